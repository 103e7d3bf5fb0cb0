//! What a text tells before a piece: which town surrendered is said by the sentences before.

use super::{
    Candidate, Ground,
    token::{is_name, word},
};

/// Pieces before one that still tell what it is about.
const BEFORE: usize = 4;

/// Names in the titles of the pieces right before piece number `at` of the same text, as words.
pub(super) fn names_before(
    Ground { candidates, tokens, .. }: Ground<'_>,
    text: u32,
    at: usize,
) -> impl Iterator<Item = u32> {
    let near = (at.saturating_sub(BEFORE)..at).rev();
    let same =
        near.take_while(move |&before| candidates.get(before).is_some_and(|piece| piece.sentence.0 == text));
    same.flat_map(|before| {
        tokens.get(before).iter().filter(|token| is_name(**token)).map(|token| word(*token))
    })
}

/// Whether a name of whom the one piece is about stands right before the other, or both are about one.
pub(super) fn links(
    ground: Ground<'_>,
    (one, a): (&Candidate<'_>, usize),
    (other, b): (&Candidate<'_>, usize),
) -> bool {
    let told = |piece: &Candidate<'_>, of: &Candidate<'_>, at: usize| {
        names_before(ground, of.sentence.0, at)
            .any(|name| piece.actors.iter().any(|&actor| ground.cast.has(actor, name)))
    };
    told(one, other, b) || told(other, one, a)
}
