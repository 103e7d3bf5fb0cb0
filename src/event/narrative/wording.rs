//! What a headline says beyond its clause: names for pronouns, what became of a name, when a work came out.

use super::{Context, is_body, named_in};
use crate::case;
use crate::event::{
    ActorKind, EventKind,
    actors::Names,
    antecedent::{Form, Mention, VALUES, on},
    clause::{Clause, Verb},
    compose::Parts,
    lexicon::telling::{COMPANY, GROWING, POSTS, READ, SORT},
    lexicon::{Lexicon, Tags},
    phrase::{Style, strip_article},
    sentence::Sentence,
    token::Class,
    word_list::WordList,
};
use std::ops::Range;

/// "The Glass Orchard is a 1958 drama film": a headline, and the noun that says what it is.
pub(super) fn came_out(
    sentence: &Sentence<'_>,
    names: &Names,
    verb: &Verb,
    skip: &Range<usize>,
    parts: &Parts,
    headline: &str,
) -> Option<(String, usize)> {
    let article = skip
        .start
        .checked_sub(1)
        .filter(|&at| verb.copula && sentence.is_word(at, &["a", "an"]) && verb.tokens.end == at)?;
    let end = (skip.end..parts.rest.end)
        .find(|&at| {
            !sentence.tokens[at].is_word() || sentence.tags(at).any(Tags::PREPOSITION.or(Tags::RELATIVE))
        })
        .unwrap_or(parts.rest.end);
    let noun = (skip.end..end.min(article + 9)).rev().find(|&at| sentence.tags(at).any(Tags::WORK))?;
    let about = names.subject.and_then(|subject| names.actors.get(subject));
    let subject = match about.filter(|actor| headline.starts_with(actor.name.trim_start_matches("The "))) {
        Some(actor) => actor.name.as_str(),
        None => headline.split_once(" is ").or_else(|| headline.split_once(" was "))?.0,
    };
    let verb = if sentence.is_word(noun, READ) { "published" } else { "released" };
    Some((format!("{subject} {verb}"), noun))
}

/// "Since 1994 the main organ of the party has been the Iskra newspaper": what has the name became the rest.
pub(super) fn named_for(
    sentence: &Sentence<'_>,
    verb: &Verb,
    parts: &Parts,
    style: Style<'_>,
    headline: &str,
) -> Option<String> {
    if !verb.copula {
        return None;
    }
    let (subject, _) = headline.split_once(" became the ")?;
    let rest = parts.rest.clone();
    let described = parts.subject.clone().next().is_some_and(|first| {
        sentence.is_word(first, &["the"])
            && !sentence.is_capital(first + 1)
            && sentence.name_at(first + 1).is_none()
    });
    let plain = rest.clone().all(|at| {
        !sentence.tags(at).any(Tags::PREPOSITION.or(Tags::CONJUNCTION)) && sentence.class(at) != Class::Comma
    });
    let named = rest.clone().any(|at| sentence.is_capital(at) || sentence.class(at) == Class::QuoteOpen);
    if !(described && plain && named) {
        return None;
    }
    let name = crate::event::phrase::render(sentence, rest, style);
    let mut subject = subject.to_owned();
    let first = subject.chars().next()?;
    subject.replace_range(..first.len_utf8(), case::lower_char(first).encode_utf8(&mut [0; 4]));
    let line = format!("{} became the {subject}", strip_article(&name));
    (line.chars().count() <= 80).then_some(line)
}

/// "Membership rose from 12,000 in 1920 to 87,000 in 1931": each date has its own number.
pub(super) fn growth(sentence: &Sentence<'_>, parts: &Parts, style: Style<'_>) -> Option<String> {
    let verb = parts.verb.as_ref()?;
    let russian = sentence.language == crate::document::Language::Russian;
    let grows = if russian {
        ["вырос", "возрос", "увеличил", "сократил", "снизил", "упал", "уменьшил"]
            .iter()
            .any(|stem| sentence.word(verb.main).starts_with(stem))
    } else {
        sentence.is_word(verb.main, GROWING)
    };
    if !grows {
        return None;
    }
    let number = |at: usize| {
        let money = usize::from(matches!(sentence.word(at), "£" | "$" | "€" | "¥"));
        sentence.class(at + money) == Class::Number && !sentence.is_dated(at + money)
    };
    let rest = verb.tokens.end..sentence.tokens.len();
    let from = rest.clone().find(|&at| sentence.is_word(at, &["from", "с", "со"]) && number(at + 1))?;
    let to = (from + 2..rest.end).find(|&at| sentence.is_word(at, &["to", "до"]) && number(at + 1))?;
    let first = (from..to).find(|&at| sentence.is_dated(at))?;
    let second = (to..rest.end).find(|&at| sentence.is_dated(at) && !number(at))?;
    let subject = match &parts.subject_text {
        Some(text) => text.clone(),
        None => crate::event::phrase::render(sentence, parts.subject.clone(), style),
    };
    let subject = strip_article(&subject);
    // The number ends where what binds the date begins.
    let end = |date: usize, from: usize| {
        (from..date).find(|&at| sentence.tags(at).any(Tags::PREPOSITION)).unwrap_or(date)
    };
    let words = |range: Range<usize>| sentence.slice(range).to_owned();
    let line = if (from..to).contains(&style.skip.start) {
        format!("{subject}{} {}", if russian { ":" } else { " at" }, words(from + 1..end(first, from + 1)))
    } else if style.skip.start > to {
        format!("{subject} {} {}", words(verb.tokens.clone()), words(to..end(second, to + 1)))
    } else {
        return None;
    };
    (!subject.is_empty() && line.chars().count() <= 80).then_some(line)
}

/// Of two dates that one verb has, each with an object: whether this is the first, and the end of its object or the
/// beginning of the second.
pub(super) fn shared_verb(
    sentence: &Sentence<'_>,
    rest: Range<usize>,
    skip: &Range<usize>,
) -> Option<(bool, usize)> {
    let object = |range: Range<usize>| {
        !range.is_empty()
            && range.clone().all(|at| {
                (sentence.tokens[at].is_word() || sentence.class(at) == Class::Number) && !sentence.is_dated(at)
            })
            // "had 4,000 members in 1921 and 31,000 in 1925"
            && (sentence.is_capital(range.start) || sentence.class(range.start) == Class::Number)
    };
    let and = |at: usize| sentence.is_word(at, &["and", "и"]);
    // "lost on 16 August and again for eighteen hours on the 21st", "elected to the council in 1933 and to Parliament in
    // 1936": the second object begins with the preposition of the first, or with "again".
    let another = |range: Range<usize>| {
        let first = range.start;
        range.len() >= 2
            && range.len() <= 9
            && range.clone().all(|at| {
                sentence.tokens[at].is_word()
                    && !sentence.is_dated(at)
                    && !sentence.tags(at).any(Tags::PAST.or(Tags::BE).or(Tags::HAVE).or(Tags::RELATIVE))
            })
            && (sentence.is_word(first, &["again"])
                || sentence.tags(first).any(Tags::PREPOSITION)
                    && (rest.start..rest.start + 1).any(|at| sentence.low(at) == sentence.low(first)))
    };
    // "In 1929 the firm took over Pascoe and, a year later, Lund": the first date opens the clause.
    let comma_behind = |at: usize| at + usize::from(sentence.class(at) == Class::Comma);
    let begins = |at: usize| {
        at < rest.end
            && sentence.tokens[at].is_word()
            && !sentence.tags(at).any(
                Tags::PREPOSITION
                    .or(Tags::CONJUNCTION)
                    .or(Tags::PAST)
                    .or(Tags::BE)
                    .or(Tags::PRONOUN)
                    .or(Tags::PARTICIPLE),
            )
    };
    let opened = |date: &&Range<usize>| date.start < rest.start;
    let joined = |date: &Range<usize>| {
        (rest.start + 1..date.start).rev().take(3).find(|&at| and(at)).filter(|&at| {
            comma_behind(at + 1) >= date.start.saturating_sub(1) && begins(comma_behind(date.end))
        })
    };
    if skip.end <= rest.start
        && let Some(and) = sentence
            .dates
            .iter()
            .filter(|date| rest.start < date.start && date.end < rest.end)
            .find_map(joined)
    {
        return Some((true, and - usize::from(sentence.class(and - 1) == Class::Comma)));
    }
    if skip.start > rest.start && sentence.dates.iter().any(|date| opened(&date)) && joined(skip).is_some() {
        return Some((false, comma_behind(skip.end)));
    }
    let other = sentence.dates.iter().find(|date| {
        rest.start < date.start && date.end <= rest.end && !(date.start < skip.end && skip.start < date.end)
    })?;
    if skip.end < other.start
        && and(skip.end)
        && (object(skip.end + 1..other.start) || another(skip.end + 1..other.start))
        && skip.start > rest.start
    {
        return Some((true, skip.end));
    }
    // "became a reader in 1946 and, three years later, professor": the second date stands before what it dates.
    let comma = |at: usize| at + usize::from(sentence.class(at) == Class::Comma);
    let follows = |at: usize| {
        at < rest.end
            && sentence.tokens[at].is_word()
            && !sentence.tags(at).any(Tags::PREPOSITION.or(Tags::CONJUNCTION).or(Tags::PAST).or(Tags::BE))
    };
    if and(skip.end)
        && comma(skip.end + 1) == other.start
        && skip.start > rest.start
        && follows(comma(other.end))
    {
        return Some((true, skip.end));
    }
    if and(other.end) && comma(other.end + 1) == skip.start && follows(comma(skip.end)) {
        return Some((false, comma(skip.end)));
    }
    if other.end < skip.start
        && and(other.end)
        && (object(other.end + 1..skip.start) || another(other.end + 1..skip.start))
    {
        return Some((false, other.end + 1));
    }
    None
}

/// "heard the appeal on 6 July and dismissed it", "granted him 40,000 crowns": what "it" and "him" mean.
pub(super) fn object_pronouns(
    sentence: &Sentence<'_>,
    names: &Names,
    context: &Context,
    clauses: &[Clause],
    place: usize,
    headline: &mut String,
) {
    let fits = |line: String, headline: &mut String| {
        if line.chars().count() <= 80 {
            *headline = line;
        }
    };
    let it = [" it", " them", " его", " её", " ее", " их"]
        .into_iter()
        .find_map(|word| headline.strip_suffix(word));
    let (it, behind) = match it {
        Some(rest) => (Some(rest.to_owned()), String::new()),
        // "lost her seat in 1945 but regained it at the election"
        None => match clauses.get(place).and_then(|clause| clause.verb.as_ref()) {
            Some(verb)
                if sentence.is_word(verb.tokens.end, &["it"])
                    && !verb.passive
                    && (!sentence
                        .is_word(verb.main, &["left", "quit", "joined", "rejoined", "led", "headed"])
                        // "joined the Green International in 1923 but left it"
                        || place > 0
                            && clauses[place - 1].verb.as_ref().is_some_and(|earlier| {
                                sentence.named.iter().any(|named| {
                                    (earlier.tokens.end..earlier.tokens.end + 2).contains(&named.outer)
                                        && is_body(names, named.actor)
                                        && Some(named.actor) != names.subject
                                })
                            })) =>
            {
                match headline.split_once(" it") {
                    // "dismissed it, holding that …"
                    Some((rest, behind))
                        if rest.ends_with(sentence.word(verb.main))
                            && !behind.starts_with(char::is_alphanumeric) =>
                    {
                        (Some(rest.to_owned()), behind.to_owned())
                    }
                    _ => (None, String::new()),
                }
            }
            _ => (None, String::new()),
        },
    };
    if let Some(rest) = it
        && let Some(earlier) = place.checked_sub(1).and_then(|place| clauses.get(place))
        && let Some(verb) = earlier.verb.as_ref().filter(|verb| !verb.passive && !verb.copula)
    {
        let end = (verb.tokens.end..earlier.tokens.end)
            .find(|&at| {
                !sentence.tokens[at].is_word()
                    || sentence.is_dated(at)
                    || sentence.tags(at).any(Tags::PREPOSITION.or(Tags::RELATIVE))
            })
            .unwrap_or(earlier.tokens.end);
        let object = verb.tokens.end..end;
        // "Their demo reached John Peel, who aired it": not Peel.
        let own = sentence.slice(object.clone());
        let who = clauses.get(place).and_then(|clause| clause.opener);
        if !own.is_empty()
            && headline.starts_with(own)
            && who.is_some_and(|who| sentence.is_word(who, &["who", "which"]))
        {
            let first = earlier.tokens.start
                + usize::from(
                    sentence.tags(earlier.tokens.start).any(Tags::DETERMINER)
                        || sentence.is_word(earlier.tokens.start, &["his", "her", "its", "their"]),
                );
            let acting = first..verb.tokens.start;
            let plain = (1..=4).contains(&acting.len())
                && acting.clone().all(|at| sentence.tokens[at].is_word() && !sentence.is_dated(at));
            if plain {
                let article = if first > earlier.tokens.start { "the " } else { "" };
                fits(format!("{rest} {article}{}{behind}", sentence.slice(acting)), headline);
            }
            return;
        }
        if (1..=6).contains(&object.len()) && !object.clone().any(|at| sentence.tags(at).any(Tags::PRONOUN)) {
            return fits(format!("{rest} {}{behind}", sentence.slice(object)), headline);
        }
    }
    if sentence.language != crate::document::Language::Russian
        && let Some(line) = pronoun_named(sentence, names, context, clauses.get(place), headline)
    {
        return fits(line, headline);
    }
    // "founded the company", "joined the band": what the document calls its subject.
    if let Some(subject) = names.subject.and_then(|subject| names.actors.get(subject))
        && subject.kind == ActorKind::Organization
        && sentence.language != crate::document::Language::Russian
    {
        let name = || {
            let is_new = !headline.contains(subject.name.as_str());
            is_new.then(|| [crate::event::phrase::article(&subject.name), &subject.name].concat())
        };
        let (lead, noun) = headline.rsplit_once(' ').unwrap_or_default();
        if let Some(before) = lead.strip_suffix(" the")
            && (names.nouns.iter().any(|own| own == noun)
                || COMPANY.contains(&noun)
                || SORT.contains(&noun) && case::lower(&subject.name).split(' ').any(|word| word == noun))
            && let Some(name) = name()
        {
            return fits([before, " ", &name].concat(), headline);
        }
        if sentence.may_have(&ITS)
            && context.it.is_none_or(|it| Some(it) == names.subject)
            && let Some((before, office)) = headline.split_once(" was its ")
            && let Some(name) = name()
        {
            return fits(format!("{before} was {office} of {name}"), headline);
        }
    }
    // "The tour occupied them": of a text about a band.
    if sentence.may_have(&THEM)
        && let Some(subject) = names.subject.and_then(|subject| names.actors.get(subject))
        && subject.kind == ActorKind::Organization
        && names.nouns.iter().any(|noun| PLAYERS.contains(&noun.as_str()))
        && context.they.iter().all(|&one| Some(one) == names.subject)
        && context.they_text.is_none()
        && !headline.contains(subject.name.as_str())
        && let Some((before, after)) = headline.split_once(" them")
        && !after.starts_with(char::is_alphanumeric)
    {
        let name = [crate::event::phrase::article(&subject.name), &subject.name].concat();
        return fits(format!("{before} {name}{after}"), headline);
    }
    if sentence.may_have(&HIM)
        && let Some((before, after)) = headline.split_once(" him ")
        && let Some(actor) = context.person.and_then(|person| names.actors.get(person))
        && !before.contains(actor.name.as_str())
    {
        fits(format!("{before} {} {after}", actor.name), headline);
    }
}

static ITS: WordList = WordList::new(&["its"]);
static HIM: WordList = WordList::new(&["him"]);
static THEM: WordList = WordList::new(&["them"]);

/// Bodies of which a text says "they".
const PLAYERS: &[&str] = &[
    "band",
    "group",
    "duo",
    "trio",
    "quartet",
    "quintet",
    "sextet",
    "orchestra",
    "choir",
    "ensemble",
    "team",
    "club",
    "crew",
];

/// "ESA selected it", "Bragg brought her back", "a plaque was unveiled at her house": the name for the pronoun.
fn pronoun_named(
    sentence: &Sentence<'_>,
    names: &Names,
    context: &Context,
    clause: Option<&Clause>,
    headline: &str,
) -> Option<String> {
    let clause = clause?;
    let verb = clause.verb.as_ref()?;
    let at = (verb.tokens.end..clause.tokens.end).find(|&at| {
        sentence.length(at) <= 3
            && sentence.is_word(at, &["it", "him", "her", "his"])
            && sentence.depth[at] == 0
    })?;
    let word = sentence.low(at);
    // An object stands before a pause, a preposition or a particle; "her" before a noun is whose that is.
    let alone = !sentence.tokens.get(at + 1).is_some_and(|next| next.is_word())
        || sentence.is_dated(at + 1)
        || sentence.tags(at + 1).any(
            Tags::PREPOSITION.or(Tags::CONJUNCTION).or(Tags::ADVERB).or(Tags::DETERMINER).or(Tags::RELATIVE),
        )
        || sentence.is_word(at + 1, &["back", "away", "home", "out", "up", "down", "off", "public", "again"]);
    let owner = word == "his" || word == "her" && !alone;
    if !owner && !alone {
        return None;
    }
    let mark = [" ", word].concat();
    let (before, after) = headline.split_once(&mark)?;
    // "the first woman in such a post, and held it until 1938"
    if word == "it" && sentence.is_word(verb.main, &["held", "kept", "retained", "lost"]) {
        let noun = (0..verb.tokens.start).rev().find(|&at| sentence.is_word(at, POSTS))?;
        return Some([before, " the ", sentence.word(noun), after].concat());
    }
    if after.starts_with(char::is_alphanumeric) {
        return None;
    }
    let named = |actor: usize| names.actors.get(actor).map(|actor| actor.name.clone());
    let name = match word {
        "it" => {
            let acts = named_in(sentence, clause.tokens.start..verb.tokens.start);
            let lane = names
                .subject
                .filter(|subject| is_body(names, *subject) && !names.happening && !acts.contains(subject));
            let own = |mention: &Mention| {
                mention.actor.is_some_and(|actor| Some(actor) == names.subject)
                    || mention.actor.is_none()
                        && names
                            .nouns
                            .contains(&case::lower(mention.text.rsplit(' ').next().unwrap_or_default()))
            };
            let things = [context.object.as_ref(), context.about.as_ref()];
            let mut things = things.into_iter().flatten().filter(|mention| {
                matches!(mention.form, Form::Thing | Form::Group)
                    && !mention.text.is_empty()
                    && !mention.happens
            });
            // A body is left and joined, whatever thing was spoken of.
            let bodily = sentence
                .is_word(verb.main, &["left", "quit", "joined", "rejoined", "founded", "led", "headed"])
                || sentence.entries.get(verb.main).is_some_and(|entry| {
                    matches!(
                        entry.kind,
                        Some(EventKind::Joining | EventKind::Dissolution | EventKind::Membership)
                    )
                });
            // "Teles was expelled from it": the body that was named last.
            if sentence.is_word(at - 1, &["from"])
                && sentence
                    .entries
                    .get(verb.main)
                    .is_some_and(|entry| entry.kind == Some(EventKind::Expulsion))
                && let Some(body) = context.firm.or(context.it)
            {
                let name = named(body)?;
                return Some([before, " ", crate::event::phrase::article(&name), &name, after].concat());
            }
            let thing = match &context.object {
                _ if bodily && lane.is_some() => None,
                Some(_) => things
                    .next()
                    .filter(|thing| context.object.as_ref().is_some_and(|o| o.text == thing.text)),
                None => things.next(),
            };
            match (thing, lane) {
                // "The collection goes back to Captain Hume. He bequeathed it": what the sentence before is about.
                (Some(thing), _)
                    if !own(thing)
                        && (thing.fresh
                            || lane.is_none()
                            || thing.form == Form::Thing
                                && context.object.is_none()
                                && before.ends_with(sentence.word(verb.main))
                                && !(sentence.is_word(at + 1, &["to"])
                                    && sentence.tags(at + 2).any(Tags::BASE))
                                && thing.actor.is_none()
                                && !on(VALUES, &case::lower(&thing.text))) =>
                {
                    let plain = !thing.fresh && thing.text.starts_with(char::is_lowercase);
                    let words = || [if plain { "the " } else { "" }, &thing.text].concat();
                    thing.actor.and_then(named).unwrap_or_else(words)
                }
                (_, Some(lane)) => named(lane)?,
                _ => return None,
            }
        }
        _ => {
            let she = word == "her";
            let subject = names.subject.filter(|_| names.she == Some(she))?;
            // "Marie Curie met her husband": the clause has somebody of its own.
            let another = named_in(sentence, clause.tokens.clone()).into_iter().any(|actor| {
                actor != subject
                    && names.actors.get(actor).is_some_and(|actor| actor.kind == ActorKind::Person)
                    && names.may_be(actor, she)
            });
            if another {
                return None;
            }
            named(subject)?
        }
    };
    // The subject's own name once is enough.
    if before.contains(name.as_str()) || after.contains(name.as_str()) {
        return None;
    }
    let genitive = match (owner, name.ends_with('s')) {
        (false, _) => "",
        (true, true) => "'",
        (true, false) => "'s",
    };
    Some([before, " ", &name, genitive, after].concat())
}

/// "An interview given to the newspaper by one of the founders, Anatoly Denisov": who did it, where there was no room
/// for all that is said of him.
pub(super) fn with_doer(
    sentence: &Sentence<'_>,
    names: &Names,
    rest: &Range<usize>,
    headline: &str,
) -> Option<String> {
    if headline.contains(" by ") {
        return None;
    }
    let by = rest
        .clone()
        .find(|&at| sentence.is_word(at, &["by"]) && sentence.depth[at] == 0 && sentence.quote[at] == 0)?;
    let end = (by..rest.end)
        .find(|&at| {
            matches!(sentence.class(at), Class::Semicolon | Class::Stop)
                || sentence.tags(at).any(Tags::RELATIVE)
        })
        .unwrap_or(rest.end);
    let person = |actor: &&crate::event::Actor| actor.kind == ActorKind::Person;
    let mut people =
        named_in(sentence, by..end).into_iter().filter_map(|actor| names.actors.get(actor)).filter(person);
    let only = people.next().filter(|only| people.all(|other| other.name == only.name))?;
    let surname = only.name.rsplit(' ').next().unwrap_or_default();
    if headline.contains(surname) {
        return None;
    }
    [only.name.as_str(), surname]
        .iter()
        .map(|name| [headline, " by ", name].concat())
        .find(|line| line.chars().count() <= 80)
}

/// 'to create a "new party" Union of Labour': the name without what the writer calls it.
pub(super) fn without_description(names: &Names, headline: &str) -> Option<String> {
    // The first byte of either mark.
    if !headline.bytes().any(|byte| matches!(byte, b'"' | 0xe2)) {
        return None;
    }
    let (open, article) = [" a \"", " an \"", " a “", " an “"]
        .iter()
        .find_map(|article| Some((headline.find(article)?, *article)))?;
    let inner = headline.get(open + article.len()..)?;
    let close = inner.find(['"', '”'])?;
    let (words, rest) = (inner.get(..close)?, inner.get(close..)?.trim_start_matches(['"', '”']));
    let name = rest.strip_prefix(' ').filter(|rest| rest.starts_with(char::is_uppercase))?;
    let known = names
        .actors
        .iter()
        .find(|actor| actor.kind == ActorKind::Organization && name.starts_with(actor.name.as_str()))?;
    let before = headline.get(..open)?;
    (words.starts_with(char::is_lowercase))
        .then(|| [before, " ", crate::event::phrase::article(&known.name), name].concat())
}

/// "X renamed X" says nothing: the former name if it is known, else what the text calls it ("firm renamed X").
pub(super) fn renamed(
    sentence: &Sentence<'_>,
    names: &Names,
    headline: String,
    parts: &Parts,
    style: Style<'_>,
    lane: Option<usize>,
) -> String {
    let Some((index, actor)) = lane.and_then(|lane| Some((lane, names.actors.get(lane)?))) else {
        return headline;
    };
    let name = actor.name.as_str();
    // The new name itself, not one that ends with the old: "Royal Chess Club".
    let rest = headline.strip_prefix(name).filter(|rest| {
        rest.find(name).is_some_and(|at| {
            let before = rest.get(..at).unwrap_or_default();
            before.split_whitespace().next_back().is_none_or(|word| word.starts_with(char::is_lowercase))
        })
    });
    let Some(rest) = rest else { return headline };
    let former = names.actors.iter().enumerate().find(|(at, other)| {
        *at != index
            && other.kind == ActorKind::Organization
            && name.strip_prefix(other.name.as_str()).is_some_and(|rest| rest.starts_with(' '))
    });
    let subject = match former {
        Some((_, former)) => former.name.clone(),
        // "It was renamed X": the name under which it was founded, when the text gave only one other name.
        None if let Some(other) = names.before(index) => other.to_owned(),
        None if parts.subject.clone().any(|at| sentence.tags(at).any(Tags::PRONOUN)) => {
            return rest.trim().to_owned();
        }
        None => {
            strip_article(&crate::event::phrase::render(sentence, parts.subject.clone(), style)).to_owned()
        }
    };
    if subject == name { rest.trim().to_owned() } else { format!("{subject}{rest}") }
}

/// "General meeting" does not say whose: the document's subject.
pub(super) fn whose(
    headline: String,
    kind: EventKind,
    by_verb: bool,
    names: &Names,
    sentence: &Sentence<'_>,
    clause: Range<usize>,
) -> String {
    let meeting = matches!(kind, EventKind::Congress | EventKind::Conference) && !by_verb;
    if !meeting {
        return headline;
    }
    let bodies: Vec<usize> =
        named_in(sentence, clause).into_iter().filter(|&actor| is_body(names, actor)).collect();
    let owned = bodies.iter().filter_map(|&actor| names.actors.get(actor)).any(|actor| {
        headline.contains(actor.name.as_str())
            || actor.aliases.iter().any(|alias| headline.contains(alias.as_str()))
            || case::lower(&headline).contains(&case::lower(&actor.name))
    });
    let organ = headline.contains("Committee") || headline.contains("Board") || headline.contains("Council");
    let owner = bodies.first().copied().filter(|_| organ).or(names.subject.filter(|_| bodies.is_empty()));
    let Some(actor) = owner.and_then(|owner| names.actors.get(owner)) else { return headline };
    let last = case::lower(headline.rsplit(' ').next().unwrap_or_default());
    let short = headline.split(' ').count() <= 6
        && !headline.contains(['(', ':', ',', '«', '"', '“'])
        && (Lexicon::of(sentence.language).get(&last).tags.any(Tags::EVENT.or(Tags::ORGAN))
            || matches!(last.as_str(), "committee" | "council" | "комитета" | "совета"));
    if owned || !short || actor.kind != ActorKind::Organization || headline.contains(&actor.name) {
        return headline;
    }
    let line = if sentence.language == crate::document::Language::Russian {
        format!("{}: {}", actor.name, case::lower(&headline))
    } else {
        format!("{headline} of {}{}", crate::event::phrase::article(&actor.name), strip_article(&actor.name))
    };
    if line.chars().count() <= 80 { line } else { headline }
}
