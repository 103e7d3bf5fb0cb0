//! What was said in English, in another language. Files keep remarks and reasons as English sentences (`annals/1` does,
//! and so do the words of a library): whoever shows one finds it among the English messages of `said.ftl`, and fills the
//! same message of the other language with what stood in the places of its variables.

use super::{
    Language, SAID_ENGLISH, SAID_RUSSIAN,
    pattern::{Argument, END, KEY, SELECT, Table, VARIANT},
};

/// What something that a sentence names is called in the other language.
type Name<'a> = &'a dyn Fn(&str) -> Option<String>;

/// A sentence within a sentence within … : deeper ones stay as they are.
const DEEPEST: usize = 4;

impl Language {
    /// An English sentence of a reader or about a chronology in this language; as it is when it is not known.
    ///
    /// ```
    /// use annals::i18n::Language::Russian;
    ///
    /// assert_eq!(Russian.said("line 7: expected 4 cells, found 5"), "строка 7: ожидалось ячеек: 4, найдено: 5");
    /// assert_eq!(Russian.said("anything else"), "anything else");
    /// ```
    pub fn said(self, words: &str) -> String {
        match self {
            Self::English => words.to_owned(),
            Self::Russian => self.of(words, &[self.said_tables()], &|_| None),
        }
    }

    /// The same where the reasons why files could not be read are known too.
    pub fn reader_said(self, words: &str) -> String {
        match self {
            Self::English => words.to_owned(),
            Self::Russian => {
                let readers = (Self::English.reader_messages(), self.reader_messages());
                self.of(words, &[self.said_tables(), readers], &|_| None)
            }
        }
    }

    /// An English reason of an event in this language, as a file keeps it. `name` gives the words of this language for
    /// dates and kinds; what it does not know stays as the text has it.
    pub(crate) fn said_reason(self, words: &str, name: &dyn Fn(&str) -> Option<String>) -> String {
        match self {
            Self::English => words.to_owned(),
            Self::Russian => self.of(words, &[self.said_reasons()], name),
        }
    }

    /// By this name the build finds what takes these words out of the text that comes later.
    #[inline(never)]
    fn said_reasons(self) -> (&'static Table, &'static Table) {
        (Self::English.later_messages(), self.later_messages())
    }

    /// By this name the build finds what takes these words out of the text that comes later.
    #[inline(never)]
    fn said_tables(self) -> (&'static Table, &'static Table) {
        let own = match self {
            Self::English => &SAID_ENGLISH,
            Self::Russian => &SAID_RUSSIAN,
        };
        (&SAID_ENGLISH, own)
    }

    fn of(self, words: &str, tables: &[(&Table, &Table)], name: Name<'_>) -> String {
        self.with_place(words, tables, name, 0).unwrap_or_else(|| words.to_owned())
    }

    /// A sentence, or one behind the places where it holds (`line 7: …`, `events[3].date: …`).
    fn with_place(
        self,
        words: &str,
        tables: &[(&Table, &Table)],
        name: Name<'_>,
        depth: usize,
    ) -> Option<String> {
        self.sentence(words, tables, name, depth).or_else(|| {
            words.match_indices(": ").find_map(|(at, colon)| {
                let (place, rest) = (words.get(..at)?, words.get(at + colon.len()..)?);
                let rest = self.sentence(rest, tables, name, depth)?;
                let place = self.sentence(place, tables, name, depth).unwrap_or_else(|| place.to_owned());
                Some([&place, ": ", &rest].concat())
            })
        })
    }

    /// A sentence that is known: of several that fit, the one with the most words of its own.
    fn sentence(
        self,
        words: &str,
        tables: &[(&Table, &Table)],
        name: Name<'_>,
        depth: usize,
    ) -> Option<String> {
        if depth > DEEPEST {
            return None;
        }
        let mut best: Option<(usize, Vec<Place<'_>>, &str)> = None;
        for (english, own) in tables {
            for index in 0..english.ends.len().saturating_sub(1) {
                let mut places = Vec::new();
                if !fits(english.text(index), words, &mut places) {
                    continue;
                }
                let filled: usize = places.iter().map(|place| place.words.len()).sum();
                // Words alone fit everything.
                let rest = words.len().saturating_sub(filled);
                if rest > 2 && best.as_ref().is_none_or(|(most, ..)| rest > *most) {
                    best = Some((rest, places, own.text(index)));
                }
            }
        }
        let (_, places, own) = best?;
        let count = places.iter().map(|place| place.variable).max().map_or(0, |last| last + 1);
        let mut values = vec![String::new(); count];
        for place in &places {
            if let Some(value) = values.get_mut(place.variable) {
                *value = match &place.key {
                    // What stands in the text is more than the name of the variant.
                    Some(key) if value.is_empty() => key.clone(),
                    Some(_) => continue,
                    // The words of a text.
                    None if place.is_quoted => place.words.to_owned(),
                    None => name(place.words)
                        .or_else(|| self.with_place(place.words, tables, name, depth + 1))
                        .unwrap_or_else(|| place.words.to_owned()),
                };
            }
        }
        let arguments: Vec<Argument<'_>> = values.iter().map(|value| Argument::Text(value)).collect();
        let mut out = String::new();
        self.write(own, &arguments, &mut out);
        Some(out)
    }
}

/// What stands in the place of a variable, or which of its variants was taken.
struct Place<'a> {
    variable: usize,
    words: &'a str,
    is_quoted: bool,
    key: Option<String>,
}

/// Whether words can have come of a pattern, and what its variables were then: each is as short as it can be.
fn fits<'a>(pattern: &str, words: &'a str, places: &mut Vec<Place<'a>>) -> bool {
    let Some(at) = pattern.find(|letter| letter <= SELECT) else { return pattern == words };
    let (text, rest) = pattern.split_at(at);
    let Some(words) = words.strip_prefix(text) else { return false };
    let mut letters = rest.chars();
    let first = letters.next().unwrap_or_default();
    let before = places.len();
    let variable = |letter: char| (letter as usize).wrapping_sub(1);
    if first == SELECT {
        let variable = variable(letters.next().unwrap_or_default());
        let (variants, rest) = letters.as_str().split_once(END).unwrap_or_default();
        return variants.split_terminator(VARIANT).any(|variant| {
            let (key, text) = variant.split_once(KEY).unwrap_or_default();
            if fits(&[text, rest].concat(), words, places) {
                places.push(Place { variable, words: "", is_quoted: false, key: Some(key.to_owned()) });
                return true;
            }
            places.truncate(before);
            false
        });
    }
    let rest = letters.as_str();
    let next = rest.split(|letter| letter <= SELECT).next().unwrap_or_default();
    let ends: Vec<usize> = match next {
        "" if rest.is_empty() => vec![words.len()],
        "" => words.char_indices().map(|(at, _)| at).chain([words.len()]).collect(),
        next => words.match_indices(next).map(|(at, _)| at).collect(),
    };
    ends.into_iter().any(|end| {
        let (own, after) = words.split_at(end);
        places.push(Place {
            variable: variable(first),
            words: own,
            is_quoted: text.ends_with('“'),
            key: None,
        });
        fits(rest, after, places) || {
            places.truncate(before);
            false
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn russian(words: &str) -> String {
        Language::Russian.reader_said(words)
    }

    #[test]
    fn a_sentence_is_found_again_with_what_it_names() {
        for (english, expected) in [
            ("Download the book again.", "Скачайте книгу снова."),
            (
                "line 7: expected a title, found an empty cell",
                "строка 7: ожидался заголовок, найдена пустая ячейка",
            ),
            ("events[3]: expected a date, found none", "events[3]: ожидалась дата, её нет"),
            (
                "event e1: organizations: expected the id of an organization, found \"x: y\"",
                "event e1: organizations: ожидался id организации, найдено \"x: y\"",
            ),
            ("21 more rows have something wrong with them", "ещё в 21 строке что-то не так"),
            ("3 more contradictions in the file", "ещё 3 противоречия в файле"),
            ("missing field `title`", "нет ключа `title`"),
            (
                "invalid type: string \"7\", expected usize",
                "найдено значение не того рода: строка \"7\", ожидалось: целое число",
            ),
            ("expected `,` or `}`", "ожидалось `,` или `}`"),
            (
                "line 2: expected a date in EDTF, found \"199\": write a decade as 199X, a year with four digits",
                "строка 2: ожидалось: дата в EDTF; найдено: \"199\"; десятилетие напишите как 199X, год — четырьмя цифрами",
            ),
            (
                "Expected UTF-8, found 2 invalid sequences, the first at byte 3; each was replaced by U+FFFD.",
                "Ожидался текст в UTF-8, найдены 2 ошибочные последовательности, первая на байте 3; каждая заменена на U+FFFD.",
            ),
            (
                "2 of 9 pages could not be read, first page 3 (expected a whole PDF, found a broken one (no xref): save or download the file again).",
                "Не прочитано страниц: 2 из 9, первая — страница 3 (ожидался целый PDF, найден повреждённый (no xref): сохраните или скачайте файл снова).",
            ),
            (
                "A chapter could not be read: ch1.xhtml: expected well-formed XML, found an error at byte 40: save the document again.",
                "Глава не прочитана: ch1.xhtml: ожидался правильный XML, найдена ошибка в байте 40: сохраните документ снова.",
            ),
        ] {
            assert_eq!(russian(english), expected);
            assert_eq!(Language::English.reader_said(english), english);
        }
    }

    #[test]
    fn reasons_are_told_in_the_language_of_the_reader() {
        let name = |words: &str| match words {
            "7 March 2011" => Some("7 марта 2011".to_owned()),
            "congress" => Some("съезд".to_owned()),
            _ => None,
        };
        for (english, expected) in [
            (
                "Date 7 March 2011: the text says “7 March 2011”.",
                "Дата (7 марта 2011): в тексте сказано «7 March 2011».",
            ),
            (
                "Kind congress: the noun “congress” says so.",
                "Вид «съезд»: так говорит существительное «congress».",
            ),
            (
                "3 passages are one event: their dates agree, all of them name Club, and they tell of the same being done. The most exact date is shown.",
                "Отрывков об одном событии: 3. Их даты согласуются, в каждом назван один и тот же участник (Club), и говорится в них об одном деле. Показана самая точная дата.",
            ),
            ("Kind award: the heading of the list says so.", "Вид «Награда»: так говорит заголовок списка."),
            ("A neighbour told me.", "A neighbour told me."),
        ] {
            assert_eq!(Language::Russian.said_reason(english, &name), expected);
            assert_eq!(Language::English.said_reason(english, &name), english);
        }
    }

    #[test]
    fn what_nobody_said_stays_as_it_is() {
        for words in ["", ": ", "line", "The Chess Club was founded.", "a: b: c", "7", "string"] {
            assert_eq!(russian(words), words);
        }
    }

    #[test]
    fn english_messages_are_plain_so_that_they_are_found() {
        for index in 0..SAID_ENGLISH.ends.len() - 1 {
            let text = SAID_ENGLISH.text(index);
            assert!(!text.contains(SELECT), "{text}");
        }
    }
}
