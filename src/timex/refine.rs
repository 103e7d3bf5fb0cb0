//! Passes over the whole list of candidates, before any context is used: what neighbours share.

use super::{
    candidate::Candidate,
    fill,
    spec::{Calendar, NumericOrder, Spec, Year},
    token::{Lex, Token, Word},
};
use chrono::NaiveDate;
use std::cmp::Ordering;

/// The tokens between two candidates of one block.
pub(crate) fn between<'a>(tokens: &'a [Token], left: &Candidate, right: &Candidate) -> &'a [Token] {
    tokens.get(left.tokens.end..right.tokens.start).unwrap_or_default()
}

/// `July to September 1936`, `April, May and June 1918`: the year of the last is the year of all.
/// Runs from the last to the first, so that a list of any length is served in one pass.
pub(crate) fn share_years(tokens: &[Token], candidates: &mut [Candidate]) {
    for i in (1..candidates.len()).rev() {
        let Some([left, right]) = candidates.get_mut(i - 1..=i) else { continue };
        let gap = between(tokens, left, right);
        let (linked, placed) = (links(gap), places(gap));
        let (Spec::Calendar(first), Spec::Calendar(second)) = (&mut left.found.spec, &right.found.spec)
        else {
            continue;
        };
        if linked && !first.has_year() && !second.has_year() && second.month > 0 && first.month > second.month
        {
            first.crosses_year = true;
        }
        let (Year::Stated(year) | Year::Shared(year)) = second.year else { continue };
        // `on Empire Day, in 1711`
        if first.holiday.is_some() && !first.has_year() && second.is_bare_year() && placed {
            first.year = Year::Shared(year);
            continue;
        }
        if first.has_year() || first.tod.is_some() && first.day == 0 || !linked {
            continue;
        }
        let feast = |calendar: &Calendar| calendar.holiday.is_some();
        let kin = first.month > 0 && second.month > 0
            || first.season.is_some() && second.season.is_some()
            // `from Easter to Michaelmas 1893`
            || feast(first) && (feast(second) || second.month > 0)
            || first.month > 0 && feast(second);
        if kin {
            // `from December to January 1812` begins in 1811
            let earlier = fill::about_month(first) > fill::about_month(second);
            first.year = Year::Shared(if earlier { year - 1 } else { year });
        }
    }
}

/// A time of day takes the day that follows it: `at nine o'clock on September 21, 1993`.
pub(crate) fn join_times(tokens: &[Token], candidates: &mut [Candidate]) {
    for i in 1..candidates.len() {
        let Some([left, right]) = candidates.get_mut(i - 1..=i) else { continue };
        let gap = between(tokens, left, right);
        let joined = match gap {
            [] => true,
            [one] => matches!(one.lex, Lex::Word(Word::On | Word::Of) | Lex::Sign(b',')),
            [one, the] => {
                matches!(one.lex, Lex::Word(Word::On | Word::Of)) && the.lex == Lex::Word(Word::The)
            }
            _ => false,
        };
        if let (Spec::Calendar(time), Spec::Calendar(date), true) =
            (&mut left.found.spec, &right.found.spec, joined)
            && time.tod.is_some()
            && time.day == 0
            && time.weekday == 0
            && date.day > 0
            && date.tod.is_none()
        {
            let tod = time.tod;
            *time = *date;
            time.tod = tod;
            if let Year::Stated(year) = time.year {
                time.year = Year::Shared(year);
            }
        }
    }
}

/// Whether only `in` stands there, be it after a comma.
fn places(tokens: &[Token]) -> bool {
    match tokens {
        [word] => word.lex == Lex::Word(Word::In),
        [comma, word] => comma.lex == Lex::Sign(b',') && word.lex == Lex::Word(Word::In),
        _ => false,
    }
}

/// Whether only words that join two dates stand there.
fn links(tokens: &[Token]) -> bool {
    !tokens.is_empty()
        && tokens.len() <= 4
        && tokens.iter().all(|t| {
            matches!(
                t.lex,
                Lex::Sign(b'-' | b'/' | b',')
                    | Lex::Word(
                        Word::To
                            | Word::And
                            | Word::Or
                            | Word::Until
                            | Word::Through
                            | Word::The
                            | Word::From
                            | Word::In
                            | Word::By
                    )
            )
        })
        && tokens.iter().any(|t| !matches!(t.lex, Lex::Word(Word::The | Word::In | Word::By | Word::From)))
}

/// Whether `4/7/1990` had come when the text was written with its day first, and not with its month first.
fn day_has_come(calendar: &Calendar, created: Option<NaiveDate>) -> bool {
    let (Some(written), Year::Stated(year)) = (created, calendar.year) else { return false };
    let date = |month: u8, day: u8| NaiveDate::from_ymd_opt(year, month.into(), day.into());
    let (read, other) = (date(calendar.month, calendar.day), date(calendar.day, calendar.month));
    read.is_some_and(|read| read > written) && other.is_some_and(|other| other <= written)
}

/// Which of two small numbers is the day in `4/7/1990`: the document's unambiguous dates decide. Where they do not,
/// the date stays [`NumericOrder::Ambiguous`], month first.
pub(crate) fn settle_numeric_order(candidates: &mut [Candidate], created: Option<NaiveDate>) {
    let count = |order| candidates.iter().filter(|c| c.numeric_order() == Some(order)).count();
    let order = match count(NumericOrder::DayFirst).cmp(&count(NumericOrder::MonthFirst)) {
        Ordering::Greater => NumericOrder::DayFirst,
        Ordering::Less => NumericOrder::MonthFirst,
        Ordering::Equal => NumericOrder::Ambiguous,
    };
    for candidate in candidates {
        if let Spec::Calendar(calendar) = &mut candidate.found.spec
            && calendar.numeric == Some(NumericOrder::Ambiguous)
        {
            let order = match order {
                NumericOrder::Ambiguous if day_has_come(calendar, created) => NumericOrder::DayFirst,
                order => order,
            };
            calendar.numeric = Some(order);
            if order == NumericOrder::DayFirst {
                std::mem::swap(&mut calendar.day, &mut calendar.month);
            }
        }
    }
}
