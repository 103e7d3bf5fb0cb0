//! Who is meant where a text says less than a whole name: a surname of two people, a rank, the heading of a section, the
//! head of a line.

use crate::named::check;

#[test]
fn a_surname_of_two_is_his_or_hers_by_its_form() {
    check(&[
        (
            "Дело о коте\n\nКота нарисовал Аркадий Лапин. Зоя Лапина узнала кота. Лапин подал жалобу в 1984 году.",
            "Аркадий Лапин",
        ),
        (
            "Дело о коте\n\nКота нарисовал Аркадий Лапин. Зоя Лапина узнала кота. Лапина подала жалобу в 1984 году.",
            "Зоя Лапина",
        ),
        // A form of his name, too.
        (
            "Дело о коте\n\nКота нарисовал Аркадий Лапин. Зоя Лапина узнала кота. Лапина уволили в 1984 году.",
            "",
        ),
        (
            "Orme v Vale\n\nThe reporter was Nora Stane. Miss Stane gave evidence. Stane retired in 1964.",
            "Nora Stane",
        ),
        ("Orme v Vale\n\nThe play was liked. Miss Saigon opened at the theatre in 1990.", ""),
    ]);
}

#[test]
fn a_name_is_what_stands_in_one_case() {
    check(&[
        ("Война\n\nБрата Людольфа Кнора изгнали. Кнор бежал. Кнор вернулся в 1415 году.", "Людольф Кнор"),
        (
            "Война\n\nГород занял Добрыня Вешняк. Памятник Вешняку снесли. Вешняк постригся в 1422 году.",
            "Добрыня Вешняк",
        ),
        ("Мятеж\n\nПовесть Егора Малыгина о мятеже издана в 1990 году.", "Егор Малыгин"),
        ("Мятеж\n\nБригаду вёл Ян Костреж. Однако Костреж в 1928 году сдался.", "Ян Костреж"),
        (
            "Война\n\nВ городе правил Мстислав Ярополкович. Мстислав скончался в 1417 году.",
            "Мстислав Ярополкович",
        ),
        ("Война\n\nНовым главой избрали Конрада Шельбе. Шельбе умер в 1417 году.", "Конрад Шельбе"),
        ("Orme v Vale\n\nCounsel was Quentin Abbs QC. Abbs retired in 1987.", "Quentin Abbs"),
        ("Vale war\n\nOda Strand's novel on it came out in 1934.", "Oda Strand"),
        ("Vale war\n\nThe war was filmed by Karel Dusk in 1958.", "Karel Dusk"),
        (
            "Orbit\n\nThe rescue had to wait. Then Quintal, still in training, died. Tom Reed and Paulo Quintal were friends. Quintal, then a pilot, had flown in 2009.",
            "Paulo Quintal",
        ),
    ]);
}

#[test]
fn a_noun_means_whom_the_text_has_described_by_it() {
    check(&[
        (
            "Sund War\n\nThe Sund War was long. A column under Field Marshal Jarmo Hask was routed in June 1912; the marshal succumbed on 3 July 1912.",
            "Jarmo Hask",
        ),
        ("Village\n\nCaptain Tom Reed arrived. The captain of the Rovers retired in 1951.", ""),
    ]);
}

#[test]
fn what_a_section_or_a_line_is_of_does_what_is_told_without_a_name() {
    check(&[
        (
            "Halo programme\n\nThe Halo programme was a series of probes. Halo 1 failed. Halo 2 flew.\n\nHalo 2\n\nContact was lost in May 1967.",
            "Halo 2",
        ),
        (
            "Halo programme\n\nThe Halo programme was a series of probes. Halo 1 failed.\n\nList of missions\n\nHalo 2 – 20 May 1967 – flyby – success",
            "Halo 2",
        ),
        (
            "Селена\n\n«Селена» — программа изучения Луны. «Селена-1» молчала.\n\nПолёты\n\n«Селена-2»\n\nСтанция ушла в путь 3 мая 1979 года.",
            "Селена-2",
        ),
        (
            "Halo programme\n\nThe Halo programme was a series of probes. Halo 1 failed. Halo 2 flew.\n\nHalo 2\n\nKarl Voss left the board in May 1967.",
            "Karl Voss",
        ),
    ]);
}

#[test]
fn what_acts_is_somebody_though_it_is_named_once() {
    check(&[
        (
            "Sund War\n\nThe Sund War was long. The sloop Teasel was wrecked on the Skerries in 1851.",
            "Teasel",
        ),
        ("Sund War\n\nThe Sund War was long. The Senate demanded satisfaction on 2 April 1850.", "Senate"),
        ("Мятеж\n\nЗакон о мятежниках Дума приняла в 1999 году.", "Дума"),
        ("Мятеж\n\nОтряд вели мужики с мельником Теребовым. Теребов погиб в 1920 году.", "Теребов"),
        ("Город\n\nГраф Воронцов построил дом. Земли графу Воронцову пожаловали в 1820 году.", "Воронцов"),
        ("Город\n\nРядом строили дорогу. Рудник Мария Рейн закрыт в 1931 году.", ""),
        ("Sund War\n\nThe Sund War was long. They were carried by the steamer Albion in 1851.", ""),
    ]);
}

#[test]
fn what_is_named_after_somebody_or_written_with_letters_is_no_person() {
    check(&[
        ("Vale\n\nVale is a town. The Jean G. Holt Award was first given in 1951.", ""),
        ("Vale\n\nVale is a town. The U.S. Census counted 900 people in 1951.", ""),
        ("Vale\n\nVale is a town. Jean G. Holt left it in 1951.", "Jean G. Holt"),
    ]);
}

#[test]
fn a_noun_means_nobody_of_another_time_or_place() {
    check(&[
        ("Vale\n\nVale is a town. King Orm ruled from 1100. In 1108 the king granted a charter.", "Orm"),
        ("Vale\n\nVale is a town. King Orm ruled from 1100. In 1350 the king granted a charter.", ""),
        ("Vale\n\nVale is a town. Pope Lando crowned him in 915. In 1077 the pope banned Henry.", ""),
        ("Vale\n\nVale is a town. Captain Ives sailed in 1810.\n\nIn 1991 the captain retired.", ""),
        ("Vale\n\nVale is a town. Mayor Holm opened the bridge in 1900. In 1950 the mayor sold it.", ""),
        (
            "Vale\n\nVale is a fort. General Ives took it in 1810. In 1812 the general who led the French was hanged.",
            "",
        ),
        (
            "Vale\n\nThe priest Olaf Rask was jailed in 1990. In 1992 the priest of Hull, Karl Berg, fled. In 1993 the priest was found.",
            "",
        ),
        (
            "Мост\n\nМост стоит на реке. Королева Виктория открыла мост в 1860 году. В 1952 году королева вступила на престол.",
            "",
        ),
        (
            "Лунд\n\nЛунд — город. Президент Иван Громов ушёл в 1990 году. В 1999 году президент подал в отставку.",
            "",
        ),
    ]);
}

#[test]
fn under_a_name_nothing_is_its_that_has_a_subject_of_its_own() {
    check(&[
        (
            "Settlers of Hull\n\nThe settlers were many. Karl Berg and Olaf Lund were among them.\n\n== Olaf Lund ==\n\nOlaf Lund was a farmer. In 1921 the village was burnt down.",
            "",
        ),
        (
            "Settlers of Hull\n\nThe settlers were many. Karl Berg and Olaf Lund were among them.\n\n== Olaf Lund ==\n\nOlaf Lund was a farmer. In 1922 the war ended.",
            "",
        ),
        (
            "Firms of Hull\n\nThe firms were many.\n\n== Brask Company ==\n\nBrask Company built ships. In 1940 the docks were bombed.",
            "",
        ),
        (
            "Halo programme\n\nThe Halo programme was a series of probes. Halo 1 failed. Halo 3 flew.\n\nHalo 3\n\nIn 1969 the ministry resigned.",
            "",
        ),
        (
            "Halo programme\n\nThe Halo programme was a series of probes. Halo 1 failed. Halo 3 flew.\n\nHalo 3\n\nIn 1969 the last signal was received.",
            "Halo 3",
        ),
    ]);
}

#[test]
fn a_given_name_or_a_surname_alone_may_be_anothers() {
    check(&[
        (
            "Рязань\n\nВ 1100 году Мстислав Ярополкович взял Киев. В 1150 году родился Мстислав, сын Игоря. В 1170 году Мстислав сжёг Рязань.",
            "",
        ),
        (
            "Завод\n\nВ 1950 году Вильгельм Остен открыл завод. До того, в 1890 году, кайзер Вильгельм подписал указ.",
            "",
        ),
        ("Орловы\n\nЕкатерина Орлова родилась в 1950 году. В 1762 году Екатерина взошла на престол.", ""),
        ("Shops\n\nHelen Chile opened a shop in 1980. In 1985 Miss Chile won the contest.", ""),
        (
            "Shops\n\nHelen Marlow left in 1980. Her sister, Miss Marlow, opened a shop in 1985.",
            "Miss Marlow",
        ),
        (
            "The Rask family\n\nOlaf Rask was rich. Olaf Rask and Anna Rask had a farm. In 1911 Miss Rask died.",
            "Miss Rask",
        ),
        ("Лунд\n\nЛунд — город. Роман Анны Берг издан в 1990 году.", "Анна Берг"),
        ("Лунд\n\nЛунд — город. Бюст Марии Кюри поставили в 1991 году.", "Мария Кюри"),
    ]);
}

#[test]
fn a_surname_that_is_a_word_and_initials_like_a_countrys_are_a_persons() {
    check(&[
        ("Vale\n\nVale is a town. Denis Law scored in 1974.", "Denis Law"),
        ("Vale\n\nVale is a town. Edward House advised the king in 1918.", "Edward House"),
        ("Vale\n\nVale is a town. Benjamin Constant died in 1830.", "Benjamin Constant"),
        ("Vale\n\nVale is a town. D.C. Thomson printed a paper in 1950.", "D.C. Thomson"),
        ("Vale\n\nVale is a town. A.D. Rask moved to Hull in 1951.", "A.D. Rask"),
        ("Vale\n\nVale is a town. In 1974 E. Howard Hill spoke of it.", "E. Howard Hill"),
        ("Vale\n\nVale is a town. It burnt in 1974. On July 20 C. R. Hill spoke of it.", "C. R. Hill"),
        ("Vale\n\nVale is a town. In 1975 U.S. President Karl Hill opened its dam.", "Karl Hill"),
        ("Vale\n\nVale is a town. In 1951 the U.S. Constitution was read there.", ""),
        ("Vale\n\nVale is a town. In 1960 the D.C. Circuit ruled.", ""),
        ("Vale\n\nVale is a town. The Anna Berg Open was held in 1952.", ""),
        (
            "Karl Voss\n\nKarl Voss (born 1930) is a banker. He was an investor of a group that bought Olden Mills in 1960. In 1962 the group sold the works.",
            "Karl Voss",
        ),
        ("Vale\n\nVale is a town. Vice Admiral Nelson Hotel opened in 1950.", ""),
        ("Vale\n\nVale is a town. Grand Marshal Parade was held in 1950.", ""),
        ("Vale\n\nVale is a town. The dance was choreographed by Black Swan in 1950.", ""),
    ]);
}
