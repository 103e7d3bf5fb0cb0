//! Texts that are no running prose: logs, minutes, messages, pleadings, tables, lists of office holders, diaries.

use annals::{
    document::Document,
    event::{RelationKind, extract},
    timex,
};

/// Asserts the dates and headlines of the events of the text `name`, in the order of the text.
#[track_caller]
fn told(name: &str, text: &str, expected: &[&str]) {
    let document = annals::document::read_file(name, text.as_bytes()).unwrap().remove(0);
    let timexes = timex::tag(&document);
    let found = extract(&document, &timexes, &timex::date_phrases(&document, &timexes));
    let lines: Vec<String> =
        found.events.iter().map(|event| format!("{} {}", event.date, event.headline)).collect();
    assert_eq!(lines, expected, "{text}");
}

/// The dates of the text that are only mentioned.
fn mentioned(text: &str) -> Vec<String> {
    let document = Document::read("a.txt", text.as_bytes());
    let timexes = timex::tag(&document);
    let found = extract(&document, &timexes, &timex::date_phrases(&document, &timexes));
    found.remarks.iter().filter_map(|remark| remark.date.as_ref()).map(ToString::to_string).collect()
}

#[test]
fn a_letter_speaks_from_the_day_over_its_salutation() {
    let letter = "Lee & Sons Limited\n12 Quay, Riga\n\nRiga, 24 September 2019\n\nDear Mr Ek,\n\nLast Friday the boiler broke down. On the 16th we had the supply tested, and on the 28th we wrote to you. Yesterday we met the fitter. Next Tuesday the fitter will come again.\n\nYours faithfully,\nAnn Lee";
    told(
        "a.txt",
        letter,
        &[
            "2019-09-24 Ann Lee wrote to Mr Ek",
            "2019-09-20 Boiler broke down",
            "2019-09-16 We had the supply tested",
            "2019-08-28 We wrote to you",
            "2019-09-23 We met the fitter",
        ],
    );
    let russian = "Письмо\n\nРига, 24 сентября 2019 г.\n\nУважаемый Иван Петрович!\n\nВчера сгорела мельница.\n\nС уважением,\nАнна Ли";
    told("a.txt", russian, &["2019-09-24 Письмо: Анна Ли", "2019-09-23 Сгорела мельница"]);
    let diary = "Dear Diary,\n\n3 May 1912\n\nThe mill burned.\n\n10 May 1912\n\nThe mill was sold.";
    told("a.txt", diary, &["1912-05-03 Mill burned", "1912-05-10 Mill sold"]);
    // A quotation of a letter makes no letter of an article.
    let article = "= Mill =\n\nThe mill was built on 3 May 1910. Lee wrote to Ek: \"Dear Sir, yesterday it burned.\" It was closed in 1911.";
    told("a.txt", article, &["1910-05-03 Mill built", "1911 Mill closed"]);
}

#[test]
fn each_line_of_a_log_tells_of_itself() {
    told(
        "a.txt",
        "Kestrel, log\n\n2016-01-19 Team formed in Halden.\n2016-05-03/2016-11-20 Wheel tests.\n2017-W14 Transport to Kiruna.\n2018-Q2 Code review.\n2018-09-01 07:45 UTC Descent to the floor.\n2021-W03/2021-W05 Upload.\n",
        &[
            "2016-01-19 Team formed in Halden",
            "2016-05-03/2016-11-20 Wheel tests",
            "2017-04-03/2017-04-09 Transport to Kiruna",
            "2018-34 Code review",
            "2018-09-01 Descent to the floor",
            "2021-01-18/2021-02-07 Upload",
        ],
    );
    told(
        "a.txt",
        "Журнал работ\n\n2012-W20 Доставка линзы.\n2013-Q4 Проверка проводки.\n2014-06-01 06:30 Зажжён фонарь.\n",
        &["2012-05-14/2012-05-20 Доставка линзы", "2013-36 Проверка проводки", "2014-06-01 Зажжён фонарь"],
    );
}

#[test]
fn minutes_count_from_the_day_of_the_meeting() {
    let minutes = "MILL LIMITED\nMinutes of the meeting of the directors held at the Mill on Thursday 14 March 2019 at 9.30 a.m.\n\n1. The minutes of the meeting of 7 February 2019 were approved.\n2. The notice arrived the day before.\n3. The lease ends on 30 June 2020.\n4. Next meeting: 11 April 2019.\nThere being no further business the meeting closed at 11.15 a.m.\n";
    told(
        "a.txt",
        minutes,
        &["2019-03-14 Meeting of the directors", "2019-03-13 Notice arrived", "2019-03-14 Meeting closed"],
    );
    assert_eq!(mentioned(minutes), ["2019-02-07", "2020-06-30", "2019-04-11"]);
}

#[test]
fn a_dated_paragraph_of_a_minute_book_dates_its_sentences() {
    told(
        "a.txt",
        "Minute book of the Larkfield Rowing Club\n\n6 January 1904. Present: Mr Holt (chair), Mr Vane. Mr Vane was elected secretary. It was resolved to buy a boat for £40.\n\n2 March 1904. Mr Holt resigned. Miss Cole was elected president. The weather was fine.\n",
        &[
            "1904-01-06 Vane elected secretary",
            "1904-01-06 Resolution to buy a boat for £40",
            "1904-03-02 Holt resigned",
            "1904-03-02 Miss Cole elected president",
        ],
    );
    told(
        "a.txt",
        "Дневник\n\n5 мая 1942 г., вторник. Сыро с утра. Получила письмо от брата.\n",
        &["1942-05-05 Получила письмо от брата"],
    );
}

#[test]
fn a_dated_paragraph_dates_nothing_that_happened_on_other_days() {
    for other in [
        "The hall had been closed by then.",
        "The old club was dissolved many years before.",
        "In the past the club was banned.",
        "Mr Cole was arrested once.",
        "If he were arrested, we would go.",
        "I hope that he was not arrested.",
        "Mr Cole was not elected treasurer.",
        "“The king was killed,” said Mr Holt.",
        "Keats was born in London.",
        "The Vale Club was founded by Mr Dale.",
    ] {
        let text = format!(
            "Minute book\n\n6 January 1904. Present: Mr Holt (chair), Mr Vane. Mr Vane was elected secretary. {other}\n"
        );
        told("a.txt", &text, &["1904-01-06 Vane elected secretary"]);
    }
    for other in
        ["Иван Петров давно умер.", "Если бы Иван Петров умер, мы бы уехали.", "Иван Петров не умер."]
    {
        let text =
            format!("Дневник\n\n5 мая 1942 г., вторник. Сыро с утра. Получила письмо от брата. {other}\n");
        told("a.txt", &text, &["1942-05-05 Получила письмо от брата"]);
    }
    told(
        "a.txt",
        "Diary\n\n6 January 1904. Rain. Mr Roe resigned. A daughter was born to Mrs Roe. I left at once.\n",
        &["1904-01-06 Roe resigned", "1904-01-06 Daughter born to Mrs Roe"],
    );
}

#[test]
fn messages_count_from_their_own_heads() {
    let thread = "From: Martin Lowe <m.lowe@vale.example>\nTo: Hanna Birk <h.birk@mill.example>\nDate: Wed, 13 Mar 2019 15:20:11 +0000\nSubject: Re: Storage of flour\n\nHanna,\n\nThe notice was posted today. We would like to collect the sacks on Friday.\n\nOn Tue, 12 Mar 2019 at 08:05, Hanna Birk wrote:\n> Martin,\n> I have waited since our meeting two weeks ago. The contract runs to 31 December 2020.\n> Our directors meet next Thursday.\n>\n> On 08/03/2019 17:40, Martin Lowe wrote:\n>> I shall answer by Monday.\n";
    told(
        "a.txt",
        thread,
        &[
            "2019-03-13 Martin Lowe wrote to Hanna Birk: Storage of flour",
            "2019-03-13 Notice posted",
            "2019-03-12 Hanna Birk wrote",
            "2019-02-26~ Hanna Birk waited since our meeting",
            "2019-03-08 Martin Lowe wrote",
        ],
    );
    assert_eq!(mentioned(thread), ["2019-03-08", "2020-12-31", "2019-03-14", "2019-03-11"]);
    assert_eq!(Document::read("a.txt", thread.as_bytes()).title, "Storage of flour");
}

#[test]
fn each_message_of_a_thread_has_its_own_sender() {
    let thread = "From: Vale Support Team <help@vale.example>\nSent: 3 May 2020 10:00\nTo: Reed, Karl; Lee, Ann\nSubject: Fwd: Outage\n\nThe site was down on 2 May 2020.\n\nFrom: Karl Reed\nSent: 1 May 2020 09:00\nTo: Vale Support Team\nSubject: Outage\n\nI called on 30 April 2020.\n";
    told(
        "a.txt",
        thread,
        &[
            "2020-05-03 Vale Support Team wrote to Karl Reed and others: Outage",
            "2020-05-02 Site was down",
            "2020-05-01 Karl Reed wrote to Vale Support Team: Outage",
            "2020-04-30 Karl Reed called",
        ],
    );
    told(
        "a.txt",
        "From: \"Lee, Ann\" <ann@mill.example>\nTo: Mill Limited <info@mill.example>\nDate: Wed, 13 Mar 2019 15:20:11 +0000\nSubject: Strike\n\nI left Leeds on 1 March 2019. I think he left on 2 March 2019. I Love Lucy began in 1951.\n",
        &[
            "2019-03-13 Ann Lee wrote to Mill Limited: Strike",
            "2019-03-01 Ann Lee left Leeds",
            "2019-03-02 I think he left",
            "1951 I Love Lucy began",
        ],
    );
}

#[test]
fn pleadings_name_their_parties_and_date_their_papers() {
    let claim = "IN THE COUNTY COURT AT NORWICH\n\nHARTWELL MILLS LIMITED (Claimant)\nand\nVALE FOODS PLC (Defendant)\n\nPARTICULARS OF CLAIM\n\n1. By a contract dated 9 January 2017 the Claimant agreed to mill wheat for a period of four years commencing on 1 February 2017.\n\n2. Either party may end it on three months' notice, such notice not to expire before 31 January 2019.\n\n3. By a letter dated 13 March 2019 and received on 15 March 2019 the Defendant ended the contract.\n\nDated 2 September 2019\n";
    told(
        "a.txt",
        claim,
        &[
            "2017-01-09 Hartwell Mills Limited agreed to mill wheat for a period of four years",
            "2017-02-01 Period of four years began",
            "2019-03-13 Vale Foods plc ended the contract",
            "2019-03-15 Letter received",
            "2019-09-02 Particulars of claim dated",
        ],
    );
    assert_eq!(mentioned(claim), ["/2019-01-31"]);
}

#[test]
fn office_holders_have_the_office_of_their_heading() {
    told(
        "a.txt",
        "St Tudy's Church\n\nSt Tudy's is a parish church in Cornwall.\n\nVicars\n\n1540s Peter Lane\n1558–1581 Simon Rowe\n1581–1602 Hugh Penrose (resigned)\n",
        &["154X Peter Lane, vicar", "1558/1581 Simon Rowe, vicar", "1581/1602 Hugh Penrose, vicar"],
    );
    told(
        "a.txt",
        "Городской музей Орска\n\nХранители\n\n1903—1911 — Н. П. Лаптев\n1911—1919 — Е. К. Вейс (выслан)\n",
        &["1903/1911 Н. П. Лаптев, хранитель", "1911/1919 Е. К. Вейс, хранитель"],
    );
}

#[test]
fn the_columns_of_a_table_name_its_figures() {
    told(
        "a.md",
        "# Kelby Dairy\n\nKelby Dairy is a company.\n\n| Year | Turnover (£m) | Staff |\n|---|---|---|\n| 1961 | 1.4 | 52 |\n",
        &["1961 Turnover 1.4 (£m), 52 employees"],
    );
    told(
        "a.md",
        "# Партия труда Вельска\n\n## Съезды\n\n| Съезд | Дата | Место |\n|---|---|---|\n| I | 3 июня 1911 | Вельск |\n| II | 8—10 мая 1914 | Тотьма |\n",
        &["1911-06-03 I съезд, Вельск", "1914-05-08/1914-05-10 II съезд, Тотьма"],
    );
}

#[test]
fn offices_told_by_the_way_are_offices() {
    told(
        "a.txt",
        "Northam Harriers\n\nNortham Harriers is an athletics club founded in 1902. Edith Shaw, secretary since that year, became president on 4 May 1909. Ivor Price was treasurer of Northam Harriers from 1910 until 1915 and then its president until 1930. Its first captain was Basil Orme, who held the post until 1911.\n",
        &[
            "1902 Northam Harriers founded",
            "1902/.. Edith Shaw, secretary",
            "1909-05-04 Edith Shaw became president",
            "1910/1915 Ivor Price was treasurer of Northam Harriers",
            "1915/1930 Ivor Price, president",
            "/1911 Basil Orme, captain",
        ],
    );
}

#[test]
fn titles_notes_and_references_are_no_events() {
    told(
        "a.html",
        "<h1>The Brass Moths</h1><p>The Brass Moths are a band. A new album, <i>Harbour Lights 1998</i>, came out on 5 May 2013.</p><h2>Discography</h2><ul><li>Harbour Lights 1998 (2013)</li></ul>",
        &["2013-05-05 Harbour Lights came out"],
    );
    let notes = "Agnes Harlow\n\nAgnes Harlow was a botanist.\n\nNotes\n\n1. Register of St Mary, Bath, 1840.\n2. Letter to Jane Cole, 4 June 1866.\n";
    told("a.txt", notes, &[]);
    for (text, date) in [
        ("The War\n\nSee Hart v Rowe [1979] AC 413.", "1979"),
        ("The War\n\nShe did not, as he claimed, agree on 3 May 1979.", "1979-05-03"),
        ("The War\n\nIn the year 1066 nothing happened here.", "1066"),
        ("The War\n\nLater work\n\n14 October 2019", "2019-10-14"),
    ] {
        told("a.txt", text, &[]);
        assert_eq!(mentioned(text), [date], "{text}");
    }
    told(
        "a.txt",
        "Drum\n\nIn 1690 (some sources say 1691) the king passed through.",
        &["1690 King passed through"],
    );
}

#[test]
fn words_in_italics_are_words_of_the_text() {
    told(
        "a.md",
        "# The Mill\n\n*May 1920* – the mill burned down.\n\n*Summer 1921:* the mill was rebuilt.\n\n*In 1922 the mill was sold to Karl Reed*\n\n- *Autumn 1924* the hall opened\n",
        &[
            "1920-05 The Mill burned down",
            "1921-22 The Mill rebuilt",
            "1922 The Mill sold to Karl Reed",
            "1924-23 Hall opened",
        ],
    );
    let page = "<h1>The Mill</h1><p><em>June 3, 1926</em>: Karl Reed died in Leeds.</p><p>The <i>Vale 1928</i> sank in 1929.</p>";
    told("a.html", page, &["1926-06-03 Karl Reed died in Leeds", "1929 Vale sank"]);
    for (name, text) in
        [("a.md", "He saw *Olympia 1936* there."), ("a.html", "<p>He saw <i>Olympia 1936</i> there.</p>")]
    {
        let document = annals::document::read_file(name, text.as_bytes()).unwrap().remove(0);
        assert_eq!(document.text.trim(), "He saw Olympia 1936 there.");
    }
}

#[test]
fn what_closes_for_a_time_does_not_end() {
    let ended = |text: &str| -> Vec<String> {
        let document = Document::read("a.txt", text.as_bytes());
        let timexes = timex::tag(&document);
        let found = extract(&document, &timexes, &timex::date_phrases(&document, &timexes));
        let ends = found.relations.iter().filter(|tie| tie.kind == RelationKind::Dissolution);
        ends.map(|tie| document.text[tie.quote.clone()].to_owned()).collect()
    };
    for (sentence, ends) in [
        ("The club closed on 3 May 1917.", true),
        ("It was closed for repairs on 4 March 1880.", false),
        ("It closed on 3 May 1917 for renovation works to begin.", false),
        ("It was shut from 16 March 1920 to May 1921.", false),
        ("It closed for lack of members in 1915.", true),
    ] {
        let text = format!("Kesley Rowing Club\n\nKesley Rowing Club is a club. {sentence}");
        assert_eq!(!ended(&text).is_empty(), ends, "{sentence}");
    }
}

#[test]
fn the_words_beside_an_empty_date_are_told() {
    told(
        "a.txt",
        "The Wey Viaduct\n\nThe contract was let on 4 May 1896, and changed twice (June 1898; February 1899). Nobody was hurt in 1931 when a barge hit the pier. New Year's Day 1940 was its coldest day.",
        &[
            "1896-05-04 Contract let",
            "1898-06 Contract changed",
            "1899-02 Contract changed again",
            "1931 Barge hit the pier",
            "1940-01-01 The Wey Viaduct's coldest day",
        ],
    );
    told("a.txt", "Дневник\n\nНаграждена медалью «За труд» (1946).", &["1946 Награждена медалью «За труд»"]);
    told(
        "a.txt",
        "Дело\n\nПисьмом от 4 июня 2019 года, полученным истцом 10 июня 2019 года, ответчик отказался от договора.",
        &["2019-06-04 Письмом ответчик отказался от договора", "2019-06-10 Письмо получено"],
    );
}

#[test]
fn parties_of_a_case_are_named_by_their_roles() {
    told(
        "a.txt",
        "IN THE COUNTY COURT AT LEEDS\n\nMARSH LANE PRINTERS LIMITED (Claimant)\nand\nTALBOT SEEDS LLP (Defendant)\n\nPARTICULARS OF CLAIM\n\n1. The Claimant's solicitors replied on 11 December 2017.\n\n2. The Defendant wrote to the Claimant on 8 January 2018. The Claimant claims interest under section 69 of the County Courts Act 1984.\n",
        &[
            "2017-12-11 Marsh Lane Printers Limited's solicitors replied",
            "2018-01-08 Talbot Seeds LLP wrote to the Claimant",
        ],
    );
    told(
        "a.txt",
        "Арбитражный суд Тверской области\n\nИстец: ООО «Льнокомбинат»\nОтветчик: АО «Волга-Транс»\n\n1. 3 сентября 2018 года истец передал ответчику 80 тонн льна.\n\n2. В октябре 2018 года ответчик проводил экспертизу.\n",
        &[
            "2018-09-03 Истец ООО «Льнокомбинат» передал ответчику 80 тонн льна",
            "2018-10 Ответчик АО «Волга-Транс» проводил экспертизу",
        ],
    );
}
