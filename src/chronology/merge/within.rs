//! Whether two pieces share more than whom their texts are about. A life tells a hundred things of one person, and many of them
//! in one year: his name in two titles says nothing.

use super::{
    Candidate, Ground, once,
    token::{Token, word},
};
use crate::{event::EventKind, time::calendar};

/// Days from the first to the last of what is told as one day.
const FEW_DAYS: i64 = 3;

/// Whether two pieces of one date share no more than whom they are about, or are of two fields, or of a decade or a century in which
/// much is alike.
pub(super) fn are_two(
    ground: Ground<'_>,
    (one, a): (&Candidate<'_>, usize),
    (other, b): (&Candidate<'_>, usize),
) -> bool {
    if one.title == other.title {
        return false;
    }
    if are_two_fields(one.title, other.title) {
        return true;
    }
    let comes_once = once(one.kind) && once(other.kind);
    !comes_once && share_little(ground, (one, a), (other, b))
}

/// Whether two pieces share no word and no act but the names of whom both texts are about, where each tells something else of
/// them; of a decade or a century, whether each tells anything that the other does not.
pub(super) fn share_little(
    Ground { candidates, tokens, cast }: Ground<'_>,
    (one, a): (&Candidate<'_>, usize),
    (other, b): (&Candidate<'_>, usize),
) -> bool {
    let is_of = |piece: &Candidate<'_>, number: u32| {
        [candidates.subject(piece.sentence.0), piece.theme]
            .into_iter()
            .flatten()
            .any(|actor| cast.has(actor, number))
    };
    let is_own = |token: &&Token| is_of(one, word(**token)) && is_of(other, word(**token));
    let others = tokens.get(b);
    let has = |wanted: u32| others.iter().any(|token| word(*token) == wanted);
    let (mut told, mut shared) = (0, 0);
    for token in tokens.get(a).iter().filter(|token| !is_own(token)) {
        told += 1;
        shared += u32::from(has(word(*token)));
    }
    let told_by_other = others.iter().filter(|token| !is_own(token)).count() as u32;
    let acts = tokens.deeds(a).acts().shared(tokens.deeds(b).acts());
    let same_kind = one.kind == other.kind && one.kind != EventKind::Other;
    let each_says_more = told > shared && told_by_other > shared;
    if is_vague(one) && is_vague(other) {
        return each_says_more;
    }
    match shared {
        // "Case decided", of that very day.
        0 if is_day(one) && is_day(other) => each_says_more && acts.is_empty() && !same_kind,
        0 if acts.is_empty() && !same_kind => true,
        0 => each_says_more,
        _ => false,
    }
}

/// Whether a date is a day or a night, or a few days of one act.
fn is_day(piece: &Candidate<'_>) -> bool {
    matches!(piece.span, (Some(first), Some(last)) if last - first <= FEW_DAYS)
}

/// Whether a date says no more than in which decade or century something was.
fn is_vague(piece: &Candidate<'_>) -> bool {
    let (Some(first), Some(last)) = piece.span else { return false };
    let ((from, ..), (to, ..)) = (calendar::civil(first), calendar::civil(last));
    // Decades begin with a year that ends in 0, centuries with one that ends in 00 or 01.
    match to - from {
        9 => from.rem_euclid(10) == 0,
        99 => from.rem_euclid(100) < 2,
        _ => false,
    }
}

/// Whether the titles are those of two fields about one: "Acme, revenue: 5 million" and "Acme, debt: 5 million".
fn are_two_fields(one: &str, other: &str) -> bool {
    let Some((of_one, of_other)) = label(one).zip(label(other)) else { return false };
    of_one != of_other
}

/// The label of the field that a title shows behind the name of whom it is about.
fn label(title: &str) -> Option<&str> {
    let (before, _) = title.split_once(": ")?;
    let (_, label) = before.rsplit_once(", ")?;
    label.starts_with(char::is_lowercase).then_some(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_known_by_its_label() {
        assert!(are_two_fields("Acme, revenue: 5 million", "Acme, net debt: 5 million"));
        assert!(are_two_fields("Завод, выручка: 5 млн", "Завод, долг: 5 млн"));
        assert!(!are_two_fields("Acme, revenue: 5 million", "Acme, revenue: five million"));
        assert!(!are_two_fields("Acme opened a mill", "Acme, revenue: 5 million"));
    }
}
