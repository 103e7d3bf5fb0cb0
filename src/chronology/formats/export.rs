//! Files out: which formats there are, and what each cannot hold.

use super::{annotation, calendar, linked, markdown, markwhen, timelinejs};
use crate::{
    chronology::{Chronology, Event},
    event::EventKind,
    i18n::Language,
    time::Precision,
};
use serde_json::Value;
use std::collections::HashSet;

/// A format to write a chronology in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// annals/1 with the documents' texts, as far as the chronology has them.
    Project,
    /// annals/1 without texts.
    Json,
    /// One event a line, JSON.
    Ndjson,
    /// A table.
    Csv,
    /// iCalendar.
    Calendar,
    /// TimelineJS.
    TimelineJs,
    /// schema.org as JSON-LD.
    JsonLd,
    /// W3C Web Annotations.
    Annotations,
    /// Markwhen.
    Markwhen,
    /// Markdown.
    Markdown,
}

/// Name on the command line, extension of its files, media type, and what it holds.
struct Sort(Format, &'static str, &'static str, &'static str, &'static [Part]);

/// What a chronology may have that a format may lack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// Events that no document tells.
    Untold,
    Texts,
    Documents,
    Positions,
    Quotes,
    Relations,
    /// Names of organisations, where their ids are there.
    Names,
    Lives,
    People,
    Places,
    Kinds,
    Several,
    Organizations,
    Certainty,
    /// Dates marked `~` or `?`, and sets of dates.
    Doubt,
    /// Decades, centuries, seasons and open ends.
    Coarse,
    /// Years before 1.
    Early,
    Ids,
    Corrections,
    Diagnostics,
    /// Why an event is what it is.
    Reasons,
    /// Dates that are no events.
    Mentions,
    Citations,
    /// Organisations that only a tie names.
    Tied,
    /// Keys that are no part of the format annals/1.
    Extra,
}

use Part::*;

const ALL: &[Part] = &[
    Untold,
    Texts,
    Documents,
    Positions,
    Quotes,
    Relations,
    Names,
    Lives,
    People,
    Places,
    Kinds,
    Several,
    Organizations,
    Certainty,
    Doubt,
    Coarse,
    Early,
    Ids,
    Corrections,
    Diagnostics,
    Reasons,
    Mentions,
    Citations,
    Tied,
    Extra,
];

const SORTS: [Sort; 10] = [
    Sort(Format::Project, "project", "json", "application/json", ALL),
    Sort(
        Format::Json,
        "json",
        "json",
        "application/json",
        &[
            Documents,
            Positions,
            Quotes,
            Relations,
            Lives,
            People,
            Places,
            Kinds,
            Several,
            Names,
            Organizations,
            Certainty,
            Doubt,
            Coarse,
            Early,
            Ids,
            Corrections,
            Diagnostics,
            Reasons,
            Mentions,
            Citations,
            Tied,
            Extra,
        ],
    ),
    Sort(
        Format::Ndjson,
        "ndjson",
        "ndjson",
        "application/x-ndjson",
        &[
            Positions,
            Quotes,
            People,
            Places,
            Kinds,
            Several,
            Organizations,
            Certainty,
            Doubt,
            Coarse,
            Early,
            Ids,
            Reasons,
            Extra,
        ],
    ),
    Sort(
        Format::Csv,
        "csv",
        "csv",
        "text/csv",
        &[People, Places, Kinds, Several, Names, Organizations, Certainty, Doubt, Coarse, Early, Ids, Extra],
    ),
    Sort(
        Format::Calendar,
        "ics",
        "ics",
        "text/calendar",
        &[Quotes, People, Places, Kinds, Several, Names, Organizations, Doubt, Coarse, Ids],
    ),
    Sort(
        Format::TimelineJs,
        "timelinejs",
        "json",
        "application/json",
        &[Quotes, Kinds, Names, Organizations, Doubt, Coarse, Early, Ids],
    ),
    Sort(
        Format::JsonLd,
        "jsonld",
        "jsonld",
        "application/ld+json",
        &[
            Quotes,
            Lives,
            People,
            Places,
            Kinds,
            Several,
            Names,
            Organizations,
            Doubt,
            Coarse,
            Early,
            Ids,
            Tied,
        ],
    ),
    Sort(
        Format::Annotations,
        "annotations",
        "json",
        "application/ld+json",
        &[Positions, Quotes, Kinds, Several, Names, Organizations, Doubt, Coarse, Early, Ids],
    ),
    Sort(Format::Markwhen, "markwhen", "mw", "text/plain", &[Quotes, Kinds, Names, Organizations, Ids]),
    Sort(
        Format::Markdown,
        "markdown",
        "md",
        "text/markdown",
        &[Quotes, Several, Names, Organizations, Doubt, Coarse, Early],
    ),
];

impl Format {
    /// Every format, in the order in which they are offered.
    pub fn all() -> impl Iterator<Item = Self> {
        SORTS.iter().map(|sort| sort.0)
    }

    /// The format with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        SORTS.iter().find(|sort| sort.1 == name).map(|sort| sort.0)
    }

    /// The format that a file of this name is expected to have; `None` when the name does not tell.
    pub fn of_file(name: &str) -> Option<Self> {
        let (_, extension) = name.rsplit_once('.')?;
        let extension = extension.to_ascii_lowercase();
        SORTS
            .iter()
            .filter(|sort| sort.0 != Self::Project)
            .find(|sort| sort.2 == extension)
            .map(|sort| sort.0)
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        self.sort().1
    }

    /// The extension of its files, without the dot.
    pub fn extension(self) -> &'static str {
        self.sort().2
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        self.sort().3
    }

    /// What would be lost of `chronology` in this format, a phrase each, most weighty first; empty when nothing.
    pub fn losses(self, chronology: &Chronology) -> Vec<String> {
        self.losses_in(Language::English, chronology)
    }

    /// The same in a language.
    pub fn losses_in(self, say: Language, chronology: &Chronology) -> Vec<String> {
        // Annotations are on passages; every other format has a place for each event.
        let holds =
            |part: &Part| self.sort().4.contains(part) || *part == Untold && self != Self::Annotations;
        let lost = ALL.iter().filter(|part| !holds(part));
        lost.filter_map(|part| part.found_in(say, chronology)).collect()
    }

    /// What it is called in a list.
    pub fn label(self, say: Language) -> String {
        say.format_label(self.name())
    }

    /// `chronology` in this format, as UTF-8. The same chronology gives the same bytes everywhere.
    pub fn write(self, chronology: &Chronology) -> String {
        match self {
            Self::Project => chronology.to_json(),
            Self::Json if chronology.documents.iter().all(|document| document.text.is_none()) => {
                chronology.to_json()
            }
            Self::Json => {
                let mut without = chronology.clone();
                without.documents.iter_mut().for_each(|document| document.text = None);
                without.to_json()
            }
            Self::Ndjson => chronology.to_ndjson(),
            Self::Csv => chronology.to_csv(),
            Self::Calendar => calendar::write(chronology),
            Self::TimelineJs => timelinejs::write(chronology),
            Self::JsonLd => linked::write(chronology),
            Self::Annotations => annotation::write(chronology),
            Self::Markwhen => markwhen::write(chronology),
            Self::Markdown => markdown::write(chronology),
        }
    }

    fn sort(self) -> &'static Sort {
        // Every format has its row; the first stands in for a lookup that cannot fail.
        SORTS.iter().find(|sort| sort.0 == self).unwrap_or(&SORTS[0])
    }
}

impl Part {
    /// What there is of it, with its number; `None` when there is none.
    fn found_in(self, say: Language, chronology: &Chronology) -> Option<String> {
        let events =
            |has: &dyn Fn(&Event) -> bool| chronology.events.iter().filter(|event| has(event)).count();
        let (count, what) = match self {
            Untold => (events(&|event| event.sources.is_empty()), "untold"),
            Texts => {
                (chronology.documents.iter().filter(|document| document.text.is_some()).count(), "texts")
            }
            Documents => (chronology.documents.len(), "documents"),
            Positions => (chronology.events.iter().map(|event| event.sources.len()).sum(), "positions"),
            Quotes => (events(&|event| event.sources.len() > 1), "quotes"),
            Relations => (chronology.relations.len(), "relations"),
            Lives => {
                let lives = chronology.organizations.iter();
                let has = |organization: &&crate::chronology::Organization| {
                    organization.start.is_some()
                        || organization.end.is_some()
                        || !organization.aliases.is_empty()
                };
                (lives.filter(has).count(), "lives")
            }
            Names => {
                let named = chronology.organizations.iter();
                (named.filter(|organization| organization.name != organization.id).count(), "names")
            }
            People => (events(&|event| !event.people.is_empty()), "people"),
            Places => (events(&|event| !event.places.is_empty()), "places"),
            Kinds => (events(&|event| event.kind != EventKind::Other), "kinds"),
            Several => (events(&|event| event.organizations.len() > 1), "several"),
            Organizations => (events(&|event| !event.organizations.is_empty()), "organizations"),
            Certainty => {
                let implied = |event: &Event| event.date_certainty == crate::time::Certainty::Implied;
                (events(&implied), "certainty")
            }
            Doubt => {
                let doubt = |event: &Event| {
                    event.date.is_approximate() || event.date.is_uncertain() || event.date.is_set()
                };
                (events(&doubt), "doubt")
            }
            Coarse => {
                let coarse = |event: &Event| {
                    let open = event.date.earliest().is_none() || event.date.latest().is_none();
                    open || matches!(
                        event.date.precision(),
                        Precision::Century | Precision::Decade | Precision::Season
                    )
                };
                (events(&coarse), "coarse")
            }
            Early => {
                let early = |event: &Event| {
                    !super::calendar::fits(event) || super::markwhen::day_range(&event.date).is_none()
                };
                (events(&early), "early")
            }
            Ids => (chronology.events.len(), "ids"),
            Corrections => (chronology.corrections.len(), "corrections"),
            Diagnostics => (chronology.diagnostics.len(), "diagnostics"),
            Reasons => (events(&|event| !event.because.is_empty()), "reasons"),
            Mentions => (listed(chronology, "mentions", chronology.mentions.len()), "mentions"),
            Citations => {
                let citations = listed(chronology, "citations", chronology.citations.len());
                (citations + listed(chronology, "publications", chronology.publications.len()), "citations")
            }
            Tied => {
                let named: HashSet<&str> = chronology
                    .events
                    .iter()
                    .flat_map(|event| event.organizations.iter().map(|id| &**id))
                    .collect();
                let organizations = chronology.organizations.iter();
                let alone = organizations.filter(|organization| !named.contains(organization.id.as_str()));
                (alone.count(), "tied")
            }
            Extra => (events(&|event| !event.extra.is_empty()), "extra"),
        };
        (count > 0).then(|| say.loss(&count.to_string(), what))
    }
}

/// How many there are, with those that came with a file, where they are a key like any other.
fn listed(chronology: &Chronology, key: &str, own: usize) -> usize {
    own + chronology.extra.get(key).and_then(Value::as_array).map_or(0, Vec::len)
}
