//! The sentences of a block, one after the other, each with its dates.

use super::Extractor;
use crate::{
    document::{Block, BlockKind},
    event::{
        ActorKind, EventKind,
        binding::binding,
        clause::clauses,
        lexicon::Tags,
        lineage,
        narrative::{Context, tell},
        reject,
        sentence::Sentence,
        token::Class,
        word_list::WordList,
    },
    time::Precision,
    timex::DatePhrase,
};
use std::ops::Range;

/// Bytes of the longest sentence that is read as one.
const LONGEST_SENTENCE: usize = 8_000;

/// Bytes on either side of a date that are read with it where there are no sentences: several clauses. Each date reads
/// its own, so that a line of nothing but dates costs this much for each.
const NEAR: usize = 400;

impl<'a> Extractor<'a> {
    pub(super) fn narrative(&mut self, block: &'a Block, phrases: &'a [DatePhrase]) {
        let mut next = 0;
        let mut joined: Option<usize> = None;
        let item = self.item_person(block, phrases);
        // The day that opened this entry, while no other date has come, and whether something was told of it.
        let mut entry: Option<(&'a DatePhrase, bool)> = None;
        for (number, range) in block.sentences.iter().enumerate() {
            while phrases.get(next).is_some_and(|phrase| phrase.range.start < range.start) {
                next += 1;
            }
            let first = next;
            while phrases.get(next).is_some_and(|phrase| phrase.range.start < range.end) {
                next += 1;
            }
            let mut dates = &phrases[first..next];
            let mut range = range.clone();
            if number == 0
                && let Some(start) = self.said_from(block).filter(|start| *start < range.end)
            {
                range.start = start;
            }
            // "5 May 1942, Tuesday."
            if let [first, second] = dates
                && first.date == second.date
                && self.document.text.get(second.range.clone()).is_some_and(is_empty_but_weekday)
            {
                dates = &dates[..1];
            }
            if let [only] = dates
                && self.dateline(block, only)
            {
                continue;
            }
            // "LONDON, 14 October 2019 — The company …"
            if number == 0
                && block.kind == BlockKind::Paragraph
                && let [first, rest @ ..] = dates
                && let Some(start) = dateline(&self.document.text, &range, first)
            {
                self.mention(range.clone(), first, "it is the dateline of the text");
                range.start = start;
                dates = rest;
            }
            // "2003: Split of the league (15 February)"
            if number == 0
                && let [year, rest @ ..] = dates
                && let [day] = rest
                && closes_entry(&self.document.text, &range, year, day)
            {
                self.mention(range.clone(), year, "it stands in a heading");
                range.start = range.start.max(year.range.end);
                let words = self.document.text.get(range.clone()).unwrap_or_default();
                range.start = range.end
                    - words.trim_start_matches(|c: char| !c.is_alphanumeric() && !"«“\"".contains(c)).len();
                dates = rest;
            }
            if number <= 1
                && let [only] = dates
                && self.is_byline(block, &range, only)
            {
                self.mention(range.clone(), only, "it is the dateline of the text");
                continue;
            }
            let under_heading = number == 0 && self.heading_date.is_some();
            if dates.is_empty()
                && joined != Some(number)
                && let Some((day, told)) = entry
            {
                if self.goes_on(block, number, day, told, item) {
                    entry = Some((day, true));
                    continue;
                }
            } else if !dates.is_empty() {
                entry = None;
            }
            if dates.is_empty() && !under_heading && !self.ties(&range, block) {
                continue;
            }
            // "3 April 1871." and then what happened: a date that is a sentence takes the next one along.
            if let [only] = dates
                && self.is_bare(&range, only)
                && let Some(following) = block.sentences.get(number + 1)
            {
                // "1861", and under it "9 January: …": it stands over lines that have dates of their own.
                let own = phrases.get(next).is_some_and(|phrase| phrase.range.start == following.start);
                if own && only.date.precision() != Precision::Day {
                    self.mention(range.clone(), only, "it stands in a heading");
                    continue;
                }
                let later = phrases.get(next).map_or(block.range.end, |phrase| phrase.range.start);
                let told = self.is_told_at_once(block, number, later);
                entry = Some((only, told));
                if !told {
                    continue;
                }
                range.end = following.end;
                joined = Some(number + 1);
            } else if joined == Some(number) && dates.is_empty() {
                continue;
            } else if let [only] = dates
                && block.kind == BlockKind::Paragraph
                && block.sentences.len() == 1
                && only.date.precision() != Precision::Day
                && self.is_bare(&range, only)
            {
                self.mention(range.clone(), only, "it stands in a heading");
                continue;
            }
            // A line of megabytes is no sentence: each of its dates is read with what stands near it.
            if range.len() > LONGEST_SENTENCE {
                for phrase in dates {
                    self.far_date(block, number, &range, phrase);
                }
                continue;
            }
            let mut sentence =
                self.recent.take(&self.document.text, range.clone(), block.language, &self.names);
            for phrase in dates {
                let date = sentence.tokens_in(&phrase.range);
                // The year of "the 1964 Act" stays in its name.
                if !reject::is_of_a_name(&sentence, &date) && !reject::is_inside_title(&sentence, &date) {
                    let bound = binding(&sentence, date);
                    sentence.add_date(bound);
                }
            }
            // "On 1 October Priya Nair wrote:" over a quotation
            if let [date, ..] = dates
                && let Some(told) = self.attributed(block, &date.range)
            {
                self.push(told, date, date.date.clone(), date.range.clone(), range, None);
                self.recent.keep(sentence);
                continue;
            }
            let context = self.context(block, number, &sentence, item);
            let before = self.out.events.len();
            if under_heading && let Some((phrase, heading)) = self.heading_date.take() {
                self.under_heading(&sentence, &context, phrase, &heading);
            }
            let headed = self.out.events.len() > before;
            for phrase in dates {
                self.date(&sentence, &context, phrase, block, number);
            }
            if headed {
                self.once(before);
            }
            self.distinct(before);
            lineage::read(self, &sentence, &context, before);
            let person = sentence.named.iter().rev().find(|named| {
                self.names.actors.get(named.actor).is_some_and(|actor| actor.kind == ActorKind::Person)
            });
            if let Some(person) =
                person.map(|named| named.actor).filter(|person| Some(*person) != self.last_person)
            {
                self.person_before = self.last_person.replace(person);
            }
            self.recent.keep(sentence);
        }
    }

    /// Whether what happened on the day that is the whole sentence `number` is said by the next one, and not by one
    /// further on before the byte `later`: "Present: Mr Dale, Mr Roe." and "Rain all day." say nothing of what was done.
    fn is_told_at_once(&mut self, block: &'a Block, number: usize, later: usize) -> bool {
        let following = block.sentences.iter().skip(number + 1).take_while(|range| range.start < later);
        let mut following = following.filter(|range| range.len() <= LONGEST_SENTENCE).take(6).cloned();
        let Some(first) = following.next() else { return true };
        self.says_deed(block, first.clone())
            || self.names_deed(block, first)
            || !following.any(|range| self.says_deed(block, range))
    }

    /// Whether a sentence without a verb names what happened: "Ban of the party."
    fn names_deed(&mut self, block: &'a Block, range: Range<usize>) -> bool {
        let sentence = self.recent.take(&self.document.text, range, block.language, &self.names);
        let start = usize::from(sentence.tags(0).any(Tags::DETERMINER));
        let names = (start..start + 3).any(|at| {
            sentence.tags(at).any(Tags::EVENT) && sentence.is_word(at + 1, &["of", "in", "at"])
                || at == start
                    && sentence.is_word(at, &["end", "ban", "fall", "start", "beginning", "outbreak"])
                    && sentence.is_word(at + 1, &["of", "on"])
        });
        self.recent.keep(sentence);
        names
    }

    /// Whether a sentence has a verb of its own, and is no list of those who were there.
    fn says_deed(&mut self, block: &'a Block, range: Range<usize>) -> bool {
        let sentence = self.recent.take(&self.document.text, range, block.language, &self.names);
        let there = sentence.is_word(0, ATTENDING)
            && (1..5).any(|at| matches!(sentence.class(at), Class::Colon | Class::Dash));
        let all = 0..sentence.tokens.len();
        let says = !there && clauses(&sentence, all, &(0..0)).iter().any(|clause| clause.verb.is_some());
        self.recent.keep(sentence);
        says
    }

    /// Tells what a sentence without a date says of the `day` that opened its paragraph: the first that says something,
    /// and each of which it is known what sort of happening it tells ("Mr Roe was elected treasurer"). Says whether it
    /// has told.
    fn goes_on(
        &mut self,
        block: &'a Block,
        number: usize,
        day: &'a DatePhrase,
        told: bool,
        item: Option<usize>,
    ) -> bool {
        let Some(range) = block.sentences.get(number).filter(|range| range.len() <= LONGEST_SENTENCE) else {
            return false;
        };
        if !self.says_deed(block, range.clone()) {
            return false;
        }
        let sentence = self.recent.take(&self.document.text, range.clone(), block.language, &self.names);
        let context = self.context(block, number, &sentence, item);
        let mut said = tell(&sentence, &self.names, &context, &(0..0));
        let resolves = (0..sentence.tokens.len().min(12)).any(|at| sentence.is_word(at, RESOLVING));
        let tells = !said.headline.is_empty()
            && (!told || said.kind != EventKind::Other || resolves)
            && !is_of_another_day(&sentence, said.kind);
        if tells {
            self.first_person(&mut said);
            let quote = day.range.start..range.end;
            let before = self.out.events.len();
            self.push(said, day, day.date.clone(), day.range.clone(), quote, None);
            self.distinct(before.saturating_sub(1));
            lineage::read(self, &sentence, &context, before.min(self.out.events.len()));
        }
        self.recent.keep(sentence);
        tells
    }

    /// Whether the words of the sentence `range` can state a tie between bodies.
    fn ties(&self, range: &Range<usize>, block: &Block) -> bool {
        self.names.ties(range).unwrap_or_else(|| {
            lineage::has_trigger(self.document.text.get(range.clone()).unwrap_or_default(), block.language)
        })
    }

    /// Whether the value of a field is a sentence of its own ("Founded: the club was registered in 1990"), which is
    /// then read as one.
    pub(crate) fn reads_as_sentence(
        &mut self,
        block: &'a Block,
        value: Range<usize>,
        phrases: &'a [DatePhrase],
    ) -> bool {
        if value.len() < 30 || value.len() > LONGEST_SENTENCE || phrases.is_empty() {
            return false;
        }
        let mut sentence = self.recent.take(&self.document.text, value.clone(), block.language, &self.names);
        let verb = (1..sentence.tokens.len()).any(|at| {
            sentence.tags(at).any(Tags::BE)
                && sentence.tags(at + 1).any(Tags::PARTICIPLE)
                && sentence.depth[at] == 0
                && sentence.quote[at] == 0
        });
        if verb {
            let own = phrases.partition_point(|phrase| phrase.range.start < value.start);
            let phrases = phrases.get(own..).unwrap_or_default();
            for phrase in phrases {
                let bound = binding(&sentence, sentence.tokens_in(&phrase.range));
                sentence.add_date(bound);
            }
            let context = Context::default();
            let before = self.out.events.len();
            for phrase in phrases {
                self.date(&sentence, &context, phrase, block, 0);
            }
            self.distinct(before);
            lineage::read(self, &sentence, &context, before);
        }
        self.recent.keep(sentence);
        verb
    }

    /// A date of a sentence that is too long to be one.
    fn far_date(&mut self, block: &'a Block, number: usize, range: &Range<usize>, phrase: &'a DatePhrase) {
        let text = &*self.document.text;
        let around = |from: usize, to: usize| {
            let (mut from, mut to) = (from.max(range.start), to.min(range.end));
            while !text.is_char_boundary(from) {
                from -= 1;
            }
            while !text.is_char_boundary(to) {
                to += 1;
            }
            // Whole words.
            let cut = text.get(from..phrase.range.start).unwrap_or_default();
            if from > range.start
                && let Some(space) = cut.find(' ')
            {
                from += space + 1;
            }
            let cut = text.get(phrase.range.end..to).unwrap_or_default();
            if to < range.end
                && let Some(space) = cut.rfind(' ')
            {
                to = phrase.range.end + space;
            }
            from..to
        };
        let near = around(phrase.range.start.saturating_sub(NEAR), phrase.range.end + NEAR);
        let mut sentence = self.recent.take(text, near, block.language, &self.names);
        let bound = binding(&sentence, sentence.tokens_in(&phrase.range));
        sentence.add_date(bound);
        self.date(&sentence, &Context::default(), phrase, block, number);
        self.recent.keep(sentence);
    }

    /// Whether the first line under the title says when the text was printed: `The Northern Courier, 20 January 1988`.
    fn is_byline(&self, block: &Block, range: &Range<usize>, phrase: &DatePhrase) -> bool {
        let first = self.document.blocks.iter().find(|block| block.kind != BlockKind::Title);
        let text = &self.document.text;
        let before = text.get(range.start..phrase.range.start).unwrap_or_default();
        let after = text.get(phrase.range.end..range.end).unwrap_or_default();
        self.document.created.is_some()
            && phrase.date.earliest() == self.document.created
            && first.is_some_and(|first| first.range == block.range)
            && before.len() <= 62
            && before.trim_end().ends_with(',')
            && !after.contains(char::is_alphanumeric)
    }

    /// Whether the sentence holds nothing but its date.
    pub(super) fn is_bare(&self, range: &Range<usize>, phrase: &DatePhrase) -> bool {
        let around = [range.start..phrase.range.start, phrase.range.end..range.end];
        around.into_iter().all(|part| self.document.text.get(part).is_some_and(is_empty_but_weekday))
    }
}

/// Whether a sentence without a date tells what happened on another day than that of its entry, was only supposed, said by
/// others, or did not happen.
fn is_of_another_day(sentence: &Sentence<'_>, kind: EventKind) -> bool {
    let all = 0..sentence.tokens.len();
    let earlier = |at: usize| {
        sentence.is_on(at, &ANOTHER_DAY) && !(at > 0 && sentence.is_word(at - 1, &["at"]))
            || sentence.is_word(at, &["before"])
                && (at + 1 >= sentence.tokens.len()
                    || sentence.class(at + 1) == Class::Stop
                    || at > 0 && sentence.is_word(at - 1, &["years", "months", "weeks", "days", "long", "day"]))
            || sentence.is_word(at, &["past"]) && at > 1 && sentence.is_word(at - 2, &["in"])
            // "It had been dissolved", "He had not left"
            || sentence.is_word(at, &["had"])
                && (at + 1..at + 3).any(|verb| sentence.tags(verb).any(Tags::PARTICIPLE.or(Tags::PAST).or(Tags::BE)))
    };
    let said = |at: usize| {
        sentence.quote[at] != 0 && !sentence.is_capital(at) && sentence.tags(at).any(Tags::BE.or(Tags::PAST))
    };
    // What is told of the day only for want of anything else may be what was not done.
    let denied = |at: usize| kind != EventKind::Other && sentence.is_on(at, &DENYING);
    // "Keats was born in London" of a diary; "A daughter was born".
    // … but "The New Union is founded." of a chronicle.
    let last = (0..sentence.tokens.len()).rev().find(|&at| sentence.tokens[at].is_word());
    let ends = kind == EventKind::Founding
        && last.is_some_and(|last| {
            sentence.tags(last).any(Tags::PARTICIPLE)
                && last > 0
                && sentence.is_word(last - 1, &["is", "was", "are", "were"])
        });
    let old = !ends
        && matches!(kind, EventKind::Birth | EventKind::Founding)
        && !sentence.is_word(0, &["a", "an", "another", "twins"])
        && (all.clone().skip(1).any(|at| sentence.is_capital(at)) || sentence.tags(1).any(Tags::BE));
    old || all.into_iter().any(|at| earlier(at) || said(at) || denied(at))
}

/// Words of sentences that tell of another day, or of none.
static ANOTHER_DAY: WordList = WordList::new(&[
    "if",
    "unless",
    "would",
    "hope",
    "hopes",
    "wish",
    "wishes",
    "once",
    "ago",
    "formerly",
    "previously",
    "earlier",
    "если",
    "бы",
    "надеюсь",
    "когда-то",
    "некогда",
    "давно",
    "ранее",
    "раньше",
    "прежде",
]);

/// Words with which a sentence says that something was not done.
static DENYING: WordList =
    WordList::new(&["not", "never", "no", "nobody", "nothing", "не", "никогда", "никто", "ничего"]);

/// Whether there is no word but that of a weekday: "12 июня 1941 г., четверг."
fn is_empty_but_weekday(part: &str) -> bool {
    let mut words = part.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.all(|word| WEEKDAYS.contains(&crate::case::lower(word).as_str()))
}

const WEEKDAYS: &[&str] = &[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "понедельник",
    "вторник",
    "среда",
    "четверг",
    "пятница",
    "суббота",
    "воскресенье",
    "г",
];

/// How lists of those who were at a meeting begin.
const ATTENDING: &[&str] =
    &["present", "attending", "attendance", "apologies", "absent", "in", "присутствовали", "отсутствовали"];

/// What meetings do of which no kind of event is made.
const RESOLVING: &[&str] = &[
    "resolved",
    "agreed",
    "decided",
    "approved",
    "adopted",
    "carried",
    "voted",
    "resigned",
    "authorised",
    "authorized",
    "instructed",
    "постановили",
    "решили",
    "утвердили",
    "приняли",
    "постановлено",
    "решено",
];

/// Whether the `day` that ends an entry, in a bracket or behind a comma, is one of the `year` with which it opens.
fn closes_entry(text: &str, entry: &Range<usize>, year: &DatePhrase, day: &DatePhrase) -> bool {
    let part = |range: Range<usize>| text.get(range).unwrap_or_default();
    let first = day.date.bounds().map_or_else(|| day.date.earliest(), |(start, _)| start?.earliest());
    let within = year
        .date
        .earliest()
        .zip(first)
        .is_some_and(|(year, day)| chrono::Datelike::year(&year) == chrono::Datelike::year(&day));
    let between = part(year.range.end..day.range.start);
    within
        && year.date.precision() == Precision::Year
        && !year.date.is_interval()
        && day.certainty == crate::time::Certainty::Implied
        && !part(entry.start..year.range.start).contains(char::is_alphanumeric)
        && between.trim_start().starts_with([':', '–', '—', '-', '*', '.'])
        && (between.ends_with('(') || between.ends_with(", "))
        && !part(day.range.end..entry.end).contains(char::is_alphanumeric)
}

/// Where the text begins behind a dateline that ends with `date`: a place in capitals or brackets, the date, a dash.
fn dateline(text: &str, sentence: &Range<usize>, date: &DatePhrase) -> Option<usize> {
    let before = text.get(sentence.start..date.range.start)?;
    let place = before.len() <= 48
        // "Vidal Abreu (São Tomé, 3 October 1922 – Lisbon, 19 June 1989) was"
        && before.matches('(').count() <= before.matches(')').count()
        && before.contains(char::is_alphabetic)
        && before.split(|c: char| !c.is_alphanumeric()).all(|word| !word.starts_with(char::is_lowercase))
        && before.trim_end().ends_with([',', ')', '.']);
    let after = text.get(date.range.end..sentence.end)?;
    let rest = after.trim_start_matches([' ', ')', '\u{a0}']);
    let body = rest.strip_prefix(['—', '–', '-'])?.trim_start();
    let spaced = body.len() < rest.len()
        && body.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '"' | '“' | '«'));
    (place && spaced && body.len() > 20).then_some(sentence.end - body.len())
}
