//! Messages and mailboxes, as mail programs keep them.

use annals::document::{Document, read_file};

/// What stands out of the documents of a file: path, title, day and text.
#[track_caller]
fn read(name: &str, bytes: &[u8]) -> Vec<(String, String, String, String)> {
    let documents = read_file(name, bytes).unwrap_or_else(|error| panic!("{name}: {error}"));
    let day = |document: &Document| document.created.map(|day| day.to_string()).unwrap_or_default();
    let told = |document: Document| {
        (document.id.clone(), document.title.clone(), day(&document), document.text.to_string())
    };
    documents.into_iter().map(told).collect()
}

#[test]
fn a_message_is_its_head_and_its_text() {
    let mail = "Return-Path: <ann@club.example>\r\nReceived: from mail.club.example; Wed, 13 Mar 2019 15:20:15 +0000\r\n\
        From: =?utf-8?B?0JDQvdC90LAg0JvQuA==?= <ann@club.example>\r\nTo: \"Ek, Bo\" <bo@club.example>,\r\n\tcy@club.example\r\n\
        Date: Wed, 13 Mar 2019 15:20:11 +0300\r\nSubject: =?koi8-r?Q?=F3=DF=C5=DA=C4?=\r\n =?koi8-r?Q?_=C2=D5=C4=C5=D4?=\r\n\
        MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"=_1\"\r\n\r\nThis is MIME.\r\n\
        --=_1\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
        The club was founded on 7=\r\n March 2011 at Caf=C3=A9 R=C3=ADo.\r\n\
        --=_1\r\nContent-Type: text/html\r\n\r\n<p>Not this.</p>\r\n--=_1--\r\n";
    let text = "From: Анна Ли <ann@club.example>\nTo: Ek, Bo <bo@club.example>, cy@club.example\n\
        Date: Wed, 13 Mar 2019 15:20:11 +0300\nSubject: Съезд будет\n\nThe club was founded on 7 March 2011 at Café Río.\n";
    let told = |name: &str| {
        vec![(name.to_owned(), "Съезд будет".to_owned(), "2019-03-13".to_owned(), text.to_owned())]
    };
    assert_eq!(read("post/a.eml", mail.as_bytes()), told("post/a.eml"));
    assert_eq!(read("a.txt", mail.as_bytes()), told("a.txt"), "its head betrays it");
    assert_eq!(read("a.eml", mail.replace("\r\n", "\n").as_bytes()), told("a.eml"));
}

#[test]
fn a_page_is_read_as_a_page_and_eight_bits_as_what_they_are() {
    let page =
        b"Subject: News\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n\
        PGgxPkNsdWI8L2gxPjxwPkZvdW5kZWQgb24gNyBNYXJjaCAyMDExLjxzY3JpcHQ+eDwvc2NyaXB0Pg==\n";
    assert_eq!(read("a.eml", page)[0].3, "Subject: News\n\n== Club ==\n\nFounded on 7 March 2011.\n");

    let russian = "Партия основана 7 марта 2011 года в Москве. Первый съезд прошёл в октябре.";
    let encoded = encoding_rs::KOI8_R.encode(russian).0;
    for head in
        ["", "Content-Type: text/plain; charset=us-ascii\n", "Content-Type: text/plain; charset=koi8-r\n"]
    {
        let subject = encoding_rs::KOI8_R.encode("Первый съезд партии").0;
        let mail =
            [b"Message-ID: <1>\nSubject: ".as_slice(), &subject, b"\n", head.as_bytes(), b"\n", &encoded]
                .concat();
        let (_, title, _, text) = read("a.eml", &mail).remove(0);
        assert_eq!(
            (title.as_str(), text.ends_with(&format!("{russian}\n"))),
            ("Первый съезд партии", true),
            "{head}{text}"
        );
    }
}

#[test]
fn a_mailbox_is_its_messages_and_their_dates() {
    let mailbox = "From ann@club.example Tue Jul 23 19:39:23 2002\nFrom: Ann <ann@club.example>\nSubject: One\n\n\
        The club met on 7 March 2001.\n>From afar they came.\n\nFrom Riga, too.\n\n\
        From - Wed Jul 24 08:00:00 2002\nFrom: Bo\nDate: Thu, 1 Aug 2002 10:00:00 +0200\nSubject: Two\n\nYesterday the club met.\n\n";
    let told = read("Inbox", mailbox.as_bytes());
    let heads: Vec<_> =
        told.iter().map(|(path, title, day, _)| (path.as_str(), title.as_str(), day.as_str())).collect();
    assert_eq!(heads, [("Inbox/1", "One", "2002-07-23"), ("Inbox/2", "Two", "2002-08-01")]);
    assert!(told[0].3.ends_with("\nFrom afar they came.\n\nFrom Riga, too.\n"), "{}", told[0].3);
    let events =
        annals::chronology::Chronology::from_documents(&read_file("Inbox", mailbox.as_bytes()).unwrap());
    let dates: Vec<String> = events.events.iter().map(|event| event.date.to_string()).collect();
    assert!(
        dates.contains(&"2001-03-07".to_owned()) && dates.contains(&"2002-07-31".to_owned()),
        "{dates:?}"
    );
}

#[test]
fn attached_files_of_one_name_are_documents_of_their_own() {
    let part = |name: &str, text: &str| {
        format!(
            "--a\nContent-Type: text/plain\nContent-Disposition: attachment; filename=\"{name}\"\n\n{text}\n"
        )
    };
    let mail = [
        "Subject: Papers\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n--a\n\nHere they are.\n",
        &part("notes.txt", "The club was founded on 7 March 2011."),
        &part("notes 2.txt", "It moved on 8 April 2012."),
        &part("notes.txt", "It closed on 9 May 2013."),
        &part("notes.txt", "It opened again on 3 June 2014."),
        &part("1", "It met on 2 July 2015."),
        "--a\nContent-Type: message/rfc822\n\nSubject: Before\n\nIt met in May 2012.\n--a--\n",
    ]
    .concat();
    let told = read("a.eml", mail.as_bytes());
    let paths: Vec<&str> = told.iter().map(|(path, ..)| path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "a.eml",
            "a.eml/notes.txt",
            "a.eml/notes 2.txt",
            "a.eml/notes 3.txt",
            "a.eml/notes 4.txt",
            "a.eml/1",
            "a.eml/1 2"
        ]
    );
}

#[test]
fn a_message_of_a_mailbox_without_text_is_told_as_a_message() {
    let mailbox = "From ann@club.example Tue Jul 23 19:39:23 2002\nSubject: a\n\nThey met.\n\n\
        From - Wed Jul 24 08:00:00 2002\nX-Of: b\n\n\n";
    let said = &read_file("box.mbox", mailbox.as_bytes()).unwrap()[0].diagnostics;
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].message.starts_with("A message could not be read: 2: "), "{said:?}");
    assert_eq!(said[0].hint, "The other messages were read.");
}

#[test]
fn what_is_attached_is_read_beside_the_message() {
    let mail = "Subject: Papers\nDate: Wed, 13 Mar 2019 15:20:11 +0000\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n\
        --a\n\nHere they are.\n--a\nContent-Type: text/html\nContent-Disposition: attachment; filename=\"../club.html\"\n\n<title>Club</title><p>Founded on 7 March 2011.\n\
        --a\nContent-Type: image/png\nContent-Disposition: attachment; filename=scan.png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n\
        --a\nContent-Type: message/rfc822\n\nSubject: Before\nDate: Tue, 12 Mar 2019 15:20:11 +0000\n\nIt met in May 2012.\n--a--\n";
    let told = read("a.eml", mail.as_bytes());
    let heads: Vec<_> =
        told.iter().map(|(path, title, day, _)| (path.as_str(), title.as_str(), day.as_str())).collect();
    assert_eq!(
        heads,
        [
            ("a.eml", "Papers", "2019-03-13"),
            ("a.eml/club.html", "Club", ""),
            ("a.eml/1", "Before", "2019-03-12")
        ]
    );
    let said = &read_file("a.eml", mail.as_bytes()).unwrap()[0].diagnostics;
    assert_eq!(
        said.iter().map(|said| said.message.as_str()).collect::<Vec<_>>(),
        [
            "An attached file was left out: scan.png: expected a document, found a picture: Annals reads no pictures: give a file with its text."
        ]
    );
    let outlook = read_file("a.msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1").unwrap_err();
    assert!(outlook.to_string().contains("save it as .eml"), "{outlook}");
}
