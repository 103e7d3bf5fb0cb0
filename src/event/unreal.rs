//! What a clause allows, promises or supposes, so that nothing need have happened on its date: "may terminate on 3 May",
//! "promised a report by 6 May", "would have been eighty in 1990", "came out not in 2005 but in 2006".

use super::{lexicon::Tags, sentence::Sentence, token::Class, word_list::WordList};
use std::ops::Range;

/// Why what is dated by the tokens `skip` need not have happened.
pub(crate) fn reason(sentence: &Sentence<'_>, skip: &Range<usize>) -> Option<&'static str> {
    if is_contrasted(sentence, skip) {
        return Some("it is denied");
    }
    if is_of_a_paper(sentence, skip) {
        return Some("it is part of a name");
    }
    if is_of_a_case(sentence, skip) || is_cited(sentence, skip) || is_of_a_report(sentence, skip) {
        return Some("it stands in a reference to another text");
    }
    if is_set(sentence, skip) {
        return Some("it is a term that was set");
    }
    if is_of_a_plan(sentence, skip) {
        return Some("it is only planned");
    }
    let pause = |at: usize| {
        matches!(sentence.class(at), Class::Comma | Class::Semicolon | Class::Colon) || sentence.is_dated(at)
    };
    let clause = (0..skip.start).rev().take_while(|&at| !pause(at)).last().unwrap_or(skip.start)..skip.start;
    for at in clause {
        // "Either party may terminate on 60 days' notice before 14 March"
        if sentence.is_word(at, &["may", "might"])
            && !sentence.is_capital(at)
            && (at + 1..at + 3).any(|verb| {
                verb < skip.start && (sentence.tags(verb).any(Tags::BASE) || sentence.is_word(at, &["might"]) && sentence.is_word(verb, &["be"]))
            })
            && !(at + 1..skip.start).any(|at| sentence.is_word(at, &["have"]))
            // "So that the mill might reopen the council bought it on 3 May": that was.
            && !(at + 2..skip.start).any(|at| {
                sentence.tags(at).any(Tags::PAST) && !sentence.is_word(at - 1, &["be", "been", "get"])
            })
        {
            return Some("it is only supposed");
        }
        if is_meant(sentence, at, skip) {
            return Some("it is only planned");
        }
        // "a mission could be flown in December"
        if sentence.is_word(at, &["could"])
            && sentence.is_word(at + 1, &["be"])
            && sentence.tags(at + 2).any(Tags::PAST.or(Tags::PARTICIPLE))
            && sentence.is_word(skip.start, &["in", "on", "at", "during"])
            && !says_more(sentence, at + 3..skip.start)
        {
            return Some("it is only supposed");
        }
        // "Dory 2 should have followed in January 1987", "could have been saved in 1920", "was to have been opened in 1990"
        let unfulfilled = sentence.is_word(at, &["should", "could", "might"])
            && sentence.is_word(at + 1, &["have"])
            || sentence.is_word(at, &["ought"])
                && sentence.is_word(at + 1, &["to"])
                && sentence.is_word(at + 2, &["have"]);
        if unfulfilled && !sentence.is_capital(at) {
            return Some("it is only supposed");
        }
        if sentence.is_word(at, &["was", "were"])
            && sentence.is_word(at + 1, &["to"])
            && sentence.is_word(at + 2, &["have"])
            && !sentence.is_on(at + 3, &COMMON_OBJECTS)
        {
            return Some("it is only planned");
        }
        // "He'd have been eighty-five this year"
        if sentence.is_word(at, &["have"]) && at > 0 && sentence.low(at - 1).ends_with("'d") {
            return Some("it is only supposed");
        }
        // "Ann promised a report by 6 September"
        if sentence.is_on(at, &PROMISING)
            && (at + 1..skip.start).all(|at| !sentence.tags(at).any(Tags::PAST.or(Tags::BE)))
            && (sentence.is_word(skip.start, &["by", "before"])
                || sentence.is_word(skip.start, &["к"])
                || sentence.is_word(skip.start.wrapping_sub(1), &["by", "before"]))
        {
            return Some("it is a term that was set");
        }
    }
    None
}

/// "was expected to open in 1950", "hoped to finish in May", "planned as a test in December": what was to be on that date.
fn is_meant(sentence: &Sentence<'_>, at: usize, skip: &Range<usize>) -> bool {
    static MEANT: WordList = WordList::new(&[
        "expected",
        "due",
        "planned",
        "slated",
        "intended",
        "supposed",
        "projected",
        "scheduled",
        "hoped",
        "aimed",
        "set",
    ]);
    if !sentence.is_on(at, &MEANT) || sentence.is_capital(at) {
        return false;
    }
    let passive = (at.saturating_sub(3)..at).any(|be| sentence.tags(be).any(Tags::BE))
        && !(at.saturating_sub(3)..at).any(|not| sentence.is_word(not, &["not", "never"]));
    let own = sentence.is_word(at, &["expected", "hoped", "intended", "aimed"]);
    let infinitive = sentence.is_word(at + 1, &["to"]) && sentence.tags(at + 2).any(Tags::BASE.or(Tags::BE));
    let as_what = sentence.is_word(at, &["planned", "intended"]) && sentence.is_word(at + 1, &["as", "for"]);
    (infinitive && (passive || own) || as_what && passive)
        && at + 2 < skip.start
        && sentence.is_word(skip.start, &["in", "on", "at", "by", "before", "during", "for"])
        && !says_more(sentence, at + 3..skip.start)
}

/// "was planned as a first test, to fly the ship in May, while the others would follow in June": all of it was planned.
fn is_of_a_plan(sentence: &Sentence<'_>, skip: &Range<usize>) -> bool {
    (1..skip.start.saturating_sub(2)).any(|at| {
        sentence.is_word(at, &["planned", "intended"])
            && sentence.is_word(at - 1, &["was", "were"])
            && sentence.is_word(at + 1, &["as", "to", "for"])
            && sentence.is_word(skip.start, &["in", "on", "at", "by", "before", "during"])
            && !(at + 2..skip.start).any(|at| matches!(sentence.class(at), Class::Semicolon | Class::Stop))
            && !says_more(sentence, at + 3..skip.start)
            && !(skip.end..sentence.tokens.len()).any(|at| sentence.is_word(at, &["was", "were"]))
    })
}

/// Whether another verb of the sentence stands among the tokens.
fn says_more(sentence: &Sentence<'_>, mut tokens: Range<usize>) -> bool {
    tokens.any(|at| {
        sentence.tags(at).any(Tags::BE.or(Tags::HAVE).or(Tags::RELATIVE))
            && !sentence.is_word(at, &["be", "been", "have"])
            || sentence.tags(at).any(Tags::PAST)
                && !sentence.tags(at - 1).any(Tags::BE.or(Tags::DETERMINER))
                && !sentence.is_word(at - 1, &["be"])
                && !sentence.tags(at).any(Tags::BASE)
    })
}

/// "argues that the 2008 lease shifted the duty": a paper is told from others by its year.
fn is_of_a_paper(sentence: &Sentence<'_>, skip: &Range<usize>) -> bool {
    const PAPERS: &[&str] = &[
        "lease",
        "agreement",
        "contract",
        "will",
        "deed",
        "charter",
        "constitution",
        "edition",
        "budget",
        "report",
        "regulations",
        "rules",
        "patent",
        "treaty",
        "model",
        "census",
        "programme",
        "program",
        "estimates",
    ];
    skip.len() <= 2
        && sentence.class(skip.end.wrapping_sub(1)) == Class::Number
        && (sentence.word(skip.end - 1).len() == 4 || sentence.word(skip.end - 1).contains('–'))
        && (sentence.tags(skip.start).any(Tags::DETERMINER)
            || skip.start > 0 && sentence.tags(skip.start - 1).any(Tags::DETERMINER))
        && sentence.is_word(skip.end, PAPERS)
        && !sentence.is_word(skip.end + 1, &["was", "were"])
        // "The 1912 agreement ended the strike" tells what came in that year.
        && (!sentence.tags(skip.end + 1).any(Tags::PAST)
            || (skip.start.saturating_sub(2)..skip.start).any(|at| sentence.is_word(at, &["that"])))
}

/// "so held in Ashby Cannery v. Port of Ashby (1983)": a case that is cited, where the text is about another.
fn is_of_a_case(sentence: &Sentence<'_>, skip: &Range<usize>) -> bool {
    let bracket =
        sentence.class(skip.start.wrapping_sub(1)) == Class::Open && sentence.class(skip.end) == Class::Close;
    let versus =
        |at: usize| sentence.is_word(at, &["v", "v.", "vs"]) && at > 0 && sentence.is_capital(at - 1);
    let Some(versus) = (skip.start.saturating_sub(8)..skip.start).rev().find(|&at| versus(at)) else {
        return false;
    };
    let named = |&at: &usize| sentence.is_capital(at) || sentence.is_word(at, &["of", "the", "&", "and"]);
    let start = (0..versus).rev().take_while(named).last().unwrap_or(versus);
    let before = start.wrapping_sub(1);
    // "Segregation ended in Brown v. Board of Education (1954)" tells of that year.
    let held = sentence.is_word(before, &["in"])
        && start > 1
        && (sentence.is_word(start - 2, &["held", "observed", "explained", "settled"])
            // "rested on the freedom of association recognized in Harrow v. Pell (1958)"
            || sentence
                .is_word(start - 2, &["recognized", "recognised", "announced", "articulated", "formulated"])
                && start > 2
                && !sentence.tags(start - 3).any(Tags::BE.or(Tags::ADVERB).or(Tags::PRONOUN)));
    bracket
        && (held
            || sentence.is_word(
                before,
                &[
                    "see",
                    "following",
                    "under",
                    "cited",
                    "citing",
                    "applying",
                    "also",
                    "on",
                    "upon",
                    "with",
                    "like",
                    "unlike",
                    "distinguishing",
                    "since",
                ],
            ))
}

/// "(citing McAuliffe, 1892)", "(see Harlan 1901)": what a bracket refers to.
fn is_cited(sentence: &Sentence<'_>, skip: &Range<usize>) -> bool {
    const REACH: usize = 8;
    if sentence.class(skip.end) != Class::Close {
        return false;
    }
    let open =
        (skip.start.saturating_sub(REACH)..skip.start).rev().find(|&at| sentence.class(at) == Class::Open);
    open.is_some_and(|open| {
        sentence.is_word(open + 1, &["citing", "quoting", "see", "cf", "following", "applying", "ср", "см"])
    })
}

/// "158 F. Supp. 19 (1957)": the year in which a law report has the case.
fn is_of_a_report(sentence: &Sentence<'_>, skip: &Range<usize>) -> bool {
    const LONGEST: usize = 8;
    let Some(page) = skip.start.checked_sub(2).filter(|_| {
        sentence.class(skip.start - 1) == Class::Open && sentence.class(skip.end) == Class::Close
    }) else {
        return false;
    };
    let dotted = |at: usize| {
        sentence.class(at) == Class::Stop
            || sentence.word(at).contains('.')
            || ["2d", "3d", "4th"].contains(&sentence.word(at))
    };
    let named = |at: &usize| dotted(*at) || sentence.is_capital(*at) && sentence.word(*at).len() <= 5;
    let volume = (page.saturating_sub(LONGEST)..page).rev().find(|at| !named(at));
    sentence.class(page) == Class::Number
        && page > 1
        && dotted(page - 1)
        && volume.is_some_and(|volume| sentence.class(volume) == Class::Number && volume + 1 < page)
}

/// "for a term that expires on 30 June", "the first launch date, May 2015, was missed".
fn is_set(sentence: &Sentence<'_>, skip: &Range<usize>) -> bool {
    let Some(at) = skip.start.checked_sub(1) else { return false };
    // "the hearing, originally listed for 3 October, took place on 7 November"
    if sentence.is_word(skip.start, &["for"])
        && sentence.is_word(at.wrapping_sub(1), &["originally", "initially", "first", "provisionally"])
        && sentence.is_word(at, &["listed", "fixed", "booked", "timetabled", "set"])
    {
        return true;
    }
    let expires = sentence.is_word(at, &["expires", "ends", "terminates", "lapses", "expiring"])
        && at > 1
        && (sentence.is_word(at - 1, &["that", "which"]) || sentence.is_word(at, &["expiring"]))
        && (at.saturating_sub(4)..at).any(|at| {
            sentence.is_word(at, &["term", "lease", "period", "contract", "licence", "license", "patent"])
        });
    let date = at > 0
        && sentence.class(at) == Class::Comma
        && sentence.class(skip.end) == Class::Comma
        && sentence.is_word(at - 1, &["date", "deadline", "target"])
        && (sentence.is_word(skip.end + 1, &["slipped", "passed"])
            || sentence.is_word(skip.end + 1, &["was", "were"])
                && sentence
                    .is_word(skip.end + 2, &["missed", "passed", "put", "moved", "postponed", "extended"]));
    expires || date
}

/// What somebody who "was to have" it came to have.
static COMMON_OBJECTS: WordList =
    WordList::new(&["a", "an", "the", "no", "his", "her", "its", "their", "such"]);

/// What one binds oneself to do.
static PROMISING: WordList = WordList::new(&[
    "promised",
    "promises",
    "undertook",
    "pledged",
    "vowed",
    "expects",
    "обещал",
    "обещала",
    "обещали",
    "пообещал",
    "пообещала",
    "пообещали",
    "обязался",
    "обязалась",
    "обязались",
]);

/// "not in 2005 but in 2006", «не в 2005-м, а в 2006 году»: the first date is denied, the second meant.
fn is_contrasted(sentence: &Sentence<'_>, skip: &Range<usize>) -> bool {
    let denied = skip.start > 0 && sentence.is_word(skip.start - 1, &["not", "не"]);
    denied
        && !sentence.is_word(
            skip.start,
            &["until", "till", "before", "later", "earlier", "позднее", "раньше", "ранее"],
        )
        && (skip.end..sentence.tokens.len()).any(|at| {
            sentence.is_word(at, &["but", "а"]) && (at + 1..at + 4).any(|date| sentence.is_dated(date))
        })
}

/// The tokens before the denied date to which the date at the tokens `skip` is opposed: the clause that both date.
pub(crate) fn opposed(sentence: &Sentence<'_>, skip: &Range<usize>) -> Option<Range<usize>> {
    let but = skip.start.checked_sub(1).filter(|&at| sentence.is_word(at, &["but", "а"]))?;
    let denied = sentence.dates.iter().find(|date| date.end <= but && is_contrasted(sentence, date))?;
    let start = (0..denied.start - 1)
        .rev()
        .take_while(|&at| !matches!(sentence.class(at), Class::Semicolon | Class::Colon))
        .last()?;
    Some(start..denied.start - 1)
}

/// "It was not until 1581 that a schoolroom was built": the clause that the date of the first words dates.
pub(crate) fn cleft(sentence: &Sentence<'_>, skip: &Range<usize>) -> Option<Range<usize>> {
    let it = (0..3).find(|&at| sentence.is_word(at, &["it"]))?;
    if !sentence.is_word(it + 1, &["was", "is"]) || skip.start > it + 5 || skip.start < it + 2 {
        return None;
    }
    let plain = |at: usize| sentence.is_word(at, &["not", "only", "also", "probably", "perhaps"]);
    let that = (skip.end..skip.end + 2).find(|&at| sentence.is_word(at, &["that", "when"]))?;
    (it + 2..skip.start).all(plain).then_some(that + 1..sentence.tokens.len())
}
