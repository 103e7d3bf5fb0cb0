//! Ties between bodies that prose states: who merged, split, joined, was renamed …

mod add;
mod ends;
mod founding;
mod kindless;
mod leaving;
mod verbs;

use super::{
    EventKind, RelationDraft, RelationKind,
    clause::clauses,
    extract::Extractor,
    lexicon::{Lexicon, Tags, fold},
    narrative::{Context, is_body},
    sentence::Sentence,
    tie_ends, tie_words,
    token::Class,
    word_list::WordList,
};
use crate::document::Language;
use crate::hash::{self, TextHash};
use add::{Spot, push};
use ends::subjects;
use std::collections::{BTreeSet, HashMap};
use verbs::clause;

/// Whether the words of a sentence can state a tie at all.
pub(crate) fn has_trigger(text: &str, language: Language) -> bool {
    has_trigger_by(text, Lexicon::of(language))
}

fn has_trigger_by(text: &str, lexicon: &Lexicon) -> bool {
    let mut lower = String::new();
    let mut at = 0;
    while let Some(&byte) = text.as_bytes().get(at) {
        let start = at;
        at = end_of_word(text, start);
        if at == start {
            at += 1;
            continue;
        }
        let word = text.get(start..at).unwrap_or_default();
        if word.len() < 4
            || word.is_ascii() && (byte.is_ascii_uppercase() || !lexicon.tying.may_have(word))
            || !word.is_ascii() && word.starts_with(char::is_uppercase)
        {
            continue;
        }
        fold(word, &mut lower);
        if is_tying(lexicon.get(&lower).kind) || TRIGGERS.has(&lower) {
            return true;
        }
    }
    false
}

/// Whether a number that has letters can state a tie, by these.
pub(crate) fn number_ties(number: &str, lexicon: &Lexicon) -> bool {
    number.len() > 3
        && number.bytes().any(|byte| byte.is_ascii_alphabetic())
        && has_trigger_by(number, lexicon)
}

/// Whether a word by itself can state a tie. A hyphen, an apostrophe or a digit parts words that count by themselves.
pub(crate) fn can_tie(word: &str, capital: bool, lexicon: &Lexicon) -> bool {
    word.len() > 3
        && match is_plain(word.as_bytes()) {
            true => !capital && is_trigger(word, lexicon),
            false => has_trigger_by(word, lexicon),
        }
}

/// Whether all of a word are ASCII letters.
fn is_plain(word: &[u8]) -> bool {
    let (eights, rest) = word.as_chunks::<8>();
    eights.iter().all(|eight| hash::leading_letters(u64::from_le_bytes(*eight)) == 8)
        && hash::leading_letters(hash::key(rest)) == rest.len()
}

/// Whether a word of ASCII letters ties bodies.
fn is_trigger(word: &str, lexicon: &Lexicon) -> bool {
    if !lexicon.tying.may_have(word) {
        return false;
    }
    if word.bytes().any(|letter| letter.is_ascii_uppercase()) {
        return has_trigger_by(word, lexicon);
    }
    is_tying(lexicon.get(word).kind) || TRIGGERS.has(word)
}

/// The end of the letters that begin at the byte `at`; `at` itself where none does.
fn end_of_word(text: &str, mut at: usize) -> usize {
    loop {
        let rest = text.as_bytes().get(at..).unwrap_or_default();
        let run = match rest.first_chunk::<8>() {
            Some(eight) => hash::leading_letters(u64::from_le_bytes(*eight)),
            None => rest.iter().take_while(|byte| byte.is_ascii_alphabetic()).count(),
        };
        at += run;
        match text.as_bytes().get(at) {
            Some(byte) if byte.is_ascii_alphabetic() => {}
            Some(0x80..) => match text.get(at..).and_then(|rest| rest.chars().next()) {
                Some(letter) if letter.is_alphabetic() => at += letter.len_utf8(),
                _ => return at,
            },
            _ => return at,
        }
    }
}

/// Whether verbs and nouns of this kind tie bodies.
pub(crate) fn is_tying(kind: Option<EventKind>) -> bool {
    matches!(
        kind,
        Some(
            EventKind::Merger
                | EventKind::Split
                | EventKind::Joining
                | EventKind::Expulsion
                | EventKind::Renaming
        )
    )
}

/// Words of no such kind that tie bodies too.
pub(crate) static TRIGGERS: WordList = WordList::new(&[
    "successor",
    "predecessor",
    "cooperation",
    "section",
    "affiliated",
    "away",
    "left",
    "assets",
    "transferred",
    "walked",
    "walkout",
    "breakaway",
    "founding",
    "succeeded",
    "superseded",
    "replaced",
    "reorganised",
    "reorganized",
    "участвовал",
    "преемник",
    "преемница",
    "преемником",
    "bought",
    "purchased",
    "swallowed",
    "subsidiary",
    "dissolved",
    "retitled",
    "formerly",
    "previously",
    "originally",
    "quit",
    "when",
    "dissidents",
    "приобрел",
    "приобрёл",
    "приобрела",
    "приобрело",
    "приобрели",
    "купил",
    "купила",
    "купили",
    "поглотил",
    "поглотила",
    "поглотило",
    "поглотили",
    "базе",
    "основе",
    "раскола",
    "отделившись",
    "выделившись",
    "отколовшись",
    "прежде",
    "бывший",
    "бывшая",
    "ушла",
    "ушли",
    "вышла",
    "вышли",
    "покинула",
    "покинули",
    "нынешнее",
    "современное",
    "purchase",
    "вхождении",
    "вступлении",
    "вхождения",
    "вступления",
    "entry",
    "accession",
    "present",
    "current",
    "title",
    "sold",
    "sale",
    "takeover",
    "divided",
    "separated",
    "detached",
    "called",
    "readmitted",
    "splinter",
    "place",
    "порвавшими",
    "порвавших",
    "вышедшими",
    "вышедших",
    "вышедшей",
    "ушедшими",
    "ушедших",
    "название",
    "наименование",
    "назывался",
    "называлась",
    "называлось",
    "называется",
    "именовался",
    "именовалась",
    "правопреемником",
    "правопреемницей",
    "выделен",
    "выделена",
    "выделено",
    "выделены",
    "присоединено",
    "присоединена",
    "присоединён",
    "присоединен",
]);

/// Reads the ties of the sentence; its events begin at `first_event`.
pub(crate) fn read(work: &mut Extractor<'_>, sentence: &Sentence<'_>, context: &Context, first_event: usize) {
    let mut window = 0..sentence.tokens.len();
    while window.end > 0 && sentence.class(window.end - 1) == Class::Stop {
        window.end -= 1;
    }
    let nothing = 0..0;
    let first_tie = work.out.relations.len();
    let clauses = clauses(sentence, window, &nothing);
    for place in 0..clauses.len() {
        clause(work, sentence, context, &clauses, place, first_event);
    }
    successor(work, sentence, first_event);
    present_name(work, sentence, first_event);
    let told = work.out.relations.len();
    let turns = tie_words::read(work, sentence, context, &mut |work, at| {
        let place = clauses.iter().position(|clause| clause.tokens.contains(&at));
        place.map(|place| subjects(work, sentence, context, &clauses, place)).unwrap_or_default()
    });
    work.last_body = last_body(work, sentence).or(work.last_body);
    for tie in turns {
        // What the clauses have told already is not told again.
        let told = told.min(work.out.relations.len());
        let drafts = work.out.relations.get(first_tie..told).unwrap_or_default();
        let known = drafts.iter().any(|draft| {
            // "established as X and renamed Y in 1902": the founding name alone is no date of the renaming.
            if draft.kind == RelationKind::Renamed && tie.kind == draft.kind && draft.date.is_none() {
                return false;
            }
            let has = |actor: &usize| draft.from.contains(actor) || draft.to.contains(actor);
            // A part may come back in the sentence in which it left.
            let apart = |kind| kind == RelationKind::Split;
            apart(draft.kind) == apart(tie.kind) && tie.from.iter().any(has) && tie.to.iter().any(has)
        });
        if !known {
            // "Formed when A amalgamated with B": what came of both tells more than that they met.
            if tie.kind == RelationKind::Merger && tie.from.len() > 1 {
                let mut nth = 0;
                work.out.relations.retain(|draft| {
                    let within = draft.from.iter().chain(&draft.to).all(|side| tie.from.contains(side));
                    nth += 1;
                    nth <= first_tie || draft.kind != RelationKind::Merger || !within
                });
            }
            let at = sentence.tokens.get(tie.at).map(|token| token.start);
            push(work, sentence, tie.kind, tie.from, tie.to, Spot { first_event, near: at });
        }
    }
}

/// The body that "it" and "its" of the next sentence most likely mean: the one that the sentence opens with,
/// else the last that it names.
fn last_body(work: &Extractor<'_>, sentence: &Sentence<'_>) -> Option<usize> {
    let bodies = || sentence.named.iter().filter(|named| is_body(&work.names, named.actor));
    // "The League …": the common noun is the document's subject.
    if sentence.tags(0).any(Tags::DETERMINER)
        && sentence.tags(1).any(Tags::BODY)
        && sentence.name_at(1).is_none()
        && work.names.subject.is_some_and(|subject| is_body(&work.names, subject))
    {
        return work.names.subject;
    }
    let opening = bodies().next().filter(|named| named.tokens.start <= 2);
    opening.or_else(|| bodies().next_back()).map(|named| named.actor)
}

/// "Lund & Son became Lund Yard in 1912", in a text about Lund Yard.
fn became_subject(work: &mut Extractor<'_>, sentence: &Sentence<'_>, subject: usize, first_event: usize) {
    let is_subject = |at: usize| {
        sentence.name_at(at).is_some_and(|named| {
            let ends = |at: usize| {
                at >= sentence.tokens.len()
                    || sentence.is_dated(at)
                    || !sentence.tokens[at].is_word()
                    || sentence.is_word(at, &["in", "on", "after", "from"])
            };
            named.actor == subject && named.tokens.start == at && ends(named.tokens.end)
        })
    };
    let became = (1..sentence.tokens.len())
        .find(|&at| sentence.is_word(at, &["became", "becomes"]) && is_subject(at + 1));
    let Some(at) = became else { return };
    let former: Vec<usize> = tie_ends::before(work, sentence, at)
        .into_iter()
        .filter(|&body| body != subject && is_body(&work.names, body))
        .collect();
    if let &[former] = former.as_slice() {
        let near = sentence.tokens.get(at).map(|token| token.start);
        push(work, sentence, RelationKind::Renamed, vec![former], vec![subject], Spot { first_event, near });
    }
}

/// "The club adopted its present name in 1920", "The name Vale Works was adopted in 1920", "In 1920 the firm became Vale Works":
/// when the name came that it was not founded under.
fn present_name(work: &mut Extractor<'_>, sentence: &Sentence<'_>, first_event: usize) {
    static OF_NOW: WordList =
        WordList::new(&["present", "current", "modern", "нынешнее", "современное", "настоящее"]);
    static NAMES: WordList = WordList::new(&[
        "name",
        "became",
        "becomes",
        "title",
        "called",
        "named",
        "known",
        "название",
        "имя",
        "стал",
        "стала",
        "стало",
    ]);
    let Some(subject) = work.names.subject else { return };
    became_subject(work, sentence, subject, first_event);
    if work.names.before(subject).is_none() || !sentence.may_have(&OF_NOW) && !sentence.may_have(&NAMES) {
        return;
    }
    const NAME: &[&str] = &["name", "title", "название", "имя", "наименование"];
    let is_subject = |at: usize| {
        let at = at + usize::from(sentence.is_word(at, &["the"]));
        let at = at + usize::from(sentence.class(at) == Class::QuoteOpen);
        sentence.name_at(at).is_some_and(|named| named.actor == subject)
    };
    let adopted = || {
        let verbs = [
            "adopted",
            "taken",
            "assumed",
            "chosen",
            "given",
            "introduced",
            "registered",
            "принято",
            "присвоено",
        ];
        (0..sentence.tokens.len()).any(|at| sentence.is_word(at, &verbs))
    };
    let says = (0..sentence.tokens.len()).find(|&at| {
        sentence.is_on(at, &OF_NOW) && sentence.is_word(at + 1, NAME)
            || sentence.is_word(at, NAME) && is_subject(at + 1) && adopted()
            || sentence.is_word(at, &["called", "named"]) && is_subject(at + 1)
            || sentence.is_word(at, &["known"]) && is_subject(at + 2)
            || sentence.is_word(at, &["became", "becomes", "стал", "стала", "стало"]) && is_subject(at + 1)
    });
    let Some(at) = says else { return };
    let undated = |draft: &&RelationDraft| {
        draft.kind == RelationKind::Renamed && draft.date.is_none() && draft.to.as_slice() == [subject]
    };
    if let Some((from, to)) =
        work.out.relations.iter().find(undated).map(|draft| (draft.from.clone(), draft.to.clone()))
    {
        let near = sentence.tokens.get(at).map(|token| token.start);
        push(work, sentence, RelationKind::Renamed, from, to, Spot { first_event, near });
        // "Established in 1928 as X, and has had its present name since 1946": the date that stands nearest.
        let events = work.out.events.get(first_event..).unwrap_or_default();
        // Of two clauses its own.
        let away = |event: &crate::event::EventDraft| {
            let (near, date) = (near?, event.date_words.start);
            let between = sentence.text.get(near.min(date)..near.max(date)).unwrap_or_default();
            Some((between.contains(';'), date.abs_diff(near)))
        };
        let nearest = (0..events.len()).min_by_key(|&at| events.get(at).and_then(away));
        let date = nearest.and_then(|at| events.get(at)).map(|event| {
            event.date.bounds().and_then(|(start, _)| start).unwrap_or_else(|| event.date.clone())
        });
        if let Some(draft) = work.out.relations.last_mut().filter(|draft| draft.kind == RelationKind::Renamed)
        {
            draft.date = date;
            draft.event = nearest.map(|at| first_event + at);
        }
    }
}

/// "Brightwell merged with Tate": who of the two went on is told by what the text says of them afterwards.
pub(crate) fn settle(work: &mut Extractor<'_>) {
    let mutual = std::mem::take(&mut work.mutual);
    if mutual.is_empty() {
        return;
    }
    // The last day on which each does something, and which mergers tie whom: a long text tells thousands.
    let mut last: HashMap<usize, i64, TextHash> = HashMap::default();
    for event in work.out.events.iter().filter(|event| event.kind != EventKind::Dissolution) {
        if let (Some(&actor), Some(day)) = (event.actors.first(), event.date.earliest_day()) {
            last.entry(actor).and_modify(|last| *last = day.max(*last)).or_insert(day);
        }
    }
    let mut mergers: HashMap<(usize, usize), BTreeSet<usize>, TextHash> = HashMap::default();
    for (at, draft) in work.out.relations.iter().enumerate() {
        if let (RelationKind::Merger, &[one], &[other]) =
            (draft.kind, draft.from.as_slice(), draft.to.as_slice())
        {
            mergers.entry((one, other)).or_default().insert(at);
        }
    }
    for (one, other) in mutual {
        let Some(&at) = mergers.get(&(one, other)).and_then(BTreeSet::first) else { continue };
        let Some(draft) = work.out.relations.get_mut(at) else { continue };
        let Some(end) = draft.date.as_ref().and_then(|date| date.latest_day()) else { continue };
        let goes_on = |actor: usize| last.get(&actor).is_some_and(|day| *day > end);
        if goes_on(one) && !goes_on(other) {
            std::mem::swap(&mut draft.from, &mut draft.to);
            mergers.entry((one, other)).or_default().remove(&at);
            mergers.entry((other, one)).or_default().insert(at);
        }
    }
}

/// "Union of Communists, the successor to the CPSU".
fn successor(work: &mut Extractor<'_>, sentence: &Sentence<'_>, first_event: usize) {
    static ACQUISITION: WordList = WordList::new(&["acquisition", "takeover", "purchase"]);
    static SUCCESSOR: WordList =
        WordList::new(&["successor", "преемник", "преемница", "преемником", "преемницей"]);
    static PREDECESSOR: WordList = WordList::new(&["predecessor", "предшественник", "предшественница"]);
    if ![&ACQUISITION, &SUCCESSOR, &PREDECESSOR].iter().any(|list| sentence.may_have(list)) {
        return;
    }
    for at in 0..sentence.tokens.len() {
        if sentence.is_on(at, &ACQUISITION) {
            acquisition(work, sentence, at, first_event);
            continue;
        }
        let successor = sentence.is_on(at, &SUCCESSOR);
        let predecessor = sentence.is_on(at, &PREDECESSOR);
        if !(successor || predecessor) {
            continue;
        }
        let Some(owner) = sentence
            .named
            .iter()
            .rev()
            .find(|named| named.tokens.end <= at && is_body(&work.names, named.actor))
            .map(|named| named.actor)
        else {
            continue;
        };
        let to = sentence.is_word(at + 1, &["to", "of"]);
        let start = at + 1 + usize::from(to);
        let Some(other) = sentence
            .named
            .iter()
            .find(|named| {
                named.tokens.start >= start
                    && named.tokens.start <= start + 3
                    && is_body(&work.names, named.actor)
            })
            .map(|named| named.actor)
        else {
            continue;
        };
        if owner == other {
            continue;
        }
        let (kind, from, into) = if successor {
            (RelationKind::Successor, other, owner)
        } else {
            (RelationKind::Predecessor, owner, other)
        };
        let near = sentence.tokens.get(at).map(|token| token.start);
        push(work, sentence, kind, vec![from], vec![into], Spot { first_event, near });
    }
}

/// "Takeover of Ostlicht AG completed": by whom it says, or by whom the document is about. What was tried, announced or
/// discussed may never have come.
fn acquisition(work: &mut Extractor<'_>, sentence: &Sentence<'_>, noun: usize, first_event: usize) {
    const DONE: &[&str] = &[
        "completed",
        "completes",
        "finalised",
        "finalized",
        "closed",
        "approved",
        "concluded",
        "sealed",
        "cleared",
    ];
    // "With the acquisition of Ostlicht AG it grew": what it came by is done.
    const BY_IT: &[&str] = &["through", "with", "by", "after", "following", "since"];
    const UNDONE: &[&str] = &[
        "rejected",
        "failed",
        "blocked",
        "abandoned",
        "attempted",
        "proposed",
        "planned",
        "refused",
        "prohibited",
        "collapsed",
        "withdrawn",
        "possible",
        "discussed",
        "bid",
        "talks",
        "against",
        "stalled",
        "cancelled",
        "opposed",
        "hostile",
        "not",
    ];
    let body = |from: usize| {
        let near = |named: &&super::actors::Named| (from..from + 2).contains(&named.tokens.start);
        sentence.named.iter().find(near).map(|named| named.actor).filter(|&actor| is_body(&work.names, actor))
    };
    let count = sentence.tokens.len();
    if !sentence.is_word(noun + 1, &["of"]) || (0..count).any(|at| sentence.is_word(at, UNDONE)) {
        return;
    }
    let finite = Tags::BE.or(Tags::HAVE).or(Tags::MODAL).or(Tags::PAST).or(Tags::PRESENT);
    let told = (0..count).any(|at| {
        sentence.tags(at).any(finite) && !sentence.is_capital(at) && !sentence.is_dated(at) && at != noun
    });
    let done = (0..count).any(|at| sentence.is_word(at, DONE) && !sentence.is_capital(at));
    let mut before = noun;
    while before > 0 && sentence.tags(before - 1).any(Tags::DETERMINER) {
        before -= 1;
    }
    let by_it = before > 0 && sentence.is_word(before - 1, BY_IT);
    if told && !done && !by_it {
        return;
    }
    let Some(taken) = body(noun + 2) else { return };
    let by = (noun + 2..count).find(|&at| sentence.is_word(at, &["by"]));
    // Who is named before it took it over, and the document's subject only where nobody is.
    let doer = sentence
        .named
        .iter()
        .filter(|named| named.tokens.end <= noun)
        .map(|named| named.actor)
        .find(|&actor| is_body(&work.names, actor));
    let owner = match by {
        Some(by) => body(by + 1),
        None => doer.or(work.names.subject.filter(|&subject| is_body(&work.names, subject))),
    };
    if let Some(owner) = owner.filter(|&owner| owner != taken) {
        let near = sentence.tokens.get(noun).map(|token| token.start);
        push(work, sentence, RelationKind::Merger, vec![taken], vec![owner], Spot { first_event, near });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::{token::tokenize, vocabulary::Marks};

    #[test]
    fn only_a_sentence_with_a_word_that_ties_is_looked_at() {
        let (english, russian) = (Language::English, Language::Russian);
        for (text, language, expected) in [
            ("It merged with the League.", english, true),
            ("Two years later, it was renamed", english, true),
            ("…—renamed", english, true),
            ("Merged or not, the houses on the hill burned down", english, false),
            ("The submerged forest", english, false),
            ("The well-merged roads; it un-merged, and 1990renamed", english, true),
            ("It was reNAMED.", english, true),
            ("The Re-merged", english, true),
            ("naïvemerged", english, false),
            ("", english, false),
            ("Группа вошла в состав партии", russian, true),
            ("Дом стоял на горе", russian, false),
        ] {
            assert_eq!(has_trigger(text, language), expected, "{text}");
            let marks = tokenize(text, 0..text.len(), language, &mut Vec::new());
            assert_eq!(marks.any(Marks::TIES), expected, "{text} in words");
        }
    }

    #[test]
    fn words_end_where_their_letters_do() {
        for (text, expected) in [
            ("merged", 6),
            ("amalgamated,", 11),
            ("it's", 2),
            ("naïve one", 6),
            ("объединён…", 18),
            ("’s", 0),
            ("1990", 0),
            ("", 0),
        ] {
            assert_eq!(end_of_word(text, 0), expected, "{text}");
        }
    }
}
