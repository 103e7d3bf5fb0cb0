//! Steps from an earlier date: `three days later`, `that year`, `last April`.

use super::{
    Meaning, Walk, dated, simple,
    value::{duration_value, reference_value},
};
use crate::{
    time::Edtf,
    timex::{
        TimexKind, fill,
        point::{self, Point, Within},
        spec::{Base, Calendar, Count, Reference, TimeOfDay},
        token::Unit,
    },
};
use chrono::{Datelike, NaiveDate};

impl Walk {
    pub(super) fn shift(&self, count: Count, unit: Unit, forward: bool, base: Base) -> Meaning {
        let vague = || {
            let reference = if forward { Reference::Future } else { Reference::Past };
            simple(TimexKind::Date, reference_value(reference).to_owned(), None)
        };
        let (Count::Tenths(tenths), Some((from, anchor))) = (count, self.base(base, unit)) else {
            return vague();
        };
        if base == Base::Sentence && self.sentence != self.focus_sentence {
            return simple(TimexKind::Duration, duration_value(count, unit), None);
        }
        if unit < Unit::Day || unit == Unit::Season || unit == Unit::Time {
            return vague();
        }
        let whole = i32::try_from(tenths / 10).unwrap_or(i32::MAX);
        let (steps, unit) = match (tenths % 10, unit) {
            (0, unit) => (whole, unit),
            (half, Unit::Year) => {
                (whole.saturating_mul(12).saturating_add(half as i32 * 12 / 10), Unit::Month)
            }
            (_, unit) => (whole, unit),
        };
        let point = from.plus(if forward { steps } else { steps.saturating_neg() }, unit);
        if let (Base::Day, Unit::Year, Some(day)) = (base, unit, from.date()) {
            let to_the_day = NaiveDate::from_ymd_opt(point.year, day.month(), day.day());
            return dated(to_the_day.map_or(point, Point::of), anchor);
        }
        // `ten years earlier` is a round number
        if unit == Unit::Year && steps % 10 == 0 && steps > 0 {
            let edtf = point.edtf().map(Edtf::approximate);
            return Meaning { edtf, ..dated(point, anchor) };
        }
        if unit == Unit::Week
            && let (Some(date), Within::Week(_)) = (from.date(), point.within)
        {
            // TIMEX3 writes the week, a chronology is better served by the day, give or take some
            let days = steps.saturating_mul(if forward { 7 } else { -7 });
            let day = point::shift_days(date, days).and_then(|d| Edtf::day(d.year(), d.month(), d.day()));
            let edtf = day.map(Edtf::approximate).or_else(|| point.edtf());
            return Meaning {
                kind: TimexKind::Date,
                value: point.value(),
                edtf,
                point: Some(point),
                anchor: Some(anchor),
            };
        }
        dated(point, anchor)
    }

    pub(super) fn step(&self, unit: Unit, step: i8, base: Base, tod: Option<TimeOfDay>) -> Meaning {
        if base == Base::Speech && unit == Unit::Day && self.written().is_none() {
            // `today` in a narrative is the reader's day or a speaker's, never that of the story
            return match (step, tod) {
                (0, None) => simple(TimexKind::Date, reference_value(Reference::Present).to_owned(), None),
                (_, Some(tod)) => {
                    simple(TimexKind::Time, format!("XXXX-XX-XX{}", point::tod_value(tod)), None)
                }
                _ => simple(TimexKind::Date, "XXXX-XX-XX".to_owned(), None),
            };
        }
        if matches!(unit, Unit::Century) {
            let century = self
                .century
                .map(|(c, _)| c)
                .or_else(|| self.story.focus().map(|f| fill::century_of(f.point.year)));
            if let Some(century) = century {
                let next = fill::century_step(century, step);
                return Meaning {
                    anchor: self.anchor(),
                    ..simple(TimexKind::Date, point::century_value(next), point::century_edtf(next))
                };
            }
        }
        if matches!(unit, Unit::Decade) {
            let decade =
                self.story.focus().map(|f| fill::decade_of(f.point.year)).or(self.decade.map(|(d, _)| d));
            if let Some(decade) = decade {
                let next = fill::decade_step(decade, step);
                return Meaning {
                    anchor: self.anchor(),
                    ..simple(TimexKind::Date, point::decade_value(next), point::decade_edtf(next))
                };
            }
        }
        // in news `the end of the year` is this year's unless the sentence tells of another
        let base =
            if self.written().is_some() && step == 0 && !self.in_history() { Base::Speech } else { base };
        // `тогда же`: the date that was told last, as it was told
        let counted = if unit == Unit::Time { Unit::Year } else { unit };
        let Some((from, anchor)) = self.base(base, counted) else {
            let value = match (unit, tod) {
                (Unit::Day, Some(tod)) => format!("XXXX-XX-XX{}", point::tod_value(tod)),
                _ => "XXXX-XX-XX".to_owned(),
            };
            return simple(TimexKind::Date, value, None);
        };
        let point = match (step, unit) {
            // `the end of the month`, `that same year`: the focus at this precision
            (0, Unit::Year) => Point::year(from.year),
            (0, Unit::Day) if from.date().is_none() => from.plus(0, Unit::Day),
            _ => from.plus(step.into(), unit),
        };
        let point = point.at(tod);
        let kind = if tod.is_some() { TimexKind::Time } else { TimexKind::Date };
        Meaning { kind, ..dated(point, anchor) }
    }

    /// `last April`, `the previous winter`, `next Friday`.
    pub(super) fn named(&self, calendar: &Calendar, step: i8) -> Meaning {
        let base = if self.written().is_some() {
            self.base(Base::Speech, Unit::Time)
        } else {
            // `signed them in early 1986. Their single came out that August`: the year that was mentioned last
            self.base(Base::Narrative, if step == 0 { Unit::Year } else { Unit::Time })
        };
        let Some((from, anchor)) = base else {
            return simple(TimexKind::Date, fill::open_value(calendar), None);
        };
        match fill::named(calendar, from, step) {
            Some(point) => {
                let kind = if point.tod.is_some() { TimexKind::Time } else { TimexKind::Date };
                Meaning { kind, ..dated(point, anchor) }
            }
            None => simple(TimexKind::Date, fill::open_value(calendar), None),
        }
    }
}
