//! Days and months: `March 14, 1873`, `the 3rd of May, 1704`, `9 August 1642`, `October 1831`,
//! `Friday, 3 May`, `the 14th`, and runs that share a month or a year: `April 25–26, 1992`.

use super::{
    era::trailing_year,
    evidence::{connector, month, month_alone, names_a_thing, weekday},
    number::ordinal,
};
use crate::timex::{
    parse::{Input, Parsed},
    spec::{Calendar, Spec, Year},
    token::{Form, Lex, PartOfDay, Unit, Word},
};

/// Month first, with or without a day and a year; a weekday; `the 14th`.
pub(super) fn parse(input: &Input<'_>, at: usize) -> Option<Parsed> {
    if let Some(parsed) = entry(input, at) {
        return Some(parsed);
    }
    let (weekday, start) = leading_weekday(input, at);
    let (month, after_month) = match month(input, start) {
        Some(found) => found,
        None if weekday > 0 => return weekday_alone(input, at, weekday, start),
        None => return None,
    };
    let mut calendar = Calendar { month, weekday, ..Calendar::default() };
    if let Some((day, next)) = day_after_month(input, after_month) {
        calendar.day = day;
        if let Some(parsed) = two_calendars(input, at, next, calendar)
            .or_else(|| second_day(input, at, next, calendar))
            .or_else(|| first_of_days(input, at, next, calendar))
        {
            return Some(parsed);
        }
        let next = with_year(input, next, &mut calendar);
        let next = with_part_of_day(input, next, &mut calendar);
        return input.parsed(at, next, Spec::Calendar(calendar));
    }
    let next = with_year(input, after_month, &mut calendar);
    (calendar.has_year() || month_alone(input, start, after_month))
        .then(|| input.parsed(at, next, Spec::Calendar(calendar)))?
}

/// `1991 May 9`, `1991 Sept. 9` before an entry of a chronology.
fn entry(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let year = input.plain(at).filter(|n| n.digits == 4 && (1000..2200).contains(&n.value))?;
    let opens = at == 0 || input.new_line(at) || matches!(input.before(at), Lex::Sign(b'*' | b'(' | b'['));
    let (month, after) = month(input, at + 1).filter(|_| opens && !input.new_line(at + 1))?;
    let (day, next) = day(input, after).filter(|_| input.plain(after).is_some() && !input.new_line(after))?;
    let closed =
        matches!(input.lex(next), Lex::Sign(b'-' | b':' | b',' | b'.' | b';' | b')' | b']') | Lex::End)
            || input.new_line(next);
    let calendar = Calendar { year: Year::Stated(year.value as i32), month, day, ..Calendar::default() };
    closed.then(|| input.parsed(at, next, Spec::Calendar(calendar)))?
}

/// Day first: `9 August 1642`, `the 3rd of May`, `25–26 April`, and `the 14th` alone.
pub(super) fn parse_days_first(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let (weekday, start) = leading_weekday(input, at);
    let the = input.skip(start, Word::The);
    let (day, next) = day(input, the)?;
    if input.entangled(the) && !input.sign(the + 1, b'/') {
        return None;
    }
    if matches!(input.before(the), Lex::Sign(b'.' | b',' | b'$' | b'#')) && input.glued(the) {
        return None;
    }
    if let Some((month, after)) = month_after_day(input, next) {
        let mut calendar = Calendar { month, day, weekday, ..Calendar::default() };
        if let Some(parsed) = two_calendars(input, at, after, calendar) {
            return Some(parsed);
        }
        // `21-Nov-1991`
        let dashed =
            input.sign(next, b'-') && input.sign(after, b'-') && input.glued(after) && input.glued(after + 1);
        let after = with_year(input, after + usize::from(dashed), &mut calendar);
        let after = with_part_of_day(input, after, &mut calendar);
        return input.parsed(at, after, Spec::Calendar(calendar));
    }
    if let Some(parsed) = two_styles(input, at, day, weekday, next)
        .or_else(|| days_before_month(input, at, day, weekday, next))
        .or_else(|| day_of_list(input, at, day, weekday, next))
    {
        return Some(parsed);
    }
    if the == at
        && let Some(parsed) = day_of_days(input, at, day, next)
    {
        return Some(parsed);
    }
    day_alone(input, at, the, day, weekday, next)
}

/// `25 October (7 November) 1917`, `October 25 [O.S. November 7], 1917`: one day in two calendars,
/// the year after both.
fn two_calendars(input: &Input<'_>, at: usize, next: usize, mut first: Calendar) -> Option<Parsed> {
    if !matches!(input.lex(next), Lex::Sign(b'(' | b'[')) {
        return None;
    }
    let opened = next + 1;
    let style = matches!(input.word(opened), "O" | "N")
        && input.sign(opened + 1, b'.')
        && input.word(opened + 2) == "S";
    let from = if style { input.skip_sign(opened + 3, b'.') } else { opened };
    let (month, day, to) = match month(input, from) {
        Some((month, after)) => {
            let (day, after) = day(input, after)?;
            (month, day, after)
        }
        None => {
            let (day, after) = day(input, from)?;
            let (month, after) = month_after_day(input, after)?;
            (month, day, after)
        }
    };
    if !matches!(input.lex(to), Lex::Sign(b')' | b']')) {
        return None;
    }
    let mut second = Calendar { month, day, ..Calendar::default() };
    let after = with_year(input, to + 1, &mut second);
    let Year::Stated(year) = second.year else { return None };
    first.year = Year::Shared(year);
    let mut parsed = input.parsed(at, next, Spec::Calendar(first))?;
    parsed.second = Some(input.found(from, to, Spec::Calendar(second)));
    parsed.next = after;
    Some(parsed)
}

/// `5/17 March 1891`: one day in two calendars, ten to thirteen days apart; the later number is the Gregorian one.
fn two_styles(input: &Input<'_>, at: usize, julian: u8, weekday: u8, next: usize) -> Option<Parsed> {
    if !input.sign(next, b'/') || !input.glued(next) || !input.glued(next + 1) {
        return None;
    }
    let (gregorian, after) = day(input, next + 1)?;
    let (month, after) = month_after_day(input, after)?;
    if !(10..=13).contains(&(i16::from(gregorian) - i16::from(julian))) {
        return None;
    }
    let mut calendar = Calendar { month, day: gregorian, weekday, ..Calendar::default() };
    let after = with_year(input, after, &mut calendar);
    input.parsed(at, after, Spec::Calendar(calendar))
}

/// `25–26 April 1992`, `the 13th to the 19th of October`, `14 and 15 May`.
fn days_before_month(input: &Input<'_>, at: usize, first: u8, weekday: u8, next: usize) -> Option<Parsed> {
    if input.numbers_an_entry(at, next) {
        return None;
    }
    let link = connector(input, next)?;
    let the = input.skip(link, Word::The);
    let (second, after) = day(input, the)?;
    let Some((month, after)) = month_after_day(input, after) else {
        return days_before_days(input, at, first, weekday, next);
    };
    let mut last = Calendar { month, day: second, ..Calendar::default() };
    let after = with_year(input, after, &mut last);
    let shared = match last.year {
        Year::Stated(year) => Year::Shared(year),
        other => other,
    };
    // `27 June – 3 July` never comes here: its first day has a month of its own
    let month_before = if second < first && month > 1 { month - 1 } else { month };
    let early =
        Calendar { month: month_before, day: first, weekday, year: shared, month_shared: true, ..last };
    let mut parsed = input.parsed(at, next, Spec::Calendar(early))?;
    parsed.second = Some(input.found(link, after, Spec::Calendar(last)));
    parsed.next = after;
    Some(parsed)
}

/// `7–9 and 14 June 2021`: days that have the month of those behind them. What stands behind the first two is read next.
fn days_before_days(input: &Input<'_>, at: usize, first: u8, weekday: u8, next: usize) -> Option<Parsed> {
    let link = connector(input, next)?;
    let (second, end) = day(input, input.skip(link, Word::The))?;
    if second <= first || !input.sign(link.wrapping_sub(1), b'-') {
        return None;
    }
    let whole = Calendar { day: second, ..month_of_list(input, second, end)? };
    let mut parsed = input.parsed(at, next, Spec::Calendar(Calendar { day: first, weekday, ..whole }))?;
    parsed.second = Some(input.found(link, end, Spec::Calendar(whole)));
    parsed.next = end;
    Some(parsed)
}

/// What has numbers of its own.
const COUNTED: [&str; 24] = [
    "lots",
    "chapters",
    "pages",
    "nos",
    "numbers",
    "rooms",
    "platoons",
    "volumes",
    "parts",
    "sections",
    "articles",
    "clauses",
    "houses",
    "plots",
    "batteries",
    "companies",
    "divisions",
    "issues",
    "units",
    "blocks",
    "floors",
    "tables",
    "groups",
    "wards",
];

/// The first of `4, 5 and 8 June 2021`; the others are read next.
fn day_of_list(input: &Input<'_>, at: usize, day: u8, weekday: u8, next: usize) -> Option<Parsed> {
    // `lots 2, 5 and 9 June 1912`
    let counts = at > 0 && COUNTED.contains(&input.word(at - 1));
    if !input.sign(next, b',') || counts {
        return None;
    }
    let whole = month_of_list(input, day, next)?;
    input.parsed(at, next, Spec::Calendar(Calendar { day, weekday, ..whole }))
}

/// Month and year behind a list of days that goes on at `ahead`, each later than the one before it.
fn month_of_list(input: &Input<'_>, mut before: u8, mut ahead: usize) -> Option<Calendar> {
    const LONGEST: usize = 12;
    for _ in 0..LONGEST {
        let next = match input.lex(ahead) {
            Lex::Sign(b',') if !input.glued(ahead + 1) => {
                ahead + 1 + usize::from(matches!(input.lex(ahead + 1), Lex::Word(Word::And | Word::Or)))
            }
            _ => connector(input, ahead)?,
        };
        let (day, after) = day(input, input.skip(next, Word::The))?;
        if day <= before {
            return None;
        }
        (before, ahead) = (day, after);
        if let Some((month, after)) = month_after_day(input, ahead) {
            let mut whole = Calendar { month, month_shared: true, ..Calendar::default() };
            with_year(input, after, &mut whole);
            if let Year::Stated(year) = whole.year {
                whole.year = Year::Shared(year);
            }
            return Some(whole);
        }
    }
    None
}

/// How many days `May 3, 4 and 5, 2022` may have.
const MOST_DAYS: usize = 12;

/// The days behind the first of `May 3, 4 and 5, 2022`: how many, the token behind the last and its year. Two commas
/// or more, or one and a year behind the last, make them a list; `May 3, 4 men` has none.
fn days_behind(input: &Input<'_>, mut before: u8, mut at: usize) -> Option<(usize, usize, Year)> {
    let mut closed = false;
    let mut count = 0;
    while count < MOST_DAYS && !closed {
        let comma = input.skip_sign(at, b',');
        let and = comma + usize::from(matches!(input.lex(comma), Lex::Word(Word::And | Word::Or)));
        closed = and > comma;
        if and == at {
            break;
        }
        let (day, next) = input.plain(and).and_then(|_| day(input, and)).filter(|(day, _)| *day > before)?;
        (before, at, count) = (day, next, count + 1);
    }
    if count < 2 || !closed {
        return None;
    }
    match trailing_year(input, at) {
        Some((year, _)) => Some((count, at, year)),
        None if names_a_thing(input, at) && input.lex(at) != Lex::Other => None,
        None => Some((count, at, Year::None)),
    }
}

/// `May 3` of `May 3, 4 and 5, 2022`; the others are read next.
fn first_of_days(input: &Input<'_>, at: usize, next: usize, first: Calendar) -> Option<Parsed> {
    let (_, _, year) = input.sign(next, b',').then(|| days_behind(input, first.day, next))??;
    input.parsed(at, next, Spec::Calendar(Calendar { year: shared(year), ..first }))
}

/// `4` or `5, 2022` of `May 3, 4 and 5, 2022`.
fn day_of_days(input: &Input<'_>, at: usize, day: u8, next: usize) -> Option<Parsed> {
    input.plain(at)?;
    let mut first = at;
    for _ in 0..MOST_DAYS {
        let and = first - usize::from(matches!(input.before(first), Lex::Word(Word::And | Word::Or)));
        let comma = and - usize::from(input.before(and) == Lex::Sign(b','));
        let number = comma.checked_sub(1).filter(|&number| comma < first && input.plain(number).is_some())?;
        first = number;
        if let Some((month, after)) = number.checked_sub(1).and_then(|name| month(input, name))
            && after == number
        {
            let (opening, behind) = self::day(input, number)?;
            let (_, end, year) = days_behind(input, opening, behind)?;
            let last = end == next;
            let calendar = Calendar {
                month,
                day,
                month_shared: true,
                year: if last { year } else { shared(year) },
                ..Calendar::default()
            };
            let to = if last { trailing_year(input, next).map_or(next, |(_, to)| to) } else { next };
            return input.parsed(at, to, Spec::Calendar(calendar));
        }
    }
    None
}

/// The year of a neighbour.
fn shared(year: Year) -> Year {
    match year {
        Year::Stated(year) => Year::Shared(year),
        other => other,
    }
}

/// `April 25–26, 1992`, `May 6 and 7`, `November 16–17, 1991`: two dates, the second without a month.
fn second_day(input: &Input<'_>, at: usize, next: usize, first: Calendar) -> Option<Parsed> {
    let link = connector(input, next)?;
    let the = input.skip(link, Word::The);
    let (day, after) = day(input, the)?;
    if month_after_day(input, after).is_some() || input.entangled(the) && !input.sign(the - 1, b'/') {
        return None;
    }
    if day <= first.day && !input.sign(link - 1, b'-') {
        return None;
    }
    let mut second = Calendar { day, month_shared: true, weekday: 0, ..first };
    let end = with_year(input, after, &mut second);
    // `May 6 and 200 men`, `July 4 to 10 people`
    if end == after && names_a_thing(input, after) && !input.sign(link - 1, b'-') {
        return None;
    }
    let mut first = first;
    if let Year::Stated(year) = second.year {
        first.year = Year::Shared(year);
    }
    let mut parsed = input.parsed(at, next, Spec::Calendar(first))?;
    parsed.second = Some(input.found(link, end, Spec::Calendar(second)));
    parsed.next = end;
    Some(parsed)
}

/// `Friday,` before a date: the weekday and the token where the date starts.
fn leading_weekday(input: &Input<'_>, at: usize) -> (u8, usize) {
    match weekday(input, at) {
        Some((weekday, next)) => {
            let next = input.skip_sign(next, b',');
            let next = next
                + usize::from(
                    matches!(input.lex(next), Lex::Word(Word::The)) && ordinal(input, next + 1).is_some(),
                );
            (weekday, next)
        }
        None => (0, at),
    }
}

fn weekday_alone(input: &Input<'_>, at: usize, weekday: u8, start: usize) -> Option<Parsed> {
    let mut end = at + 1;
    if start > at + 1 && input.sign(at + 1, b'.') {
        end += 1;
    }
    if !matches!(input.lex(at), Lex::Weekday(_))
        || input.sign(end, b'\'') && input.lex(end + 2) == Lex::Other && input.capital(end + 2)
    {
        return None;
    }
    // `Bloody Sunday` and `Friday the 13th` are names; `Black Friday` is one too
    let named = at > 0 && input.capital(at - 1) && input.lex(at - 1) == Lex::Other && !input.new_line(at);
    if named {
        return None;
    }
    // `a Tuesday in May 2019` is one of four
    if matches!(input.before(at), Lex::Word(Word::A))
        && matches!(input.lex(end), Lex::Word(Word::In | Word::Of))
        && month(input, end + 1).is_some()
    {
        return None;
    }
    let mut calendar = Calendar { weekday, ..Calendar::default() };
    let end = with_part_of_day(input, end, &mut calendar);
    input.parsed(at, end, Spec::Calendar(calendar))
}

/// `On the 14th`, `until the 20th`: a day of the month that the text speaks of.
fn day_alone(input: &Input<'_>, at: usize, the: usize, day: u8, weekday: u8, next: usize) -> Option<Parsed> {
    if the == at || weekday > 0 || !matches!(input.lex(the), Lex::Number(n) if n.form == Form::Ordinal) {
        return None;
    }
    let placed = matches!(
        input.before(at),
        Lex::Word(
            Word::On
                | Word::By
                | Word::Until
                | Word::From
                | Word::To
                | Word::Since
                | Word::Of
                | Word::Before
                | Word::After
                | Word::And
                | Word::Through
        )
    );
    if !placed
        || names_a_thing(input, next)
        || input.sign(next, b'-')
        || input.capital(next) && !matches!(input.lex(next), Lex::Word(word) if word != Word::Measure)
    {
        return None;
    }
    // `the 19th of that month` is rare, `the 19th of the line` is not a date
    let alone = Calendar { day, month_shared: true, ..Calendar::default() };
    match month_spoken_of(input, next) {
        // It does not roll over into the next month.
        Some(end) => input.parsed(at, end, Spec::Calendar(Calendar { year: Year::Step(0), ..alone })),
        None if input.is(next, Word::Of) => None,
        None => input.parsed(at, next, Spec::Calendar(alone)),
    }
}

/// The token after `of that month`, `of the same month`.
fn month_spoken_of(input: &Input<'_>, at: usize) -> Option<usize> {
    let word = at + 1;
    let noun = match input.lex(word) {
        _ if !input.is(at, Word::Of) => return None,
        Lex::Word(Word::That | Word::This) => input.skip(word + 1, Word::Same),
        Lex::Word(Word::The) if input.is(word + 1, Word::Same) => word + 2,
        _ => return None,
    };
    (input.lex(noun) == Lex::Unit(Unit::Month)).then_some(noun + 1)
}

/// A day of a month in digits or as an ordinal.
fn day(input: &Input<'_>, at: usize) -> Option<(u8, usize)> {
    let (value, next) = match input.plain(at) {
        Some(n) if n.digits <= 2 => (n.value, at + 1),
        Some(_) => return None,
        None => ordinal(input, at)?,
    };
    (1..=31).contains(&value).then_some((value as u8, next))
}

fn day_after_month(input: &Input<'_>, at: usize) -> Option<(u8, usize)> {
    let the = input.skip(at, Word::The);
    if the > at && ordinal(input, the).is_none() {
        return None;
    }
    let (day, next) = day(input, the)?;
    // `June 44 BC` is a year, `March 5:30` and `May 3.5` are not days, `May 10,000` never lexes as a day
    if super::era::era(input, next).is_some() && !input.sign(next, b',') {
        return None;
    }
    if (input.sign(next, b':') || input.sign(next, b'%')) && input.glued(next) {
        return None;
    }
    // `in June 6 divisions`, but `on June 6 British troops`: a lower-case plural right after makes it a count
    if input.lex(next) == Lex::Word(Word::Measure)
        && input.before(at.saturating_sub(1)) != Lex::Word(Word::On)
    {
        return None;
    }
    Some((day, next))
}

fn month_after_day(input: &Input<'_>, at: usize) -> Option<(u8, usize)> {
    let dash = at + usize::from(input.sign(at, b'-') && input.glued(at) && input.glued(at + 1));
    let of = input.skip(dash, Word::Of);
    month(input, of)
}

fn with_year(input: &Input<'_>, at: usize, calendar: &mut Calendar) -> usize {
    match trailing_year(input, at) {
        Some((year, next)) => {
            calendar.year = year;
            next
        }
        None => at,
    }
}

/// `Tuesday night`, `3 May evening`.
fn with_part_of_day(input: &Input<'_>, at: usize, calendar: &mut Calendar) -> usize {
    match input.lex(at) {
        Lex::PartOfDay(part)
            if !matches!(part, PartOfDay::Daytime | PartOfDay::Noon | PartOfDay::Midnight)
                && !input.new_line(at) =>
        {
            calendar.tod = Some(crate::timex::spec::TimeOfDay::Part(part));
            at + 1
        }
        _ => at,
    }
}
