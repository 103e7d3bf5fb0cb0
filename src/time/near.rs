//! Intervals in the room of a date. Of a million events four in ten may have one, and a piece of memory for each would
//! take more than the dates themselves.

use super::{
    date::{Date, Sign},
    edtf::{End, Interval},
};

/// An interval whose years have few digits, each end in six bytes. It orders as an [`Interval`] does where first and
/// last days are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Near([Half; 2]);

/// A [`Date`] of such a year, or what stands for none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Half {
    year: i16,
    month: u8,
    day: u8,
    unspecified: u8,
    qualifiers: u8,
}

/// In the place of a month, which goes up to 41.
const OPEN: u8 = 254;
const UNKNOWN: u8 = 255;

impl Near {
    /// `None` when it does not fit.
    pub(super) fn of(interval: Interval) -> Option<Self> {
        Some(Self([Half::of(interval.start)?, Half::of(interval.end)?]))
    }

    pub(super) fn interval(self) -> Interval {
        let [start, end] = self.0.map(Half::end);
        Interval { start, end }
    }
}

impl Half {
    fn of(end: End) -> Option<Self> {
        let none = |month| Self { year: 0, month, day: 0, unspecified: 0, qualifiers: 0 };
        let date = match end {
            End::Date(date) => date,
            End::Open => return Some(none(OPEN)),
            End::Unknown => return Some(none(UNKNOWN)),
        };
        let magnitude = i16::try_from(date.magnitude).ok()?;
        let year = match date.sign {
            Sign::Plus => magnitude,
            // There is a year −000X, whose sign would be lost.
            Sign::Minus if magnitude == 0 => return None,
            Sign::Minus => -magnitude,
        };
        let Date { month, day, unspecified, qualifiers, significant, .. } = date;
        (significant == 0).then_some(Self { year, month, day, unspecified, qualifiers })
    }

    fn end(self) -> End {
        let Self { year, month, day, unspecified, qualifiers } = self;
        match month {
            OPEN => End::Open,
            UNKNOWN => End::Unknown,
            _ => End::Date(Date { month, day, unspecified, qualifiers, ..Date::from_year(i64::from(year)) }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Edtf, edtf::Repr};

    #[test]
    fn intervals_of_few_digits_have_no_memory_of_their_own() {
        for (text, is_near) in [
            ("1998/2007-03", true),
            ("2004-02-01/2005-02-08", true),
            ("-0489-09-12/0014", true),
            ("2001-21/2001-41", true),
            ("1998~/2007-03?", true),
            ("199X/2004-XX-XX", true),
            ("2007/..", true),
            ("../2007", true),
            ("2007/", true),
            ("/2007-02", true),
            ("-000X/0014", false),
            ("1950S2/2000", false),
            ("Y-40000/1998", false),
            ("Y12000/Y32767", true),
            ("Y12000/Y32768", false),
        ] {
            let date: Edtf = text.parse().unwrap();
            assert_eq!(matches!(date.0, Repr::Near(_)), is_near, "{text}");
            assert_eq!(date.to_string(), text);
            assert!(date.is_interval());
        }
    }
}
