//! Mailboxes (RFC 4155, `.mbox`): one message after the other, each behind a line that begins with `From `.

use super::{Letter, Unreadable, message};
use crate::document::readers::kind::is_separator;
use chrono::NaiveDate;
use std::borrow::Cow;

/// Messages of one mailbox.
const MOST: usize = 50_000;
/// Messages that could not be read and are named.
const MOST_NAMED: usize = 5;

/// Reads every message of a mailbox.
pub(in crate::document::readers) fn read_box(bytes: &[u8]) -> Result<Vec<Letter>, Unreadable> {
    let starts = starts(bytes);
    if starts.len() > MOST {
        return Err(Unreadable::new("many-mails", starts.len().to_string()));
    }
    let ends = starts.iter().skip(1).copied().chain([bytes.len()]);
    let (mut letters, mut unread) = (Vec::new(), Vec::new());
    for (number, (start, end)) in (1_usize..).zip(starts.iter().copied().zip(ends)) {
        let whole = bytes.get(start..end).unwrap_or_default();
        let line = whole.iter().position(|byte| *byte == b'\n').map_or(whole.len(), |end| end + 1);
        let (separator, mail) = whole.split_at_checked(line).unwrap_or((whole, &[]));
        let place = number.to_string();
        match message(&unquoted(mail), &place, day_of(separator)) {
            Ok(read) => letters.extend(read),
            Err(error) => unread.push(error.at(&place)),
        }
    }
    let Some(first) = letters.first_mut() else {
        return Err(unread.into_iter().next().unwrap_or_else(|| Unreadable::new("empty", "")));
    };
    for error in unread.into_iter().take(MOST_NAMED) {
        first.found.warn(format!("A message could not be read: {error}."), "The other messages were read.");
    }
    Ok(letters)
}

/// The bytes at which messages begin with their separators: behind an empty line, so that a sentence that begins with
/// "From" divides nothing.
fn starts(bytes: &[u8]) -> Vec<usize> {
    let (mut starts, mut at, mut is_behind_blank) = (Vec::new(), 0, true);
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        if is_behind_blank && is_separator(line) {
            starts.push(at);
        }
        is_behind_blank = line.trim_ascii().is_empty();
        at += line.len();
    }
    starts
}

/// A message without the marks that keep its lines from being separators: `>From` is `From`.
fn unquoted(mail: &[u8]) -> Cow<'_, [u8]> {
    let is_marked = |line: &[u8]| {
        let marks = line.iter().take_while(|byte| **byte == b'>').count();
        marks > 0 && line.get(marks..).is_some_and(|rest| rest.starts_with(b"From "))
    };
    let lines = mail.split_inclusive(|byte| *byte == b'\n');
    if !lines.clone().any(is_marked) {
        return mail.into();
    }
    let mut plain = Vec::with_capacity(mail.len());
    for line in lines {
        plain.extend_from_slice(line.get(usize::from(is_marked(line))..).unwrap_or_default());
    }
    plain.into()
}

/// The day of a separator: `From ann@club.example Tue Jul 23 19:39:23 2002`.
fn day_of(separator: &[u8]) -> Option<NaiveDate> {
    let line = str::from_utf8(separator).ok()?;
    let year = line
        .split_whitespace()
        .rfind(|word| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit()))?;
    let mut words = line.split_whitespace().skip(2);
    let day =
        |month: &str, day: &str| NaiveDate::parse_from_str(&[day, month, year].join(" "), "%d %b %Y").ok();
    let month = words.find(|word| day(word, "1").is_some())?;
    day(month, words.next()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mailbox_is_divided_at_its_separators_only() {
        let two = b"From ann@club.example Tue Jul 23 19:39:23 2002\nSubject: a\n\nFrom Riga they went.\n\nFrom the 3:15 train of 2002 they saw it.\n>From afar.\n\nFrom - Wed Jul 24 08:00:00 2002\nSubject: b\n\nHi.\n";
        assert_eq!(starts(two).len(), 2);
        assert_eq!(starts(b"Subject: a\n\nHi.\n"), [0; 0]);
        let day = |line: &str| day_of(line.as_bytes()).map(|day| day.to_string());
        for (line, expected) in [
            ("From ann@club.example Tue Jul 23 19:39:23 2002", Some("2002-07-23")),
            ("From - Sat Jan 03 01:05:34 +0000 1996", Some("1996-01-03")),
            ("From ann@club.example", None),
        ] {
            assert_eq!(day(line).as_deref(), expected);
        }
        assert_eq!(&*unquoted(b"a\n>From b\n>>From c\n> From d\n"), b"a\nFrom b\n>From c\n> From d\n");
    }
}
