//! Heads of lanes: names and years under or before the bands, the sign that folds a lane, and the line that shows
//! where a lane that is being dragged would come to stand.

use super::bands::{Band, FADE, Stretch, stretch};
use super::calendar::{date_from_day, instant, year_of};
use super::dates::LASTING;
use super::frame::{Frame, INSET, NAME, NAME_ITALIC, SMALL};
use super::index::Timeline;
use super::life::{End, Lane};
use super::pen::Pen;
use super::scene::{Anchor, Font, Role, Target};
use super::ticks::{year_name, year_range};
use crate::case;
use crate::sort::CompactSort;

/// Less room than this is none for a name.
const FEW_LETTERS: f64 = 64.0;
/// As much of a long name as a telephone has room for.
const SOME_LETTERS: f64 = 112.0;
/// So far a name moves along its band, that the one before it need not be cut.
const GIVES: f64 = 40.0;
/// From the middle of a ring to what stands beside it.
const RING: f64 = 12.0;
/// Pixels over which the row of names under a band opens and closes.
const NAME_EASE: f64 = 60.0;

/// A lane of a row with all that the place of its name depends on.
struct Named<'a> {
    index: u32,
    lane: &'a Lane,
    life: Stretch,
    /// Where the band begins to be solid.
    begin: f64,
    font: Font,
    role: Role,
    years: String,
    years_width: f64,
    width: f64,
    /// Pixels to spare for the name before the band; less than none: it stands under it.
    spare: f64,
    /// Where the lane before it in the row has ended, and where the next begins.
    before: f64,
    next: f64,
}

/// Lanes of a row from left to right.
fn named<'a>(timeline: &'a Timeline, frame: &Frame<'_>, row: &[u32]) -> Vec<Named<'a>> {
    let mut lanes: Vec<(u32, &Lane, Stretch)> = row
        .iter()
        .filter_map(|&index| {
            let lane = timeline.lanes.get(index as usize)?;
            Some((index, lane, stretch(timeline, frame, lane)))
        })
        .collect();
    lanes.compact_sort_by(|a, b| a.2.x0.total_cmp(&b.2.x0));
    let mut named = Vec::with_capacity(lanes.len());
    let mut previous = inset(frame);
    for (place, &(index, lane, life)) in lanes.iter().enumerate() {
        let next = lanes.get(place + 1).map_or(f64::INFINITY, |(_, _, next)| next.x0);
        let before = std::mem::replace(&mut previous, (life.x1 + 34.0).max(inset(frame)));
        if life.x1 < 0.0 || life.x0 > frame.view.width {
            continue;
        }
        let begin = life.x0 + if life.dots_start { FADE } else { 0.0 };
        let known = lane.is_rail() || lane.documented || lane.count > 8;
        let (font, role) = if known { (NAME, Role::Ink) } else { (NAME_ITALIC, Role::Ink2) };
        let years = years(lane, frame);
        let width = frame.width(&lane.name_in(frame.say()), font);
        let years_width = if years.is_empty() { 0.0 } else { frame.width(&years, SMALL) + 8.0 };
        // A band that begins late, nobody knows when, has its name before it.
        let late = life.dots_start || lane.is_rail() && life.x0 > inset(frame);
        let spare = if late && life.x1 - life.x0 < 0.5 * frame.view.width {
            begin - lead(lane) - width - years_width - before
        } else {
            f64::NEG_INFINITY
        };
        named.push(Named {
            index,
            lane,
            life,
            begin,
            font,
            role,
            years,
            years_width,
            width,
            spare,
            before,
            next,
        });
    }
    named
}

/// From a name to the band that it stands before: dots need room.
fn lead(lane: &Lane) -> f64 {
    if lane.is_rail() { 8.0 } else { 64.0 }
}

fn inset(frame: &Frame<'_>) -> f64 {
    if frame.narrow { 16.0 } else { INSET }
}

/// How much of a row of names a row needs: none while every name stands before its band. It opens while there is
/// still room before the band, so that nothing jumps when a name goes under it.
pub(crate) fn name_room(timeline: &Timeline, frame: &Frame<'_>, row: &[u32]) -> f64 {
    let all_documented = || {
        row.iter().filter_map(|&lane| timeline.lanes.get(lane as usize)).any(|lane| {
            let life = stretch(timeline, frame, lane);
            !lane.is_rail() && !life.dots_start && life.x1 > 0.0 && life.x0 < frame.view.width
        })
    };
    if all_documented() {
        return 1.0;
    }
    named(timeline, frame, row)
        .iter()
        .map(|name| (1.0 - name.spare / NAME_EASE).clamp(0.0, 1.0))
        .map(|need| need * need * (3.0 - 2.0 * need))
        .fold(0.0, f64::max)
}

/// Names and years of the lanes of one row, none over another.
pub(crate) fn names(
    pen: &mut Pen,
    timeline: &Timeline,
    frame: &Frame<'_>,
    row: &[u32],
    band: Band,
    name_height: f64,
) {
    // Where the name before ends.
    let mut taken = f64::NEG_INFINITY;
    for name in named(timeline, frame, row) {
        let Named { lane, life, begin, font, role, years, years_width, width, next, .. } = name;
        pen.target = Some(Target::Head(name.index));
        if name.spare > 0.0 {
            let baseline = band.middle() + 4.5;
            let at = begin - lead(lane) - years_width;
            pen.text(at, baseline, Anchor::End, font, role, lane.name_in(frame.say()));
            pen.text(at + 8.0, baseline, Anchor::Start, SMALL, Role::Ink3, years);
            fold_sign(pen, frame, lane, at - width - 12.0, baseline);
            pen.target = None;
            continue;
        }
        let inset = inset(frame);
        let start = begin.max(inset);
        let own = frame.width(&lane.name_in(frame.say()), font);
        // A band that begins near the right edge has its name before its beginning, as far as the one before it allows: on
        // a telephone some letters of it.
        let wanted = if frame.narrow { own.min(SOME_LETTERS) } else { own };
        let start = start.min((frame.right - wanted).max(name.before));
        let start = start.max((taken + 12.0).min(begin + GIVES));
        // Of a name that goes on under another, the next one gives way to the last letters.
        let gives = if lane.continues.1 && start + own > next - 10.0 { GIVES } else { 0.0 };
        let room = (next + gives - 10.0).min(frame.right) - start;
        // Of a name that goes on under another, a few letters say less than none.
        if lane.continues.1 && room < FEW_LETTERS && width > room {
            pen.target = None;
            continue;
        }
        let text = shortest_fit(lane, font, room, frame);
        let width = frame.width(&text, font);
        // At the left edge the end of its life, or the next name, pushes it out.
        let at = start.min((life.x1 - 48.0).max(begin)).min((next + gives - 10.0 - width).max(begin));
        // The ring round what is chosen reaches into a low row of names.
        let ring = ring(timeline, frame, name.index).filter(|x| name_height <= 16.0 && (at - x).abs() < RING);
        let at = ring.map_or(at, |x| if x + RING + width <= next { x + RING } else { at });
        taken = at + width;
        let baseline = band.top + band.height + name_height - 2.0;
        pen.text(at, baseline, Anchor::Start, font, role, text);
        if !years.is_empty()
            && at + width + years_width + 10.0 <= next
            && at + width + years_width <= frame.right
            && !frame.narrow
        {
            pen.text(at + width + 8.0, baseline, Anchor::Start, SMALL, Role::Ink3, years);
        }
        fold_sign(pen, frame, lane, at - 12.0, baseline);
        pen.target = None;
    }
}

/// Where the ring stands that a chosen moment of a lane has round it.
fn ring(timeline: &Timeline, frame: &Frame<'_>, lane: u32) -> Option<f64> {
    let event = frame.highlight.selected.filter(|&event| timeline.lane_of(event) == Some(lane))?;
    let extent = timeline.extent_of(event.0);
    let (from, to) = (frame.x(instant(extent.start)), frame.x(instant(extent.end)));
    (extent.flags & LASTING == 0 && to - from < 2.0 * RING).then_some((from + to) / 2.0)
}

/// The sign before a name: a triangle to the right when the lane is folded to its band, and one downwards under the
/// pointer, to say that it can be.
fn fold_sign(pen: &mut Pen, frame: &Frame<'_>, lane: &Lane, x: f64, baseline: f64) {
    let y = baseline - 4.5;
    let hovered = frame.highlight.head.is_some_and(|(key, _)| Some(key) == pen.head());
    if lane.collapsed {
        pen.polygon(vec![(x + 1.5, y - 4.0), (x + 7.0, y), (x + 1.5, y + 4.0)], Role::Ink3);
    } else if hovered {
        pen.polygon(vec![(x, y - 2.5), (x + 8.0, y - 2.5), (x + 4.0, y + 3.0)], Role::Ink3);
    }
}

/// The fullest name that fits: its own, else the longest other name, else as many letters as there is room for.
fn shortest_fit(lane: &Lane, font: Font, room: f64, frame: &Frame<'_>) -> String {
    let own = lane.name_in(frame.say());
    if frame.width(&own, font) <= room {
        return own.into_owned();
    }
    let latin = |text: &str| text.chars().all(|letter| letter.is_ascii() || !letter.is_alphabetic());
    let fitting = lane
        .aliases
        .iter()
        .filter(|alias| alias.chars().count() > 1 && latin(alias) == latin(&own))
        .map(|alias| (frame.width(alias, font), alias))
        .filter(|(width, _)| *width <= room)
        .max_by(|a, b| a.0.total_cmp(&b.0));
    if let Some((_, alias)) = fitting {
        return alias.clone();
    }
    if let Some(short) = abbreviated(&own, |text| frame.width(text, font) <= room) {
        return short;
    }
    let fits = |text: &str| frame.width(text, font) <= room;
    let fewer = fewer_words(&own, &fits).or_else(|| fewer_words(&abbreviated(&own, |_| true)?, &fits));
    if let Some(fewer) = fewer {
        return fewer;
    }
    let mut kept = own.into_owned();
    while kept.chars().count() > 3 && frame.width(&kept, font) + frame.width("…", font) > room {
        kept.pop();
    }
    format!("{}…", kept.trim_end())
}

/// At least two of a name's first words, none of them a little one that promises another: `Russian section…`.
fn fewer_words(name: &str, fits: &impl Fn(&str) -> bool) -> Option<String> {
    let mut kept = name;
    while let Some((rest, _)) = kept.rsplit_once(' ') {
        kept = rest;
        let last = kept.rsplit(' ').next().unwrap_or_default();
        let little = last.chars().count() <= 3 && !last.starts_with(char::is_uppercase);
        let short = [kept, "…"].concat();
        if !little && kept.contains(' ') && fits(&short) {
            return Some(short);
        }
    }
    None
}

/// A name with as many of its words shortened as it takes to fit, from the left: `Rev. Alternative`.
fn abbreviated(name: &str, fits: impl Fn(&str) -> bool) -> Option<String> {
    let words: Vec<&str> = name.split(' ').collect();
    if words.len() < 2 {
        return None;
    }
    (1..=words.len()).find_map(|count| {
        let mut short = String::new();
        for (at, word) in words.iter().enumerate() {
            if at > 0 {
                short.push(' ');
            }
            match (at < count).then(|| stem(word)).flatten() {
                Some(stem) => {
                    short.push_str(stem);
                    short.push('.');
                }
                None => short.push_str(word),
            }
        }
        fits(&short).then_some(short)
    })
}

/// A long word up to the consonant before its second vowel: `Rev`, `Comm`, `Рев`.
fn stem(word: &str) -> Option<&str> {
    let vowel = |letter: char| "aeiouyаеёиоуыэюя".contains(case::lower_char(letter));
    if word.chars().count() < 7 || !word.chars().all(char::is_alphabetic) {
        return None;
    }
    let mut vowels = 0;
    let mut before = ' ';
    for (at, letter) in word.char_indices() {
        // Two vowels beside each other are one sound.
        vowels += usize::from(vowel(letter) && !vowel(before));
        if vowels == 2 {
            return word.get(..at).filter(|stem| stem.chars().count() > 1);
        }
        before = letter;
    }
    None
}

/// `1991–2001`, `since 1991`, `–2011`, or nothing.
fn years(lane: &Lane, frame: &Frame<'_>) -> String {
    let year = |end: End| match end {
        End::Within(from, to) => Some((date_from_day(from).0, year_of(instant(to) - 0.5))),
        _ => None,
    };
    let say = frame.say();
    let name = |year: i64| year_name(year, say);
    match (year(lane.life.start), year(lane.life.end), lane.life.end) {
        (Some((start, _)), Some((_, end)), _) => year_range(start, end, say),
        (Some((start, _)), None, End::Open) => say.date_since(&name(start)),
        (Some((start, _)), None, _) => say.date_from(&name(start)),
        (None, Some((_, end)), _) if lane.documented || !frame.narrow => format!("–{}", name(end)),
        _ => String::new(),
    }
}

/// The place among rows whose upper edges are `rows` (the last is a lower edge) that a height points at: from 0, as
/// many as there are rows when it is below them all.
pub(crate) fn gap_at(rows: &[f64], y: f64) -> usize {
    rows.windows(2)
        .position(|row| matches!(row, [top, bottom] if y < (top + bottom) / 2.0))
        .unwrap_or(rows.len().saturating_sub(1))
}

/// A lane on its way: a line where it would be put down, and its name beside the pointer.
pub(crate) fn dragged(pen: &mut Pen, timeline: &Timeline, frame: &Frame<'_>) {
    let Some((lane, Some(y))) = frame.highlight.head else { return };
    let gap = gap_at(&pen.scene.rows, y);
    let (Some(&at), Some(lane)) = (pen.scene.rows.get(gap), timeline.lanes.get(lane as usize)) else {
        return;
    };
    let width = frame.view.width;
    pen.rect(0.0, at - 1.0, width, at + 1.0, Role::Ink);
    let x = frame.highlight.pointer.map_or(inset(frame), |(x, _)| x + 14.0);
    let name = lane.name_in(frame.say());
    let text = frame.width(&name, NAME);
    let x = x.min(width - text - 20.0).max(4.0);
    pen.rounded(x, y - 12.0, x + text + 16.0, y + 12.0, 3.0, Role::Ink);
    pen.text(x + 8.0, y + 4.5, Anchor::Start, NAME, Role::Paper, name);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_words_give_way_from_the_left() {
        for (name, letters, expected) in [
            ("Revolutionary Alternative", 24, Some("Rev. Alternative")),
            ("Committee for a Workers' International", 34, Some("Comm. for a Workers' International")),
            ("Committee for a Workers' International", 26, Some("Comm. for a Workers' Int.")),
            ("Революционная альтернатива", 20, Some("Рев. альтернатива")),
            ("Союз", 2, None),
            ("House of Lords", 5, None),
        ] {
            let found = abbreviated(name, |text| text.chars().count() <= letters);
            assert_eq!(found.as_deref(), expected, "{name}");
        }
    }

    #[test]
    fn a_name_is_cut_behind_a_word_that_ends_it() {
        for (name, letters, expected) in [
            ("Russian section of the Committee", 24, Some("Russian section…")),
            ("Union of the Painters", 9, None),
            ("Союз борьбы за освобождение", 15, Some("Союз борьбы…")),
            ("Cooperative", 9, None),
        ] {
            let found = fewer_words(name, &|text: &str| text.chars().count() <= letters);
            assert_eq!(found.as_deref(), expected, "{name}");
        }
    }
}
