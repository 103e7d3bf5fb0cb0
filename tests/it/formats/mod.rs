//! Chronologies as files of other programs: what goes out comes back, as far as the format can hold it.

mod losses;

use annals::chronology::{Chronology, Event, EventId, Format, Import};
use proptest::prelude::*;

#[track_caller]
fn read(name: &str, text: &str) -> Chronology {
    match Import::read(name, text.as_bytes()) {
        Ok(Import::Chronology(chronology)) => *chronology,
        Ok(Import::Documents(_)) => panic!("{name}: documents\n{text}"),
        Err(error) => panic!("{error}\n{text}"),
    }
}

/// Date, headline and organisations of each event, in order.
fn told(chronology: &Chronology) -> Vec<String> {
    let mut told: Vec<String> = chronology
        .events
        .iter()
        .map(|event| {
            let names: Vec<&str> = event
                .organizations
                .iter()
                .filter_map(|id| {
                    chronology.organizations.iter().find(|organization| organization.id == id.as_str())
                })
                .map(|organization| organization.name.as_str())
                .collect();
            format!("{} {} [{}]", event.date, event.title, names.join(" + "))
        })
        .collect();
    told.sort();
    told
}

#[test]
fn timelines_of_other_programs_are_read() {
    for (name, text, expected) in [
        (
            "a.json",
            r#"{"title":{"text":{"headline":"T"}},"events":[{"start_date":{"year":"1991","month":"10","day":"26"},"end_date":{"year":1991,"month":10,"day":27},"text":{"headline":"<b>Founded</b> &amp; named","text":"<p>x</p>"},"group":"Club"},{"start_date":{"year":-43},"text":{"headline":"Ides"}}]}"#,
            &["-0043 Ides []", "1991-10-26/1991-10-27 Founded & named [Club]"][..],
        ),
        (
            "a.csv",
            "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background\n,,,,,,,,,The title,,,,,,title,,\n1991,10,26,,,,,,,Founded,,,,,,,Club,\n1993,3,,,1994,,,,,Met,,,,,,,,\n",
            &["1991-10-26 Founded [Club]", "1993-03/1994 Met []"],
        ),
        (
            "a.mw",
            "---\ntitle: x\n---\nsection Club\n1991-10-26: Founded #founding\nHow it was: in 1990 and so\n10/1993 - 12/1993: Met\nend\n05/03/1999: Third of May\nDec 1 2023 - now: Open\n2001/2003: Span\n",
            &[
                "1991-10-26 Founded [Club]",
                "1993-10/1993-12 Met [Club]",
                "1999-05-03 Third of May []",
                "2001/2003 Span []",
                "2023-12-01/.. Open []",
            ],
        ),
        (
            "a.ics",
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:19911026\r\nDTEND;VALUE=DATE:19911028\r\nSUMMARY:Found\r\n ed\\, named\r\nBEGIN:VALARM\r\nSUMMARY:no\r\nEND:VALARM\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART;TZID=\"Europe/Paris:x\":19930307T100000\r\nDTEND:19930307T110000Z\r\nSUMMARY:Met\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
            &["1991-10-26/1991-10-27 Founded, named []", "1993-03-07 Met []"],
        ),
        (
            "a.json",
            r#"[{"date":"1991-10","title":"Founded","organization":"Club; League"},{"year":1993,"headline":"Met"}]"#,
            &["1991-10 Founded [Club + League]", "1993 Met []"],
        ),
        (
            "a.jsonl",
            "{\"date\":\"1991-10\",\"title\":\"Founded\",\"organization\":\"Club\"}\n\n{\"year\":1993,\"headline\":\"Met\"}\n",
            &["1991-10 Founded [Club]", "1993 Met []"],
        ),
        ("a.ndjson", "{\"date\":\"1991\",\"title\":\"Founded\"}\n", &["1991 Founded []"]),
        (
            "a.json",
            "{\n  \"id\": \"e1\",\n  \"date\": \"1991\",\n  \"date_certainty\": \"stated\",\n  \"title\": \"Founded\",\n  \"kind\": \"founding\",\n  \"organizations\": [\"club\"],\n  \"sources\": []\n}\n",
            &["1991 Founded [club]"],
        ),
        (
            "a.md",
            "# My own\n\n[//]: # (annals chronology)\n\n## 1991\n\n- **26 October 1991** – Founded (Club; League\\; old)\n  > Words. — *a.txt*\nWhat a person wrote.\n- **soon** `1993~` – Met \\(twice\\)\n- nothing\n",
            &["1991-10-26 Founded [Club + League; old]", "1993~ Met (twice) []"],
        ),
    ] {
        assert_eq!(told(&read(name, text)), expected, "{text}");
    }
}

/// Formats that come back, with the dates that they keep.
const BACK: [(Format, &str); 9] = [
    (Format::Project, "a.json"),
    (Format::Json, "a.json"),
    (Format::Csv, "a.csv"),
    (Format::Calendar, "a.ics"),
    (Format::TimelineJs, "a.json"),
    (Format::JsonLd, "a.jsonld"),
    (Format::Markwhen, "a.mw"),
    (Format::Ndjson, "a.ndjson"),
    (Format::Markdown, "a.md"),
];

fn seeds() -> Chronology {
    let golden = include_str!("../../golden/seeds.json");
    Chronology::from_file("seeds.json", golden.as_bytes()).unwrap()
}

#[test]
fn the_seeds_come_back_from_every_format() {
    let seeds = seeds();
    for (format, name) in BACK {
        let back = read(name, &format.write(&seeds));
        if matches!(format, Format::Project | Format::Json) {
            assert_eq!(back, seeds, "lossless");
        } else if format == Format::Ndjson {
            assert_eq!(back.events, seeds.events, "lossless as to events");
            assert_eq!(back.diagnostics, [], "it has nothing to say against itself");
        } else if format == Format::TimelineJs {
            // An event has one group there.
            let first = |told: Vec<String>| -> Vec<String> {
                told.iter().map(|told| told.split([']', '+']).next().unwrap().trim_end().to_owned()).collect()
            };
            assert_eq!(first(told(&back)), first(told(&seeds)), "{}", format.name());
        } else if format != Format::Markwhen {
            assert_eq!(told(&back), told(&seeds), "{}", format.name());
        }
        // The page reads what the readers of other formats give it as a file of ours, and has nothing to say against it.
        let page = Chronology::from_file("page.json", back.to_json().as_bytes()).unwrap();
        assert_eq!(page.diagnostics, back.diagnostics, "{}", format.name());
        let ids = |chronology: &Chronology| -> Vec<String> {
            let mut ids: Vec<String> = chronology.events.iter().map(|event| event.id.to_string()).collect();
            ids.sort();
            ids
        };
        if format != Format::Markdown {
            assert_eq!(ids(&back), ids(&seeds), "{}", format.name());
        }
    }
    let back = read("a.json", &Format::Annotations.write(&seeds));
    let places = |chronology: &Chronology| -> Vec<(String, usize, String)> {
        let events = chronology.events.iter();
        let mut places: Vec<_> = events
            .flat_map(|event| {
                event
                    .sources
                    .iter()
                    .map(|source| (event.id.to_string(), source.range().start, source.quote().to_owned()))
            })
            .collect();
        places.sort();
        places
    };
    assert_eq!(places(&back), places(&seeds), "annotations keep every passage");
}

#[test]
fn every_format_says_what_it_cannot_hold() {
    let seeds = seeds();
    for (format, has, lacks) in [
        (Format::Project, "", "ties"),
        (Format::Json, "", "ties"),
        (Format::Csv, "ties between organisations", "kinds"),
        (Format::Calendar, "ties between organisations", "people"),
        (Format::TimelineJs, "events' organisations but the first", "kinds"),
        (Format::JsonLd, "places of quotations in their documents", "other names"),
        (Format::Annotations, "ties between organisations", "places of quotations"),
        (Format::Markwhen, "events' people", "kinds"),
        (Format::Markdown, "ids of events", "further quotations"),
    ] {
        let losses = format.losses(&seeds).join("; ");
        assert!(losses.contains(has) && !losses.contains(lacks), "{}: {losses}", format.name());
    }
    let untold = read("t.csv", "date,title\n1990,Congress\n1991,Founding\n");
    assert_eq!(Format::Annotations.losses(&untold)[0], "events that no document tells (2)");
    assert!(!Format::Csv.losses(&untold).iter().any(|loss| loss.contains("tells")));
    assert_eq!(Format::Csv.losses(&Chronology::default()), Vec::<String>::new());
}

#[test]
fn names_of_files_tell_the_format() {
    for (name, expected) in [
        ("a.ics", Some(Format::Calendar)),
        ("a.b.CSV", Some(Format::Csv)),
        ("a.json", Some(Format::Json)),
        ("a.md", Some(Format::Markdown)),
        ("a.jsonld", Some(Format::JsonLd)),
        ("a", None),
        ("a.txt", None),
    ] {
        assert_eq!(Format::of_file(name), expected, "{name}");
    }
    for format in Format::all() {
        assert_eq!(Format::from_name(format.name()), Some(format));
    }
}

fn event() -> impl Strategy<Value = (String, String, u8)> {
    let date = prop_oneof![
        (1i32..3000).prop_map(|year| format!("{year:04}")),
        (1i32..3000, 1u32..13).prop_map(|(year, month)| format!("{year:04}-{month:02}")),
        (1i32..3000, 1u32..13, 1u32..29)
            .prop_map(|(year, month, day)| format!("{year:04}-{month:02}-{day:02}")),
        (1i32..1500, 1500i32..3000).prop_map(|(start, end)| format!("{start:04}/{end:04}")),
    ];
    // Anything that may stand on a line: marks of every format, quotation marks, other scripts.
    (date, "[\\PC&&[^#＃]]{0,30}[a-zя][\\PC&&[^#＃]]{0,30}", 0u8..4)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn plain_events_come_back_from_every_format(events in prop::collection::vec(event(), 1..8)) {
        let mut chronology = Chronology::from_file("a.csv", b"date,title,organization\n1,x,A: b\n1,x,\"<B>, c\"\n").unwrap();
        chronology.events.clear();
        for (number, (date, title, lane)) in events.into_iter().enumerate() {
            let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
            let id = EventId::from_number(u32::try_from(number).unwrap());
            let mut event = Event::new(id, date.parse().unwrap(), title);
            if let Some(organization) = chronology.organizations.get(usize::from(lane)) {
                event.organizations = [organization.id.as_str()].into_iter().collect();
            }
            chronology.events.push(event);
        }
        chronology.sort_events();
        for (format, name) in BACK {
            let text = format.write(&chronology);
            let back = read(name, &text);
            if format == Format::Markwhen {
                // Its names of sections cannot have a colon.
                let without = |told: Vec<String>| -> Vec<String> {
                    told.into_iter().map(|told| told.replace('\u{2236}', ":")).collect()
                };
                prop_assert_eq!(without(told(&back)), without(told(&chronology)), "{}", text);
            } else if format == Format::Ndjson {
                prop_assert_eq!(&back.events, &chronology.events, "{}", text);
            } else {
                prop_assert_eq!(told(&back), told(&chronology), "{}", text);
            }
            prop_assert_eq!(&text, &format.write(&chronology), "the same bytes every time");
        }
    }
}
