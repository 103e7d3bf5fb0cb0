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
        "Its exports totaled 2 million crowns in 1912.",
        "In 1980 the population was reported to be about 1.5 million.",
        "In 2009 there were 6,000 Jews in the valley (for whom the school was too small).",
        "The town, whose population was 4,000 in 1900, is on the coast.",
        "The share of the trade was 52 % in 2001, against 48 % in 1962.",
        "The population of the valley was 4,858 on 1 July 2015.",
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
        "In 1950 the number was made public by 4 papers.",
        "In 1871 the surplus was given to 12 schools.",
        "In 1944 the reserves were put into battle on 3 fronts.",
        "In 1936 there were 5,000 strikers who held the mill.",
        "In 1970 there were 3,000 residents killed by the flood.",
        "In 1943 there were 2,000 deaths in the camp.",
        "In 1956 there were demonstrations by 20,000 students.",
        "In 2007 he ranked 4th by points and won the title.",
        "In 2010 Hill was ranked 4th by the magazine.",
        "In 1998 he had a share of 40 % in the victory and was knighted.",
        "In 1998 Hill had an index finger amputated after 3 operations.",
        "In 1920, 60 percent of the voters declared for Denmark.",
        "In 1957 support of 52 percent was enough for Hill, who became chancellor.",
        "In 1992, after 90 percent of the miners said no, the offer was withdrawn.",
        "In 1951, 80 percent of the miners were on strike.",
        "In 1967 a 40 percent tariff did not stop Hill.",
        "In 1967 with 30 percent of the votes the Greens could enter parliament.",
        "As of 1 January 1999 the county is part of Vale.",
        "As of 1923 the city was the capital.",
        "As of 1995 Hill has been president.",
        "In 1960 attendance was 90,000, and Orm won the cup final.",
        "In 1985 the rate was the subject of 3 strikes.",
        "In 1622 the population had to flee from 4,000 Turks.",
        "In 1966 the record production was made by 400 miners.",
        "On 4 July 1987 the temperature was 49 °C, the highest ever.",
        "On 19 October 1987 the index was down 22 per cent.",
        "The ship sailed against 40 in 1588.",
        "In 1950 the production of Macbeth was given at 3 theatres.",
        "In 1990 $5 million was raised for the hall.",
        "The bank (40 % owned by Orm since 1960) failed in 1970.",
        "Hill took a stake in the mill (40 % in 1960).",
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
        "The club usually met in May.",
        "In winter the river often froze.",
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
        "In May the company, generally hated, closed the plant.",
        "In May the ship, usually a freighter, sank off Iceland.",
        "In May the police often beat the strikers.",
    ] {
        check(sentence, None);
    }
}

#[test]
fn a_year_that_tells_which_thing_is_meant_is_no_event() {
    for sentence in [
        "The song of the mill is heard in the 1983 opera Vale.",
        "Its streets are described in Ann Hill's 1968 novel The Pass.",
        "The fire was stronger than the 1952 earthquake.",
        "The storm spoiled its 1972 export target.",
        "The mill is described in the 1984 play Vale.",
        "The storm killed more people than the 1952 flood.",
        "The storm delayed the aim of a second harvest before the end of 1972.",
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
        "Lund scored the winning goal to beat Denmark before 1912.",
        "Lund scored the goal for Brann before 1912.",
        "Holm met the challenge to finish the bridge by 1930.",
        "The king kept his promise to free the serfs by 1861 and abolished serfdom.",
        "The museum shows the 1906 drama in which Lund died.",
        "The stadium is known for the 1989 drama, when 96 fans were killed.",
        "The mill is used by the 1985 film festival.",
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
        "They met in Paris '68 and married in 1970.",
        "Rebels took Prague '68.",
    ] {
        check(sentence, None);
    }
}

#[test]
fn a_day_without_its_year_belongs_to_the_few_days_that_a_text_is_about() {
    let text = "= Orm 8 =\n\nOrm 8 was a flight. The ship set out on December 22, 1971, for the far side. Its crew \
                came home on December 29, 1971.\n\n== Flight ==\n\nHill had flown in 1962.\n\nOn Christmas Eve \
                the crew read a poem.\n\n== Stamps ==\n\nIn 1973 the post office issued a stamp. On May 3 the stamp \
                was withdrawn. In December 1975 the ship was shown. On December 22 the ship was sold.\n";
    let told = chronology(text);
    let date = |words: &str| {
        let event = told.events.iter().find(|event| event.title.contains(words));
        event.map(|event| event.date.to_string())
    };
    assert_eq!(date("poem").as_deref(), Some("1971-12-24"));
    assert_eq!(date("withdrawn").as_deref(), Some("1973-05-03"));
    assert_eq!(date("sold").as_deref(), Some("1975-12-22"));
}
