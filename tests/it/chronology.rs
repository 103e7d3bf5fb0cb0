//! Chronologies as files: what is read is written back, and what cannot be read is said.

use annals::chronology::{Chronology, FileReader, Name, slug};
use proptest::prelude::*;

proptest! {
    #[test]
    fn a_slug_of_a_slug_is_itself(name in "\\PC{0,100}") {
        let once = slug(&name);
        prop_assert_eq!(slug(&once), once.clone());
        prop_assert!(!once.is_empty() && !once.starts_with('-') && !once.ends_with('-'));
    }
}

fn read(name: &str, text: &str) -> Chronology {
    Chronology::from_file(name, text.as_bytes()).unwrap()
}

fn refusal(name: &str, bytes: impl AsRef<[u8]>) -> String {
    Chronology::from_file(name, bytes.as_ref()).unwrap_err().message
}

fn messages(chronology: &Chronology) -> Vec<&str> {
    chronology.diagnostics.iter().map(|diagnostic| diagnostic.message.as_str()).collect()
}

/// Date, title, kind and organisations of each event, as one line.
fn lines(chronology: &Chronology) -> Vec<String> {
    let line = |event: &annals::chronology::Event| {
        let organizations: Vec<&str> = event.organizations.iter().map(Name::as_str).collect();
        [&*event.date.to_string(), &event.title, event.kind.as_str(), &organizations.join("+")].join(" | ")
    };
    chronology.events.iter().map(line).collect()
}

#[test]
fn a_table_is_read_by_its_header() {
    for (name, table) in [
        (
            "plain",
            "date,title,kind,organization\n2011-03-07,Founding,founding,A Party\n1998/2007,Paper,publication,A Party; B\n",
        ),
        (
            "crlf, byte order mark, blank rows",
            "\u{feff}date,title,kind,organization\r\n\r\n2011-03-07,Founding,founding,A Party\r\n,,,\r\n1998/2007,Paper,publication,A Party; B",
        ),
        (
            "another order and case",
            "Organisation,KIND,Title,Date\nA Party,Founding,Founding,2011-03-07\nA Party;B;,publication, Paper ,1998/2007\n",
        ),
        (
            "semicolons",
            "date;title;kind;organization\n2011-03-07;Founding;founding;A Party\n1998/2007;Paper;publication;\"A Party; B\"\n",
        ),
        (
            "tabs",
            "date\ttitle\tkind\torganization\n2011-03-07\tFounding\tfounding\tA Party\n1998/2007\tPaper\tpublication\tA Party; B; A Party\n",
        ),
        (
            "quotes",
            "\"date\",\"title\",\"kind\",\"organization\"\n2011-03-07,\"Founding\",founding,\"A Party\"\n\"1998/2007\",Paper,publication,A Party;B\n",
        ),
    ] {
        let chronology = read("table.csv", table);
        let expected =
            ["1998/2007 | Paper | publication | a-party+b", "2011-03-07 | Founding | founding | a-party"];
        assert_eq!(lines(&chronology), expected, "{name}");
        let organizations: Vec<_> =
            chronology.organizations.iter().map(|o| (o.id.as_str(), o.name.as_str())).collect();
        assert_eq!(organizations, [("a-party", "A Party"), ("b", "B")], "{name}");
        assert_eq!(messages(&chronology), [""; 0], "{name}");
    }
}

#[test]
fn bad_rows_are_said_and_the_rest_is_read() {
    let chronology = read(
        "é.csv",
        "date,title,kind,organization\n\
         1990,Köln,,\n\
         199,Decade,founding,\n\
         1991,,founding,A\n\
         1992,One, two,founding,A\n\
         1993,Ban,ban,A\n\
         1994,Ban,ban,A\n\
         1995,Short\n",
    );
    assert_eq!(
        lines(&chronology),
        [
            "1990 | Köln | other | ",
            "1993 | Ban | other | a",
            "1994 | Ban | other | a",
            "1995 | Short | other | "
        ]
    );
    assert_eq!(
        messages(&chronology),
        [
            "line 3: expected a date in EDTF, found \"199\": write a decade as 199X, a year with four digits",
            "line 4: expected a title, found an empty cell",
            "line 5: expected 4 cells, found 5",
            "line 6: expected a kind of the list, found \"ban\", here and perhaps in later rows",
        ]
    );
    let second = &chronology.diagnostics[1];
    assert_eq!(
        (second.document.as_str(), second.start, second.end),
        ("é.csv", 62, 66),
        "positions are code points"
    );
    assert_eq!(chronology.events[1].extra["unknown_kind"], "ban");
}

#[test]
fn a_table_with_a_million_bad_rows_says_the_first_hundred() {
    let table = "date,title\n".to_owned() + &"?,x\n".repeat(20_000);
    let chronology = read("bad.csv", &table);
    assert_eq!(chronology.diagnostics.len(), 101);
    assert_eq!(messages(&chronology)[100], "19900 more rows have something wrong with them");
}

#[test]
fn a_table_of_blank_lines_is_an_empty_one() {
    let table = "date,title\n".to_owned() + &"\n".repeat(3_000_000) + "1990,x\n";
    assert_eq!(lines(&read("blank.csv", &table)), ["1990 | x | other | "]);
}

#[test]
fn an_unclosed_quote_is_noticed_and_an_inch_is_none() {
    let chronology = read("t.csv", "date,title\n1990,\"Open\n1991,Lost\n1992,Lost too\n");
    let message = "line 2: expected a closing quotation mark, found the end of the file";
    assert_eq!(messages(&chronology), [message]);
    assert_eq!(messages(&read("t.csv", "date,title\n1990,a 5\" gun\n1991,Two\n")), [""; 0]);
}

#[test]
fn ids_of_rows_come_from_what_they_say() {
    let one = read("a.csv", "date,title\n1990,A\n1991,B\n1991,B\n");
    let other = read("b.csv", "date,title\n1989,New\n1990,A\n1991,B\n");
    assert_eq!(one.events[0].id, other.events[1].id, "a new row does not change the others");
    let ids: std::collections::BTreeSet<String> =
        one.events.iter().map(|event| event.id.to_string()).collect();
    assert_eq!(ids.len(), 3, "equal rows have ids of their own");
    assert!(ids.iter().all(|id| id.len() == 10 && id.starts_with("e-")), "{ids:?}");
    let own = read("c.csv", "id,date,title\nfirst,1990,A\nfirst,1991,B\n");
    assert_eq!(own.events[0].id, "first");
    assert_ne!(own.events[1].id, "first");
    assert_eq!(messages(&own), ["line 3: expected an id of its own, found \"first\" again"]);
}

#[test]
fn a_table_is_written_back_with_every_column() {
    let table = "date,title,kind,organization,people,places,certainty,id,document,quote,note\n\
                 1990~,\"Say \"\"no\"\", twice\",founding,A Party; B,Ann; Bo,Cork,implied,x,d.txt,\"a\nb\",\"n, 1\"\n\
                 1991,Ban,ban,,,,stated,e-00000001,,,\n";
    let chronology = read("t.csv", table);
    assert_eq!(chronology.to_csv(), table);
    assert_eq!(read("again.csv", &chronology.to_csv()).events, chronology.events);
}

const FILE: &str = r#"{
  "format": "annals/1",
  "documents": [ { "id": "d.txt", "title": "D", "language": "en", "sha256": "00", "text": "Über 1990. In 1991, éclat.", "shelf": 3 } ],
  "organizations": [ { "id": "a", "name": "A", "aliases": ["Ä"], "start": "1990", "end": null, "colour": "red" } ],
  "events": [
    { "id": "e-00000002", "date": "1991", "date_certainty": "implied", "title": "Éclat", "kind": "protest", "organizations": ["a"],
      "people": [], "places": [], "weight": [1, {"b": 1, "a": 2}],
      "sources": [ { "document": "d.txt", "start": 11, "end": 26, "quote": "In 1991, éclat.", "date_start": 14, "date_end": 18,
        "date_text": "1991", "date": "1991", "date_certainty": "stated", "prefix": "", "suffix": "", "page": 7 } ] },
    { "id": "e-00000001", "date": "1990", "date_certainty": "stated", "title": "T", "kind": "other" }
  ],
  "relations": [ { "kind": "founded", "from": ["a"], "to": [], "date": null, "event": "e-00000001", "certain": true,
      "sources": [ { "document": "d.txt", "start": 0, "end": 10, "quote": "Über 1990.", "by": "me" } ] } ],
  "corrections": [ { "any": "thing" } ],
  "diagnostics": [ { "severity": "info", "document": "d.txt", "start": 0, "end": 1, "message": "m", "hint": "", "code": 5 } ],
  "made_by": { "hand": true }
}"#;

#[test]
fn json_is_written_back_with_every_key() {
    let chronology = read("f.json", FILE);
    assert_eq!(messages(&chronology), ["m"], "the file is in order");
    assert_eq!(
        lines(&chronology),
        ["1990 | T | other | ", "1991 | Éclat | protest | a"],
        "events are sorted"
    );
    let written = chronology.to_json();
    assert!(written.ends_with("}\n"));
    assert_eq!(read("again.json", &written), chronology);
    let value: serde_json::Value = serde_json::from_str(&written).unwrap();
    for (pointer, expected) in [
        ("/made_by/hand", "true"),
        ("/documents/0/shelf", "3"),
        ("/organizations/0/colour", "\"red\""),
        ("/events/1/weight", "[1,{\"a\":2,\"b\":1}]"),
        ("/events/1/sources/0/page", "7"),
        ("/relations/0/certain", "true"),
        ("/relations/0/sources/0/by", "\"me\""),
        ("/corrections/0/any", "\"thing\""),
        ("/diagnostics/0/code", "5"),
    ] {
        assert_eq!(value.pointer(pointer).map(ToString::to_string).as_deref(), Some(expected), "{pointer}");
    }
}

#[test]
fn events_are_written_as_json_lines() {
    let lines = read("f.json", FILE).to_ndjson();
    let dates: Vec<String> = lines
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()["date"].to_string())
        .collect();
    assert_eq!(dates, ["\"1990\"", "\"1991\""]);
    assert!(lines.ends_with('\n'));
}

#[test]
fn a_file_that_contradicts_itself_is_read_with_diagnostics() {
    for (from, to, message) in [
        (
            "\"start\": 11",
            "\"start\": 10",
            "event e-00000002: sources[0]: expected a quote from 10 to 26, found one of 15 characters",
        ),
        (
            "\"start\": 11",
            "\"start\": 30",
            "event e-00000002: sources[0]: expected a quote from 30 to 26, found one of 15 characters",
        ),
        (
            "\"In 1991, éclat.\"",
            "\"In 1991, eclat.\"",
            "event e-00000002: sources[0]: the text has other words at 11 to 26",
        ),
        (
            "\"date_end\": 18",
            "\"date_end\": 99",
            "event e-00000002: sources[0].date_text: expected a quote from 14 to 99, found one of 4 characters",
        ),
        (
            "\"start\": 0, \"end\": 10",
            "\"start\": 1, \"end\": 11",
            "relations[0].sources[0]: the text has other words at 1 to 11",
        ),
        (
            "\"organizations\": [\"a\"]",
            "\"organizations\": [\"b\"]",
            "event e-00000002: organizations: expected the id of an organization, found \"b\"",
        ),
        (
            "\"to\": []",
            "\"to\": [\"c\"]",
            "relations[0].to[0]: expected the id of an organization, found \"c\"",
        ),
        (
            "\"event\": \"e-00000001\"",
            "\"event\": \"e-9\"",
            "relations[0].event: expected the id of an event, found \"e-9\"",
        ),
        (
            "{ \"id\": \"e-00000001\"",
            "{ \"id\": \"e-00000002\"",
            "events: expected an id for each alone, found \"e-00000002\" twice",
        ),
    ] {
        assert!(FILE.contains(from), "{from}");
        let chronology = read("f.json", &FILE.replacen(from, to, 1));
        assert!(messages(&chronology).contains(&message), "{to}: {:?}", messages(&chronology));
        let again = read("f.json", &chronology.to_json());
        assert_eq!(again.diagnostics, chronology.diagnostics, "the second reading finds nothing new");
    }
}

#[test]
fn a_broken_file_is_refused_with_its_place() {
    for (name, text, message) in [
        (
            "f.json",
            FILE.replace("\"date\": \"1990\"", "\"date\": \"199\""),
            "f.json, line 10, column 39, at events[1].date: expected a date in EDTF, found \"199\": write a decade as 199X, a year with four digits",
        ),
        (
            "f.json",
            FILE.replace("\"kind\": \"other\"", "\"kind\": \"ban\""),
            "f.json, line 10, column 97, at events[1].kind: unknown variant `ban`, expected one of",
        ),
        (
            "f.json",
            FILE.replace("\"title\": \"T\", ", ""),
            "f.json, line 10, column 87, at events[1]: missing field `title`: add it there",
        ),
        (
            "f.json",
            FILE.split_inclusive("\"events\": [").next().unwrap().to_owned(),
            "f.json, line 5, column 13, at events: EOF while parsing a list: the file ends too early",
        ),
        (
            "f.json",
            FILE.replace("\"events\": [", "\"events\": [,"),
            "f.json, line 5, column 14, at events[0]: expected value: this is no JSON",
        ),
        ("f.json", FILE.to_owned() + "}", "f.json, line 17, column 2: trailing characters: this is no JSON"),
        (
            "f.json",
            FILE.replace("annals/1", "annals/2"),
            "f.json, at format: expected \"annals/1\", found \"annals/2\": the file is of another version of Annals; use that version",
        ),
        (
            "f.json",
            "{\"format\": \"x\"}".to_owned(),
            "f.json, at format: expected \"annals/1\", found \"x\": the file is not a chronology; write \"format\": \"annals/1\" if it is",
        ),
        ("f.json", "{}".to_owned(), "f.json, line 1, column 2: missing field `format`: add it there"),
        ("f.json", "[]".to_owned(), "f.json, line 1, column 0: invalid type: sequence"),
        (
            "x.txt",
            " \n".to_owned(),
            "x.txt: expected a chronology, found an empty file: give an annals/1 JSON file or a CSV file",
        ),
        (
            "x.txt",
            "\0\0".to_owned(),
            "x.txt: expected a chronology, found binary data: give an annals/1 JSON file or a CSV file",
        ),
        (
            "x.csv",
            "when,what\n1990,A\n".to_owned(),
            "x.csv: expected a header row with the columns date and title, found \"when,what\": write date,title,kind,organization into the first row, or give an annals/1 JSON file",
        ),
    ] {
        let found = refusal(name, &text);
        assert!(found.starts_with(message), "expected: {message}\n   found: {found}");
    }
    let message = "u.csv: expected a chronology, found UTF-16 text: save the file as UTF-8";
    assert_eq!(refusal("u.csv", b"\xff\xfed\0"), message);
}

#[test]
fn bytes_that_are_no_utf_8_are_replaced_and_said() {
    let chronology = Chronology::from_file("l.csv", b"date,title\n1990,K\xf6ln\n1991,Bonn\n").unwrap();
    assert_eq!(lines(&chronology), ["1990 | K\u{fffd}ln | other | ", "1991 | Bonn | other | "]);
    assert_eq!(messages(&chronology), ["line 2: expected UTF-8, found other bytes, which were replaced"]);
}

proptest! {
    #[test]
    fn no_bytes_are_too_strange(bytes in prop::collection::vec(any::<u8>(), 0..200), header in any::<bool>()) {
        let bytes = if header { [b"date,title\n".as_slice(), &bytes].concat() } else { bytes };
        let _ = Chronology::from_file("x", &bytes);
    }

    #[test]
    fn titles_and_names_survive_the_table(title in "[^\\s\\p{C}]([^\\p{C}]{0,20}[^\\s\\p{C}])?", name in "[^\\s;\\p{C}]{1,10}") {
        let mut chronology = read("t.csv", "date,title,organization\n1990,x,y\n");
        chronology.events[0].title = title.into();
        chronology.organizations[0].name = name;
        let again = read("t.csv", &chronology.to_csv());
        prop_assert_eq!(&again.events[0].title, &chronology.events[0].title);
        prop_assert_eq!(&again.organizations[0].name, &chronology.organizations[0].name);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_table_says_the_same_in_whatever_pieces_it_comes(
        end in "([a1,;\"\n\r é-]|1990,|\n1990,b){0,120}",
        marked in any::<bool>(),
        bad in any::<bool>(),
        cuts in prop::collection::vec(0usize..12_000, 0..12),
    ) {
        // The form of a file is known after some thousands of bytes; what is read in pieces comes after them.
        let mut bytes = if marked { "\u{feff}date,title,people\n" } else { "date,title,people\n" }.as_bytes().to_vec();
        (0..500).for_each(|day| bytes.extend(format!("19{:02},Salon №{day},\n", day % 100).bytes()));
        bytes.extend(end.bytes());
        bytes.extend(if bad { b"\n1991,K\xf6ln\n1991\n".as_slice() } else { b"" });
        let whole = Chronology::from_file("t.csv", &bytes).map(|chronology| chronology.to_json());
        let mut reader = FileReader::new("t.csv", Some(bytes.len()));
        let mut cuts: Vec<usize> = cuts.into_iter().map(|cut| cut.min(bytes.len())).collect();
        cuts.push(bytes.len());
        cuts.sort();
        let mut start = 0;
        for cut in cuts {
            reader.push(&bytes[start..cut]).unwrap();
            start = cut;
        }
        prop_assert_eq!(reader.finish().map(|chronology| chronology.to_json()), whole);
    }
}

/// A file as the first version wrote it, with keys that no version knows: whatever version reads it, now and later,
/// finds in it what stood there. It must never be changed.
#[test]
fn a_file_of_the_first_version_is_read_with_all_that_is_in_it() {
    let file = include_str!("../golden/annals-1.json");
    let read = read("annals-1.json", file);
    let told: Vec<&str> = messages(&read);
    assert_eq!(told, ["a message"], "nothing in it is wrong");
    assert_eq!(
        lines(&read),
        ["1870~ | No source | other | ", "1871-05-03 | Chess Club founded | founding | chess-club"]
            .map(|line| line.replace("1870~", "187X~"))
    );
    let before: serde_json::Value = serde_json::from_str(file).unwrap();
    let after: serde_json::Value = serde_json::from_str(&read.to_json()).unwrap();
    // Whatever was written is written back; events stand in the order of time.
    fn has(after: &serde_json::Value, before: &serde_json::Value, path: &str) {
        use serde_json::Value;
        match (before, after) {
            (Value::Object(before), Value::Object(after)) => {
                before.iter().for_each(|(key, value)| {
                    has(after.get(key).unwrap_or(&Value::Null), value, &format!("{path}.{key}"))
                });
            }
            (Value::Array(before), Value::Array(after)) if path == ".events" => {
                for event in before {
                    let same = after.iter().find(|other| other["id"] == event["id"]).unwrap();
                    has(same, event, &format!("{path}.{}", event["id"]));
                }
            }
            (Value::Array(before), Value::Array(after)) => {
                assert_eq!(before.len(), after.len(), "{path}");
                before
                    .iter()
                    .zip(after)
                    .enumerate()
                    .for_each(|(at, (before, after))| has(after, before, &format!("{path}[{at}]")));
            }
            _ => assert_eq!(after, before, "{path}"),
        }
    }
    has(&after, &before, "");
    assert_eq!(Chronology::from_file("again.json", read.to_json().as_bytes()).unwrap(), read);
}

#[test]
fn why_a_file_is_no_chronology_is_said_in_both_languages() {
    use annals::{chronology::Import, i18n::Language};
    for (name, file, english, russian) in [
        (
            "a.json",
            r#"{"format":"annals/9"}"#,
            "a.json, at format: expected \"annals/1\", found \"annals/9\"",
            "a.json, место format: ожидалось \"annals/1\", найдено \"annals/9\"",
        ),
        (
            "a.json",
            r#"{"format":"annals/1","events":[{"id":7}]}"#,
            "a.json, line 1, column 38, at events[0].id: invalid type: integer `7`",
            "a.json, строка 1, знак 38, место events[0].id: найдено значение не того рода: целое число 7, ожидалось: строка: исправьте его здесь",
        ),
        (
            "a.json",
            r#"{"format":"annals/1","events":[{"id":"e1","date":"199","title":"x"}]}"#,
            "a.json, line 1, column 54, at events[0].date: expected a date in EDTF, found \"199\": write a decade",
            "a.json, строка 1, знак 54, место events[0].date: ожидалось: дата в EDTF; найдено: \"199\"; десятилетие",
        ),
        (
            "a.json",
            r#"{"format":"annals/1" "events":[]}"#,
            "a.json, line 1, column 22, at format: expected `,` or `}`: this is no JSON",
            "a.json, строка 1, знак 22, место format: ожидалось `,` или `}`: это не JSON",
        ),
        (
            "a.json",
            "[",
            "a.json, line 1, column 1: EOF",
            "a.json, строка 1, знак 1: конец файла внутри списка: файл обрывается раньше времени",
        ),
        (
            "a.json",
            "7",
            "a.json: expected a chronology (annals/1, TimelineJS",
            "a.json: ожидалась хронология (annals/1, TimelineJS",
        ),
        (
            "a.csv",
            "a,b\n1,2\n",
            "a.csv: expected a header row with the columns date and title, found \"a,b\": write",
            "a.csv: ожидалась строка заголовков со столбцами date и title, найдено \"a,b\": впишите",
        ),
        (
            "a.ics",
            "BEGIN:VCALENDAR\nEND:VCALENDAR\n",
            "a.ics: expected a calendar with events, found none: check",
            "a.ics: ожидался календарь с событиями, найдено ни одного: проверьте",
        ),
        (
            "a.json",
            r#"[{"date":"never","title":"x"}]"#,
            "a.json: expected a JSON list with events, found none that can be used (",
            "a.json: ожидался список JSON с событиями, найдено ни одного пригодного ([0].date: ожидалась дата в EDTF или словами, найдено \"never\")",
        ),
    ] {
        let error = Import::read(name, file.as_bytes()).unwrap_err();
        assert!(error.message.starts_with(english), "{}", error.message);
        assert_eq!(error.wording(Language::English), error.message);
        let words = error.wording(Language::Russian);
        assert!(words.starts_with(russian), "{words}");
    }
}

#[test]
fn every_remark_on_a_chronology_is_known_in_russian() {
    use annals::{chronology::Import, i18n::Language};
    let table = "date,title,kind,id\n1990,,press,a\n199,Decade,press,b\n1991,Kind,pressing,c\n1992,Twice,press,c\n\
                 1993,Cells,press,d,e\n1994,\"Open,press,f\n";
    let bytes = [table.as_bytes(), b"1995,caf\xe9"].concat();
    let many = ["date,title\n1990,Good\n", &"x,Bad\n".repeat(120)].concat();
    let calendar = "BEGIN:VCALENDAR\nnonsense\nBEGIN:VEVENT\nDTSTART:19900101\nSUMMARY:A\nRRULE:FREQ=DAILY\nEND:VEVENT\n\
                    BEGIN:VEVENT\nSUMMARY:No date\n";
    let list =
        r#"[{"date":"1990","title":"A"},{"date":"1991"},{"date":"never","title":"B"},{"title":"C"},7]"#;
    let slides = r#"{"events":[{"start_date":{"year":"1990"},"text":{"headline":"A"},"media":{"url":"javascript:x"}}]}"#;
    let file = r#"{"format":"annals/1","documents":[{"id":"d","title":"D","language":"en","sha256":"","text":"In 1990 it began."}],
        "organizations":[{"id":"o","name":"O"},{"id":"o","name":"P"}],
        "events":[{"id":"e","date":"1990","date_certainty":"stated","title":"A","kind":"other","organizations":["x"],"people":[],"places":[],"sources":[
            {"document":"gone","start":0,"end":1,"quote":"I","date":"1990","date_certainty":"stated","date_start":0,"date_end":1,"date_text":"I"},
            {"document":"d","start":0,"end":5,"quote":"In","date":"1990","date_certainty":"stated","date_start":3,"date_end":7,"date_text":"1991"}]}],
        "relations":[{"kind":"split","from":["o"],"to":["y"],"date":null,"event":"none"}]}"#;
    let mut said = std::collections::BTreeSet::new();
    for (name, bytes) in [
        ("a.csv", bytes.as_slice()),
        ("many.csv", many.as_bytes()),
        ("a.ics", calendar.as_bytes()),
        ("list.json", list.as_bytes()),
        ("slides.json", slides.as_bytes()),
        ("a.mw", b"1990: A\n".as_slice()),
        ("lost.mw", b"words without a date\n1990: A\n".as_slice()),
        ("file.json", file.as_bytes()),
    ] {
        let Ok(Import::Chronology(read)) = Import::read(name, bytes) else { panic!("{name}: no chronology") };
        for remark in &read.diagnostics {
            for words in [&remark.message, &remark.hint] {
                assert_ne!(Language::Russian.said(words), **words, "{name}: {words}");
                said.insert(Language::Russian.said(words));
            }
        }
    }
    assert!(said.len() > 40, "{said:#?}");
}
