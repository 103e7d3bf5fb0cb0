//! Whether somebody does in one title what he suffers in another: "Vale torpedoed" and "Vale torpedoed a ferry", or leaves of his
//! own will and is sent away.

use super::{objects::is_preposition, scribe::Scribe};
use crate::event::Deeds;

/// Letters that forms of one Russian verb share: куплен, купил.
const LEAST_SHARED: usize = 3;

/// What a title says of how somebody has to do with a deed.
pub(super) struct Part {
    voice: Option<Voice>,
    gave_up: bool,
    was_sent_away: bool,
}

impl Part {
    pub(super) fn of(scribe: &mut Scribe, title: &str) -> Self {
        let words = words(scribe, title);
        let (gave_up, was_sent_away) = (gave_up(&words), was_sent_away(&words));
        Self { voice: Voice::of(scribe, &words), gave_up, was_sent_away }
    }

    /// Whether of two titles about one the first tells what was done to him and the second that he did it to another, or the
    /// other way round; or whether he gave up a post in the one and was sent away from elsewhere in the other.
    pub(super) fn differs(&self, other: &Self) -> bool {
        if self.gave_up && other.was_sent_away || other.gave_up && self.was_sent_away {
            return true;
        }
        let Some((own, others)) = self.voice.as_ref().zip(other.voice.as_ref()) else { return false };
        own.acts != others.acts && own.head == others.head && own.verb.is_one_with(&others.verb)
    }
}

/// A word of a title and whether it is part of a name.
type Word<'a> = (&'a str, bool);

fn words<'a>(scribe: &mut Scribe, title: &'a str) -> Vec<Word<'a>> {
    let is_name = |(word, quoted): (&'a str, bool)| (word, quoted || word.starts_with(char::is_uppercase));
    scribe.words_of(title).map(is_name).collect()
}

/// Who acts or suffers, and by which verb.
struct Voice {
    /// The number of the last word before the verb.
    head: u32,
    verb: Verb,
    /// Whether an object stands behind the verb.
    acts: bool,
}

impl Voice {
    /// That of a title whose first verb has an object or, as a participle, none.
    fn of(scribe: &mut Scribe, words: &[Word<'_>]) -> Option<Self> {
        let verb_of = |&(word, is_name): &Word<'_>| if is_name { None } else { Verb::of(word) };
        let (at, verb) =
            words.iter().enumerate().skip(1).find_map(|(at, word)| Some((at, verb_of(word)?)))?;
        let &(written, _) = words.get(at)?;
        let head = words.get(..at)?.iter().rev().find_map(|(word, _)| scribe.number_of(word))?;
        let suffers =
            is_participle(written) || base(written).is_some_and(|(participle, _)| participle == written);
        let acts = match words.get(at + 1) {
            _ if is_participle(written) => false,
            Some(&(next, is_name)) if is_name || is_determiner(next) => true,
            Some(&(next, _)) if !is_link(next) => is_russian_verb(written).then_some(true)?,
            _ => suffers.then_some(false)?,
        };
        Some(Self { head, verb, acts })
    }
}

/// A verb as it is told from others.
enum Verb {
    /// The participle and the past of an English one.
    Known(&'static str, &'static str),
    /// The first letters of a Russian one, if it has so many, and what it tells that was done.
    Russian(Option<[char; LEAST_SHARED]>, Deeds),
}

impl Verb {
    fn of(word: &str) -> Option<Self> {
        if let Some((participle, past)) = base(word) {
            return Some(Self::Known(participle, past));
        }
        is_russian_verb(word).then(|| {
            let mut letters = word.chars();
            let mut first = ['\0'; LEAST_SHARED];
            let is_long = first.iter_mut().all(|place| {
                letters.next().is_some_and(|letter| {
                    *place = letter;
                    true
                })
            });
            Self::Russian(is_long.then_some(first), Deeds::alone(word).0)
        })
    }

    /// Whether two forms are of one verb.
    fn is_one_with(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Known(participle, past), Self::Known(other, others)) => {
                participle == other && past == others
            }
            (Self::Russian(Some(first), deeds), Self::Russian(Some(others_first), others)) => {
                first == others_first && !deeds.shared(*others).is_empty()
            }
            _ => false,
        }
    }
}

/// The participle and the past of an English verb that always has an object, and that has but one.
fn base(word: &str) -> Option<(&'static str, &'static str)> {
    let twofold = TWOFOLD.iter().find(|(participle, past)| *participle == word || *past == word);
    let suffered = || Some(*SUFFERED.get(SUFFERED.binary_search(&word).ok()?)?);
    twofold.copied().or_else(|| suffered().map(|verb| (verb, verb)))
}

/// Verbs whose past is not their participle.
const TWOFOLD: &[(&str, &str)] = &[
    ("sunk", "sank"),
    ("beaten", "beat"),
    ("taken", "took"),
    ("overthrown", "overthrew"),
    ("overrun", "overran"),
    ("overtaken", "overtook"),
    ("driven", "drove"),
    ("stolen", "stole"),
    ("seen", "saw"),
];

/// What is done to somebody or something, and never without saying to whom or what; in alphabetical order.
#[rustfmt::skip]
const SUFFERED: &[&str] = &[
    "abducted", "absorbed", "accused", "acquired", "acquitted", "ambushed", "arrested", "assassinated", "assaulted",
    "attacked", "banned", "beheaded", "besieged", "betrayed", "blockaded", "bombarded", "bombed", "bought", "captured",
    "chartered", "confiscated", "conquered", "damaged", "defeated", "denounced", "deported", "deposed", "destroyed",
    "detained", "encircled", "evicted", "executed", "expelled", "extradited", "freed", "hanged", "imprisoned", "indicted",
    "interned", "invaded", "jailed", "kidnapped", "killed", "leased", "liberated", "looted", "murdered", "nationalised",
    "nationalized", "occupied", "ousted", "outlawed", "overpowered", "plundered", "poisoned", "privatised",
    "privatized", "prosecuted", "purchased", "raided", "rammed", "replaced", "repulsed", "rescued", "robbed", "routed",
    "sacked", "scuttled", "searched", "seized", "shelled", "shot", "sold", "stabbed", "stormed", "succeeded", "sued",
    "surrounded", "torpedoed", "trapped", "wounded",
];

/// Whether a Russian word is a verb in the past or a short participle that tells a deed.
fn is_russian_verb(word: &str) -> bool {
    !word.is_ascii() && (is_participle(word) || is_russian_past(word)) && !Deeds::alone(word).0.is_empty()
}

fn is_russian_past(word: &str) -> bool {
    ["ал", "ила", "ало", "али", "ил", "ала", "ило", "или", "ял", "яла", "яло", "яли"]
        .iter()
        .any(|ending| word.ends_with(ending))
}

/// Whether a Russian word is a short participle in the passive: продан, взята, разбито.
fn is_participle(word: &str) -> bool {
    [
        "ан", "ана", "ано", "аны", "ен", "ена", "ено", "ены", "ён", "ят", "ята", "ято", "яты", "бит", "бита",
        "бито", "биты",
    ]
    .iter()
    .any(|ending| word.ends_with(ending))
}

fn is_determiner(word: &str) -> bool {
    matches!(
        word,
        "a" | "an"
            | "the"
            | "its"
            | "his"
            | "her"
            | "their"
            | "another"
            | "two"
            | "three"
            | "several"
            | "some"
            | "all"
    )
}

/// Whether a word stands behind a verb and before no object of it.
fn is_link(word: &str) -> bool {
    is_preposition(word) || matches!(word, "while" | "again" | "около" | "близ")
}

/// Whether somebody gave up an office: "gave up his post", "laid down the command".
fn gave_up(words: &[Word<'_>]) -> bool {
    words.windows(2).any(|pair| matches!(pair, [("gave" | "gives" | "laid" | "lays", _), ("up" | "down", _)]))
}

/// Whether somebody was sent away, and from no office: "dismissed from the army".
fn was_sent_away(words: &[Word<'_>]) -> bool {
    let at = words.iter().position(|(word, _)| {
        matches!(
            *word,
            "dismissed" | "expelled" | "discharged" | "excluded" | "sacked" | "banned" | "cashiered"
        )
    });
    let mut behind = at.and_then(|at| words.get(at + 1..)).unwrap_or_default().iter();
    let is_from = behind.next().is_some_and(|(word, _)| *word == "from");
    let is_own = behind.next().is_some_and(|(word, _)| matches!(*word, "his" | "her" | "their" | "its"));
    is_from && !is_own
}

#[cfg(test)]
mod tests {
    use super::{super::scribe::with_scribe, *};

    #[test]
    fn verbs_are_found_by_their_order() {
        assert!(SUFFERED.is_sorted());
    }

    #[test]
    fn who_does_it_does_not_suffer_it() {
        let part = |title| with_scribe(|scribe| Part::of(scribe, title));
        let differ = |a, b| part(a).differs(&part(b)) && part(b).differs(&part(a));
        for (a, b) in [
            ("Vale torpedoed", "Vale torpedoed a ferry"),
            ("Vale shelled", "Vale shelled Orle"),
            ("Vale attacked at Sarn", "Vale attacked Orle"),
            ("Acme sued", "Acme sued Beta Ltd"),
            ("Acme bought by Gamma", "Acme bought Beta"),
            ("John Hill arrested", "Hill arrested a thief"),
            ("John Hill beaten by Ann Lee", "John Hill beat Tom Orr"),
            ("Tern sunk", "Tern sank a cruiser"),
            ("Завод продан", "Завод продал пароход"),
            ("Завод «Заря» куплен банком", "Завод «Заря» купил пароход"),
            ("Полк разбит под Орлом", "Полк разбил неприятеля"),
            ("Ann Hill gave up her post", "Ann Hill dismissed from the army"),
        ] {
            assert!(differ(a, b), "{a} / {b}");
        }
        for (a, b) in [
            ("Vale torpedoed", "Vale torpedoed by a submarine"),
            ("Vale torpedoed", "Tern torpedoed Vale"),
            ("Acme's mill sold", "Acme sold the mill"),
            ("Acme sold a mill", "Acme sold the Leeds mill"),
            ("Hill married", "Hill married Ann Lee"),
            ("Hill elected", "Hill elected President"),
            ("Rovers won", "Rovers won the cup"),
            ("School opened", "School opened by the mayor"),
            ("Завод продан", "Завод продан банку"),
            ("Завод продал пароход", "Завод продал пароход «Тёрн»"),
            ("Ann Hill gave up her post", "Ann Hill dismissed from her post"),
        ] {
            assert!(!differ(a, b), "{a} / {b}");
        }
    }
}
