//! The four shapes that a date takes, by what is known of it: legend, filter and inspector speak of them alike.

use crate::time::{Edtf, Precision};

/// How a date is drawn, which is what is known of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DateShape {
    /// A known day: a dot.
    Day,
    /// Some time in a month, season, year …: a hollow bar.
    Period,
    /// A stretch of time: a bar with stops.
    Lasting,
    /// Approximate or uncertain: soft ends.
    Circa,
}

impl DateShape {
    /// All, in the order of the legend.
    pub const ALL: [Self; 4] = [Self::Day, Self::Period, Self::Lasting, Self::Circa];

    /// The shape of a date.
    pub fn of(date: &Edtf) -> Self {
        if date.is_approximate() || date.is_uncertain() {
            Self::Circa
        } else if date.is_interval() {
            Self::Lasting
        } else if date.precision() == Precision::Day {
            Self::Day
        } else {
            Self::Period
        }
    }

    /// Its name in the URL, in style sheets and in messages.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Period => "period",
            Self::Lasting => "lasting",
            Self::Circa => "circa",
        }
    }

    /// The shape with this [`slug`](Self::slug).
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shape| shape.slug() == slug)
    }

    /// A bit of its own.
    pub fn bit(self) -> u8 {
        1 << self as u8
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_are_distinct_and_slugs_are_read_back() {
        assert_eq!(DateShape::ALL.iter().fold(0, |all, shape| all | shape.bit()), 15);
        for shape in DateShape::ALL {
            assert_eq!(DateShape::from_slug(shape.slug()), Some(shape));
        }
        assert_eq!(DateShape::from_slug("nonsense"), None);
    }

    #[test]
    fn a_date_has_the_shape_of_what_is_known() {
        for (date, shape) in [
            ("2011-03-07", DateShape::Day),
            ("1993-10", DateShape::Period),
            ("1990", DateShape::Period),
            ("1998/2007", DateShape::Lasting),
            ("2009-10/..", DateShape::Lasting),
            ("1990~", DateShape::Circa),
            ("2011-03-07?", DateShape::Circa),
        ] {
            assert_eq!(DateShape::of(&date.parse().unwrap()), shape, "{date}");
        }
    }
}
