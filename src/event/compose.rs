//! The headline of a clause: the fullest of its shorter forms that fits.

use super::{
    clause::Verb,
    finish::{Part, truncate},
    lexicon::Tags,
    narrative::is_holding,
    phrase::{Style, cuts, render, strip_article},
    sentence::Sentence,
    token::Class,
};
use crate::case;
use crate::sort::CompactSort;
use std::{borrow::Cow, ops::Range};

/// The parts of a clause that a headline is made of.
#[derive(Clone, Debug)]
pub(crate) struct Parts {
    pub(crate) subject: Range<usize>,
    /// What a pronoun stands for, in place of `subject`.
    pub(crate) subject_text: Option<String>,
    pub(crate) verb: Option<Verb>,
    pub(crate) rest: Range<usize>,
    /// A clause with "which" that goes on about the subject.
    pub(crate) following: Option<Range<usize>>,
    /// Whether the reader sees the subject as the lane: it may be left out.
    pub(crate) subject_is_lane: bool,
    /// Longest headline in characters.
    pub(crate) limit: usize,
}

impl Parts {
    /// A phrase without a verb.
    pub(crate) fn nominal(tokens: Range<usize>, subject_text: Option<String>) -> Self {
        Self {
            subject: tokens.end..tokens.end,
            subject_text,
            verb: None,
            rest: tokens,
            following: None,
            subject_is_lane: false,
            limit: 80,
        }
    }

    pub(crate) fn limit(mut self, limit: usize) -> Self {
        self.limit = limit;
        self
    }
}

/// Tokens after the verb that are considered for a headline of 80 characters.
const LONGEST_REST: usize = 64;

/// A way to write a part of the headline: rendered only when it is chosen.
#[derive(Clone, Debug)]
enum Form {
    Text(String),
    /// Tokens, behind the verb as a headline writes it or not, with names abbreviated or not.
    Tokens {
        led: bool,
        tokens: Range<usize>,
        short: bool,
    },
}

/// A form with what it loses and about how long it is.
#[derive(Clone, Debug)]
struct Way {
    form: Form,
    loss: u32,
    length: usize,
}

impl Way {
    fn text(text: String, loss: u32) -> Self {
        let length = text.chars().count();
        Self { form: Form::Text(text), loss, length }
    }

    fn write(&self, sentence: &Sentence<'_>, verb: &str, style: Style<'_>) -> Cow<'_, str> {
        match &self.form {
            Form::Text(text) => Cow::Borrowed(text),
            Form::Tokens { led, tokens, short } => {
                let rendered = render(sentence, tokens.clone(), Style { short: *short, ..style });
                if *led && !verb.is_empty() { join(verb, &rendered).into() } else { rendered.into() }
            }
        }
    }
}

/// Composes the headline.
pub(crate) fn compose(sentence: &Sentence<'_>, parts: &Parts, style: Style<'_>) -> String {
    let widths = Widths::of(sentence, style);
    let subjects = subjects(sentence, parts, style, &widths);
    let (verb, predicates) = predicates(sentence, parts, style, &widths);
    let mut pairs: Vec<(u32, usize, usize)> = Vec::with_capacity(subjects.len() * predicates.len());
    for (s, subject) in subjects.iter().enumerate() {
        for (p, predicate) in predicates.iter().enumerate() {
            // Lengths are those before marks are balanced and abbreviations put in: a little slack.
            if subject.length + predicate.length <= parts.limit + 40 {
                pairs.push((subject.loss + predicate.loss, s, p));
            }
        }
    }
    pairs.compact_sort();
    // Most ways come up in several pairs.
    let mut written: Vec<Option<Part<'_>>> = Vec::new();
    written.resize_with(subjects.len() + predicates.len(), || None);
    let mut headline = String::with_capacity(parts.limit + 40);
    let mut write = |s: usize, p: usize, limit: usize, headline: &mut String| {
        let (first, second) = written.split_at_mut(subjects.len());
        let first = first[s].get_or_insert_with(|| Part::new(subjects[s].write(sentence, &verb, style)));
        let second = second[p].get_or_insert_with(|| Part::new(predicates[p].write(sentence, &verb, style)));
        first.join(second, limit, headline)
    };
    for &(_, s, p) in pairs.iter().take(400) {
        if write(s, p, parts.limit, &mut headline)
            && !headline.is_empty()
            && headline.chars().count() <= parts.limit
        {
            return headline;
        }
    }
    let shortest = (0..subjects.len())
        .flat_map(|s| (0..predicates.len()).map(move |p| (s, p)))
        .filter(|&(s, p)| subjects[s].length + predicates[p].length > 0)
        .min_by_key(|&(s, p)| subjects[s].length + predicates[p].length);
    headline.clear();
    if let Some((s, p)) = shortest {
        write(s, p, usize::MAX, &mut headline);
    }
    truncate(&headline, parts.limit)
}

/// About how many characters tokens take, the date and brackets left out: summed up once, asked of many ways.
#[derive(Debug)]
struct Widths {
    /// The width of all tokens before each, and of all at the end.
    before: Vec<u32>,
}

impl Widths {
    fn of(sentence: &Sentence<'_>, style: Style<'_>) -> Self {
        let mut sum = 0;
        let mut before = Vec::with_capacity(sentence.tokens.len() + 1);
        before.push(sum);
        for (at, token) in sentence.tokens.iter().enumerate() {
            let told = sentence.depth.get(at).is_some_and(|depth| *depth <= style.depth)
                && !style.skip.contains(&at)
                && !sentence.is_dated(at);
            if told {
                sum += sentence.letters(at) as u32 + u32::from(token.is_word());
            }
            before.push(sum);
        }
        Self { before }
    }

    fn width(&self, tokens: Range<usize>) -> usize {
        match (self.before.get(tokens.start), self.before.get(tokens.end).or(self.before.last())) {
            (Some(before), Some(all)) => all.saturating_sub(*before) as usize,
            _ => 0,
        }
    }
}

/// Ways to write the subject, with what each loses.
fn subjects(sentence: &Sentence<'_>, parts: &Parts, style: Style<'_>, widths: &Widths) -> Vec<Way> {
    subject_texts(sentence, parts, style, widths)
        .into_iter()
        .map(|(text, loss)| Way::text(text, loss))
        .collect()
}

fn subject_texts(
    sentence: &Sentence<'_>,
    parts: &Parts,
    style: Style<'_>,
    widths: &Widths,
) -> Vec<(String, u32)> {
    if impersonal(sentence, parts) {
        return vec![(String::new(), if decider(sentence, parts, style).is_some() { 60 } else { 0 })]
            .into_iter()
            .chain(decider(sentence, parts, style).map(|text| (text, 0)))
            .collect();
    }
    if let Some(text) = &parts.subject_text {
        let mut out = vec![(text.clone(), 0)];
        if let Some(actor) = style.actors.iter().position(|actor| actor.name == *text)
            && let Some(short) = super::phrase::abbreviation(style.actors, actor, text)
        {
            out.push((short.to_owned(), if short.chars().count() > 2 { 4 } else { 13 }));
        }
        // The owner of "its ground", the given name of a surname: what the text itself has is shorter.
        let own = parts.subject.clone().next().is_some_and(|first| {
            sentence.is_word(first, &["its", "their", "his", "her"])
                || parts.subject.len() == 1 && text.ends_with('»')
                || parts.subject.len() == 1
                    && sentence.is_capital(first)
                    && !sentence.tags(first).any(Tags::PRONOUN)
        });
        if own {
            out.push((strip_article(&render(sentence, parts.subject.clone(), style)).to_owned(), 12));
        }
        if parts.subject_is_lane && parts.verb.as_ref().is_some_and(|verb| verb.passive) {
            out.push((String::new(), 44));
        }
        return out;
    }
    if parts.subject.is_empty() {
        return vec![(String::new(), 0)];
    }
    let tokens = parts.subject.clone();
    // "The Long Field" and "The Paper Lanterns" are names with their articles.
    let article_here = sentence.is_word(tokens.start, &["the"]) && sentence.is_capital(tokens.start);
    let inside = tokens.start.checked_sub(1).is_some_and(|at| {
        sentence.class(at) == Class::Comma || sentence.tokens[at].is_word() && !sentence.is_capital(at)
    });
    let known = || {
        let Some(named) = sentence.name_at(tokens.start + 1) else { return false };
        let name = sentence.slice(named.tokens.clone());
        named.tokens.start == tokens.start + 1
            && style.actors.iter().any(|actor| actor.name.strip_prefix("The ") == Some(name))
    };
    let titled = article_here && (inside || known());
    let article = |text: String| if titled { text } else { strip_article(&text).to_owned() };
    let mut out = Vec::new();
    let short = Style { short: true, ..style };
    // A list of many becomes its first and "others"; remarks between commas go.
    let commas: Vec<usize> = tokens
        .clone()
        .filter(|&at| {
            sentence.class(at) == Class::Comma
                && sentence.depth[at] == style.depth
                && sentence.quote[at] == 0
                && !style.skip.contains(&at)
        })
        .collect();
    if commas.is_empty() {
        out.push((article(render(sentence, tokens.clone(), style)), 0));
        out.push((article(render(sentence, tokens.clone(), short)), 4));
    } else {
        let first = tokens.start..commas[0];
        let listed = commas.iter().any(|&comma| {
            !sentence.tags(comma + 1).any(
                Tags::PREPOSITION.or(Tags::RELATIVE).or(Tags::GERUND).or(Tags::PARTICIPLE).or(Tags::ADVERB),
            ) && !sentence.is_word(comma + 1, &["together", "along", "including"])
        }) && (commas.len() > 1
            || (commas[0] + 1..tokens.end).any(|at| {
                sentence.tags(at).any(Tags::CONJUNCTION)
                    && sentence.quote[at] == 0
                    && !sentence.inside_name(at)
            }));
        let named = commas.len() <= 2
            && (sentence.class(commas[0] + 1) == Class::QuoteOpen || sentence.is_capital(commas[0] + 1));
        let mut whole = article(render(sentence, tokens.clone(), style));
        if named && !listed && commas.len() == 1 {
            whole.push(',');
        }
        out.push((whole, if listed || named { 0 } else { 2 }));
        let others = if sentence.language == crate::document::Language::Russian {
            " и другие"
        } else {
            " and others"
        };
        let mut head = article(render(sentence, first.clone(), style));
        let mut brief = article(render(sentence, first.clone(), short));
        if listed {
            // "A and B, C and others" has its first of two cut at "and".
            if let Some(and) = first.clone().find(|&at| {
                sentence.tags(at).any(Tags::CONJUNCTION)
                    && !sentence.inside_name(at)
                    && sentence.quote[at] == 0
            }) {
                head = article(render(sentence, first.start..and, style));
                brief = article(render(sentence, first.start..and, short));
            }
            // "People's Deputies of the USSR Roy Medvedev": the name says enough.
            let first_end = first
                .clone()
                .find(|&at| {
                    sentence.tags(at).any(Tags::CONJUNCTION)
                        && !sentence.inside_name(at)
                        && sentence.quote[at] == 0
                })
                .unwrap_or(first.end);
            if let Some(named) = sentence
                .named
                .iter()
                .find(|named| named.tokens.end == first_end && named.tokens.start > first.start)
                && style.actors.get(named.actor).is_some_and(|actor| actor.kind == super::ActorKind::Person)
            {
                out.push((format!("{}{others}", sentence.slice(named.tokens.clone())), 9));
            }
            head.push_str(others);
            brief.push_str(others);
        }
        out.push((head, if listed { 6 } else { 1 }));
        out.push((brief, if listed { 8 } else { 5 }));
    }
    let first_comma = commas.first().copied().unwrap_or(tokens.end);
    for (cut, cost) in
        cuts(sentence, tokens.start..first_comma, tokens.start, style.skip, style.depth).into_iter().skip(1)
    {
        // Of "A and its B" the first is told; "A and B" stays whole.
        if sentence.is_word(cut, &["and", "or", "и"]) && !sentence.tags(cut + 1).any(Tags::DETERMINER) {
            continue;
        }
        let lost = widths.width(cut..first_comma) as u32;
        let (whole, brief) = (
            article(render(sentence, tokens.start..cut, style)),
            article(render(sentence, tokens.start..cut, short)),
        );
        if brief != whole {
            out.push((brief, 11 + cost + lost / 2));
        }
        out.push((whole, 8 + cost + lost / 2));
    }
    if parts.subject_is_lane && parts.verb.as_ref().is_some_and(|verb| verb.passive) {
        out.push((String::new(), 44));
    }
    out.retain(|(text, _)| !text.is_empty() || parts.subject_is_lane);
    out
}

/// The verb as a headline writes it, and ways to write the predicate, with what each loses.
fn predicates(
    sentence: &Sentence<'_>,
    parts: &Parts,
    style: Style<'_>,
    widths: &Widths,
) -> (String, Vec<Way>) {
    let mut out = Vec::new();
    let (lead, head, nominal_subject) = match &parts.verb {
        None => (String::new(), parts.rest.start, false),
        Some(verb) => {
            // "Meeting held online" says more than "Meeting"; "7th Congress of the Union" is enough.
            let words = parts
                .subject
                .clone()
                .filter(|at| sentence.tokens[*at].is_word() && !sentence.tags(*at).any(Tags::DETERMINER))
                .count();
            let named = sentence.named.iter().any(|named| parts.subject.contains(&named.tokens.start));
            let thin = words <= 2
                && !named
                && (verb.passive || sentence.is_word(verb.main, &["held"]))
                && sentence.language != crate::document::Language::Russian;
            let holding = is_holding(sentence, verb.main) && !parts.subject.is_empty() && !thin;
            if holding {
                (String::new(), verb.main, true)
            } else {
                (verb_text(sentence, parts, verb, style), verb.main, false)
            }
        }
    };
    if nominal_subject {
        // A meeting is a headline by itself; what it decided is a better one when there is room.
        if let Some(following) = &parts.following
            && let Some(verb_start) = following.clone().find(|at| sentence.tokens[*at].is_word())
        {
            for (end, cost) in cuts(sentence, following.clone(), verb_start, style.skip, style.depth) {
                let length = widths.width(following.start..end);
                if cost <= 8 && length <= 38 {
                    out.push(Way {
                        form: Form::Tokens { led: false, tokens: following.start..end, short: false },
                        loss: (cost + widths.width(end..following.end) as u32 / 6).min(3),
                        length,
                    });
                }
            }
        }
        let carried = sentence.is_word(head, &["carried"]);
        if carried {
            let start = head + 2;
            for (end, cost) in cuts(sentence, start..parts.rest.end, start, style.skip, style.depth) {
                out.push(Way {
                    form: Form::Tokens { led: false, tokens: start..end, short: false },
                    loss: cost + widths.width(end..parts.rest.end) as u32 / 3,
                    length: widths.width(start..end),
                });
            }
        }
        // "Trial" alone says little; "Trial before Judge Marsh" is a headline.
        let place = sentence.is_word(head, &["took", "takes", "taken", "take"]);
        let single = parts.subject_text.is_none()
            && parts
                .subject
                .clone()
                .filter(|at| sentence.tokens[*at].is_word() && !sentence.tags(*at).any(Tags::DETERMINER))
                .count()
                <= 1;
        if place && single && out.is_empty() {
            let start = head + 2;
            for (end, cost) in cuts(sentence, start..parts.rest.end, start, style.skip, style.depth) {
                let length = widths.width(start..end);
                if length > 0 {
                    out.push(Way {
                        form: Form::Tokens { led: false, tokens: start..end, short: false },
                        loss: cost + widths.width(end..parts.rest.end) as u32 / 3,
                        length,
                    });
                }
            }
        }
        let alone = if (carried || single) && !out.is_empty() { 40 } else { 4 };
        // "Since 1992 work has been conducted": it goes on.
        let going = !carried
            && since(sentence, style)
            && sentence.language != crate::document::Language::Russian
            && parts.verb.as_ref().is_some_and(|verb| verb.passive);
        let alone = if going { alone.min(4) } else { alone };
        if going {
            out.push(Way::text("under way".to_owned(), 0));
        }
        out.push(Way::text(String::new(), alone));
        return (lead, out);
    }
    let mut rest = adjunct_gap(sentence, parts, style);
    // What is far beyond the longest headline is not looked at.
    let whole = rest.end;
    rest.end = rest.end.min(rest.start + LONGEST_REST);
    let minimum = match &parts.verb {
        Some(verb) if !verb.passive => rest.start,
        Some(_) => rest.start.saturating_sub(1),
        None => rest.start,
    };
    // "The siege lasted from May to July": without the date only the siege is left.
    let lasting = parts.verb.as_ref().is_some_and(|verb| {
        sentence.is_word(
            verb.main,
            &["lasted", "lasts", "ran", "runs", "dates", "dated", "spanned", "длилась", "длился", "длилось"],
        )
    });
    if lasting
        && parts.subject.len() > 1
        && !parts.rest.clone().any(|at| sentence.tokens[at].is_word() && widths.width(at..at + 1) > 0)
    {
        return (lead, vec![Way::text(String::new(), 0)]);
    }
    let lead_length = lead.chars().count() + usize::from(!lead.is_empty());
    for (end, cost) in cuts(sentence, rest.clone(), minimum, style.skip, style.depth) {
        if end == rest.end && rest.end < whole {
            continue;
        }
        let length = widths.width(rest.start..end);
        if length + lead_length == 0 {
            continue;
        }
        // One noun is no headline.
        let words =
            (rest.start..end).filter(|at| !style.skip.contains(at) && !sentence.is_dated(*at)).count();
        let bare = if parts.verb.is_none() && end < rest.end && words < 3 { 40 } else { 0 };
        let loss = if end < rest.end { cost + widths.width(end..rest.end) as u32 / 3 } else { 0 };
        let names = sentence.named.iter().any(|named| (rest.start..end).contains(&named.tokens.start));
        for (short, penalty) in [(false, 0), (true, 3)] {
            if short && !names {
                continue;
            }
            out.push(Way {
                form: Form::Tokens { led: true, tokens: rest.start..end, short },
                loss: penalty + bare + loss,
                length: length + lead_length,
            });
        }
    }
    // A passive needs nothing after it.
    if parts.verb.as_ref().is_some_and(|verb| verb.passive) && !lead.is_empty() {
        let lost = widths.width(rest.clone()) as u32;
        // What somebody is awarded or refused is what the headline is about.
        let given = parts.verb.as_ref().is_some_and(|verb| {
            sentence.is_word(
                verb.main,
                &["awarded", "granted", "given", "offered", "refused", "denied", "sentenced"],
            ) && sentence.tags(verb.tokens.end).any(Tags::DETERMINER)
        });
        out.push(Way::text(lead.clone(), 16 + lost / 3 + if given { 40 } else { 0 }));
    }
    if out.is_empty() {
        out.push(if rest.end < whole {
            let form = Form::Tokens { led: true, tokens: rest.clone(), short: false };
            Way { form, loss: 0, length: widths.width(rest) }
        } else {
            Way::text(lead.clone(), 0)
        });
    }
    (lead, out)
}

/// The words after the verb, without an adjunct of place between the date and the object:
/// "wrote on 1 May at the House, a statement".
fn adjunct_gap(sentence: &Sentence<'_>, parts: &Parts, style: Style<'_>) -> Range<usize> {
    let rest = parts.rest.clone();
    let skip = style.skip;
    if skip.start <= rest.start + 1
        && skip.end > rest.start
        && sentence.tags(skip.end).any(Tags::PREPOSITION)
        && let Some(comma) = (skip.end..rest.end.min(skip.end + 10))
            .find(|&at| sentence.class(at) == Class::Comma && sentence.quote[at] == 0)
        && sentence.tags(comma + 1).any(Tags::DETERMINER)
        && parts.verb.as_ref().is_some_and(|verb| !verb.passive)
    {
        return comma + 1..rest.end;
    }
    rest
}

/// The verb as a headline writes it: without "was" before a participle, without "have been".
fn verb_text(sentence: &Sentence<'_>, parts: &Parts, verb: &Verb, style: Style<'_>) -> String {
    if impersonal(sentence, parts) && decider(sentence, parts, style).is_some() {
        return sentence.word(verb.main).to_owned();
    }
    if impersonal(sentence, parts) {
        let nouns = [
            ("decided", "decision"),
            ("agreed", "agreement"),
            ("proposed", "proposal"),
            ("planned", "plan"),
            ("resolved", "resolution"),
        ];
        let word = sentence.word(verb.main);
        let infinitive = sentence.is_word(verb.main + 1, &["to"]);
        return nouns
            .iter()
            .find(|(form, _)| infinitive && *form == word)
            .map_or(word, |(_, noun)| noun)
            .to_owned();
    }
    if verb.tokens.len() == 1
        && sentence.tags(verb.main).any(Tags::GERUND)
        && let Some(past) = super::lexicon::past_of(sentence.word(verb.main))
    {
        return past;
    }
    let negated = verb.tokens.clone().any(|at| sentence.is_word(at, &["not", "never", "не"]));
    // "has been chancellor since 2012": that is when it began.
    if verb.copula
        && sentence.tags(verb.tokens.start).any(Tags::HAVE)
        && !negated
        && since(sentence, style)
        && complement_is_noun(sentence, parts, style)
    {
        return "became".to_owned();
    }
    if verb.copula && sentence.tags(verb.tokens.start).any(Tags::HAVE) && !negated {
        return if sentence.is_word(verb.tokens.start, &["have"]) { "are" } else { "is" }.to_owned();
    }
    if verb.copula || negated {
        return render(sentence, verb.tokens.clone(), style);
    }
    // "had taken command": took.
    if sentence.tags(verb.tokens.start).any(Tags::HAVE)
        && !verb.passive
        && !sentence.tags(verb.main).any(Tags::PAST)
        && let Some(past) = super::lexicon::past_of_participle(sentence.word(verb.main))
    {
        return past.to_owned();
    }
    // "have been working to create": worked.
    if sentence.tags(verb.tokens.start).any(Tags::HAVE)
        && !verb.passive
        && sentence.tags(verb.main).any(Tags::GERUND)
        && let Some(past) = super::lexicon::past_of(sentence.word(verb.main))
    {
        return past;
    }
    let auxiliary = Tags::BE.or(Tags::HAVE).or(Tags::FUTURE).or(Tags::MODAL);
    let drop_auxiliaries = verb.passive
        || sentence.tags(verb.main).any(Tags::GERUND)
        || sentence.tags(verb.tokens.start).any(Tags::HAVE);
    let mut words = Vec::new();
    for at in verb.tokens.clone() {
        if style.skip.contains(&at)
            || !sentence.tokens[at].is_word()
            || (drop_auxiliaries && at != verb.main && sentence.tags(at).any(auxiliary))
        {
            continue;
        }
        // A list's item may begin with its verb: "Moved to the spring".
        if at == 0 && parts.subject_text.is_some() {
            words.push(case::lower(sentence.word(at)));
            continue;
        }
        words.push(sentence.word(at).to_owned());
    }
    words.join(" ")
}

/// "At a meeting of the council, it was decided to": the meeting decides.
fn decider(sentence: &Sentence<'_>, parts: &Parts, style: Style<'_>) -> Option<String> {
    let verb = parts.verb.as_ref()?;
    let at = (0..verb.tokens.start).rev().find(|&at| {
        sentence.tags(at).any(Tags::EVENT)
            && matches!(
                sentence.entries[at].kind,
                Some(super::EventKind::Congress | super::EventKind::Conference)
            )
            && sentence.depth[at] == style.depth
            && !sentence.is_dated(at)
            && (at.saturating_sub(4)..at).any(|before| sentence.is_word(before, &["at"]))
    })?;
    let lead = (at.saturating_sub(4)..at).rev().find(|&before| sentence.is_word(before, &["at"]))?;
    let end = (at..verb.tokens.start)
        .find(|&end| sentence.class(end) == Class::Comma || sentence.is_word(end, &["in", "it"]))
        .unwrap_or(verb.tokens.start);
    let text = render(sentence, lead + 1..end, style);
    let mut text = strip_article(&text).to_owned();
    super::phrase::capitalize(&mut text);
    (!text.is_empty() && text.chars().count() <= 50).then_some(text)
}

/// "it was decided to": nobody decides, and "it" is nothing.
fn impersonal(sentence: &Sentence<'_>, parts: &Parts) -> bool {
    let Some(verb) = &parts.verb else { return false };
    let it = parts.subject.clone().find(|&at| sentence.tokens[at].is_word());
    // "It is thought to have struck the Moon": it did.
    let raised = sentence.is_word(
        verb.main,
        &[
            "thought",
            "believed",
            "known",
            "said",
            "reported",
            "assumed",
            "supposed",
            "considered",
            "presumed",
        ],
    ) && sentence.is_word(verb.main + 1, &["to"]);
    verb.passive
        && !raised
        && it.is_some_and(|at| {
            sentence.is_word(at, &["it"])
                && (at + 1..parts.subject.end).all(|at| !sentence.tokens[at].is_word())
        })
        // "It was moved to the cemetery" is about something that was moved.
        && (sentence.is_word(verb.main + 1, &["that"])
            || sentence.is_word(verb.main + 1, &["to"])
                && sentence.tags(verb.main + 2).any(Tags::BASE.or(Tags::BE).or(Tags::HAVE)))
}

/// Whether the date is the beginning of what lasts: "since 2012".
fn since(sentence: &Sentence<'_>, style: Style<'_>) -> bool {
    style.skip.clone().any(|at| sentence.is_word(at, &["since"]))
}

/// Whether a noun, no adjective or place, follows "has been".
fn complement_is_noun(sentence: &Sentence<'_>, parts: &Parts, style: Style<'_>) -> bool {
    let mut words = parts.rest.clone().filter(|at| !style.skip.contains(at) && !sentence.is_dated(*at));
    words.next().is_some_and(|at| {
        sentence.tags(at).any(Tags::DETERMINER)
            || sentence.tags(at).any(Tags::OFFICE.or(Tags::PART)) && !sentence.tags(at).any(Tags::PREPOSITION)
            || sentence.is_capital(at)
    })
}

fn join(lead: &str, tail: &str) -> String {
    match (lead.is_empty(), tail.is_empty()) {
        (false, false) => [lead, " ", tail].concat(),
        (true, _) => tail.to_owned(),
        (_, true) => lead.to_owned(),
    }
}
