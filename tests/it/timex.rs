//! The tagger of dates: every case of `tests/cases/*.md`, and what must hold for any text.
//!
//! A case is an indented block: the text, then what is expected, in order and complete.
//!
//! ```text
//!     @ 2013-03-22                        the day on which the text was written, if it has one
//!     The party met on 3 May 1926.        the text; ¶ alone on a line ends a paragraph
//!     → 3 May 1926 = 1926-05-03           an expression and its TIMEX3 value
//!     → nothing                           no expression
//!     ⇒ since 1926 = 1926/..              a date phrase and its EDTF
//! ```

use annals::{
    document::Document,
    time::{Certainty, Edtf},
    timex::{self, Anchor, Timex},
};
use proptest::prelude::*;
use std::{fs, path::Path};

struct Case {
    line: usize,
    created: Option<chrono::NaiveDate>,
    text: String,
    timexes: Option<Vec<String>>,
    phrases: Option<Vec<String>>,
}

fn cases(markdown: &str) -> Vec<Case> {
    let mut cases = Vec::new();
    let mut block: Vec<(usize, &str)> = Vec::new();
    for (number, line) in markdown.lines().chain(std::iter::once("")).enumerate() {
        match line.strip_prefix("    ") {
            Some(inner) => block.push((number + 1, inner)),
            None if !block.is_empty() => cases.push(case(&std::mem::take(&mut block))),
            None => {}
        }
    }
    cases
}

fn case(block: &[(usize, &str)]) -> Case {
    let mut case =
        Case { line: block[0].0, created: None, text: String::new(), timexes: None, phrases: None };
    for (number, line) in block {
        let expected = |line: &str| (line != "nothing").then(|| line.to_owned());
        if let Some(day) = line.strip_prefix("@ ") {
            case.created = Some(day.parse().unwrap_or_else(|_| panic!("line {number}: not a day: {day}")));
        } else if let Some(line) = line.strip_prefix("→ ") {
            case.timexes.get_or_insert_default().extend(expected(line));
        } else if let Some(line) = line.strip_prefix("⇒ ") {
            case.phrases.get_or_insert_default().extend(expected(line));
        } else {
            if !case.text.is_empty() {
                case.text.push('\n');
            }
            case.text.push_str(if *line == "¶" { "" } else { line });
        }
    }
    assert!(case.timexes.is_some() || case.phrases.is_some(), "line {}: a case expects something", case.line);
    case
}

fn document(text: &str, created: Option<chrono::NaiveDate>) -> Document {
    let mut document = Document::from_plain_text("case", text);
    document.created = created;
    document
}

#[test]
fn every_case_reads_as_it_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let (mut dates, mut negatives, mut wrong) = (0, 0, Vec::new());
    for path in paths.iter().filter(|path| path.extension().is_some_and(|e| e == "md")) {
        for case in cases(&fs::read_to_string(path).unwrap()) {
            let document = document(&case.text, case.created);
            let found = timex::tag(&document);
            let quote = |range: &std::ops::Range<usize>| document.text[range.clone()].replace('\n', " ");
            let name = format!("{}:{}", path.file_name().unwrap().to_string_lossy(), case.line);
            if let Some(expected) = &case.timexes {
                if expected.is_empty() {
                    negatives += 1;
                } else {
                    dates += 1;
                }
                let found: Vec<String> =
                    found.iter().map(|t| format!("{} = {}", quote(&t.range), t.value)).collect();
                if &found != expected {
                    wrong.push(format!(
                        "{name}\n  {}\n  expected {expected:?}\n  found    {found:?}",
                        case.text
                    ));
                }
            }
            if let Some(expected) = &case.phrases {
                dates += usize::from(case.timexes.is_none());
                let found: Vec<String> = timex::date_phrases(&document, &found)
                    .iter()
                    .map(|p| format!("{} = {}", quote(&p.range), p.date))
                    .collect();
                if &found != expected {
                    wrong.push(format!(
                        "{name}\n  {}\n  expected {expected:?}\n  found    {found:?}",
                        case.text
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(dates >= 200, "{dates} cases with dates");
    assert!(negatives >= 150, "{negatives} cases without");
}

#[test]
fn an_implied_year_names_the_expression_that_it_comes_from() {
    let found = timex::tag(&document("The siege began in May 1811. On 20 July the walls fell.", None));
    assert_eq!(found[0].certainty, Certainty::Stated);
    assert_eq!(found[0].anchor, None);
    assert_eq!(found[1].certainty, Certainty::Implied);
    assert_eq!(found[1].anchor, Some(Anchor::Timex(0)));
}

#[test]
fn in_news_the_day_of_writing_is_the_anchor() {
    let found = timex::tag(&document("He left on Tuesday.", "2013-03-22".parse().ok()));
    assert_eq!(found[0].anchor, Some(Anchor::DocumentCreationTime));
}

#[test]
fn a_year_stated_once_for_two_dates_is_stated_for_their_phrase() {
    let document = document("The congress met on April 25–26, 1992.", None);
    let phrases = timex::date_phrases(&document, &timex::tag(&document));
    assert_eq!(phrases[0].certainty, Certainty::Stated);
}

/// Checks what holds for every result, whatever the text.
#[test]
fn a_numeric_date_that_the_document_does_not_settle_says_its_other_reading() {
    let other = |text: &str| {
        let document = document(text, None);
        annals::timex::tag(&document).pop().and_then(|timex| timex.alternative).map(|date| date.to_string())
    };
    assert_eq!(other("The depot closed on 4/7/1990."), Some("1990-07-04".to_owned()));
    assert_eq!(other("It opened on 25/3/1989. The depot closed on 4/7/1990."), None);
    assert_eq!(other("It opened on 3/25/1989. The depot closed on 4/7/1990."), None);
    assert_eq!(other("The depot closed on 7/7/1990."), None);
}

#[test]
fn until_today_is_part_of_its_phrase_even_in_a_text_from_before_the_date() {
    let created = chrono::NaiveDate::from_ymd_opt(1741, 1, 1);
    let document = document("4/7/90 until today", created);
    let phrases = timex::date_phrases(&document, &timex::tag(&document));
    let ends: Vec<_> = phrases.iter().map(|phrase| (phrase.range.start, phrase.range.end)).collect();
    assert_eq!(ends, [(0, 18)]);
}

fn check_invariants(document: &Document, found: &[Timex]) {
    let mut end = 0;
    for timex in found {
        assert!(timex.range.start >= end, "in order, not overlapping: {timex:?}");
        end = timex.range.end;
        let text = document.text.get(timex.range.clone()).expect("on char boundaries");
        assert!(!text.is_empty() && text.trim() == text, "trimmed: {text:?}");
        assert!(!timex.value.is_empty());
        if let Some(edtf) = &timex.edtf {
            assert_eq!(edtf.to_string().parse::<Edtf>().as_ref(), Ok(edtf));
        }
        if let Some(Anchor::Timex(index)) = timex.anchor {
            assert!(index < found.len(), "an anchor exists: {timex:?}");
        }
    }
    let mut end = 0;
    for phrase in timex::date_phrases(document, found) {
        assert!(phrase.range.start >= end, "in order, not overlapping: {phrase:?}");
        end = phrase.range.end;
        let text = document.text.get(phrase.range.clone()).expect("on char boundaries");
        assert!(!text.is_empty() && text.trim() == text, "trimmed: {text:?}");
        assert_eq!(phrase.date.to_string().parse::<Edtf>(), Ok(phrase.date.clone()));
        assert!(phrase.timexes.end <= found.len() && !phrase.timexes.is_empty());
    }
}

/// Words that dates are made of, in any order: far likelier to meet a parser's corner than random text.
fn date_soup() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "1990",
        "12",
        "31",
        "2",
        "29",
        "490",
        "0",
        "99999999999",
        "14th",
        "1870s",
        "'44",
        "'",
        "-",
        "–",
        "/",
        ".",
        ",",
        ":",
        "(",
        ")",
        "%",
        "May",
        "march",
        "Dec.",
        "Sat",
        "Friday",
        "the",
        "of",
        "in",
        "to",
        "and",
        "from",
        "until",
        "since",
        "before",
        "BC",
        "B.C.",
        "AD",
        "century",
        "first",
        "twenty",
        "-first",
        "second",
        "half",
        "quarter",
        "summer",
        "fall",
        "early",
        "mid-",
        "late",
        "the end of",
        "Easter",
        "Christmas",
        "Eve",
        "New Year's",
        "a.m.",
        "o'clock",
        "night",
        "next",
        "last",
        "that",
        "same",
        "year",
        "years",
        "day",
        "month's",
        "ago",
        "later",
        "few",
        "a",
        "hundred",
        "thousand",
        "daily",
        "every",
        "now",
        "today",
        "1991-10-01",
        "25.10.1917",
        "4/7/90",
        "O.S.",
        "в",
        "году",
        "1990-е",
        "г.",
        "с",
        "по",
        "октября",
        "25",
        "(7",
        "ноября)",
        "XX",
        "век",
        "начале",
        "через",
        "три",
        "дня",
        "того",
        "же",
        "года",
        "«",
        "»",
        "до",
        "н.",
        "э.",
        "половине",
        "весной",
        "[",
        "]",
        "\n",
        "\n\n",
        "\u{a0}",
        "№",
        "é",
        "мая",
        "года",
        "с",
        "по",
        "XX",
        "век",
        "до н. э.",
        "в 1992 году",
        "🙂",
    ]);
    prop::collection::vec((word, prop::bool::weighted(0.8)), 0..40).prop_map(|words| {
        words.into_iter().map(|(word, space)| format!("{word}{}", if space { " " } else { "" })).collect()
    })
}

fn any_day() -> impl Strategy<Value = Option<chrono::NaiveDate>> {
    prop::option::of(
        (1600i32..2100, 1u32..=12, 1u32..=28)
            .prop_map(|(y, m, d)| chrono::NaiveDate::from_ymd_opt(y, m, d).unwrap()),
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_tagged_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..300), created in any_day()) {
        let mut document = Document::read("any.txt", &bytes);
        document.created = created;
        check_invariants(&document, &timex::tag(&document));
    }

    #[test]
    fn any_string_of_date_words_is_tagged_soundly(text in date_soup(), created in any_day()) {
        let document = document(&text, created);
        check_invariants(&document, &timex::tag(&document));
    }

    #[test]
    fn a_document_reads_the_same_after_a_text_without_dates(text in date_soup()) {
        let before = "A mill stood by the river, and nobody knew who had built it there.\n\n";
        let (alone, longer) = (document(&text, None), document(&format!("{before}{text}"), None));
        // the language of a document is context for a block of few words
        prop_assume!(alone.blocks.iter().rev().zip(longer.blocks.iter().rev()).all(|(a, b)| a.language == b.language));
        let (alone, longer) = (timex::tag(&alone), timex::tag(&longer));
        let shifted: Vec<Timex> = alone
            .into_iter()
            .map(|t| Timex { range: t.range.start + before.len()..t.range.end + before.len(), ..t })
            .collect();
        prop_assert_eq!(longer, shifted);
    }
}
