//! Who is known by a name: how a text that names somebody once, in a list, in a field or by half a name goes on.

use crate::event::chronology;
use annals::chronology::{Event, Name};

/// Asserts who acts in the last event of each text: bodies, then people, the document's own subject left out.
pub(crate) fn check(table: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    for (text, expected) in table {
        let found = chronology(text);
        let subject = text.lines().next().unwrap_or_default();
        let name = |id: &Name| {
            let body = found.organizations.iter().find(|body| body.id == id.as_str());
            body.map(|body| body.name.clone()).unwrap_or_default()
        };
        let who = |event: &Event| {
            let bodies = event.organizations.iter().map(name).filter(|name| name != subject);
            let all: Vec<String> = bodies.chain(event.people.iter().map(|name| name.to_string())).collect();
            all.join(", ")
        };
        let last = found
            .events
            .iter()
            .max_by_key(|event| event.sources.iter().map(|quote| quote.range().start).max());
        let given = last.map(who).unwrap_or_default();
        if given != *expected {
            wrong.push(format!("{given:?} for {expected:?}: {text}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_rank_is_no_part_of_a_name() {
    check(&[
        (
            "War of Sund\n\nThe War of Sund was long. Galo Tarn was a sailor. Commodore Galo Tarn led the fleet. Tarn died in 1891.",
            "Galo Tarn",
        ),
        (
            "Orme case\n\nThe Orme case was a trial. Inspector Aled Pugh led the search. Pugh was promoted in 1983.",
            "Aled Pugh",
        ),
        (
            "War of Sund\n\nThe War of Sund was long. Vice-Admiral Karl Thal led the fleet. Thal resigned in 1891.",
            "Karl Thal",
        ),
        (
            "Vare Records\n\nVare Records was a label. Ray Thal Jr. sang for it. In 1981 Thal became its director.",
            "Ray Thal Jr.",
        ),
    ]);
}

#[test]
fn what_somebody_is_says_that_he_is_a_person() {
    check(&[
        (
            "Dory 3\n\nDory 3 was a flight. Brannic Thal, the first pilot, was taken off the crew in May 1988.",
            "Brannic Thal",
        ),
        (
            "Dory 3\n\nDory 3 was a flight. It grew out of a plan of Brannic Thal, professor at Orm. In 1983 Thal presented it.",
            "Brannic Thal",
        ),
        // A given name may be a surname.
        (
            "Dory 3\n\nDory 3 was a flight. It carried Brannic Baptiste. Baptiste resigned from the corps in 1993.",
            "Brannic Baptiste",
        ),
    ]);
}

#[test]
fn a_list_of_people_may_have_the_surname_first() {
    check(&[
        (
            "Процесс пяти\n\nПроцесс пяти — судебный процесс. Обвинялась Лидия Орская.\n\nСудьбы\n\n- Орская Лидия — умерла в 1926 году",
            "Лидия Орская",
        ),
        (
            "Процесс пяти\n\nПроцесс пяти — судебный процесс.\n\nСудьбы\n\n- Зотов Пантелеймон — вышел в отставку в 1887 году",
            "Пантелеймон Зотов",
        ),
    ]);
}

#[test]
fn a_noun_that_opens_a_sentence_is_no_part_of_the_name_behind_it() {
    let trial = "Процесс пяти\n\nПроцесс пяти — судебный процесс. Судили Аркадия Брума. ";
    check(&[
        (&format!("{trial}Речь Брума напечатали в 1886 году."), "Аркадий Брум"),
        (&format!("{trial}Покушение Брума не удалось 3 мая 1884 года."), "Аркадий Брум"),
        (&format!("{trial}Однако Брум бежал в 1886 году."), "Аркадий Брум"),
    ]);
}

#[test]
fn a_body_is_called_by_its_noun_in_russian_too() {
    check(&[
        (
            "Война в Орте\n\nВойна в Орте — вооружённый конфликт. Власть взял Народный фронт, и силы Фронта росли. Поражение Фронта в 1927 году решило дело.",
            "Народный фронт",
        ),
        // A text about a works of its own means that one.
        (
            "Завод «Маяк»\n\nЗавод «Маяк» — предприятие. Рядом стоял завод «Рубин». Завод закрыли в 1927 году.",
            "",
        ),
    ]);
}

#[test]
fn a_firm_is_called_by_how_its_name_begins() {
    check(&[
        (
            "Norby Air\n\nNorby Air was an airline. In 1999 the Transalba Group bought it. Transalba applied for protection in 2003.",
            "Transalba Group",
        ),
        (
            "Orme v. Reed\n\nOrme v. Reed was a case. It was about Allied Glass Container Corporation. Allied Glass filed for bankruptcy in 2000.",
            "Allied Glass Container Corporation",
        ),
        // What else is called so is not the firm.
        (
            "Orme v. Reed\n\nOrme v. Reed was a case. It was about Allied Glass Company. In 1712 Allied troops landed in Leeds.",
            "",
        ),
        (
            "Norby Air\n\nNorby Air was an airline. The Quillan Orchestra played there. In 1990 Quillan attacked Holt.",
            "",
        ),
        (
            "Orme v. Red Wing Shoe Co.\n\nOrme v. Red Wing Shoe Co. was a case. The team Red Wing won the cup in 1990.",
            "",
        ),
        (
            "Orme v. Red Wing Shoe Co.\n\nOrme v. Red Wing Shoe Co. was a case. Red Wing residents met in 1990.",
            "",
        ),
        (
            "Orme v. Red Wing Shoe Co.\n\nOrme v. Red Wing Shoe Co. was a case. Red Wing closed its works in 1990.",
            "Red Wing Shoe Co.",
        ),
        // The founder is not his firm.
        (
            "Norby Air\n\nNorby Air was an airline. Karl Thal founded the Thal Group. Thal died in 2003.",
            "Karl Thal",
        ),
    ]);
}

#[test]
fn crafts_are_known_by_fields_brackets_lists_and_numbers() {
    let flight = "Dory 7\n\n- Callsigns: Halcyon, Wren\n\nDory 7 was a flight. ";
    let war = "War of Sund\n\nThe War of Sund was long. Sund had two ironclads built abroad, the Libertad and the Concordia. ";
    check(&[
        (&format!("{flight}Halcyon was damaged by water in 2003."), "Halcyon"),
        (&format!("{flight}In July 1988 Dory 4 circled the Moon."), "Dory 4"),
        ("Dory 7\n\nDory 7 was a flight. It carried Petrel (lander). Petrel was lost in 1990.", "Petrel"),
        (
            "Dory 7\n\nDory 7 was a flight. It carried Petrel, a small lander. Petrel was lost in 1990.",
            "Petrel",
        ),
        ("Dory 7\n\nDory 7 was a flight. Wren undocked in 1990. Wren was lost in 1991.", "Wren"),
        (&format!("{war}The Concordia was wrecked in 1882."), "Concordia"),
        (&format!("{war}The Azores were taken in 1882."), ""),
        (&format!("{flight}The Pelican tug broke up in 1990."), ""),
        ("Dory 7\n\nDory 7 was a flight. Salary docked his pay in 1990. Salary was lost in 1991.", ""),
        (
            "Holm's Lantern\n\nHolm's Lantern was a space probe. Lantern docked in 1991. The spacecraft was lost in 1992.",
            "",
        ),
        (
            "АМС «Заря-2»\n\n«Заря-2» — межпланетная станция. «Заря-3» отправили к Венере в 1983 году.",
            "Заря-3",
        ),
    ]);
}

#[test]
fn what_nobody_did_is_of_those_between_whom_it_was() {
    let war = "Salt War\n\nThe Salt War was a conflict fought by the republics of Montera and Quillán. ";
    let frontier = "Salt War\n\nThe Salt War was a long conflict. Monteran troops and Quillanese regiments met in it. Montera lost; \
                    Quillán won. ";
    let case = "Marl v. Calder Corp.\n\nMarl v. Calder Corp. was a landmark decision. The plaintiff was Lydia Marl. ";
    let sides = "War of Tarn\n\nThe War of Tarn was a war between Vale and Orle on one side and the Kingdom of Holt on the other. ";
    let allied = "War of Tarn\n\nThe War of Tarn was fought between the Kingdom of Vale and an allied army of the Hallish Republic and \
                  the Duchy of Trane. ";
    let orta = "Гражданская война в Орте\n\nГражданская война в Орте — борьба между правительством Ортской республики и \
                мятежным Народным фронтом. ";
    let trial =
        "Norby murder case\n\nAccused: Karl Thal\nPlace: Norby\n\nThe Norby murder case was a trial. ";
    check(&[
        (&format!("{war}Port Hondo was taken on 19 July 1931."), "Montera, Quillán"),
        (&format!("{war}The treaty came into force in June 1934."), "Montera, Quillán"),
        (&format!("{war}Montera established a fort in 1928."), "Montera"),
        (&format!("{frontier}The town fell in 1932."), "Montera, Quillán"),
        (&format!("{frontier}In 1932 three Quillanese regiments marched home."), "Quillán"),
        (&format!("{frontier}The government fell in 1929."), ""),
        (&format!("{sides}The town of Sarn fell in 1801."), "Vale, Orle, Kingdom of Holt"),
        (
            &format!("{allied}Sarn was evacuated in 1801."),
            "Kingdom of Vale, Hallish Republic, Duchy of Trane",
        ),
        // What they did not do is not theirs.
        (&format!("{war}A museum was opened in 1957."), ""),
        (&format!("{war}The museum was captured on film in 1932."), ""),
        (&format!("{war}A ship was captured by pirates in 1932."), ""),
        (&format!("{war}A siege of cholera began in 1932."), ""),
        (&format!("{war}The prize was taken in 1932."), ""),
        (&format!("{orta}В 1928 году занята первая очередь театра."), ""),
        (&format!("{orta}В 1928 году пала корова."), ""),
        (&format!("{orta}В 1928 году пала крепость Сарн."), "Ортская республика, Народный фронт"),
        (&format!("{case}Trial opened on 3 May 1990."), "Calder Corp., Lydia Marl"),
        (&format!("{case}A petition for rehearing was denied in 1995."), "Calder Corp., Lydia Marl"),
        (&format!("{case}The legislature wrote the rule into a statute in 1998."), ""),
        (&format!("{case}A museum was opened in 1957."), ""),
        (&format!("{case}A thief was sentenced to death in 1957."), ""),
        (&format!("{case}A court in another town acquitted a thief in 1957."), ""),
        (&format!("{case}The judge retired in 1957."), ""),
        (&format!("{case}The hearing aid was invented in 1957."), ""),
        (&format!("{case}He was acquitted in 1957."), ""),
        (&format!("{trial}The conviction was quashed in 1994."), "Karl Thal"),
        (&format!("{trial}A further appeal was dismissed on 2 June 1980."), "Karl Thal"),
        (&format!("{trial}A plaque was unveiled in 1999."), ""),
    ]);
}

#[test]
fn whose_a_thing_is_and_to_whom_something_was_done() {
    let flight = "Norby Air\n\nNorby Air was an airline. Arthur Lox founded it. ";
    let rising = "Восстание в Орте\n\nВосстание в Орте — вооружённое выступление. ";
    check(&[
        (&format!("{flight}Lox's first ticket fetched 870 pounds in 2012."), "Arthur Lox"),
        (&format!("{flight}Arthur Lox's book Wings appeared in 1999."), "Arthur Lox"),
        (&format!("{flight}Lox's widow died in 2012."), ""),
        (&format!("{flight}Lox's ex-wife published a book in 2012."), ""),
        (&format!("{flight}Lox's Hill was sold in 2012."), ""),
        (&format!("{flight}A novel that Arthur Lox hated was published in 2012."), ""),
        (&format!("{flight}Arthur Lox recalls it in his memoir Wings, published in 2012."), "Arthur Lox"),
        (
            &format!(
                "{rising}В 1930 году Пётр Лугов вернулся и попал в засаду. Его казнили в Орте 19 сентября 1931 года."
            ),
            "Пётр Лугов",
        ),
        (&format!("{rising}Начал его Пётр Лугов. Однако в 1931 году его исключили из партии."), "Пётр Лугов"),
    ]);
}

#[test]
fn a_name_in_another_case_or_order_is_of_the_same_person() {
    let station = "«Кристалл»\n\n«Кристалл» — станция. Работы шли под руководством Валерия Лосева. ";
    let rising =
        "Восстание в Орте\n\nВосстание в Орте — вооружённое выступление. Его возглавил Кенже Жумабаев. ";
    check(&[
        (&format!("{station}Лосев скончался 16 мая 1993 года."), "Валерий Лосев"),
        (
            "«Кристалл»\n\n«Кристалл» — станция. Полёт с Тамарой Белецкой сорвался. Белецкая ушла в 1987 году.",
            "Тамара Белецкая",
        ),
        (&format!("{rising}Жумабаев Кенже родился в ауле в 1881 году."), "Кенже Жумабаев"),
        (
            &format!(
                "{rising}Из города вышел Сводный отряд Бориса Хворова. Хворов был расстрелян в 1938 году."
            ),
            "Борис Хворов",
        ),
    ]);
}

#[test]
fn a_side_is_called_by_what_it_is_and_wants() {
    let war = "Гражданская война в Орте\n\nГражданская война в Орте — борьба между правительством Ортской республики и \
               мятежным Народным фронтом. ";
    let rising =
        "Orm rising\n\nThe Orm rising was a war between the Kingdom of Vare and the rebel Orbel League. ";
    check(&[
        (&format!("{war}12 июля 1927 года республиканцы прорвались к дороге."), "Ортская республика"),
        (&format!("{war}8 июля 1926 года мятежники заняли мост."), "Народный фронт"),
        (&format!("{war}8 июля 1926 года фронтисты заняли мост."), "Народный фронт"),
        (&format!("{war}8 июля 1926 года правительственные войска вошли в село."), "Ортская республика"),
        (
            &format!("{war}Город Осса был потерян вновь 5 августа 1927 года."),
            "Ортская республика, Народный фронт",
        ),
        (&format!("{rising}On 3 May 1671 the rebels burnt the bridge."), "Orbel League"),
        (&format!("{rising}On 3 May 1671 government troops burnt the bridge."), "Kingdom of Vare"),
    ]);
}

#[test]
fn a_pronoun_is_of_whom_its_sex_allows_and_a_calling_of_whom_it_names() {
    let case = "Marl v. Calder Corp.\n\nMarl v. Calder Corp. was a landmark decision. The plaintiff was Lydia Marl. ";
    let pit = "Шахта «Северная»\n\nШахта «Северная» — предприятие. ";
    check(&[
        (
            &format!(
                "{case}Lydia Marl began to keep a list after her son Daniel fell ill. He died on 2 November 1985."
            ),
            "Daniel",
        ),
        (
            &format!(
                "{case}Judge Karl Oakes died in 2002. Marl directed the trust until her death in February 2011."
            ),
            "Lydia Marl",
        ),
        (
            &format!("{pit}Директор Рашид Бахтияров работал за месяц до взрыва. Он был осуждён в 1982 году."),
            "Рашид Бахтияров",
        ),
        (
            &format!(
                "{pit}Забойщик Пётр Гусельников поставил рекорд в 1935 году. Сам он в 1938 году был арестован."
            ),
            "Пётр Гусельников",
        ),
        (
            &format!("{pit}Бортинженер Виктор Мельник погиб в авиакатастрофе 9 декабря 1978 года."),
            "Виктор Мельник",
        ),
        // A work is of the only person whom its sentence names.
        (
            &format!("{pit}Взрыву посвящён роман Э. Галло «Каждый пятый», увидевший свет в 1934 году."),
            "Э. Галло",
        ),
    ]);
}

#[test]
fn a_crew_is_whom_the_text_names_with_its_craft() {
    let station = "«Кристалл»\n\n«Кристалл» — станция. Корабль «Заря-3» с Игорем Сафоновым и Рустамом Ахмеровым стартовал 4 июня 1979 \
                   года. ";
    check(&[
        (
            &format!("{station}Экипаж вернулся на Землю 8 сентября 1979 года."),
            "Заря-3, Игорь Сафонов, Рустам Ахмеров",
        ),
        // Another crew has people of its own.
        (&format!("{station}Советско-болгарский экипаж прибыл в январе 1981 года."), "Заря-3"),
    ]);
}

#[test]
fn a_capital_word_before_a_given_name_is_no_surname_unless_it_looks_like_one() {
    let town = "Орта\n\nОрта — город. ";
    let with = |before: &str| format!("{town}{before} в 1907 году.");
    let nobody = [
        "Пароход Александр затонул",
        "Ледокол Владимир спущен на воду",
        "Посёлок Роман основан",
        "Плотина Надежда построена",
        "Магазин Вера закрыт",
        "Астероид Ольга открыт",
        "Опера Тамара поставлена",
        "Вслед Павел уехал",
        "Возможно Анна уехала",
        "Псков Ольга покинула",
        "Теплоход Фёдор Глинка затонул",
        "Сухогруз Иван Рейн построен",
        "Памятник Фёдор Волков открыт",
        "Балет Анна Каренина поставлен",
        "Стадион Пётр Орлов построен",
        "Ледник Иван Рейн открыт",
    ];
    let somebody = [
        ("Бортинженер Виктор Мельник погиб", "Виктор Мельник"),
        ("Баритон Олег Ступин умер", "Олег Ступин"),
        ("Водолаз Семён Гракин погиб", "Семён Гракин"),
        ("Дробин Степан расстрелян", "Степан Дробин"),
        ("Домой Андрей Ильич вернулся", "Андрей Ильич"),
        ("Соболев Иван Лукич избран депутатом", "Иван Лукич Соболев"),
        ("Лыков Степан Ильич избран депутатом", "Степан Ильич Лыков"),
    ];
    let table: Vec<(String, &str)> = nobody
        .iter()
        .map(|told| (with(told), ""))
        .chain(somebody.iter().map(|(told, who)| (with(told), *who)))
        .collect();
    let table: Vec<(&str, &str)> = table.iter().map(|(text, who)| (text.as_str(), *who)).collect();
    check(&table);
    // "Анна" of whom the text goes on makes no surname of her ship.
    check(&[(&format!("{town}Анна вышла замуж. Анна уехала. Шхуна Анна сгорела в 1907 году."), "")]);
}

#[test]
fn a_womans_name_is_no_mans_in_the_genitive() {
    let club = "Клуб «Волна»\n\nКлуб «Волна» — шахматный клуб. Петров играл хорошо. Петров вышел в финал. ";
    check(&[
        (&format!("{club}Александра Петрова победила в 1992 году."), "Александра Петрова"),
        (&format!("{club}Команда Ильи Чернича победила в 1992 году."), "Илья Чернич"),
        // Whom a pronoun cannot mean.
        (&format!("{club}Дом Анны Рейн сгорел в 1991 году.\n\nЕго назначили тренером в 1992 году."), ""),
        (&format!("{club}Школу вёл Илья Чернич.\n\nЕё исключили из союза в 1992 году."), ""),
    ]);
}

#[test]
fn the_surname_alone_is_whom_the_text_is_about_whoever_of_the_family_is_named_besides() {
    let family = "Ada Morel\n\nAda Morel (born 1840) was a French painter. Her uncle Jean Morel kept an inn. Jean Morel \
                  was rich. Jean Morel had a son.";
    check(&[
        (&format!("{family} In 1871, Morel moved to Lyon."), "Ada Morel"),
        // Said of the other sex.
        (&format!("{family} In 1871, Mr. Morel sold his inn."), "Jean Morel, Ada Morel"),
        (
            "Ada Morel\n\nAda Morel (born 1840) was a French painter. The jury named Morel the best of the year. In 1871, \
             Morel moved to Lyon.",
            "Ada Morel",
        ),
    ]);
}
