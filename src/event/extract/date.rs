//! What a date of a sentence tells: nothing, a row, an item, a life, or the clause in which it stands.

use super::{Dated, Extractor};
use crate::{
    case,
    document::{Block, BlockKind},
    event::{
        EventKind,
        binding::{OWNERS, binding},
        coming::may_come,
        finish, item, life,
        narrative::{Context, Told, tell},
        occasion::occasion,
        office, papers, pedigree,
        phrase::capitalize,
        possessed, reject,
        section::Section,
        sentence::Sentence,
        table,
        why::{DateWhy, KindWhy},
    },
    time::Edtf,
    timex::DatePhrase,
};
use std::ops::Range;

impl<'a> Extractor<'a> {
    /// The text under a heading that is a date happened on it.
    pub(super) fn under_heading(
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

    pub(super) fn date(
        &mut self,
        sentence: &Sentence<'a>,
        context: &Context,
        phrase: &'a DatePhrase,
        block: &'a Block,
        number: usize,
    ) {
        let skip = papers::whole(sentence, binding(sentence, sentence.tokens_in(&phrase.range)));
        if skip.is_empty() {
            return;
        }
        let dated = Dated { phrase, timexes: self.timexes.get(phrase.timexes.clone()).unwrap_or_default() };
        if let Some(reason) = reject::reason(sentence, &skip, &dated) {
            return self.mention(sentence.range.clone(), phrase, reason);
        }
        if self.is_to_come(phrase) {
            return self.mention(sentence.range.clone(), phrase, "it lies in the future of the text");
        }
        if may_come(sentence, &skip) {
            self.may_come(phrase.range.clone(), sentence.range.clone());
        }
        if let Some(told) =
            papers::tell(sentence, context, &skip).or_else(|| self.dated_paper(sentence, &skip))
        {
            let (date, words) = (phrase.date.clone(), phrase.range.clone());
            return self.push(told, phrase, date, words, sentence.range.clone(), None);
        }
        if let Some(told) = pedigree::tell(self, sentence, &skip) {
            let (date, words) = (phrase.date.clone(), phrase.range.clone());
            return self.push(told, phrase, date, words, sentence.range.clone(), None);
        }
        if let Some((told, after)) = office::tell(sentence, &self.names, &skip) {
            let from =
                after.and_then(|at| sentence.dates.get(at)).and_then(|tokens| self.date_of(sentence, tokens));
            let date = from
                .and_then(|from| office::between(&from, &phrase.date))
                .unwrap_or_else(|| phrase.date.clone());
            return self.push(told, phrase, date, phrase.range.clone(), sentence.range.clone(), None);
        }
        if let Some(told) = possessed::tell(self, sentence, context, &skip) {
            let (date, words) = (phrase.date.clone(), phrase.range.clone());
            return self.push(told, phrase, date, words, sentence.range.clone(), None);
        }
        // "until its closure in 1930": the end of what is told already.
        if ends_span(sentence, &skip) {
            return;
        }
        let header = self.table.clone().filter(|_| block.kind == BlockKind::ListItem);
        if header.is_some_and(|header| table::is_planned(self, block, header, phrase)) {
            return self.mention(sentence.range.clone(), phrase, "it is only planned");
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
        let besides = occasion(self, sentence, &skip);
        if let Some((told, true)) = besides.clone() {
            let (date, words) = (phrase.date.clone(), phrase.range.clone());
            return self.push(told, phrase, date, words, sentence.range.clone(), None);
        }
        let mut told = tell(sentence, &self.names, context, &skip);
        self.before_court(sentence, &mut told);
        self.imply(sentence, context, &skip, phrase.date.earliest_day(), &mut told);
        self.first_person(&mut told);
        of_minutes(&mut told);
        self.held(&mut told);
        if matches!(told.kind, EventKind::Other | EventKind::Publication) && phrase.date.is_interval() {
            item::held(sentence, &skip, &mut told);
        }
        // "was treasurer from 1910 until 1915 and then its president until 1930": the second is told at its own date.
        if told.kind == EventKind::Membership
            && sentence.dates.last().is_some_and(|last| last.start >= skip.end)
            && let Some(then) = told.headline.find(" and then ")
        {
            told.headline.truncate(then);
        }
        if let Some((besides, _)) = besides.filter(|(besides, _)| besides.headline != told.headline) {
            // "No inquiry was held after the death of Tom Reed in 1920": the noun is told of already.
            if [told.kind, besides.kind] == [EventKind::Death; 2] && matches!(told.because, KindWhy::Noun(..))
            {
                (told.kind, told.because) = (EventKind::Other, KindWhy::Nothing(EventKind::Other));
            }
            told.also.push(besides);
        }
        if told.headline.is_empty() {
            let words = self.document.text.get(sentence.range.clone()).unwrap_or_default();
            if self.is_bare(&sentence.range, phrase) || words.len() < phrase.range.len() + 4 {
                return self.mention(sentence.range.clone(), phrase, "nothing is said of it");
            }
            told.headline = finish::truncate(words, 80);
        }
        let _ = (block, number);
        if let Some((date, words)) = self.until_somebodys(sentence, phrase, &skip) {
            return self.push(told, phrase, date, words, sentence.range.clone(), None);
        }
        for other in std::mem::take(&mut told.also) {
            self.push(other, phrase, phrase.date.clone(), phrase.range.clone(), sentence.range.clone(), None);
        }
        self.push(told, phrase, phrase.date.clone(), phrase.range.clone(), sentence.range.clone(), None);
    }

    /// "from 1974 until her resignation in March 1976": the whole span with its words.
    fn until_somebodys(
        &self,
        sentence: &Sentence<'_>,
        phrase: &DatePhrase,
        skip: &Range<usize>,
    ) -> Option<(Edtf, Range<usize>)> {
        let next = sentence.dates.iter().find(|date| date.start == skip.end)?;
        let last = sentence.tokens.get(next.end.checked_sub(1)?)?.end;
        let until = ends_span(sentence, next).then(|| self.date_of(sentence, next)).flatten()?;
        let from = phrase.date.bounds()?.0?;
        let until = until.bounds().map_or(Some(until.clone()), |(_, end)| end)?;
        Some((Edtf::interval(Some(from), Some(until))?, phrase.range.start..last))
    }

    /// The date of the expressions that stand in `tokens`: of "from 1910 until 1915" its end.
    fn date_of(&self, sentence: &Sentence<'_>, tokens: &Range<usize>) -> Option<Edtf> {
        let (first, last) =
            (sentence.tokens.get(tokens.start)?, sentence.tokens.get(tokens.end.checked_sub(1)?)?);
        let next = self.timexes.partition_point(|timex| timex.range.start < last.end);
        let timex =
            self.timexes.get(next.checked_sub(1)?).filter(|timex| timex.range.start >= first.start)?;
        timex.edtf.clone()
    }

    /// "Dated 11 May 2021" under a pleading: what is dated is called by the heading over it.
    fn dated_paper(&self, sentence: &Sentence<'_>, skip: &Range<usize>) -> Option<Told> {
        let alone = (0..sentence.tokens.len()).all(|at| {
            skip.contains(&at)
                || !sentence.tokens[at].is_word()
                || sentence.is_word(at, &["this", "day", "the"])
        });
        if !alone || !sentence.is_word(0, &["dated", "date"]) {
            return None;
        }
        let title = match self.section_title().trim() {
            "" => self.document.title.as_str(),
            title => title,
        };
        let capitals = !title.contains(char::is_lowercase);
        let mut headline = if capitals { case::lower(title) } else { title.to_owned() };
        capitalize(&mut headline);
        headline.push_str(" dated");
        let headline = finish::truncate(&headline, 80);
        Some(Told::new(headline, EventKind::Other, Vec::new(), KindWhy::rule("paper")))
    }

    /// "Held on 5 May" under "Minutes no. 4" or "Spring fair": what was held is what the heading calls it.
    fn held(&self, told: &mut Told) {
        if told.headline != "Held" {
            return;
        }
        let title = match self.section_title().trim_matches(['#', '=', ' ']) {
            "" => self.document.title.trim(),
            title => title,
        };
        let minutes = case::lower(title).split(' ').any(|word| word == "minutes");
        let line = if minutes { ["Meeting (", title, ")"].concat() } else { [title, " held"].concat() };
        if !title.is_empty() && line.chars().count() <= 80 {
            told.headline = line;
            if minutes {
                told.kind = EventKind::Conference;
                told.because = KindWhy::rule("paper");
            }
        }
    }
}

/// Whether the date is bound to what ends the span before it: "until its closure in 1930".
fn ends_span(sentence: &Sentence<'_>, date: &Range<usize>) -> bool {
    sentence.is_word(date.start, &["until", "till", "до"]) && sentence.is_word(date.start + 1, OWNERS)
}

/// "Minutes of the meeting of the directors": the headline is the meeting, and no clause about what was left to do.
fn of_minutes(told: &mut Told) {
    const OF: [&str; 6] = [
        "Minutes of the ",
        "Minutes of a ",
        "Minutes of an ",
        "There being no further business, the ",
        "There being no further business the ",
        "There being no other business the ",
    ];
    if let Some(rest) = OF.iter().find_map(|of| told.headline.strip_prefix(of)) {
        let mut rest = rest.to_owned();
        capitalize(&mut rest);
        told.headline = rest;
    }
}
