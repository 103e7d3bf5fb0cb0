//! The first pass over a document: every span that looks like a name, with what speaks for its being what.

use super::{
    actors::{FORCES, slice},
    bearer::{self, Bearer},
    craft,
    lexicon::{FieldMeaning, Lexicon, Tags, fold},
    names::{key_of, key_of_tokens, plausible_alias},
    span::{Evidence, Kept, Span, find, is_acronym},
    token::{Class, Token, tokenize, tokenize_with},
    vocabulary::Marks,
};
use crate::case;
use crate::document::{Block, BlockKind, Document, Language};
use crate::hash::TextHash;
use crate::timex::{Lexer, Timex};
use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
};

#[derive(Debug, Default)]
pub(super) struct Seen<'a> {
    pub(super) name: Cow<'a, str>,
    pub(super) count: u32,
    pub(super) strong: u32,
    pub(super) evidence: Evidence,
    pub(super) aliases: Vec<String>,
    pub(super) bearer: Bearer,
}

impl Seen<'_> {
    /// Counts a span with this name.
    fn add(&mut self, evidence: Evidence, heading: bool, aliases: Vec<String>) {
        self.count += 1;
        self.strong += u32::from(!evidence.weak && !heading);
        self.evidence.body |= evidence.body && (!evidence.weak || self.count == 1);
        self.evidence.person |= evidence.person;
        self.evidence.place |= evidence.place;
        self.evidence.work |= evidence.work;
        self.evidence.bare |= evidence.bare;
        self.evidence.weak = self.strong == 0;
        for alias in aliases {
            if !self.aliases.contains(&alias) {
                self.aliases.push(alias);
            }
        }
    }
}

/// What the first pass gathers.
#[derive(Default)]
pub(super) struct Gather<'a> {
    pub(super) seen: HashMap<Box<str>, Seen<'a>, TextHash>,
    pub(super) subject_aliases: Vec<String>,
    /// First names of the first paragraphs with their bracketed aliases.
    pub(super) lead: Vec<(String, Vec<String>)>,
    pub(super) has_life: bool,
    /// How often "he", "she" and "it" are said: whether the text is about a person, and how it speaks of them.
    pub(super) he: u32,
    pub(super) she: u32,
    pub(super) it: u32,
    /// Common nouns that the first sentence calls its subject: "X is a city", "a Belgian chemist and politician".
    pub(super) nouns: Vec<String>,
    pub(super) paragraphs: usize,
    pub(super) tokens: Vec<Token>,
    pub(super) spans: Vec<Span>,
    pub(super) kept: Kept,
    pub(super) key: String,
    /// Keys of people with whether a title or a word of kin shows a woman.
    pub(super) sexes: Vec<(Box<str>, bool)>,
    /// Roles with the key of who bears each: "the claimant, Ms Jane Brown".
    pub(super) roles: Vec<(String, Box<str>)>,
    /// Keys of names that stand between quotation marks without a noun: «Вымпел» of the works «Вымпел».
    pub(super) quoted: HashSet<Box<str>, TextHash>,
    /// Keys of those between whom something happened, each with the number of its side, as a field or the lead names them:
    /// "between A and B".
    pub(super) sides: Vec<(Box<str>, u8)>,
    /// The side that is called rebels, and the one that is called the government.
    pub(super) rebels: Option<u8>,
    pub(super) rulers: Option<u8>,
    /// Keys of words for a people whose troops are spoken of, the first few: "Ardanese regiments".
    pub(super) peoples: Vec<Box<str>>,
    /// Key of the court that a field names.
    pub(super) court: Option<Box<str>>,
    /// What stands before a person and says what they are, a line break, and the key of the name: "Field Marshal Ives".
    pub(super) descriptions: HashSet<Box<str>, TextHash>,
    /// Names in quotation marks behind a noun that is no body's.
    pub(super) things: HashSet<Box<str>, TextHash>,
}

/// The dates of what is gathered.
pub(super) enum Dates<'d, 't> {
    /// They are known.
    Found(&'d [Timex]),
    /// They are being sought by this lexer of the block.
    Sought(&'d mut Lexer<'t>),
}

impl<'a> Gather<'a> {
    /// A gathering of the names of `document`, which is `dated` or not.
    pub(super) fn of(document: &Document, dated: bool) -> Self {
        let mut gather = Self::default();
        // As many names as texts have, so that they need not be moved. A long text says the same ones again.
        gather.seen.reserve((document.text.len() / 96).min(2_048).max(document.text.len() / 256));
        gather.kept.reserve(document.text.len(), dated);
        gather
    }

    pub(super) fn quoted_subject(&self, key: &str) -> bool {
        self.lead.iter().any(|(name, _)| {
            let mut lead = String::new();
            key_of(name, &mut lead);
            lead == key
        })
    }

    /// Reads a block, which is one of those that tell.
    pub(super) fn block(&mut self, document: &'a Document, block: &Block, dates: Dates<'_, '_>) {
        let lexicon = Lexicon::of(block.language);
        if let BlockKind::Field { key, value } = &block.kind {
            let meaning = document.text.get(key.clone()).and_then(|key| lexicon.field(key));
            if let (Some(FieldMeaning::Alias), Some(value)) = (meaning, document.text.get(value.clone())) {
                self.subject_aliases
                    .extend(value.split([',', ';', '\n']).map(strip_label).filter(|alias| !alias.is_empty()));
                return;
            }
            if matches!(meaning, Some(FieldMeaning::Happening(kind, _)) if matches!(kind, super::EventKind::Birth | super::EventKind::Death))
            {
                self.has_life = true;
            }
            self.party_field(document, key.clone(), value.clone());
            let mut tokens = std::mem::take(&mut self.tokens);
            let marks = tokenize(&document.text, value.clone(), block.language, &mut tokens);
            self.sentence(&document.text, &tokens, marks, false, false);
            let name = case::lower(document.text.get(key.clone()).unwrap_or_default().trim());
            if COURTS.contains(&name.as_str())
                && let Some(span) = self.spans.first().filter(|span| span.evidence.body)
            {
                key_of_tokens(
                    &document.text,
                    tokens.get(span.first..span.end).unwrap_or_default(),
                    &mut self.key,
                );
                self.court = Some(self.key.as_str().into());
            }
            let sort = name.rsplit(' ').next().unwrap_or_default();
            if craft::FIELDS.contains(&name.as_str()) || craft::FIELDS.contains(&sort) && sort != "sign" {
                self.crafts(&document.text, &tokens);
            }
            if SIDES.contains(&name.as_str()) {
                let spans = std::mem::take(&mut self.spans);
                let parts = |token: &&Token| matches!(token.class, Class::Semicolon | Class::Dash);
                for span in &spans {
                    let side = tokens.iter().take(span.first).filter(parts).count() as u8;
                    self.side(&document.text, &tokens, span, side);
                }
                self.spans = spans;
            }
            if matches!(meaning, Some(FieldMeaning::Office | FieldMeaning::Founders)) {
                self.officers(&document.text, &tokens);
            }
            let may_be_people = matches!(
                meaning,
                Some(FieldMeaning::Runner | FieldMeaning::Held("owned by" | "принадлежит"))
            );
            if may_be_people || matches!(meaning, Some(FieldMeaning::Maker | FieldMeaning::Held(_))) {
                self.firms(&document.text, &tokens, may_be_people);
            }
            self.tokens = tokens;
            return;
        }
        self.parties(document.text.get(block.range.clone()).unwrap_or_default());
        let paragraph = block.kind == BlockKind::Paragraph;
        let lead = paragraph && self.paragraphs < 3;
        self.paragraphs += usize::from(paragraph);
        let mut dates = dates;
        for (number, sentence) in block.sentences.iter().enumerate() {
            let mut tokens = std::mem::take(&mut self.tokens);
            let (marks, dated) = match &mut dates {
                Dates::Found(timexes) => {
                    let next = timexes.partition_point(|timex| timex.range.start < sentence.start);
                    (
                        tokenize(&document.text, sentence.clone(), block.language, &mut tokens),
                        timexes.get(next).is_some_and(|timex| timex.range.start < sentence.end),
                    )
                }
                Dates::Sought(lexer) => (
                    tokenize_with(&document.text, sentence.clone(), block.language, lexer, &mut tokens),
                    lexer.was_timed(sentence.end),
                ),
            };
            let heading = matches!(block.kind, BlockKind::Title | BlockKind::Heading(_));
            if lead && number == 0 && self.nouns.is_empty() {
                let russian = block.language == Language::Russian;
                lead_nouns(&document.text, &tokens, lexicon, russian, &mut self.nouns);
            }
            self.sentence(&document.text, &tokens, marks, lead && number == 0, heading);
            if marks.any(Marks::HE.or(Marks::SHE).or(Marks::IT)) {
                self.pronouns(&tokens);
            }
            let ties = marks.any(Marks::TIES);
            // What is dated, or can state a tie, is read again.
            self.kept.keep(sentence, &self.spans, ties, if ties || dated { &tokens } else { &[] });
            self.tokens = tokens;
        }
    }

    /// `Истец: ООО «Льнокомбинат»`, `Defendant: Talbot Seeds LLP`: the party is what the field says.
    fn party_field(
        &mut self,
        document: &'a Document,
        key: std::ops::Range<usize>,
        value: std::ops::Range<usize>,
    ) {
        let text = |range: std::ops::Range<usize>| document.text.get(range).unwrap_or_default().trim();
        let (role, name) = (case::lower(text(key)), text(value));
        if !PARTIES.contains(&role.as_str())
            || name.is_empty()
            || name.len() > 120
            || name.contains([';', '\n'])
        {
            return;
        }
        let person =
            !name.contains(['«', '"', '“']) && !in_small_letters(name).1 && name.split(' ').count() <= 3;
        key_of(name, &mut self.key);
        let seen = self.seen.entry(self.key.as_str().into()).or_default();
        if seen.name.is_empty() {
            seen.name = name.into();
        }
        seen.add(Evidence { body: !person, person, ..Evidence::default() }, false, Vec::new());
        self.roles.push((role, self.key.as_str().into()));
    }

    /// `ORCHARD LOGISTICS LIMITED (Claimant)` on a line of its own: a party of a case with its role.
    fn parties(&mut self, block: &'a str) {
        if block.len() > 240 || !block.ends_with(')') && !block.contains(")\n") {
            return;
        }
        for line in block.lines() {
            let Some((name, role)) = line.trim().strip_suffix(')').and_then(|line| line.rsplit_once(" ("))
            else {
                continue;
            };
            let role = case::lower(role);
            let role = role.trim_start_matches("the ").trim_matches(['"', '“', '”', '«', '»']);
            let words = name.split(' ').count();
            if !PARTIES.contains(&role)
                || words > 8
                || !name.starts_with(char::is_uppercase)
                || name.contains('(')
            {
                continue;
            }
            let (shown, form) = in_small_letters(name);
            let person = !form && (2..=3).contains(&words) && name.contains(char::is_lowercase);
            key_of(&shown, &mut self.key);
            let evidence = Evidence { body: !person, person, ..Evidence::default() };
            let aliases = if shown == name { Vec::new() } else { vec![name.to_owned()] };
            let seen = self.seen.entry(self.key.as_str().into()).or_default();
            if seen.name.is_empty() {
                seen.name = shown.into();
            }
            seen.add(evidence, false, aliases);
            self.roles.push((role.to_owned(), self.key.as_str().into()));
        }
    }

    /// Adds who stands on a side of what happened.
    fn side(&mut self, text: &'a str, tokens: &[Token], span: &Span, side: u8) {
        let evidence = span.evidence;
        // «Низовая вольница»: the noun is no part of the span.
        let more =
            tokens.get(span.end).is_some_and(|next| next.is_word() && !next.is_capital() && !next.plain)
                && ["ая", "ое", "ий", "ый", "ой"].iter().any(|ending| {
                    tokens.get(span.end - 1).is_some_and(|last| last.text(text).ends_with(ending))
                });
        // "Ортанской республики": a state whose form is written small.
        let state = more
            && tokens.get(span.end).is_some_and(|form| {
                let form = case::lower(form.text(text));
                FORMS_OF_STATES.iter().any(|stem| form.starts_with(stem))
            });
        if state && let Some(name) = slice(text, tokens, span.first..span.end + 1) {
            key_of(name, &mut self.key);
            let seen = self.seen.entry(self.key.as_str().into()).or_default();
            if seen.name.is_empty() {
                seen.name = state_nominative(name).into();
            }
            seen.add(Evidence { body: true, ..Evidence::default() }, false, Vec::new());
            return self.enter_side(text, tokens, span, side);
        }
        if evidence.person || evidence.work || evidence.quoted || evidence.bare || more {
            return;
        }
        key_of_tokens(text, tokens.get(span.first..span.end).unwrap_or_default(), &mut self.key);
        self.enter_side(text, tokens, span, side);
    }

    /// Adds the side whose key has been read, with what the words before it call it: "the rebel Northern Front".
    fn enter_side(&mut self, text: &str, tokens: &[Token], span: &Span, side: u8) {
        if self.key.is_empty() || self.sides.iter().any(|(known, _)| **known == self.key) {
            return;
        }
        let before = tokens.get(span.outer.saturating_sub(2)..span.outer).unwrap_or_default();
        let called = |stems: &[&str]| {
            before.iter().any(|word| {
                let word = case::lower(word.text(text));
                stems.iter().any(|stem| word.starts_with(stem))
            })
        };
        if called(&["мятеж", "повстан", "восстав", "rebel", "insurgent", "insurrection"]) {
            self.rebels = Some(side);
        } else if called(&["правительств", "government", "loyalist", "royal"]) {
            self.rulers = Some(side);
        }
        self.sides.push((self.key.as_str().into(), side));
    }

    /// "a war between the Kingdom of Vale and the Holt League"
    fn between(&mut self, text: &'a str, tokens: &[Token], spans: &[Span]) {
        let at = |words: &[&str], from: usize| (from..tokens.len()).find(|&at| tokens[at].is(text, words));
        self.of_both(text, tokens, spans);
        let Some(between) = at(&["between", "между"], 0) else { return };
        let happens = |token: &Token| {
            token.known.entry.tags.any(Tags::EVENT) && !token.is(text, &["split", "partition", "separation"])
                || token.is(
                    text,
                    &[
                        "conflict",
                        "fought",
                        "struggle",
                        "fighting",
                        "hostilities",
                        "dispute",
                        "clash",
                        "rivalry",
                    ],
                )
                || token
                    .is(text, &["конфликт", "противостояние", "столкновение", "борьба", "спор", "действия"])
        };
        let before = tokens.get(between.saturating_sub(8)..between).unwrap_or_default();
        let near = before.iter().rev().take_while(|token| token.class != Class::Comma);
        if !near.into_iter().any(happens) {
            return;
        }
        let Some(first) = spans.iter().find(|span| (between + 1..between + 5).contains(&span.outer)) else {
            return;
        };
        if self.allies(text, tokens, spans, between) {
            return;
        }
        let mut and = first.end;
        while let Some(next) = at(&["and", "и"], and) {
            if let Some(second) = spans.iter().find(|span| (next + 1..next + 4).contains(&span.outer))
                && next < first.end + 24
            {
                self.side(text, tokens, first, 0);
                self.side(text, tokens, second, 1);
                return;
            }
            and = next + 1;
        }
    }

    /// "between Vale and Orle on one side and Holt on the other", "between Vale and an alliance of Orle and Holt": several
    /// on a side. Whether these are so.
    fn allies(&mut self, text: &'a str, tokens: &[Token], spans: &[Span], between: usize) -> bool {
        const REACH: usize = 32;
        const ALLIANCES: &[&str] = &[
            "alliance",
            "coalition",
            "army",
            "league",
            "union",
            "forces",
            "troops",
            "allies",
            "союзом",
            "коалицией",
            "альянсом",
            "союзниками",
            "войсками",
        ];
        let end = (between + 1..tokens.len().min(between + REACH))
            .find(|&at| matches!(tokens[at].class, Class::Stop | Class::Semicolon))
            .unwrap_or(tokens.len().min(between + REACH));
        let names =
            |from: usize, to: usize| spans.iter().filter(move |span| from <= span.outer && span.end <= to);
        let side = (between + 2..end).find(|&at| {
            tokens[at].is(text, &["side", "hand", "стороны"]) && tokens[at - 1].is(text, &["one", "одной"])
        });
        let other =
            side.and_then(|side| (side + 1..end).find(|&at| tokens[at].is(text, &["other", "другой"])));
        let parts = match (side, other) {
            (Some(side), Some(other)) => Some((between + 1..side, side + 1..other)),
            _ => {
                let close = (between + 1..end).find(|&at| tokens[at].class == Class::Comma).unwrap_or(end);
                let and = names(between + 1, close).next().map(|first| first.end);
                let and = and.filter(|&and| tokens.get(and).is_some_and(|and| and.is(text, &["and", "и"])));
                and.filter(|&and| (and + 1..close.min(and + 5)).any(|at| tokens[at].is(text, ALLIANCES)))
                    .map(|and| (between + 1..and, and + 1..close))
            }
        };
        let Some((one, another)) = parts else { return false };
        if names(one.start, one.end).next().is_none() || names(another.start, another.end).next().is_none() {
            return false;
        }
        let known = self.sides.len();
        for (number, part) in [(0, one), (1, another)] {
            for (at, span) in names(part.start, part.end).take(6).enumerate() {
                // Later sentences tell of other wars.
                if at == 0 || known == 0 {
                    self.side(text, tokens, span, if at == 0 { number } else { number + ALLIED });
                }
            }
        }
        true
    }

    /// "a war fought by the republics of Vale and Holt": two of one sort that a plural names.
    fn of_both(&mut self, text: &'a str, tokens: &[Token], spans: &[Span]) {
        const STATES: &[&str] = &[
            "republics",
            "kingdoms",
            "states",
            "empires",
            "duchies",
            "principalities",
            "provinces",
            "cities",
            "nations",
            "countries",
            "powers",
            "sultanates",
            "emirates",
            "khanates",
            "leagues",
            "counties",
            "colonies",
            "республик",
            "республиками",
            "королевств",
            "королевствами",
            "княжеств",
            "княжествами",
            "государств",
            "государствами",
            "ханств",
            "ханствами",
            "держав",
            "державами",
            "городов",
            "городами",
            "империй",
        ];
        for plural in (0..tokens.len()).filter(|&at| tokens[at].is(text, STATES)) {
            let first =
                plural + 1 + usize::from(tokens.get(plural + 1).is_some_and(|of| of.is(text, &["of"])));
            let Some(one) = spans.iter().find(|span| span.outer == first) else { continue };
            let and = tokens.get(one.end).is_some_and(|and| and.is(text, &["and", "и"]));
            let next =
                one.end + 1 + usize::from(tokens.get(one.end + 1).is_some_and(|the| the.is(text, &["the"])));
            if let Some(other) = spans.iter().find(|span| span.outer == next).filter(|_| and) {
                self.side(text, tokens, one, 0);
                self.side(text, tokens, other, 1);
                return;
            }
        }
    }

    /// "Commander: Nikolay Muravyov": who holds an office is a person, where the names found last say nothing else.
    fn officers(&mut self, text: &str, tokens: &[Token]) {
        for span in &self.spans {
            let words = span.end - span.first;
            let Some(name) = slice(text, tokens, span.first..span.end).filter(|_| (2..=4).contains(&words))
            else {
                continue;
            };
            key_of(name, &mut self.key);
            if let Some(seen) = self.seen.get_mut(self.key.as_str()) {
                let evidence = seen.evidence;
                seen.evidence.person |=
                    !(evidence.body || evidence.place || evidence.work || evidence.quoted);
            }
        }
    }

    /// "Callsigns: Halcyon, Wren": crafts, where the names found last say nothing else.
    fn crafts(&mut self, text: &str, tokens: &[Token]) {
        for span in &self.spans {
            key_of_tokens(text, tokens.get(span.first..span.end).unwrap_or_default(), &mut self.key);
            if let Some(seen) = self.seen.get_mut(self.key.as_str()) {
                let evidence = seen.evidence;
                seen.bearer.craft |= !(evidence.person || evidence.body || evidence.place);
            }
        }
    }

    /// "Manufacturer: Dornmann Raumfahrt": who makes, runs or publishes is a body, where the names found last say nothing
    /// else.
    fn firms(&mut self, text: &str, tokens: &[Token], may_be_people: bool) {
        for span in &self.spans {
            let given = tokens.get(span.first).is_some_and(|first| first.known.naming.any(Tags::GIVEN_NAME));
            let Some(name) = slice(text, tokens, span.first..span.end).filter(|_| !given) else { continue };
            // "Operator: Norbert Quill" may be a man.
            if may_be_people && span.end == span.first + 2 {
                continue;
            }
            key_of(name, &mut self.key);
            if let Some(seen) = self.seen.get_mut(self.key.as_str()) {
                let evidence = seen.evidence;
                if !(evidence.person || evidence.place || evidence.work || evidence.bare) {
                    seen.evidence.body = true;
                    seen.evidence.weak = false;
                    seen.strong += 1;
                }
            }
        }
    }

    /// «Станция «Заря-2»»: what bears a name in quotation marks, if it is a craft or may be one of a series.
    fn quoted_craft(&mut self, text: &str, tokens: &[Token], span: &Span, name: &'a str, heading: bool) {
        let craft = craft::bears(text, tokens, span);
        let known = self.seen.get(self.key.as_str()).is_some_and(|seen| seen.bearer.craft);
        if craft || known || craft::is_numbered(text, tokens, span) {
            let seen = self.seen.entry(self.key.as_str().into()).or_default();
            if seen.name.is_empty() {
                seen.name = tidy(name);
            }
            seen.add(Evidence { quoted: true, ..Evidence::default() }, heading, Vec::new());
            seen.bearer.craft |= craft;
        }
    }

    /// Counts the pronouns of a sentence.
    fn pronouns(&mut self, tokens: &[Token]) {
        for token in tokens {
            self.he += u32::from(token.has(Marks::HE));
            self.she += u32::from(token.has(Marks::SHE));
            self.it += u32::from(token.has(Marks::IT));
        }
    }

    /// Gathers the names of a sentence, whose words are on the lists `marks`.
    fn sentence(&mut self, text: &'a str, tokens: &[Token], marks: Marks, lead: bool, heading: bool) {
        let mut spans = std::mem::take(&mut self.spans);
        find(text, tokens, &mut spans);
        if lead && self.paragraphs == 1 {
            self.between(text, tokens, &spans);
        }
        let mut first = true;
        for span in &spans {
            let Some(name) = slice(text, tokens, span.first..span.end) else { continue };
            key_of_tokens(text, tokens.get(span.first..span.end).unwrap_or_default(), &mut self.key);
            if self.key.is_empty() {
                continue;
            }
            let mut aliases = Vec::new();
            let behind = tokens.get(span.end).map_or(Class::Other, |token| token.class);
            if matches!(behind, Class::Open | Class::QuoteClose) {
                bracket_aliases(text, tokens, span.end, name, span.evidence, &mut aliases);
            }
            // `EC: In 1912`: the initials of who speaks are no body.
            if behind == Class::Colon && span.first == 0 && name.len() <= 3 && is_acronym(name) {
                continue;
            }
            if lead && first {
                // The whole name with its quoted part, as the lead writes it.
                let whole = slice(text, tokens, span.outer..span.end).unwrap_or(name);
                self.lead.push((whole.to_owned(), aliases.clone()));
                first = false;
            }
            if span.evidence.quoted && !span.evidence.body && aliases.is_empty() {
                // "Крейсер «Аврора»": a thing of its own bears the name.
                if bearer::has_noun(text, tokens, span) {
                    self.things.insert(self.key.as_str().into());
                } else if !self.quoted.contains(self.key.as_str()) {
                    self.quoted.insert(self.key.as_str().into());
                }
                self.quoted_craft(text, tokens, span, name, heading);
                continue;
            }
            // "the Claimant" is somebody's role, and nobody by itself.
            if span.end == span.first + 1 && PARTIES.contains(&case::lower(name).as_str()) {
                continue;
            }
            if span.evidence.person
                && marks.any(Marks::WOMAN.or(Marks::MAN))
                && let Some(sex) = sex_before(tokens, span.first)
            {
                self.sexes.push((self.key.as_str().into(), sex));
            }
            if span.evidence.person
                && let Some(mut described) = bearer::description(text, tokens, span)
            {
                described.push('\n');
                described.push_str(&self.key);
                if !self.descriptions.contains(described.as_str()) {
                    self.descriptions.insert(described.into());
                }
            }
            if marks.any(Marks::ROLE)
                && let Some(role) = role_at(text, tokens, span)
            {
                self.roles.push((role, self.key.as_str().into()));
            }
            // "Harland Shipping plc"
            let form = |token: &Token| token.is(text, &["plc", "llp", "ltd", "gmbh"]);
            let mut evidence = span.evidence;
            evidence.body |= !evidence.person && tokens.get(span.end).is_some_and(form);
            evidence.body |= bearer::decides(text, tokens, span);
            let alone = span.end == span.first + 1;
            if alone && self.peoples.len() < 8 && has_troops(text, tokens, span) {
                let people = self.key.as_str();
                if !self.peoples.iter().any(|known| **known == *people) {
                    self.peoples.push(people.into());
                }
            }
            let bearer = Bearer {
                acts: alone && bearer::acts(text, tokens, span),
                craft: craft::bears(text, tokens, span),
                sort: alone && craft::is_sort(text, tokens, span),
                lives: alone && bearer::lives(text, tokens, span),
                rules: alone && bearer::rules(text, tokens, span),
                somebody: alone && bearer::is_somebody(text, tokens, span),
                the: bearer::has_article(text, tokens, span),
                formed: bearer::is_formed(text, tokens, span),
                deeds: 0,
                personal: alone && bearer::is_personal(text, tokens, span),
            };
            if let Some(seen) = self.seen.get_mut(self.key.as_str()) {
                // "Штейнера" was seen first, "Штейнер" is what he is called.
                if (evidence.person || seen.evidence.person)
                    && !name.is_ascii()
                    && name.len() < seen.name.len()
                    && !name.contains(' ')
                {
                    seen.name = tidy(name);
                }
                seen.add(evidence, heading, aliases);
                seen.bearer.add(bearer);
            } else {
                let mut seen = Seen { name: tidy(name), ..Seen::default() };
                seen.bearer.add(bearer);
                seen.add(evidence, heading, aliases);
                self.seen.insert(self.key.as_str().into(), seen);
            }
        }
        self.spans = spans;
    }
}

/// Forms of states that Russian writes small behind the name of the land, without endings.
const FORMS_OF_STATES: [&str; 10] = [
    "республик",
    "импери",
    "королевств",
    "княжеств",
    "ханств",
    "царств",
    "федераци",
    "конфедераци",
    "султанат",
    "эмират",
];

/// "Ортанская республика" of «Ортанской республики», "Долинское княжество" of «Долинским княжеством».
fn state_nominative(name: &str) -> String {
    let Some((land, form)) = name.split_once(' ') else { return name.to_owned() };
    let stem = ["ой", "ая", "ую", "ого", "ому", "ое", "им", "ом", "ий", "ый", "ым", "ей", "ее"]
        .iter()
        .find_map(|ending| land.strip_suffix(ending));
    let lower = case::lower(form);
    let known = FORMS_OF_STATES.iter().find(|stem| lower.starts_with(**stem));
    let (Some(stem), Some(known)) = (stem, known) else { return name.to_owned() };
    let (adjective, noun) = match *known {
        "республик" => ("ая", "а"),
        "импери" | "федераци" | "конфедераци" => ("ая", "я"),
        "султанат" | "эмират" => ("ий", ""),
        _ => ("ое", "о"),
    };
    [stem, adjective, " ", known, noun].concat()
}

/// Whether a word for a people stands before what fights: "Ardanese regiments", "the Belian army".
fn has_troops(text: &str, tokens: &[Token], span: &Span) -> bool {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.text(text));
    let people = word(span.first);
    ["an", "ese", "ish", "ic"].iter().any(|ending| people.ends_with(ending))
        && tokens.get(span.end).is_some_and(|noun| noun.is_word() && !noun.is_capital())
        && (FORCES.has(word(span.end))
            || matches!(word(span.end), "government" | "congress" | "parliament" | "navy" | "capital")
            || FORCES.has(word(span.end + 1)))
}

/// Fields that name a court.
const COURTS: [&str; 4] = ["court", "tribunal", "суд", "судебный орган"];

/// What is added to the number of a side for each who stands on it beside the first.
pub(super) const ALLIED: u8 = 2;

/// Fields that name who stood on the sides of a war.
const SIDES: [&str; 14] = [
    "belligerents",
    "belligerent",
    "combatants",
    "combatant",
    "combatant1",
    "combatant2",
    "parties",
    "sides",
    "warring parties",
    "parties to the conflict",
    "противники",
    "стороны",
    "стороны конфликта",
    "участники конфликта",
];

/// What a case calls its parties.
const PARTIES: [&str; 18] = [
    "accused",
    "convicted",
    "подсудимый",
    "обвиняемый",
    "осуждённый",
    "claimant",
    "defendant",
    "plaintiff",
    "appellant",
    "respondent",
    "applicant",
    "petitioner",
    "истец",
    "истица",
    "ответчик",
    "ответчица",
    "заявитель",
    "должник",
];

/// What is always written in capitals.
const ACRONYMS: [&str; 23] = [
    "LLP",
    "UK",
    "USA",
    "USSR",
    "EU",
    "UN",
    "NATO",
    "UNESCO",
    "UNICEF",
    "ООО",
    "АО",
    "ПАО",
    "ЗАО",
    "ОАО",
    "ИП",
    "СССР",
    "РСФСР",
    "США",
    "НАТО",
    "ООН",
    "ЦК",
    "ВКП",
    "КПСС",
];

/// Whether a word is a Roman number of more than one letter, as those of kings and congresses.
fn is_numeral(word: &str) -> bool {
    word.len() > 1 && word.chars().all(|letter| matches!(letter, 'I' | 'V' | 'X'))
}

/// A name in capitals as it is written in a text, and whether a legal form ends it: `TALBOT SEEDS LLP` → `Talbot Seeds LLP`.
pub(super) fn in_small_letters(name: &str) -> (String, bool) {
    let form = name.rsplit(' ').next().unwrap_or_default();
    let lower = case::lower(form);
    let is_form = matches!(
        &*lower,
        "limited" | "ltd" | "ltd." | "plc" | "llp" | "inc" | "inc." | "gmbh" | "company" | "corporation"
    );
    if name.contains(char::is_lowercase) || !name.contains(' ') {
        return (name.to_owned(), is_form);
    }
    let word = |word: &str| match &*case::lower(word) {
        "plc" => "plc".to_owned(),
        "and" | "of" | "the" | "for" | "in" | "to" | "a" | "v" | "v." | "и" | "в" | "на" | "о" => {
            case::lower(word)
        }
        _ if word.chars().count() <= 4
            && !word.contains(['A', 'E', 'I', 'O', 'U', 'Y'])
            && word.is_ascii()
            && word.len() > 2 =>
        {
            word.to_owned()
        }
        _ if ACRONYMS.contains(&word) || is_numeral(word) => word.to_owned(),
        small => {
            let mut rest = small.chars();
            rest.next().into_iter().map(case::upper_char).chain(rest).collect()
        }
    };
    (name.split(' ').map(word).collect::<Vec<_>>().join(" "), is_form)
}

/// What the title or the word of kin before a name shows: "Mrs Ruth Lane", "her father, Karl Voss,".
fn sex_before(tokens: &[Token], first: usize) -> Option<bool> {
    let before = first.checked_sub(1)?;
    let comma = tokens.get(before)?.class == Class::Comma;
    let word = tokens.get(before.checked_sub(usize::from(comma))?)?;
    // "Lord, Jane Brown": what stands before a comma is kin in small letters.
    if comma && word.is_capital() {
        return None;
    }
    // "Mrs Justice Arden"
    let outer =
        before.checked_sub(1).and_then(|at| tokens.get(at)).filter(|token| !comma && token.is_capital());
    [Some(word), outer].into_iter().flatten().find_map(|word| {
        let is_woman = word.has(Marks::WOMAN);
        (is_woman || word.has(Marks::MAN)).then_some(is_woman)
    })
}

/// The role that a text gives to the name at `span`: "the claimant, Ms Jane Brown, …", "Hartley Ltd (the defendant)",
/// «истец ООО «Ромашка»».
fn role_at(text: &str, tokens: &[Token], span: &Span) -> Option<String> {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.text(text));
    let comma = |at: usize| tokens.get(at).is_some_and(|token| token.class == Class::Comma);
    let role = |at: usize| {
        let noun = tokens.get(at).filter(|token| token.has(Marks::ROLE))?;
        Some(case::lower(noun.text(text)))
    };
    let mut before = span.first.min(span.outer).checked_sub(1)?;
    // "Ms", "ООО «": what stands between the role and the name itself.
    while before > 0
        && tokens.get(before).is_some_and(|token| token.is_capital() || token.class == Class::QuoteOpen)
        && role(before).is_none()
    {
        before -= 1;
    }
    let colon = tokens.get(before).is_some_and(|token| token.class == Class::Colon);
    let noun = before - usize::from((comma(before) || colon) && before > 0);
    let said = colon || matches!(word(noun.wrapping_sub(1)), "The" | "the") || !word(noun).is_ascii();
    if said && let Some(role) = role(noun) {
        return Some(role);
    }
    let close =
        span.end + usize::from(tokens.get(span.end).is_some_and(|token| token.class == Class::QuoteClose));
    if !tokens.get(close).is_some_and(|token| matches!(token.class, Class::Comma | Class::Open)) {
        return None;
    }
    // "ORCHARD LOGISTICS LIMITED (Claimant)"
    let shut = tokens.get(close + 2).is_some_and(|token| token.class == Class::Close);
    if let Some(role) = role(close + 1).filter(|_| shut) {
        return Some(role);
    }
    let quoted = usize::from(tokens.get(close + 1).is_some_and(|token| token.class == Class::QuoteOpen));
    let the = word(close + 1 + quoted) == "the";
    let ends = tokens.get(close + 3 + quoted).is_none_or(|token| !token.is_word());
    (the && ends).then(|| role(close + 2 + quoted)).flatten()
}

/// The common nouns of "X was a Belgian chemist and politician", "«X» — советская рок-группа, …".
fn lead_nouns(text: &str, tokens: &[Token], lexicon: &Lexicon, russian: bool, out: &mut Vec<String>) {
    let mut depth = 0_u32;
    let copula = tokens.iter().take(48).position(|token| {
        match token.class {
            Class::Open => depth += 1,
            Class::Close => depth = depth.saturating_sub(1),
            Class::Dash => return russian && depth == 0,
            Class::Word { capital: false } if depth == 0 => {
                return matches!(token.text(text), "is" | "was" | "were" | "are");
            }
            _ => {}
        }
        false
    });
    let Some(start) = copula.map(|at| at + 1).filter(|start| *start > 1) else { return };
    let mut lower = String::new();
    let mut last: Option<usize> = None;
    let stops = Tags::PREPOSITION.or(Tags::RELATIVE).or(Tags::BE);
    for at in start..(start + 16).min(tokens.len()) {
        let mut tags = Tags::NONE;
        let word = tokens[at].is_word();
        if word {
            fold(tokens[at].text(text), &mut lower);
            tags = lexicon.get(&lower).tags;
        }
        if at == start && !russian && !tags.any(Tags::DETERMINER) {
            return;
        }
        // "a 1958 British drama film"
        if tokens[at].class == Class::Number && last.is_none_or(|last| last == start) {
            continue;
        }
        let and = tags.any(Tags::CONJUNCTION);
        let verb = tags.any(Tags::PAST.or(Tags::PARTICIPLE)) && !tags.any(Tags::BODY) && at > start + 1;
        if word && !and && !verb && !tags.any(stops) {
            // "старейший театр Вятки": what stands behind the noun says whose it is.
            let whose = russian && last.is_some_and(|last| !is_adjective(tokens[last].text(text)));
            last = last.filter(|_| whose).or(Some(at));
            continue;
        }
        if let Some(noun) = last.take().filter(|&at| at > start || russian).map(|at| tokens[at].text(text))
            && !noun.starts_with(char::is_uppercase)
            // "советская и российская рок-группа"
            && !(russian && is_adjective(noun))
        {
            out.push(case::lower(noun));
        }
        if !and {
            return;
        }
    }
}

/// Whether a Russian word in the nominative ends as adjectives do.
fn is_adjective(word: &str) -> bool {
    ["ая", "яя", "ый", "ий", "ое", "ее", "ые", "ие"].iter().any(|ending| word.ends_with(ending))
        && ![
            "предприятие",
            "объединение",
            "учреждение",
            "движение",
            "издание",
            "товарищество",
            "сражение",
            "восстание",
        ]
        .iter()
        .any(|noun| word.ends_with(noun))
}

/// Aliases in the bracket that opens at token `at`, right after `name`.
fn bracket_aliases(
    text: &str,
    tokens: &[Token],
    at: usize,
    name: &str,
    evidence: Evidence,
    out: &mut Vec<String>,
) {
    // A quoted name's closing mark stands between it and its bracket.
    let at = at + usize::from(tokens.get(at).is_some_and(|token| token.class == Class::QuoteClose));
    if tokens.get(at).is_none_or(|token| token.class != Class::Open) || evidence.person {
        return;
    }
    let Some(close) = (at + 1..(at + 60).min(tokens.len())).find(|&at| tokens[at].class == Class::Close)
    else {
        return;
    };
    let Some(inside) = text.get(tokens[at].end..tokens[close].start) else { return };
    let several = inside.contains(';');
    for (number, item) in inside.split([';', ',']).enumerate() {
        if let Some(former) = former_name(item.trim()) {
            out.push(former);
            continue;
        }
        let quoted = item.trim().starts_with(['"', '“', '«']) && item.trim().ends_with(['"', '”', '»']);
        let mut item = strip_label(item);
        // ("the Port"): a text that defines its own short name.
        if quoted && let Some(rest) = item.strip_prefix("the ").or_else(|| item.strip_prefix("The ")) {
            item = rest.to_owned();
        }
        if quoted && item.starts_with(char::is_uppercase) && item.split(' ').count() <= 4 {
            out.push(item);
            continue;
        }
        // (the Company)
        if let Some(short) = item.strip_prefix("the ")
            && short.starts_with(char::is_uppercase)
            && !short.contains(' ')
        {
            out.push(short.to_owned());
            continue;
        }
        let acronym = is_acronym(&item);
        if (acronym && (number == 0 || several))
            || ((several || !inside.contains(',')) && plausible_alias(name, &item))
        {
            out.push(item);
        }
    }
}

/// "Orbel Lights" of "until 1987 Orbel Lights", "Молот" of "до 1934 года — мастерские «Молот»".
fn former_name(item: &str) -> Option<String> {
    let digits = |word: &str| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    if let Some((when, name)) = item.rsplit_once(" — ").or_else(|| item.rsplit_once(" – ")) {
        let when = case::lower(when);
        let before =
            ["до ", "ранее", "прежде", "с ", "в ", "первоначально"].iter().any(|word| when.starts_with(word));
        let dated = when.contains(|letter: char| letter.is_ascii_digit()) || !when.contains(' ');
        let name = name.trim();
        let quoted = name.split_once('«').and_then(|(_, rest)| rest.strip_suffix('»'));
        let plain = quoted.or_else(|| name.starts_with(char::is_uppercase).then_some(name))?;
        return (before && dated && !plain.contains('«')).then(|| plain.to_owned());
    }
    let (when, rest) = item.split_once(' ')?;
    let (year, name) = rest.split_once(' ')?;
    let name = name.strip_prefix("the ").or_else(|| name.strip_prefix("as ")).unwrap_or(name);
    let capitals = name.split(' ').filter(|word| word.starts_with(char::is_uppercase)).count();
    (matches!(when, "until" | "till" | "before" | "from" | "since" | "to") && digits(year) && capitals > 1)
        .then(|| name.trim_matches(['"', '“', '”']).to_owned())
}

/// Removes a language label before (`Russian:`) or after (`(English)`) a name, and quotation marks around it.
fn strip_label(item: &str) -> String {
    let item = item.trim();
    let item = match item.split_once(':') {
        Some((label, rest)) if label.len() <= 24 && label.split_whitespace().count() <= 2 => rest.trim(),
        _ => item,
    };
    let item = match item.find('(') {
        Some(at) if at > 0 => item[..at].trim(),
        _ => item,
    };
    let lower = case::lower(item);
    let mut cut = 0;
    for label in [
        "also known as ",
        "also called ",
        "also ",
        "formerly ",
        "abbreviated ",
        "abbreviated as ",
        "or ",
        "now ",
        "known as ",
        "сокращённо ",
        "сокр. ",
        "англ. ",
        "рус. ",
    ] {
        if lower.starts_with(label) && item.is_char_boundary(label.len()) {
            cut = cut.max(label.len());
        }
    }
    let item = item[cut..].trim();
    let unquoted = [('"', '"'), ('«', '»'), ('“', '”')].iter().find_map(|(open, close)| {
        item.strip_prefix(*open)?.strip_suffix(*close).filter(|inner| !inner.contains(*open))
    });
    unquoted.unwrap_or(item).trim().to_owned()
}

/// A name in one line, without its possessive ending.
fn tidy(name: &str) -> Cow<'_, str> {
    // Most are so already: no other blank than single spaces, no quotation mark. Those beyond ASCII begin with one of
    // four bytes.
    let mut before = b' ';
    let plain = name.bytes().all(|byte| {
        let odd = byte < b' ' || matches!(byte, b'"' | 0xc2 | 0xe1..=0xe3) || byte == b' ' && before == b' ';
        before = byte;
        !odd
    });
    if plain && before != b' ' && !name.ends_with("'s") {
        return name.into();
    }
    let mut out = String::with_capacity(name.len());
    for (number, word) in name.split_whitespace().enumerate() {
        if number > 0 {
            out.push(' ');
        }
        out.push_str(word);
    }
    // Only whole pairs of quotation marks are kept.
    if out.chars().filter(|c| matches!(c, '"' | '«' | '»' | '“' | '”' | '„')).count() % 2 == 1 {
        out.retain(|c| !matches!(c, '"' | '«' | '»' | '“' | '”' | '„'));
    }
    out.strip_suffix("'s").or_else(|| out.strip_suffix("’s")).map(str::to_owned).unwrap_or(out).into()
}
