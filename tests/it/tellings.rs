//! One act in the words of two texts that speak of each other. The documents were written for this test.

use crate::stories::read;
use annals::chronology::Chronology;

/// A text about a town and one about a firm, mill or regiment of it, each telling the one sentence.
fn two(first: &str, second: &str) -> Chronology {
    read(&[
        (
            "hallam.txt",
            &format!(
                "Hallam Works\n\nHallam Works was a maker of boats at Sarnby. It was founded by Otto Hallam on 4 May 1861. \
                 {first} Otto Hallam died on 9 June 1899.\n"
            ),
        ),
        (
            "sarnby.txt",
            &format!(
                "Sarnby\n\nSarnby is a port. In May 1861 Otto Hallam founded Hallam Works there. {second} Otto Hallam died \
                 in June 1899.\n"
            ),
        ),
    ])
}

/// Whether one event has passages of both texts about `year`.
fn are_one(chronology: &Chronology, year: &str) -> bool {
    chronology.events.iter().any(|event| {
        let of = |document: &str| {
            event.sources.iter().any(|source| {
                source.document.as_str() == document && source.date.to_string().starts_with(year)
            })
        };
        of("hallam.txt") && of("sarnby.txt")
    })
}

#[test]
fn one_act_is_told_by_other_verbs_and_nouns() {
    for (first, second) in [
        ("On 3 October 1877 the welders walked out.", "A strike of welders began in October 1877."),
        (
            "On 3 October 1877 Hallam Works passed into the hands of Brandt.",
            "Brandt bought Hallam Works in October 1877.",
        ),
        (
            "On 3 October 1877 the works became the property of Brandt.",
            "In October 1877 Brandt took over Hallam Works.",
        ),
        (
            "On 3 October 1877 Anna Voss gave up her post as manager.",
            "Anna Voss left Hallam Works in October 1877.",
        ),
        (
            "On 3 October 1877 Anna Voss was given command of the yard.",
            "Anna Voss became the head of Hallam Works in October 1877.",
        ),
        (
            "On 3 October 1877 Hallam Works lost the case against Brandt.",
            "The court found against Hallam Works in October 1877.",
        ),
        (
            "On 3 October 1877 the boiler of Hallam Works blew up.",
            "In October 1877 an explosion wrecked the boiler of Hallam Works.",
        ),
        ("On 3 October 1877 the ferry Tern was torpedoed.", "The ferry Tern sank in October 1877."),
    ] {
        assert!(are_one(&two(first, second), "1877"), "{first} / {second}");
    }
}

#[test]
fn other_acts_of_one_month_stay_two() {
    for (first, second) in [
        ("On 3 October 1877 the welders walked out.", "In October 1877 a museum was opened at Hallam Works."),
        ("On 3 October 1877 Hallam Works bought Brandt.", "Hallam Works sold Lund in October 1877."),
        (
            "On 3 October 1877 Anna Voss gave up smoking at Hallam Works.",
            "Anna Voss left Hallam Works in October 1877.",
        ),
        (
            "On 3 October 1877 Hallam Works played its farewell match.",
            "Hallam Works was dissolved in October 1877.",
        ),
    ] {
        assert!(!are_one(&two(first, second), "1877"), "{first} / {second}");
    }
}

#[test]
fn the_day_of_an_episode_is_not_what_it_is_part_of() {
    let chronology = read(&[
        (
            "war.txt",
            "War of the Fords\n\nThe War of the Fords was fought from 1866 to 1868. The fortress of Karsk surrendered on 21 \
             February 1867 after a siege of 160 days.\n",
        ),
        (
            "siege.txt",
            "Siege of Karsk\n\nThe siege of Karsk was an operation of the War of the Fords.\n\nDate: 14 September 1866 – 23 \
             February 1867\n\nA monument was unveiled in 1892.\n",
        ),
    ]);
    let several = chronology.events.iter().filter(|event| event.sources.len() > 1).count();
    assert_eq!(several, 0, "{:#?}", chronology.events);
}

#[test]
fn a_name_of_two_words_is_one_in_the_other_alphabet_whatever_its_letters() {
    let chronology = read(&[
        (
            "marsby.txt",
            "Marsby College\n\nMarsby College is an English school. It was renamed Marsby College in 1868. It moved from \
             Castlegate to Low Fell in January 1873.\n",
        ),
        (
            "марсби.txt",
            "Марсби-колледж\n\nМарсби-колледж — английская школа. В 1868 году переименована в Марсби-колледж. В 1873 году школа \
             переехала в Лоу-Фелл.\n",
        ),
    ]);
    let moved = chronology.events.iter().find(|event| event.date.to_string() == "1873-01");
    assert_eq!(moved.map(|event| event.sources.len()), Some(2), "{:#?}", chronology.events);
}

#[test]
fn what_was_done_to_two_things_or_at_two_places_on_one_day_stays_two() {
    for (first, second) in [
        ("bought Beta Ltd", "bought Gamma Ltd"),
        ("acquired the Lund mill", "acquired the Turin mill"),
        ("opened a shop in Leeds", "opened a shop in York"),
        ("opened a factory", "opened a museum"),
        ("sued Beta Ltd", "sued Gamma Ltd"),
        ("was acquitted of fraud", "was convicted of bribery"),
        ("took the first pictures of Mars", "lost a computer"),
        ("appointed Ann Hill director", "appointed Tom Reed director"),
        ("was sued", "sued Beta Ltd"),
        ("was bought", "bought Beta Ltd"),
        ("was attacked", "attacked Beta Ltd"),
        ("received four months", "received a medal"),
        ("lost its independence", "lost its roof"),
        ("passed into the hands of a school", "was captured by rebels"),
        ("built a ferry", "built a tanker"),
    ] {
        let text = |told: &str| {
            format!("Acme Ltd\n\nAcme Ltd is a firm. It was founded in 1900. On 3 May 1990 Acme {told}.\n")
        };
        let chronology = read(&[("a.txt", &text(first)), ("b.txt", &text(second))]);
        let told = chronology.events.iter().filter(|event| event.date.to_string() == "1990-05-03");
        assert_eq!(told.count(), 2, "{first} / {second}");
    }
}

#[test]
fn one_thing_by_a_broader_and_a_narrower_word_stays_one() {
    for (first, second) in [
        ("built a ferry", "built a ship"),
        ("opened a workshop in Leeds", "opened a factory in Leeds"),
        ("demolished the cathedral", "demolished the church of Orle"),
    ] {
        let text = |told: &str| {
            format!("Acme Ltd\n\nAcme Ltd is a firm. It was founded in 1900. On 3 May 1990 Acme {told}.\n")
        };
        let chronology = read(&[("a.txt", &text(first)), ("b.txt", &text(second))]);
        let told = chronology.events.iter().filter(|event| event.date.to_string() == "1990-05-03");
        assert_eq!(told.count(), 1, "{first} / {second}");
    }
}

#[test]
fn where_a_headline_leaves_out_the_place_the_sentence_has_it() {
    let chronology = read(&[
        (
            "war.txt",
            "War of the Fords\n\nThe War of the Fords was fought between Altmark and Brenn. On 2 June 1866 the Orlan Regiment \
             marched to the front. A relief column was beaten at Steinfurt on 3 December 1866. The Orlan Regiment was \
             disbanded on 5 May 1868.\n",
        ),
        (
            "regiment.txt",
            "Orlan Regiment\n\nThe Orlan Regiment was an infantry regiment of Altmark. It was raised on 1 April 1859. At \
             Steinfurt on 3 December 1866 it lost 412 men. It was disbanded in May 1868.\n",
        ),
    ]);
    let lost = chronology.events.iter().find(|event| event.date.to_string() == "1866-12-03");
    assert_eq!(lost.map(|event| event.sources.len()), Some(2), "{:#?}", chronology.events);
}

#[test]
fn a_week_or_a_night_is_no_other_date_than_a_day_beside_it() {
    let disputed = |first: &str, second: &str| {
        let chronology = read(&[
            (
                "reed.txt",
                &format!(
                    "Karl Reed\n\nKarl Reed was a rebel leader. He was born on 4 May 1801. {first} He died in 1850.\n"
                ),
            ),
            (
                "rising.txt",
                &format!(
                    "Fens Rising\n\nThe Fens Rising was led by Karl Reed, who was born on 4 May 1801. {second} Karl Reed died in \
                     1850.\n"
                ),
            ),
        ]);
        chronology.diagnostics.iter().any(|said| said.message.starts_with("Two dates"))
    };
    let captured = "Karl Reed was captured at Sarnby on 22 June 1830.";
    assert!(disputed(captured, "Karl Reed was captured at Sarnby on 24 June 1830."));
    assert!(!disputed(captured, "Karl Reed was captured at Sarnby in the last week of June 1830."));
    assert!(!disputed(captured, "Karl Reed was captured at Sarnby on the night of 23 June 1830."));
}

#[test]
fn what_a_body_was_called_and_whose_it_became_is_said_in_many_ways() {
    for (told, tie) in [
        ("Sarnby & Son became Sarnby Yard in 1912.", "renamed sarnby-son sarnby-yard 1912"),
        (
            "It came into existence in 1901 as Tern Charter; the present name was adopted in 1968.",
            "renamed tern-charter sarnby-yard 1968",
        ),
        ("It was known as Tern Charter until 1968.", "renamed tern-charter sarnby-yard 1968"),
        (
            "Brandt Capital bought the company on 14 January 2010.",
            "merger sarnby-yard brandt-capital 2010-01-14",
        ),
        (
            "On 14 January 2010 it passed into the hands of Brandt Capital.",
            "merger sarnby-yard brandt-capital 2010-01-14",
        ),
        (
            "On 14 January 2010 it became the property of Brandt Capital.",
            "merger sarnby-yard brandt-capital 2010-01-14",
        ),
    ] {
        let text = format!("Sarnby Yard\n\nSarnby Yard is a company. {told}\n");
        let chronology = read(&[("yard.txt", &text)]);
        let ties: Vec<String> = chronology
            .relations
            .iter()
            .map(|relation| {
                let date = relation.date.as_ref().map(ToString::to_string).unwrap_or_default();
                format!(
                    "{} {} {} {date}",
                    relation.kind.as_str(),
                    relation.from.join("+"),
                    relation.to.join("+")
                )
            })
            .collect();
        assert_eq!(ties, [tie], "{told}");
    }
    for told in [
        "It was known as a good employer until 1968.",
        "Otto Sarnby became director in 1912.",
        "Brandt Capital bought the land in 1912.",
        "Brandt Capital bought the airline in 1912.",
        "In 1901 Elm Mills was founded next door. Brandt Capital bought the company in 1912.",
    ] {
        let text = format!("Sarnby Yard\n\nSarnby Yard is a company. {told}\n");
        assert_eq!(read(&[("yard.txt", &text)]).relations.len(), 0, "{told}");
    }
}

#[test]
fn one_honour_of_two_bodies_in_a_year_is_two() {
    let text = |name: &str| {
        format!("Завод «{name}»\n\nЗавод «{name}» — предприятие.\n\nНаграды: орден «Знак Почёта» (1966)\n")
    };
    let chronology = read(&[("a.txt", &text("Рубин")), ("b.txt", &text("Заря"))]);
    assert!(chronology.events.iter().all(|event| event.sources.len() == 1), "{:#?}", chronology.events);
}

#[test]
fn why_an_episode_is_not_the_whole_is_said() {
    let chronology = read(&[
        (
            "war.txt",
            "War of the Fords\n\nThe War of the Fords was fought from 1866 to 1868. The fortress of Karsk surrendered on 21 \
             February 1867 after a siege of 160 days.\n",
        ),
        (
            "siege.txt",
            "Siege of Karsk\n\nThe siege of Karsk was an operation of the War of the Fords.\n\nDate: 14 September 1866 – 23 \
             February 1867\n\nA monument was unveiled in 1892.\n",
        ),
    ]);
    let whole = chronology.events.iter().find(|event| event.date.to_string() == "1866-09-14/1867-02-23");
    let why = chronology.kept_apart(whole.unwrap(), annals::i18n::Language::English);
    assert!(
        why.iter().any(|why| why.ends_with("the one is a part of the other, which lasted longer")),
        "{why:?}"
    );
}
