//! Days and months: `25 октября 1917 года`, `октябрь 1993 г.`, `пятница, 3 мая`, `первого мая`, `25-го числа`, and
//! runs that share a month: `25–26 апреля 1992 года`, `10 (22) апреля 1870`, `25 октября (7 ноября) 1917 года`.

use super::{
    alone,
    era::{trailing_year, year_noun},
    number::ordinal,
};
use crate::timex::{
    parse::{Input, Parsed},
    point::{julian_delay, shift_days},
    spec::{Calendar, Spec, TimeOfDay, Year},
    token::{Form, Lex, PartOfDay, Unit, Word},
};
use chrono::{Datelike, NaiveDate};

/// A day with its month: `пятница, 3 мая 1991 года`, `утром 3 мая` is the clock's.
pub(super) fn parse(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let (weekday, start) = leading_weekday(input, at);
    if let Some((day, next)) = day(input, start) {
        if input.entangled(start) && !input.sign(start + 1, b'/') {
            return None;
        }
        if let Some((month, after)) = month_of_day(input, next) {
            let first = Calendar { month, day, weekday, ..Calendar::default() };
            if let Some(parsed) = two_calendars(input, at, after, first) {
                return Some(parsed);
            }
            return Some(with_rest(input, at, after, first));
        }
        return two_styles(input, at, day, weekday, next)
            .or_else(|| days_before_month(input, at, day, weekday, next))
            .or_else(|| day_of_list(input, at, day, weekday, next))
            .or_else(|| alone::day(input, at, day, next).filter(|_| weekday == 0));
    }
    if weekday > 0 {
        return alone::weekday(input, at, weekday);
    }
    None
}

/// A month: `октябрь 1993 г.`, `в октябре`, `октябре того же года`.
pub(super) fn parse_month(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let (month, next) = month(input, at)?;
    let mut calendar = Calendar { month, ..Calendar::default() };
    let next = match trailing_year(input, next) {
        Some((year, after)) => {
            calendar.year = year;
            after
        }
        None => {
            calendar.ahead = input.before(at) == Lex::Word(Word::By);
            next
        }
    };
    (calendar.has_year() || month_alone(input, at, next))
        .then(|| input.parsed(at, next, Spec::Calendar(calendar)))?
}

/// The year and the part of the day after a day and its month.
fn with_rest(input: &Input<'_>, at: usize, after: usize, mut calendar: Calendar) -> Parsed {
    let mut next = after;
    if let Some((year, end)) = trailing_year(input, next) {
        (calendar.year, next) = (year, end);
    }
    if let Lex::PartOfDay(part @ (PartOfDay::Morning | PartOfDay::Evening | PartOfDay::Night)) =
        input.lex(next)
        && input.capital(next) == input.capital(at)
        && !input.new_line(next)
        && !names_next_day(input, next)
    {
        calendar.tod = Some(TimeOfDay::Part(part));
        next += 1;
    }
    if let Some((julian, end)) = of_old_style(input, next, calendar) {
        (calendar, next) = (julian, end);
    }
    Parsed { first: input.found(at, next, Spec::Calendar(calendar)), second: None, next }
}

/// `5 марта 1878 года по старому стилю`, `12 марта (ст. ст.) 1801 года`: the day by the Gregorian calendar and the token
/// after the note.
fn of_old_style(input: &Input<'_>, at: usize, calendar: Calendar) -> Option<(Calendar, usize)> {
    let bracket = matches!(input.lex(at), Lex::Sign(b'(' | b'['));
    let note = at + usize::from(bracket);
    let closed = style(input, note);
    let old = (note..closed)
        .any(|at| input.word(at).starts_with("стар") || input.word(at) == "ст" && input.word(at + 2) == "ст");
    let closes = !bracket || matches!(input.lex(closed), Lex::Sign(b')' | b']'));
    if closed == note || !old || !closes {
        return None;
    }
    let end = closed + usize::from(bracket);
    let (year, end) = match calendar.year {
        Year::Stated(year) => (year, end),
        _ => match trailing_year(input, end) {
            Some((Year::Stated(year), end)) => (year, end),
            _ => return None,
        },
    };
    let julian = NaiveDate::from_ymd_opt(year, calendar.month.into(), calendar.day.into())?;
    let day = shift_days(julian, julian_delay(year))?;
    let (month, number) = (day.month() as u8, day.day() as u8);
    Some((Calendar { year: Year::Stated(day.year()), month, day: number, weekday: 0, ..calendar }, end))
}

/// `25 октября утром 26-го`: the morning is another day's.
fn names_next_day(input: &Input<'_>, part: usize) -> bool {
    matches!(input.lex(part + 1), Lex::Number(_) | Lex::Word(Word::On))
}

/// `25 октября (7 ноября) 1917 года`, `27 января [8 февраля по новому стилю] 1904`: the year is after both.
fn two_calendars(input: &Input<'_>, at: usize, next: usize, mut first: Calendar) -> Option<Parsed> {
    if !matches!(input.lex(next), Lex::Sign(b'(' | b'[')) {
        return None;
    }
    let (second_day, after) = day(input, next + 1)?;
    let (month, to) = month_of_day(input, after)?;
    let closed = style(input, to);
    if !matches!(input.lex(closed), Lex::Sign(b')' | b']')) {
        return None;
    }
    let (year @ Year::Stated(stated), end) = trailing_year(input, closed + 1)? else { return None };
    let second = Calendar { month, day: second_day, year, ..Calendar::default() };
    first.year = Year::Shared(stated);
    let mut parsed = input.parsed(at, next, Spec::Calendar(first))?;
    parsed.second = Some(input.found(next + 1, to, Spec::Calendar(second)));
    parsed.next = end;
    Some(parsed)
}

/// `10 (22) апреля 1870 года`, `10/22 апреля`: one day in two calendars; the later number is the Gregorian one.
fn two_styles(input: &Input<'_>, at: usize, julian: u8, weekday: u8, next: usize) -> Option<Parsed> {
    let slash = input.sign(next, b'/') && input.glued(next) && input.glued(next + 1);
    if !slash && !matches!(input.lex(next), Lex::Sign(b'(' | b'[')) {
        return None;
    }
    let (gregorian, after) = day(input, next + 1)?;
    if !slash && !matches!(input.lex(after), Lex::Sign(b')' | b']')) {
        return None;
    }
    let (month, after) = month_of_day(input, after + usize::from(!slash))?;
    let apart = (10..=13).contains(&(i16::from(gregorian) - i16::from(julian)));
    apart.then(|| {
        with_rest(input, at, after, Calendar { month, day: gregorian, weekday, ..Calendar::default() })
    })
}

/// `по новому стилю`, `по старому стилю`, `н. ст.`, `ст. ст.` where it stands.
fn style(input: &Input<'_>, at: usize) -> usize {
    let comma = input.skip_sign(at, b',');
    if input.is(comma, Word::To) && input.word(comma + 2).starts_with("стил") {
        return comma + 3;
    }
    let dotted = matches!(input.word(comma), "н" | "ст" | "с" | "нов" | "стар")
        && input.sign(comma + 1, b'.')
        && matches!(input.word(comma + 2), "ст" | "с");
    if dotted { input.skip_sign(comma + 3, b'.') } else { at }
}

/// `25–26 апреля 1992 года`, `с 3 по 5 мая`, `14, 15 и 16 мая`, `в ночь с 25 на 26 октября`.
fn days_before_month(input: &Input<'_>, at: usize, first: u8, weekday: u8, next: usize) -> Option<Parsed> {
    if input.numbers_an_entry(at, next) {
        return None;
    }
    let link = match input.lex(next) {
        Lex::Sign(b'-' | b'/') => next + 1,
        Lex::Word(Word::And | Word::Or | Word::To | Word::Until) => next + 1,
        Lex::Word(Word::On) if input.before(at) == Lex::Word(Word::From) => next + 1,
        _ => return None,
    };
    let (second, after) = day(input, link)?;
    let (month, after) = month_of_day(input, after)?;
    let last = with_rest(input, link, after, Calendar { month, day: second, ..Calendar::default() });
    let Spec::Calendar(calendar) = &last.first.spec else { return None };
    let year = match calendar.year {
        Year::Stated(year) => Year::Shared(year),
        other => other,
    };
    // the day before the first of a month is in the month before
    let earlier = if second < first && month > 1 { month - 1 } else { month };
    let early =
        Calendar { month: earlier, day: first, weekday, year, month_shared: true, ..Calendar::default() };
    let mut parsed = input.parsed(at, next, Spec::Calendar(early))?;
    parsed.second = Some(last.first);
    parsed.next = last.next;
    Some(parsed)
}

/// The first of `4, 5 и 8 июня 2021 года`, whose month and year stand behind the last; the others are read next.
fn day_of_list(input: &Input<'_>, at: usize, first: u8, weekday: u8, next: usize) -> Option<Parsed> {
    const LONGEST: usize = 12;
    let (mut before, mut ahead, end) = (first, next, next);
    for _ in 0..LONGEST {
        let next = match input.lex(ahead) {
            Lex::Sign(b',') if !input.glued(ahead + 1) => {
                ahead + 1 + usize::from(input.is(ahead + 1, Word::And))
            }
            Lex::Sign(b'-') | Lex::Word(Word::And | Word::Or) => ahead + 1,
            _ => return None,
        };
        let (day, after) = day(input, next)?;
        if day <= before {
            return None;
        }
        (before, ahead) = (day, after);
        if let Some((month, after)) = month_of_day(input, ahead) {
            let year = match trailing_year(input, after) {
                Some((Year::Stated(year), _)) => Year::Shared(year),
                Some((year, _)) => year,
                None => Year::None,
            };
            let calendar =
                Calendar { month, day: first, weekday, year, month_shared: true, ..Calendar::default() };
            return input.parsed(at, end, Spec::Calendar(calendar));
        }
    }
    None
}

/// `пятница,` before a date: the weekday and the token where the date starts.
fn leading_weekday(input: &Input<'_>, at: usize) -> (u8, usize) {
    match input.lex(at) {
        Lex::Weekday(weekday) => (weekday, input.skip_sign(at + 1, b',')),
        _ => (0, at),
    }
}

/// A day of a month: `25`, `25-го`, `первое`, `двадцать пятого`.
pub(super) fn day(input: &Input<'_>, at: usize) -> Option<(u8, usize)> {
    let (value, next) = match ordinal(input, at) {
        Some(found) if !super::number::is_roman(input, at) => found,
        _ => (input.plain(at).filter(|n| n.digits <= 2)?.value, at + 1),
    };
    // `1,5 мая` and `№ 8 марта` have no day
    let tail = matches!(input.before(at), Lex::Sign(b'.' | b',' | b'#' | b':')) && input.glued(at)
        || input.sign(at.wrapping_sub(1), b'#')
        || is_street(input, at)
        || input.before(at) == Lex::Word(Word::Label) && is_labelled(input, at, next);
    ((1..=31).contains(&value) && !tail).then_some((value as u8, next))
}

/// `ул. 9 Мая`
fn is_street(input: &Input<'_>, at: usize) -> bool {
    input.before(at) == Lex::Sign(b'.')
        && at >= 2
        && matches!(input.word(at - 2), "ул" | "пл" | "просп" | "пер")
}

/// `дом 16` and `улица 8 Марта`, but not `убит у своего дома 16 февраля`: a street's name has a capital, or stands right
/// behind the word in the nominative.
fn is_labelled(input: &Input<'_>, at: usize, next: usize) -> bool {
    const STREETS: [&str; 6] = ["улица", "ул", "площадь", "пл", "проспект", "номер"];
    month_of_day(input, next).is_none()
        || input.capital(next)
        || STREETS.iter().any(|street| crate::case::lower(input.word(at - 1)) == *street)
}

fn month_of_day(input: &Input<'_>, at: usize) -> Option<(u8, usize)> {
    if input.new_line(at) {
        return None;
    }
    match input.lex(at) {
        // `5 май`, `5 мартом` are no dates: a day takes the genitive, or a foreign month
        Lex::Month(month) if genitive(input.word(at)) => Some((month, at + 1)),
        Lex::MonthShort(month) => {
            Some((month, at + 1 + usize::from(input.sign(at + 1, b'.') && input.glued(at + 1))))
        }
        _ => None,
    }
}

fn genitive(word: &str) -> bool {
    word.ends_with('я')
        || word.ends_with('а')
        || word.ends_with('Я')
        || word.ends_with('А')
        || word.is_ascii()
}

/// A month by name; a short one needs a year and takes its full stop.
fn month(input: &Input<'_>, at: usize) -> Option<(u8, usize)> {
    match input.lex(at) {
        // `may`, `march` as words of a foreign title
        Lex::Month(month) if !input.word(at).is_ascii() || input.capital(at) => Some((month, at + 1)),
        Lex::MonthShort(month) => {
            let dot = at + 1 + usize::from(input.sign(at + 1, b'.') && input.glued(at + 1));
            input.plain(dot).filter(|n| n.digits == 4).map(|_| (month, dot))
        }
        _ => None,
    }
}

/// Whether a month without a day or a year is a month: in lower case it is, a capital makes it a name (`Марта`,
/// `Май`, `Август`) unless it is all of a heading or a preposition at the start of a sentence explains it.
fn month_alone(input: &Input<'_>, at: usize, next: usize) -> bool {
    let placed = matches!(
        input.before(at),
        Lex::Word(
            Word::In
                | Word::From
                | Word::Until
                | Word::To
                | Word::By
                | Word::After
                | Word::For
                | Word::Between
                | Word::And
                | Word::On
                | Word::Beginning
                | Word::End
                | Word::Middle
                | Word::Half
                | Word::Next
                | Word::Last
                | Word::Previous
                | Word::That
                | Word::This
                | Word::Same
                | Word::Every
        ) | Lex::Sign(b'-' | b'/')
    );
    if input.word(at).is_ascii() {
        return false;
    }
    if input.capital(at) {
        // `Август. Неурожай.`, `Май: холера` open an entry
        let entry = (at == 0 || input.new_line(at))
            && (input.sign(next, b'.') && input.capital(next + 1) || input.sign(next, b':'));
        let whole_line = input.new_line(at) && input.new_line(next) || entry;
        let ranged = input.sign(next, b'-') && matches!(input.lex(next + 1), Lex::Month(_));
        return whole_line || ranged;
    }
    // `мая` after a thing (`бои мая`) is one too; after a number that is no day (`1500 марта`) it is not
    placed || !matches!(input.before(at), Lex::Number(n) if n.form == Form::Plain)
}

/// The day's part before it: `утром 3 мая`, `вечером того же дня`, `в ночь на 25 октября`.
pub(super) fn part_before(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let part = match input.lex(at) {
        Lex::PartOfDay(part) => part,
        Lex::Unit(Unit::Day) if matches!(input.word(at), "днем" | "днём" | "Днем" | "Днём") => {
            PartOfDay::Afternoon
        }
        _ => return None,
    };
    let on = at + 1 + usize::from(matches!(input.lex(at + 1), Lex::Word(Word::On | Word::From | Word::In)));
    // `ночь с 25 на 26 октября` is two days
    let parsed = parse(input, on)?;
    if parsed.second.is_some() {
        return None;
    }
    let mut parsed = parsed;
    let Spec::Calendar(calendar) = &mut parsed.first.spec else { return None };
    if calendar.tod.is_some() || calendar.month_shared && calendar.month > 0 {
        return None;
    }
    calendar.tod = Some(TimeOfDay::Part(part));
    parsed.first.start = input.start(at);
    Some(parsed)
}

/// `года` after a bracket, so that a phrase of two calendars can end with it.
pub(super) fn skip_year_noun(input: &Input<'_>, at: usize) -> usize {
    year_noun(input, at).unwrap_or(at)
}
