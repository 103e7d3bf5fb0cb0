//! What a text tells as having been, of which kind it is, and who did it: one rule of language a test.

use crate::event::events;
use annals::event::EventKind;

/// Asserts the headlines of the events of `text`, in the order of time.
fn told(text: &str, expected: &[&str]) {
    let events = events(text);
    let found: Vec<&str> = events.iter().map(|event| event.title.as_str()).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn what_lies_beyond_all_that_has_been_is_to_come() {
    let before =
        "Orm Line\n\nThe Orm Line was a railway. It opened in 1901. It closed in 1960. It was sold in 1971. ";
    let three = ["Orm Line opened", "Orm Line closed", "Orm Line sold"];
    for future in [
        "The lease expires in 2035.",
        "Support for the Orm engine ends in December 2027.",
        "A second engine, to be built in 2031, has been ordered.",
        "The licence runs until 2040.",
    ] {
        told(&format!("{before}{future}\n"), &three);
    }
    // A war that ends in the present has ended where the text goes on.
    told(
        &format!("Orm Line\n\nThe war ends in 1871. {}\n", before.trim_start_matches("Orm Line\n\n")),
        &["War ends", "Orm Line opened", "Orm Line closed", "Orm Line sold"],
    );
    let russian = "Орский завод\n\nОрский завод основан в 1901 году. Цех построен в 1931 году. Клуб открыт в 1955 году. ";
    let count = |text: &str| events(text).len();
    assert_eq!(count(russian), 3);
    assert_eq!(count(&format!("{russian}Музей завода откроется весной 2031 года.")), 3);
    assert_eq!(count(&format!("{russian}Второй цех обещают построить к 2030 году.")), 3);
    // "Через год он станет директором": later dates follow.
    assert_eq!(count(&format!("{russian}В 1940 году директором станет Иван Орлов.")), 4);
}

#[test]
fn words_beside_a_verb_say_what_it_means() {
    for (text, expected) in [
        (
            "A customs boat of the Republic of Orm was fired on near the cape on 9 January 1861.",
            EventKind::Other,
        ),
        ("Ann Hill left for Canada in 1832.", EventKind::Other),
        ("The works made shell cases in 1915.", EventKind::Other),
        ("The decision was followed in Australia in 1982.", EventKind::Legal),
        ("The House of Lords refused leave in 1982.", EventKind::Legal),
        ("The bridge was closed for repairs in 1982.", EventKind::Other),
        ("В 1971 году клуб получил нынешнее имя.", EventKind::Renaming),
        ("В 1988 году группа стала лауреатом фестиваля.", EventKind::Award),
        ("В 1948 году книга была переиздана.", EventKind::Publication),
        ("В 1941 году архив погиб.", EventKind::Other),
        ("2 апреля 1908 года отряд выступил на юг.", EventKind::Other),
        ("3 мая 1909 года поход едва не кончился гибелью.", EventKind::Other),
    ] {
        assert_eq!(events(text)[0].kind, expected, "{text}");
    }
}

#[test]
fn what_somebody_does_is_no_part_of_the_name() {
    for (text, person) in [
        ("Барабанщик Олег Корзун присоединился в 1984 году.", "Олег Корзун"),
        ("В 1983 году песню записали Юрием Лапиным и Глебом Руденко.", "Глеб Руденко"),
        ("Botanist Vera Weiss came to Orm in 1908.", "Vera Weiss"),
    ] {
        let events = events(text);
        assert!(events[0].people.iter().any(|name| &**name == person), "{text}: {:?}", events[0].people);
    }
}
