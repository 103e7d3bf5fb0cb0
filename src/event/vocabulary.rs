//! What is known of the words of documents, each looked up once.
//!
//! Most words of a text are the same few thousand. A token takes with it what the lists say of its word, so that the
//! rules for names, clauses and ties read flags instead of folding, hashing and comparing the word again, each for
//! itself. Nothing here depends on where the word stands or on what was read before: a vocabulary is a memory, and
//! forgetting it changes no result.

use super::{
    antecedent::{MEN, ROLES, WOMEN},
    lexicon::{Entry, Lexicon, Tags, fold},
    lineage,
    russian_name::given_name,
    sentence::{guess, is_verb_of_noun},
    span::{is_acronym, is_roman, lists},
};
use crate::{
    case,
    document::Language,
    hash::{self, TextHash},
    timex::{self, Lex},
};
use std::{cell::RefCell, collections::HashMap};

/// What the lists say of one word as it is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Known {
    /// What the lexicon says of the word in lower case or, of an unknown one, its form ([`Marks::GUESSED`]).
    pub(crate) entry: Entry,
    /// What the word is inside a name: as in `entry` without guesses, but "Unions" is as "Union", and the cases of a
    /// Russian given name are that.
    pub(crate) naming: Tags,
    pub(crate) marks: Marks,
}

/// Bits for the short lists that a word is on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Marks(u32);

impl Marks {
    /// Only its form says what it is, which means nothing of a word with a capital.
    pub(crate) const GUESSED: Self = Self(1);
    /// In capitals as an abbreviation is: `CPSU`.
    pub(crate) const ACRONYM: Self = Self(1 << 1);
    /// A Roman numeral.
    pub(crate) const ROMAN: Self = Self(1 << 2);
    /// A capital with a full stop, or several: `S.`, `V.D.`.
    pub(crate) const INITIAL: Self = Self(1 << 3);
    /// A building, a place, a paper or a law.
    pub(crate) const THING: Self = Self(1 << 4);
    /// Kin or a calling, which stand before a person's name.
    pub(crate) const KIN: Self = Self(1 << 5);
    /// A verb of which only people are the subject.
    pub(crate) const LIVING: Self = Self(1 << 6);
    /// It can state a tie between bodies.
    pub(crate) const TIES: Self = Self(1 << 7);
    /// "he", "his", "him".
    pub(crate) const HE: Self = Self(1 << 8);
    /// "she", "her".
    pub(crate) const SHE: Self = Self(1 << 9);
    /// "it", "they".
    pub(crate) const IT: Self = Self(1 << 10);
    /// A title or a word of kin of a woman: "Mrs", "mother".
    pub(crate) const WOMAN: Self = Self(1 << 11);
    /// The same of a man.
    pub(crate) const MAN: Self = Self(1 << 12);
    /// Someone's role in a case or a paper: "claimant".
    pub(crate) const ROLE: Self = Self(1 << 13);
    /// A preposition before which something happens and behind which stands where: "in", "near".
    pub(crate) const WHERE: Self = Self(1 << 14);

    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// It has "isation" within, which is written "ization" as well.
    pub(crate) const ISATION: Self = Self(1 << 15);

    /// It can stand before the name of a body and say so: "acquired", "firm", "by".
    pub(crate) const LEADS: Self = Self(1 << 16);

    const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    #[inline]
    pub(crate) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    fn set(&mut self, mark: Self, is: bool) {
        self.0 |= if is { mark.0 } else { 0 };
    }
}

/// The words of one language that were seen, with what is known of them.
#[derive(Debug)]
pub(crate) struct Vocabulary {
    language: Language,
    lexicon: &'static Lexicon,
    /// All words, one after the other.
    text: String,
    /// The words in the order in which they were first seen: those that come again and again come early, and stand
    /// side by side.
    words: Vec<Word>,
    /// Open addressing: one more than the place of a word in `words`, or 0, and above these sixteen bits as many of its
    /// hash, so that other words need not be looked at, which seldom are in a cache.
    table: Box<[u32; PLACES]>,
    /// The words of the short lists with their [`Marks`].
    listed: HashMap<&'static str, u32, TextHash>,
    /// Room for a word in lower case.
    lower: String,
}

#[derive(Debug)]
struct Word {
    /// The word as a number, as far as that goes.
    key: u64,
    /// Its last eight bytes as a number; 0 if it has no more than eight.
    last: u64,
    known: Known,
    /// What a word of plain letters says of time.
    lex: Lex,
    /// Where it stands in the text.
    start: u32,
    length: u8,
}

/// Places of the table, of which three in eight are taken at most: nearly every word is found where it is sought first.
const PLACES: usize = 1 << 15;

/// So many words are kept, by Zipf's law of nearly all tokens of any text. Beyond them half are forgotten.
const MOST: usize = PLACES / 8 * 3;

/// Bytes of the longest word that is kept. What is longer is hardly one, and is looked up each time.
const LONGEST: usize = 96;

/// Words, in lower case, that only have to be on a list.
fn listed() -> HashMap<&'static str, u32, TextHash> {
    let mut listed: HashMap<&'static str, u32, TextHash> = HashMap::default();
    for (mark, words) in
        [(Marks::THING, &lists::THINGS), (Marks::KIN, &lists::KIN), (Marks::LIVING, &lists::LIVING)]
    {
        words.words().iter().for_each(|word| *listed.entry(word).or_default() |= mark.0);
    }
    for (mark, words) in [(Marks::ROLE, ROLES), (Marks::WOMAN, WOMEN), (Marks::MAN, MEN)] {
        words.iter().for_each(|word| *listed.entry(word).or_default() |= mark.0);
    }
    listed
}

thread_local! {
    static ENGLISH: RefCell<Vocabulary> = RefCell::new(Vocabulary::new(Language::English));
    static RUSSIAN: RefCell<Vocabulary> = RefCell::new(Vocabulary::new(Language::Russian));
}

/// Does `work` with this thread's vocabulary of `language`.
pub(crate) fn with<R>(language: Language, work: impl FnOnce(&mut Vocabulary) -> R) -> R {
    let all = if language == Language::Russian { &RUSSIAN } else { &ENGLISH };
    all.with(|vocabulary| match vocabulary.try_borrow_mut() {
        Ok(mut vocabulary) => work(&mut vocabulary),
        Err(_) => work(&mut Vocabulary::new(language)),
    })
}

impl Vocabulary {
    fn new(language: Language) -> Self {
        Self {
            language,
            lexicon: Lexicon::of(language),
            text: String::new(),
            words: Vec::new(),
            table: Box::new([0; PLACES]),
            listed: listed(),
            lower: String::new(),
        }
    }

    /// What is known of the word `text[start..end]`, which begins with a letter; `key` is its [`hash::key`].
    #[inline(never)]
    pub(crate) fn know(&mut self, text: &str, start: usize, end: usize, key: u64) -> Known {
        self.look(text, start, end, key).0
    }

    /// What is known of a number: "4WD" is written as an abbreviation is.
    pub(crate) fn know_number(&self, number: &str) -> Known {
        let mut marks = Marks::default();
        if number.bytes().any(|byte| byte.is_ascii_alphabetic()) {
            let capital = number.bytes().any(|byte| byte.is_ascii_uppercase());
            marks.set(Marks::ACRONYM, capital && is_acronym(number));
            marks.set(Marks::TIES, lineage::number_ties(number, self.lexicon));
        }
        Known { marks, ..Known::default() }
    }

    /// What [`Self::know`] says of a word, and what it means in a date if it is plain letters.
    #[inline(always)]
    pub(crate) fn look(&mut self, text: &str, start: usize, end: usize, key: u64) -> (Known, Lex) {
        let length = end.wrapping_sub(start);
        let last = last_of(text.as_bytes(), end, length);
        let found = match length {
            0..=16 => self.find(key, last, length, |_| true),
            _ => self.find_long(text.as_bytes().get(start..end).unwrap_or_default(), key, last),
        };
        match found {
            Ok(found) => found,
            Err(place) => self.learn(text.get(start..end).unwrap_or_default(), key, last, place),
        }
    }

    /// What is known of a word, or the place in the table where it would be.
    #[inline(always)]
    fn find(
        &self,
        key: u64,
        last: u64,
        length: usize,
        is: impl Fn(&Word) -> bool,
    ) -> Result<(Known, Lex), usize> {
        let hash = hash_of(key, last, length);
        let mut place = hash as usize % PLACES;
        loop {
            let number = self.table.get(place).copied().unwrap_or_default();
            if number == 0 {
                return Err(place);
            }
            if number >> 16 == hash >> 16
                && let Some(word) = self.words.get((number as usize & 0xffff).wrapping_sub(1))
                && word.key == key
                && word.last == last
                && usize::from(word.length) == length
                && is(word)
            {
                return Ok((word.known, word.lex));
            }
            place = (place + 1) % PLACES;
        }
    }

    /// The same for a word of which two numbers do not say all.
    #[inline(never)]
    fn find_long(&self, word: &[u8], key: u64, last: u64) -> Result<(Known, Lex), usize> {
        self.find(key, last, word.len(), |known| self.letters(known) == word)
    }

    fn letters(&self, word: &Word) -> &[u8] {
        let start = word.start as usize;
        self.text.as_bytes().get(start..start + usize::from(word.length)).unwrap_or_default()
    }

    /// Looks `word` up everywhere, and keeps what is found at the empty `place`.
    #[inline(never)]
    fn learn(&mut self, word: &str, key: u64, last: u64, mut place: usize) -> (Known, Lex) {
        let known = self.look_up(word);
        let lex = timex::meaning(self.language, word.as_bytes());
        if word.len() > LONGEST {
            return (known, lex);
        }
        let hash = hash_of(key, last, word.len());
        if self.words.len() >= MOST {
            self.forget();
            place = self.empty(hash);
        }
        if let Some(empty) = self.table.get_mut(place) {
            let (start, length) = (self.text.len() as u32, word.len() as u8);
            self.words.push(Word { key, last, known, lex, start, length });
            self.text.push_str(word);
            *empty = entry(hash, self.words.len());
        }
        (known, lex)
    }

    /// Forgets the words that came late. Those that came early are those that come again and again.
    #[cold]
    fn forget(&mut self) {
        self.words.truncate(MOST / 2);
        self.text
            .truncate(self.words.last().map_or(0, |word| word.start as usize + usize::from(word.length)));
        self.table.fill(0);
        for at in 0..self.words.len() {
            let hash = self.words.get(at).map_or(0, |word| hash_of(word.key, word.last, word.length.into()));
            let place = self.empty(hash);
            if let Some(empty) = self.table.get_mut(place) {
                *empty = entry(hash, at + 1);
            }
        }
    }

    /// The place where a new word with this hash goes.
    fn empty(&self, hash: u32) -> usize {
        let mut place = hash as usize % PLACES;
        while self.table.get(place).is_some_and(|number| *number != 0) {
            place = (place + 1) % PLACES;
        }
        place
    }

    fn look_up(&mut self, word: &str) -> Known {
        let Self { lexicon, language, lower, listed, .. } = self;
        let capital = word.starts_with(char::is_uppercase);
        fold(word, lower);
        let mut entry = lexicon.get(lower);
        let naming = naming(lower, entry.tags, capital, lexicon);
        let mut marks = Marks::default();
        if entry.tags == Tags::NONE && entry.kind.is_none() {
            if *language != Language::Russian || !lexicon.lists(lower) {
                entry = guess(lower, *language);
                marks.set(Marks::GUESSED, true);
            }
        } else if *language == Language::Russian
            && entry.tags.any(Tags::EXPECTED)
            && ["ал", "ала", "ало", "али"].iter().any(|ending| lower.ends_with(ending))
        {
            // "планировала": expected, and a verb.
            entry.tags = entry.tags.or(Tags::PAST);
        } else if *language == Language::Russian && is_verb_of_noun(lower, entry) {
            entry.tags = Tags::PAST;
        }
        marks.set(Marks::ACRONYM, is_acronym(word));
        marks.set(Marks::ROMAN, is_roman(word));
        marks.set(Marks::INITIAL, capital && is_initial(word));
        marks.set(Marks::TIES, lineage::can_tie(word, capital, lexicon));
        let is_listed =
            |word: &str, lists: Marks| Marks(listed.get(word).copied().unwrap_or_default()).and(lists);
        let as_written = Marks::KIN.or(Marks::LIVING);
        let anyhow = Marks::ROLE.or(Marks::WOMAN).or(Marks::MAN);
        if word.is_ascii() {
            let capitals = word.bytes().any(|byte| byte.is_ascii_uppercase());
            let lists = Marks::THING.or(anyhow);
            marks = marks.or(is_listed(lower, if capitals { lists } else { lists.or(as_written) }));
        } else {
            marks = marks.or(is_listed(lower, Marks::THING)).or(is_listed(word, as_written));
            // With the letters and apostrophes that folding makes one.
            marks = marks.or(is_listed(&case::lower(word), anyhow));
        }
        if word.ends_with('.') {
            marks =
                marks.or(is_listed(&case::lower(word.trim_end_matches('.')), Marks::WOMAN.or(Marks::MAN)));
        }
        marks.set(Marks::LEADS, lists::LEADS.has(word) || lists::BODIES.has(word));
        marks.set(Marks::ISATION, lower.len() > 7 && lower.contains("isation"));
        marks.set(
            Marks::WHERE,
            matches!(lower.as_str(), "in" | "at" | "near" | "from" | "в" | "из" | "под" | "во"),
        );
        match word {
            "He" | "he" | "his" | "His" | "him" | "Он" | "он" => marks.set(Marks::HE, true),
            "her" | "Her" | "She" | "she" | "Она" | "она" => marks.set(Marks::SHE, true),
            "It" | "it" | "its" | "Its" | "They" | "they" | "Оно" | "оно" => marks.set(Marks::IT, true),
            _ => {}
        }
        Known { entry, naming, marks }
    }
}

/// The last eight bytes of the word that ends at `end`, as a number; 0 if it has no more than eight.
#[inline(always)]
fn last_of(text: &[u8], end: usize, length: usize) -> u64 {
    let last = text.get(..end).and_then(|text| text.last_chunk::<8>()).filter(|_| length > 8);
    last.map_or(0, |last| u64::from_le_bytes(*last))
}

#[inline(always)]
fn hash_of(key: u64, last: u64, length: usize) -> u32 {
    hash::of_key(key ^ last.rotate_left(29), length)
}

/// What stands in the table for the word of this number, counted from one.
fn entry(hash: u32, number: usize) -> u32 {
    hash & 0xffff_0000 | number as u32
}

/// What a word is inside a name, of which `tags` is what the lexicon says.
fn naming(lower: &str, tags: Tags, capital: bool, lexicon: &Lexicon) -> Tags {
    if tags != Tags::NONE {
        return tags;
    }
    if !lower.is_ascii() && capital && given_name(lower, lexicon).is_some() {
        return Tags::GIVEN_NAME;
    }
    let stem = lower.strip_suffix("'s").or_else(|| lower.strip_suffix('s'));
    let singular = stem.map_or(Tags::NONE, |stem| lexicon.get(stem).tags);
    let names = singular.any(Tags::BODY.or(Tags::LOCALITY).or(Tags::COUNTRY));
    if names { singular } else { tags }
}

/// Whether a word with a capital is letters with a full stop after each.
fn is_initial(word: &str) -> bool {
    word.ends_with('.') && word.split('.').all(|part| part.chars().nth(1).is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(words: &mut Vocabulary, word: &str) -> Known {
        words.know(word, 0, word.len(), hash::key(word.as_bytes()))
    }

    #[test]
    fn a_word_brings_what_the_lists_say_of_it() {
        let mut words = Vocabulary::new(Language::English);
        for (word, mark) in [
            ("CPSU", Marks::ACRONYM),
            ("XIV", Marks::ROMAN),
            ("V.D.", Marks::INITIAL),
            ("House", Marks::THING),
            ("married", Marks::LIVING),
            ("merged", Marks::TIES),
            ("his", Marks::HE),
            ("She", Marks::SHE),
            ("they", Marks::IT),
            ("Mrs", Marks::WOMAN),
            ("father", Marks::MAN),
            ("claimant", Marks::ROLE),
            ("Near", Marks::WHERE),
            ("modernisation", Marks::ISATION),
            ("acquired", Marks::LEADS),
            ("firm", Marks::LEADS),
            ("xylophoned", Marks::GUESSED),
        ] {
            assert!(known(&mut words, word).marks.any(mark), "{word}");
            assert!(!known(&mut words, "the").marks.any(mark), "{mark:?}");
        }
        assert!(known(&mut words, "xylophoned").entry.tags.any(Tags::PAST), "its form is that of a past");
        assert!(
            known(&mut words, "Unions").naming.any(Tags::BODY)
                && known(&mut words, "Union's").naming.any(Tags::BODY)
        );
        assert!(!known(&mut words, "xylophoned").naming.any(Tags::PAST), "a guess makes no name");
        let mut words = Vocabulary::new(Language::Russian);
        assert!(known(&mut words, "Ивана").naming.any(Tags::GIVEN_NAME));
        assert!(!known(&mut words, "ивана").naming.any(Tags::GIVEN_NAME));
        assert!(known(&mut words, "она").marks.any(Marks::SHE));
    }

    #[test]
    fn what_is_known_stays_the_same_when_it_is_forgotten() {
        let mut words = Vocabulary::new(Language::English);
        let all: Vec<String> =
            (0..3 * MOST as u32).map(|number| format!("founded{:x}zed", number * 7_919)).collect();
        let long = "a".repeat(2 * LONGEST);
        for _ in 0..2 {
            for word in &all {
                assert!(known(&mut words, word).entry.tags.any(Tags::PAST), "{word}");
                assert!(words.words.len() <= MOST);
            }
            assert!(known(&mut words, "founded").entry.kind.is_some());
            assert_eq!(known(&mut words, &long), Known { marks: Marks::GUESSED, ..Known::default() });
        }
    }
}
