//! Ships, spacecraft and the like that bear a name: "the lander Icarus", "Dory 3 docked", «станция «Заря-2»», "HMS Petrel".

use super::{
    lexicon::{Tags, lists::SHIPS},
    span::{Span, lists::VESSELS},
    token::{Class, Token},
    vocabulary::Marks,
    word_list::WordList,
};

/// Fields that name crafts, or how they are called over the radio.
#[rustfmt::skip]
pub(super) const FIELDS: [&str; 22] = [
    "spacecraft", "callsign", "callsigns", "call sign", "call signs", "ship", "ships", "vessel", "vessels", "flagship",
    "lander", "orbiter", "rover", "command module", "lunar module", "корабль", "корабли", "позывной", "позывные", "судно",
    "суда", "флагман",
];

/// Whether the words around a name say that a craft bears it.
pub(super) fn bears(text: &str, tokens: &[Token], span: &Span) -> bool {
    let before = |back: usize| span.first.checked_sub(back).and_then(|at| tokens.get(at));
    let is = |token: Option<&Token>, class: Class| token.is_some_and(|token| token.class == class);
    if span.evidence.person {
        return false;
    }
    let prefixed = span.end >= span.first + 2
        && tokens.get(span.first).is_some_and(|prefix| SHIPS.contains(&prefix.text(text)));
    let apposed = is(before(1), Class::Comma) && is(tokens.get(span.end), Class::Comma);
    let quoted = is(before(1), Class::QuoteOpen);
    let numbered = is_numbered(text, tokens, span);
    let noun = before(1 + usize::from(apposed || quoted)).is_some_and(|noun| {
        let on = |list: &WordList| list.may_have_like(noun.length(), noun.key) && list.has(noun.text(text));
        // "Крейсер «Память»" opens a sentence.
        let small = !noun.is_capital() || !noun.plain;
        noun.is_word()
            && small
            && (on(&VESSELS)
                || on(&CRAFTS)
                || (quoted || numbered || apposed) && is_russian_craft(noun, text)
                || numbered && on(&STATIONS))
            || numbered && is_russian_station(noun, text)
    });
    prefixed
        || noun
        || numbered && sets_out(text, tokens, span)
        || !span.evidence.place && is_explained(text, tokens, span)
        || is_listed(text, tokens, span)
        || docks(text, tokens, span)
}

/// Whether the words right behind a name say that it is a craft's: "Halcyon (command ship)", "Wren, a small lander,".
fn is_explained(text: &str, tokens: &[Token], span: &Span) -> bool {
    let quote = usize::from(tokens.get(span.end).is_some_and(|token| token.class == Class::QuoteClose));
    let mark = span.end + quote;
    let bracket = match tokens.get(mark).map(|token| token.class) {
        Some(Class::Open) => true,
        Some(Class::Comma) => {
            let determined = tokens.get(mark + 1).is_some_and(|word| {
                word.known.entry.tags.any(Tags::DETERMINER) && !word.is(text, &["this", "that", "these"])
            });
            if !determined {
                return false;
            }
            false
        }
        _ => return false,
    };
    let small = |at: &usize| {
        tokens.get(*at).is_some_and(|word| {
            (word.is_word() && !word.is_capital() || word.class == Class::Number)
                && !word.known.entry.tags.any(Tags::PREPOSITION.or(Tags::RELATIVE).or(Tags::BE))
        })
    };
    let Some(noun) = (mark + 1..mark + 6).take_while(small).last() else { return false };
    let closed = tokens.get(noun + 1).is_some_and(|token| token.class == Class::Close);
    tokens.get(noun).is_some_and(|noun| is_sort_of_craft(noun.text(text))) && (!bracket || closed)
}

/// "two ironclads built abroad, the Libertad and the Concordia", "the frigates Vega and Lyra": names behind a plural.
fn is_listed(text: &str, tokens: &[Token], span: &Span) -> bool {
    let plain = |at: usize| {
        tokens.get(at).is_some_and(|word| {
            word.is_capital() && word.known.naming == Tags::NONE && !word.has(Marks::ACRONYM)
        })
    };
    if span.end - span.first > 2 || !(span.first..span.end).all(plain) || span.evidence.body {
        return false;
    }
    // What goes on in small letters is no name of its own: "the Bolivian fleet".
    let goes_on = tokens.get(span.end).is_some_and(|next| {
        next.is_word()
            && !next.is(text, &["and", "or", "with", "under", "sailed", "sank", "in", "from", "at"])
    });
    let Some(before) = span.first.checked_sub(1).filter(|_| !goes_on) else { return false };
    let the = tokens[before].is(text, &["the"]);
    let link = if the { before.checked_sub(1) } else { Some(before) };
    let Some(link) = link else { return false };
    let linked = matches!(tokens[link].class, Class::Comma | Class::Colon | Class::Open)
        || tokens[link].is(text, &["and"]);
    let plural = |word: &Token| {
        word.is_word()
            && !word.is_capital()
            && word.text(text).strip_suffix('s').is_some_and(|one| VESSELS.has(one) || CRAFTS.has(one))
    };
    if plural(&tokens[before]) {
        return true;
    }
    if !linked {
        return false;
    }
    // Between the plural and the name with an article its clause goes on; without one there are only names.
    let stops = Tags::BE.or(Tags::HAVE).or(Tags::PRONOUN).or(Tags::RELATIVE).or(Tags::MODAL);
    let goes_between = |word: &Token| match word.class {
        Class::Stop | Class::Semicolon => false,
        Class::Word { capital: false } if the => !word.known.entry.tags.any(stops),
        Class::Word { capital: false } => word.is(text, &["and", "the"]),
        _ => true,
    };
    let back = tokens.get(link.saturating_sub(14)..link).unwrap_or_default();
    back.iter().rev().find(|word| plural(word) || !goes_between(word)).is_some_and(plural)
}

/// Whether a single word does what only a spacecraft does: "Wren undocked".
fn docks(text: &str, tokens: &[Token], span: &Span) -> bool {
    const DOCKS: [&str; 6] = ["undocked", "docked", "splashed", "deorbited", "soft-landed", "rendezvoused"];
    let article = span.first.checked_sub(1).and_then(|at| tokens.get(at));
    let noun = article.is_some_and(|word| word.is(text, &["the", "The", "a", "an", "and"]));
    let mut verbs = tokens.get(span.end..).unwrap_or_default().iter().skip_while(|word| {
        word.is_word()
            && word.known.entry.tags.any(Tags::BE.or(Tags::HAVE).or(Tags::ADVERB).or(Tags::TEMPORAL))
    });
    span.end == span.first + 1
        && !noun
        && tokens.get(span.first).is_some_and(|word| word.known.naming == Tags::NONE)
        && verbs.next().is_some_and(|verb| verb.is(text, &DOCKS))
        // "Wren docked his boat": a craft docks nothing of somebody.
        && !verbs
            .next()
            .is_some_and(|next| next.is(text, &["his", "her", "their", "my", "our", "the", "a", "an"]))
}

/// Whether a name ends with a number of its own: "Dory 3", «Заря-2».
pub(super) fn is_numbered(text: &str, tokens: &[Token], span: &Span) -> bool {
    let last = span.end.checked_sub(1).and_then(|at| tokens.get(at));
    last.is_some_and(|last| match last.class {
        Class::Number => span.end > span.first + 1,
        Class::Word { .. } => last.text(text).rsplit_once('-').is_some_and(|(name, number)| {
            name.chars().count() > 2 && !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
        }),
        _ => false,
    })
}

/// Whether a sort of craft is called by a single word: "eight Pelican freighters", "a Condor rocket".
pub(super) fn is_sort(text: &str, tokens: &[Token], span: &Span) -> bool {
    let noun = tokens.get(span.end).filter(|noun| noun.is_word() && !noun.is_capital());
    span.end == span.first + 1
        && !span.evidence.person
        && noun.is_some_and(|noun| {
            let noun = noun.text(text);
            let singular = noun.strip_suffix('s').unwrap_or(noun);
            [noun, singular].iter().any(|noun| CRAFTS.has(noun) || VESSELS.has(noun) || *noun == "rocket")
        })
}

/// The name of a series of the key `key` of one of its members: `dory` of `dory 3`.
pub(super) fn series(key: &str) -> Option<&str> {
    let (name, number) = key.rsplit_once(' ')?;
    number.bytes().all(|byte| byte.is_ascii_digit()).then_some(name)
}

/// Whether the first word of a key is a common noun of which there are many with a number each: "highway 5".
pub(super) fn is_common_noun(key: &str) -> bool {
    key.split(' ').next().is_some_and(|first| NUMBERED.has(first))
}

/// Whether what a name does behind it is what only a craft does: "Dory 3 was launched", "Dory 3 later undocked".
fn sets_out(text: &str, tokens: &[Token], span: &Span) -> bool {
    let article = span.first.checked_sub(1).and_then(|at| tokens.get(at));
    if article.is_some_and(|article| article.is(text, &["a", "an", "A", "An"])) {
        return false;
    }
    // "Highway 5", "Bus 7": a common noun with its number, of which there is no lander.
    if tokens.get(span.first).is_some_and(|first| NUMBERED.has_any_case(first.text(text))) {
        return false;
    }
    // "завод «Рубин-2» запущен": what bears the name is said, and is no craft.
    let quote = usize::from(article.is_some_and(|open| open.class == Class::QuoteOpen));
    let noun = span.first.checked_sub(1 + quote).and_then(|at| tokens.get(at));
    let other = Tags::PREPOSITION.or(Tags::CONJUNCTION).or(Tags::ADVERB).or(Tags::TEMPORAL).or(Tags::PRONOUN);
    if noun.is_some_and(|noun| {
        noun.is_word()
            && !noun.plain
            && !noun.known.entry.tags.any(other)
            && !noun.is(text, &["год", "года", "году", "г.", "века"])
            && !has_case(&CRAFTS_RUSSIAN, noun.text(text))
            && !has_case(&STATIONS_RUSSIAN, noun.text(text))
    }) {
        return false;
    }
    let close = usize::from(tokens.get(span.end).is_some_and(|token| token.class == Class::QuoteClose));
    let aside = |word: &Token| {
        word.is_word()
            && word.known.entry.tags.any(Tags::BE.or(Tags::HAVE).or(Tags::ADVERB).or(Tags::TEMPORAL))
    };
    let rest = tokens.get(span.end + close..).unwrap_or_default();
    let mut words = rest.iter().skip_while(|word| aside(word));
    let (verb, next) = (words.next(), words.next());
    let is = |token: Option<&Token>, word: &str| token.is_some_and(|token| token.text(text) == word);
    verb.is_some_and(|verb| {
        let verb = verb.text(text);
        FLIES.has(verb)
            || !verb.is_ascii() && FLIES_RUSSIAN.iter().any(|stem| verb.starts_with(stem))
            || matches!(verb, "took" | "lifted" | "blasted") && is(next, "off")
            || verb == "broke" && is(next, "up")
    })
}

/// Whether a text calls a craft that it has named by this noun: "the lander", «крейсер».
pub(super) fn is_sort_of_craft(noun: &str) -> bool {
    // A carrier, a launch and a transport may be no craft.
    const ALSO_OTHER: [&str; 7] = ["launch", "transport", "carrier", "monitor", "packet", "horse", "dog"];
    match noun.is_ascii() {
        true => {
            (VESSELS.has_any_case(noun) || CRAFTS.has_any_case(noun))
                && !ALSO_OTHER.iter().any(|other| noun.eq_ignore_ascii_case(other))
        }
        false => has_case(&CRAFTS_RUSSIAN, noun),
    }
}

/// Whether a Russian noun means a ship, a probe or the like, in any case.
fn is_russian_craft(noun: &Token, text: &str) -> bool {
    !noun.plain && has_case(&CRAFTS_RUSSIAN, noun.text(text))
}

/// The same of what may as well stand on the ground: «станция «Заря-2»».
fn is_russian_station(noun: &Token, text: &str) -> bool {
    noun.is_word() && !noun.plain && has_case(&STATIONS_RUSSIAN, noun.text(text))
}

fn has_case(list: &WordList, word: &str) -> bool {
    let word = crate::case::lower(word);
    list.has(&word)
        || [
            "а", "у", "е", "ы", "и", "о", "я", "ю", "ь", "ом", "ой", "ем", "ей", "ью", "ов", "ам", "ами",
            "ах", "ём",
        ]
        .iter()
        .filter_map(|ending| word.strip_suffix(ending))
        .any(|stem| list.has(stem))
}

/// Common nouns of which there are many with a number each.
#[rustfmt::skip]
static NUMBERED: WordList = WordList::new(&[
    "highway", "route", "road", "motorway", "interstate", "bus", "tram", "train", "locomotive", "unit", "windows", "article",
    "chapter", "line", "block", "section", "building", "area", "zone", "gate", "terminal", "hall", "stage", "phase",
    "version", "model", "type", "class", "plan", "number", "volume", "part", "act", "pier", "platform", "shaft", "pit",
    "turbine", "furnace", "season", "episode", "group", "team", "lot", "exit", "junction", "runway", "tower",
]);

/// What sails or flies and bears a name.
#[rustfmt::skip]
static CRAFTS: WordList = WordList::new(&[
    "probe", "lander", "orbiter", "rover", "satellite", "shuttle", "spaceship", "spaceplane", "impactor", "freighter",
    "corvette", "dreadnought", "monitor", "gunboat", "minesweeper", "minelayer", "carrier", "transport", "whaler",
    "clipper", "barque", "barquentine", "brigantine", "galleon", "galley", "caravel", "carrack", "sloop", "cutter",
    "ketch", "lugger", "lifeboat", "catamaran", "hovercraft", "hydrofoil", "paddle-steamer", "packet", "troopship",
    "collier", "dredger", "steamboat", "riverboat", "launch", "motorboat", "torpedo-boat", "u-boat", "bathyscaphe",
    "zeppelin", "balloon", "glider", "seaplane", "bomber", "flagship", "ironclad",
]);

/// What bears a name and may stand on the ground.
static STATIONS: WordList =
    WordList::new(&["station", "module", "rocket", "booster", "mission", "flight", "reactor"]);

/// The Russian words, without endings.
#[rustfmt::skip]
static CRAFTS_RUSSIAN: WordList = WordList::new(&[
    "зонд", "аппарат", "спутник", "корабл", "корабль", "космолёт", "шаттл", "луноход", "планетоход", "марсоход", "судн",
    "суден", "пароход", "теплоход", "дизель-электроход", "атомоход", "ледокол", "крейсер", "эсминец", "эсминц",
    "миноносец", "миноносц", "миноноск", "линкор", "броненосец", "броненосц", "фрегат", "корвет", "бриг", "бригантин",
    "галер", "галеон", "каравелл", "шхун", "шлюп", "яхт", "барк", "барж", "баркас", "бот", "буксир", "траулер",
    "сейнер", "танкер", "сухогруз", "лайнер", "паром", "подлодк", "субмарин", "канонерк", "тральщик", "авианосец",
    "авианосц", "транспорт", "клипер", "китобоец", "дирижабл", "дирижабль", "аэростат", "стратостат", "самолёт",
    "самолет", "планёр", "паровоз",
]);

static STATIONS_RUSSIAN: WordList = WordList::new(&[
    "станци",
    "модул",
    "модуль",
    "ракет",
    "ракета-носител",
    "миссия",
    "мисси",
    "лаборатори",
    "обсерватори",
    "лодк",
]);

/// What only ships and spacecraft do.
static FLIES: WordList = WordList::new(&[
    "launched",
    "docked",
    "undocked",
    "landed",
    "orbited",
    "crashed",
    "collided",
    "transmitted",
    "reentered",
    "re-entered",
    "sailed",
    "sank",
    "capsized",
    "splashed",
    "flew",
    "separated",
    "rendezvoused",
    "soft-landed",
    "decayed",
    "impacted",
]);

/// The same in Russian, without endings.
const FLIES_RUSSIAN: [&str; 12] = [
    "стартовал",
    "состыковал",
    "пристыковал",
    "отстыковал",
    "расстыковал",
    "приземлил",
    "прилунил",
    "приводнил",
    "запущен",
    "выведен",
    "взлетел",
    "затонул",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        document::Language,
        event::{span::find, token::tokenize},
    };

    fn names_of_crafts(text: &str, language: Language) -> Vec<String> {
        let (mut tokens, mut spans) = (Vec::new(), Vec::new());
        tokenize(text, 0..text.len(), language, &mut tokens);
        find(text, &tokens, &mut spans);
        let name = |span: &Span| text.get(tokens[span.first].start..tokens[span.end - 1].end);
        spans.iter().filter(|span| bears(text, &tokens, span)).filter_map(name).map(str::to_owned).collect()
    }

    #[test]
    fn crafts_are_told_by_what_stands_before_them_and_by_what_they_do() {
        for (text, expected) in [
            ("Then the lander Icarus touched down.", &["Icarus"][..]),
            ("Halo 2 lifted off and Halo 3 was later launched.", &["Halo 2", "Halo 3"]),
            ("In May Zarya-4 docked with it.", &["Zarya-4"]),
            ("In May HMS Petrel left.", &["HMS Petrel"]),
            ("A Kestrel 40 crashed in the sea.", &[]),
            ("In May Highway 61 was closed and Article 5 amended.", &[]),
            ("The station Kirby opened.", &[]),
        ] {
            assert_eq!(names_of_crafts(text, Language::English), expected, "{text}");
        }
        for (text, expected) in [
            ("Потом «Селена-1» стартовала.", &["Селена-1"][..]),
            ("Станция «Селена-2» молчала.", &["Селена-2"]),
            ("Крейсер «Память» вышел, ледоколом «Ермил» помогли.", &["Память", "Ермил"]),
            ("Станция «Маяк» открылась, завод «Орлан-3» закрыли.", &[]),
        ] {
            assert_eq!(names_of_crafts(text, Language::Russian), expected, "{text}");
        }
    }
}
