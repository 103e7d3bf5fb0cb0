//! What one text tells of whom it is about, many times in one year: each fact stays by itself, and what is told twice is one.

use crate::stories::read;

/// The dates of what `text` tells more than once, passage by passage.
fn told_twice(text: &str) -> Vec<String> {
    let chronology = read(&[("a.txt", text)]);
    let several = chronology.events.iter().filter(|event| event.sources.len() > 1);
    several
        .map(|event| event.sources.iter().map(|source| source.quote()).collect::<Vec<_>>().join(" / "))
        .collect()
}

#[test]
fn what_one_did_in_one_year_is_not_one_act() {
    for text in [
        "= Nora Vance =\n\nNora Vance is a runner. In 2001, Vance opened the season by defending her title in Leeds. In 2001, \
         Vance opened a school for girls in York. In 2001, she appeared in a film about the city. Vance was named the face of \
         a soap in 2001.\n",
        "= Нора Вэнс =\n\nНора Вэнс — бегунья. В 2001 году Вэнс снялась в фильме о городе. В 2001 году Вэнс стала лицом \
         рекламы мыла.\n",
        "= Orle =\n\nOrle is a town. In 1950 Orle introduced a tax on dogs. In 1950 the council of Orle bought two buses.\n",
        "= Nora Vance =\n\nNora Vance was a senator. Throughout the 1850s, Vance doubted the prospects of peace. In the 1850s, \
         Vance believed in a general providence.\n",
        "= Temples of Orle =\n\nThe Doric temple of Mara was built in the 6th century BC. A temple of wood was built at the \
         end of the 6th century BC.\n",
    ] {
        assert_eq!(told_twice(text), Vec::<String>::new());
    }
}

#[test]
fn two_fields_of_one_year_are_two() {
    let text = "= Economy of Orle =\n\n- Country: Orle\n- Exports: $69.26 billion (2012)\n- Imports: $22.86 billion \
                (2012)\n- Debt: 16.2% of GDP (2012)\n- Deficit: 5.9% of GDP (2012)\n\nThe economy of Orle grew fast.\n";
    assert_eq!(told_twice(text), Vec::<String>::new());
}

#[test]
fn what_is_told_twice_of_one_year_is_one() {
    for text in [
        "= Nora Vance =\n\nNora Vance was a physicist. In 1917, Vance applied the theory of heat to the growth of trees. She \
         became a citizen of Orle in 1940.\n\n== Later ==\n\nIn 1917, Vance applied the theory of heat to trees. Vance became a \
         citizen of Orle in 1940.\n",
        "= Нора Вэнс =\n\nНора Вэнс — физик. В 1940 году Вэнс получила гражданство Орлы.\n\n== Позже ==\n\nВ 1940 году Вэнс \
         получила гражданство Орлы.\n",
    ] {
        assert!(!told_twice(text).is_empty(), "{text}");
    }
}

#[test]
fn a_shrinking_trade_signs_nothing() {
    let chronology = read(&[
        (
            "a.txt",
            "= Orle =\n\nOrle is a state beside Vale.\n\nThe economy of Orle contracted in 2009. It grew again in 2011.\n",
        ),
        (
            "b.txt",
            "= Vale =\n\nVale is a state beside Orle.\n\nVale and Orle agreed to open the border in October 2009.\n",
        ),
    ]);
    let shared = chronology.events.iter().filter(|event| event.sources.len() > 1);
    assert_eq!(shared.count(), 0);
}
