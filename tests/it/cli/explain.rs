//! `annals explain`.

use super::{code, folder, run, stderr, stdout};

const CLUB: &str =
    "= Chess Club =\n\nThe Chess Club was founded in 1990. The Chess Club was founded on 3 May 1990.\n";

#[test]
fn an_event_is_explained_by_its_id_or_the_beginning_of_it() {
    let folder = folder(&[("club.txt", CLUB)]);
    let out = run(folder.path(), &["extract", "club.txt", "-o", "club.json"], b"");
    assert_eq!(code(&out), 0, "{}", stderr(&out));
    let out = run(folder.path(), &["explain", "club.json", "e-"], b"");
    assert_eq!(code(&out), 0, "{}", stderr(&out));
    let text = stdout(&out);
    for part in [
        "Chess Club founded",
        "Date: 3 May 1990 (1990-05-03), stated",
        "Date 1990: the text says “1990”",
        "the verb “founded” says so",
        "2 passages are one event: their dates agree, all of them name Chess Club",
        "“The Chess Club was founded in 1990.”",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
}

#[test]
fn an_unknown_event_is_said() {
    let folder = folder(&[("club.txt", CLUB)]);
    run(folder.path(), &["extract", "club.txt", "-o", "club.json"], b"");
    let out = run(folder.path(), &["explain", "club.json", "e-none"], b"");
    assert_eq!(code(&out), 1);
    assert!(
        stderr(&out).contains(
            "club.json: expected an event of this file, or a date in it that is no event, found \"e-none\""
        ),
        "{}",
        stderr(&out)
    );
}

#[test]
fn a_date_that_is_no_event_says_why() {
    let folder =
        folder(&[("club.txt", "= Chess Club =\n\nThe Chess Club will open a museum in May 2041.\n")]);
    run(folder.path(), &["extract", "club.txt", "-o", "club.json"], b"");
    let out = run(folder.path(), &["explain", "club.json", "May 2041"], b"");
    assert_eq!(code(&out), 0, "{}", stderr(&out));
    let text = stdout(&out);
    for part in [
        "“May 2041” is no event: it lies in the future of the text",
        "Date: May 2041 (2041-05)",
        "“The Chess Club will open a museum in May 2041.”",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let out = run(folder.path(), &["explain", "club.json", "May 2041", "--language", "ru"], b"");
    let text = stdout(&out);
    for part in ["«May 2041» — не событие: в будущем для текста", "Дата: май 2041 (2041-05)"]
    {
        assert!(text.contains(part), "{part}: {text}");
    }
}

#[test]
fn an_explanation_says_which_events_are_alike_and_why_they_are_others() {
    let altis = "Altis AG\n\nIn 1990 Altis AG bought Halden Instruments. Altis AG opened Room 3 on 5 May 1994. On \
                 5 May 1994 Altis AG opened Room 4.\n";
    let halden = "Halden Instruments\n\nHalden Instruments was bought by Altis AG in 1991.\n";
    let folder = folder(&[("altis.txt", altis), ("halden.txt", halden)]);
    let out = run(folder.path(), &["extract", "altis.txt", "halden.txt", "-o", "both.json"], b"");
    assert!(out.status.success(), "{}", stderr(&out));
    let file = std::fs::read(folder.path().join("both.json")).unwrap();
    let both = annals::chronology::Chronology::from_file("both.json", &file).unwrap();
    let explained = |title: &str, language: &str| {
        let event = both.events.iter().find(|event| event.title.contains(title)).unwrap();
        let id = event.id.to_string();
        let out = run(folder.path(), &["explain", "both.json", &id, "--language", language], b"");
        assert!(out.status.success(), "{}", stderr(&out));
        String::from_utf8(out.stdout).unwrap()
    };
    let english = explained("Altis AG bought", "en");
    assert!(english.contains("Alike and not the same"), "{english}");
    assert!(english.contains("(1991): their dates exclude each other"), "{english}");
    let russian = explained("Altis AG bought", "ru");
    assert!(russian.contains("Похожи, но не одно и то же"), "{russian}");
    // The file has its reasons in English.
    assert!(
        russian.contains("в тексте сказано «in 1991»") || russian.contains("в тексте сказано «1990»"),
        "{russian}"
    );
    assert!(!russian.contains("says"), "{russian}");
    assert!(russian.contains("(1991): даты исключают друг друга"), "{russian}");
    assert!(explained("Room 3", "en").contains("their numbers differ"), "{}", explained("Room 3", "en"));
}
