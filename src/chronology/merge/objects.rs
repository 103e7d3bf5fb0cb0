//! To what something was done, as far as a title names it right behind its verb: "Acme bought Beta" and "Acme bought Gamma" on
//! one day are two purchases.

use super::{
    Candidate, Ground,
    scribe::{Scribe, with_scribe},
    token::{thing, word},
    turns::MOST_BETWEEN,
};
use crate::event::{Deeds, things};

/// Whether two titles in one language name each an object of what was done, and they are two things, or whether somebody does
/// in the one what he suffers in the other. Whom a club beat and what it won by it are one victory.
pub(super) fn are_two(
    ground: Ground<'_>,
    (one, a): (&Candidate<'_>, usize),
    (other, b): (&Candidate<'_>, usize),
) -> bool {
    let Ground { tokens, cast, .. } = ground;
    if one.title == other.title || !tokens.same_letters(a, b) {
        return false;
    }
    let (Some(of_one), Some(of_other)) = (ground.said(one, a), ground.said(other, b)) else { return false };
    if of_one.part.differs(&of_other.part) {
        return true;
    }
    let deeds = tokens.deeds(a).or(tokens.deeds(b));
    let has = |at: usize, wanted: u32| tokens.get(at).iter().any(|token| word(*token) == wanted);
    // What has no words but those of the other names nothing else.
    let says_no_more =
        |own: usize, other: usize| tokens.get(own).iter().all(|&token| has(other, word(token)));
    let (Some(own), Some(others)) = (&of_one.object, &of_other.object) else { return false };
    if deeds.are_of_match() || says_no_more(a, b) || says_no_more(b, a) {
        return false;
    }
    match (own, others) {
        (Object::Named(own), Object::Named(others)) => {
            // Who is called by other names in the other title, and what the other title names elsewhere.
            let is_called = || {
                one.actors.iter().chain(other.actors).any(|&actor| {
                    own.iter().any(|word| cast.has(actor, *word))
                        && others.iter().any(|word| cast.has(actor, *word))
                })
            };
            let names = |at: usize, words: &[u32]| words.iter().any(|&wanted| has(at, wanted));
            !names(b, own) && !names(a, others) && !is_called()
        }
        (&Object::Common(own), &Object::Common(others)) => {
            let is_of = |at: usize, sort: u32| tokens.get(at).iter().any(|token| thing(*token) == Some(sort));
            let are_apart = own != others && !things::are_kind_and_sort(own - 1, others - 1);
            are_apart && !is_of(b, own) && !is_of(a, others)
        }
        _ => false,
    }
}

/// Whether two titles in one language say each where it was, and these are two places: "opened a shop in Leeds" and "opened a
/// shop in York".
pub(super) fn are_elsewhere(
    Ground { tokens, .. }: Ground<'_>,
    (one, a): (&Candidate<'_>, usize),
    (other, b): (&Candidate<'_>, usize),
) -> bool {
    let (of_one, of_other) = with_scribe(|scribe| (place(scribe, one.title), place(scribe, other.title)));
    let names = |at: usize, words: &[u32]| {
        words.iter().any(|&wanted| tokens.get(at).iter().any(|token| word(*token) == wanted))
    };
    let are_both = !of_one.is_empty() && !of_other.is_empty();
    are_both && tokens.same_letters(a, b) && !names(b, &of_one) && !names(a, &of_other)
}

/// The words of the name of the place that a title gives.
fn place(scribe: &mut Scribe, title: &str) -> Vec<u32> {
    let mut words = scribe.words_of(title).peekable();
    let mut name = Vec::new();
    while let Some((word, _)) = words.next() {
        let is_at = matches!(word, "in" | "at" | "near" | "outside" | "в" | "во" | "на" | "под" | "близ");
        if is_at && words.peek().is_some_and(|(word, _)| word.starts_with(char::is_uppercase)) {
            let of_name = words
                .by_ref()
                .map_while(|(word, _)| word.starts_with(char::is_uppercase).then(|| scribe.number_of(word)));
            name.extend(of_name.flatten());
            break;
        }
    }
    name
}

/// Whether a title tells what somebody founded, closed or bought, and not that it was itself founded: "Acme opened a shop".
pub(super) fn founds(ground: Ground<'_>, piece: &Candidate<'_>, at: usize) -> bool {
    ground.said(piece, at).is_some_and(|said| said.object.is_some())
}

/// What stands behind the verb of a title.
#[derive(Debug, PartialEq)]
pub(super) enum Object {
    /// The words of a name.
    Named(Vec<u32>),
    /// The sort of thing that a common word means.
    Common(u32),
}

impl Object {
    /// That of `title`; none where a preposition or another verb comes first.
    pub(super) fn of(scribe: &mut Scribe, title: &str) -> Option<Self> {
        let mut words = scribe.words_of(title);
        let is_name = |word: &str, quoted: bool| quoted || word.starts_with(char::is_uppercase);
        let is_verb = |word: &str| {
            matches!(word, "took" | "takes" | "взял" | "взяла" | "взяли") || !Deeds::alone(word).0.is_empty()
        };
        words
            .by_ref()
            .skip(1)
            .find(|&(word, quoted)| !is_name(word, quoted) && !is_preposition(word) && is_verb(word))?;
        let behind: Vec<(&str, bool)> = words.collect();
        let between: Vec<&str> = behind
            .iter()
            .map_while(|&(word, quoted)| (!is_name(word, quoted) && !is_preposition(word)).then_some(word))
            .take(MOST_BETWEEN + 1)
            .collect();
        let thing = between.iter().rev().find_map(|word| scribe.thing_of(word));
        let is_clear = between.len() <= MOST_BETWEEN && !between.iter().any(|word| is_verb(word));
        let name = behind.iter().skip(between.len()).take_while(|&&(word, quoted)| is_name(word, quoted));
        let name: Vec<u32> = name.filter_map(|(word, _)| scribe.number_of(word)).collect();
        match (name.is_empty(), thing) {
            (false, _) if is_clear => Some(Self::Named(name)),
            (true, Some(thing)) if is_clear => Some(Self::Common(thing)),
            _ => None,
        }
    }
}

/// Whether what comes behind is no object, but where, when, by whom.
pub(super) fn is_preposition(word: &str) -> bool {
    matches!(
        word,
        "of" | "in"
            | "on"
            | "at"
            | "by"
            | "to"
            | "from"
            | "with"
            | "for"
            | "as"
            | "into"
            | "over"
            | "after"
            | "before"
            | "against"
            | "under"
            | "near"
            | "off"
            | "and"
            | "or"
            | "that"
            | "which"
            | "when"
            | "because"
            | "about"
            | "between"
            | "through"
            | "during"
            | "в"
            | "во"
            | "на"
            | "с"
            | "со"
            | "из"
            | "к"
            | "ко"
            | "по"
            | "за"
            | "от"
            | "до"
            | "у"
            | "о"
            | "об"
            | "при"
            | "под"
            | "над"
            | "для"
            | "и"
            | "или"
            | "что"
            | "как"
            | "после"
            | "против"
            | "через"
            | "между"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_object_is_what_a_verb_has_behind_it() {
        let object = |title: &str| with_scribe(|scribe| Object::of(scribe, title));
        let words = |title: &str| match object(title) {
            Some(Object::Named(words)) => words.len(),
            _ => 0,
        };
        for (title, count) in [
            ("Acme bought Beta", 1),
            ("Acme took Port Roy", 2),
            ("Acme bought the old mill Beta Works", 2),
            ("Acme sold to Beta", 0),
            ("Acme founded in Leeds", 0),
            ("Завод купил «Поларис»", 1),
            ("Завод закрыт", 0),
            ("Mill closed", 0),
        ] {
            assert_eq!(words(title), count, "{title}");
        }
        let (museum, school) = (object("Acme opened a museum"), object("Завод открыл школу"));
        assert!(matches!((&museum, &school), (Some(Object::Common(_)), Some(Object::Common(_)))));
        assert_ne!(museum, school);
        assert_eq!(object("Acme opened in a school"), None);
    }
}
