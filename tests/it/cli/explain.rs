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
        "“1990” states it",
        "the verb “founded” says so",
        "2 passages are one event",
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
}
