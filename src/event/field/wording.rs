//! What a field says, in the words of a headline.

use crate::{
    case,
    document::Language,
    event::{
        EventKind,
        lexicon::{Lexicon, Tags},
        phrase::article,
    },
};

/// "Union of Authors a member of the IFA", "Courier owned by the Aldous Press".
pub(super) fn belonging(subject: &str, words: &str, whole: &str) -> String {
    format!("{subject} {words} {}{whole}", article(whole))
}

/// What is said of a war, a battle, a congress when it was: `None` for what is no happening.
pub(crate) fn happening_of(name: &str, language: Language) -> Option<&'static str> {
    let lexicon = Lexicon::of(language);
    let head = match language {
        Language::Russian => name.split_whitespace().find(|word| {
            let entry = lexicon.get(&case::lower(word));
            entry.tags.any(Tags::EVENT) || entry.tags.any(Tags::BODY)
        })?,
        _ => name.split([',', '(']).next()?.split(" of ").next()?.split_whitespace().next_back()?,
    };
    let head = case::lower(head);
    let entry = lexicon.get(&head);
    if !entry.tags.any(Tags::EVENT) || entry.tags.any(Tags::BODY) {
        return None;
    }
    Some(match (language, entry.kind) {
        (Language::Russian, _) => "время событий",
        (_, Some(EventKind::Congress | EventKind::Conference)) => "held",
        _ if ["festival", "championship", "tournament", "exhibition", "fair", "games", "cup", "regatta"]
            .contains(&head.as_str()) =>
        {
            "held"
        }
        _ if ["war", "battle", "siege", "campaign", "skirmish", "offensive"].contains(&head.as_str()) => {
            "fought"
        }
        _ => "took place",
    })
}

/// What "acquired by X", "merged into X" comes to: X.
pub(super) fn parted(fate: &str) -> &str {
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

pub(super) fn lower_first(text: &str) -> String {
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
pub(crate) fn counted(name: &str, figure: &str) -> Option<String> {
    let name = case::lower(name.trim());
    let name = name.trim_start_matches("num ").to_owned();
    let noun = match name.as_str() {
        "membership" | "members" => "members",
        "employees" | "staff" => "employees",
        "students" | "pupils" | "passengers" | "inhabitants" | "branches" | "undergraduates"
        | "postgraduates" | "volunteers" | "subscribers" | "beds" => &name,
        "population" => "inhabitants",
        _ => name.strip_prefix("number of ")?,
    };
    let number = figure.trim_start_matches(['~', '≈', ' ']);
    let plain = number.starts_with(|c: char| c.is_ascii_digit())
        && number.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | ' ' | '\u{a0}'));
    plain.then(|| format!("{number} {noun}"))
}

/// What the date of a document says of it: of a case that it was decided; a title that says what happened says it itself.
pub(super) fn dated(title: &str) -> String {
    let lexicon = Lexicon::of(Language::English);
    let told = || {
        title.split(' ').skip(1).any(|word| {
            word.starts_with(|c: char| c.is_ascii_lowercase())
                && lexicon.get(word).tags.any(Tags::PAST.or(Tags::PRESENT))
        })
    };
    let what = match () {
        () if [" v ", " v. ", " vs "].iter().any(|versus| title.contains(versus)) => " decided",
        () if told() => "",
        () => " dated",
    };
    [title, what].concat()
}

pub(super) fn fit(subject: &str, line: &str) -> String {
    format!("{subject}, {line}")
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
        assert_eq!(counted("Num Employees", "8,400").as_deref(), Some("8,400 employees"));
        let of = |whole| belonging("Union of Authors", "a member of", whole);
        assert_eq!(of("IFA-WAU"), "Union of Authors a member of the IFA-WAU");
        assert_eq!(of("Ostrava"), "Union of Authors a member of Ostrava");
        assert_eq!(happening_of("Second Orm War", Language::English), Some("fought"));
        assert_eq!(happening_of("Battle of Kestrel Ridge", Language::English), Some("fought"));
        assert_eq!(happening_of("Vale Dock strike", Language::English), Some("took place"));
        assert_eq!(happening_of("Workers' Party", Language::English), None);
        assert_eq!(happening_of("Сражение у Гряды", Language::Russian), Some("время событий"));
    }
}
