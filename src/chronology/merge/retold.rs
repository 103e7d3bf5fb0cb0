//! What a list tells with its year and a text with its day.

use super::{
    Candidates, MOST_COMPARISONS, class,
    facts::Facts,
    figures::{figures_agree, numbers_agree},
    words::{Words, content_words},
};
use crate::event::EventKind;

/// A list that gives a year and a text that gives the day: "Comet introduced" in 1951 and "Comet launched at the show" in
/// November 1951 are one, if nothing else of that year is told in these words.
pub(super) fn retold_by_year(candidates: &dyn Candidates, words: &Words, sets: &mut Facts) {
    // Whom it is about, its first day, and how much later its last one is.
    let life = |at: u32| {
        let ((first, last), theme) = candidates.life(at as usize)?;
        let (theme, first) = (theme?, first?);
        Some((theme, first, last? - first))
    };
    let mut order: Vec<u32> = (0..candidates.len() as u32).filter(|&at| life(at).is_some()).collect();
    // Of those that begin on one day the longest first.
    order.sort_unstable_by_key(|&at| life(at).map(|(theme, first, length)| (theme, first, -length, at)));
    let mut name = Vec::with_capacity(8);
    // Of whom `name` has the words: the order is by theme.
    let mut named = None;
    for (place, &at) in order.iter().enumerate() {
        let Some((theme, first, length)) = life(at).filter(|(.., length)| (28..=366).contains(length)) else {
            continue;
        };
        let Some(coarse) = candidates.get(at as usize) else { continue };
        if named != Some(theme) {
            named = Some(theme);
            name.clear();
            content_words(coarse.name, &mut name);
        }
        let own = |at: u32| words.get(at as usize).iter().filter(|word| name.binary_search(word).is_err());
        let count = own(at).count();
        let mut found = None;
        let mut several = false;
        let behind = order.get(place + 1..).unwrap_or_default().iter();
        let near = behind.map_while(|&other| {
            let (owner, start, own) = life(other)?;
            (owner == theme && start <= first + length).then_some((other, start + own, own))
        });
        for (other, last, own_length) in near.take(4 * MOST_COMPARISONS) {
            let Some(fine) = candidates.get(other as usize) else { continue };
            let inside = last <= first + length && own_length < length;
            let kin = class(fine.kind) == class(coarse.kind)
                || fine.kind == EventKind::Other
                || coarse.kind == EventKind::Other;
            if !inside || !kin || fine.sentence == coarse.sentence || !numbers_agree(&fine, &coarse) {
                continue;
            }
            let shared = own(at).filter(|word| words.get(other as usize).binary_search(word).is_ok()).count();
            let least = count.min(own(other).count());
            if shared >= 2
                && shared * 3 >= least * 2
                && figures_agree(&fine, &coarse)
                && !(own_verb(coarse.title, words.get(other as usize))
                    && own_verb(fine.title, words.get(at as usize)))
            {
                let root = sets.root(other as usize);
                several |= found.is_some_and(|known| known != root);
                found = Some(root);
            }
        }
        if let Some(root) = found.filter(|_| !several) {
            sets.join(root, at as usize);
        }
    }
}

/// Whether `title` has a verb that is not among the words of another title: "Leeds office opened" beside "Leeds office
/// closed". A verb is told by its form, since a title may be of any language.
fn own_verb(title: &str, other: &[u32]) -> bool {
    const FORMS: [&str; 22] = [
        "began", "begun", "bought", "built", "fell", "found", "held", "left", "lost", "made", "met", "rose",
        "sank", "shut", "sold", "sunk", "taken", "took", "won", "went", "came", "gave",
    ];
    const ENDINGS: [&str; 12] =
        ["ed", "ался", "ился", "лась", "лось", "лись", "ыт", "ыта", "ыто", "ыты", "ано", "ено"];
    let mut hash = Vec::with_capacity(1);
    title.split(|c: char| !c.is_alphanumeric()).any(|word| {
        let verb = word.starts_with(char::is_lowercase)
            && word.chars().nth(2).is_some()
            && (FORMS.contains(&word) || ENDINGS.iter().any(|ending| word.ends_with(ending)));
        if !verb {
            return false;
        }
        hash.clear();
        content_words(word, &mut hash);
        hash.iter().any(|word| other.binary_search(word).is_err())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_has_a_verb_of_its_own() {
        for (title, other, own) in [
            ("Leeds office opened", "Leeds office closed", true),
            ("Comet introduced", "Comet launched at the show", false),
            ("Comet prototype", "Comet launched", false),
            ("Мост открыт", "Мост закрыт", true),
        ] {
            let mut words = Vec::new();
            content_words(other, &mut words);
            assert_eq!(own_verb(title, &words), own, "{title} / {other}");
        }
    }
}
