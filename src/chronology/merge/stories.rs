//! Which texts tell one story. Two texts of a folder that tell of the same days, or that name the same and tell of the same
//! months or years, are compared more closely than any two.

use super::{
    Ground,
    evidence::LONGEST,
    facts::Facts,
    token::{is_name, may_be_name, thing, word},
};
use crate::chronology::companions::{MOST_TEXTS, companions, without_crowds};

/// As many pieces of the other text are compared with one.
pub(super) const MOST_NEAR: usize = 40;
/// Above all days: facts that have none.
const FACTS: i64 = 1 << 40;
/// What texts that have somebody in common must tell at one time; see [`Dates::overlap`].
const TIMES_OF_ACTORS: u32 = 3;
/// And what others must, by the words of names that they share: one, two, three, more.
const TIMES: [u32; 4] = [9, 6, 5, 3];

/// So many events tell of whom another text is about, where they do so in more than passing.
const MORE_THAN_ONCE: usize = 2;

/// A piece of a text and its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Dated {
    pub(super) text: u32,
    pub(super) first: i64,
    pub(super) last: i64,
    pub(super) at: u32,
}

impl Dated {
    pub(super) fn days(&self) -> (i64, i64) {
        (self.first, self.last)
    }

    pub(super) fn is_within(&self, other: &Self) -> bool {
        other.first <= self.first && self.last <= other.last
    }
}

/// Things by text, each text's in their order.
pub(super) struct ByText<T> {
    things: Vec<T>,
    /// Where those of each text begin, and those of the last end.
    starts: Vec<u32>,
}

impl<T: Ord + Copy> ByText<T> {
    /// Sorts `things`, which sort by their texts first.
    pub(super) fn of(mut things: Vec<T>, text: impl Fn(&T) -> u32) -> Self {
        things.sort_unstable();
        things.dedup();
        let mut starts = Vec::new();
        for (at, thing) in things.iter().enumerate() {
            starts.resize((text(thing) as usize + 1).max(starts.len()), at as u32);
        }
        starts.push(things.len() as u32);
        Self { things, starts }
    }

    pub(super) fn get(&self, text: u32) -> &[T] {
        let end = |text: usize| self.starts.get(text).map_or(self.things.len(), |start| *start as usize);
        self.things.get(end(text as usize)..end(text as usize + 1)).unwrap_or_default()
    }
}

/// The pieces whose dates are known, by text.
pub(super) struct Dates {
    all: ByText<Dated>,
    /// Of these, the few that are longer than a month: only they may hold what comes so much later.
    coarse: ByText<Dated>,
}

/// Days from the first to the last of a month.
const MONTH: i64 = 31;

impl Dates {
    pub(super) fn of(ground: Ground<'_>) -> Self {
        Self::by(ground, |at| ground.candidates.days(at))
    }

    /// As [`Dates::of`], with what lasts from a time that is known.
    pub(super) fn with_onsets(ground: Ground<'_>) -> Self {
        let candidates = ground.candidates;
        Self::by(ground, |at| candidates.days(at).or_else(|| candidates.onset(at)))
    }

    fn by(Ground { candidates, .. }: Ground<'_>, days: impl Fn(usize) -> Option<(i64, i64)>) -> Self {
        let dated: Vec<Dated> = (0..candidates.len())
            .filter_map(|at| {
                let (first, last) = days(at).filter(|(first, last)| last - first <= LONGEST)?;
                Some(Dated { text: candidates.get(at)?.sentence.0, first, last, at: at as u32 })
            })
            .collect();
        let coarse = dated.iter().copied().filter(|piece| piece.last - piece.first > MONTH).collect();
        let coarse = ByText::of(coarse, |piece: &Dated| piece.text);
        Self { all: ByText::of(dated, |piece| piece.text), coarse }
    }

    /// Pieces of a text that begin on the days `from` to `to`.
    pub(super) fn get(&self, text: u32, from: i64, to: i64) -> &[Dated] {
        between(self.all(text), from, to)
    }

    /// One past the last text.
    pub(super) fn texts(&self) -> u32 {
        self.all.starts.len() as u32
    }

    pub(super) fn all(&self, text: u32) -> &[Dated] {
        self.all.get(text)
    }

    /// Pieces of a text of which each lies within `one` or holds it, in the order of their days.
    pub(super) fn nested(&self, text: u32, one: Dated) -> impl Iterator<Item = &Dated> {
        let long_before = between(self.coarse.get(text), one.first - LONGEST, one.first - MONTH - 1);
        let near = between(self.all(text), one.first - MONTH, one.last);
        long_before.iter().chain(near).filter(move |other| one.is_within(other) || other.is_within(&one))
    }

    /// How much two texts tell of one time, as far as it is asked: a day counts thrice as much as a year.
    fn overlap(&self, a: u32, b: u32) -> u32 {
        let (few, many) = if self.all(a).len() <= self.all(b).len() { (a, b) } else { (b, a) };
        let mut sum = 0;
        for one in self.all(few) {
            let near = self.get(many, one.first - LONGEST, one.last).iter().rev().take(MOST_NEAR);
            let best = near.filter(|other| one.is_within(other) || other.is_within(one)).map(|other| {
                match (one.last - one.first).max(other.last - other.first) {
                    ..=3 => 3,
                    4..=31 => 2,
                    _ => 1,
                }
            });
            sum += best.max().unwrap_or(0);
            if sum >= TIMES[0] {
                break;
            }
        }
        sum
    }
}

/// Those of `pieces`, which are in the order of their days, that begin on the days `from` to `to`.
fn between(pieces: &[Dated], from: i64, to: i64) -> &[Dated] {
    let start = pieces.partition_point(|piece| piece.first < from);
    let rest = pieces.get(start..).unwrap_or_default();
    rest.get(..rest.partition_point(|piece| piece.first <= to)).unwrap_or_default()
}

/// Pairs of texts that tell one story, the earlier first, in their order.
pub(super) fn stories(ground: Ground<'_>, dates: &Dates, facts: &mut Facts) -> Vec<(u32, u32)> {
    let candidates = ground.candidates;
    let text = |at: usize| candidates.get(at).map(|piece| piece.sentence.0);
    if candidates.len() == 0 || text(0) == text(candidates.len() - 1) {
        return Vec::new();
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
    let casts = ByText::of(casts, |&(text, _)| text);
    let share_actor = |a: u32, b: u32| {
        let (of_a, of_b) = (casts.get(a), casts.get(b));
        let (few, many) = if of_a.len() <= of_b.len() { (of_a, of_b) } else { (of_b, of_a) };
        few.iter().any(|(_, actor)| many.binary_search_by_key(actor, |&(_, other)| other).is_ok())
    };
    // Minutes and results of every Sunday share their days with everybody's: who is spoken of must be shared too.
    let mut pairs = companions(told, share_actor);
    pairs.retain(|&(a, b)| share_actor(a, b));
    let named = Named::of(ground);
    for (a, b, words) in named.pairs() {
        let enough = match share_actor(a, b) {
            true => TIMES_OF_ACTORS,
            false => TIMES[words.clamp(1, TIMES.len()) - 1],
        };
        if dates.overlap(a, b) >= enough {
            pairs.push((a, b));
        }
    }
    pairs.retain(|&(a, b)| may_tell_one(ground, &named, a, b));
    // Who tells the same twice needs to name nobody: "Launch of Sirius 2", "Sirius 2 enters orbit" and the life of Sirius 2.
    let facts = (0..candidates.len()).filter_map(|at| Some((facts.root(at) as i64, text(at)?)));
    pairs.extend(companions(facts, |_, _| false));
    pairs.sort_unstable();
    pairs.dedup();
    without_crowds(&mut pairs);
    pairs.retain(|&(a, b)| tell_of_each_other(ground, dates, a, b));
    pairs
}

/// Whether one of two texts tells of whom the other is about more than once, or once and is named by the other, where both are about
/// bodies: a bank that
/// names its rival once, and opens, hires and strikes on days like everybody else, tells a story of its own.
fn tell_of_each_other(
    Ground { candidates, tokens, cast }: Ground<'_>,
    dates: &Dates,
    a: u32,
    b: u32,
) -> bool {
    let (Some(one), Some(other)) = (candidates.subject(a), candidates.subject(b)) else { return true };
    if one == other
        || cast.is_person(one)
        || cast.is_person(other)
        || cast.is_cyrillic(one) != cast.is_cyrillic(other)
    {
        return true;
    }
    let tells = |text: u32, subject: u32| {
        let words = cast.words(subject);
        let concerns = |piece: &&Dated| {
            let has = |wanted: u32| {
                tokens
                    .get(piece.at as usize)
                    .iter()
                    .any(|token| may_be_name(*token) && word(*token) == wanted)
            };
            candidates.get(piece.at as usize).is_some_and(|own| {
                own.actors.iter().any(|&actor| {
                    actor == subject || !words.is_empty() && words.iter().all(|&word| cast.has(actor, word))
                })
            }) || words.iter().all(|&word| has(word))
        };
        let told = dates.all(text);
        told.iter().filter(concerns).take(MORE_THAN_ONCE).count()
    };
    let (of_one, of_other) = (tells(b, one), tells(a, other));
    let names = |text: u32, subject: u32| candidates.named(text).contains(&subject);
    of_one.max(of_other) >= MORE_THAN_ONCE || of_one > 0 && names(a, other) || of_other > 0 && names(b, one)
}

/// Whether one of two texts names whom the other is about: of two clubs of one league each plays against the same clubs on
/// the same days. In another alphabet names are translated, so that nobody can tell.
fn may_tell_one(ground: Ground<'_>, named: &Named, a: u32, b: u32) -> bool {
    let Ground { candidates, cast, .. } = ground;
    let (Some(one), Some(other)) = (candidates.subject(a), candidates.subject(b)) else { return true };
    let names = |text: u32, subject: u32| {
        let words = cast.words(subject);
        // "Stone Ford", of which the War of the Stone Ford has the name, and the firm that a list calls "Brightwell".
        let in_name = |actor: u32| {
            (words.len() > 1 || candidates.subject(text) == Some(actor))
                && !words.is_empty()
                && words.iter().all(|&word| cast.has(actor, word))
        };
        candidates.named(text).iter().any(|&actor| actor == subject || in_name(actor))
            || words.len() > 1 && words.iter().all(|&word| named.has(word, text))
    };
    one == other || names(b, one) || names(a, other) || cast.is_cyrillic(one) != cast.is_cyrillic(other)
}

/// The words of names in each text, of which it is known where else they stand.
struct Named(Vec<(u32, u32, bool)>);

impl Named {
    fn of(Ground { candidates, tokens, cast }: Ground<'_>) -> Self {
        // The first word of a title may be a name: it is one if it is one elsewhere.
        let mut named: Vec<(u32, u32, bool)> = Vec::new();
        let mut last = None;
        for (at, piece) in candidates.iter().enumerate() {
            let text = piece.sentence.0;
            let names =
                tokens.get(at).iter().filter(|token| may_be_name(**token) && thing(**token).is_none());
            named.extend(names.map(|token| (word(*token), text, !is_name(*token))));
            if last.replace(text) != Some(text) {
                let words = candidates.named(text).iter().flat_map(|&actor| cast.words(actor));
                named.extend(words.map(|&word| (word, text, false)));
            }
        }
        named.sort_unstable();
        // Of a word that a text has as a name and otherwise, the name.
        named.dedup_by_key(|&mut (word, text, _)| (word, text));
        Self(named)
    }

    /// Whether a name of the text has the word.
    fn has(&self, word: u32, text: u32) -> bool {
        self.0.binary_search_by_key(&(word, text), |&(word, text, _)| (word, text)).is_ok()
    }

    /// Pairs of texts that share words of names which few texts have, and how many words.
    fn pairs(&self) -> Vec<(u32, u32, usize)> {
        let mut met: Vec<(u32, u32)> = Vec::new();
        for texts in self.0.chunk_by(|a, b| a.0 == b.0).filter(|texts| texts.len() <= MOST_TEXTS) {
            for (place, &(_, later, open)) in texts.iter().enumerate() {
                let earlier =
                    texts.get(..place).unwrap_or_default().iter().filter(|other| !(open && other.2));
                met.extend(earlier.map(|&(_, earlier, _)| (earlier, later)));
            }
        }
        met.sort_unstable();
        met.chunk_by(|a, b| a == b).filter_map(|run| run.first().map(|&(a, b)| (a, b, run.len()))).collect()
    }
}
