//! What a text tells of its own future: "Support ends in December 2027", "Ремонт завершат к 2030 году". The present and
//! the Russian perfective tell of the past, too ("The war ends in 1871", "Через год он станет ректором"), so that the
//! dates of the whole text decide, never a clock: what lies beyond all that it tells as having been is to come. A text
//! that does not say when it was written is believed to look back at all that lies before [`THIS_RULE`].

use super::{
    RelationDraft,
    extract::Extractor,
    lexicon::{Tags, coming::TO_COME},
    sentence::Sentence,
    token::Class,
};
use crate::document::Language;
use crate::hash::TextHash;
use chrono::Datelike;
use std::{collections::HashSet, ops::Range};

/// Events told as having been that a text needs for the others to count as later.
const ENOUGH: usize = 3;

/// Days from 1970-01-01 to 2026-01-01, when this rule was written: what lies before may have been when a text that does
/// not say its day was written, and to lose a fact is worse than to keep a plan («В 1931 году он станет тюрьмой»). It is a
/// constant on purpose. This floor reads no clock, and a day set by the build would let two builds tell one text
/// differently. A text that tells of later years, or cites a later work, moves its own line further, so that the number
/// does not grow old with the texts.
const THIS_RULE: i64 = 20_454;

/// A date of whose event grammar allows that it is to come.
#[derive(Clone, Debug)]
pub(crate) struct Coming {
    /// Bytes of the date words.
    date: Range<usize>,
    /// Bytes of the sentence.
    quote: Range<usize>,
}

/// Whether the clause of the date at the tokens `skip` may tell of what is to come.
pub(crate) fn may_come(sentence: &Sentence<'_>, skip: &Range<usize>) -> bool {
    if sentence.language == Language::Russian {
        let comes = |at: &usize| sentence.may_be_like(*at, &TO_COME) && sentence.is_on(*at, &TO_COME);
        let stops =
            |at: &usize| matches!(sentence.class(*at), Class::Comma | Class::Semicolon | Class::Colon);
        let before = (skip.start.saturating_sub(14)..skip.start).rev().take_while(|at| !stops(at));
        let behind = (skip.end..(skip.end + 10).min(sentence.tokens.len())).take_while(|at| !stops(at));
        return before.chain(behind).any(|at| comes(&at));
    }
    // "ends in December 2027", "expires on 1 May 2030", "runs until 2040": no other verb stands between.
    let verb = (skip.start.saturating_sub(9)..skip.start).rev().find(|&at| {
        sentence.tags(at).any(Tags::PRESENT.or(Tags::PAST).or(Tags::BE).or(Tags::HAVE).or(Tags::MODAL))
    });
    verb.is_some_and(|at| {
        sentence.tags(at).any(Tags::PRESENT)
            && at > 0
            && !sentence.is_capital(at)
            && !sentence.tags(at - 1).any(Tags::DETERMINER.or(Tags::PREPOSITION))
    })
}

impl<'a> Extractor<'a> {
    /// Notes that what is dated by the words `date` of the sentence `quote` may be to come.
    pub(crate) fn may_come(&mut self, date: Range<usize>, quote: Range<usize>) {
        self.coming.push(Coming { date, quote });
    }

    /// Makes mentions of the events that lie beyond all that the text tells as having been, and, where it says when it
    /// was written, beyond that day.
    pub(crate) fn settle_coming(&mut self, phrases: &'a [crate::timex::DatePhrase]) {
        let coming = std::mem::take(&mut self.coming);
        if coming.is_empty() {
            return;
        }
        let open: HashSet<Range<usize>, TextHash> = coming.iter().map(|one| one.date.clone()).collect();
        let open = |date: &Range<usize>| open.contains(date);
        let mut told = 0;
        const EPOCH: i64 = 719_163;
        let written = self.document.created.map(|day| i64::from(day.num_days_from_ce()) - EPOCH);
        // What a text cites was printed, or looked up, before it was written itself.
        let cited = self.out.remarks.iter().filter(|remark| remark.kind != super::RemarkKind::Mention);
        let cited = cited.filter_map(|remark| remark.date.as_ref()?.earliest_day()).max();
        let mut last =
            Some(written.unwrap_or(THIS_RULE).max(cited.filter(|_| written.is_none()).unwrap_or(i64::MIN)));
        for event in self.out.events.iter().filter(|event| !open(&event.date_words)) {
            told += 1;
            // Of what lasts, its beginning is told.
            last = last.max(event.date.earliest_day().or(event.date.latest_day()));
        }
        let Some(last) = last.filter(|_| written.is_some() || told >= ENOUGH && coming.len() * 2 <= told)
        else {
            return;
        };
        let mut kept = Vec::with_capacity(self.out.events.len());
        let mut places = 0;
        for event in &self.out.events {
            let day = event.date.earliest_day().or(event.date.latest_day());
            let goes = day.is_some_and(|day| day > last) && open(&event.date_words);
            kept.push((!goes).then_some(places));
            places += usize::from(!goes);
        }
        if places == kept.len() {
            return;
        }
        let events = std::mem::take(&mut self.out.events);
        for (event, place) in events.into_iter().zip(&kept) {
            if place.is_some() {
                self.out.events.push(event);
            }
        }
        let holds = |draft: &RelationDraft| {
            draft.event.is_none_or(|event| kept.get(event).copied().flatten().is_some())
        };
        self.out.relations.retain(holds);
        for draft in &mut self.out.relations {
            draft.event = draft.event.and_then(|event| kept.get(event).copied().flatten());
        }
        let left: HashSet<Range<usize>, TextHash> =
            self.out.events.iter().map(|event| event.date_words.clone()).collect();
        for Coming { date, quote } in coming {
            let first = phrases.partition_point(|phrase| phrase.range.start < date.start);
            let mut near = phrases.iter().skip(first).take_while(|phrase| phrase.range.start == date.start);
            if let Some(phrase) = near.find(|phrase| phrase.range == date).filter(|_| !left.contains(&date)) {
                self.mention(quote, phrase, "it lies in the future of the text");
            }
        }
    }
}
