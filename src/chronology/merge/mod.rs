//! One fact, told in several places, is one event. Pieces are compared only within a block of one date and
//! one actor, so that the work grows with their number and not with its square.

mod around;
mod candidate;
mod cast;
mod disputed;
mod evidence;
mod facts;
mod figures;
mod fit;
mod kin;
mod left;
mod names;
mod objects;
mod parties;
mod retold;
mod said;
mod scribe;
mod sides;
mod stories;
mod ties;
mod token;
mod tokens;
mod turns;
mod voice;
mod weigh;
mod within;

use crate::{event::EventKind, hash::TextHash, sort::CompactSort, threads};
pub(super) use candidate::Candidate;
pub(super) use candidate::{Candidates, Pieces};
pub(super) use cast::Cast;
use facts::Facts;
pub(super) use figures::Numbers;
use figures::{figures_agree, numbers_agree};
use said::Said;
use std::{collections::HashMap, hash::BuildHasher, ops::Range};
pub(super) use ties::{Stated, sort as sort_of_tie};
pub(super) use tokens::Tokens;
pub(super) use weigh::{Apart, only_dates_differ, weigh};

/// Comparisons of one piece in one block: a block is small unless thousands of pieces share a day and an actor.
const MOST_COMPARISONS: usize = 24;

/// So often is looked at what is left: who agree in more are believed more.
const ROUNDS: usize = 2;

/// As many candidates are looked at in one go.
const RUN: usize = 1 << 11;

/// What merging finds.
pub(super) struct Merged {
    /// For each candidate the first candidate of its event.
    pub(super) roots: Vec<u32>,
    /// Pairs of candidates that would be one but for their dates.
    pub(super) disputed: Vec<(u32, u32)>,
}

/// Which candidates are one event. What is to be compared is compared side by side; what is found is
/// joined in the order of the candidates.
pub(super) fn merge(candidates: &dyn Candidates, cast: &Cast, ties: &[Stated]) -> Merged {
    let mut sets = Facts::of(candidates);
    let tokens = Tokens::of(candidates);
    let ground = Ground { candidates, tokens: &tokens, cast };
    same_date(ground, &mut sets);
    coarse_into_fine(ground, &mut sets);
    let met = evidence::meet(ground, ties);
    evidence::join(ground, met.pairs, &mut sets);
    let dates = stories::Dates::of(ground);
    let stories = stories::stories(ground, &dates, &mut sets);
    for retold in [retold::pairs, retold::days] {
        let pairs = retold(ground, &stories, &dates, &mut sets);
        evidence::join(ground, pairs, &mut sets);
    }
    let headings = kin::Headings::of(ground);
    let kin = kin::kin(ground, &headings, &stories);
    let lasts_on = (0..candidates.len()).any(|at| candidates.onset(at).is_some());
    let begun = if lasts_on { &stories::Dates::with_onsets(ground) } else { &dates };
    for round in 0..ROUNDS {
        let pairs = left::pairs(ground, &headings, &kin, begun, &mut sets, round == 0);
        if pairs.is_empty() {
            break;
        }
        left::join(ground, &headings, pairs, &mut sets);
    }
    let told: Vec<(u32, u32)> = kin.iter().map(|kin| kin.texts).collect();
    let disputed = disputed::pairs(ground, &told, &met.slips, &dates, &mut sets);
    Merged { roots: (0..candidates.len()).map(|at| sets.root(at) as u32).collect(), disputed }
}

/// What two pieces are judged by.
#[derive(Clone, Copy)]
pub(super) struct Ground<'a> {
    pub(super) candidates: &'a dyn Candidates,
    pub(super) tokens: &'a Tokens,
    pub(super) cast: &'a Cast,
}

impl<'a> Ground<'a> {
    /// What the title of candidate `at`, which is `piece`, says beside its words.
    fn said(&self, piece: &Candidate<'_>, at: usize) -> Option<&'a Said> {
        self.tokens.said(at, piece.title)
    }
}

/// First day, last day, class of kind, actor.
type Block = (Option<i64>, Option<i64>, u8, u32);

fn same_date(ground: Ground<'_>, sets: &mut Facts) {
    let candidates = ground.candidates;
    let block_of = |candidate: &Candidate<'_>, actor: u32| -> Block {
        (candidate.span.0, candidate.span.1, class(candidate.kind), actor)
    };
    let block = |entry: Entry| -> Option<Block> {
        let candidate = candidates.get(entry.at())?;
        Some(block_of(&candidate, *candidate.actors.get(entry.nth())?))
    };
    // Blocks as runs of a sorted list: a table of them would need many times the room.
    let entries_of = |run: Range<usize>| {
        let mut entries: Vec<Entry> = Vec::with_capacity(2 * run.len());
        for at in run {
            let Some(candidate) = candidates.get(at) else { continue };
            for (nth, &actor) in candidate.actors.iter().take(Entry::ACTORS).enumerate() {
                entries.push(Entry::new(TextHash.hash_one(block_of(&candidate, actor)), at, nth));
            }
        }
        entries
    };
    let actors = candidates.iter().map(|candidate| candidate.actors.len().min(Entry::ACTORS));
    let mut entries = Vec::with_capacity(actors.sum());
    threads::stream(candidates.len(), RUN, entries_of, |run| {
        entries.extend(run);
        true
    });
    entries.sort_unstable();
    let pairs_of = |run: Range<usize>| {
        let mut pairs: Vec<(u32, u32)> = Vec::new();
        for place in run {
            let Some(&entry) = entries.get(place) else { continue };
            let before = entries.get(..place).unwrap_or_default().iter().rev().copied();
            let mut mates = before.take_while(|other| other.hash() == entry.hash()).peekable();
            if mates.peek().is_none() {
                continue;
            }
            let at = entry.at();
            let (own, Some(candidate)) = (block(entry), candidates.get(at)) else { continue };
            let mates = mates.filter(|&mate| block(mate) == own);
            for other in mates.take(MOST_COMPARISONS).map(Entry::at) {
                let Some(mate) = candidates.get(other) else { continue };
                let is_one = same_fact(ground, (&mate, other), (&candidate, at));
                if is_one
                    && !within::are_two(ground, (&mate, other), (&candidate, at))
                    && !objects::are_two(ground, (&mate, other), (&candidate, at))
                {
                    pairs.push((other as u32, at as u32));
                }
            }
        }
        pairs
    };
    for (mate, at) in threads::runs(entries.len(), RUN, pairs_of).into_iter().flatten() {
        sets.join_unless(mate as usize, at as usize, |a, b| evidence::tell_of_others(ground, a, b));
    }
}

/// A piece in a block, in the room of a number: half of the block's hash, the piece, which of its actors it is there for.
/// In a folder of long lists there are ten for every piece.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Entry(u64);

impl Entry {
    /// So many actors of a piece are looked at.
    const ACTORS: usize = 8;

    fn new(hash: u64, at: usize, nth: usize) -> Self {
        Self(hash >> 32 << 32 | (at * Self::ACTORS + nth) as u64)
    }

    fn hash(self) -> u64 {
        self.0 >> 32
    }

    fn at(self) -> usize {
        self.0 as u32 as usize / Self::ACTORS
    }

    fn nth(self) -> usize {
        self.0 as usize % Self::ACTORS
    }
}

/// Kinds that different words use for one fact share a class.
fn class(kind: EventKind) -> u8 {
    match kind {
        EventKind::Founding | EventKind::Merger => 0,
        EventKind::Congress | EventKind::Conference => 1,
        EventKind::Joining | EventKind::Membership => 2,
        other => 3 + other as u8,
    }
}

/// Happens to its theme once, as a rule.
fn once(kind: EventKind) -> bool {
    matches!(
        kind,
        EventKind::Founding
            | EventKind::Merger
            | EventKind::Registration
            | EventKind::Dissolution
            | EventKind::Birth
            | EventKind::Death
    )
}

/// Whether two pieces of one date about one actor tell of one fact.
fn same_fact(
    ground: Ground<'_>,
    (a, at_a): (&Candidate<'_>, usize),
    (b, at_b): (&Candidate<'_>, usize),
) -> bool {
    if a.sentence == b.sentence {
        return false;
    }
    let day = matches!(a.span, (Some(first), Some(last)) if last - first <= 3);
    let theme = a.theme.is_some() && a.theme == b.theme;
    if !numbers_agree(a, b) || are_two_lives(a, b) {
        return false;
    }
    let Ground { tokens, cast, .. } = ground;
    // The share of words that they have in common.
    let alike = tokens.likeness(at_a, at_b);
    let says_no_more = |one: &Candidate<'_>, of_one, of_other| {
        one.theme.is_some_and(|theme| tokens.says_no_more(cast, theme, of_one, of_other))
    };
    let bare = || says_no_more(a, at_a, at_b) || says_no_more(b, at_b, at_a);
    let differ = || {
        weigh::deeds_differ(ground, at_a, at_b)
            || sides::each_says_more(ground, (a, at_a), (b, at_b))
            || parties::roles_differ(ground, (a, at_a), (b, at_b))
    };
    let elsewhere = || parties::are_of_two_parts(ground, (a, at_a), (b, at_b));
    let both_found = || objects::founds(ground, a, at_a) && objects::founds(ground, b, at_b);
    let same = match class(a.kind) {
        _ if once(a.kind) && once(b.kind) => {
            let of_theme = theme && (day || a.kind == b.kind) && !both_found();
            (of_theme || alike >= 0.6 && !differ()) && !elsewhere()
        }
        1 => (theme && day) || shared_body(a, b) && day && alike >= 0.3 || alike >= 0.6,
        _ if day => (alike >= 0.5 || theme && (alike >= 0.4 || same_bodies(a, b) && bare())) && !differ(),
        _ => {
            let lasting = matches!(a.span, (Some(first), Some(last)) if last - first > 370);
            if lasting && theme { alike >= 0.34 } else { alike >= 0.6 && !differ() }
        }
    };
    same && figures_agree(a, b)
}

/// Whether two pieces tell of the births or deaths of two people: "his brother Marco Ferri (born 1960)" tells Marco from
/// Luca Ferri, whose birth in that year is another, as like as the names are.
fn are_two_lives(a: &Candidate<'_>, b: &Candidate<'_>) -> bool {
    let of_life = |kind: EventKind| matches!(kind, EventKind::Birth | EventKind::Death);
    let (Some(one), Some(other)) = (a.theme, b.theme) else { return false };
    of_life(a.kind)
        && of_life(b.kind)
        && one != other
        && (a.actors.contains(&other) || b.actors.contains(&one))
}

/// Neither names anybody more: "Acme signed" may be any of the deals that Acme signed that day.
fn same_bodies(a: &Candidate<'_>, b: &Candidate<'_>) -> bool {
    a.actors.len() == b.actors.len() && a.actors.iter().all(|actor| b.actors.contains(actor))
}

fn shared_body(a: &Candidate<'_>, b: &Candidate<'_>) -> bool {
    a.actors.iter().any(|actor| b.actors.contains(actor))
}

/// A year, or what is no longer, into the only finer date that it allows, for what happens once.
fn coarse_into_fine(ground: Ground<'_>, sets: &mut Facts) {
    let candidates = ground.candidates;
    let mut blocks: HashMap<(u8, u32), Vec<usize>> = HashMap::new();
    for (at, candidate) in candidates.iter().enumerate() {
        if once(candidate.kind)
            && let Some(theme) = candidate.theme
            && candidate.span.0.is_some()
            && candidate.span.1.is_some()
        {
            blocks.entry((class(candidate.kind), theme)).or_default().push(at);
        }
    }
    let apart = |a: usize, b: usize| {
        let (one, other) = candidates.get(a).zip(candidates.get(b))?;
        let elsewhere = parties::are_of_two_parts(ground, (&one, a), (&other, b))
            || objects::are_two(ground, (&one, a), (&other, b));
        Some(one.sentence == other.sentence || elsewhere)
    };
    let mut keys: Vec<_> = blocks.keys().copied().collect();
    keys.compact_sort();
    for key in keys {
        let Some(block) = blocks.get(&key) else { continue };
        // A theme with hundreds of foundings is a collective noun, not a body.
        if block.len() > 256 {
            continue;
        }
        let mut spans: Vec<(i64, i64, usize)> = block
            .iter()
            .filter_map(|&at| candidates.days(at).map(|(first, last)| (first, last, at)))
            .collect();
        spans.compact_sort_by_key(|&(first, last, at)| (last - first, first, at));
        for (position, &(first, last, at)) in spans.iter().enumerate() {
            if !(4..=evidence::LONGEST).contains(&(last - first)) {
                continue;
            }
            let mut found: Option<usize> = None;
            let mut several = false;
            for &(fine_first, fine_last, fine) in &spans[..position] {
                if fine_first < first
                    || fine_last > last
                    || fine_last - fine_first >= last - first
                    || apart(fine, at).unwrap_or(true)
                {
                    continue;
                }
                let root = sets.root(fine);
                several |= found.is_some_and(|known| known != root);
                found = Some(root);
            }
            if let Some(root) = found
                && !several
            {
                sets.join(root, at);
            }
        }
    }
}
