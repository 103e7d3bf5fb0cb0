//! Days by name: `Christmas Day 1914`, `Easter Monday`, `New Year's Eve 1999`, `Good Friday`, `All Saints' Day`,
//! `Labor Day 1973`, `on St Stephen's Day`.

use super::era::trailing_year;
use crate::timex::{
    parse::{Input, Parsed},
    spec::{Calendar, Spec, TimeOfDay},
    token::{Holiday, Lex, Unit, Word},
};

pub(super) fn parse(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let (from, (mut calendar, next)) = match named(input, at) {
        Some(found) => (at, found),
        None => known_by_second(input, at)?,
    };
    let next = match input.lex(next) {
        Lex::PartOfDay(part) if !input.new_line(next) => {
            calendar.tod = Some(TimeOfDay::Part(part));
            next + 1
        }
        _ => next,
    };
    // `Labor Day weekend 1709`, `Easter week` are no days
    if from < at && noun(input, next)
        || matches!(input.lex(next), Lex::Unit(Unit::Weekend | Unit::Week)) && !input.new_line(next)
    {
        return None;
    }
    let next = match trailing_year(input, next) {
        Some((year, after)) => {
            calendar.year = year;
            after
        }
        // `the Easter Rising` and `Christmas carols` are no days
        None if input.lex(next) == Lex::Other && !input.new_line(next) && next == at + 1 && from == at => {
            return None;
        }
        // `Dominion Day (1 July)`: the bracket says it
        None if input.sign(next, b'(') && says_the_day(input, next + 1) => return None,
        // `the Labor Day weekend`, `Memorial Day services`: without a year only what happened on it is dated
        None if from < at && !stands_alone(input, from, next) => return None,
        None => next,
    };
    input.parsed(from, next, Spec::Calendar(calendar))
}

fn named(input: &Input<'_>, at: usize) -> Option<(Calendar, usize)> {
    let fixed = |month, day, next| Some((Calendar { month, day, ..Calendar::default() }, next));
    let moving = |holiday, offset, next| {
        Some((Calendar { holiday: Some((holiday, offset)), ..Calendar::default() }, next))
    };
    let is_day = |at: usize| input.lex(at) == Lex::Unit(Unit::Day);
    if !input.capital(at) {
        return None;
    }
    match input.lex(at) {
        Lex::Holiday(Holiday::Christmas) => match input.lex(at + 1) {
            Lex::Word(Word::Eve) => fixed(12, 24, at + 2),
            Lex::Unit(Unit::Day) => fixed(12, 25, at + 2),
            _ => moving(Holiday::Christmas, 0, at + 1),
        },
        Lex::Holiday(holiday @ (Holiday::Easter | Holiday::Pentecost)) => match input.lex(at + 1) {
            Lex::Weekday(7) => moving(holiday, 0, at + 2),
            Lex::Weekday(1) => moving(holiday, 1, at + 2),
            Lex::Weekday(2) => moving(holiday, 2, at + 2),
            Lex::Weekday(6) => moving(holiday, -1, at + 2),
            Lex::Word(Word::Eve) => moving(holiday, -1, at + 2),
            _ => moving(holiday, 0, at + 1),
        },
        Lex::Holiday(Holiday::Fixed { month, day }) => fixed(month, day, at + 1),
        Lex::Holiday(holiday @ Holiday::Thanksgiving) => {
            moving(holiday, 0, at + 1 + usize::from(is_day(at + 1)))
        }
        Lex::Month(5) if is_day(at + 1) && input.capital(at + 1) => fixed(5, 1, at + 2),
        Lex::Word(Word::Boxing) if is_day(at + 1) => fixed(12, 26, at + 2),
        Lex::Word(Word::Good) if input.lex(at + 1) == Lex::Weekday(5) => moving(Holiday::Easter, -2, at + 2),
        Lex::Word(Word::Palm) if input.lex(at + 1) == Lex::Weekday(7) => moving(Holiday::Easter, -7, at + 2),
        Lex::Word(Word::Ash) if input.lex(at + 1) == Lex::Weekday(3) => moving(Holiday::Easter, -46, at + 2),
        Lex::Word(Word::Ascension) if is_day(at + 1) => moving(Holiday::Easter, 39, at + 2),
        Lex::Word(Word::New) if input.lex(at + 1) == Lex::Unit(Unit::Year) => {
            let s = if input.sign(at + 2, b'\'') && input.word(at + 3) == "s" { at + 4 } else { at + 2 };
            match input.lex(s) {
                Lex::Word(Word::Eve) => fixed(12, 31, s + 1),
                Lex::Unit(Unit::Day) => fixed(1, 1, s + 1),
                _ => None,
            }
        }
        Lex::Word(Word::All) => {
            let noun = at + 1;
            let day = input.skip_sign(noun + 1, b'\'');
            match input.lex(noun) {
                Lex::Word(Word::Saints) if is_day(day) => fixed(11, 1, day + 1),
                Lex::Word(Word::Souls) if is_day(day) => fixed(11, 2, day + 1),
                _ => None,
            }
        }
        _ => None,
    }
}

/// Days whose name ends in `Day`, `Eve` or a weekday, by the word before that.
const DAYS: [(&str, Holiday, i8); 24] = [
    ("anzac", fixed(4, 25), 0),
    ("armistice", fixed(11, 11), 0),
    ("assumption", fixed(8, 15), 0),
    ("australia", fixed(1, 26), 0),
    ("bastille", fixed(7, 14), 0),
    ("canada", fixed(7, 1), 0),
    ("columbus", Holiday::Columbus, 0),
    ("dominion", fixed(7, 1), 0),
    ("empire", fixed(5, 24), 0),
    ("groundhog", fixed(2, 2), 0),
    ("innocents", fixed(12, 28), 0),
    ("king", Holiday::Nth { month: 1, weekday: 1, nth: 3 }, 0),
    ("labor", Holiday::Nth { month: 9, weekday: 1, nth: 1 }, 0),
    ("lady", fixed(3, 25), 0),
    ("memorial", Holiday::Memorial, 0),
    ("midsummer", fixed(6, 24), 0),
    ("presidents", Holiday::Presidents, 0),
    ("primrose", fixed(4, 19), 0),
    ("remembrance", fixed(11, 11), 0),
    ("trafalgar", fixed(10, 21), 0),
    ("valentine", fixed(2, 14), 0),
    ("veterans", Holiday::Veterans, 0),
    ("waitangi", fixed(2, 6), 0),
    ("ascension", Holiday::Easter, 39),
];

/// Whether the word before `Day` makes a day of the calendar.
pub(in crate::timex) fn is_day_by_name(word: &str) -> bool {
    const OTHERS: [&str; 6] = ["christmas", "easter", "boxing", "independence", "thanksgiving", "victory"];
    DAYS.iter().map(|(first, ..)| first).chain(&OTHERS).any(|first| first.eq_ignore_ascii_case(word))
}

/// The days of saints, by the saint's name: month and day.
const SAINTS: [(&str, u8, u8); 36] = [
    ("agnes", 1, 21),
    ("andrew", 11, 30),
    ("barnabas", 6, 11),
    ("bartholomew", 8, 24),
    ("benedict", 3, 21),
    ("brice", 11, 13),
    ("catherine", 11, 25),
    ("cecilia", 11, 22),
    ("clement", 11, 23),
    ("crispin", 10, 25),
    ("david", 3, 1),
    ("denis", 10, 9),
    ("dunstan", 5, 19),
    ("edmund", 11, 20),
    ("george", 4, 23),
    ("giles", 9, 1),
    ("james", 7, 25),
    ("john", 6, 24),
    ("joseph", 3, 19),
    ("lawrence", 8, 10),
    ("leonard", 11, 6),
    ("lucy", 12, 13),
    ("luke", 10, 18),
    ("mark", 4, 25),
    ("martin", 11, 11),
    ("matthew", 9, 21),
    ("matthias", 2, 24),
    ("michael", 9, 29),
    ("nicholas", 12, 6),
    ("olaf", 7, 29),
    ("patrick", 3, 17),
    ("peter", 6, 29),
    ("stephen", 12, 26),
    ("swithin", 7, 15),
    ("thomas", 12, 21),
    ("valentine", 2, 14),
];

/// Feasts that are weekdays, by the word before the weekday, and how far from Easter they lie.
const WEEKDAYS: [(&str, u8, i8); 8] = [
    ("shrove", 2, -47),
    ("maundy", 4, -3),
    ("holy", 4, -3),
    ("holy", 6, -1),
    ("low", 7, 7),
    ("ascension", 4, 39),
    ("trinity", 7, 56),
    ("mothering", 7, -21),
];

const fn fixed(month: u8, day: u8) -> Holiday {
    Holiday::Fixed { month, day }
}

/// `Labor Day`, `St Stephen's Day`, `Presidents' Day`, `Midsummer's Eve`, `Shrove Tuesday`, found at its last word: the
/// token where it begins, the day and the token behind it.
fn known_by_second(input: &Input<'_>, at: usize) -> Option<(usize, (Calendar, usize))> {
    let eve = input.is(at, Word::Eve);
    if !input.capital(at) || at == 0 || input.new_line(at) {
        return None;
    }
    let on = |holiday, offset| Calendar { holiday: Some((holiday, offset)), ..Calendar::default() };
    if let Lex::Weekday(weekday) = input.lex(at) {
        let word = input.word(at - 1);
        if word == "Remembrance" && weekday == 7 {
            return Some((at - 1, (on(Holiday::Nth { month: 11, weekday: 7, nth: 2 }, 0), at + 1)));
        }
        let feast = |(first, day, _): &&(&str, u8, i8)| *day == weekday && first.eq_ignore_ascii_case(word);
        let (_, _, offset) = WEEKDAYS.iter().find(feast).filter(|_| input.capital(at - 1))?;
        return Some((at - 1, (on(Holiday::Easter, *offset), at + 1)));
    }
    if !eve && input.lex(at) != Lex::Unit(Unit::Day) {
        return None;
    }
    let s = at - usize::from(input.word(at - 1) == "s");
    let possessive = s.checked_sub(1).filter(|&sign| input.sign(sign, b'\''));
    let name = possessive.unwrap_or(at).checked_sub(1)?;
    // `Martin Luther King Jr. Day`
    let junior = name.checked_sub(1).filter(|&junior| input.sign(name, b'.') && input.word(junior) == "Jr");
    let name = junior.map_or(Some(name), |junior| junior.checked_sub(1))?;
    let name = name - usize::from(junior.is_some() && name > 0 && input.sign(name, b','));
    if !input.capital(name) || (s < at && possessive.is_none()) {
        return None;
    }
    let word = input.word(name);
    let dot = name.checked_sub(1).filter(|&dot| input.sign(dot, b'.') && input.glued(dot));
    let title = dot.unwrap_or(name).checked_sub(1);
    if let Some(title) = title.filter(|&title| matches!(input.word(title), "St" | "Saint")) {
        let &(_, month, day) = SAINTS.iter().find(|(saint, ..)| saint.eq_ignore_ascii_case(word))?;
        // `the eve of St John's Day`
        let eve_of = title >= 2 && input.is(title - 1, Word::Of) && input.is(title - 2, Word::Eve);
        let day = day - u8::from(eve || eve_of);
        let from = if eve_of { title - 2 } else { title };
        if day == 0 {
            return None;
        }
        return Some((from, (on(fixed(month, day), 0), at + 1)));
    }
    let &(_, holiday, offset) = DAYS.iter().find(|(first, ..)| first.eq_ignore_ascii_case(word))?;
    let from = match holiday {
        // `King Day` is a name
        Holiday::Nth { month: 1, .. } if name >= 2 && input.word(name - 1) == "Luther" => name - 2,
        Holiday::Nth { month: 1, .. } => return None,
        _ => name,
    };
    match (holiday, eve) {
        (Holiday::Fixed { month, day }, true) if word == "Midsummer" => {
            Some((from, (on(fixed(month, day - 1), 0), at + 1)))
        }
        (_, true) => None,
        _ => Some((from, (on(holiday, offset), at + 1))),
    }
}

/// Whether a day with its month stands at `at`.
fn says_the_day(input: &Input<'_>, at: usize) -> bool {
    let month = |at: usize| matches!(input.lex(at), Lex::Month(_) | Lex::MonthShort(_));
    input.plain(at).is_some() && month(at + 1) || month(at) && input.plain(at + 1).is_some()
}

/// Whether the tokens are what something happened on: `on Labor Day, the`, not `the Labor Day parade`, `Memorial Day
/// Massacre`, `Independence Day is`.
fn stands_alone(input: &Input<'_>, from: usize, next: usize) -> bool {
    let placed = matches!(
        input.before(from),
        Lex::Word(Word::On | Word::By | Word::Until | Word::Before | Word::After | Word::Since | Word::From)
    );
    placed && (!input.capital(next) || input.new_line(next))
}

/// Whether the word makes a noun of the day before it: `on Labor Day weekend`.
fn noun(input: &Input<'_>, at: usize) -> bool {
    const NOUNS: [&str; 20] = [
        "weekends",
        "parade",
        "parades",
        "celebration",
        "celebrations",
        "service",
        "services",
        "concert",
        "concerts",
        "holiday",
        "rally",
        "speech",
        "address",
        "ceremony",
        "ceremonies",
        "festival",
        "march",
        "riot",
        "riots",
        "events",
    ];
    NOUNS.contains(&input.word(at)) && !input.new_line(at)
}
