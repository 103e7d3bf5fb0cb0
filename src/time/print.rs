//! Writes EDTF: the inverse of reading it. One spelling a value.

use super::{
    date::{APPROXIMATE, Date, Sign, UNCERTAIN},
    edtf::{Edtf, End, Interval, Member, Moment, Repr, Zone},
};
use std::fmt::{self, Write};

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Repr::Date(date) => write_date(f, *date),
            Repr::Moment(moment) => write_moment(f, moment),
            Repr::Near(near) => write_interval(f, near.interval()),
            Repr::Interval(interval) => write_interval(f, **interval),
            Repr::Set(set) => {
                f.write_char(if set.all { '{' } else { '[' })?;
                for (index, member) in set.members.iter().enumerate() {
                    if index > 0 {
                        f.write_char(',')?;
                    }
                    write_member(f, *member)?;
                }
                f.write_char(if set.all { '}' } else { ']' })
            }
        }
    }
}

fn write_interval(f: &mut fmt::Formatter<'_>, interval: Interval) -> fmt::Result {
    write_end(f, interval.start)?;
    f.write_char('/')?;
    write_end(f, interval.end)
}

fn write_end(f: &mut fmt::Formatter<'_>, end: End) -> fmt::Result {
    match end {
        End::Date(date) => write_date(f, date),
        End::Open => f.write_str(".."),
        End::Unknown => Ok(()),
    }
}

fn write_member(f: &mut fmt::Formatter<'_>, member: Member) -> fmt::Result {
    let (start, end) = match member {
        Member::One(date) => return write_date(f, date),
        Member::From(start) => (Some(start), None),
        Member::Until(end) => (None, Some(end)),
        Member::Between(start, end) => (Some(start), Some(end)),
    };
    start.map_or(Ok(()), |date| write_date(f, date))?;
    f.write_str("..")?;
    end.map_or(Ok(()), |date| write_date(f, date))
}

fn write_moment(f: &mut fmt::Formatter<'_>, moment: &Moment) -> fmt::Result {
    write_date(f, moment.date)?;
    let second = moment.second;
    write!(f, "T{:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60)?;
    match moment.zone {
        Zone::Local => Ok(()),
        Zone::Utc => f.write_char('Z'),
        Zone::Hours(hours) => write!(f, "{}{:02}", sign(hours < 0), hours.unsigned_abs()),
        Zone::Minutes(minutes) => {
            let magnitude = minutes.unsigned_abs();
            write!(f, "{}{:02}:{:02}", sign(minutes < 0), magnitude / 60, magnitude % 60)
        }
    }
}

fn sign(is_negative: bool) -> char {
    if is_negative { '-' } else { '+' }
}

/// A qualifier behind a part counts for it and every part before; one in front of it for that part alone.
fn write_date(f: &mut fmt::Formatter<'_>, date: Date) -> fmt::Result {
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
    write_year(f, date)?;
    if group == 0 {
        write_qualifier(f, year)?;
    }
    if last >= 1 {
        f.write_char('-')?;
        if group < 1 {
            write_qualifier(f, month)?;
        }
        write_digits(f, u64::from(date.month), date.unspecified >> 4 & 0b11, 2)?;
        if group == 1 {
            write_qualifier(f, year)?;
        }
    }
    if last == 2 {
        f.write_char('-')?;
        if group < 2 {
            write_qualifier(f, day)?;
        }
        write_digits(f, u64::from(date.day), date.unspecified >> 6 & 0b11, 2)?;
        if group == 2 {
            write_qualifier(f, year)?;
        }
    }
    Ok(())
}

fn write_year(f: &mut fmt::Formatter<'_>, date: Date) -> fmt::Result {
    if date.magnitude > 9999 {
        f.write_char('Y')?;
    }
    if date.sign == Sign::Minus {
        f.write_char('-')?;
    }
    write_digits(f, date.magnitude, date.unspecified & 0b1111, 4)?;
    if date.significant != 0 {
        write!(f, "S{}", date.significant)?;
    }
    Ok(())
}

/// At least `width` digits, `X` in the places of `unknown`.
fn write_digits(f: &mut fmt::Formatter<'_>, number: u64, unknown: u8, width: u32) -> fmt::Result {
    // From the last on: twenty hold every number.
    let (mut digits, mut start, mut rest, mut place) = ([b'0'; 20], 20, number, 0);
    while place < 20 && (rest > 0 || place < width) {
        start -= 1;
        let is_unknown = place < 8 && unknown >> place & 1 == 1;
        digits[start] = if is_unknown { b'X' } else { b'0' + (rest % 10) as u8 };
        rest /= 10;
        place += 1;
    }
    f.write_str(std::str::from_utf8(digits.get(start..).unwrap_or_default()).unwrap_or_default())
}

fn write_qualifier(f: &mut fmt::Formatter<'_>, qualifier: u8) -> fmt::Result {
    const BOTH: u8 = APPROXIMATE | UNCERTAIN;
    match qualifier {
        APPROXIMATE => f.write_char('~'),
        UNCERTAIN => f.write_char('?'),
        BOTH => f.write_char('%'),
        _ => Ok(()),
    }
}
