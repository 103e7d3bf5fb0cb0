//! Headlines as a person would write them: who did it, to what, whole.

use crate::event::events;

/// Asserts the headlines of the events of `text`, in the order of time.
fn headlines(text: &str, expected: &[&str]) {
    let events = events(text);
    let found: Vec<&str> = events.iter().map(|event| event.title.as_str()).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn a_name_between_commas_keeps_both() {
    headlines(
        "Brightwater Instruments\n\nBrightwater Instruments is a maker of gauges. Its first scanner, the BW1, went on sale in 1977.\n",
        &["Brightwater Instruments' first scanner, the BW1, went on sale"],
    );
}

#[test]
fn they_are_the_things_that_were_brought_in() {
    headlines(
        "Two Rivers War\n\nOn 3 March 1867 Solmark bought twelve ironclad gunboats. They entered the Lenn on 28 May.\n",
        &["Solmark bought twelve ironclad gunboats", "Ironclad gunboats entered the Lenn"],
    );
}

#[test]
fn a_pronoun_beside_another_subject_is_named_too() {
    headlines(
        "Edith Lowry made a catalogue in 1949. She and the mayor set up the Navigation Trust in October 1952.",
        &["Edith Lowry made a catalogue", "Edith Lowry and the mayor set up the Navigation Trust"],
    );
}

#[test]
fn what_would_happen_happened() {
    headlines(
        "Josef Harrach became governor in 1867, but would die at Orsk in 1871.",
        &["Josef Harrach became governor", "Josef Harrach died at Orsk"],
    );
}

#[test]
fn which_and_that_go_back_to_one_noun() {
    headlines(
        "The business began as a workshop in Sheffield, which Hannah Pryce opened in 1887.",
        &["Hannah Pryce opened a workshop in Sheffield"],
    );
    headlines("His widow continues the campaign that he began in 2005.", &["He began the campaign"]);
}

#[test]
fn a_second_verb_has_the_date_that_stands_before_it() {
    headlines(
        "The Court of Appeal heard the case on 24 June 2003 and, on 18 July 2003, allowed the appeal.",
        &["Court of Appeal heard the case", "Court of Appeal allowed the appeal"],
    );
}

#[test]
fn a_title_keeps_its_article_and_a_first_flight_is_the_first() {
    headlines("Her memoir, A Thin Wire, was published in 1963.", &["A Thin Wire published"]);
    headlines("The V-2 Swift first flew on 18 October 1931.", &["V-2 Swift first flew"]);
}
