//! Clauses of a sentence: each with one verb group, so that a date finds the words that it belongs to.

use super::{
    lexicon::{Tags, lists::TREATIES},
    sentence::Sentence,
    token::Class,
    verb_group::{INTRANSITIVE, is_dated_participle, is_subordinator, is_timed, verbs},
    word_list::WordList,
};
use std::ops::Range;

pub(crate) use super::verb_group::Verb;

/// A stretch of a sentence around one verb, or without one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Clause {
    /// Its tokens, without the word that opens it.
    pub(crate) tokens: Range<usize>,
    /// Its verb.
    pub(crate) verb: Option<Verb>,
    /// "which", "and" … that opens it.
    pub(crate) opener: Option<usize>,
}

/// Cuts the tokens `within` into clauses. `skip` is the date, which may stand anywhere, even inside a verb group.
pub(crate) fn clauses(sentence: &Sentence<'_>, within: Range<usize>, skip: &Range<usize>) -> Vec<Clause> {
    let verbs = verbs(sentence, within.clone(), skip);
    let mut out: Vec<Clause> = Vec::with_capacity(verbs.len().max(1));
    let mut start = within.start;
    let mut opener = None;
    let mut current: Option<Verb> = None;
    for verb in verbs {
        // "the logo located on the page and the name … was printed": a bare form before a preposition is a
        // participle when a full verb with a subject of its own follows without a pause.
        if let Some(bare) = current.as_mut()
            && bare.tokens.len() == 1
            && !bare.reduced
            // "A truce negotiated by the League came into force": "came" is no participle.
            && (verb.tokens.len() > 1
                || !sentence.tags(verb.main).any(Tags::PARTICIPLE) && sentence.is_word(bare.main + 1, &["by"])
                || is_dated_participle(sentence, bare, verb.main, skip)
                // "Jews expelled from Spain arrived": nobody is arrived.
                || sentence.is_on(verb.main, &INTRANSITIVE)
                    && !verb.reduced
                    && !(bare.tokens.end..verb.main).any(|at| {
                        sentence.tags(at).any(Tags::PRONOUN) || is_subordinator(sentence, at, skip)
                    }))
            && sentence.tags(bare.main).any(Tags::PARTICIPLE)
            && sentence.tags(bare.main + 1).any(Tags::PREPOSITION)
            && !(bare.tokens.end..verb.tokens.start).any(|at| {
                sentence.depth[at] == sentence.depth[verb.main]
                    && (matches!(
                        sentence.class(at),
                        Class::Comma | Class::Semicolon | Class::Dash | Class::Colon
                    ) || sentence.is_relative(at))
            })
            && !sentence.tags(verb.tokens.start - 1).any(Tags::CONJUNCTION.or(Tags::ADVERB))
        {
            bare.reduced = true;
            bare.passive = true;
        }
        // "A party called Free Talvia was founded": what something is called is said by the way.
        if let Some(bare) = current.as_mut()
            && bare.tokens.len() == 1
            && !bare.reduced
            && sentence.is_on(bare.main, &NAMING)
            && bare.main > 0
            && sentence.tokens[bare.main - 1].is_word()
            && !sentence.is_capital(bare.main - 1)
            && is_named(sentence, bare.main + 1)
            && !(bare.tokens.end..verb.tokens.start).any(|at| {
                matches!(sentence.class(at), Class::Comma | Class::Semicolon | Class::Colon)
                    || sentence.tags(at).any(Tags::PRONOUN)
                    || sentence.tags(at).any(Tags::CONJUNCTION) && !sentence.is_capital(at + 1)
                    || is_subordinator(sentence, at, skip)
            })
        {
            bare.reduced = true;
            bare.passive = true;
        }
        // "the left wing, led by Maria Voss, left the party": what stands between two commas is said by the way.
        if let Some(bare) = current.as_mut()
            && bare.tokens.len() == 1
            && !bare.reduced
            && bare.main > 0
            && sentence.class(bare.main - 1) == Class::Comma
            && sentence.is_word(bare.main + 1, &["by"])
            && (sentence.class(verb.tokens.start - 1) == Class::Comma
                || sentence.tags(verb.tokens.start - 1).any(Tags::ADVERB)
                    && sentence.class(verb.tokens.start - 2) == Class::Comma)
            && !(bare.tokens.end..verb.tokens.start).any(|at| skip.contains(&at))
        {
            bare.reduced = true;
            bare.passive = true;
        }
        // "It ended with the Armistice of Brenn, signed on 19 November, and led to …": what has no object is the
        // participle of the noun before it.
        let mut verb = verb;
        if let Some(main) = current.as_ref().filter(|main| !main.reduced && !verb.reduced)
            && is_of_the_noun_before(sentence, main, &verb, skip)
        {
            verb.reduced = true;
            verb.passive = true;
        }
        // "A leaflet signed by many was banned": a participle before the first finite verb belongs to its
        // subject, unless the date is its own.
        if current.as_ref().is_some_and(|current| {
            // "Relegated in 1978, Harrow were promoted": what opens the sentence is told by itself.
            let opens = current.main == within.start
                && (current.tokens.end..verb.tokens.start).any(|at| {
                    sentence.class(at) == Class::Comma && sentence.depth[at] == sentence.depth[verb.main]
                });
            let own = current.tokens.end <= skip.start && skip.end <= verb.tokens.start;
            current.reduced && !(opens || own || verb.reduced)
        }) && (out.iter().all(|clause: &Clause| clause.verb.as_ref().is_none_or(|verb| verb.reduced))
            // "The left gave way, but an attack led by Casimir recovered the ground"
            || opener.is_some_and(|at| sentence.is_word(at, &["but", "and"]))
                && current.as_ref().is_some_and(|current| start < current.tokens.start))
        {
            current = Some(verb);
            continue;
        }
        if let Some(previous) = &current {
            match boundary(sentence, previous, &verb, skip) {
                Some((end, word, next)) => {
                    out.push(Clause { tokens: start..end, verb: current.take(), opener });
                    start = next;
                    opener = word;
                }
                // "the group that broke away from the union joined": the relative clause ends where the verb
                // of what it qualifies stands.
                None if opener.is_some_and(|at| sentence.is_word(at, &["that", "which", "who"]))
                    && !verb.reduced
                    && out.last().is_some_and(|clause| clause.verb.is_none()) =>
                {
                    let from = verb.tokens.start;
                    out.push(Clause { tokens: start..from, verb: current.take(), opener });
                    start = from;
                    opener = None;
                }
                // "The hearing set for 12 January was adjourned": the date's participle is a clause of its own.
                None if current.as_ref().is_some_and(|current| current.reduced) && !verb.reduced => {
                    let reduced = current.take();
                    let (from, to) =
                        (reduced.as_ref().map_or(start, |verb| verb.tokens.start), verb.tokens.start);
                    if from > start {
                        out.push(Clause { tokens: start..from, verb: None, opener });
                    }
                    out.push(Clause { tokens: from..to, verb: reduced, opener: None });
                    start = to;
                    opener = None;
                }
                None => continue,
            }
        }
        // "Strike of the dockers; two people are killed": what stands before the semicolon is told by itself.
        if current.is_none()
            && let Some(at) = (start + 1..verb.tokens.start).find(|&at| {
                sentence.class(at) == Class::Semicolon
                    && sentence.depth[at] == sentence.depth[verb.main]
                    && sentence.quote[at] == 0
            })
            && (start..at).filter(|word| !skip.contains(word) && sentence.tokens[*word].is_word()).count()
                >= 2
        {
            out.push(Clause { tokens: start..at, verb: None, opener });
            start = at + 1;
            opener = None;
        }
        // "As a result of the campaign, which took place …": what stands before the relative has no verb yet.
        {
            let relative = (start + 1..verb.tokens.start).rev().find(|&at| {
                sentence.is_relative(at)
                    && !sentence.is_word(at, &["when", "while", "if", "although", "though"])
                    && sentence.depth[at] == sentence.depth[verb.main]
                    && sentence.quote[at] == 0
                    && !skip.contains(&at)
            });
            if let Some(at) = relative {
                let end = if sentence.tags(at - 1).any(Tags::PREPOSITION) { at - 1 } else { at };
                if end > start {
                    out.push(Clause { tokens: start..end, verb: None, opener });
                    start = at + 1;
                    opener = Some(at);
                }
            }
        }
        current = Some(verb);
    }
    out.push(Clause { tokens: start..within.end, verb: current, opener });
    split_tails(sentence, &mut out);
    // "After Dunn left in 1934, the firm …": the clause of time is told without its first word.
    if out.len() > 1
        && let Some(first) = out.first_mut()
        && first.opener.is_none()
        && first.verb.is_some()
        && is_subordinator(sentence, first.tokens.start, skip)
        && !has_two_subjects(sentence, first)
    {
        first.opener = Some(first.tokens.start);
        first.tokens.start += 1;
    }
    if let Some(first) = out.first_mut()
        && sentence.tags(first.tokens.start).any(Tags::CONJUNCTION.or(Tags::RELATIVE))
        && first.opener.is_none()
        // "While a student in Hull, Reed wrote plays"
        && !(sentence.is_word(first.tokens.start, &["while", "when", "although", "though"])
            && is_paused(sentence, first))
    {
        first.opener = Some(first.tokens.start);
        first.tokens.start += 1;
    }
    out.iter_mut().for_each(|clause| leave_out_opening(sentence, clause, skip));
    out
}

/// Words that open a clause of time or reason.
static OPENING: WordList =
    WordList::new(&["when", "while", "although", "though", "because", "once", "as", "whereas"]);

/// "But when the troops entered", "; as the bridge was lost": what a clause says begins behind the words that open it,
/// where its subject follows at once.
fn leave_out_opening(sentence: &Sentence<'_>, clause: &mut Clause, skip: &Range<usize>) {
    let Some(verb) = clause.verb.as_ref().filter(|verb| !verb.reduced).map(|verb| verb.tokens.start) else {
        return;
    };
    let start = clause.tokens.start;
    let Some(opening) = (start..verb.min(start + 5)).find(|&at| sentence.is_on(at, &OPENING)) else { return };
    let led = (start..opening).all(|at| {
        sentence.tags(at).any(Tags::CONJUNCTION)
            || sentence.class(at) == Class::Comma
            || sentence.is_word(at, &["then", "later", "even", "however"])
    });
    let subject = opening + 1;
    let no_subject =
        Tags::PREPOSITION.or(Tags::PAST).or(Tags::PARTICIPLE).or(Tags::GERUND).or(Tags::BE).or(Tags::ADVERB);
    let follows = subject < verb
        && sentence.tokens[subject].is_word()
        && (!sentence.tags(subject).any(no_subject) || sentence.is_capital(subject))
        && !skip.contains(&subject);
    let paused = (subject..verb).any(|at| sentence.class(at) == Class::Comma);
    if led && follows && !paused {
        clause.opener = clause.opener.or(Some(opening));
        clause.tokens.start = subject;
    }
}

/// Participles before the name of what they follow.
static NAMING: WordList =
    WordList::new(&["called", "named", "titled", "entitled", "dubbed", "nicknamed", "christened"]);

/// Whether a name or a title begins at the token, with or without an article.
fn is_named(sentence: &Sentence<'_>, at: usize) -> bool {
    let at = at + usize::from(sentence.is_word(at, &["the", "a"]));
    sentence.is_capital(at) || sentence.class(at) == Class::QuoteOpen
}

/// Verbs that say nothing of their subject without an object: what is done to works …
static WRITTEN: WordList = WordList::new(&["published", "designed", "directed", "drafted"]);
/// … and to buildings, bodies and papers.
static BUILT: WordList = WordList::new(&[
    "signed",
    "built",
    "unveiled",
    "commissioned",
    "constructed",
    "issued",
    "erected",
    "concluded",
    "founded",
    "established",
]);

/// What else is done to things and to bodies.
static MADE: WordList = WordList::new(&[
    "completed",
    "rebuilt",
    "restored",
    "renovated",
    "refurbished",
    "extended",
    "enlarged",
    "finished",
    "introduced",
    "launched",
    "released",
    "recorded",
    "written",
    "composed",
    "painted",
    "ratified",
    "adopted",
    "enacted",
    "repealed",
    "amended",
    "donated",
    "bought",
    "acquired",
    "purchased",
    "inaugurated",
    "consecrated",
    "dedicated",
    "demolished",
    "destroyed",
    "dismantled",
    "sunk",
    "discovered",
    "invented",
    "patented",
    "incorporated",
    "registered",
    "abolished",
    "dissolved",
    "disbanded",
    "abandoned",
    "electrified",
    "opened",
]);

/// What is done to people.
static BEFALLEN: WordList = WordList::new(&[
    "promoted",
    "appointed",
    "elected",
    "born",
    "killed",
    "wounded",
    "captured",
    "knighted",
    "ordained",
    "executed",
    "murdered",
    "assassinated",
    "shot",
    "hanged",
    "imprisoned",
    "arrested",
    "convicted",
    "exiled",
    "deported",
    "crowned",
    "dismissed",
    "recalled",
    "hired",
    "recruited",
    "sworn",
]);

/// Whether a participle behind a pause belongs to the noun before the pause.
fn is_of_the_noun_before(sentence: &Sentence<'_>, main: &Verb, verb: &Verb, skip: &Range<usize>) -> bool {
    verb.tokens.len() == 1
        && verb.main > main.tokens.end + 1
        && sentence.class(verb.main - 1) == Class::Comma
        && (lacks_its_object(sentence, main, verb, skip) || fits_the_noun(sentence, main, verb, skip))
}

/// "It ended with the Armistice of Brenn, signed on 19 November": who signs signs something.
fn lacks_its_object(sentence: &Sentence<'_>, main: &Verb, verb: &Verb, skip: &Range<usize>) -> bool {
    // "Kars was returned by the Treaty of Paris, signed on 30 March"
    let treaty = |at: usize| sentence.is_word(at, TREATIES) && sentence.is_capital(at);
    (!main.passive || (main.tokens.end..verb.tokens.start).any(treaty))
        && (sentence.is_on(verb.main, &WRITTEN) || sentence.is_on(verb.main, &BUILT))
        && !is_done_elsewhere(sentence, verb.main)
        && (skip.contains(&(verb.main + 1))
            || sentence.is_dated(verb.main + 1)
            || sentence.is_word(verb.main + 1, &["on", "in", "at", "by", "between", "from"]))
}

/// "The conduct of the war devolved upon Pinkney, promoted on 1 January 1896", "Trade shifted to the new railway, completed
/// in 1899": a participle behind a pause, with its date and without an object, belongs to the noun before the pause, where
/// that is of a sort to which it can be done.
fn fits_the_noun(sentence: &Sentence<'_>, main: &Verb, verb: &Verb, skip: &Range<usize>) -> bool {
    let at = verb.main;
    let befallen = sentence.is_on(at, &BEFALLEN);
    if !befallen && !sentence.is_on(at, &BUILT) && !sentence.is_on(at, &MADE) {
        return false;
    }
    let dated = skip.contains(&(at + 1))
        || sentence.is_dated(at + 1)
        || sentence.tags(at + 1).any(Tags::PREPOSITION)
            && (at + 2..sentence.tokens.len())
                .take_while(|&at| {
                    sentence.tokens[at].is_word() || skip.contains(&at) || sentence.is_dated(at)
                })
                .any(|at| skip.contains(&at));
    if !dated {
        return false;
    }
    let noun = at - 2;
    let between = main.tokens.end..at - 1;
    let pause = |at: usize| {
        !sentence.tokens[at].is_word()
            || sentence.is_relative(at)
            || sentence.tags(at).any(Tags::CONJUNCTION)
            || sentence.is_dated(at)
            || skip.contains(&at)
    };
    // "He was arrested in May, convicted in June and hanged in July"
    let goes_on =
        (at + 1..sentence.tokens.len()).take_while(|&at| sentence.class(at) != Class::Semicolon).any(|at| {
            sentence.tags(at).any(Tags::CONJUNCTION)
                && (at + 1..at + 3).any(|verb| sentence.tags(verb).any(Tags::PAST.or(Tags::PARTICIPLE)))
        });
    if goes_on || !sentence.tokens[noun].is_word() || between.clone().any(pause) {
        return false;
    }
    let mut first = noun;
    while first > between.start
        && (sentence.is_capital(first - 1) || sentence.is_word(first - 1, &["of", "the"]))
        && sentence.is_capital(noun)
        && first + 6 > noun
    {
        first -= 1;
    }
    let named = sentence.is_capital(noun);
    let titled = (first..=noun).any(|at| sentence.tags(at).any(Tags::GIVEN_NAME.or(Tags::HONORIFIC)));
    let placed = first > 0 && sentence.is_word(first - 1, &["in", "at", "from", "near", "into", "to"]);
    let determined = (between.start..=noun)
        .rev()
        .take(5)
        .any(|at| sentence.tags(at).any(Tags::DETERMINER) && !sentence.is_capital(at));
    match befallen {
        true => named && (titled || !placed && !sentence.tags(noun).any(Tags::COUNTRY)),
        false => !titled && (determined || named && !placed),
    }
}

/// "He emigrated to Canada, published in journals …": what is done at a place or by a person is done by the subject;
/// only what is built has the place before it for its object.
fn is_done_elsewhere(sentence: &Sentence<'_>, verb: usize) -> bool {
    let Some(noun) = verb.checked_sub(2) else { return false };
    let mut first = noun;
    while first > 0 && sentence.is_capital(first - 1) && first + 4 > noun {
        first -= 1;
    }
    let person = sentence.tags(first).any(Tags::GIVEN_NAME.or(Tags::HONORIFIC));
    let place = sentence.tags(noun).any(Tags::COUNTRY)
        || sentence.is_capital(noun)
            && first > 0
            && sentence.is_word(first - 1, &["to", "in", "at", "from", "near", "into"]);
    let stands =
        sentence.is_word(verb, &["designed", "built", "unveiled", "commissioned", "constructed", "erected"]);
    person || place && !stands
}

/// "The town surrendered, and Mattern, who had been wounded, was taken": the name before "who" opens a clause of its
/// own.
fn split_tails(sentence: &Sentence<'_>, out: &mut Vec<Clause>) {
    let mut place = 0;
    while place + 2 < out.len() {
        let (Some(clause), Some(next), Some(main)) = (out.get(place), out.get(place + 1), out.get(place + 2))
        else {
            return;
        };
        let who = next.opener.filter(|&at| sentence.is_word(at, &["who", "which", "whose"]));
        let end = clause.tokens.end;
        let tail =
            clause.verb.as_ref().filter(|_| main.opener.is_none() && main.verb.is_some()).and_then(|verb| {
                let and = (verb.tokens.end..end).rev().find(|&at| {
                    sentence.tags(at).any(Tags::CONJUNCTION) && sentence.class(at - 1) == Class::Comma
                })?;
                let plain = (and + 1..end).all(|at| sentence.tokens[at].is_word() || at + 1 == end);
                let commas = (verb.tokens.end..and - 1).any(|at| sentence.class(at) == Class::Comma);
                (plain && !commas && (1..=6).contains(&(end - and - 1))).then_some(and)
            });
        if let (Some(_), Some(and)) = (who, tail) {
            let named = Clause { tokens: and + 1..end, verb: None, opener: Some(and) };
            if let Some(clause) = out.get_mut(place) {
                clause.tokens.end = and - 1;
            }
            out.insert(place + 1, named);
        }
        place += 1;
    }
}

/// "After the war the firm took over its rival": two subjects before the verb, so that the first word opens no clause.
fn has_two_subjects(sentence: &Sentence<'_>, clause: &Clause) -> bool {
    let Some(verb) = &clause.verb else { return false };
    is_paused(sentence, clause)
        || (clause.tokens.start + 3..verb.tokens.start).any(|at| {
            sentence.tags(at).any(Tags::DETERMINER)
                && sentence.tokens[at - 1].is_word()
                && !sentence.tags(at - 1).any(
                    Tags::PREPOSITION
                        .or(Tags::CONJUNCTION)
                        .or(Tags::DETERMINER)
                        .or(Tags::ADVERB)
                        .or(Tags::PAST),
                )
        })
}

/// "After weeks of talks, a new plan reached the council": a subject of its own follows the last comma before the verb.
fn is_paused(sentence: &Sentence<'_>, clause: &Clause) -> bool {
    let Some(verb) = &clause.verb else { return false };
    let comma = (clause.tokens.start + 2..verb.tokens.start.saturating_sub(1))
        .rev()
        .find(|&at| sentence.class(at) == Class::Comma && sentence.depth[at] == sentence.depth[verb.main]);
    comma.is_some_and(|comma| {
        sentence.class(verb.tokens.start - 1) != Class::Comma
            && (sentence.is_capital(comma + 1)
                || sentence.tags(comma + 1).any(Tags::DETERMINER.or(Tags::PRONOUN)))
    })
}

/// "neither" of ", neither of which".
fn is_share(sentence: &Sentence<'_>, at: usize) -> bool {
    static SHARES: WordList = WordList::new(&[
        "neither", "none", "both", "all", "some", "most", "many", "several", "each", "one", "two", "three",
        "four",
    ]);
    sentence.is_word(at + 1, &["of"])
        && sentence.is_word(at + 2, &["which", "whom"])
        && sentence.is_on(at, &SHARES)
}

/// Where the clause of `a` ends, the word that opens the clause of `b`, and where that clause starts.
fn boundary(
    sentence: &Sentence<'_>,
    a: &Verb,
    b: &Verb,
    skip: &Range<usize>,
) -> Option<(usize, Option<usize>, usize)> {
    let between = a.tokens.end..b.tokens.start;
    let usable = |at: &usize| {
        !skip.contains(at) && sentence.depth[*at] == sentence.depth[a.main] && sentence.quote[*at] == 0
    };
    let is = |at: usize, class: Class| sentence.class(at) == class;
    if let Some(at) = between.clone().rev().filter(usable).find(|&at| {
        is(at, Class::Semicolon) || is(at, Class::Colon) || (is(at, Class::Dash) && is_spaced(sentence, at))
    }) {
        let next = at + 1;
        let opener = sentence.tags(next).any(Tags::RELATIVE.or(Tags::CONJUNCTION)).then_some(next);
        return Some((at, opener, next + usize::from(opener.is_some())));
    }
    let opening = Tags::RELATIVE.or(Tags::CONJUNCTION);
    if let Some(at) = between.clone().rev().filter(usable).find(|&at| {
        if !is(at, Class::Comma) {
            return false;
        }
        let mut next = at + 1;
        // ", neither of which", ", two of whom"
        if is_share(sentence, next) {
            next += 1;
        }
        // ", of which", ", at which"
        if sentence.tags(next).any(Tags::PREPOSITION) && sentence.tags(next + 1).any(Tags::RELATIVE) {
            next += 1;
        }
        sentence.tags(next).any(opening) && next < b.tokens.start + 1
    }) {
        let next = at + 1 + usize::from(is_share(sentence, at + 1));
        let next = next + usize::from(sentence.tags(next).any(Tags::PREPOSITION));
        return Some((at, Some(next), next + 1));
    }
    // "…, во главе которого стоял Вешняков", "…, экспонаты для которого собирали ветераны"
    if sentence.language == crate::document::Language::Russian
        && let Some((at, which)) = between.clone().rev().filter(usable).find_map(|at| {
            let which =
                (at + 2..(at + 6).min(b.tokens.start)).find(|&at| sentence.tags(at).any(Tags::RELATIVE))?;
            let words = (at + 1..which).all(|at| sentence.tokens[at].is_word() && usable(&at));
            (is(at, Class::Comma) && words && sentence.low(which).starts_with("котор")).then_some((at, which))
        })
    {
        return Some((at, Some(which), which + 1));
    }
    // "After the label went bankrupt in 1996 they signed": the date ends the clause of time.
    let opening = (0..a.tokens.start).rev().take(12).any(|at| is_subordinator(sentence, at, skip));
    if opening
        && let Some(at) = between.clone().find(|&at| {
            usable(&at)
                && sentence.tags(at).any(Tags::PRONOUN.or(Tags::DETERMINER))
                && sentence.is_dated_before(at, skip)
        })
    {
        return Some((at, None, at));
    }
    if b.reduced {
        return Some((b.tokens.start, None, b.tokens.start));
    }
    if is_timed(sentence, a.main, b.main) && b.tokens.len() == 1 {
        return Some((b.main - 1, Some(b.main - 1), b.main));
    }
    if let Some(at) = between.clone().rev().filter(usable).find(|&at| {
        is_subordinator(sentence, at, skip)
            && at + 1 < b.tokens.start
            // "dismissed after a quarrel and formed her own group"
            && !sentence.tags(b.tokens.start - 1).any(Tags::CONJUNCTION)
            && !(at..b.tokens.start).any(|at| is(at, Class::Comma))
    }) {
        // "…, two weeks after its ship ran aground"
        let mut end = at;
        if at > a.tokens.end + 2 && sentence.is_step_unit(at - 1) {
            end = at - 2;
            end -= usize::from(is(end - 1, Class::Comma));
        }
        return Some((end.max(a.tokens.end), Some(at), at + 1));
    }
    if let Some(at) = between.clone().rev().filter(usable).find(|&at| {
        sentence.is_relative(at)
            && !(sentence.is_word(at, &["that"]) && sentence.tags(at + 1).any(Tags::NONE))
    }) {
        let end = if sentence.tags(at.wrapping_sub(1)).any(Tags::PREPOSITION) && at > a.tokens.end {
            at - 1
        } else {
            at
        };
        return Some((end, Some(at), at + 1));
    }
    // "heard the case on 24 June and, on 18 July, held that …": what stands between "and" and the verb is of it.
    let dated = |at: usize| skip.contains(&at) || sentence.is_dated(at);
    if let Some(at) = between.clone().rev().filter(usable).find(|&at| {
        sentence.tags(at).any(Tags::CONJUNCTION)
            && is(at + 1, Class::Comma)
            && (at + 1..b.tokens.start).any(dated)
            && (at + 1..b.tokens.start).all(|at| {
                dated(at)
                    || is(at, Class::Comma)
                    || sentence.tags(at).any(Tags::PREPOSITION.or(Tags::ADVERB).or(Tags::TEMPORAL))
            })
    }) {
        return Some((at, Some(at), at + 1));
    }
    // "called a council and, against the advice of his generals, resolved": what stands between the commas is said by
    // the way.
    if b.tokens.start > 0
        && is(b.tokens.start - 1, Class::Comma)
        && let Some(at) = between.clone().rev().skip(1).filter(usable).find(|&at| is(at, Class::Comma))
        && at > a.tokens.end
        && sentence.is_word(at - 1, &["and", "but"])
        && sentence.tags(at + 1).any(Tags::PREPOSITION)
    {
        return Some((at - 1, Some(at - 1), b.tokens.start));
    }
    if let Some(at) = between.clone().rev().filter(usable).find(|&at| is(at, Class::Comma)) {
        // A verb straight after a comma shares the subject; so does one after "and".
        return Some((at, None, at + 1));
    }
    if let Some(at) =
        between.clone().rev().filter(usable).find(|&at| sentence.tags(at).any(Tags::CONJUNCTION))
    {
        return Some((at, Some(at), at + 1));
    }
    None
}

/// Whether a dash stands between spaces, as a mark between clauses and not inside a word or range.
pub(crate) fn is_spaced(sentence: &Sentence<'_>, at: usize) -> bool {
    let (Some(before), Some(dash), Some(after)) = (
        at.checked_sub(1).and_then(|at| sentence.tokens.get(at)),
        sentence.tokens.get(at),
        sentence.tokens.get(at + 1),
    ) else {
        return true;
    };
    before.end < dash.start && dash.end < after.start
}
