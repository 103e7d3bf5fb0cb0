//! Candidates: what the parsers of a locale find in one block, with what anchoring will ask about their place.

use super::{
    locale::{Locale, Tense},
    parse::Input,
    refine,
    spec::{Found, NumericOrder, Spec},
    token::{Form, Lex, Token, Word},
};
use std::ops::Range;

/// One expression and its place.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    pub(crate) found: Found,
    /// Its tokens in its block.
    pub(crate) tokens: Range<usize>,
    /// Index of its block.
    pub(crate) block: usize,
    /// Whether the block is a heading or looks like one.
    pub(crate) heading: bool,
    /// Whether it tells the story: a footnote does not.
    pub(crate) narrative: bool,
    /// Whether it stands in brackets.
    pub(crate) bracket: bool,
    /// Whether the words around it speak of the future.
    pub(crate) future: bool,
    /// Whether it only qualifies a noun: `the 1614 rules`, `the August 1792 insurrection`.
    pub(crate) attributive: bool,
    /// The preposition before it, if that is one that looks away from the story: `since`, `until`, `after`.
    pub(crate) outlook: bool,
    /// Whether its sentence opens with it: `In 1942, …`.
    pub(crate) leads: bool,
}

impl Candidate {
    pub(crate) fn numeric_order(&self) -> Option<NumericOrder> {
        match &self.found.spec {
            Spec::Calendar(calendar) => calendar.numeric,
            _ => None,
        }
    }
}

/// Where the candidates of a block stand.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    pub(crate) block: usize,
    pub(crate) heading: bool,
    pub(crate) narrative: bool,
}

/// Runs the parsers of the locale over the tokens of one block and what neighbours share.
pub(crate) fn collect(text: &str, tokens: &[Token], locale: &Locale, place: Place, out: &mut Vec<Candidate>) {
    let input = Input { text, tokens };
    let first = out.len();
    let mut brackets = Brackets::default();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        // Most words say nothing of time.
        if matches!(token.lex, Lex::Other) {
            at += 1;
            continue;
        }
        if matches!(token.lex, Lex::Sign(b'(' | b'[')) {
            brackets.open(tokens, at);
        }
        if !may_start(token.lex) {
            at += 1;
            continue;
        }
        if leads_nowhere(&input, at) {
            debug_assert!(locale.parsers.iter().all(|parser| parser(&input, at).is_none()), "{token:?}");
            at += 1;
            continue;
        }
        let mut best = None;
        for parser in locale.parsers {
            if let Some(parsed) = parser(&input, at)
                && parsed.next > best.as_ref().map_or(at, |b: &super::parse::Parsed| b.next)
            {
                best = Some(parsed);
            }
        }
        let best = best.filter(|p| !(locale.refuses)(&input, at, p.next, &p.first.spec));
        let Some(parsed) = best else {
            at += 1;
            continue;
        };
        let mut from = at;
        // `Labor Day` is known by its second word.
        while from > 0 && tokens.get(from - 1).is_some_and(|t| t.start as usize >= parsed.first.start) {
            from -= 1;
        }
        for found in [Some(parsed.first), parsed.second].into_iter().flatten() {
            while tokens.get(from).is_some_and(|t| (t.start as usize) < found.start) {
                from += 1;
            }
            let mut to = from;
            while tokens.get(to).is_some_and(|t| (t.start as usize) < found.end) {
                to += 1;
            }
            let needs_tense = matches!(&found.spec, Spec::Calendar(calendar) if !calendar.has_year());
            out.push(Candidate {
                found,
                tokens: from..to,
                block: place.block,
                heading: place.heading,
                narrative: place.narrative,
                bracket: brackets.around(at),
                future: needs_tense && speaks_of_future(&input, &locale.tense, at, to),
                attributive: is_attributive(&input, locale.determiners, from, to),
                outlook: looks_away(&input, from) || looks_back(&input, from),
                leads: leads_sentence(&input, from),
            });
            from = to;
        }
        at = parsed.next;
    }
    let mine = out.get_mut(first..).unwrap_or_default();
    for candidate in mine.iter_mut().filter(|c| c.outlook) {
        if let Spec::Calendar(calendar) = &mut candidate.found.spec {
            calendar.crosses_year = true;
        }
    }
    refine::share_years(tokens, mine);
    refine::join_times(tokens, mine);
}

/// Whether an expression can begin with this token; most tokens of a text cannot.
fn may_start(lex: Lex) -> bool {
    match lex {
        Lex::End | Lex::Other => false,
        Lex::Sign(sign) => sign == b'\'',
        Lex::Number(n) => n.digits <= 5 || n.form == Form::Grouped,
        Lex::Word(word) => !matches!(
            word,
            Word::Function
                | Word::Measure
                | Word::Label
                | Word::Of
                | Word::In
                | Word::On
                | Word::By
                | Word::Since
                | Word::Until
                | Word::Before
                | Word::After
                | Word::From
                | Word::To
                | Word::Through
                | Word::Between
                | Word::During
                | Word::Within
                | Word::For
                | Word::Throughout
                | Word::And
                | Word::Or
                | Word::As
                | Word::Than
        ),
        _ => true,
    }
}

/// Whether the tokens from here on say something of time only together with what follows, and that says nothing: `the
/// house`, `all of the`, `at least another house`. Half of the tokens with a meaning stand so, and it spares them all
/// the parsers.
fn leads_nowhere(input: &Input<'_>, at: usize) -> bool {
    // `'44`, and most often `Ann's`
    let first = at + usize::from(input.sign(at, b'\''));
    let opens = |at: &usize| matches!(input.lex(*at), Lex::Word(word) if leads(word));
    // No longer run of them is a language: a text of nothing but `the` stays linear.
    let next = first + (first..first + 6).take_while(opens).count();
    next > at
        && match input.lex(next) {
            Lex::End | Lex::Other => true,
            Lex::Sign(sign) => matches!(sign, b',' | b';' | b':' | b'"' | b'(' | b')' | b'?' | b'!'),
            Lex::Word(word) => matches!(word, Word::Function | Word::Measure | Word::Label),
            _ => false,
        }
}

/// Whether a word says something of time only together with what follows.
fn leads(word: Word) -> bool {
    matches!(
        word,
        Word::The
            | Word::A
            | Word::At
            | Word::More
            | Word::Less
            | Word::Over
            | Word::Under
            | Word::About
            | Word::Almost
            | Word::Only
            | Word::Some
            | Word::Several
            | Word::Few
            | Word::Many
            | Word::Full
            | Word::Long
            | Word::Old
            | Word::Not
            | Word::No
            | Word::All
            | Word::New
            | Word::Good
            | Word::Each
            | Word::Every
            | Word::Another
            | Word::Per
            | Word::First
            | Word::Final
            | Word::This
            | Word::That
            | Word::These
            | Word::Those
    )
}

fn is_attributive(input: &Input<'_>, determiners: &[Word], from: usize, to: usize) -> bool {
    let determined = matches!(input.before(from), Lex::Word(word) if determiners.contains(&word));
    determined && !input.new_line(to) && matches!(input.lex(to), Lex::Other)
}

/// `Muravyov, who had been appointed in November 1854, crossed the border on 5 June`: a glance back from the story.
fn looks_back(input: &Input<'_>, from: usize) -> bool {
    let near = from.saturating_sub(12)..from;
    let stop = |at: usize| matches!(input.lex(at), Lex::Sign(b'.' | b';' | b','));
    let mut back = near.rev().take_while(|&at| !stop(at));
    back.any(|at| {
        input.word(at) == "had" && at > 0 && matches!(input.word(at - 1), "who" | "which" | "whom" | "whose")
    })
}

fn looks_away(input: &Input<'_>, from: usize) -> bool {
    let at = from - usize::from(input.before(from) == Lex::Word(Word::The));
    matches!(input.before(at), Lex::Word(Word::Since | Word::Until | Word::Before | Word::After | Word::As))
        || matches!(input.before(at), Lex::Word(Word::In))
            && at >= 2
            && matches!(input.lex(at - 2), Lex::Word(Word::As))
}

/// At most two short words stand between the start of the sentence and the expression.
fn leads_sentence(input: &Input<'_>, from: usize) -> bool {
    (from.saturating_sub(3)..=from).rev().any(|at| {
        input.new_line(at)
            || input.capital(at) && matches!(input.before(at), Lex::Sign(b'.' | b'!' | b'?' | b'"'))
    })
}

/// Words within a dozen tokens that put the clause into the future.
fn speaks_of_future(input: &Input<'_>, tense: &Tense, from: usize, to: usize) -> bool {
    let near = from.saturating_sub(14)..from;
    let stop = |at: usize| matches!(input.lex(at), Lex::Sign(b'.' | b';')) && !input.glued(at + 1);
    // `He must have left on the 25th`
    let future = |at: usize| {
        tense.future.contains(&input.word(at)) && !(input.word(at) == "must" && input.word(at + 1) == "have")
    };
    if (from.saturating_sub(3)..from).any(|at| tense.reported.contains(&input.word(at))) {
        return false;
    }
    near.rev().take_while(|&at| !stop(at)).any(future)
        || (to..to + 10).take_while(|&at| !stop(at)).any(future)
}

/// How far the bracket reaches that is open at a place. A bracket that does not close soon is none.
#[derive(Debug, Default)]
struct Brackets {
    inside_until: usize,
    searched_until: usize,
}

impl Brackets {
    const LONGEST: usize = 60;

    fn open(&mut self, tokens: &[Token], at: usize) {
        if at < self.inside_until || at < self.searched_until {
            return;
        }
        let window = tokens.get(at..tokens.len().min(at + Self::LONGEST)).unwrap_or_default();
        match window.iter().position(|t| matches!(t.lex, Lex::Sign(b')' | b']'))) {
            Some(length) => self.inside_until = at + length,
            None => self.searched_until = at + window.len(),
        }
    }

    fn around(&self, at: usize) -> bool {
        at < self.inside_until
    }
}
