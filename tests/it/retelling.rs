//! One fact told by another verb, in another alphabet or by another name, and facts that only sound alike. The documents
//! were written for this test, and what is the same before any program had read them.

use crate::stories::read;
use annals::event::RelationKind;

/// The dates of passages of several documents that are one event, as `date / date`, in the order of the documents' names.
fn merged(documents: &[(&str, &str)]) -> Vec<String> {
    let chronology = read(documents);
    let several = chronology.events.iter().filter_map(|event| {
        let mut told: Vec<(&str, &str)> =
            event.sources.iter().map(|source| (source.document.as_str(), source.date_text())).collect();
        told.sort_unstable();
        let first = told.first()?.0;
        told.iter()
            .any(|(document, _)| *document != first)
            .then(|| told.iter().map(|(_, date)| *date).collect::<Vec<_>>().join(" / "))
    });
    several.collect()
}

fn disputes(documents: &[(&str, &str)]) -> Vec<String> {
    let said = read(documents).diagnostics.into_iter().map(|said| said.message);
    said.filter(|message| message.starts_with("Two dates")).collect()
}

const FORT: &str = "Orlin War\n\nThe Orlin War was fought between Marca and Tessen. General Walther Kohl took command on 2 May \
                    1853. Fort Lauben surrendered on 11 June 1853. On 4 August 1854 the Tessenians recaptured the fort. A \
                    truce was concluded on board the frigate Merlin on 9 September 1854.\n";

const KOHL: &str = "Коль, Вальтер\n\nВальтер Коль (3 марта 1801 — 7 октября 1877) — маркский генерал.\n\nВ мае 1853 года был \
                    назначен командующим. 11 июня 1853 года его войска взяли форт Лаубен. Перемирие с Тессеном Коль подписал \
                    9 сентября 1854 года. 11 июня 1863 года вышел в отставку.\n";

#[test]
fn a_war_and_its_general_are_one_story_in_two_alphabets() {
    assert_eq!(
        merged(&[("fort.txt", FORT), ("kohl.txt", KOHL)]),
        [
            "2 May 1853 / мае 1853 года",
            "11 June 1853 / 11 июня 1853 года",
            "9 September 1854 / 9 сентября 1854 года"
        ]
    );
}

#[test]
fn a_fact_is_one_by_verbs_that_mean_it() {
    let (article, log) = (
        "Tarn Weavers' Union\n\nThe Tarn Weavers' Union was established on 3 May 1897. Its secretary, Otto Brell, was arrested \
         on 14 July 1911. On 30 August 1911 Brell was sentenced to six months in prison. The strike was called off on 2 \
         October 1911.\n",
        "Tarn Herald: chronicle\n\n- 14 July 1911: Otto Brell taken into custody\n- August 1911: Brell receives six months\n- 2 \
         October 1911: Mayor opens the Tarn bridge\n- 14 July 1912: Otto Brell sails for Canada\n",
    );
    assert_eq!(
        merged(&[("article.txt", article), ("log.txt", log)]),
        ["14 July 1911 / 14 July 1911", "30 August 1911 / August 1911"]
    );
}

#[test]
fn opposite_deeds_of_one_day_are_two() {
    let told = merged(&[
        (
            "north.txt",
            "Tarn\n\nTarn is a kingdom. King Odo abdicated on 4 May 1912 in Leeds. Orme Ltd was delisted on 5 May 1999.\n",
        ),
        (
            "south.txt",
            "Odo\n\nKing Odo was crowned on 4 May 1912 in Leeds. Orme Ltd was floated on 5 May 1999.\n",
        ),
    ]);
    assert_eq!(told, Vec::<String>::new());
}

#[test]
fn a_battle_of_four_days_is_none_of_the_deeds_of_its_days() {
    let (english, russian) = (
        "Battle of Lauben\n\nThe Battle of Lauben was fought from 3 to 6 August 1855. On 3 August 1855 the army of General \
         Kohl crossed the river Lauben. General Kohl was wounded on 5 August 1855. The enemy retreated to Kamen on 6 August \
         1855.\n",
        "Сражение на Лаубене\n\n3 августа 1855 года неприятель под командованием Коля переправился через Лаубен. 4 августа \
         1855 года гренадеры взяли редут. 5 августа 1855 года погиб полковник Рыбин. 6 августа 1855 года войска отошли к \
         Камню.\n",
    );
    assert_eq!(
        merged(&[("english.txt", english), ("russian.txt", russian)]),
        ["3 August 1855 / 3 августа 1855 года", "6 August 1855 / 6 августа 1855 года"]
    );
}

#[test]
fn bodies_of_one_name_and_two_sorts_do_two_things_on_a_day() {
    let told = merged(&[
        (
            "mill.txt",
            "Carrow Mill\n\nCarrow Mill was founded in 1901. On 3 May 1912 Carrow Mill published a report.\n",
        ),
        (
            "union.txt",
            "Carrow Union\n\nCarrow Union was founded in 1899. On 3 May 1912 Carrow Union published a report.\n",
        ),
    ]);
    assert_eq!(told, Vec::<String>::new());
}

#[test]
fn the_first_and_the_second_congress_of_one_month_are_two() {
    let told = merged(&[
        (
            "blue.txt",
            "Blue Party\n\nThe Blue Party was founded in 1970. Its first congress was held in Ostrand from 3 to 5 May 1978.\n",
        ),
        (
            "front.txt",
            "Farmers' Front\n\nThe Farmers' Front was founded in 1961. Its second congress was held in Ostrand in May 1978.\n",
        ),
        (
            "leader.txt",
            "Густав Рейн\n\nГустав Рейн родился 3 мая 1931 года. В 1970 году он основал Синюю партию. Её первый съезд прошёл в \
             мае 1978 года.\n",
        ),
    ]);
    assert!(!told.iter().any(|dates| dates.contains("3 to 5") && dates.contains("in May")), "{told:?}");
}

#[test]
fn days_that_differ_are_said_where_one_name_is_all_that_two_texts_share() {
    let said = disputes(&[
        (
            "ferries.txt",
            "Ferries of the Sound\n\nThe ferry Silver Gull sank off Ostrand on 21 September 1971.\n",
        ),
        (
            "diving.txt",
            "Diving in the Sound\n\nThe Silver Gull went down on 22 September 1971. Divers found her in 1990.\n",
        ),
    ]);
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].contains("1971-09-21") && said[0].contains("1971-09-22"), "{said:?}");
    let yearly = disputes(&[
        (
            "a.txt",
            "Orme Mill\n\nOrme Mill was founded in 1871. Orme Mill published its accounts on 31 March 1912.\n",
        ),
        (
            "b.txt",
            "Mills\n\nOrme Mill published its accounts on 31 March 1913. Orme Mill tested its boilers on 3 May 1913.\n",
        ),
        ("c.txt", "Boilers\n\nOrme Mill tested its boilers on 8 May 1913.\n"),
    ]);
    assert_eq!(yearly, Vec::<String>::new());
}

/// The ties of one document, as `from + from → to`, with their dates.
pub(crate) fn ties(text: &str) -> Vec<(RelationKind, String, String)> {
    let chronology = read(&[("text.txt", text)]);
    let name = |id: &String| {
        let body = chronology.organizations.iter().find(|body| body.id == *id);
        body.map_or_else(|| id.clone(), |body| body.name.clone())
    };
    let side = |ids: &[String]| ids.iter().map(name).collect::<Vec<_>>().join(" + ");
    let date =
        |tie: &annals::chronology::Relation| tie.date.as_ref().map(ToString::to_string).unwrap_or_default();
    chronology
        .relations
        .iter()
        .map(|tie| (tie.kind, [side(&tie.from), " → ".to_owned(), side(&tie.to)].concat(), date(tie)))
        .collect()
}

#[test]
fn a_tie_has_the_date_of_its_own_verb_and_the_names_that_only_it_says() {
    let has = |text: &str, kind: RelationKind, sides: &str, date: &str| {
        let found = ties(text);
        assert!(found.contains(&(kind, sides.to_owned(), date.to_owned())), "{found:?} in {text}");
    };
    has(
        "Mills of Tarn\n\nA rival, the Low Beck Furnace Company, followed in 1877, but was swallowed by Tarn Steel in 1902.\n",
        RelationKind::Merger,
        "Low Beck Furnace Company → Tarn Steel",
        "1902",
    );
    has(
        "Blue Party\n\nThe Blue Party is a party in Ostrand. On 3 May 1991 the Blue Party and the Orlin Alternative merged to \
         form the Broad Left.\n",
        RelationKind::Merger,
        "Blue Party + Orlin Alternative → Broad Left",
        "1991-05-03",
    );
    has(
        "Концерн Орион\n\nКонцерн Орион — советский концерн. В 1979 году концерн был переименован в Кедр.\n",
        RelationKind::Renamed,
        "Концерн Орион → Кедр",
        "1979",
    );
}

#[test]
fn two_days_in_brackets_behind_a_name_are_a_life() {
    let chronology = read(&[("kohl.txt", KOHL)]);
    let told: Vec<(String, &str)> =
        chronology.events.iter().map(|event| (event.date.to_string(), event.kind.as_str())).collect();
    assert!(told.contains(&("1801-03-03".to_owned(), "birth")), "{told:?}");
    assert!(told.contains(&("1877-10-07".to_owned(), "death")), "{told:?}");
}

/// Whether two texts of one sentence each are told as one event.
fn are_one(a: &str, b: &str) -> bool {
    !merged(&[("a.txt", a), ("b.txt", b)]).is_empty()
}

#[test]
fn names_that_sound_alike_in_one_alphabet_or_end_like_adjectives_are_two() {
    for (a, b) in [
        ("Tom Booth joined the Harrow Club on 3 May 1920.", "Tom Butt joined the Harrow Club on 3 May 1920."),
        ("Tom Moon was arrested on 3 May 1920.", "Tom Munn was arrested on 3 May 1920."),
        ("Anna Keel died on 3 May 1920.", "Anna Kill died on 3 May 1920."),
        ("Michael Roth was killed on 3 May 1920.", "Michael Rott was killed on 3 May 1920."),
        (
            "The Harrow Sheep Company was founded on 3 May 1920.",
            "The Harrow Ship Company was founded on 3 May 1920.",
        ),
        ("Иван Раевский убит в Риге 3 мая 1920 года.", "Иван Раев убит в Риге 3 мая 1920 года."),
        ("Покровский убит 3 мая 1920 года в Риге.", "Покров убит 3 мая 1920 года в Риге."),
        ("Markov was killed in Riga on 3 May 1920.", "Rudin was killed in Riga on 3 May 1920."),
        ("Ivan Levinsky was arrested on 3 May 1920.", "Ivan Levin was arrested on 3 May 1920."),
        ("Маринский завод сгорел 3 мая 1920 года.", "Завод «Марина» сгорел 3 мая 1920 года."),
        (
            "The Russ Company was founded in Leeds on 6 May 1812.",
            "The Russian Company was founded in Leeds on 6 May 1812.",
        ),
    ] {
        assert!(!are_one(a, b), "{a} / {b}");
    }
    for (a, b) in [
        ("Michael Roth was killed in Leeds on 3 May 1920.", "Михаэль Рот убит в Лидсе 3 мая 1920 года."),
        ("Курский комитет партии создан 5 мая 1905 года.", "5 мая 1905 года в Курске создан комитет партии."),
        (
            "Смоленский союз рабочих основан 3 мая 1920 года в Вязьме.",
            "3 мая 1920 года в Вязьме основан Союз рабочих Смоленска.",
        ),
        ("Томский театр закрыт 3 мая 1920 года.", "3 мая 1920 года театр в Томске закрыт."),
    ] {
        assert!(are_one(a, b), "{a} / {b}");
    }
}

#[test]
fn only_ordinals_of_meetings_tell_two_events_apart() {
    for (a, b) in [
        (
            "On 3 May 1920 Tom Reed became the first chairman of the Vale Union at its second congress.",
            "On 3 May 1920 Tom Reed became chairman of the Vale Union at the second congress.",
        ),
        (
            "Harrow Town beat Vale United in the second round on 3 May 1920.",
            "On 3 May 1920 Harrow Town beat Vale United, their first victory.",
        ),
        (
            "Tom Reed was elected the first president of the Vale Union on 3 May 1920.",
            "On 3 May 1920 the second congress of the Vale Union elected Tom Reed president.",
        ),
        (
            "Second Lieutenant Tom Reed was killed at Vale on 3 May 1916.",
            "Tom Reed was killed at Vale on 3 May 1916 on the first day of the attack.",
        ),
        (
            "First Lieutenant Tom Reed was killed at Vale on 3 May 1916.",
            "Tom Reed was killed on 3 May 1916 in the third attack on Vale.",
        ),
        (
            "Fifth Avenue Bank was founded by Tom Reed on 3 May 1916.",
            "On 3 May 1916 Tom Reed founded his first bank, the Fifth Avenue Bank.",
        ),
    ] {
        assert!(are_one(a, b), "{a} / {b}");
    }
}

#[test]
fn who_takes_a_play_on_tour_captures_no_town() {
    for (a, b) in [
        ("The actress took Hamlet on tour to Leeds on 3 May 1920.", "Leeds was captured on 3 May 1920."),
        ("On 3 May 1920 Reed took Gold for Harrow.", "On 3 May 1920 Harrow seized Gold."),
        ("Tom Reed took Harrow for the Liberals on 3 May 1920.", "Troops captured Harrow on 3 May 1920."),
    ] {
        assert!(!are_one(a, b), "{a} / {b}");
    }
    assert!(are_one(
        "General Reed took Fort Harrow on 3 May 1920.",
        "Fort Harrow was captured on 3 May 1920."
    ));
}

#[test]
fn what_comes_every_week_has_no_two_dates() {
    for (a, b) in [
        ("Tom Reed wrote to Ada Vale on 3 May 1920.", "Tom Reed wrote to Ada Vale on 9 May 1920."),
        ("The Aurora arrived in Leeds on 3 May 1920.", "The Aurora arrived in Leeds on 4 May 1920."),
        ("The Aurora left Leeds for Vale on 3 May 1920.", "The Aurora left Leeds for Vale on 9 May 1920."),
        (
            "Harrow Town sold Tom Reed to Vale United on 3 May 1940.",
            "Vale United sold Tom Reed to Harrow Town on 4 May 1940.",
        ),
    ] {
        assert_eq!(disputes(&[("a.txt", a), ("b.txt", b)]), Vec::<String>::new(), "{a} / {b}");
    }
}

#[test]
fn years_that_are_given_for_a_work_and_an_office_that_is_named_are_no_sentence_and_no_election() {
    for (a, b) in [
        (
            "Tom Reed given two years to finish the Vale Bridge on 3 May 1920.",
            "Tom Reed was jailed over the Vale Bridge on 3 May 1920.",
        ),
        ("Tom Reed, president, at Leeds on 3 May 1920.", "Tom Reed was elected at Leeds on 3 May 1920."),
    ] {
        assert!(!are_one(a, b), "{a} / {b}");
    }
}

#[test]
fn a_counted_day_is_finer_than_a_range_in_which_it_may_have_been() {
    let dated = |range: &str| {
        let counted =
            "The Harrow Mill was sold on 3 May 1920 to Tom Reed. Two days later Tom Reed was shot in Leeds.";
        let ranged = format!("Tom Reed was shot in Leeds {range} May 1920.");
        let told = read(&[("a.txt", counted), ("b.txt", &ranged)]);
        let shot = told.events.into_iter().find(|event| event.sources.len() > 1);
        shot.map(|event| event.date.to_string())
    };
    assert_eq!(dated("between 1 and 9").as_deref(), Some("1920-05-05"));
    assert_eq!(dated("between 4 and 6").as_deref(), Some("1920-05-05"));
}
