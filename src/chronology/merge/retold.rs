//! Tellings of one story: an article, a list of dates and the life of one of those concerned. Where two texts tell of the
//! same days or facts, what else both tell of one time is compared though it shares no name.

use super::{
    Ground,
    evidence::Weighed,
    facts::Facts,
    weigh::{Story, weigh},
};
use crate::chronology::companions::companions;

/// The longest date that is compared, in days.
const LONGEST: i64 = 366;
/// As many pieces of the other text are compared with one.
const MOST_NEAR: usize = 40;
/// Pieces of a year of the other text.
const MOST_OF_A_YEAR: usize = 400;
/// Above all days: facts that have none.
const FACTS: i64 = 1 << 40;

/// A piece of a text and its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Dated {
    text: u32,
    first: i64,
    last: i64,
    at: u32,
}

impl Dated {
    fn is_within(&self, other: &Self) -> bool {
        other.first <= self.first && self.last <= other.last
    }
}

/// Pairs of pieces of such texts that weigh enough.
pub(super) fn pairs(ground: Ground<'_>, facts: &mut Facts) -> Weighed {
    let candidates = ground.candidates;
    let text = |at: usize| candidates.get(at).map(|piece| piece.sentence.0);
    if candidates.len() == 0 || text(0) == text(candidates.len() - 1) {
        return Weighed::new();
    }
    let told = (0..candidates.len()).filter_map(|at| {
        let root = facts.root(at);
        let thing = match facts.span(root) {
            (first, last) if first == last => first,
            _ => FACTS + root as i64,
        };
        Some((thing, text(at)?))
    });
    let mut casts: Vec<(u32, u32)> = Vec::new();
    for piece in candidates.iter() {
        casts.extend(piece.actors.iter().map(|&actor| (piece.sentence.0, actor)));
    }
    casts.sort_unstable();
    casts.dedup();
    let cast = |text: u32| {
        let start = casts.partition_point(|&(other, _)| other < text);
        casts.get(start..).unwrap_or_default().iter().take_while(move |(other, _)| *other == text)
    };
    let share_actor = |a: u32, b: u32| cast(a).any(|&(_, actor)| casts.binary_search(&(b, actor)).is_ok());
    // Minutes and results of every Sunday share their days with everybody's: who is spoken of must be shared too.
    let mut companions = companions(told, share_actor);
    companions.retain(|&(a, b)| share_actor(a, b));
    if companions.is_empty() {
        return Weighed::new();
    }
    let mut dated: Vec<Dated> = (0..candidates.len())
        .filter_map(|at| {
            let (first, last) = candidates.days(at).filter(|(first, last)| last - first <= LONGEST)?;
            Some(Dated { text: text(at)?, first, last, at: at as u32 })
        })
        .collect();
    dated.sort_unstable();
    let of = |text: u32, from: i64, to: i64| {
        let start = dated.partition_point(|piece| (piece.text, piece.first) < (text, from));
        let end = dated.partition_point(|piece| (piece.text, piece.first) <= (text, to));
        dated.get(start..end).unwrap_or_default()
    };
    let mut out = Weighed::new();
    for &(a, b) in &companions {
        for one in of(a, i64::MIN, i64::MAX) {
            let near = of(b, one.first - LONGEST, one.last);
            // So much in a year is a log, and no telling.
            if near.len() > MOST_OF_A_YEAR {
                continue;
            }
            for other in
                near.iter().filter(|other| one.is_within(other) || other.is_within(one)).take(MOST_NEAR)
            {
                if facts.root(one.at as usize) == facts.root(other.at as usize) {
                    continue;
                }
                let longer = if one.is_within(other) { other } else { one };
                let shared =
                    ground.tokens.deeds(one.at as usize).shared(ground.tokens.deeds(other.at as usize));
                let mut only = |own: &Dated| {
                    let around = of(own.text, longer.first - LONGEST, longer.last);
                    around.len() <= MOST_NEAR
                        && around
                            .iter()
                            .filter(|piece| piece.is_within(longer) || longer.is_within(piece))
                            .all(|piece| {
                                let deeds = ground.tokens.deeds(piece.at as usize);
                                !shared.is_empty() && shared.shared(deeds).is_empty()
                                    || facts.root(piece.at as usize) == facts.root(own.at as usize)
                            })
                };
                let story = Story { only: only(one) && only(other) };
                if let Ok(weight) = weigh(ground, Some(story), one.at as usize, other.at as usize) {
                    out.push((one.at.min(other.at), one.at.max(other.at), weight));
                }
            }
        }
    }
    out
}
