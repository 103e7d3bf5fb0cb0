//! What a text tells as having been, of which kind it is, and who did it: one rule of language a test.

use crate::event::{chronology, events};
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
    let base = "Орский завод\n\nОрский завод основан в 1901 году. Цех построен в 1931 году. Клуб открыт в 1955 году. ";
    let count = |text: &str| events(text).len();
    assert_eq!(count(base), 3);
    assert_eq!(count(&format!("{base}Музей завода откроется весной 2031 года.")), 3);
    assert_eq!(count(&format!("{base}Второй цех обещают построить к 2030 году.")), 3);
    // The end of a story may be told in its present and its future.
    for (english, russian) in [
        ("The company dies in 1931.", "В 1961 году завод получит имя Орлова."),
        ("The story of the line ends in 1980.", "В 1962 году он станет тюрьмой."),
    ] {
        assert_eq!(count(&format!("{before}{english}\n")), 4, "{english}");
        assert_eq!(count(&format!("{base}{russian}")), 4, "{russian}");
    }
    // Of whom it is known when he wrote, the days after that one are to come.
    let printed = "Orm Line sold\nThe Northern Courier, 4 March 1972\n\nThe Orm Line was sold in 1971. The lease ends in 1980.";
    let told = events(printed);
    assert!(told.iter().all(|event| !event.title.contains("Lease")), "{told:?}");
    // "Через год он станет директором": later dates follow.
    assert_eq!(count(&format!("{base}В 1940 году директором станет Иван Орлов.")), 4);
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
        ("В 1905 году мастеровые бастовали восемь дней.", EventKind::Protest),
        ("В 1991 году напечатали книгу.", EventKind::Publication),
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

#[test]
fn a_participle_with_its_date_is_told_by_itself() {
    for (text, expected) in [
        (
            "Two songs written in 1970 won prizes in 1971.",
            ["Two songs written", "Two songs won prizes"].as_slice(),
        ),
        ("The band formed in 1990 split in 1995.", &["Band formed", "Band split"]),
        (
            "Альбом «Возвращение», записанный в 2010 году в Осло, получил премию в марте 2011 года.",
            &["Альбом «Возвращение» записан в Осло", "Альбом «Возвращение» получил премию"],
        ),
        (
            "Виктор Салтыков, ставший в 1990 году главным тренером, ушёл в 1992 году.",
            &["Виктор Салтыков стал главным тренером", "Виктор Салтыков ушёл"],
        ),
        ("Команду собрал Пётр Гущин, тренировавший её до 1961 года.", &["Пётр Гущин тренировал команду"]),
        ("A ballot held on 2 December 1973 approved the merger.", &["Ballot held approved the merger"]),
    ] {
        told(text, expected);
    }
}

#[test]
fn what_a_relative_clause_is_about_is_its_object() {
    for (text, expected) in [
        (
            "The comet that Edward Finch discovered on 14 January 1843 bears his name.",
            "Edward Finch discovered the comet",
        ),
        (
            "The foundry that Ann Vale built at Lenton in 1841 is in use today.",
            "Ann Vale built the foundry at Lenton",
        ),
        (
            "The rover found ice, a discovery that Maja Lund announced in Uppsala on 12 November 2018.",
            "Maja Lund announced a discovery in Uppsala",
        ),
    ] {
        told(text, &[expected]);
    }
}

#[test]
fn pronouns_beside_others_are_named() {
    for (text, expected) in [
        (
            "The granddaughter of Thomas Quill gave the journal to the archive. It was first printed in 1981.",
            "Journal first printed",
        ),
        (
            "Ann Reed was a painter. She and her husband Karl, who had met in 1930, moved to Hull.",
            "Ann Reed and her husband Karl met",
        ),
        (
            "Ann Reed was a painter. She, her sister and Tom Lowe moved to Leeds in 1950.",
            "Ann Reed, her sister and Tom Lowe moved to Leeds",
        ),
        (
            "Orm Observatory\n\nOrm Observatory is on a hill. The first director, the Reverend Amos Tull, arrived and \
             observed. He counted 2,904 stars in 1831.",
            "Amos Tull counted 2,904 stars",
        ),
        (
            "Экспедиция на плато Тарым\n\nЭкспедиция шла на юг. Её вёл капитан Сергей Орлов. Орлов получил медаль. Его \
             книга имела успех. Он погиб на фронте в 1914 году.",
            "Сергей Орлов погиб на фронте",
        ),
    ] {
        told(text, &[expected]);
    }
}

#[test]
fn parties_of_a_case_are_bodies_of_their_own() {
    let text = "Orm Fishermen's Co-operative v. Northline Chemicals plc\n\nNorthline Chemicals built a works in 1951. \
                The co-operative sued on 20 February 1968. Justice Pell heard the case in 1969 and dismissed it on 5 \
                December 1969, holding that it was late. Northline was taken over by Brent Industries in 1978.\n";
    told(
        text,
        &[
            "Northline Chemicals built a works",
            "Orm Fishermen's Co-operative sued",
            "Justice Pell heard the case",
            "Justice Pell dismissed the case",
            "Northline taken over by Brent Industries",
        ],
    );
}

#[test]
fn years_stand_over_dated_lines_and_small_words_go_with_a_bracketed_date() {
    told(
        "Orm War\n\n1861\n9 January: A customs boat is fired on near Cape Lorn.\nMay: Cholera breaks out.\n",
        &["Customs boat fired on near Cape Lorn", "Cholera breaks out"],
    );
    for (text, expected) in [
        ("The mill was founded in the (late) 1840s.", "Mill founded"),
        ("The house was sold in (about 1840).", "House sold"),
        ("The Greens went on strike at (3 May 1990).", "Greens went on strike"),
    ] {
        told(text, &[expected]);
    }
}

#[test]
fn a_family_does_what_no_mill_does() {
    for (text, expected) in [
        (
            "The Reed family bought two mills in 1880. They emigrated in 1885.",
            ["Reed family bought two mills", "Reed family emigrated"],
        ),
        (
            "The firm bought two mills in 1880. They were opened in 1885.",
            ["Firm bought two mills", "Mills opened"],
        ),
    ] {
        told(text, &expected);
    }
}

#[test]
fn lost_subjects_and_objects_are_told() {
    for (text, expected) in [
        (
            "In May 1993 controllers lowered the orbit, a manoeuvre never tried before, which was completed on 3 August \
             1993.",
            ["Controllers lowered the orbit", "Manoeuvre completed"].as_slice(),
        ),
        ("Orm was returned by the Treaty of Lohne, signed on 30 March 1856.", &["Treaty of Lohne signed"]),
        ("Production moved to Frome, where it stayed until May 1946.", &["Production stayed in Frome"]),
        ("Ann Vale died in 1858, leaving the firm to Ruth.", &["Ann Vale died, leaving the firm to Ruth"]),
        ("The dome was not finished until November 1828.", &["Dome finished"]),
        (
            "Harold Smith, director since 1939, bought back the patents in 1952.",
            &["Harold Smith, director", "Harold Smith bought back the patents"],
        ),
        (
            "Орский театр\n\nОрский театр — театр в Орске. Здание закрыли в 1988 году; ремонт продлился девять лет, и \
             открылось оно лишь 27 марта 1997 года.",
            &["Здание закрыли", "Здание открылось"],
        ),
        (
            "Орский театр\n\nОрский театр — театр в Орске. Деревянное здание сгорело. Новое строилось в 1912 году.",
            &["Новое здание строилось"],
        ),
        (
            "Нина Белова\n\nНина Белова — сейсмолог. Избиралась депутатом Ленсовета в 1955 году.",
            &["Нина Белова избиралась депутатом Ленсовета"],
        ),
        (
            "Экспедиция Орлова\n\nЭкспедиция шла на юг. Отряд выступил 2 апреля 1908 года: девять человек.",
            &["Отряд выступил"],
        ),
        (
            "Начальником назначили Сергея Орлова, который в 1903 году побывал на плато.",
            &["Сергей Орлов побывал на плато"],
        ),
    ] {
        told(text, expected);
    }
}

#[test]
fn columns_of_tables_say_what_happened() {
    told(
        "Orm Works\n\nOrm Works is a firm.\n\n- Year | Employees | Event\n- 1966 | 210 | Largest bell cast\n- 1983 | 96 | \
         Strike of eleven weeks\n",
        &["Largest bell cast", "Strike of eleven weeks"],
    );
}

#[test]
fn deaths_are_of_who_died() {
    for (text, expected) in [
        (
            "After Nils Halvorsen's death in 1937, his daughter Ingrid took over as director.",
            ["Nils Halvorsen died"].as_slice(),
        ),
        (
            "John Ward built a mill in 1801. Ward's son James ran the mill until his death in 1851.",
            &["John Ward built a mill", "James Ward died"],
        ),
        (
            "The army under Captain Jost Amman defeated them on 5 June 1450. The duke was wounded and withdrew to Orm, \
             where he died on 7 July 1450.",
            &["Army under Captain Jost Amman defeated them", "Duke died in Orm"],
        ),
        ("Ann Devi died on 1 March 2019; his estate continues the claim.", &["Ann Devi died"]),
    ] {
        told(text, expected);
    }
    assert_eq!(events("Ned Pratt was hanged at York in 1750.")[0].kind, EventKind::Death);
}

#[test]
fn what_was_not_and_reigns_are_no_events_of_a_life() {
    for text in [
        "Neither the 1973 coup nor the 1985 earthquake interrupted work.",
        "Ни в 1990-м, ни в 1991 году премьер не было.",
        "In the year 1066 nothing happened here.",
        "К 100-летию театра в 2031 году готовится книга.",
    ] {
        told(text, &[]);
    }
    assert_eq!(events("They did not, and a commission that met at Orm in 1869 broke up.").len(), 1);
    let reign = events("Records from the reign of Edward Orm (1327–77) mention a weir.");
    assert!(reign.iter().all(|event| event.kind != EventKind::Birth), "{reign:?}");
}

#[test]
fn what_was_not_takes_no_other_fact_with_it() {
    for (text, expected) in [
        ("Neither Reed nor Lee resigned; in 1924 the mill burned.", ["Mill burned"].as_slice()),
        ("Neither the war nor the 1925 fire closed the mill.", &[]),
    ] {
        told(text, expected);
    }
    assert_eq!(events("Neither frost nor flood hurt the weir, and in 1925 the weir was sold.").len(), 1);
    let kinds = |text: &str| -> Vec<EventKind> { events(text).iter().map(|event| event.kind).collect() };
    for (text, expected) in [
        (
            "During the reign of Queen Ann, Karl Reed (1880–1950) painted the mill.",
            [EventKind::Birth, EventKind::Death].as_slice(),
        ),
        ("Under the rule of Lee, Ann Vale (1890–1960) wrote.", &[EventKind::Birth, EventKind::Death]),
        ("A picture was hanged in 1929.", &[EventKind::Other]),
        ("The king was hanged in effigy in 1931.", &[EventKind::Other]),
        ("Two rebels were hanged in 1831.", &[EventKind::Death]),
    ] {
        assert_eq!(kinds(text), expected, "{text}");
    }
}

#[test]
fn names_and_honours_are_those_of_whom_they_are_given_to() {
    let of = |told: &str| format!("Пётр Лунин\n\nПётр Лунин — инженер. {told}");
    for (text, kind) in [
        ("Имя отца он получил в 1913 году.", EventKind::Other),
        ("Он получил доброе имя в 1915 году.", EventKind::Other),
        ("В 1917 году он стал победителем Наполеона.", EventKind::Other),
        ("В 1918 году он стал кавалером дамы.", EventKind::Other),
        ("В 1919 году он стал кавалером ордена.", EventKind::Award),
        ("В 1920 году он стал победителем конкурса чтецов.", EventKind::Award),
        ("В 1921 году завод получил имя Кирова.", EventKind::Renaming),
    ] {
        let told = events(&of(text));
        assert_eq!(told.iter().map(|event| event.kind).collect::<Vec<_>>(), [kind], "{text}");
    }
    told(&of("В 1921 году завод получил имя Кирова."), &["Завод получил имя Кирова"]);
    told(&of("В 1922 году отряд ушёл на юг."), &["Отряд ушёл на юг"]);
}

#[test]
fn what_is_denied_is_not_told() {
    for (text, expected) in [
        ("There was no strike in 1923.", [].as_slice()),
        ("In 1923 there was no strike.", &[]),
        ("No member resigned in 1928.", &[]),
        ("Reed never resigned in 1928.", &[]),
        ("Reed never signed any certificate on 3 May 1928.", &[]),
        ("Reed never came back to Leeds after 1928.", &[]),
        ("In 1928 Reed never came back to Leeds.", &[]),
        ("In 1928 the march and the rally did not take place.", &[]),
        ("В 1928 году съезд не состоялся.", &[]),
        ("The hearing was adjourned to 17 June 1928.", &[]),
        ("The vote was put off until 3 May 1928.", &[]),
        ("Заседание было отложено на 17 июня 1928 года.", &[]),
        ("The sale of the mill did not take place in 1928.", &[]),
        ("The congress of 1928 was not held.", &[]),
        ("В 1928 году не состоялась продажа мельницы.", &[]),
        ("Выборы 1928 года не были проведены.", &[]),
        ("Reed denied that he had killed Lee in 1924.", &[]),
        ("Никто не погиб в 1902 году.", &[]),
        ("Лунин отрицал, что в 1905 году убил Савина.", &[]),
        ("3 May 1918 is the deadline.", &[]),
        ("Nobody was hurt in 1931 when a barge hit the pier.", &["Barge hit the pier"]),
        ("According to Vale (1936) the mill closed in 1937.", &["According to Vale the mill closed"]),
    ] {
        told(text, expected);
    }
    for text in ["The club was not closed in 1911.", "Клуб не закрыли в 1911 году."] {
        let kinds: Vec<EventKind> = events(text).iter().map(|event| event.kind).collect();
        assert_eq!(kinds, [EventKind::Other], "{text}");
    }
    assert_eq!(events("The club was not closed until 1911.")[0].kind, EventKind::Dissolution);
    // What did happen is not denied with it.
    for text in [
        "In 1936 there was no rain and the crops failed.",
        "В 1937 году никто не верил ему, и он уехал.",
        "No fewer than nine men died in 1930.",
        "The committee was dissolved in 1912 because the reforms did not happen.",
        "Because the meeting was not held, the board resigned on 3 May 1912.",
        "The 1912 agreement ended the strike.",
        "Ann Hill was not held responsible in 1914.",
        "Спасти его не удалось: Петров умер в 1913 году.",
        "The target, 3 May 1912, was hit by bombers.",
        "So that the mill might reopen the council bought it on 3 May 1912.",
        "The wedding was put off until 3 May 1912, when they married.",
        "Segregation ended in Brown v. Board of Education (1954).",
        "Reed never married and died in 1928.",
        "The bridge was not opened until 1928.",
        "В 1928 году выборы не были сорваны.",
    ] {
        assert_eq!(events(text).len(), 1, "{text}");
    }
}

#[test]
fn what_need_not_have_happened_is_only_mentioned() {
    let told = "Orm Line\n\nOrm Line opened in 1901. ";
    for text in [
        "I never signed any paper on 26 August 1919.",
        "Either party may terminate the lease before 14 March 1920.",
        "Ann Hill promised a written report by 6 September 1919.",
        "He'd have been eighty-five in 1990.",
        "The second engine should have followed in January 1907, but a fire stopped it.",
        "A hall was to have been opened in 1910.",
        "The court held that nobody has a right to it (citing Harrow, 1892).",
        "His opinion rested on the freedom recognized in Harrow v. Pell (1898).",
        "Its report is 158 F. Supp. 19 (1957).",
    ] {
        assert_eq!(events(&format!("{told}{text}\n")).len(), 1, "{text}");
    }
    for (text, headline) in [
        ("Ann Hill promised a report on 6 September 1919.", "Ann Hill promised a report"),
        ("The line, which never paid, closed in 1950.", "Orm Line closed"),
        ("It may be that the line closed in 1950.", "Orm Line closed"),
        ("Ann Hill was to have a daughter in 1951.", "Ann Hill was to have a daughter"),
    ] {
        let events = events(&format!("{told}{text}\n"));
        assert_eq!(events.len(), 2, "{text}");
        assert_eq!(events[1].title, headline, "{text}");
    }
}

#[test]
fn of_two_dates_that_are_opposed_the_second_counts() {
    told("Orm Line\n\nThe Orm Line opened not in 1901 but in 1902.\n", &["Orm Line opened"]);
    told(
        "Альбом «Двадцать лет» вышел не в 2005 году, как было объявлено, а в феврале 2006 года.",
        &["Альбом «Двадцать лет» вышел"],
    );
    let events = events("The album came out not in 2005 but in February 2006.");
    assert_eq!(events[0].date.to_string(), "2006-02");
}

#[test]
fn a_cleft_sentence_tells_its_clause() {
    told(
        "It was not until 1581 that a schoolroom was built beside the church.",
        &["Schoolroom built beside the church"],
    );
    told("It was in 1990 that Ann Hill joined the Orme Club.", &["Ann Hill joined the Orme Club"]);
    told("Orland did not learn of the convention until January 1861.", &["Orland learned of the convention"]);
}

#[test]
fn an_adverbial_participle_is_told_at_its_own_date() {
    told(
        "Окончив в 1923 году гимназию, Анна Чижова служила в конторе до 1956 года.",
        &["Анна Чижова служила в конторе", "Анна Чижова окончила гимназию"],
    );
    told(
        "Окончив консерваторию, Нина Вологдина ушла из группы летом 1990 года.",
        &["Нина Вологдина ушла из группы"],
    );
    told("Ярослав ушёл из группы летом 1990 года.", &["Ярослав ушёл из группы"]);
}

#[test]
fn papers_of_a_case_are_legal_and_what_bursts_is_not_published() {
    for (text, expected) in [
        ("The appellant's brief was filed on 3 May 1911.", EventKind::Legal),
        ("The landlord served a notice to quit on 3 May 1911.", EventKind::Legal),
        ("The court entered judgment for Hill on 3 May 1911.", EventKind::Legal),
        ("The powder magazine blew up on 3 May 1911.", EventKind::Other),
        ("Talavera Works won the contract in March 2004.", EventKind::Other),
        ("Лаптя казнили 1 июля 1648 года.", EventKind::Death),
        ("The takeover bid by the Orme group was withdrawn on 3 May 1911.", EventKind::Other),
        ("Separation from the upper stage came on 3 May 1971.", EventKind::Other),
        ("Ann Hill opened a dye works on the river in 1911.", EventKind::Founding),
        ("The firm opened its Leeds branch in 1911.", EventKind::Other),
        ("In 1911 the General Strike began.", EventKind::Protest),
    ] {
        let events = events(text);
        assert_eq!(events[0].kind, expected, "{text}");
        assert!(events[0].people.iter().all(|name| &**name != "Strike"), "{text}");
    }
}

#[test]
fn dates_of_a_column_of_terms_are_plans() {
    told(
        "Orm plant\n\n| Milestone | Due | Achieved |\n| --- | --- | --- |\n| Delivery | 30 June 2019 | 12 July 2019 |\n",
        &["Delivery"],
    );
}

#[test]
fn whose_death_it_is_the_pronoun_says() {
    told(
        "Klara Vind led the party. Peder Lund was Klara Vind's deputy until his death on 6 January 1925.",
        &["Peder Lund died"],
    );
}

#[test]
fn words_that_stand_around_in_a_sentence_are_put_in_order() {
    for (text, expected) in [
        (
            "In August 1914, when war broke out, the school was turned into a hospital.",
            "School turned into a hospital",
        ),
        ("Only in 1934 did the city get a water supply.", "City got a water supply"),
        ("Not until May 2007 was the second camera given up.", "Second camera given up"),
        ("Fighting went on until 6 November 1918.", "Fighting went on"),
        ("In 1987 two members left.", "Two members left"),
        (
            "Delmar rebuilt the stage at its own cost between April and September 2012.",
            "Delmar rebuilt the stage at its own cost",
        ),
        ("The tenant stopped paying rent as of 1 October 2012.", "Tenant stopped paying rent"),
    ] {
        assert_eq!(events(text)[0].title, expected, "{text}");
    }
    told("The city was besieged twice, in 1529 and 1683.", &["City besieged", "City besieged again"]);
    told(
        "Orme Band\n\nThe Orme Band was formed in 1990. The band went on hiatus in 2004 and officially broke up in 2006.",
        &["Orme Band formed", "Orme Band went on hiatus", "Orme Band broke up"],
    );
    told(
        "Orme split in 1987 into Orme Pharma Ltd and Orme Colours Ltd; the latter was wound up in 1998.",
        &["Orme split into Orme Pharma Ltd and Orme Colours Ltd", "Orme Colours Ltd wound up"],
    );
    told("Steam came in 1846, gas light in 1851.", &["Steam came", "Gas light came"]);
    let museum = events("In 1963 the museum acquired the Fenwick collection.");
    assert_eq!(museum[0].kind, EventKind::Other);
}

#[test]
fn russian_particles_before_a_date_go_with_it() {
    for (text, expected, kind) in [
        ("Лишь в 1934 году в городе появился водопровод.", "В городе появился водопровод", EventKind::Other),
        ("Закон вступил в силу 1 января 1990 года.", "Закон вступил в силу", EventKind::Legal),
        ("В июле 1927 года в Вене состоялся III съезд партии.", "III съезд партии", EventKind::Congress),
        ("В 1934 году появилась партия «Север».", "Появилась партия «Север»", EventKind::Founding),
    ] {
        let events = events(text);
        assert_eq!((events[0].title.as_str(), events[0].kind), (expected, kind), "{text}");
    }
}

#[test]
fn a_firm_of_one_word_is_known_by_what_firms_do() {
    for (text, firm) in [
        ("In 1957 Tarlton acquired British Dyes.", "Tarlton"),
        ("In 1968 Tarlton was wound up.", "Tarlton"),
        ("In 1999 Hexley merged with Orme Motors Ltd.", "Hexley"),
        ("In 1947 Hexley was nationalised.", "Hexley"),
    ] {
        let told = chronology(text);
        assert!(told.organizations.iter().any(|body| body.name == firm), "{text}: {:?}", told.organizations);
    }
    for text in [
        "In 1957 Tarlton acquired a farm.",
        "In 1947 Hexley was buried.",
        "In 1968 Tarlton was taken to Leeds.",
    ] {
        let told = chronology(text);
        assert!(told.organizations.is_empty(), "{text}: {:?}", told.organizations);
    }
}

#[test]
fn what_is_so_today_is_not_of_a_past_date() {
    told(
        "John Farrow served as master from 1581 to 1604 and is buried in the chancel.",
        &["John Farrow served as master"],
    );
    told("The mill was built in 1802 and is now a museum.", &["Mill built"]);
}

#[test]
fn what_a_text_cites_has_been() {
    let text = |note: &str| {
        format!(
            "Orm Line\n\nThe Orm Line was a railway. It opened in 1901. It closed in 1960. It was sold in 1971. \
             The lease ends in 2031.\n\nReferences\n\n{note}\n"
        )
    };
    assert_eq!(events(&text("1. ^ Orm, A. The line. Retrieved 3 May 2033.")).len(), 4);
    assert_eq!(events(&text("1. ^ Orm, A. The line. Retrieved 3 May 2020.")).len(), 3);
}

#[test]
fn a_participle_that_opens_a_sentence_has_its_subject() {
    told("Founded in 1903, the club joined the league in 1910.", &["Club founded", "Club joined the league"]);
    told(
        "A song written in Tokyo in 1975 won a prize in 1976.",
        &["Song written in Tokyo", "Song written in Tokyo won a prize"],
    );
    told(
        "The hearing, originally listed for 3 October 2016, took place on 7 November 2016 in Leeds.",
        &["Hearing in Leeds"],
    );
    told("The accident occurred on 3 May 2011 at the depot in Leeds.", &["Accident at the depot in Leeds"]);
}

#[test]
fn a_bare_word_before_a_second_date_may_be_what_the_first_became() {
    for (text, expected) in [
        ("He enlisted in 1914, sergeant in 1917.", ["He enlisted", "He enlisted sergeant"]),
        ("Lunt was elected in 1911, treasurer in 1913.", ["Lunt elected", "Lunt elected treasurer"]),
        ("The crew won in 1911, third in 1913.", ["Crew won", "Crew won third"]),
        ("She moved in 1911, back in 1913.", ["She moved", "She moved back"]),
        // Another subject of the verb.
        ("Trams came in 1911, street lamps in 1913.", ["Trams came", "Street lamps came"]),
        ("Lunt died in 1911, his widow in 1913.", ["Lunt died", "Widow died"]),
    ] {
        told(text, &expected);
    }
}

#[test]
fn what_did_not_last_until_a_day_is_not_told_as_lasting() {
    told("The truce did not last until 1913.", &["Truce did not last"]);
    told("The choir did not survive until 1920.", &["Choir did not survive"]);
    told("The choir did not sing until 1920.", &["Choir sang"]);
}

#[test]
fn with_effect_from_goes_with_its_date() {
    let merged = events("The society merged with effect from 1 April 1997.");
    assert_eq!(
        (merged[0].title.as_str(), merged[0].date.to_string().as_str()),
        ("Society merged", "1997-04-01/..")
    );
    told("The tax had no effect from 1 April 1997.", &["Tax had no effect"]);
}

#[test]
fn russian_particles_behind_a_headline_go_in_any_order() {
    told("Лишь в 1934 году открылся водопровод.", &["Открылся водопровод"]);
    told("Пластинка была записана не только, а уже, в 1986 году.", &["Пластинка записана"]);
    told("Ушедший в 1934 году пароход затонул.", &["Ушедший пароход затонул"]);
}

#[test]
fn russian_verbs_mean_what_they_mean_with_their_words() {
    use EventKind::*;
    let of = |told: &str| format!("История края\n\n{told}");
    for (text, kind) in [
        ("В 1931 году театру присвоили имя Чехова.", Renaming),
        ("В 1931 году Громову присвоено звание Героя.", Award),
        ("В 1931 году фирма сменила название на «Север».", Renaming),
        ("В 1931 году команду расформировали.", Dissolution),
        ("В 1931 году на заводе началась стачка.", Protest),
        ("В 1931 году завод выпустил первый трактор.", Other),
        ("В 1931 году группа выпустила диск «Лёд».", Publication),
        ("В 1931 году журнал напечатал повесть «Лёд».", Publication),
        ("В 1931 году следователи возбудили дело о краже.", Legal),
        ("4 мая 1931 года суд избрал ему меру пресечения.", Legal),
        ("В 1931 году Громов снят с должности директора.", Expulsion),
        ("В 1931 году крейсер исключён из списков флота.", Other),
        ("В 1931 году станция вышла из строя.", Other),
        ("В 1931 году правительство подало в отставку.", Membership),
        ("В 1931 году губернатора убили.", Death),
        ("В 1931 году из партии вышла левая фракция.", Split),
        ("В 1931 году фильм завоевал приз фестиваля.", Award),
        ("В 1931 году картину выставили в Музее искусств.", Other),
        ("В 1931 году председателем избирается Лев Громов.", Election),
        ("В 1931 году трест ликвидируется.", Dissolution),
    ] {
        let told = events(&of(text));
        assert_eq!(told.iter().map(|event| event.kind).collect::<Vec<_>>(), [kind], "{text}");
    }
}

#[test]
fn russian_nouns_that_end_like_verbs_are_none() {
    let of = |told: &str| format!("Завод «Маяк»\n\nЗавод «Маяк» — предприятие. {told}");
    told(&of("В 1931 году жители собрали деньги."), &["Жители собрали деньги"]);
    told(&of("В 1953 году введён в эксплуатацию литейный цех."), &["Введён в эксплуатацию литейный цех"]);
    told(&of("В 1931 году на экраны вышел фильм «Лёд»."), &["На экраны вышел фильм «Лёд»"]);
}

#[test]
fn a_russian_verb_without_a_subject_is_of_what_the_text_is_about() {
    let club = "Металлург\n\n«Металлург» — футбольный клуб из Липовска.";
    let her = "Анна Громова\n\nАнна Громова — архитектор.";
    for (about, text, headline) in [
        (club, "В 1938 году выиграла Кубок области.", "Команда «Металлург» выиграла Кубок области"),
        (club, "В 1961 году дошёл до полуфинала.", "Металлург дошёл до полуфинала"),
        (club, "В 2013 году снялся с соревнований.", "Клуб «Металлург» снялся с соревнований"),
        (club, "В 1953 году открылся стадион.", "Открылся стадион"),
        (her, "В 1948 году подверглась критике.", "Анна Громова подверглась критике"),
        (her, "Вернувшись в 1914 году, работала в мастерской.", "Анна Громова работала в мастерской"),
        (her, "В 1907 году поступает в академию.", "Анна Громова поступает в академию"),
    ] {
        told(&format!("{about} {text}"), &[headline]);
    }
}

#[test]
fn works_without_a_heading_over_them_are_no_events() {
    let text = "Уральский завод\n\nУральский завод — предприятие. Основан в 1931 году.\n\n\
                Иванов И. И. История завода // Вопросы истории. — 1978. — № 5. — С. 10—12.\n\
                Новый цех пущен // Правда. 1936. 5 мая.\n\
                ГАПК. Ф. 12. Оп. 3. Д. 45. Л. 7. 1931 г.\n\
                Петров А. А. Люди завода. Пермь, 1982.\n";
    told(text, &["Уральский завод основан"]);
}

#[test]
fn what_stands_before_a_russian_verb_need_not_be_its_subject() {
    let band = "Северный ветер\n\n«Северный ветер» — рок-группа из Архангельска.";
    for (text, headline) in [
        (
            "За альбом «Маяки» в 1986 году получила премию.",
            "Рок-группа «Северный ветер» получила премию за альбом «Маяки»",
        ),
        (
            "На фестивале в 1987 году заняла второе место.",
            "Рок-группа «Северный ветер» заняла второе место на фестивале",
        ),
        (
            "Лицензию на выпуск получила в 1990 году.",
            "Рок-группа «Северный ветер» получила лицензию на выпуск",
        ),
        ("Её исключили из рок-клуба 3 мая 1984 года.", "Рок-группу «Северный ветер» исключили из рок-клуба"),
        ("Датой основания группы считается 5 мая 1982 года.", "Основание группы"),
        ("4 марта 1902 года здание уничтожил пожар.", "Здание уничтожил пожар"),
        ("В 1931 году на заводе побывал Горький.", "На заводе побывал Горький"),
        ("После ремонта завод в 1932 году получил новый цех.", "После ремонта завод получил новый цех"),
    ] {
        told(&format!("{band} {text}"), &[headline]);
    }
}

#[test]
fn former_names_in_a_list_are_names_and_no_works() {
    let club = "Металлург\n\n«Металлург» — футбольный клуб.\n\nПрежние названия\n\n- «Штурм» (1932—1937)\n- «Сталь» (1938—1957)\n";
    let told = events(club);
    assert!(told.iter().all(|event| event.kind == EventKind::Renaming), "{told:?}");
    assert_eq!(told.len(), 2);
}

#[test]
fn russian_whole_words_and_their_company_tell_the_kind() {
    use EventKind::*;
    for (text, kind) in [
        ("В 1999 году фирма куплена концерном «Атлант».", Merger),
        ("В 1999 году завод преобразован в акционерное общество.", Renaming),
        ("В 1999 году газета перестала выходить.", Dissolution),
        ("В 1999 году спутник прекратил работу.", Other),
        ("В 1999 году рабочие завода прекратили работу.", Protest),
        ("В 1999 году состоялось заседание суда.", Legal),
        ("В 1999 году завод выпустил первый дизель.", Other),
        ("В 1999 году в группу пришёл басист Лев Орлов.", Joining),
        ("В 1999 году гитариста Сомова сменил Павел Дьяков.", Membership),
        ("С 1999 года Орлов — директор завода.", Membership),
        ("В 1999 году музей занимал дом купца, постройку века.", Other),
        ("4 мая 1999 года станция вошла в атмосферу Венеры.", Other),
    ] {
        let told = events(&format!("История края\n\n{text}"));
        assert_eq!(told.iter().map(|event| event.kind).collect::<Vec<_>>(), [kind], "{text}");
    }
}

#[test]
fn what_a_russian_relative_clause_leads_with_is_no_part_of_the_one_before() {
    let of = |told: &str| format!("Мезенская дорога\n\n«Мезенская дорога» — железная дорога. {told}");
    for (text, headline) in [
        (
            "В 1996 году на вокзале открыли музей, экспонаты для которого собирали ветераны.",
            "На вокзале открыли музей",
        ),
        ("В 1930 году вышел словарь, над которым он трудился долго.", "Вышел словарь"),
        ("В 1896 году движение открылось.", "Движение открылось"),
        ("20 июля 1896 года в лагерь прибыл Пётр I. Потом пробили брешь.", "В лагерь прибыл Пётр I"),
    ] {
        let events = events(&of(text));
        let found: Vec<&str> = events.iter().map(|event| event.title.trim_end_matches('.')).collect();
        assert_eq!(found, [headline], "{text}");
    }
    let school = "Уфимский техникум\n\nУфимский техникум — учебное заведение в Уфе.\n\n\
                  - 1938 год — переведён на дневную форму обучения\n- 2006 год — вошёл в состав университета\n";
    told(
        school,
        &[
            "Уфимский техникум переведён на дневную форму обучения",
            "Уфимский техникум вошёл в состав университета",
        ],
    );
}

#[test]
fn a_life_in_russian_goes_on_without_naming_its_bearer() {
    let his = "Павел Андреевич Ремезов\n\nПавел Андреевич Ремезов (1871—1942) — русский востоковед.\n\n";
    for (text, headline) in [
        (
            "В 1889 году с серебряной медалью окончил гимназию.",
            "Павел Андреевич Ремезов окончил гимназию с серебряной медалью",
        ),
        ("В 1901 году командирован на Урал.", "Павел Андреевич Ремезов командирован на Урал"),
        (
            "В 1907 году магистерскую диссертацию защитил в Казани.",
            "Павел Андреевич Ремезов защитил в Казани магистерскую диссертацию",
        ),
        (
            "В 1920 году за заслуги перед наукой удостоен премии.",
            "Павел Андреевич Ремезов удостоен премии за заслуги перед наукой",
        ),
        ("Результатом стала монография «Тибет и его соседи» (1908).", "Вышло в свет: «Тибет и его соседи»"),
    ] {
        let events = events(&[his, text].concat());
        assert!(events.iter().any(|event| event.title == headline), "{text}: {events:?}");
    }
    let told = events(&[his, "В феврале 1924 года, спустя сорок лет, о нём сняли фильм."].concat());
    assert_eq!(told.len(), 3, "{told:?}");
}

#[test]
fn lines_of_russian_lists_without_marks_are_items() {
    let club = "Звезда\n\n«Звезда» — футбольный клуб.\n\nГлавные тренеры\n\nБорис Чагин (1937–1941)\n\
                Эдуард Минасян (1970–1975)\nВиктор Седых (1991–1996, с 2012 — по настоящее время)\n";
    told(
        club,
        &[
            "Борис Чагин, главный тренер",
            "Эдуард Минасян, главный тренер",
            "Виктор Седых, главный тренер",
            "Виктор Седых, главный тренер вновь",
        ],
    );
    let works = "Завод «Маяк»\n\nЗавод «Маяк» — предприятие.\n\nДиректора\n\n1921—1926 — Иван Седых\n\
                 1926—1937 — Фёдор Ломов\nс 1951 по 1974 год — Степан Дубов\n";
    told(works, &["Иван Седых, директор", "Фёдор Ломов, директор", "Степан Дубов, директор"]);
}

#[test]
fn more_russian_turns_tell_the_kind() {
    use EventKind::*;
    for (text, kind) in [
        ("Забастовка закончилась победой рабочих 14 июля 1908 года.", Protest),
        ("В 1926 году Сейм провозгласил республику.", Founding),
        ("В 1926 году введено военное положение.", Legal),
        ("В 1926 году полковник упразднил выборность командиров.", Other),
        ("В 1926 году союз организовал стачку на мануфактуре.", Protest),
        ("В 1926 году обе шахты соединили.", Merger),
        ("В 1926 году бригаде вручили переходящее знамя.", Award),
        ("В 1926 году обвиняемым вручили обвинительный акт.", Legal),
        ("В 1926 году казнь заменили каторгой.", Legal),
        ("В 1926 году стенограмму издали целиком.", Publication),
        ("Роман, увидевший свет в 1967 году, имел успех.", Publication),
        ("Договор, подписанный 4 мая 1931 года, действовал десять лет.", Legal),
    ] {
        let told = events(&format!("История края\n\n{text}"));
        assert_eq!(told.iter().map(|event| event.kind).collect::<Vec<_>>(), [kind], "{text}");
    }
}
