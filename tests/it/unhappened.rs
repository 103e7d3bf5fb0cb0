//! Dates on which nothing happened: figures, what is so in any year, and years that only tell which thing is meant.

use crate::event::chronology;

/// Asserts that the dates of `sentence` are mentions for `reason`, or events where there is none.
fn check(sentence: &str, reason: Option<&str>) {
    let told =
        chronology(&format!("= Orm =\n\nOrm is a town on the Vale. It was founded in 1850. {sentence}\n"));
    let own = told.events.iter().filter(|event| !event.title.contains("founded")).count();
    match reason {
        None => assert!(own > 0, "{sentence}: {:?}", told.mentions),
        Some(reason) => {
            assert_eq!(own, 0, "{sentence}: {:?}", told.events);
            assert!(
                told.mentions.iter().any(|mention| mention.reason.as_deref() == Some(reason)),
                "{sentence}: {:?}",
                told.mentions
            );
        }
    }
}

#[test]
fn a_figure_is_no_event() {
    for sentence in [
        "In 1930 its population was 4,100.",
        "The literacy rate stood at 45% in 1910.",
        "The average monthly wage in 1990 was 212 crowns.",
        "In 1980, 61% of the inhabitants spoke Valish at home.",
        "About 12 percent of the land was forest in 1975.",
        "In 1999 there were 6,200 miners in the valley.",
        "The town had an unemployment rate of 12% in 1985.",
        "As of 2010, the town has three schools.",
        "The port was ranked 12th by tons of traffic in 1955.",
        "Its exports totaled 2 million crowns in 1912.",
    ] {
        check(sentence, Some("it is a figure of that time"));
    }
    for sentence in [
        "In 1998, 60% of the voters chose to leave the union.",
        "The price of bread was fixed at 20 cents in 1911.",
        "The population was moved to the islands in 1951.",
        "Over 80% of the town was destroyed in 1944.",
        "The unemployment rate rose to 12% in 1985.",
        "As of 1 January 1990 the mill was closed.",
        "Production was stopped in 1940.",
        "The budget was passed in 1931.",
        "The club had 70,000 members in 1991.",
    ] {
        check(sentence, None);
    }
}

#[test]
fn what_is_so_in_any_year_is_no_event() {
    for sentence in [
        "In winter the pass is closed to cars.",
        "The fair is usually held in July.",
        "Its average temperature in January is below 3 degrees.",
        "Storms are frequent from May to September.",
        "The river can freeze in December.",
        "Founders' Day is celebrated on 8 September.",
    ] {
        check(sentence, Some("it is so in any year"));
    }
    for sentence in [
        "In May the mayor resigned.",
        "The market burned down that winter.",
        "The bridge was opened in July 1901.",
        "The fair is held in July 1901.",
        "The mayor has resigned in May.",
    ] {
        check(sentence, None);
    }
}

#[test]
fn a_year_that_tells_which_thing_is_meant_is_no_event() {
    for sentence in [
        "The old mill can be seen in the 1989 documentary Vale.",
        "Its streets are described in Ann Hill's 1968 novel The Pass.",
        "The fire was stronger than the 1952 earthquake.",
        "The strike endangered its 1969 landing goal.",
        "The strike endangered the goal of a landing before the end of 1969.",
        "The flood was the worst since the storm of 1962.",
    ] {
        check(sentence, Some("it tells which one is meant"));
    }
    for sentence in [
        "Ann Hill starred in the 1989 film Vale.",
        "The Pass is a 1968 novel by Ann Hill.",
        "He has been its first secretary since 1968.",
        "More than forty houses burned down in 1952.",
        "Since the conquest of the coast in 1962 the port grew.",
        "The goal of the campaign was reached before the end of 1943.",
    ] {
        check(sentence, None);
    }
}
