//! Spans of a sentence that look like names. Which name is whose is decided in `actors`.

mod around;
mod kept;
pub(in crate::event) mod lists;
mod ranks;

use super::{
    lexicon::{Tags, fold, is_one_of},
    token::{Class, Token},
    vocabulary::Marks,
    word_list::WordList,
};
use crate::case;
use crate::hash;
use crate::timex;
pub(super) use around::SOMEBODY;
use around::is_organ_phrase;
pub(crate) use kept::Kept;
use lists::{
    CLUBS, COUNTRIES, GENERIC_ACRONYMS, LANDFORMS, NAMESAKES, NAMESAKES_OR_SURNAMES, OFFICES, RELATIVES,
    STREETS, VESSELS,
};
pub(super) use ranks::is_rank_word;

/// A run of tokens that looks like a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    /// First token.
    pub(crate) first: usize,
    /// One past the last token.
    pub(crate) end: usize,
    /// What speaks for its being a body, person or place.
    pub(crate) evidence: Evidence,
    /// Whether the words before it, of one span with it by spelling, are an organ or event of it
    /// ("Central Committee of the"): the first token of these.
    pub(crate) outer: usize,
}

/// What the words themselves and their neighbours say about a name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Evidence {
    pub(crate) body: bool,
    pub(crate) person: bool,
    pub(crate) place: bool,
    pub(crate) quoted: bool,
    /// At the start of a sentence and one word: perhaps only an ordinary word.
    pub(crate) weak: bool,
    /// A newspaper, a book, a place, an act: an alias in brackets after it makes it no body.
    pub(crate) work: bool,
    /// An organ without its owner: "Central Committee".
    pub(crate) bare: bool,
}

/// Finds the names among `tokens`.
pub(crate) fn find(text: &str, tokens: &[Token], out: &mut Vec<Span>) {
    out.clear();
    let named = |token: &Token| token.is_capital() || token.class == Class::QuoteOpen;
    let Some(first) = tokens.iter().position(named) else { return };
    let finder = Finder { text, tokens };
    let mut at = first;
    while let Some(token) = tokens.get(at) {
        // Nearly all words are small, and begin no name.
        // A number with a dash may begin "3-я армия".
        let numbered = token.class == Class::Number
            && tokens.get(at + 1).is_some_and(|token| token.class == Class::Dash);
        if numbered || named(token) {
            at = finder.next(at, out);
        } else {
            at += 1;
        }
    }
}

struct Finder<'a> {
    text: &'a str,
    tokens: &'a [Token],
}

/// States by their letters.
const STATES: &[&str] = &["U.S.", "U.S", "U.K.", "U.K", "U.N.", "E.U."];

impl<'a> Finder<'a> {
    fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.text(self.text))
    }

    /// Whether the word is one of `words`, as it is written.
    #[inline]
    fn is(&self, at: usize, words: &[&str]) -> bool {
        self.tokens.get(at).is_some_and(|token| token.is(self.text, words))
    }

    /// Whether the word, in any case, is one of `words`, which are in lower case.
    #[inline]
    fn is_low(&self, at: usize, words: &[&str]) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        if !hash::is_ascii(token.key) {
            return is_one_of(self.word(at), words);
        }
        let key = hash::lower(token.key);
        words.iter().any(|wanted| {
            wanted.len() == token.length()
                && hash::key(wanted.as_bytes()) == key
                && (wanted.len() <= 8 || self.word(at).eq_ignore_ascii_case(wanted))
        })
    }

    /// Whether the word, as it is written, is on the list.
    fn is_on(&self, at: usize, list: &WordList) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        list.may_have_like(token.length(), token.key) && list.has(self.word(at))
    }

    /// Whether the word is on the list that `mark` stands for.
    #[inline]
    fn has(&self, at: usize, mark: Marks) -> bool {
        self.tokens.get(at).is_some_and(|token| token.has(mark))
    }

    /// Whether the word has letters beyond ASCII.
    fn is_foreign(&self, at: usize) -> bool {
        !self.tokens.get(at).is_none_or(|token| token.plain) && !self.word(at).is_ascii()
    }

    fn is_of(&self, at: usize) -> bool {
        self.is(at, &["of"])
    }

    /// Whether the word is "of" or "for", which join a name to what it is of.
    fn joins(&self, at: usize) -> bool {
        self.is(at, &["of", "for"])
    }

    #[inline]
    fn tags(&self, at: usize) -> Tags {
        self.tokens.get(at).map_or(Tags::NONE, |token| token.known.naming)
    }

    fn is_capital(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(Token::is_capital)
    }

    /// Whether only blank text lies between a token and the next.
    fn adjacent(&self, at: usize) -> bool {
        match (self.tokens.get(at), self.tokens.get(at + 1)) {
            (Some(a), Some(b)) => {
                // Nearly always a space.
                match self.text.as_bytes().get(a.end..b.start) {
                    Some([]) => true,
                    Some([one]) => *one != b'\n',
                    Some([one, two]) => *one != b'\n' && *two != b'\n',
                    _ => false,
                }
            }
            _ => false,
        }
    }

    /// Whether letters with stops are no initials: "U.S. Census", "4 B.C. It", "80 F. Rain", "A Modest Proposal".
    fn is_abbreviation(&self, at: usize, first: usize) -> bool {
        const OTHERS: &[&str] = &["L.A.", "D.C.", "B.C.", "B.C", "A.D.", "A.D", "C.E.", "B.C.E."];
        let before = at.checked_sub(1).and_then(|at| self.tokens.get(at)).filter(|_| at == first);
        let number = before.is_some_and(|before| before.class == Class::Number);
        let month = at.checked_sub(2).is_some_and(|at| self.tags(at).any(Tags::MONTH));
        // "80 F.", but "In 1974 E. Hill spoke", "On May 3 C. Hill spoke"
        let degrees = self.is(at, &["F.", "C."])
            && (number && !month && before.is_some_and(|before| before.length() < 4)
                || before.is_some_and(|before| before.class == Class::Other));
        let measured = degrees || number && self.is(at, OTHERS);
        measured
            || self.is(at, STATES)
            || at == first && self.is(at, &["A"])
            || self.is(at, OTHERS) && !(at == first && self.acts_behind_initials(at))
    }

    /// "D.C. Thomson printed", "A.D. Rask moved": whether a surname alone stands between the letters and a verb.
    fn acts_behind_initials(&self, at: usize) -> bool {
        let article_or_era = at
            .checked_sub(1)
            .is_some_and(|at| self.is(at, &["century", "centuries", "millennium", "the", "a", "The", "A"]));
        let other = Tags::BODY
            .or(Tags::ORGAN)
            .or(Tags::EVENT)
            .or(Tags::COUNTRY)
            .or(Tags::LOCALITY)
            .or(Tags::PART)
            .or(Tags::DETERMINER)
            .or(Tags::PRONOUN);
        !article_or_era
            && !self.tags(at + 1).any(other)
            && !self.is_thing(at + 1)
            && !self.word(at + 1).ends_with("ers")
            && !self.is_capital(at + 2)
            && self.tags(at + 2).any(Tags::PAST.or(Tags::BE).or(Tags::HAVE))
    }

    /// Whether nothing at all lies between a token and the next.
    fn joined(&self, at: usize) -> bool {
        let ends = self.tokens.get(at).map(|token| token.end);
        ends.is_some() && ends == self.tokens.get(at + 1).map(|next| next.start)
    }

    /// The end of a day by name, which is nobody's: "Labor Day", "Martin Luther King Day", but not the "Columbus Day Storm".
    fn day_by_name(&self, at: usize) -> Option<usize> {
        let day = if self.is(at + 1, &["Luther"]) { at + 3 } else { at + 1 };
        let named = self.is(day, &["Day"])
            && !(self.adjacent(day) && self.is_capital(day + 1))
            && timex::is_day_by_name(self.word(day - 1));
        named.then_some(day + 1)
    }

    fn next(&self, at: usize, out: &mut Vec<Span>) -> usize {
        let class = self.tokens[at].class;
        if class == Class::QuoteOpen && self.is_capital(at + 1) {
            return self.quoted(at, out);
        }
        if class == Class::Number
            && let Some(end) = self.russian_unit(at)
        {
            let evidence = Evidence { body: true, ..Evidence::default() };
            out.push(Span { first: at, end, evidence, outer: at });
            return end;
        }
        if class != (Class::Word { capital: true }) {
            return at + 1;
        }
        let first_tags = self.tags(at);
        let starts_sentence = at == 0
            || (self.tokens[..at].iter().all(|token| !token.is_word()))
            || self.tokens[at - 1].class == Class::Stop && !self.has(at, Marks::INITIAL);
        let acronym = self.has(at, Marks::ACRONYM);
        let function = Tags::DETERMINER
            .or(Tags::PREPOSITION)
            .or(Tags::CONJUNCTION)
            .or(Tags::RELATIVE)
            .or(Tags::PRONOUN)
            .or(Tags::BE)
            .or(Tags::HAVE)
            .or(Tags::FUTURE)
            .or(Tags::MODAL)
            .or(Tags::TEMPORAL)
            .or(Tags::ADVERB)
            .or(Tags::MONTH);
        if !acronym && first_tags.any(function) && !self.has(at, Marks::INITIAL) {
            return at + 1;
        }
        if self.has(at, Marks::ROMAN) && !self.has(at, Marks::INITIAL) && !self.is_capital(at.wrapping_sub(1))
        {
            return at + 1;
        }
        let followed = self.adjacent(at) && self.is_capital(at + 1);
        if followed && let Some(end) = self.day_by_name(at) {
            return end;
        }
        // "Барабанщик Олег Корзун", "Botanist Vera Weiss": what somebody does is no part of the name.
        if starts_sentence
            && followed
            && self.tags(at + 1).any(Tags::GIVEN_NAME)
            && !first_tags.any(Tags::GIVEN_NAME)
            && self.is_calling(at)
            || starts_sentence && followed && self.opens_with_rank(at)
        {
            return at + 1;
        }
        if starts_sentence && followed && self.is_foreign(at) && self.opens_before_name(at) {
            return at + 1;
        }
        // "Сам Ярцев покинул", "Сын Глеб погиб"
        if starts_sentence
            && followed
            && self.is(
                at,
                &["Сам", "Сама", "Сами", "Сын", "Дочь", "Жена", "Муж", "Брат", "Сестра", "Отец", "Мать"],
            )
        {
            return at + 1;
        }
        // "Приказом Управления": a paper by which a body acts, at the start of a sentence.
        if starts_sentence
            && followed
            && !self.word(at).is_ascii()
            && ["Приказ", "Решени", "Постановлени", "Указ", "Определени", "Распоряжени", "Письм", "Приговор"]
                .iter()
                .any(|stem| self.word(at).starts_with(stem))
        {
            return at + 1;
        }
        // "What Hydra knew", but "Why Not was founded"; "Agreement No. 17", but "No Doubt"
        let asks = || {
            let end = (at..).find(|&at| !self.is_capital(at)).unwrap_or(at);
            !self.tags(end).any(Tags::BE.or(Tags::HAVE))
        };
        if starts_sentence
            && self.is(at, &["What", "How", "Why", "When", "Where", "Whose", "Whether"])
            && asks()
            || self.is(at, &["No", "Nos"])
                && self
                    .tokens
                    .get(at + 1)
                    .is_some_and(|next| matches!(next.class, Class::Stop | Class::Number))
        {
            return at + 1;
        }
        if starts_sentence && !acronym && !followed {
            let verbal = Tags::PAST.or(Tags::GERUND).or(Tags::PRESENT).or(Tags::PARTICIPLE);
            if first_tags.any(verbal) || (first_tags.any(Tags::OFFICE) && !first_tags.any(Tags::BODY)) {
                return at + 1;
            }
            let joins = self.is(at + 1, &["of", "for"]);
            if joins && !first_tags.any(Tags::BODY.or(Tags::ORGAN).or(Tags::EVENT).or(Tags::LOCALITY)) {
                return at + 1;
            }
        }
        // Titles before a person's name are not part of it.
        let mut start = at;
        let mut titled = false;
        while (self.tags(start).any(Tags::HONORIFIC.or(Tags::OFFICE)) || self.opens_rank(start))
            && !self.tags(start).any(Tags::BODY)
            && self.adjacent(start)
            && self.is_capital(start + 1)
            && !self.begins_body(start + 1)
            // "the General Strike"
            && !(self.is(start, &["General"]) && self.tags(start + 1).any(Tags::EVENT))
        {
            titled = true;
            start += 1;
        }
        if !titled
            && first_tags.any(Tags::OFFICE)
            && !first_tags.any(Tags::BODY)
            && self.is(at + 1, &["of", "for"])
        {
            return at + 1;
        }
        let end = self.extend(start);
        if end == start {
            return at + 1;
        }
        // "Vera Lund QC": what somebody may write behind the name is no part of it.
        let name_end = if end > start + 2 && self.is(end - 1, POSTNOMINALS) { end - 1 } else { end };
        self.push(start, name_end, titled, starts_sentence && end == start + 1 && !acronym, out);
        end
    }

    /// One past the last token of the name that starts at `start`.
    fn extend(&self, start: usize) -> usize {
        let mut end = start + 1;
        if self.is_foreign(start) {
            end = self.russian_head(start);
        }
        let mut in_complement = false;
        // "Сводный отряд Бориса Хворова": the head of a Russian name may be behind its first word.
        let mut has_body =
            (start..end).any(|at| self.tags(at).any(Tags::BODY.or(Tags::ORGAN).or(Tags::EVENT)));
        loop {
            let last = end - 1;
            if !self.adjacent(last) {
                return end;
            }
            if !self.tokens[last].plain
                && (self.word(last).ends_with("'s") || self.word(last).ends_with("’s"))
            {
                // "NASA's Apollo" is two names; "People's Union" and "Workers' Party" are one.
                let mut lower = String::new();
                fold(self.word(last), &mut lower);
                let collective =
                    ["people's", "women's", "men's", "children's", "worker's", "king's", "queen's"];
                if !collective.contains(&lower.as_str()) && !lower.ends_with("men's") {
                    return end;
                }
            }
            let next = self.tokens[end];
            match next.class {
                Class::Word { capital: true } => {
                    let tags = self.tags(end);
                    if tags.any(Tags::MONTH) && !self.tags(last).any(Tags::GIVEN_NAME) {
                        return end;
                    }
                    // "of the USSR Roy Medvedev": the complement ends with its country or abbreviation.
                    if in_complement && self.has(last, Marks::ACRONYM) && !tags.any(Tags::BODY) {
                        return end;
                    }
                    // "the Leningrad Council Evgeny Krasnitsky": a body's name ends where a person's begins.
                    if has_body && tags.any(Tags::GIVEN_NAME) && !self.tags(last).any(Tags::GIVEN_NAME) {
                        return end;
                    }
                    has_body |= tags.any(Tags::BODY.or(Tags::ORGAN).or(Tags::EVENT));
                    end += 1;
                }
                Class::Number => {
                    let digits = self.word(end);
                    // "Сербская армия 23—24 октября": the number is a day's.
                    // "Halo 2 – 20 May 1967 – flyby": the dash of a list stands apart.
                    let apart = self.tokens[start].plain && !self.joined(end);
                    let day = self.tags(end + 1).any(Tags::MONTH)
                        || !apart
                            && self.tokens.get(end + 1).is_some_and(|token| token.class == Class::Dash)
                            && self.tags(end + 3).any(Tags::MONTH);
                    if digits.len() <= 3
                        && digits.bytes().all(|byte| byte.is_ascii_digit())
                        && !in_complement
                        && !day
                    {
                        end += 1;
                        if !self.adjacent(end - 1) || !self.is_capital(end) {
                            return end;
                        }
                    } else {
                        return end;
                    }
                }
                // "Socialist league Vpered", but not "the British band Queen".
                Class::Word { capital: false } if end == start + 1 && self.small_noun_within(end) => {
                    has_body = true;
                    end += 2;
                }
                // No word that goes on is of another length.
                // "Эрнст фон Браге"
                Class::Word { capital: false }
                    if !next.plain
                        && self.is(end, &["фон", "ван", "де", "дер", "ди", "дю", "аль", "ибн"])
                        && self.adjacent(end)
                        && self.is_capital(end + 1) =>
                {
                    end += 2;
                }
                Class::Word { capital: false } if !matches!(next.length(), 1..=3 | 7) => {
                    return end;
                }
                Class::Word { capital: false } => match self.word(end) {
                    "of" | "for" | "de" | "von" | "van" | "del" | "la" | "der" | "du" | "al" | "bin"
                    | "against" => {
                        let joins = self.is(end, &["of", "for"]);
                        if self.word(end) == "against" && !has_body {
                            return end;
                        }
                        let mut next = end + 1;
                        while self.is(next, &["the", "a", "an", "la", "der", "den", "all"])
                            && self.adjacent(next - 1)
                        {
                            next += 1;
                        }
                        if !self.is_capital(next)
                            || !self.adjacent(next - 1)
                            || self.tags(next).any(Tags::MONTH)
                        {
                            return end;
                        }
                        if joins && (is_person_like(self, start, end) || is_titled(self, start, end)) {
                            return end;
                        }
                        // "built by Norvik Aerospace for the Institute": only a body or its like is for something.
                        if self.is(end, &["for"])
                            && !self.tags(last).any(Tags::BODY.or(Tags::ORGAN).or(Tags::EVENT).or(Tags::PART))
                        {
                            return end;
                        }
                        in_complement |= joins;
                        has_body |= self.tags(next).any(Tags::BODY);
                        end = next + 1;
                    }
                    "and" | "&" | "и" => {
                        if !(in_complement && has_body && self.joins_over_and(end)) {
                            return end;
                        }
                        end += 2;
                    }
                    "v" | "vs" => {
                        let next = if self.tokens.get(end + 1).is_some_and(|token| token.class == Class::Stop)
                        {
                            end + 2
                        } else {
                            end + 1
                        };
                        if !self.is_capital(next) {
                            return end;
                        }
                        end = next + 1;
                    }
                    _ => return end,
                },
                // "Dacre & Sons"
                Class::Other if self.word(end) == "&" && self.adjacent(end) && self.is_capital(end + 1) => {
                    has_body = true;
                    end += 2;
                }
                Class::QuoteOpen => {
                    let head = self.tags(last).any(Tags::BODY.or(Tags::PART).or(Tags::WORK));
                    match self.quote_end(end) {
                        Some(close) if head && self.is_capital(end + 1) => return close + 1,
                        _ => return end,
                    }
                }
                _ => return end,
            }
        }
    }

    /// Whether "and" at `at` is inside a name: "Committee for Democracy and Socialism", but not
    /// "Ministry of Justice and Ministry of Defence".
    fn joins_over_and(&self, at: usize) -> bool {
        if !self.is_capital(at + 1) || self.has(at + 1, Marks::ACRONYM) || self.has(at - 1, Marks::ACRONYM) {
            return false;
        }
        let mut next = at + 1;
        while self.is_capital(next) {
            if self.tags(next).any(Tags::GIVEN_NAME) || self.has(next, Marks::INITIAL) {
                return false;
            }
            next += 1;
        }
        // The head of an English name is its last word; a plural head is what a ministry or institute is for.
        let head = self.tags(next - 1).any(Tags::BODY.or(Tags::ORGAN)) && !self.word(next - 1).ends_with('s');
        !head && !self.is(next, &["of", "for"])
    }

    /// The closing mark of the quotation that opens at `open`, when it is short enough to be a name.
    fn quote_end(&self, open: usize) -> Option<usize> {
        let limit = (open + 10).min(self.tokens.len());
        let mark = |from: usize| {
            (from..limit).find(|&at| matches!(self.tokens[at].class, Class::QuoteClose | Class::QuoteOpen))
        };
        let mut close = mark(open + 1)?;
        // «Молокозавод „Заря“»
        if self.is(close, &["„"]) {
            close = mark(mark(close + 1)? + 1)?;
        }
        (self.tokens[close].class == Class::QuoteClose && close > open + 1).then_some(close)
    }

    fn quoted(&self, open: usize, out: &mut Vec<Span>) -> usize {
        let Some(close) = self.quote_end(open) else { return open + 1 };
        if self.tokens[open + 1..close].iter().any(|token| matches!(token.class, Class::Stop | Class::Comma))
        {
            return open + 1;
        }
        let before = open.checked_sub(1).map_or(Tags::NONE, |at| self.tags(at));
        let after = self.tags(close + 1);
        let body = Tags::BODY.or(Tags::PART);
        let evidence = Evidence {
            body: (before.any(body) || after.any(body))
                && !before.any(Tags::WORK)
                && !after.any(Tags::WORK)
                && !open.checked_sub(1).is_some_and(|at| self.is_thing(at))
                && !self.is_thing(close + 1)
                || (open + 1..close).any(|at| self.tags(at).any(Tags::BODY)),
            work: before.any(Tags::WORK) || after.any(Tags::WORK),
            quoted: true,
            ..Evidence::default()
        };
        out.push(Span { first: open + 1, end: close, evidence, outer: open + 1 });
        close + 1
    }

    /// A name of one word that is ASCII letters and has no number before it, as most are. Of all that [`Self::push`] asks
    /// of words within a name there is nothing here.
    fn push_one(&self, at: usize, token: &Token, titled: bool, weak: bool, out: &mut Vec<Span>) {
        let (tags, end) = (token.known.naming, at + 1);
        let marked = |mark: Marks| token.has(mark);
        let (organ, thing) = (tags.any(Tags::ORGAN), marked(Marks::THING));
        let (capitals, country) = (marked(Marks::ACRONYM), tags.any(Tags::COUNTRY));
        let generic = !capitals && tags.any(Tags::BODY.or(Tags::ORGAN).or(Tags::PART).or(Tags::EVENT));
        let bare = generic || organ;
        let prize = |word: &str| matches!(word, "Award" | "Awards" | "Prize" | "Medal" | "Trophy" | "Cup");
        let body = tags.any(Tags::BODY) && !bare && !thing && !prize(self.word(at));
        let patronymic = token.length() > 6 && {
            let word = self.word(at);
            matches!(word.as_bytes().last(), Some(b'h' | b'a'))
                && (word.ends_with("vich") || word.ends_with("vna"))
        };
        let before = at.checked_sub(1).and_then(|at| self.tokens.get(at));
        let small_before = before.filter(|before| !before.is_capital());
        // "his younger brother Otto"
        let kin = !tags.any(Tags::BODY.or(Tags::COUNTRY).or(Tags::LOCALITY).or(Tags::WORK).or(Tags::EVENT))
            && small_before.is_some_and(|before| {
                before.has(Marks::KIN) && (RELATIVES.has(self.word(at - 1)) || self.word(at - 1) == "widow")
            });
        let person = patronymic || (titled || kin) && !body;
        let vessel = small_before.is_some_and(|before| {
            VESSELS.may_have_like(before.length(), before.key) && VESSELS.has(self.word(at - 1))
        });
        let (person, body) = (person && !vessel, body && !vessel);
        // "acquired by the Swedish concern Nordmek": an adjective
        let adjective = self.tokens.get(end).is_some_and(|next| next.is_word() && !next.is_capital())
            && !self
                .tags(end)
                .any(Tags::PREPOSITION.or(Tags::CONJUNCTION).or(Tags::PAST).or(Tags::BE).or(Tags::HAVE))
            && ["ish", "ese", "ian", "can", "tch", "nch"]
                .iter()
                .any(|ending| self.word(at).ends_with(ending));
        let office = OFFICES.has(self.word(at));
        let acts = !vessel && !adjective && (office || self.acts_as_body(at, end));
        let lone = |token: &Token| token.has(Marks::THING) || token.known.naming.any(Tags::WORK);
        let called = !body
            && (small_before.is_some_and(lone)
                || self.tokens.get(end).is_some_and(|next| !next.is_capital() && lone(next))
                    && self.adjacent(at));
        let acronym = capitals && !GENERIC_ACRONYMS.has(self.word(at));
        let located = || before.is_some_and(|before| before.has(Marks::WHERE));
        let place = tags.any(Tags::LOCALITY) || country || !acronym && located();
        out.push(Span {
            first: at,
            end,
            outer: at,
            evidence: Evidence {
                body: (body || acronym || acts && (!bare || office)) && !person && !country,
                person,
                place: !person && !body && place,
                quoted: false,
                weak,
                work: (thing || called || vessel) && !acts,
                bare,
            },
        });
    }

    fn push(&self, start: usize, end: usize, titled: bool, weak: bool, out: &mut Vec<Span>) {
        if let Some(token) = self.tokens.get(start).filter(|token| token.plain && token.is_capital())
            && end == start + 1
            && !start
                .checked_sub(1)
                .and_then(|at| self.tokens.get(at))
                .is_some_and(|before| before.class == Class::Number)
        {
            return self.push_one(start, token, titled, weak, out);
        }
        // "U.S. President Karl Reed": the office of a state, and who bears it.
        let office = self.tags(start + 1).any(Tags::HONORIFIC.or(Tags::OFFICE));
        if office && start + 2 < end && self.is(start, STATES) && self.is_capital(start + 2) {
            return self.push(start + 2, end, true, weak, out);
        }
        // "1st Corps", "62nd Army": the number belongs to the unit.
        let numbered = self.is_numbered_unit(start, end);
        let start = start - usize::from(numbered);
        let weak = weak && !numbered;
        // An organ or an event of a body is not a body: its owner acts. "XXIX Congress of the CPSU".
        let mut first = start;
        let mut seen_body = false;
        // Words join only between others.
        for at in start + 1..end.saturating_sub(1) {
            if self.joins(at) {
                let head = self.tags(at - 1);
                let name_of_state = head.any(Tags::BODY) && !head.any(Tags::EVENT);
                let organ = head.any(Tags::ORGAN.or(Tags::EVENT).or(Tags::OFFICE))
                    || is_organ_phrase(self, start, at);
                if organ && (!name_of_state || is_organ_phrase(self, start, at)) && !seen_body {
                    first = at + 1;
                    while self.is(first, &["the", "a", "an"]) {
                        first += 1;
                    }
                }
                seen_body |= name_of_state && first <= start;
            }
        }
        if first >= end {
            first = start;
        }
        let mut body = numbered;
        let mut place = false;
        let mut initials = false;
        let mut patronymic = false;
        let mut countries = true;
        // "Marlow Vale F.C.", "Volta S.A.": letters behind several words are what the body is, not a person's.
        let lettered = end - first > 1
            && self.has(end - 1, Marks::INITIAL)
            && (!self.has(first, Marks::INITIAL))
            && ((first..end).filter(|&at| !self.has(at, Marks::INITIAL)).count() > 1
                || CLUBS.contains(
                    &self.text.get(self.tokens[end - 1].start..self.tokens[end - 1].end).unwrap_or_default(),
                ));
        for at in first..end {
            let Some(token) = self.tokens.get(at) else { break };
            let tags = token.known.naming;
            // Russian writes the head of a name small: "Северный гидрографический союз".
            body |= tags.any(Tags::BODY)
                && (token.is_capital()
                    || self.is_foreign(at)
                    || at == first + 1 && self.small_noun_within(at))
                || token.class == Class::Other && self.word(at) == "&";
            place |= tags.any(Tags::LOCALITY);
            initials |= token.has(Marks::INITIAL) && !lettered && !self.is_abbreviation(at, first);
            if token.length() > 6 {
                let word = self.word(at);
                patronymic |= !matches!(word.as_bytes().last(), Some(b'b'..=b'g' | b'i'..=b'z'))
                    && (word.ends_with("vich")
                        || word.ends_with("vna")
                        || !token.plain
                            && ["вич", "вна", "вича", "вны", "вичем"]
                                .iter()
                                .any(|ending| word.ends_with(ending)));
            }
            countries &= tags.any(Tags::COUNTRY) || !token.is_capital();
        }
        let words = end - first;
        // Words between two others, or none.
        let within = first + 1..end.saturating_sub(1).max(first + 1);
        let versus = within.clone().any(|at| self.is(at, &["v", "v.", "vs", "vs."]));
        initials = initials && !(first..end).any(|at| self.tokens[at].class == Class::Number);
        place &= !versus;
        // "reaffirmed in Kern v. School District 12": a case is nobody.
        body &= !versus;
        // "the Party", "the Central Committee" are a body only together with whose they are.
        let generic = !numbered
            && (first..end).all(|at| {
                self.tags(at).any(Tags::BODY.or(Tags::ORGAN).or(Tags::PART).or(Tags::EVENT)) || self.is_of(at)
            })
            && !(first..end).any(|at| self.has(at, Marks::ACRONYM));
        let has_of = within.clone().any(|at| self.is_of(at));
        // Of "Harbour Board of Stanwick" the words before "of" say what it is.
        let core = within.clone().find(|&at| self.joins(at)).unwrap_or(end);
        body |= core - first > 1 && self.is(core - 1, &["Board"]) && !is_organ_phrase(self, first, core);
        let organ = is_organ_phrase(self, first, end);
        body &= !generic && !organ || has_of;
        let work_title = within.clone().any(|at| {
            self.tokens[at].class == Class::QuoteOpen
                && self.tags(at - 1).any(Tags::WORK)
                && !self.tags(at - 1).any(Tags::BODY)
        });
        body &= !work_title;
        // "House of Soviets", "Mill Tavern", "Harbour Act": the head says that it is a thing.
        let head = core - 1;
        // … but a "House of Lords" sits and decides.
        let chamber = end - first == 3
            && self.is(head, &["House"])
            && self.is(end - 1, &["Lords", "Commons", "Representatives", "Delegates", "Councillors"]);
        body |= chamber;
        let thing = self.is_thing(head) && !chamber;
        // "Mill Lane" is a street.
        let prize = matches!(self.word(head), "Award" | "Awards" | "Prize" | "Medal" | "Trophy" | "Cup");
        let street = words > 1 && STREETS.contains(&self.word(head));
        body &= !thing && !street && !prize;
        let located = || start.checked_sub(1).is_some_and(|at| self.has(at, Marks::WHERE));
        // "Ostlicht AG", but neither "Mr Brown AS" nor "moved to Las Vegas NV"
        body |= words > 1
            && !titled
            && self.tokens.get(end - 1).is_some_and(|last| last.length() <= 4)
            && self.is(
                end - 1,
                &["AG", "AB", "SA", "NV", "BV", "KG", "Oy", "Oyj", "AS", "ASA", "SE", "SpA", "KGaA", "Pty"],
            )
            && !self.tags(first).any(Tags::GIVEN_NAME.or(Tags::HONORIFIC))
            && !((located()
                || start.checked_sub(1).is_some_and(|at| self.is_low(at, &["to"]))
                // "Edmonton AB was the site of …"
                || self.is(end, &["is", "was"])
                    && self.is(end + 1, &["the"])
                    && self.is(end + 2, &["site", "home", "scene", "venue", "birthplace", "capital"]))
                && self.is(end - 1, &["NV", "AB", "SA"]));
        body |= lettered;
        place |= street;
        let name = match (self.tokens.get(first), self.tokens.get(end - 1)) {
            (Some(a), Some(b)) => self.text.get(a.start..b.end).unwrap_or_default(),
            _ => "",
        };
        countries |= (2..=4).contains(&words) && is_country(name);
        let acronym =
            words == 1 && self.has(first, Marks::ACRONYM) && !GENERIC_ACRONYMS.has(self.word(first));
        let given = self.tags(first).any(Tags::GIVEN_NAME)
            // "Рудник Мария Рейн": what bears the name is no person.
            && !first.checked_sub(1).is_some_and(|at| self.adjacent(at) && self.is_foreign(at) && self.is_like_calling(at))
            && (2..=4).contains(&words)
            && !body
            && !LANDFORMS.has_any_case(self.word(end - 1));
        // "генерала Штейнера", "сын Кирилл"
        let ranked = end <= start + 3
            && self.is_foreign(start)
            && !body
            && !countries
            && !place
            && !(start..end).any(|at| self.has(at, Marks::ACRONYM))
            && !self.is_attribute(end)
            && self.is_ranked(start);
        // "Эрнст фон Браге"
        let noble = self.is_foreign(start)
            && !body
            && !place
            && within.clone().any(|at| self.is(at, &["фон", "ван", "дер", "ибн", "аль"]));
        // "Jean Holt Award", "U.S. Constitution"
        let article = || start.checked_sub(1).is_some_and(|at| self.is(at, &["the", "The"]));
        let namesake = words > 1
            && (self.is_on(end - 1, &NAMESAKES) || self.is(end - 1, NAMESAKES_OR_SURNAMES) && article());
        let person = !namesake
            && (ranked
                || noble
                || (initials && words > 1 && !body)
                || patronymic
                || given
                || (titled && !body && words <= 3)
                || ((2..=3).contains(&words) && !body && !countries && self.is_personal(first, end)));
        let vessel = start > 0 && !self.is_capital(start - 1) && self.is_on(start - 1, &VESSELS);
        let (person, body) = (person && !vessel, body && !vessel);
        let office = OFFICES.has(name);
        let acts = office || !vessel && self.acts_as_body(start, end);
        let lone = |finder: &Self, at: usize| finder.is_thing(at) || finder.tags(at).any(Tags::WORK);
        let called = !body
            && (start.checked_sub(1).is_some_and(|at| !self.is_capital(at) && lone(self, at))
                || !self.is_capital(end) && self.adjacent(end - 1) && lone(self, end));
        let bare = (generic || organ) && !has_of;
        out.push(Span {
            first,
            end,
            outer: start,
            evidence: Evidence {
                body: (body || acronym || (acts && (!bare || office))) && !person && !countries,
                person,
                place: !person
                    && !body
                    && !versus
                    && (place || countries || (!acronym && words <= 3 && located())),
                quoted: false,
                weak,
                work: (thing || called || vessel) && !acts,
                bare,
            },
        });
    }
}

impl Finder<'_> {
    /// Whether a run of capital words ends with what a body is: the "General" of a "General Workers' Alliance" is no
    /// rank, that of "General Harrow" is.
    fn begins_body(&self, start: usize) -> bool {
        let mut at = start;
        while self.is_capital(at + 1) && self.adjacent(at) && at < start + 5 {
            at += 1;
        }
        // "General Union of Transport"
        (at > start || self.is(at + 1, &["of", "for"]) && self.is_capital(at))
            && self.tags(at).any(Tags::BODY)
            && !(start..at).any(|at| self.tags(at).any(Tags::GIVEN_NAME))
    }
}

/// Letters of honours, offices and degrees behind a person's name.
#[rustfmt::skip]
const POSTNOMINALS: &[&str] = &[
    "QC", "KC", "MP", "MBE", "OBE", "CBE", "KBE", "DBE", "DSO", "VC", "FRS", "PhD", "MD", "CMG", "KCMG", "KCB", "DSC", "JP",
    "MEP", "MSP",
];

/// Whether `name`, in any case, is that of a country of several words.
pub(crate) fn is_country(name: &str) -> bool {
    if !COUNTRIES.may_be_as_long(name) {
        return false;
    }
    if name.is_ascii() { COUNTRIES.has_any_case(name) } else { COUNTRIES.has(&case::lower(name)) }
}

fn is_person_like(finder: &Finder<'_>, start: usize, end: usize) -> bool {
    finder.tags(start).any(Tags::GIVEN_NAME) && end - start >= 2
        || (start..end).any(|at| finder.has(at, Marks::INITIAL))
}

/// "Chief Judge Carroll Bond": a title and a name behind it, so that "of" says where the person is from.
fn is_titled(finder: &Finder<'_>, start: usize, end: usize) -> bool {
    let other = Tags::BODY.or(Tags::ORGAN).or(Tags::EVENT).or(Tags::OFFICE).or(Tags::HONORIFIC);
    let Some(title) = (start..end).find(|&at| finder.tags(at).any(Tags::HONORIFIC)) else { return false };
    let body = Tags::BODY.or(Tags::ORGAN).or(Tags::EVENT);
    !(start..end).any(|at| finder.tags(at).any(body))
        && (title + 1..end).any(|at| !finder.tags(at).any(other))
}

/// Whether `word` is written in capitals as an abbreviation is: `CPSU`, `UCP-CPSU`.
pub(crate) fn is_acronym(word: &str) -> bool {
    // Most words are told by their last letter. A sort of thing has its number behind a hyphen: T-34, COVID-19.
    if word.bytes().all(|byte| !byte.is_ascii_lowercase())
        && word.rsplit_once('-').is_some_and(|(_, number)| number.bytes().all(|byte| byte.is_ascii_digit()))
    {
        return false;
    }
    if word.as_bytes().last().is_none_or(u8::is_ascii_lowercase) {
        return false;
    }
    let mut capitals = 0;
    let mut digits = 0;
    for character in word.chars() {
        digits += usize::from(character.is_ascii_digit());
        if character.is_uppercase() {
            capitals += 1;
        } else if !(character.is_ascii_digit() || character == '-' || character == '&') {
            return false;
        }
    }
    // A number with letters before it is a reference: CVE-2018-20417.
    capitals >= 2 && digits <= capitals + 1 && !is_roman(word)
}

/// Whether `word` is a Roman numeral.
pub(crate) fn is_roman(word: &str) -> bool {
    !word.is_empty()
        && word.len() <= 7
        && word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X' | b'L' | b'C'))
}
