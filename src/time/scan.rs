//! Reads one date: a year, month, season or day with its unspecified digits and qualifiers.

use super::{
    calendar::MAX_YEAR,
    date::{APPROXIMATE, Date, Sign, UNCERTAIN},
    edtf::EdtfError,
};

/// A year, month, season or day with everything that may qualify it.
pub(super) fn parse_date(text: &str) -> Result<Date, EdtfError> {
    if let Some(date) = plain_day(text.as_bytes()) {
        return Ok(date);
    }
    let date = Scanner { bytes: text.as_bytes() }.date().ok_or_else(|| explain(text))?;
    date.checked().ok_or_else(|| {
        error(
            "a day that the calendar has",
            &quoted(text),
            "check the month (01–12) and the day of that month",
        )
    })
}

/// `2011-03-07` without marks of any kind, as most dates of a table are.
fn plain_day(bytes: &[u8]) -> Option<Date> {
    let &[a, b, c, d, b'-', e, f, b'-', g, h] = bytes else { return None };
    let pair = |a: u8, b: u8| Some(digit(a)? * 10 + digit(b)?);
    let mut date = Date::from_year(i64::from(pair(a, b)?) * 100 + i64::from(pair(c, d)?));
    (date.month, date.day) = (pair(e, f)?, pair(g, h)?);
    (matches!(date.month, 1..=12) && date.day > 0).then_some(())?;
    date.checked()
}

struct Scanner<'a> {
    bytes: &'a [u8],
}

impl Scanner<'_> {
    fn date(&mut self) -> Option<Date> {
        if self.bytes.first() == Some(&b'Y') {
            self.bytes = self.bytes.get(1..)?;
            return self.long_year();
        }
        let mut date = Date::from_year(0);
        let own = self.qualifier();
        date.qualify(0, own);
        let negative = self.take(b'-');
        let (magnitude, unknown) = self.digits(4)?;
        (date.magnitude, date.unspecified) = (magnitude, unknown);
        if negative {
            // `-0000` is not a year.
            (magnitude != 0 || unknown != 0).then_some(())?;
            date.sign = Sign::Minus;
        }
        if self.take(b'S') {
            date.significant = self.significant(4)?;
            (unknown == 0).then_some(())?;
        }
        let group = self.qualifier();
        date.qualify(0, group);
        if !self.take(b'-') {
            return self.end(date);
        }
        (date.significant == 0).then_some(())?;
        let own = self.qualifier();
        date.qualify(1, own);
        let (month, unknown) = self.digits(2)?;
        date.month = month as u8;
        date.unspecified |= unknown << 4;
        // With an unspecified digit the calendar decides whether there is such a month.
        (unknown != 0 || matches!(month, 1..=12 | 21..=41)).then_some(())?;
        (unknown == 0 || month < 20).then_some(())?;
        let group = self.qualifier();
        date.qualify_up_to(1, group);
        if !self.take(b'-') {
            return self.end(date);
        }
        (!date.is_season()).then_some(())?;
        let own = self.qualifier();
        date.qualify(2, own);
        let (day, unknown) = self.digits(2)?;
        date.day = day as u8;
        date.unspecified |= unknown << 6;
        (day != 0 || unknown != 0).then_some(())?;
        let group = self.qualifier();
        date.qualify_up_to(2, group);
        self.end(date)
    }

    /// After `Y`: more than four digits, or an exponent (`-17E7`), which is written out.
    fn long_year(&mut self) -> Option<Date> {
        let negative = self.take(b'-');
        let (mut magnitude, mut length) = self.number()?;
        if self.take(b'E') {
            let (exponent, _) = self.number()?;
            magnitude = magnitude.checked_mul(10_u64.checked_pow(u32::try_from(exponent).ok()?)?)?;
            length = magnitude.checked_ilog10()? as usize + 1;
        }
        (length > 4 && magnitude > 9999 && magnitude <= MAX_YEAR.unsigned_abs()).then_some(())?;
        let mut date = Date::from_year(if negative { -(magnitude as i64) } else { magnitude as i64 });
        if self.take(b'S') {
            date.significant = self.significant(length)?;
        }
        let qualifier = self.qualifier();
        date.qualify(0, qualifier);
        self.end(date)
    }

    fn end(&self, date: Date) -> Option<Date> {
        self.bytes.is_empty().then_some(date)
    }

    fn take(&mut self, byte: u8) -> bool {
        let Some((&first, rest)) = self.bytes.split_first() else { return false };
        if first == byte {
            self.bytes = rest;
        }
        first == byte
    }

    fn qualifier(&mut self) -> u8 {
        if self.take(b'~') {
            APPROXIMATE
        } else if self.take(b'?') {
            UNCERTAIN
        } else if self.take(b'%') {
            APPROXIMATE | UNCERTAIN
        } else {
            0
        }
    }

    /// Exactly `count` digits or `X`; the number with `X` as 0, and which of them are `X`.
    fn digits(&mut self, count: usize) -> Option<(u64, u8)> {
        let (digits, rest) = self.bytes.split_at_checked(count)?;
        let (mut number, mut unknown) = (0, 0);
        for &byte in digits {
            (number, unknown) = (number * 10, unknown << 1);
            if byte == b'X' {
                unknown |= 1;
            } else {
                number += u64::from(digit(byte)?);
            }
        }
        self.bytes = rest;
        Some((number, unknown))
    }

    /// As many digits as there are, at least one; the number and how many.
    fn number(&mut self) -> Option<(u64, usize)> {
        let length = self.bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let (digits, rest) = self.bytes.split_at_checked(length)?;
        let leading_zero = length > 1 && digits.first() == Some(&b'0');
        (length > 0 && !leading_zero).then_some(())?;
        self.bytes = rest;
        let number = digits
            .iter()
            .try_fold(0_u64, |number, &byte| number.checked_mul(10)?.checked_add(u64::from(digit(byte)?)));
        Some((number?, length))
    }

    fn significant(&mut self, digits: usize) -> Option<u8> {
        let (number, _) = self.number()?;
        let within = number >= 1 && number <= digits as u64;
        within.then_some(number as u8)
    }
}

pub(super) fn digit(byte: u8) -> Option<u8> {
    byte.is_ascii_digit().then(|| byte - b'0')
}

/// The message for a string that is no date: the commonest mistakes get their own advice.
fn explain(text: &str) -> EdtfError {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let all_digits = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let advice = if text.is_empty() {
        "write a date such as 2011-03-07".to_owned()
    } else if text.trim() != text {
        "remove the space around it".to_owned()
    } else if digits == "0000" {
        "year zero is 0000, without a sign".to_owned()
    } else if all_digits && digits.len() == 3 {
        format!("write a decade as {text}X, a year with four digits")
    } else if all_digits && digits.len() == 2 {
        format!("write a century as {text}XX, a year with four digits")
    } else if all_digits && digits.len() == 1 {
        "write a year with four digits".to_owned()
    } else if all_digits && digits.len() == 8 && digits == text {
        "write a day with hyphens, as 2011-03-07".to_owned()
    } else if all_digits && digits.len() > 4 {
        format!("write a year of more than four digits as Y{text}")
    } else if text.contains(['u', 'x']) {
        "write X for each unspecified digit".to_owned()
    } else if text.contains(['.', ',']) && !text.contains('-') {
        "write year, month and day with hyphens in this order, as 2011-03-07".to_owned()
    } else {
        "write it as 2011, 2011-03, 2011-03-07, 199X, 1990~, 1998/2007 or [1998,1999]".to_owned()
    };
    error("a date in EDTF", &quoted(text), &advice)
}

/// The text in quotation marks, shortened when it is long.
pub(super) fn quoted(text: &str) -> String {
    const LONGEST: usize = 40;
    match text.char_indices().nth(LONGEST) {
        None => format!("\"{text}\""),
        Some((end, _)) => format!("\"{}…\"", &text[..end]),
    }
}

/// The one form of a message.
pub(super) fn error(expected: &str, found: &str, advice: &str) -> EdtfError {
    EdtfError { message: format!("expected {expected}, found {found}: {advice}") }
}
