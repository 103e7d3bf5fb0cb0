//! What two texts of one story tell on different days, though it is one fact by all other signs: which of them is right, a
//! reader must decide.

use super::{
    Ground,
    evidence::LONGEST,
    facts::Facts,
    stories::{Dated, Dates, MOST_NEAR},
    token::{is_name, word},
    weigh::{Story, is_course, likeness_without_dates},
};
use crate::{event::Deeds, time::calendar};

/// Days by which memories and papers differ.
pub(super) const NEAR: i64 = 7;
/// Days by which they differ about what may come again, where no story is shared.
const VERY_NEAR: i64 = 2;
/// What two pieces must weigh besides their dates.
const ENOUGH: f32 = 7.0;

/// Pairs of pieces that would be one fact if it were not for their dates, the earlier text first, in their order: of two
/// tellings of one story, and of `slips`, pairs whose days are near each other.
pub(super) fn pairs(
    ground: Ground<'_>,
    stories: &[(u32, u32)],
    slips: &[(u32, u32)],
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
                if are_disputed(ground, dates, facts, Some(Story { only: false }), one, other) {
                    out.push((one.at.min(other.at), one.at.max(other.at)));
                }
            }
        }
    }
    let dated = |at: u32| {
        let (first, last) = ground.candidates.days(at as usize)?;
        Some(Dated { text: ground.candidates.get(at as usize)?.sentence.0, first, last, at })
    };
    for &(a, b) in slips {
        if let Some((one, other)) = dated(a).zip(dated(b))
            && are_disputed(ground, dates, facts, None, &one, &other)
        {
            out.push((a.min(b), a.max(b)));
        }
    }
    out.sort_unstable();
    out.dedup();
    out
}

/// Whether two pieces of two texts tell one fact of two dates.
fn are_disputed(
    ground: Ground<'_>,
    dates: &Dates,
    facts: &mut Facts,
    story: Option<Story>,
    one: &Dated,
    other: &Dated,
) -> bool {
    let (own, others) = (deeds(ground, one), deeds(ground, other));
    // "Last ship completed", "Last ship delivered"; an end and a beginning share no word.
    let share_a_word = || {
        let of_other = ground.tokens.get(other.at as usize);
        let is_one = |a: u32, b: u32| word(a) == word(b) && is_name(a) == is_name(b);
        let mut words = ground.tokens.get(one.at as usize).iter();
        words.any(|own| of_other.iter().any(|token| is_one(*own, *token)))
    };
    let shared = match own.shared(others) {
        shared if shared.is_empty() && story.is_some() && own.are_near(others) && share_a_word() => {
            own.or(others)
        }
        shared => shared,
    };
    // Letters are written and ferries arrive every week.
    let is_one_deed = story.is_some()
        || shared.comes_once()
        || days_between(one, other) <= VERY_NEAR && !shared.is_routine();
    // "In the last week of June" is no other date than the 22nd.
    let about = [one, other].map(|piece| if is_course(piece.days()) { piece.last - piece.first } else { 0 });
    let differ = days_between(one, other) > about[0].max(about[1]);
    differ
        && !shared.is_empty()
        && is_one_deed
        && !(own.recur() && others.recur())
        && is_slip(one, other, shared)
        && likeness_without_dates(ground, story, one.at as usize, other.at as usize) >= ENOUGH
        && tells_only(ground, dates, facts, (shared, reach(one, other)), (one, other.text))
        && tells_only(ground, dates, facts, (shared, reach(one, other)), (other, one.text))
}

/// A day or a month.
fn is_fine(piece: &Dated) -> bool {
    piece.last - piece.first <= 31
}

fn deeds(ground: Ground<'_>, piece: &Dated) -> Deeds {
    ground.tokens.deeds(piece.at as usize)
}

/// Whether two dates differ as those of one fact do: by days, or in the month alone, or, of what comes about once, in the
/// year alone: accounts are published every year.
fn is_slip(one: &Dated, other: &Dated, shared: Deeds) -> bool {
    if days_between(one, other) <= NEAR {
        return true;
    }
    let (of_one, of_other) = (calendar::civil(one.first), calendar::civil(other.first));
    let are_days = one.first == one.last && other.first == other.last && of_one.2 == of_other.2;
    are_days && (of_one.0 == of_other.0 || of_one.1 == of_other.1 && shared.comes_once())
}

fn days_between(one: &Dated, other: &Dated) -> i64 {
    (other.first - one.last).max(one.first - other.last)
}

/// Days around two dates in which each text must tell nothing else of the sort: of one week less than of two years.
fn reach(one: &Dated, other: &Dated) -> i64 {
    if days_between(one, other) <= NEAR { 31 } else { LONGEST }
}

/// Whether the text of a piece tells nothing else of this sort at that time, and the other text not the same.
fn tells_only(
    ground: Ground<'_>,
    dates: &Dates,
    facts: &mut Facts,
    (shared, reach): (Deeds, i64),
    (own, other): (&Dated, u32),
) -> bool {
    let root = facts.root(own.at as usize);
    let around = |text: u32| dates.get(text, own.first - reach, own.last + reach);
    around(own.text).len() <= MOST_NEAR
        && around(own.text).iter().all(|piece| {
            shared.shared(deeds(ground, piece)).is_empty() || facts.root(piece.at as usize) == root
        })
        && around(other).iter().all(|piece| facts.root(piece.at as usize) != root)
}
