//! Days by name: `Новый год`, `День Победы`, `Рождество`, `Пасха 1917 года`.

use super::era::{marked_year, trailing_year};
use crate::timex::{
    parse::{Input, Parsed},
    spec::{Calendar, Spec, Year},
    token::{Holiday, Lex, Unit, Word},
};

pub(super) fn parse(input: &Input<'_>, at: usize) -> Option<Parsed> {
    eve(input, at).or_else(|| {
        let (calendar, next) = day(input, at)?;
        input.parsed(at, next, Spec::Calendar(calendar))
    })
}

/// `канун 1940 года`, `накануне Нового 1936 года`, `канун Пасхи 1913 года`: the day before it.
fn eve(input: &Input<'_>, at: usize) -> Option<Parsed> {
    if !input.is(at, Word::Eve) {
        return None;
    }
    let (calendar, next) = match marked_year(input, at + 1) {
        Some((year, next)) => (Calendar { year, ..NEW_YEAR }, next),
        None => day(input, at + 1)?,
    };
    input.parsed(at, next, Spec::Calendar(before(calendar)?))
}

/// The day before a day by name.
fn before(calendar: Calendar) -> Option<Calendar> {
    let year = match calendar.year {
        Year::Stated(year) if calendar.month == 1 => Year::Stated(year.checked_sub(1)?),
        year => year,
    };
    match (calendar.month, calendar.day, calendar.holiday) {
        (1, 1, None) => Some(Calendar { year, month: 12, day: 31, ..calendar }),
        (month, day @ 2.., None) => Some(Calendar { month, day: day - 1, ..calendar }),
        (_, _, Some((holiday, offset))) => {
            Some(Calendar { holiday: Some((holiday, offset - 1)), ..calendar })
        }
        _ => None,
    }
}

const NEW_YEAR: Calendar = fixed(1, 1);

const fn fixed(month: u8, day: u8) -> Calendar {
    Calendar {
        year: Year::None,
        month,
        day,
        weekday: 0,
        season: None,
        part: None,
        holiday: None,
        tod: None,
        month_shared: false,
        crosses_year: false,
        ahead: false,
        numeric: None,
    }
}

/// A day by name and the token after it.
fn day(input: &Input<'_>, at: usize) -> Option<(Calendar, usize)> {
    let moving = |holiday, offset| Calendar { holiday: Some((holiday, offset)), ..Calendar::default() };
    let (mut calendar, next) = match input.lex(at) {
        // `Новый 1918 год`
        Lex::Word(Word::New) if input.capital(at) => match (input.lex(at + 1), input.plain(at + 1)) {
            (Lex::Unit(Unit::Year), _) => (NEW_YEAR, at + 2),
            (_, Some(n)) if n.digits == 4 && input.lex(at + 2) == Lex::Unit(Unit::Year) => {
                let year = Year::Stated(n.value as i32);
                // `под Новый 1960 год`: its eve
                let calendar = Calendar { year, ..NEW_YEAR };
                let under = matches!(input.word(at.wrapping_sub(1)), "под" | "Под");
                return Some((if under { before(calendar)? } else { calendar }, at + 3));
            }
            _ => return None,
        },
        Lex::Unit(Unit::Day) if input.capital(at) && input.word(at + 1) == "Победы" => {
            (fixed(5, 9), at + 2)
        }
        // the Easter of a Russian text is the Orthodox one
        Lex::Holiday(Holiday::Easter) if input.capital(at) => (moving(Holiday::OrthodoxEaster, 0), at + 1),
        Lex::Holiday(Holiday::Pentecost) if told(input, at) => (moving(Holiday::OrthodoxEaster, 49), at + 1),
        Lex::Holiday(Holiday::Christmas) if told(input, at) => (moving(Holiday::Christmas, 0), at + 1),
        // `Татьянин день`, `Ильин день`
        Lex::Holiday(feast @ Holiday::Feast(..)) if is_day_of(input, at) => (moving(feast, 0), at + 2),
        Lex::Holiday(feast @ Holiday::Feast(..)) if told(input, at) && !input.word(at).ends_with("ин") => {
            (moving(feast, 0), at + 1)
        }
        Lex::Word(Word::Ascension) if told(input, at) => (moving(Holiday::OrthodoxEaster, 39), at + 1),
        Lex::Word(Word::Palm) if input.lex(at + 1) == Lex::Weekday(7) && is_placed(input, at) => {
            (moving(Holiday::OrthodoxEaster, -7), at + 2)
        }
        Lex::Word(Word::Good) if input.lex(at + 1) == Lex::Weekday(5) && is_placed(input, at) => {
            (moving(Holiday::OrthodoxEaster, -2), at + 2)
        }
        _ => return None,
    };
    let next = match trailing_year(input, next) {
        Some((year, after)) => {
            calendar.year = year;
            after
        }
        None => next,
    };
    // `под Рождество`: its eve
    let under = calendar.holiday.is_some() && matches!(input.word(at.wrapping_sub(1)), "под" | "Под");
    Some((if under { before(calendar)? } else { calendar }, next))
}

/// Whether a preposition makes of the feast or the day at `at` when something was.
pub(super) fn is_placed(input: &Input<'_>, at: usize) -> bool {
    matches!(
        input.before(at),
        Lex::Word(
            Word::On | Word::By | Word::To | Word::Until | Word::After | Word::In | Word::From | Word::Eve
        )
    ) || matches!(input.word(at.wrapping_sub(1)), "под" | "Под")
}

/// `в Ильин день`, `до Ильина дня`, but not `Ильин день отметили`, `Петрова день рождения`.
fn is_day_of(input: &Input<'_>, at: usize) -> bool {
    let agrees = match input.word(at).ends_with(['а', 'у']) {
        true => matches!(input.word(at + 1), "дня" | "дню"),
        false => matches!(input.word(at + 1), "день" | "днём" | "днем"),
    };
    let another =
        ["рожден", "ангел", "памят", "смерт"].iter().any(|noun| input.word(at + 2).starts_with(noun));
    input.lex(at + 1) == Lex::Unit(Unit::Day) && agrees && !another && is_placed(input, at)
}

/// Whether a feast says when: `на Крещение`, `к Рождеству 1928 года`, but not `церковь Успения`, `икона «Троица»`,
/// `до Рождества Христова`, `на Покрова улице`.
fn told(input: &Input<'_>, at: usize) -> bool {
    let placed = matches!(
        input.before(at),
        Lex::Word(Word::On | Word::By | Word::Until | Word::After | Word::In | Word::Eve)
    ) || matches!(input.word(at.wrapping_sub(1)), "под" | "Под");
    let dated = trailing_year(input, at + 1).is_some();
    let named = input.capital(at + 1) && !input.new_line(at + 1);
    // `на Покров` tells when, `на Покрова` where
    let genitive = input.is(at.wrapping_sub(1), Word::On) && input.word(at).ends_with(['а', 'я']);
    input.capital(at) && placed && !genitive && (dated || !named && !input.is(at.wrapping_sub(1), Word::In))
}
