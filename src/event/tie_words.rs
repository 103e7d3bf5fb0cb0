//! Fixed turns of phrase that tie two bodies ("was absorbed by", "changed its name to"), read by the words next
//! to them, so that names known only from here and sentences without a full verb are understood too.

use super::{
    ActorKind, RelationKind,
    antecedent::{SETTLED, on},
    extract::Extractor,
    first_letters::FirstLetters,
    lexicon::{
        Tags,
        leavers::{FOUNDED, LEFT},
        turns::{PASSED, Shape, TURNS, Turn, VETO},
    },
    narrative::{Context, is_body},
    sentence::Sentence,
    tie_ends::{self, after, before, next},
    tie_parts::{self, came_when, founded_by_leavers, left_to_form, spun_off_as},
    token::Class,
};
use crate::{hash, sort::CompactSort};
use std::sync::OnceLock;

/// With which words turns begin: asked for every word of every sentence, of which few begin one.
struct Starts {
    letters: FirstLetters,
    /// First words with the number of their turn, by their first letters and then in the order of the turns; whether only
    /// a beginning is given.
    words: Vec<(u32, &'static str, bool, usize)>,
}

/// Four letters of one byte or two of two: every turn begins with as many.
fn first_letters(word: &str) -> u32 {
    let bytes = word.as_bytes();
    hash::key(bytes.get(..4).unwrap_or(bytes)) as u32
}

impl Starts {
    fn of_turns() -> &'static Self {
        static STARTS: OnceLock<Starts> = OnceLock::new();
        STARTS.get_or_init(|| {
            let mut starts = Self { letters: FirstLetters::default(), words: Vec::new() };
            for (number, turn) in TURNS.iter().enumerate() {
                let first = turn.words.first().copied().unwrap_or_default();
                starts.words.extend(first.split('|').map(|word| match word.strip_suffix('*') {
                    Some(stem) => (first_letters(stem), stem, true, number),
                    None => (first_letters(word), word, false, number),
                }));
            }
            starts.words.compact_sort_by_key(|&(letters, _, _, number)| (letters, number));
            for word in starts
                .words
                .iter()
                .map(|(_, word, ..)| *word)
                .chain(PASSED.iter().chain(LEFT).chain(FOUNDED).copied())
            {
                starts.letters.add(word);
            }
            starts
        })
    }

    /// The turns that may begin with `word`, in lower case.
    fn turns(&self, word: &str) -> impl Iterator<Item = &'static Turn> {
        let letters = first_letters(word);
        let first = self.words.partition_point(|(listed, ..)| *listed < letters);
        let like = self.words.get(first..).unwrap_or_default().iter();
        let fitting =
            like.take_while(move |(listed, ..)| *listed == letters).filter(move |(_, wanted, stem, _)| {
                if *stem { word.starts_with(wanted) } else { word == *wanted }
            });
        fitting.filter_map(|(.., number)| TURNS.get(*number))
    }
}

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
            {
                out.push(tie);
            }
            at += 1;
            continue;
        };
        if !vetoed(sentence, at)
            && let Some(tie) = tie(work, sentence, context, subjects, turn, at..end)
        {
            out.push(tie);
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
    if right.is_empty() {
        right.extend(match (turn.kind, turn.shape) {
            // "the foundry, which Y had bought"
            (RelationKind::Merger, Shape::From) => antecedent(work, sentence, at),
            // "seceded from the party", "became part of the club"
            (RelationKind::Split, Shape::From)
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
    let mut left = match turn.shape {
        Shape::Noun | Shape::With | Shape::Member => Vec::new(),
        Shape::Former => named_before_aside(work, sentence, at)?,
        Shape::PartOfIt => vec![tie_parts::meant_before(work, sentence, context, at)?],
        Shape::Base => Vec::new(),
        Shape::Own => work.names.subject.into_iter().collect(),
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
    if left.is_empty() && turn.shape != Shape::Noun && !headline {
        left = subjects(work, at);
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
        Shape::Into | Shape::PartAs | Shape::Member | Shape::Own => (left, one(&right)),
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

/// The body that is named right before the comma or bracket in front of `at`: "Ridgeway Transit, formerly …".
fn named_before_aside(work: &mut Extractor<'_>, sentence: &Sentence<'_>, at: usize) -> Option<Vec<usize>> {
    let mark = at.checked_sub(1)?;
    if !matches!(sentence.class(mark), Class::Comma | Class::Open) {
        return None;
    }
    let named = sentence.named.iter().find(|named| {
        named.tokens.end == mark
            || named.tokens.end + 1 == mark && sentence.class(named.tokens.end) == Class::QuoteClose
    })?;
    is_body(&work.names, named.actor).then(|| vec![named.actor])
}

/// The body that "which" means in "the Tremayne Foundry, which Penhale Pumps had bought": the verb at `at` has its subject
/// right before it, and nothing but that behind "which".
fn antecedent(work: &mut Extractor<'_>, sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let which =
        (at.saturating_sub(8)..at).rev().find(|&which| sentence.is_word(which, &["which", "that"]))?;
    let is_name = |word: usize| sentence.name_at(word).is_some() || sentence.is_capital(word);
    let plain = (which + 1..at).all(|word| {
        is_name(word)
            || sentence.inside_name(word)
            || sentence.is_dated(word)
            || sentence.tags(word).any(Tags::DETERMINER.or(Tags::HAVE).or(Tags::ADVERB).or(Tags::TEMPORAL))
    });
    let end = which - usize::from(which > 0 && sentence.class(which - 1) == Class::Comma);
    let named = (which + 1..at).any(is_name);
    (plain && named).then(|| tie_ends::until(work, sentence, end))?
}

/// The place after which the town is called that the text is about and `turn` renames: "the city was renamed Leninsk".
fn renamed_place(
    work: &Extractor<'_>,
    sentence: &Sentence<'_>,
    turn: &std::ops::Range<usize>,
) -> Option<usize> {
    let subject = work.names.subject.filter(|&subject| is_body(&work.names, subject))?;
    let town = (turn.start.saturating_sub(4)..turn.start).any(|at| {
        on(SETTLED, sentence.low(at))
            || sentence.is_word(at, &["it", "он", "она", "оно"])
            || sentence.name_at(at).is_some_and(|named| named.actor == subject)
    });
    if !town || !work.names.nouns.iter().any(|own| on(SETTLED, own)) {
        return None;
    }
    let named = sentence.name_at(next(sentence, turn.end, sentence.depth.get(turn.end).copied()?))?;
    let known = work.names.actors.get(named.actor)?;
    // Only what bears no other name in the text than the new one can be the subject's.
    (named.actor != subject && known.kind == ActorKind::Place && known.aliases.is_empty())
        .then_some(named.actor)
}

/// One past "the Edinburgh branch of" at `at`.
fn part_of(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let part = (at..at + 5)
        .take_while(|&word| {
            sentence.tokens.get(word).is_some_and(super::token::Token::is_word)
                && !sentence.tags(word).any(Tags::PREPOSITION.or(Tags::CONJUNCTION))
        })
        .find(|&word| sentence.tags(word).any(Tags::PART) && !sentence.is_capital(word))?;
    sentence.is_word(part + 1, &["of"]).then_some(part + 2)
}

/// "the party", "the company" at `at`: the body that the text is about.
fn is_subject_noun(work: &Extractor<'_>, sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.is_word(at, &["the"])
        && sentence.tags(at + 1).any(Tags::BODY)
        && !sentence.is_capital(at + 1)
        && !sentence.is_word(at + 2, &["of"])
        && work.names.subject.is_some_and(|subject| is_body(&work.names, subject))
}

/// A body whose name is the beginning of that of `actor`, or as which it was founded.
fn former(work: &Extractor<'_>, actor: usize) -> Option<usize> {
    let founded_as = work.out.relations.iter().find(|draft| {
        draft.kind == RelationKind::Renamed && draft.date.is_none() && draft.to.as_slice() == [actor]
    });
    if let Some(&former) = founded_as.and_then(|draft| draft.from.first()) {
        return Some(former);
    }
    let name = &work.names.actors.get(actor)?.name;
    (0..work.names.actors.len()).find(|&other| {
        is_body(&work.names, other)
            && work.names.actors.get(other).is_some_and(|other| {
                name.strip_prefix(other.name.as_str()).is_some_and(|rest| rest.starts_with(' '))
            })
    })
}

/// What came of a merger, named behind it: "to form Z", "into Z", "under the name Z".
fn result(work: &mut Extractor<'_>, sentence: &Sentence<'_>, context: &Context, end: usize) -> Option<usize> {
    let depth = end.checked_sub(1).map_or(0, |at| sentence.depth.get(at).copied().unwrap_or(0));
    let mut at = next(sentence, end, depth);
    at += usize::from(sentence.class(at) == Class::Comma);
    let start = matches(sentence, &["to", "form|create|become|found"], at)
        .or_else(|| matches(sentence, &["under", "the", "name"], at))
        .or_else(|| matches(sentence, &["into|forming|creating|becoming|as|в"], at))?;
    let named = start + usize::from(sentence.tags(start).any(Tags::DETERMINER));
    if sentence.name_at(named).is_none() && sentence.is_capital(named) {
        return tie_ends::whole(work, sentence, start);
    }
    after(work, sentence, context, start).0.first().copied()
}

/// Whether the words from `end` say that what the headline names came about.
fn takes_effect(sentence: &Sentence<'_>, end: usize) -> bool {
    let at = next(sentence, end, 0);
    sentence.is_word(
        at,
        &[
            "takes",
            "took",
            "begins",
            "began",
            "approved",
            "agreed",
            "completed",
            "effective",
            "ratified",
            "granted",
            "confirmed",
            "carried",
            "accepted",
            "concluded",
        ],
    ) || matches!(sentence.class(at), Class::Stop | Class::Semicolon)
}

/// "The joint body is called Z".
fn joint(work: &mut Extractor<'_>, sentence: &Sentence<'_>, end: usize) -> Option<usize> {
    let head = (end..sentence.tokens.len())
        .find(|&at| sentence.is_word(at, &["joint", "merged", "combined", "united", "new", "resulting"]))?;
    let start = (head + 1..sentence.tokens.len().min(head + 6)).find_map(|at| {
        matches(sentence, &["called|named"], at)
            .or_else(|| matches(sentence, &["took|takes|adopted", "the", "name"], at))
            .or_else(|| matches(sentence, &["became|becomes"], at))
    })?;
    tie_ends::whole(work, sentence, start)
}

/// "Its assets passed to Y": Y goes on with what X had.
fn passed_on(work: &mut Extractor<'_>, sentence: &Sentence<'_>, context: &Context, at: usize) -> Option<Tie> {
    if !sentence.is_word(at, PASSED) {
        return None;
    }
    let owner = if at > 0 && sentence.is_word(at - 1, &["its"]) {
        context.it.or(work.last_body).or(work.names.subject)
    } else if sentence.is_word(at + 1, &["of"]) {
        None
    } else {
        sentence.name_at(at.checked_sub(1)?).map(|named| named.actor)
    };
    let (owner, verb) = match owner {
        Some(owner) => (owner, at + 1),
        None if sentence.is_word(at + 1, &["of"]) => {
            let (owners, end) = after(work, sentence, context, at + 2);
            (*owners.first()?, end)
        }
        None => return None,
    };
    let end = matches(sentence, &["passed|went", "to"], verb)
        .or_else(|| matches(sentence, &["were|was", "transferred|handed", "to"], verb))
        .or_else(|| matches(sentence, &["were|was", "taken", "over", "by"], verb))?;
    let heir = *after(work, sentence, context, end).0.first()?;
    (heir != owner && is_body(&work.names, owner) && !vetoed(sentence, at)).then(|| Tie {
        kind: RelationKind::Successor,
        from: vec![owner],
        to: vec![heir],
        at,
    })
}

/// The end of the words of a turn that begins at `at`.
pub(super) fn matches(sentence: &Sentence<'_>, words: &[&str], at: usize) -> Option<usize> {
    let depth = sentence.depth.get(at).copied()?;
    let mut place = at;
    for (number, slot) in words.iter().enumerate() {
        if number > 0 {
            place = next(sentence, place, depth);
        }
        if !slot.split(['|']).any(|word| fits(sentence, place, word)) {
            return None;
        }
        place += 1;
    }
    Some(place)
}

fn fits(sentence: &Sentence<'_>, at: usize, word: &str) -> bool {
    match word.as_bytes() {
        [stem @ .., b'*'] => sentence.word(at).as_bytes().starts_with(stem),
        _ => sentence.is_word(at, &[word]),
    }
}

/// Whether only dates, articles and forms of "be" stand before `at` in its part of the sentence.
fn opens(sentence: &Sentence<'_>, at: usize) -> bool {
    (0..at)
        .rev()
        .take_while(|&word| !matches!(sentence.class(word), Class::Semicolon | Class::Colon | Class::Dash))
        .all(|word| {
            sentence.is_dated(word)
                || !sentence.tokens[word].is_word()
                || sentence.tags(word).any(Tags::BE.or(Tags::ADVERB).or(Tags::TEMPORAL))
        })
}

/// Whether the part of the sentence around `at` says that nothing came of it.
pub(super) fn vetoed(sentence: &Sentence<'_>, at: usize) -> bool {
    let pause = |word: usize| matches!(sentence.class(word), Class::Semicolon | Class::Colon | Class::Dash);
    (0..at).rev().take(12).take_while(|&word| !pause(word)).any(|word| {
        sentence.is_word(word, VETO) && !sentence.inside_name(word) && !sentence.is_dated(word)
            || sentence.tags(word).any(Tags::FUTURE.or(Tags::EXPECTED)) && !sentence.is_capital(word)
    })
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
                "In 1988 it bought Heron Transit, formerly Heron Motors.",
                &["merger Heron Transit > Salt Road Company", "renamed Heron Motors > Heron Transit"],
            ),
            (
                "В 1998 году из него выделилась Рабочая платформа.",
                &["split Общество соли > Рабочая платформа"],
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
            "The Mill Guild was founded in 1931 by members of the Coast Guild.",
            "In 1998 it was converted into a GmbH.",
            "В 1990 году Иван Петров купил дом.",
        ] {
            assert_eq!(ties(text), Vec::<String>::new(), "{text}");
        }
    }
}
