//! From a document with its dates to its events: which date is an event, and who tells it how.

use super::{
    ActorKind, EventDraft, EventKind, Extraction, Remark, RemarkKind,
    actors::Names,
    binding::binding,
    field, item,
    lexicon::Lexicon,
    lexicon::Tags,
    life, lineage,
    narrative::{Context, dedup, tell},
    possessed,
    recent::Recent,
    reject,
    section::Section,
    sentence::Sentence,
    table,
    why::{ByteSpan, DateWhy, Why},
};
use crate::{
    document::{Block, BlockKind, Document},
    time::{Certainty, Edtf},
    timex::{Anchor, DatePhrase, Timex},
};
use std::ops::Range;

/// Bytes of the longest sentence that is read as one.
const LONGEST_SENTENCE: usize = 8_000;

/// Bytes on either side of a date that are read with it where there are no sentences: several clauses. Each date reads
/// its own, so that a line of nothing but dates costs this much for each.
const NEAR: usize = 400;

/// Whether a line says something of somebody: "She won the prize for it on 5 June", "She died in Rome (1999)". Verbs in
/// what stands before a closing bracket may be those of a title.
fn is_told(text: &str, lexicon: &Lexicon, closed: bool) -> bool {
    let mut words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let small = |word: &&str| word.starts_with(char::is_lowercase);
    let tags = |word: &str| lexicon.get(&crate::case::lower(word)).tags;
    let told = words.clone().next().is_some_and(|first| tags(first).any(Tags::PRONOUN))
        && words.clone().nth(1).is_some_and(|second| small(&second));
    told || !closed
        && words.any(|word| small(&word) && tags(word).any(Tags::BE.or(Tags::HAVE).or(Tags::PAST)))
}

/// A date with all that extraction needs to know of it.
#[derive(Clone, Debug)]
pub(crate) struct Dated<'a> {
    pub(crate) phrase: &'a DatePhrase,
    pub(crate) timexes: &'a [Timex],
}

/// Work on one document.
pub(crate) struct Extractor<'a> {
    pub(crate) document: &'a Document,
    pub(crate) timexes: &'a [Timex],
    pub(crate) names: Names,
    pub(crate) out: Extraction,
    pub(super) recent: Recent<'a>,
    /// Title of the section under way.
    pub(crate) section: Range<usize>,
    pub(crate) sort: Section,
    /// The row with the names of the columns, while the rows of its table are read.
    table: Option<Range<usize>>,
    /// The last person that was named: "he" and "she" of a paragraph that names nobody.
    pub(crate) last_person: Option<usize>,
    /// The one named before that.
    pub(crate) person_before: Option<usize>,
    /// The body that "its" of the next sentence most likely means.
    pub(crate) last_body: Option<usize>,
    /// The court that was named last, where a hearing of a sentence that names none is held, and where that sentence
    /// ends.
    last_court: Option<(usize, usize)>,
    /// A heading that is a date, waiting for the text under it.
    heading_date: Option<(&'a DatePhrase, Range<usize>)>,
}

impl<'a> Extractor<'a> {
    pub(crate) fn new(document: &'a Document, timexes: &'a [Timex]) -> Self {
        Self {
            document,
            timexes,
            names: Names::of(document),
            out: Extraction::default(),
            recent: Recent::default(),
            section: 0..0,
            sort: Section::Plain,
            table: None,
            last_person: None,
            person_before: None,
            last_body: None,
            last_court: None,
            heading_date: None,
        }
    }

    pub(crate) fn run(mut self, phrases: &'a [DatePhrase]) -> Extraction {
        let mut next = 0;
        for (number, block) in self.document.blocks.iter().enumerate() {
            while phrases.get(next).is_some_and(|phrase| phrase.range.start < block.range.start) {
                next += 1;
            }
            let first = next;
            while phrases.get(next).is_some_and(|phrase| phrase.range.start < block.range.end) {
                next += 1;
            }
            self.block(number, block, &phrases[first..next]);
        }
        let Names { actors, .. } = self.names;
        self.out.actors = actors;
        self.out
    }

    fn block(&mut self, number: usize, block: &'a Block, phrases: &'a [DatePhrase]) {
        match &block.kind {
            BlockKind::Title => {}
            // The first line of a list without marks looks like a heading over the rest.
            BlockKind::Heading(_) if self.is_entry(block, phrases) => self.listed(block, phrases),
            BlockKind::Heading(_) => {
                self.enter(block.range.clone());
                self.heading(block, phrases);
            }
            BlockKind::Bibliography | BlockKind::Citation => {
                let kind = if block.kind == BlockKind::Citation {
                    RemarkKind::Citation
                } else {
                    RemarkKind::Publication
                };
                let date = phrases.last();
                self.out.remarks.push(Remark {
                    kind,
                    quote: block.range.clone(),
                    date: date.map(|phrase| phrase.date.clone()),
                    date_words: date.map(|phrase| phrase.range.clone()),
                    reason: None,
                });
            }
            BlockKind::Field { key, value } => {
                self.heading_date = None;
                field::read(self, block, key.clone(), value.clone(), phrases, number);
            }
            BlockKind::Paragraph if self.is_label(number, block) => {
                self.enter(block.range.clone());
                self.narrative(block, phrases);
            }
            BlockKind::Paragraph if let Some(label) = self.label_of_lines(block, phrases) => {
                self.enter(label);
                if self.sort == Section::Works {
                    for phrase in phrases {
                        let at = block.sentences.partition_point(|line| line.end <= phrase.range.start);
                        let line = block.sentences.get(at).unwrap_or(&block.range);
                        self.remark(RemarkKind::Publication, line.clone(), phrase);
                    }
                } else {
                    self.narrative(block, phrases);
                }
            }
            BlockKind::Paragraph if self.is_entry(block, phrases) => self.listed(block, phrases),
            BlockKind::Paragraph => {
                self.sort = Section::Plain;
                self.narrative(block, phrases);
            }
            BlockKind::ListItem if self.sort != Section::Plain => self.listed(block, phrases),
            BlockKind::ListItem => {
                self.row(block, phrases);
                self.narrative(block, phrases);
            }
        }
    }

    /// An item of a list whose heading says what its items are.
    fn listed(&mut self, block: &'a Block, phrases: &'a [DatePhrase]) {
        if self.sort == Section::Works {
            for phrase in phrases {
                self.remark(RemarkKind::Publication, block.range.clone(), phrase);
            }
            return;
        }
        self.row(block, phrases);
        self.narrative(block, phrases);
    }

    /// The first line of a paragraph that is a list without marks: "Members", and under it a line for each.
    fn label_of_lines(&self, block: &Block, phrases: &[DatePhrase]) -> Option<Range<usize>> {
        let [label, lines @ ..] = block.sentences.as_slice() else { return None };
        let text =
            |range: &Range<usize>| self.document.text.get(range.clone()).unwrap_or_default().trim_end();
        let dated = |range: &Range<usize>| phrases.iter().any(|phrase| range.contains(&phrase.range.start));
        (!lines.is_empty()
            && label.len() <= 60
            && Section::of(text(label)) != Section::Plain
            && !text(label).ends_with(['.', '!', '?'])
            && !dated(label)
            && lines.iter().all(|line| line.len() <= 120 && text(line).ends_with([')', ']']) && dated(line)))
        .then(|| label.clone())
    }

    /// Whether a line under a heading such as "Members" or "Discography" is an item without a mark: short, dated and
    /// no sentence.
    fn is_entry(&self, block: &Block, phrases: &[DatePhrase]) -> bool {
        if self.sort == Section::Plain || phrases.is_empty() {
            return false;
        }
        const VERBS: [&str; 14] = [
            " was ",
            " were ",
            " is ",
            " are ",
            " has ",
            " had ",
            " wrote ",
            " published ",
            " released ",
            " был",
            " вышл",
            " вышел",
            " написал",
            " издал",
        ];
        let text = self.document.text.get(block.range.clone()).unwrap_or_default();
        let heading = matches!(block.kind, BlockKind::Heading(_));
        // A heading that the author marked as one lists nothing.
        let before = self.document.text.get(..block.range.start).unwrap_or_default();
        let marked = before.rsplit('\n').next().is_some_and(|mark| !mark.trim().is_empty());
        let closed = text.ends_with([')', ']']);
        text.len() <= 180
            && (!heading || closed && !marked)
            && (self.sort == Section::Works || !text.ends_with(['.', '!', '?', ':']))
            && !VERBS.iter().any(|verb| text.contains(verb))
            && !is_told(text, Lexicon::of(block.language), closed)
    }

    /// Keeps the first row of a table, which names its columns, while its other rows are read.
    fn row(&mut self, block: &Block, phrases: &[DatePhrase]) {
        let text = self.document.text.get(block.range.clone()).unwrap_or_default();
        if !text.contains('|') {
            self.table = None;
        } else if phrases.is_empty() && self.table.is_none() {
            self.table = Some(block.range.clone());
        }
    }

    fn enter(&mut self, heading: Range<usize>) {
        self.sort = Section::of(self.document.text.get(heading.clone()).unwrap_or_default());
        self.section = heading;
    }

    /// Title of the section under way.
    pub(crate) fn section_title(&self) -> &str {
        self.document.text.get(self.section.clone()).unwrap_or_default().trim_end_matches(':')
    }

    /// Whether a short paragraph without a full stop stands over a list: its heading.
    fn is_label(&self, number: usize, block: &Block) -> bool {
        let text = self.document.text.get(block.range.clone()).unwrap_or_default();
        text.len() <= 60
            && !text.ends_with(['.', '!', '?', ';'])
            && self.document.blocks.get(number + 1).is_some_and(|next| {
                let entry = self.document.text.get(next.range.clone()).unwrap_or_default();
                next.kind == BlockKind::ListItem
                    || next.kind == BlockKind::Paragraph
                        && entry.len() <= 180
                        && entry.ends_with([')', ']'])
                        && block.sentences.len() == 1
                        && Section::of(text) != Section::Plain
            })
    }

    fn heading(&mut self, block: &'a Block, phrases: &'a [DatePhrase]) {
        self.heading_date = None;
        for phrase in phrases {
            let rest =
                self.document.text.get(block.range.start..phrase.range.start).unwrap_or_default().len()
                    + self
                        .document
                        .text
                        .get(phrase.range.end..block.range.end)
                        .map_or(0, |rest| rest.trim_matches([' ', '.', ':', '=', '#', ')', '—', '-']).len());
            // "12 March 1912" or "Tuesday, 12 March 1912" dates what stands under it; "Black October 1993" names something.
            if phrases.len() == 1 && rest <= 12 && phrase.date.precision() == crate::time::Precision::Day {
                self.heading_date = Some((phrase, block.range.clone()));
            } else {
                self.mention(block.range.clone(), phrase, "it stands in a heading");
            }
        }
    }

    fn mention(&mut self, quote: Range<usize>, phrase: &DatePhrase, reason: &'static str) {
        self.remark(RemarkKind::Mention, quote, phrase);
        if let Some(remark) = self.out.remarks.last_mut() {
            remark.reason = Some(reason);
        }
    }

    pub(crate) fn remark(&mut self, kind: RemarkKind, quote: Range<usize>, phrase: &DatePhrase) {
        self.out.remarks.push(Remark {
            kind,
            quote,
            date: Some(phrase.date.clone()),
            date_words: Some(phrase.range.clone()),
            reason: None,
        });
    }

    fn narrative(&mut self, block: &'a Block, phrases: &'a [DatePhrase]) {
        let mut next = 0;
        let mut joined: Option<usize> = None;
        let item = self.item_person(block, phrases);
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
            let under_heading = number == 0 && self.heading_date.is_some();
            if dates.is_empty() && !under_heading && !self.ties(&range, block) {
                continue;
            }
            // "3 April 1871." and then what happened: a date that is a sentence takes the next one along.
            if let [only] = dates
                && self.is_bare(&range, only)
                && let Some(following) = block.sentences.get(number + 1)
            {
                range.end = following.end;
                joined = Some(number + 1);
            } else if joined == Some(number) && dates.is_empty() {
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
                if !reject::is_of_a_law(&sentence, &date) {
                    let bound = binding(&sentence, date);
                    sentence.add_date(bound);
                }
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

    /// Whether the words of the sentence `range` can state a tie between bodies.
    fn ties(&self, range: &Range<usize>, block: &Block) -> bool {
        self.names.ties(range).unwrap_or_else(|| {
            lineage::has_trigger(self.document.text.get(range.clone()).unwrap_or_default(), block.language)
        })
    }

    /// The event of a heading's date and one of a date in the sentence under it are told once: on the day that the
    /// sentence names ("last night"), else on that of the heading ("at 4 a.m.", "since yesterday").
    fn once(&mut self, heading: usize) {
        let Some(headed) = self.out.events.get(heading) else { return };
        let (headline, day) = (headed.headline.clone(), headed.date.earliest_day());
        let same = |event: &EventDraft| event.headline == headline;
        let another = self.out.events[heading + 1..].iter().any(|event| {
            same(event) && event.date.latest_day().is_some_and(|last| day.is_some_and(|day| last < day))
        });
        let mut at = 0;
        self.out.events.retain(|event| {
            let place = at;
            at += 1;
            let inner = place > heading && headline == event.headline;
            !(if another { place == heading } else { inner })
        });
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

    /// Whether the sentence holds nothing but its date.
    fn is_bare(&self, range: &Range<usize>, phrase: &DatePhrase) -> bool {
        let around = [range.start..phrase.range.start, phrase.range.end..range.end];
        around
            .into_iter()
            .all(|part| !self.document.text.get(part).unwrap_or_default().contains(char::is_alphanumeric))
    }

    /// The text under a heading that is a date happened on it.
    fn under_heading(
        &mut self,
        sentence: &Sentence<'a>,
        context: &Context,
        phrase: &DatePhrase,
        heading: &Range<usize>,
    ) {
        // "No news yet."
        let first = (0..sentence.tokens.len()).find(|&at| sentence.tokens[at].is_word());
        let words = sentence.tokens.iter().filter(|token| token.is_word()).count();
        if words <= 5 && first.is_some_and(|at| sentence.is_word(at, &["no", "nothing", "нет", "ничего"]))
        {
            return self.mention(heading.clone(), phrase, "it stands in a heading");
        }
        let nothing = 0..0;
        let told = tell(sentence, &self.names, context, &nothing);
        let quote = phrase.range.start.min(heading.start)..sentence.range.end;
        self.push(told, phrase, phrase.date.clone(), phrase.range.clone(), quote, Some(DateWhy::Heading));
    }

    fn date(
        &mut self,
        sentence: &Sentence<'a>,
        context: &Context,
        phrase: &'a DatePhrase,
        block: &'a Block,
        number: usize,
    ) {
        let skip = binding(sentence, sentence.tokens_in(&phrase.range));
        if skip.is_empty() {
            return;
        }
        let dated = Dated { phrase, timexes: self.timexes.get(phrase.timexes.clone()).unwrap_or_default() };
        if let Some(reason) = reject::reason(sentence, &skip, &dated) {
            return self.mention(sentence.range.clone(), phrase, reason);
        }
        if let Some(told) = possessed::tell(self, sentence, context, &skip) {
            let (date, words) = (phrase.date.clone(), phrase.range.clone());
            return self.push(told, phrase, date, words, sentence.range.clone(), None);
        }
        if let Some(told) = self
            .table
            .clone()
            .filter(|_| block.kind == BlockKind::ListItem)
            .and_then(|header| table::row(self, block, header, phrase))
        {
            let (date, words) = (phrase.date.clone(), phrase.range.clone());
            return self.push(told, phrase, date, words, sentence.range.clone(), None);
        }
        if self.sort != Section::Plain
            && let Some(told) = item::tell(self, sentence, self.sort, &skip, &phrase.date)
        {
            let (date, words) = (phrase.date.clone(), phrase.range.clone());
            return self.push(told, phrase, date, words, sentence.range.clone(), None);
        }
        if sentence.depth.get(skip.start).is_some_and(|depth| *depth > 0)
            && life::bracket(self, sentence, context, &dated, &skip)
        {
            return;
        }
        let mut told = tell(sentence, &self.names, context, &skip);
        self.before_court(sentence, &mut told);
        if told.kind == EventKind::Other && told.headline.is_empty() {
            let words = self.document.text.get(sentence.range.clone()).unwrap_or_default();
            told.headline = super::finish::truncate(words, 80);
        }
        let _ = (block, number);
        for other in std::mem::take(&mut told.also) {
            self.push(other, phrase, phrase.date.clone(), phrase.range.clone(), sentence.range.clone(), None);
        }
        self.push(told, phrase, phrase.date.clone(), phrase.range.clone(), sentence.range.clone(), None);
    }

    /// "A first hearing was held": before the court that was named last.
    fn before_court(&mut self, sentence: &Sentence<'a>, told: &mut super::narrative::Told) {
        let named = sentence.named.iter().rev().map(|named| named.actor);
        let court = named.into_iter().find(|&actor| {
            self.names.actors.get(actor).is_some_and(|actor| {
                actor.kind == ActorKind::Organization
                    && actor
                        .name
                        .split([' ', '-'])
                        .any(|word| matches!(word, "Court" | "Tribunal" | "суд" | "Суд"))
            })
        });
        // A few sentences on, a trial is another's.
        const REACH: usize = 600;
        self.last_court = court
            .map(|court| (court, sentence.range.end))
            .or(self.last_court.filter(|(_, end)| sentence.range.start < end + REACH));
        let alone = told.actors.iter().all(|&actor| {
            Some(actor) == self.names.subject
                || self.names.actors.get(actor).is_none_or(|actor| actor.kind != ActorKind::Organization)
        });
        let heard = || {
            (0..sentence.tokens.len()).any(|at| {
                sentence.is_word(
                    at,
                    &[
                        "hearing",
                        "hearings",
                        "trial",
                        "court",
                        "judge",
                        "judgment",
                        "verdict",
                        "заседание",
                        "слушание",
                        "суд",
                        "судья",
                        "приговор",
                    ],
                )
            })
        };
        if court.is_none()
            && alone
            && let Some((last, _)) = self.last_court.filter(|_| heard())
        {
            told.actors.push(last);
        }
    }

    /// Adds an event, with the subject of the document among its actors.
    pub(crate) fn push(
        &mut self,
        told: super::narrative::Told,
        phrase: &DatePhrase,
        date: Edtf,
        words: Range<usize>,
        quote: Range<usize>,
        by: Option<DateWhy>,
    ) {
        let mut actors = told.actors;
        if let Some(subject) = self.names.subject {
            actors.push(subject);
        }
        dedup(&mut actors);
        let whole = (date != phrase.date || words != phrase.range)
            .then(|| Box::new((phrase.date.clone(), ByteSpan::from(phrase.range.clone()))));
        let why = Why { date: by.unwrap_or_else(|| self.derivation(phrase)), kind: told.because, whole };
        let mut headline = told.headline;
        if headline.chars().count() > 80 {
            headline = super::finish::truncate(&headline, 80);
        }
        self.more_than_a_name(&mut headline, told.kind, &actors);
        let extent = told.extent;
        self.out.events.push(EventDraft {
            date,
            certainty: phrase.certainty,
            quote,
            date_words: words,
            headline,
            kind: told.kind,
            actors,
            extent,
            why,
        });
    }

    /// A name says who, not what: "Vale Dock strike" took place.
    fn more_than_a_name(&self, headline: &mut String, kind: EventKind, actors: &[usize]) {
        if kind == EventKind::Publication || self.document.language == crate::document::Language::Russian {
            return;
        }
        let bare = |name: &str| {
            name.strip_prefix("The ").unwrap_or(name) == headline.strip_prefix("The ").unwrap_or(headline)
        };
        let named = actors.iter().filter_map(|&actor| self.names.actors.get(actor)).any(|actor| {
            actor.kind != ActorKind::Place
                && (bare(&actor.name) || actor.aliases.iter().any(|alias| bare(alias)))
        });
        if named && headline.chars().count() <= 69 {
            headline.push(' ');
            headline.push_str(field::happening_of(headline, self.document.language).unwrap_or("active"));
        }
    }

    /// How the date follows from its words.
    fn derivation(&self, phrase: &DatePhrase) -> DateWhy {
        if phrase.certainty == Certainty::Stated {
            return DateWhy::Stated;
        }
        let timexes = self.timexes.get(phrase.timexes.clone()).unwrap_or_default();
        match timexes.iter().find_map(|timex| timex.anchor.as_ref()) {
            Some(Anchor::Timex(index)) => {
                let earlier = self.timexes.get(*index).map(|timex| timex.range.clone());
                DateWhy::Counted(earlier.unwrap_or_default().into())
            }
            Some(Anchor::Text(range)) => DateWhy::Completed(range.clone().into()),
            Some(Anchor::DocumentCreationTime) => DateWhy::Document,
            None => DateWhy::Around,
        }
    }

    /// Gives events of one sentence different headlines.
    fn distinct(&mut self, from: usize) {
        for at in from..self.out.events.len() {
            let (before, rest) = self.out.events.split_at_mut(at);
            let Some(event) = rest.first_mut() else { continue };
            // "On 14 March the antenna was deployed at 06:42 UTC": one event.
            if before[from..].iter().any(|other| other.headline == event.headline && other.date == event.date)
            {
                event.headline.clear();
                continue;
            }
            if before[from..].iter().any(|other| other.headline == event.headline) {
                let russian = self.document.language == crate::document::Language::Russian;
                let again =
                    if russian { [" вновь", " ещё раз"] } else { [" again", " once more"] };
                let coordinated = before[from..].last().is_some_and(|other| {
                    let gap =
                        self.document.text.get(other.date_words.end..event.date_words.start).unwrap_or("…");
                    gap.split([' ', ',', ';'])
                        .all(|word| matches!(word, "" | "and" | "again" | "in" | "и" | "в" | "вновь"))
                });
                let free = again.into_iter().map(|word| format!("{}{word}", event.headline)).find(|line| {
                    line.chars().count() <= 80 && !before[from..].iter().any(|other| other.headline == *line)
                });
                if let Some(line) = free.filter(|_| coordinated && !event.headline.ends_with('…')) {
                    event.headline = line;
                    continue;
                }
                let wording = self.document.text.get(event.date_words.clone()).unwrap_or_default();
                let room = 80_usize.saturating_sub(wording.chars().count() + 3);
                event.headline = format!("{} ({wording})", super::finish::truncate(&event.headline, room));
            }
        }
        // What was told twice; nothing refers to events by number before ties are read.
        let mut at = 0;
        self.out.events.retain(|event| {
            at += 1;
            at <= from || !event.headline.is_empty()
        });
    }

    /// The first words of `lexicon` in a bracketed remark.
    pub(crate) fn lexicon(&self, block: &Block) -> &'static Lexicon {
        Lexicon::of(block.language)
    }
}

/// Where the text begins behind a dateline that ends with `date`: a place in capitals or brackets, the date, a dash.
fn dateline(text: &str, sentence: &Range<usize>, date: &DatePhrase) -> Option<usize> {
    let before = text.get(sentence.start..date.range.start)?;
    let place = before.len() <= 48
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
