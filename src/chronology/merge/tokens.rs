//! The words of all titles, and what each title tells that was done.

use super::{
    Candidates, RUN,
    cast::Cast,
    said::Said,
    scribe::with_scribe,
    token::{Token, may_be_name, word},
};
use crate::{event::Deeds, threads};
use std::{ops::Range, sync::OnceLock};

/// The words of all titles, and what each title tells that was done.
pub(in crate::chronology) struct Tokens {
    tokens: Vec<Token>,
    ends: Vec<u32>,
    deeds: Vec<Deeds>,
    /// Whether the title is in Cyrillic letters.
    cyrillic: Vec<bool>,
    /// In how many titles a word stands, by the last bits of its number: at least so few have it.
    titles: Vec<u8>,
    /// What each title says beside its words, as far as it was asked for.
    said: Vec<OnceLock<Box<Said>>>,
}

/// Places of [`Tokens::titles`].
const PLACES: usize = 1 << 16;

/// A word that no more titles have is told of one thing, in its tellings.
const RARE: u8 = 4;

impl Tokens {
    pub(in crate::chronology) fn of(candidates: &dyn Candidates) -> Self {
        let parts = threads::runs(candidates.len(), RUN, |run| Self::of_run(candidates, run));
        let mut parts = parts.into_iter();
        let mut own = parts.next().unwrap_or_else(|| Self::of_run(candidates, 0..0));
        for part in parts {
            let before = own.tokens.len() as u32;
            own.tokens.extend(part.tokens);
            own.ends.extend(part.ends.into_iter().map(|end| before + end));
            own.deeds.extend(part.deeds);
            own.cyrillic.extend(part.cyrillic);
        }
        own.said.resize_with(own.ends.len(), OnceLock::new);
        own.titles = vec![0; PLACES];
        for token in &own.tokens {
            if let Some(titles) = own.titles.get_mut(word(*token) as usize % PLACES) {
                *titles = titles.saturating_add(1);
            }
        }
        own
    }

    /// Whether hardly any title has the word.
    pub(super) fn is_rare(&self, word: u32) -> bool {
        self.titles.get(word as usize % PLACES).is_some_and(|titles| *titles <= RARE)
    }

    fn of_run(candidates: &dyn Candidates, run: Range<usize>) -> Self {
        let mut own = Self {
            tokens: Vec::with_capacity(5 * run.len()),
            ends: Vec::with_capacity(run.len()),
            deeds: Vec::with_capacity(run.len()),
            cyrillic: Vec::with_capacity(run.len()),
            titles: Vec::new(),
            said: Vec::new(),
        };
        for candidate in run.filter_map(|at| candidates.get(at)) {
            let deeds = with_scribe(|scribe| scribe.title(candidate.title, &mut own.tokens));
            own.deeds.push(deeds);
            // A name may stand in the letters of another language: the verb tells.
            let cyrillic = |title: &str| {
                !title.is_ascii()
                    && title.chars().filter(|c| ('а'..='ё').contains(c)).count() * 2 > title.chars().count()
            };
            own.cyrillic.push(cyrillic(candidate.title));
            own.ends.push(own.tokens.len() as u32);
        }
        own
    }

    /// The words of candidate `at` in the order of their numbers.
    pub(super) fn get(&self, at: usize) -> &[Token] {
        slice(&self.tokens, &self.ends, at)
    }

    /// What `title`, that of candidate `at`, says beside its words.
    pub(super) fn said(&self, at: usize, title: &str) -> Option<&Said> {
        Some(self.said.get(at)?.get_or_init(|| Box::new(Said::of(title))))
    }

    /// Whether both titles are of one language, as far as their letters tell.
    pub(super) fn same_letters(&self, a: usize, b: usize) -> bool {
        self.cyrillic.get(a) == self.cyrillic.get(b)
    }

    /// Whether two titles tell the same deed and share a word that is no common one.
    pub(in crate::chronology) fn are_near(&self, a: usize, b: usize) -> bool {
        let shares = self
            .get(a)
            .iter()
            .any(|token| may_be_name(*token) && self.get(b).iter().any(|other| word(*other) == word(*token)));
        shares && !self.deeds(a).shared(self.deeds(b)).is_empty()
    }

    /// Share of the words of the shorter title that the longer one has too; words of one deed are one word.
    pub(super) fn likeness(&self, a: usize, b: usize) -> f64 {
        let (of_a, of_b) = (self.get(a), self.get(b));
        let shared = of_a.iter().filter(|token| has(of_b, word(**token))).count();
        let (deeds, others) = (self.deeds(a), self.deeds(b));
        let count = |words: &[Token], deeds: Deeds| words.len() + usize::from(!deeds.is_empty());
        let least = count(of_a, deeds).min(count(of_b, others));
        let shared = shared + usize::from(!deeds.shared(others).is_empty());
        if least == 0 { 0.0 } else { shared as f64 / least.max(2) as f64 }
    }

    /// Whether the title of `a` has no words but the names of `theme` and words of the title of `b`: "X released" beside
    /// "The film was released in Britain".
    pub(super) fn says_no_more(&self, cast: &Cast, theme: u32, a: usize, b: usize) -> bool {
        let (deeds, others) = (self.deeds(a), self.deeds(b));
        let mut rest =
            self.get(a).iter().map(|token| word(*token)).filter(|word| !cast.has(theme, *word)).peekable();
        (!deeds.is_empty() || rest.peek().is_some())
            && (deeds.is_empty() || !deeds.shared(others).is_empty())
            && rest.all(|word| has(self.get(b), word))
    }

    /// What the title of candidate `at` tells that was done.
    #[inline]
    pub(super) fn deeds(&self, at: usize) -> Deeds {
        self.deeds.get(at).copied().unwrap_or_default()
    }
}

/// Whether `tokens`, which are in the order of their words, have `wanted`.
fn has(tokens: &[Token], wanted: u32) -> bool {
    tokens.binary_search_by_key(&wanted, |token| word(*token)).is_ok()
}

/// The part number `at` of `all`, whose parts end at `ends`.
pub(super) fn slice<'a>(all: &'a [u32], ends: &[u32], at: usize) -> &'a [u32] {
    let start = at.checked_sub(1).and_then(|before| ends.get(before)).copied().unwrap_or(0);
    let end = ends.get(at).copied().unwrap_or(start);
    all.get(start as usize..end as usize).unwrap_or_default()
}
