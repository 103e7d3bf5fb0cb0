//! Fixed turns of phrase that tie two bodies ("was absorbed by", "changed its name to"), read by the words next
//! to them, so that names known only from here and sentences without a full verb are understood too.

use super::{
    ActorKind, RelationKind,
    extract::Extractor,
    lexicon::{
        Tags,
        turns::{LEAGUES, Shape, Turn},
    },
    narrative::{Context, is_body},
    sentence::Sentence,
    tie_ends::{after, before},
    tie_match::{Starts, body_may_act, comes_to_nothing, is_passive, matches, opens, vetoed},
    tie_meant::{
        antecedent, apposed, by_noun, former, is_its_own_noun, is_subject_noun, named_before_aside,
        named_last, part_of, renamed_place,
    },
    tie_parts::{
        came_of_walkout, came_when, founded_by_leavers, left_to_form, meant_before, part_made, spun_off_as,
    },
    tie_result::{joint, passed_on, result, takes_effect},
};

/// A tie and the token of its turn.
pub(crate) struct Tie {
    pub(crate) kind: RelationKind,
    pub(crate) from: Vec<usize>,
    pub(crate) to: Vec<usize>,
    pub(crate) at: usize,
}

/// Ties that turns of phrase state. `subjects` says who acts in the clause around a token.
pub(crate) fn read(
    work: &mut Extractor<'_>,
    sentence: &Sentence<'_>,
    context: &Context,
    subjects: &mut dyn FnMut(&mut Extractor<'_>, usize) -> Vec<usize>,
) -> Vec<Tie> {
    let starts = Starts::of_turns();
    let mut out = Vec::new();
    let mut at = 0;
    while at < sentence.tokens.len() {
        if !sentence.may_be_on(at, &starts.letters) {
            at += 1;
            continue;
        }
        let word = sentence.low(at);
        let found = if sentence.inside_name(at) || sentence.quote[at] != 0 {
            None
        } else {
            starts.turns(word).find_map(|turn| Some((turn, matches(sentence, turn.words, at)?)))
        };
        let Some((turn, end)) = found else {
            if let Some(tie) = passed_on(work, sentence, context, at)
                .or_else(|| spun_off_as(work, sentence, at, subjects))
                .or_else(|| left_to_form(work, sentence, context, at))
                .or_else(|| founded_by_leavers(work, sentence, context, at, subjects))
                .or_else(|| came_when(work, sentence, at, subjects))
                .or_else(|| came_of_walkout(work, sentence, context, at))
                .or_else(|| part_made(work, sentence, context, at))
            {
                out.push(tie);
            }
            at += 1;
            continue;
        };
        if !vetoed(sentence, at) {
            let stated = tie(work, sentence, context, subjects, turn, at..end);
            // "The rail department was separated from X and became Y": a part that had no name is found by what it made.
            let part =
                || (turn.kind == RelationKind::Split).then(|| part_made(work, sentence, context, at))?;
            out.extend(stated.or_else(part));
        }
        at = end;
    }
    out
}

fn tie(
    work: &mut Extractor<'_>,
    sentence: &Sentence<'_>,
    context: &Context,
    subjects: &mut dyn FnMut(&mut Extractor<'_>, usize) -> Vec<usize>,
    turn: &Turn,
    words: std::ops::Range<usize>,
) -> Option<Tie> {
    let at = words.start;
    // "grew out of the Edinburgh branch of X": X lost a part.
    let part = (turn.kind == RelationKind::Predecessor && turn.shape == Shape::From)
        .then(|| part_of(sentence, words.end))
        .flatten();
    let kind = if part.is_some() { RelationKind::Split } else { turn.kind };
    let (mut right, end) = after(work, sentence, context, part.unwrap_or(words.end));
    let mut place = None;
    // What the words behind the verb do not name.
    if right.is_empty() && matches!(turn.shape, Shape::From | Shape::Into) {
        right = apposed(work, sentence, context, words.end);
    }
    if right.is_empty() {
        right.extend(match (turn.kind, turn.shape) {
            // "Kestrel bought the brewery"
            (RelationKind::Merger, Shape::From)
                if is_subject_noun(work, sentence, words.end)
                    && is_its_own_noun(work, sentence, words.end + 1)
                    && sentence.is_capital(at.saturating_sub(1)) =>
            {
                work.names.subject
            }
            // "the foundry, which Y had bought"
            (RelationKind::Merger, Shape::From) => antecedent(work, sentence, at),
            // "seceded from the party", "became part of the club"
            (RelationKind::Split | RelationKind::Expelled, Shape::From)
            | (RelationKind::Merger | RelationKind::Joined, Shape::Into)
                if is_subject_noun(work, sentence, words.end) =>
            {
                work.names.subject
            }
            // "the city was renamed Leninsk": a place is what the text is about.
            (RelationKind::Renamed, Shape::Into) => {
                place = renamed_place(work, sentence, &words);
                place
            }
            _ => None,
        });
    }
    // "Converted into a limited company": a form, and no name.
    let form = turn.kind == RelationKind::Renamed && sentence.is_word(words.end, &["a", "an"]);
    if right.is_empty() || form {
        return None;
    }
    let headline = matches!(turn.shape, Shape::With | Shape::Member);
    if headline && !(opens(sentence, at) && takes_effect(sentence, end)) {
        return None;
    }
    if !may_stand(sentence, turn, at..end, right.len()) {
        return None;
    }
    let mut left = match turn.shape {
        Shape::Noun | Shape::With | Shape::Member => Vec::new(),
        Shape::Former => named_before_aside(work, sentence, at)?,
        Shape::PartOfIt => vec![meant_before(work, sentence, context, at)?],
        Shape::Base => Vec::new(),
        Shape::Own | Shape::Taken | Shape::Since | Shape::Until => work.names.subject.into_iter().collect(),
        _ => before(work, sentence, at),
    };
    // "Её поглотил концерн Y": whom, the verb, who.
    if turn.shape == Shape::From && at > 0 && sentence.is_word(at - 1, &["её", "ее", "его", "их"]) {
        let taken = context.it.or(work.names.subject)?;
        let by = right.first().copied().filter(|&by| by != taken && is_body(&work.names, by))?;
        return is_body(&work.names, taken).then(|| Tie {
            kind: turn.kind,
            from: vec![taken],
            to: vec![by],
            at,
        });
    }
    // "Its successor was Y", "его правопреемником стал Y"
    if turn.kind == RelationKind::Successor
        && turn.shape == Shape::Into
        && at > 0
        && sentence.is_word(at - 1, &["its", "его", "её", "ее", "их"])
    {
        left = context.it.or(work.last_body).or(work.names.subject).into_iter().collect();
    }
    // "Elected to the Northern League": whoever is elected to anything else sits there.
    let league = |actor: &usize| {
        let name = work.names.actors.get(*actor).map_or("", |actor| actor.name.as_str());
        LEAGUES.iter().any(|league| name.ends_with(league))
    };
    if sentence.is_word(at, &["elected"]) && !right.first().is_some_and(league) {
        return None;
    }
    // "He bought X and merged it with Y"
    if turn.kind == RelationKind::Merger && sentence.is_word(at + 1, &["it", "them"]) {
        left = named_last(work, sentence, at).into_iter().collect();
    }
    if left.is_empty() && turn.shape != Shape::Noun && !headline {
        left = subjects(work, at);
    }
    if left.is_empty() && turn.shape != Shape::Noun && !headline {
        left = by_noun(work, sentence, at).into_iter().collect();
    }
    // "In 1960 the two brothers united as Reed Brothers": two bodies become one, and people do not.
    if turn.kind == RelationKind::Merger && sentence.is_word(words.end - 1, &["as"]) && left.len() < 2 {
        return None;
    }
    // "Общество приобрело Y": the common noun is the document's subject.
    let noun = at.checked_sub(1).is_some_and(|at| {
        sentence.tags(at).any(Tags::BODY) && !sentence.is_capital(at) && sentence.name_at(at).is_none()
    });
    if left.is_empty() && noun && turn.shape != Shape::Noun {
        let body = |actor: &usize| is_body(&work.names, *actor);
        left = work.names.subject.filter(body).or(context.it).into_iter().collect();
    }
    // "1931: renamed Y": nothing stands before the verb, so the document's subject acts.
    if left.is_empty()
        && (matches!(turn.shape, Shape::PartAs | Shape::Base)
            || turn.kind == RelationKind::Renamed
            || turn.shape != Shape::Noun && opens(sentence, at))
    {
        left = work.names.subject.into_iter().collect();
    }
    // A document that bears the last name of its subject: the name before is one that the new name begins with.
    if turn.kind == RelationKind::Renamed && left == right {
        left = former(work, *left.first()?).into_iter().collect();
    }
    let one = |ends: &[usize]| ends.first().copied().into_iter().collect::<Vec<_>>();
    let (from, to) = match turn.shape {
        Shape::Into | Shape::PartAs | Shape::Member | Shape::Own | Shape::Taken | Shape::Since => {
            (left, one(&right))
        }
        Shape::Parts => (left, right),
        Shape::Until => (one(&right), left),
        Shape::From | Shape::Base if kind == RelationKind::Split => (one(&right), left),
        Shape::From | Shape::Base => (right, one(&left)),
        Shape::Former => (one(&right), left),
        Shape::PartOfIt => (left, one(&right)),
        Shape::Both | Shape::With => {
            match result(work, sentence, context, end).or_else(|| joint(work, sentence, end)) {
                Some(result) => {
                    left.extend(right.into_iter().filter(|actor| *actor != result));
                    (left, vec![result])
                }
                None => {
                    if let (&[own], Some(&other)) = (left.as_slice(), right.first()) {
                        work.mutual.push((own, other));
                    }
                    (left, one(&right))
                }
            }
        }
        Shape::Noun => {
            // "the amalgamation of A with B"
            if let Some(with) = matches(sentence, &["with|с|со"], end).filter(|_| right.len() == 1) {
                right.extend(after(work, sentence, context, with).0);
            }
            let result = result(work, sentence, context, end)?;
            (right.into_iter().filter(|actor| *actor != result).collect(), vec![result])
        }
    };
    let from: Vec<usize> =
        from.into_iter().filter(|actor| !to.contains(actor) && is_body(&work.names, *actor)).collect();
    let to: Vec<usize> =
        to.into_iter().filter(|&actor| place == Some(actor) || is_body(&work.names, actor)).collect();
    if from.is_empty() || to.is_empty() {
        return None;
    }
    if let Some(place) = place.and_then(|place| work.names.actors.get_mut(place)) {
        place.kind = ActorKind::Organization;
    }
    Some(Tie { kind, from, to, at })
}

/// Whether the words around a turn let it state a tie.
fn may_stand(sentence: &Sentence<'_>, turn: &Turn, words: std::ops::Range<usize>, named: usize) -> bool {
    let at = words.start;
    let has = |words: &[&str]| (0..sentence.tokens.len()).any(|at| sentence.is_word(at, words));
    match turn.shape {
        Shape::Parts => named > 1 && body_may_act(sentence, at),
        Shape::Taken => opens(sentence, at) && !comes_to_nothing(sentence, words.end),
        Shape::Since => has(&["since", "с", "со"]) && body_may_act(sentence, at),
        Shape::Until => has(&["until", "till", "до"]) && body_may_act(sentence, at),
        // "The company sold to X a piece of land": what was sold stands behind.
        Shape::Into if sentence.is_word(at, &["sold"]) => is_passive(sentence, at),
        // "founded by workers who had come out of X": elsewhere they found nothing.
        Shape::Base
            if turn.kind == RelationKind::Split && sentence.word(at).ends_with(['и', 'х', 'й', 'м']) =>
        {
            (0..at).any(|at| {
                ["основан", "создан", "образован", "учрежд", "возник", "организован"]
                    .iter()
                    .any(|stem| sentence.low(at).starts_with(stem))
                    // "The book created by X": no more than which book it is.
                    && !sentence.low(at).contains("нн")
            })
        }
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        document::Document,
        event::{ActorKind, Extraction},
    };

    /// The ties of a text about the Salt Road Company, as `kind A + B > C`.
    fn ties(text: &str) -> Vec<String> {
        let russian = text.contains(|c: char| ('а'..='я').contains(&c));
        let title = if russian { "Общество соли" } else { "Salt Road Company" };
        let document = Document::read("case.txt", format!("{title}\n\n{text}\n").as_bytes());
        let told = tell(&document);
        let names = |ends: &[usize]| {
            let names: Vec<&str> = ends.iter().map(|&at| told.actors[at].name.as_str()).collect();
            assert!(ends.iter().all(|&at| told.actors[at].kind == ActorKind::Organization));
            names.join(" + ")
        };
        let line = |tie: &crate::event::RelationDraft| {
            format!("{} {} > {}", tie.kind.as_str(), names(&tie.from), names(&tie.to))
        };
        told.relations.iter().map(line).collect()
    }

    fn tell(document: &Document) -> Extraction {
        let timexes = crate::timex::tag(document);
        let phrases = crate::timex::date_phrases(document, &timexes);
        crate::event::extract(document, &timexes, &phrases)
    }

    #[test]
    fn turns_of_phrase_tie_bodies() {
        let table: &[(&str, &[&str])] = &[
            ("Skua merged into Larkspur on 3 May 1990.", &["merger Skua > Larkspur"]),
            ("1 May 1897 – Moor Railway absorbed by the Great Fen.", &["merger Moor Railway > Great Fen"]),
            ("In 1964 three members left the company to form Velvet.", &["split Salt Road Company > Velvet"]),
            ("The cargo division was spun off as Saltmark in 1994.", &["split Salt Road Company > Saltmark"]),
            (
                "Salt Road spun off its cargo division as Saltmark in 1994.",
                &["split Salt Road Company > Saltmark"],
            ),
            (
                "The Perth branch seceded in 1949 and became Lamp Trust.",
                &["split Salt Road Company > Lamp Trust"],
            ),
            (
                "It grew out of the Perth branch of the Mill Guild in 1949.",
                &["split Mill Guild > Salt Road Company"],
            ),
            ("In 1972 it was demerged from the Mill Guild.", &["split Mill Guild > Salt Road Company"]),
            (
                "In 1980 it closed the Orme Foundry, which the Mill Guild had bought in 1926.",
                &["merger Orme Foundry > Mill Guild"],
            ),
            (
                "The company was wound up in 1990. Its successor was Heron Holding.",
                &["successor Salt Road Company > Heron Holding"],
            ),
            (
                "В 1974 году общество возникло в результате раскола партии «Вереда».",
                &["split Вереда > Общество соли"],
            ),
            ("28 июня 2011 года его присоединили к Центру Орлова.", &["joined Общество соли > Центр Орлова"]),
            (
                "In 1931 Salt Road absorbed its rival, the Orme Railway.",
                &["merger Orme Railway > Salt Road Company"],
            ),
            ("1961: Takeover by Altis AG", &["merger Salt Road Company > Altis AG"]),
            ("1961: Sale to Altis AG", &["merger Salt Road Company > Altis AG"]),
            ("The takeover by Altis AG was discussed in 1961.", &[]),
            ("The company was sold to Altis AG in 1961.", &["merger Salt Road Company > Altis AG"]),
            (
                "The company was formed in 1903, when the Orme Railway amalgamated with the Tay Group.",
                &["merger Orme Railway + Tay Group > Salt Road Company"],
            ),
            (
                "In 1917 the Perth branches seceded and set up the Mill Guild.",
                &["split Salt Road Company > Mill Guild"],
            ),
            (
                "In 1917 the company split into Heron Motors and Lamp Trust.",
                &["split Salt Road Company > Heron Motors + Lamp Trust"],
            ),
            (
                "In 1962 the rail department was separated from the company and became the Orme Railway.",
                &["split Salt Road Company > Orme Railway"],
            ),
            (
                "In 1925 the Coast League expelled the company.",
                &["expelled Salt Road Company > Coast League"],
            ),
            (
                "In 1968 its place was taken by the Heron Union.",
                &["successor Salt Road Company > Heron Union"],
            ),
            (
                "In 1890 Hugh Reed bought the Orme Railway and merged it with the Tay Group.",
                &["merger Orme Railway > Tay Group"],
            ),
            (
                "В 1914 году из общества вышла группа Громова, создавшая партию «Вереда».",
                &["split Общество соли > Вереда"],
            ),
            (
                "В 1920 году Левый союз солеваров и партия «Вереда» объединились во Всероссийский союз солеваров.",
                &["merger Левый союз солеваров + Вереда > Всероссийский союз солеваров"],
            ),
            ("В 1951 году общество получило название «Белая соль».", &["renamed Общество соли > Белая соль"]),
            ("До 1951 года общество называлось «Белая соль».", &["renamed Белая соль > Общество соли"]),
            (
                "В 1963 году из состава общества был выделен завод «Криница».",
                &["split Общество соли > Криница"],
            ),
            (
                "Общество основано в 1938 году рабочими, вышедшими из партии «Вереда».",
                &["split Вереда > Общество соли"],
            ),
            ("1931: renamed Heron Union", &["renamed Salt Road Company > Heron Union"]),
            ("The company changed its name to Heron in May 1966.", &["renamed Salt Road Company > Heron"]),
            ("It was formed in 1961 out of the Tay Group.", &["predecessor Tay Group > Salt Road Company"]),
            (
                "2001-02-03 – Merger with the Mill Guild agreed; the joint body is called Salt and Mill.",
                &["merger Salt Road Company + Mill Guild > Salt and Mill"],
            ),
            (
                "Membership of the Coast League takes effect on 1 May 2018.",
                &["joined Salt Road Company > Coast League"],
            ),
            (
                "Skua Ltd. was wound up in 2006. Its assets passed to Heron Holding in 2007.",
                &["successor Skua Ltd. > Heron Holding"],
            ),
            ("In 1962 Salt Road bought Marlow Brothers.", &["merger Marlow Brothers > Salt Road Company"]),
            (
                "The company was taken over by the Swiss firm Altis AG in 1990.",
                &["merger Salt Road Company > Altis AG"],
            ),
            (
                "In 1929 its left wing broke away and set up the Peasant Guild.",
                &["split Salt Road Company > Peasant Guild"],
            ),
            (
                "The Mill Guild was founded in 1931 by dissidents who had left the Coast Guild.",
                &["split Coast Guild > Mill Guild"],
            ),
            (
                "It came into being in 1966 when the Coast Guild and the Mill Guild merged.",
                &["merger Coast Guild + Mill Guild > Salt Road Company"],
            ),
            (
                "It came into being on 9 May 1843 when forty ministers walked out of the Coast Guild.",
                &["split Coast Guild > Salt Road Company"],
            ),
            (
                "In 1843 John Bell led the walkout from the Coast Guild that created the Mill Guild.",
                &["split Coast Guild > Mill Guild"],
            ),
            (
                "The Mill Guild was formed in 1931 by ministers who had left the Coast Guild.",
                &["split Coast Guild > Mill Guild"],
            ),
            (
                "In 1967 the Mill Guild and the Coast Guild amalgamated as Fen Guild.",
                &["merger Mill Guild + Coast Guild > Fen Guild"],
            ),
            (
                "The company was elected to the Northern League in 1911.",
                &["joined Salt Road Company > Northern League"],
            ),
            (
                "The company was a founding member of the Coast Federation in 1912.",
                &["cofounded Salt Road Company > Coast Federation"],
            ),
            (
                "In 2019 the company was wound up and its tasks were transferred to the Fen Agency.",
                &["successor Salt Road Company > Fen Agency"],
            ),
            (
                "In 1988 it bought Heron Transit, formerly Heron Motors.",
                &["merger Heron Transit > Salt Road Company", "renamed Heron Motors > Heron Transit"],
            ),
            (
                "В 1998 году из него выделилась Рабочая платформа.",
                &["split Общество соли > Рабочая платформа"],
            ),
            (
                "В 1940 году из состава общества было выделено Лесное пароходство.",
                &["split Общество соли > Лесное пароходство"],
            ),
            ("В 1989 году часть членов ушла и образовала кружок «Крыша».", &["split Общество соли > Крыша"]),
            ("В 2002 году общество приобрело компанию «Поларис».", &["merger Поларис > Общество соли"]),
            ("В 2014 году его поглотил концерн «Хавмар».", &["merger Общество соли > Хавмар"]),
            (
                "In 1948 it merged with Tate Ovens. The company moved to Leeds in 1950.",
                &["merger Tate Ovens > Salt Road Company"],
            ),
            (
                "1 мая 1923 г. общество вошло в состав Института соли.",
                &["joined Общество соли > Институт соли"],
            ),
        ];
        for (text, expected) in table {
            assert_eq!(ties(text), *expected, "{text}");
        }
    }

    #[test]
    fn what_did_not_come_about_is_no_tie() {
        for text in [
            "The company did not merge with the Coast Guild in 1986.",
            "Talks of a merger with the Coast Guild failed in 1973.",
            "A plan to merge with the Coast Guild was rejected in 1973.",
            "John Bell joined the company in 1969.",
            "In 1969 the company met the Coast Guild and the Mill Guild in Leeds.",
            "Peter Smith took over as chairman in 2003.",
            "He was replaced by John Bell in 1999.",
            "In 1911 John Bell was elected to the Coast Council.",
            "The company was elected to the Coast Council in 1911.",
            "The Mill Guild was founded in 1931 by members of the Coast Guild.",
            "In 1998 it was converted into a GmbH.",
            "В 1990 году Иван Петров купил дом.",
            "In 1909 the land of the company was divided into Upper Field and Lower Field.",
            "1903: Takeover by Altis AG fails",
            "1904: Acquisition by Altis AG rejected",
            "1905: Purchase by Altis AG of 3 shares",
            "1906: Sale to Altis AG of three halls",
            "1907: Sale to Altis AG cancelled",
            "In 1912 the company sold to Altis AG a piece of land.",
            "До 1911 года улица называлась «Садовая».",
            "До 1912 года зал общества назывался «Луч».",
            "С 1912 года улица называется «Садовая».",
            "В 1923 году из фонда выделены деньги театру «Глобус».",
            "Книга, созданная в 1915 году Савиным, ушедшим из партии «Луч», пропала.",
        ] {
            assert_eq!(ties(text), Vec::<String>::new(), "{text}");
        }
    }
}
