//! Finding events by words: headlines, quotes, people, places, organisations, dates. Every word must be found;
//! a word's beginning is worth more than its middle, and one slip of the finger is forgiven.

use super::{Filters, Model};
use crate::case;
use crate::sort::CompactSort;
use crate::{
    chronology::{Event, Name},
    event::EventKind,
    i18n::Language,
    timeline::EventIndex,
};
use chrono::Datelike;

/// A query made ready once and asked for every event.
#[derive(Clone, Debug, Default)]
pub(super) struct Query {
    terms: Vec<Term>,
}

#[derive(Clone, Debug)]
struct Term {
    text: String,
    /// The years of which an event's extent may hold one: a year, or those of a decade (`1910s`).
    years: Option<(i32, i32)>,
    /// Kinds of event that are called so in any language, with how well the word fits.
    kinds: Vec<(EventKind, u32)>,
    /// Whether it may be a part of a date: a number, or the name of a month, season or era in any language.
    dated: bool,
}

impl Query {
    /// Splits a query into lower-case words.
    pub(super) fn new(query: &str) -> Self {
        let terms = words(query)
            .map(|word| {
                let text = case::bare(word);
                let year = |text: &str| if text.len() == 4 { text.parse::<i32>().ok() } else { None };
                let decade = text.strip_suffix("0s").and_then(|_| year(text.get(..4)?));
                let years = year(&text).map(|year| (year, year)).or(decade.map(|first| (first, first + 9)));
                let kinds = EventKind::ALL.iter().map(|&kind| {
                    let called = Language::ALL.map(|say| field(&say.kind(kind.as_str()), &text));
                    (kind, called.into_iter().max().unwrap_or(0))
                });
                let kinds = kinds.filter(|(_, score)| *score > 0).collect();
                let dated = text.contains(|letter: char| letter.is_ascii_digit()) || is_of_calendar(&text);
                Term { text, years, kinds, dated }
            })
            .collect();
        Self { terms }
    }

    /// How well an event answers, higher is better; `None` when some word is missing.
    pub(super) fn score(&self, model: &Model, event: &Event) -> Option<u32> {
        let mut total = 0;
        if self.terms.is_empty() {
            return Some(0);
        }
        let mut date: Option<[String; 2]> = None;
        for term in &self.terms {
            let mut best = field(&event.title, &term.text);
            if term.dated && best < 4 {
                let date = date.get_or_insert_with(|| Language::ALL.map(|say| event.date.wording_in(say)));
                best = date.iter().map(|date| field(date, &term.text)).fold(best, u32::max);
            }
            best *= 8;
            if best < 16 {
                let names = event.organizations.iter().map(|id| model.organization_name(id));
                let names = names
                    .chain(event.people.iter().map(Name::as_str))
                    .chain(event.places.iter().map(Name::as_str));
                best = names.map(|name| 4 * field(name, &term.text)).fold(best, u32::max);
            }
            if best == 0 {
                best =
                    term.kinds.iter().find(|(kind, _)| *kind == event.kind).map_or(0, |(_, score)| score * 2);
            }
            if best == 0 {
                best =
                    event.sources.iter().map(|source| field(source.quote(), &term.text)).max().unwrap_or(0);
            }
            if best == 0 && term.years.is_some_and(|years| holds_years(event, years)) {
                best = 2;
            }
            if best == 0 {
                return None;
            }
            total += best;
        }
        Some(total)
    }
}

/// The best answers to the words of the filters, among what their other choices let pass: at most `limit`, best first,
/// then by date.
///
/// Nothing but spaces has no answers.
pub fn search(model: &Model, filters: &Filters, limit: usize) -> Vec<EventIndex> {
    let query = Query::new(&filters.query);
    if query.terms.is_empty() {
        return Vec::new();
    }
    let disputed = filters.disputed.then(|| model.disputed());
    let is_asked_for =
        |index: EventIndex| disputed.as_ref().is_none_or(|flags| flags.get(index.0 as usize) == Some(&true));
    let mut found: Vec<(u32, EventIndex)> = (0u32..)
        .map(EventIndex)
        .zip(&model.chronology.events)
        .zip(&model.traits)
        .filter(|((index, event), (class, shape))| {
            filters.keeps(event, *class, *shape) && is_asked_for(*index)
        })
        .filter_map(|((index, event), _)| query.score(model, event).map(|score| (score, index)))
        .collect();
    found.compact_sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    found.truncate(limit);
    found.into_iter().map(|(_, index)| index).collect()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Whether a word is the beginning of the name of a month, a season or an era, or of what stands beside years.
fn is_of_calendar(word: &str) -> bool {
    let names = |say: Language| {
        let months = (1..=12).flat_map(move |month| [say.month(month), say.month_of(month)]);
        let seasons = (1..=4).flat_map(move |season| [say.season(season, ""), say.season_of(season, "")]);
        let ages = [say.before_christ(""), say.century(""), say.millennium(""), say.date_about("")];
        let deep = [say.million_years_ago(""), say.billion_years_ago("")];
        months.chain(seasons).chain(ages).chain(deep)
    };
    Language::ALL.into_iter().flat_map(names).any(|name| field(&name, word) != 2 && field(&name, word) > 0)
}

/// Whether one of these years is among those of an event.
fn holds_years(event: &Event, (first, last): (i32, i32)) -> bool {
    let from = event.date.earliest().map(|day| day.year());
    let to = event.date.latest().map(|day| day.year());
    (from.is_some() || to.is_some())
        && from.is_none_or(|from| from <= last)
        && to.is_none_or(|to| first <= to)
}

/// 4 a whole word, 3 its beginning, 2 its middle, 1 almost, 0 not there.
fn field(text: &str, term: &str) -> u32 {
    let mut best = 0;
    for word in words(text) {
        let lower;
        let word = if word.bytes().any(|byte| byte.is_ascii_uppercase() || byte >= 128) {
            lower = case::bare(word);
            lower.as_str()
        } else {
            word
        };
        let score = if word == term {
            return 4;
        } else if word.starts_with(term) {
            3
        } else if word.contains(term) {
            2
        } else {
            u32::from(is_slip(word, term))
        };
        best = best.max(score);
    }
    best
}

/// Letters from which on a word with a slip in it is still that word.
const SURE: usize = 5;

/// Whether two words of five letters or more differ by one letter left out, added, changed or swapped with the next.
fn is_slip(word: &str, term: &str) -> bool {
    // One letter is four bytes at most.
    if term.len() < SURE || word.len().abs_diff(term.len()) > 4 || !term.chars().all(char::is_alphabetic) {
        return false;
    }
    let (a, b): (Vec<char>, Vec<char>) = (word.chars().collect(), term.chars().collect());
    if a.len().min(b.len()) < SURE || a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let head = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let tail = |skip_a: usize, skip_b: usize| a.get(head + skip_a..) == b.get(head + skip_b..);
    tail(1, 1)
        || tail(1, 0)
        || tail(0, 1)
        || (a.get(head) == b.get(head + 1)
            && a.get(head + 1) == b.get(head)
            && a.get(head).is_some()
            && tail(2, 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_whole_by_its_beginning_by_its_middle_or_with_a_slip() {
        for (text, term, score) in [
            ("III Congress of the Union", "congress", 4),
            ("III Congress of the Union", "cong", 3),
            ("October 1993", "oct", 3),
            ("Soviets", "viet", 2),
            ("Stepanov", "stepanof", 1),
            ("Stepanov", "stpeanov", 1),
            ("Stepanov", "stepnov", 1),
            ("Stepanov", "sergei", 0),
            ("Степанов", "степаноф", 1),
            ("Степанов", "стпеанов", 1),
            // Of short words most differ by one letter, in any script.
            ("май", "чай", 0),
            ("José Gutiérrez", "jose", 4),
            ("Пётр", "петр", 4),
            ("пир", "мир", 0),
            ("мира", "мора", 0),
            ("Роза", "роза", 4),
            ("1993", "1994", 0),
        ] {
            assert_eq!(field(text, term), score, "{text:?} {term:?}");
        }
    }
}
