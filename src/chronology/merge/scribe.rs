//! Turns the words of titles and names into numbers by which two languages meet: letters of one sound are one letter, endings
//! are cut off, and of each word it is known whether it is part of a name.

use super::{
    token::{BELOW, COMMON, FIRST, FIRST_NAME, NAME, STANDING, Token, is_name, thing, word},
    turns,
};
use crate::{
    chronology::sound,
    event::{Deeds, deeds, name_words, things},
    hash,
};
use std::cell::RefCell;

/// Turns words into numbers; keeps its room from word to word.
#[derive(Default)]
pub(super) struct Scribe {
    pub(super) small: String,
    next: String,
    sound: String,
    words: Vec<(usize, usize, bool)>,
    /// What is known of words that came before, by their hash: titles and names have few different ones.
    known: Vec<Known>,
}

/// What a word is for merging, as it is written.
#[derive(Clone, Copy, Default)]
pub(super) struct Fact {
    /// What it tells by itself that was done.
    deeds: Deeds,
    /// Whether the word behind it may change that.
    paired: bool,
    /// Whether it tells which thing is meant.
    counts: bool,
    /// Its number, if it does.
    pub(super) number: u32,
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
    pub(super) fn proper(&mut self, written: &str) -> Option<Fact> {
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
    pub(super) fn title(&mut self, title: &str, out: &mut Vec<Token>) -> Deeds {
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
    pub(super) fn name(&mut self, name: &str, out: &mut Vec<u32>) -> u64 {
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
    pub(super) fn number(&mut self) -> u32 {
        self.sound.clear();
        sound::write(&self.small, &mut self.sound);
        self.number_of_sound()
    }

    /// The number of the word in `small`, by its letters without endings.
    pub(super) fn number_of_letters(&mut self) -> u32 {
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

/// Whether all of a title stands in one pair of quotation marks: the headline of a newspaper, and no name.
fn is_quotation(title: &str) -> bool {
    let within = title.strip_prefix(['«', '“']).and_then(|rest| rest.strip_suffix(['»', '”']));
    within.is_some_and(|within| !within.contains(['«', '“', '»', '”']) && within.contains(' '))
}

#[cfg(test)]
mod tests {
    use super::{super::token::means_one_of, *};

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
