//! Figures of a time, in which nothing happened: "In 2009 its population was 4,100", "45 % of them could read in 1910",
//! "as of 2010 the firm has 40 shops", and what a figure is compared with: "against 48 % in 1962".

use super::{
    clause::{Clause, Verb, clauses},
    lexicon::Tags,
    sentence::Sentence,
    token::{Class, Token},
    verb_group::verbs,
    word_list::WordList,
};
use std::ops::Range;

/// What is measured.
static MEASURES: WordList = WordList::new(&[
    "population",
    "gdp",
    "gnp",
    "income",
    "incomes",
    "rate",
    "unemployment",
    "employment",
    "inflation",
    "revenue",
    "revenues",
    "deficit",
    "surplus",
    "density",
    "literacy",
    "expectancy",
    "average",
    "median",
    "temperature",
    "rainfall",
    "product",
    "output",
    "production",
    "exports",
    "imports",
    "consumption",
    "turnover",
    "debt",
    "price",
    "prices",
    "wage",
    "wages",
    "salary",
    "number",
    "total",
    "share",
    "percentage",
    "proportion",
    "attendance",
    "circulation",
    "fertility",
    "mortality",
    "spending",
    "expenditure",
    "reserves",
    "growth",
    "index",
    "capacity",
    "ratio",
]);

/// What a figure does.
static STATES: WordList = WordList::new(&[
    "stood",
    "stands",
    "totaled",
    "totalled",
    "totals",
    "numbered",
    "amounted",
    "averaged",
    "equalled",
    "equaled",
    "accounted",
    "accounts",
    "comprised",
    "constituted",
    "represented",
    "exceeded",
    "remained",
    "remains",
]);

/// What a share of people does who were counted.
static COUNTED: WordList = WordList::new(&[
    "spoke",
    "speak",
    "speaks",
    "lived",
    "live",
    "lives",
    "read",
    "write",
    "identified",
    "identify",
    "belonged",
    "belong",
    "owned",
    "own",
    "considered",
    "practiced",
    "practised",
    "adhered",
    "believed",
    "believe",
    "worked",
    "work",
]);

/// Who votes and what is voted with: what a share of them does is an event.
static VOTING: WordList = WordList::new(&[
    "vote",
    "votes",
    "voted",
    "voters",
    "electorate",
    "ballot",
    "ballots",
    "referendum",
    "election",
    "elections",
    "seats",
    "delegates",
    "deputies",
    "members",
    "shareholders",
    "stake",
    "stakes",
    "shares",
    "holding",
]);

/// What is counted year by year and does nothing by that.
static STANDING: WordList = WordList::new(&[
    "inhabitants",
    "residents",
    "households",
    "families",
    "houses",
    "homes",
    "dwellings",
    "speakers",
    "births",
    "schools",
    "pupils",
    "farms",
    "farmers",
    "shops",
    "cars",
    "vehicles",
    "miners",
    "hectares",
    "acres",
    "species",
]);

/// "was estimated at": what is done with a figure.
static PUT: WordList = WordList::new(&[
    "estimated",
    "reported",
    "valued",
    "measured",
    "calculated",
    "projected",
    "reckoned",
    "put",
]);

/// What stands between a verb and its figure, and before the figure that opens a sentence: "was about 4,100".
static ABOUT: WordList = WordList::new(&[
    "about",
    "around",
    "some",
    "over",
    "only",
    "just",
    "nearly",
    "almost",
    "approximately",
    "roughly",
    "under",
    "below",
    "above",
    "more",
    "less",
    "fewer",
    "lower",
    "higher",
    "than",
    "an",
    "estimated",
    "projected",
    "least",
    "most",
]);

/// Whether what the tokens `skip` date is a figure and no event; `window` is what stands around them.
///
/// A day's figure ("On 5 May there were 2,000 prisoners") is news, a year's is not: `of_a_day` says which it is. Only
/// the population of a day is no news either, and what is compared, bracketed or estimated.
pub(crate) fn is_figure(
    sentence: &Sentence<'_>,
    window: &Range<usize>,
    skip: &Range<usize>,
    of_a_day: bool,
) -> bool {
    if is_compared(sentence, skip)
        || is_than_it_was(sentence, skip)
        || is_amount(sentence, skip)
        || is_share_in_bracket(sentence, skip)
        || is_estimate(sentence, skip)
    {
        return true;
    }
    let as_of = is_as_of(sentence, skip);
    if !as_of && !may_be_figure(sentence, window) {
        return false;
    }
    let Some(stated) = Stated::of(sentence, skip) else { return false };
    if of_a_day {
        return stated.is_measure(&POPULATION);
    }
    stated.is_measure(&MEASURES)
        || stated.is_share()
        || stated.is_owned()
        || stated.is_there()
        || as_of && stated.is_lasting()
}

static POPULATION: WordList = WordList::new(&["population"]);

/// Whether a word of the tokens `window` is one without which there is no figure.
fn may_be_figure(sentence: &Sentence<'_>, window: &Range<usize>) -> bool {
    window.clone().any(|at| {
        sentence.is_on(at, &MEASURES) || is_percent(sentence, at) || sentence.is_word(at, &["there"])
    })
}

/// The clause of a date in which one verb says how things stand, and no other what was done.
struct Stated<'s, 't> {
    sentence: &'s Sentence<'t>,
    skip: &'s Range<usize>,
    tokens: Range<usize>,
    verb: Verb,
}

impl<'s, 't> Stated<'s, 't> {
    fn of(sentence: &'s Sentence<'t>, skip: &'s Range<usize>) -> Option<Self> {
        let mut clauses = clauses(sentence, unit(sentence, skip), skip);
        // "reported that in 2005 the rate was 4 %"
        let leads = skip.start > 0 && sentence.is_word(skip.start - 1, &["that"]);
        let place = clauses.iter().position(|clause| {
            clause.tokens.contains(&skip.start) && !leads
                || clause.verb.as_ref().is_some_and(|verb| verb.tokens.start >= skip.end)
                    && clause.tokens.end > skip.end
        })?;
        let relative = |clause: &Clause| clause.opener.is_some_and(|at| sentence.is_relative(at));
        let own_date = |clause: &Clause| clause.tokens.clone().any(|at| sentence.is_dated(at));
        let deed = |clause: &Clause| {
            clause.verb.as_ref().is_some_and(|verb| is_full(sentence, verb) && !is_state(sentence, verb))
                && !relative(clause)
                && !own_date(clause)
        };
        // "In 1960 attendance was 90,000, and Real won the final"
        let goes_on = clauses.iter().skip(place + 1).any(deed);
        // "3,000 residents killed by the flood", "5,000 men who held the mill"
        let goes_with = clauses.get(place + 1).filter(|next| {
            next.verb.as_ref().is_some_and(|verb| verb.reduced)
                || next.opener.is_some_and(|at| sentence.is_word(at, &["who"]))
        });
        let end = goes_with.map(|next| next.tokens.end);
        let own = clauses.swap_remove(place);
        if goes_on && !relative(&own) {
            return None;
        }
        let full = |verb: &&Verb| is_full(sentence, verb);
        let alone = verbs(sentence, own.tokens.clone(), skip).iter().filter(full).count() == 1;
        let verb = own.verb.filter(|verb| !verb.reduced && alone)?;
        Some(Self { sentence, skip, tokens: own.tokens.start..end.unwrap_or(own.tokens.end), verb })
    }

    /// "Its population was 4,100", "the rate stood at 3 per cent"
    fn is_measure(&self, measures: &'static WordList) -> bool {
        let Self { sentence, verb, .. } = self;
        let put = verb.passive
            && sentence.is_on(verb.main, &PUT)
            && sentence.is_word(self.behind(verb.tokens.end), &["at", "as", "to"]);
        let heads = |at: usize| {
            let next = self.behind(at + 1);
            is_measured(sentence, at, measures)
                && (next == verb.tokens.start
                    || sentence.tags(next).any(Tags::PREPOSITION)
                    || sentence.is_word(next, &["per"]))
        };
        let plan = if verb.copula { verb.tokens.end } else { verb.main };
        let forecast = sentence.is_word(plan, &["forecast", "projected", "estimated", "expected"])
            && sentence.is_word(plan + 1, &["to"]);
        let subject = self.subject().any(heads)
            && !self.subject().any(|at| is_deed(sentence, at) && !sentence.is_on(at, &MEASURES));
        subject
            && (forecast
                || (put || is_state(sentence, verb))
                    && is_quantity(sentence, self.figure(verb.tokens.end))
                    && !self.tells_of_an_event())
    }

    /// "45 % of them could read"; "a 40 % tariff" and "with 40 % of the votes" are none.
    fn is_share(&self) -> bool {
        let Self { sentence, verb, .. } = self;
        let Some(percent) = self.subject().find(|&at| is_percent(sentence, at)) else { return false };
        let number = if sentence.word(percent).ends_with('%') && sentence.class(percent) == Class::Number {
            percent
        } else {
            (self.tokens.start..percent)
                .rev()
                .find(|&at| sentence.class(at) == Class::Number)
                .unwrap_or(percent)
        };
        let first = (self.tokens.start..number)
            .rev()
            .find(|&at| !sentence.is_on(at, &ABOUT) && !sentence.is_word(at, &["at"]));
        let opens = first.is_none_or(|at| self.skip.contains(&at) || sentence.class(at) == Class::Comma);
        let next = self.behind(percent + 1);
        let predicate = self.behind(verb.tokens.end);
        let so = verb.copula && !self.is_fate(predicate)
            || sentence.tags(verb.main).any(Tags::HAVE)
            || sentence.is_on(verb.main, &STATES)
            || sentence.is_on(verb.main, &COUNTED) && !verb.passive
            || sentence.is_word(verb.main, &["reported"])
                && !verb.passive
                && !sentence.is_word(predicate, &["for", "to", "sick", "in", "that"]);
        so && opens
            && (next == verb.tokens.start || sentence.is_word(next, &["of"]))
            && !self.tokens.clone().any(|at| sentence.is_on(at, &VOTING))
            && !self.subject().any(|at| is_deed(sentence, at))
            && !self.tells_of_an_event()
    }

    /// "were on strike", "were dead": what became of them.
    fn is_fate(&self, at: usize) -> bool {
        self.sentence.tags(at).any(Tags::PREPOSITION) && !self.sentence.is_word(at + 1, &["the"])
            || self.sentence.is_word(at, &["dead", "homeless", "ill", "sick", "lost", "gone", "enough", "in"])
    }

    /// "the town had an unemployment rate of 12 %", "has the highest rate in the country"
    fn is_owned(&self) -> bool {
        const REACH: usize = 8;
        let Self { sentence, verb, .. } = self;
        let from = verb.tokens.end;
        if !sentence.tags(verb.main).any(Tags::HAVE)
            || !(sentence.tags(from).any(Tags::DETERMINER) || sentence.class(from) == Class::Number)
        {
            return false;
        }
        let Some(measure) = (from + 1..from + REACH)
            .take_while(|&at| sentence.tokens.get(at).is_some_and(Token::is_word) || sentence.word(at) == "%")
            .take_while(|&at| !sentence.tags(at).any(Tags::PREPOSITION))
            .find(|&at| is_measured(sentence, at, &MEASURES) && !is_measured(sentence, at + 1, &MEASURES))
        else {
            return false;
        };
        let behind = self.behind(measure + 1);
        let of = behind + usize::from(sentence.is_on(behind, &PUT));
        let counted = sentence.class(from) == Class::Number
            || sentence.is_word(of, &["of", "at", "as"]) && is_quantity(sentence, self.figure(of + 1));
        let most = (from + 1..measure).any(|at| is_superlative(sentence, at))
            && (of >= self.tokens.end
                || sentence.tags(of).any(Tags::PREPOSITION)
                || !sentence.tokens[of].is_word());
        (counted || most) && !self.tells_of_an_event()
    }

    /// "there were 6,000 miners in the valley"
    fn is_there(&self) -> bool {
        let Self { sentence, verb, .. } = self;
        let number = self.figure(verb.tokens.end);
        let depth = sentence.depth.get(number).copied().unwrap_or(0);
        let after = || {
            (number + 1..self.tokens.end).filter(|at| !self.skip.contains(at) && sentence.depth[*at] == depth)
        };
        verb.copula
            && verb.tokens.start > 0
            && sentence.is_word(verb.tokens.start - 1, &["there"])
            && is_large(sentence, number)
            && after().take(4).any(|at| sentence.is_on(at, &STANDING) || is_people(sentence, at))
            && !after().any(|at| sentence.tags(at).any(Tags::RELATIVE))
            && !self.tells_of_an_event()
    }

    /// "As of 2010 the firm has 40 shops"; who is a member as of then has become one.
    fn is_lasting(&self) -> bool {
        let Self { sentence, verb, .. } = self;
        let belongs = |at: usize| {
            sentence.tags(at).any(Tags::OFFICE) && !sentence.is_word(at, &["principal"])
                || sentence.is_word(at, &["part", "tender", "law", "force", "capital", "independent", "free"])
        };
        let present = sentence.is_word(verb.tokens.start, &["is", "are", "has", "have", "can"])
            || sentence.tags(verb.main).any(Tags::PRESENT);
        let past = sentence.is_word(verb.main, &["was", "were", "had"])
            && is_quantity(sentence, self.figure(verb.tokens.end));
        let estimated = verb.passive && sentence.is_on(verb.main, &PUT) && present;
        (!verb.passive || estimated)
            && (estimated
                || is_state(sentence, verb) && present
                || sentence.tags(verb.main).any(Tags::PRESENT)
                || sentence.is_word(verb.tokens.start, &["can"])
                || past)
            && !(verb.tokens.end..self.tokens.end).take(6).any(belongs)
    }

    /// Whether a deed or those it befell stand behind the verb: "had 3,000 killed", "were 2,000 deaths".
    fn tells_of_an_event(&self) -> bool {
        (self.verb.tokens.end..self.tokens.end).any(|at| {
            !self.skip.contains(&at)
                && !self.sentence.is_on(at, &MEASURES)
                && (is_deed(self.sentence, at) || is_record(self.sentence, at))
        })
    }

    fn subject(&self) -> impl Iterator<Item = usize> {
        let skip = self.skip.clone();
        (self.tokens.start..self.verb.tokens.start).filter(move |at| !skip.contains(at))
    }

    /// The first token from `at` on that is not of the date.
    fn behind(&self, at: usize) -> usize {
        if self.skip.contains(&at) { self.skip.end } else { at }
    }

    /// Where a figure would begin that stands from `at` on.
    fn figure(&self, at: usize) -> usize {
        const LONGEST: usize = 10;
        let sentence = self.sentence;
        let passes = |at: usize| {
            self.skip.contains(&at)
                || sentence.is_on(at, &ABOUT)
                || sentence.tags(at).any(Tags::ADVERB)
                || sentence.is_word(at, &["to"])
                    && (sentence.is_word(at + 1, &["be"]) || sentence.is_word(at - 1, &["amounted"]))
                || sentence.is_word(at, &["at", "be", "as", "low", "high", "us", "usd"])
                || matches!(sentence.class(at), Class::Other | Class::Dash)
        };
        (at..at + LONGEST).find(|&at| !passes(at)).unwrap_or(at)
    }
}

/// What stands between the semicolons and brackets around the date.
fn unit(sentence: &Sentence<'_>, skip: &Range<usize>) -> Range<usize> {
    let depth = sentence.depth.get(skip.start).copied().unwrap_or(0);
    let stop = |at: usize| {
        sentence.class(at) == Class::Semicolon && sentence.depth[at] == depth || sentence.depth[at] < depth
    };
    let start = (0..skip.start).rev().find(|&at| stop(at)).map_or(0, |at| at + 1);
    let end = (skip.end..sentence.tokens.len()).find(|&at| stop(at)).unwrap_or(sentence.tokens.len());
    start..end
}

/// Whether the verb is finite: no "compared to 48 %", no "to be".
fn is_full(sentence: &Sentence<'_>, verb: &Verb) -> bool {
    !verb.reduced
        && !sentence.is_word(verb.main, &["compared"])
        && !sentence.is_word(verb.tokens.start.wrapping_sub(1), &["to"])
}

/// Whether the verb says how things are: "is", "has", "stood at"; no "was cut", "has risen".
fn is_state(sentence: &Sentence<'_>, verb: &Verb) -> bool {
    verb.copula
        || !verb.passive && sentence.is_on(verb.main, &STATES)
        || sentence.tags(verb.main).any(Tags::HAVE)
}

/// Whether the word names a deed or those it befell, or is a participle.
fn is_deed(sentence: &Sentence<'_>, at: usize) -> bool {
    static BEFALLEN: WordList = WordList::new(&[
        "deaths",
        "dead",
        "casualties",
        "victims",
        "wounded",
        "arrests",
        "executions",
        "protesters",
        "demonstrators",
        "strikers",
        "demonstrations",
        "protests",
        "strikes",
    ]);
    let tags = sentence.tags(at);
    // "developed countries", "a fixed rate"
    let attribute = at > 0
        && sentence.tags(at - 1).any(Tags::PREPOSITION.or(Tags::DETERMINER))
        && sentence.tokens.get(at + 1).is_some_and(Token::is_word);
    !sentence.is_capital(at)
        && (tags.any(Tags::EVENT)
            || sentence.is_on(at, &BEFALLEN)
            || !attribute
                && tags.any(Tags::PAST.or(Tags::PARTICIPLE))
                && !tags.any(Tags::ADVERB)
                && !sentence.is_on(at, &PUT)
                && !sentence.is_word(at, &["compared", "unemployed", "employed"]))
}

/// Whether the word is on the list `measures`, and no name: "GDP", "growth-rate".
fn is_measured(sentence: &Sentence<'_>, at: usize, measures: &'static WordList) -> bool {
    sentence.is_on(at, measures) && (!sentence.is_capital(at) || sentence.is_word(at, &["gdp", "gnp"]))
        || !sentence.is_capital(at) && sentence.low(at).ends_with("-rate") && measures.has("rate")
}

/// "the highest ever recorded"
fn is_record(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.is_word(at, &["record", "ever"])
}

/// "6,000 Jews": believers and nations.
fn is_people(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.is_capital(at) && sentence.low(at).ends_with('s')
}

fn is_quantity(sentence: &Sentence<'_>, at: usize) -> bool {
    let plain = !["st", "nd", "rd", "th"].iter().any(|ending| sentence.low(at).ends_with(ending));
    sentence.class(at) == Class::Number && plain && !sentence.is_dated(at)
}

/// Tokens in which a figure stands beside what bears it.
const REACH: usize = 6;

/// "up from 9 % in 2002", "52 % against 48 % in 1962", "compared with 300 in 1900".
fn is_compared(sentence: &Sentence<'_>, skip: &Range<usize>) -> bool {
    let Some(last) = skip.start.checked_sub(1) else { return false };
    let from = (skip.start.saturating_sub(REACH)..skip.start).rev().take_while(|&at| {
        sentence.class(at) != Class::Comma || sentence.class(at.wrapping_sub(1)) == Class::Number
    });
    let number = |at: usize| sentence.class(at) == Class::Number || is_percent(sentence, at);
    number(last)
        && sentence.is_word(skip.start, &["in", "for", "a"])
        && from.into_iter().any(|at| {
            let measured = || (0..at).any(|at| is_percent(sentence, at)) && is_percent(sentence, last);
            let compared = sentence.is_word(at, &["against"])
                && ((at.saturating_sub(2)..at).any(number) || measured())
                || sentence.is_word(at, &["to", "with"])
                    && sentence.is_word(at.wrapping_sub(1), &["compared"])
                || sentence.is_word(at, &["from"])
                    && (at.saturating_sub(2)..at).any(|at| {
                        sentence.is_word(at, &["up", "down", "increase", "decrease", "rise", "drop", "fall"])
                    });
            compared && (at + 1..skip.start).any(number)
        })
}

/// "stands at 1100 $"; of "in 1990 $5 million was raised" the year is one.
fn is_amount(sentence: &Sentence<'_>, skip: &Range<usize>) -> bool {
    ["$", "€", "£"].contains(&sentence.word(skip.end)) && sentence.class(skip.end + 1) != Class::Number
}

/// "three times more than it was in 1948"
fn is_than_it_was(sentence: &Sentence<'_>, skip: &Range<usize>) -> bool {
    skip.start > 2
        && sentence.is_word(skip.start - 1, &["was", "were", "had", "did"])
        && sentence.tags(skip.start - 2).any(Tags::PRONOUN)
        && sentence.is_word(skip.start - 3, &["than"])
}

/// "(10 % in 1960)"; of "won (10 % in 1960)" and "took a stake (10 % in 1960)" it is the vote's and the stake's.
fn is_share_in_bracket(sentence: &Sentence<'_>, skip: &Range<usize>) -> bool {
    let Some(open) =
        (skip.start.saturating_sub(REACH)..skip.start).rev().find(|&at| sentence.class(at) == Class::Open)
    else {
        return false;
    };
    let verbal = Tags::PAST.or(Tags::PARTICIPLE).or(Tags::BE).or(Tags::HAVE);
    (open + 1..skip.start).any(|at| is_percent(sentence, at))
        && !(open + 1..skip.start).any(|at| sentence.tags(at).any(verbal))
        && !(0..open).any(|at| sentence.is_on(at, &VOTING) || sentence.is_word(at, &["won"]))
        && (skip.end..skip.end + 2).any(|at| sentence.class(at) == Class::Close)
}

/// "4,100 (2003 est.)"; in "the mill (1850 est.)" it was established.
fn is_estimate(sentence: &Sentence<'_>, skip: &Range<usize>) -> bool {
    const REACH: usize = 5;
    sentence.is_word(skip.end, &["est", "est.", "estimate", "estimates"])
        && (sentence.class(skip.end + 1) == Class::Close || sentence.class(skip.end + 2) == Class::Close)
        && (sentence.is_word(skip.end, &["estimate", "estimates"])
            || (skip.start.saturating_sub(REACH)..skip.start).any(|at| sentence.class(at) == Class::Number))
}

/// "as of 2010"
fn is_as_of(sentence: &Sentence<'_>, skip: &Range<usize>) -> bool {
    let of = if sentence.is_word(skip.start, &["as"]) { skip.start + 1 } else { skip.start };
    sentence.is_word(of, &["of"]) && of > 0 && sentence.is_word(of - 1, &["as"])
}

fn is_percent(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.word(at).ends_with('%')
        || sentence.is_word(at, &["percent"])
        || sentence.is_word(at, &["cent"]) && at > 0 && sentence.is_word(at - 1, &["per"])
}

/// A thousand and more: "6,000", "2 million".
fn is_large(sentence: &Sentence<'_>, at: usize) -> bool {
    is_quantity(sentence, at)
        && (sentence.word(at).bytes().filter(u8::is_ascii_digit).count() > 3
            || sentence.is_word(at + 1, &["million", "thousand", "billion"]))
}

/// "highest", "most"; no "harvest".
pub(crate) fn is_superlative(sentence: &Sentence<'_>, at: usize) -> bool {
    static NOUNS: WordList = WordList::new(&[
        "arrest",
        "conquest",
        "contest",
        "forest",
        "guest",
        "harvest",
        "interest",
        "protest",
        "priest",
        "request",
        "rest",
        "west",
        "northwest",
        "southwest",
        "test",
        "quest",
        "chest",
        "honest",
        "suggest",
        "digest",
        "nest",
        "crest",
        "invest",
        "midwest",
        "earnest",
        "inquest",
        "manifest",
        "modest",
        "unrest",
    ]);
    sentence.is_word(at, &["most", "best", "worst"])
        || sentence.low(at).len() > 4
            && sentence.low(at).ends_with("est")
            && !sentence.is_capital(at)
            && !sentence.is_on(at, &NOUNS)
}
