//! One fact told in two documents, in other words and sometimes in another language, is one event; what is only alike
//! stays apart. The documents were written for this test, and what is the same before any program had read them.

use annals::{
    chronology::{Chronology, Reading},
    document::Document,
};

const PETREL: &str = r#"Petrel (spacecraft)

Petrel was a comet probe of the Nordic Space Board (NSB). It was launched on 11 August 1994 and failed in 2001.

Development

The mission was approved by the NSB council in June 1988. Assembly began at Kiruna Works in 1990. A vibration test in March 1993 damaged the antenna.

Flight

Petrel lifted off from Kourou aboard an Ariane 4 rocket at 02:14 UTC on 11 August 1994. It flew past the asteroid Ilse on 3 May 1996 and met Comet Brandt on 19 December 1998, coming within 340 km of its nucleus. Contact was lost on 7 February 2001. NSB declared the mission over three weeks later.
"#;

const BOARD: &str = r#"Nordic Space Board

The Nordic Space Board (NSB) is the space agency of the Nordic countries. It was set up on 1 January 1979 as the successor to the Scandinavian Rocket Committee.

Its first satellite, Tern 1, reached orbit on 11 August 1984. The Board gave the green light to the Petrel mission in 1988. The comet probe Petrel took off in August 1994, encountered Comet Brandt in December 1998 and fell silent in February 2001. On 11 August 1994 the NSB also signed a contract with Volvo Aero.

In 2012 the Nordic Space Board joined the European Launch Union.
"#;

const SEVTRANS: &str = r#"Севтранс

АО «Севтранс» (англ. Sevtrans) — российская транспортная компания. Основана в Архангельске в 1991 году.

Компания создана 17 сентября 1991 года Игорем Лапиным на базе Беломорского пароходства. В 1996 году запущен паром «Онега». В апреле 2002 года «Севтранс» приобрёл компанию «Поларис». 9 августа 2008 года паром «Онега» затонул у мыса Святой Нос; погибли четыре человека.

В 2010 году компания сменила название на «Норд Лайн». 1 июля 2014 года её поглотил норвежский концерн Nordkyst.
"#;

const NORDKYST: &str = r#"Nordkyst

Nordkyst ASA is a Norwegian shipping group founded in Bodø in 1934.

It opened an office in Hamburg in 1971. In July 2014 Nordkyst took over the Russian carrier Nord Line, known as Sevtrans until 2010. Sevtrans had been established in Arkhangelsk in 1991 and had bought Polaris in 2002.

Nordkyst sold its cruise arm to Fjord Travel on 1 July 2014. In 2019 it was delisted from the Oslo exchange.
"#;

const LABOUR: &str = r#"Союз труда

Союз труда — политическая партия. Основана в 1993 году, прекратила существование в 2007 году.

Учредительный съезд партии прошёл в Самаре 12 июня 1993 года. Председателем был избран Виктор Ложкин. В декабре 1995 года партия получила на выборах 2,1 % голосов. 3 марта 1998 года от партии откололась группа во главе с Анной Рощиной, которая создала Рабочую платформу. В 2001 году партия вступила в Народный блок.

В мае 2004 года Ложкин ушёл в отставку. 20 октября 2007 года Союз труда объединился с Партией равенства в Союз равенства.
"#;

const UNION: &str = r#"Союз равенства

Союз равенства образован в октябре 2007 года в результате слияния Партии равенства и Союза труда. 

Партия равенства была учреждена 7 апреля 2000 года. Союз труда существовал с 1993 года; в 1998 году из него выделилась Рабочая платформа.

Первый съезд Союза равенства состоялся 2 февраля 2008 года. В 2011 году партия была переименована в Партию новой справедливости. Ликвидирована по решению суда 25 мая 2016 года.
"#;

const SIEGE: &str = r#"Siege of Dravograd

The Siege of Dravograd was an engagement of the Second Border War. It lasted from 11 March to 2 June 1877.

Background

The fortress was held by a Karvian garrison of 2,400 men under Colonel Ivo Brandl. On 4 March 1877 the Meran Second Army under General Otto Hanisch crossed the Sava.

Siege

Hanisch's troops encircled the town on 11 March 1877. A relief column was beaten back at Lipa on 9 April. The powder magazine blew up on 17 May, killing eighty men. The garrison surrendered on 2 June 1877.

Aftermath

Brandl was court-martialled in October 1877 and acquitted. The walls were pulled down in 1881.
"#;

const HANISCH: &str = r#"Otto Hanisch

Otto Hanisch (7 January 1821 – 19 February 1890) was a general of the Meran army.

He entered the cadet school at Vels in 1836. During the Second Border War he commanded the Second Army. In March 1877 he led it over the Sava and laid siege to Dravograd. He defeated a Karvian relief force at Lipa on 9 April 1877. An explosion in the fortress magazine in May 1877 broke the defence, and the town capitulated on 2 June 1877. On 2 June 1879 a monument to the fallen was unveiled at Dravograd.

Hanisch left the army in 1882. On 17 May 1883 he was appointed minister of war.
"#;

const FELLOWSHIP: &str = r#"Fellowship of the Open Door

The Fellowship of the Open Door (FOD) is a Christian charity working with the homeless.

The Fellowship was founded on 25 December 1936 in Glasgow by the Rev. Alan M. Teague, who had left the Northern Mission. Its first shelter opened in 1938. The Edinburgh branch seceded in 1949 and became Lamplight Trust. It was registered as a charity on 17 October 1962. Teague died on 8 May 1964.

In 1975 the Fellowship joined the World Shelter Alliance. It absorbed the Northern Mission in January 1987. Its director, Carol Brandt, resigned on 4 March 2004.
"#;

const MISSION: &str = r#"Northern Mission

The Northern Mission was a Scottish missionary society.

It was established in 1881 as the Clyde Mission and renamed Northern Mission in 1902. In 1936 its secretary A. M. Teague left and set up the FOD. The mission closed its last station in Malawi in 1964. It was incorporated into the Fellowship of the Open Door on 1 January 1987.

Alan Teague's death in May 1964 had brought the two bodies closer. In 1975 talks about a union failed.
"#;

const LAMPLIGHT: &str = r#"Lamplight Trust

Lamplight Trust (until 1971 Lamplight Fellowship) grew out of the Edinburgh branch of the Fellowship of the Open Door, which broke away on 3 April 1949.

The FOD had been founded in December 1937. Lamplight opened a soup kitchen in Leith on 17 October 1962. In 1999 it was wound up; its assets were transferred to the World Shelter Alliance.
"#;

/// Reads documents by name, in the order in which they stand.
fn read(documents: &[(&str, &str)]) -> Chronology {
    let reading = |(name, text): &(&str, &str)| Reading::of(&Document::read(name, text.as_bytes()));
    Chronology::from_readings(documents.iter().map(reading).collect())
}

/// The id of the event that a document tells with these words of a date.
fn told(chronology: &Chronology, document: &str, words: &str) -> String {
    let tells = |event: &&annals::chronology::Event| {
        event.sources.iter().any(|source| source.document == document && source.date_text() == words)
    };
    let event = chronology.events.iter().find(tells);
    event.map(|event| event.id.to_string()).unwrap_or_else(|| panic!("{document} tells nothing of {words}"))
}

/// The ties of a chronology as `kind A + B > C date`, sorted.
fn ties(chronology: &Chronology) -> Vec<String> {
    let name = |id: &String| {
        let found = chronology.organizations.iter().find(|organization| organization.id == *id);
        found.map(|organization| organization.name.clone()).unwrap_or_default()
    };
    let mut ties: Vec<String> = chronology
        .relations
        .iter()
        .map(|tie| {
            let side = |ids: &[String]| ids.iter().map(name).collect::<Vec<_>>().join(" + ");
            let date = tie.date.as_ref().map(ToString::to_string).unwrap_or_default();
            format!("{} {} > {} {date}", tie.kind.as_str(), side(&tie.from), side(&tie.to))
        })
        .collect();
    ties.sort();
    ties
}

fn check(a: (&str, &str), b: (&str, &str), same: &[(&str, &str)], others: &[(&str, &str)]) {
    for documents in [[a, b], [b, a]] {
        let chronology = read(&documents);
        for (of_a, of_b) in same {
            assert_eq!(told(&chronology, a.0, of_a), told(&chronology, b.0, of_b), "{of_a} / {of_b}");
        }
        for (of_a, of_b) in others {
            assert_ne!(told(&chronology, a.0, of_a), told(&chronology, b.0, of_b), "{of_a} / {of_b}");
        }
    }
}

#[test]
fn a_mission_and_its_agency_tell_the_same_flight() {
    check(
        ("petrel.txt", PETREL),
        ("board.txt", BOARD),
        &[
            ("June 1988", "1988"),
            ("02:14 UTC on 11 August 1994", "August 1994"),
            ("19 December 1998", "December 1998"),
            ("7 February 2001", "February 2001"),
        ],
        &[("02:14 UTC on 11 August 1994", "11 August 1994"), ("3 May 1996", "December 1998")],
    );
}

#[test]
fn a_company_is_the_same_in_two_languages() {
    check(
        ("sevtrans.txt", SEVTRANS),
        ("nordkyst.txt", NORDKYST),
        &[("17 сентября 1991 года", "1991"), ("апреле 2002 года", "2002"), ("1 июля 2014 года", "July 2014")],
        &[("1 июля 2014 года", "1 July 2014")],
    );
}

#[test]
fn parties_that_merged_have_one_merger_and_one_split() {
    check(
        ("labour.txt", LABOUR),
        ("union.txt", UNION),
        &[("20 октября 2007 года", "октябре 2007 года")],
        &[("12 июня 1993 года", "7 апреля 2000 года")],
    );
    let ties = ties(&read(&[("labour.txt", LABOUR), ("union.txt", UNION)]));
    for tie in [
        "joined Союз труда > Народный блок 2001",
        "merger Союз труда + Партия равенства > Союз равенства 2007-10-20",
        "renamed Союз равенства > Партия новой справедливости 2011",
        "split Союз труда > Рабочая платформа 1998-03-03",
    ] {
        assert!(ties.iter().any(|told| told == tie), "{tie}: {ties:#?}");
    }
}

#[test]
fn a_siege_and_its_general_tell_what_nobody_is_named_for() {
    check(
        ("siege.txt", SIEGE),
        ("hanisch.txt", HANISCH),
        &[
            ("4 March 1877", "March 1877"),
            ("9 April", "9 April 1877"),
            ("17 May", "May 1877"),
            ("2 June 1877", "2 June 1877"),
        ],
        &[("11 March 1877", "March 1877"), ("2 June 1877", "2 June 1879"), ("October 1877", "1882")],
    );
}

#[test]
fn a_charity_is_one_body_by_all_its_names() {
    let (fellowship, mission, lamplight) =
        (("fellowship.txt", FELLOWSHIP), ("mission.txt", MISSION), ("lamplight.txt", LAMPLIGHT));
    check(
        fellowship,
        mission,
        &[("25 December 1936", "1936"), ("January 1987", "1 January 1987"), ("8 May 1964", "May 1964")],
        &[("1975", "1975"), ("8 May 1964", "1964")],
    );
    check(
        fellowship,
        lamplight,
        &[("1949", "3 April 1949")],
        &[("25 December 1936", "December 1937"), ("17 October 1962", "17 October 1962")],
    );
    let chronology = read(&[fellowship, mission, lamplight]);
    let ties = ties(&chronology);
    for tie in [
        "joined Fellowship of the Open Door > World Shelter Alliance 1975",
        "merger Northern Mission > Fellowship of the Open Door 1987-01-01",
        "renamed Clyde Mission > Northern Mission 1902",
        "split Fellowship of the Open Door > Lamplight Trust 1949-04-03",
    ] {
        assert!(ties.iter().any(|told| told == tie), "{tie}: {ties:#?}");
    }
    let said = |said: &&annals::chronology::DiagnosticRecord| {
        said.message.contains("1936-12-25") && said.message.contains("1937-12")
    };
    assert!(chronology.diagnostics.iter().any(|record| said(&record)), "{:#?}", chronology.diagnostics);
}

#[test]
fn two_dates_of_one_merger_are_said_in_whichever_order_its_sides_are_named() {
    let one =
        "Tor Club\n\nTor Club was a club. In 1990 Tor Club and Vale Society merged to form Moor Union.\n";
    let other = "Vale Society\n\nVale Society was a club. In 1993 Vale Society and Tor Club merged to form Moor Union.\n";
    let chronology = read(&[("tor.txt", one), ("vale.txt", other)]);
    let said = |said: &&annals::chronology::DiagnosticRecord| {
        said.message.starts_with("Two dates")
            && said.message.contains("1990")
            && said.message.contains("1993")
    };
    assert_eq!(chronology.diagnostics.iter().filter(said).count(), 1, "{:#?}", chronology.diagnostics);
}

#[test]
fn two_dates_of_one_renaming_are_said() {
    let company = "Penhale Pumps\n\nPenhale Pumps was a company. In April 1957 Penhale Pumps was renamed Penhale Engineering.\n";
    let valves = "Kernow Valves\n\nKernow Valves is a company. Penhale Pumps was renamed Penhale Engineering in 1958.\n";
    let chronology = read(&[("penhale.txt", company), ("kernow.txt", valves)]);
    let said: Vec<&str> = chronology
        .diagnostics
        .iter()
        .map(|said| said.message.as_str())
        .filter(|said| said.starts_with("Two dates"))
        .collect();
    let [message] = said.as_slice() else { panic!("{said:#?}") };
    for part in ["renaming", "Penhale Pumps → Penhale Engineering", "1957-04", "1958"] {
        assert!(message.contains(part), "{message}");
    }
}

const MILL: &str = r#"Carrow Mill

Carrow Mill was a paper mill at Stennet.

The mill was built in 1843 by Hugh Carrow. Its workers went on strike on 4 June 1889. The drying house burned down on 17 March 1902, and a new chimney was finished on 2 October 1903. The mill was opened to visitors in May 1951. The last sheet was made on 30 November 1984; the mill closed that day.
"#;

const DATES: &str = r#"Carrow: dates

- 4 June 1889: Men walk out
- 17 March 1902: Fire in the drying loft
- 2 October 1903: Chapel for the workmen opened
- 30 November 1984: Closure
- 30 November 1984: Dinner for all pensioners
"#;

#[test]
fn minutes_of_two_clubs_on_the_same_sundays_are_two_stories() {
    let chess = "Millbrook Chess Club: log\n\n- 4 March 1990: Committee met\n- 11 March 1990: Annual dinner held\n\
        - 18 March 1990: New chairman elected\n- 25 March 1990: Fire in the hall\n";
    let rowing = "Harlow Rowing Society: log\n\n- 4 March 1990: Committee met\n- 11 March 1990: Dinner held at the inn\n\
        - 18 March 1990: Chairman elected\n- 25 March 1990: Fire in the boathouse\n";
    let merged = read(&[("chess.txt", chess), ("rowing.txt", rowing)]);
    assert_eq!(merged.events.len(), 8);
}

#[test]
fn clubs_of_one_town_and_companies_of_one_name_are_several() {
    let text = |name: &str, year: u32| {
        format!("{name}\n\n{name} was founded in {year}. {name} was dissolved in {}.\n", year + 80)
    };
    let names = |texts: &[(&str, u32)]| {
        let texts: Vec<(String, String)> =
            texts.iter().map(|(name, year)| (format!("{year}.txt"), text(name, *year))).collect();
        let texts: Vec<(&str, &str)> = texts.iter().map(|(id, text)| (id.as_str(), text.as_str())).collect();
        read(&texts).organizations.len()
    };
    assert_eq!(names(&[("Marlow Vale F.C.", 1890), ("Marlow Vale R.F.C.", 1875)]), 2);
    assert_eq!(names(&[("Marlow Vale F.C.", 1890), ("Marlow Vale Football Club", 1891)]), 1);
}

#[test]
fn an_article_and_a_list_of_dates_tell_one_story() {
    check(
        ("mill.txt", MILL),
        ("dates.txt", DATES),
        &[("4 June 1889", "4 June 1889"), ("17 March 1902", "17 March 1902")],
        &[("2 October 1903", "2 October 1903")],
    );
    let merged = read(&[("mill.txt", MILL), ("dates.txt", DATES)]);
    let turned = read(&[("dates.txt", DATES), ("mill.txt", MILL)]);
    assert_eq!(merged.to_json(), turned.to_json());
    // A list of other days that does not say of what is another story: one day in common may be chance.
    let other = DATES
        .replace("Carrow: dates", "Dates")
        .replace("17 March", "18 March")
        .replace("30 November", "1 December")
        .replace("2 Oct", "3 Oct");
    let apart = read(&[("mill.txt", MILL), ("dates.txt", &other)]);
    assert_ne!(told(&apart, "mill.txt", "4 June 1889"), told(&apart, "dates.txt", "4 June 1889"));
}
