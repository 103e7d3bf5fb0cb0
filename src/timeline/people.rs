//! People: thin lifelines under the lanes, from a birth to a death.

use super::EventIndex;
use super::calendar::{DAYS_IN_YEAR, instant, year_of};
use super::frame::{Frame, INSET, NAME, SMALL};
use super::glyphs::{bar, fade};
use super::index::{Person, Timeline};
use super::pen::Pen;
use super::scene::{Anchor, Paint, Role, Target};
use super::ticks::{year_name, year_range};
use crate::chronology::Chronology;

const HEADING: f64 = 22.0;
/// Pixels behind the right edge within which today is near.
const NEAR: f64 = 240.0;
/// Days that nobody has lived, about.
const OLDEST: f64 = 110.0 * DAYS_IN_YEAR;
/// Pixels of a life that fades, and of all that is drawn of it with the dots behind.
const FADE: f64 = 24.0;
const LOST: f64 = FADE + 34.0;

/// Height of the group with rows of this height.
pub(crate) fn height(timeline: &Timeline, row: f64) -> f64 {
    if timeline.people.is_empty() { 0.0 } else { HEADING + row * timeline.people.len() as f64 + 10.0 }
}

/// The group at `top`, with rows of a `height`.
pub(crate) fn people(
    pen: &mut Pen,
    timeline: &Timeline,
    chronology: &Chronology,
    frame: &Frame<'_>,
    (top, height): (f64, f64),
) {
    if timeline.people.is_empty() {
        return;
    }
    let inset = if frame.narrow { 16.0 } else { INSET };
    let title = frame.say().people();
    pen.text(inset, top + 14.0, Anchor::Start, NAME, Role::Ink, title);
    let after = inset + frame.width(title, NAME) + 8.0;
    pen.text(after, top + 14.0, Anchor::Start, SMALL, Role::Ink3, summary(timeline, chronology, frame));
    for (person, row) in timeline.people.iter().zip(0u32..) {
        let y = top + HEADING + height * (f64::from(row) + 0.5);
        if y > -height && y < frame.view.height + height {
            life(pen, timeline, frame, person, y);
        }
    }
}

/// `8 people`, or `8 members of the Union` when one organisation has them all.
fn summary(timeline: &Timeline, chronology: &Chronology, frame: &Frame<'_>) -> String {
    let count = timeline.people.len();
    let events = || timeline.people.iter().flat_map(|person| [person.birth, person.death]).flatten();
    let organization = |event: u32| chronology.events.get(event as usize)?.organizations.first();
    let first = events().next().and_then(organization);
    let shared = first.filter(|first| events().all(|event| organization(event) == Some(first)));
    let name =
        shared.and_then(|id| chronology.organizations.iter().find(|organization| *id == organization.id));
    match name {
        Some(organization) => frame.say().people_of(count, &organization.name),
        None => frame.say().people_count(count),
    }
}

/// `I. F. Stadnyuk`: a name where there is little room. What is written small belongs to the family's name.
fn initialled(name: &str) -> String {
    let mut short = String::new();
    let mut words = name.split_whitespace().peekable();
    while let Some(word) = words.next() {
        match word.chars().next().filter(|first| words.peek().is_some() && first.is_uppercase()) {
            Some(first) => {
                short.push(first);
                short.push_str(". ");
            }
            None => {
                short.push_str(word);
                short.push(' ');
            }
        }
    }
    short.truncate(short.trim_end().len());
    short
}

fn life(pen: &mut Pen, timeline: &Timeline, frame: &Frame<'_>, person: &Person, y: f64) {
    let extent = |event: Option<u32>| event.map(|event| timeline.extent_of(event));
    let (birth, death) = (extent(person.birth), extent(person.death));
    let width = frame.view.width;
    let today = frame.highlight.today.unwrap_or(instant(timeline.days.1)).max(instant(timeline.days.1));
    let begin = birth.map(|birth| frame.x(instant(birth.end)));
    // Who was born so long ago that nobody lives to be so old has an end that nobody tells.
    let lost = death.is_none() && birth.is_some_and(|birth| today - instant(birth.end) > OLDEST);
    let end = match (death, begin) {
        (Some(death), _) => frame.x(instant(death.start)),
        (None, Some(begin)) if lost => begin + LOST,
        _ => frame.x(today),
    };
    let start = begin.unwrap_or(end - 40.0);
    let shown_start = birth.map_or(start, |birth| frame.x(instant(birth.start)));
    let shown_end = death.map_or(end, |death| frame.x(instant(death.end)));
    if shown_end < 0.0 || shown_start > width {
        return;
    }
    let year = |extent: super::dates::Extent| year_name(year_of(instant(extent.start)), frame.say());
    let name = if frame.narrow { initialled(&person.name) } else { person.name.clone() };
    let words = match (birth, death) {
        (Some(birth), Some(death)) => {
            let of = |extent: super::dates::Extent| year_of(instant(extent.start));
            [&name, ", ", &year_range(of(birth), of(death), frame.say())].concat()
        }
        (Some(birth), None) => frame.say().born(&name, &year(birth)),
        (None, Some(death)) => frame.say().died(&name, &year(death)),
        (None, None) => name,
    };
    let words_width = frame.width(&words, SMALL);
    let inset = if frame.narrow { 16.0 } else { INSET };
    let (mut from, mut to) = (start.max(-8.0), end.min(width + 8.0));
    // Words stand after the death, or before it where the edge is near; who lives still has them at the edge as long as
    // today is not far behind it; where all that is out of sight, they stand at the edge that the line comes from.
    let before = end - 6.0 - words_width;
    let last = frame.right - words_width;
    let room = start.max(0.0) + inset;
    let hides = |event: &Option<u32>| event.is_none_or(|event| frame.hides_event(timeline, event));
    let hidden = hides(&person.birth) && hides(&person.death);
    let chosen = |event: Option<u32>| {
        let event = event.map(EventIndex);
        event.is_some() && (event == frame.highlight.selected || event == frame.highlight.focused)
    };
    // Beside what is chosen the words make room for it.
    let at = if chosen(person.birth) && shown_start > -8.0 && shown_start < inset + words_width {
        let at = begin.unwrap_or(shown_start) + 10.0;
        from = from.max(at + words_width + 7.0);
        at
    } else if shown_end + 6.0 + words_width <= frame.right {
        shown_end + 6.0
    } else if death.is_some() && shown_end <= frame.right && before > room {
        to = before - 7.0;
        before
    } else if death.is_none() && !lost && end < width + NEAR && last > room {
        to = to.min(last - 7.0);
        last
    } else if shown_start < inset + words_width {
        from = from.max(inset + words_width + 7.0);
        inset
    } else {
        let at = (frame.right - words_width).max(inset);
        if birth.is_some() && at < start + 6.0 {
            // A birth near the edge has its words before it.
            shown_start - 6.0 - words_width
        } else {
            to = to.min(at - 7.0);
            at
        }
    };
    let target = |event: Option<u32>| event.map(|event| Target::Event(EventIndex(event)));
    let line = Paint::from(Role::Kind(super::scene::KindClass::Lives));
    let line = if hidden { line.fade(0.15) } else { line };
    pen.target = target(person.death.or(person.birth));
    if lost {
        fade(pen, (from, from + FADE), (y - 0.625, y + 0.625), line, false);
        for dot in 1..=5 {
            pen.disc(from + FADE + 6.0 * f64::from(dot), y, 0.9, line);
        }
    } else if to > from {
        pen.rect(from, y - 0.625, to, y + 0.625, line);
    }
    if !hidden {
        pen.text(at, y + 4.0, Anchor::Start, SMALL, Role::Ink2, words);
    }
    for event in [person.birth, person.death].into_iter().flatten() {
        let extent = timeline.extent_of(event);
        let (x0, x1) = (frame.x(instant(extent.start)), frame.x(instant(extent.end)));
        let (x0, x1) = if x1 - x0 < 3.0 { ((x0 + x1) / 2.0 - 1.5, (x0 + x1) / 2.0 + 1.5) } else { (x0, x1) };
        if x1 < 0.0
            || x0 > width
            || (at == inset && x0 < inset + words_width && !hidden && !chosen(Some(event)))
        {
            continue;
        }
        let index = EventIndex(event);
        pen.target = Some(Target::Event(index));
        let paint = frame.kind_of(timeline, event);
        if x1 - x0 < 6.0 {
            pen.rect(x0, y - 3.5, x1, y + 3.5, paint);
        } else {
            pen.rect(x0, y - 3.5, x1, y + 3.5, Role::Paper);
            bar(pen, (x0, x1), (y - 3.5, y + 3.5), paint, extent.flags);
        }
        let frame_role = if frame.highlight.selected == Some(index) {
            Some((Role::Accent, 2.0))
        } else if frame.highlight.focused == Some(index) {
            Some((Role::Ink, 2.0))
        } else if frame.highlight.hovered == Some(index) {
            Some((Role::Ink, 1.25))
        } else {
            None
        };
        if let Some((role, stroke)) = frame_role {
            pen.frame(x0 - 3.5, y - 6.0, x1 + 3.5, y + 6.0, stroke, role);
        }
    }
    pen.target = None;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_shortened_to_their_initials() {
        for (name, short) in [
            ("Ivan Fotievich Stadnyuk", "I. F. Stadnyuk"),
            ("Иван Фотиевич Стаднюк", "И. Ф. Стаднюк"),
            ("A. P. Beresneva", "A. P. Beresneva"),
            ("Vincent van Gogh", "V. van Gogh"),
            ("Socrates", "Socrates"),
            ("", ""),
        ] {
            assert_eq!(initialled(name), short);
        }
    }
}
