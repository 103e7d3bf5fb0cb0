//! Tellings of one story: an article, a list of dates and the life of one of those concerned. What else both tell of one
//! time is compared though it shares no name; and where most days that both tell of have turned out to be the same, the
//! others are too, unless the words speak against it.

use super::{
    Ground,
    evidence::{LONGEST, Weighed},
    facts::Facts,
    figures::{figures_agree, numbers_agree},
    sides::{each_says_more, share_a_word, speak_against},
    stories::{Dated, Dates, MOST_NEAR},
    weigh::{Story, kinds_agree, weigh},
};

/// Pieces of a year of the other text.
const MOST_OF_A_YEAR: usize = 400;
/// Days that must have turned out to be the same before the others are taken for it.
const ENOUGH_DAYS: usize = 2;
/// What a day weighs of which both texts tell one thing.
const ONE_DAY: f32 = 4.5;

/// Pairs of pieces of texts that tell one story and weigh enough.
pub(super) fn pairs(ground: Ground<'_>, stories: &[(u32, u32)], dates: &Dates, facts: &mut Facts) -> Weighed {
    let mut out = Weighed::new();
    for &(a, b) in stories {
        for one in dates.all(a) {
            // So much in a year is a log, and no telling.
            if dates.get(b, one.first - LONGEST, one.last).len() > MOST_OF_A_YEAR {
                continue;
            }
            for other in dates.nested(b, *one).take(MOST_NEAR) {
                if facts.root(one.at as usize) == facts.root(other.at as usize) {
                    continue;
                }
                let longer = if one.is_within(other) { other } else { one };
                let shared =
                    ground.tokens.deeds(one.at as usize).shared(ground.tokens.deeds(other.at as usize));
                let mut only = |own: &Dated| {
                    let around = dates.get(own.text, longer.first - LONGEST, longer.last);
                    around.len() <= MOST_NEAR
                        && dates.nested(own.text, *longer).all(|piece| {
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

/// Pairs of what such texts tell of one day, where most of the days that both tell of are the same facts already: then
/// hardly any other day is so by chance. Each tells one thing of that day, and nothing speaks against its being the same.
pub(super) fn days(ground: Ground<'_>, stories: &[(u32, u32)], dates: &Dates, facts: &mut Facts) -> Weighed {
    let mut out = Weighed::new();
    for &(a, b) in stories {
        let mut open: Vec<(u32, u32)> = Vec::new();
        let (mut same, mut all) = (0, 0);
        let of_a = dates.all(a);
        for run in of_a.chunk_by(|one, other| one.first == other.first) {
            let Some(&Dated { first: day, .. }) = run.first() else { continue };
            let on_day = |pieces: &[Dated]| -> Vec<u32> {
                pieces
                    .iter()
                    .filter(|piece| piece.last == day)
                    .map(|piece| piece.at)
                    .take(MOST_NEAR)
                    .collect()
            };
            let (own, other) = (on_day(run), on_day(dates.get(b, day, day)));
            let (Some(&one), Some(&another)) = (own.first(), other.first()) else { continue };
            all += 1;
            let roots = |facts: &mut Facts, pieces: &[u32]| -> Vec<usize> {
                pieces.iter().map(|&at| facts.root(at as usize)).collect()
            };
            let (own, other) = (roots(facts, &own), roots(facts, &other));
            if own.iter().any(|root| other.contains(root)) {
                same += 1;
            } else if own.iter().all(|root| Some(root) == own.first())
                && other.iter().all(|root| Some(root) == other.first())
            {
                open.push((one, another));
            }
        }
        if same < ENOUGH_DAYS || 2 * same < all {
            continue;
        }
        let may_be = |&(one, other): &(u32, u32)| may_be_one(ground, one as usize, other as usize);
        out.extend(open.into_iter().filter(may_be).map(|(a, b)| (a.min(b), a.max(b), ONE_DAY)));
    }
    out
}

/// Whether nothing speaks against two pieces of one day of one story being one fact: one deed is told in both, or none in
/// either, and of two titles in one language one says no more than the other, or both share what is no name of their story.
fn may_be_one(ground: Ground<'_>, a: usize, b: usize) -> bool {
    let (Some(one), Some(other)) = (ground.candidates.get(a), ground.candidates.get(b)) else { return false };
    let (deeds, others) = (ground.tokens.deeds(a), ground.tokens.deeds(b));
    let same_letters = ground.tokens.same_letters(a, b);
    let unsaid = match same_letters {
        true => deeds.is_empty() && others.is_empty(),
        false => deeds.acts().is_empty() || others.acts().is_empty(),
    };
    let told_alike = !deeds.shared(others).is_empty()
        || unsaid && kinds_agree(&one, &other) && share_a_word(ground, (&one, a), (&other, b));
    numbers_agree(&one, &other)
        && figures_agree(&one, &other)
        && told_alike
        && !speak_against(ground, (&one, a), (&other, b))
        && !(same_letters && each_says_more(ground, (&one, a), (&other, b)))
}
