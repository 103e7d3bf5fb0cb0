//! Which events of a lane want words over it, and which words.

use super::EventIndex;
use super::calendar::instant;
use super::chain::{Item, NARROWEST_BAR};
use super::dates::short;
use super::density::Asked;
use super::frame::{Frame, LABEL, SMALL};
use super::index::{Timeline, importance};
use super::labels::{Place, Request, Side, is_free};
use super::lane::{LaneFrame, Words};
use super::life::Lane;
use super::scene::Role;
use super::words::series;
use crate::chronology::Chronology;
use crate::event::EventKind;
use crate::number::{level, power_of_two};
use crate::sort::CompactSort;
use std::rc::Rc;

/// From this many pixels a year labels begin with their date.
const DATED: f64 = 150.0;
/// How far beyond an edge labels still take part, so that nothing changes when they come into view.
const REACH: f64 = 1000.0;

/// A label that wants a place: its event and its words.
pub(super) type Wish = (Request, (u32, Words));

impl LaneFrame {
    /// Labels of the marks on the band.
    pub(super) fn wishes(
        &self,
        timeline: &Timeline,
        chronology: &Chronology,
        frame: &Frame<'_>,
        lane: &Lane,
    ) -> Vec<Wish> {
        let mut found = Vec::with_capacity(self.items.len());
        let mut told: Vec<String> = Vec::new();
        let mut items: Vec<(f64, u32, u32)> = Vec::with_capacity(self.items.len());
        for item in &self.items {
            let (x, event, more) = match item {
                Item::Mark { event, x0, x1, .. } => {
                    // The day itself is a dot, however wide a day is.
                    let extent = timeline.extent_of(*event);
                    let bar = x1 - x0 >= NARROWEST_BAR
                        && extent.end - extent.start > 1
                        && frame.pixels_per_year >= DATED;
                    (if bar { *x0 } else { (x0 + x1) / 2.0 }, *event, 0)
                }
                Item::Cluster { members, x, .. } => {
                    let Some(&first) =
                        members.iter().min_by_key(|&&event| importance(timeline.kind_of(event)))
                    else {
                        continue;
                    };
                    (*x, first, members.len() as u32 - 1)
                }
            };
            let selected = frame.highlight.selected == Some(EventIndex(event));
            let near = x > -REACH && x < frame.view.width + REACH;
            if near && (selected || frame.labelled && !frame.hides_event(timeline, event)) {
                items.push((x, event, more));
            }
        }
        items.compact_sort_by(|a, b| a.0.total_cmp(&b.0));
        thin(timeline, frame, &mut items);
        let life = frame.x(instant(lane.first_day()));
        for (x, event, more) in items {
            let words = words(timeline, chronology, frame, lane, event, more, Some(&mut told));
            let selected = frame.highlight.selected == Some(EventIndex(event));
            let rank = if selected { 0 } else { importance(timeline.kind_of(event)) };
            // Words of a mark in view do not leave it at the left either.
            let left_limit = if x > 0.0 { (life - 8.0).max(2.0) } else { life - 8.0 };
            let request = Request {
                x,
                width: words.width,
                importance: rank,
                left_limit,
                right_limit: edge(x, selected, frame),
            };
            found.push((request, (event, words)));
        }
        found
    }
}

/// Where the words of a mark in view must end, those of the chosen one before what lies over the picture; those of marks
/// beyond the edge have no such limit.
fn edge(x: f64, selected: bool, frame: &Frame<'_>) -> f64 {
    let right = if selected { frame.right - frame.highlight.covered } else { frame.right };
    if x > 0.0 && x < frame.view.width { right } else { f64::INFINITY }
}

/// At most three labels want a place on 64 pixels: with more there would be none for most, at a cost for all.
fn thin(timeline: &Timeline, frame: &Frame<'_>, items: &mut Vec<(f64, u32, u32)>) {
    if items.len() < 40 {
        return;
    }
    let tile =
        |x: f64| ((x / frame.pixels_per_day + frame.view.start) * frame.pixels_per_day / 64.0).floor() as i64;
    let mut kept: Vec<(f64, u32, u32)> = Vec::with_capacity(items.len());
    for group in items.chunk_by(|a, b| tile(a.0) == tile(b.0)) {
        let mut group = group.to_vec();
        group.compact_sort_by_key(|&(_, event, _)| {
            let selected = frame.highlight.selected == Some(EventIndex(event));
            (!selected, frame.stood(event).is_none(), importance(timeline.kind_of(event)), event)
        });
        group.truncate(3);
        group.compact_sort_by(|a, b| a.0.total_cmp(&b.0));
        kept.extend(group);
    }
    *items = kept;
}

/// Labels of a hill: the most important event of each stretch, with how many stand behind it.
pub(super) fn hill_wishes(
    timeline: &Timeline,
    chronology: &Chronology,
    frame: &Frame<'_>,
    lane: &Lane,
) -> Vec<Wish> {
    let days = power_of_two(level(150.0 / frame.pixels_per_day));
    let passing = lane.points.passing(timeline, frame);
    let points = passing.as_deref().unwrap_or(&lane.points);
    let mut found = Vec::new();
    let first = (frame.view.start / days).floor() as i64 - 1;
    let last = (frame.view.end / days).ceil() as i64 + 1;
    if !frame.labelled {
        return found;
    }
    let steps = (days, first, (last - first).clamp(0, 64) as usize);
    let day = |axis: f64| frame.folds.unfolded(axis);
    points.bests(timeline, Asked::Words, steps, day, |_, event, count| {
        let words = words(timeline, chronology, frame, lane, event, count - 1, None);
        let x = frame.x(instant(timeline.middle2(event)) / 2.0);
        let rank = importance(timeline.kind_of(event));
        let left_limit = f64::INFINITY;
        let request = Request {
            x,
            width: words.width,
            importance: rank,
            left_limit,
            right_limit: edge(x, false, frame),
        };
        found.push((request, (event, words)));
    });
    found
}

/// The words of a label: date from a scale on, headline, how many more, how many documents.
fn words(
    timeline: &Timeline,
    chronology: &Chronology,
    frame: &Frame<'_>,
    lane: &Lane,
    event: u32,
    more: u32,
    told: Option<&mut Vec<String>>,
) -> Words {
    let mut words = Words::default();
    let Some(record) = chronology.events.get(event as usize) else { return words };
    let selected = frame.highlight.selected == Some(EventIndex(event));
    let dated = frame.pixels_per_year >= DATED;
    let limit = limit(frame);
    let said = frame.stood(event).filter(|stood| stood.dated == dated);
    let mut text = match said {
        Some(stood) => Rc::clone(&stood.text),
        None => headline(timeline, frame, lane, event, &record.title, limit),
    };
    if !dated
        && let Some(told) = told
        && let Some((number, noun)) = series(&text, record.kind)
    {
        if !told.contains(&noun) {
            told.push(noun);
        } else if said.is_none() {
            text = number.into();
        }
    }
    if dated {
        let role = if selected { Role::Accent } else { Role::Ink2 };
        let date = || short(timeline.extent_of(event), false, frame.say());
        // No headline is so short.
        words.push(timeline.headlines.get(event, frame.say() as usize, date), LABEL, role, frame);
    }
    let strong = selected || record.kind == EventKind::Founding;
    let font = if strong { LABEL.bold() } else { LABEL };
    words.push(text, font, if selected { Role::Accent } else { Role::Ink }, frame);
    if more > 0 {
        words.push(format!("+{more}").into(), SMALL, Role::Ink3, frame);
    }
    let documents = documents(record);
    if documents > 1 {
        words.push(frame.say().documents_short(documents).into(), SMALL, Role::Ink3, frame);
    }
    words
}

/// Letters of a headline, at first.
fn limit(frame: &Frame<'_>) -> usize {
    match frame.pixels_per_year {
        _ if frame.narrow => 26,
        scale if scale >= 1500.0 => 80,
        scale if scale >= DATED => 48,
        _ => 40,
    }
}

/// Letters of a headline for which there is little room, of one that has all it wants, and between, more first.
const FEW: usize = 24;
const ALL: usize = 96;
const MORE: [usize; 4] = [72, 56, 40, 32];

/// A label that wants a place on a row of lanes, with the lane that it stands on.
pub(super) type LaneWish = (Request, (u32, Words), u32);

/// Gives fewer words to labels that found no place or that an edge cuts: which they are. `requests` are those of the
/// wishes, and stay so.
pub(super) fn shorten(
    timeline: &Timeline,
    chronology: &Chronology,
    frame: &Frame<'_>,
    (wishes, requests): (&mut [LaneWish], &mut [Request]),
    places: &[Option<Place>],
) -> Vec<bool> {
    let few = FEW.min(limit(frame));
    let mut shorter = vec![false; wishes.len()];
    let all = wishes.iter_mut().zip(requests).zip(places);
    for (slot, (((_, (event, words), lane), request), place)) in shorter.iter_mut().zip(all) {
        let fits = |place: &Place| {
            let (left, right) = request.words(place.side);
            right <= request.right_limit && (left >= 0.0 || request.x < 0.0)
        };
        if place.as_ref().is_some_and(fits) || title_of(chronology, *event) <= few {
            continue;
        }
        if let Some((text, wider)) = reworded(timeline, chronology, frame, (*event, *lane), words, few) {
            words.reword(headline_at(frame), text, wider);
            *slot = wider < 0.0;
            request.width = words.width;
        }
    }
    shorter
}

/// Gives all their words to labels that have more room than they took, those first that matter most. `requests` are
/// those of the wishes, and stay so.
pub(super) fn lengthen(
    timeline: &Timeline,
    chronology: &Chronology,
    frame: &Frame<'_>,
    (wishes, requests): (&mut [LaneWish], &mut [Request]),
    places: &[Option<Place>],
    shorter: &[bool],
) {
    let first = limit(frame);
    // Most were never cut.
    let was_cut = |&at: &usize| {
        let place = places.get(at).copied().flatten();
        place.is_some_and(|place| place.side != Side::Over)
            && (shorter.get(at) == Some(&true)
                || wishes.get(at).is_some_and(|wish| title_of(chronology, wish.1.0) > first))
    };
    let mut order: Vec<usize> = (0..wishes.len()).filter(was_cut).collect();
    order.compact_sort_by_key(|&at| (requests.get(at).map(|request| request.importance), at));
    for at in order {
        let Some(&Some(place)) = places.get(at) else { continue };
        let (Some((_, (event, words), lane)), Some(&request)) = (wishes.get_mut(at), requests.get(at)) else {
            continue;
        };
        let title = title_of(chronology, *event);
        for limit in std::iter::once(ALL).chain(MORE.into_iter().filter(|&limit| title > limit)) {
            let more = reworded(timeline, chronology, frame, (*event, *lane), words, limit);
            let Some((text, wider)) = more.filter(|(_, wider)| *wider > 0.0) else { break };
            let wanted = Request { width: words.width + wider, ..request };
            if is_free(at, &wanted, place, requests, places) {
                words.reword(headline_at(frame), text, wider);
                if let Some(known) = requests.get_mut(at) {
                    *known = wanted;
                }
                break;
            }
        }
    }
}

/// The length of an event's title: no headline is longer.
fn title_of(chronology: &Chronology, event: u32) -> usize {
    chronology.events.get(event as usize).map_or(0, |record| record.title.len())
}

/// Which of a label's runs is its headline.
pub(super) fn headline_at(frame: &Frame<'_>) -> usize {
    usize::from(frame.pixels_per_year >= DATED)
}

/// The headline of a label in at most so many letters, and how much wider that makes it; `None` when it is said so
/// already.
fn reworded(
    timeline: &Timeline,
    chronology: &Chronology,
    frame: &Frame<'_>,
    (event, lane): (u32, u32),
    words: &Words,
    limit: usize,
) -> Option<(Rc<str>, f64)> {
    let (text, ..) = words.runs.get(headline_at(frame))?;
    // A number of a series is meant to be short.
    if !text.contains(' ') {
        return None;
    }
    let (lane, record) = (timeline.lanes.get(lane as usize)?, chronology.events.get(event as usize)?);
    let text = self::headline(timeline, frame, lane, event, &record.title, limit);
    let wider = words.wider(headline_at(frame), &text, frame)?;
    Some((text, wider))
}

/// A headline in at most so many letters. Where a merger that a lane began with does not fit, the picture says whose it was.
fn headline(
    timeline: &Timeline,
    frame: &Frame<'_>,
    lane: &Lane,
    event: u32,
    title: &str,
    limit: usize,
) -> Rc<str> {
    let text = timeline.headlines.headline(lane, event, title, limit);
    if lane.merged == Some(event) && text.ends_with('…') {
        return frame.say().founded_by_merger().into();
    }
    text
}

/// How many documents tell an event.
fn documents(event: &crate::chronology::Event) -> usize {
    if event.sources.len() < 2 {
        return event.sources.len();
    }
    let mut names: Vec<&str> = event.sources.iter().map(|source| source.document.as_str()).collect();
    names.compact_sort();
    names.dedup();
    names.len()
}
