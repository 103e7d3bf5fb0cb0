//! What weighs in two tellings of one fact: an amount that both give, an act that both name, and what each says of its own.

use crate::stories::read;

/// How many facts two texts share.
fn shared(one: &str, other: &str) -> usize {
    let chronology = read(&[("a.txt", one), ("b.txt", other)]);
    let documents = |event: &annals::chronology::Event| {
        let mut documents: Vec<String> =
            event.sources.iter().map(|source| source.document.to_string()).collect();
        documents.dedup();
        documents.len()
    };
    chronology.events.iter().filter(|event| documents(event) > 1).count()
}

const LEE: &str = "= Lee v Orle Mills =\n\nLee v Orle Mills was a case of Ann Lee against Orle Mills. Ann Lee sued Orle Mills on 3 March \
                   1951. ";
const ANN: &str = "= Ann Lee =\n\nAnn Lee was a weaver. Lee sued Orle Mills in March 1951. ";

#[test]
fn one_amount_of_one_month_is_one_fact() {
    let with = |amount: &str| {
        shared(
            &format!("{LEE}Damages were fixed at £48,200 in May 1953.\n"),
            &format!("{ANN}In May 1953 she was awarded {amount}.\n"),
        )
    };
    assert_eq!(with("£48,200"), 2);
    assert_eq!(with("£1,150"), 1, "another amount");
    assert_eq!(with("a medal"), 1, "no amount");
}

#[test]
fn a_siege_is_lifted_in_many_words() {
    let war = "= Orle War =\n\nThe Orle War was a war between Vale and Brask. Brask laid siege to Kest on 2 April 1783. Kest was \
               relieved on 21 July 1783 by a column from Vale. Vale won the battle of Sarn on 3 October 1783.\n";
    let town = |told: &str| {
        format!(
            "= Kest =\n\nKest is a town. In the Orle War Brask laid siege to Kest in April 1783. {told} The battle of Sarn was won \
             by Vale in October 1783.\n"
        )
    };
    let base = shared(war, &town(""));
    assert_eq!(shared(war, &town("Troops of Vale broke the blockade of Kest in July 1783.")), base + 1);
    assert_eq!(shared(war, &town("Bread broke all records of price at Kest in July 1783.")), base);
}

#[test]
fn a_title_of_nobility_is_no_prize() {
    let prize = "= Prix Lune =\n\nThe Prix Lune is a prize. Ann Hill won the Prix Lune in June 1950.\n";
    let hill = |told: &str| format!("= Ann Hill =\n\nAnn Hill was a pilot. In June 1950 Hill {told}.\n");
    assert_eq!(shared(prize, &hill("was made a baroness")), 0);
    assert_eq!(shared(prize, &hill("received the Prix Lune")), 1);
}

#[test]
fn a_name_that_sounds_like_anothers_is_not_his() {
    let state = "= Andorra =\n\nAndorra is a state. The club of the state was founded in 1994. It came back to the league in 2014.\n";
    let player = "= Andre Hale =\n\nAndre Hale is a player. Hale started slowly in 1994. The series came back in 2014.\n";
    assert_eq!(shared(state, player), 0);
}
