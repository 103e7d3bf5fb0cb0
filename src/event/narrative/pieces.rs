//! Pieces of a Russian sentence that stand between commas without a word that joins them, each with a date of its own: a
//! headline takes the one that its date dates.

use super::Told;
use crate::event::{lexicon::Tags, sentence::Sentence, token::Class};
use std::ops::Range;

/// Tokens of the longest sentence that is looked at, of which every date would read it again.
const LONGEST: usize = 400;

/// Takes out of the headline what another piece of the sentence says at another date.
pub(super) fn settle(sentence: &Sentence<'_>, skip: &Range<usize>, told: &mut Told) {
    if sentence.language != crate::document::Language::Russian || sentence.tokens.len() > LONGEST {
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

/// "Школу в 1921 году закрыли, открыв её снова в 1928 году": what was done besides at another date goes, or is told of its
/// own date; "умер, оставив архив" keeps it with its comma.
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
    let verb = (0..comma).rev().find(|&at| sentence.tags(at).any(Tags::PAST) && sentence.depth[at] == 0)?;
    let at = headline.find(&[" ", word, " "].concat())?;
    let main = headline.find(sentence.word(verb)).filter(|main| *main < at)?;
    let (before, behind) = headline.split_at(at);
    let kept = (!before.ends_with(',')).then(|| [before, ",", behind].concat());
    let close = (comma + 1..sentence.tokens.len()).find(|&at| is_comma(sentence, at));
    let ends = close.is_none() && (comma + 1..sentence.tokens.len()).any(|at| sentence.is_dated(at));
    if skip.start < comma && ends {
        return Some(without_link(before).to_owned()).filter(|line| line.contains(' '));
    }
    if !ends {
        // "получил титул, однако, повздорив с князем": what the link joins is not told
        let told = |at: usize| sentence.tags(at).any(Tags::PAST) && behind.contains(sentence.word(at));
        let linked = without_link(before).len() < before.trim_end_matches(',').len();
        let goes_on = (comma + 1..sentence.tokens.len()).any(told);
        return if linked && !goes_on { Some(without_link(before).to_owned()) } else { kept };
    }
    let ending = ["ли", "ла", "ло", "л"].into_iter().find(|ending| sentence.low(verb).ends_with(ending))?;
    let said = [word.strip_suffix('в')?, ending].concat();
    let rest = &headline[at + word.len() + 1..];
    let rest = [" его", " её", " ее", " их"].iter().find_map(|whom| rest.strip_prefix(whom)).unwrap_or(rest);
    let line = [headline[..main].trim_end(), " ", &said, rest].concat();
    (main > 0 && rest.chars().next().is_none_or(|c| c == ' ')).then_some(line)
}

/// `line` without the commas and words at its end that join what is cut off: "получил титул, однако".
fn without_link(line: &str) -> &str {
    const LINKS: [&str; 6] = [" и", " но", " однако", " а", " что", " затем"];
    let mut line = line.trim_end_matches([',', ' ']);
    while let Some(rest) = LINKS.iter().find_map(|link| line.strip_suffix(link)) {
        line = rest.trim_end_matches([',', ' ']);
    }
    line
}
