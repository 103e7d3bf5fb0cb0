//! Fixed turns of phrase that tie two bodies ("was absorbed by", "changed its name to"), read by the words next
//! to them, so that names known only from here and sentences without a full verb are understood too.

use super::{
    RelationKind,
    extract::Extractor,
    first_letters::FirstLetters,
    lexicon::Tags,
    narrative::{Context, is_body},
    sentence::Sentence,
    tie_ends::{self, after, before, next},
    token::Class,
};

use std::sync::OnceLock;

/// How the sides of a turn are the ends of its tie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    /// The left side became or entered the right one.
    Into,
    /// The right side became or is the origin of the left one.
    From,
    /// Both sides became what is named after "to form", or the left entered the right.
    Both,
    /// A part on the left left the subject under the name on the right.
    PartAs,
    /// Both sides stand on the right: "the merger of A and B".
    Noun,
    /// The subject's own merger as a headline: "Merger with B agreed; the joint body is called C".
    With,
    /// The subject's own membership as a headline: "Membership of A takes effect".
    Member,
}

struct Turn {
    /// Words one after another, alternatives with `|`, beginnings with `*`; dates and adverbs may stand between.
    words: &'static [&'static str],
    kind: RelationKind,
    shape: Shape,
}

const fn turn(words: &'static [&'static str], kind: RelationKind, shape: Shape) -> Turn {
    Turn { words, kind, shape }
}

use RelationKind as R;

/// Longer turns stand before those that they begin with.
#[rustfmt::skip]
const TURNS: &[Turn] = &[
    turn(&["merged|merges|merge|folded|incorporated|integrated|amalgamated", "into"], R::Merger, Shape::Into),
    turn(&["merged|merges|merge|united|amalgamated|fused|combined|unites", "with"], R::Merger, Shape::Both),
    turn(&["merged|merges|united|amalgamated|unite|amalgamate|fused", "to|as", "form|create|become"], R::Merger, Shape::Into),
    turn(&["absorbed|acquired|bought|purchased|swallowed", "by"], R::Merger, Shape::Into),
    turn(&["taken|bought", "over|up|out", "by"], R::Merger, Shape::Into),
    turn(&["became|becomes|become", "a|the", "part|subsidiary|division|branch", "of"], R::Merger, Shape::Into),
    turn(&["became|becomes|become", "part", "of"], R::Merger, Shape::Into),
    turn(&["took|takes", "over"], R::Merger, Shape::From),
    turn(&["absorbed|absorbs|acquired|acquires"], R::Merger, Shape::From),
    turn(&["merger|fusion|amalgamation|union|unification", "of|between"], R::Merger, Shape::Noun),
    turn(&["merger|fusion|amalgamation|unification", "with"], R::Merger, Shape::With),
    turn(&["membership", "of"], R::Joined, Shape::Member),
    turn(&["renamed|rename|renames", "to|as|itself|themselves|the"], R::Renamed, Shape::Into),
    turn(&["renamed|renames|rechristened|rebranded|retitled", "as"], R::Renamed, Shape::Into),
    turn(&["renamed|rechristened"], R::Renamed, Shape::Into),
    turn(&["changed|changes|shortened", "its|their|the", "name", "to"], R::Renamed, Shape::Into),
    turn(&["adopted|adopts|took", "the", "name"], R::Renamed, Shape::Into),
    turn(&["became|becomes|become", "known", "as"], R::Renamed, Shape::Into),
    turn(&["reorganised|reorganized|reconstituted|reformed|re-formed|transformed|converted|restructured", "as|into"], R::Renamed, Shape::Into),
    turn(&["split|spun|hived|spins|splits|demerged", "off|out", "as|under"], R::Split, Shape::PartAs),
    turn(&["split|spun|hived|spins|splits|broke|breaks|broken", "off|out|away", "from"], R::Split, Shape::From),
    turn(&["split|splits|seceded|secedes|separated|secede", "from"], R::Split, Shape::From),
    turn(&["succeeded|superseded|replaced", "by"], R::Successor, Shape::Into),
    turn(&["successor|heir", "to|of"], R::Successor, Shape::From),
    turn(&["formed|created|assembled|established", "from"], R::Predecessor, Shape::From),
    turn(&["formed|created|assembled|established", "out", "of"], R::Predecessor, Shape::From),
    turn(&["joined|joins"], R::Joined, Shape::Into),
    turn(&["affiliated|affiliates|acceded", "to|with"], R::Joined, Shape::Into),
    turn(&["admitted", "to|into"], R::Joined, Shape::Into),
    turn(&["вош*", "в", "состав"], R::Joined, Shape::Into),
    turn(&["вош*|вступи*|влил*|включен*|включён*", "в"], R::Joined, Shape::Into),
    turn(&["присоедин*", "к"], R::Joined, Shape::Into),
    turn(&["слил*|объединил*", "с|со"], R::Merger, Shape::Both),
    turn(&["слил*|объединил*|объединен*|объединён*", "в"], R::Merger, Shape::Into),
    turn(&["поглощен*|поглощён*"], R::Merger, Shape::Into),
    turn(&["переименован*|преобразован*|реорганизован*|переименовал*", "в"], R::Renamed, Shape::Into),
    turn(&["стал*", "называться|именоваться"], R::Renamed, Shape::Into),
    turn(&["сменил*|изменил*", "название|имя", "на"], R::Renamed, Shape::Into),
    turn(&["выделил*|отделил*|откололся|откололась|откололось|отколол*", "от|из"], R::Split, Shape::From),
    turn(&["преемни*|правопреемни*"], R::Successor, Shape::From),
];

/// Words before or behind a turn that say that it did not come about.
const VETO: &[&str] = &[
    "not",
    "never",
    "refused",
    "rejected",
    "failed",
    "proposed",
    "planned",
    "plans",
    "plan",
    "would",
    "could",
    "might",
    "may",
    "if",
    "talks",
    "bid",
    "offer",
    "whether",
    "motion",
    "attempt",
    "attempts",
    "attempted",
    "не",
    "если",
    "предложил",
    "предложили",
    "отказался",
    "отказалась",
    "планировал",
    "планировалось",
];

/// What is passed on to a successor.
const PASSED: &[&str] = &["assets", "business", "functions", "rights", "operations", "activities"];

/// How members leave.
const LEFT: &[&str] = &["left", "leave", "quit", "seceded", "walked"];

/// With which words turns begin: asked for every word of every sentence, of which few begin one.
struct Starts {
    letters: FirstLetters,
    /// First words with the number of their turn, in the order of the turns; whether only a beginning is given.
    words: Vec<(&'static str, bool, usize)>,
}

impl Starts {
    fn of_turns() -> &'static Self {
        static STARTS: OnceLock<Starts> = OnceLock::new();
        STARTS.get_or_init(|| {
            let mut starts = Self { letters: FirstLetters::default(), words: Vec::new() };
            for (number, turn) in TURNS.iter().enumerate() {
                let first = turn.words.first().copied().unwrap_or_default();
                starts.words.extend(first.split('|').map(|word| match word.strip_suffix('*') {
                    Some(stem) => (stem, true, number),
                    None => (word, false, number),
                }));
            }
            for word in starts.words.iter().map(|(word, ..)| *word).chain(PASSED.iter().chain(LEFT).copied())
            {
                starts.letters.add(word);
            }
            starts
        })
    }

    /// The turns that may begin with `word`, in lower case.
    fn turns(&self, word: &str) -> impl Iterator<Item = &'static Turn> {
        let fitting = self
            .words
            .iter()
            .filter(move |(wanted, stem, _)| if *stem { word.starts_with(wanted) } else { word == *wanted });
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
            if let Some(tie) =
                passed_on(work, sentence, context, at).or_else(|| left_to_form(work, sentence, at))
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
    let (right, end) = after(work, sentence, context, words.end);
    if right.is_empty() {
        return None;
    }
    let headline = matches!(turn.shape, Shape::With | Shape::Member);
    if headline && !(opens(sentence, at) && takes_effect(sentence, end)) {
        return None;
    }
    let mut left =
        if turn.shape == Shape::Noun || headline { Vec::new() } else { before(work, sentence, at) };
    if left.is_empty() && turn.shape != Shape::Noun && !headline {
        left = subjects(work, at);
    }
    // "1931: renamed Y": nothing stands before the verb, so the document's subject acts.
    if left.is_empty() && (turn.shape == Shape::PartAs || turn.shape != Shape::Noun && opens(sentence, at)) {
        left = work.names.subject.into_iter().collect();
    }
    // A document that bears the last name of its subject: the name before is one that the new name begins with.
    if turn.kind == RelationKind::Renamed && left == right {
        left = former(work, *left.first()?).into_iter().collect();
    }
    let one = |ends: &[usize]| ends.first().copied().into_iter().collect::<Vec<_>>();
    let (from, to) = match turn.shape {
        Shape::Into | Shape::PartAs | Shape::Member => (left, one(&right)),
        Shape::From if turn.kind == RelationKind::Split => (one(&right), left),
        Shape::From => (right, one(&left)),
        Shape::Both | Shape::With => {
            match result(work, sentence, context, end).or_else(|| joint(work, sentence, end)) {
                Some(result) => {
                    left.extend(right.into_iter().filter(|actor| *actor != result));
                    (left, vec![result])
                }
                None => (left, one(&right)),
            }
        }
        Shape::Noun => {
            let result = result(work, sentence, context, end)?;
            (right.into_iter().filter(|actor| *actor != result).collect(), vec![result])
        }
    };
    let from: Vec<usize> =
        from.into_iter().filter(|actor| !to.contains(actor) && is_body(&work.names, *actor)).collect();
    let to: Vec<usize> = to.into_iter().filter(|actor| is_body(&work.names, *actor)).collect();
    (!from.is_empty() && !to.is_empty()).then_some(Tie { kind: turn.kind, from, to, at })
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
    let start = (head + 1..sentence.tokens.len().min(head + 6))
        .find_map(|at| matches(sentence, &["called|named"], at))?;
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

/// "Five members left the band to form Y", "they left and started Y": several leave and make a body of their own.
fn left_to_form(work: &mut Extractor<'_>, sentence: &Sentence<'_>, at: usize) -> Option<Tie> {
    if !sentence.is_word(at, LEFT) {
        return None;
    }
    let several = (0..at).any(|word| {
        sentence.is_word(
            word,
            &[
                "and",
                "others",
                "members",
                "they",
                "several",
                "some",
                "delegates",
                "faction",
                "wing",
                "group",
                "section",
                "majority",
                "minority",
                "supporters",
                "deputies",
            ],
        )
    });
    let end = sentence.tokens.len().min(at + 14);
    let form = (at + 1..end).find_map(|to| {
        matches(
            sentence,
            &["to|and", "form|found|start|create|formed|founded|started|created|establish|established"],
            to,
        )
        .map(|made| (to, made))
    });
    let (to, made) = form.filter(|_| several && !vetoed(sentence, at))?;
    let parent = sentence
        .named
        .iter()
        .find(|named| (at..to).contains(&named.tokens.start))
        .map(|named| named.actor)
        .or(work.names.subject)
        .filter(|&actor| is_body(&work.names, actor))?;
    let part = *after(work, sentence, &Context::default(), made).0.first()?;
    (part != parent).then(|| Tie { kind: RelationKind::Split, from: vec![parent], to: vec![part], at })
}

/// The end of the words of a turn that begins at `at`.
fn matches(sentence: &Sentence<'_>, words: &[&str], at: usize) -> Option<usize> {
    let depth = sentence.depth.get(at).copied()?;
    let mut place = at;
    for (number, slot) in words.iter().enumerate() {
        if number > 0 {
            place = next(sentence, place, depth);
        }
        if !slot.split('|').any(|word| fits(sentence, place, word)) {
            return None;
        }
        place += 1;
    }
    Some(place)
}

fn fits(sentence: &Sentence<'_>, at: usize, word: &str) -> bool {
    match word.strip_suffix('*') {
        Some(stem) => sentence.word(at).starts_with(stem),
        None => sentence.is_word(at, &[word]),
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
fn vetoed(sentence: &Sentence<'_>, at: usize) -> bool {
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
        ] {
            assert_eq!(ties(text), Vec::<String>::new(), "{text}");
        }
    }
}
