//! What is said before saving, checked: a chronology that has everything is written in every format and read again, and
//! exactly what the format was said to lose is lost.

use super::read;
use annals::chronology::{Chronology, DocumentRecord, Event, Format, Organization};
use annals::i18n::Language;
use annals::time::{Certainty, Precision};

/// A part of a chronology: how its loss is said, and whether a file that was read again has all of it.
type Part = (&'static str, fn(&Chronology, &Chronology) -> bool);

const PARTS: [Part; 25] = [
    ("events that no document tells", |all, back| {
        // Those out of reach of a calendar are said by themselves.
        every(all, |event| !event.sources.is_empty() || event.title == EARLY || of(back, event).is_some())
    }),
    ("texts of documents", |all, back| {
        all.documents.iter().all(|document| back.documents.iter().any(|known| known.text == document.text))
    }),
    ("documents with their titles", |all, back| {
        all.documents.iter().all(|one| {
            let parts = |record: &DocumentRecord| {
                (record.id.clone(), record.title.clone(), record.language.clone(), record.sha256.clone())
            };
            back.documents.iter().any(|known| parts(known) == parts(one))
        })
    }),
    ("places of quotations", |all, back| {
        every(all, |event| {
            of(back, event).is_none_or(|known| {
                let places = |event: &Event| -> Vec<_> {
                    let place = |source: &annals::chronology::Source| {
                        (
                            source.document.to_string(),
                            source.range().start,
                            source.range().end,
                            source.date_range().start,
                            source.date_range().end,
                        )
                    };
                    event.sources.iter().map(place).collect()
                };
                places(event) == places(known)
            })
        })
    }),
    ("events' further quotations", |all, back| {
        every(all, |event| {
            event.sources.iter().skip(1).all(|source| {
                of(back, event).is_some_and(|known| {
                    let has = |words: &str| words.contains(source.quote());
                    known.sources.iter().any(|source| has(source.quote()))
                        || known.extra.values().any(|value| value.as_str().is_some_and(has))
                })
            })
        })
    }),
    ("ties between organisations", |all, back| back.relations == all.relations),
    ("organisations' names, for", |all, back| {
        let used = |id: &str| {
            all.events.iter().any(|event| event.organizations.iter().any(|own| own.as_str() == id))
        };
        let names = |known: &Organization| back.organizations.iter().any(|other| other.name == known.name);
        // A format that holds no organisation, or but the first of an event, says that by itself.
        let has_any = back.organizations.iter().any(|other| used(&other.id));
        !has_any || all.organizations.iter().filter(|known| used(&known.id)).any(names)
    }),
    ("organisations' other names", |all, back| {
        all.organizations.iter().all(|known| {
            let same = |other: &&Organization| {
                (&known.aliases, &known.start, &known.end) == (&other.aliases, &other.start, &other.end)
            };
            let plain = known.aliases.is_empty() && known.start.is_none() && known.end.is_none();
            plain || back.organizations.iter().any(|other| same(&other))
        })
    }),
    ("events' people", |all, back| same(all, back, |event| event.people.clone())),
    ("events' places", |all, back| same(all, back, |event| event.places.clone())),
    ("events' kinds", |all, back| same(all, back, |event| event.kind)),
    ("events' organisations but", |all, back| {
        let more = |chronology: &Chronology, event: &Event| {
            owners(all, chronology, event).into_iter().skip(1).collect::<Vec<_>>()
        };
        every(all, |event| of(back, event).is_none_or(|known| more(all, event) == more(back, known)))
    }),
    ("events' organisations (", |all, back| {
        let first =
            |chronology: &Chronology, event: &Event| owners(all, chronology, event).into_iter().next();
        every(all, |event| of(back, event).is_none_or(|known| first(all, event) == first(back, known)))
    }),
    ("marks of dates that only", |all, back| {
        every(all, |event| {
            event.date_certainty == Certainty::Stated
                || of(back, event).is_some_and(|known| known.date_certainty == Certainty::Implied)
        })
    }),
    ("marks of dates that are", |all, back| {
        dated(all, back, |event| {
            event.date.is_approximate() || event.date.is_uncertain() || event.date.is_set()
        })
    }),
    ("dates that are decades", |all, back| {
        dated(all, back, |event| {
            let coarse =
                [Precision::Century, Precision::Decade, Precision::Season].contains(&event.date.precision());
            coarse || event.date.latest().is_none()
        })
    }),
    ("events out of reach", |all, back| {
        let early = all.events.iter().filter(|event| event.title == EARLY);
        early.into_iter().all(|event| {
            event.sources.is_empty() && back_lacks_untold(all, back)
                || of(back, event).is_some_and(|known| known.date == event.date)
        })
    }),
    ("ids of events", |all, back| same(all, back, |event| event.id.clone())),
    ("corrections", |all, back| back.corrections == all.corrections),
    ("remarks on what was read", |all, back| back.diagnostics == all.diagnostics),
    ("why events are what", |all, back| {
        let reasons = |event: &Event| event.reasons(Language::English);
        every(all, |event| {
            reasons(event).is_empty() || of(back, event).is_none_or(|known| reasons(known) == reasons(event))
        })
    }),
    ("dates that are no events", |all, back| back.extra.get("mentions") == all.extra.get("mentions")),
    ("citations, and works", |all, back| {
        ["citations", "publications"].into_iter().all(|key| back.extra.get(key) == all.extra.get(key))
    }),
    ("organisations that only ties", |all, back| {
        let used = |id: &str| {
            all.events.iter().any(|event| event.organizations.iter().any(|own| own.as_str() == id))
        };
        let alone = all.organizations.iter().filter(|known| !used(&known.id));
        alone.into_iter().all(|known| back.organizations.iter().any(|other| other.name == known.name))
    }),
    ("events' further keys", |all, back| {
        every(all, |event| {
            let keeps =
                |known: &Event| event.extra.iter().all(|(key, value)| known.extra.get(key) == Some(value));
            of(back, event).is_none_or(keeps)
        })
    }),
];

/// The headline of the event before the year 1.
const EARLY: &str = "Early day";

/// Whether events without documents went, which is said by itself.
fn back_lacks_untold(all: &Chronology, back: &Chronology) -> bool {
    let untold = all.events.iter().filter(|event| event.sources.is_empty());
    untold.into_iter().all(|event| of(back, event).is_none())
}

fn every(all: &Chronology, has: impl Fn(&Event) -> bool) -> bool {
    all.events.iter().all(has)
}

/// The event again: headlines are its alone, but that a format may have no place for a mark.
fn of<'a>(back: &'a Chronology, event: &Event) -> Option<&'a Event> {
    let plain = |title: &str| title.replace('＃', "#");
    back.events.iter().find(|known| plain(&known.title) == event.title.as_str())
}

/// Whether events have the same there, as far as they are there.
fn same<T: PartialEq>(all: &Chronology, back: &Chronology, part: impl Fn(&Event) -> T) -> bool {
    every(all, |event| of(back, event).is_none_or(|known| part(known) == part(event)))
}

fn dated(all: &Chronology, back: &Chronology, is_meant: impl Fn(&Event) -> bool) -> bool {
    let meant = all.events.iter().filter(|event| is_meant(event));
    meant.into_iter().all(|event| of(back, event).is_none_or(|known| known.date == event.date))
}

/// The organisations of an event, by their ids in `all`, whether the chronology that has them knows their names or only
/// those ids.
fn owners(all: &Chronology, chronology: &Chronology, event: &Event) -> Vec<String> {
    let name = |id: &annals::chronology::Name| {
        let known = chronology.organizations.iter().find(|known| known.id == id.as_str());
        let name = known.map_or(id.as_str(), |known| &known.name);
        let own = all.organizations.iter().find(|own| own.name == name || own.id == name);
        own.map_or_else(|| name.to_owned(), |own| own.id.clone())
    };
    event.organizations.iter().map(name).collect()
}

#[test]
fn exactly_what_is_said_to_be_lost_is_lost() {
    let rich = Chronology::from_file("rich.json", include_bytes!("rich.json")).unwrap();
    assert_eq!(rich.diagnostics.len(), 1, "{:?}", rich.diagnostics);
    let mut wrong = Vec::new();
    for format in Format::all() {
        let file = format.write(&rich);
        let back = read(&format!("rich.{}", format.extension()), &file);
        let said = format.losses(&rich);
        for (words, holds) in PARTS {
            let is_said = said.iter().any(|loss| loss.starts_with(words));
            if is_said == holds(&rich, &back) {
                let what = if is_said { "said to be lost, and there" } else { "lost, and not said" };
                wrong.push(format!("{}: {words} … {what}", format.name()));
            }
        }
        let known = |loss: &&String| !PARTS.iter().any(|(words, _)| loss.starts_with(words));
        assert_eq!(said.iter().find(known), None, "every loss is looked at");
        if format == Format::Project {
            assert_eq!(back, rich, "annals/1 loses nothing");
            assert_eq!(format.write(&back), file, "… and is written the same again");
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
