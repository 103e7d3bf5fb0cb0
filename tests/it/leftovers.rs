//! What two texts that speak of each other tell in words of their own: each event with the one that it is. The documents
//! were written for this test.

use crate::{retelling::ties, stories::read};
use annals::{chronology::Chronology, event::RelationKind};
use proptest::prelude::*;

/// Passages of one event each, by the words of their dates.
fn told(chronology: &Chronology) -> Vec<Vec<String>> {
    let several = chronology.events.iter().filter(|event| event.sources.len() > 1);
    several.map(|event| event.sources.iter().map(|source| source.date_text().to_owned()).collect()).collect()
}

/// Whether one event has both dates among its words.
fn are_one(chronology: &Chronology, a: &str, b: &str) -> bool {
    told(chronology).iter().any(|words| {
        let at = |wanted: &str| words.iter().filter(|word| *word == wanted).count();
        if a == b { at(a) > 1 } else { at(a) > 0 && at(b) > 0 }
    })
}

const PROBE: &str = "Curlew (spacecraft)\n\nCurlew was a Danish weather satellite.\n\nDeactivated: 4 March 2001\n\nMoney for the \
    project was granted by the Danish parliament in May 1989. Curlew was placed in orbit by a Sarn rocket on 6 June 1995. \
    Gyroscope A broke down on 9 May 1999. The satellite was switched off on 4 March 2001.\n";
const OFFICE: &str = "Danish Weather Office\n\nThe Danish Weather Office is a government agency. It was set up on 3 July 1974 by \
    the Ministry of Transport. The launch of Curlew in June 1995 was its first success. One of Curlew's gyroscopes was lost in \
    the spring of 1999. On 4 March 1991 the office moved to Odense.\n";
const SCIENTIST: &str = "Karen Holm\n\nKaren Holm (born 4 March 1950) is a Danish physicist. In 1990 she was appointed principal \
    investigator of Curlew. She sent the last command to the satellite on 4 March 2001. In 2002 she was awarded the Bohr \
    Medal.\n";

#[test]
fn a_probe_its_agency_and_its_scientist_tell_one_story() {
    let chronology = read(&[("curlew.txt", PROBE), ("office.txt", OFFICE), ("holm.txt", SCIENTIST)]);
    for (a, b) in
        [("6 June 1995", "June 1995"), ("9 May 1999", "the spring of 1999"), ("4 March 2001", "4 March 2001")]
    {
        assert!(are_one(&chronology, a, b), "{a} / {b}: {:#?}", told(&chronology));
    }
    assert!(!are_one(&chronology, "4 March 2001", "4 March 1991"));
}

#[test]
fn a_name_is_found_by_its_consonants_in_the_other_alphabet() {
    let chronology = read(&[
        (
            "harrow.txt",
            "Harrow Fair\n\nHarrow Fair are a folk group. They signed with Tern Records in May 1971. The fiddler Rory Bain was \
             added to the line-up in 1973. Alan Dunn was killed in a car crash on 9 May 1984.\n",
        ),
        (
            "харроу.txt",
            "Harrow Fair\n\nHarrow Fair — фолк-группа. В 1973 году состав пополнил скрипач Рори Бейн. Весной 1984 года Данн \
             погиб в автокатастрофе.\n",
        ),
    ]);
    assert!(are_one(&chronology, "1973", "1973 году"), "{:#?}", told(&chronology));
    assert!(are_one(&chronology, "9 May 1984", "Весной 1984 года"), "{:#?}", told(&chronology));
}

#[test]
fn one_storm_of_a_town_is_told_by_its_besiegers_and_in_its_annals() {
    let chronology = read(&[
        (
            "осада.txt",
            "Осада Ловника\n\nОсада Ловника — сражение Приморской войны. 3 мая 1811 года войска обложили крепость Ловник. Первый \
             штурм 30 мая 1811 года был отбит. 21 сентября 1811 года крепость капитулировала.\n",
        ),
        (
            "ловник.txt",
            "Летопись города Ловник\n\n- Май 1811: Неприятель окружает город\n- 30 мая 1811: Приступ отражён\n- 30 мая 1812: \
             Пожар в нижнем городе\n- Сентябрь 1811: Сдача крепости\n",
        ),
    ]);
    for (a, b) in [
        ("3 мая 1811 года", "Май 1811"),
        ("30 мая 1811 года", "30 мая 1811"),
        ("21 сентября 1811 года", "Сентябрь 1811"),
    ] {
        assert!(are_one(&chronology, a, b), "{a} / {b}: {:#?}", told(&chronology));
    }
}

#[test]
fn of_two_that_an_event_may_be_it_is_neither() {
    let chronology = read(&[
        (
            "war.txt",
            "Reed War\n\nThe Reed War was fought in 1866. General Anton Holt was wounded on 4 May 1866. General Anton Holt won \
             the battle of Lower Reed on 9 May 1866. General Anton Holt won the battle of Upper Reed on 20 May 1866.\n",
        ),
        ("holt.txt", "Anton Holt\n\nAnton Holt (1821–1890) was a general. He won a battle in May 1866.\n"),
    ]);
    assert!(
        !are_one(&chronology, "9 May 1866", "May 1866") && !are_one(&chronology, "20 May 1866", "May 1866")
    );
}

#[test]
fn what_neighbours_do_on_one_day_stays_two() {
    for (a, b) in [
        ("On 3 May 1912 its chapel was dedicated.", "On 3 May 1912 its library was opened."),
        ("In May 1912 it opened a laboratory.", "In May 1912 it opened a swimming bath."),
        ("On 3 May 1912 its bursar resigned.", "On 3 May 1912 its treasurer resigned."),
        ("On 3 May 1912 the hall burned down.", "On 3 May 1912 the gymnasium was opened."),
        ("In 1912 it was joined by twenty boys.", "In 1912 it was founded anew."),
    ] {
        let text = |name: &str, other: &str, line: &str| {
            format!(
                "{name} School\n\n{name} School was founded in 1889. {line} In 1972 it merged with {other} School.\n"
            )
        };
        let (one, other) = (text("Hilda", "Ravens", a), text("Ravens", "Hilda", b));
        let chronology = read(&[("hilda.txt", &one), ("ravens.txt", &other)]);
        let of_1912 = |words: &&Vec<String>| words.iter().any(|word| word.contains("1912"));
        assert_eq!(told(&chronology).iter().find(of_1912), None, "{a} / {b}");
    }
}

#[test]
fn a_state_that_has_lasted_since_a_year_began_with_what_came_about_in_it() {
    let chronology = read(&[
        (
            "lind.txt",
            "Lind affair\n\nThe Lind affair was a spy scandal. Erik Lind was arrested on 7 October 1951. Erik Lind was pardoned on \
             9 October 1961. Erik Lind moved to Leningrad in 1962.\n",
        ),
        (
            "линд.txt",
            "Линд, Эрик\n\nЭрик Линд — разведчик. Осенью 1951 года Эрик Линд был арестован. С 1962 года Эрик Линд жил в \
             Ленинграде.\n",
        ),
    ]);
    assert!(
        told(&chronology).iter().any(|words| words.iter().any(|word| word == "1962")),
        "{:#?}",
        told(&chronology)
    );
}

#[test]
fn wars_of_one_world_share_no_deed_by_a_word_that_all_wars_have() {
    let west = "World War\n\nThe Central Powers launched an offensive on 26 October 1917. On 14 September 1918 Estria sent a note \
        that suggested a meeting. In March 1944 the Japanese launched an operation against positions in Assam. In 1937 troops \
        overran the coast.\n";
    let east = "Estrian Civil War\n\nThe first attempt to regain power was made in October 1917. In September 1918 the \
        governments met in Ufa. In 1944 Operation Ichigo was launched by the Japanese. On 28 April 1937 the army overran the \
        town.\n";
    let chronology = read(&[("west.txt", west), ("east.txt", east)]);
    assert_eq!(told(&chronology), Vec::<Vec<String>>::new());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Days that exclude each other are never one event, however much two texts speak of each other.
    #[test]
    fn days_that_differ_are_never_one(days in prop::collection::vec((1u32..28, 0usize..5), 2..6), seed in 0usize..5) {
        const DEEDS: [&str; 5] =
            ["opened a mill", "was fined", "sold the Orme Line", "signed a contract", "closed the Lorne works"];
        let text = |name: &str, other: &str, turn: usize| {
            let lines = days.iter().enumerate().map(|(at, (day, deed))| {
                let (day, deed) = (day + turn as u32, DEEDS[(deed + turn * seed) % DEEDS.len()]);
                format!("On {day} {} 1901 {name} {deed}. ", ["May", "June", "July", "May", "June", "July"][at])
            });
            format!("{name}\n\n{name} was a company, a rival of {other}. {}\n", lines.collect::<String>())
        };
        let (one, other) = (text("Acme Works", "Penn Works", 0), text("Penn Works", "Acme Works", 1));
        let chronology = read(&[("acme.txt", &one), ("penn.txt", &other)]);
        for event in &chronology.events {
            let of_days = event.sources.iter().filter_map(|source| Some((source.date.earliest_day()?, source.date.latest_day()?)));
            let days: Vec<(i64, i64)> = of_days.collect();
            for (a, b) in days.iter().zip(days.iter().skip(1)) {
                prop_assert!(a.0 <= b.1 && b.0 <= a.1, "{}", event.title);
            }
        }
    }
}

#[test]
fn first_names_and_later_ones_are_told_in_many_ways() {
    for (text, from, to) in [
        (
            "Vale Works\n\nVale Works was a maker of pumps. It was founded in Galt in 1871 as Mair Foundry. The name Vale Works was \
             adopted in 1889.\n",
            "Mair Foundry",
            "Vale Works",
        ),
        (
            "Vale Works\n\nVale Works was a maker of pumps. It was set up in March 1871 under the name Mair Brothers. In 1889 it \
             took its present name.\n",
            "Mair Brothers",
            "Vale Works",
        ),
        (
            "Vale College\n\nVale College is a school. It was opened on 29 September 1847 by Canon Thorne as Vale Clergy School, \
             with eleven boys. In 1868 it was renamed Vale College.\n",
            "Vale Clergy School",
            "Vale College",
        ),
        (
            "Завод «Вега»\n\nЗавод «Вега» — предприятие в Перми. Основан в 1902 году под названием «Ланге и сын». Нынешнее \
             название получил в 1922 году.\n",
            "Ланге и сын",
            "Завод «Вега»",
        ),
    ] {
        let told = ties(text);
        let sides = format!("{from} → {to}");
        let dated = |tie: &(RelationKind, String, String)| tie.1 == sides && !tie.2.is_empty();
        assert!(told.iter().any(|tie| tie.0 == RelationKind::Renamed && dated(tie)), "{told:?}");
    }
}

#[test]
fn who_is_sent_off_and_founds_a_party_splits_it() {
    for (text, from, to) in [
        (
            "Agrarian Union\n\nThe Agrarian Union was a party. In March 1927 the smallholders under Peter Kaln seceded and set up \
             the Smallholders' Party.\n",
            "Agrarian Union",
            "Smallholders' Party",
        ),
        (
            "Agrarian Union\n\nThe Agrarian Union was a party. In November 1921 the communists were expelled; they established the \
             Red Farmers' Union.\n",
            "Agrarian Union",
            "Red Farmers' Union",
        ),
        (
            "Smallholders' Party\n\nThe Smallholders' Party was created in 1927 by a left-wing group of the Agrarian Union.\n",
            "Agrarian Union",
            "Smallholders' Party",
        ),
        (
            "Smallholders' Party\n\nThe Smallholders' Party emerged in 1927 from the left wing of the Agrarian Union.\n",
            "Agrarian Union",
            "Smallholders' Party",
        ),
        (
            "Крестьянский союз\n\nКрестьянский союз — партия. В 1921 году из него исключили коммунистов, которые создали Красный \
             крестьянский союз.\n",
            "Крестьянский союз",
            "Красный крестьянский союз",
        ),
    ] {
        let told = ties(text);
        let sides = format!("{from} → {to}");
        assert!(told.iter().any(|tie| tie.0 == RelationKind::Split && tie.1 == sides), "{told:?}");
    }
    // Who is sacked and others who found a club.
    let told = ties(
        "Agrarian Union\n\nThe Agrarian Union was a party. In 1921 the editor was dismissed; the Writers' League founded the Blue \
         Club.\n",
    );
    assert!(told.iter().all(|tie| tie.0 != RelationKind::Split), "{told:?}");
}

#[test]
fn what_one_body_did_to_two_things_on_one_day_stays_two() {
    for (head, one, other) in [
        ("Acme Ltd is a firm.", "Acme bought Beta Ltd.", "Acme sold Gamma Ltd."),
        (
            "Red Stars are a band.",
            "Red Stars released the album Dawn.",
            "Red Stars released the single Dusk.",
        ),
        (
            "Corvelle is a republic.",
            "The army of Corvelle took Port Roy.",
            "The army of Corvelle lost Fort Hill.",
        ),
    ] {
        let name = head.split(" is ").next().and_then(|name| name.split(" are ").next()).unwrap_or_default();
        let text = |said: &str| {
            let said = [&said[..1].to_lowercase(), &said[1..]].concat();
            let said = if said.starts_with("the ") {
                said
            } else {
                [&said[..1].to_uppercase(), &said[1..]].concat()
            };
            format!("{name}\n\n{head} It was founded in 1900. On 3 May 1990 {said}\n")
        };
        let chronology = read(&[("a.txt", &text(one)), ("b.txt", &text(other))]);
        assert!(!are_one(&chronology, "3 May 1990", "3 May 1990"), "{one} / {other}");
    }
    let завод = |said: &str| {
        format!("Завод «Рубин»\n\nЗавод «Рубин» — предприятие. 3 мая 1990 года на заводе {said}.\n")
    };
    let chronology = read(&[("a.txt", &завод("началась забастовка")), ("b.txt", &завод("открылся музей"))]);
    assert!(!are_one(&chronology, "3 мая 1990 года", "3 мая 1990 года"));
}
