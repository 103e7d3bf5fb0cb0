//! The rows of the table: events that pass, in the order that the reader asks for.

use super::{Model, Passing};
use crate::{case, event::EventKind, i18n::Language, sort::CompactSort, timeline::EventIndex};
use std::cmp::Ordering;

/// What rows are sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// When.
    #[default]
    Date,
    /// What, by its first letters.
    Title,
    /// Sort of event.
    Kind,
    /// The first organisation.
    Organization,
    /// How many passages tell it.
    Sources,
}

impl Column {
    /// Every column, from the left.
    pub const ALL: [Self; 5] = [Self::Date, Self::Title, Self::Kind, Self::Organization, Self::Sources];

    /// Its name in the URL and in messages.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Title => "title",
            Self::Kind => "kind",
            Self::Organization => "organization",
            Self::Sources => "sources",
        }
    }
}

/// The events that pass, sorted by what a column says in the reader's language, and inside it by time.
pub fn rows(
    model: &Model,
    passing: &Passing,
    (column, descending): (Column, bool),
    say: Language,
) -> Vec<EventIndex> {
    // Events stand by their earliest day, those whose beginning nobody knows at the front.
    let mut rows: Vec<EventIndex> =
        (0..model.len() as u32).map(EventIndex).filter(|&event| passing.has(event)).collect();
    let kinds: Vec<(EventKind, String)> =
        EventKind::ALL.iter().map(|&kind| (kind, say.kind(kind.as_str()))).collect();
    let text = |event: &EventIndex| -> &str {
        let Some(event) = model.event(*event) else { return "" };
        match column {
            Column::Title => &event.title,
            Column::Kind => {
                kinds.iter().find(|(kind, _)| *kind == event.kind).map_or("", |(_, words)| words.as_str())
            }
            _ => event.organizations.first().map_or("", |id| model.organization_name(id)),
        }
    };
    let sources = |event: &EventIndex| model.event(*event).map_or(0, |event| event.sources.len());
    let turned = |order: Ordering| if descending { order.reverse() } else { order };
    match column {
        Column::Date if descending => rows.reverse(),
        Column::Date => {}
        Column::Title | Column::Kind | Column::Organization => {
            rows.compact_sort_by(|a, b| turned(alphabetical(text(a), text(b))))
        }
        Column::Sources => rows.compact_sort_by(|a, b| turned(sources(a).cmp(&sources(b)))),
    }
    rows
}

/// As a printed index has it: small and capital letters are the same, with their marks or without, and signs of punctuation do not count.
fn alphabetical(a: &str, b: &str) -> Ordering {
    letters(a).cmp(letters(b)).then_with(|| a.cmp(b))
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|letter| letter.is_alphanumeric() || *letter == ' ').map(case::bare_char)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        chronology::Chronology,
        session::{Filters, certainties, organizations, search},
    };

    fn model() -> Model {
        let csv = "date,title,kind,organization\n1993-10-23,Second congress,congress,Union\n1990,Founded,founding,Union\n\
                   1992-04-25/1992-04-26,First congress,congress,Union\n1991,Leaflet,publication,Circle\n";
        Model::new(Chronology::from_file("table.csv", csv.as_bytes()).unwrap(), Vec::new(), None)
    }

    fn titles(model: &Model, events: &[EventIndex]) -> Vec<String> {
        events.iter().map(|event| model.event(*event).unwrap().title.to_string()).collect()
    }

    #[test]
    fn rows_stand_in_the_order_of_the_column() {
        let model = model();
        let all = Passing::new(&model, &Filters::default());
        let by =
            |column, descending| titles(&model, &rows(&model, &all, (column, descending), Language::English));
        assert_eq!(by(Column::Date, false), ["Founded", "Leaflet", "First congress", "Second congress"]);
        assert_eq!(by(Column::Date, true), ["Second congress", "First congress", "Leaflet", "Founded"]);
        assert_eq!(by(Column::Title, false), ["First congress", "Founded", "Leaflet", "Second congress"]);
        assert_eq!(by(Column::Kind, false), ["First congress", "Second congress", "Founded", "Leaflet"]);
    }

    #[test]
    fn rows_are_sorted_by_the_words_that_are_seen() {
        let csv = "date,title,kind,organization\n1990,zebra,congress,b\n1991,\"\"\"Apple\"\" Club\",death,b\n\
                   1992,Яблоко,birth,b\n1993,ёлка,award,b\n1994,apple,birth,a\n";
        let model = Model::new(Chronology::from_file("t.csv", csv.as_bytes()).unwrap(), Vec::new(), None);
        let all = Passing::new(&model, &Filters::default());
        let by = |sort, say| titles(&model, &rows(&model, &all, sort, say));
        assert_eq!(
            by((Column::Title, false), Language::English),
            ["apple", "\"Apple\" Club", "zebra", "ёлка", "Яблоко"]
        );
        // Award, Birth, Congress, Death; in Russian Награда, Рождение, Смерть, Съезд. Within one kind the time goes on.
        assert_eq!(
            by((Column::Kind, true), Language::English),
            ["\"Apple\" Club", "zebra", "Яблоко", "apple", "ёлка"]
        );
        assert_eq!(
            by((Column::Kind, false), Language::Russian),
            ["ёлка", "Яблоко", "apple", "\"Apple\" Club", "zebra"]
        );
    }

    #[test]
    fn filters_combine_and_counts_say_what_each_would_show() {
        let model = model();
        let filters = Filters { query: "congress".into(), ..Filters::default() };
        let passing = Passing::new(&model, &filters);
        assert_eq!(
            titles(&model, &rows(&model, &passing, (Column::Date, false), Language::English)),
            ["First congress", "Second congress"]
        );
        let mut narrower = filters;
        narrower.hidden_shapes = crate::session::DateShape::Day.bit();
        let passing = Passing::new(&model, &narrower);
        assert_eq!(passing.count, 1);
        assert_eq!(passing.shapes, [1, 0, 1, 0], "the switch itself does not count against its own events");
        assert_eq!(passing.rank(EventIndex(2)), 1);
    }

    #[test]
    fn events_in_view_are_counted_with_and_without_filters() {
        let model = model();
        let day = |year, month, day| {
            crate::session::day_from_date(chrono::NaiveDate::from_ymd_opt(year, month, day).unwrap())
        };
        let (start, end) = (day(1990, 6, 1), day(1993, 1, 1));
        assert_eq!(
            Passing::new(&model, &Filters::default()).count_between(&model, start, end),
            3,
            "a year that has begun is seen"
        );
        let filters = Filters { query: "congress".into(), ..Filters::default() };
        assert_eq!(Passing::new(&model, &filters).count_between(&model, start, end), 1);
    }

    #[test]
    fn years_months_and_slips_are_found_the_best_first() {
        let model = model();
        let asked = |query: &str| Filters { query: query.into(), ..Filters::default() };
        let found = |query| titles(&model, &search(&model, &asked(query), 9));
        assert_eq!(found("oct 1993"), ["Second congress"]);
        assert_eq!(found("congress"), ["First congress", "Second congress"]);
        assert_eq!(found("congrss 1992"), ["First congress"]);
        assert_eq!(found("circle"), ["Leaflet"]);
        // Dates and kinds are found in every language of the interface, whichever it speaks.
        assert_eq!(found("окт 1993"), ["Second congress"]);
        assert_eq!(found("апреля 1992"), ["First congress"]);
        assert_eq!(found("съезд 1993"), ["Second congress"]);
        assert_eq!(found("24 апреля"), [""; 0]);
        assert_eq!(found("1990s congress"), ["First congress", "Second congress"]);
        assert!(found("1980s").is_empty());
        assert_eq!(found("publication"), ["Leaflet"]);
        assert!(found("  ").is_empty() && found("nowhere").is_empty());
        // What the other filters leave out is no answer.
        let circle = Filters { organizations: ["circle".to_owned()].into(), ..asked("1991") };
        assert_eq!(titles(&model, &search(&model, &circle, 9)), ["Leaflet"]);
        assert!(search(&model, &Filters { query: "congress".into(), ..circle }, 9).is_empty());
    }

    #[test]
    fn facets_count_events_the_busiest_first() {
        let model = model();
        let names: Vec<(String, usize)> = organizations(&model, &Filters::default())
            .into_iter()
            .map(|facet| (facet.name, facet.count))
            .collect();
        assert_eq!(names, [("Union".to_owned(), 3), ("Circle".to_owned(), 1)]);
        assert_eq!(certainties(&model, &Filters::default()), (4, 0));
        // A group's own choices do not count against it, those of the others do, and the order stays.
        let mut filters = Filters { query: "leaflet".into(), ..Filters::default() };
        filters.organizations.insert("union".into());
        let counts: Vec<usize> =
            organizations(&model, &filters).into_iter().map(|facet| facet.count).collect();
        assert_eq!((counts, certainties(&model, &filters)), (vec![0, 1], (0, 0)));
    }
}
