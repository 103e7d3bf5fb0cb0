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
    let chronology = read(&[("labour.txt", LABOUR), ("union.txt", UNION)]);
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
    for tie in [
        "joined Союз труда > Народный блок 2001",
        "merger Союз труда + Партия равенства > Союз равенства 2007-10-20",
        "renamed Союз равенства > Партия новой справедливости 2011",
        "split Союз труда > Рабочая платформа 1998-03-03",
    ] {
        assert!(ties.iter().any(|told| told == tie), "{tie}: {ties:#?}");
    }
}
