//! Dates as a reader understands them: expressions with the words that bind them, `From 1998 to 2007`.

use super::{
    Anchor, DatePhrase, Timex, TimexKind, Tokens, lexer,
    locale::{self, Locale},
    offset::offset,
    operator::Operator,
    parse::Input,
    token::{Lex, Unit, Word},
};
use crate::{
    document::{self, Document},
    time::{Certainty, Edtf, Precision},
};
use chrono::Months;
use std::ops::Range;

/// The dates of a document as phrases, in order, not overlapping: what events hang on.
/// Durations and sets are left out.
///
/// What the words before a date make of it: `since` and `from` open an interval at its end, `until`, `before`
/// and `up to` at its start; `after` and `no earlier than` say some time after, `no later than` some time
/// before (EDTF sets); `from … to`, `between … and`, `–` join two dates to an interval. A date in other words
/// beside it (`The next day, March 7`) is one phrase. Part words (`the end of`) leave the date as it is and
/// are told in `modifier`.
pub fn date_phrases(document: &Document, timexes: &[Timex]) -> Vec<DatePhrase> {
    phrases(document, timexes, &Tokens::default())
}

/// The same with tokens that are there already.
pub(super) fn phrases(document: &Document, timexes: &[Timex], kept: &Tokens) -> Vec<DatePhrase> {
    let mut out = Vec::new();
    let mut tokens = Vec::new();
    let mut index = 0;
    for (number, block) in document.blocks.iter().enumerate() {
        while timexes.get(index).is_some_and(|t| t.range.start < block.range.start) {
            index += 1;
        }
        let first = index;
        while timexes.get(index).is_some_and(|t| t.range.start < block.range.end) {
            index += 1;
        }
        if first == index {
            continue;
        }
        tokens.clear();
        let locale = locale::of(block.language);
        let place = kept.blocks.binary_search_by_key(&number, |(block, _)| *block).ok();
        if let Some((_, place)) = place.and_then(|at| kept.blocks.get(at)) {
            let tokens = kept.tokens.get(place.clone()).unwrap_or_default();
            let input = Input { text: &document.text, tokens };
            Block { input, locale, timexes, range: first..index }.phrases(&mut out);
            continue;
        }
        // A field's name and value are parted by who lexes it whole.
        if block.sentences.len() > 1 && !matches!(block.kind, document::BlockKind::Field { .. }) {
            let of = |index: usize| timexes.get(index).map_or(0..0, |timex| timex.range.clone());
            let near = near(block, of(first).start..of(index - 1).end);
            lexer::lex(&document.text, near, &locale.lexicon, &mut tokens);
        } else {
            super::lex(document, block, locale, &mut tokens);
        }
        let input = Input { text: &document.text, tokens: &tokens };
        Block { input, locale, timexes, range: first..index }.phrases(&mut out);
    }
    out
}

/// The sentences of `block` that can say what binds its expressions, which stand in `within`: theirs, and so much
/// around them as no operator reaches over.
fn near(block: &document::Block, within: Range<usize>) -> Range<usize> {
    const REACH: usize = 200;
    let (start, end) = (within.start.saturating_sub(REACH), within.end + REACH);
    let before = block.sentences.partition_point(|sentence| sentence.start <= start);
    let after = block.sentences.partition_point(|sentence| sentence.end < end);
    let first = before.checked_sub(1).and_then(|at| block.sentences.get(at));
    let last = block.sentences.get(after);
    first.map_or(block.range.start, |sentence| sentence.start)
        ..last.map_or(block.range.end, |sentence| sentence.end)
}

/// The expressions of one block among all, and its tokens.
struct Block<'a> {
    input: Input<'a>,
    locale: &'static Locale,
    timexes: &'a [Timex],
    range: Range<usize>,
}

impl Block<'_> {
    fn phrases(&self, out: &mut Vec<DatePhrase>) {
        let mut token = 0;
        let mut at = self.range.start;
        while at < self.range.end {
            let Some(timex) = self.timexes.get(at) else { return };
            token = self.token_at(token, timex.range.start);
            let after = self.token_at(token, timex.range.end);
            match self.phrase(at, token, after) {
                // `marched out on 17 October and reached Oum after eleven days`
                None if let Some(counted) = self.counted_on(at, token, after, out.last()) => {
                    at += 1;
                    out.push(counted);
                }
                Some(mut phrase) => {
                    at = phrase.timexes.end;
                    // an operator that the phrase before has taken already
                    if out.last().is_some_and(|last| last.range.end > phrase.range.start) {
                        phrase.range.start = timex.range.start;
                    }
                    out.push(phrase);
                }
                None => at += 1,
            }
        }
    }

    /// The date to which the length `index`, the tokens `first..end`, leads from the date `before` it: `was arrested on 3
    /// May and set free after six weeks`. One that stands beside its date says how long something had lasted: `left on 3
    /// May after two years`.
    fn counted_on(
        &self,
        index: usize,
        first: usize,
        end: usize,
        before: Option<&DatePhrase>,
    ) -> Option<DatePhrase> {
        const REACH: usize = 14;
        let length = self.timexes.get(index)?;
        let led = first.checked_sub(1).filter(|&at| self.input.is(at, Word::After))?;
        // "educated at home and, after two years, at Eton"
        if self.input.before(led) == Lex::Sign(b',') {
            return None;
        }
        // "after ten years and two months", "after ten years and a strike"
        let goes_on_counting = self.input.is(end, Word::And)
            && (matches!(self.input.lex(end + 1), Lex::Number(_) | Lex::Cardinal(_) | Lex::Unit(_))
                || self.input.is(end + 1, Word::A)
                || self.input.is(end + 1, Word::Half));
        let closed = matches!(
            self.input.lex(end),
            Lex::End | Lex::Sign(b'.' | b',' | b';' | b')') | Lex::Word(Word::And)
        ) || self.input.new_line(end);
        let from =
            before.filter(|from| from.timexes.end == index && from.timexes.start >= self.range.start)?;
        let behind = self.token_at(led.saturating_sub(REACH), from.range.end);
        let between = behind..led;
        let ends =
            |at: usize| matches!(self.input.lex(at), Lex::Sign(b'.' | b';' | b':' | b'?' | b'!' | b'('));
        let goes_on = between
            .clone()
            .any(|at| self.input.is(at, Word::And) && at + 1 < led || self.input.word(at) == "but");
        if !closed
            || goes_on_counting
            || !goes_on
            || !self.counts_from(between.clone(), length)
            || between.len() >= REACH
            || between.into_iter().any(ends)
        {
            return None;
        }
        let date = offset(&from.date, length, true)?;
        Some(DatePhrase {
            range: self.input.start(led)..length.range.end,
            date,
            certainty: Certainty::Implied,
            modifier: None,
            timexes: index..index + 1,
        })
    }

    /// Whether what the tokens tell last is counted from what they tell first: `and set free after six weeks`. Who `met her
    /// brother after six years` had waited so long, and over years only an end leads back to its beginning: `took office …
    /// and resigned after ten years`.
    fn counts_from(&self, between: Range<usize>, length: &Timex) -> bool {
        const ENDS: [&str; 44] = [
            "abandoned",
            "abdicated",
            "abolished",
            "acquitted",
            "closed",
            "collapsed",
            "demolished",
            "deposed",
            "died",
            "disbanded",
            "discharged",
            "dismissed",
            "dissolved",
            "ended",
            "escaped",
            "executed",
            "expelled",
            "expired",
            "failed",
            "fell",
            "folded",
            "freed",
            "free",
            "killed",
            "lapsed",
            "left",
            "liberated",
            "overthrown",
            "ousted",
            "pardoned",
            "paroled",
            "quit",
            "recalled",
            "released",
            "replaced",
            "resigned",
            "retired",
            "sank",
            "scrapped",
            "sunk",
            "surrendered",
            "withdrawn",
            "withdrew",
            "wrecked",
        ];
        const BEGINNINGS: [&str; 40] = [
            "accession",
            "adopted",
            "appointed",
            "arrested",
            "banished",
            "became",
            "began",
            "built",
            "captured",
            "commissioned",
            "convicted",
            "crowned",
            "deported",
            "detained",
            "elected",
            "enlisted",
            "enslaved",
            "enthroned",
            "established",
            "exiled",
            "formed",
            "founded",
            "hired",
            "imprisoned",
            "interned",
            "introduced",
            "jailed",
            "joined",
            "launched",
            "married",
            "moved",
            "occupied",
            "office",
            "opened",
            "ordained",
            "sentenced",
            "settled",
            "signed",
            "started",
            "throne",
        ];
        const AWAITED: [&str; 14] = [
            "met", "saw", "rejoined", "reunited", "took", "won", "received", "lived", "living", "found",
            "got", "achieved", "obtained", "gained",
        ];
        let said = |words: &[&str]| {
            let joined = between.clone().rev().find(|&at| self.input.is(at, Word::And));
            (joined.unwrap_or(between.start)..between.end).any(|at| words.contains(&self.input.word(at)))
        };
        const REACH: usize = 12;
        let began = || {
            let ends = |at: usize| matches!(self.input.lex(at), Lex::Sign(b'.' | b';' | b'?' | b'!'));
            let before = between.start.saturating_sub(REACH)..between.end;
            let last_end = before.clone().rev().find(|&at| ends(at) || self.input.new_line(at));
            (last_end.unwrap_or(before.start)..before.end).any(|at| BEGINNINGS.contains(&self.input.word(at)))
        };
        match length.value.contains('Y') {
            true => said(&ENDS) && began(),
            false => !said(&AWAITED),
        }
    }

    fn starts_before(&self, index: usize, byte: usize) -> bool {
        self.timexes.get(index).is_some_and(|timex| timex.range.start < byte)
    }

    /// First token from `from` on that starts at or after the byte.
    fn token_at(&self, from: usize, byte: usize) -> usize {
        let rest = self.input.tokens.get(from..).unwrap_or_default();
        from + rest.iter().take_while(|t| (t.start as usize) < byte).count()
    }

    /// The phrase that begins with the expression `index`, whose tokens are `first..after`.
    fn phrase(&self, index: usize, first: usize, after: usize) -> Option<DatePhrase> {
        let timex = self.timexes.get(index)?;
        let date = timex.edtf.clone()?;
        // A length with its place in a month says when: `the last week of March 2004`.
        if timex.kind == TimexKind::Set || self.explains(index, first, after) {
            return None;
        }
        let (operator, start_token) = (self.locale.operators.before)(&self.input, first, after);
        let (operator, start, date) = match self.stepped(index, operator, start_token, &date) {
            Some((start, date)) => (Operator::None, start, date),
            None => (operator, self.input.start(start_token), date),
        };
        let mut phrase = DatePhrase {
            range: start..timex.range.end,
            date,
            certainty: timex.certainty,
            modifier: timex.modifier,
            timexes: index..index + 1,
        };
        let mut after = after;
        while let Some((next, end)) = self.joined(&phrase, after) {
            phrase = next;
            after = end;
        }
        if let Some(whole) =
            self.days(&phrase, operator, after).or_else(|| self.interval(&phrase, operator, after))
        {
            phrase = whole;
        } else if let Some(end) = self.onward(after, operator) {
            phrase.date = operate(Operator::Since, phrase.date);
            phrase.range.end = self.input.end(end);
            // "until today" of a text that was written before: no interval, and no date of its own
            let within = |at: usize| at < self.range.end && self.starts_before(at, phrase.range.end);
            while within(phrase.timexes.end) {
                phrase.timexes.end += 1;
            }
        } else {
            phrase.date = operate(operator, phrase.date);
        }
        if self.doubted(start_token) && !phrase.date.is_interval() {
            phrase.date = phrase.date.uncertain();
        }
        phrase.certainty = self.certainty(&phrase.timexes);
        Some(phrase)
    }

    /// Whether the expression says of the date before it how far it was from something else: `on 16 May 1934, the day after
    /// the coup`, `16 мая 1934 года, на следующий день после переворота`, `on 21 March 2010, fifty years to the day after`.
    fn explains(&self, index: usize, first: usize, after: usize) -> bool {
        let leads = |at: usize| matches!(self.input.lex(at), Lex::Word(Word::Before | Word::After));
        let last = after.saturating_sub(1);
        if !(leads(last) && last > first || leads(after)) {
            return false;
        }
        if self.input.before(first) == Lex::Word(Word::To) && self.input.is(first, Word::The) {
            return true;
        }
        let next = if leads(after) { after + 1 } else { after };
        let closed =
            matches!(self.input.lex(next), Lex::End | Lex::Sign(_) | Lex::Word(Word::And | Word::That))
                || self.input.new_line(next);
        let previous = index.checked_sub(1).filter(|at| self.range.contains(at));
        let beside = previous.and_then(|at| self.timexes.get(at)).is_some_and(|date| {
            let placed = matches!(self.input.before(first), Lex::Word(Word::On | Word::In | Word::Over));
            let comma = first.checked_sub(1 + usize::from(placed)).filter(|&at| self.input.sign(at, b','));
            date.edtf.is_some() && comma.is_some_and(|comma| self.input.end(comma) <= date.range.end)
        });
        !closed && beside
    }

    /// Where `a week before Christmas 2003` begins and which date it is, if the expression before leads to this one.
    fn stepped(&self, index: usize, operator: Operator, bound: usize, date: &Edtf) -> Option<(usize, Edtf)> {
        let length = self.timexes.get(index.checked_sub(1).filter(|at| self.range.contains(at))?)?;
        let led = length.range.end <= self.input.start(bound) && self.input.end(bound) <= length.range.end;
        let forward = match (operator, self.input.lex(bound)) {
            (Operator::After, Lex::Word(Word::After)) => true,
            (Operator::Until, Lex::Word(Word::Before)) => false,
            // `за неделю до`; `неделю до` lasts so long
            (Operator::Until, Lex::Word(Word::Until)) => {
                let first = self.token_at(0, length.range.start);
                let for_it = |at: usize| self.input.is(at, Word::For);
                if !for_it(first) && !first.checked_sub(1).is_some_and(for_it) {
                    return None;
                }
                false
            }
            _ => return None,
        };
        let date = offset(date, length, forward).filter(|_| led)?;
        let first = self.token_at(0, length.range.start);
        let first = first - usize::from(first > 0 && self.input.is(first - 1, Word::For));
        Some((self.input.start(first), date))
    }

    /// The phrase with the next expression, if both name the same day in other words.
    fn joined(&self, phrase: &DatePhrase, after: usize) -> Option<(DatePhrase, usize)> {
        let next = self.next(phrase)?;
        let date = next.edtf.clone()?;
        let here = self.timexes.get(phrase.timexes.end - 1)?;
        let start = self.token_at(after, next.range.start);
        let gap = self.input.tokens.get(after..start)?;
        let plain = |t: &super::token::Token| {
            matches!(
                t.lex,
                Lex::Sign(b',') | Lex::Word(Word::On | Word::In | Word::The | Word::Of | Word::At)
            ) || t.lex == Lex::Sign(b'(')
        };
        let named_day = self.day_by_name(next, &date);
        // Two lines that end and begin with a date of their own.
        let apart = gap.is_empty() && self.input.new_line(start);
        let plain = |t: &super::token::Token| plain(t) || named_day && t.lex == Lex::Word(Word::By);
        if apart || gap.len() > 3 || !gap.iter().all(plain) {
            return None;
        }
        let relative = |t: &Timex| matches!(t.anchor, Some(Anchor::Timex(_) | Anchor::DocumentCreationTime));
        let time = here.kind == TimexKind::Time || next.kind == TimexKind::Time;
        // two stated dates side by side are two dates; a time and its day, or a step and what it leads to, are one
        let same = date.is_compatible(&phrase.date) && !date.is_interval() && !phrase.date.is_interval();
        let bracketed = gap.first().is_some_and(|t| t.lex == Lex::Sign(b'('));
        let year = bare_year(here, self.input.text);
        // `1604, 5 November – the schoolroom burnt`, `In 1912, on the third of March, …`
        let led = gap.iter().any(|t| matches!(t.lex, Lex::Word(Word::On | Word::By | Word::In)));
        let year_first = (year || is_year(here, self.input.text))
            && phrase.timexes.len() == 1
            && relative(next)
            && date.precision() > phrase.date.precision()
            && (led && named_day
                || year
                    && gap.first().is_some_and(|t| t.lex == Lex::Sign(b','))
                    && self.opens_sentence(after - 1));
        // `Four weeks later, on 2 January 1971`: the day itself says which
        let step_and_day = relative(here)
            && !relative(next)
            && !bracketed
            && date.precision() == Precision::Day
            && gap.first().is_some_and(|t| t.lex == Lex::Sign(b','))
            && phrase.date.is_approximate()
            && date
                .earliest_day()
                .zip(phrase.date.earliest_day())
                .is_some_and(|(day, step)| (day - step).abs() <= 10);
        let fits = same && (time || relative(here) && !bracketed && !year || year_first) || step_and_day;
        if !fits {
            return None;
        }
        let finer = if step_and_day || date.precision() >= phrase.date.precision() {
            date
        } else {
            phrase.date.clone()
        };
        let end = self.token_at(start, next.range.end);
        let joined = DatePhrase {
            range: phrase.range.start..next.range.end,
            date: finer,
            timexes: phrase.timexes.start..phrase.timexes.end + 1,
            modifier: next.modifier.or(phrase.modifier),
            certainty: phrase.certainty,
        };
        Some((joined, end))
    }

    /// Whether the expression is a feast: `Empire Day`, `St Stephen's Day`, `Троицу`.
    fn day_by_name(&self, timex: &Timex, date: &Edtf) -> bool {
        let text = self.input.text.get(timex.range.clone()).unwrap_or_default();
        date.precision() == Precision::Day && text.starts_with(char::is_uppercase)
    }

    /// Whether no word but `In` stands before the token in its sentence.
    fn opens_sentence(&self, first: usize) -> bool {
        let opens = |at: usize| {
            let before = at.checked_sub(1).map_or(Lex::End, |before| self.input.lex(before));
            self.input.new_line(at)
                || matches!(before, Lex::End | Lex::Sign(b'.' | b':' | b'"' | b'(' | b'-' | b'*'))
        };
        let led = first.checked_sub(1).filter(|&at| self.input.is(at, Word::In));
        opens(first) || led.is_some_and(opens)
    }

    /// `X to Y`, `X–Y`, `between X and Y`, `25 October (7 November)`.
    fn interval(&self, phrase: &DatePhrase, operator: Operator, after: usize) -> Option<DatePhrase> {
        let next = self.next(phrase)?;
        let last = next.edtf.clone()?;
        let start = self.token_at(after, next.range.start);
        let gap = self.input.tokens.get(after..start)?;
        let spans =
            (self.locale.operators.joins)(gap, operator) || self.neighbouring(phrase, next, gap, operator);
        let end = self.token_at(start, next.range.end);
        let build = |date: Edtf, to: usize| DatePhrase {
            range: phrase.range.start..to,
            date,
            timexes: phrase.timexes.start..phrase.timexes.end + 1,
            modifier: None,
            certainty: phrase.certainty,
        };
        if spans {
            if last == phrase.date {
                return Some(build(last, next.range.end));
            }
            // `2021-W03/2021-W05`: from the first day of the one to the last of the other
            let ends =
                |date: &Edtf| date.bounds().map_or((Some(date.clone()), Some(date.clone())), |ends| ends);
            let whole = Edtf::interval(ends(&phrase.date).0, ends(&last).1)?;
            return Some(build(whole, next.range.end));
        }
        // two calendars: the later date is that of the Gregorian one, by which EDTF counts
        let opened = gap.len() == 1 && matches!(word_of(gap), Lex::Sign(b'(' | b'['));
        let closed = |i: &usize| matches!(self.input.lex(*i), Lex::Sign(b')' | b']'));
        // a word on the style may follow the second date
        if opened && let Some(close) = (end..end + 5).find(closed) {
            let year = usize::from(self.input.plain(close + 1).is_some_and(|n| n.digits == 4));
            let to = (self.locale.operators.after_year)(&self.input, close + 1 + year);
            let to = if year == 0 { close + 1 } else { to };
            // the bracket is this date's only, and a year after it that is an expression of its own stays one
            let following = self.timexes.get(phrase.timexes.end + 1);
            let limit = following.map_or(usize::MAX, |t| t.range.start);
            if self.input.end(close + 1) > limit {
                return None;
            }
            let to = if self.input.end(to) > limit { close + 1 } else { to };
            let shift = days_between(&phrase.date, &last)?;
            if shift == 0 || (10..=13).contains(&shift.abs()) {
                let gregorian = if shift > 0 { last } else { phrase.date.clone() };
                return Some(build(gregorian, self.input.end(to)));
            }
        }
        None
    }

    /// `летом и осенью 1941 года`: two seasons that follow each other are one span.
    fn neighbouring(
        &self,
        phrase: &DatePhrase,
        next: &Timex,
        gap: &[super::token::Token],
        operator: Operator,
    ) -> bool {
        let [and] = gap else { return false };
        let season = |date: &Edtf| {
            (!date.is_interval() && date.precision() == Precision::Season).then(|| date.earliest()).flatten()
        };
        let seasons = season(&phrase.date).zip(next.edtf.as_ref().and_then(season));
        and.lex == Lex::Word(Word::And)
            && operator == Operator::None
            && seasons.is_some_and(|(first, second)| first.checked_add_months(Months::new(3)) == Some(second))
    }

    /// `on 9 and 10 July 1790`, `May 3, 4 and 5, 2022`: days that follow each other and share their month are one span.
    fn days(&self, phrase: &DatePhrase, operator: Operator, mut after: usize) -> Option<DatePhrase> {
        let first = self.timexes.get(phrase.timexes.start).filter(|_| operator == Operator::None)?;
        let text = |timex: &Timex| self.input.text.get(timex.range.clone()).unwrap_or_default();
        let digit = |text: &str| text.starts_with(|first: char| first.is_ascii_digit());
        let bare = |text: &str| text.len() <= 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        // `9` with its month behind the last, or `May 3` and `4`
        if phrase.timexes.len() > 1 || (digit(text(first)) && !bare(text(first))) {
            return None;
        }
        let (mut last, mut at) = (first, phrase.timexes.end);
        loop {
            let next = self.timexes.get(at).filter(|next| self.range.contains(&at) && digit(text(next)))?;
            let start = self.token_at(after, next.range.start);
            let gap = self.input.tokens.get(after..start)?;
            let closed = matches!(gap, [.., and] if and.lex == Lex::Word(Word::And));
            let comma = matches!(gap, [comma, ..] if comma.lex == Lex::Sign(b','));
            let one = days_between(last.edtf.as_ref()?, next.edtf.as_ref()?) == Some(1);
            if !one || gap.len() != usize::from(closed) + usize::from(comma) || gap.is_empty() {
                return None;
            }
            (last, at, after) = (next, at + 1, self.token_at(start, next.range.end));
            if closed {
                break;
            }
        }
        Some(DatePhrase {
            range: phrase.range.start..last.range.end,
            date: Edtf::interval(Some(phrase.date.clone()), last.edtf.clone())?,
            timexes: phrase.timexes.start..at,
            modifier: None,
            certainty: phrase.certainty,
        })
    }

    /// `1999 onwards`, `1999–present`, `from 1999 to the present`: the token after it.
    fn onward(&self, after: usize, operator: Operator) -> Option<usize> {
        if self.input.is(after, Word::Onward) {
            return Some(after + 1);
        }
        let now = (after + 1..after + 3)
            .find(|&at| matches!(self.input.lex(at), Lex::Word(Word::Present | Word::Now | Word::Today)))?;
        let joins = (self.locale.operators.joins)(self.input.tokens.get(after..now)?, operator);
        // `по настоящее время`, `2003 — наст. время`
        let stop = usize::from(self.input.word(now) == "наст" && self.input.sign(now + 1, b'.'));
        let time = usize::from(self.input.lex(now + 1 + stop) == Lex::Unit(Unit::Time));
        let time = time + if time > 0 { stop } else { 0 };
        // `2003 to present a report`, `1998 – now a museum`
        let follows = matches!(self.input.lex(now + 1), Lex::Other | Lex::Word(Word::The | Word::A));
        let dash = !self.input.is(now, Word::Present) && self.input.lex(after) == Lex::Sign(b'-');
        // `2003–present Professor of Chemistry`
        let row = self.input.lex(after) == Lex::Sign(b'-') && self.input.capital(now + 1);
        let verb = time == 0
            && !row
            && follows
            && !self.input.new_line(now + 1)
            && (dash || self.input.is(now, Word::Present));
        (joins && !verb).then_some(now + 1 + time)
    }

    /// `probably in 1450`, `1450?`.
    fn doubted(&self, start: usize) -> bool {
        let before = |n: usize| start.checked_sub(n).map_or(Lex::End, |i| self.input.lex(i));
        let preposition = matches!(before(1), Lex::Word(Word::In | Word::On | Word::At | Word::By));
        before(1) == Lex::Word(Word::Probably) || preposition && before(2) == Lex::Word(Word::Probably)
    }

    fn next(&self, phrase: &DatePhrase) -> Option<&Timex> {
        self.range.contains(&phrase.timexes.end).then(|| self.timexes.get(phrase.timexes.end))?
    }

    /// Stated if every part stands in the phrase itself, be it in another of its expressions.
    fn certainty(&self, range: &Range<usize>) -> Certainty {
        let stated = self.timexes.get(range.clone()).unwrap_or_default().iter().all(|t| match t.anchor {
            None => true,
            Some(Anchor::Timex(index)) => {
                // `45` in `1939–45` leans on its neighbour's digits, `March 7` after `the next day` on the story
                // `5 November` after `1604,` on the year before it
                let led = || self.timexes.get(index).is_some_and(|year| bare_year(year, self.input.text));
                range.contains(&index) && (index != range.start || bare_year(t, self.input.text) || led())
            }
            _ => false,
        });
        if stated { Certainty::Stated } else { Certainty::Implied }
    }
}

fn word_of(gap: &[super::token::Token]) -> Lex {
    gap.first().map_or(Lex::End, |t| t.lex)
}

fn bare_year(timex: &Timex, text: &str) -> bool {
    text.get(timex.range.clone()).is_some_and(|t| t.bytes().all(|b| b.is_ascii_digit()))
}

/// Whether the expression is a year that says so itself: `1711`, `1719 году`.
fn is_year(timex: &Timex, text: &str) -> bool {
    let year =
        timex.edtf.as_ref().is_some_and(|date| !date.is_interval() && date.precision() == Precision::Year);
    year && timex.anchor.is_none()
        && text.get(timex.range.clone()).is_some_and(|t| t.starts_with(|first: char| first.is_ascii_digit()))
}

fn days_between(a: &Edtf, b: &Edtf) -> Option<i64> {
    let (a, b) =
        (a.earliest().filter(|&d| Some(d) == a.latest())?, b.earliest().filter(|&d| Some(d) == b.latest())?);
    Some(b.signed_duration_since(a).num_days())
}

fn operate(operator: Operator, date: Edtf) -> Edtf {
    let operated = match operator {
        Operator::None | Operator::Within | Operator::Between => None,
        Operator::Since | Operator::From => Edtf::since(date.clone()),
        Operator::Until => Edtf::until(date.clone()),
        Operator::After => Edtf::not_before(date.clone()),
        Operator::NoLater => Edtf::not_after(date.clone()),
    };
    operated.unwrap_or(date)
}
