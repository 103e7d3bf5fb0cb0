//! A quote cut to what can be read at a glance: whole when it is short, else the words around its date.

use crate::chronology::Source;

/// Code points of a quote beyond which its far ends are left out.
const LONG: usize = 320;
/// Code points that are kept on either side of the date words of a long quote.
const CONTEXT: usize = 150;

/// Text before the date words, the words, text after them. Far ends of a long quote become `[…]`.
pub fn excerpt(source: &Source) -> (String, String, String) {
    let letters: Vec<char> = source.quote().chars().collect();
    let from = source.date_range().start.saturating_sub(source.range().start).min(letters.len());
    let to = source.date_range().end.saturating_sub(source.range().start).clamp(from, letters.len());
    let (mut first, mut last) = (0, letters.len());
    if letters.len() > LONG {
        first = from.saturating_sub(CONTEXT);
        last = (to + CONTEXT).min(letters.len());
        // Whole words only.
        while first > 0
            && first < from
            && letters.get(first - 1).is_some_and(|letter| !letter.is_whitespace())
        {
            first += 1;
        }
        while last < letters.len()
            && last > to
            && letters.get(last).is_some_and(|letter| !letter.is_whitespace())
        {
            last -= 1;
        }
    }
    let text =
        |range: std::ops::Range<usize>| letters.get(range).unwrap_or_default().iter().collect::<String>();
    let mut before = text(first..from);
    let mut after = text(to..last);
    if first > 0 {
        before.insert_str(0, "[…] ");
    }
    if last < letters.len() {
        after.push_str(" […]");
    }
    (before, text(from..to), after)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(before: &str, words: &str, after: &str) -> Source {
        let count = |text: &str| text.chars().count();
        let start = 40;
        let date_start = start + count(before);
        let json = serde_json::json!({
            "document": "a.txt", "start": start, "end": date_start + count(words) + count(after),
            "quote": format!("{before}{words}{after}"), "date_start": date_start, "date_end": date_start + count(words),
            "date_text": words, "date": "1993", "date_certainty": "stated",
        });
        serde_json::from_value(json).unwrap()
    }

    #[test]
    fn a_short_quote_is_whole() {
        let parts = excerpt(&source("Осенью ", "1993 года", " съезд собрался."));
        assert_eq!(parts, ("Осенью ".into(), "1993 года".into(), " съезд собрался.".into()));
    }

    #[test]
    fn a_long_quote_keeps_whole_words_around_its_date() {
        let (before, words, after) =
            excerpt(&source(&"many words ".repeat(40), "In 1993", &" and more".repeat(40)));
        let kept = before.strip_prefix("[…] ").unwrap();
        assert!(kept.split_whitespace().all(|word| word == "many" || word == "words"), "{before}");
        assert_eq!(words, "In 1993");
        assert!(after.ends_with(" and […]") || after.ends_with(" more […]"), "{after}");
    }

    #[test]
    fn positions_outside_the_quote_do_no_harm() {
        let mut broken = serde_json::to_value(source("In ", "1993", " it met.")).unwrap();
        (broken["date_start"], broken["date_end"]) = (0.into(), 9000.into());
        let broken = serde_json::from_value(broken).unwrap();
        assert_eq!(excerpt(&broken), (String::new(), "In 1993 it met.".into(), String::new()));
    }
}
