//! Pieces of a Russian sentence that stand between commas without a word that joins them, each with a date of its own: a
//! headline takes the one that its date dates.

use super::Told;
use crate::event::{lexicon::Tags, sentence::Sentence, token::Class};
use std::ops::Range;

/// Takes out of the headline what another piece of the sentence says at another date.
pub(super) fn settle(sentence: &Sentence<'_>, skip: &Range<usize>, told: &mut Told) {
    if sentence.language != crate::document::Language::Russian {
        return;
    }
    let line = described_before(sentence, skip, &told.headline)
        .or_else(|| of_two_verbs(sentence, skip, &told.headline))
        .or_else(|| converb(sentence, skip, &told.headline));
    if let Some(line) = line {
        told.headline = line;
    }
}

fn is_comma(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.class(at) == Class::Comma && sentence.depth[at] == 0 && sentence.quote[at] == 0
}

/// "Зимин — член палаты с 1871 года, убит 3 мая 1879 года": who was killed is not told again what he was.
fn described_before(sentence: &Sentence<'_>, skip: &Range<usize>, headline: &str) -> Option<String> {
    let (name, _) = headline.split_once(" — ")?;
    let dash = (1..skip.start).find(|&at| sentence.class(at) == Class::Dash && sentence.depth[at] == 0)?;
    let comma = (dash + 1..skip.start).find(|&at| is_comma(sentence, at))?;
    let piece: Vec<&str> = (dash + 1..comma)
        .filter(|&at| sentence.tokens[at].is_word() && !sentence.is_dated(at))
        .map(|at| sentence.word(at))
        .collect();
    let dated = (dash + 1..comma).any(|at| sentence.is_dated(at));
    let rest = headline.strip_prefix(name)?.strip_prefix(" — ")?.strip_prefix(&piece.join(" "))?;
    let rest = rest.strip_prefix(' ').filter(|rest| dated && !rest.is_empty())?;
    Some([name, " ", rest].concat())
}

/// "Группа распалась в 1994 году, вновь собралась в 2003-м": of two verbs side by side the one of the date.
fn of_two_verbs(sentence: &Sentence<'_>, skip: &Range<usize>, headline: &str) -> Option<String> {
    // "распадалась" begins as a noun does
    let reflexive =
        |at: usize| ["лся", "лась", "лось", "лись"].iter().any(|end| sentence.low(at).ends_with(end));
    let past = |at: usize| sentence.depth[at] == 0 && (sentence.tags(at).any(Tags::PAST) || reflexive(at));
    let second = (1..sentence.tokens.len()).find(|&at| {
        past(at)
            && (at.saturating_sub(3)..at)
                .any(|comma| is_comma(sentence, comma) && dated_before(sentence, comma))
    })?;
    let comma = (0..second).rev().find(|&at| is_comma(sentence, at))?;
    let first = (0..comma).rev().find(|&at| past(at))?;
    let both = [sentence.word(first), " ", sentence.word(second)].concat();
    let at = headline.find(&both)?;
    let (before, behind) = (&headline[..at], &headline[at + both.len()..]);
    match skip.start > comma {
        true => Some([before, sentence.word(second), behind].concat()),
        false => Some([before, sentence.word(first)].concat()),
    }
    .filter(|line| line.contains(' '))
}

fn dated_before(sentence: &Sentence<'_>, comma: usize) -> bool {
    comma > 0 && sentence.is_dated(comma - 1)
}

/// "Школу в 1921 году закрыли, открыв её снова в 1928 году": what was done besides goes, or is told of its own date.
fn converb(sentence: &Sentence<'_>, skip: &Range<usize>, headline: &str) -> Option<String> {
    const ENDINGS: [&str; 6] = ["ив", "ав", "ев", "яв", "ыв", "ув"];
    let comma = (1..sentence.tokens.len().saturating_sub(2)).find(|&at| {
        is_comma(sentence, at)
            && ENDINGS.iter().any(|ending| sentence.low(at + 1).ends_with(ending))
            && !sentence.is_capital(at + 1)
            && !sentence.tags(at + 1).any(Tags::EVENT.or(Tags::BODY).or(Tags::WORK))
            && sentence.low(at + 1).chars().count() > 4
    })?;
    let word = sentence.word(comma + 1);
    // "начал с первой лиги и, обыграв соперника, завоевал право": the sentence goes on behind it
    if sentence.is_word(comma - 1, &["и", "но", "однако", "а", "что"]) {
        return None;
    }
    let verb = (0..comma).rev().find(|&at| sentence.tags(at).any(Tags::PAST) && sentence.depth[at] == 0)?;
    let at = headline.find(&[" ", word, " "].concat())?;
    let main = headline.find(sentence.word(verb)).filter(|main| *main < at)?;
    if skip.start < comma {
        return Some(headline[..at].trim_end_matches(',').to_owned()).filter(|line| line.contains(' '));
    }
    let ending = ["ли", "ла", "ло", "л"].into_iter().find(|ending| sentence.low(verb).ends_with(ending))?;
    let said = [word.strip_suffix('в')?, ending].concat();
    let rest = &headline[at + word.len() + 1..];
    let rest = [" его", " её", " ее", " их"].iter().find_map(|whom| rest.strip_prefix(whom)).unwrap_or(rest);
    let line = [headline[..main].trim_end(), " ", &said, rest].concat();
    (main > 0 && rest.chars().next().is_none_or(|c| c == ' ')).then_some(line)
}
