//! A sentence with its words looked up, its names located, and its brackets and quotations nested.

use super::{
    actors::{Named, Names},
    first_letters::FirstLetters,
    lexicon::{Entry, Lexicon, Tags},
    span::Span,
    token::{Class, Token, tokenize},
    vocabulary::Marks,
    why::ByteSpan,
    word_list::{Outline, WordList},
};
use crate::case;
use crate::document::Language;
use crate::hash;
use std::ops::Range;

/// Buffers and content of the sentence under work; reused for every sentence of a document.
#[derive(Debug, Default)]
pub(crate) struct Sentence<'a> {
    pub(crate) text: &'a str,
    pub(crate) range: Range<usize>,
    pub(crate) language: Language,
    pub(crate) tokens: Vec<Token>,
    pub(crate) entries: Vec<Entry>,
    /// Depth of brackets around each token; a bracket itself counts as inside.
    pub(crate) depth: Vec<u8>,
    /// Number of the quotation around each token, 0 outside; marks count as inside.
    pub(crate) quote: Vec<u16>,
    pub(crate) named: Vec<Named>,
    /// Tokens of every date with the words that bind it, and of "three days later": no headline keeps them.
    pub(crate) dates: Vec<Range<usize>>,
    /// How many of `dates` are steps such as "three days later", which stand before the others.
    steps: usize,
    /// Whether each token belongs to one of `dates`.
    dated: Vec<bool>,
    /// How many actors were known when the names were located.
    actors: usize,
    spans: Vec<Span>,
    /// The sentence in lower case, each letter where it stands in the sentence itself.
    small: String,
    /// Whether the sentence is all ASCII.
    ascii: bool,
    /// Each token in lower case as a number, as far as that goes, and its length.
    keys: Vec<(u64, u32)>,
    /// Which words those may be.
    outline: Outline,
    /// For each token, one more than the place in `named` of the name that covers it.
    covers: Vec<u16>,
    /// Whether each token and the one before it belong to one name.
    inside: Vec<bool>,
}

impl<'a> Sentence<'a> {
    pub(crate) fn load(&mut self, text: &'a str, range: Range<usize>, language: Language, names: &Names) {
        self.text = text;
        self.range = range.clone();
        self.language = language;
        self.ascii = make_small(text.get(range.clone()).unwrap_or_default(), &mut self.small);
        let start = range.start;
        match names.tokens(&range) {
            Some(tokens) => {
                self.tokens.clear();
                self.tokens.extend_from_slice(tokens);
            }
            None => {
                tokenize(text, range, language, &mut self.tokens);
            }
        }
        let lexicon = Lexicon::of(language);
        self.entries.clear();
        self.keys.clear();
        self.outline.clear();
        self.depth.clear();
        self.quote.clear();
        let words = self.tokens.len();
        self.entries.reserve(words);
        self.keys.reserve(words);
        self.depth.reserve(words);
        self.quote.reserve(words);
        let (mut depth, mut quote, mut quotes) = (0_u8, 0_u16, 0_u16);
        // Inside «… „…“ …» the first mark that closes is the inner one's.
        let mut inner = false;
        for (at, token) in self.tokens.iter().enumerate() {
            let (from, to) = (token.start - start, token.end - start);
            let key = if token.plain {
                hash::lower(token.key)
            } else {
                hash::key_in(self.small.as_bytes(), from, to)
            };
            self.keys.push((key, (to - from) as u32));
            self.outline.add(to - from, key);
            let mut entry = token.known.entry;
            // The form of an unknown word says nothing where it has a capital as a name has.
            if token.is_capital() && token.has(Marks::GUESSED) && !(at == 0 && self.opens_with_verb()) {
                entry = Entry::default();
            }
            match token.class {
                Class::Open => depth = depth.saturating_add(1),
                // A closing mark without its opening one is a slip of the writer and hides nothing.
                Class::QuoteOpen if quote == 0 => {
                    let closes =
                        self.tokens[at + 1..].iter().take(40).any(|next| next.class == Class::QuoteClose);
                    if closes {
                        quotes += 1;
                        quote = quotes;
                    }
                }
                Class::QuoteOpen => inner |= token.text(text) == "„",
                _ => {}
            }
            self.entries.push(entry);
            self.depth.push(depth);
            self.quote.push(quote);
            match token.class {
                Class::Close => depth = depth.saturating_sub(1),
                Class::QuoteClose if inner => inner = false,
                Class::QuoteClose => quote = 0,
                _ => {}
            }
        }
        self.dates.clear();
        self.dated.clear();
        self.dated.resize(self.tokens.len(), false);
        self.find_steps();
        self.steps = self.dates.len();
        self.actors = names.actors.len();
        names.locate(text, &self.range, &self.tokens, lexicon, &mut self.spans, &mut self.named);
        self.covers.clear();
        self.covers.resize(self.tokens.len(), 0);
        for (named, number) in self.named.iter().zip(1..) {
            let covered = self.covers.get_mut(named.tokens.clone()).unwrap_or_default();
            covered.iter_mut().filter(|cover| **cover == 0).for_each(|cover| *cover = number);
        }
        self.inside.clear();
        self.inside.resize(self.tokens.len(), false);
        for named in &self.named {
            self.inside.get_mut(named.outer + 1..named.tokens.end).unwrap_or_default().fill(true);
        }
    }

    /// Whether the capital of the first word may be only that of a sentence: "Запущена 9 ноября", "Распалась в 1992 году".
    fn opens_with_verb(&self) -> bool {
        let small = self.low(0);
        small.ends_with("лась")
            || small.ends_with("лся")
            // "Relegated in 1978, the club …"
            || small.ends_with("ed")
                && self.is_word(1, &["in", "on", "by", "from", "at", "to", "as", "for", "with"])
                && self.tokens.iter().take(14).any(|token| token.class == Class::Comma)
            || self.language == Language::Russian
                && self
                    .tokens
                    .get(1)
                    .is_some_and(|next| !next.is_word() || !next.is_capital() && next.length() <= 4)
    }

    /// Finds "three days later", "six hours after that": steps from the date before.
    fn find_steps(&mut self) {
        for at in 1..self.tokens.len() {
            if matches!(self.keys.get(at + 1), Some((_, 5 | 7)))
                && self.is_word(at + 1, &["later", "earlier"])
                // "four days later than planned" is a measure
                && !self.is_word(at + 2, &["than"])
                && self.is_step_unit(at)
            {
                let number = at - 1;
                let start = number
                    - usize::from(number > 0 && self.is_word(number - 1, &["some", "only", "just", "about"]));
                self.add_date(start..at + 2);
            }
        }
    }

    /// Whether it is loaded with the words of `range`, and with the names that are known by now.
    pub(crate) fn is_of(&self, range: &Range<usize>, names: &Names) -> bool {
        self.range == *range && self.actors == names.actors.len()
    }

    /// Whether a phrase that has the token before this one goes on with it as the text does: with the space that stands
    /// between them there, and with no bracket.
    #[inline]
    pub(crate) fn flows(&self, at: usize) -> bool {
        let Some([before, token]) = at.checked_sub(1).and_then(|before| self.tokens.get(before..=at)) else {
            return false;
        };
        let spaced = || {
            before.end + 1 == token.start
                && self.text.as_bytes().get(before.end) == Some(&b' ')
                && before.class != Class::QuoteOpen
                && !leans_back(token.class)
        };
        !matches!(token.class, Class::Open | Class::Close) && (before.end == token.start || spaced())
    }

    /// Says that `tokens` are a date with the words that bind it.
    pub(crate) fn add_date(&mut self, tokens: Range<usize>) {
        let dated = self.dated.len();
        self.dated.get_mut(tokens.start.min(dated)..tokens.end.min(dated)).unwrap_or_default().fill(true);
        self.dates.push(tokens);
    }

    /// Takes back what [`Self::add_date`] said since the sentence was loaded.
    pub(crate) fn forget_dates(&mut self) {
        if self.dates.len() > self.steps {
            self.dated.fill(false);
            for tokens in std::mem::take(&mut self.dates).into_iter().take(self.steps) {
                self.add_date(tokens);
            }
        }
    }

    /// Whether the word opens a relative clause. "that" does before a verb, an article or a name; before a noun
    /// it points.
    pub(crate) fn is_relative(&self, at: usize) -> bool {
        if !self.tags(at).any(Tags::RELATIVE) {
            return false;
        }
        let opens = Tags::BE
            .or(Tags::HAVE)
            .or(Tags::PAST)
            .or(Tags::PRESENT)
            .or(Tags::MODAL)
            .or(Tags::FUTURE)
            .or(Tags::DETERMINER)
            .or(Tags::PRONOUN)
            .or(Tags::ADVERB);
        !self.is_word(at, &["that"]) || self.tags(at + 1).any(opens) || self.is_capital(at + 1)
    }

    /// Whether the token belongs to a date.
    #[inline]
    pub(crate) fn is_dated(&self, at: usize) -> bool {
        self.dated.get(at).is_some_and(|dated| *dated)
    }

    /// Whether the word is a unit in which steps from another event are counted.
    pub(crate) fn is_step_unit(&self, at: usize) -> bool {
        static UNITS: WordList = WordList::new(&[
            "day", "days", "week", "weeks", "month", "months", "year", "years", "hour", "hours", "minutes",
            "decade", "decades", "minute",
        ]);
        self.is_on(at, &UNITS)
    }

    /// Whether a date, or the tokens `skip`, ends right before `at`.
    pub(crate) fn is_dated_before(&self, at: usize, skip: &Range<usize>) -> bool {
        at > 0 && (skip.contains(&(at - 1)) || self.is_dated(at - 1) || self.class(at - 1) == Class::Comma)
    }

    #[inline]
    pub(crate) fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.text(self.text))
    }

    /// How many characters the word at `at` has.
    pub(crate) fn letters(&self, at: usize) -> usize {
        let word = self.word(at);
        if self.ascii { word.len() } else { word.chars().count() }
    }

    /// How many bytes the word at `at` has.
    pub(crate) fn length(&self, at: usize) -> usize {
        self.keys.get(at).map_or(0, |(_, length)| *length as usize)
    }

    /// Where the word at `at` stands in the document.
    pub(crate) fn span(&self, at: usize) -> ByteSpan {
        self.tokens.get(at).map_or(0..0, |token| token.start..token.end).into()
    }

    /// The word at `at` in lower case, letter for letter.
    pub(crate) fn low(&self, at: usize) -> &str {
        let Some(token) = self.tokens.get(at) else { return "" };
        self.small.get(token.start - self.range.start..token.end - self.range.start).unwrap_or_default()
    }

    /// Whether the word at `at`, in any case, is one of `words`, which are in lower case.
    ///
    /// Each of a few words is a comparison of two numbers, which the compiler makes of it where it is asked for.
    #[inline(always)]
    pub(crate) fn is_word(&self, at: usize, words: &[&str]) -> bool {
        let Some(&(key, length)) = self.keys.get(at) else { return false };
        let is = |wanted: &str| {
            wanted.len() == length as usize
                && hash::key(wanted.as_bytes()) == key
                && (wanted.len() <= 8 || self.reads(at, wanted))
        };
        match words {
            [one] => is(one),
            [one, two] => is(one) || is(two),
            [one, two, three] => is(one) || is(two) || is(three),
            _ => self.is_any(at, key, length as usize, words),
        }
    }

    #[inline(never)]
    fn is_any(&self, at: usize, key: u64, length: usize, words: &[&str]) -> bool {
        // A loop of few instructions: nearly all are of another length.
        for wanted in words {
            if wanted.len() == length
                && hash::key(wanted.as_bytes()) == key
                && (length <= 8 || self.reads(at, wanted))
            {
                return true;
            }
        }
        false
    }

    #[inline(never)]
    fn reads(&self, at: usize, word: &str) -> bool {
        self.low(at) == word
    }

    /// Whether the word at `at`, in any case, is on the list, whose words are in lower case.
    #[inline]
    pub(crate) fn is_on(&self, at: usize, list: &WordList) -> bool {
        let Some(&(key, length)) = self.keys.get(at) else { return false };
        list.may_have_like(length as usize, key) && self.is_any(at, key, length as usize, list.words())
    }

    /// Whether any word, in any case, may be on the list, as far as their lengths and first letters tell: the first
    /// question of a rule that looks for such words in each sentence and finds them in few.
    pub(crate) fn may_have(&self, list: &WordList) -> bool {
        self.outline.may_have(list)
    }

    /// Whether the word at `at`, in any case, may be on the list, as far as its length and first letter tell.
    #[inline]
    pub(crate) fn may_be_like(&self, at: usize, list: &WordList) -> bool {
        self.keys.get(at).is_some_and(|&(key, length)| list.may_have_like(length as usize, key))
    }

    /// Whether the word at `at`, in any case, may be one of those of which these are the first letters.
    pub(crate) fn may_be_on(&self, at: usize, letters: &FirstLetters) -> bool {
        self.keys.get(at).is_some_and(|&(key, length)| letters.may_have_key(key, length as usize))
    }

    #[inline]
    pub(crate) fn tags(&self, at: usize) -> Tags {
        self.entries.get(at).map_or(Tags::NONE, |entry| entry.tags)
    }

    #[inline]
    pub(crate) fn class(&self, at: usize) -> Class {
        self.tokens.get(at).map_or(Class::Other, |token| token.class)
    }

    #[inline]
    pub(crate) fn is_capital(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(Token::is_capital)
    }

    /// Tokens that lie in the bytes `range`.
    pub(crate) fn tokens_in(&self, range: &Range<usize>) -> Range<usize> {
        let first = self.tokens.partition_point(|token| token.end <= range.start);
        let end = self.tokens.partition_point(|token| token.start < range.end);
        first..end.max(first)
    }

    pub(crate) fn slice(&self, range: Range<usize>) -> &'a str {
        super::actors::slice(self.text, &self.tokens, range).unwrap_or_default()
    }

    /// The name that covers the token `at`.
    #[inline]
    pub(crate) fn name_at(&self, at: usize) -> Option<&Named> {
        self.named.get(usize::from(*self.covers.get(at)?).checked_sub(1)?)
    }

    /// Whether the token belongs to a title and name such as "Judge Marsh": capital words without a body's noun.
    pub(crate) fn inside_person(&self, at: usize) -> bool {
        self.is_capital(at) && self.tags(at).any(Tags::HONORIFIC)
    }

    /// Whether tokens `at - 1` and `at` belong to one name.
    #[inline]
    pub(crate) fn inside_name(&self, at: usize) -> bool {
        self.inside.get(at).is_some_and(|inside| *inside)
    }
}

/// Whether no space stands before such a mark.
pub(super) fn leans_back(class: Class) -> bool {
    matches!(class, Class::Comma | Class::Semicolon | Class::Colon | Class::Stop | Class::QuoteClose)
}

/// Writes `text` in lower case into `out`, each letter where it was: one that would need other room stays as it is.
/// Says whether all of it is ASCII.
fn make_small(text: &str, out: &mut String) -> bool {
    out.clear();
    out.push_str(text);
    out.make_ascii_lowercase();
    if text.is_ascii() {
        return true;
    }
    out.clear();
    for character in text.chars() {
        let small = case::lower_char(character);
        out.push(if small.len_utf8() == character.len_utf8() { small } else { character });
    }
    false
}

/// "осадила" beside "осада": the ending of a past form behind the stem of a noun.
pub(super) fn is_verb_of_noun(lower: &str, entry: Entry) -> bool {
    entry.tags.any(Tags::EVENT)
        && !entry.tags.any(Tags::PAST.or(Tags::BODY).or(Tags::WORK))
        && ["ила", "или", "ило", "овала", "овали", "овало", "овал"]
            .iter()
            .any(|ending| lower.ends_with(ending))
}

/// What the form of an unknown word without a capital says.
pub(super) fn guess(lower: &str, language: Language) -> Entry {
    let mut tags = Tags::NONE;
    match language {
        Language::Russian => {
            let letters = lower.chars().count();
            let past = [
                "ал",
                "ала",
                "ало",
                "али",
                "ил",
                "ила",
                "или",
                "ило",
                "ел",
                "ела",
                "ели",
                "ял",
                "яла",
                "яли",
                "лся",
                "лась",
                "лось",
                "лись",
                "ул",
                "ула",
                "ули",
                "шел",
                "шла",
                "шло",
                "шли",
                "гла",
                "гло",
                "гли",
                "ыл",
                "ыла",
                "ыло",
                "ыли",
                "ело",
                "уло",
                "яло",
                "несла",
                "несло",
                "несли",
                "везла",
                "везло",
                "везли",
                "нёс",
                "вёз",
                "спасла",
                "спасли",
                "спасло",
            ];
            let participle = [
                "ан", "ана", "ано", "аны", "ен", "ена", "ено", "ены", "ят", "ята", "ято", "яты", "ян", "яна",
                "яны",
            ];
            // "строители", but "прилетели", "хотели"
            let people = lower.ends_with("тели")
                && !["летели", "хотели", "вертели"].iter().any(|verb| lower.ends_with(verb));
            if letters >= 5 && !people && past.iter().any(|ending| lower.ends_with(ending)) {
                tags = Tags::PAST;
            } else if letters >= 5 && participle.iter().any(|ending| lower.ends_with(ending)) {
                tags = Tags::PARTICIPLE;
            }
        }
        _ => {
            if !lower.is_ascii() {
                return Entry::default();
            }
            if lower.len() >= 5 && lower.ends_with("ed") && !lower.ends_with("eed") {
                tags = Tags::PAST.or(Tags::PARTICIPLE);
            } else if lower.len() >= 5
                && lower.ends_with("ly")
                && !matches!(lower, "family" | "supply" | "monopoly" | "anomaly" | "butterfly")
            {
                tags = Tags::ADVERB;
            } else if lower.len() >= 6 && lower.ends_with("ing") {
                tags = Tags::GERUND;
            }
        }
    }
    Entry { tags, kind: None }
}
