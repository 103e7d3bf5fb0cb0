//! What an expression says before its context is known: a calendar date with holes, a step from
//! an earlier date, a length, a repetition. Parsers make it, anchoring fills it.

use super::{
    Modifier,
    token::{Holiday, PartOfDay, Season, Unit},
};

/// One expression as a parser found it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Found {
    /// Bytes of the document's text.
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) spec: Spec,
    pub(crate) modifier: Option<Modifier>,
}

/// The meaning of an expression as far as its own words give it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Spec {
    /// `20 July`, `1811`, `winter`, `Friday`, `Christmas 1914`, `10 a.m.`
    Calendar(Calendar),
    /// `the 1990s`; the number of the decade, 199. `the '30s` leaves the century open.
    Decade { decade: i32, century_open: bool },
    /// `the 15th century` is 15, `4th century BC` is -4.
    Century(i32),
    /// `three days later`, `two years ago`, `a few weeks earlier`.
    Shift { count: Count, unit: Unit, forward: bool, base: Base },
    /// `that year`, `the following month`, `last week`: a unit and which one.
    Step { unit: Unit, step: i8, base: Base, tod: Option<PartOfDay> },
    /// `last summer`, `the previous April`, `next Friday`.
    Named { calendar: Calendar, step: i8 },
    /// `recently`, `now`, `the future`.
    Reference(Reference),
    /// `three days`, `the past decade`.
    Duration { count: Count, unit: Unit },
    /// `the last week of March 2004`: a length, and where it lies in a month or year; -1 is the last.
    Stretch { count: Count, unit: Unit, place: i8, of: Calendar },
    /// `daily`, `every three years`, `per month`.
    Set { count: u32, unit: Unit, form: SetForm },
    /// `every Friday`.
    Recurring(Calendar),
    /// `winter quarters`: such a time of any year.
    AnyYear(Calendar),
    /// `night` in general.
    Sometime(PartOfDay),
    /// An expression of time without a value: `the same time`.
    Vague,
}

/// How a repetition is worded, since TIMEX3 writes `daily` as a date with holes and `a day` as a length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SetForm {
    Adverb,
    Length,
}

/// TIMEX3's references to no particular date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reference {
    Past,
    /// `former`: a past that TIMEX2 marks and TimeML does not.
    Former,
    Present,
    Future,
}

/// What a step is counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Base {
    /// The date that the text speaks of: `later`, `the following`.
    Narrative,
    /// The day of writing: `ago`, `last week`, `yesterday`.
    Speech,
    /// The last day that the text speaks of: `twenty years later to the day`.
    Day,
    /// The date before it in the same sentence: `was entered on 14 June and stayed two days after its entry`.
    Sentence,
}

/// How many units; tenths, so that `a year and a half` has a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Count {
    Tenths(u32),
    /// `a few`, `several`, a bare plural.
    Vague,
}

impl Count {
    pub(crate) fn whole(count: u32) -> Self {
        Self::Tenths(count.saturating_mul(10))
    }
}

/// The year of a date as stated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Year {
    #[default]
    None,
    /// Astronomical: 0 is 1 BC.
    Stated(i32),
    /// `'44`, `45` after `1939–`.
    TwoDigit(u8),
    /// A small number in the place of a year, whose era the context decides.
    Small(i32),
    /// `of that year` (0), `of the following year` (1).
    Step(i8),
    /// Taken from a neighbour in the same construction: `July` in `July to September 1936`.
    Shared(i32),
}

/// A part of a year that is no month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum YearPart {
    Quarter(u8),
    Half(u8),
    /// ISO 8601 week.
    Week(u8),
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum TimeOfDay {
    Part(PartOfDay),
    Clock { hour: u8, minute: Option<u8> },
}

/// Calendar fields; zero and `None` are holes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Calendar {
    pub(crate) year: Year,
    pub(crate) month: u8,
    pub(crate) day: u8,
    pub(crate) weekday: u8,
    pub(crate) season: Option<Season>,
    pub(crate) part: Option<YearPart>,
    pub(crate) holiday: Option<(Holiday, i8)>,
    pub(crate) tod: Option<TimeOfDay>,
    /// Month and year came from a neighbour: the `26` of `April 25–26`.
    pub(crate) month_shared: bool,
    /// The first of a range over the turn of a year, `October to March`, or after `since`: it may lie before the focus.
    pub(crate) crosses_year: bool,
    /// It lies ahead of what the text speaks of: `к лету`.
    pub(crate) ahead: bool,
    /// How `4/7/1990` was read.
    pub(crate) numeric: Option<NumericOrder>,
}

/// Which number of an all-digit date is the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NumericOrder {
    /// `25/10/1917`: no other reading.
    DayFirst,
    /// `10/25/1917`: no other reading.
    MonthFirst,
    /// `4/7/1990`: read month first until the document's other dates say otherwise.
    Ambiguous,
}

impl Calendar {
    pub(crate) fn year(year: Year) -> Self {
        Self { year, ..Self::default() }
    }
    pub(crate) fn has_year(&self) -> bool {
        self.year != Year::None
    }
    /// Whether nothing but a time of day is stated.
    pub(crate) fn is_clock(&self) -> bool {
        self.tod.is_some() && *self == Self { tod: self.tod, ..Self::default() }
    }
    /// Whether nothing but a year is stated.
    pub(crate) fn is_bare_year(&self) -> bool {
        *self == Self::year(self.year)
    }
}
