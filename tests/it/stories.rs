//! Texts that tell one story, and texts that only look as if they did. The documents were written for this test, and what
//! is the same before any program had read them.

use annals::{
    chronology::{Chronology, Reading},
    document::Document,
};

/// Reads documents, in both orders.
pub(crate) fn read(documents: &[(&str, &str)]) -> Chronology {
    let reading = |(name, text): &(&str, &str)| Reading::of(&Document::read(name, text.as_bytes()));
    let forth = Chronology::from_readings(documents.iter().map(reading).collect());
    let back = Chronology::from_readings(documents.iter().rev().map(reading).collect());
    assert_eq!(forth.to_json(), back.to_json(), "the order of the documents matters");
    forth
}

/// Passages of two documents that are one event, as `date / date`.
fn merged(chronology: &Chronology) -> Vec<String> {
    let several = chronology.events.iter().filter(|event| {
        event
            .sources
            .iter()
            .any(|source| Some(&source.document) != event.sources.first().map(|first| &first.document))
    });
    several
        .map(|event| event.sources.iter().map(|source| source.date_text()).collect::<Vec<_>>().join(" / "))
        .collect()
}

fn none(documents: &[(&str, &str)]) {
    let chronology = read(documents);
    assert!(chronology.events.len() > 5, "too little was found");
    assert_eq!(merged(&chronology), Vec::<String>::new());
}

#[test]
fn two_diaries_of_one_war_stay_two() {
    none(&[
        (
            "gunner.txt",
            "Diary of Gunner Hall\n\n3 May 1813. We marched to Tarbeck in the rain.\n\n6 May 1813. The guns were brought \
             over the river.\n\n9 May 1813. Sergeant Mott was wounded at Tarbeck.\n\n12 May 1813. Letters from home \
             arrived.\n\n15 May 1813. Two men of the battery deserted.\n\n19 May 1813. General Orme inspected the guns.\n",
        ),
        (
            "surgeon.txt",
            "Diary of Surgeon Pell\n\n3 May 1813. I bought a horse at Tarbeck.\n\n6 May 1813. Forty sick men were taken to the \
             rear.\n\n9 May 1813. Captain Lisle died at Tarbeck.\n\n12 May 1813. The hospital tents were put up.\n\n15 May \
             1813. General Orme dined with us.\n\n19 May 1813. The army crossed the frontier.\n",
        ),
    ]);
}

#[test]
fn two_clubs_of_one_league_stay_two() {
    none(&[
        (
            "vale.txt",
            "Vale Athletic: results\n\n- 2 September 1950: Vale Athletic beat Orrin Town 2-1\n- 9 September 1950: Vale \
             Athletic lost to Stoke Wanderers\n- 16 September 1950: New stand opened\n- 23 September 1950: Draw with \
             Lorne Rovers\n- 30 September 1950: Manager resigned\n- 7 October 1950: Vale Athletic beat Penn City\n",
        ),
        (
            "harbour.txt",
            "Harbour Rangers: results\n\n- 2 September 1950: Harbour Rangers beat Stoke Wanderers 3-1\n- 9 September 1950: \
             Harbour Rangers lost to Orrin Town\n- 16 September 1950: New floodlights switched on\n- 23 September 1950: \
             Draw with Penn City\n- 30 September 1950: Captain retired\n- 7 October 1950: Harbour Rangers beat Lorne \
             Rovers\n",
        ),
    ]);
}

#[test]
fn two_banks_that_name_each_other_once_stay_two() {
    let bank = |name: &str, director: &str, rival: &str| {
        format!(
            "{name}\n\n{name} was founded on 2 May 1901. On 6 June 1904 {director} became director. On 8 July 1909 the bank \
             opened a branch. On 9 August 1911 the bank announced a loan. On 3 October 1913 the staff went on strike.{rival}\n"
        )
    };
    let (lorne, penn) =
        (bank("Lorne Bank", "Hale", ""), bank("Penn Bank", "Moss", " Lorne Bank was its rival."));
    none(&[("lorne.txt", &lorne), ("penn.txt", &penn)]);
}

#[test]
fn what_two_schools_opened_on_one_day_is_two() {
    let chronology = read(&[
        (
            "north.txt",
            "Lorne School\n\nLorne School was founded on 1 September 1871. On 4 May 1909 a new wing was opened by the Mayor. \
             It was closed on 30 July 1966 and merged with Penn School to form Stoke Comprehensive.\n",
        ),
        (
            "south.txt",
            "Penn School\n\nPenn School was founded on 1 September 1871. On 4 May 1909 the laboratory was opened by the Mayor. \
             It was merged into Stoke Comprehensive in 1966.\n",
        ),
        (
            "town.txt",
            "Stoke\n\nThe railway station was opened on 4 May 1909. The schools were merged as Stoke Comprehensive in the \
             summer of 1966. A fire destroyed the town hall on 5 June 1920.\n",
        ),
    ]);
    let opened = merged(&chronology).into_iter().filter(|dates| dates.contains("1909"));
    assert_eq!(opened.collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn brothers_born_in_one_year_are_two() {
    let chronology = read(&[(
        "brothers.txt",
        "Otto Lindqvist\n\nOtto Lindqvist (born 1958) is a Swedish manager. His brother Arne Lindqvist (born 1958) joined Penn \
         Steel on 28 April 2014.\n",
    )]);
    let births: Vec<&str> =
        chronology.events.iter().map(|event| &*event.title).filter(|title| title.ends_with("born")).collect();
    assert_eq!(births.len(), 2, "{births:?}");
}

#[test]
fn officers_of_a_company_are_not_whom_it_names() {
    none(&[
        (
            "hale.txt",
            "Oskar Hale\n\nOskar Hale was born in 1899. Hale resigned on 2 May 1949. Hale was arrested on 3 May 1950. Hale's \
             wife died on 4 May 1951.\n",
        ),
        (
            "penn.txt",
            "Penn Company\n\nPenn Company was founded in 1899. Its director Oskar Hale left on 5 May 1952. The company's \
             auditor resigned on 2 May 1949. Its cashier was arrested on 3 May 1950. Its founder died on 4 May 1951.\n",
        ),
    ]);
}

#[test]
fn companies_of_similar_names_stay_two() {
    none(&[
        (
            "steam.txt",
            "Orrin Steam Packet Company\n\nThe Orrin Steam Packet Company was founded in 1851. Its first ship was launched in \
             May 1853. It bought the Lorne Line in 1870. Its office in Quay Street burned down on 4 June 1881. It was wound \
             up in 1902.\n",
        ),
        (
            "saving.txt",
            "Orrin Steam Laundry Company\n\nThe Orrin Steam Laundry Company was founded in 1851. Its first shop was opened in \
             May 1853. It bought the Penn Laundry in 1870. Its works in Mill Street burned down on 4 June 1881. It was wound \
             up in 1902.\n",
        ),
    ]);
}

#[test]
fn congresses_of_every_year_stay_apart() {
    none(&[
        (
            "minutes.txt",
            "Weavers' League: congresses\n\n- 3 May 1921: Congress of the Weavers' League held at Orrin\n- 4 May 1922: Congress \
             of the Weavers' League held at Lorne\n- 2 May 1923: Congress of the Weavers' League held at Penn\n- 6 May \
             1924: Congress of the Weavers' League held at Stoke\n",
        ),
        (
            "spinners.txt",
            "Spinners' League: congresses\n\n- 3 May 1921: Congress of the Spinners' League held at Lorne\n- 4 May 1922: \
             Congress of the Spinners' League held at Penn\n- 2 May 1923: Congress of the Spinners' League held at Stoke\n",
        ),
    ]);
}

#[test]
fn namesakes_stay_two_people() {
    let chronology = read(&[
        (
            "lapin.txt",
            "Ivan Petrovich Lapin\n\nIvan Petrovich Lapin (1870–1931) was a painter. Ivan Petrovich Lapin married in 1899.\n",
        ),
        (
            "лапин.txt",
            "Лапин Иван Сергеевич\n\nИван Сергеевич Лапин (1870—1931) — художник. В 1899 году Лапин женился.\n",
        ),
    ]);
    assert_eq!(merged(&chronology), Vec::<String>::new());
}

#[test]
fn a_siege_is_one_in_an_article_and_a_diary() {
    let chronology = read(&[
        (
            "siege.txt",
            "Siege of Tarbeck\n\nThe siege of Tarbeck was fought in 1813. The bombardment began on 6 May 1813. An assault led \
             by General Orme failed on 9 May. On 19 May a relief force under Captain Lisle broke through. Orme raised the \
             siege on 24 May 1813.\n",
        ),
        (
            "diary.txt",
            "Diary of a clerk of Tarbeck\n\n6 May 1813. The first shells fall on the town.\n\n9 May 1813. Orme's men attack the \
             north gate.\n\n19 May 1813. Captain Lisle's men are in the market.\n\n24 May 1813. The enemy has gone.\n",
        ),
    ]);
    assert_eq!(
        merged(&chronology),
        // "The enemy has gone" says too little to be the end of the siege.
        ["6 May 1813 / 6 May 1813", "9 May 1813 / 9 May", "19 May 1813 / 19 May"]
    );
}

#[test]
fn a_life_in_one_language_and_a_house_in_the_other_tell_the_same() {
    let chronology = read(&[
        (
            "house.txt",
            "Kara Hill Observatory\n\nThe Kara Hill Observatory (Russian: Обсерватория «Карахилл») was opened by Lev Ardanov \
             on 9 October 1958. Its telescope was completed in 1971. Ardanov resigned in 1975.\n",
        ),
        (
            "жизнь.txt",
            "Арданов Лев Ильич\n\nЛев Ильич Арданов (1912—1990) — астроном. 9 октября 1958 года Арданов открыл обсерваторию \
             «Карахилл». В 1975 году Арданов ушёл в отставку.\n",
        ),
    ]);
    assert_eq!(merged(&chronology), ["9 October 1958 / 9 октября 1958 года", "1975 / 1975 году"]);
}

#[test]
fn officers_who_resign_on_one_day_are_two() {
    none(&[
        (
            "rovers.txt",
            "Thornby Rovers\n\n- 14 August 1926: Draw with Aldham United\n- 30 April 1927: the treasurer resigned\n- 12 May \
             1927: Thornby Rovers appointed a manager\n- 1 July 1927: Thornby Rovers bought a bus\n",
        ),
        (
            "town.txt",
            "Castle Town F.C.\n\n- 14 August 1926: Town beat Thornby Rovers\n- 30 April 1927: the chairman resigned\n- 2 May 1927: \
             Castle Town sold the ground\n- 3 July 1927: A stand collapsed\n",
        ),
    ]);
    let one = read(&[(
        "club.txt",
        "Vale Chess Club\n\nVale Chess Club is a club.\n\n- 30 April 1927: The treasurer of the Vale Chess Club \
         resigned.\n- 30 April 1927: The chairman of the Vale Chess Club resigned.\n",
    )]);
    assert_eq!(one.events.len(), 2, "{:#?}", titles(&one));
}

#[test]
fn matches_of_one_day_under_one_league_are_as_many() {
    let results = |one: &str, other: &str| {
        format!(
            "Penn League\n\nThe Penn League is a football league.\n\n- 3 May 1921: {one}\n- 9 May 1921: {other}\n"
        )
    };
    let (north, south) = (
        results("Orme Rovers beat Lenton Town", "Orme Rovers lost to Stoke City"),
        results("Vale United beat Lenton Hall", "Vale United lost to Stoke Park"),
    );
    let chronology = read(&[("north.txt", &north), ("south.txt", &south)]);
    assert_eq!(merged(&chronology), Vec::<String>::new());
}

#[test]
fn parts_of_a_company_that_close_on_one_day_are_as_many() {
    for (one, other) in [
        ("The mill was closed on 4 June 1931.", "The works were closed on 4 June 1931."),
        ("In 1984 Lorne Steel closed its plant in Leeds.", "In June 1984 the plant in Penrith was closed."),
    ] {
        let text = format!("Lorne Steel\n\nLorne Steel was a company, founded in 1901. {one} {other}\n");
        let chronology = read(&[("lorne.txt", &text)]);
        assert!(chronology.events.iter().all(|event| event.sources.len() == 1), "{:#?}", titles(&chronology));
    }
}

fn titles(chronology: &Chronology) -> Vec<&str> {
    chronology.events.iter().map(|event| &*event.title).collect()
}

const LABOUR_RU: &str = "Партия «Свободный труд»\n\nПартия «Свободный труд» (ПСТ) создана 17 мая 1990 года в Омске. В марте \
    1996 года ПСТ объединилась с Союзом рабочих Урала в Рабочую лигу.\n";

const LABOUR_EN: &str = "Labour League\n\nThe Labour League (LL) was formed in March 1996 when the Free Labour Party merged \
    with the Union of Workers of the Urals. In 2001 the Labour League was renamed the Left Alliance. The Left Alliance \
    dissolved in 2010.\n";

#[test]
fn bodies_whose_names_are_translated_are_one() {
    let chronology = read(&[("труд.txt", LABOUR_RU), ("league.txt", LABOUR_EN)]);
    assert_eq!(merged(&chronology), ["March 1996 / марте 1996 года"]);
    let names: Vec<&str> = chronology.organizations.iter().map(|body| &*body.name).collect();
    assert_eq!(names.len(), 4, "{names:?}");
    // Two bodies of one language may be meant.
    let other = LABOUR_EN
        .replace("dissolved in 2010", "dissolved in 2010. The Free Party of Labour was founded in 1991");
    let apart = read(&[("труд.txt", LABOUR_RU), ("league.txt", &other)]);
    assert!(apart.organizations.len() > 5, "{:?}", apart.organizations);
}

#[test]
fn what_two_languages_tell_has_the_headline_of_the_language_of_most() {
    let headline = |documents: &[(&str, &str)]| {
        let chronology = read(documents);
        let several = chronology.events.into_iter().find(|event| event.sources.len() > 1);
        several.map(|event| event.title.to_string()).unwrap_or_default()
    };
    assert!(headline(&[("труд.txt", LABOUR_RU), ("league.txt", LABOUR_EN)]).is_ascii());
    let more = "Омск\n\nВ 1911 году в Омске открыт музей. В 1913 году в Омске построен мост. В 1920 году в Омске открыт театр.\n";
    let title = headline(&[("труд.txt", LABOUR_RU), ("league.txt", LABOUR_EN), ("омск.txt", more)]);
    assert!(title.contains("объедин"), "{title}");
}

const TRIAL: &str = "Trial of Erik Dahl\n\nCaptain Erik Dahl was arrested on 8 March 2003. Erik Dahl was charged with \
    manslaughter on 15 September 2003. On 2 April 2004 Erik Dahl was sentenced to seven years in prison.\n";

#[test]
fn who_is_called_by_the_surname_is_the_only_one_of_that_name() {
    let owners = |name: &str| {
        format!(
            "Lorne Lines\n\nOn 8 March 2003 {name} was arrested. On 15 September 2003 the relatives sued Lorne Lines. In April \
             2004 {name} was sentenced.\n"
        )
    };
    let people = |documents: &[(&str, &str)]| {
        let chronology = read(documents);
        let mut people: Vec<String> =
            chronology.events.iter().flat_map(|event| event.people.iter().map(ToString::to_string)).collect();
        people.sort();
        people.dedup();
        people
    };
    assert_eq!(people(&[("trial.txt", TRIAL), ("owners.txt", &owners("Captain Dahl"))]), ["Erik Dahl"]);
    let two = TRIAL.replace("On 2 April 2004 Erik", "On 3 May 2003 Nils Dahl resigned. On 2 April 2004 Erik");
    assert!(
        people(&[("trial.txt", &two), ("owners.txt", &owners("Captain Dahl"))]).contains(&"Dahl".to_owned())
    );
}

/// What is said of two dates for one fact.
fn disputes(documents: &[(&str, &str)]) -> Vec<String> {
    let chronology = read(documents);
    let said = chronology.diagnostics.iter().map(|record| record.message.clone());
    said.filter(|message| message.starts_with("Two dates")).collect()
}

const SIRIUS: &str = "Sirius 2\n\nSirius 2 was a European probe to Venus. Sirius 2 was launched from Kourou on 14 June 1989. \
    Sirius 2 entered orbit around Venus on 2 November 1989. Contact with Sirius 2 was lost on 21 March 1992.\n";

#[test]
fn two_days_for_one_fact_are_said() {
    let agency = "Chronicle of the Agency\n\n14 June 1989: Launch of Sirius 2.\n\n2 November 1989: Sirius 2 enters orbit.\n\n\
        22 March 1992: Contact with Sirius 2 lost.\n";
    let said = disputes(&[("sirius.txt", SIRIUS), ("agency.txt", agency)]);
    let [message] = said.as_slice() else { panic!("{said:#?}") };
    for part in ["‘Contact with Sirius 2 lost’", "1992-03-21 (“21 March 1992” in sirius.txt)", "1992-03-22"]
    {
        assert!(message.contains(part), "{message}");
    }
}

#[test]
fn what_happens_on_two_days_is_no_dispute() {
    // It was lost twice.
    let twice = "Chronicle of the Agency\n\n14 June 1989: Launch of Sirius 2.\n\n2 November 1989: Sirius 2 enters orbit.\n\n21 \
        March 1992: Contact with Sirius 2 lost.\n\n22 March 1992: Contact with Sirius 2 lost again.\n";
    assert_eq!(disputes(&[("sirius.txt", SIRIUS), ("agency.txt", twice)]), Vec::<String>::new());
    // Concerts are given every week.
    let tour = |day: u32| {
        format!(
            "Vale Choir\n\nVale Choir is a choir. Vale Choir was founded on 3 May 1950. Vale Choir gave a concert in Leeds on {day} \
             May 1951. Vale Choir bought a hall on 9 June 1952.\n"
        )
    };
    assert_eq!(disputes(&[("one.txt", &tour(11)), ("two.txt", &tour(12))]), Vec::<String>::new());
}

#[test]
fn what_two_bodies_do_alike_on_one_day_is_two() {
    let text = |name: &str, told: &str| {
        format!(
            "{name}\n\n{name} was founded in 1850. On 3 May 1851 {name} opened a school. {told} On 9 June 1861 {name} bought a \
             house.\n"
        )
    };
    for (one, other) in [
        ("On 28 October 1855 Orrin Mill went on strike.", "On 28 October 1855 Carrow Works went on strike."),
        (
            "On 21 November 1851 Stoke Society moved to Turin.",
            "On 21 November 1851 Vale Club moved to Turin.",
        ),
        (
            "On 1 October 1869 Harlow School published a report.",
            "On 1 October 1869 Marlow Works published a report.",
        ),
    ] {
        let (one, other) = (text("Penn Line", one), text("Stoke Society", other));
        let chronology = read(&[("penn.txt", &one), ("stoke.txt", &other)]);
        let day =
            |date: &&String| !date.contains("1850") && !date.contains("3 May") && !date.contains("9 June");
        assert_eq!(merged(&chronology).iter().filter(day).collect::<Vec<_>>(), Vec::<&String>::new());
    }
}

#[test]
fn bodies_that_move_to_one_town_in_two_languages_are_two() {
    let chronology = read(&[
        (
            "harlow.txt",
            "Harlow Company\n\nHarlow Company was founded in 1850. On 6 April 1879 Harlow Company moved to Riga.\n",
        ),
        (
            "луч.txt",
            "Союз «Луч»\n\nСоюз «Луч» основан в 1861 году. 6 апреля 1879 года союз переехал в Ригу.\n",
        ),
    ]);
    assert_eq!(merged(&chronology), Vec::<String>::new());
}

#[test]
fn a_body_is_the_same_with_and_without_the_name_of_its_country() {
    let country = |front: &str| {
        format!(
            "Communist Party of Brenmark\n\nThe Communist Party of Brenmark was founded in Karlsby on 4 May 1920. In 1945 the \
             party joined the {front}. It was banned in Brenmark in 1948.\n"
        )
    };
    let union = "Brenmark Workers' Union\n\nThe Brenmark Workers' Union was founded in Brenmark in 1889. In 1946 the union joined the \
        Popular Front of Brenmark.\n";
    let fronts = |documents: &[(&str, &str)]| {
        let chronology = read(documents);
        chronology.organizations.iter().filter(|body| body.name.contains("Popular Front")).count()
    };
    let party = country("Popular Front");
    assert_eq!(fronts(&[("party.txt", &party), ("union.txt", union)]), 1);
    let other = "Lotharia Workers' Union\n\nThe Lotharia Workers' Union was founded in Lotharia in 1889. In 1946 the union joined the \
        Popular Front of Lotharia.\n";
    assert_eq!(
        fronts(&[("party.txt", &party), ("union.txt", union), ("other.txt", other)]),
        3,
        "which of the two?"
    );
    let elsewhere = party.replace("of Brenmark", "of the Coast").replace("in Brenmark ", "");
    assert_eq!(fronts(&[("party.txt", &elsewhere), ("union.txt", union)]), 2, "of no country");
}

#[test]
fn two_arrests_stay_two_beside_a_text_that_tells_both_in_one_breath() {
    let union = |name: &str, chairman: &str| {
        format!(
            "{name}\n\nThe {name} was founded in 1899. On 12 July 1905 the {name} called a strike. On 15 July 1905 {chairman} was \
             arrested.\n"
        )
    };
    let (weavers, spinners) =
        (union("Halden Weavers' Union", "Otto Krall"), union("Penn Spinners' Union", "Ivo Reiss"));
    let both = "Halden Strike\n\nThe strike of the Halden Weavers' Union and the Penn Spinners' Union broke out on 12 July 1905. The \
        chairmen Otto Krall and Ivo Reiss were arrested on 15 July 1905.\n";
    let chronology = read(&[("weavers.txt", &weavers), ("spinners.txt", &spinners), ("both.txt", both)]);
    let joins_both = |event: &&annals::chronology::Event| {
        let from = |name: &str| event.sources.iter().any(|source| source.document == name);
        event.date.to_string() == "1905-07-15" && from("weavers.txt") && from("spinners.txt")
    };
    assert_eq!(chronology.events.iter().find(joins_both), None);
}

/// The names of all bodies, and what is said of two dates for one fact.
fn bodies(documents: &[(&str, &str)]) -> (Vec<String>, Vec<String>) {
    let names = read(documents).organizations.iter().map(|body| body.name.clone()).collect();
    (names, disputes(documents))
}

#[test]
fn bodies_that_every_country_has_are_several() {
    let east =
        "Касталия\n\nНациональный банк был создан в 1993 году. Рабочая партия была основана в 1995 году.\n";
    let west = "Lotharia\n\nThe National Bank was founded in 1945. The Workers' Party was founded in 1948.\n";
    let (names, said) = bodies(&[("east.txt", east), ("west.txt", west)]);
    assert!(said.is_empty(), "{said:?}");
    for name in ["National Bank", "Workers' Party", "Национальный банк", "Рабочая партия"]
    {
        assert!(names.iter().any(|own| own == name), "{name}: {names:?}");
    }
}

#[test]
fn a_body_of_another_town_that_a_text_only_mentions_is_another() {
    let coast = "Tarbeck\n\nTarbeck is a town near Karlsby. The Labour Club was founded in 1905.\n";
    let town = "Clubs\n\nThe Karlsby Labour Club was founded in 1890. It met in Karlsby in 1891.\n";
    let (names, said) = bodies(&[("coast.txt", coast), ("town.txt", town)]);
    assert!(said.is_empty(), "{said:?}");
    assert_eq!(names.iter().filter(|name| name.contains("Labour Club")).count(), 2, "{names:?}");
}

#[test]
fn who_bears_the_surname_of_a_passenger_may_be_somebody_else() {
    let people = |crew: &str| {
        let crew =
            format!("The Sirena\n\nThe Sirena sailed on 3 May 1912. {crew} The Sirena sank on 4 May 1912.\n");
        let rescued = "Erik Dahl\n\nErik Dahl was a passenger of the Sirena. The Sirena sailed on 3 May 1912. The Sirena sank on \
            4 May 1912. Erik Dahl was rescued on 7 May 1912.\n";
        let chronology = read(&[("crew.txt", &crew), ("rescued.txt", rescued)]);
        let people = chronology.events.iter().flat_map(|event| event.people.iter().map(ToString::to_string));
        people.collect::<std::collections::BTreeSet<String>>().into_iter().collect::<Vec<String>>()
    };
    assert_eq!(people("Captain Dahl was born in 1870."), ["Erik Dahl"]);
    assert_eq!(people("Captain Dahl was born in 1870. Nurse Dahl was born in 1890."), ["Dahl", "Erik Dahl"]);
    assert_eq!(people("Captain Dahl died on 5 May 1912."), ["Dahl", "Erik Dahl"]);
}
