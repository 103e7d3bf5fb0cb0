//! Whose deed a sentence tells that opens with where, why or with what it was done.

use crate::event::events;

/// Asserts that each sentence, in a text about the baker Karl Reed, is told by its headline.
fn check(rows: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    for (sentence, expected) in rows {
        let told = events(&format!("Karl Reed\n\nKarl Reed (born 1840) was an English baker. {sentence}"));
        let titles: Vec<&str> = told.iter().map(|event| event.title.as_str()).collect();
        if !titles.contains(expected) {
            wrong.push(format!("{titles:?} for {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_subject_stands_behind_all_that_leads_in_to_it() {
    check(&[
        (
            "In two letters, and one short note, Reed attacked the board in 1871.",
            "Karl Reed attacked the board",
        ),
        ("Without his old clerk, Paul Ward Hill, Reed left for London in 1875.", "Karl Reed left for London"),
        ("Prior to the move to Leeds in 1874, the firm had bought the land.", "Firm bought the land"),
        (
            "After three weeks of talks, a new plan reached the council in 1876, and was read to the guilds.",
            "New plan reached the council, and was read to the guilds",
        ),
        ("While a student in Hull, Reed wrote two plays in 1869.", "Karl Reed wrote two plays"),
        (
            "Despite the strike, the mill, the dock and the yard reopened in 1886.",
            "Mill, the dock and the yard reopened",
        ),
        ("Unlike his father, Reed voted for the bill in 1895.", "Karl Reed voted for the bill"),
        (
            "In the hard winter, the old party, led by Tom Lowe, lost its seats in 1906.",
            "Old party lost its seats",
        ),
        (
            "In a case of 1887, where he defended a cousin, Reed protested the decision.",
            "Karl Reed protested the decision",
        ),
        ("By 1890, Reed was raising such questions in public.", "Karl Reed raised such questions in public"),
        ("In 1890, Reed was dying of a fever.", "Karl Reed was dying of a fever"),
        ("In 1891, Reed was leaving the hall when he fell.", "Karl Reed was leaving the hall"),
        ("In 1892, Reed was painting a gate until it rained.", "Karl Reed was painting a gate"),
        ("Reed's first published novel was filmed in 1903.", "Reed's first published novel filmed"),
        // No list and no aside of the subject is taken for what leads in to it.
        (
            "After the vote in July 1905, Tom Lowe, the head of the guild, became mayor.",
            "Tom Lowe became mayor",
        ),
        ("In Leeds, the parish, the oldest of the shire, closed in 1872.", "Parish closed"),
        ("At the mill, the workers, most of them women, struck in 1873.", "Workers struck"),
        (
            "In the north, Tom Lowe, the printer, and Ann Hill, the teacher, founded a club in 1877.",
            "Tom Lowe, the printer, and Ann Hill, the teacher, founded a club",
        ),
        (
            "After the revolt, the liberal, radical and socialist parties were banned in 1878.",
            "Liberal, radical and socialist parties banned",
        ),
        (
            "During the war, miners, dockers and teachers struck in 1916.",
            "Miners, dockers and teachers struck",
        ),
        (
            "After the war, Tom Lowe, Ann Hill and Paul Ward founded a firm in 1919.",
            "Tom Lowe, Ann Hill and Paul Ward founded a firm",
        ),
        (
            "After the war, the Danish, Dutch and Swedish unions merged in 1920.",
            "Danish, Dutch and Swedish unions merged",
        ),
        // … and nothing that is said of the words which lead in is one of the list.
        ("In Leeds, the capital, red and white flags were burnt in 1921.", "Red and white flags burnt"),
        (
            "By order of Tom Lowe, the mayor, miners and dockers were fined in 1922.",
            "Miners and dockers fined",
        ),
        (
            "In Lund, Sweden, the mill, the dock, and the yard closed in 1923.",
            "Mill, the dock, and the yard closed",
        ),
        ("The trail, the mill, and the old dock closed in 1912.", "Trail, the mill, and the old dock closed"),
    ]);
}

#[test]
fn the_words_of_an_aside_do_not_take_the_date_from_the_main_clause() {
    check(&[
        ("Reed sold the land he held by the river in 1881.", "Karl Reed sold the land he held by the river"),
        ("On 19 June 1880, elected to the council, Reed moved to Hull.", "Karl Reed moved to Hull"),
        ("On 19 June 1879, urged by Reed, Parliament passed an act.", "Parliament passed an act"),
        ("Armed by the navy, the rebels took the port in 1913.", "Rebels took the port"),
        ("Elected to the council in 1880, Reed moved to Hull.", "Karl Reed elected to the council"),
    ]);
}

#[test]
fn words_that_only_lead_to_a_date_or_point_back_are_no_part_of_a_headline() {
    check(&[
        ("The book consists of two manuscripts copied in 1892.", "Two manuscripts copied"),
        ("However, it was not until 1887 that Reed detected the fault.", "Karl Reed detected the fault"),
        ("The custom went on in the villages until as late as 1890.", "Custom went on in the villages"),
        ("The term appears in letters as early as 1863.", "Term appears in letters"),
        ("He won three prizes. This victory encouraged the town in 1878.", "Victory encouraged the town"),
        ("These letters were sold in 1880.", "Letters sold"),
        ("In 1882 those present were fined.", "Those present fined"),
        ("These Hills was released in 1883.", "These Hills released"),
        ("In 1884 the union was dissolved, whereby Lohne is both a town and a county.", "Union dissolved"),
        // "This" alone stays.
        ("The mill burned down. This changed in 1881.", "This changed"),
    ]);
}

#[test]
fn the_field_beside_a_date_says_what_happened_then() {
    let fields = "= Lohne =\n\n- Established Event1: Principality of Old Lohne\n- Established Date1: 1190\n- Established Event2: \
                  Declaration of independence from Sund\n- Established Date2: 4 May 1850\n- Established Event3: Recognised\n\
                  - Established Date3: 1853\n- Established Event4: from Sund\n- Established Date4: 1860\n\nLohne is a country.\n";
    let told = events(fields);
    let titles: Vec<&str> = told.iter().map(|event| event.title.as_str()).collect();
    assert_eq!(
        titles,
        [
            "Principality of Old Lohne founded",
            "Declaration of independence from Sund",
            "Lohne recognised",
            "Lohne founded",
        ]
    );
}

#[test]
fn it_is_nobody_where_something_is_decided_and_a_noun_that_looks_like_a_verb_stays() {
    check(&[
        ("When the oven proved weak, it was decided in 1875 to close the mill.", "Decided to close the mill"),
        ("The oven failed. It was decided in May 1876 to sell the mill.", "Decided to sell the mill"),
        ("The guild grew. It was forced in 1877 to close its hall.", "Guild forced to close its hall"),
        ("When the guild grew, it was ordered in 1878 to pay a fine.", "Guild ordered to pay a fine"),
        ("In 1971 the guild made its first radio broadcast.", "Guild made its first radio broadcast"),
        ("In 1972 the flood cut the cable.", "Flood cut the cable"),
        ("In 1973 Reed saw the film set fire to the hall.", "Karl Reed saw the film set fire to the hall"),
    ]);
}

#[test]
fn a_life_begins_and_ends_whatever_happened_that_day_and_a_statistic_is_no_event() {
    let titles = |fields: &str| {
        let told = events(fields);
        told.iter().map(|event| event.title.to_string()).collect::<Vec<String>>()
    };
    assert_eq!(
        titles(
            "= Lohne =\n\n- Established Date 1: 1200\n- Established Event 1: Charter granted\n- Established Date 2: \
             1368\n- Established Event 2: Principality of Lohne\n- Per Capita: $6,500 (2012 est.)\n- Exports: €11.6 \
             billion (2015)\n\nLohne is a country.\n"
        ),
        ["Charter granted", "Principality of Lohne founded"]
    );
    assert_eq!(
        titles(
            "= Olaf Rask =\n\n- Birth Date: 1900\n- Birth Event: Flood in Hull\n- Thesis Year: 1924\n- Death Date: 1950\n- Death Event: Fire \
             in Hull\n\nOlaf Rask was a physicist.\n"
        ),
        ["Olaf Rask born", "Olaf Rask died"]
    );
}
