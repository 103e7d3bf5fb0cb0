//! Where an English subject begins behind what leads in to it: "Without his clerk, Paul Hill, Reed left".

use crate::document::Language;
use crate::event::{
    ActorKind,
    lexicon::{Tags, telling::KIN},
    phrase::Style,
    sentence::Sentence,
    token::Class,
    word_list::WordList,
};
use std::ops::Range;

/// First words of what leads in to a subject, which are no prepositions by themselves.
static LEADING: WordList = WordList::new(&[
    "while",
    "when",
    "although",
    "though",
    "because",
    "if",
    "once",
    "whereas",
    "prior",
    "due",
    "according",
    "owing",
    "thanks",
    "along",
    "together",
    "unlike",
    "unable",
    "able",
    "unwilling",
    "eager",
    "anxious",
    "aware",
    "contrary",
    "apart",
    "aside",
    "regardless",
    "instead",
    "rather",
    "subsequent",
    "besides",
    "amid",
    "upon",
    "per",
    "concerned",
]);

/// The first word of the subject in `words`, which end before a verb, where a phrase leads in to it up to a comma.
/// `behind`: what stands between them and the verb.
pub(super) fn behind_lead_in(
    sentence: &Sentence<'_>,
    words: Range<usize>,
    behind: Range<usize>,
    style: Style<'_>,
) -> Option<usize> {
    if sentence.language == Language::Russian || !leads_in(sentence, words.start) {
        return None;
    }
    let is_comma = |at: usize| {
        sentence.class(at) == Class::Comma
            && sentence.depth[at] == style.depth
            && sentence.quote[at] == 0
            && !sentence.inside_name(at)
            && !sentence.is_dated(at)
    };
    let starts: Vec<usize> = words.clone().filter(|&at| is_comma(at)).map(|comma| comma + 1).collect();
    let closed = behind.start < behind.end && sentence.class(behind.start) == Class::Comma;
    let closes_aside = closed && behind.filter(|&at| sentence.class(at) == Class::Comma).count() == 1;
    let mut place = starts.len().checked_sub(1)?;
    let pieces = Pieces { sentence, style, opening: words.start, starts, end: words.end };
    if closed && is_aside(sentence, pieces.starts[place])
        || closes_aside && place > 0 && !pieces.joins(place) && pieces.may_be_noun(place - 1)
    {
        place = place.checked_sub(1)?;
    }
    let start = pieces.starts[pieces.begin_of_list(place)?];
    (start < words.end).then_some(start)
}

/// What stands between the commas behind the first words of a sentence.
struct Pieces<'s, 'a> {
    sentence: &'s Sentence<'a>,
    style: Style<'s>,
    /// First word of what leads in.
    opening: usize,
    /// First token of each, behind its comma.
    starts: Vec<usize>,
    end: usize,
}

impl Pieces<'_, '_> {
    fn tokens(&self, place: usize) -> Range<usize> {
        self.starts[place]..self.starts.get(place + 1).map_or(self.end, |next| next - 1)
    }

    /// "and the yard"
    fn joins(&self, place: usize) -> bool {
        self.sentence.tags(self.starts[place]).any(Tags::CONJUNCTION)
    }

    /// "the yard", "its owner"
    fn has_determiner(&self, place: usize) -> bool {
        is_determiner(self.sentence, self.starts[place])
    }

    fn is_capital(&self, place: usize) -> bool {
        self.sentence.is_capital(self.starts[place])
    }

    fn may_be_noun(&self, place: usize) -> bool {
        let other = Tags::PREPOSITION.or(Tags::GERUND).or(Tags::ADVERB).or(Tags::PRONOUN);
        let first = self.starts[place];
        self.sentence.tokens.get(first).is_some_and(|word| word.is_word())
            && !self.sentence.tags(first).any(other)
    }

    /// Whether two things are joined within the piece: "the dock and the yard".
    fn has_conjunction(&self, place: usize) -> bool {
        self.tokens(place).any(|at| {
            self.sentence.tags(at).any(Tags::CONJUNCTION)
                && self.sentence.quote[at] == 0
                && !self.sentence.inside_name(at)
        })
    }

    /// Whether the piece is at most three words, and no adjunct: "the liberal", "miners".
    fn is_short(&self, place: usize) -> bool {
        let other = Tags::PREPOSITION.or(Tags::ADVERB).or(Tags::CONJUNCTION).or(Tags::GERUND);
        let tokens = self.tokens(place);
        tokens.len() <= 3
            && tokens.clone().all(|at| {
                self.sentence.tokens[at].is_word()
                    && !self.sentence.tags(at).any(other)
                    && !self.sentence.is_step_unit(at)
            })
    }

    /// The place of the first of several that are listed up to `place`, or `place`; none if it cannot be found.
    fn begin_of_list(&self, mut place: usize) -> Option<usize> {
        let first = usize::from(self.first_is_of_lead_in());
        // "the mill, the dock, and the yard"
        if self.joins(place) {
            while place > first
                && (self.joins(place) || self.may_be_noun(place - 1) && !self.joins(place - 1))
            {
                place -= 1;
            }
            return (!self.joins(place)).then_some(place);
        }
        let last = place;
        while place > first && self.goes_on(place, last) {
            place -= 1;
        }
        Some(place)
    }

    /// Whether the piece goes on with the one before it: "the liberal, radical and socialist parties".
    fn goes_on(&self, place: usize, last: usize) -> bool {
        let before = place - 1;
        if self.has_conjunction(before) || !self.may_be_noun(place) || !self.may_be_noun(before) {
            return false;
        }
        let sentence = self.sentence;
        let (determined, follows) = (self.has_determiner(before), self.has_determiner(place));
        // "the mill, the dock and the yard"
        if determined && follows {
            return self
                .tokens(last)
                .any(|at| sentence.tags(at).any(Tags::CONJUNCTION) && is_determiner(sentence, at + 1));
        }
        if !self.has_conjunction(last) {
            return false;
        }
        let is_person = |place: usize| self.is_person(self.starts[place]);
        match (self.is_capital(before), self.is_capital(place)) {
            (true, true) => is_person(before) == is_person(place),
            // "the Danish, Norwegian and Swedish fleets"
            (false, true) => {
                determined
                    && !is_person(place)
                    && self.tokens(before).len() == 2
                    && sentence.is_capital(self.starts[before] + 1)
            }
            (false, false) => {
                let done = Tags::PAST.or(Tags::PARTICIPLE);
                !follows
                    && self.is_short(before)
                    && (determined || !sentence.tags(self.starts[before]).any(done))
                    && sentence.class(self.starts[before]) != Class::Number
            }
            (true, false) => false,
        }
    }

    fn is_person(&self, at: usize) -> bool {
        let named = self.sentence.name_at(at).and_then(|named| self.style.actors.get(named.actor));
        named.is_some_and(|actor| actor.kind == ActorKind::Person)
    }

    /// Whether the first piece is said of the noun before it: "In Lund, the capital, …", "Without his clerk, Paul Hill, …".
    fn first_is_of_lead_in(&self) -> bool {
        let sentence = self.sentence;
        let Some(before) = self.starts[0].checked_sub(2) else { return false };
        let tokens = self.tokens(0);
        let is_somebody = |at: usize| {
            sentence.tags(at).any(Tags::OFFICE.or(Tags::HONORIFIC)) || KIN.contains(&sentence.low(at))
        };
        let is_place = |at: usize| sentence.tags(at).any(Tags::LOCALITY) || sentence.is_on(at, &PLACES);
        let is_country = |at: usize| sentence.is_capital(at) && sentence.tags(at).any(Tags::COUNTRY);
        let follows = |is: &dyn Fn(usize) -> bool| self.starts.get(1).is_some_and(|&next| is(next));
        match (sentence.is_capital(before), self.has_determiner(0)) {
            // "In Lund, the capital, …", "Under Lowe, the chairman, …"
            (true, true) => {
                let within = sentence.is_word(self.opening, &["in", "at", "near", "around", "outside"]);
                let mut words = tokens;
                self.is_person(before) || words.any(|at| is_place(at) || is_somebody(at) && !within)
            }
            // "In Lund, Sweden, …"
            (true, false) => {
                is_country(tokens.start) && !self.is_person(before) && follows(&|next| !is_country(next))
            }
            // "Through his wife, the queen, …"
            (false, true) => {
                let mut words = tokens;
                is_somebody(before)
                    && words.any(is_somebody)
                    && follows(&|next| !is_determiner(sentence, next))
            }
            // "Without his clerk, Paul Hill, …"
            (false, false) => {
                let with = sentence.is_word(self.opening, &["with", "without", "like", "unlike", "besides"]);
                self.is_person(tokens.start) && (with || is_somebody(before))
            }
        }
    }
}

/// Nouns of a place that is said of a town's name.
static PLACES: WordList = WordList::new(&[
    "capital",
    "seat",
    "home",
    "birthplace",
    "hometown",
    "site",
    "suburb",
    "stronghold",
    "fortress",
    "metropolis",
    "residence",
    "settlement",
]);

/// Words without the prepositions that lead in to them: "According to a report" is about the report.
pub(super) fn without_preposition(sentence: &Sentence<'_>, words: Range<usize>) -> Range<usize> {
    let mut start = words.start;
    if sentence.language == Language::Russian || !leads_in(sentence, start) {
        return words;
    }
    while start + 1 < words.end
        && sentence.tokens[start].is_word()
        && (sentence.is_on(start, &LEADING) || sentence.tags(start).any(Tags::PREPOSITION))
    {
        start += 1;
    }
    start..words.end
}

/// Whether the word opens a phrase that stands before a subject and is none.
fn leads_in(sentence: &Sentence<'_>, first: usize) -> bool {
    let named = sentence.is_capital(first)
        && sentence.name_at(first).is_some_and(|named| named.tokens.start == first);
    !named
        && (sentence.is_on(first, &LEADING)
            || sentence.tags(first).any(Tags::PREPOSITION.or(Tags::GERUND))
                && !sentence.tags(first).any(Tags::PRONOUN))
}

/// Whether what begins behind a comma is said of the noun before it: "led by Tom Lowe", "a baker".
fn is_aside(sentence: &Sentence<'_>, first: usize) -> bool {
    let small = sentence.tokens.get(first).is_some_and(|word| word.is_word() && !word.is_capital());
    let subject = Tags::DETERMINER.or(Tags::PRONOUN);
    sentence.is_word(first, &["a", "an"])
        || sentence.class(first) == Class::Number
        || small && !sentence.tags(first).any(subject)
}

/// "the", "his", as a small word.
fn is_determiner(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.tags(at).any(Tags::DETERMINER) && !sentence.is_capital(at)
}
