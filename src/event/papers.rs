//! Dates of papers: "a letter dated 2 October and received on 5 October", "a term of three years commencing on 1 April".

use super::{
    EventKind,
    lexicon::Tags,
    narrative::{Context, Told, named_in},
    phrase::capitalize,
    sentence::Sentence,
    token::Class,
    why::KindWhy,
};
use std::ops::Range;

/// What is done with a paper on another day than that which it bears.
const DONE: &[&str] = &[
    "received",
    "served",
    "delivered",
    "sent",
    "posted",
    "signed",
    "returned",
    "filed",
    "issued",
    "registered",
    "emailed",
    "lodged",
];

/// What runs from a day.
const TERMS: &[&str] = &["term", "period", "lease", "tenancy", "licence", "contract", "agreement"];

const RUNNING: &[&str] = &["commencing", "beginning", "starting", "effective", "running"];

/// The date of a paper with what was done with it on another day, which is no part of what the clause says:
/// "dated 2 October 2020 and received on 5 October 2020".
pub(crate) fn whole(sentence: &Sentence<'_>, skip: Range<usize>) -> Range<usize> {
    if let Some((_, date)) = russian(sentence, &skip) {
        let comma = usize::from(sentence.class(date.end) == Class::Comma);
        return skip.start..date.end + comma;
    }
    if !sentence.is_word(skip.start, &["dated"]) {
        return skip;
    }
    let behind = skip.end + usize::from(sentence.class(skip.end) == Class::Comma);
    let done = behind + usize::from(sentence.is_word(behind, &["and", "but"]));
    if !sentence.is_word(done, DONE) {
        return skip;
    }
    match sentence.dates.iter().find(|date| (done + 1..done + 5).contains(&date.start)) {
        Some(date) => skip.start..date.end,
        None => skip,
    }
}

/// What the second date of such a paper tells, or the first day of a term.
pub(crate) fn tell(sentence: &Sentence<'_>, context: &Context, skip: &Range<usize>) -> Option<Told> {
    received(sentence, skip).or_else(|| term(sentence, context, skip))
}

/// Papers by their stems, and how a headline says what was done with them.
const RUSSIAN_PAPERS: &[(&str, &str)] = &[
    ("письм", "Письмо о"),
    ("уведомлени", "Уведомление о"),
    ("требовани", "Требование о"),
    ("заявлени", "Заявление о"),
    ("определени", "Определение о"),
    ("предписани", "Предписание о"),
    ("претензи", "Претензия а"),
    ("телеграмм", "Телеграмма а"),
    ("повестк", "Повестка а"),
    ("жалоб", "Жалоба а"),
    ("договор", "Договор "),
    ("приказ", "Приказ "),
    ("ответ", "Ответ "),
];

const RUSSIAN_DONE: &[(&str, &str)] = &[
    ("получен", "получен"),
    ("вручен", "вручен"),
    ("вручён", "вручён"),
    ("доставлен", "доставлен"),
    ("направлен", "направлен"),
    ("отправлен", "отправлен"),
    ("подписан", "подписан"),
    ("зарегистрирован", "зарегистрирован"),
];

/// «Письмом от 4 июня 2019 года, полученным истцом 10 июня 2019 года, …»: what was done, and the tokens of its date.
fn russian(sentence: &Sentence<'_>, skip: &Range<usize>) -> Option<(String, Range<usize>)> {
    if sentence.language != crate::document::Language::Russian || !sentence.is_word(skip.start, &["от"]) {
        return None;
    }
    let noun = sentence.low(skip.start.checked_sub(1)?);
    let (_, paper) = RUSSIAN_PAPERS.iter().find(|(stem, _)| noun.starts_with(stem))?;
    let (paper, ending) = paper.rsplit_once(' ')?;
    let done = skip.end + 1;
    if sentence.class(skip.end) != Class::Comma {
        return None;
    }
    let word = sentence.low(done);
    let (_, verb) = RUSSIAN_DONE.iter().find(|(stem, _)| word.starts_with(stem))?;
    let date = sentence.dates.iter().find(|date| (done + 1..done + 6).contains(&date.start))?;
    Some(([paper, " ", verb, ending].concat(), date.clone()))
}

fn received(sentence: &Sentence<'_>, skip: &Range<usize>) -> Option<Told> {
    let russian =
        sentence.dates.iter().filter(|date| date.end <= skip.start).find_map(|date| russian(sentence, date));
    if let Some((headline, _)) = russian.filter(|(_, date)| date.contains(&skip.start)) {
        let actors = named_in(sentence, 0..sentence.tokens.len());
        return Some(Told::new(headline, EventKind::Other, actors, KindWhy::rule("paper")));
    }
    let done = (skip.start.saturating_sub(4)..skip.start).rev().find(|&at| sentence.is_word(at, DONE))?;
    let before = sentence.dates.iter().rev().find(|date| date.end <= done && done <= date.end + 2)?;
    if !sentence.is_word(before.start, &["dated"]) {
        return None;
    }
    let noun = before.start.checked_sub(1)?;
    if !sentence.tokens.get(noun)?.is_word() {
        return None;
    }
    let words = sentence.slice(head(sentence, noun)..noun + 1);
    let mut headline = [words, " ", sentence.word(done)].concat();
    capitalize(&mut headline);
    let actors = named_in(sentence, 0..sentence.tokens.len());
    Some(Told::new(headline, EventKind::Other, actors, KindWhy::rule("paper")))
}

/// "for a term of three years commencing on 1 April 2019".
fn term(sentence: &Sentence<'_>, context: &Context, skip: &Range<usize>) -> Option<Told> {
    let runs = [Some(skip.start), skip.start.checked_sub(1)];
    let runs = runs.into_iter().flatten().find(|&at| sentence.is_word(at, RUNNING))?;
    let noun = (runs.saturating_sub(9)..runs).rev().find(|&at| sentence.is_word(at, TERMS))?;
    // "the contract commencing on 1 April was signed": said of the date by the way; a clause without another has it.
    if sentence.dates.iter().all(|date| date.start >= skip.start) {
        return None;
    }
    let mut headline = [sentence.slice(head(sentence, noun)..runs), " began"].concat();
    capitalize(&mut headline);
    let mut actors = named_in(sentence, 0..noun);
    actors.extend(context.it);
    Some(Told::new(headline, EventKind::Legal, actors, KindWhy::rule("paper")))
}

/// The first word of the noun phrase that ends at `noun`, without its article.
fn head(sentence: &Sentence<'_>, noun: usize) -> usize {
    let adjective = |at: &usize| {
        sentence.tokens.get(*at).is_some_and(|token| token.is_word() && !token.is_capital())
            && !sentence.tags(*at).any(
                Tags::DETERMINER
                    .or(Tags::PREPOSITION)
                    .or(Tags::BE)
                    .or(Tags::PAST)
                    .or(Tags::CONJUNCTION)
                    .or(Tags::PRONOUN),
            )
    };
    let before = (noun.saturating_sub(3)..noun).rev().take_while(adjective);
    before.last().unwrap_or(noun)
}
