//! What is left of two tellings when all that is plainly one fact is found. A historian who reads the life of a general
//! beside the annals of the town that he took asks of each event: which one of the other text can it be? What speaks for a
//! pair is weighed, and each is given to the one that fits it best where no other one fits nearly as well.

use super::{
    Candidate, Ground,
    evidence::{self, LONGEST, Weighed},
    facts::Facts,
    figures::numbers_agree,
    fit::{Sides, is_bare, weigh, weigh_within},
    kin::{Headings, Kin},
    names::are_spelled_apart,
    stories::{ByText, Dated, Dates, MOST_NEAR},
};
use crate::threads;

/// What a pair must weigh.
const ENOUGH: f32 = 4.5;
/// By how much a pair must weigh more than any other that one of the two might be.
const MARGIN: f32 = 1.0;
/// By how much a pair must weigh more to have no rival worth the name.
const FAR: f32 = 2.0;
/// What it weighs that a pair has no rival.
const ALONE: f32 = 1.0;
/// Two texts that share one event of so many share much.
const MANY: f32 = 10.0;
/// As many pieces are looked at in one go.
const RUN: usize = 1 << 11;
/// So many pieces of a year are a log.
const MOST_OF_A_YEAR: usize = 400;

/// Pairs of pieces that are left of texts that speak of each other.
pub(super) fn pairs(
    ground: Ground<'_>,
    headings: &Headings,
    kin: &[Kin],
    dates: &Dates,
    facts: &mut Facts,
    is_first: bool,
) -> Weighed {
    if kin.is_empty() && !is_first {
        return Weighed::new();
    }
    let roots: Vec<u32> = (0..ground.candidates.len()).map(|at| facts.root(at) as u32).collect();
    let dated = (0..dates.texts()).flat_map(|text| dates.all(text));
    let facts_told =
        dated.map(|piece| (piece.text, roots.get(piece.at as usize).copied().unwrap_or(piece.at)));
    let told = ByText::of(facts_told.collect(), |(text, _)| *text);
    let look = Look { ground, headings, dates, roots: &roots, told: &told };
    let mut fits: Vec<Fit> = threads::map(kin, |link| look.fits(*link)).into_iter().flatten().collect();
    if is_first {
        fits.extend(look.fits_within());
    }
    let mut by_fact: Vec<(u32, u32)> = Vec::with_capacity(2 * fits.len());
    for (fit, at) in fits.iter().zip(0..) {
        by_fact.extend(fit.facts.map(|fact| (fact, at)));
    }
    by_fact.sort_unstable();
    let of_fact = |fact: u32| {
        let first = by_fact.partition_point(|entry| entry.0 < fact);
        let own = by_fact.get(first..).unwrap_or_default().iter().take_while(move |entry| entry.0 == fact);
        own.filter_map(|&(_, at)| fits.get(at as usize))
    };
    let mut out = Weighed::new();
    for fit in &fits {
        // Two that cannot be one fact themselves, and might each be the other side.
        let rivals = (0..2).flat_map(|side| {
            let (own, other) = (fit.facts[side], fit.facts[1 - side]);
            let look = &look;
            of_fact(own).filter_map(move |rival| {
                let place = rival.facts.iter().position(|fact| *fact == own)?;
                let is_other = rival.facts[1 - place] != other;
                let twins = || look.are_twins(rival.pieces[1 - place], fit.pieces[1 - side]);
                let excluded = !overlap(rival.spans[1 - place], fit.spans[1 - side])
                    || rival.texts[1 - place] == fit.texts[1 - side] && !twins();
                (is_other && excluded).then_some(rival.weight)
            })
        });
        let next = rivals.fold(f32::MIN, f32::max);
        let weight = fit.weight + if fit.weight >= next + FAR { ALONE } else { 0.0 };
        if weight >= ENOUGH && fit.weight >= next + MARGIN {
            let [a, b] = fit.pieces;
            out.push((a.min(b), a.max(b), weight));
        }
    }
    out
}

fn overlap(a: (i64, i64), b: (i64, i64)) -> bool {
    a.0 <= b.1 && b.0 <= a.1
}

/// A pair of pieces, with their texts, their facts and their days.
struct Fit {
    pieces: [u32; 2],
    texts: [u32; 2],
    facts: [u32; 2],
    spans: [(i64, i64); 2],
    weight: f32,
}

/// What is looked at.
struct Look<'a> {
    ground: Ground<'a>,
    headings: &'a Headings,
    dates: &'a Dates,
    /// The first piece of the fact of each.
    roots: &'a [u32],
    /// The facts that each text tells, in their order.
    told: &'a ByText<(u32, u32)>,
}

impl Look<'_> {
    fn root(&self, piece: &Dated) -> u32 {
        self.roots.get(piece.at as usize).copied().unwrap_or(piece.at)
    }

    /// Whether a field and a sentence of one text may tell one fact.
    fn are_twins(&self, a: u32, b: u32) -> bool {
        let (a, b) = (a as usize, b as usize);
        let (deeds, others) = (self.ground.tokens.deeds(a), self.ground.tokens.deeds(b));
        let is_bare = |at| is_bare(self.ground, self.headings, at);
        (is_bare(a) || is_bare(b)) && (!deeds.shared(others).is_empty() || deeds.are_near(others))
    }

    fn fit(&self, one: &Dated, other: &Dated, weight: f32) -> Fit {
        Fit {
            pieces: [one.at, other.at],
            texts: [one.text, other.text],
            facts: [self.root(one), self.root(other)],
            spans: [(one.first, one.last), (other.first, other.last)],
            weight,
        }
    }

    /// Pairs of two texts.
    fn fits(&self, link: Kin) -> Vec<Fit> {
        let (a, b) = link.texts;
        let (few, many) = if self.dates.all(a).len() > self.dates.all(b).len() { (b, a) } else { (a, b) };
        let mut found: Vec<(Dated, Dated)> = Vec::new();
        for one in self.dates.all(few) {
            if self.dates.get(many, one.first - LONGEST, one.last).len() <= MOST_OF_A_YEAR {
                let nested = self.dates.nested(many, *one).take(MOST_NEAR);
                found.extend(nested.map(|other| (*one, *other)));
            }
        }
        if found.is_empty() {
            return Vec::new();
        }
        let (of_few, of_many) = (self.told.get(few), self.told.get(many));
        let tells =
            |facts: &[(u32, u32)], fact: u32| facts.binary_search_by_key(&fact, |(_, fact)| *fact).is_ok();
        let shared = of_few.iter().filter(|(_, fact)| tells(of_many, *fact)).count();
        // Three of ten events say more than three of hundreds.
        let part = (MANY * shared as f32 / of_few.len().min(of_many.len()).max(1) as f32).min(1.0);
        let trust = 0.25 * link.mentions.min(3) as f32
            + if link.share_heading { 0.5 } else { 0.0 }
            + 0.5 * part * shared.min(3) as f32;
        // Each text tells a fact once.
        let is_open = |(one, other): &(Dated, Dated)| {
            !tells(of_many, self.root(one)) && !tells(of_few, self.root(other))
        };
        let fits = found.into_iter().filter(is_open).filter_map(|(one, other)| {
            let weight = weigh(self.ground, self.headings, (link.share_heading, trust), &one, &other)?;
            Some(self.fit(&one, &other, weight + trust))
        });
        fits.collect()
    }

    /// Pairs of one text: what a field says barely, "Heron dissolved", and what a sentence says of it, "Heron was switched
    /// off". The sentence tells no more than who else had part in it.
    fn fits_within(&self) -> Vec<Fit> {
        let candidates = self.ground.candidates;
        let last = candidates.len().checked_sub(1).and_then(|last| candidates.get(last));
        let texts = last.map_or(0, |piece| piece.sentence.0 + 1);
        if (0..texts).all(|text| candidates.subject(text).is_none()) {
            return Vec::new();
        }
        let pieces = 0..candidates.len();
        let of_piece = |at: usize| -> Vec<Fit> {
            let dated = |at: usize| {
                let (first, last) = candidates.days(at).filter(|(first, last)| last - first <= LONGEST)?;
                Some(Dated { text: candidates.get(at)?.sentence.0, first, last, at: at as u32 })
            };
            let is_of_subject = |piece: &Candidate<'_>| {
                piece.theme.is_some() && piece.theme == candidates.subject(piece.sentence.0)
            };
            if !candidates.get(at).is_some_and(|piece| is_of_subject(&piece))
                || !is_bare(self.ground, self.headings, at)
            {
                return Vec::new();
            }
            let Some(own) = dated(at) else { return Vec::new() };
            let nested = self.dates.nested(own.text, own);
            let fits = nested.take(MOST_NEAR).filter_map(|other| {
                let weight = weigh_within(self.ground, self.headings, &own, other)?;
                (self.root(&own) != self.root(other)).then(|| self.fit(&own, other, weight))
            });
            fits.collect()
        };
        let fits = threads::runs(pieces.len(), RUN, |run| run.flat_map(of_piece).collect::<Vec<Fit>>());
        fits.into_iter().flatten().collect()
    }
}

/// Joins what is left.
pub(super) fn join(ground: Ground<'_>, headings: &Headings, pairs: Weighed, facts: &mut Facts) {
    evidence::join_unless(ground, pairs, facts, |a, b| are_two(ground, headings, a, b));
}

/// Whether one text tells two things in two pieces, or each of two texts names what the other does not; by whose name it goes
/// says nothing.
fn are_two(ground: Ground<'_>, headings: &Headings, a: usize, b: usize) -> bool {
    let Ground { candidates, tokens, .. } = ground;
    let (Some(one), Some(other)) = (candidates.get(a), candidates.get(b)) else { return false };
    if one.sentence.0 == other.sentence.0 {
        let is_field = is_bare(ground, headings, a) || is_bare(ground, headings, b);
        let are_near = is_field && tokens.deeds(a).are_near(tokens.deeds(b));
        return !are_near && evidence::are_two(ground, a, b);
    }
    let same_letters = tokens.same_letters(a, b);
    if !numbers_agree(&one, &other) || same_letters && are_spelled_apart(ground, (&one, a), (&other, b)) {
        return true;
    }
    let sides = Sides::of(ground, headings, (&one, a), (&other, b));
    same_letters
        && sides.lone.0 > 0
        && sides.lone.1 > 0
        && sides.names + sides.mentions + sides.implied + sides.common == 0
}
