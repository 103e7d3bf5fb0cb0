//! Who did it: what pronouns and roles of real articles mean, and that nobody is named on a guess.

use annals::{chronology::Chronology, document::Document};

/// Asserts the headlines of the events of `text`, in the order of time.
fn headlines(text: &str, expected: &[&str]) {
    let document = Document::read("text.txt", text.as_bytes());
    let events = Chronology::from_documents(&[document]).events;
    let found: Vec<&str> = events.iter().map(|event| event.title.as_str()).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn a_battle_does_nothing() {
    headlines(
        "= Battle of Orm =\n\nThe Battle of Orm was a battle between two armies. Lord Vane's army reached the town on 1 June 1643. \
         On 4 June they shelled the east gate. On 20 June a relief force under Sir Walter Crane approached the town. \
         It was beaten at Cold Ford on 22 June. In 1644 the town was retaken by Parliament. Its walls were razed in 1651.\n",
        &[
            "Lord Vane's army reached the town",
            "Lord Vane's army shelled the east gate",
            "Relief force under Sir Walter Crane approached the town",
            "Relief force beaten at Cold Ford",
            "Town retaken by Parliament",
            "Walls razed",
        ],
    );
}

#[test]
fn a_sort_of_text_is_a_name_where_the_text_says_what_bears_it() {
    for (text, subject) in [
        ("The Record\n\nThe Record is a newspaper. It was founded in 1900.", Some("The Record")),
        ("The Order\n\nThe Order was a group. It was founded in 1983.", Some("The Order")),
        (
            "In the Court of the Amber King\n\nIn the Court of the Amber King was released on 10 October 1969.",
            Some("In the Court of the Amber King"),
        ),
        ("Записки\n\n«Записки» — журнал, основан в 1900 году.", Some("Записки")),
        ("Order\n\nOrder was made on 3 May 1983. It was upheld in 1984.", None),
        ("Report\n\nThe mill was founded in 1900.", None),
        ("IN THE COURT OF APPEAL\n\nThe mill was founded in 1900.", None),
        ("Записки\n\nЗаписки — 1900 год. Школа основана в 1900 году.", None),
    ] {
        let found = Chronology::from_documents(&[Document::read("text.txt", text.as_bytes())]);
        let names = found.organizations.iter().map(|body| body.name.as_str());
        assert_eq!(names.into_iter().find(|name| text.starts_with(name)), subject, "{text}");
    }
}

#[test]
fn what_nothing_explains_is_told_without_a_name() {
    headlines(
        "= Siege of Orm =\n\nThe Siege of Orm was long. They attacked the outer forts on 3 May 1877.\n",
        &["Outer forts attacked"],
    );
}

#[test]
fn a_role_is_whoever_was_said_to_bear_it() {
    headlines(
        "= Okoro v Bright Dairies Ltd =\n\nThe claimant, Ms Jane Okoro, worked for the defendant, Bright Dairies Ltd.\n\n\
         The claimant was dismissed on 30 June 2014. She brought proceedings in the county court on 11 November 2014.\n\n\
         The defendant filed its defence on 3 December 2014. Mr Peter Hale, a director, gave evidence on 9 March 2015.\n\n\
         On 1 July 2016 the judge dismissed the claim.\n",
        &[
            "Jane Okoro dismissed",
            "Jane Okoro brought proceedings in the county court",
            "Bright Dairies Ltd filed its defence",
            "Peter Hale gave evidence",
            "Judge dismissed the claim",
        ],
    );
}

#[test]
fn a_case_is_nobody() {
    headlines(
        "= Stone v Carver =\n\nThe plaintiff, Mrs Edith Stone, leased a shop from the defendant, Mr Arthur Carver, on 1 March 1921. \
         He gave her notice on 4 June 1924. She refused to leave. On 10 July 1924 he changed the locks.\n",
        &[
            "Edith Stone leased a shop from the defendant, Mr Arthur Carver",
            "Arthur Carver gave her notice",
            "Arthur Carver changed the locks",
        ],
    );
}

#[test]
fn pronouns_agree_with_whom_they_mean() {
    headlines(
        "= Marlow Weaving =\n\nMarlow Weaving was a company. Its directors were Ms Helen Marlow and Mr Tom Reed. \
         Ms Marlow objected to the sale on 12 July 2005. She issued an application on 1 August 2005. \
         It was heard by Judge Pell on 14 November 2005. He refused permission on 21 November 2005.\n",
        &[
            "Marlow objected to the sale",
            "Helen Marlow issued an application",
            "Application heard by Judge Pell",
            "Pell refused permission",
        ],
    );
    headlines(
        "= Clara Voss =\n\nClara Voss was an Austrian astronomer. Her father, Karl Voss, was a clockmaker. He died in 1870. \
         In 1886 she met the physicist Paul Lehner. He hired her in 1887. Lehner died in 1910. \
         After his death she moved to Graz in 1911.\n",
        &[
            "Karl Voss died",
            "Clara Voss met the physicist Paul Lehner",
            "Paul Lehner hired Clara Voss",
            "Paul Lehner died",
            "Clara Voss moved to Graz",
        ],
    );
}

#[test]
fn it_is_what_the_sentence_before_brought_in() {
    headlines(
        "= Tern 2 =\n\nTern 2 was a lunar probe. The camera failed on 2 January 2009. It was restarted on 9 January 2009. \
         A successor was approved in 2011. It was cancelled in 2013.\n",
        &["Camera failed", "Camera restarted", "Successor approved", "Successor cancelled"],
    );
    headlines(
        "= Orm Cycles =\n\nOrm Cycles is a maker of bicycles. The company built a factory in 1926. It was bombed in 1941. \
         Joan Pike founded the Free League in 1950. It merged with the Peasant Party in 1960.\n",
        &[
            "Orm Cycles built a factory",
            "Factory bombed",
            "Joan Pike founded the Free League",
            "Free League merged with the Peasant Party",
        ],
    );
}

#[test]
fn russian_pronouns_agree_in_gender_and_number() {
    headlines(
        "= Оборона Каменки =\n\nОборона Каменки — эпизод войны. 10 июля 1812 года французы атаковали мост. \
         11 июля 1812 года они повторили атаку. В 1912 году в городе открыт памятник. Он был разрушен в 1943 году.\n",
        &[
            "Французы атаковали мост",
            "Французы повторили атаку",
            "В городе открыт памятник",
            "Памятник разрушен",
        ],
    );
    headlines(
        "= Трудовой блок =\n\nТрудовой блок — политическая партия. В 1998 году преемницей Сенина стала Лидия Панова. \
         В 2001 году она подписала соглашение.\n",
        &["Преемницей Сенина стала Лидия Панова", "Лидия Панова подписала соглашение"],
    );
}

#[test]
fn russian_verbs_agree_with_the_name_that_they_get() {
    headlines(
        "= Завод «Маяк» =\n\nЗавод «Маяк» — предприятие в Туле. В 1918 году предприятие было национализировано. \
         В 1922 году предприятие получило название «Маяк». В 2011 году на его территории открылся технопарк.\n",
        &[
            "Завод «Маяк» национализирован",
            "Завод «Маяк» получил название «Маяк»",
            "На территории завода «Маяк» открылся технопарк",
        ],
    );
}

#[test]
fn whom_something_was_done_to_goes_on_as_he() {
    headlines(
        "= Obi v Norland Lines plc =\n\nThe appellant, Mr Ivan Obi, joined the respondent, Norland Lines plc, in May 1999. \
         The master, Captain Olsen, suspended him on 22 August 2003. He was dismissed on 1 October 2003. \
         The respondent paid the award on 1 March 2005. It was taken over by Northern Lines in 2006.\n",
        &[
            "Ivan Obi joined the respondent, Norland Lines plc",
            "Captain Olsen suspended him",
            "Ivan Obi dismissed",
            "Norland Lines paid the award",
            "Norland Lines taken over by Northern Lines",
        ],
    );
    headlines(
        "= Orm Paper =\n\nOrm Paper is a paper maker. Adam Orm died in 1920. His widow, Claire, ran the company. \
         She introduced the eight-hour day in 1922.\n",
        &["Adam Orm died", "Claire introduced the eight-hour day"],
    );
}

#[test]
fn what_stands_beside_a_date_is_no_subject() {
    headlines(
        "= Tern 4 =\n\nTern 4 was a lunar orbiter. On 20 July 2001, six days after launch, the magnetometer was switched on at 06:42 UTC. \
         It failed on 3 August 2001. The launch had been postponed from May 2000 to July 2001 in 1999.\n",
        &["Launch postponed", "Magnetometer switched on", "Magnetometer failed"],
    );
    headlines(
        "= Case =\n\nThe trial took place between 6 and 9 June 2016 before HHJ Carter, who gave judgment for the claimant on 1 July 2016. \
         On 3 June 2018 the director told the claimant that she would be dismissed.\n",
        &[
            "Trial before HHJ Carter",
            "HHJ Carter gave judgment for the claimant",
            "Director told the claimant that she would be dismissed",
        ],
    );
    headlines(
        "= Dorn =\n\nA monument was erected in Dorn in 1951. It was moved to the cemetery in 1968.\n",
        &["Monument erected in Dorn", "Monument moved to the cemetery"],
    );
}
