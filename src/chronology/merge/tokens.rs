//! The words of titles and of names as numbers by which two languages meet: letters of one sound are one letter, endings
//! are cut off, and of each word it is known whether it is part of a name.

use super::{Candidates, RUN, turns};
use crate::{
    chronology::sound,
    event::{Deeds, deeds, name_words, things},
    hash, threads,
};
use std::{cell::RefCell, ops::Range};

/// A word of a title: from the highest bit down its number, the sort of thing that it means, and how it stands.
pub(super) type Token = u32;

/// Bits of how a word stands, and of those with the sort of thing: 0 where it is none that has several names.
const STANDING: u32 = 2;
const BELOW: u32 = 10;

/// A common word.
const COMMON: u32 = 0;
/// The first word of a title, whose capital may be the sentence's.
const FIRST: u32 = 1;
/// Written with a capital letter.
const NAME: u32 = 2;
/// The first word of a title, before another capital.
const FIRST_NAME: u32 = 3;

/// Two tokens are one word.
pub(super) fn word(token: Token) -> u32 {
    token >> BELOW
}

/// Whether the token is part of a name for sure.
pub(super) fn is_name(token: Token) -> bool {
    token & 3 >= NAME
}

/// Whether the token is the first word of a title and may be part of a name.
pub(super) fn is_first(token: Token) -> bool {
    matches!(token & 3, FIRST | FIRST_NAME)
}

/// Whether the token is the first word of a title and part of a name for sure.
pub(super) fn is_first_name(token: Token) -> bool {
    token & 3 == FIRST_NAME
}

/// The sort of thing that has several names, if the word means one.
pub(super) fn thing(token: Token) -> Option<u32> {
    match token >> STANDING & 0xff {
        0 => None,
        sort => Some(sort),
    }
}

/// Whether words that are not one word mean one sort of thing. What is written as a name means whom it names: Ann Mills
/// is no factory.
pub(super) fn means_one_of(token: Token, others: &[Token]) -> bool {
    let common = |token: Token| thing(token).filter(|_| !is_name(token));
    let Some(sort) = common(token) else { return false };
    others.iter().any(|&other| common(other) == Some(sort) && word(other) != word(token))
}

/// Whether the token says what somebody is to a body or to somebody, and is no name.
pub(super) fn is_role(token: Token) -> bool {
    !is_name(token) && thing(token).is_some_and(|sort| things::is_role(sort - 1))
}

/// Whether the token may be part of a name.
pub(super) fn may_be_name(token: Token) -> bool {
    token & 3 != COMMON
}

/// The words of all titles, and what each title tells that was done.
pub(in crate::chronology) struct Tokens {
    tokens: Vec<Token>,
    ends: Vec<u32>,
    deeds: Vec<Deeds>,
    /// Whether the title is in Cyrillic letters.
    cyrillic: Vec<bool>,
    /// In how many titles a word stands, by the last bits of its number: at least so few have it.
    titles: Vec<u8>,
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

/// The words of the names of all actors, by actor.
#[derive(Default)]
pub(in crate::chronology) struct Cast {
    words: Vec<u32>,
    ends: Vec<u32>,
    people: Vec<bool>,
    /// What sorts of bodies the names say, each a bit.
    sorts: Vec<u64>,
    /// Whether the first name is in Cyrillic letters.
    cyrillic: Vec<bool>,
}

impl Cast {
    /// Adds the next actor, who is a person or not, with all its names.
    pub(in crate::chronology) fn push<'a>(&mut self, is_person: bool, names: impl Iterator<Item = &'a str>) {
        self.people.push(is_person);
        let first = self.words.len();
        let (mut cyrillic, mut sorts) = (None, 0);
        for name in names {
            cyrillic = cyrillic.or_else(|| Some(sound::is_cyrillic(name)));
            sorts |= with_scribe(|scribe| scribe.name(name, &mut self.words));
        }
        self.sorts.push(sorts);
        self.cyrillic.push(cyrillic.unwrap_or_default());
        if let Some(own) = self.words.get_mut(first..) {
            own.sort_unstable();
        }
        self.ends.push(self.words.len() as u32);
    }

    /// Adds the actors of `other` behind these.
    pub(in crate::chronology) fn append(&mut self, other: &Self) {
        let before = self.words.len() as u32;
        self.words.extend_from_slice(&other.words);
        self.ends.extend(other.ends.iter().map(|end| before + end));
        self.people.extend_from_slice(&other.people);
        self.sorts.extend_from_slice(&other.sorts);
        self.cyrillic.extend_from_slice(&other.cyrillic);
    }

    /// Whether the actor is a person.
    pub(super) fn is_person(&self, actor: u32) -> bool {
        self.people.get(actor as usize).copied().unwrap_or_default()
    }

    /// Whether the names of each of two bodies say what sort of body it is, and no sort is that of both: a union and a mill.
    pub(super) fn are_of_two_sorts(&self, one: u32, other: u32) -> bool {
        let sorts = |actor: u32| self.sorts.get(actor as usize).copied().unwrap_or_default();
        sorts(one) != 0 && sorts(other) != 0 && sorts(one) & sorts(other) == 0
    }

    /// Whether the actor is called in Cyrillic letters.
    pub(super) fn is_cyrillic(&self, actor: u32) -> bool {
        self.cyrillic.get(actor as usize).copied().unwrap_or_default()
    }

    /// The words of all names of `actor`, some more than once.
    pub(super) fn words(&self, actor: u32) -> &[u32] {
        slice(&self.words, &self.ends, actor as usize)
    }

    /// Whether one of the names of `actor` has the word.
    pub(super) fn has(&self, actor: u32, word: u32) -> bool {
        self.words(actor).binary_search(&word).is_ok()
    }
}

fn slice<'a>(all: &'a [u32], ends: &[u32], at: usize) -> &'a [u32] {
    let start = at.checked_sub(1).and_then(|before| ends.get(before)).copied().unwrap_or(0);
    let end = ends.get(at).copied().unwrap_or(start);
    all.get(start as usize..end as usize).unwrap_or_default()
}

/// Whether two titles in one alphabet share a name by its sound alone: Booth and Butt are two.
pub(super) fn are_spelled_apart(a: &str, b: &str) -> bool {
    let may_sound_otherwise = |title| names_of(title).any(sound::has_groups);
    if a == b || !may_sound_otherwise(a) && !may_sound_otherwise(b) {
        return false;
    }
    let numbers = |title| -> Vec<(u32, u32)> {
        with_scribe(|scribe| {
            let numbers = names_of(title).map(|name| {
                deeds::small(name, &mut scribe.small);
                (scribe.number(), scribe.number_of_letters())
            });
            numbers.collect()
        })
    };
    let (of_a, of_b) = (numbers(a), numbers(b));
    of_a.iter().any(|(sound, letters)| {
        let mut alike = of_b.iter().filter(|other| other.0 == *sound).peekable();
        alike.peek().is_some() && alike.all(|other| other.1 != *letters)
    })
}

/// The words by which a heading says what its text is about: names, and of a person the surname alone. What stands in brackets
/// or behind a colon tells it from others; what stands in quotation marks is the name.
pub(super) fn of_heading(heading: &str, is_person: bool) -> Vec<u32> {
    with_scribe(|scribe| {
        let words: Vec<u32> =
            heading_names(heading).filter_map(|name| scribe.proper(name).map(|fact| fact.number)).collect();
        let surname = if heading.contains(',') { words.first() } else { words.last() };
        match surname.copied() {
            Some(surname) if is_person => vec![surname],
            _ => words,
        }
    })
}

/// The words of a heading that may be names.
fn heading_names(heading: &str) -> impl Iterator<Item = &str> {
    let bare = heading.split(['(', ':']).next().unwrap_or_default();
    let quoted = bare.split_once('«').and_then(|(_, rest)| rest.split_once('»'));
    // "Летопись города Ловник", "Industries of Galt": of what stands in front, the name behind tells.
    let of = bare.find(" of ").map(|at| bare.get(at..).unwrap_or_default());
    let behind = match sound::is_cyrillic(bare) && !bare.contains(',') {
        true => bare.find(' ').map(|at| bare.get(at..).unwrap_or_default()),
        false => of,
    };
    let behind = behind.filter(|behind| names_of(behind).next().is_some());
    names_of(quoted.map(|(quoted, _)| quoted).or(behind).unwrap_or(bare))
}

/// The consonants of the names of a heading, each as a number, and whether it is in Cyrillic letters.
pub(super) fn consonants_of_heading(heading: &str) -> (Vec<u32>, bool) {
    const LEAST: usize = 3;
    let mut numbers = Vec::new();
    with_scribe(|scribe| {
        for name in heading_names(heading) {
            if scribe.proper(name).is_some() {
                deeds::small(name, &mut scribe.small);
                let bones = sound::skeleton(&scribe.small).filter(|bones| bones.len() >= LEAST);
                numbers.extend(bones.map(|bones| hash::of(bones.as_bytes())));
            }
        }
    });
    (numbers, sound::is_cyrillic(heading))
}

/// How many names of two titles in two alphabets have the same consonants, though no word of them sounds the same.
pub(super) fn names_by_consonants(a: &str, b: &str) -> u32 {
    let names = |title| -> Vec<(u32, String)> {
        with_scribe(|scribe| {
            let names = names_of(title).map(|name| {
                deeds::small(name, &mut scribe.small);
                (scribe.number(), scribe.small.clone())
            });
            names.collect()
        })
    };
    let (of_a, mut of_b) = (names(a), names(b));
    let mut count = 0;
    for (number, name) in &of_a {
        if of_b.iter().any(|other| other.0 == *number) {
            continue;
        }
        let twin = of_b.iter().position(|(other, word)| {
            !of_a.iter().any(|own| own.0 == *other) && sound::are_one_name(name, word)
        });
        if let Some(twin) = twin {
            of_b.remove(twin);
            count += 1;
        }
    }
    count
}

/// The words of a title that begin with a capital letter.
fn names_of(title: &str) -> impl Iterator<Item = &str> {
    let words = title.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| word.len() > 1 && word.starts_with(char::is_uppercase))
}

/// Whether all of a title stands in one pair of quotation marks: the headline of a newspaper, and no name.
fn is_quotation(title: &str) -> bool {
    let within = title.strip_prefix(['«', '“']).and_then(|rest| rest.strip_suffix(['»', '”']));
    within.is_some_and(|within| !within.contains(['«', '“', '»', '”']) && within.contains(' '))
}

/// Turns words into numbers; keeps its room from word to word.
#[derive(Default)]
pub(super) struct Scribe {
    small: String,
    next: String,
    sound: String,
    words: Vec<(usize, usize, bool)>,
    /// What is known of words that came before, by their hash: titles and names have few different ones.
    known: Vec<Known>,
}

/// What a word is for merging, as it is written.
#[derive(Clone, Copy, Default)]
struct Fact {
    /// What it tells by itself that was done.
    deeds: Deeds,
    /// Whether the word behind it may change that.
    paired: bool,
    /// Whether it tells which thing is meant.
    counts: bool,
    /// Its number, if it does.
    number: u32,
    /// The sort of thing that it means, from 1.
    thing: u32,
    /// The sort of body that it means, as a bit.
    body: u64,
}

/// A word, with zeros behind it, and what is known of it.
#[derive(Clone, Copy, Default)]
struct Known {
    word: [u8; LONGEST_KNOWN],
    fact: Fact,
}

/// Bytes of the longest word that is remembered: twelve Cyrillic letters.
const LONGEST_KNOWN: usize = 24;

/// Words that are remembered; of two in one place the later one is.
const KNOWN: usize = 1 << 12;

/// Does `work` with this thread's scribe. What it remembers changes no result.
pub(super) fn with_scribe<R>(work: impl FnOnce(&mut Scribe) -> R) -> R {
    thread_local! {
        static SCRIBE: RefCell<Scribe> = RefCell::default();
    }
    SCRIBE.with(|scribe| match scribe.try_borrow_mut() {
        Ok(mut scribe) => work(&mut scribe),
        Err(_) => work(&mut Scribe::default()),
    })
}

impl Scribe {
    /// The words of a title, each with whether it stands in quotation marks.
    pub(super) fn words_of<'a>(&mut self, title: &'a str) -> impl Iterator<Item = (&'a str, bool)> + use<'a> {
        self.cut(title);
        let words = self.words.clone().into_iter();
        words.filter_map(|(start, end, quoted)| Some((title.get(start..end)?, quoted)))
    }

    /// The number of a word, if it tells which thing is meant.
    pub(super) fn number_of(&mut self, written: &str) -> Option<u32> {
        let fact = self.fact(written);
        fact.counts.then_some(fact.number)
    }

    /// The sort of thing that a word means, as [`thing`] tells it.
    pub(super) fn thing_of(&mut self, written: &str) -> Option<u32> {
        Some(self.fact(written).thing).filter(|sort| *sort > 0)
    }

    /// What `written` is, remembered from the last time.
    fn fact(&mut self, written: &str) -> Fact {
        let mut word = [0; LONGEST_KNOWN];
        let Some(room) = word.get_mut(..written.len()) else { return self.look_at(written) };
        room.copy_from_slice(written.as_bytes());
        if self.known.is_empty() {
            self.known.resize(KNOWN, Known::default());
        }
        let place = hash::of(written.as_bytes()) as usize % KNOWN;
        match self.known.get(place) {
            Some(known) if known.word == word => return known.fact,
            _ => {}
        }
        let fact = self.look_at(written);
        if let Some(known) = self.known.get_mut(place) {
            *known = Known { word, fact };
        }
        fact
    }

    /// What a word of a heading is, if it is proper to what the text is about: no sort of thing or body, no people, no quarter of
    /// the world and no numeral.
    fn proper(&mut self, written: &str) -> Option<Fact> {
        const COMMON: [&str; 24] = [
            "World", "Civil", "Great", "First", "Second", "Third", "North", "South", "East", "West",
            "Northern", "Southern", "Eastern", "Western", "Central", "Royal", "Imperial", "Free", "United",
            "People", "Peoples", "Saint", "Lower", "Upper",
        ];
        let is_numeral = written.bytes().all(|letter| matches!(letter, b'I' | b'V' | b'X' | b'L' | b'C'));
        if is_numeral || COMMON.contains(&written) {
            return None;
        }
        let fact = self.fact(written);
        (fact.counts && fact.thing == 0 && fact.body == 0 && fact.deeds.is_empty()).then_some(fact)
    }

    fn look_at(&mut self, written: &str) -> Fact {
        deeds::small(written, &mut self.small);
        let (deeds, paired) = Deeds::alone(&self.small);
        let counts = self.counts(written);
        let number = if counts { self.number() } else { 0 };
        let thing = if counts { things::of(&self.small).map_or(0, |sort| sort + 1) } else { 0 };
        let body = name_words::of(&self.small).filter(|sort| name_words::is_sort_of_body(*sort));
        let body = body.and_then(|sort| 1u64.checked_shl(sort)).unwrap_or_default();
        Fact { deeds, paired, counts, number, thing, body }
    }

    /// Adds the words of a title that are no deeds, each once and in the order of their numbers.
    fn title(&mut self, title: &str, out: &mut Vec<Token>) -> Deeds {
        let first = out.len();
        let mut told = Deeds::default();
        self.cut(title);
        let words = std::mem::take(&mut self.words);
        let written =
            |at: usize| words.get(at).and_then(|&(start, end, _)| title.get(start..end)).unwrap_or_default();
        // Where the common words begin that stand right before what comes.
        let mut before = first;
        let mut skip = false;
        let starts_name = |next: &str| next.starts_with(char::is_uppercase) && next.len() > 1;
        for (at, &(.., quoted)) in words.iter().enumerate() {
            let word = written(at);
            let fact = self.fact(word);
            let capital = quoted || word.starts_with(char::is_uppercase);
            let (deeds, both) = match capital && at > 0 {
                true => Default::default(),
                false if fact.paired => {
                    deeds::small(word, &mut self.small);
                    deeds::small(written(at + 1), &mut self.next);
                    Deeds::of(&self.small, &self.next)
                }
                false => (fact.deeds, false),
            };
            let of_turn = || turns::told(word, |place| written(at + place), (0..at).rev().map(written));
            // What a verb tells with its object is not what it tells alone: "received four months" is no prize.
            let turn = if capital && at > 0 { Deeds::default() } else { of_turn() };
            let deeds = if turn.is_empty() { deeds } else { turn };
            // "Roe left to form Hollow Crown" tells that he left.
            let purpose = at > 0 && told.leaves() && written(at - 1) == "to";
            let deeds = if purpose { Deeds::default() } else { deeds };
            told = told.or(deeds);
            let standing = match (capital, at) {
                (false, _) => COMMON,
                (true, 0) if !quoted && fact.thing == 0 && starts_name(written(1)) => FIRST_NAME,
                (true, 0) if !quoted => FIRST,
                (true, _) => NAME,
            };
            if std::mem::replace(&mut skip, both) || !deeds.is_empty() || !fact.counts {
                before = out.len();
                continue;
            }
            // "comet probe Petrel": what the name says already.
            if standing >= NAME {
                let mut place = before;
                while let Some(token) = out.get(place).copied() {
                    if token & 3 == COMMON {
                        out.remove(place);
                    } else {
                        place += 1;
                    }
                }
            }
            out.push(fact.number << BELOW | fact.thing << STANDING | standing);
            if standing >= NAME {
                before = out.len();
            }
        }
        self.words = words;
        // "Edith Wynne, chairman from 1957": who has an office was chosen for it.
        let has_office = |tokens: &[Token]| {
            tokens.iter().any(|token| {
                !is_name(*token) && thing(*token).is_some_and(|sort| things::is_office(sort - 1))
            })
        };
        let begins = title.split(' ').any(|word| matches!(word, "from" | "since" | "с" | "со"));
        if told.is_empty() && begins && out.get(first..).is_some_and(has_office) {
            told = Deeds::election();
        }
        if let Some(own) = out.get_mut(first..) {
            // Of one word that stands twice, the one that is a name.
            own.sort_unstable_by_key(|token| (word(*token), 3 - (token & 3)));
        }
        let mut last = None;
        let mut kept = first;
        for place in first..out.len() {
            let Some(token) = out.get(place).copied() else { break };
            if last.replace(word(token)) != Some(word(token)) {
                out.swap(kept, place);
                kept += 1;
            }
        }
        out.truncate(kept);
        told
    }

    /// Finds the words of a title, and which of them stand in quotation marks.
    fn cut(&mut self, title: &str) {
        self.words.clear();
        let (mut start, mut quoted) = (None, false);
        let is_quotation = is_quotation(title);
        for (at, letter) in title.char_indices().chain([(title.len(), ' ')]) {
            if letter.is_alphanumeric() {
                start = start.or(Some(at));
                continue;
            }
            if let Some(start) = start.take() {
                self.words.push((start, at, quoted));
            }
            quoted = match letter {
                '«' | '“' => !is_quotation,
                '»' | '”' => false,
                _ => quoted,
            };
        }
    }

    /// Adds the words of a name. Returns what sorts of bodies it says.
    fn name(&mut self, name: &str, out: &mut Vec<u32>) -> u64 {
        let mut sorts = 0;
        for written in name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            let fact = self.fact(written);
            sorts |= fact.body;
            if fact.counts {
                out.push(fact.number);
            }
        }
        sorts
    }

    /// Whether the word, in small letters in `small`, tells which thing is meant.
    fn counts(&self, written: &str) -> bool {
        let mut letters = written.chars();
        let short = letters.nth(2).is_none();
        // Of two letters, only abbreviations.
        if short && !(written.len() > 1 && written.bytes().all(|byte| byte.is_ascii_uppercase())) {
            return false;
        }
        if written.starts_with(|c: char| c.is_ascii_digit()) {
            return false;
        }
        !deeds::is_empty(&self.small)
    }

    /// The number of the word in `small`, by its sounds without endings.
    fn number(&mut self) -> u32 {
        self.sound.clear();
        sound::write(&self.small, &mut self.sound);
        self.number_of_sound()
    }

    /// The number of the word in `small`, by its letters without endings.
    fn number_of_letters(&mut self) -> u32 {
        self.sound.clear();
        sound::write_letters(&self.small, &mut self.sound);
        self.number_of_sound()
    }

    fn number_of_sound(&mut self) -> u32 {
        let sound = &self.sound;
        // Endings: vowels, and what Russian cases and English plurals put behind them.
        let vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u');
        let mut end = sound.trim_end_matches(vowel).len();
        let stem = sound.get(..end).unwrap_or_default();
        if let Some(shorter) = stem.strip_suffix(['m', 'h', 's'])
            && (shorter.ends_with(vowel) || stem.ends_with('s'))
        {
            let bare = shorter.trim_end_matches(vowel);
            end = if stem.ends_with('s') { shorter.len() } else { bare.len() };
        }
        let stem = sound.get(..end).filter(|stem| stem.chars().nth(2).is_some()).unwrap_or(sound).to_owned();
        // The vowel that comes and goes: "ветер", "ветра".
        let mut stem = stem;
        let mut last = stem.char_indices().rev();
        if let (Some((_, closing)), Some((at, 'e' | 'o')), Some((_, before)), Some(_)) =
            (last.next(), last.next(), last.next(), last.next())
            && !vowel(closing)
            && !vowel(before)
        {
            stem.remove(at);
        }
        let stem = stem.as_str();
        let cut = stem.char_indices().nth(6).map_or(stem, |(at, _)| stem.get(..at).unwrap_or(stem));
        let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
        for character in cut.chars() {
            hash = (hash ^ u64::from(u32::from(character))).wrapping_mul(0x0100_0000_01b3);
        }
        ((hash ^ hash >> 32) as u32) >> BELOW
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(word: &str) -> u32 {
        let mut scribe = Scribe::default();
        deeds::small(word, &mut scribe.small);
        scribe.number()
    }

    #[test]
    fn a_name_is_one_word_in_both_languages_and_in_all_cases() {
        for forms in [
            &["Севтранс", "Sevtrans", "Севтрансом"][..],
            &["Вереда", "Вереды", "Вереду", "Vereda"],
            &["Поларис", "Polaris"],
            &["Avrora", "Аврора", "Авроры"],
            &["Zenit", "Зенит", "Зенита"],
            &["Краб", "Краба", "Крабу"],
            &["Lanterns", "Lantern"],
            &["ветер", "ветра", "ветру"],
            &["Соболевский", "Sobolevsky", "Соболевской"],
        ] {
            for form in forms {
                assert_eq!(number(form), number(forms[0]), "{form}");
            }
        }
        assert_ne!(number("Petrel"), number("Avrora"));
    }

    #[test]
    fn a_thing_is_one_whatever_it_is_called_but_no_name_is_a_thing() {
        let words = |title: &str| {
            let mut tokens = Vec::new();
            Scribe::default().title(title, &mut tokens);
            tokens
        };
        let meet = |a: &str, b: &str| words(a).iter().any(|&token| means_one_of(token, &words(b)));
        assert!(meet("the old fortress", "у старой крепости") && meet("its newspaper", "своя газета"));
        assert!(!meet("its newspaper", "у старой крепости"));
        assert!(!meet("by Ann Mills", "by Ann Works"), "names");
        assert!(!meet("the mill", "the mills"), "one word");
    }

    #[test]
    fn a_title_is_its_names_its_words_and_its_deeds() {
        let mut tokens = Vec::new();
        let deeds = Scribe::default().title("Petrel lifted off from Kourou", &mut tokens);
        assert!(!deeds.shared(Deeds::of("launched", "").0).is_empty());
        let names: Vec<bool> = tokens.iter().map(|token| is_name(*token)).collect();
        assert_eq!(names.iter().filter(|name| **name).count(), 1, "the first word may be none");
        assert!(tokens.iter().any(|token| word(*token) == number("Petrel")));
    }
}
