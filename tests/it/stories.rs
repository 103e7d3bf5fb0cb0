//! Texts that tell one story, and texts that only look as if they did. The documents were written for this test, and what
//! is the same before any program had read them.

use annals::{
    chronology::{Chronology, Reading},
    document::Document,
};

/// Reads documents, in both orders.
fn read(documents: &[(&str, &str)]) -> Chronology {
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
