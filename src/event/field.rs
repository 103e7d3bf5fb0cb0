//! Fields of an information box: events and ties with the meaning of the field's name.

use super::{
    ActorKind, EventKind, RelationDraft, RelationKind,
    actors::slice,
    extract::Extractor,
    lexicon::FieldMeaning,
    narrative::{Told, is_body},
    phrase::{activity, article, capitalize},
    span::is_acronym,
    token::{Class, Token, tokenize},
    why::{ByteSpan, KindWhy},
};
use crate::case;
use crate::{
    document::{Block, BlockKind},
    timex::DatePhrase,
};
use std::ops::Range;

/// Reads the field of `block`.
pub(crate) fn read<'a>(
    work: &mut Extractor<'a>,
    block: &'a Block,
    key: Range<usize>,
    value: Range<usize>,
    phrases: &'a [DatePhrase],
    number: usize,
) {
    let text = &work.document.text;
    let key_text = text.get(key.clone()).unwrap_or_default().trim().to_owned();
    let meaning = work.lexicon(block).field(&key_text);
    if let Some(meaning) = meaning {
        ties(work, block, meaning, value.clone(), phrases);
    }
    if work.reads_as_sentence(block, value.clone(), phrases) {
        return;
    }
    for phrase in phrases {
        if phrase.range.start < value.start {
            continue;
        }
        let told = told(work, block, &key_text, meaning, value.clone(), phrase, phrases, number);
        work.push(told, phrase, phrase.date.clone(), phrase.range.clone(), block.range.clone(), None);
    }
}

/// Where the name of the field stands, trimmed.
fn key_span(block: &Block, text: &str) -> ByteSpan {
    let BlockKind::Field { key, .. } = &block.kind else { return ByteSpan::default() };
    let name = text.get(key.clone()).unwrap_or_default();
    let start = key.start + (name.len() - name.trim_start().len());
    (start..start + name.trim().len()).into()
}

#[allow(clippy::too_many_arguments, reason = "one field, seen from all sides")]
fn told(
    work: &Extractor<'_>,
    block: &Block,
    key: &str,
    meaning: Option<FieldMeaning>,
    value: Range<usize>,
    phrase: &DatePhrase,
    phrases: &[DatePhrase],
    number: usize,
) -> Told {
    let subject = work.names.subject;
    let russian = block.language == crate::document::Language::Russian;
    let subject_name = subject
        .and_then(|index| work.names.actors.get(index))
        .map_or_else(|| work.document.title.clone(), |actor| actor.name.clone());
    let item = item_around(work, value.clone(), phrase, phrases);
    let mut actors: Vec<usize> = Vec::new();
    let (headline, kind) = match meaning {
        // "Spouse: Thomas Marwood (m. 1896; died 1917)"
        Some(FieldMeaning::Happening(_, "married")) => {
            let before = work.document.text.get(value.start..phrase.range.start).unwrap_or_default();
            let spouse = before.split(['(', ';', ',']).next().unwrap_or_default().trim().to_owned();
            let mark = before.rsplit(['(', ';', ',', ' ']).find(|word| !word.is_empty()).unwrap_or_default();
            let person = work.names.resolve(&spouse);
            if matches!(mark.trim_end_matches('.'), "died" | "d" | "ум") {
                actors.extend(person.or(subject));
            } else {
                actors.extend(subject.into_iter().chain(person));
            }
            match mark.trim_end_matches('.') {
                "died" | "d" | "ум" => (format!("{spouse} died"), EventKind::Death),
                "div" | "divorced" => (format!("{subject_name} divorced {spouse}"), EventKind::Other),
                _ => (format!("{subject_name} married {spouse}").trim_end().to_owned(), EventKind::Other),
            }
        }
        Some(FieldMeaning::Happening(kind, words)) => {
            actors.extend(subject);
            let place = item.trim();
            let detail = if place.is_empty()
                || place.contains(|c: char| c.is_ascii_digit())
                || place.chars().count() > 40
                || !place.starts_with(char::is_uppercase)
            {
                String::new()
            } else if russian {
                format!(", {place}")
            } else {
                format!(" in {place}")
            };
            let placed = matches!(kind, EventKind::Founding | EventKind::Birth | EventKind::Death)
                && !detail.is_empty();
            if russian {
                (format!("{subject_name}: {words}{}", if placed { detail } else { String::new() }), kind)
            } else {
                (format!("{subject_name} {words}{}", if placed { detail } else { String::new() }), kind)
            }
        }
        Some(FieldMeaning::Lasting(kind, "active")) if phrase.date.is_interval() && !russian => {
            actors.extend(subject);
            (activity(&subject_name, subject.is_some_and(|index| is_body(&work.names, index))), kind)
        }
        Some(FieldMeaning::Lasting(kind, _)) if !phrase.date.is_interval() => {
            actors.extend(subject);
            (fit(&subject_name, &case::lower(key)), kind)
        }
        Some(FieldMeaning::Lasting(kind, words)) => {
            actors.extend(subject);
            if russian {
                (format!("{subject_name}: {words}"), kind)
            } else {
                (format!("{subject_name} {words}"), kind)
            }
        }
        Some(FieldMeaning::Organ) if !item.is_empty() => {
            actors.extend(subject);
            let mut key = case::lower(key);
            capitalize(&mut key);
            (
                if russian { format!("{key} {item}") } else { format!("{key} {item} published") },
                EventKind::Publication,
            )
        }
        Some(FieldMeaning::Belonging) if !item.is_empty() => {
            actors.extend(subject);
            actors.extend(work.names.resolve(&item));
            (
                if russian {
                    format!("{subject_name} входит в состав: {item}")
                } else {
                    member_of(&subject_name, &item)
                },
                EventKind::Membership,
            )
        }
        Some(FieldMeaning::Office) if !item.is_empty() => {
            // "Harold Finch (chairman, 1921–1958)"
            let (name, role) = match item.split_once(" (") {
                Some((name, role)) => (name.to_owned(), role.trim_end_matches([',', ' ']).to_owned()),
                None => (item.clone(), case::lower(key)),
            };
            actors.extend(work.names.resolve(&name));
            (format!("{name}, {role}"), EventKind::Membership)
        }
        Some(FieldMeaning::MergedInto) if !item.is_empty() => {
            actors.extend(subject);
            let fate = lower_first(item.trim_end_matches([' ', '(', ',']));
            let fate = if fate.starts_with(|c: char| c.is_lowercase()) {
                fate
            } else {
                format!("merged into {fate}")
            };
            let kind = if parted(&fate) == fate { EventKind::Other } else { EventKind::Merger };
            (format!("{subject_name} {fate}"), kind)
        }
        _ => {
            actors.extend(subject);
            // "Membership Year: 1992" dates the field "Membership: 70,000".
            if let Some((name, figure)) = sibling(work, key, number) {
                let kind = if work.lexicon(block).get(&case::lower(&name)).kind == Some(EventKind::Membership)
                {
                    EventKind::Membership
                } else {
                    EventKind::Other
                };
                let line = match counted(&name, &figure) {
                    Some(line) if !russian => format!("{subject_name} has {line}"),
                    _ => fit(&subject_name, &format!("{}: {figure}", case::lower(&name))),
                };
                return Told::new(
                    line,
                    kind,
                    actors,
                    KindWhy::Worded(
                        format!("Kind {}: the field “{key}” dates the field “{name}”.", kind.as_str()).into(),
                    ),
                );
            }
            let lexicon = work.lexicon(block);
            let kind = key
                .split_whitespace()
                .find_map(|word| lexicon.get(&case::lower(word)).kind)
                .unwrap_or(EventKind::Other);
            let line =
                if item.is_empty() { case::lower(key) } else { format!("{}: {item}", case::lower(key)) };
            (fit(&subject_name, &line), kind)
        }
    };
    let mut headline = headline;
    if headline.chars().count() > 80
        && let Some(index) = subject
        && let Some(short) = work
            .names
            .actors
            .get(index)
            .and_then(|actor| actor.aliases.iter().find(|alias| is_acronym(alias)))
    {
        headline = headline.replacen(&subject_name, short, 1);
    }
    let extent = if matches!(meaning, Some(FieldMeaning::Lasting(..))) && phrase.date.is_interval() {
        subject
    } else {
        None
    };
    Told::new(
        super::finish::truncate(&headline, 80),
        kind,
        actors,
        KindWhy::Field(kind, key_span(block, &work.document.text)),
    )
    .lasting(extent)
}

/// "Union of Authors a member of the IFA".
fn member_of(subject: &str, whole: &str) -> String {
    format!("{subject} a member of {}{whole}", article(whole))
}

/// What "acquired by X", "merged into X" comes to: X.
fn parted(fate: &str) -> &str {
    const FATES: [&str; 12] = [
        "acquired by ",
        "bought by ",
        "absorbed by ",
        "taken over by ",
        "purchased by ",
        "merged into ",
        "merged with ",
        "absorbed into ",
        "sold to ",
        "folded into ",
        "became part of ",
        "integrated into ",
    ];
    let cut = FATES
        .iter()
        .find(|known| fate.get(..known.len()).is_some_and(|start| start.eq_ignore_ascii_case(known)));
    let rest = cut.and_then(|cut| fate.get(cut.len()..)).unwrap_or(fate);
    rest.strip_prefix("the ").unwrap_or(rest)
}

fn lower_first(text: &str) -> String {
    let fate = parted(text);
    if fate.len() == text.len() {
        return text.to_owned();
    }
    let mut out = text.to_owned();
    if let Some(first) = out.chars().next() {
        out.replace_range(..first.len_utf8(), case::lower_char(first).encode_utf8(&mut [0; 4]));
    }
    out
}

/// What a field counts, in words: "Membership: 70,000" → "70,000 members", "Number of employees: 12" → "12 employees".
fn counted(name: &str, figure: &str) -> Option<String> {
    let name = case::lower(name.trim());
    let noun = match name.as_str() {
        "membership" | "members" => "members",
        "employees" | "staff" => "employees",
        "students" | "pupils" | "passengers" | "inhabitants" | "branches" => &name,
        "population" => "inhabitants",
        _ => name.strip_prefix("number of ")?,
    };
    let number = figure.trim_start_matches(['~', '≈', ' ']);
    let plain = number.starts_with(|c: char| c.is_ascii_digit())
        && number.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | ' ' | '\u{a0}'));
    plain.then(|| format!("{number} {noun}"))
}

fn fit(subject: &str, line: &str) -> String {
    format!("{subject}, {line}")
}

/// The text of the item that the date qualifies: `Left Vanguard (1998–2007), Socialist` → `Left Vanguard`.
fn item_around(
    work: &Extractor<'_>,
    value: Range<usize>,
    phrase: &DatePhrase,
    phrases: &[DatePhrase],
) -> String {
    let text = &work.document.text;
    let start = phrases
        .iter()
        .filter(|other| other.range.end <= phrase.range.start)
        .map(|other| other.range.end)
        .max()
        .unwrap_or(value.start)
        .max(value.start);
    let before = text.get(start..phrase.range.start).unwrap_or_default();
    let before = before.trim_end_matches([' ', '(', '[', ',', ';']);
    let before = before.trim_start_matches([')', ']', ',', ';', ' ', '\n']);
    let cut = before.rfind([';', '\n']).map_or(0, |at| at + 1);
    let item = before.get(cut..).unwrap_or(before);
    // A bracket that is still open holds what the name before it was: "Harold Finch (chairman, 1921–1958)".
    let open = item.rfind('(').is_some_and(|open| !item[open..].contains(')'));
    let item = if open {
        let head = item.rfind('(').map_or(item, |open| &item[..open]);
        let start = head.rfind(", ").map_or(0, |comma| comma + 2);
        &item[start..]
    } else {
        item.rsplit(", ").next().unwrap_or(item)
    };
    let item = item.trim();
    if !item.is_empty() {
        return item.trim_matches(['"', '«', '»', '“', '”']).to_owned();
    }
    // "1991, Moscow": what stands behind the date.
    let end = phrases
        .iter()
        .filter(|other| other.range.start >= phrase.range.end)
        .map(|other| other.range.start)
        .min()
        .unwrap_or(value.end);
    let after = text
        .get(phrase.range.end..end)
        .unwrap_or_default()
        .trim_matches([' ', ',', ';', '(', ')', '[', ']', '.', '\n']);
    let after = after.split(['\n', ';', '[', '(']).next().unwrap_or_default().trim();
    after.to_owned()
}

/// The field that a field "X Year" or "X Date" dates: its name and value.
fn sibling(work: &Extractor<'_>, key: &str, number: usize) -> Option<(String, String)> {
    let name = key
        .strip_suffix(" Year")
        .or_else(|| key.strip_suffix(" year"))
        .or_else(|| key.strip_suffix(" Date"))
        .or_else(|| key.strip_suffix(" date"))
        .or_else(|| key.strip_suffix("_year"))
        .or_else(|| key.strip_suffix("_date"))?;
    let near = number.saturating_sub(6)..(number + 6).min(work.document.blocks.len());
    work.document.blocks.get(near)?.iter().find_map(|block| {
        let BlockKind::Field { key, value } = &block.kind else { return None };
        let text = &work.document.text;
        let found = text.get(key.clone())?.trim();
        (found.eq_ignore_ascii_case(name))
            .then(|| Some((found.to_owned(), text.get(value.clone())?.trim().to_owned())))?
    })
}

/// Ties that a field states, with its dates.
fn ties(
    work: &mut Extractor<'_>,
    block: &Block,
    meaning: FieldMeaning,
    value: Range<usize>,
    phrases: &[DatePhrase],
) {
    let Some(subject) = work.names.subject else { return };
    let kind = match meaning {
        FieldMeaning::Belonging => RelationKind::Affiliated,
        FieldMeaning::Predecessor => RelationKind::Predecessor,
        FieldMeaning::Successor => RelationKind::Successor,
        FieldMeaning::MergedInto | FieldMeaning::MergerOf => RelationKind::Merger,
        FieldMeaning::SplitFrom => RelationKind::Split,
        FieldMeaning::Founders => RelationKind::Founded,
        _ => return,
    };
    if block.language == crate::document::Language::Russian && meaning == FieldMeaning::Founders {
        return;
    }
    for item in items(&work.document.text, value) {
        let Some(name) = work.document.text.get(item.clone()) else { continue };
        let name = name.trim_matches(['"', '«', '»', '“', '”', ' ']);
        let name = if meaning == FieldMeaning::MergedInto { parted(name) } else { name };
        let words = name.split_whitespace().count();
        if name.is_empty()
            || words > 9
            || !name.starts_with(char::is_uppercase)
            || name.contains('.') && words > 6
        {
            continue;
        }
        let other = match work.names.resolve(name) {
            Some(index) => index,
            None if meaning == FieldMeaning::Founders => continue,
            None => work.names.ensure(name, ActorKind::Organization),
        };
        if other == subject {
            continue;
        }
        if meaning == FieldMeaning::Founders
            && work.names.actors.get(other).is_none_or(|actor| actor.kind != ActorKind::Organization)
        {
            continue;
        }
        if let Some(actor) = work.names.actors.get_mut(other)
            && actor.kind == ActorKind::Place
            && meaning != FieldMeaning::Founders
            && meaning != FieldMeaning::Belonging
        {
            actor.kind = ActorKind::Organization;
        }
        let date = phrases
            .iter()
            .find(|phrase| phrase.range.start >= item.end && phrase.range.start <= item.end + 3)
            .map(|phrase| phrase.date.clone());
        let kind =
            if date.is_some() && meaning == FieldMeaning::Belonging { RelationKind::MemberOf } else { kind };
        let forward =
            matches!(meaning, FieldMeaning::Belonging | FieldMeaning::Successor | FieldMeaning::MergedInto);
        let (from, to) = if forward { (subject, other) } else { (other, subject) };
        work.out.relations.push(RelationDraft {
            kind,
            from: vec![from],
            to: vec![to],
            date,
            event: None,
            quote: block.range.clone(),
        });
    }
}

/// The items of a list with commas or semicolons, without their brackets.
fn items(text: &str, value: Range<usize>) -> Vec<Range<usize>> {
    let mut tokens: Vec<Token> = Vec::new();
    tokenize(text, value, &mut tokens);
    let mut out = Vec::new();
    let mut depth = 0;
    let mut start: Option<usize> = None;
    let mut end = 0;
    for (at, token) in tokens.iter().enumerate() {
        match token.class {
            Class::Open => depth += 1,
            Class::Close => depth -= 1,
            Class::Comma | Class::Semicolon if depth <= 0 => {
                if let Some(first) = start.take() {
                    out.push(first..end);
                }
            }
            _ if depth <= 0 => {
                start.get_or_insert(at);
                end = at + 1;
            }
            _ => {}
        }
    }
    if let Some(first) = start {
        out.push(first..end);
    }
    out.into_iter()
        .filter_map(|range| {
            let whole = slice(text, &tokens, range.clone())?;
            let first = tokens.get(range.start)?;
            Some(first.start..first.start + whole.len())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_read_as_a_person_would_say_them() {
        assert_eq!(counted("Membership", "70,000").as_deref(), Some("70,000 members"));
        assert_eq!(counted("Number of employees", "1,940").as_deref(), Some("1,940 employees"));
        assert_eq!(counted("Revenue", "£214 million"), None);
        assert_eq!(counted("Membership", "open to all"), None);
        assert_eq!(member_of("Union of Authors", "IFA-WAU"), "Union of Authors a member of the IFA-WAU");
        assert_eq!(member_of("Union of Authors", "Ostrava"), "Union of Authors a member of Ostrava");
        assert_eq!(activity("Workers' Party", true), "Activity of the Workers' Party");
        assert_eq!(activity("Tern", true), "Activity of Tern");
        assert_eq!(activity("Ann Hill", false), "Activity of Ann Hill");
    }
}
