//! Words of a sentence as a clean phrase: without the date, without brackets, with names shortened if asked.

use super::{
    Actor,
    lexicon::Tags,
    sentence::{Sentence, leans_back},
    span::is_acronym,
    token::{Class, Token},
    word_list::WordList,
};
use crate::case;
use std::ops::Range;

/// What to leave out of a phrase, and how.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Style<'a> {
    /// The date with the words that bind it.
    pub(crate) skip: &'a Range<usize>,
    /// Depth of brackets of the clause; what is deeper is left out.
    pub(crate) depth: u8,
    /// Names longer than their abbreviation are abbreviated.
    pub(crate) short: bool,
    pub(crate) actors: &'a [Actor],
}

/// Renders `tokens`.
pub(crate) fn render(sentence: &Sentence<'_>, tokens: Range<usize>, style: Style<'_>) -> String {
    let mut out = String::with_capacity(80);
    let mut last: Option<usize> = None;
    let mut at = tokens.start;
    let end = tokens.end.min(sentence.tokens.len());
    while at < end {
        if style.skip.contains(&at)
            || sentence.is_dated(at)
            || sentence.depth[at] > style.depth
            || is_bracket(sentence.class(at))
        {
            at += 1;
            continue;
        }
        if is_left_over(sentence, at, style.skip) {
            at += 1;
            continue;
        }
        if style.short
            && let Some(named) = sentence.name_at(at)
            && named.tokens.start == at
            && named.tokens.end <= tokens.end
            && let Some(short) = abbreviation(style.actors, named.actor, sentence.slice(named.tokens.clone()))
        {
            gap(sentence, last, at, &mut out);
            out.push_str(short);
            last = Some(named.tokens.end - 1);
            at = named.tokens.end;
            continue;
        }
        // Where room is short, a known name does without its quotation marks.
        if style.short
            && match sentence.class(at) {
                Class::QuoteOpen => sentence.name_at(at + 1).is_some_and(|named| {
                    named.tokens.start == at + 1 && sentence.class(named.tokens.end) == Class::QuoteClose
                }),
                Class::QuoteClose => {
                    at.checked_sub(1).and_then(|at| sentence.name_at(at)).is_some_and(|named| {
                        named.tokens.end == at
                            && named.tokens.start > tokens.start
                            && sentence.class(named.tokens.start - 1) == Class::QuoteOpen
                    })
                }
                _ => false,
            }
        {
            at += 1;
            continue;
        }
        gap(sentence, last, at, &mut out);
        let first = at;
        at += 1;
        // What goes on as the text does is copied in one piece.
        while at < end
            && sentence.flows(at)
            && !style.skip.contains(&at)
            && !sentence.is_dated(at)
            && sentence.depth.get(at).is_some_and(|depth| *depth <= style.depth)
            && !(style.short && may_be_shortened(sentence, at))
            && !is_second_article(sentence, at)
            && !leads_to_bracketed_date(sentence, at, style.skip)
        {
            at += 1;
        }
        out.push_str(sentence.slice(first..at));
        last = Some(at - 1);
    }
    clean(&mut out);
    out
}

/// "and" between two dates that are left out, and an article that stands twice before its noun ("the International the
/// association").
fn is_left_over(sentence: &Sentence<'_>, at: usize, skip: &Range<usize>) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let gone = |at: usize| skip.contains(&at) || sentence.is_dated(at);
    if leads_to_bracketed_date(sentence, at, skip) {
        return true;
    }
    if sentence.tags(at).any(Tags::CONJUNCTION) {
        return gone(before)
            && (gone(at + 1) || sentence.tags(at + 1).any(Tags::PREPOSITION) && gone(at + 2));
    }
    is_second_article(sentence, at)
}

/// "founded in the (late) 1840s", "sold in (about 1840)": what led to a date that is left out.
fn leads_to_bracketed_date(sentence: &Sentence<'_>, at: usize, skip: &Range<usize>) -> bool {
    let small = Tags::PREPOSITION.or(Tags::DETERMINER);
    if !sentence.tags(at).any(small) {
        return false;
    }
    let open = at + 1 + usize::from(sentence.tags(at + 1).any(small));
    let gone = |at: usize| skip.contains(&at) || sentence.is_dated(at);
    sentence.class(open) == Class::Open
        && (open + 1..open + 8)
            .find(|&close| sentence.class(close) == Class::Close)
            .is_some_and(|close| gone(close + 1) || (open + 1..close).all(gone))
}

/// "the" behind a name with an article, before a common noun.
fn is_second_article(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.is_word(at, &["the"])
        && at > 1
        && sentence.is_capital(at - 1)
        && sentence.is_word(at - 2, &["the"])
        && sentence.tokens.get(at + 1).is_some_and(|next| next.is_word() && !next.is_capital())
}

/// Whether a name begins at `at`, or a quotation begins or ends, which a short phrase may have otherwise.
fn may_be_shortened(sentence: &Sentence<'_>, at: usize) -> bool {
    matches!(sentence.class(at), Class::QuoteOpen | Class::QuoteClose)
        || sentence.name_at(at).is_some_and(|named| named.tokens.start == at)
}

/// The abbreviation of an actor, when it saves room.
pub(crate) fn abbreviation<'a>(actors: &'a [Actor], actor: usize, name: &str) -> Option<&'a str> {
    let actor = actors.get(actor)?;
    let latin = |text: &str| text.chars().all(|c| c.is_ascii() || !c.is_alphabetic());
    actor.aliases.iter().map(String::as_str).find(|alias| {
        is_acronym(alias)
            && alias.chars().count() > 2
            && latin(alias) == latin(name)
            && alias.len() + 8 < name.len()
    })
}

/// Writes the space between two tokens that end up as neighbours.
fn gap(sentence: &Sentence<'_>, last: Option<usize>, at: usize, out: &mut String) {
    let Some(last) = last else { return };
    let class = sentence.class(at);
    let touching = match (sentence.tokens.get(last), sentence.tokens.get(at)) {
        (Some(a), Some(b)) => a.end == b.start && last + 1 == at,
        _ => false,
    };
    if touching || leans_back(class) {
        return;
    }
    if sentence.class(last) == Class::QuoteOpen {
        return;
    }
    out.push(' ');
}

/// Removes what leaving words out has left behind: doubled commas, marks at the ends.
fn clean(out: &mut String) {
    let doubled = |text: &str| text.as_bytes().windows(2).any(|pair| matches!(pair, b",," | b" ,"));
    while doubled(out)
        && let Some(at) = out.find(", ,").or_else(|| out.find(",,"))
    {
        out.replace_range(at..at + 1, "");
        if out[at..].starts_with(' ') {
            out.replace_range(at..at + 1, "");
        }
    }
    while let Some(at) = out.find(",;") {
        out.replace_range(at..at + 1, "");
    }
    loop {
        let trimmed = out.trim_end_matches([',', ';', ':', '-', '–', '—', ' ', '\u{a0}']);
        let trimmed = match trimmed.strip_suffix('.') {
            // The stop of an initial or abbreviation stays.
            Some(rest)
                if rest.rsplit(' ').next().is_some_and(|word| {
                    let number = word.ends_with(|c: char| c.is_ascii_digit());
                    number || word.chars().count() > 1 && !word.contains('.') && !is_short_title(word)
                }) =>
            {
                rest
            }
            _ => trimmed,
        };
        if trimmed.len() == out.len() {
            break;
        }
        let length = trimmed.len();
        out.truncate(length);
    }
    let start = out.len() - out.trim_start_matches([',', ';', ':', '-', '–', '—', ' ', '.', '\u{a0}']).len();
    if start > 0 {
        out.replace_range(..start, "");
    }
}

fn is_short_title(word: &str) -> bool {
    matches!(word, "Inc" | "Ltd" | "Co" | "Corp" | "Jr" | "Sr" | "St" | "гг" | "им")
}

fn is_bracket(class: Class) -> bool {
    matches!(class, Class::Open | Class::Close)
}

/// What stands behind them belongs closer to the word before than behind other prepositions.
static BINDING: WordList = WordList::new(&[
    "to",
    "from",
    "into",
    "with",
    "for",
    "against",
    "by",
    "as",
    "on",
    "between",
    "к",
    "с",
    "со",
    "от",
    "для",
    "против",
    "из",
]);

/// Tokens at which a phrase may be cut, best first not implied: each with what is lost by cutting there.
pub(crate) fn cuts(
    sentence: &Sentence<'_>,
    tokens: Range<usize>,
    head: usize,
    skip: &Range<usize>,
    depth: u8,
) -> Vec<(usize, u32)> {
    let mut out = vec![(tokens.end, 0)];
    let opens_pair = |at: &usize| sentence.is_word(*at, &["between", "между"]);
    let pair = tokens.clone().any(|at| opens_pair(&at));
    for at in (head + 1).max(tokens.start + 1)..tokens.end {
        // A quotation that begins small is the writer's own phrase: it may be cut, and loses its marks.
        let quoted = sentence.quote[at] != 0 && sentence.class(at) != Class::QuoteOpen;
        let phrase = quoted
            && (tokens.start..at).rev().find(|&open| sentence.class(open) == Class::QuoteOpen).is_some_and(
                |open| {
                    !sentence.is_capital(open + 1)
                        && sentence.tokens.get(open + 1).is_some_and(Token::is_word)
                },
            );
        let infinitive =
            sentence.tags(at - 1).any(Tags::BASE) && at >= 2 && sentence.is_word(at - 2, &["to"]);
        if skip.contains(&at) || sentence.depth[at] > depth || quoted && !phrase || infinitive {
            continue;
        }
        if sentence.inside_name(at)
            || sentence.class(at) == Class::QuoteOpen && !sentence.tags(at - 1).any(Tags::PREPOSITION)
        {
            continue;
        }
        let tags = sentence.tags(at);
        let before = sentence.tags(at - 1);
        let dangling = Tags::DETERMINER
            .or(Tags::PREPOSITION)
            .or(Tags::CONJUNCTION)
            .or(Tags::RELATIVE)
            .or(Tags::BE)
            .or(Tags::HAVE)
            .or(Tags::MODAL);
        if before.any(dangling) && !skip.contains(&(at - 1)) || is_attribute(sentence, at - 1) {
            continue;
        }
        // "is now looked | after", "but, as a woman | , without …".
        // "between the army of A | under B and the army of C": both sides stay.
        let between = pair
            && (tokens.start..at).rev().take(24).find(opens_pair).is_some_and(|open| {
                !(open..at.saturating_sub(1)).any(|and| {
                    sentence.is_word(and, &["and", "и"])
                        && sentence.quote[and] == 0
                        && !sentence.inside_name(and)
                })
            });
        if between {
            continue;
        }
        let verb_goes_on = tags.any(Tags::PREPOSITION)
            && before.any(Tags::PARTICIPLE)
            && (at.saturating_sub(3).max(tokens.start + 1)..at - 1).any(|at| sentence.tags(at).any(Tags::BE));
        let parenthesis = sentence.class(at) == Class::Comma
            && (tokens.start + 1..at)
                .rev()
                .find(|&at| sentence.class(at) == Class::Comma)
                .is_some_and(|comma| sentence.tags(comma - 1).any(Tags::CONJUNCTION));
        // "two weeks | after the ship ran aground".
        let step = sentence.is_word(at, &["after", "before"]) && sentence.is_step_unit(at - 1);
        if verb_goes_on || parenthesis || step {
            continue;
        }
        let cost = match sentence.class(at) {
            Class::Comma if is_enumeration(sentence, at, tokens.end) => 60,
            Class::Comma | Class::Semicolon | Class::Colon | Class::Dash => 2,
            _ if !sentence.tokens[at].is_word() => continue,
            _ if tags.any(Tags::RELATIVE) => 2,
            _ if sentence.is_word(at, &["of"]) => 30,
            _ if sentence.is_on(at, &BINDING) => 14,
            _ if tags.any(Tags::PREPOSITION) => 6,
            _ if tags.any(Tags::CONJUNCTION) => 12,
            // "the public association | Union of Communists": an apposed name.
            _ if sentence.named.iter().any(|named| named.outer == at)
                && !sentence.is_capital(at - 1)
                && sentence.tokens[at - 1].is_word()
                && !before.any(
                    Tags::PAST.or(Tags::PARTICIPLE).or(Tags::PRESENT).or(Tags::BASE).or(Tags::GERUND),
                ) =>
            {
                24
            }
            _ if tags.any(Tags::GERUND) && !before.any(Tags::BASE) => 6,
            _ => continue,
        };
        out.push((at, cost));
    }
    out
}

/// Whether the comma at `at` parts short items of one list: "left-wing, socialist and communist organisations".
fn is_enumeration(sentence: &Sentence<'_>, at: usize, end: usize) -> bool {
    let mut item = 0;
    for next in at + 1..end.min(at + 24) {
        if sentence.class(next) == Class::Comma {
            item = 0;
            continue;
        }
        if sentence.is_word(next, &["and", "or", "и", "или"]) && sentence.quote[next] == 0 {
            return item <= 4;
        }
        item += 1;
        if item > 4 || sentence.tags(next).any(Tags::RELATIVE.or(Tags::GERUND)) {
            return false;
        }
    }
    false
}

/// Whether a word right before a cut leaves its noun behind ("the Yaroslavl city | organization").
fn is_attribute(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.class(at) == Class::Number
        && !sentence.tokens[at].is_word()
        && sentence.word(at).ends_with(|c: char| c.is_alphabetic())
}

/// Writes the first letter large.
pub(crate) fn capitalize(text: &mut String) {
    let lead = text.find(|c: char| c.is_alphanumeric()).unwrap_or(0);
    let Some(first) = text[lead..].chars().next() else { return };
    // A name such as iPhone or d'Artagnan keeps its small letter.
    let word_end = text[lead..].find(' ').map_or(text.len(), |at| lead + at);
    if text[lead..word_end].chars().skip(1).any(char::is_uppercase) && lead == 0 {
        return;
    }
    if first.is_lowercase() && lead <= 3 {
        let upper = case::upper_char(first);
        text.replace_range(lead..lead + first.len_utf8(), upper.encode_utf8(&mut [0; 4]));
    }
}

/// Removes an article at the start.
pub(crate) fn strip_article(text: &str) -> &str {
    match text.split_once(' ') {
        Some((
            "The" | "the" | "A" | "a" | "An" | "an" | "Their" | "their" | "Its" | "its" | "His" | "his"
            | "Her" | "her",
            rest,
        )) => rest,
        // "This law", but "This Mortal Coil".
        Some(("This" | "this" | "These" | "these" | "That" | "Those", rest))
            if rest.starts_with(char::is_lowercase)
                && !is_verb(rest.split(' ').next().unwrap_or(rest))
                && !does_something(rest) =>
        {
            rest
        }
        _ => text,
    }
}

/// Whether words open with an adverb, a verb and what is done: "effectively led to a war", but not "newly founded club".
fn does_something(words: &str) -> bool {
    const ADVERBS: [&str; 8] = ["also", "soon", "then", "later", "thus", "first", "never", "only"];
    let mut words = words.split(' ').skip_while(|word| word.ends_with("ly") || ADVERBS.contains(word));
    let (verb, behind) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let object = Tags::PREPOSITION.or(Tags::DETERMINER).or(Tags::PRONOUN);
    is_verb(verb)
        && (behind.starts_with(char::is_uppercase)
            || super::lexicon::Lexicon::of(crate::document::Language::English).get(behind).tags.any(object))
}

/// Whether the word is a verb's, so that "this" before it is no article.
fn is_verb(word: &str) -> bool {
    let verb = Tags::PAST.or(Tags::PARTICIPLE).or(Tags::PRESENT).or(Tags::BE).or(Tags::HAVE).or(Tags::MODAL);
    super::lexicon::Lexicon::of(crate::document::Language::English).get(word).tags.any(verb.or(Tags::FUTURE))
}

/// "Workers' Party active".
pub(crate) fn activity(subject: &str) -> String {
    format!("{subject} active")
}

/// The article of a name inside a sentence, when its last word or its head is a common noun: "the Workers' Party".
pub(crate) fn article(name: &str) -> &'static str {
    let head =
        name.split(" of ").next().and_then(|head| head.split_whitespace().next_back()).unwrap_or_default();
    let common = super::lexicon::Lexicon::of(crate::document::Language::English)
        .get(&case::lower(head))
        .tags
        .any(Tags::BODY.or(Tags::PART).or(Tags::ORGAN));
    if (is_acronym(name) || common) && !name.starts_with("The ") { "the " } else { "" }
}
