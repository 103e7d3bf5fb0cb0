//! What nobody is said to have done, and was between those of whom the document is: the sides of a war, the parties of a
//! case.

use super::{
    Extractor,
    implied::{HEARD, is_noun},
};
use crate::{
    case,
    document::Language,
    event::{
        EventKind,
        lexicon::{Lexicon, Tags},
        narrative::Told,
        sentence::Sentence,
        word_list::WordList,
    },
};

impl Extractor<'_> {
    /// "The town fell" of a war, "Trial opened" of a case: of whom nothing else is said, that is of those between whom it
    /// was.
    pub(in crate::event) fn oppose(&self, sentence: &Sentence<'_>, told: &mut Told) {
        let opponents = self.names.opponents();
        if opponents.is_empty() {
            return;
        }
        // "Monteran troops took the fort": of one side.
        let mut nations = Vec::new();
        self.names.add_nations(&told.headline, &mut nations);
        let another = told.actors.iter().any(|actor| self.is_another(*actor)) || !nations.is_empty();
        if !another && (self.is_of_war(sentence, told) || self.is_of_case(told)) {
            told.actors.extend(opponents);
        }
    }

    /// "A truce was arranged" in a text about a war.
    pub(super) fn is_between_sides(&self, words: &[&str]) -> bool {
        self.names.has_sides() && words.iter().take(4).any(|word| BETWEEN.has_any_case(word))
    }

    fn is_of_war(&self, sentence: &Sentence<'_>, told: &Told) -> bool {
        if !self.names.has_sides() {
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
            || !words().any(|word| AT_HOME.has_any_case(word))
                && !is_by_others(&told.headline)
                && (words().any(|word| FOUGHT.has_any_case(word))
                    || words().any(|word| TAKEN.has_any_case(word)) && is_held(sentence, &told.headline))
                && !is_of_thing(&told.headline)
    }

    fn is_of_case(&self, told: &Told) -> bool {
        if self.names.has_sides() {
            return false;
        }
        let versus = |name: &str| [" v ", " v. ", " vs "].iter().any(|versus| name.contains(versus));
        let about = self.names.subject.and_then(|subject| self.names.actors.get(subject));
        let case = about.is_none_or(|about| self.names.happening || versus(&about.name));
        if !case {
            return false;
        }
        // "reaffirmed in Kern v. School District": what other courts make of it is not of its parties.
        let own = about.map_or("", |about| about.name.as_str());
        let rest = told.headline.strip_prefix(own).unwrap_or(&told.headline);
        if versus(rest) || words_of(rest).any(|word| AT_LARGE.has_any_case(word)) {
            return false;
        }
        if rest.len() < told.headline.len() && !own.is_empty() {
            return told.kind == EventKind::Legal || words_of(rest).any(|word| HEARD.has_any_case(word));
        }
        is_step(rest)
    }
}

/// Whether a headline opens with a step of a trial, of which no other person or court is said: "Further appeal dismissed",
/// no "Hearing aid invented", "Thief sentenced", "He was acquitted", "Judge retired".
fn is_step(headline: &str) -> bool {
    let words: Vec<&str> = words_of(headline).collect();
    let Some(at) = words.iter().take(3).position(|word| STEPS.has_any_case(word)) else { return false };
    let other = |word: &&str| SOMEBODY_ELSE.has_any_case(word);
    let russian = words[at].starts_with(|letter: char| !letter.is_ascii());
    let body = |word: &str| {
        let lexicon = Lexicon::of(if russian { Language::Russian } else { Language::English });
        lexicon.get(&case::lower(word)).tags.any(Tags::BODY.or(Tags::OFFICE).or(Tags::PREPOSITION))
    };
    if words.iter().any(other)
        || words.iter().take(at).any(|word| body(word))
        || words.get(at + 1).is_some_and(|next| is_noun(next) && !STEPS.has_any_case(next) && *next != "date")
    {
        return false;
    }
    // "Court heard the appeal", no "Court acquitted a thief".
    !COURTS.has_any_case(words[at])
        || words.iter().skip(at + 1).any(|word| STEPS.has_any_case(word) || DECIDES.has(word))
            && !words.iter().skip(at + 1).any(|word| COURTS.has_any_case(word))
}

/// Whether a headline says who did it, though not by name: "Ship captured by pirates", no "taken by storm".
fn is_by_others(headline: &str) -> bool {
    let mut words = words_of(headline).skip_while(|word| *word != "by").skip(1);
    words.next().is_some_and(|next| {
        let what = if matches!(next, "a" | "an" | "the") { words.next().unwrap_or_default() } else { next };
        !HOW.has(what) && !what.starts_with(|letter: char| letter.is_ascii_digit())
    })
}

/// "A siege of cholera", "captured on film": nothing of a war.
fn is_of_thing(headline: &str) -> bool {
    let words: Vec<&str> = words_of(headline).collect();
    words.windows(3).any(|three| {
        matches!(
            case::lower(three[0]).as_str(),
            "siege" | "attack" | "attacks" | "raid" | "invasion" | "assault"
        ) && three[1] == "of"
            && is_noun(three[2])
            && !STRONGHOLDS.has(three[2])
            && !matches!(three[2], "a" | "an" | "the" | "its" | "their" | "his")
    })
}

/// Whether what is taken or falls is what a war is about: a place by name, a town, a fort, a garrison.
fn is_held(sentence: &Sentence<'_>, headline: &str) -> bool {
    let words: Vec<&str> = words_of(headline).collect();
    let named = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    let russian = !headline.is_ascii();
    if words.iter().any(|word| {
        STRONGHOLDS.has_any_case(word)
            || russian && {
                let word = case::lower(word);
                STRONGHOLDS_RUSSIAN.iter().any(|stem| word.starts_with(stem))
            }
    }) {
        return true;
    }
    let first = words.first().copied().unwrap_or_default();
    let taken = |word: Option<&&str>| {
        word.is_some_and(|word| TAKEN.has_any_case(word) || word.ends_with("ly") || word.ends_with("но"))
    };
    // «Взят Сарн»
    if TAKEN.has_any_case(first) {
        return words.get(1).is_some_and(|word| named(word));
    }
    // "Port Hondo taken": what else opens the headline is not written small in its sentence.
    let run = words.iter().take_while(|word| named(word)).count();
    let lower = case::lower(first);
    let small = (0..sentence.tokens.len()).any(|at| sentence.word(at) == lower && !sentence.is_capital(at));
    run > 0
        && !small
        && taken(words.get(run))
        && !Lexicon::of(Language::English).get(&lower).tags.any(Tags::PRONOUN)
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
    "prisoners", "captives", "border", "frontier", "boundary", "surrender", "capitulation", "plenipotentiaries",
    "negotiations", "negotiators", "delegates", "conference", "mediation", "invasion", "mobilisation", "mobilization",
    "sortie", "encirclement", "война", "войны", "бой", "бои", "битва", "сражение", "сражения", "осада", "штурм",
    "наступление", "контрнаступление", "перемирие", "мир", "договор", "обстрел", "блокада", "капитуляция", "переговоры",
    "столкновение", "столкновения", "пленных", "деблокада", "вторжение", "граница", "выстрелы", "амнистия",
]);

/// What is done to a place or a force in a war.
#[rustfmt::skip]
static TAKEN: WordList = WordList::new(&[
    "captured", "retaken", "recaptured", "stormed", "besieged", "fell", "fall", "surrendered", "capitulated", "occupied",
    "bombarded", "shelled", "relieved", "taken", "evacuated", "пал", "пала", "пало", "взят", "взята", "взято", "взяли",
    "занят", "занята", "занято", "осаждён", "осаждена", "сдался", "сдалась", "сдалось", "капитулировал", "капитулировала",
    "потерян", "потеряна", "потеряно", "освобождён", "освобождена",
]);

/// What is taken and falls in a war.
#[rustfmt::skip]
static STRONGHOLDS: WordList = WordList::new(&[
    "town", "towns", "city", "cities", "capital", "village", "villages", "fort", "forts", "fortress", "fortresses",
    "citadel", "castle", "stronghold", "redoubt", "battery", "port", "harbour", "harbor", "island", "islands", "pass",
    "ridge", "heights", "hill", "bridge", "bridgehead", "crossing", "line", "lines", "position", "positions", "outpost",
    "outposts", "post", "garrison", "garrisons", "camp", "trenches", "province", "provinces", "region", "territory",
    "valley", "peninsula", "coast", "railway", "station", "convoy", "convoys", "army", "armies", "fleet", "squadron",
    "regiment", "battalion", "column", "troops", "siege", "walls", "gate", "barracks", "airfield", "salient",
]);

/// The same in Russian, without endings.
const STRONGHOLDS_RUSSIAN: [&str; 32] = [
    "город",
    "столиц",
    "село",
    "села",
    "деревн",
    "крепост",
    "форт",
    "цитадел",
    "замок",
    "редут",
    "порт",
    "гаван",
    "остров",
    "перевал",
    "высот",
    "мост",
    "переправ",
    "позици",
    "рубеж",
    "гарнизон",
    "лагер",
    "провинци",
    "област",
    "уезд",
    "станци",
    "станиц",
    "хутор",
    "плацдарм",
    "отряд",
    "полк",
    "арми",
    "застав",
];

/// How a place is taken.
#[rustfmt::skip]
static HOW: WordList = WordList::new(&[
    "storm", "night", "day", "surprise", "force", "assault", "treaty", "sea", "land", "air", "then", "now", "treachery",
    "ruse", "stratagem", "starvation", "hunger", "siege", "attack", "bombardment", "dawn", "noon", "evening", "nightfall",
    "mutual", "both", "agreement", "negotiation", "mediation", "mistake", "early", "mid", "late", "end", "coup", "armistice",
]);

/// Steps of a trial, and before whom they are taken.
#[rustfmt::skip]
static STEPS: WordList = WordList::new(&[
    "hearing", "hearings", "trial", "retrial", "court", "judge", "jury", "tribunal", "judgment", "judgement", "verdict",
    "motion", "leave", "rehearing", "certiorari", "appeal", "appeals", "petition", "case", "complaint", "suit", "lawsuit",
    "decision", "ruling", "opinion", "conviction", "sentence", "arguments", "argument", "proceedings", "claim", "writ",
    "injunction", "damages", "settlement", "indictment", "charges", "plea", "evidence", "testimony", "summons", "order",
    "panel", "board", "proceeding", "verdicts", "compensation", "review", "decree", "convictions", "judgments", "rulings",
    "acquittal", "extradition", "заседание", "заседания", "слушание", "слушания", "суд", "судья", "приговор", "ходатайство", "иск",
    "решение", "апелляция", "жалоба", "дело", "процесс", "вердикт", "прения",
]);

/// Who hears a case.
static COURTS: WordList =
    WordList::new(&["court", "judge", "jury", "tribunal", "panel", "board", "суд", "судья"]);

/// What a court does that needs no object.
#[rustfmt::skip]
static DECIDES: WordList = WordList::new(&[
    "ruled", "held", "found", "decided", "sat", "adjourned", "convened", "deliberated", "affirmed", "reversed", "upheld",
    "remanded", "sided", "agreed", "постановил", "признал", "решил", "отказал", "удалился",
]);

/// Who shows that a step is somebody's own.
#[rustfmt::skip]
static SOMEBODY_ELSE: WordList = WordList::new(&[
    "he", "she", "him", "her", "his", "they", "them", "their", "another", "other", "others", "school", "market", "building",
    "его", "её", "ее", "их", "ему", "ей", "другой", "другого", "другом", "над",
]);

/// What falls without an enemy.
#[rustfmt::skip]
static AT_HOME: WordList = WordList::new(&[
    "monarchy", "government", "cabinet", "ministry", "dynasty", "prices", "price", "output", "exports", "snow", "rain",
    "temperature", "minister", "neutral", "film", "camera", "canvas", "tape", "video", "painting", "photograph",
    "photographs", "монархия", "монархии", "правительство", "правительства", "кабинет", "кабинета", "династия",
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
