//! To whom an event is given: what a name, a possessive and a pronoun of the same sentence say, one rule of language a test.

use crate::event::chronology;
use annals::chronology::{Event, Name};
use annals::event::EventKind;

/// Asserts the events of `text` in the order of time: `headline < who, who`, the document's own subject left out.
fn given(text: &str, expected: &[&str]) {
    let found = chronology(text);
    let subject = text.lines().next().unwrap_or_default();
    let name = |id: &Name| {
        let body = found.organizations.iter().find(|body| body.id == id.as_str());
        body.map(|body| body.name.clone()).unwrap_or_default()
    };
    let line = |event: &Event| {
        let bodies = event.organizations.iter().map(name).filter(|name| name != subject);
        let who: Vec<String> = bodies.chain(event.people.iter().map(|name| name.to_string())).collect();
        [event.title.as_str(), " < ", &who.join(", ")].concat()
    };
    let lines: Vec<String> = found.events.iter().map(line).collect();
    assert_eq!(lines, expected, "{text}");
}

#[test]
fn a_pronoun_goes_back_to_whom_its_own_sentence_speaks_of() {
    let case = "Orme v Reed\n\nOrme v Reed was a case. Judge Ada Lowe heard it in 1971. ";
    given(
        &format!("{case}Karl Reed himself never saw the end: he had died on 2 May 1972."),
        &["Judge Ada Lowe heard it < Ada Lowe", "Karl Reed died < Karl Reed"],
    );
    given(
        &format!(
            "{case}Chief Justice Hugo Brandt dissented; it was his last opinion, as he retired in 1975."
        ),
        &["Judge Ada Lowe heard it < Ada Lowe", "Chief Justice Hugo Brandt retired < Hugo Brandt"],
    );
    given(
        "Siege of Orm\n\nThe Siege of Orm was long. The Kingdom of Vare began it in 1756. The Republic of Sund armed slowly: \
         its first ships did not sail until 1758.",
        &[
            "Kingdom of Vare began it < Kingdom of Vare",
            "Republic of Sund's first ships sailed < Republic of Sund",
        ],
    );
}

#[test]
fn what_is_said_by_the_way_does_nothing() {
    given(
        "Ada Lowe was suspended on 8 June 1970 and, after a hearing that lasted an hour, dismissed on 1 July 1970.",
        &["Ada Lowe suspended < Ada Lowe", "Ada Lowe dismissed < Ada Lowe"],
    );
    given(
        "Marshal Karl Reed called a council of war on 9 May 1758 and, against the advice of his officers, resolved to attack.",
        &["Marshal Karl Reed called a council of war < Karl Reed"],
    );
    given(
        "The left of the line broke, but a charge led by Karl Reed recovered the ground on 9 May 1758.",
        &["Charge led by Karl Reed recovered the ground < Karl Reed"],
    );
    given(
        "Karl Reed, a baker from Norby who had been secretary of the club since 1924, was elected mayor in 1936.",
        &["Karl Reed became secretary of the club < Karl Reed", "Karl Reed elected mayor < Karl Reed"],
    );
}

#[test]
fn a_relative_is_a_person() {
    given(
        "Battle of Orm\n\nThe Battle of Orm was fought in 1758. Karl Reed's younger brother Otto, who succeeded him, was in turn \
         beaten at Holt in July 1760.",
        &["Battle of Orm fought < ", "Karl Reed's younger brother Otto beaten at Holt < Otto"],
    );
    given(
        "Vare Mills\n\nVare Mills was a company. The founder's nephew Hugh, chairman from 1959 to 1974, tried to sell it.",
        &["Hugh, chairman < Hugh"],
    );
}

#[test]
fn a_noun_before_a_name_makes_no_other_body() {
    given(
        "Завод «Маяк» был основан в 1931 году. В 1941 году «Маяк» эвакуировали в Орск.",
        &["Завод «Маяк» основан < Завод «Маяк»", "«Маяк» эвакуировали в Орск < Завод «Маяк»"],
    );
    // Two works of one name: the bare name says neither.
    given(
        "Завод «Маяк» был основан в 1931 году. Клуб «Маяк» открылся в 1935 году. В 1941 году «Маяк» эвакуировали в Орск.",
        &[
            "Завод «Маяк» основан < Завод «Маяк»",
            "Клуб «Маяк» открылся < Клуб «Маяк»",
            "«Маяк» эвакуировали в Орск < ",
        ],
    );
    given(
        "The ship Vega was launched in 1900. In 1917 Vega sailed to Riga.",
        &["Ship Vega launched < Vega", "Vega sailed to Riga < Vega"],
    );
    // Seen once, it is of whom something is told.
    given("The ship Vega was launched in 1900.", &["Ship Vega launched < Vega"]);
}

#[test]
fn who_makes_prints_or_wins_is_a_body() {
    let probe = "Tern 2\n\n- Manufacturer: Dornach Raumtechnik\n\nTern 2 was a probe. ";
    given(
        &format!("{probe}In 1992 Dornach Raumtechnik began to build it."),
        &["Dornach Raumtechnik began to build Tern 2 < Dornach Raumtechnik"],
    );
    given(
        "Orme v Reed\n\nOrme v Reed was a case. The Norby Star printed her remarks in 1970. The Bishop of Norby signed a pardon in 1971.",
        &["Norby Star printed her remarks < Norby Star", "Bishop of Norby signed a pardon < "],
    );
    given(
        "Vare\n\nVare was a firm. In 1987 it split into Vare Pharma and Vare Colours. Vare Colours was closed in 1998.",
        &[
            "Vare split into Vare Pharma and Vare Colours < Vare Pharma, Vare Colours",
            "Vare Colours closed < Vare Colours",
        ],
    );
}

#[test]
fn a_death_by_the_way_is_a_death() {
    given(
        "Vare had coveted the ports of Sund since the death of Prince Ulrik in 1741.",
        &["Prince Ulrik died < Ulrik"],
    );
    given(
        "When Karl Reed, the member for Norby, died in June 1951, the seat fell vacant.",
        &["Karl Reed died < Karl Reed"],
    );
    // What came with it is told too.
    given(
        "The mill was sold after the death of Karl Reed in 1920.",
        &["Karl Reed died < Karl Reed", "Mill sold after the death of Karl Reed < Karl Reed"],
    );
    let found = chronology("With the death of Queen Anne in 1714 the Orm Club was dissolved.");
    let titles: Vec<_> = found.events.iter().map(|event| event.title.as_str()).collect();
    assert_eq!(titles, ["Queen Anne died", "Orm Club dissolved"]);
    let found = chronology("No inquiry was held after the death of Karl Reed in 1920.");
    let kinds: Vec<_> =
        found.events.iter().map(|event| event.kind).filter(|kind| *kind == EventKind::Death).collect();
    assert_eq!(kinds.len(), 1, "one death");
    given(
        "The Vare Union was banned after the death of the Orm Weavers in 1921.",
        &["Vare Union banned after the death of the Orm Weavers < Vare Union"],
    );
}

#[test]
fn what_happened_on_one_day_is_told_as_one() {
    for (text, title) in [
        (
            "Tom Reed fell from a horse on 5 May 1915 and was killed.",
            "Tom Reed fell from a horse and was killed",
        ),
        (
            "Tom Reed was shot on 5 May 1915 in Leeds and died at once.",
            "Tom Reed shot in Leeds and died at once",
        ),
        (
            "On 5 May 1915 the train left the rails and killed ten men.",
            "Train left the rails and killed ten men",
        ),
    ] {
        let found = chronology(text);
        let told: Vec<_> = found.events.iter().map(|event| (event.title.as_str(), event.kind)).collect();
        assert_eq!(told, [(title, EventKind::Death)], "{text}");
    }
}

#[test]
fn what_is_made_may_open_a_sentence() {
    given(
        "Созданный в 1925 году комитет был распущен в 1930 году.",
        &["Созданный комитет < ", "Созданный комитет распущен < "],
    );
}

#[test]
fn a_relative_clause_has_a_subject_of_its_own() {
    let titles =
        |text: &str| chronology(text).events.iter().map(|event| event.title.to_string()).collect::<Vec<_>>();
    for (text, title) in [
        ("In the house they bought in 1920 a fire broke out.", "In the house they bought a fire broke out"),
        ("Houses in Leeds with a garden were sold in 1920.", "Houses in Leeds with a garden sold"),
        ("Troops armed by Reed with a gun were shot in 1920.", "Troops armed by Reed with a gun shot"),
        ("Cooperation of Harrow with Vale began in 1920.", "Cooperation of Harrow with Vale began"),
    ] {
        assert_eq!(titles(text), [title], "{text}");
    }
}

#[test]
fn a_verb_keeps_its_kind_before_what_looks_like_another() {
    use EventKind::{Conference, Congress, Dissolution, Founding, Other, Publication};
    for (text, kind) in [
        ("The Harrow works was closed to make way for a motorway in 1971.", Dissolution),
        ("The Orm road was closed to lorries in 1971.", Other),
        ("In 1975 the film was released on licence to Warner.", Publication),
        ("In 1975 Karl Reed was released on licence.", Other),
        ("In 1936 the union called a parliament building project in Leeds.", Other),
        ("The union's third congress met in Vienna in July 1927.", Congress),
        ("Delegates of the two unions met in Norby in 1927.", Conference),
        ("The House of Representatives met in 1927.", Other),
        ("The members left the hall in 1920 and formed a ring.", Founding),
        ("In 1936 the union called a parliament in Leeds.", Conference),
    ] {
        let kinds: Vec<_> = chronology(text).events.iter().map(|event| event.kind).collect();
        assert_eq!(kinds, [kind], "{text}");
    }
}

#[test]
fn a_span_ends_with_what_ended_it() {
    let dates = |text: &str| {
        let found = chronology(text);
        found
            .events
            .iter()
            .map(|event| [&event.date.to_string(), " ", &event.title].concat())
            .collect::<Vec<_>>()
    };
    for (text, expected) in [
        (
            "Ada Lowe became president of the guild, a post she held from 1980 until her death in 1987.",
            &["1980/1987 Ada Lowe became president of the guild", "1987 Ada Lowe died"][..],
        ),
        (
            "Ada Lowe\n\nAda Lowe was a judge who served as mayor from 1974 until her resignation in March 1976.",
            &["1974/1976-03 Ada Lowe served as mayor", "1976-03 Ada Lowe's resignation"],
        ),
        (
            "Ада Лоу\n\nАда Лоу — физик. Ада Лоу возглавляла бюро с апреля 1919 года до его закрытия в 1930 году.",
            &["1919-04/1930 Ада Лоу возглавляла бюро"],
        ),
        // What ends by itself is no span.
        ("Ada Lowe taught until her death in 1987.", &["1987 Ada Lowe died"]),
    ] {
        assert_eq!(dates(text), expected, "{text}");
    }
}

#[test]
fn a_plan_of_another_verb_is_no_plan_of_this_date() {
    let titles =
        |text: &str| chronology(text).events.iter().map(|event| event.title.to_string()).collect::<Vec<_>>();
    assert_eq!(
        titles("The probe Tern was studied from 2006 to 2009 and is not expected to fly before 2041."),
        ["Probe Tern studied"],
    );
    assert_eq!(titles("The museum closed in 2011 and will reopen in 2048."), ["Museum closed"]);
    assert_eq!(titles("The museum is planned for 2048."), Vec::<String>::new());
    assert_eq!(titles("The museum will be built in 2047 and opened in 2048."), Vec::<String>::new());
}

#[test]
fn what_is_denied_is_not_told() {
    let titles =
        |text: &str| chronology(text).events.iter().map(|event| event.title.to_string()).collect::<Vec<_>>();
    for text in [
        "В 1912 году съезд так и не состоялся.",
        "В 1913 году съезд так и не был созван.",
        "В 1912 году съезд и конференция не состоялись.",
        "The congress did not take place as planned on 3 May 1912.",
        "The rally was not held as usual in 1913.",
        "On 4 May 1914, as the hall had burned, the concert did not take place.",
    ] {
        assert_eq!(titles(text), Vec::<String>::new(), "{text}");
    }
    assert_eq!(titles("In 1936 there was no rain and the crops failed.").len(), 1);
    assert_eq!(titles("As planned, the congress took place on 3 May 1912.").len(), 1);
}

#[test]
fn each_sentence_of_an_entry_is_told() {
    let titles =
        |text: &str| chronology(text).events.iter().map(|event| event.title.to_string()).collect::<Vec<_>>();
    assert_eq!(
        titles(
            "Chronicle\n\n1947. End of the Front. The New Union is founded.\n\n1924. Ban of the CPB. The paper is closed.\n"
        ),
        ["Paper closed", "Ban of the CPB", "New Union founded", "End of the Front"],
    );
    // What was founded somewhere was founded at another time.
    assert_eq!(
        titles("Diary of Ada\n\n3 May 1912. We went to Norby. The bank was founded in Orm.\n"),
        ["We went to Norby"],
    );
    assert_eq!(titles("# Minutes no. 4\n\nHeld on 5 May 1901\n"), ["Meeting (Minutes no. 4)"]);
}

#[test]
fn what_stands_between_commas_says_who() {
    given(
        "Orm Works was founded in 1890. Its chairman from 1896, Sir Karl Reed, was created a baronet in 1902.",
        &[
            "Orm Works founded < Orm Works",
            "Karl Reed, chairman < Karl Reed",
            "Sir Karl Reed created a baronet < Karl Reed",
        ],
    );
    given(
        "The party was dissolved on 19 December 1991; most of its members joined the New Union, founded five days earlier.",
        &["New Union founded < New Union", "Party dissolved < "],
    );
    given(
        "Ada Lowe left the works in 1930 and died in Riga. The Vare locals left the union in 1964 and formed a league.",
        &["Ada Lowe left the works < Ada Lowe", "Vare locals left the union and formed a league < "],
    );
}

#[test]
fn a_quotation_within_a_quotation_is_one_name() {
    given(
        "АО «Комбинат „Заря“» было создано в 1993 году. В 1995 году АО «Комбинат „Заря“» ликвидировано.",
        &[
            "АО «Комбинат „Заря“» создано < АО «Комбинат „Заря“»",
            "АО «Комбинат „Заря“» ликвидировано < АО «Комбинат „Заря“»",
        ],
    );
}

#[test]
fn a_band_is_no_person_though_its_members_are() {
    let band = "The Vare Choir\n\nThe Vare Choir are a rock band formed in 1993. Karl Reed broke his wrist on 2 May 2000. \
                He lost his voice in 2001. He sold his house in 2002.\n";
    let found = chronology(band);
    assert_eq!(found.organizations.first().map(|body| body.name.as_str()), Some("The Vare Choir"));
}

#[test]
fn a_day_without_a_year_falls_within_what_the_text_is_about() {
    let dates =
        |text: &str| chronology(text).events.iter().map(|event| event.date.to_string()).collect::<Vec<_>>();
    assert_eq!(
        dates(
            "Siege of Orm\n\nThe siege of Orm lasted from 4 October 1633 to 12 March 1634. On 11 October the trenches were \
             opened. A second mine was exploded on 9 March. Colonel Reed was tried in 1635.",
        ),
        ["1633-10-04/1634-03-12", "1633-10-11", "1634-03-09", "1635"],
    );
    assert_eq!(
        dates(
            "Бунт в Орме\n\nБунт в Орме продолжался с 3 по 19 июня 1648 года. Налог был введён осенью 1646 года. 6 июня воевода \
             бежал в Вару.",
        ),
        ["1646-23", "1648-06-03/1648-06-19", "1648-06-06"],
    );
    // What lies outside of it goes on from the date before.
    assert_eq!(
        dates(
            "Siege of Orm\n\nThe siege lasted from 4 October 1633 to 12 March 1634. On 3 May the walls were razed."
        ),
        ["1633-10-04/1634-03-12", "1634-05-03"],
    );
}

#[test]
fn a_ship_stays_she_whoever_bought_her() {
    given(
        "SS Vega\n\nSS Vega was a steamship. The Corran Line bought her in 1924. She sank on 8 January 1931. \
         She was broken up in 1932.",
        &["Corran Line bought her < Corran Line", "SS Vega sank < ", "SS Vega broken up < "],
    );
}

#[test]
fn who_does_something_does_not_suffer_it() {
    given(
        "Treaty of Orm\n\nThe Treaty of Orm was signed in 1819. The Republic of Karr ceded the valley in 1820. It was denounced by \
         the Republic of Karr in 1846.",
        &[
            "Treaty of Orm signed < ",
            "Republic of Karr ceded the valley < Republic of Karr",
            "Treaty of Orm denounced by the Republic of Karr < Republic of Karr",
        ],
    );
    given(
        "Count Karl Reed, who had negotiated the peace, was made governor in 1821 and held the post until he died in 1834.",
        &["Count Karl Reed made governor and held the post < Karl Reed", "Karl Reed died < Karl Reed"],
    );
}

#[test]
fn russian_ranks_and_kin_name_people() {
    given(
        "Бой при Орме\n\nБой при Орме произошёл 3 мая 1812 года под началом генерала Штерна. 6 мая Штерн отступил; через месяц он был \
         ранен под Варой.",
        &[
            "Бой при Орме произошёл под началом генерала Штерна < Штерн",
            "Штерн отступил < Штерн",
            "Штерн ранен под Варой < Штерн",
        ],
    );
    given(
        "Фирма «Север»\n\nФирма «Север» основана в 1872 году. В 1880 году её купил зять Льва Берга. Берг умер в 1927 году. Альбом \
         «Туман» записан в 1930 году и вышел лишь в 1931-м.",
        &[
            "Фирма «Север» основана < ",
            "Её купил зять Льва Берга < Лев Берг",
            "Лев Берг умер < Лев Берг",
            "Альбом «Туман» записан < ",
            "Альбом «Туман» вышел < ",
        ],
    );
    given(
        "Анна Лоу\n\nАнна Лоу — актриса. Анна Лоу окончила институт в 1954 году, с того же года — в труппе театра.",
        &["Анна Лоу в труппе театра < Анна Лоу", "Анна Лоу окончила институт < Анна Лоу"],
    );
}

#[test]
fn what_opens_a_sentence_does_what_follows() {
    given(
        "Orm Club\n\nOrm Club is a club. Founded in 1887 as Vale, it moved to Norby in 1901. Relegated in 1978, the club was sold in \
         1981. In the 1983–84 season the team reached the final.",
        &[
            "Orm Club founded as Vale < ",
            "Orm Club moved to Norby < ",
            "Orm Club relegated < ",
            "Orm Club sold < ",
            "Orm Club reached the final < ",
        ],
    );
    given(
        "Karl Reed\n\nKarl Reed Dahl (Norby, 3 October 1922 – Orm, 19 June 1989) was a poet.",
        &["Karl Reed born < Karl Reed", "Karl Reed died < Karl Reed"],
    );
    given(
        "The plan was submitted to the council by a team led by Ada Lowe in March 1994.",
        &["Plan submitted to the council by a team < Ada Lowe"],
    );
}

#[test]
fn a_contract_a_cited_case_and_an_adjective_are_no_bodies() {
    let bodies =
        |text: &str| chronology(text).organizations.iter().map(|body| body.name.clone()).collect::<Vec<_>>();
    assert_eq!(
        bodies(
            "Supply Agreement No. 17/2019\n\nThe agreement was signed on 14 March 2019 by Orm Dairies Ltd and Vare GmbH. It was \
             terminated on 17 October 2019.",
        ),
        ["Orm Dairies Ltd", "Vare GmbH"],
    );
    assert_eq!(
        bodies("The Court of Appeal reaffirmed the rule in Kern v. School District 12 in 1999."),
        ["Court of Appeal"],
    );
    assert_eq!(
        bodies(
            "Vare Mills\n\nVare Mills was a company. It was acquired by the Swedish concern Nordmek in 1988."
        ),
        ["Nordmek", "Vare Mills"],
    );
}

#[test]
fn a_name_alone_is_the_firm_s_only_where_nothing_else_bears_it() {
    given(
        "Motoring\n\nFord Motors was founded in 1903. Ford was born in 1863. Henry Ford died in 1947.",
        &[
            "Henry Ford born < Henry Ford",
            "Ford Motors founded < Ford Motors",
            "Henry Ford died < Henry Ford",
        ],
    );
    given(
        "Industry\n\nTalavera Industries was founded in 1903. The battle of Talavera was fought in 1809.",
        &["Battle of Talavera fought < ", "Talavera Industries founded < Talavera Industries"],
    );
    given(
        "Корабли\n\nКрейсер «Аврора» построен в 1900 году. Завод «Аврора» основан в 1930 году.",
        &["Крейсер «Аврора» построен < ", "Завод «Аврора» основан < Завод «Аврора»"],
    );
}

#[test]
fn a_ruler_is_nobody_of_the_same_given_name() {
    given(
        "Ostrava\n\nKing Otto died in 1912. Otto Berg founded a mill in 1900. Otto was crowned in 1890.",
        &["Otto crowned < Otto", "Otto Berg founded a mill < Otto Berg", "King Otto died < Otto"],
    );
}

#[test]
fn a_day_by_name_is_nobody() {
    given(
        "Notes\n\nOn Martin Luther King Day 1990 the gym closed. On Empire Day 1911 the school opened. In 1951 Doris Day sang. \
         On Columbus Day 1950 a parade was held.",
        &["School opened < ", "Parade held < ", "Doris Day sang < Doris Day", "Gym closed < "],
    );
}

#[test]
fn what_is_done_to_a_name_makes_it_no_body() {
    given(
        "Leeds\n\nThe Mona Lisa bought by Ann Reed in 1920 was a copy. The Calverton Star printed her remarks in 1921. The Iron \
         Duke accepted the office in 1828.",
        &[
            "Iron Duke accepted the office < ",
            "Mona Lisa bought by Ann Reed < Ann Reed",
            "Calverton Star printed her remarks < Calverton Star",
        ],
    );
}

#[test]
fn what_belongs_to_them_is_not_of_whom_the_sentence_opens_with() {
    given(
        "Notes of 1990\n\nLeeds University employed the Reeds in 1950: their daughter Ada was born in 1951.",
        &["Leeds University employed the Reeds < Leeds University", "Daughter Ada born < Ada"],
    );
}

#[test]
fn a_rank_names_a_person_only_in_its_own_case() {
    given(
        "Заметки о разном\n\nВ 1924 году капитаном «Спартака» был избран Петров. Спартак выиграл кубок в 1930 году. В 1935 году сын Кубани \
         умер. В 1936 году генерал Штейнер умер.",
        &[
            "Капитаном «Спартака» избран Петров < ",
            "Спартак выиграл кубок < ",
            "Сын Кубани умер < ",
            "Генерал Штейнер умер < Штейнер",
        ],
    );
}

#[test]
fn a_land_that_is_split_makes_no_bodies() {
    given(
        "Notes of 1990\n\nIn 1920 the land was split into East Prussia and West Prussia. In 1925 the company was split into Orme Pharma \
         and Orme Colours.",
        &[
            "Land split into East Prussia and West Prussia < ",
            "Company split into Orme Pharma and Orme Colours < Orme Pharma, Orme Colours",
        ],
    );
}

#[test]
fn who_stands_behind_an_article_or_a_participle_is_told() {
    given(
        "Notes of 1990\n\nThe rebels, led by Ann Hill, struck on 11 March 1883. Reinforced, Dren forced the pass on 19 April 1883. \
         Reinforced by the fleet, Dren took the town on 20 April 1883.",
        &["Rebels struck < Ann Hill", "Dren forced the pass < ", "Dren took the town < "],
    );
    given(
        "Notes of 1990\n\nRed, Hill and Vale founded a club in 1890.",
        &["Red, Hill and Vale founded a club < "],
    );
}

#[test]
fn who_is_called_by_a_surname_later_is_a_person() {
    given(
        "Siege of Orm\n\nThe Siege of Orm was long. Tadoc Vriesen's column left in 1756; Vriesen finally broke through on 4 May 1757.",
        &["Tadoc Vriesen's column left < Tadoc Vriesen", "Tadoc Vriesen broke through < Tadoc Vriesen"],
    );
    // What has an article or is called by where it lies is nobody.
    given(
        "Siege of Orm\n\nThe Siege of Orm was long. The Tadoc Vriesen was sunk in 1756. Fort Balder was built in 1757. Balder fell in 1760.",
        &["Tadoc Vriesen sunk < ", "Fort Balder built < ", "Balder fell < "],
    );
    given(
        "Siege of Orm\n\n- Commanders and leaders: Tadoc Vriesen; Osk Barlund (POW)\n\nThe Siege of Orm was long. Barlund fled in 1757.",
        &["Osk Barlund fled < Osk Barlund"],
    );
    given(
        "Siege of Orm\n\nThe Siege of Orm was long. Tadoc Vriesen, the headman of Vale, fled in 1757.",
        &["Tadoc Vriesen fled < Tadoc Vriesen"],
    );
}

#[test]
fn a_surname_alone_is_of_whom_the_text_speaks_most() {
    given(
        "Siege of Orm\n\nThe Siege of Orm was long. Karl Reed came in 1755. Otto Reed was his brother. Karl Reed took it. Reed left in 1758.",
        &["Karl Reed came < Karl Reed", "Karl Reed left < Karl Reed"],
    );
}

#[test]
fn russian_callings_stand_before_names_in_any_place() {
    given(
        "Осада Орма\n\nИнженер Карл Штольц построил мост в 1755 году. В 1756 году Штольца наградили.",
        &["Инженер Карл Штольц построил мост < Карл Штольц", "Штольца наградили < Карл Штольц"],
    );
    given(
        "Осада Орма\n\nВ 1755 году город занял отряд воеводы Дамьяна Руденко. В 1756 году его сменил Эрвин фон Таубе.",
        &[
            "Город занял отряд воеводы Дамьяна Руденко < Дамьян Руденко",
            "Его сменил Эрвин фон Таубе < Эрвин фон Таубе",
        ],
    );
    given(
        "Осада Орма\n\nГлеб Саврасов пришёл в 1755 году. В 1756 году Саврасова осудили.",
        &["Глеб Саврасов пришёл < Глеб Саврасов", "Саврасова осудили < Глеб Саврасов"],
    );
    // An adjective before a noun is no surname.
    given(
        "Осада Орма\n\nВ 1755 году ректора Пермского пединститута сняли.",
        &["Ректора Пермского пединститута сняли < "],
    );
}

#[test]
fn crafts_of_a_series_are_told_apart_by_their_numbers() {
    given(
        "Halo programme\n\nThe Halo programme sent five probes to Mercury. Halo 1 was launched on 3 May 1971. It failed on 9 May \
         1971. Halo 2 lifted off on 14 June 1973. The spacecraft sent images until 4 March 1974. On 2 March 1980 Halo 4 was \
         cancelled. Highway 61 was closed on 5 May 1980.",
        &[
            "Spacecraft sent images < Halo 2",
            "Halo 1 launched < Halo 1",
            "Halo 1 failed < Halo 1",
            "Halo 2 lifted off < Halo 2",
            "Halo 4 cancelled < Halo 4",
            "Highway 61 closed < ",
        ],
    );
    given(
        "Программа полётов\n\nСтанция «Селена-2» молчала. «Селена-1» стартовала 3 мая 1966 года. В 1967 году с «Селены-3» пришёл сигнал.",
        &["«Селена-1» стартовала < Селена-1", "Пришёл сигнал < Селена-3"],
    );
    given(
        "Siege of Orm\n\nThe Siege of Orm was long. HMS Petrel left the port in 1758.",
        &["HMS Petrel left the port < HMS Petrel"],
    );
}

#[test]
fn a_thing_has_the_council_of_the_body_that_runs_it() {
    given(
        "Lantern\n\nLantern was a space station run by the Baltic Space Agency. The council approved it in 1970.",
        &["Council approved Lantern < Baltic Space Agency"],
    );
}

#[test]
fn a_court_hears_what_its_section_tells() {
    let case = "Orme v. Harlow Board of Trade\n\nOrme v. Harlow Board of Trade was a case in which the Supreme Court of Vale ruled.";
    given(
        &format!(
            "{case} Ada Orme was its clerk.\n\nProceedings\n\nThe complaint was lodged on 9 January 1956. In March 1956 the board \
             replied.\n\nThe Supreme Court\n\nA petition for rehearing was denied on 5 May 1957."
        ),
        &[
            "Complaint lodged < Ada Orme",
            "Harlow Board of Trade replied < Harlow Board of Trade",
            "Petition for rehearing denied < Supreme Court of Vale",
        ],
    );
}

#[test]
fn those_between_whom_a_war_was_act_under_each_of_their_names() {
    given(
        "Second Marsh War\n\nThe Second Marsh War was fought between the Kingdom of Vare and the Orbel League.\n\nBelligerents: Kingdom \
         of Vare; Orbel League, Norlanders\n\nOn 4 May 1671 the Varean army crossed the Lume. Orbel closed the river on 1 June 1671. \
         In July 1671 the Norlanders landed. A garrison died in Orbel on 2 August 1671. In March 1672 an armistice was signed.",
        &[
            "Varean army crossed the Lume < Kingdom of Vare",
            "Orbel closed the river < Orbel League",
            "Norlanders landed < Norlanders",
            "Garrison died in Orbel < ",
            "Armistice signed < Kingdom of Vare, Orbel League",
        ],
    );
    given(
        "Долинская война\n\nДолинская война — конфликт между Орлецким княжеством и Северным союзом. 3 мая 1655 года орлецкие войска \
         взяли арсенал. Орлец пал 5 июня 1655 года. Союз отступил 9 мая 1656 года. Перемирие заключили 3 февраля 1657 года.",
        &[
            "Орлецкие войска взяли арсенал < Орлецкое княжество",
            "Орлец пал < Орлецкое княжество",
            "Северный союз отступил < Северный союз",
            "Перемирие заключили < Орлецкое княжество, Северный союз",
        ],
    );
}

#[test]
fn a_commander_known_by_one_name_is_a_person() {
    given(
        "Siege of Orm\n\nThe Siege of Orm was long. Orbell moved his guns in 1671. On 4 May 1672 Orbell took the fort. Tarrance fell in 1673.",
        &["Orbell moved his guns < Orbell", "Orbell took the fort < Orbell", "Tarrance fell < "],
    );
}

#[test]
fn offices_and_boards_go_to_law_by_their_names() {
    given(
        "Vare Dairy Ltd v Commissioner of Excise\n\nVare Dairy Ltd v Commissioner of Excise was a case before the High Court of Vale. \
         The Commissioner assessed the company to tax on 3 March 1971. The High Court dismissed the appeal on 3 May 1974.",
        &[
            "Commissioner assessed the company to tax < Commissioner of Excise",
            "High Court dismissed the appeal < High Court of Vale",
        ],
    );
    given(
        "Дело о заводе\n\nИстец: Кнышев Олег Петрович\nОтветчик: завод «Вымпел»\n\nКнышев О. П. работал с 1998 года. 5 мая 2010 года завод \
         уволил его. Судья Громова вынесла решение 8 июля 2011 года.",
        &[
            "Кнышев О. П. работал < Олег Петрович Кнышев",
            "Завод «Вымпел» уволил его < завод «Вымпел», Олег Петрович Кнышев",
            "Судья Громова вынесла решение < Громова",
        ],
    );
}

#[test]
fn what_stands_behind_a_name_or_before_a_thing_is_whose_it_is() {
    given(
        "Siege of Orm\n\nThe Siege of Orm was long. The command passed to Ada Lowe, promoted major on 1 May 1671.",
        &["Command promoted major < Ada Lowe"],
    );
    given(
        "Осада Орма\n\nГлеб Саврасов пришёл в 1755 году. Его контратаку отбили 3 мая 1756 года. Его сменили 4 июня 1757 года. Дело перешло \
         к Анне Лозовской, умершей в 1760 году.",
        &[
            "Глеб Саврасов пришёл < Глеб Саврасов",
            "Его контратаку отбили < Глеб Саврасов",
            "Его сменили < ",
            "Дело умершей < Анна Лозовская",
        ],
    );
    // What a king does is not of whom the text has told before.
    given(
        "Siege of Orm\n\nThe Siege of Orm was long. Ada Lowe came in 1671. The king fled to Vale in 1672.",
        &["Ada Lowe came < Ada Lowe", "King fled to Vale < "],
    );
}

#[test]
fn a_bracket_names_what_a_body_was_called_before() {
    given(
        "Завод Вымпел\n\nЗавод Вымпел (ЗВ; до 1919 года — «Штольц и Ко») стоит в Орске. В 1909 году «Штольц и Ко» получил медаль.",
        &["Завод Вымпел: годы деятельности < ", "«Штольц и Ко» получил медаль < "],
    );
}

#[test]
fn a_field_says_before_which_court_a_case_was() {
    given(
        "Orme v. Reed\n\nCourt: High Court of Vale\nArgued: 9 May 1970\nDecided: 5 June 1970\n\nOrme v. Reed was a case.",
        &["Orme v. Reed argued < High Court of Vale", "Orme v. Reed decided < High Court of Vale"],
    );
}

#[test]
fn founders_offices_of_state_and_soldiers_of_somebody_act() {
    given(
        "Vare Optical\n\nFounders: Hesk Lorimer, Oda Lorimer\n\nVare Optical was a company. Hesk Lorimer bought a mill in 1889. The War Office \
         took the works in 1940. The Weavers' Union called a strike in 1955. The company sold the mill in 1961.",
        &[
            "Hesk Lorimer bought a mill < Hesk Lorimer",
            "War Office took the works < War Office",
            "Weavers' Union called a strike < Weavers' Union",
            "Vare Optical sold the mill < ",
        ],
    );
    given(
        "Siege of Orm\n\nThe Siege of Orm was long. Ada Lowe came in 1671. Lowe's pikemen took the gate on 20 March 1672.",
        &["Ada Lowe came < Ada Lowe", "Lowe's pikemen took the gate < Ada Lowe"],
    );
}

#[test]
fn one_person_in_two_cases_is_one() {
    given(
        "Глушь\n\nСостав: Аркадий Ломов, Нина Рябова\n\nГлушь — группа, основанная в 1984 году Аркадием Ломовым. Ломов ушёл в 1990 году.",
        &["Глушь: основание < ", "Аркадий Ломов ушёл < Аркадий Ломов"],
    );
}

#[test]
fn a_relative_between_commas_is_who_acts_and_not_whose_relative_it_is() {
    for kin in ["grandson", "grandfather", "half-brother", "stepson", "great-nephew"] {
        given(
            &format!(
                "The Works\n\nKarl Reed opened a works in 1850. Reed's {kin}, Orlo Venn, led it in 1921 and ran the company until \
                 his death in 1949."
            ),
            &[
                "Karl Reed opened a works < Karl Reed",
                &format!("Reed's {kin}, Orlo Venn, led The Works < Orlo Venn"),
                "Orlo Venn died < Orlo Venn",
            ],
        );
    }
}

#[test]
fn firms_with_given_names_and_what_a_merger_forms_are_bodies() {
    given(
        "Harlan Instruments\n\nHarlan Instruments plc was a British manufacturer of scales. Karl Reed founded it in 1887. In 1998 it \
         merged with its rival Cowling Sensors to form Harlan Cowling. Harlan Cowling was sold in 2004.",
        &[
            "Karl Reed founded Harlan Instruments < Karl Reed",
            "Harlan Instruments and Cowling Sensors merge into Harlan Cowling < Harlan Cowling, Cowling Sensors",
            "Harlan Cowling sold < Harlan Cowling",
        ],
    );
    given(
        "Vare War\n\nThe Vare War began in 1879. The Serena Gulf campaign began in 1880.",
        &["Vare War began < ", "Serena Gulf campaign began < "],
    );
}

#[test]
fn a_bare_surname_is_the_title_s_and_marks_make_no_other_person() {
    given(
        "Ephraim Vale\n\nEphraim Vale was a Scottish engineer. He was born to Thomas Vale in 1809. In 1860 Vale was elected mayor.",
        &[
            "Ephraim Vale born to Thomas Vale < Ephraim Vale, Thomas Vale",
            "Ephraim Vale elected mayor < Ephraim Vale",
        ],
    );
    given(
        "The Assembly\n\nThe party included Honoré Vasse and Bailly. Honore Vasse led the move in 1789. But Vasse died in 1791.",
        &["Honore Vasse led the move < Honore Vasse", "Honore Vasse died < Honore Vasse"],
    );
}

#[test]
fn of_several_with_their_terms_in_one_line_each_has_his_own() {
    given(
        "The Polytechnic\n\nIt was founded in 1904.\n\nRectors\n\nHugh Tregear (1904–14), Simon Bray (1920–36) and Clara Penrose \
         (1936–70)",
        &[
            "The Polytechnic founded < ",
            "Hugh Tregear, rector < Hugh Tregear",
            "Simon Bray, rector < Simon Bray",
            "Clara Penrose, rector < Clara Penrose",
        ],
    );
    given(
        "The Club\n\nPresidents of the club: John Smith (1904–14), Ann Lee (1936–70).",
        &["John Smith active < John Smith", "Ann Lee active < Ann Lee"],
    );
}

#[test]
fn a_court_is_meant_only_by_what_is_done_before_it() {
    let case = "Reed v. Vale\n\nReed v. Vale was a case decided by the Supreme Court of Orme in 1952. ";
    let decided = "Reed v. Vale decided by the Supreme Court of Orme < Supreme Court of Orme";
    for (then, expected) in [
        ("In 1955 leave to appeal was granted.", "Leave to appeal granted < Supreme Court of Orme"),
        ("In 1955 leave was granted to the workers.", "Leave granted to the workers < "),
        ("In 1955 a motion picture about it was released.", "Motion picture about it released < "),
        ("In 1955 the Ninth Circuit reversed.", "Ninth Circuit reversed < "),
        ("In 1955 the district court reversed.", "District court reversed < "),
    ] {
        given(&format!("{case}{then}"), &[decided, expected]);
    }
}

#[test]
fn what_has_a_number_is_no_craft_for_crashing() {
    given(
        "The Valley\n\nThe valley is long. In 1990 Bus 7 collided with a lorry. In 1991 Highway 5 crashed into the river. In 1993 \
         Kestrel 4 landed on Mars.",
        &[
            "Bus 7 collided with a lorry < ",
            "Highway 5 crashed into the river < ",
            "Kestrel 4 landed on Mars < Kestrel 4",
        ],
    );
}

#[test]
fn the_ship_of_a_text_about_a_ship_is_that_one() {
    given(
        "HMS Calder\n\nHMS Calder was a frigate. In 1982 she was relieved by HMS Tyne. In 1983 the ship was sent to the Gulf. In 1984 \
         the crew returned.",
        &["HMS Calder relieved by HMS Tyne < HMS Tyne", "Ship sent to the Gulf < ", "Crew returned < "],
    );
}
