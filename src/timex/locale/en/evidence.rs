//! Months and weekdays by name, and the words around a name or a number that tell whether it is a date.

use super::number::cardinal;
use crate::timex::{
    parse::Input,
    token::{Lex, Word},
};

/// A dash, `to`, `and`, `or`, `through`, `until`: the token after it.
pub(super) fn connector(input: &Input<'_>, at: usize) -> Option<usize> {
    match input.lex(at) {
        Lex::Sign(b'-' | b'/') => Some(at + 1),
        Lex::Word(Word::To | Word::And | Word::Or | Word::Through | Word::Until) => Some(at + 1),
        _ => None,
    }
}

/// `Friday`, `Fri.`
pub(super) fn weekday(input: &Input<'_>, at: usize) -> Option<(u8, usize)> {
    match input.lex(at) {
        Lex::Weekday(day) if input.capital(at) => Some((day, at + 1)),
        Lex::WeekdayShort(day) if input.capital(at) => {
            let next = at + 1 + usize::from(input.sign(at + 1, b'.') && input.glued(at + 1));
            // `Sun` and `Sat` are words: only a date after them makes them days
            let dated = |i: usize| month(input, i).is_some() || cardinal(input, i).is_some();
            dated(input.skip_sign(next, b',')).then_some((day, next))
        }
        _ => None,
    }
}

/// A month by name; short ones take their full stop with them.
pub(super) fn month(input: &Input<'_>, at: usize) -> Option<(u8, usize)> {
    match input.lex(at) {
        Lex::Month(month) if input.capital(at) => Some((month, at + 1)),
        Lex::MonthShort(month) if input.capital(at) => {
            let dot = at + 1 + usize::from(input.sign(at + 1, b'.') && input.glued(at + 1));
            let beside = |i: usize| matches!(input.lex(i), Lex::Number(n) if n.digits <= 4);
            let dashed = |i: usize| input.sign(i, b'-') && input.glued(i);
            let dated = beside(dot)
                || beside(input.skip_sign(dot, b','))
                || at > 0 && beside(at - 1)
                || dashed(dot) && beside(dot + 1)
                || at > 1 && dashed(at - 1) && beside(at - 2)
                // `Jan–Jun 1991`
                || input.sign(dot, b'-') && matches!(input.lex(dot + 1), Lex::Month(_) | Lex::MonthShort(_));
            dated.then_some((
                month,
                if beside(dot) || input.sign(dot, b'-') || input.sign(dot, b',') { dot } else { at + 1 },
            ))
        }
        _ => None,
    }
}

/// Whether a month without a day or a year is a month and not a verb, a name or a march.
pub(super) fn month_alone(input: &Input<'_>, at: usize, next: usize) -> bool {
    // `Jan–Jun 1991`
    if matches!(input.lex(at), Lex::MonthShort(_)) && input.capital(at) {
        let months = matches!(input.lex(next + 1), Lex::Month(_) | Lex::MonthShort(_));
        return input.sign(next, b'-') && months;
    }
    let Lex::Month(month) = input.lex(at) else { return false };
    let prepared = matches!(
        input.before(at),
        Lex::Word(
            Word::In
                | Word::By
                | Word::Since
                | Word::Until
                | Word::From
                | Word::To
                | Word::Between
                | Word::During
                | Word::Through
                | Word::Throughout
                | Word::Before
                | Word::After
                | Word::Of
                | Word::And
                | Word::Or
                | Word::For
                | Word::Last
                | Word::Next
                | Word::Previous
                | Word::Following
                | Word::This
                | Word::That
                | Word::Early
                | Word::Late
                | Word::Mid
                | Word::Each
                | Word::Every
                | Word::Beginning
                | Word::End
                | Word::Earlier
                | Word::Later
        ) | Lex::Sign(b'-' | b'(' | b'/' | b',')
    );
    let named = input.lex(next) == Lex::Other && input.capital(next) && !input.new_line(next);
    // `the October Revolution`, `a March operation`, `pre-war February`: a month as an adjective
    let article = matches!(input.before(at), Lex::Word(Word::The | Word::A));
    match month {
        // `May` and `March` also open sentences and names: `March to the Sea`, `May Day`
        3 | 5 => {
            // "May: cholera in both armies"
            let entry = (at == 0 || input.new_line(at)) && input.sign(next, b':');
            (entry || prepared && !named || article && names_a_thing(input, next))
                && !matches!(input.lex(next), Lex::Word(Word::On))
        }
        _ => {
            let modified = article || input.before(at) == Lex::Other && !input.capital(at.wrapping_sub(1));
            prepared || modified || !(named || input.glued(next) && input.sign(next, b'\''))
        }
    }
}

/// Whether the number before `at` counts something: `1500 men`, `660 pages`, `40 %`.
pub(super) fn quantity_follows(input: &Input<'_>, at: usize) -> bool {
    match input.lex(at) {
        Lex::Word(Word::Measure) | Lex::Units(_) => !input.new_line(at),
        Lex::Sign(b'%') => true,
        // `1500 hundred`, but `In 1987 two members left`
        Lex::Cardinal(count) => count >= 100 && !input.capital(at),
        _ => false,
    }
}

/// Whether a clause opens with the year at `at`, though a noun follows: `In 1900 workers struck`, `By 1987 men had left`;
/// `In 1500 cases` counts them.
pub(super) fn opens_clause(input: &Input<'_>, at: usize) -> bool {
    const COUNTED: [&str; 14] = [
        "cases",
        "instances",
        "places",
        "words",
        "pages",
        "copies",
        "villages",
        "towns",
        "locations",
        "homes",
        "households",
        "steps",
        "ways",
        "parts",
    ];
    const PEOPLE: [&str; 7] = ["men", "women", "people", "children", "persons", "soldiers", "troops"];
    let Some(before) = at.checked_sub(1) else { return false };
    let led = input.capital(before)
        && matches!(input.lex(before), Lex::Word(Word::In | Word::By | Word::Since | Word::Until));
    let year = input.plain(at).is_some_and(|n| n.digits == 4 && (1400..2100).contains(&n.value));
    let noun = input.word(at + 1);
    let follows = match input.lex(at + 1) {
        Lex::Other => !COUNTED.contains(&noun),
        Lex::Word(Word::Measure) => PEOPLE.contains(&noun),
        _ => false,
    };
    led && year && follows && !input.new_line(at + 1) && !is_counted(input, at)
}

/// Whether the noun behind the number at `at` has a clause without it: `In 2000 patients, the drug failed`, `In 1500 trials
/// the result held`; behind a round number also `In 1600 men of the town, plague was found`.
fn is_counted(input: &Input<'_>, at: usize) -> bool {
    let is_round = input.plain(at).is_some_and(|n| n.value % 100 == 0);
    let next = input.skip_sign(at + 2, b',');
    let paused = next > at + 2;
    let other_subject = matches!(input.lex(next), Lex::Word(Word::The | Word::A))
        || ["it", "its", "he", "his", "she", "her", "they", "their", "we", "our"].contains(&input.word(next));
    let joined = matches!(
        input.lex(next),
        Lex::Word(
            Word::Of | Word::In | Word::On | Word::At | Word::From | Word::For | Word::Over | Word::Under
        )
    ) || input.is(next, Word::Function)
        && ["with", "without", "who", "which"].contains(&input.word(next));
    other_subject || is_round && (paused || joined)
}

/// Whether a lower-case word that can be the head of what is counted stands at `at`.
pub(super) fn names_a_thing(input: &Input<'_>, at: usize) -> bool {
    if input.new_line(at) || input.capital(at) {
        return false;
    }
    matches!(
        input.lex(at),
        Lex::Other | Lex::Word(Word::Measure) | Lex::Units(_) | Lex::Unit(_) | Lex::Sign(b'%')
    )
}
