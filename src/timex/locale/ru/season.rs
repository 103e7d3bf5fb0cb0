//! Seasons, quarters and halves: `весной 1917 года`, `осень 2009`, `зимой 1941/42 года`, `во второй половине 1917 года`,
//! `I квартал 2009 года`, `первом полугодии`.

use super::{
    era::{trailing_year, year_noun},
    number::ordinal,
};
use crate::timex::{
    parse::{Input, Parsed},
    spec::{Calendar, Spec, Year, YearPart},
    token::{Lex, Unit, Word},
};

pub(super) fn parse(input: &Input<'_>, at: usize) -> Option<Parsed> {
    if let Some((part, next)) = year_part(input, at) {
        let (year, next) = match trailing_year(input, next) {
            Some(found) => found,
            // `второй половине года`
            None if input.lex(next) == Lex::Unit(Unit::Year) => (Year::Step(0), next + 1),
            None if matches!(part, YearPart::Quarter(_)) && input.lex(next) != Lex::Other => {
                (Year::None, next)
            }
            None => return None,
        };
        return input.parsed(
            at,
            next,
            Spec::Calendar(Calendar { year, part: Some(part), ..Calendar::default() }),
        );
    }
    let Lex::Season(season) = input.lex(at) else { return None };
    let mut calendar = Calendar { season: Some(season), ..Calendar::default() };
    // `зимой 1941/42 года`, `зима 1941—1942 годов`: the season that begins in the first
    if let (Some(first), Lex::Sign(b'-' | b'/'), Some(second)) =
        (input.plain(at + 1), input.lex(at + 2), input.plain(at + 3))
        && first.digits == 4
        && matches!(second.digits, 2 | 4)
        && second.value % 100 == (first.value + 1) % 100
        && matches!(season, crate::timex::token::Season::Winter)
    {
        calendar.year = Year::Stated(first.value as i32);
        let next = year_noun(input, at + 4).unwrap_or(at + 4);
        return input.parsed(at, next, Spec::Calendar(calendar));
    }
    if let Some((year, next)) = trailing_year(input, at + 1) {
        calendar.year = year;
        return input.parsed(at, next, Spec::Calendar(calendar));
    }
    calendar.ahead = input.before(at) == Lex::Word(Word::By);
    stands(input, at).then(|| input.parsed(at, at + 1, Spec::Calendar(calendar)))?
}

/// Whether a season without a year is one. `лета` is also an old word for years, a capital makes a name of it
/// (`Весна`, `Лето`), unless the sentence begins there with the case that tells when (`Весной партия`).
fn stands(input: &Input<'_>, at: usize) -> bool {
    let word = input.word(at);
    let when = ["ой", "ою", "ью", "том"].iter().any(|ending| word.ends_with(ending));
    if input.capital(at) {
        let ranged = matches!(input.lex(at + 1), Lex::Sign(b'-') | Lex::Word(Word::And))
            && matches!(input.lex(at + 2), Lex::Season(_));
        return ranged
            || when && (input.new_line(at) || matches!(input.before(at), Lex::Sign(_) | Lex::End))
            || input.new_line(at) && input.new_line(at + 1);
    }
    when || !matches!(input.before(at), Lex::Number(_) | Lex::Cardinal(_))
}

/// `вторая половина`, `первое полугодие`, `III квартал`.
fn year_part(input: &Input<'_>, at: usize) -> Option<(YearPart, usize)> {
    if let Some(quarter) = input.numbered_quarter(at) {
        return Some((YearPart::Quarter(quarter), at + 1));
    }
    let (number, next) = match input.lex(at) {
        Lex::Word(Word::Final) => (0, at + 1),
        _ => ordinal(input, at)?,
    };
    match input.lex(next) {
        Lex::Word(Word::Half)
            if ["полов", "полуг"].iter().any(|s| input.word(next).starts_with(s))
                && input.word(next) != "полугода" =>
        {
            let half = if number == 0 { 2 } else { number };
            (1..=2).contains(&half).then_some((YearPart::Half(half as u8), next + 1))
        }
        // `III кв. 1976 г.`
        Lex::Word(Word::Label) if input.word(next) == "кв" && (1..=4).contains(&number) => {
            Some((YearPart::Quarter(number as u8), input.skip_sign(next + 1, b'.')))
        }
        Lex::Unit(Unit::Quarter) => {
            let quarter = if number == 0 { 4 } else { number };
            (1..=4).contains(&quarter).then_some((YearPart::Quarter(quarter as u8), next + 1))
        }
        _ => None,
    }
}
