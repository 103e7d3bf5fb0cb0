//! What one line of a document is, by its own look: heading, item, field, footnote, rule …

use super::{
    letter::{is_lower, is_upper, is_word, lower_into},
    sentence::{is_blank, trim},
    words,
};
use std::ops::Range;

/// Longest line, in bytes, that can be a heading, a name or a date.
pub(super) const SHORT: usize = 120;

/// The lines of a text with their ends. A text without line feeds has those of old Macintosh files.
pub(super) fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(if text.contains('\n') { '\n' } else { '\r' })
}

/// `== History ==` → level 2 and the bytes of `History`.
pub(super) fn wiki_heading(text: &str, line: Range<usize>) -> Option<(u8, Range<usize>)> {
    let content = text.get(line.clone())?;
    let opening = content.bytes().take_while(|&b| b == b'=').count();
    let closing = content.bytes().rev().take_while(|&b| b == b'=').count();
    if opening == 0 || closing == 0 || opening + closing >= content.len() || content.len() > 3 * SHORT {
        return None;
    }
    let inner = trim(text, line.start + opening..line.end - closing);
    has_word(text.get(inner.clone())?).then_some((opening.min(closing).min(6) as u8, inner))
}

/// `## History` → level 2 and the bytes of `History`.
pub(super) fn markdown_heading(text: &str, line: Range<usize>) -> Option<(u8, Range<usize>)> {
    let content = text.get(line.clone())?;
    let marks = content.bytes().take_while(|&b| b == b'#').count();
    let rest = content.get(marks..)?;
    if !(1..=6).contains(&marks) || !rest.starts_with([' ', '\t']) {
        return None;
    }
    let inner = trim(text, line.end - rest.len()..line.start + content.trim_end_matches([' ', '#']).len());
    has_word(text.get(inner.clone())?).then_some((marks as u8, inner))
}

/// A heading as copied from a web page, with its link run together: `principlesEdit`, `History[edit]`.
pub(super) fn web_heading(text: &str, line: Range<usize>) -> Option<Range<usize>> {
    const LINKS: &[&str] = &[
        "[edit]",
        "[ edit ]",
        "[edit | edit source]",
        "[edit source]",
        "[править]",
        "[править | править код]",
        "[править | править исходный текст]",
        "[править код]",
    ];
    let content = text.get(line.clone()).filter(|content| content.len() <= SHORT)?;
    let inner = LINKS.iter().find_map(|link| content.strip_suffix(link)).or_else(|| {
        let heading = content.strip_suffix("Edit")?;
        let last = heading.chars().next_back()?;
        (is_lower(last) || last.is_numeric() || matches!(last, ')' | '»' | '"' | '?' | '!'))
            .then_some(heading)
    })?;
    has_word(inner).then(|| trim(text, line.start..line.start + inner.len()))
}

/// The bytes after the marker of a list item: `- `, `* `, `• `, `1. `, `(2) `, `б) `.
pub(super) fn list_item(text: &str, line: Range<usize>) -> Option<Range<usize>> {
    let content = text.get(line.clone())?;
    let marker = match content.chars().next()? {
        bullet @ ('-' | '+' | '–' | '—' | '•' | '·' | '‣' | '▪' | '◦' | '●' | '○' | '■') => {
            bullet.len_utf8()
        }
        '*' => content.bytes().take_while(|&b| b == b'*').count(),
        '#' => content.bytes().take_while(|&b| matches!(b, b'#' | b'*')).count(),
        '(' => 1 + enumerator(content.get(1..)?, &[")"])?,
        _ => enumerator(content, &[".", ")"])?,
    };
    let rest = content.get(marker..)?;
    let spaced = rest.starts_with(is_blank) || content.starts_with(['•', '·', '‣', '▪', '◦', '●', '○', '■']);
    let inner = trim(text, line.start + marker..line.end);
    (spaced && has_word(text.get(inner.clone())?)).then_some(inner)
}

/// Length of `12.`, `3.1.`, `4)`, `b)` … at the start of `content`. Not of a year, a date or an initial.
fn enumerator(content: &str, ends: &[&str]) -> Option<usize> {
    let digits = |s: &str| s.bytes().take_while(u8::is_ascii_digit).count();
    let mut length = digits(content);
    if length == 0 {
        let letter = content.chars().next().filter(|&c| is_lower(c))?;
        content.get(letter.len_utf8()..)?.starts_with(')').then_some(letter.len_utf8() + 1)
    } else {
        let mut parts = 1;
        let is_part = |length: usize, from: usize| length <= 3 && content.as_bytes().get(from) != Some(&b'0');
        if !is_part(length, 0) {
            return None;
        }
        while let Some(inner) =
            content.get(length..)?.strip_prefix('.').map(digits).filter(|&inner| inner > 0)
        {
            if !is_part(inner, length + 1) {
                return None;
            }
            length += 1 + inner;
            parts += 1;
        }
        let end = ends.iter().find(|end| content.get(length..).is_some_and(|rest| rest.starts_with(**end)));
        match end {
            Some(end) if parts <= 4 => Some(length + end.len()),
            _ => None,
        }
    }
}

/// The bytes after the marks of a footnote: `1. ^ a b c Title`, `^ Title`, `↑ 1 2 Title`, `[12] Title`, `[^a]: Title`.
pub(super) fn footnote(text: &str, line: Range<usize>) -> Option<Range<usize>> {
    let content = text.get(line.clone())?;
    let unnumbered =
        enumerator(content, &["."]).and_then(|length| content.get(length..)).unwrap_or(content).trim_start();
    let rest = if let Some(rest) = unnumbered.strip_prefix(['^', '↑']) {
        skip_back_links(rest.trim_start())
    } else {
        let label = content.strip_prefix('[')?;
        let (label, rest) = label.split_at_checked(label.bytes().take(12).position(|b| b == b']')?)?;
        let rest = rest.strip_prefix(']')?;
        match label.strip_prefix('^') {
            Some(_) => rest.strip_prefix(':')?,
            None if !label.is_empty() && label.bytes().all(|b| b.is_ascii_digit()) => rest,
            None => return None,
        }
    };
    let inner = trim(text, line.end - rest.len()..line.end);
    has_word(text.get(inner.clone())?).then_some(inner)
}

/// Skips `a b c` or `1 2 3`: one mark a place that refers to the note. A lone `a` is a word.
fn skip_back_links(rest: &str) -> &str {
    for first in ['a', '1', 'а'] {
        let (mut tail, mut next, mut links) = (rest, first, 0);
        while let Some(after) = tail.strip_prefix(next).filter(|after| after.starts_with(is_blank)) {
            tail = after.trim_start();
            next = char::from_u32(next as u32 + 1).unwrap_or(next);
            links += 1;
        }
        if links > 1 {
            return tail;
        }
    }
    rest
}

/// `Key: value` → the bytes of both. The key is one to six words, opens with a capital and holds no number of its own but that of
/// one date or event of several.
pub(super) fn field(text: &str, line: Range<usize>) -> Option<(Range<usize>, Range<usize>)> {
    let content = text.get(line.clone())?;
    let (plain_start, emphasis) = match content {
        _ if content.starts_with("**") => (2, "**"),
        _ if content.starts_with("__") => (2, "__"),
        _ => (0, ""),
    };
    let colon = content.bytes().take(64).position(|b| b == b':')?;
    let mut key = content.get(plain_start..colon)?;
    let mut value = content.get(colon + 1..)?;
    if !emphasis.is_empty() {
        match (key.strip_suffix(emphasis), value.strip_prefix(emphasis)) {
            (Some(inner), _) => key = inner,
            (None, Some(after)) => value = after,
            _ => return None,
        }
    }
    let spaced = value.starts_with(is_blank);
    let opens = key.chars().next().is_some_and(is_upper);
    let words = key.split_whitespace().count();
    let odd = |c: char| matches!(c, '.' | ';' | '!' | '?' | '"' | '«' | '“' | ',' | '[' | ']' | '|');
    // "Established Date 2": one of several of its name.
    let counted = key.trim_end_matches(|c: char| c.is_ascii_digit());
    let unnumbered =
        match counted.strip_suffix(' ').filter(|name| name.ends_with("Date") || name.ends_with("Event")) {
            Some(name) => name,
            None => key,
        };
    let has_number = unnumbered.split_whitespace().any(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    if !spaced || !opens || words > 6 || has_number || key.trim_end_matches('.').contains(odd) {
        return None;
    }
    let key_start = line.start + plain_start;
    let key = trim(text, key_start..key_start + key.len());
    let value = trim(text, line.end - value.len()..line.end);
    has_word(text.get(value.clone())?).then_some((key, value))
}

/// `key: value` or `key = value`, split at the first mark, whatever the key looks like.
pub(super) fn parameter(text: &str, line: Range<usize>, mark: char) -> Option<(Range<usize>, Range<usize>)> {
    let content = text.get(line.clone())?;
    let (key, value) = content.split_once(mark).filter(|(key, _)| key.len() < SHORT && !key.contains('|'))?;
    let parts =
        (trim(text, line.start..line.start + key.len()), trim(text, line.end - value.len()..line.end));
    (has_word(key) && has_word(value)).then_some(parts)
}

/// `**Key:** value` or `**Key**: value`: the writer says that it is a field.
pub(super) fn is_emphatic(content: &str) -> bool {
    content.starts_with("**") || content.starts_with("__")
}

/// Whether `key` is the name of a field in the boxes of encyclopedias and registers.
pub(super) fn is_known_field(key: &str) -> bool {
    let mut name = String::new();
    lower_into(key.trim_end_matches('.'), &mut name);
    if name.contains('\u{a0}') {
        name = name.replace('\u{a0}', " ");
    }
    words::contains(words::FIELD_NAMES, &name)
}

/// A field whose name and value run together: `HeadquartersMoscow, Russia`, `Founded1991`. The name is a known one
/// and the value opens with a capital, a digit or a mark, where the case or the class of letters changes.
pub(super) fn run_together_field(text: &str, line: Range<usize>) -> Option<(Range<usize>, Range<usize>)> {
    let content = text.get(line.clone()).filter(|content| content.starts_with(is_upper))?;
    // Of most lines the first letters show that nothing in them is run together.
    if let Some(first) = content.as_bytes().first_chunk::<48>()
        && !may_be_run_together(first)
    {
        return None;
    }
    let mut previous = ' ';
    let mut found = None;
    for (at, c) in content.char_indices().take(48) {
        let joins = is_upper(c) || c.is_ascii_digit() || matches!(c, '"' | '«' | '“' | '[' | '\t');
        if joins
            && (is_lower(previous) || matches!(previous, ')' | '.'))
            && content.get(..at).is_some_and(is_known_field)
        {
            found = Some(at);
        }
        previous = c;
    }
    let at = line.start + found?;
    let value = trim(text, at..line.end);
    has_word(text.get(value.clone())?).then_some((line.start..at, value))
}

/// Whether a small letter, a bracket or a stop stands before anything that may begin a value. All bytes are looked at, which
/// the compiler does sixteen at a time.
fn may_be_run_together(first: &[u8; 48]) -> bool {
    let (Some((_, after)), Some((_, before))) = (first.split_first(), first.split_last()) else {
        return true;
    };
    let mut joined = 0;
    for (&before, &after) in before.iter().zip(after) {
        let ends = before.is_ascii_lowercase() | (before == b')') | (before == b'.');
        let goes_on = after.is_ascii_lowercase()
            | (after == b' ')
            | (after == b',')
            | (after == b'.')
            | (after == b'-')
            | (after == b'\'');
        joined |= u8::from(ends & !goes_on) | (before | after) & 0x80;
    }
    joined != 0
}

/// How fine a heading that is only a date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum DateHeading {
    /// `1993`, `1917–1918`.
    Year,
    /// `March 1917`, `Summer 1993`.
    Month,
    /// `12 March 1917`, `1917-03-12`, `12 March`.
    Day,
}

/// Whether a line is nothing but a date.
pub(super) fn date_heading(content: &str) -> Option<DateHeading> {
    let DateParts { years, months, days, words } = date_parts(content)?;
    match () {
        // `1917-03-12`, `12.03.1917`
        () if months == 0 && years == 1 && days == 2 => Some(DateHeading::Day),
        // `1917-03`
        () if months == 0 && years == 1 && days == 1 && words == 0 => Some(DateHeading::Month),
        () if months > 0 && days > 0 => Some(DateHeading::Day),
        () if months > 0 && years > 0 => Some(DateHeading::Month),
        () if months == 0 && days == 0 && (1..=2).contains(&years) => {
            Some(if words > 1 { DateHeading::Month } else { DateHeading::Year })
        }
        () => None,
    }
}

/// Whether a line is an entry of a chronicle: a date, a dash or colon, and what happened.
/// `12 Aug 1847: First sod cut`, `1848–1850 — Works suspended`, `2016-02-29 – Registered`.
pub(super) fn is_dated_entry(content: &str) -> bool {
    const MARKS: [&str; 7] = [" – ", " — ", " - ", ": ", "\t", " | ", ". — "];
    let Some(head) = content.get(..content.floor_char_boundary(64)) else { return false };
    let marks = head.bytes().fold((false, false), |(digit, mark), byte| {
        let marks = matches!(byte, b'-' | b':' | b'\t' | b'|' | 0xe2);
        (digit | byte.is_ascii_digit(), mark | marks)
    });
    if marks != (true, true) {
        return false;
    }
    if opens_log_line(content) {
        return true;
    }
    let found = MARKS.into_iter().flat_map(|mark| head.match_indices(mark));
    found.into_iter().any(|(at, mark)| {
        let parts = head.get(..at).and_then(date_parts);
        let dated = parts.is_some_and(|parts| parts.years > 0 || parts.months > 0 && parts.days > 0);
        let rest = content.get(at + mark.len()..).unwrap_or_default();
        // `From the end of 2005 – beginning of 2006, activists …` is prose: the dash stands inside the date.
        let mut words = rest.split(|c: char| !is_word(c)).filter(|word| !word.is_empty());
        let opening = [words.next().unwrap_or_default(), words.next().unwrap_or_default()].join(" ");
        // `Годы: 1982—1994, 2003 — наст. время` goes on to the present.
        let lasts = matches!(opening.as_str(), "наст время" | "настоящее время" | "present " | "the present")
            && words.next().is_none();
        dated && has_word(rest) && date_parts(&opening).is_none() && !lasts
    })
}

/// Whether a line opens with a date of its own and a full stop: `1924. Ban of the party`, `c. 1930. The group appears`.
pub(super) fn opens_with_dated_stop(content: &str) -> bool {
    let Some(head) = content.get(..content.floor_char_boundary(48)) else { return false };
    head.match_indices(". ").take(3).any(|(at, _)| {
        let parts = head.get(..at).and_then(date_parts);
        let rest = content.get(at + 2..).unwrap_or_default();
        parts.is_some_and(|parts| parts.years > 0 || parts.months > 0 && parts.days > 0)
            && rest.starts_with(is_upper)
    })
}

/// Whether a line of a log opens with a date of ISO 8601, which needs no mark behind it: `2019-03-02 Kick-off`,
/// `2019-03-02T14:30Z …`, `2019-05-01/2019-06-30 …`, `2019-W07 …`, `2019-Q3 …`.
fn opens_log_line(content: &str) -> bool {
    let Some((date, rest)) = content.split_once([' ', '\t']) else { return false };
    let bytes = date.as_bytes();
    let year = bytes.iter().take(4).filter(|byte| byte.is_ascii_digit()).count() == 4;
    let second = date.get(5..).unwrap_or_default().trim_start_matches(['W', 'Q', 'H']);
    let signs = bytes.iter().all(|byte| byte.is_ascii_digit() || b"-/.:TZWQH+".contains(byte));
    let opens =
        rest.trim_start().starts_with(|c: char| is_upper(c) || c.is_ascii_digit() || "\"“«(".contains(c));
    date.len() >= 7
        && year
        && bytes.get(4) == Some(&b'-')
        && second.starts_with(|c: char| c.is_ascii_digit())
        && signs
        && opens
        && has_word(rest)
}

/// Whether a line opens with a year or a span of years and a name: `1581–1602 Hugh Penrose`, `1650s John Trew`.
pub(super) fn opens_with_year(content: &str) -> bool {
    let year = content.bytes().take_while(u8::is_ascii_digit).count();
    let Some(rest) = content.get(year..).filter(|_| year == 4) else { return false };
    let dates =
        |c: char| c.is_ascii_digit() || matches!(c, '-' | '–' | '—' | '/' | ' ' | ':' | '?' | '.' | ',');
    let rest = rest.strip_prefix('s').or(rest.strip_prefix("-е")).unwrap_or(rest);
    let name = rest.trim_start_matches(dates);
    // `2003–present Lecturer`, `2003 – н. в. доцент`
    let now = ["present", "now", "date", "today", "настоящее время", "наст. время", "н. в.", "н.в."];
    let open = now.into_iter().find_map(|now| name.strip_prefix(now)).filter(|_| name.len() < rest.len());
    if let Some(name) = open {
        let name = name.trim_start_matches(|c: char| dates(c) || c == '\t');
        return name.starts_with(|c: char| is_upper(c) || is_lower(c));
    }
    name.len() < rest.len() && name.trim_start_matches('\t').starts_with(is_upper)
}

/// The words of a date by sort.
struct DateParts {
    years: usize,
    months: usize,
    days: usize,
    /// Weekdays, seasons, particles.
    words: usize,
}

/// Sorts the words of `content`, `None` if one of them belongs to no date.
fn date_parts(content: &str) -> Option<DateParts> {
    if content.len() > 60 {
        return None;
    }
    let mut parts = DateParts { years: 0, months: 0, days: 0, words: 0 };
    let mut lower = String::new();
    for word in content.split(|c: char| !is_word(c)).filter(|word| !word.is_empty()) {
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        let (number, tail) = word.split_at_checked(digits)?;
        lower_into(tail, &mut lower);
        let is_known = lower.is_empty() || words::contains(words::DATE_WORDS, &lower);
        match number.len() {
            0 if words::contains(words::MONTHS, &lower) => parts.months += 1,
            0 if is_known => parts.words += 1,
            1 | 2 if is_known => parts.days += 1,
            4 if is_known => parts.years += 1,
            _ => return None,
        }
    }
    Some(parts)
}

/// Whether a line is a name, a dash, and nothing but years: `К. Берг — 1888—1903`, `Ann Lee – 1904–1914`.
pub(super) fn is_term(content: &str) -> bool {
    let Some((name, years)) = content.split_once(" — ").or_else(|| content.split_once(" – ")) else {
        return false;
    };
    let named = name.starts_with(is_upper)
        && name.split_whitespace().count() <= 4
        && !name.bytes().any(|byte| byte.is_ascii_digit());
    let bounds =
        |word: &str| matches!(word, "с" | "по" | "до" | "from" | "to" | "since" | "until" | "наст" | "время");
    let mut years =
        years.split(|c: char| !is_word(c)).filter(|word| !word.is_empty() && !bounds(word)).peekable();
    named
        && years.peek().is_some()
        && years
            .all(|word| date_parts(word).is_some_and(|parts| parts.years + parts.months + parts.words > 0))
}

/// Whether an isolated line looks like a heading of plain text: short, opens with a capital, ends without a stop.
pub(super) fn looks_like_heading(content: &str) -> bool {
    let opens = content.chars().find(|&c| is_word(c)).is_some_and(|c| is_upper(c) || c.is_numeric());
    let closes = content
        .chars()
        .next_back()
        .is_some_and(|c| is_word(c) || matches!(c, ')' | '»' | '"' | '”' | '?' | '!' | '\''));
    content.len() <= SHORT
        && opens
        && (closes || ends_with_legal_form(content))
        && content.split_whitespace().count() <= 12
}

/// "Marlow Vale F.C.", "Merrow Chemical Co.": the stop belongs to the name.
fn ends_with_legal_form(content: &str) -> bool {
    let last = content.rsplit(' ').next().unwrap_or_default();
    let letters = last.len() > 3
        && last.split_terminator('.').all(|part| part.len() == 1 && part.starts_with(is_upper));
    // A sentence has small words, and says when.
    let is_name = content.split(' ').all(|word| {
        word.starts_with(is_upper) || matches!(word, "of" | "and" | "&" | "the" | "de" | "la" | "v" | "v.")
    });
    is_name
        && last.len() < content.len()
        && (letters || matches!(last, "Ltd." | "Inc." | "Co." | "Corp." | "Bros."))
}

/// Whether a line of few words stands over the lines of a list, of which `next` is the first: it has a year and is much
/// longer.
pub(super) fn heads(line: &str, next: &str) -> bool {
    let year = |word: &str| {
        word.len() == 4 && word.starts_with(['1', '2']) && word.bytes().all(|b| b.is_ascii_digit())
    };
    line.len() <= 40
        && line.split_whitespace().count() <= 4
        && next.len() >= line.len() + 8
        && next.starts_with(is_upper)
        && looks_like_heading(line)
        && date_heading(line).is_none()
        && !next.ends_with('.')
        && next.split(|c: char| !c.is_ascii_alphanumeric()).any(year)
}

/// Whether a heading is all in capitals.
pub(super) fn is_capitals(content: &str) -> bool {
    !content.chars().any(is_lower) && content.chars().any(is_upper)
}

/// Whether there is a letter or digit.
pub(super) fn has_word(content: &str) -> bool {
    content.chars().any(is_word)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What `parse` finds in a line, as text.
    fn found(line: &str, parse: impl Fn(&str, Range<usize>) -> Option<Range<usize>>) -> Option<&str> {
        parse(line, 0..line.len()).map(|range| &line[range])
    }

    /// What `parse` finds in a line as key and value.
    fn pair(
        line: &str,
        parse: impl Fn(&str, Range<usize>) -> Option<(Range<usize>, Range<usize>)>,
    ) -> Option<(&str, &str)> {
        parse(line, 0..line.len()).map(|(key, value)| (&line[key], &line[value]))
    }

    #[test]
    fn a_stop_that_belongs_to_a_name_ends_no_sentence() {
        for (line, expected) in [
            ("Marlow Vale F.C.", true),
            ("Ostrander v. Merrow Chemical Co.", true),
            ("Marlow Vale", true),
            ("It met.", false),
            ("He sold it to B.", false),
            ("F.C.", false),
        ] {
            assert_eq!(looks_like_heading(line), expected, "{line}");
        }
    }

    #[test]
    fn wiki_headings() {
        let check = |line: &str, expected: Option<(u8, &str)>| {
            let heading = wiki_heading(line, 0..line.len());
            assert_eq!(heading.map(|(level, range)| (level, &line[range])), expected, "{line}");
        };
        check("= Title =", Some((1, "Title")));
        check("=== In the 21st century===", Some((3, "In the 21st century")));
        check("==История==", Some((2, "История")));
        check("== A = B ==", Some((2, "A = B")));
        check("====", None);
        check("= = = =", None);
        check("x = y", None);
        check("= open", None);
    }

    #[test]
    fn markdown_headings() {
        let check = |line: &str, expected: Option<(u8, &str)>| {
            let heading = markdown_heading(line, 0..line.len());
            assert_eq!(heading.map(|(level, range)| (level, &line[range])), expected, "{line}");
        };
        check("# Title", Some((1, "Title")));
        check("### 1993 ###", Some((3, "1993")));
        check("#hashtag", None);
        check("####### seven", None);
        check("#", None);
    }

    #[test]
    fn headings_copied_from_a_web_page() {
        for (line, expected) in [
            ("Ideological principlesEdit", Some("Ideological principles")),
            ("Early life (1901–1920)Edit", Some("Early life (1901–1920)")),
            ("History[edit]", Some("History")),
            ("История[править | править код]", Some("История")),
            ("Edit", None),
            ("Reddit", None),
            ("The Edit", None),
            ("[edit]", None),
        ] {
            assert_eq!(found(line, web_heading), expected, "{line}");
        }
    }

    #[test]
    fn list_items() {
        for (line, expected) in [
            ("- Item", Some("Item")),
            ("** Nested", Some("Nested")),
            ("•Item", Some("Item")),
            ("— Пункт", Some("Пункт")),
            ("12. On 3 May 2001 the court met.", Some("On 3 May 2001 the court met.")),
            ("3.1. The applicant", Some("The applicant")),
            ("(4) Fact", Some("Fact")),
            ("б) второе", Some("второе")),
            ("-5 degrees", None),
            ("1993. In that year", None),
            ("12.03.1993 Meeting", None),
            ("01.05. Meeting", None),
            ("3.5 million", None),
            ("A. Prigarin", None),
            ("**Bold** text", None),
            ("- - -", None),
        ] {
            assert_eq!(found(line, list_item), expected, "{line}");
        }
    }

    #[test]
    fn footnotes() {
        for (line, expected) in [
            ("1. ^ a b c (in Russian) Title", Some("(in Russian) Title")),
            ("^ Title of a work", Some("Title of a work")),
            ("^ a note", Some("a note")),
            ("↑ 1 2 Иванов", Some("Иванов")),
            ("[12] Smith, History", Some("Smith, History")),
            ("[^a]: Smith, History", Some("Smith, History")),
            ("[link](there)", None),
            ("1. Item", None),
        ] {
            assert_eq!(found(line, footnote), expected, "{line}");
        }
    }

    #[test]
    fn fields() {
        for (line, expected) in [
            ("Founded: 1991-10-01", Some(("Founded", "1991-10-01"))),
            ("Seats1 Title: Seats in the Duma", Some(("Seats1 Title", "Seats in the Duma"))),
            ("**Founded:** 1991", Some(("Founded", "1991"))),
            ("**Founded**: 1991", Some(("Founded", "1991"))),
            ("Дата основания: 1 мая 1903", Some(("Дата основания", "1 мая 1903"))),
            ("Case No.: 18/09", Some(("Case No.", "18/09"))),
            ("Established Date 2: 1368", Some(("Established Date 2", "1368"))),
            ("Fire of 2: nobody", None),
            ("Source:", None),
            ("12 March 1917: strikes", None),
            ("http://example.com", None),
            ("He said, as always: no", None),
            ("In the long run it was agreed by all: no", None),
        ] {
            assert_eq!(pair(line, field), expected, "{line}");
        }
    }

    #[test]
    fn fields_run_together() {
        for (line, expected) in [
            ("LeaderArham Kothari", Some(("Leader", "Arham Kothari"))),
            ("HeadquartersMoscow, Russia", Some(("Headquarters", "Moscow, Russia"))),
            ("Political\u{a0}positionFar-left", Some(("Political\u{a0}position", "Far-left"))),
            (
                "International affiliationFourth International",
                Some(("International affiliation", "Fourth International")),
            ),
            ("Founded1 May 1991", Some(("Founded", "1 May 1991"))),
            ("Founders\tAnna Berg", Some(("Founders", "Anna Berg"))),
            ("ОснованаМай 1903", Some(("Основана", "Май 1903"))),
            ("Leadership changed", None),
            ("McDonald came", None),
            ("Leader of the party", None),
        ] {
            assert_eq!(pair(line, run_together_field), expected, "{line}");
        }
    }

    #[test]
    fn entries_of_a_chronicle() {
        for entry in [
            "1844 – Public meeting",
            "12 Aug 1847: First sod cut",
            "1848–1850: Works suspended",
            "c. 1855 – Goods shed built",
            "2001, February to October – Line closed",
            "2020-03-21 to 2020-05-30 – Site closed",
            "1965/66 – Track lifted",
            "1861 – 4 men killed",
            "Весной 1905 г. — забастовка",
            "3 May\tArrival",
            "2 May – 3 June 1851 – Strike",
            "2019-03-02 Kick-off",
            "2019-03-02T14:30Z Test aborted",
            "2019-05-01/2019-06-30 Repairs",
            "2019-W07 Shipping",
            "2019-Q3 «Проверка»",
            "2019-08 Покраска",
            "2019-03-02 07:45 UTC Descent",
        ] {
            assert!(is_dated_entry(entry), "{entry}");
        }
        for other in [
            "In 1844 a meeting",
            "1844–1850",
            "1844 – ",
            "12 men: two officers",
            "Model 1958: a theodolite",
            "May: hot",
            "1990-х",
            "2019-03-02",
            "1939-1945 was a hard time",
            "2019-12 and later",
            "1990-х Годы",
        ] {
            assert!(!is_dated_entry(other), "{other}");
        }
    }

    #[test]
    fn headings_that_are_dates() {
        use DateHeading::{Day, Month, Year};
        for (line, expected) in [
            ("1993", Some(Year)),
            ("1917–1918", Some(Year)),
            ("1990s", Some(Year)),
            ("1993 год", Some(Year)),
            ("March 1917", Some(Month)),
            ("1917-03", Some(Month)),
            ("Март 1917 г.", Some(Month)),
            ("12 March 1917", Some(Day)),
            ("Monday, 12th March, 1917.", Some(Day)),
            ("March 12", Some(Day)),
            ("1917-03-12", Some(Day)),
            ("12.03.1917", Some(Day)),
            ("12 марта 1917 года", Some(Day)),
            ("12", None),
            ("12 34", None),
            ("March", None),
            ("12 March 1917 we left", None),
            ("8/7th building", None),
        ] {
            assert_eq!(date_heading(line), expected, "{line}");
        }
    }
}
