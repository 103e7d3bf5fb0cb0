//! Figures of a time, in which nothing happened: "In 2009 its population was 4,100", "45 % of them could read in 1910",
//! "as of 2010 the firm has 40 shops", and what a figure is compared with: "against 48 % in 1962".

use super::{lexicon::Tags, sentence::Sentence, token::Class, word_list::WordList};
use std::ops::Range;

/// What is measured.
static MEASURES: WordList = WordList::new(&[
    "population",
    "gdp",
    "gnp",
    "income",
    "incomes",
    "rate",
    "unemployment",
    "employment",
    "inflation",
    "revenue",
    "revenues",
    "deficit",
    "surplus",
    "density",
    "literacy",
    "expectancy",
    "average",
    "median",
    "temperature",
    "rainfall",
    "product",
    "output",
    "production",
    "exports",
    "imports",
    "consumption",
    "turnover",
    "debt",
    "price",
    "prices",
    "wage",
    "wages",
    "salary",
    "number",
    "total",
    "share",
    "percentage",
    "proportion",
    "attendance",
    "circulation",
    "fertility",
    "mortality",
    "spending",
    "expenditure",
    "reserves",
    "growth",
    "index",
    "capacity",
]);

/// What a figure does.
static STATES: WordList = WordList::new(&[
    "was",
    "were",
    "is",
    "are",
    "has",
    "have",
    "had",
    "stood",
    "stands",
    "totaled",
    "totalled",
    "totals",
    "numbered",
    "amounted",
    "averaged",
    "equalled",
    "equaled",
    "accounted",
    "accounts",
    "comprised",
    "constituted",
    "represented",
    "exceeded",
]);

/// What a share of people does who were counted.
static COUNTED: WordList = WordList::new(&[
    "spoke",
    "speak",
    "speaks",
    "lived",
    "live",
    "lives",
    "could",
    "can",
    "reported",
    "report",
    "identified",
    "identify",
    "declared",
    "belonged",
    "belong",
    "owned",
    "own",
    "considered",
    "practiced",
    "practised",
    "adhered",
    "believed",
    "believe",
    "worked",
    "work",
    "did",
    "do",
    "said",
]);

/// "was estimated at": what is done with a figure.
static PUT: WordList = WordList::new(&[
    "estimated",
    "reported",
    "recorded",
    "valued",
    "measured",
    "calculated",
    "projected",
    "reckoned",
    "put",
    "given",
    "ranked",
    "made",
    "composed",
]);

/// Whether what the tokens `skip` date is a figure and no event; `clause` is what stands around them.
///
/// A day's figure ("On 5 May there were 2,000 prisoners") is news, a year's is not: `of_a_day` says which it is.
pub(crate) fn is_figure(
    sentence: &Sentence<'_>,
    clause: &Range<usize>,
    skip: &Range<usize>,
    of_a_day: bool,
) -> bool {
    if is_compared(sentence, skip) || is_share_in_bracket(sentence, skip) || is_estimate(sentence, skip) {
        return true;
    }
    let Some(verb) = clause.clone().find(|&at| !skip.contains(&at) && is_finite(sentence, at)) else {
        return false;
    };
    if is_as_of(sentence, skip) && is_lasting(sentence, verb) {
        return true;
    }
    let before = || (clause.start..verb).filter(|at| !skip.contains(at));
    let after = || (verb + 1..clause.end).filter(|at| !skip.contains(at));
    let measure = |at: usize| sentence.is_on(at, &MEASURES) && !sentence.is_capital(at);
    let quantity = |at: usize| sentence.class(at) == Class::Number || is_percent(sentence, at);
    let stated = sentence.is_on(verb, &STATES) && !is_passive(sentence, verb);
    // "Its population was 4,100", "the rate stood at 3 per cent"
    if stated && before().any(measure) && after().any(quantity) {
        return true;
    }
    // "45 % of them could read"
    if (stated || sentence.is_on(verb, &COUNTED))
        && before().take(REACH).any(|at| is_percent(sentence, at))
        && !before().any(|at| sentence.tags(at).any(Tags::EVENT))
    {
        return true;
    }
    // "the town had an unemployment rate of 12 %", "there were 6,000 miners in the valley"
    let owned = sentence.is_word(verb, &["had", "has", "have"]);
    let there = sentence.is_word(verb, &["was", "were", "is", "are"])
        && verb > 0
        && sentence.is_word(verb - 1, &["there"]);
    let near = || after().take(REACH);
    stated && (owned && near().any(measure) && (after().any(quantity) || is_superlative(sentence, verb + 2)))
        || there && !of_a_day && near().take(3).any(|at| is_large(sentence, at))
        || (sentence.is_word(verb, &["ranked"]) || sentence.is_word(verb + 1, &["ranked"]))
            && near().any(|at| sentence.class(at) == Class::Number)
            && near().any(|at| sentence.is_word(at, &["by", "out"]))
}

/// Tokens in which a figure stands beside what bears it.
const REACH: usize = 6;

/// "up from 9 % in 2002", "against 48 % in 1962", "compared with 300 in 1900".
fn is_compared(sentence: &Sentence<'_>, skip: &Range<usize>) -> bool {
    let Some(last) = skip.start.checked_sub(1) else { return false };
    let from = (skip.start.saturating_sub(REACH)..skip.start).rev().take_while(|&at| {
        sentence.class(at) != Class::Comma || sentence.class(at.wrapping_sub(1)) == Class::Number
    });
    let number = |at: usize| sentence.class(at) == Class::Number || is_percent(sentence, at);
    number(last)
        && sentence.is_word(skip.start, &["in", "for", "a"])
        && from.into_iter().any(|at| {
            let compared = sentence.is_word(at, &["against"])
                || sentence.is_word(at, &["to", "with"])
                    && sentence.is_word(at.wrapping_sub(1), &["compared"])
                || sentence.is_word(at, &["from"])
                    && (at.saturating_sub(2)..at).any(|at| {
                        sentence.is_word(at, &["up", "down", "increase", "decrease", "rise", "drop", "fall"])
                    });
            compared && (at + 1..skip.start).any(number)
        })
}

/// "(10 % in 1960)", "(2003 est.)"
fn is_share_in_bracket(sentence: &Sentence<'_>, skip: &Range<usize>) -> bool {
    let Some(open) =
        (skip.start.saturating_sub(REACH)..skip.start).rev().find(|&at| sentence.class(at) == Class::Open)
    else {
        return false;
    };
    (open + 1..skip.start).any(|at| is_percent(sentence, at))
        && !(open + 1..skip.start).any(|at| is_finite(sentence, at))
        && (skip.end..skip.end + 2).any(|at| sentence.class(at) == Class::Close)
}

fn is_estimate(sentence: &Sentence<'_>, skip: &Range<usize>) -> bool {
    sentence.is_word(skip.end, &["est", "est.", "estimate", "estimates"])
        && (sentence.class(skip.end + 1) == Class::Close || sentence.class(skip.end + 2) == Class::Close)
}

/// "as of 2010"
fn is_as_of(sentence: &Sentence<'_>, skip: &Range<usize>) -> bool {
    let of = if sentence.is_word(skip.start, &["as"]) { skip.start + 1 } else { skip.start };
    sentence.is_word(of, &["of"]) && of > 0 && sentence.is_word(of - 1, &["as"])
}

/// Whether the verb says how things stand: "is", "has shops", "were in use"; no "was closed".
fn is_lasting(sentence: &Sentence<'_>, verb: usize) -> bool {
    sentence.tags(verb).any(Tags::BE.or(Tags::HAVE)) && !is_passive(sentence, verb)
        || sentence.tags(verb).any(Tags::PRESENT)
        || sentence.is_word(verb, &["can", "remain", "remains", "remained"])
}

/// Whether a participle of what happened stands behind a form of "be" or "have": "was cut", "had risen".
fn is_passive(sentence: &Sentence<'_>, verb: usize) -> bool {
    let skips = |at: &usize| sentence.tags(*at).any(Tags::ADVERB) || sentence.is_word(*at, &["not", "been"]);
    let next = (verb + 1..verb + 4).find(|at| !skips(at)).unwrap_or(verb + 1);
    sentence.tags(verb).any(Tags::BE.or(Tags::HAVE))
        && sentence.tags(next).any(Tags::PAST.or(Tags::PARTICIPLE).or(Tags::GERUND))
        && !sentence.is_on(next, &PUT)
}

fn is_finite(sentence: &Sentence<'_>, at: usize) -> bool {
    let tags = sentence.tags(at);
    let noun = tags.any(Tags::EVENT)
        || sentence.is_on(at, &MEASURES)
        || at > 0 && sentence.tags(at - 1).any(Tags::DETERMINER);
    let verb = tags.any(Tags::BE.or(Tags::HAVE).or(Tags::MODAL).or(Tags::FUTURE))
        || sentence.is_on(at, &COUNTED)
        || sentence.is_on(at, &STATES);
    !sentence.is_capital(at) && (verb || tags.any(Tags::PAST.or(Tags::PRESENT)) && !noun)
}

fn is_percent(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.word(at).ends_with('%')
        || sentence.is_word(at, &["percent"])
        || sentence.is_word(at, &["cent", "capita"]) && at > 0 && sentence.is_word(at - 1, &["per"])
}

/// A thousand and more: "6,000", "2 million".
fn is_large(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.class(at) == Class::Number
        && sentence.word(at).bytes().filter(u8::is_ascii_digit).count() > 3
        && !sentence.is_dated(at)
        || sentence.is_word(at, &["million", "thousand", "billion"])
}

/// "highest", "most"; no "harvest".
pub(crate) fn is_superlative(sentence: &Sentence<'_>, at: usize) -> bool {
    static NOUNS: WordList = WordList::new(&[
        "arrest",
        "conquest",
        "contest",
        "forest",
        "guest",
        "harvest",
        "interest",
        "protest",
        "priest",
        "request",
        "rest",
        "west",
        "northwest",
        "southwest",
        "test",
        "quest",
        "chest",
        "honest",
        "suggest",
        "digest",
        "nest",
        "crest",
        "invest",
        "midwest",
        "earnest",
        "inquest",
        "manifest",
        "modest",
        "unrest",
    ]);
    sentence.is_word(at, &["most", "best", "worst"])
        || sentence.low(at).len() > 4
            && sentence.low(at).ends_with("est")
            && !sentence.is_capital(at)
            && !sentence.is_on(at, &NOUNS)
}
