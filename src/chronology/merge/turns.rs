//! What a verb that means little tells with the words behind it: "took Riga", "received four months", "gave up his post".

use crate::event::Deeds;

/// Words of a turn between its verb and what tells the deed.
pub(super) const MOST_BETWEEN: usize = 3;

/// What `verb` tells with the words behind it, which `behind` gives by their place from 1, empty where there is none; `before`
/// are the words before it, the last one first.
pub(super) fn told<'a>(
    verb: &str,
    behind: impl Fn(usize) -> &'a str,
    mut before: impl Iterator<Item = &'a str>,
) -> Deeds {
    let has = |words: &[&str]| (1..=MOST_BETWEEN + 1).any(|place| words.contains(&behind(place)));
    let is_next = |words: &[&str]| words.contains(&behind(1));
    match verb {
        // "led the army over the Sava"
        "over"
            if is_next(&["the"]) && is_capital(behind(2)) && before.any(|word| MARCHED.contains(&word)) =>
        {
            Deeds::crossing()
        }
        "took" | "take" | "takes" | "taking" if is_next(&["to"]) => match (behind(2), behind(3)) {
            ("the", "air" | "skies" | "sky") | ("air", _) => Deeds::launch(),
            ("the", "streets" | "barricades") => Deeds::protest(),
            _ => Deeds::default(),
        },
        "took" | "take" | "takes" | "взял" | "взяла" | "взяли" | "берут"
            if is_capital(behind(1)) && ends_a_clause(&behind) =>
        {
            Deeds::capture()
        }
        "took" | "take" | "takes" | "taking" if is_next(&["the"]) && has(STRONGHOLDS) => Deeds::capture(),
        "took" | "takes" | "taking" if is_next(&["the", "its", "his", "her"]) && behind(2) == "name" => {
            Deeds::renaming()
        }
        "got" | "gets" | "received" | "receives" | "given" | "gave" | "получил" | "получила" | "получили"
        | "дали"
            if is_term_of_prison(&behind) =>
        {
            Deeds::sentence()
        }
        "gave" | "gives" | "giving" | "laid" | "lays" | "laying" | "put" | "puts"
            if is_next(&["up", "down"]) =>
        {
            if has(&["arms", "weapons"]) {
                Deeds::surrender()
            } else if has(POSTS) {
                Deeds::leaving()
            } else if has(&["independence"]) {
                Deeds::merger()
            } else {
                Deeds::default()
            }
        }
        "lost" | "loses" | "losing" if has(&["independence"]) => Deeds::merger(),
        "left" | "leaves" | "leaving" if has(&["ground", "pad", "earth", "Earth"]) => Deeds::launch(),
        "left" | "leaves" | "leaving" if has(POSTS) => Deeds::leaving(),
        "broke" | "breaks" | "lifted" | "lifts" | "raised" | "raises" | "снял" | "сняла" | "сняли"
        | "прорвал" | "прорвала" | "прорвали"
            if has(&["siege", "blockade", "осаду", "блокаду"]) =>
        {
            Deeds::relief()
        }
        "closed" | "closes" | "closing" if has(&["ring", "noose"]) => Deeds::siege(),
        "created" | "made" | "makes" | "создан" | "возведен" | "возведён" if has(TITLES) => {
            Deeds::ennoblement()
        }
        "пожаловал" | "пожаловала" | "пожаловали" | "пожалован" | "пожаловано"
            if has(&["титул", "дворянство"]) || before.any(|word| word == "титул") =>
        {
            Deeds::ennoblement()
        }
        "became" | "becomes" | "becoming" if has(&["property"]) => Deeds::merger(),
        "passed" | "passes" | "came" | "comes" | "fell" | "falls" | "перешел" | "перешёл" | "перешла"
        | "перешло" | "попал" | "попала" | "попало"
            if has(&["ownership", "собственность", "владение"]) =>
        {
            Deeds::merger()
        }
        "passed" | "passes" | "came" | "comes" | "fell" | "falls" | "перешел" | "перешёл" | "перешла"
        | "перешло" | "попал" | "попала" | "попало"
            if has(&["hands", "руки"]) =>
        {
            match whose_hands(&behind) {
                "" => Deeds::merger().or(Deeds::capture()),
                whose if is_capital(whose) => Deeds::merger().or(Deeds::capture()),
                whose if TROOPS.iter().any(|troops| whose.starts_with(troops)) => Deeds::capture(),
                _ => Deeds::merger(),
            }
        }
        "lost" | "loses" | "won" | "wins" | "проиграл" | "проиграла" | "выиграл" | "выиграла"
            if has(&[
                "case",
                "suit",
                "lawsuit",
                "action",
                "appeal",
                "дело",
                "иск",
                "процесс",
                "апелляцию",
            ]) =>
        {
            Deeds::ruling()
        }
        "brought" | "brings" | "started" | "starts" | "began" | "begins" | "took" | "возбудил"
        | "возбудила"
            if has(&["action", "suit", "proceedings", "case", "дело", "иск"]) =>
        {
            Deeds::lawsuit()
        }
        "поднял" | "подняла" | "подняли" | "поднимает" | "поднимают" if has(RAISED) => {
            Deeds::revolt()
        }
        _ => Deeds::default(),
    }
}

/// Who led troops somewhere.
const MARCHED: &[&str] = &["led", "leads", "marched", "brought", "went", "came"];

/// What somebody gives up who leaves.
const POSTS: &[&str] = &[
    "post",
    "posts",
    "office",
    "command",
    "seat",
    "chair",
    "position",
    "mandate",
    "leadership",
    "captaincy",
    "editorship",
    "directorship",
    "presidency",
    "chairmanship",
    "professorship",
    "mayoralty",
    "duties",
    "job",
];

/// What somebody is made who is honoured.
const TITLES: &[&str] = &[
    "baron",
    "baroness",
    "earl",
    "viscount",
    "duke",
    "marquess",
    "marquis",
    "count",
    "knight",
    "dame",
    "Dame",
    "peer",
    "baronet",
    "lord",
    "рыцари",
    "дворянство",
    "бароном",
    "графом",
    "князем",
];

/// What is taken in a war.
const STRONGHOLDS: &[&str] = &[
    "city",
    "town",
    "village",
    "capital",
    "fortress",
    "fort",
    "castle",
    "citadel",
    "keep",
    "palace",
    "island",
    "islands",
    "bridge",
    "bridgehead",
    "port",
    "harbour",
    "station",
    "airport",
    "airfield",
    "hill",
    "heights",
    "ridge",
    "pass",
    "redoubt",
    "bastion",
    "trench",
    "trenches",
    "battery",
    "magazine",
    "arsenal",
    "barracks",
    "position",
    "positions",
    "ship",
    "province",
    "region",
];

/// Beginnings of words for those into whose hands falls what they capture.
const TROOPS: &[&str] = &[
    "enem",
    "rebel",
    "insurgent",
    "army",
    "armies",
    "troops",
    "forces",
    "invader",
    "besieger",
    "attacker",
    "partisan",
    "guerrilla",
    "pirate",
    "allies",
    "mutineer",
    "militia",
    "soldier",
    "войск",
    "мятежник",
    "повстан",
    "неприят",
    "враг",
    "против",
    "арми",
    "партизан",
    "пират",
    "союзник",
    "восстав",
    "отряд",
    "казак",
    "солдат",
];

/// In whose hands: "the hands of the rebels", «руки мятежников».
fn whose_hands<'a>(behind: &impl Fn(usize) -> &'a str) -> &'a str {
    let hands = (1..=MOST_BETWEEN + 1).find(|&place| matches!(behind(place), "hands" | "руки"));
    let mut whose = (hands.map_or(1, |hands| hands + 1)..).map(behind);
    whose.find(|word| !matches!(*word, "of" | "the" | "its" | "a" | "an")).unwrap_or_default()
}

/// Whom somebody raises who revolts.
const RAISED: &[&str] = &[
    "восстание",
    "мятеж",
    "бунт",
    "кланы",
    "народ",
    "крестьян",
    "казаков",
    "войска",
    "полк",
    "полки",
    "войско",
    "горцев",
    "племена",
    "гарнизон",
    "матросов",
    "рабочих",
];

fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// Whether no more is said of what is named right behind: "took Riga from the sea", and not "took Riga by surprise at chess".
fn ends_a_clause<'a>(behind: &impl Fn(usize) -> &'a str) -> bool {
    let after_name = (1..).map(behind).find(|word| !is_capital(word)).unwrap_or_default();
    after_name.starts_with(|letter: char| letter.is_ascii_digit())
        || matches!(
            after_name,
            "" | "from" | "after" | "with" | "by" | "and" | "without" | "у" | "и" | "после" | "без"
        )
}

/// Whether so many years or months behind are of prison: "four months", "ten years hard labour", and not "four years of peace".
fn is_term_of_prison<'a>(behind: &impl Fn(usize) -> &'a str) -> bool {
    (1..=3).any(|place| {
        matches!(behind(place), "years" | "months" | "лет" | "года" | "месяца" | "месяцев")
            && (place == 1 || !matches!(behind(place - 1), "of" | "in"))
            && is_of_prison(behind(place + 1))
    })
}

fn is_of_prison(word: &str) -> bool {
    word.starts_with(|letter: char| letter.is_ascii_digit())
        || matches!(
            word,
            "" | "in"
                | "for"
                | "on"
                | "and"
                | "hard"
                | "imprisonment"
                | "prison"
                | "jail"
                | "тюрьмы"
                | "каторги"
                | "лагерей"
                | "заключения"
                | "ссылки"
                | "строгого"
                | "условно"
                | "за"
                | "и"
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(clause: &str) -> Deeds {
        let words: Vec<&str> = clause.split(' ').collect();
        let behind = |at: usize| words.get(at).copied().unwrap_or_default();
        let tells =
            |at: usize| told(words[at], |place| behind(at + place), words[..at].iter().rev().copied());
        (0..words.len()).map(tells).fold(Deeds::default(), Deeds::or)
    }

    #[test]
    fn a_verb_tells_with_its_object() {
        for (clause, deed) in [
            ("she gave up her post", Deeds::leaving()),
            ("he laid down the command of the fleet", Deeds::leaving()),
            ("the garrison laid down its arms", Deeds::surrender()),
            ("the airline took to the air", Deeds::launch()),
            ("the rocket left the ground", Deeds::launch()),
            ("students took to the streets", Deeds::protest()),
            ("he was created a baron", Deeds::ennoblement()),
            ("the works became its property", Deeds::merger()),
            ("the school lost its independence", Deeds::merger()),
            ("the army closed the ring around the town", Deeds::siege()),
            ("it lost the case", Deeds::ruling()),
            ("she started the action", Deeds::lawsuit()),
            ("the fort fell into the hands of the rebels", Deeds::capture()),
            ("the mill passed into the hands of Brandt", Deeds::merger()),
            ("завод перешёл в собственность банка", Deeds::merger()),
            ("вождь поднял кланы", Deeds::revolt()),
            ("they took Riga", Deeds::capture()),
            ("they took the old fortress", Deeds::capture()),
            ("he got four months", Deeds::sentence()),
            ("he led the army over the Sava", Deeds::crossing()),
            ("ему пожаловали титул графа", Deeds::ennoblement()),
            ("титул барона пожалован ему", Deeds::ennoblement()),
            ("troops broke the blockade", Deeds::relief()),
            ("колонна сняла осаду", Deeds::relief()),
        ] {
            assert!(!of(clause).shared(deed).is_empty(), "{clause}");
        }
    }

    #[test]
    fn what_becomes_the_property_of_a_school_or_a_bank_is_not_captured() {
        for clause in [
            "the house passed into the hands of the school",
            "the farm came into the ownership of the town",
            "дом перешёл в руки банка",
            "завод перешёл в собственность банка",
        ] {
            assert!(of(clause).shared(Deeds::capture()).is_empty(), "{clause}");
        }
        assert!(of("the fort fell into the hands of the rebels").shared(Deeds::merger()).is_empty());
    }

    #[test]
    fn a_verb_with_another_object_tells_nothing() {
        for clause in [
            "she gave up smoking",
            "the court laid down a rule",
            "he took to drink",
            "she left school",
            "he was made a fool of",
            "it became known",
            "he lost his way",
            "они подняли флаг",
            "he received four years of schooling",
            "she took the train",
            "it took the first pictures",
            "she broke the record",
            "они сняли фильм",
        ] {
            assert!(of(clause).is_empty(), "{clause}");
        }
    }
}
