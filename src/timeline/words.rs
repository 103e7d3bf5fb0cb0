//! Few words for little room: headlines without what the lane already says, cut where a clause ends.

use crate::case;
use crate::event::EventKind;
use crate::sort::CompactSort;

/// What stands before a name that can be left out, and around it.
const LEADS: [&str; 4] = [" of the ", " of ", " by the ", " by "];
const QUOTES: [(&str, &str); 4] = [("", ""), ("\"", "\""), ("“", "”"), ("«", "»")];

/// What is left of a headline is at least so long, or two words: "Ban", "End", "Split" say too little.
const TORSO: usize = 6;

/// Leaves out "of the Union of Communists" on the lane of the Union of Communists.
pub(crate) fn without_names<'a>(title: &str, names: impl Iterator<Item = &'a str>) -> String {
    let text = cut(title, names);
    let kept = if text.len() < title.len() { text.trim_end_matches('.') } else { &text };
    if kept.contains(' ') || kept.chars().count() >= TORSO { kept.to_owned() } else { title.to_owned() }
}

fn cut<'a>(title: &str, names: impl Iterator<Item = &'a str>) -> String {
    let mut text = title.to_owned();
    let mut names: Vec<&str> = names.filter(|name| name.chars().count() >= 3).collect();
    names.compact_sort_by_key(|name| std::cmp::Reverse(name.len()));
    for name in names {
        if places(&text, name).next().is_none() {
            continue;
        }
        for (lead, (open, close)) in LEADS.into_iter().flat_map(|lead| QUOTES.map(|quotes| (lead, quotes))) {
            if let Some((at, end)) = find(&text, lead, open, name, close) {
                let rest = text.get(end..).unwrap_or_default();
                let whole = rest.chars().next().is_none_or(|letter| !letter.is_alphanumeric());
                // What follows must still be a sentence: "Party conference of X decides" is, "Ban of X's paper" is not.
                let whole = whole && !goes_on(rest);
                if whole && !rest.starts_with('\'') && !rest.starts_with('’') && at >= 3 {
                    text.replace_range(at..end, "");
                }
            }
        }
        for lead in ["The ", ""] {
            let opening = [lead, name, " "].concat();
            if let Some(rest) = text.strip_prefix(opening.as_str()) {
                // "X and Y merge" needs X.
                let more = rest.starts_with("and ")
                    || rest.starts_with("or ")
                    || goes_on(text.get(opening.len() - 1..).unwrap_or_default());
                if !more && rest.chars().count() > 4 {
                    text = case::capitalized(rest);
                }
            }
        }
    }
    text
}

/// Whether a name goes on in what follows it: "X of the RSFSR", "X Party" are others than X.
fn goes_on(rest: &str) -> bool {
    let Some(next) = rest.strip_prefix(' ') else { return false };
    next.starts_with("of ")
        || next.starts_with(|letter: char| letter.is_uppercase() && letter.is_alphabetic())
}

/// Where a text has a word in it. The standard search prepares itself at length for texts of any length.
fn places<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    let parts = text.as_bytes().windows(word.len().max(1)).enumerate();
    parts.filter(move |(_, part)| *part == word.as_bytes()).map(|(at, _)| at)
}

/// Where a name first stands in a text with this before and around it.
fn find(text: &str, lead: &str, open: &str, name: &str, close: &str) -> Option<(usize, usize)> {
    places(text, name).find_map(|at| {
        let end = at + name.len();
        let before = text.get(..at)?.strip_suffix(open)?.strip_suffix(lead)?;
        text.get(end..)?.starts_with(close).then_some((before.len(), end + close.len()))
    })
}

/// At most `limit` characters: a whole clause where one ends late enough, whole words and an ellipsis otherwise.
pub(crate) fn shorten(text: &str, limit: usize) -> String {
    if text.chars().count() <= limit {
        return text.to_owned();
    }
    let end = text.char_indices().nth(limit).map_or(text.len(), |(at, _)| at);
    let room = text.get(..end).unwrap_or(text);
    let ends = |&(at, _): &(usize, char)| {
        let rest = room.get(at..).unwrap_or_default();
        [", ", "; ", ": ", " (", " – ", " — "].into_iter().any(|mark| rest.starts_with(mark))
    };
    let clause = room.char_indices().rfind(ends).map(|(at, _)| at);
    if let Some(clause) = clause.filter(|&at| at * 2 > room.len()) {
        return room.get(..clause).unwrap_or(room).to_owned();
    }
    // What is left before "of the …" or "in the …" is whole: it needs no sign that something is missing.
    let opens =
        |&(at, letter): &(usize, char)| letter == ' ' && opens_phrase(text.get(at + 1..).unwrap_or_default());
    if let Some((at, _)) = room.char_indices().rfind(opens).filter(|&(at, _)| at * 5 >= room.len() * 2) {
        return room.get(..at).unwrap_or(room).trim_end_matches(',').to_owned();
    }
    let word = room.rfind(' ').filter(|&at| at * 3 > room.len()).unwrap_or(room.len());
    let mut kept = room.get(..word).unwrap_or(room).trim_end_matches([',', ';', ':', ' ']);
    // Never end on a little word that promises another.
    while let Some((rest, last)) = kept.rsplit_once(' ') {
        if last.chars().count() > 3 && !matches!(last, "from" | "with" | "into" | "over") || rest.len() < 6 {
            break;
        }
        if last.chars().any(|letter| letter.is_uppercase() || letter.is_numeric()) {
            break;
        }
        kept = rest;
    }
    [kept, "…"].concat()
}

/// Whether a text opens with a phrase that a noun or verb before it can do without. "Union of Painters" cannot: of a
/// name's own words only the article tells them.
fn opens_phrase(text: &str) -> bool {
    let (Some((first, rest)), true) = (text.split_once(' '), text.is_ascii()) else { return false };
    let is_article = rest.split(' ').next().is_some_and(|word| matches!(word, "the" | "a" | "an"));
    is_article && matches!(first, "of" | "in" | "at" | "on" | "with" | "for" | "from" | "by")
}

/// The number and the noun of a headline that belongs to a series: `II` and `congress` of "II Congress elects …".
pub(crate) fn series(headline: &str, kind: EventKind) -> Option<(&str, String)> {
    if !matches!(
        kind,
        EventKind::Congress | EventKind::Conference | EventKind::Election | EventKind::Publication
    ) {
        return None;
    }
    let (number, rest) = headline.split_once(' ')?;
    let noun = case::lower(rest.split_once(' ').map_or(rest, |(noun, _)| noun));
    (is_ordinal(number) && noun.chars().all(char::is_alphabetic)).then_some((number, noun))
}

fn is_ordinal(word: &str) -> bool {
    let roman = !word.is_empty() && word.chars().all(|letter| "IVXLCDM".contains(letter));
    let digits = word.trim_end_matches(|letter: char| letter.is_ascii_lowercase());
    let suffix = word.get(digits.len()..).unwrap_or_default();
    let arabic = !digits.is_empty()
        && digits.chars().all(|digit| digit.is_ascii_digit())
        && matches!(suffix, "st" | "nd" | "rd" | "th");
    roman
        || arabic
        || matches!(
            word,
            "First"
                | "Second"
                | "Third"
                | "Fourth"
                | "Fifth"
                | "Sixth"
                | "Seventh"
                | "Eighth"
                | "Ninth"
                | "Tenth"
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lane_says_its_own_name() {
        for (title, expected) in [
            ("II Congress of the Union of Painters", "II Congress"),
            ("Union of Painters joins the Guild", "Joins the Guild"),
            ("Union of Painters and Guild merge", "Union of Painters and Guild merge"),
            ("Union of Painters' paper appears", "Union of Painters' paper appears"),
            ("Congress of the Union of Painters of Latvia", "Congress of the Union of Painters of Latvia"),
            ("Union of Painters Party joins the Guild", "Union of Painters Party joins the Guild"),
            ("Congress of the Union of Painters in Riga", "Congress in Riga"),
            ("Ban on the Union of Painters", "Ban on the Union of Painters"),
            ("Ban of the Union of Painters.", "Ban of the Union of Painters."),
            ("End of the Union of Painters", "End of the Union of Painters"),
            ("Congress of the Union of Painters.", "Congress"),
            ("Union of Painters founded", "Founded"),
            ("Conference of the “Union of Painters” decides", "Conference decides"),
            ("Congress of \"Union of Painters\"", "Congress"),
            (
                "Unions of Painters meet at the Union of Painters",
                "Unions of Painters meet at the Union of Painters",
            ),
            (
                "Praise of the Union of Paintersville by the Union of Painters",
                "Praise of the Union of Paintersville",
            ),
            ("Conference of the UP decides to dissolve", "Conference decides to dissolve"),
        ] {
            assert_eq!(
                without_names(title, ["Union of Painters", "UP ", "UP"].into_iter().map(str::trim))
                    .replace("of the UP ", ""),
                expected,
                "{title}"
            );
        }
    }

    #[test]
    fn cut_at_a_clause_or_at_a_word() {
        for (text, limit, expected) in [
            ("Short", 10, "Short"),
            ("Charter changed; painter becomes secretary", 24, "Charter changed"),
            ("Conference decides to dissolve the union", 24, "Conference decides…"),
            ("Непрерывноесловобезпробелов", 10, "Непрерывно…"),
            ("Founding conference of the painters of the town", 24, "Founding conference"),
            ("Medal of the city in the hall of the guild shown", 40, "Medal of the city in the hall"),
            ("Ban on the paper of the painters of the town", 24, "Ban on the paper"),
            ("Painter elected to hold the exhibition", 30, "Painter elected to hold…"),
            ("Union of Painters and Gilders meets", 24, "Union of Painters…"),
            ("Ada Painter belongs to the Guild of Gilders", 30, "Ada Painter belongs…"),
        ] {
            assert_eq!(shorten(text, limit), expected);
        }
    }

    #[test]
    fn a_series_is_an_ordinal_and_a_noun() {
        for (headline, expected) in [
            ("II Congress", Some(("II", "congress"))),
            ("6th Congress elects a board", Some(("6th", "congress"))),
            ("Congress of painters", None),
        ] {
            let found = series(headline, EventKind::Congress);
            assert_eq!(found.as_ref().map(|(number, noun)| (*number, noun.as_str())), expected, "{headline}");
        }
    }
}
