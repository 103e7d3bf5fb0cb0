//! Files that are broken, huge inside, or made to harm: each gives a message or a text, in time, and no crash.

use super::write::{docx_of, epub, odt_of, pdf, pdf_of, zip};
use annals::chronology::{Format, Import};
use std::{io::Write, time::Instant};

/// A file and whether something in it can be read.
struct Case {
    name: String,
    bytes: Vec<u8>,
    /// What the message or the first remark must have; empty for a file that is merely read.
    says: &'static str,
}

fn case(name: impl Into<String>, bytes: impl Into<Vec<u8>>, says: &'static str) -> Case {
    Case { name: name.into(), bytes: bytes.into(), says }
}

const SCRIPT: &str =
    "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg/onload=alert(3)>javascript:alert(4)";

fn truncated(cases: &mut Vec<Case>) {
    let body: String = (0..200)
        .map(|number| {
            format!(
                "<w:p><w:r><w:t>On {} March 1991 the congress number {number} met.</w:t></w:r></w:p>",
                number % 28 + 1
            )
        })
        .collect();
    let docx = docx_of(&body);
    let pdf = pdf(&["Club", "The club was founded on 7 March 2011.", "It met in May 2012."]);
    let book = epub(&["<html><body><p>It was founded on 7 March 2011.</p></body></html>"]);
    let open = odt_of("<text:p>It was founded on 7 March 2011.</text:p>");
    for part in [1, 5, 20, 40, 60, 80, 95, 99] {
        for (kind, bytes, says) in [
            ("docx", &docx, "a whole ZIP"),
            ("pdf", &pdf, "a whole PDF"),
            ("epub", &book, "a whole ZIP"),
            ("odt", &open, "a whole ZIP"),
        ] {
            let length = (bytes.len() * part / 100).max(5);
            cases.push(case(format!("cut at {part} % .{kind}"), &bytes[..length], says));
        }
    }
    // A byte that is wrong in the middle may be harmless or not: it must only not crash.
    for at in [30, 200, 400, 600] {
        let mut bytes = pdf.clone();
        if let Some(byte) = bytes.get_mut(at) {
            *byte ^= 0xff;
        }
        cases.push(case(format!("flipped at {at} .pdf"), bytes, ""));
    }
}

fn archives(cases: &mut Vec<Case>) {
    let zeros = vec![b' '; 64 << 20];
    let bomb = zip(&[("a.txt", &zeros)]);
    cases.push(case("bomb.zip", bomb.clone(), "an honest archive"));
    let head = b"<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>".to_vec();
    let inflated: Vec<u8> = head.into_iter().chain(zeros.iter().copied()).collect();
    cases.push(case("bomb.docx", zip(&[("word/document.xml", &inflated)]), "an honest archive"));
    let mut nested = zip(&[("a.txt", b"It was founded on 7 March 2011.")]);
    for _ in 0..50 {
        nested = zip(&[("inner.zip", &nested)]);
    }
    cases.push(case("nested.zip", nested, "found an archive"));
    let names: Vec<String> = (0..10_500).map(|number| format!("{number}.txt")).collect();
    let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b"x"[..])).collect();
    cases.push(case("many.zip", zip(&many), "at most 10000 files"));
    let paths: Vec<(&str, &[u8])> = vec![
        ("../../etc/passwd", b"It was founded on 7 March 2011."),
        ("/abs/path.txt", b"It met in May 2012."),
        ("C:\\windows\\x.txt", b"It closed in 2013."),
    ];
    cases.push(case("paths.zip", zip(&paths), ""));
    cases.push(case("empty.zip", zip(&[]), "an archive with documents"));
    let evil = "<container><rootfiles><rootfile full-path=\"../../../etc/passwd\"/></rootfiles></container>";
    cases.push(case("outside.epub", zip(&[("META-INF/container.xml", evil.as_bytes())]), "etc/passwd"));
    let entity = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
    let entities = format!(
        "{entity}<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>On 7 March 2011 &b;&e; met.</w:t></w:r></w:p></w:body></w:document>"
    );
    cases.push(case("entities.docx", zip(&[("word/document.xml", entities.as_bytes())]), ""));
    let deep = "<w:p>".repeat(200_000);
    cases.push(case("deep.docx", docx_of(&deep), "at most 1000"));
    cases.push(case("deep.odt", odt_of(&"<text:list>".repeat(5000)), "at most 1000"));
    cases.push(case(
        "table.ods",
        zip(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", b"<a/>")]),
        "OpenDocument table",
    ));
    cases.push(case("no body.docx", zip(&[("word/document.xml", b"<w:document/>")]), "empty"));
    cases.push(case("password.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(), "before 2007"));
}

fn texts(cases: &mut Vec<Case>) {
    cases.push(case("empty.txt", b"".as_slice(), "an empty file"));
    cases.push(case("blank.html", b"<!doctype html><title></title><body>  ".as_slice(), "an empty file"));
    cases.push(case("nul.txt", b"a\0\0\0b\0\x01\x02c\0".as_slice(), "binary data"));
    cases.push(case("nul in text.txt", b"It was founded\0 on 7 March 2011. \xd0\x9f".as_slice(), ""));
    let long = "x".repeat(10 << 20);
    cases.push(case("long.txt", format!("It was founded on 7 March 2011 {long}"), ""));
    cases.push(case("long.html", format!("<p>It was founded on 7 March 2011 {long}"), ""));
    cases.push(case("long.md", format!("# {long}"), ""));
    cases.push(case("long.wiki", format!("[[{long}"), ""));
    cases.push(case(
        "deep.html",
        format!("{}It was founded on 7 March 2011.", "<div>".repeat(300_000)),
        "at most 512",
    ));
    cases.push(case("tables.html", "<table><tr><td>".repeat(100_000), "empty"));
    cases.push(case("attributes.html", format!("<p {}>1999", "a=1 ".repeat(300_000)), ""));
    cases.push(case("lists.html", format!("{}<li>In 1999 it met.", "<ul><li>".repeat(100_000)), ""));
    cases.push(case("quotes.md", format!("{} In 1999 it met.", ">".repeat(50_000)), ""));
    cases.push(case("brackets.md", "[".repeat(100_000), ""));
    cases.push(case("emphasis.md", "*a _b ".repeat(50_000), ""));
    cases.push(case(
        "lists.md",
        (0..2000).map(|depth| format!("{}- x\n", " ".repeat(depth * 2))).collect::<String>(),
        "",
    ));
    cases.push(case("templates.wiki", "{{a|".repeat(200_000), ""));
    cases.push(case("refs.wiki", "<ref>{{b|[[".repeat(100_000), ""));
    cases.push(case("tables.wiki", "{|\n|\n".repeat(100_000), ""));
    cases.push(case("redirect.wiki", "#REDIRECT [[Elsewhere]]", "a redirect"));
    let cyrillic =
        encoding_rs::WINDOWS_1251.encode("Партия основана 7 марта 2011 года в Москве.").0.into_owned();
    cases.push(case("lies.html", [b"<meta charset=utf-16><p>".as_slice(), &cyrillic].concat(), ""));
    cases.push(case("odd.txt", [b"\xff\xfe".as_slice(), b"a\0b\0c"].concat(), ""));
    cases.push(case(
        "script.html",
        format!("<h1>{SCRIPT}</h1><p title=\"{SCRIPT}\">In May 1999 {SCRIPT} met.</p>"),
        "",
    ));
    cases.push(case("old.doc", b"\xd0\xcf\x11\xe0".as_slice(), "save it as DOCX"));
    cases.push(case("page.rtf", b"{\\rtf1 x}".as_slice(), "Rich Text"));
    cases.push(case("scan.png", b"\x89PNG\r\n\x1a\n".as_slice(), "a picture"));
}

fn pdfs(cases: &mut Vec<Case>) {
    cases.push(case("only pictures.pdf", pdf_of(&["0 0 m 100 100 l S"]), "text layer"));
    cases.push(case("nothing.pdf", b"%PDF-1.7\n%%EOF".as_slice(), "a whole PDF"));
    cases.push(case("states.pdf", pdf_of(&[&"q ".repeat(200_000)]), "text layer"));
    cases.push(case("arrays.pdf", pdf_of(&[&"[".repeat(100_000)]), "expected"));
    cases.push(case(
        "numbers.pdf",
        pdf_of(&["BT /F1 1e38 Tf 1e38 1e38 1e38 1e38 1e38 1e38 Tm (In 1999 it met.) Tj ET"]),
        "",
    ));
    let looped = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF";
    cases.push(case("loop.pdf", looped.as_slice(), "expected"));
}

fn mails(cases: &mut Vec<Case>) {
    let mail =
        |kind: &str, body: &str| format!("Subject: x\nMIME-Version: 1.0\nContent-Type: {kind}\n\n{body}");
    let inner = "Content-Type: message/rfc822\n\n";
    cases.push(case("deep.eml", mail("message/rfc822", &inner.repeat(300_000)), "within more than 3 others"));
    let parts: String = (0..20_000)
        .map(|number| format!("Content-Type: multipart/mixed; boundary=b{number}\n\n--b{number}\n"))
        .collect();
    cases.push(case(
        "nested parts.eml",
        mail("multipart/mixed; boundary=a", &["--a\n", &parts].concat()),
        "",
    ));
    let endless: String = (0..100_000)
        .map(|number| format!("--a\nContent-Type: multipart/mixed; boundary=b{number}\n\nx\n"))
        .collect();
    cases.push(case("endless.eml", mail("multipart/mixed; boundary=a", &endless), "parts without end"));
    cases.push(case("no boundary.eml", mail("multipart/mixed", "--a\nIn 1999 it met.\n--a--\n"), ""));
    cases.push(case(
        "empty boundary.eml",
        mail("multipart/mixed; boundary=\"\"", "----\nIn 1999 it met.\n"),
        "",
    ));
    cases.push(case(
        "open.eml",
        mail("multipart/mixed; boundary=a", "--a\nContent-Type: text/plain\n\nIn 1999 it met."),
        "",
    ));
    let coded = |coding: &str, body: &str| {
        format!(
            "Subject: x\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: {coding}\n\n{body}"
        )
    };
    cases.push(case("bad.eml", coded("base64", "%%%% ==== not base64 \u{1}\n=?x?="), ""));
    cases.push(case("half.eml", coded("base64", "SW4gMTk5OSBpdCBtZXQ"), ""));
    cases.push(case("quoted.eml", coded("quoted-printable", "In 1999 =ZZ it=\n met=3"), ""));
    cases.push(case("coding.eml", coded("x-unheard-of", "In 1999 it met."), ""));
    cases.push(case("charset.eml", mail("text/plain; charset=x-none", "In 1999 it met \u{fffd}."), ""));
    cases.push(case("long.eml", coded("8bit", &format!("In 1999 it met {}", "word ".repeat(2 << 20))), ""));
    cases.push(case(
        "words.eml",
        format!("MIME-Version: 1\nSubject: {}\n\nIn 1999 it met.", "=?utf-8?q?a?= ".repeat(200_000)),
        "",
    ));
    cases.push(case(
        "brackets.eml",
        format!("MIME-Version: 1\nSubject: x\nTo: {}\n\nIn 1999 it met.", "(<\"".repeat(300_000)),
        "",
    ));
    cases.push(case(
        "fields.eml",
        format!("MIME-Version: 1\nSubject: x\n{}\nIn 1999 it met.", "X-A: b\n".repeat(500_000)),
        "",
    ));
    cases.push(case("nul.eml", b"Subject: x\0\nMIME-Version: 1.0\n\nIn 1999 it \0 met.".as_slice(), ""));
    cases.push(case("script.eml", format!("MIME-Version: 1\nFrom: {SCRIPT}\nSubject: {SCRIPT}\nContent-Type: text/html\n\n<p>In May 1999 {SCRIPT} met."), ""));
    let zeros = zip(&[("a.txt", &vec![b' '; 64 << 20])]);
    let attached = |name: &str, bytes: &[u8]| {
        let body = base64(bytes);
        format!(
            "--a\n\nIn 1999 it met.\n--a\nContent-Type: application/zip\nContent-Disposition: attachment; filename=\"{name}\"\nContent-Transfer-Encoding: base64\n\n{body}\n--a--\n"
        )
    };
    cases.push(case(
        "bomb.eml",
        mail("multipart/mixed; boundary=a", &attached("a.zip", &zeros)),
        "an honest archive",
    ));
    cases.push(case(
        "paths.eml",
        mail("multipart/mixed; boundary=a", &attached("../../etc/passwd", b"x")),
        "",
    ));
    cases.push(case("empty.eml", b"".as_slice(), "an empty file"));
    let separator = "From a@b.example Tue Jul 23 19:39:23 2002\n";
    cases.push(case("many.mbox", format!("{separator}\n").repeat(200_000), "at most 50000 messages"));
    cases.push(case("empties.mbox", format!("{separator}\n").repeat(40_000), ""));
    cases.push(case("binary.mbox", [separator.as_bytes(), &[0, 1, 2, 255, 254].repeat(1000)].concat(), ""));
    cases.push(case("cut.mbox", separator.as_bytes(), "an empty file"));
}

/// RFC 4648.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let four = |three: &[u8]| {
        let bits =
            three.iter().chain([0, 0].iter()).take(3).fold(0, |bits, byte| bits << 8 | usize::from(*byte));
        (0..4)
            .map(move |at| if at <= three.len() { LETTERS[bits >> (18 - 6 * at) & 63] } else { b'=' } as char)
            .collect::<String>()
    };
    bytes.chunks(3).map(four).collect::<Vec<_>>().chunks(19).map(|line| line.concat() + "\n").collect()
}

fn chronologies(cases: &mut Vec<Case>) {
    cases.push(case("deep.json", format!("{{\"a\":{}", "[".repeat(200_000)), "line 1, column"));
    cases.push(case(
        "type.json",
        r#"{"format":"annals/1","events":[{"id":"e","date":"2011","date_certainty":"stated","title":3}]}"#,
        "events[0].title",
    ));
    cases.push(case("other.json", r#"{"format":"annals/9"}"#, "another version"));
    cases.push(case("unknown.json", r#"{"a": 1}"#, "without a list of events"));
    cases.push(case("cut.json", r#"{"format":"annals/1","events":[{"id""#, "ends too early"));
    cases.push(case("twice.json", r#"{"format":"annals/1","format":"annals/1"}"#, "duplicate field"));
    cases.push(case(
        "dates.json",
        r#"[{"date":"99999999999999999999-13-45","title":"x"},{"date":"soon","title":"y"}]"#,
        "[0].date: expected a date",
    ));
    cases.push(case(
        "huge.json",
        r#"{"events":[{"start_date":{"year":99999999999,"month":99},"text":{"headline":"x"}}]}"#,
        "expected a date",
    ));
    let script = serde_json::json!({"events":[{"unique_id":SCRIPT,"start_date":{"year":1999},"group":SCRIPT,"media":{"url":"javascript:alert(1)"},"text":{"headline":SCRIPT,"text":SCRIPT}}]});
    cases.push(case("script timeline.json", script.to_string(), "a link of http"));
    let list = serde_json::json!([{"date":"1999","title":SCRIPT,"kind":SCRIPT,"organization":SCRIPT,"people":[SCRIPT],"id":SCRIPT}]);
    cases.push(case("script.json", list.to_string(), ""));
    cases.push(case("header.csv", "a,b\n1,2\n", "date and title"));
    cases.push(case(
        "quote.csv",
        "date,title\n1999,\"x\n".to_owned() + &"2000,y\n".repeat(1000),
        "closing quotation mark",
    ));
    cases.push(case("wide.csv", format!("date,title\n1999,x{}", ",".repeat(1_000_000)), "cells"));
    cases.push(case(
        "sheet.csv",
        "Year,Month,Day,Headline\nabc,1,1,x\n99999999999,1,1,y\n",
        "expected a date",
    ));
    cases.push(case("open.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:99999999\nSUMMARY:x", "expected"));
    cases.push(case("junk.ics", format!("BEGIN:VCALENDAR\n{}", "\u{1}junk\n".repeat(100_000)), "expected"));
    cases.push(case(
        "folds.ics",
        format!(
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:19990101\nSUMMARY:x{}\nEND:VEVENT\n",
            "\n y".repeat(300_000)
        ),
        "",
    ));
    cases.push(case("empty.mw", "title: x\n", "expected"));
    cases.push(case("absurd.mw", "99/99/9999: x\n1999-13-45: y\n5 days after !a: z\n", "expected"));
    cases.push(case("script.mw", format!("1999: {SCRIPT}\n{SCRIPT}\n"), ""));
}

/// Every file is answered, with what it must say. The table, with milliseconds, is for the eye:
/// `cargo test --test it -- hostile --nocapture`. With `ANNALS_HOSTILE=FOLDER` the files are written there, for other
/// programs to be tried with.
#[test]
fn every_hostile_file_is_answered() {
    let mut cases = Vec::new();
    truncated(&mut cases);
    archives(&mut cases);
    texts(&mut cases);
    pdfs(&mut cases);
    mails(&mut cases);
    chronologies(&mut cases);
    assert!(cases.len() >= 50, "{}", cases.len());
    let folder = std::env::var_os("ANNALS_HOSTILE").map(std::path::PathBuf::from);
    let mut table = std::io::stderr().lock();
    for Case { name, bytes, says } in cases {
        if let Some(folder) = &folder {
            std::fs::write(folder.join(&name), &bytes).unwrap();
        }
        let started = Instant::now();
        let answer = Import::read(&name, &bytes);
        let took = started.elapsed();
        let (said, written) = match &answer {
            Err(error) => (error.message.clone(), String::new()),
            Ok(import) => {
                let said = match import {
                    Import::Documents(documents) => documents
                        .iter()
                        .flat_map(|document| &document.diagnostics)
                        .map(|said| said.message.clone())
                        .collect(),
                    Import::Chronology(chronology) => {
                        chronology.diagnostics.iter().map(|said| said.message.clone()).collect::<Vec<_>>()
                    }
                };
                (said.join(" "), import.to_json())
            }
        };
        assert!(said.contains(says), "{name}: expected “{says}”, said “{said}”");
        if let Ok(Import::Chronology(chronology)) = &answer {
            for format in Format::all() {
                let text = format.write(chronology);
                let is_markup = matches!(format, Format::TimelineJs) && text.contains("<script>");
                assert!(!is_markup, "{name} as {}: {text}", format.name());
            }
        }
        assert!(!written.contains("root:x:"), "{name}");
        let shown: String = said.chars().take(150).collect();
        writeln!(
            table,
            "| {name} | {} | {} |",
            if shown.is_empty() { "read" } else { &shown },
            took.as_millis()
        )
        .unwrap();
    }
}
