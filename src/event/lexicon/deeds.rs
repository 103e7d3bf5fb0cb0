//! What titles tell that was done, in every language at once: "Petrel lifted off", "launch of Petrel" and "запуск
//! «Петреля»" are one deed. Finer than kinds of events, since it is asked whether two titles tell of the same thing.

use super::deed_words::{EMPTY, LINES, NEAR};
use crate::{
    case,
    hash::{self, TextHash},
};
use std::{collections::HashMap, sync::OnceLock};

/// Numbers that hold a set of lines.
const WORDS: usize = 3;
const BITS: u32 = u64::BITS;

/// Which lines tell of leavings and of splits.
const LEAVINGS: u32 = 4;
const SPLITS: u32 = 5;
/// Which lines tell that something was lost or won, be it a match, and that nobody won it.
const LOSSES: u32 = 10;
const VICTORIES: u32 = 15;
const DRAWS: u32 = 88;
/// Which lines tell of meetings, victories, prizes, books, fines, strikes, attacks, concerts, visits, votes, tests and draws.
const RECURRING: [u32; 12] = [11, VICTORIES, 16, 23, 35, 38, 39, 69, 77, 78, 82, DRAWS];
/// Which lines tell of leavings, sales, writings, arrivals, departures and returns.
const ROUTINE: [u32; 6] = [LEAVINGS, 52, 61, 70, 71, 72];
/// Which lines tell of foundings, ends, mergers, splits, renamings, deaths, executions, births, sinkings, weddings,
/// registrations, collapses, first stones, christenings, funerals and truces.
const ONCE: [u32; 16] = [0, 1, 2, SPLITS, 6, 20, 21, 22, 29, 43, 53, 79, 85, 90, 91, 103];
/// Which lines tell of deaths, executions, births, elections, sentences, arrests and wounds.
const OF_PEOPLE: [u32; 7] = [20, 21, 22, ELECTIONS, SENTENCES, 37, 42];
/// Which lines tell of no deed but that one began or went on.
const BEGINNINGS: u32 = 26;
const RESUMPTIONS: u32 = 46;
/// Which lines tell what a turn of phrase may tell.
const MERGERS: u32 = 2;
const RENAMINGS: u32 = 6;
const LAUNCHES: u32 = 7;
const ENNOBLEMENTS: u32 = 173;
const SIEGES: u32 = 17;
const RELIEFS: u32 = 148;
const SURRENDERS: u32 = 18;
const CAPTURES: u32 = 19;
const LAWSUITS: u32 = 32;
const RULINGS: u32 = 33;
const REVOLTS: u32 = 111;
const PROTESTS: u32 = 120;
const CROSSINGS: u32 = 47;
const ELECTIONS: u32 = 30;
const SENTENCES: u32 = 36;

/// Whether a word, in small letters, does not say which thing is meant.
pub(crate) fn is_empty(word: &str) -> bool {
    // Asked for every word of every title, and many are on the list: no walk along it.
    static WORDS: OnceLock<HashMap<&'static str, u32, TextHash>> = OnceLock::new();
    let words = || EMPTY.words().iter().map(|word| (*word, 0)).collect();
    EMPTY.may_have(word) && WORDS.get_or_init(words).contains_key(word)
}

/// What a title tells that was done, as a set of lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Deeds([u64; WORDS]);

impl Deeds {
    /// What a word tells, with the word behind it; both in small letters. Says also whether the word behind belongs to it.
    pub(crate) fn of(word: &str, next: &str) -> (Self, bool) {
        let (mut deeds, mut both) = (Self::default(), false);
        // The left wing leaves nobody by its name.
        if word == "left" && matches!(next, "wing" | "faction" | "opposition" | "bank" | "hand") {
            return (deeds, both);
        }
        // "Вышла на орбиту", "вышел на пенсию": what came about, the word behind tells; who comes out of something leaves it.
        if next == "на" && matches!(word, "вышел" | "вышла" | "вышло" | "вышли" | "выход")
        {
            return (deeds, both);
        }
        // Who is found guilty is neither founded nor found, and who falls ill surrenders to nobody.
        let is_turn = matches!(
            (word, next),
            ("found" | "finds", "guilty" | "liable" | "dead" | "not" | "innocent" | "unfit")
                | ("fell" | "falls", "ill" | "silent" | "sick")
        );
        for entry in Index::get().fitting(word) {
            if is_turn && entry.next.is_empty() {
                continue;
            }
            if entry.next.is_empty() || entry.next == next {
                deeds = deeds.or(Self::line(entry.line.into()));
                both |= !entry.next.is_empty();
            }
        }
        (deeds, both)
    }

    /// What a word tells by itself, and whether the word behind it may change that; in small letters.
    pub(crate) fn alone(word: &str) -> (Self, bool) {
        let fitting = Index::get().fitting(word);
        let (deeds, paired) = fitting.fold(
            (
                Self::default(),
                matches!(word, "left" | "found" | "finds" | "fell" | "falls")
                    || word.starts_with("выш")
                    || word == "выход",
            ),
            |(deeds, paired), entry| match entry.next {
                "" => (deeds.or(Self::line(entry.line.into())), paired),
                _ => (deeds, true),
            },
        );
        (deeds, paired)
    }

    /// The deed of one line.
    const fn line(line: u32) -> Self {
        let mut lines = [0; WORDS];
        lines[(line / BITS) as usize] = 1 << (line % BITS);
        Self(lines)
    }

    const fn of_lines(numbers: &[u32]) -> Self {
        let mut lines = [0; WORDS];
        let mut at = 0;
        while at < numbers.len() {
            lines[(numbers[at] / BITS) as usize] |= 1 << (numbers[at] % BITS);
            at += 1;
        }
        Self(lines)
    }

    #[inline]
    fn has(self, line: u32) -> bool {
        !self.shared(Self::line(line)).is_empty()
    }

    #[inline]
    fn combined(self, other: Self, with: impl Fn(u64, u64) -> u64) -> Self {
        Self(std::array::from_fn(|at| with(self.0[at], other.0[at])))
    }

    #[inline]
    pub(crate) fn is_empty(self) -> bool {
        self.0 == [0; WORDS]
    }

    /// What both tell.
    #[inline]
    pub(crate) fn shared(self, other: Self) -> Self {
        self.combined(other, |own, other| own & other)
    }

    /// What either tells.
    #[inline]
    pub(crate) fn or(self, other: Self) -> Self {
        self.combined(other, |own, other| own | other)
    }

    /// What it tells and `other` does not, nor anything near it, and what no word tells at once with what both tell.
    pub(crate) fn beyond(self, other: Self) -> Self {
        static TWINS: OnceLock<Vec<Deeds>> = OnceLock::new();
        let twins = TWINS.get_or_init(|| {
            let mut twins = vec![Self::default(); LINES.len()];
            for entry in &Index::get().0 {
                let told = Self::of(entry.word, entry.next).0;
                for line in told.lines() {
                    if let Some(own) = twins.get_mut(line as usize) {
                        *own = own.or(told);
                    }
                }
            }
            twins
        });
        let shared = self.shared(other);
        let is_lone = |line: &u32| {
            let of_shared = twins.get(*line as usize).is_some_and(|twins| !twins.shared(shared).is_empty());
            !of_shared && !Self::line(*line).are_near(other)
        };
        let lone = self.combined(other, |own, other| own & !other);
        lone.lines().filter(is_lone).map(Self::line).fold(Self::default(), Self::or)
    }

    /// Whether somebody leaves, and not as a part of a body.
    pub(crate) fn leaves(self) -> bool {
        self.has(LEAVINGS) && !self.has(SPLITS)
    }

    /// Those that tell more than that something began or went on.
    #[inline]
    pub(crate) fn acts(self) -> Self {
        self.combined(const { Self::of_lines(&[BEGINNINGS, RESUMPTIONS]) }, |own, other| own & !other)
    }

    /// Whether what it tells comes again and again in one place: matches, concerts, meetings, visits.
    #[inline]
    pub(crate) fn recur(self) -> bool {
        !self.shared(const { Self::of_lines(&RECURRING) }).is_empty()
    }

    /// Whether what it tells may come every day: letters, arrivals, sales.
    pub(crate) fn is_routine(self) -> bool {
        !self.shared(const { Self::of_lines(&ROUTINE) }).is_empty()
    }

    /// Whether what it tells comes about once, as a rule: foundings, ends, mergers, deaths, weddings.
    pub(crate) fn comes_once(self) -> bool {
        !self.shared(const { Self::of_lines(&ONCE) }).is_empty()
    }

    /// Whether it tells what comes to one person: a death, an arrest.
    pub(crate) fn befall_people(self) -> bool {
        !self.shared(const { Self::of_lines(&OF_PEOPLE) }).is_empty()
    }

    /// Whether it tells what is done to one person or comes to one: all such deeds but the choice for an office.
    pub(crate) fn harm_people(self) -> bool {
        self.befall_people()
            && !self
                .combined(Self::line(ELECTIONS), |own, chosen| own & !chosen)
                .shared(const { Self::of_lines(&OF_PEOPLE) })
                .is_empty()
    }

    /// Whether somebody played against somebody else: beat, lost, drew.
    pub(crate) fn are_of_match(self) -> bool {
        !self.shared(const { Self::of_lines(&[LOSSES, VICTORIES, DRAWS]) }).is_empty()
    }

    /// Whether the one tells a deed that is often told as one of the other: what was besieged was captured.
    pub(crate) fn are_near(self, other: Self) -> bool {
        static NEIGHBOURS: OnceLock<Vec<Deeds>> = OnceLock::new();
        let neighbours = NEIGHBOURS.get_or_init(|| {
            let mut neighbours = vec![Self::default(); LINES.len()];
            for [one, other] in NEAR.iter().map(|pair| pair.map(|word| Self::alone(word).0)) {
                for (from, to) in [(one, other), (other, one)] {
                    for line in from.lines() {
                        if let Some(own) = neighbours.get_mut(line as usize) {
                            *own = own.or(to);
                        }
                    }
                }
            }
            neighbours
        });
        // That a strike began is near to no opening of a museum.
        let (own, others) = (self.acts(), other.acts());
        let (own, others) = if own.is_empty() || others.is_empty() { (self, other) } else { (own, others) };
        let is_near =
            |line: u32| neighbours.get(line as usize).is_some_and(|near| !near.shared(others).is_empty());
        own.lines().any(is_near)
    }

    /// That somebody took a place.
    pub(crate) fn capture() -> Self {
        Self::line(CAPTURES)
    }

    /// That somebody went over a river or a border.
    pub(crate) fn crossing() -> Self {
        Self::line(CROSSINGS)
    }

    /// That somebody was chosen for an office.
    pub(crate) fn election() -> Self {
        Self::line(ELECTIONS)
    }

    /// That somebody was sentenced.
    pub(crate) fn sentence() -> Self {
        Self::line(SENTENCES)
    }

    /// That one body became part of another.
    pub(crate) fn merger() -> Self {
        Self::line(MERGERS)
    }

    /// That somebody left.
    pub(crate) fn leaving() -> Self {
        Self::line(LEAVINGS)
    }

    /// That something got another name.
    pub(crate) fn renaming() -> Self {
        Self::line(RENAMINGS)
    }

    /// That something rose from the ground or went afloat.
    pub(crate) fn launch() -> Self {
        Self::line(LAUNCHES)
    }

    /// That somebody was given a title of nobility.
    pub(crate) fn ennoblement() -> Self {
        Self::line(ENNOBLEMENTS)
    }

    /// That a siege was broken.
    pub(crate) fn relief() -> Self {
        Self::line(RELIEFS)
    }

    /// That a place was besieged.
    pub(crate) fn siege() -> Self {
        Self::line(SIEGES)
    }

    /// That somebody surrendered.
    pub(crate) fn surrender() -> Self {
        Self::line(SURRENDERS)
    }

    /// That somebody went to court.
    pub(crate) fn lawsuit() -> Self {
        Self::line(LAWSUITS)
    }

    /// That a court decided.
    pub(crate) fn ruling() -> Self {
        Self::line(RULINGS)
    }

    /// That people went to the streets.
    pub(crate) fn protest() -> Self {
        Self::line(PROTESTS)
    }

    /// That people rose up.
    pub(crate) fn revolt() -> Self {
        Self::line(REVOLTS)
    }

    /// Whether the one won what the other lost.
    pub(crate) fn are_converse(self, other: Self) -> bool {
        self.has(VICTORIES) && other.has(LOSSES) || self.has(LOSSES) && other.has(VICTORIES)
    }

    /// Numbers of its lines.
    pub(crate) fn lines(self) -> impl Iterator<Item = u32> {
        self.0.into_iter().zip((0..).step_by(BITS as usize)).flat_map(|(mut rest, first)| {
            std::iter::from_fn(move || {
                let line = (rest != 0).then(|| rest.trailing_zeros())?;
                rest &= rest - 1;
                Some(first + line)
            })
        })
    }
}

pub(super) struct Entry {
    key: u64,
    word: &'static str,
    next: &'static str,
    is_stem: bool,
    /// Number of its line.
    pub(super) line: u8,
}

/// Listed words in the order of their first four bytes.
pub(super) struct Index(Vec<Entry>);

impl Index {
    fn get() -> &'static Self {
        static INDEX: OnceLock<Index> = OnceLock::new();
        INDEX.get_or_init(|| Self::of(LINES))
    }

    /// The words of `lines`, which stand as in [`LINES`].
    pub(super) fn of(lines: &[&'static str]) -> Self {
        let mut entries = Vec::with_capacity(768);
        for (line, words) in (0..).zip(lines) {
            for listed in words.split_whitespace() {
                let (listed, is_stem) = match listed.strip_suffix('*') {
                    Some(stem) => (stem, true),
                    None => (listed, false),
                };
                let (word, next) = listed.split_once('+').unwrap_or((listed, ""));
                entries.push(Entry { key: key(word), word, next, is_stem, line });
            }
        }
        entries.sort_unstable_by_key(|entry| (entry.key, entry.line));
        Self(entries)
    }

    /// The entries that begin with `word`, in small letters.
    pub(super) fn fitting<'a, 'b>(&'a self, word: &'b str) -> impl Iterator<Item = &'a Entry> + use<'a, 'b> {
        let key = key(word);
        let first = self.0.partition_point(|entry| entry.key < key);
        let like = self.0.get(first..).unwrap_or_default().iter().take_while(move |entry| entry.key == key);
        like.filter(
            move |entry| if entry.is_stem { word.starts_with(entry.word) } else { word == entry.word },
        )
    }
}

/// Four letters of one byte or two of two.
fn key(word: &str) -> u64 {
    let bytes = word.as_bytes();
    hash::key(bytes.get(..4).unwrap_or(bytes))
}

/// The word in small letters, in `out`.
pub(crate) fn small(word: &str, out: &mut String) {
    out.clear();
    if word.is_ascii() {
        out.push_str(word);
        out.make_ascii_lowercase();
    } else {
        out.extend(word.chars().map(case::lower_char));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(title: &str) -> Deeds {
        let title = case::lower(title);
        let words: Vec<&str> = title.split(' ').collect();
        let mut told = Deeds::default();
        for (at, word) in words.iter().enumerate() {
            told = told.or(Deeds::of(word, words.get(at + 1).copied().unwrap_or_default()).0);
        }
        told
    }

    #[test]
    fn different_words_tell_one_deed() {
        for (a, b) in [
            ("Petrel lifted off", "Launch of Petrel"),
            ("Запуск станции", "Probe launched"),
            ("Band broke up", "Группа распалась"),
            ("Bought by Altis", "«Альтис» приобрёл завод"),
            ("He quit the band", "Ушёл из группы"),
            ("Town capitulated", "Garrison surrendered"),
            ("Army retreated", "Войска отошли"),
            ("He was removed", "Был отстранён"),
            ("Charged with fraud", "Prosecutors accused him"),
            ("Emigrated to Canada", "Came to Canada"),
            ("Probe entered orbit", "Вышла на орбиту"),
            ("Ferry went down", "Паром затонул"),
            ("Taken into custody", "Its editor was arrested"),
            ("Strike called off", "Забастовка отменена"),
            ("Evacuated to Perm", "Переехал в Пермь"),
            ("Went on sale", "Вышла книга"),
            ("The bill was passed", "Закон одобрен"),
        ] {
            assert!(!told(a).shared(told(b)).is_empty(), "{a} / {b}");
        }
    }

    #[test]
    fn opposites_and_neighbours_share_none() {
        for (a, b) in [
            ("Office opened", "Office closed"),
            ("She joined the band", "She left the band"),
            ("Мост открыт", "Мост закрыт"),
            ("Probe launched", "Probe landed"),
            ("Party founded", "Party banned"),
            ("A quiet year", "Founded"),
            ("Album released", "Вышла на орбиту"),
            ("She was acquitted", "She was charged"),
            ("Club relegated", "Club promoted"),
            ("She was acquitted", "Firm bought"),
        ] {
            assert!(told(a).shared(told(b)).is_empty(), "{a} / {b}");
        }
    }

    #[test]
    fn lines_that_are_asked_for_stand_where_they_are_looked_for() {
        for (line, word) in [
            (LEAVINGS, "left"),
            (SPLITS, "split"),
            (LOSSES, "lost"),
            (VICTORIES, "beat"),
            (BEGINNINGS, "began"),
            (CAPTURES, "captured"),
            (CROSSINGS, "crossed"),
            (ELECTIONS, "elected"),
            (SENTENCES, "sentenced"),
        ] {
            assert!(Deeds::of(word, "").0.has(line), "{word}");
        }
        for word in [
            "met", "won", "award", "issued", "strike", "attacked", "concert", "visited", "voted", "tested",
            "drew",
        ] {
            assert!(Deeds::of(word, "").0.recur(), "{word}");
        }
        assert!(!Deeds::of("sank", "").0.recur());
        for word in ["left", "sold", "wrote", "arrived", "sailed", "returned"] {
            assert!(Deeds::of(word, "").0.is_routine(), "{word}");
        }
        for word in ["died", "beheaded", "born", "elected", "jailed", "arrested", "wounded"] {
            assert!(Deeds::of(word, "").0.befall_people(), "{word}");
        }
        for word in [
            "founded",
            "dissolved",
            "merged",
            "split",
            "renamed",
            "died",
            "beheaded",
            "born",
            "sank",
            "married",
            "registered",
            "caved",
            "cornerstone",
            "baptised",
            "buried",
            "armistice",
        ] {
            assert!(Deeds::of(word, "").0.comes_once(), "{word}");
        }
        assert!(!Deeds::of("opened", "").0.comes_once() && !Deeds::of("won", "").0.comes_once());
        assert!(told("Rovers beat Town").are_converse(told("Town lost at Rovers")));
    }

    #[test]
    fn a_deed_is_near_what_it_is_told_as_and_no_other() {
        for words in NEAR.iter().flatten() {
            assert_eq!(Deeds::of(words, "").0.lines().count(), 1, "{words}");
        }
        for (a, b) in [("Town surrendered", "Town captured"), ("Bridge caved in", "Bridge destroyed")] {
            assert!(told(a).are_near(told(b)) && told(b).are_near(told(a)), "{a} / {b}");
        }
        for (a, b) in
            [("Probe launched", "Probe landed"), ("She was born", "She died"), ("He joined", "He left")]
        {
            assert!(!told(a).are_near(told(b)), "{a} / {b}");
        }
    }

    #[test]
    fn beginnings_are_as_long_as_the_index_needs() {
        for entry in &Index::get().0 {
            assert!(!entry.is_stem || entry.word.len() >= 4, "{}", entry.word);
        }
    }
}
