//! A link to what is seen: the state of view, filters and selection as the fragment of the URL, and back.
//!
//! | fragment | meaning |
//! | --- | --- |
//! | `t=1991-08-09..1994-01-20` | the visible span, days or `1993-10-04T06:30`; `d` and a number beyond the calendar |
//! | `e=e-7c1f0a93` | the chosen event |
//! | `v=sources` | the view |
//! | `d=001.txt` | the document of the reader |
//! | `k=press.law` | kinds that are switched off |
//! | `p=circa` | precisions that are switched off |
//! | `o=…` `s=…` | only these organisations, only these documents; repeated for several |
//! | `c=stated` | only dates of this certainty |
//! | `n=1` | only dates that other sources dispute |
//! | `q=…` | words |
//! | `g=kind` | what the events of a lane share: `kind`, `place`, `document`, `none` |
//! | `l=…` | a lane that is folded to its band, by its key; repeated for several |
//! | `m=2~…` | a lane that was moved to this row, from 1; repeated, in the order of moving |
//! | `b=-title` | what the table is sorted by, with a minus from the last to the first |
//! | `x=1` | the corner does not explain the signs |
//! | `f=1` | long empty stretches of the axis are folded; `t` counts in days all the same |

use super::{
    Column, DateShape, Filters, State, View,
    force::filter,
    lanes::arrange,
    view::{follow_document, show_event},
    wording::date_from_day,
};
use crate::{
    number::{parse_decimal, push_fixed},
    time::Certainty,
    timeline::{Arrangement, Grouping, KindClass},
};
use chrono::NaiveDate;
use std::fmt::Write;

/// What a link says. Whatever it leaves out is as at the start.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Permalink {
    /// Visible span in days; the home span when missing.
    pub span: Option<(f64, f64)>,
    /// Id of the chosen event.
    pub event: Option<String>,
    /// Which view is open.
    pub view: View,
    /// Id of the document of the reader.
    pub document: Option<String>,
    /// What is filtered.
    pub filters: Filters,
    /// How lanes and axis are arranged.
    pub arrangement: Arrangement,
    /// What the table is sorted by, and whether from the last to the first.
    pub sort: (Column, bool),
    /// The key of signs is not wanted.
    pub no_key: bool,
}

impl Permalink {
    /// The link to what `state` shows.
    pub fn of(state: &State) -> Self {
        let document =
            (state.view == View::Sources).then(|| state.model.documents.get(state.document)).flatten();
        Self {
            span: (!state.fits).then(|| state.span()),
            event: state
                .selected
                .and_then(|event| state.model.event(event))
                .map(|event| event.id.to_string()),
            view: state.view,
            document: document.map(|document| document.id.clone()),
            filters: (*state.filters).clone(),
            arrangement: (*state.arrangement).clone(),
            sort: state.sort,
            no_key: !state.key,
        }
    }

    /// Reads a fragment, without its `#`. Unknown and broken parts are passed over: an old link still opens.
    pub fn parse(fragment: &str) -> Self {
        let mut link = Self::default();
        for (key, value) in fragment.split('&').filter_map(|part| part.split_once('=')) {
            let value = decode(value);
            match key {
                "t" => link.span = span(&value),
                "e" => link.event = Some(value),
                "v" => link.view = View::from_slug(&value).unwrap_or_default(),
                "d" => link.document = Some(value),
                "k" => {
                    let classes = value
                        .split('.')
                        .filter_map(|slug| KindClass::ALL.into_iter().find(|class| class.as_str() == slug));
                    link.filters.hidden_classes = classes.fold(0, |bits, class| bits | 1 << class as u16);
                }
                "p" => {
                    link.filters.hidden_shapes = value
                        .split('.')
                        .filter_map(DateShape::from_slug)
                        .fold(0, |bits, shape| bits | shape.bit())
                }
                "o" => drop(link.filters.organizations.insert(value)),
                "s" => drop(link.filters.documents.insert(value)),
                "c" => {
                    link.filters.certainty = match value.as_str() {
                        "stated" => Some(Certainty::Stated),
                        "implied" => Some(Certainty::Implied),
                        _ => None,
                    }
                }
                "n" => link.filters.disputed = value == "1",
                "q" => link.filters.query = value,
                "g" => link.arrangement.grouping = Grouping::from_slug(&value).unwrap_or_default(),
                "l" => drop(link.arrangement.collapsed.insert(value)),
                "m" => {
                    let row =
                        value.split_once('~').and_then(|(row, key)| Some((row.parse::<u32>().ok()?, key)));
                    if let Some((row, key)) = row {
                        link.arrangement.moved.push((key.to_owned(), row.saturating_sub(1)));
                    }
                }
                "b" => {
                    let (descending, slug) =
                        value.strip_prefix('-').map_or((false, &*value), |slug| (true, slug));
                    let column = Column::ALL.into_iter().find(|column| column.slug() == slug);
                    link.sort = column.map_or_else(Default::default, |column| (column, descending));
                }
                "x" => link.no_key = value == "1",
                "f" => link.arrangement.folds = value == "1",
                _ => {}
            }
        }
        link
    }

    /// The fragment, without its `#`; empty when there is nothing to say.
    pub fn to_fragment(&self) -> String {
        let mut parts: Vec<String> = Vec::new();
        if let Some((start, end)) = self.span {
            parts.push(format!("t={}..{}", day_text(start, end - start), day_text(end, end - start)));
        }
        let mut add = |key: &str, value: &str| parts.push(format!("{key}={}", encode(value)));
        if let Some(event) = &self.event {
            add("e", event);
        }
        if self.view != View::default() {
            add("v", self.view.slug());
        }
        if let Some(document) = &self.document {
            add("d", document);
        }
        let classes: Vec<&str> = KindClass::ALL
            .into_iter()
            .filter(|class| !self.filters.shows(*class))
            .map(KindClass::as_str)
            .collect();
        if !classes.is_empty() {
            add("k", &classes.join("."));
        }
        let shapes: Vec<&str> = DateShape::ALL
            .into_iter()
            .filter(|shape| !self.filters.shows_shape(*shape))
            .map(DateShape::slug)
            .collect();
        if !shapes.is_empty() {
            add("p", &shapes.join("."));
        }
        self.filters.organizations.iter().for_each(|id| add("o", id));
        self.filters.documents.iter().for_each(|id| add("s", id));
        match self.filters.certainty {
            Some(Certainty::Stated) => add("c", "stated"),
            Some(Certainty::Implied) => add("c", "implied"),
            None => {}
        }
        if self.filters.disputed {
            add("n", "1");
        }
        if !self.filters.query.is_empty() {
            add("q", &self.filters.query);
        }
        let lanes = &self.arrangement;
        if lanes.grouping != Grouping::default() {
            add("g", lanes.grouping.slug());
        }
        lanes.collapsed.iter().for_each(|key| add("l", key));
        lanes.moved.iter().for_each(|(key, row)| add("m", &format!("{}~{key}", u64::from(*row) + 1)));
        if lanes.folds {
            add("f", "1");
        }
        if self.sort != Default::default() {
            let (column, descending) = self.sort;
            add("b", &[if descending { "-" } else { "" }, column.slug()].concat());
        }
        if self.no_key {
            add("x", "1");
        }
        parts.join("&")
    }

    /// Puts what the link says into force.
    pub(super) fn restore(&self, state: &mut State) {
        state.motion = None;
        state.hover = None;
        (state.view, state.sort, state.key) = (self.view, self.sort, !self.no_key);
        let chosen = self.event.as_deref().and_then(|id| state.model.find(id));
        if chosen.is_none() && self.event.is_some() {
            state.notice = state.language.link_gone().into();
        }
        state.editing &= chosen == state.selected;
        state.selected = chosen;
        match &self.document {
            Some(id) => {
                state.document =
                    state.model.documents.iter().position(|document| document.id == *id).unwrap_or(0);
            }
            None => follow_document(state),
        }
        if *state.filters != self.filters {
            filter(state, self.filters.clone());
        }
        state.fits = self.span.is_none();
        if *state.arrangement != self.arrangement {
            arrange(state, self.arrangement.clone());
        }
        let place = |day| state.timeline.folded(day);
        let span = self.span.map(|(start, end)| (place(start), place(end)));
        let (start, end) = span.unwrap_or_else(|| state.home());
        state.viewport = state.viewport.fit(start, end);
        if let Some(event) = chosen.filter(|_| self.span.is_none()) {
            show_event(state, event);
        }
    }

    /// Whether going from `other` to this is a step that Back should undo, rather than a movement.
    pub fn is_step_from(&self, other: &Self) -> bool {
        let chosen = |link: &Self| {
            // What is typed changes with every letter.
            let filters = Filters { query: String::new(), ..link.filters.clone() };
            let seen = (link.view, link.sort, link.no_key, link.arrangement.clone());
            (link.event.clone(), link.document.clone(), filters, seen)
        };
        chosen(self) != chosen(other)
    }

    /// Whether the span in view is quite another: by a quarter longer or shorter, or a quarter of it away.
    pub fn is_elsewhere_than(&self, other: &Self) -> bool {
        let (Some((start, end)), Some((from, to))) = (self.span, other.span) else {
            return self.span != other.span;
        };
        let (length, before) = (end - start, to - from);
        length > 1.25 * before || before > 1.25 * length || (start + end - from - to).abs() > 0.5 * length
    }
}

/// A day as text; with its minute when the span is so short that it can be seen.
fn day_text(day: f64, span: f64) -> String {
    let minutes = (day * 1440.0).round();
    let whole = (minutes / 1440.0).floor();
    match date_from_day(if span > 400.0 { day.round() } else { whole }) {
        None => {
            let mut text = "d".to_owned();
            // A millionth of a day is a tenth of a second.
            if day.abs() < 1e12 {
                push_fixed(&mut text, (day * 1e6).round() as i64, 6);
            } else {
                push_fixed(&mut text, day.round() as i64, 0);
            }
            text
        }
        Some(date) if span > 400.0 => date.to_string(),
        Some(date) => {
            let minute = minutes - whole * 1440.0;
            let minute = minute as u32;
            format!("{date}T{:02}:{:02}", minute / 60, minute % 60)
        }
    }
}

fn day_value(text: &str) -> Option<f64> {
    if let Some(number) = text.strip_prefix('d') {
        return parse_decimal(number);
    }
    let (date, time) = text.split_once('T').unwrap_or((text, "00:00"));
    let (sign, rest) = match date.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, date.strip_prefix('+').unwrap_or(date)),
    };
    let mut parts = rest.split('-');
    let year: i32 = parts.next()?.parse().ok()?;
    let month = parts.next()?.parse().ok()?;
    let day = parts.next()?.parse().ok()?;
    let date = NaiveDate::from_ymd_opt(sign * year, month, day)?;
    let (hour, minute) = time.split_once(':')?;
    let minutes = hour.parse::<u16>().ok()? * 60 + minute.parse::<u16>().ok()?;
    Some(super::day_from_date(date) + f64::from(minutes) / 1440.0)
}

fn span(text: &str) -> Option<(f64, f64)> {
    let (start, end) = text.split_once("..")?;
    let (start, end) = (day_value(start)?, day_value(end)?);
    (start < end).then_some((start, end))
}

/// Percent-encoding of everything but what may stand in a fragment's value.
fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~:/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = match tail {
            [a, b, ..] if *first == b'%' => char::from(*a).to_digit(16).zip(char::from(*b).to_digit(16)),
            _ => None,
        };
        match hex {
            Some((high, low)) => {
                bytes.push((high * 16 + low) as u8);
                rest = tail.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_fragment_reads_like_a_sentence_about_the_view() {
        let link = Permalink::parse("t=1991-08-09..1994-01-20&e=e-7c1f0a93&k=press.law&q=oct%201993");
        assert_eq!(link.span, Some((7890.0, 8785.0)));
        assert_eq!(link.event.as_deref(), Some("e-7c1f0a93"));
        assert!(
            !link.filters.shows(KindClass::Press)
                && !link.filters.shows(KindClass::Law)
                && link.filters.shows(KindClass::Congress)
        );
        assert_eq!(link.filters.query, "oct 1993");
        assert_eq!(link.to_fragment(), "t=1991-08-09..1994-01-20&e=e-7c1f0a93&k=press.law&q=oct%201993");
    }

    #[test]
    fn nothing_to_say_is_an_empty_fragment_and_nonsense_is_passed_over() {
        assert_eq!(Permalink::default().to_fragment(), "");
        for fragment in [
            "",
            "t=..",
            "t=1994-01-01..1991-01-01",
            "t=1999-99-99..2000-01-01",
            "v=nonsense",
            "&&==&x",
            "k=&p=.",
            "t=d..d9",
        ] {
            assert_eq!(Permalink::parse(fragment), Permalink::default(), "{fragment}");
        }
    }

    #[test]
    fn days_before_christ_and_beyond_the_calendar_come_back() {
        for (start, end) in [(-898_000.0, -800_000.0), (-1.5e9, 2e9)] {
            let link = Permalink { span: Some((start, end)), ..Permalink::default() };
            assert_eq!(Permalink::parse(&link.to_fragment()), link);
        }
    }

    #[test]
    fn a_view_is_another_when_it_is_longer_shorter_or_elsewhere() {
        let view = |span| Permalink { span, ..Permalink::default() };
        for (from, to, is) in [
            (None, Some((0.0, 100.0)), true),
            (None, None, false),
            (Some((0.0, 100.0)), Some((10.0, 110.0)), false),
            (Some((0.0, 100.0)), Some((30.0, 130.0)), true),
            (Some((0.0, 100.0)), Some((5.0, 95.0)), false),
            (Some((0.0, 100.0)), Some((20.0, 80.0)), true),
            (Some((20.0, 80.0)), Some((0.0, 100.0)), true),
        ] {
            assert_eq!(view(to).is_elsewhere_than(&view(from)), is, "{from:?} {to:?}");
        }
    }

    #[test]
    fn choosing_is_a_step_and_zooming_is_not() {
        let start = Permalink::default();
        let zoomed = Permalink { span: Some((0.0, 1.0)), ..Permalink::default() };
        let chosen = Permalink { event: Some("e-1".into()), ..Permalink::default() };
        let hidden = Filters { hidden_classes: 1, ..Filters::default() };
        let filtered = Permalink { filters: hidden, ..Permalink::default() };
        let typed = Filters { query: "con".into(), ..Filters::default() };
        let searching = Permalink { filters: typed, ..Permalink::default() };
        assert!(!zoomed.is_step_from(&start) && !searching.is_step_from(&start));
        let sorted = Permalink { sort: (Column::Title, true), ..Permalink::default() };
        let folded = Arrangement { folds: true, ..Arrangement::default() };
        let folded = Permalink { arrangement: folded, ..Permalink::default() };
        for step in [chosen, filtered, sorted, folded] {
            assert!(step.is_step_from(&start), "{step:?}");
        }
    }

    proptest! {
        #[test]
        fn a_link_is_read_back(
            start in -20_000..20_000i32, length in 401..30_000i32, classes in 0..512u16, shapes in 0..16u8,
            query in "\\PC{0,12}", organization in "[a-z%&=#+ä-]{1,8}", event in proptest::option::of("e-[0-9a-f]{8}"),
            grouping in 0..5usize, folds: bool, collapsed in proptest::option::of("[a-z~%&=. ä-]{0,8}"),
            moved in proptest::collection::vec(("[a-z~%&=. ä-]{0,8}", 0..40u32), 0..3), column in 0..5usize, descending: bool, no_key: bool,
        ) {
            let mut filters = Filters { hidden_classes: classes, hidden_shapes: shapes, query, ..Filters::default() };
            filters.organizations.insert(organization);
            let span = Some((f64::from(start), f64::from(start + length)));
            let mut arrangement = Arrangement { moved, folds, ..Arrangement::default() };
            arrangement.grouping = Grouping::ALL[grouping];
            arrangement.collapsed.extend(collapsed);
            let link = Permalink { span, event, view: View::Table, document: None, filters, arrangement, sort: (Column::ALL[column], descending), no_key };
            prop_assert_eq!(Permalink::parse(&link.to_fragment()), link);
        }

        #[test]
        fn any_fragment_is_read_without_harm(fragment in "\\PC{0,60}") {
            Permalink::parse(&fragment);
        }
    }
}
