//! Whom and what a Russian sentence speaks of, as far as "он", "она", "они" of the next one may mean it.

use crate::case;
use crate::event::{
    ActorKind, actors::Names, agreement::Gender, lexicon::Tags, russian_name, sentence::Sentence,
    token::Class,
};

/// Something of which a Russian sentence speaks.
#[derive(Clone, Debug)]
pub(crate) struct Spoken {
    /// Its words, when it has no name.
    pub(crate) text: String,
    pub(crate) actor: Option<usize>,
    pub(crate) gender: Gender,
    /// Whether it is a human being.
    pub(crate) person: bool,
    /// Whether it is what acts, no object.
    pub(crate) subject: bool,
}

/// What a sentence speaks of before the token `end`, its subjects first.
pub(crate) fn spoken(sentence: &Sentence<'_>, names: &Names, end: usize) -> Vec<Spoken> {
    let mut out = Vec::new();
    let mut from = 0;
    // Each verb with what stands before and behind it; the last clause is nearest to the next sentence.
    for at in 0..end.min(sentence.tokens.len()) {
        let small = !sentence.is_capital(at) && sentence.depth[at] == 0 && sentence.quote[at] == 0;
        if !small || !sentence.tags(at).any(Tags::PAST.or(Tags::PARTICIPLE)) {
            continue;
        }
        let Some(gender) = Gender::of_verb(&case::lower(sentence.word(at))) else { continue };
        clause(sentence, names, from, at, gender, &mut out);
        from = at + 1;
    }
    // "Основана инженером Карлом Бергом": further people, in other cases.
    for named in sentence.named.iter().filter(|named| named.tokens.start < end) {
        let Some(actor) = names.actors.get(named.actor).filter(|actor| actor.kind == ActorKind::Person)
        else {
            continue;
        };
        if out.iter().all(|spoken: &Spoken| spoken.actor != Some(named.actor)) {
            let she = russian_name::is_woman(&actor.name).unwrap_or_else(|| actor.name.ends_with(['а', 'я']));
            let gender = if she { Gender::Feminine } else { Gender::Masculine };
            out.push(Spoken {
                text: actor.name.clone(),
                actor: Some(named.actor),
                gender,
                person: true,
                subject: false,
            });
        }
    }
    out.sort_by_key(|spoken| !spoken.subject);
    out
}

fn clause(
    sentence: &Sentence<'_>,
    names: &Names,
    from: usize,
    verb: usize,
    gender: Gender,
    out: &mut Vec<Spoken>,
) {
    let before = (from..verb).find_map(|at| phrase(sentence, names, at, verb));
    let end = (verb + 1..sentence.tokens.len())
        .find(|&at| {
            sentence.class(at) == Class::Comma
                || sentence.class(at) == Class::Semicolon
                || sentence.tags(at).any(Tags::CONJUNCTION.or(Tags::RELATIVE))
                || !sentence.is_capital(at) && sentence.tags(at).any(Tags::PAST)
        })
        .unwrap_or(sentence.tokens.len());
    let behind = (verb + 1..end).find_map(|at| phrase(sentence, names, at, end));
    let active = !sentence.tags(verb).any(Tags::PARTICIPLE) || sentence.tags(verb).any(Tags::PAST);
    match before {
        Some(mut subject) if subject.gender == gender || subject.person => {
            // A surname that does not show the sex has that of its verb.
            subject.gender = gender;
            subject.subject = true;
            out.push(subject);
            out.extend(behind.filter(|object| active && !object.person));
        }
        // "Здание закрыли на ремонт": somebody did.
        Some(object) if active && sentence.low(verb).ends_with("ли") && behind.is_none() => {
            out.push(object)
        }
        _ => {
            if let Some(mut subject) = behind {
                subject.subject = subject.gender == gender || subject.person;
                if subject.person {
                    subject.gender = gender;
                }
                out.push(subject);
            }
        }
    }
}

/// The noun phrase that begins at `at` in the nominative.
fn phrase(sentence: &Sentence<'_>, names: &Names, at: usize, end: usize) -> Option<Spoken> {
    if !sentence.tokens[at].is_word() || sentence.depth[at] > 0 {
        return None;
    }
    // "Первым директором стал …"
    if ["ым", "им", "ыми", "ими"].iter().any(|ending| sentence.low(at).ends_with(ending)) {
        return None;
    }
    let led = at.checked_sub(1).is_some_and(|before| {
        sentence.tags(before).any(Tags::PREPOSITION) && sentence.tokens[before].is_word()
    });
    if let Some(named) = sentence.named.iter().find(|named| named.tokens.start == at) {
        let actor = names.actors.get(named.actor)?;
        let slice = sentence.slice(named.tokens.clone());
        let person = actor.kind == ActorKind::Person;
        if led || !(actor.name.ends_with(slice) || actor.aliases.iter().any(|alias| alias == slice)) {
            return None;
        }
        let gender = if person {
            russian_name::is_woman(&actor.name)
                .map_or(Gender::Masculine, |she| if she { Gender::Feminine } else { Gender::Masculine })
        } else {
            Gender::of_name(&actor.name)
                .or_else(|| names.nouns.first().and_then(|noun| Gender::of_noun(noun)))?
        };
        return Some(Spoken {
            text: slice.to_owned(),
            actor: Some(named.actor),
            gender,
            person,
            subject: false,
        });
    }
    if sentence.name_at(at).is_some()
        || sentence.tags(at).any(
            Tags::PREPOSITION
                .or(Tags::PRONOUN)
                .or(Tags::ADVERB)
                .or(Tags::CONJUNCTION)
                .or(Tags::MONTH)
                .or(Tags::DETERMINER),
        )
    {
        return None;
    }
    let adjective = |at: usize| {
        let word = case::lower(sentence.word(at));
        ["ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие", "ую", "ого", "его", "ым", "им", "ых", "их"]
            .iter()
            .any(|ending| word.ends_with(ending))
            && !["ние", "тие", "ствие", "ший"].iter().any(|ending| word.ends_with(ending))
            && word.chars().count() > 3
    };
    let start = at;
    let mut head = at;
    while head + 1 < end && adjective(head) && sentence.tokens[head + 1].is_word() {
        head += 1;
    }
    // "За 4 часа 35 минут до подлёта"
    let counted = start > 0 && sentence.class(start - 1) == Class::Number;
    if led || counted || start > 0 && sentence.tags(start.wrapping_sub(1)).any(Tags::PREPOSITION) {
        return None;
    }
    let word = case::lower(sentence.word(head));
    if adjective(head)
        || word.chars().count() < 3
        || sentence.is_capital(head) && head > 0
        || sentence.class(head) != (Class::Word { capital: sentence.is_capital(head) })
    {
        return None;
    }
    let led_by_adjective = head > start && {
        let adjective = case::lower(sentence.word(head - 1));
        adjective.ends_with("ый") || adjective.ends_with("ий")
    };
    // "Директор Рашид Бахтияров": what somebody is stands before his name.
    let apposed = sentence.named.iter().any(|named| {
        named.tokens.start == head + 1
            && names.actors.get(named.actor).is_some_and(|actor| actor.kind == ActorKind::Person)
    });
    if apposed && let Some(person) = phrase(sentence, names, head + 1, end) {
        return Some(person);
    }
    let oblique = !led_by_adjective
        && !["дом", "том", "диплом", "приём", "приз"].contains(&word.as_str())
        && !word.ends_with("альбом")
        && ["ом", "ем", "ами", "ями", "ах", "ях", "ого", "году", "года", "лет", "ов"]
            .iter()
            .any(|ending| word.ends_with(ending));
    if oblique
        || sentence.tags(head).any(Tags::PAST.or(Tags::PARTICIPLE).or(Tags::MONTH).or(Tags::PREPOSITION))
    {
        return None;
    }
    // "По Ништадтскому миру": in the dative.
    let dative = (head.saturating_sub(1)..=head)
        .any(|at| ["ому", "ему"].iter().any(|ending| sentence.low(at).ends_with(ending)));
    if dative {
        return None;
    }
    let (text, gender) = match word.strip_suffix('у').or_else(|| word.strip_suffix('ю')) {
        // "основал газету": the object, back in the nominative.
        Some(stem) if head == start && stem.chars().count() > 2 => {
            ([stem, if word.ends_with('у') { "а" } else { "я" }].concat(), Gender::Feminine)
        }
        Some(_) => return None,
        None => {
            let mut close = head + 1;
            if sentence.class(close) == Class::QuoteOpen
                && let Some(last) =
                    (close..end.min(close + 8)).find(|&at| sentence.class(at) == Class::QuoteClose)
            {
                close = last + 1;
            }
            (sentence.slice(start..close).to_owned(), Gender::of_noun(&word)?)
        }
    };
    Some(Spoken { text, actor: None, gender, person: PEOPLE.contains(&word.as_str()), subject: false })
}

/// Nouns for people that a text leaves without a name.
const PEOPLE: &[&str] = &[
    "судья",
    "истец",
    "ответчик",
    "заявитель",
    "король",
    "князь",
    "хан",
    "император",
    "генерал",
    "полковник",
    "адмирал",
    "отец",
    "мать",
    "директор",
    "прокурор",
    "губернатор",
    "епископ",
    "султан",
];
