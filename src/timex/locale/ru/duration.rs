//! Lengths: `три дня`, `в течение двух лет`, `полгода`, `полтора года`, `более десяти лет`, `20-летний`, `последние годы`.

use super::{
    number::{begins, count},
    relative::{hedge, length},
};
use crate::timex::{
    parse::{Input, Parsed},
    spec::{Count, Spec},
    token::{Lex, Unit, Word},
};

pub(super) fn parse(input: &Input<'_>, at: usize) -> Option<Parsed> {
    plain(input, at).or_else(|| window(input, at)).or_else(|| compound(input, at))
}

/// `три дня`, `более года`, `трое суток`, `12 лет`.
fn plain(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let start = at + hedge(input, at);
    let (count, unit, next) = length(input, start)?;
    let counted = !matches!(input.lex(start), Lex::Unit(_) | Lex::Units(_));
    // a unit without a count: `в течение года`, `за месяц`, `на протяжении веков`, `более года`
    let placed = matches!(input.before(at), Lex::Word(Word::During | Word::For)) || start > at;
    if !counted && !placed
        || input.entangled(start) && !matches!(count, Count::Tenths(n) if n % 10 > 0)
        || matches!(input.before(start), Lex::Number(_))
    {
        return None;
    }
    // `в 9 часов` is a time of day; `первая секунда` and fractions have no count here
    let clock = unit == Unit::Hour
        && matches!(input.before(at), Lex::Word(Word::In))
        && !matches!(count, Count::Vague);
    if clock || matches!(unit, Unit::Quarter | Unit::Weekend) {
        return None;
    }
    input.parsed(at, next, Spec::Duration { count, unit })
}

/// `последние три года`, `ближайшие дни`, `первые два месяца`, `последующие годы`.
fn window(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let plural = ["ие", "их", "ые", "ых", "ими", "ыми"].iter().any(|ending| input.word(at).ends_with(ending));
    let directed = matches!(
        input.lex(at),
        Lex::Word(Word::Final | Word::Next | Word::Coming | Word::Following | Word::Last | Word::Previous)
            | Lex::Ordinal(1)
    );
    if !directed || !plural {
        return None;
    }
    let (count, noun) = match input.lex(at + 1) {
        Lex::Units(_) => (Count::Vague, at + 1),
        _ => count(input, at + 1)?,
    };
    let (Lex::Unit(unit) | Lex::Units(unit)) = input.lex(noun) else { return None };
    (!input.new_line(noun) && unit >= Unit::Minute && unit != Unit::Time && unit != Unit::Season)
        .then(|| input.parsed(at, noun + 1, Spec::Duration { count, unit }))?
}

/// `20-летний`, `10-дневного`, `3-месячный`.
fn compound(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let n = input.plain(at).filter(|n| n.digits <= 4)?;
    if !input.sign(at + 1, b'-') || !input.glued(at + 1) || !input.glued(at + 2) || input.entangled(at) {
        return None;
    }
    let unit = [
        ("летн", Unit::Year),
        ("дневн", Unit::Day),
        ("суточн", Unit::Day),
        ("месячн", Unit::Month),
        ("недельн", Unit::Week),
        ("часов", Unit::Hour),
        ("минутн", Unit::Minute),
    ]
    .into_iter()
    .find_map(|(stem, unit)| begins(input, at + 2, &[stem]).then_some(unit))?;
    input.parsed(at, at + 3, Spec::Duration { count: Count::whole(n.value), unit })
}
