//! What nobody is said to have done, and was between those of whom the document is: the sides of a war, the parties of a
//! case.

use super::{Extractor, implied::HEARD};
use crate::{
    case,
    document::Language,
    event::{
        EventKind,
        lexicon::{Lexicon, Tags},
        narrative::Told,
        word_list::WordList,
    },
};

impl Extractor<'_> {
    /// "The town fell" of a war, "Trial opened" of a case: of whom nothing else is said, that is of those between whom it
    /// was.
    pub(in crate::event) fn oppose(&self, told: &mut Told) {
        let opponents = self.names.opponents();
        if opponents.is_empty() {
            return;
        }
        // "Monteran troops took the fort": of one side.
        let mut nations = Vec::new();
        self.names.add_nations(&told.headline, &mut nations);
        let another = told.actors.iter().any(|actor| self.is_another(*actor)) || !nations.is_empty();
        if !another && (self.is_of_war(told) || self.is_of_case(told)) {
            told.actors.extend(opponents);
        }
    }

    /// "A truce was arranged" in a text about a war.
    pub(super) fn is_between_sides(&self, words: &[&str]) -> bool {
        self.names.sides.len() > 1 && words.iter().take(4).any(|word| BETWEEN.has_any_case(word))
    }

    fn is_of_war(&self, told: &Told) -> bool {
        if self.names.sides.len() < 2 {
            return false;
        }
        let about = self.names.subject.and_then(|subject| self.names.actors.get(subject));
        // The war itself is told: "Date: 3 May 1931 – 4 June 1932".
        let itself = about.filter(|_| self.names.happening).is_some_and(|about| {
            let rest = told.headline.strip_prefix(about.name.as_str());
            rest.is_some_and(|rest| rest.split([' ', ':']).any(|word| WAGED.has(word)))
        });
        let words = || words_of(&told.headline);
        itself
            || words().any(|word| FOUGHT.has_any_case(word))
                && !words().any(|word| AT_HOME.has_any_case(word))
    }

    fn is_of_case(&self, told: &Told) -> bool {
        if self.names.sides.len() > 1 {
            return false;
        }
        let versus = |name: &str| [" v ", " v. ", " vs "].iter().any(|versus| name.contains(versus));
        let about = self.names.subject.and_then(|subject| self.names.actors.get(subject));
        let case = about.is_none_or(|about| self.names.happening || versus(&about.name));
        let legal =
            told.kind == EventKind::Legal || words_of(&told.headline).any(|word| HEARD.has_any_case(word));
        if !case || !legal {
            return false;
        }
        // "reaffirmed in Kern v. School District": what other courts make of it is not of its parties.
        let own = about.map_or("", |about| about.name.as_str());
        let rest = told.headline.strip_prefix(own).unwrap_or(&told.headline);
        if versus(rest) || words_of(rest).any(|word| AT_LARGE.has_any_case(word)) {
            return false;
        }
        // "The newspaper won an award": another body, which has no name.
        let first = case::lower(words_of(&told.headline).next().unwrap_or_default());
        let russian = !first.is_ascii();
        let lexicon = Lexicon::of(if russian { Language::Russian } else { Language::English });
        !lexicon.get(&first).tags.any(Tags::BODY.or(Tags::ORGAN))
            || matches!(first.as_str(), "court" | "tribunal" | "суд" | "jury" | "board")
    }
}

fn words_of(headline: &str) -> impl Iterator<Item = &str> {
    headline.split(' ').map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()))
}

/// What is of the law at large, or of those who come to a decision later.
#[rustfmt::skip]
static AT_LARGE: WordList = WordList::new(&[
    "law", "laws", "act", "acts", "statute", "statutes", "bill", "ordinance", "amendment", "patent", "patents", "similar",
    "legislature", "parliament", "congress", "senate", "government", "relied", "reaffirmed", "followed", "cited", "citing",
    "overruled", "distinguished", "limited", "precedent", "doctrine", "закон", "закона", "указ", "прецедент", "устав",
]);

/// What is done in a war by one side to the other, whichever is said.
#[rustfmt::skip]
static FOUGHT: WordList = WordList::new(&[
    "battle", "battles", "siege", "sieges", "clash", "clashes", "skirmish", "skirmishes", "fighting", "fought", "offensive",
    "counter-offensive", "counteroffensive", "assault", "attack", "attacks", "raid", "raids", "bombardment", "blockade",
    "shots", "ceasefire", "armistice", "truce", "treaty", "peace", "hostilities", "convention",
    "prisoners", "captives", "border", "frontier", "boundary", "captured", "retaken", "recaptured", "stormed",
    "besieged", "fell", "fall", "surrendered", "surrender", "capitulated", "capitulation", "occupied", "bombarded",
    "shelled", "relieved", "taken", "evacuated", "plenipotentiaries", "negotiations", "negotiators", "delegates", "conference",
    "mediation", "invasion", "mobilisation", "mobilization", "sortie", "encirclement", "война", "войны", "бой", "бои",
    "битва", "сражение", "сражения", "осада", "штурм", "наступление", "контрнаступление", "перемирие", "мир", "договор",
    "обстрел", "блокада", "капитуляция", "пал", "пала", "пало", "взят", "взята", "взято", "взяли", "занят", "занята",
    "занято", "осаждён", "осаждена", "сдался", "сдалась", "сдалось", "капитулировал", "капитулировала", "потерян",
    "потеряна", "потеряно", "освобождён", "освобождена", "переговоры", "столкновение", "столкновения", "пленных",
    "деблокада", "вторжение", "граница", "выстрелы", "амнистия",
]);

/// What falls without an enemy.
#[rustfmt::skip]
static AT_HOME: WordList = WordList::new(&[
    "monarchy", "government", "cabinet", "ministry", "dynasty", "prices", "price", "output", "exports", "snow", "rain",
    "temperature", "minister", "монархия", "монархии", "правительство", "правительства", "кабинет", "кабинета", "династия",
    "цены", "добыча", "снег", "министр", "министра",
]);

/// What a war does: it is waged.
#[rustfmt::skip]
static WAGED: WordList = WordList::new(&[
    "fought", "took", "began", "begins", "ended", "ends", "broke", "lasted", "waged", "started", "resumed", "concluded",
    "active", "началась", "началось", "начался", "закончилась", "закончилось", "завершилась", "завершилось", "шла", "шло",
    "длилась", "длилось", "продолжалась", "продолжалось", "состоялась", "состоялось", "состоялся", "время", "разразилась",
]);

/// What two sides make.
#[rustfmt::skip]
static BETWEEN: WordList = WordList::new(&[
    "truce", "armistice", "ceasefire", "treaty", "peace", "negotiations", "talks", "preliminaries", "hostilities",
    "перемирие", "мир", "договор", "трактат", "переговоры", "прелиминарии", "условия", "соглашение",
]);
