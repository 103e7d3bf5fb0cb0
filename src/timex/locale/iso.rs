//! Dates in digits: ISO 8601 (`1956-11-02`, `1956-11`, `1991-10-01T12:30`, `2004-W33`, `2004-05-01/2004-06-30`) with
//! the quarters and halves that logs write like it (`2004-Q3`), and `25/10/1917`, `25.10.1917 17:40`.
//! Which of two small numbers is the day is decided by their size, else by the document's other dates.

use crate::timex::{
    parse::{Input, Parsed},
    spec::{Calendar, NumericOrder, Spec, TimeOfDay, Year, YearPart},
    token::{Form, Gap, Lex, Number, Word},
};
use chrono::{Datelike, NaiveDate, Weekday};

pub(super) fn parse(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let first = input.plain(at)?;
    if at > 0
        && input.glued(at)
        && matches!(
            input.before(at),
            Lex::Sign(b'-' | b'/' | b'.' | b',' | b':' | b'$' | b'#' | b'+' | b'_' | b'@' | b'=')
        )
    {
        return None;
    }
    if input.before(at) == Lex::Word(Word::Label) {
        return None;
    }
    let Lex::Sign(sign @ (b'-' | b'/' | b'.')) = input.lex(at + 1) else { return None };
    if !input.glued(at + 1) {
        return None;
    }
    if first.digits == 4
        && sign == b'-'
        && matches!(input.word(at + 2).len(), 2 | 3)
        && let Some(parsed) = lettered(input, at, first)
    {
        return Some(parsed);
    }
    let second = part(input, at + 2)?;
    if first.digits == 4 && second.digits == 2 && sign == b'-' && input.word(at + 1) == "-" {
        return iso(input, at, first, second);
    }
    let third = part(input, at + 4)?;
    if input.lex(at + 3) != Lex::Sign(sign) || !input.glued(at + 3) || continues(input, at + 5) {
        return None;
    }
    let (year, a, b) = if first.digits == 4 { (first, third, second) } else { (third, first, second) };
    if a.digits > 2
        || b.digits > 2
        || !matches!(year.digits, 2 | 4)
        || year.digits == 2 && (sign == b'-' || a.digits + b.digits < 3 && sign != b'/')
    {
        return None;
    }
    if year.digits == 4 && !(1000..2500).contains(&year.value) {
        return None;
    }
    let year =
        if year.digits == 4 { Year::Stated(year.value as i32) } else { Year::TwoDigit(year.value as u8) };
    let (mut day, mut month) = (a.value as u8, b.value as u8);
    let slash = sign == b'/' && first.digits < 4;
    let numeric = match (slash, day > 12, month > 12) {
        (true, false, true) => Some(NumericOrder::MonthFirst),
        (true, true, false) => Some(NumericOrder::DayFirst),
        (true, false, false) => Some(NumericOrder::Ambiguous),
        _ => None,
    };
    // a full stop puts the day first everywhere; a slash does only outside America
    if matches!(numeric, Some(NumericOrder::MonthFirst | NumericOrder::Ambiguous)) {
        (day, month) = (month, day);
    }
    let (tod, next) = match valid(month, day) {
        true => hour_behind(input, at + 5).map_or((None, at + 5), |(tod, next)| (Some(tod), next)),
        false => return None,
    };
    input.parsed(at, next, Spec::Calendar(Calendar { year, month, day, numeric, tod, ..Calendar::default() }))
}

fn iso(input: &Input<'_>, at: usize, year: Number, month: Number) -> Option<Parsed> {
    let parsed = single(input, at, year, month)?;
    Some(until(input, parsed))
}

/// `2004-W33`, `2004-W33-2`, `2004-Q3`, `2004-H1`.
fn lettered(input: &Input<'_>, at: usize, year: Number) -> Option<Parsed> {
    let word = input.word(at + 2);
    let (letter, digits) = word.split_at_checked(1)?;
    let number: u8 = digits.parse().ok().filter(|_| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
    let part = match (letter, digits.len(), number) {
        ("W", 2, 1..=53) => YearPart::Week(number),
        ("Q", 1, 1..=4) => YearPart::Quarter(number),
        ("H", 1, 1..=2) => YearPart::Half(number),
        _ => return None,
    };
    let year = year.value as i32;
    if !input.glued(at + 2) || !(1000..2500).contains(&year) {
        return None;
    }
    let mut calendar = Calendar { year: Year::Stated(year), part: Some(part), ..Calendar::default() };
    let mut next = at + 3;
    if let YearPart::Week(week) = part {
        let of = |day| NaiveDate::from_isoywd_opt(year, week.into(), day);
        of(Weekday::Mon)?;
        let day = self::part(input, next + 1).filter(|day| day.digits == 1 && input.sign(next, b'-'));
        if let Some(date) = day.filter(|_| input.glued(next)).and_then(|day| of(weekday(day.value)?)) {
            let (month, day) = (date.month() as u8, date.day() as u8);
            calendar = Calendar { year: Year::Stated(date.year()), month, day, ..Calendar::default() };
            next += 2;
        }
    }
    if input.glued(next) && !matches!(input.lex(next), Lex::Sign(_))
        || continues(input, next) && !input.sign(next, b'/')
    {
        return None;
    }
    let parsed = input.parsed(at, next, Spec::Calendar(calendar))?;
    Some(until(input, parsed))
}

/// Monday is 1.
fn weekday(number: u32) -> Option<Weekday> {
    u8::try_from(number).ok()?.checked_sub(1).and_then(|from_monday| Weekday::try_from(from_monday).ok())
}

/// The date, with the one behind its stroke if there is one, an interval of ISO 8601: `2004-05-01/2004-06-30`, `2004-W03/2004-W05`.
fn until(input: &Input<'_>, parsed: Parsed) -> Parsed {
    let at = parsed.next;
    if parsed.second.is_some() || !input.sign(at, b'/') || !input.glued(at) || !input.glued(at + 1) {
        return parsed;
    }
    let end = (|| {
        let year = part(input, at + 1).filter(|year| year.digits == 4)?;
        if !input.sign(at + 2, b'-') || !input.glued(at + 2) {
            return None;
        }
        let end = match part(input, at + 3) {
            Some(month) if month.digits == 2 => single(input, at + 1, year, month),
            Some(_) => None,
            None => lettered(input, at + 1, year),
        };
        end.filter(|end| end.second.is_none())
    })();
    match end {
        Some(end) => Parsed { second: Some(end.first), next: end.next, ..parsed },
        None => parsed,
    }
}

/// A day or month of ISO 8601, with the hour behind it.
fn single(input: &Input<'_>, at: usize, year: Number, month: Number) -> Option<Parsed> {
    if !(1..=12).contains(&month.value) || !(1000..2500).contains(&year.value) {
        return None;
    }
    let mut calendar =
        Calendar { year: Year::Stated(year.value as i32), month: month.value as u8, ..Calendar::default() };
    let day = part(input, at + 4).filter(|d| d.digits == 2 && (1..=31).contains(&d.value));
    if let (Some(day), true, true) = (day, input.sign(at + 3, b'-'), input.glued(at + 3)) {
        calendar.day = day.value as u8;
        let next = at + 5;
        // `2016-06-18/19`: an interval of ISO 8601 whose end states only what differs
        if input.sign(next, b'/')
            && input.glued(next)
            && let Some(last) =
                part(input, next + 1).filter(|last| last.digits == 2 && last.value > day.value)
            && last.value <= 31
            && !continues(input, next + 2)
        {
            let second = Calendar { day: last.value as u8, month_shared: true, ..calendar };
            let mut parsed = input.parsed(at, next, Spec::Calendar(calendar))?;
            parsed.second = Some(input.found(next + 1, next + 2, Spec::Calendar(second)));
            parsed.next = next + 2;
            return Some(parsed);
        }
        if continues(input, next) && !input.sign(next, b':') && !opens_interval(input, next) {
            return None;
        }
        if let Some((time, after)) = iso_time(input, next).or_else(|| hour_behind(input, next)) {
            calendar.tod = Some(time);
            return input.parsed(at, after, Spec::Calendar(calendar));
        }
        return input.parsed(at, next, Spec::Calendar(calendar));
    }
    // `2003-04` for two seasons is left to the parser of years
    if continues(input, at + 3) && !opens_interval(input, at + 3) || year.value % 100 + 1 == month.value {
        return None;
    }
    input.parsed(at, at + 3, Spec::Calendar(calendar))
}

/// Whether the stroke at `at` stands before the year of another date.
fn opens_interval(input: &Input<'_>, at: usize) -> bool {
    input.sign(at, b'/')
        && input.plain(at + 1).is_some_and(|year| year.digits == 4)
        && input.sign(at + 2, b'-')
}

/// `17:40`, `, 07:45:10 UTC` behind a date in digits: the hour of that day and not what happened on it.
fn hour_behind(input: &Input<'_>, at: usize) -> Option<(TimeOfDay, usize)> {
    let at = at + usize::from(input.sign(at, b',') && input.glued(at));
    let spaced = input.tokens.get(at).is_some_and(|token| token.gap == Gap::Space);
    let hour = input.plain(at).filter(|hour| spaced && hour.digits <= 2 && hour.value < 24)?;
    let minute = |at: usize| part(input, at + 1).filter(|_| input.sign(at, b':') && input.glued(at));
    let first = minute(at + 1).filter(|minute| minute.digits == 2)?;
    let mut next = at + 3;
    if minute(next).is_some_and(|second| second.digits == 2) {
        next += 2;
    }
    // `2:1`, `10:30–12`: no hour, or the first of two
    if input.glued(next) && matches!(input.lex(next), Lex::Number(_) | Lex::Other | Lex::Sign(b':')) {
        return None;
    }
    let time = clock(hour.value, Some(first.value))?;
    if matches!(input.lex(next), Lex::Word(Word::Am | Word::Pm)) {
        return None;
    }
    Some((time, zone(input, next)))
}

/// The token after a time zone: `UTC`, `Z`, `+0100`.
fn zone(input: &Input<'_>, at: usize) -> usize {
    const ZONES: [&str; 8] = ["UTC", "GMT", "CET", "CEST", "BST", "MSK", "МСК", "Z"];
    if input.new_line(at) {
        return at;
    }
    let offset = input.sign(at, b'+') && part(input, at + 1).is_some_and(|hours| hours.digits == 4);
    match () {
        () if input.is(at, Word::Zone) || ZONES.contains(&input.word(at)) => at + 1,
        () if offset => at + 2,
        () => at,
    }
}

/// `T12:30`, `T12:30:15Z` right after a date.
fn iso_time(input: &Input<'_>, at: usize) -> Option<(TimeOfDay, usize)> {
    if !input.glued(at) || !input.sign(at + 1, b':') {
        return None;
    }
    let hour = input.word(at).strip_prefix('T').filter(|h| h.len() == 2)?.parse().ok()?;
    let minute = part(input, at + 2)?.value;
    let mut next = at + 3;
    if input.sign(next, b':') && part(input, next + 1).is_some() {
        next += 2;
    }
    if input.word(next) == "Z" && input.glued(next) {
        next += 1;
    }
    Some((clock(hour, Some(minute))?, next))
}

/// A glued run of digits.
fn part(input: &Input<'_>, at: usize) -> Option<Number> {
    input.plain(at).filter(|_| input.glued(at))
}

/// Whether the number goes on: a fourth part makes it a version, an address or a telephone number.
fn continues(input: &Input<'_>, at: usize) -> bool {
    input.glued(at)
        && matches!(input.lex(at), Lex::Sign(b'-' | b'/' | b'.' | b':'))
        && input.glued(at + 1)
        && matches!(input.lex(at + 1), Lex::Number(_))
}

fn valid(month: u8, day: u8) -> bool {
    (1..=12).contains(&month) && (1..=31).contains(&day)
}

/// Midnight to 23:59.
pub(super) fn clock(hour: u32, minute: Option<u32>) -> Option<TimeOfDay> {
    (hour <= 24 && minute.is_none_or(|m| m < 60))
        .then_some(TimeOfDay::Clock { hour: hour as u8, minute: minute.map(|m| m as u8) })
}

/// The hour and minute of `21.40`, which the lexer takes for a fraction.
pub(super) fn dotted_parts(input: &Input<'_>, at: usize) -> Option<(u32, u32)> {
    match input.lex(at) {
        Lex::Number(n) if n.form == Form::Decimal && n.digits <= 2 => {}
        _ => return None,
    }
    let (hour, minute) = input.word(at).split_once('.').filter(|(_, minute)| minute.len() == 2)?;
    Some((hour.parse().ok()?, minute.parse().ok()?))
}

/// Whether the time of day in the tokens `at..next` begins a line as the date of what stands behind it: `17:10 The ferry
/// leaves`, `17:10 — a gale warning`; not `12:10 win`.
pub(super) fn opens_entry(input: &Input<'_>, at: usize, next: usize) -> bool {
    let opens = at == 0 || input.new_line(at) && !input.glued(at);
    let mark = matches!(input.lex(next), Lex::Sign(b':' | b'-')) && !input.glued(next + 1);
    opens && input.tokens.len() > next + 1 && !input.new_line(next) && (mark || input.capital(next))
}
