//! Lists, pedigrees, curricula vitae, interviews: texts that tell in entries and not in sentences.

use crate::event::{chronology, events};
use annals::event::EventKind;

/// Asserts dates and headlines of the events of `text`, in the order of time.
fn told(text: &str, expected: &[(&str, &str)]) {
    let events = events(text);
    let found: Vec<(String, &str)> =
        events.iter().map(|event| (event.date.to_string(), event.title.as_str())).collect();
    let expected: Vec<(String, &str)> =
        expected.iter().map(|(date, title)| ((*date).to_owned(), *title)).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn an_entry_with_a_number_keeps_it_from_the_day_behind_it() {
    let text = "Orrery\n\nExpeditions\n\nDory 1 – 3 May – 16 June 1986 – Hill, Pike\n\
        Dory 2 – 29 March – 16 September 1988 – Strand, Lee, Holm\nDory 3 – 6–8 July 1989 – Tarn, Hill\n";
    let events = events(text);
    let told: Vec<String> = events.iter().map(|event| format!("{} {}", event.date, event.title)).collect();
    assert_eq!(
        told,
        [
            "1986-05-03/1986-06-16 Dory 1: Hill, Pike",
            "1988-03-29/1988-09-16 Dory 2: Strand, Lee, Holm",
            "1989-07-06/1989-07-08 Dory 3: Tarn, Hill",
        ]
    );
}

#[test]
fn a_line_that_opens_with_its_year_tells_one_event() {
    told(
        "Orme School\n\n1604, 5 November – Schoolroom burnt down.\n1643, 12 to 20 June – Benches taken by the garrison.\n\
         1702, January – Porch built.\n",
        &[
            ("1604-11-05", "Schoolroom burnt down"),
            ("1643-06-12/1643-06-20", "Benches taken by the garrison"),
            ("1702-01", "Porch built"),
        ],
    );
    // Two dates of a sentence stay two.
    told(
        "Orme School\n\nThe porch was built in 1702, and the hall was burnt in May 1705.\n",
        &[("1702", "Porch built"), ("1705-05", "Hall burnt")],
    );
}

#[test]
fn lines_with_a_date_and_a_full_stop_are_entries() {
    told(
        "Party of Orme\n\n1924. Ban of the party.\nc. 1930. The \"Spark\" group appears.\n1947. End of the Front.\n",
        &[("1924", "Ban of the party"), ("1930~", "\"Spark\" group appears"), ("1947", "End of the Front")],
    );
}

#[test]
fn a_wrapped_line_may_begin_with_a_year() {
    told(
        "Orme School\n\nThe first master of the school, John Farrow, served from\n1581 to 1604 and was buried in the chancel \
         of the church.\nThe commissioners visited the school in\n1837 and ordered a reform of it.\n",
        &[
            ("1581/1604", "John Farrow served and was buried in the chancel of the church"),
            ("1837", "Commissioners visited the school and ordered a reform of it"),
        ],
    );
}

#[test]
fn pedigrees_say_who_was_born_married_and_died() {
    told(
        "The Hale family\n\nJohn Hale, b. 1702, m. 1727 Mary Rowe, d. 1768.\n\nChildren of John and Mary:\n\
         1. Grace, b. 12 Feb 1731, m. (1) 1754 William Poe of Orme, (2) 1761 Henry Lee; d. c. 1790.\n\
         2. Peter, bap. 3 May 1734, bur. 1807.\n",
        &[
            ("1702", "John Hale born"),
            ("1727", "John Hale married Mary Rowe"),
            ("1731-02-12", "Grace born"),
            ("1734-05-03", "Peter baptised"),
            ("1754", "Grace married William Poe"),
            ("1761", "Grace married Henry Lee"),
            ("1768", "John Hale died"),
            ("1790~", "Grace died"),
            ("1807", "Peter buried"),
        ],
    );
    // No mark: a mile, a sentence with a verb of its own, a penny.
    told("Orme Road\n\nThe road of 5 m was opened in 1802.\n", &[("1802", "Road of 5 m opened")]);
}

#[test]
fn a_sentence_about_another_is_no_entry_of_a_pedigree() {
    for (text, expected) in [
        ("Clara Moss studied with Ivor Lunt, born 1871, at Orme.", "Ivor Lunt born at Orme"),
        ("Clara Moss drew the portrait of Ivor Lunt, born 1871.", "Ivor Lunt born"),
        ("Clara Moss teaches Ivor Lunt, born 1871.", "Ivor Lunt born"),
        ("Clara Moss and Ivor Lunt, born 1871.", "Clara Moss and Ivor Lunt born"),
        // These are entries.
        ("Clara Moss, pupil of Ivor Lunt, born 1871.", "Clara Moss born"),
        ("Clara Moss, of Nether Orme, b. 1871.", "Clara Moss born"),
    ] {
        told(text, &[("1871", expected)]);
    }
}

#[test]
fn children_that_somebody_sees_are_not_their_own() {
    let moss = "Clara Moss\n\nClara Moss was a physician.";
    told(
        &format!("{moss} She examined ninety children, born 1931, in Orme.\n"),
        &[("1931", "Ninety children born in Orme")],
    );
    told(&format!("{moss}\n\nFamily\n\nThree sons, born 1931.\n"), &[("1931", "Son of Clara Moss born")]);
}

#[test]
fn children_without_names_are_born() {
    told(
        "Ann Hale\n\nAnn Hale is a chemist. She was born in 1950.\n\nFamily\n\nTwo daughters, born 1986 and 1989.\n",
        &[
            ("1950", "Ann Hale born"),
            ("1986", "Daughter of Ann Hale born"),
            ("1989", "Daughter of Ann Hale born (1989)"),
        ],
    );
}

#[test]
fn a_curriculum_vitae_tells_of_its_owner() {
    let text = "Curriculum vitae\n\nDr Miriam Oake\nBorn 17 March 1958, Durban\n\nEducation\n1976–1979  BSc Chemistry, University of Natal\n\
                1980–1984  PhD, Imperial College London\n\nAppointments\n1984–1987  Research Fellow, Plymouth Marine Laboratory\n\
                2003–present  Professor of Chemistry, University of Bergen\n";
    let events = events(text);
    assert!(
        events.iter().all(|event| event.people.iter().any(|name| &**name == "Miriam Oake")),
        "{events:?}"
    );
    let terms: Vec<(String, &str)> = events
        .iter()
        .filter(|event| event.kind == EventKind::Membership)
        .map(|event| (event.date.to_string(), event.title.as_str()))
        .collect();
    assert_eq!(
        terms,
        [
            ("1984/1987".to_owned(), "Research Fellow, Plymouth Marine Laboratory"),
            ("2003/..".to_owned(), "Professor of Chemistry, University of Bergen"),
        ]
    );
}

#[test]
fn a_heading_of_a_curriculum_vitae_is_not_its_owner() {
    let text = "Curriculum vitae\n\nPersonal Details\nName: Ann Hill\nDate of birth: 3 May 1960\n\nEducation\n1978–1981  BSc \
                Chemistry, University of Merrow\n";
    let events = events(text);
    assert!(!events.is_empty());
    assert!(events.iter().all(|event| event.people.iter().any(|name| &**name == "Ann Hill")), "{events:?}");
}

#[test]
fn who_answers_in_an_interview_is_who_says_i() {
    told(
        "Interview with Edna Crowe, weaver\n\nPS: When did you start?\n\nEC: I started at Sutcliffe's in 1925.\n\nPS: And then?\n\n\
         EC: My father was a carter. He was killed at Loos in 1915.\n\nPS: And the war?\n\nEC: I married Harold in August 1933.\n",
        &[
            ("1915", "Killed at Loos"),
            ("1925", "Edna Crowe started at Sutcliffe's"),
            ("1933-08", "Edna Crowe married Harold"),
        ],
    );
}

#[test]
fn the_name_of_a_file_is_nobody() {
    let text = "It closed in 1931. The school was founded in 1840.";
    let document = annals::document::Document::read("school.txt", text.as_bytes());
    let found = annals::chronology::Chronology::from_documents(&[document]);
    assert_eq!(found.organizations.len(), 0, "{:?}", found.organizations);
}

#[test]
fn a_title_is_about_what_it_names() {
    for (text, name) in [
        ("HELIA-2 MISSION LOG\n\nHelia-2 was approved in 2009. Helia-2 flew in 2011.", "Helia-2"),
        (
            "A SHORT CHRONICLE OF ST OSYTH'S GRAMMAR SCHOOL\ndrawn from its books\n\nThe school was founded in 1572.",
            "St Osyth's Grammar School",
        ),
    ] {
        let found = chronology(text);
        let names: Vec<&str> = found.organizations.iter().map(|body| body.name.as_str()).collect();
        assert_eq!(names, [name], "{text}");
    }
}

#[test]
fn works_under_their_heading_are_no_events() {
    for heading in ["Selected publications", "Publications\n"] {
        let text = format!(
            "Miriam Oake\n\nMiriam Oake is a chemist. She was born in 1958.\n\n{heading}\nOake, M. (1985) Sulphide over the shelf. Letters 4, 11.\n\
             Oake, M. and Lund, T. (1996) Salt and cloud. Cambridge: Hythe Press.\n"
        );
        told(&text, &[("1958", "Miriam Oake born")]);
    }
}

#[test]
fn a_child_is_not_the_mother_of_whom_it_has_its_name() {
    told(
        "The Hale family\n\nPeter Hale (1788–1860) married Jane Odgers (1792–1871).\n\nChildren\n\n - Jane (1818–1880)\n - Peter (b. 1821)\n",
        &[
            ("1788", "Peter Hale born"),
            ("1792", "Jane Odgers born"),
            ("1818", "Jane born"),
            ("1821", "Peter born"),
            ("1860", "Peter Hale died"),
            ("1871", "Jane Odgers died"),
            ("1880", "Jane died"),
        ],
    );
}

#[test]
fn a_founder_is_not_the_firm_that_bears_his_name() {
    let events =
        events("Marrable: a short history\n\nJohn Marrable opened a dye works in 1834. He left in 1840.\n");
    assert!(events[0].people.iter().any(|name| &**name == "John Marrable"), "{events:?}");
    assert_eq!(events[1].title, "John Marrable left");
}

#[test]
fn the_day_at_the_end_of_an_entry_is_that_of_its_year() {
    told(
        "Green League\n\n- 2003: Split of the league (15 February)\n- 2005: Congress in Orme, 3–5 May\n",
        &[("2003-02-15", "Split of the league"), ("2005-05-03/2005-05-05", "Congress in Orme")],
    );
    // A day within what is told may be another's.
    assert_eq!(events("Green League\n\n- 2007: Ann Hill joins; she leaves on 5 May\n").len(), 2);
}
