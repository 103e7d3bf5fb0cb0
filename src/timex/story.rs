//! What a narrative speaks of at each place: one date at a time, its *focus*, to which a month or a day
//! without a year belongs; and what may move it.

use super::{
    candidate::Candidate,
    point::{Point, Within},
    spec::{Base, Calendar, Spec, Year},
    token::Unit,
};
use crate::document::{BlockKind, Document};

/// A date that the text speaks of.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Focus {
    pub(crate) point: Point,
    /// Index of the expression that set it.
    pub(crate) timex: usize,
    block: usize,
}

impl Focus {
    /// A date that the text speaks of by the way.
    pub(crate) fn aside(point: Point, timex: usize, block: usize) -> Self {
        Self { point, timex, block }
    }
}

/// `Ionian Revolt (499–493 BC)`, `2003: Invasion`: the years that a heading names.
#[derive(Clone, Copy, Debug)]
struct Section {
    block: usize,
    from: i32,
    to: i32,
    timex: usize,
    /// How many dates in a row were stated outside these years.
    strayed: u8,
}

/// The memory of the walk through a narrative.
#[derive(Debug, Default)]
pub(crate) struct Story {
    focus: Option<Focus>,
    /// The last year that was mentioned, be it aside: `that year`.
    mention: Option<Focus>,
    /// Whether that is far from the story, as the year of a work or of somebody else's life is: its sentence may count
    /// from it, none after it.
    is_far: bool,
    /// The last date to the day: `the next day`.
    day: Option<Focus>,
    section: Option<Section>,
    /// The last date of a heading: headings have a sequence of their own.
    heading: Option<Focus>,
}

impl Story {
    /// The focus as the last expression left it.
    pub(crate) fn focus(&self) -> Option<Focus> {
        self.focus
    }

    /// The last date to the day.
    pub(crate) fn day(&self) -> Option<Focus> {
        self.day
    }

    /// The focus for a date without a year; a section that names its years calls back a story that has left them
    /// once, by the way: then the nearest of those years.
    pub(crate) fn focus_for(&self, candidate: &Candidate) -> Option<Focus> {
        let focus = if candidate.heading { self.heading.or(self.focus)? } else { self.focus? };
        match self.section.filter(|_| !candidate.heading) {
            Some(s)
                if s.strayed < 2
                    && !(s.from..=s.to).contains(&focus.point.year)
                    && !goes_on(candidate, &focus) =>
            {
                let point = Point::year(focus.point.year.clamp(s.from, s.to));
                Some(Focus { point, timex: s.timex, block: s.block })
            }
            _ => Some(focus),
        }
    }

    /// A heading of `level` that comes next ends the section of those years, unless it stands under their heading.
    pub(crate) fn leave_section(&mut self, document: &Document, level: u8) {
        let open = self.section.and_then(|section| document.blocks.get(section.block));
        if open.is_some_and(|block| matches!(block.kind, BlockKind::Heading(own) if own >= level)) {
            self.section = None;
        }
    }

    /// What `that year` and `the next day` are counted from.
    pub(crate) fn base(&self, unit: Unit, block: usize) -> Option<Focus> {
        let focus = self.focus?;
        match (unit, self.day, self.mention) {
            (Unit::Day, Some(day), _)
                if focus.point.date().is_none()
                    && (day.block == block || day.point.year == focus.point.year) =>
            {
                Some(day)
            }
            (Unit::Year, _, Some(mention)) => Some(mention),
            _ => Some(focus),
        }
    }

    /// Takes note of a year in a bracket of its own: `the following year` counts from it where the story goes on to it.
    pub(crate) fn mention_year(&mut self, point: Point, timex: usize, block: usize) {
        let Some(focus) = self.focus else { return };
        let away = point.year - focus.point.year;
        if (0..=40).contains(&away) {
            self.mention = Some(Focus { point, timex, block });
            self.is_far = away > 5;
        }
    }

    /// A new sentence begins.
    pub(crate) fn leave_sentence(&mut self) {
        if std::mem::take(&mut self.is_far) {
            self.mention = None;
        }
    }

    /// Takes note of a date; returns whether the story has moved to it.
    pub(crate) fn observe(&mut self, candidate: &Candidate, point: Point, timex: usize) -> bool {
        let here = Focus { point, timex, block: candidate.block };
        // of the dates in one heading the first opens the section
        let opened = candidate.heading && self.section.is_some_and(|s| s.block == candidate.block);
        if candidate.heading {
            self.open_section(candidate.block, point.year, timex);
            if !opened {
                self.heading = Some(here);
            }
        }
        if opened || self.is_aside(candidate, point) {
            if candidate.narrative && !candidate.bracket && !candidate.attributive {
                self.mention = Some(here);
                self.is_far = false;
            }
            return false;
        }
        if let Some(section) = &mut self.section
            && is_stated(candidate)
        {
            let inside = (section.from..=section.to).contains(&point.year);
            section.strayed = if inside { 0 } else { section.strayed.saturating_add(1) };
        }
        self.mention = Some(here);
        self.is_far = false;
        if point.date().is_some() {
            self.day = Some(here);
        }
        // a year alone says nothing new about a story that is in that year already
        let known = self.focus.is_some_and(|focus| focus.point.year == point.year);
        if !(known && point.within == Within::Year) {
            self.focus = Some(here);
        }
        true
    }

    /// Whether the expression is a glance aside that leaves the story where it is: in brackets or a footnote,
    /// as an attribute (`the 1614 rules`), after `since` or `until`, a step back (`two years earlier`),
    /// a year in the middle of a sentence whose story is told by months and days.
    fn is_aside(&self, candidate: &Candidate, point: Point) -> bool {
        if !candidate.narrative {
            return true;
        }
        let Some(focus) = self.focus else { return false };
        if candidate.heading {
            return false;
        }
        let steps_away = match &candidate.found.spec {
            Spec::Shift { forward, unit, .. } => !forward && *unit > Unit::Day,
            Spec::Step { step, unit: Unit::Day, .. } => *step < 0,
            Spec::Step { step, base, unit, .. } => (*step < 0 || *base == Base::Speech) && *unit > Unit::Day,
            Spec::Named { step, .. } => *step < 0,
            _ => false,
        };
        let other_year = point.year != focus.point.year;
        let bare = point.within == Within::Year && focus.point.within != Within::Year;
        candidate.bracket
            || steps_away
            || candidate.attributive
            || other_year && (candidate.outlook || bare && !candidate.leads)
    }

    fn open_section(&mut self, block: usize, year: i32, timex: usize) {
        self.section = match self.section {
            Some(section) if section.block == block => {
                Some(Section { from: section.from.min(year), to: section.to.max(year), ..section })
            }
            _ => Some(Section { block, from: year, to: year, timex, strayed: 0 }),
        };
    }
}

/// `read it on 30 October 1920 … He called on him on 8 November`: a day soon after one that the paragraph has stated.
fn goes_on(candidate: &Candidate, focus: &Focus) -> bool {
    let Spec::Calendar(calendar) = &candidate.found.spec else { return false };
    let Some(before) = focus.point.date().and(focus.point.month_number()) else { return false };
    focus.block == candidate.block && calendar.day > 0 && (before..=before + 1).contains(&calendar.month)
}

fn is_stated(candidate: &Candidate) -> bool {
    matches!(&candidate.found.spec, Spec::Calendar(Calendar { year: Year::Stated(_) | Year::Shared(_), .. }))
}
