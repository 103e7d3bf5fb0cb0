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
        "The club is the oldest in the valley and has won the cup in May.",
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

#[test]
fn a_year_that_cites_or_belongs_to_a_name_is_no_event() {
    for (sentence, reason) in [
        (
            "According to Reed et al. (2015), the two tongues were mixed.",
            "it stands in a reference to another text",
        ),
        (
            "Ann Hill (1979), Karl Reed (1981), and Joe Vale (1981) all agree that the branch split.",
            "it stands in a reference to another text",
        ),
        (
            "Hill and Reed (1971) indicate that the loom was simple.",
            "it stands in a reference to another text",
        ),
        ("The ship was shown in the hall of Expo '70.", "it is part of a name"),
        ("He is thanked in the novel 2010: A Long Way.", "it is part of a name"),
        ("They might be preparing a flight before the end of 1968.", "it is only supposed"),
        (
            "The ship was planned as a first test, to fly round the town, in December 1968.",
            "it is only planned",
        ),
    ] {
        check(sentence, Some(reason));
    }
    for sentence in [
        "The Congress of Orme (1815) agreed to restore the king.",
        "The Battle of Hull (1644) showed that the walls were weak.",
        "The expedition (1911) found the pole.",
        "The Treaty of Orme (1648) defined the border.",
    ] {
        check(sentence, None);
    }
    for sentence in [
        "Karl Reed (1950) opened the mill.",
        "The hall was planned as a theatre, but opened in 1950 as a cinema.",
        "The firm that might be the oldest was sold in 1950.",
        "Ann Hill swam at the 1956 Summer Games in Delby.",
    ] {
        check(sentence, None);
    }
}

#[test]
fn a_day_without_its_year_belongs_to_the_few_days_that_a_text_is_about() {
    let text = "= Orm 8 =\n\nOrm 8 was a flight. It was launched on December 21, 1968, and orbited the Moon. The crew \
                returned to Earth on December 27, 1968.\n\n== Flight ==\n\nHill had flown in 1962.\n\nOn Christmas Eve \
                the crew read a poem.\n\n== Stamps ==\n\nIn 1969 the post office issued a stamp. On May 3 the stamp \
                was withdrawn. In December 1970 the ship was shown. On December 22 the ship was sold.\n";
    let told = chronology(text);
    let date = |words: &str| {
        let event = told.events.iter().find(|event| event.title.contains(words));
        event.map(|event| event.date.to_string())
    };
    assert_eq!(date("poem").as_deref(), Some("1968-12-24"));
    assert_eq!(date("withdrawn").as_deref(), Some("1969-05-03"));
    assert_eq!(date("sold").as_deref(), Some("1970-12-22"));
}
