//! Times of day: `10:57`, `5:34 AM`, `11 a.m.`, `nine o'clock in the evening`, `noon`, `05:30hrs`, `9 p.m., March 19`.

use super::{calendar, number::cardinal};
use crate::timex::{
    locale::iso::{self, dotted_parts, opens_entry},
    parse::{Input, Parsed},
    spec::{Calendar, Spec, TimeOfDay},
    token::{Lex, PartOfDay, Unit, Word},
};

pub(super) fn parse(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let (time, next) = digital(input, at)
        .or_else(|| dotted(input, at))
        .or_else(|| on_the_hour(input, at))
        .or_else(|| named(input, at))?;
    let next = zone(input, next);
    let calendar = Calendar { tod: Some(time), ..Calendar::default() };
    // `9:34 p.m., March 19`; with `on` between them they are two expressions
    let comma = input.skip_sign(next, b',');
    if (comma > next || matches!(input.lex(next), Lex::Weekday(_)))
        && let Some(mut dated) =
            calendar::parse(input, comma).or_else(|| calendar::parse_days_first(input, comma))
        && let Spec::Calendar(date) = &mut dated.first.spec
        && date.tod.is_none()
        && (date.day > 0 || date.weekday > 0)
        && dated.second.is_none()
    {
        date.tod = Some(time);
        dated.first.start = input.start(at);
        return Some(dated);
    }
    input.parsed(at, next, Spec::Calendar(calendar))
}

/// The token behind a zone of time at `at`: `GMT`, `Eastern`, `Central European Summer Time`, `local time`.
fn zone(input: &Input<'_>, at: usize) -> usize {
    const NAMES: [&str; 4] = ["Eastern", "Central", "Mountain", "Pacific"];
    const WORDS: [&str; 16] = [
        "Eastern",
        "Central",
        "Western",
        "Mountain",
        "Pacific",
        "Atlantic",
        "European",
        "British",
        "Greenwich",
        "Moscow",
        "Coordinated",
        "Universal",
        "Standard",
        "Daylight",
        "Mean",
        "Summer",
    ];
    let mut next = at;
    while next < at + 4 && WORDS.contains(&input.word(next)) {
        next += 1;
    }
    let local = usize::from(next == at && input.word(at) == "local");
    if next + local > at && matches!(input.word(next + local), "Time" | "time") {
        return next + local + 1;
    }
    // `at 10:00 Eastern, …`, but no zone in "at 10:00 Mountain rescuers found"
    let alone = || matches!(input.word(at + 1), "" | "on" | "," | "." | ")" | ";" | "and" | "to");
    if NAMES.contains(&input.word(at)) && alone() { at + 1 } else { input.skip(at, Word::Zone) }
}

/// `10:57`, `19:00`, `5:30PM`, `03:00hrs`.
fn digital(input: &Input<'_>, at: usize) -> Option<(TimeOfDay, usize)> {
    let hour = input.plain(at).filter(|n| n.digits <= 2)?;
    if !input.sign(at + 1, b':') || !input.glued(at + 1) || !input.glued(at + 2) {
        return None;
    }
    let minute = input.plain(at + 2).filter(|n| n.digits == 2)?;
    let mut next = at + 3;
    if input.sign(next, b':') && input.glued(next) && input.glued(next + 1) {
        input.plain(next + 1).filter(|n| n.digits == 2)?;
        next += 2;
    }
    let (hour, after) = meridiem(input, hour.value, next);
    // a score or a verse has neither a meridiem nor a preposition before it
    let placed = matches!(
        input.before(at),
        Lex::Word(
            Word::At
                | Word::By
                | Word::From
                | Word::To
                | Word::Until
                | Word::About
                | Word::Between
                | Word::And
                | Word::Since
                | Word::Before
                | Word::After
        ) | Lex::Sign(b'-' | b'(' | b',')
            | Lex::Weekday(_)
    );
    let listed = (after == next) && opens_entry(input, at, next);
    if after == next && !placed && !listed
        || input.sign(after, b':') && !listed
        || at > 0 && input.sign(at - 1, b':')
    {
        return None;
    }
    Some((iso::clock(hour, Some(minute.value))?, after))
}

/// `1.15 a.m.`: the lexer takes it for a fraction.
fn dotted(input: &Input<'_>, at: usize) -> Option<(TimeOfDay, usize)> {
    let (hour, minute) = dotted_parts(input, at)?;
    let (adjusted, after) = meridiem(input, hour, at + 1);
    (after > at + 1 && hour <= 12).then_some((iso::clock(adjusted, Some(minute))?, after))
}

/// `11 a.m.`, `5 PM`, `nine o'clock in the evening`.
fn on_the_hour(input: &Input<'_>, at: usize) -> Option<(TimeOfDay, usize)> {
    let (hour, next) = cardinal(input, at).filter(|(hour, _)| (1..=24).contains(hour))?;
    if input.entangled(at) {
        return None;
    }
    let (adjusted, after) = meridiem(input, hour, next);
    if after > next && hour <= 12 {
        return Some((iso::clock(adjusted, None)?, after));
    }
    // o'clock is three tokens
    if !(input.word(next) == "o" && input.sign(next + 1, b'\'') && input.is(next + 2, Word::Clock)) {
        return None;
    }
    let mut end = next + 3;
    let mut hour = hour;
    let the = input.skip(end + 1, Word::The);
    if let (Lex::Word(Word::In | Word::At), Lex::PartOfDay(part)) = (input.lex(end), input.lex(the)) {
        if matches!(part, PartOfDay::Afternoon | PartOfDay::Evening | PartOfDay::Night)
            && (4..12).contains(&hour)
            || part == PartOfDay::Afternoon && hour < 4
        {
            hour += 12;
        }
        end = the + 1;
    }
    Some((iso::clock(hour, Some(0))?, end))
}

/// `noon`, `midnight` after a preposition, or at the start of an entry.
fn named(input: &Input<'_>, at: usize) -> Option<(TimeOfDay, usize)> {
    let Lex::PartOfDay(part @ (PartOfDay::Noon | PartOfDay::Midnight)) = input.lex(at) else { return None };
    (matches!(
        input.before(at),
        Lex::Word(Word::At | Word::By | Word::Until | Word::Before | Word::After | Word::About)
    ) || opens_entry(input, at, at + 1))
    .then_some((TimeOfDay::Part(part), at + 1))
}

/// The hour of 24 and the token after `a.m.` or `hrs`.
fn meridiem(input: &Input<'_>, hour: u32, at: usize) -> (u32, usize) {
    let (pm, next) = match input.lex(at) {
        Lex::Word(Word::Am) => (false, at + 1),
        Lex::Word(Word::Pm) => (true, at + 1),
        Lex::Word(Word::Hours24) => return (hour, at + 1),
        Lex::Units(Unit::Hour)
            if input.plain(at.saturating_sub(1)).is_some_and(|n| n.digits == 2)
                && at >= 2
                && input.sign(at - 2, b':') =>
        {
            return (hour, at + 1);
        }
        _ => {
            let pm = input.word(at).eq_ignore_ascii_case("p");
            let am = input.word(at).eq_ignore_ascii_case("a");
            let dotted = input.sign(at + 1, b'.')
                && input.glued(at + 1)
                && input.word(at + 2).eq_ignore_ascii_case("m")
                && input.glued(at + 2);
            if !(pm || am) || !dotted {
                return (hour, at);
            }
            // the last full stop stays with the abbreviation
            (pm, input.skip_sign(at + 3, b'.'))
        }
    };
    let hour = match (pm, hour) {
        (true, 1..=11) => hour + 12,
        (false, 12) => 0,
        _ => hour,
    };
    (hour, next)
}
