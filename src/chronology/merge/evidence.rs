//! The same fact in other words. What was done, by whom and to whom, and when are weighed together: "Petrel lifted off
//! from Kourou" on 11 August 1994 and "Comet probe Petrel took off" in August 1994 are one, though no rule for launches
//! says so. Only pieces of one year that share a name or an actor, and what they tell that was done, are compared.

use super::{
    Candidate, Candidates, Ground,
    around::names_before,
    class,
    disputed::NEAR,
    facts::Facts,
    figures::numbers_agree,
    names::are_spelled_apart,
    objects, once,
    sides::share_no_name,
    ties::{self, Stated},
    token::{is_name, thing, word},
    weigh::{are_nested, deeds_differ, weigh_pieces},
};
use crate::{event::EventKind, threads, time::calendar};

/// Pieces of one year that share a word and a deed: where there are more, the word is no name of one thing.
const MOST_IN_A_BLOCK: usize = 40;
/// By how much the best of several must be better than the next.
const MARGIN: f32 = 1.0;

/// The longest date of which texts are compared, in days.
pub(super) const LONGEST: i64 = 366;

/// What it weighs that two pieces state the same tie.
const ONE_TIE: f32 = 6.0;

/// Pairs of pieces and what speaks for their being one.
pub(super) type Weighed = Vec<(u32, u32, f32)>;

/// What sharing a name and a deed in one year tells of two pieces.
#[derive(Default)]
pub(super) struct Met {
    /// Pairs that weigh enough or state one tie.
    pub(super) pairs: Weighed,
    /// Pairs of two texts of which each gives another day, not far from that of the other.
    pub(super) slips: Vec<(u32, u32)>,
}

pub(super) fn meet(ground: Ground<'_>, ties: &[Stated]) -> Met {
    let candidates = ground.candidates;
    let mut met = by_words(ground);
    let tied = ties::pairs(candidates, ties, MOST_IN_A_BLOCK);
    met.pairs
        .extend(tied.into_iter().filter(|&(a, b)| agree(candidates, a, b)).map(|(a, b)| (a, b, ONE_TIE)));
    met
}

/// Joins what tells of one fact.
pub(super) fn join(ground: Ground<'_>, pairs: Weighed, facts: &mut Facts) {
    join_unless(ground, pairs, facts, |a, b| are_two(ground, a, b));
}

/// Joins what tells of one fact, unless a piece of the one side and a piece of the other are `apart`.
pub(super) fn join_unless(
    ground: Ground<'_>,
    mut pairs: Weighed,
    facts: &mut Facts,
    apart: impl Fn(usize, usize) -> bool,
) {
    let candidates = ground.candidates;
    pairs.sort_unstable_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)).then(b.2.total_cmp(&a.2)));
    pairs.dedup_by_key(|&mut (a, b, _)| (a, b));
    // What has the same date first: a year then finds one fact where there seemed to be several.
    for &(a, b, _) in &pairs {
        let (a, b) = (a as usize, b as usize);
        if candidates.span(a) == candidates.span(b) {
            facts.join_unless(a, b, &apart);
        }
    }
    // Then each coarse date into the fact of the finer one that fits best, shorter spans first.
    let length = |at: u32| candidates.days(at as usize).map_or(i64::MAX, |(first, last)| last - first);
    pairs.retain(|&(a, b, _)| length(a) != length(b));
    for pair in &mut pairs {
        if length(pair.0) < length(pair.1) {
            std::mem::swap(&mut pair.0, &mut pair.1);
        }
    }
    pairs.sort_unstable_by_key(|&(coarse, fine, _)| (length(coarse), coarse, fine));
    for run in pairs.chunk_by(|a, b| a.0 == b.0) {
        let Some(&(coarse, ..)) = run.first() else { continue };
        // The best weight of each fact.
        let mut best: Option<(usize, f32)> = None;
        let mut next = 0.0_f32;
        for &(_, fine, weight) in run {
            let root = facts.root(fine as usize);
            match &mut best {
                Some((known, most)) if *known == root => *most = most.max(weight),
                Some((_, most)) if *most >= weight => next = next.max(weight),
                _ => {
                    next = best.map_or(0.0, |(_, most)| most);
                    best = Some((root, weight));
                }
            }
        }
        if let Some((root, weight)) = best
            && weight >= next + MARGIN
        {
            facts.join_unless(root, coarse as usize, &apart);
        }
    }
}

/// Whether one text tells two things in two pieces, or each of two texts names who or what the other does not: what is told
/// apart is not one because a third text tells both in one breath.
pub(super) fn are_two(ground: Ground<'_>, a: usize, b: usize) -> bool {
    let Ground { candidates, tokens, .. } = ground;
    let (Some(one), Some(other)) = (candidates.get(a), candidates.get(b)) else { return false };
    if !numbers_agree(&one, &other) {
        return true;
    }
    if one.sentence.0 != other.sentence.0 {
        return tell_of_others(ground, a, b);
    }
    let (deeds, others) = (tokens.deeds(a), tokens.deeds(b));
    let kin = one.kind != EventKind::Other && class(one.kind) == class(other.kind);
    let other_deeds = !deeds.is_empty() && !others.is_empty() && deeds.shared(others).is_empty() && !kin;
    one.sentence == other.sentence || other_deeds
}

/// Whether two pieces of two texts in one language have each names of their own and none in common, or names that only
/// sound alike.
pub(super) fn tell_of_others(ground: Ground<'_>, a: usize, b: usize) -> bool {
    let (Some(one), Some(other)) = (ground.candidates.get(a), ground.candidates.get(b)) else { return false };
    one.sentence.0 != other.sentence.0
        && ground.tokens.same_letters(a, b)
        && (share_no_name(ground, (&one, a), (&other, b))
            || are_spelled_apart(ground, (&one, a), (&other, b))
            || objects::are_two(ground, (&one, a), (&other, b)))
}

/// Pairs that share a word and a deed.
fn by_words(ground: Ground<'_>) -> Met {
    let candidates = ground.candidates;
    // One year at a time, so that the blocks of a million pieces need no more room than those of their fullest year.
    let mut years: Vec<(i64, u32)> = Vec::with_capacity(candidates.len());
    for at in 0..candidates.len() as u32 {
        let Some((first, last)) =
            candidates.days(at as usize).filter(|(first, last)| last - first <= LONGEST)
        else {
            continue;
        };
        let (from, to) = (calendar::civil(first).0, calendar::civil(last).0);
        years.push((from, at));
        if to != from {
            years.push((to, at));
        }
    }
    years.sort_unstable();
    let years: Vec<&[(i64, u32)]> = years.chunk_by(|a, b| a.0 == b.0).filter(|year| year.len() > 1).collect();
    let mut met = Met::default();
    for year in threads::map(&years, |year| pairs_of_year(ground, year)) {
        met.pairs.extend(year.pairs);
        met.slips.extend(year.slips);
    }
    met
}

/// A piece of a year: looked up once, however many others of its year it is held against.
struct OfYear<'a> {
    at: usize,
    piece: Candidate<'a>,
    days: (i64, i64),
}

/// Pairs of the candidates of a year, of which none lasts longer.
fn pairs_of_year(ground: Ground<'_>, year: &[(i64, u32)]) -> Met {
    let of_year = |&(_, at): &(i64, u32)| {
        let piece = ground.candidates.get(at as usize)?;
        Some(OfYear { at: at as usize, days: piece.days()?, piece })
    };
    let pieces: Vec<OfYear<'_>> = year.iter().filter_map(of_year).collect();
    let mut blocks: Vec<(u64, u32)> = Vec::new();
    for (own, place) in pieces.iter().zip(0..) {
        keys(ground, &own.piece, own.at, place, &mut blocks);
    }
    blocks.sort_unstable();
    blocks.dedup();
    // Both places of a pair in one number, the first above.
    let mut seen: Vec<u64> = Vec::new();
    for block in blocks.chunk_by(|a, b| a.0 == b.0) {
        if !(2..=MOST_IN_A_BLOCK).contains(&block.len()) {
            continue;
        }
        for (before, &(_, later)) in block.iter().enumerate() {
            let Some(own) = pieces.get(later as usize) else { continue };
            for &(_, earlier) in block.get(..before).unwrap_or_default() {
                let may_meet = pieces.get(earlier as usize).is_some_and(|first| may_meet(ground, first, own));
                if may_meet {
                    seen.push(u64::from(earlier) << 32 | u64::from(later));
                }
            }
        }
    }
    seen.sort_unstable();
    seen.dedup();
    let mut met = Met::default();
    for pair in seen {
        let (Some(one), Some(other)) = (pieces.get((pair >> 32) as usize), pieces.get(pair as u32 as usize))
        else {
            continue;
        };
        if are_slips(one, other) {
            met.slips.push((one.at as u32, other.at as u32));
        } else if let Ok(weight) = weigh_pieces(ground, None, (&one.piece, one.at), (&other.piece, other.at))
        {
            met.pairs.push((one.at as u32, other.at as u32, weight));
        }
    }
    met
}

/// Whether two pieces of a year may be one fact or one of two dates.
fn may_meet(ground: Ground<'_>, one: &OfYear<'_>, other: &OfYear<'_>) -> bool {
    match are_nested(one.days, other.days) {
        // Two things that were done are one where what comes about once is told in other words.
        true => once(one.piece.kind) || !deeds_differ(ground, one.at, other.at),
        false => are_slips(one, other),
    }
}

/// Whether each of two texts gives a day of its own, and these are near each other.
fn are_slips(one: &OfYear<'_>, other: &OfYear<'_>) -> bool {
    let (a, b) = (one.days, other.days);
    let are_days = a.0 == a.1 && b.0 == b.1;
    are_days && a != b && (a.0 - b.0).abs() <= NEAR && one.piece.sentence.0 != other.piece.sentence.0
}

/// Whether the date of one of two pieces lies within that of the other, and neither is longer than a year.
fn agree(candidates: &dyn Candidates, a: u32, b: u32) -> bool {
    let of = |at: u32| candidates.days(at as usize).filter(|(first, last)| last - first <= LONGEST);
    of(a).zip(of(b)).is_some_and(|(a, b)| are_nested(a, b))
}

/// Above the numbers of words: sorts of things.
const THINGS: u32 = 1 << 24;

/// Above the numbers of deeds and kinds: blocks of what names nobody.
const NAMELESS: u32 = 512;

/// Above the numbers of deeds: kinds.
const KINDS: u32 = 256;

/// Bits for what is told in a block's number.
const TOLD: u32 = 10;

/// The blocks of a piece, which has this place in its year: each word of its title and of the names of its actors with each deed. What names nobody is also
/// looked for by the names that stand before it.
fn keys(ground: Ground<'_>, candidate: &Candidate<'_>, at: usize, place: u32, out: &mut Vec<(u64, u32)>) {
    let Ground { tokens, cast, .. } = ground;
    let deeds = tokens.deeds(at);
    let kind = (candidate.kind != EventKind::Other).then_some(KINDS + u32::from(class(candidate.kind)));
    for deed in deeds.lines().chain(kind) {
        let own = tokens.get(at);
        let things = own.iter().filter_map(|token| thing(*token)).map(|sort| THINGS + sort);
        let words = own.iter().map(|token| word(*token)).chain(things);
        let names =
            candidate.actors.iter().take(4).flat_map(|&actor| cast.words(actor).iter().copied().take(8));
        out.extend(words.chain(names).map(|word| (u64::from(word) << TOLD | u64::from(deed), place)));
    }
    if tokens.get(at).iter().any(|token| is_name(*token)) {
        return;
    }
    for deed in deeds.lines() {
        let names =
            candidate.actors.iter().take(2).flat_map(|&actor| cast.words(actor).iter().copied().take(8));
        let before = names_before(ground, candidate.sentence.0, at).take(8);
        out.extend(
            names.chain(before).map(|word| (u64::from(word) << TOLD | u64::from(NAMELESS + deed), place)),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chronology::merge::{Cast, figures::Numbers, merge};

    /// Whether two titles about `a` and `b` with these spans are one fact.
    fn one(a: (&str, &str, (i64, i64)), b: (&str, &str, (i64, i64))) -> bool {
        let mut cast = Cast::default();
        cast.push(false, [a.1].into_iter());
        cast.push(false, [b.1].into_iter());
        let candidate = |title, (first, last), actors, at| Candidate {
            span: (Some(first), Some(last)),
            kind: EventKind::Other,
            theme: Some(at),
            actors,
            title,
            sentence: (at, 0),
            numbers: Numbers::of(title),
        };
        let [first, second] = [candidate(a.0, a.2, &[0], 0), candidate(b.0, b.2, &[1], 1)];
        let roots = merge(&vec![first.clone(), second.clone()], &cast, &[]).roots;
        let turned = {
            let mut cast = Cast::default();
            cast.push(false, [b.1].into_iter());
            cast.push(false, [a.1].into_iter());
            let first = Candidate { actors: &[1], ..first };
            let second = Candidate { actors: &[0], ..second };
            merge(&vec![second, first], &cast, &[]).roots
        };
        assert_eq!(roots[0] == roots[1], turned[0] == turned[1], "{} / {}: the order matters", a.0, b.0);
        roots[0] == roots[1]
    }

    const DAY: (i64, i64) = (100, 100);
    const OTHER_DAY: (i64, i64) = (101, 101);
    const MONTH: (i64, i64) = (90, 119);
    const YEAR: (i64, i64) = (0, 364);

    #[test]
    fn a_fact_is_found_again_in_other_words() {
        for (a, b) in [
            (
                ("Petrel lifted off from Kourou", "Petrel", DAY),
                ("Probe Petrel took off", "Space Board", MONTH),
            ),
            (("Contact lost", "Petrel", DAY), ("Petrel fell silent", "Space Board", MONTH)),
            (("Low Tide came out", "Lanterns", DAY), ("Low Tide released", "Nora Keane", MONTH)),
            (("She quit the group", "Nora Keane", DAY), ("Nora Keane left", "Paper Lanterns", MONTH)),
            (("Altis bought Halden", "Altis", YEAR), ("Purchase of Halden by Altis", "Halden", DAY)),
            (
                ("«Севтранс» купил «Поларис»", "Севтранс", MONTH),
                ("Sevtrans bought Polaris", "Nordkyst", YEAR),
            ),
            (
                ("Paper Lanterns broke up", "Nora Keane", YEAR),
                ("Paper Lanterns split up", "Paper Lanterns", DAY),
            ),
        ] {
            assert!(one(a, b), "{} / {}", a.0, b.0);
        }
    }

    #[test]
    fn what_is_alike_and_not_the_same_stays_apart() {
        for (a, b) in [
            (("Petrel lifted off", "Petrel", DAY), ("Petrel lifted off", "Board", OTHER_DAY)),
            (("Comet 5 launched", "Agency", DAY), ("Comet 6 launched", "Comet", DAY)),
            (("Leeds office opened", "Acme", YEAR), ("Leeds office closed", "Leeds", DAY)),
            (("Altis bought Halden", "Altis", YEAR), ("Altis bought Marlow", "Marlow", DAY)),
            (("Club won the cup", "Vale", YEAR), ("Vale won the league title", "Town", YEAR)),
            (("Altis opened a library", "Altis", YEAR), ("Altis opened a school", "Town", DAY)),
            (("Nora Keane joined Vega", "Nora Keane", YEAR), ("Nora Keane left Vega", "Vega", DAY)),
            (("Petrel launched", "Petrel", YEAR), ("Nora Keane signed", "Vega", DAY)),
        ] {
            assert!(!one(a, b), "{} / {}", a.0, b.0);
        }
    }
}
