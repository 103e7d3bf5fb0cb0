//! Items of lists whose heading says what they are: people with their terms, titles won.

use super::{
    ActorKind, EventKind,
    extract::Extractor,
    lexicon::Tags,
    narrative::{Told, named_in},
    phrase::{Style, render},
    section::{Section, office},
    sentence::Sentence,
    token::Class,
    why::KindWhy,
    word_list::WordList,
};
use crate::case;
use crate::{document::Language, time::Edtf};
use std::ops::Range;

/// What an item of `section` tells of the date at the tokens `skip`.
pub(crate) fn tell(
    work: &mut Extractor<'_>,
    sentence: &Sentence<'_>,
    section: Section,
    skip: &Range<usize>,
    date: &Edtf,
) -> Option<Told> {
    let verb = (0..sentence.tokens.len())
        .filter(|&at| sentence.depth[at] == 0)
        .any(|at| sentence.tags(at).any(Tags::BE.or(Tags::PAST).or(Tags::HAVE)) && !sentence.is_capital(at));
    if verb {
        return None;
    }
    match section {
        Section::Members => {
            let years = match (date.earliest_day(), date.latest_day()) {
                (Some(first), Some(last)) => (last - first) / 365,
                _ => 0,
            };
            member(work, sentence, skip, years > 40)
        }
        Section::Honours => honour(work, sentence, skip),
        Section::Plain | Section::Works => None,
    }
}

/// `Maggie Doyle – vocals (1987–1999)`, `Anton Veis, 1906–1919` under "Leaders".
fn member(
    work: &mut Extractor<'_>,
    sentence: &Sentence<'_>,
    skip: &Range<usize>,
    lasts_long: bool,
) -> Option<Told> {
    if let Some(name) = one_of_several(sentence, skip) {
        return Some(holder(work, sentence.slice(name), office(work.section_title()), sentence.language));
    }
    // "1889–1902: Peter Dunn"
    let dated_first = sentence.is_dated(0);
    let first =
        (0..sentence.tokens.len()).find(|&at| !sentence.is_dated(at) && sentence.tokens[at].is_word())?;
    // "Revd. Charles Bampfylde"
    let titled = |at: &usize| {
        matches!(
            sentence.word(*at).trim_end_matches('.'),
            "Revd" | "Rev" | "Sir" | "Dr" | "Mr" | "Mrs" | "Fr"
        )
    };
    let first = first + usize::from(titled(&first) && sentence.is_capital(first + 1));
    let mut end = first;
    while sentence.is_capital(end) && end < first + 5 && !sentence.is_dated(end) {
        end += 1;
    }
    let name =
        sentence.name_at(first).map(|named| named.tokens.clone()).filter(|tokens| tokens.start == first);
    let name = name.unwrap_or(first..end);
    if !(1..=5).contains(&name.len())
        || name.clone().any(|at| sentence.tags(at).any(Tags::BODY.or(Tags::WORK).or(Tags::EVENT)))
    {
        return None;
    }
    // A life in brackets, or a description behind the dates, is told otherwise.
    let first_date = match dated_first {
        true => sentence.tokens.len(),
        false => (name.end..sentence.tokens.len()).find(|&at| sentence.is_dated(at))?,
    };
    let told_behind = (first_date..sentence.tokens.len()).any(|at| {
        // "1991–1996, с 2012 — по настоящее время"
        let until_now = sentence.is_word(at, &["по", "настоящее", "время"]);
        sentence.tokens[at].is_word() && !sentence.is_dated(at) && !skip.contains(&at) && !until_now
    });
    let life = sentence.class(name.end) == Class::Open && lasts_long;
    if told_behind
        || life
        || !dated_first && (name.end..first_date).any(|at| sentence.is_word(at, &["born", "died", "b", "d"]))
    {
        return None;
    }
    let style = Style { skip, depth: 0, short: false, actors: &[] };
    let role = role(sentence, name.end, style)
        .filter(|role| !role.starts_with("по настоящее"))
        .or_else(|| office(work.section_title()));
    let text = sentence.slice(name.clone());
    if role.is_none() && name.len() < 2 {
        return None;
    }
    Some(holder(work, text, role, sentence.language))
}

/// `Clara Penrose, leader`
fn holder(work: &mut Extractor<'_>, text: &str, role: Option<String>, language: Language) -> Told {
    let person = work.names.ensure(text, ActorKind::Person);
    let name = work.names.actors.get(person).map_or(text, |actor| &actor.name);
    let headline = match role {
        Some(role) => format!("{name}, {role}"),
        None if language == Language::Russian => format!("{name}, участник"),
        None => format!("{name}, member"),
    };
    let because = KindWhy::rule("list-of-members");
    Told::new(headline, EventKind::Membership, vec![person], because)
}

/// "Hugh Tregear (1904–14), Simon Bray (1920–36)": of several in a line the one before the bracket of the date at `skip`.
fn one_of_several(sentence: &Sentence<'_>, skip: &Range<usize>) -> Option<Range<usize>> {
    let open = skip.start.checked_sub(1).filter(|&open| sentence.class(open) == Class::Open)?;
    let ends =
        |at: usize| matches!(sentence.class(at), Class::Comma | Class::Semicolon) || is_and(sentence, at);
    let alone = (0..sentence.tokens.len())
        .all(|at| sentence.class(at) != Class::Open || at == open || sentence.class(at + 1) != Class::Number);
    let closed = sentence.class(skip.end) == Class::Close
        && (skip.end + 1 >= sentence.tokens.len()
            || ends(skip.end + 1)
            || sentence.class(skip.end + 1) == Class::Stop);
    let start = (0..open).rev().find(|&at| ends(at)).map_or(0, |at| at + 1);
    let name = start..open;
    let capitals = name.clone().all(|at| sentence.is_capital(at));
    let no_person = Tags::BODY.or(Tags::WORK).or(Tags::EVENT);
    (!alone
        && closed
        && capitals
        && (2..=5).contains(&name.len())
        && !name.clone().any(|at| sentence.tags(at).any(no_person)))
    .then_some(name)
}

fn is_and(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.is_word(at, &["and", "и"])
}

/// "2003–2007 Lecturer, University of Orme": an entry that is nothing but its years and an office is a term of it.
pub(crate) fn held(sentence: &Sentence<'_>, skip: &Range<usize>, told: &mut Told) {
    let first = (0..sentence.tokens.len()).find(|&at| !skip.contains(&at) && sentence.tokens[at].is_word());
    let Some(first) = first.filter(|_| skip.start == 0 || skip.end + 2 >= sentence.tokens.len()) else {
        return;
    };
    let verb = |at: usize| {
        sentence.tags(at).any(Tags::BE.or(Tags::HAVE).or(Tags::PAST).or(Tags::PRONOUN))
            && !sentence.is_capital(at)
    };
    if (0..sentence.tokens.len()).any(verb) {
        return;
    }
    let head = (first..sentence.tokens.len()).take(4).take_while(|&at| {
        sentence.tokens[at].is_word() && !sentence.tags(at).any(Tags::PREPOSITION) && !skip.contains(&at)
    });
    let office =
        head.into_iter().find(|&at| sentence.tags(at).any(Tags::OFFICE) || sentence.is_on(at, &POSTS));
    if let Some(at) = office {
        told.kind = EventKind::Membership;
        told.because = KindWhy::Noun(EventKind::Membership, sentence.span(at));
    }
}

/// Posts that the lists of a curriculum vitae name, beside offices.
static POSTS: WordList = WordList::new(&[
    "fellow",
    "reader",
    "assistant",
    "researcher",
    "postdoc",
    "postdoctoral",
    "consultant",
    "analyst",
    "intern",
    "trainee",
    "apprentice",
    "clerk",
    "instructor",
    "tutor",
    "demonstrator",
    "dozent",
    "docent",
    "developer",
    "advisor",
    "adviser",
    "specialist",
    "coordinator",
    "supervisor",
    "administrator",
    "trainer",
    "доцент",
    "профессор",
    "преподаватель",
    "ассистент",
    "аспирант",
    "сотрудник",
    "заведующий",
    "заведующая",
    "инженер",
    "директор",
    "стажёр",
    "стажер",
    "лаборант",
    "учитель",
    "учительница",
    "консультант",
    "специалист",
    "начальник",
    "редактор",
]);

/// What stands between a name and its dates.
fn role(sentence: &Sentence<'_>, start: usize, style: Style<'_>) -> Option<String> {
    let mark = |at: usize| {
        matches!(
            sentence.class(at),
            Class::Dash | Class::Comma | Class::Colon | Class::Semicolon | Class::Open
        )
    };
    let start = (start..sentence.tokens.len()).find(|&at| !mark(at) && !sentence.is_dated(at))?;
    let end = (start..sentence.tokens.len())
        .find(|&at| mark(at) || sentence.is_dated(at) || sentence.class(at) == Class::Close)
        .unwrap_or(sentence.tokens.len());
    let depth = sentence.depth.get(start).copied()?;
    // "А. Г. Фомин (расстрелян)", "Thomas Colley, later Bishop of Exeter": what became of him is not what he was.
    let fate = sentence.is_word(
        start,
        &[
            "later",
            "afterwards",
            "subsequently",
            "then",
            "formerly",
            "previously",
            "позднее",
            "впоследствии",
            "затем",
            "ранее",
        ],
    ) || depth > 0 && sentence.tags(start).any(Tags::PARTICIPLE.or(Tags::PAST));
    if fate {
        return None;
    }
    let role = render(sentence, start..end, Style { depth, ..style });
    (role.chars().any(char::is_alphabetic) && role.chars().count() <= 50).then_some(role)
}

/// `League champions: 1964, 1971`.
fn honour(work: &mut Extractor<'_>, sentence: &Sentence<'_>, skip: &Range<usize>) -> Option<Told> {
    let subject = work.names.subject?;
    let name = work.names.actors.get(subject)?.name.clone();
    let end = (0..sentence.tokens.len())
        .find(|&at| {
            sentence.is_dated(at) || matches!(sentence.class(at), Class::Colon | Class::Dash | Class::Open)
        })
        .unwrap_or(sentence.tokens.len());
    let style = Style { skip, depth: 0, short: false, actors: &[] };
    let mut title = render(sentence, 0..end, style);
    if !title.chars().any(char::is_alphabetic) {
        title = role(sentence, end, style)?;
    }
    let proper = title.split(' ').nth(1).is_some_and(|word| word.starts_with(char::is_uppercase));
    let lead = title.chars().next().filter(|_| !proper && sentence.name_at(0).is_none());
    if let Some(first) = lead {
        title.replace_range(..first.len_utf8(), case::lower_char(first).encode_utf8(&mut [0; 4]));
    }
    let mut actors = vec![subject];
    actors.extend(named_in(sentence, 0..sentence.tokens.len()));
    let because = KindWhy::rule("list-of-honours");
    Some(Told::new(format!("{name}: {title}"), EventKind::Award, actors, because))
}
