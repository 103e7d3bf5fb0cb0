//! What two texts of one story tell on different days, though it is one fact by all other signs: which of them is right, a
//! reader must decide.

use super::{
    Ground,
    evidence::LONGEST,
    facts::Facts,
    stories::{Dated, Dates, MOST_NEAR},
    weigh::likeness_without_dates,
};
use crate::{event::Deeds, time::calendar};

/// Days by which memories and papers differ.
const NEAR: i64 = 7;
/// What two pieces must weigh besides their dates.
const ENOUGH: f32 = 7.0;

/// Pairs of pieces that would be one fact if it were not for their dates, the earlier text first, in their order.
pub(super) fn pairs(
    ground: Ground<'_>,
    stories: &[(u32, u32)],
    dates: &Dates,
    facts: &mut Facts,
) -> Vec<(u32, u32)> {
    let mut out = Vec::new();
    for &(a, b) in stories {
        for one in dates.all(a).iter().filter(|piece| is_fine(piece)) {
            let around = dates.get(b, one.first - LONGEST, one.last + LONGEST);
            if around.len() > MOST_NEAR {
                continue;
            }
            for other in around.iter().filter(|piece| is_fine(piece)) {
                let shared = deeds(ground, one).shared(deeds(ground, other));
                let differ = one.last < other.first || other.last < one.first;
                if differ
                    && !shared.is_empty()
                    && is_slip(one, other, shared)
                    && likeness_without_dates(ground, one.at as usize, other.at as usize) >= ENOUGH
                    && tells_only(ground, dates, facts, shared, (one, b))
                    && tells_only(ground, dates, facts, shared, (other, a))
                {
                    out.push((one.at.min(other.at), one.at.max(other.at)));
                }
            }
        }
    }
    out.sort_unstable();
    out.dedup();
    out
}

/// A day or a month.
fn is_fine(piece: &Dated) -> bool {
    piece.last - piece.first <= 31
}

fn deeds(ground: Ground<'_>, piece: &Dated) -> Deeds {
    ground.tokens.deeds(piece.at as usize)
}

/// Whether two dates differ as those of one fact do: by days, or, of what happens once, in the year or in the month alone.
fn is_slip(one: &Dated, other: &Dated, shared: Deeds) -> bool {
    if shared.recur() {
        return false;
    }
    let apart = (other.first - one.last).max(one.first - other.last);
    let (of_one, of_other) = (calendar::civil(one.first), calendar::civil(other.first));
    let are_days = one.first == one.last && other.first == other.last;
    apart <= NEAR || are_days && of_one.2 == of_other.2 && (of_one.1 == of_other.1 || of_one.0 == of_other.0)
}

/// Whether the text of a piece tells nothing else of this sort at that time, and the other text not the same.
fn tells_only(
    ground: Ground<'_>,
    dates: &Dates,
    facts: &mut Facts,
    shared: Deeds,
    (own, other): (&Dated, u32),
) -> bool {
    let root = facts.root(own.at as usize);
    let around = |text: u32| dates.get(text, own.first - LONGEST, own.last + LONGEST);
    around(own.text).len() <= MOST_NEAR
        && around(own.text).iter().all(|piece| {
            shared.shared(deeds(ground, piece)).is_empty() || facts.root(piece.at as usize) == root
        })
        && around(other).iter().all(|piece| facts.root(piece.at as usize) != root)
}
