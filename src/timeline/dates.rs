//! From EDTF to what the picture needs of it: two days, and what is not known about them.

use super::calendar::{DAYS_IN_YEAR, date_from_day};
use super::ticks::year_name;
use crate::{i18n::Language, time::Edtf};

/// Extent of a date in days, end exclusive, and its honesty.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Extent {
    pub(crate) start: i64,
    pub(crate) end: i64,
    pub(crate) flags: u8,
}

/// Nothing is known of the start.
pub(crate) const OPEN_START: u8 = 1;
/// Nothing is known of the end, or it lasts.
pub(crate) const OPEN_END: u8 = 2;
/// About.
pub(crate) const APPROXIMATE: u8 = 4;
/// Perhaps.
pub(crate) const UNCERTAIN: u8 = 8;
/// Lasts from start to end, as opposed to: happens some time within.
pub(crate) const LASTING: u8 = 16;

/// The farthest day that the index holds, either way: that of the farthest year that can be seen.
const FARTHEST: i64 = super::viewport::LONGEST as i64 / 2;
/// Beyond every day: where lives go on that have no end.
pub(crate) const NEVER: i64 = i64::MAX / 8;

/// Extent of a date. An open side gets a year, so that there is something to draw; its flag says so.
pub(crate) fn extent(date: &Edtf) -> Extent {
    let near = |day: i64| day.clamp(-FARTHEST, FARTHEST);
    let (first, last) = date.days();
    let (earliest, latest) = (first.map(near), last.map(|day| near(day + 1)));
    let mut flags = 0;
    if date.is_approximate() {
        flags |= APPROXIMATE;
    }
    if date.is_uncertain() {
        flags |= UNCERTAIN;
    }
    let (start, end) = match (earliest, latest) {
        (Some(start), Some(end)) => (start, end.max(start + 1)),
        (Some(start), None) => {
            flags |= OPEN_END;
            (start, start + DAYS_IN_YEAR as i64)
        }
        (None, Some(end)) => {
            flags |= OPEN_START;
            (end - DAYS_IN_YEAR as i64, end)
        }
        (None, None) => {
            flags |= OPEN_START | OPEN_END;
            (0, 1)
        }
    };
    // Two or three days of a congress are one moment at every scale but the finest.
    if flags & (OPEN_START | OPEN_END) != 0 || (date.is_interval() && end - start > 10) {
        flags |= LASTING;
    }
    Extent { start, end, flags }
}

/// A short date for chips and labels: `7 Mar 2011`, `25–26 Apr 1992`, `Mar 1993`, `1993`, `1998–2007`.
/// Without the year where the axis says it.
pub(crate) fn short(extent: Extent, with_year: bool, say: Language) -> String {
    let month_name = |month: u32| say.month_short(month as usize);
    let year_name = |year: i64| year_name(year, say);
    let (y0, m0, d0) = date_from_day(extent.start);
    let (y1, m1, d1) = date_from_day(extent.end - 1);
    let (after_y, after_m, after_d) = date_from_day(extent.end);
    let whole_months = d0 == 1 && after_d == 1;
    let whole_years = whole_months && m0 == 1 && after_m == 1;
    let year = |year: i64| if with_year { format!(" {}", year_name(year)) } else { String::new() };
    let words = if extent.flags & OPEN_END != 0 {
        say.date_since(&plain(y0, m0, d0, say))
    } else if extent.flags & OPEN_START != 0 {
        say.date_until(&plain(y1, m1, d1, say))
    } else if whole_years && after_y - y0 == 1 {
        year_name(y0)
    } else if whole_years {
        format!("{}–{}", year_name(y0), year_name(y1))
    } else if whole_months && y0 == y1 && m0 == m1 {
        format!("{}{}", month_name(m0), year(y0))
    } else if whole_months && y0 == y1 {
        format!("{}–{}{}", month_name(m0), month_name(m1), year(y0))
    } else if (y0, m0, d0) == (y1, m1, d1) {
        format!("{d0} {}{}", month_name(m0), year(y0))
    } else if (y0, m0) == (y1, m1) {
        format!("{d0}–{d1} {}{}", month_name(m0), year(y0))
    } else if y0 == y1 {
        format!("{d0} {} – {d1} {}{}", month_name(m0), month_name(m1), year(y0))
    } else if whole_months {
        format!("{} {} – {} {}", month_name(m0), year_name(y0), month_name(m1), year_name(y1))
    } else {
        format!("{d0} {} {} – {d1} {} {}", month_name(m0), year_name(y0), month_name(m1), year_name(y1))
    };
    let words = if extent.flags & APPROXIMATE != 0 { say.date_about_short(&words) } else { words };
    if extent.flags & UNCERTAIN != 0 { words + "?" } else { words }
}

/// One end of an open date: its year, and its month when it is not the first or last of the year.
fn plain(year: i64, month: u32, day: u32, say: Language) -> String {
    if (month, day) == (1, 1) || (month, day) == (12, 31) {
        year_name(year, say)
    } else {
        [&say.month_short(month as usize), " ", &year_name(year, say)].concat()
    }
}
