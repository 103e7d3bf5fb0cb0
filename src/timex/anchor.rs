//! Anchoring: a walk over the candidates that fills what their own words leave open.
//!
//! The text speaks of one date at a time, its *focus*: a month or a day without a year belongs to it.
//! A document with a date of its own that speaks of it (`yesterday`, `last week`) is read from that date.

mod step;
mod value;

use self::value::{duration_value, reference_value};
use super::{
    Anchor, Modifier, Timex, TimexKind,
    candidate::Candidate,
    fill,
    point::{self, Point},
    spec::{Base, Calendar, Count, NumericOrder, Reference, SetForm, Spec, TimeOfDay, Year},
    story::{Focus, Story},
    token::Unit,
};
use crate::{
    document::{self, BlockKind, Document, Genre, Head},
    time::{Certainty, Edtf},
};
use chrono::{Datelike, NaiveDate};

/// Days of the longest course of things in which a day without its year is one of them.
const SHORT: i64 = 45;

/// The state of the walk.
#[derive(Debug)]
struct Walk {
    created: Option<NaiveDate>,
    /// Whether relative expressions count from `created` and not from the focus.
    news: bool,
    /// A text that speaks from its own day, whatever it tells of.
    genre: Option<Genre>,
    /// The day that heads this entry of a diary, and its expression.
    entry: Option<(NaiveDate, usize)>,
    /// Blocks that the walk has left behind.
    blocks: usize,
    story: Story,
    /// The sentence that the focus comes from: its block and its number there.
    focus_sentence: (usize, usize),
    /// The sentence that the walk is in.
    sentence: (usize, usize),
    /// The last day in brackets, which moves nothing but its own sentence, and that sentence.
    beside: Option<(Focus, (usize, usize))>,
    /// From when to when what the text is about lasted, if its lead says so to the day.
    lasted: Option<(NaiveDate, NaiveDate)>,
    /// The last century and decade, for `the previous century`.
    century: Option<(i32, usize)>,
    decade: Option<(i32, usize)>,
}

/// The meaning of one expression in its place.
struct Meaning {
    kind: TimexKind,
    value: String,
    edtf: Option<Edtf>,
    /// What the expression moves the focus to.
    point: Option<Point>,
    anchor: Option<Anchor>,
}

/// Gives every candidate its value; one result a candidate, in the same order.
pub(crate) fn resolve(document: &Document, mut candidates: Vec<Candidate>) -> Vec<Timex> {
    let genre = document.genre().filter(|_| document.created.is_some());
    let news = genre.is_some() || document.created.is_some_and(|created| is_news(created, &candidates));
    if news {
        // TimeML, by which news is annotated, has no `former` and no `at the time`
        candidates.retain(|c| !matches!(c.found.spec, Spec::Vague | Spec::Reference(Reference::Former)));
    }
    let mut walk = Walk {
        created: document.created,
        news,
        genre,
        entry: None,
        blocks: 0,
        story: Story::default(),
        focus_sentence: (0, 0),
        sentence: (0, 0),
        beside: None,
        lasted: None,
        century: None,
        decade: None,
    };
    let mut out = Vec::with_capacity(candidates.len());
    let lead = document.blocks.iter().position(|block| block.kind == BlockKind::Paragraph);
    let mut before: Option<(NaiveDate, usize)> = None;
    for (index, candidate) in candidates.iter().enumerate() {
        walk.enter(document, candidate.block);
        let here = sentence(document, candidate);
        if here != walk.sentence {
            walk.story.leave_sentence();
            walk.sentence = here;
        }
        let meaning = walk.meaning(candidate, index);
        if walk.lasted.is_none() && lead.is_some_and(|lead| candidate.block <= lead) {
            let day = meaning.point.and_then(|point| point.date());
            // `launched on 3 May 1970 …, it came back on 9 May 1970`: both stand in the lead, and few days lie between.
            let near =
                |first: &NaiveDate| day.is_some_and(|day| (1..=SHORT).contains(&(day - *first).num_days()));
            let first = before.filter(|(first, end)| {
                joins(document, *end..candidate.found.start) || candidate.narrative && near(first)
            });
            walk.lasted = first
                .zip(day)
                .map(|((first, _), last)| (first, last))
                .filter(|(first, last)| first < last && (*last - *first).num_days() < 365);
            before = day.map(|day| (day, candidate.found.end));
        }
        if let Some(point) = meaning.point {
            if walk.story.observe(candidate, point, index) {
                walk.focus_sentence = walk.sentence;
            } else if is_year_by_the_way(candidate) {
                walk.beside = Some((Focus::aside(point, index, candidate.block), walk.sentence));
            }
            if candidate.bracket && is_all_of_bracket(document, candidate) {
                walk.story.mention_year(point, index, candidate.block);
            }
            if candidate.bracket && point.date().is_some() && dates_happening(document, candidate) {
                walk.beside = Some((Focus::aside(point, index, candidate.block), walk.sentence));
            }
            if heads_entry(document, candidate) || walk.opens_speech(document, candidate) {
                walk.entry = point.date().map(|date| (date, index));
            }
        }
        match candidate.found.spec {
            Spec::Century(century) => walk.century = Some((century, index)),
            Spec::Decade { decade, century_open } => {
                walk.decade = Some((walk.decade_number(decade, century_open, index), index))
            }
            _ => {}
        }
        let found = &candidate.found;
        let edtf = match found.modifier {
            Some(Modifier::Approx) => meaning.edtf.map(Edtf::approximate),
            _ => meaning.edtf,
        };
        out.push(Timex {
            range: found.start..found.end,
            kind: meaning.kind,
            value: meaning.value,
            alternative: other_order(candidate, edtf.as_ref()),
            edtf,
            modifier: found.modifier,
            certainty: if meaning.anchor.is_some() { Certainty::Implied } else { Certainty::Stated },
            anchor: meaning.anchor,
        });
    }
    out
}

/// `4/7/1990` with its numbers the other way round, where the document does not tell which of them is the day.
fn other_order(candidate: &Candidate, read: Option<&Edtf>) -> Option<Edtf> {
    let date = read.filter(|_| candidate.numeric_order() == Some(NumericOrder::Ambiguous))?.earliest()?;
    Edtf::day(date.year(), date.day(), date.month()).filter(|other| Some(other) != read)
}

/// Whether the text is written from its own date: it points to it about as often as it tells of other years.
fn is_news(created: NaiveDate, candidates: &[Candidate]) -> bool {
    let (mut pointing, mut telling) = (0u32, 0u32);
    for candidate in candidates {
        match &candidate.found.spec {
            Spec::Step { base: Base::Speech, .. }
            | Spec::Shift { base: Base::Speech, .. }
            | Spec::Named { .. } => pointing += 1,
            Spec::Calendar(c) if c.weekday > 0 && c.day == 0 => pointing += 1,
            // a year beside that of the document is as much news as history
            Spec::Calendar(Calendar { year: Year::Stated(year), .. })
                if (year - created.year()).abs() > 1 =>
            {
                telling += 1
            }
            Spec::Calendar(Calendar { year: Year::Small(_) | Year::Step(_), .. }) => telling += 1,
            _ => {}
        }
    }
    pointing > telling || pointing > 1 && pointing * 2 > telling
}

/// Whether the expression is nearly all of its heading: `Sunday, 5 February 1911` over an entry of a diary.
fn heads_entry(document: &Document, candidate: &Candidate) -> bool {
    let heading = document.blocks.get(candidate.block).filter(|_| candidate.heading);
    heading.is_some_and(|b| (candidate.found.end - candidate.found.start) * 10 >= b.range.len() * 7)
}

/// Whether only a word of a span stands between two dates: `from 4 October 1633 to 12 March 1634`.
fn joins(document: &Document, gap: std::ops::Range<usize>) -> bool {
    let words = document.text.get(gap).unwrap_or_default().trim();
    matches!(words, "to" | "–" | "—" | "-" | "until" | "till" | "and" | "through" | "по" | "до" | "и")
}

/// `the group broke away in early 1883, but came back in September`: a year that the sentence goes on from.
fn is_year_by_the_way(candidate: &Candidate) -> bool {
    let stated = matches!(&candidate.found.spec, Spec::Calendar(calendar)
        if matches!(calendar.year, Year::Stated(_)) && calendar.is_bare_year());
    stated && candidate.narrative && !candidate.bracket && !candidate.attributive && !candidate.outlook
}

/// Whether a bracket of running text holds nothing but the date: "his prize (1910). The following year he left".
fn is_all_of_bracket(document: &Document, candidate: &Candidate) -> bool {
    let before = document.text.get(..candidate.found.start).unwrap_or_default();
    let after = document.text.get(candidate.found.end..).unwrap_or_default();
    let first = before.rsplit_once('(').map_or("…", |(_, first)| first);
    let ranged = first.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '–' | '—' | ' '));
    candidate.narrative && !candidate.heading && ranged && after.starts_with(')')
}

/// Whether the bracket of a date gives that of the noun before it, "its second congress (12–13 October 1991)", and not
/// something by the way of another name: "its rival, Vale Town (closed on 3 May 1992)".
fn dates_happening(document: &Document, candidate: &Candidate) -> bool {
    const HAPPENINGS: [&str; 12] = [
        "Congress",
        "Conference",
        "Plenum",
        "Session",
        "Meeting",
        "Assembly",
        "Convention",
        "Synod",
        "Съезд",
        "Конференция",
        "Пленум",
        "Сессия",
    ];
    let before = document.text.get(..candidate.found.start).unwrap_or_default();
    let Some((noun, first)) = before.rsplit_once(['(', '[']) else { return false };
    // of a range only its end is the date: "(3 October – 2 November 1991)", "(с 3 октября по 2 ноября 1991)"
    let dates = first.split(|c: char| !c.is_alphabetic()).all(|word| {
        word.is_empty()
            || word.starts_with(char::is_uppercase)
            || matches!(word, "from" | "to" | "on" | "с" | "по")
            || word.ends_with('я')
            || word.ends_with("та")
    });
    let noun = noun.trim_end().rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    dates && (noun.starts_with(char::is_lowercase) || HAPPENINGS.contains(&noun))
}

impl Walk {
    /// Leaves the entry of a diary at the next heading.
    fn enter(&mut self, document: &Document, block: usize) {
        let passed = document.blocks.get(self.blocks..=block).unwrap_or_default();
        for passed in passed {
            match passed.kind {
                BlockKind::Title => self.entry = None,
                BlockKind::Heading(level) => {
                    self.entry = None;
                    self.story.leave_section(document, level);
                }
                _ => {}
            }
        }
        self.blocks = self.blocks.max(block + 1);
    }

    /// Whether the expression gives the day from which what follows is spoken: of a message, or of the meeting.
    fn opens_speech(&self, document: &Document, candidate: &Candidate) -> bool {
        let Some(block) = document.blocks.get(candidate.block).filter(|_| self.genre.is_some()) else {
            return false;
        };
        let content = document.text.get(block.range.clone()).unwrap_or_default();
        match self.genre {
            Some(Genre::Message) => {
                document::head(&document.text, block).is_some_and(|(head, _)| head == Head::Date)
                    || document::is_attribution(content)
            }
            Some(Genre::Letter) => content.lines().any(|line| document::dateline(line).is_some()),
            Some(Genre::Minutes) => document::opens_minutes(content).is_some(),
            None => false,
        }
    }

    /// The day on which the text was written, where it points to that day.
    fn written(&self) -> Option<(NaiveDate, Anchor)> {
        let created = self.created.filter(|_| self.news).map(|date| (date, Anchor::DocumentCreationTime));
        self.entry.map(|(date, timex)| (date, Anchor::Timex(timex))).or(created)
    }

    fn anchor(&self) -> Option<Anchor> {
        let written = self.written().map(|(_, anchor)| anchor);
        written.or(self.story.focus().map(|f| Anchor::Timex(f.timex)))
    }

    /// The date that fills the holes of another.
    fn focus_for(&self, calendar: &Calendar, candidate: &Candidate) -> Option<Focus> {
        match calendar.year {
            Year::None => {
                let focus = self.story.focus_for(candidate);
                // `At its second congress (12–13 October 1991) it split; on 2 November …`
                match (self.beside, focus) {
                    (Some((beside, sentence)), Some(focus))
                        if sentence == self.sentence
                            && !candidate.heading
                            && (calendar.holiday.is_some() && beside.timex > focus.timex
                                || (1..=2).contains(&(beside.point.year - focus.point.year))) =>
                    {
                        Some(beside)
                    }
                    _ => focus,
                }
            }
            Year::Step(_) => self.story.base(Unit::Year, candidate.block),
            _ => self.story.focus(),
        }
    }

    /// The date that a step is counted from, and what says so.
    fn base(&self, base: Base, unit: Unit) -> Option<(Point, Anchor)> {
        let focus = self.story.base(unit, self.sentence.0).map(|f| (f.point, Anchor::Timex(f.timex)));
        let created = self.created.map(|date| (Point::of(date), Anchor::DocumentCreationTime));
        match base {
            Base::Speech => {
                self.written().map(|(date, anchor)| (Point::of(date), anchor)).or(focus).or(created)
            }
            // "a letter had been received the day before": before the meeting, not before what it spoke of last
            Base::Narrative if self.genre.is_some() && self.sentence != self.focus_sentence => {
                self.written().map(|(date, anchor)| (Point::of(date), anchor)).or(focus).or(created)
            }
            Base::Day => {
                let day = self.story.day().map(|day| (day.point, Anchor::Timex(day.timex)));
                day.or(focus).or(created)
            }
            Base::Narrative | Base::Sentence => focus.or(created),
        }
    }

    fn meaning(&self, candidate: &Candidate, index: usize) -> Meaning {
        match &candidate.found.spec {
            Spec::Calendar(calendar) => self.calendar(candidate, calendar, index),
            Spec::Decade { decade, century_open } => self.decade(*decade, *century_open, index),
            Spec::Century(century) => {
                simple(TimexKind::Date, point::century_value(*century), point::century_edtf(*century))
            }
            Spec::Shift { count, unit, forward, base } => self.shift(*count, *unit, *forward, *base),
            Spec::Step { unit, step, base, tod } => self.step(*unit, *step, *base, tod.map(TimeOfDay::Part)),
            Spec::Named { calendar, step } => self.named(calendar, *step),
            Spec::Reference(reference) => {
                simple(TimexKind::Date, reference_value(*reference).to_owned(), None)
            }
            Spec::Duration { count, unit } => {
                simple(TimexKind::Duration, duration_value(*count, *unit), None)
            }
            Spec::Stretch { count, unit, place, of } => {
                let whole = self.calendar(candidate, of, index);
                let part = match (unit, count) {
                    (Unit::Week, Count::Tenths(10)) => {
                        whole.edtf.as_ref().and_then(|whole| fill::week_of(whole, *place))
                    }
                    _ => None,
                };
                Meaning {
                    kind: TimexKind::Duration,
                    value: duration_value(*count, *unit),
                    edtf: part.or(whole.edtf.clone()),
                    ..whole
                }
            }
            Spec::Set { count, unit, form } => {
                simple(TimexKind::Set, self.set_value(*count, *unit, *form), None)
            }
            Spec::Recurring(calendar) => simple(TimexKind::Set, fill::recurring_value(calendar), None),
            Spec::AnyYear(calendar) => simple(TimexKind::Date, fill::recurring_value(calendar), None),
            Spec::Sometime(part) => {
                simple(TimexKind::Time, format!("XXXX-XX-XX{}", point::part_code(*part)), None)
            }
            Spec::Vague => simple(TimexKind::Date, "PRESENT_REF".to_owned(), None),
        }
    }

    fn calendar(&self, candidate: &Candidate, calendar: &Calendar, index: usize) -> Meaning {
        let focus = self.focus_for(calendar, candidate);
        // `At 18:31` of a story that has glanced at months and years since: the last day that it told of.
        let focus = match (calendar.is_clock(), focus) {
            // A story that has moved on to a later year does not go back to that day for an hour.
            (true, Some(at)) if at.point.date().is_none() => {
                self.story.day().filter(|day| at.point.year <= day.point.year).or(focus)
            }
            _ => focus,
        };
        let created = self.created.map(|date| (date, Anchor::DocumentCreationTime));
        // `on 12 March at 21:30`
        let clock_of_day = calendar.is_clock()
            && self.sentence == self.focus_sentence
            && focus.is_some_and(|focus| focus.point.date().is_some());
        let pointing = (calendar.weekday > 0 || !self.in_history()) && !candidate.heading && !clock_of_day;
        let written = self.written().filter(|_| pointing).or(created.filter(|_| focus.is_none()));
        let written = written.filter(|_| !calendar.has_year());
        let filled = match (&written, self.year_within(candidate, calendar, focus)) {
            (Some((date, _)), _) => fill::from_speech(calendar, *date, candidate.future),
            (None, Some(year)) => {
                let whole = Calendar { year: Year::Shared(year), ..*calendar };
                fill::from_focus(&whole, focus, self.created)
            }
            (None, None) => fill::from_focus(calendar, focus, self.created),
        };
        let own = matches!(calendar.year, Year::Stated(_));
        let shared = matches!(calendar.year, Year::Shared(_));
        let kind = if calendar.tod.is_some() { TimexKind::Time } else { TimexKind::Date };
        let Some(point) = filled else {
            return Meaning {
                kind,
                value: fill::open_value(calendar),
                edtf: None,
                point: None,
                anchor: None,
            };
        };
        let anchor = if own {
            None
        } else if shared {
            // the year stands in a neighbour of the same construction: the next, or for `1939–45` the one before
            Some(Anchor::Timex(if calendar.is_bare_year() && index > 0 { index - 1 } else { index + 1 }))
        } else {
            let focus = focus.map_or(Anchor::DocumentCreationTime, |f| Anchor::Timex(f.timex));
            Some(written.map_or(focus, |(_, anchor)| anchor))
        };
        Meaning { kind, value: point.value(), edtf: point.edtf(), point: Some(point), anchor }
    }

    /// In news, a stretch of text that tells of another year: a month after it belongs to that year.
    fn in_history(&self) -> bool {
        match (self.story.focus(), self.written()) {
            (Some(focus), Some((written, _))) => {
                self.sentence == self.focus_sentence && (focus.point.year - written.year()).abs() > 1
            }
            _ => false,
        }
    }

    /// The year of a day without one that falls within what the text is about: `The siege lasted from 4 October 1633 to
    /// 12 March 1634. On 11 October …`
    fn year_within(&self, candidate: &Candidate, calendar: &Calendar, focus: Option<Focus>) -> Option<i32> {
        let (first, last) = self.lasted.filter(|_| calendar.year == Year::None)?;
        if calendar.holiday.is_some() || calendar.day > 0 {
            // `Christmas Eve` of a mission that lasted from 21 to 27 December, whatever year the text has glanced at since
            let year = first.year();
            let whole = Calendar { year: Year::Shared(year), ..*calendar };
            let day = fill::from_focus(&whole, focus, self.created).and_then(|point| point.date());
            let within = day.filter(|day| first <= *day && *day <= last);
            // `In December 1970 it was shown. On 22 December …`: of that month.
            let month = focus.and_then(|focus| focus.point.month_number());
            let told = |day: NaiveDate| month.is_some_and(|month| u32::from(month) == day.month());
            let apart = self.focus_sentence.0 != candidate.block;
            if apart && (last - first).num_days() <= SHORT && within.is_some_and(|day| !told(day)) {
                return Some(year);
            }
        }
        if calendar.day == 0 {
            return None;
        }
        // What the story has come to since is no part of it.
        let is_open = focus.is_some_and(|focus| match focus.point.date() {
            Some(day) => day <= last && first.year() - day.year() <= 2,
            None => (first.year() - 2..last.year().max(first.year() + 1)).contains(&focus.point.year),
        });
        let day = |year| NaiveDate::from_ymd_opt(year, calendar.month.into(), calendar.day.into());
        // `- 24 February – the rising begins`: a list that tells of it once more
        let opens_entry = candidate.tokens.start == 0 && calendar.month > 0 && !candidate.heading;
        // A story that stands at a day shortly before goes on to that of its own year.
        const SOON: i64 = 100;
        let told = focus.and_then(|focus| focus.point.date());
        let goes_on = told.is_some_and(|told| {
            day(told.year()).is_some_and(|day| (0..SOON).contains(&(day - told).num_days()))
        });
        if goes_on {
            return None;
        }
        (first.year()..=last.year()).find(|year| {
            (is_open || opens_entry) && day(*year).is_some_and(|day| first <= day && day <= last)
        })
    }

    fn decade(&self, decade: i32, century_open: bool, index: usize) -> Meaning {
        let decade = self.decade_number(decade, century_open, index);
        let anchor = if century_open { self.story.focus().map(|f| Anchor::Timex(f.timex)) } else { None };
        Meaning { anchor, ..simple(TimexKind::Date, point::decade_value(decade), point::decade_edtf(decade)) }
    }

    /// The decade with its century: `the '30s` is near what the text speaks of, the second of `'60s–'70s` near the first.
    fn decade_number(&self, decade: i32, century_open: bool, index: usize) -> i32 {
        let focus_year = self.story.focus().map(|f| f.point.year);
        if century_open {
            let neighbour = self.decade.filter(|(_, before)| before + 1 == index).map(|(d, _)| d * 10);
            let near = neighbour.or(focus_year).or(self.created.map(|d| d.year())).unwrap_or(1950);
            fill::nearest(near, decade * 10, 100) / 10
        } else if (1..100).contains(&decade) && focus_year.is_some_and(|y| y <= 0) {
            -decade
        } else {
            decade
        }
    }

    /// News is annotated by TimeML, where `daily` is a length; narratives by TIMEX2, where it is a day of any year.
    fn set_value(&self, count: u32, unit: Unit, form: SetForm) -> String {
        match (form, unit) {
            (SetForm::Adverb, Unit::Day) if !self.news => "XXXX-XX-XX".to_owned(),
            (SetForm::Adverb, Unit::Week) if !self.news => "XXXX-WXX".to_owned(),
            (SetForm::Adverb, Unit::Month) if !self.news => "XXXX-XX".to_owned(),
            (SetForm::Adverb, Unit::Year) if !self.news => "XXXX".to_owned(),
            _ => duration_value(Count::whole(count), unit),
        }
    }
}

/// A candidate's sentence: its block and its number there.
fn sentence(document: &Document, candidate: &Candidate) -> (usize, usize) {
    let sentences = document.blocks.get(candidate.block).map_or(&[][..], |b| &b.sentences);
    (candidate.block, sentences.partition_point(|s| s.start <= candidate.found.start))
}

fn simple(kind: TimexKind, value: String, edtf: Option<Edtf>) -> Meaning {
    Meaning { kind, value, edtf, point: None, anchor: None }
}

fn dated(point: Point, anchor: Anchor) -> Meaning {
    Meaning {
        kind: TimexKind::Date,
        value: point.value(),
        edtf: point.edtf(),
        point: Some(point),
        anchor: Some(anchor),
    }
}
