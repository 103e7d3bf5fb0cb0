//! Headlines as a person would write them: who did it, to what, whole.

use crate::event::events;

/// Asserts the headlines of the events of `text`, in the order of time.
fn headlines(text: &str, expected: &[&str]) {
    let events = events(text);
    let found: Vec<&str> = events.iter().map(|event| event.title.as_str()).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn a_name_between_commas_keeps_both() {
    headlines(
        "Brightwater Instruments\n\nBrightwater Instruments is a maker of gauges. Its first scanner, the BW1, went on sale in 1977.\n",
        &["Brightwater Instruments' first scanner, the BW1, went on sale"],
    );
}

#[test]
fn they_are_the_things_that_were_brought_in() {
    headlines(
        "Two Rivers War\n\nOn 3 March 1867 Solmark bought twelve ironclad gunboats. They entered the Lenn on 28 May.\n",
        &["Solmark bought twelve ironclad gunboats", "Ironclad gunboats entered the Lenn"],
    );
}

#[test]
fn a_pronoun_beside_another_subject_is_named_too() {
    headlines(
        "Edith Lowry made a catalogue in 1949. She and the mayor set up the Navigation Trust in October 1952.",
        &["Edith Lowry made a catalogue", "Edith Lowry and the mayor set up the Navigation Trust"],
    );
}

#[test]
fn what_would_happen_happened() {
    headlines(
        "Josef Harrach became governor in 1867, but would die at Orsk in 1871.",
        &["Josef Harrach became governor", "Josef Harrach died at Orsk"],
    );
}

#[test]
fn which_and_that_go_back_to_one_noun() {
    headlines(
        "The business began as a workshop in Sheffield, which Hannah Pryce opened in 1887.",
        &["Hannah Pryce opened a workshop in Sheffield"],
    );
    headlines("His widow continues the campaign that he began in 2005.", &["He began the campaign"]);
}

#[test]
fn a_second_verb_has_the_date_that_stands_before_it() {
    headlines(
        "The Court of Appeal heard the case on 24 June 2003 and, on 18 July 2003, allowed the appeal.",
        &["Court of Appeal heard the case", "Court of Appeal allowed the appeal"],
    );
}

#[test]
fn a_title_keeps_its_article_and_a_first_flight_is_the_first() {
    headlines("Her memoir, A Thin Wire, was published in 1963.", &["A Thin Wire published"]);
    headlines("The V-2 Swift first flew on 18 October 1931.", &["V-2 Swift first flew"]);
}

/// Asserts who acts in the events of `text`: bodies and people by name.
fn actors(text: &str, expected: &[&[&str]]) {
    let read = crate::event::chronology(text);
    let name = |id: &str| {
        let found = read.organizations.iter().find(|organization| organization.id == *id);
        found.map_or_else(|| id.to_owned(), |organization| organization.name.to_string())
    };
    let found: Vec<Vec<String>> = read
        .events
        .iter()
        .map(|event| {
            let people = event.people.iter().map(ToString::to_string);
            event.organizations.iter().map(|id| name(id)).chain(people).collect()
        })
        .collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn each_date_has_the_subject_that_shares_its_verb() {
    headlines(
        "Glass Orchard\n\nGlass Orchard are a band. The drummer Priya Nair joined in 1997 and the bassist Euan Gow in 1998.\n",
        &["Drummer Priya Nair joined the Glass Orchard", "Bassist Euan Gow joined the Glass Orchard"],
    );
    headlines(
        "The north wing was opened in 1990 and the south wing in 1995.",
        &["North wing opened", "South wing opened"],
    );
}

#[test]
fn a_season_in_a_title_is_no_date() {
    headlines("A third album, Basically Winter, followed in March 2015.", &["Basically Winter followed"]);
}

#[test]
fn it_is_what_the_sentence_before_is_about() {
    headlines(
        "Coldharbour Museum\n\nColdharbour Museum is a museum in Newport. The collection goes back to Captain Silas Hume, who was a sailor. He bequeathed it to the town in 1910.\n",
        &["Silas Hume bequeathed the collection to the town"],
    );
    headlines(
        "The bridge, opened by a queen, carries 30,000 vehicles a day. It was struck by a freighter on 12 January 2018.",
        &["Bridge struck by a freighter"],
    );
}

#[test]
fn parties_and_officers_are_named() {
    actors(
        "Okafor v Northgate Ferries Ltd\n\nThe defendant served its defence on 11 February 2000.\n",
        &[&["Northgate Ferries Ltd", "Okafor v Northgate Ferries Ltd"]],
    );
    actors("Its secretary, Piet Kok, resigned on 3 May 2018.", &[&["Piet Kok"]]);
    actors(
        "Siege of Kars\n\nThe siege of Kars was long. Russia captured the town in November 1877.\n",
        &[&["Russia", "Siege of Kars"]],
    );
    actors("The House of Lords refused leave on 12 December 2003.", &[&["House of Lords"]]);
}

#[test]
fn what_was_held_is_told_whole_or_not_at_all() {
    headlines(
        "The Court of Appeal held unanimously on 18 July 2003 that a warning once received by the board fixes the company with knowledge.",
        &["Court of Appeal gave judgment"],
    );
}

#[test]
fn russian_titles_keep_who_made_them_and_what_became_of_them() {
    headlines(
        "Камский театр\n\nКамский театр — театр. Труппу возглавила Анна Рубцова. Она поставила «Дядю Ваню» (1962) и «Бег», запрещённый обкомом в ноябре 1968 года.\n",
        &["Анна Рубцова поставила «Дядю Ваню»", "«Бег» запрещён обкомом"],
    );
    headlines(
        "Лидия Горелик\n\nЛидия Горелик — геолог. Её муж, геофизик Пётр Сомов, погиб под Вязьмой в октябре 1941 года.\n",
        &["Пётр Сомов погиб под Вязьмой"],
    );
    headlines(
        "Камский театр\n\nКамский театр — театр. В 1919 году театр национализировали.\n",
        &["Камский театр национализировали"],
    );
}

#[test]
fn what_is_denied_and_what_stands_within_a_verb_do_not_change_what_was_done() {
    headlines(
        "Orm Case\n\n- 3 June 1955: contract not renewed\n- 4 May 1961: appeal not allowed\n",
        &["Contract not renewed", "Appeal not allowed"],
    );
    headlines("The act had in any case been repealed in 1959.", &["Act repealed"]);
    headlines("The bridge had by then been closed in 1964.", &["Bridge closed"]);
    headlines("The tug lowered the hull in the course of July 1995.", &["Tug lowered the hull"]);
    headlines(
        "A rocket placed the hull in orbit on 20 February 1986, by coincidence on the very day on which the Northern Union launched a station of its own.",
        &["Rocket placed the hull in orbit"],
    );
}

#[test]
fn a_participle_behind_a_pause_belongs_to_the_noun_before_it() {
    for (text, expected) in [
        (
            "The conduct of the war devolved upon Pinkney, promoted to colonel in 1896.",
            "Pinkney promoted to colonel",
        ),
        ("Trade shifted to the new coastal railway, completed in 1899.", "New coastal railway completed"),
        ("She moved to the Grand Hotel, rebuilt in 1911.", "Grand Hotel rebuilt"),
        ("They served under Major Karl Reed, killed in 1923.", "Major Karl Reed killed"),
        ("Ann Pike settled in Leeds, elected to the council in 1924.", "Ann Pike elected to the council"),
        ("Karl Reed was tried in London, convicted in 1925.", "Karl Reed convicted"),
    ] {
        headlines(text, &[expected]);
    }
    headlines(
        "Karl Reed was arrested in 1925, convicted in 1926 and hanged in 1927.",
        &["Karl Reed arrested", "Karl Reed convicted", "Karl Reed hanged"],
    );
}

#[test]
fn a_verb_behind_asides_has_the_subject_before_them() {
    headlines("The bridge, designed by Karl Reed, who lived nearby, was opened in 1931.", &["Bridge opened"]);
    headlines(
        "The Harlow Choir, founded by Ann Hill, a teacher who sang, toured Wales in 1932.",
        &["Harlow Choir toured Wales"],
    );
    headlines(
        "Whitaker had been a member of the board, having sat on the bench from 1938 until 1941.",
        &["Whitaker sat on the bench"],
    );
}

#[test]
fn a_cause_with_its_date_is_told_beside_what_it_led_to() {
    headlines(
        "Owing to the death of Judge Lyman Poole on 2 May 1958, the case was reargued that September.",
        &["Lyman Poole died", "Case reargued"],
    );
    headlines("Owing to a strike, the mill closed in 1962.", &["Mill closed"]);
}

#[test]
fn them_of_a_text_about_a_band_is_the_band() {
    headlines(
        "Cold Harbour (band)\n\nCold Harbour were an English group. Their demo reached John Peel, who aired it on 6 \
         February 1985. In 1993 Parallax dropped them.\n",
        &["John Peel aired the demo", "Parallax dropped Cold Harbour"],
    );
}

#[test]
fn a_russian_headline_is_rid_of_what_only_set_its_date_off() {
    let rows = [
        ("Сеансы проводились раз в месяц, последний — 24 мая 1993 года.", "Сеансы проводились раз в месяц"),
        ("17 октября 1981 года в 04:57 UTC аппарат вошёл в атмосферу.", "Аппарат вошёл в атмосферу"),
        (
            "Первый снимок получен 6 октября 1990 года в 23:40 по московскому времени.",
            "Первый снимок получен",
        ),
        ("Последний сеанс связи датируется 19 февраля 1984 года.", "Последний сеанс связи"),
        ("Самый крупный успех клуба пришёлся на 1974 год.", "Самый крупный успех клуба"),
        ("Вышло постановление, определившее срок запуска — 1978 год.", "Вышло постановление"),
        ("Лишь в мае 1842 года партизаны сожгли мост.", "Партизаны сожгли мост"),
    ];
    for (text, expected) in rows {
        headlines(&format!("История края\n\n{text}"), &[expected]);
    }
}

#[test]
fn what_was_only_meant_to_be_and_bare_figures_are_no_events() {
    for text in [
        "Пуск, намечавшийся на апрель 1980 года, отложили.",
        "Планировавшийся на 1994 год запуск отменили.",
        "Открытие, назначенное было на 10 марта 1885 года, отложили.",
        "В колхозах к 1 апреля 1930 года должно было состоять большинство хозяйств.",
        "Станцию хотели запустить в 1986 году.",
        "Численность персонала: 4 870 (1979); 1 957 (2009)",
        "Республиканцы: июль 1926 — 12 000; март 1927 — 29 800",
        "1913 — 196; 1940 — 1 240; 1979 — 1 906",
    ] {
        headlines(&format!("История края\n\n{text}"), &[]);
    }
}

#[test]
fn words_before_a_date_that_end_a_turn_stay() {
    for (text, title) in [
        ("The mission came to an end in May 1990.", "Mission came to an end"),
        ("The war was brought to a close in 1990.", "War brought to a close"),
        ("The plan fell through in 1990.", "Plan fell through"),
        ("The garrison of 411 men held out until 4 July 1812.", "Garrison of 411 men held out"),
        ("The camp stood empty in 1990. The sale went through that June.", "Sale went through"),
    ] {
        let events = events(text);
        assert_eq!(events.last().map(|event| event.title.as_str()), Some(title), "{text}");
    }
}

#[test]
fn a_participle_with_its_doer_belongs_to_the_subject() {
    for (text, title) in [
        (
            "A truce arranged by the Red Cross lasted from 24 December 1932 to 6 January 1933.",
            "Truce arranged by the Red Cross",
        ),
        ("A strike called by the union lasted from 3 to 9 May 1890.", "Strike called by the union"),
        ("An epidemic caused by bad water raged in 1890.", "Epidemic caused by bad water raged"),
        ("A bridge built by the Romans stood until 1944.", "Bridge built by the Romans stood"),
    ] {
        headlines(text, &[title]);
    }
}

#[test]
fn what_was_announced_is_told_with_the_saying_and_not_with_its_own_date() {
    for (text, title) in [
        (
            "In 2023 the company announced that it would be carbon-neutral by 2030.",
            "Company announced that it would be carbon-neutral",
        ),
        (
            "NASA announced in 1969 that it would land men on Mars by 1982.",
            "NASA announced that it would land men on Mars",
        ),
        (
            "Corvan announced on 3 May 1990 that it would close its plant.",
            "Corvan announced that it would close its plant",
        ),
        (
            "On 3 May 1990 the mayor promised that the bridge would be built before 1995.",
            "Mayor promised that the bridge would be built",
        ),
        (
            "Corvan announced in 1991 that the works at Kirkstall and Leeds would close with the loss of 1,100 jobs.",
            "Corvan announced that the works at Kirkstall and Leeds would close",
        ),
    ] {
        headlines(text, &[title]);
    }
}

#[test]
fn what_changed_it_is_told() {
    for (text, title) in [
        ("This changed in 1905, when the railway reached the town.", "Railway reached the town"),
        ("Everything changed in 1905 when gold was found in the hills.", "Gold found in the hills"),
        ("The situation changed in 1990, when the union called a strike.", "Union called a strike"),
        ("Things changed on 3 May 1905, when the mayor resigned.", "Mayor resigned"),
    ] {
        headlines(text, &[title]);
    }
}

#[test]
fn who_means_the_person_and_not_what_is_asked_of_them() {
    for (text, title) in [
        (
            "Crowds demanded the resignation of the war minister, who stepped down on 23 July 1931.",
            "War minister stepped down",
        ),
        ("They feared the wrath of the bishop, who died on 3 May 1611.", "Bishop died"),
        ("She sought the help of the governor, who refused on 3 May 1811.", "Governor refused"),
    ] {
        headlines(text, &[title]);
    }
}

#[test]
fn itself_stands_inside_a_verb() {
    for (text, title) in [
        (
            "The doctrine has itself been distinguished in Tri-State Canning (1988).",
            "Doctrine distinguished in Tri-State Canning",
        ),
        ("The firm had itself been taken over by Corvan in 1990.", "Firm taken over by Corvan"),
    ] {
        headlines(text, &[title]);
    }
}

#[test]
fn a_name_of_small_words_stays_whole() {
    headlines("She founded the group Clean Wells Now in 1986.", &["Group Clean Wells Now founded"]);
    headlines(
        "Shares returned in May 2001, at 190p. Corvan Ltd made an offer on 2 February 2009.",
        &["Shares returned at 190p", "Corvan Ltd made an offer"],
    );
}

#[test]
fn a_rising_whose_course_is_told_is_named() {
    headlines(
        "Таргынское восстание\n\nТаргынское восстание — выступление крестьян. Началось 24 февраля 1930 года, \
         закончилось 11 апреля 1930 года.\n\nВ мае 1930 года погибло 20 человек.",
        &["Таргынское восстание началось", "Таргынское восстание закончилось", "Погибло 20 человек"],
    );
}

#[test]
fn lines_of_names_and_years_are_terms_under_their_heading() {
    headlines(
        "Шахта «Северная»\n\n«Северная» — шахта в Талице.\n\nДиректора\n\nВ. Остен — 1896—1917\n\
         П. С. Гусельников — 1938; 1946—1961\nО. Ф. Рябов — 1961 — январь 1982\n\nПамять\n\nВсё.",
        &[
            "В. Остен, директор",
            "П. С. Гусельников, директор",
            "П. С. Гусельников, директор вновь",
            "О. Ф. Рябов, директор",
        ],
    );
}

#[test]
fn of_pieces_with_dates_of_their_own_each_is_told_alone() {
    for (text, expected) in [
        (
            "Судьбы\n\n- Липовский Иван — член Государственного совета с 1886 года, убит 14 апреля 1902 года",
            &["Иван Липовский, член Государственного совета", "Липовский Иван убит"][..],
        ),
        (
            "Район в 1935 году упразднили, восстановив его в 1945 году.",
            &["Район упразднили", "Район восстановили"],
        ),
        ("Орлов умер в 1990 году, оставив архив музею.", &["Орлов умер, оставив архив музею"]),
        ("В 1990 году школу закрыли, оставив три класса.", &["Школу закрыли, оставив три класса"]),
        (
            "Клуб начал с первой лиги и 4 ноября 1992 года, обыграв гостей, завоевал путёвку.",
            &["Клуб «История края» начал с первой лиги"],
        ),
        (
            "Группа распадалась в 1994 году, вновь собралась в 2003 году.",
            &["Группа распадалась", "Группа собралась"],
        ),
        ("Верани застрелен 17 июня 1936 года, ровно через десять лет после мятежа.", &["Верани застрелен"]),
        (
            "В октябре 2021 года, почти через сорок лет после посадки, учёные объявили о новом полёте.",
            &["Учёные объявили о новом полёте"],
        ),
    ] {
        headlines(&format!("История края\n\n{text}"), expected);
    }
}
