//! Years by themselves: `1788`, `AD 79`, `490 BC`, `'44`, `the years 1955`, and pairs that share
//! digits or an era: `1939–45`, `264–146 BC`. A bare number is a year only on evidence.

use super::{
    era::{astronomical, era, year},
    evidence::{connector, names_a_thing, opens_clause, quantity_follows},
};
use crate::timex::{
    parse::{Input, Parsed},
    spec::{Calendar, Spec, Year},
    token::{Form, Gap, Lex, Number, Unit, Word},
};

pub(super) fn parse(input: &Input<'_>, at: usize) -> Option<Parsed> {
    if let Lex::Word(Word::The) | Lex::Unit(Unit::Year) | Lex::Units(Unit::Year) | Lex::Word(Word::Fiscal) =
        input.lex(at)
    {
        return named_year(input, at);
    }
    let opens = matches!(input.lex(at), Lex::Number(_) | Lex::Sign(_) | Lex::Word(Word::Ad | Word::Bc));
    if !opens && !input.single(at) {
        return None;
    }
    if let Some(parsed) = pair(input, at) {
        return Some(parsed);
    }
    let (value, next) = year(input, at, false).or_else(|| small_year(input, at))?;
    let good = match value {
        Year::TwoDigit(_) => two_digit_evidence(input, at),
        _ if next > at + 1 => true,
        Year::Stated(n) => evidence(input, at, next, n),
        _ => true,
    };
    good.then(|| input.parsed(at, next, Spec::Calendar(Calendar::year(value))))?
}

/// `the year 1950`, `The years 1955`, `fiscal 1989`.
fn named_year(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let the = input.skip(input.skip(at, Word::The), Word::Fiscal);
    let noun = the + usize::from(matches!(input.lex(the), Lex::Unit(Unit::Year) | Lex::Units(Unit::Year)));
    if noun == the && !input.is(at, Word::Fiscal) {
        return None;
    }
    let plural = matches!(input.lex(the), Lex::Units(_));
    let (value, next) = year(input, noun, true)?;
    // `the years 1955–1963`: the pair itself is two expressions
    if plural && connector(input, next).is_some() {
        return None;
    }
    input.parsed(at, next, Spec::Calendar(Calendar::year(value)))
}

/// `1939–45`, `264–146 BC`, `264 to 146 BC`, `AD 60–70`: the second year explains the first or the other way round.
fn pair(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let first = input.plain(at)?;
    let link = connector(input, at + 1)?;
    let second = input.plain(link)?;
    // `1998-2001-17`: a number of three parts
    let dashed = |i: usize| input.sign(i, b'-') && input.glued(i) && input.glued(i + 1);
    if dashed(link + 1) && input.plain(link + 2).is_some()
        || at > 1 && dashed(at - 1) && input.plain(at - 2).is_some()
    {
        return None;
    }
    if first.value == 0 || first.digits > 4 || second.digits > 4 {
        return None;
    }
    let two = |a: i32, b: Year, next: usize| {
        let mut parsed = input.parsed(at, at + 1, Spec::Calendar(Calendar::year(Year::Stated(a))))?;
        parsed.second = Some(input.found(link, next, Spec::Calendar(Calendar::year(b))));
        parsed.next = next;
        Some(parsed)
    };
    if let Some((before, next)) = era(input, link + 1) {
        let (a, b) = (astronomical(first.value, before), astronomical(second.value, before));
        // `in 27 and 14 BC` falls, `from 30 to 33 AD` rises; a word between them needs the right order
        if a < b || matches!(input.lex(at + 1), Lex::Word(Word::And | Word::Or)) {
            return two(a, Year::Stated(b), next);
        }
        return None;
    }
    // `AD 60–70`
    if let Some((false, number)) = at.checked_sub(1).and_then(|i| era(input, i))
        && number == at
    {
        return None;
    }
    let dashed =
        matches!(input.lex(at + 1), Lex::Sign(b'-' | b'/')) && input.glued(link) == input.glued(at + 1);
    if first.digits == 4
        && (1000..2500).contains(&first.value)
        && second.digits == 2
        && dashed
        && !followed_by_more(input, link + 1)
        && !quantity_follows(input, link + 1)
        && evidence(input, at, link + 1, first.value as i32)
    {
        let tail = first.value % 100;
        let slash = input.sign(at + 1, b'/');
        // `2003-04` is a month in ISO 8601, `2003–04` a pair: only the next year is taken for one below 13
        let consecutive = second.value == (tail + 1) % 100;
        let plausible =
            second.value > tail && (second.value > 12 || consecutive || !is_hyphen(input, at + 1));
        if consecutive || plausible && !slash {
            let century = first.value as i32 - tail as i32;
            let year = if second.value > tail { century } else { century + 100 } + second.value as i32;
            return two(first.value as i32, Year::Shared(year), link + 1);
        }
    }
    None
}

/// `476` after `in`, `since`, `until`: three digits that nothing else explains.
fn small_year(input: &Input<'_>, at: usize) -> Option<(Year, usize)> {
    let n = input.plain(at)?;
    if n.digits != 3 || n.value < 100 || input.entangled(at) || followed_by_more(input, at + 1) {
        return None;
    }
    let strong = matches!(
        input.before(at),
        Lex::Word(Word::In | Word::Since | Word::Until | Word::Circa | Word::Early | Word::Late)
    ) || input.is(at.wrapping_sub(1), Word::Of) && input.is(at.wrapping_sub(2), Word::Rest)
        || matches!(
            input.before(at),
            Lex::Word(Word::By | Word::From | Word::Before | Word::After | Word::During)
        ) && matches!(input.lex(at + 1), Lex::Sign(b'.' | b',' | b';' | b')'));
    let counts = names_a_thing(input, at + 1)
        || quantity_follows(input, at + 1)
        || matches!(input.lex(at + 1), Lex::Sign(b'-' | b'/'))
        || input.capital(at + 1) && input.lex(at + 1) == Lex::Other;
    (strong && !counts).then_some((Year::Small(n.value as i32), at + 1))
}

/// `in '44`, `the class of '68`; not a closing quotation mark.
fn two_digit_evidence(input: &Input<'_>, at: usize) -> bool {
    let opens = input.tokens.get(at).is_some_and(|t| t.gap > Gap::None)
        || matches!(input.before(at), Lex::Sign(b'-' | b'('));
    opens
        && !quantity_follows(input, at + 2)
        && !matches!(input.lex(at + 2), Lex::Sign(b'"'))
        && !input.sign(at + 2, b'%')
}

/// Whether the series of a law report and its volume stand before: `158 F. Supp. 1911`, `12 Cal. App. 2d 1840`,
/// `361 U.S. 1940`, but `April 2d 1840`, `12 Sept. 1840`.
fn is_report(input: &Input<'_>, at: usize) -> bool {
    const LONGEST: usize = 10;
    let series = |word: &str| ["2d", "3d", "4th", "2nd", "3rd"].contains(&word);
    let dot = |at: usize| input.sign(at, b'.');
    let Some(last) = at.checked_sub(1).filter(|&last| dot(last) || series(input.word(last))) else {
        return false;
    };
    let mut letters = 0;
    for back in (at.saturating_sub(LONGEST)..=last).rev() {
        match input.lex(back) {
            _ if dot(back) || series(input.word(back)) => {}
            Lex::Number(volume) if volume.form == Form::Plain => return letters > 0 && volume.digits <= 4,
            Lex::Month(_) | Lex::MonthShort(_) | Lex::Weekday(_) | Lex::WeekdayShort(_) => return false,
            _ if input.capital(back) && input.word(back).len() <= 5 => letters += 1,
            _ => return false,
        }
    }
    false
}

/// Whether a bare number of four digits is a year.
fn evidence(input: &Input<'_>, at: usize, next: usize, year: i32) -> bool {
    if input.entangled(at) && !year_slash(input, at)
        || followed_by_more(input, next)
        || preceded_by_more(input, at)
    {
        return false;
    }
    // `the asteroid 1893 Jakoba`, `12 Cal. App. 2d 1840`
    let thing = ["asteroid", "planetoid", "comet", "planet"].contains(&input.word(at.wrapping_sub(1)));
    if thing && input.capital(next) || is_report(input, at) {
        return false;
    }
    if opens_clause(input, at) {
        return true;
    }
    if quantity_follows(input, next) || range_of_things(input, next) {
        return false;
    }
    let round = year % 50 == 0;
    // `more than 1500`, but `no earlier than 1500`
    if input.before(at) == Lex::Word(Word::Than)
        && !matches!(at.checked_sub(2).map(|i| input.lex(i)), Some(Lex::Word(Word::Earlier | Word::Later)))
    {
        return false;
    }
    match input.before(at) {
        Lex::Sign(b'$' | b'#' | b'+' | b'<' | b'>' | b'=' | b'?' | b'&') => return false,
        // `post-1945` and `1914-1918`, but not `MiG-1990`
        Lex::Sign(b'-')
            if input.glued(at)
                && at >= 2
                && input.glued(at - 1)
                && !matches!(
                    input.lex(at - 2),
                    Lex::Number(_) | Lex::Month(_) | Lex::Season(_) | Lex::Word(_)
                )
                && !["post", "pre", "ante"].iter().any(|w| input.word(at - 2).eq_ignore_ascii_case(w)) =>
        {
            return false;
        }
        Lex::Sign(b'.')
            if input.glued(at - 1)
                && matches!(
                    at.checked_sub(2).map(|i| input.lex(i)),
                    Some(Lex::Word(Word::Label | Word::No))
                ) =>
        {
            return false;
        }
        Lex::Word(
            Word::Label | Word::No | Word::Some | Word::Over | Word::Almost | Word::Every | Word::Per,
        ) => return false,
        Lex::Word(
            Word::In
            | Word::Since
            | Word::Until
            | Word::During
            | Word::Throughout
            | Word::Circa
            | Word::Early
            | Word::Late
            | Word::Mid,
        ) => {
            return !(round && names_a_thing(input, next) && input.word(next).ends_with('s'));
        }
        _ => {}
    }
    // `the 1777 campaigns`, `53 % of 1913 levels`, `its 2006 highs`: determined and not round, so no count
    let determined = matches!(input.before(at), Lex::Word(Word::The | Word::Of | Word::Function))
        && !round
        && year >= 1400;
    if names_a_thing(input, next) && !determined && (input.word(next).ends_with('s') || year < 1300 || round)
    {
        return false;
    }
    // `1870–1900 Dr Lamb`
    let paired = matches!(input.before(at), Lex::Sign(b'-'))
        && at.checked_sub(2).and_then(|before| input.plain(before)).is_some_and(|first| {
            first.digits == 4 && (1000..2500).contains(&first.value) && (first.value as i32) < year
        });
    if input.capital(next) && input.lex(next) == Lex::Other && !input.new_line(next) && round && !paired {
        return false;
    }
    // a round number with nothing that places it in time is a number
    !(year < 1100 && round && !matches!(input.before(at), Lex::Word(_) | Lex::Sign(b'(')))
}

/// `1992/1993` are two years; `1847/09`, `2016/1187` and `12/1992` are numbers of cases, and `1992/93` is a pair's.
fn year_slash(input: &Input<'_>, at: usize) -> bool {
    let years = |first: Option<Number>, second: Option<Number>| match (first, second) {
        (Some(a), Some(b)) => a.digits == 4 && b.digits == 4 && (a.value..a.value + 50).contains(&b.value),
        _ => false,
    };
    let after =
        input.sign(at + 1, b'/') && !input.sign(at + 3, b'/') && years(input.plain(at), input.plain(at + 2));
    let first = at.checked_sub(2).and_then(|i| input.plain(i));
    let before = at > 0 && input.sign(at - 1, b'/') && years(first, input.plain(at));
    let pair = input.sign(at + 1, b'/')
        && input
            .plain(at)
            .zip(input.plain(at + 2))
            .is_some_and(|(a, b)| b.digits == 2 && (a.value + 1) % 100 == b.value);
    after || before || pair
}

/// `1939-22-…`, `1500-2000 men`, `1990.5`: more of the same number.
fn followed_by_more(input: &Input<'_>, next: usize) -> bool {
    let dashed = input.sign(next, b'-') && input.glued(next) && input.glued(next + 1);
    if input.plain(next).is_some() && !input.new_line(next) {
        return true;
    }
    // the middle of `1998-2001-17`
    if dashed
        && next > 2
        && input.plain(next + 1).is_some()
        && input.sign(next - 2, b'-')
        && input.glued(next - 1)
        && input.plain(next - 3).is_some()
    {
        return true;
    }
    match input.lex(next + 1) {
        Lex::Number(n) if dashed => {
            let more = input.sign(next + 2, b'-')
                && input.glued(next + 2)
                && matches!(input.lex(next + 3), Lex::Number(_))
                && input.glued(next + 3);
            more || n.form == Form::Grouped
                || n.digits == 1
                || n.digits == 3 && !era_near(input, next + 2)
                || n.digits > 4
        }
        _ => {
            input.sign(next, b'-')
                && dashed
                && matches!(input.lex(next + 1), Lex::Other)
                && !input.word(next + 1).bytes().all(|b| b.is_ascii_alphabetic())
        }
    }
}

/// `978-0-1990`, `+49 1990`, `123 1990`: the tail of a longer number.
fn preceded_by_more(input: &Input<'_>, at: usize) -> bool {
    let Some(back) = at.checked_sub(2) else { return false };
    if input.sign(at - 1, b'-') && input.glued(at) && input.glued(at - 1) {
        return match input.lex(back) {
            Lex::Number(n) => {
                n.digits != 4
                    && !era_near(input, at + 1)
                    && !(n.form == Form::Plain
                        && n.digits <= 2
                        && matches!(back.checked_sub(1).map(|i| input.lex(i)), Some(Lex::Month(_))))
                    || back > 1
                        && input.sign(back - 1, b'-')
                        && input.glued(back)
                        && input.plain(back - 2).is_some()
            }
            _ => false,
        };
    }
    // `0171 946 1990` and `4 1990`: two numbers in a row without a comma are no dates
    matches!(input.before(at), Lex::Number(n) if n.form == Form::Plain) && !input.new_line(at)
}

fn era_near(input: &Input<'_>, at: usize) -> bool {
    era(input, at).is_some()
}

/// `1500–2000 men`, `1200 to 1500 ships`.
fn range_of_things(input: &Input<'_>, next: usize) -> bool {
    match (input.lex(next), input.plain(next + 1)) {
        (Lex::Sign(b'-') | Lex::Word(Word::To | Word::Or | Word::And), Some(n)) => {
            let counted = names_a_thing(input, next + 2) && input.word(next + 2).ends_with('s');
            quantity_follows(input, next + 2) || n.value % 50 == 0 && counted
        }
        _ => false,
    }
}

/// Whether the dash is the plain hyphen of ISO 8601 and not a typographic range.
fn is_hyphen(input: &Input<'_>, at: usize) -> bool {
    input.word(at) == "-"
}
