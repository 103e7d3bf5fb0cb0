//! Steps from another date: `three days later`, `two years ago`, `the next day`, `that year`, `last week`,
//! `the previous April`, `that winter`, `the day after`.

use super::{calendar, evidence, holiday, number::count, season};
use crate::timex::{
    parse::{Input, Parsed},
    spec::{Base, Count, Spec},
    token::{Lex, PartOfDay, Unit, Word},
};

pub(super) fn parse(input: &Input<'_>, at: usize) -> Option<Parsed> {
    if !opens(input.lex(at)) {
        return None;
    }
    shift(input, at).or_else(|| parse_step(input, at)).or_else(|| the_day_before(input, at))
}

/// Whether a step or its hedge can begin with this token.
fn opens(lex: Lex) -> bool {
    counts(lex)
        || matches!(
            lex,
            Lex::Word(
                Word::The
                    | Word::That
                    | Word::This
                    | Word::Same
                    | Word::Next
                    | Word::Coming
                    | Word::Following
                    | Word::Last
                    | Word::Past
                    | Word::Previous
            )
        )
}

/// Whether a count, its hedge or a bare plural can begin with this token.
pub(super) fn counts(lex: Lex) -> bool {
    matches!(
        lex,
        Lex::Number(_)
            | Lex::Cardinal(_)
            | Lex::Unit(_)
            | Lex::Units(_)
            | Lex::Word(
                Word::A
                    | Word::Half
                    | Word::Few
                    | Word::Several
                    | Word::Many
                    | Word::Some
                    | Word::Another
                    | Word::More
                    | Word::Less
                    | Word::At
                    | Word::Only
                    | Word::About
                    | Word::Almost
                    | Word::Over
                    | Word::Under
            )
    )
}

/// `three days later`, `a few weeks earlier`, `over a year before`, `months later`.
fn shift(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let start = at + hedge(input, at);
    let (count, noun) = match input.lex(start) {
        Lex::Units(_) => (Count::Vague, start),
        _ => count(input, start)?,
    };
    let (Lex::Unit(unit) | Lex::Units(unit)) = input.lex(noun) else { return None };
    if unit == Unit::Time || input.new_line(noun) {
        return None;
    }
    let next = noun + 1;
    // `four days later than planned` is a measure, no date
    if input.is(next + 1, Word::Than) {
        return None;
    }
    let (forward, base, end) = match input.lex(next) {
        Lex::Word(Word::Later) => (true, Base::Narrative, next + 1),
        Lex::Word(Word::Earlier) => (false, Base::Narrative, next + 1),
        Lex::Word(Word::Ago) => (false, Base::Speech, next + 1),
        Lex::Word(Word::Before | Word::After) if ends_clause(input, next + 1) => (
            input.is(next, Word::After),
            Base::Narrative,
            next + 1 + usize::from(input.is(next + 1, Word::That)),
        ),
        Lex::Word(Word::After) if let Some(end) = after_its_event(input, at, next) => {
            (true, Base::Sentence, end)
        }
        // `two years on, the rest followed`
        // but `It stands there still, twenty years on.`
        Lex::Word(Word::On)
            if matches!(input.lex(next + 1), Lex::Sign(b',' | b';') | Lex::Word(Word::And)) =>
        {
            (true, Base::Narrative, next + 1)
        }
        Lex::Word(Word::From) if input.is(next + 1, Word::Now) => (true, Base::Speech, next + 2),
        _ => return None,
    };
    // `twenty years later to the day`: the day itself, and no round number
    let to_the_day = input.is(end, Word::To)
        && input.is(end + 1, Word::The)
        && input.lex(end + 2) == Lex::Unit(Unit::Day)
        && ends_clause(input, end + 3);
    match to_the_day {
        true => input.parsed(at, end + 3, Spec::Shift { count, unit, forward, base: Base::Day }),
        false => input.parsed(at, end, Spec::Shift { count, unit, forward, base }),
    }
}

/// `was entered on 14 June and stayed two days after its entry`: the token behind the noun, if the text goes on to
/// another happening of what has just been dated.
fn after_its_event(input: &Input<'_>, at: usize, after: usize) -> Option<usize> {
    #[rustfmt::skip]
    const HAPPENINGS: [&str; 32] = [
        "entry", "launch", "launching", "release", "publication", "foundation", "founding", "opening", "signing", "adoption",
        "passage", "ratification", "commissioning", "completion", "delivery", "capture", "loss", "departure", "landing",
        "surrender", "election", "appointment", "arrest", "arrival", "discovery", "introduction", "formation", "creation",
        "inauguration", "coronation", "birth", "death",
    ];
    const REACH: usize = 6;
    let owned = ["its", "his", "her", "their"].contains(&input.word(after + 1));
    let joined =
        (at.saturating_sub(REACH)..at).rev().take_while(|&at| !input.sign(at, b'.') && !input.sign(at, b','));
    let goes_on = || joined.into_iter().any(|at| input.is(at, Word::And));
    let said = matches!(input.before(at), Lex::Other);
    (owned && said && HAPPENINGS.contains(&input.word(after + 2)) && goes_on()).then_some(after + 3)
}

/// Words that soften a count, as many tokens: `more than`, `about`, `only`, `just over`, `at least`.
pub(super) fn hedge(input: &Input<'_>, at: usize) -> usize {
    match (input.lex(at), input.lex(at + 1)) {
        (Lex::Word(Word::More | Word::Less), Lex::Word(Word::Than)) => 2,
        (Lex::Word(Word::At), Lex::Word(Word::Least | Word::Most)) => 2,
        (Lex::Word(Word::Only), Lex::Word(Word::Over | Word::Under | Word::About)) => 2,
        (Lex::Word(Word::About | Word::Almost | Word::Only | Word::Over | Word::Under | Word::Some), _) => 1,
        (Lex::Word(Word::A), Lex::Word(Word::Only)) => 2,
        _ => 0,
    }
}

fn ends_clause(input: &Input<'_>, at: usize) -> bool {
    matches!(
        input.lex(at),
        Lex::End | Lex::Sign(b'.' | b',' | b';' | b')') | Lex::Word(Word::That | Word::And)
    ) || input.new_line(at)
}

/// `the next day`, `that year`, `last week`, `the same month`, `this time`; and with months, seasons, weekdays.
pub(super) fn parse_step(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let the = input.skip(at, Word::The);
    let definite = the > at;
    let (step, base, next) = match input.lex(the) {
        Lex::Word(Word::That) if !definite => (0, Base::Narrative, input.skip(the + 1, Word::Same)),
        // `this past Saturday`
        Lex::Word(Word::This) if !definite && input.is(the + 1, Word::Past) => (-1, Base::Speech, the + 2),
        Lex::Word(Word::This) if !definite => (0, Base::Speech, input.skip(the + 1, Word::Same)),
        Lex::Word(Word::Same) if definite => (0, Base::Narrative, the + 1),
        Lex::Word(Word::Next | Word::Coming) => {
            (1, if definite { Base::Narrative } else { Base::Speech }, the + 1)
        }
        Lex::Word(Word::Following) if definite => (1, Base::Narrative, the + 1),
        Lex::Word(Word::Last | Word::Past) if !definite => (-1, Base::Speech, the + 1),
        Lex::Word(Word::Previous) if definite => (-1, Base::Narrative, the + 1),
        _ => return None,
    };
    // `her last decade`
    let possessive = ["his", "her", "its", "their", "our", "my"];
    if the == at && at > 0 && possessive.iter().any(|w| input.word(at - 1).eq_ignore_ascii_case(w))
        || matches!(
            (input.lex(at), input.lex(next)),
            (Lex::Word(Word::Last | Word::Past), Lex::Unit(Unit::Day))
        )
    {
        return None;
    }
    // `that next day`, `early the next morning` come through the parser of parts
    match input.lex(next) {
        Lex::Unit(Unit::Time) => vague_time(input, at, next, step),
        Lex::Unit(unit) if !(input.new_line(next) || input.sign(next + 1, b'-') && input.glued(next + 1)) => {
            input.parsed(at, next + 1, Spec::Step { unit, step, base, tod: None })
        }
        Lex::PartOfDay(part) if step <= 1 && !matches!(part, PartOfDay::Daytime) => {
            let tod = Some(part);
            input.parsed(at, next + 1, Spec::Step { unit: Unit::Day, step, base, tod })
        }
        Lex::Month(_) | Lex::MonthShort(_) | Lex::Weekday(_) | Lex::Season(_) | Lex::Holiday(_) => {
            let inner = match input.lex(next) {
                Lex::Season(_) => season::parse(input, next),
                Lex::Holiday(_) => holiday::parse(input, next),
                _ => calendar::parse(input, next),
            }?;
            let is_feast = matches!(input.lex(next), Lex::Holiday(_));
            let Spec::Calendar(calendar) = inner.first.spec else { return None };
            if calendar.has_year() || calendar.day > 0 && !is_feast || inner.second.is_some() {
                return None;
            }
            input.parsed(at, inner.next, Spec::Named { calendar, step })
        }
        _ => None,
    }
}

/// `this time`, `that period`, `the same time`: TIMEX3 marks them, a value they rarely have.
fn vague_time(input: &Input<'_>, at: usize, noun: usize, step: i8) -> Option<Parsed> {
    // `this time led by …` is a turn of speech
    let placed = matches!(
        input.before(at),
        Lex::Word(
            Word::At
                | Word::By
                | Word::During
                | Word::From
                | Word::Throughout
                | Word::Until
                | Word::Since
                | Word::In
                | Word::Of
                | Word::To
                | Word::About
                | Word::Within
                | Word::Before
                | Word::After
                | Word::On
        )
    );
    if step != 0 || input.sign(noun + 1, b'-') || !placed && input.word(noun).eq_ignore_ascii_case("time") {
        return None;
    }
    input.parsed(at, noun + 1, Spec::Vague)
}

/// `the day before`, `the year after`, `the day following`.
fn the_day_before(input: &Input<'_>, at: usize) -> Option<Parsed> {
    if !matches!(input.lex(at), Lex::Word(Word::The)) {
        return None;
    }
    let Lex::Unit(unit @ (Unit::Day | Unit::Week | Unit::Month | Unit::Year | Unit::Decade)) =
        input.lex(at + 1)
    else {
        return None;
    };
    let step = match input.lex(at + 2) {
        Lex::Word(Word::Before) => -1,
        Lex::Word(Word::After) => 1,
        Lex::Word(Word::Following) if ends_clause(input, at + 3) => 1,
        _ => return None,
    };
    // `the day after that`
    let that = input.is(at + 3, Word::That) && ends_clause(input, at + 4);
    input.parsed(at, at + 3 + usize::from(that), Spec::Step { unit, step, base: Base::Narrative, tod: None })
}

/// `the year`, `the month` as what a part is part of: `the end of the year`, `later in the day`.
pub(super) fn parse_whole(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let Lex::Unit(unit @ (Unit::Day | Unit::Week | Unit::Month | Unit::Year | Unit::Decade | Unit::Century)) =
        input.lex(at + 1)
    else {
        return None;
    };
    // `the end of the day` is a phrase for `finally` more often than a time
    let whole =
        input.is(at, Word::The) && !input.is(at + 2, Word::Of) && !evidence::names_a_thing(input, at + 2);
    whole.then(|| input.parsed(at, at + 2, Spec::Step { unit, step: 0, base: Base::Narrative, tod: None }))?
}
