//! Writes EDTF: the inverse of reading it. One spelling a value.

use super::{
    date::{APPROXIMATE, Date, Sign, UNCERTAIN},
    edtf::{Edtf, End, Interval, Member, Moment, Repr, Zone},
};
use std::fmt;

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::with_capacity(24);
        self.write(&mut text);
        f.write_str(&text)
    }
}

impl Edtf {
    /// Adds what it is displayed as to `out`.
    pub(crate) fn write(&self, out: &mut String) {
        match &self.0 {
            Repr::Date(date) => write_date(out, *date),
            Repr::Moment(moment) => write_moment(out, moment),
            Repr::Near(near) => write_interval(out, near.interval()),
            Repr::Interval(interval) => write_interval(out, **interval),
            Repr::Set(set) => {
                out.push(if set.all { '{' } else { '[' });
                for (index, member) in set.members.iter().enumerate() {
                    if index > 0 {
                        out.push(',');
                    }
                    write_member(out, *member);
                }
                out.push(if set.all { '}' } else { ']' });
            }
        }
    }
}

fn write_interval(out: &mut String, interval: Interval) {
    write_end(out, interval.start);
    out.push('/');
    write_end(out, interval.end)
}

fn write_end(out: &mut String, end: End) {
    match end {
        End::Date(date) => write_date(out, date),
        End::Open => out.push_str(".."),
        End::Unknown => {}
    }
}

fn write_member(out: &mut String, member: Member) {
    let (start, end) = match member {
        Member::One(date) => return write_date(out, date),
        Member::From(start) => (Some(start), None),
        Member::Until(end) => (None, Some(end)),
        Member::Between(start, end) => (Some(start), Some(end)),
    };
    if let Some(date) = start {
        write_date(out, date);
    }
    out.push_str("..");
    if let Some(date) = end {
        write_date(out, date);
    }
}

fn write_moment(out: &mut String, moment: &Moment) {
    write_date(out, moment.date);
    let second = moment.second;
    for (mark, part) in [('T', second / 3600), (':', second / 60 % 60), (':', second % 60)] {
        out.push(mark);
        write_digits(out, part.into(), 0, 2);
    }
    match moment.zone {
        Zone::Local => {}
        Zone::Utc => out.push('Z'),
        Zone::Hours(hours) => {
            out.push(sign(hours < 0));
            write_digits(out, hours.unsigned_abs().into(), 0, 2);
        }
        Zone::Minutes(minutes) => {
            out.push(sign(minutes < 0));
            write_digits(out, (minutes.unsigned_abs() / 60).into(), 0, 2);
            out.push(':');
            write_digits(out, (minutes.unsigned_abs() % 60).into(), 0, 2);
        }
    }
}

fn sign(is_negative: bool) -> char {
    if is_negative { '-' } else { '+' }
}

/// A qualifier behind a part counts for it and every part before; one in front of it for that part alone.
fn write_date(out: &mut String, date: Date) {
    let qualifiers = [date.qualifier(0), date.qualifier(1), date.qualifier(2)];
    let [year, month, day] = qualifiers;
    let last = date.parts() - 1;
    let group = if qualifiers[..=last].iter().all(|other| *other == year) {
        last
    } else if last == 2 && year == month {
        1
    } else {
        0
    };
    write_year(out, date);
    if group == 0 {
        write_qualifier(out, year);
    }
    if last >= 1 {
        out.push('-');
        if group < 1 {
            write_qualifier(out, month);
        }
        write_digits(out, u64::from(date.month), date.unspecified >> 4 & 0b11, 2);
        if group == 1 {
            write_qualifier(out, year);
        }
    }
    if last == 2 {
        out.push('-');
        if group < 2 {
            write_qualifier(out, day);
        }
        write_digits(out, u64::from(date.day), date.unspecified >> 6 & 0b11, 2);
        if group == 2 {
            write_qualifier(out, year);
        }
    }
}

fn write_year(out: &mut String, date: Date) {
    if date.magnitude > 9999 {
        out.push('Y');
    }
    if date.sign == Sign::Minus {
        out.push('-');
    }
    write_digits(out, date.magnitude, date.unspecified & 0b1111, 4);
    if date.significant != 0 {
        out.push('S');
        write_digits(out, date.significant.into(), 0, 1);
    }
}

/// At least `width` digits, `X` in the places of `unknown`.
fn write_digits(out: &mut String, number: u64, unknown: u8, width: u32) {
    // From the last on: twenty hold every number.
    let (mut digits, mut start, mut rest, mut place) = ([b'0'; 20], 20, number, 0);
    while place < 20 && (rest > 0 || place < width) {
        start -= 1;
        let is_unknown = place < 8 && unknown >> place & 1 == 1;
        digits[start] = if is_unknown { b'X' } else { b'0' + (rest % 10) as u8 };
        rest /= 10;
        place += 1;
    }
    out.push_str(std::str::from_utf8(digits.get(start..).unwrap_or_default()).unwrap_or_default());
}

fn write_qualifier(out: &mut String, qualifier: u8) {
    const BOTH: u8 = APPROXIMATE | UNCERTAIN;
    match qualifier {
        APPROXIMATE => out.push('~'),
        UNCERTAIN => out.push('?'),
        BOTH => out.push('%'),
        _ => {}
    }
}
