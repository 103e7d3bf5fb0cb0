//! Years by themselves: `1992 году`, `1993 г.`, `490 год до н. э.`, `2000-м году`, and pairs: `1914—1918 годы`,
//! `1939–45 гг.`, `264—146 годах до н. э.`, `(1934—2013)`. A bare number is a year only on evidence.

use super::era::{astronomical, era, marked_year, names_a_thing, quantity_follows, year_noun};
use crate::timex::{
    parse::{Input, Parsed},
    spec::{Calendar, Spec, Year},
    token::{Form, Lex, Token, Word},
};

pub(super) fn parse(input: &Input<'_>, at: usize) -> Option<Parsed> {
    // `год 1917`, `годы 1914—1918`: the noun before is no part of it
    if let Some(parsed) = pair(input, at) {
        return Some(parsed);
    }
    if let Some((year, next)) = marked_year(input, at)
        && !preceded_by_more(input, at)
        && !is_date_of_two(input, at)
        && (!input.entangled(at) || slashed_years(input, at))
    {
        // `(73 года)`, `(81 год)` is an age, `(64 год)` is a year
        let age = matches!(year, Year::Stated(1..=129))
            && match input.word(next - 1) {
                "года" => true,
                "год" => matches!(year, Year::Stated(number) if number % 10 == 1 && number % 100 != 11),
                _ => false,
            }
            && matches!(input.before(at), Lex::Sign(b'('))
            && input.sign(next, b')');
        if age {
            return None;
        }
        let unclear = matches!(year, Year::TwoDigit(n) if !ends_in_year(input, next) && !stands_alone(input, at, next, n));
        return (!unclear).then(|| input.parsed(at, next, Spec::Calendar(Calendar::year(year))))?;
    }
    let n = input.plain(at).filter(|n| n.digits == 4 && (1000..2100).contains(&n.value))?;
    evidence(input, at, n.value)
        .then(|| input.parsed(at, at + 1, Spec::Calendar(Calendar::year(Year::Stated(n.value as i32)))))?
}

/// `в 91-м,`, `до 93-го.`: a number that is no day and of nothing.
fn stands_alone(input: &Input<'_>, at: usize, next: usize, value: u8) -> bool {
    value > 31
        && matches!(input.before(at), Lex::Word(Word::In | Word::From | Word::Until | Word::By))
        && matches!(
            input.lex(next),
            Lex::Sign(_) | Lex::End | Lex::Word(Word::Function | Word::From | Word::In | Word::To)
        )
}

fn ends_in_year(input: &Input<'_>, next: usize) -> bool {
    input.word(next - 1).starts_with("год") || input.word(next - 1) == "г" || input.sign(next - 1, b'.')
}

/// `12/1992`, `3.1992`: for the parser of dates in digits.
fn is_date_of_two(input: &Input<'_>, at: usize) -> bool {
    matches!(input.before(at), Lex::Sign(b'/' | b'.'))
        && input.glued(at)
        && matches!(at.checked_sub(2).map(|i| input.lex(i)), Some(Lex::Number(_)))
        && !slashed_years(input, at)
}

/// `1914—1918 годы`, `264—146 годах до н. э.`, `1939–45`, `2005/06`, `1917 и 1918 годов до н. э.`
fn pair(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let first = input.plain(at)?;
    let noun = year_noun(input, at + 1);
    let dash = noun.unwrap_or(at + 1);
    let dashed = matches!(input.lex(dash), Lex::Sign(b'-' | b'/'));
    if !dashed && !matches!(input.lex(dash), Lex::Word(Word::And | Word::Or | Word::To | Word::Until)) {
        return None;
    }
    let link = dash + 1;
    let second = input.plain(link)?;
    if first.digits > 4 || second.digits > 4 || first.value == 0 || second.value == 0 {
        return None;
    }
    let more = |next: usize| {
        matches!(input.lex(next), Lex::Sign(b'-' | b'/')) && input.glued(next) && input.glued(next + 1)
    };
    if preceded_by_more(input, at) || input.entangled(at) && !input.sign(at + 1, b'/') || more(link + 1) {
        return None;
    }
    let two = |a: i32, b: Year, next: usize| {
        let mut parsed = input.parsed(at, dash, Spec::Calendar(Calendar::year(Year::Stated(a))))?;
        parsed.second = Some(input.found(link, next, Spec::Calendar(Calendar::year(b))));
        parsed.next = next;
        Some(parsed)
    };
    let nouned = year_noun(input, link + 1);
    if let Some((before, next)) = era(input, nouned.unwrap_or(link + 1)) {
        let (a, b) = (astronomical(first.value, before), astronomical(second.value, before));
        let listed = matches!(input.lex(dash), Lex::Word(Word::And | Word::Or));
        return (a < b || listed).then(|| two(a, Year::Stated(b), next))?;
    }
    let next = nouned.unwrap_or(link + 1);
    if !dashed {
        return None;
    }
    if first.digits == 4 && (1000..2500).contains(&first.value) && second.digits == 2 {
        let tail = first.value % 100;
        // `2003-04` is a month in ISO 8601
        let iso = input.word(dash) == "-" && second.value <= 12 && second.value != (tail + 1) % 100;
        let follows = second.value > tail || second.value == 0;
        let apart = noun.is_some() && nouned.is_none();
        if iso || apart || !follows || nouned.is_none() && quantity_follows(input, link + 1) {
            return None;
        }
        let century = (first.value - tail + if second.value == 0 { 100 } else { 0 }) as i32;
        let year = century + second.value as i32;
        return two(first.value as i32, Year::Shared(year), next);
    }
    // with a noun, years of any length: `395—476 годах`
    let near = first.value < second.value && second.value - first.value < 400;
    let four = first.digits == 4 && second.digits == 4 && (1000..2500).contains(&second.value);
    let counted = quantity_follows(input, link + 1) || thing_of_round(input, link + 1, second.value);
    let bare = four && near && (first.value >= 1100 || input.sign(at.wrapping_sub(1), b'(')) && !counted;
    ((nouned.is_some() && near && !is_span_of_days(input, at)) || bare)
        .then(|| two(first.value as i32, Year::Stated(second.value as i32), next))?
}

/// `3—5 года`: too short for years.
fn is_span_of_days(input: &Input<'_>, at: usize) -> bool {
    input.plain(at).is_some_and(|n| n.digits < 2)
}

fn thing_of_round(input: &Input<'_>, next: usize, value: u32) -> bool {
    value.is_multiple_of(50) && names_a_thing(input, next)
}

/// Whether a bare number of four digits is a year.
fn evidence(input: &Input<'_>, at: usize, year: u32) -> bool {
    let next = at + 1;
    if input.entangled(at) && !slashed_years(input, at)
        || preceded_by_more(input, at)
        || followed_by_more(input, next)
    {
        return false;
    }
    if quantity_follows(input, next) || range_of_things(input, next) {
        return false;
    }
    // `1900 | 41 | 23`: the first cell of a row
    if at == 0 && input.sign(next, b'|') && year >= 1300 {
        return true;
    }
    let round = year.is_multiple_of(50);
    let thing = names_a_thing(input, next);
    let old = year < 1300;
    match input.before(at) {
        Lex::Sign(b'$' | b'#' | b'+' | b'<' | b'>' | b'=' | b'?' | b'&' | b'*' | b'\'') => return false,
        Lex::Sign(b'.') if labelled(input, at - 1) => return false,
        // `Ту-1914`
        Lex::Sign(b'-') if input.glued(at) && at >= 2 && input.glued(at - 1) => {
            return matches!(input.lex(at - 2), Lex::Month(_) | Lex::Season(_))
                || input.plain(at - 2).is_some_and(|n| n.digits == 4);
        }
        Lex::Word(
            Word::Label
            | Word::More
            | Word::Less
            | Word::Than
            | Word::Almost
            | Word::Only
            | Word::Over
            | Word::Every
            | Word::Measure,
        )
        | Lex::Cardinal(_) => return false,
        Lex::Word(
            Word::In | Word::From | Word::Until | Word::After | Word::Between | Word::By | Word::To,
        ) => {
            return !(thing && (round || old || !input.is(at.wrapping_sub(1), Word::In)));
        }
        Lex::Sign(b'(') => return !thing && (!round || !old),
        _ => {}
    }
    if thing || old || input.is(at.wrapping_sub(1), Word::About) {
        return false;
    }
    // a round number needs a frame: `Наука, 1950.`
    let closed = matches!(input.lex(next), Lex::Sign(b'.' | b',' | b')' | b';' | b'-') | Lex::End)
        || input.new_line(next);
    !round
        || closed
            && matches!(input.before(at), Lex::Sign(b',' | b'-' | b'(') | Lex::Word(Word::And) | Lex::End)
}

/// Whether the full stop at `dot` ends a label: `с. 1917`, `ст. 1917`, `т. 1917`, `№`; `р. 1957` and `изд. 1957` do not.
fn labelled(input: &Input<'_>, dot: usize) -> bool {
    let Some(word) = dot.checked_sub(1).filter(|_| input.glued(dot)) else { return false };
    let short = input.word(word).chars().count() == 1 && !matches!(input.word(word), "р" | "г" | "Р");
    short && !input.capital(word) || matches!(input.lex(word), Lex::Word(Word::Label))
}

/// `1992/93`, `1992/1993`.
fn slashed_years(input: &Input<'_>, at: usize) -> bool {
    let four = |i: usize| input.plain(i).is_some_and(|n| n.digits == 4 || n.digits == 2);
    let first = at == 0 || !input.sign(at - 1, b'/');
    first && input.sign(at + 1, b'/') && four(at + 2) && !input.sign(at + 3, b'/')
        || at >= 2 && input.sign(at - 1, b'/') && four(at - 2)
}

/// `1500 000`, `1939-22-…`, `1990,5`: more of the same number.
fn followed_by_more(input: &Input<'_>, next: usize) -> bool {
    let number = |i: usize| matches!(input.lex(i), Lex::Number(_));
    match input.lex(next) {
        Lex::Number(n) => n.digits == 3 && !input.new_line(next),
        Lex::Sign(b'-') if input.glued(next) && input.glued(next + 1) => match input.lex(next + 1) {
            Lex::Number(n) => n.digits == 1 || n.digits == 3 || n.digits > 4 || n.form != Form::Plain,
            _ => !input.new_line(next + 1) && input.word(next + 1).starts_with(char::is_alphabetic),
        },
        Lex::Sign(b',') => input.glued(next) && input.glued(next + 1) && number(next + 1),
        _ => false,
    }
}

/// `1 1500`, `978-0-1990`, `8 1917`: the tail of a longer number.
fn preceded_by_more(input: &Input<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|_| !input.new_line(at)) else { return false };
    match input.lex(before) {
        Lex::Number(n) => n.digits <= 3 || n.digits > 4,
        Lex::Sign(b'-') if input.glued(at) && input.glued(before) => {
            match before.checked_sub(1).map(|i| input.lex(i)) {
                Some(Lex::Number(n)) => {
                    n.digits < 3 || n.digits > 4 || before >= 2 && is_glued_dash(input.tokens, before - 1)
                }
                _ => false,
            }
        }
        _ => false,
    }
}

fn is_glued_dash(tokens: &[Token], number: usize) -> bool {
    use crate::timex::token::Gap;
    let dash = number.checked_sub(1).and_then(|i| tokens.get(i));
    dash.is_some_and(|t| t.lex == Lex::Sign(b'-')) && tokens.get(number).is_some_and(|t| t.gap == Gap::None)
}

/// `1500–2000 человек`, `от 1200 до 1500 судов`.
fn range_of_things(input: &Input<'_>, next: usize) -> bool {
    match (input.lex(next), input.plain(next + 1)) {
        (Lex::Sign(b'-') | Lex::Word(Word::Until | Word::Or), Some(_)) => quantity_follows(input, next + 2),
        _ => false,
    }
}
