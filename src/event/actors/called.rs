//! What the names that a text uses say of each other before they become actors: who goes by a surname alone, which crafts
//! are of one series, whose surname stands first.

use super::{enter::lexicon_of, key_string, subject::is_patronymic};
use crate::case;
use crate::document::Language;
use crate::event::{
    craft::{is_common_noun, is_sort_of_craft, series},
    gather::Seen,
    lexicon::{
        Lexicon, Tags, fold,
        lists::{NATIONS, SHIPS},
    },
    russian_name,
    span::lists::{LANDFORMS, PLACES},
    word_list::WordList,
};
use crate::hash::TextHash;
use std::collections::HashMap;

pub(super) type AllSeen<'a> = HashMap<Box<str>, Seen<'a>, TextHash>;

/// "Rose Tindall", of whom the text goes on as "Tindall": two plain capital words of which the second stands alone too,
/// and neither says anything else, are a person.
pub(super) fn called_by_surname(seen: &mut AllSeen<'_>) {
    let mut lower = String::new();
    // "Colm Baptiste": a given name may be a surname.
    let mut plain = |word: &str, known: Tags| {
        let mut letters = word.chars();
        word.len() > 2
            && letters.next().is_some_and(char::is_uppercase)
            && letters.all(char::is_lowercase)
            && !PLACES.has_any_case(word)
            && {
                fold(word, &mut lower);
                let tags = lexicon_of(word).get(&lower).tags;
                tags == Tags::NONE || tags == known
            }
    };
    let full: Vec<Box<str>> = seen
        .iter()
        .filter(|(_, entry)| {
            let evidence = entry.evidence;
            !(evidence.body || evidence.person || evidence.place || evidence.work || entry.bearer.the)
                && entry.aliases.is_empty()
                && entry.name.split_once(' ').is_some_and(|(given, surname)| {
                    let adjective = [
                        "ий", "ый", "ой", "ая", "ое", "ие", "ые", "ого", "ских", "ive", "ous", "ing", "tion",
                        "ful", "less", "ment",
                    ];
                    let people = case::lower(surname);
                    plain(given, Tags::NONE)
                        // "Шхуна Анна": a Russian given name stands first.
                        && plain(surname, if surname.is_ascii() { Tags::GIVEN_NAME } else { Tags::NONE })
                        && !LANDFORMS.has_any_case(surname)
                        && !adjective.iter().any(|ending| given.ends_with(ending))
                        && !NATIONS.iter().any(|(nation, _)| people.starts_with(nation))
                        && {
                            let key = key_string(surname);
                            let alone = seen.get(key.as_str());
                            let owns = seen.get([&key, "s"].concat().as_str());
                            let some = alone.is_some_and(|alone| alone.bearer.acts || alone.bearer.somebody)
                                || owns.is_some_and(|owns| owns.bearer.somebody);
                            some && ![alone, owns]
                                .into_iter()
                                .flatten()
                                .any(|seen| seen.evidence.body || seen.evidence.place || seen.evidence.work)
                        }
                })
        })
        .map(|(key, _)| key.clone())
        .collect();
    for key in full {
        if let Some(entry) = seen.get_mut(&key) {
            entry.evidence.person = true;
        }
    }
}

/// "Orbell moved his guns", "Orbell, who": a word that nothing else explains, does things more than once, and does what
/// only people do.
pub(super) fn is_called_by_one_name(key: &str, entry: &Seen<'_>) -> bool {
    let (bearer, evidence) = (&entry.bearer, entry.evidence);
    bearer.deeds > 1
        && bearer.personal
        && !(bearer.the || bearer.craft || bearer.sort)
        && !(evidence.body || evidence.place || evidence.work || evidence.quoted || evidence.bare)
        && entry.strong > 0
        && entry.name.is_ascii() == key.is_ascii()
        && key.len() > 3
        && key.chars().all(char::is_alphabetic)
        && !entry.name.ends_with("'s")
        && entry.name.chars().skip(1).all(char::is_lowercase)
        && lexicon_of(key).get(key).tags == Tags::NONE
        && !NATIONS.iter().any(|(nation, _)| key.starts_with(nation))
}

/// Whether letters that only ships have open a name.
pub(super) fn is_ship(name: &str) -> bool {
    name.split(' ').next().is_some_and(|prefix| SHIPS.contains(&prefix))
}

/// "Halo 2 was launched": what else bears the name with another number is a craft of the same series, and is spelt like
/// most of them.
pub(super) fn crafts_of_series(seen: &mut AllSeen<'_>, about: Option<&str>) {
    let mut all: HashMap<Box<str>, Vec<(String, u32)>, TextHash> = HashMap::default();
    for (key, entry) in seen.iter() {
        match series(key) {
            Some(name) if entry.bearer.craft => all.entry(name.into()).or_default(),
            None if entry.bearer.sort => all.entry(key.clone()).or_default(),
            _ => continue,
        };
    }
    // What the text is about is one of a series, and is told apart from the others by its number, or is the series.
    let of_members = |about: &&str| {
        seen.keys().filter(|key| series(key) == Some(*about)).take(2).count() == 2 && !about.contains(' ')
    };
    let own = about.and_then(|about| {
        let core = PROGRAMMES.iter().find_map(|sort| about.strip_suffix(sort)).unwrap_or(about).trim_end();
        series(about).or_else(|| Some(core).filter(of_members))
    });
    if let Some(name) = own.filter(|name| !is_common_noun(name)) {
        all.entry(name.into()).or_default();
    }
    if all.is_empty() {
        return;
    }
    let spelt = |name: &str| name.rfind([' ', '-']).and_then(|end| name.get(..end)).map(str::to_owned);
    for (key, entry) in seen.iter() {
        if let Some(spellings) = series(key).and_then(|name| all.get_mut(name))
            && let Some(name) = spelt(&entry.name)
        {
            match spellings.iter_mut().find(|(known, _)| *known == name) {
                Some((_, count)) => *count += entry.count,
                None => spellings.push((name, entry.count)),
            }
        }
    }
    for (key, entry) in seen.iter_mut().filter(|(_, entry)| !entry.evidence.person) {
        let Some(spellings) = series(key).and_then(|name| all.get(name)) else { continue };
        entry.bearer.craft = true;
        let most = spellings.iter().max_by(|a, b| a.1.cmp(&b.1).then_with(|| b.0.cmp(&a.0)));
        if let (Some((most, _)), Some(own)) = (most, spelt(&entry.name))
            && *most != own
        {
            let number = entry.name.get(own.len()..).unwrap_or_default();
            entry.name = [most, number].concat().into();
        }
    }
}

/// What a series of craft is called behind its name.
const PROGRAMMES: [&str; 5] = [" programme", " program", " project", " series", " missions"];

/// "под руководством Валерия Лосева" of a text that goes on as "Лосев": the man, whose name is in the genitive wherever
/// the text has it.
pub(super) fn men_in_the_genitive(seen: &mut AllSeen<'_>, text: &str) {
    let men: Vec<(Box<str>, String)> = seen
        .iter()
        .filter(|(_, entry)| entry.evidence.person && !entry.name.is_ascii())
        .filter_map(|(key, entry)| {
            let (first, surname) = entry.name.split_once(' ')?;
            // "Людольфа Кнора" of a text that goes on as "Кнор": a woman of that name would be Кнора throughout.
            if let Some(name) = man_called(first, surname, seen) {
                return Some((key.clone(), name));
            }
            let his = ["ова", "ева", "ёва", "ина", "ына"].iter().any(|ending| surname.ends_with(ending));
            let stem = first.strip_suffix('а').or_else(|| first.strip_suffix("ия"))?;
            let own = surname.strip_suffix('а').filter(|_| his && !surname.contains(' '))?;
            let known =
                |name: &str| seen.get(key_string(name).as_str()).is_some_and(|seen| seen.name == name);
            let given = if first.ends_with("ия") { [stem, "ий"].concat() } else { stem.to_owned() };
            let lexicon = Lexicon::of(Language::Russian);
            let man = lexicon.get(&case::lower(&given)).tags.any(Tags::GIVEN_NAME);
            let alone =
                known(own) || seen.get(case::lower(own).as_str()).is_some_and(|seen| seen.name == own);
            (man && alone && is_always_in_the_genitive(&entry.name, text))
                .then(|| (key.clone(), [&given, " ", own].concat()))
        })
        .collect();
    for (key, name) in men {
        if let Some(entry) = seen.get_mut(&key) {
            entry.name = name.into();
        }
    }
}

/// "Людольф Кнор" of "Людольфа Кнора", a given name that is not known, where the text calls somebody "Кнор".
fn man_called(first: &str, surname: &str, seen: &AllSeen<'_>) -> Option<String> {
    let consonant = |stem: &&str| stem.ends_with(|letter| "бвгджзклмнпрстфхцчшщ".contains(letter));
    let given = first.strip_suffix('а').filter(consonant)?;
    let own = surname.strip_suffix('а').filter(consonant)?;
    let known = russian_name::given_name(&case::lower(first), Lexicon::of(Language::Russian)).is_some();
    let alone = seen.get(key_string(own).as_str()).is_some_and(|seen| seen.name == own && seen.bearer.acts);
    (alone && !known && !surname.contains(' ')).then(|| [given, " ", own].concat())
}

/// Whether each mention of `name` stands behind a preposition or a noun of a deed that asks the genitive, and before no
/// verb of hers: as "Валерия Лосева" is a woman's name, too.
fn is_always_in_the_genitive(name: &str, text: &str) -> bool {
    const PREPOSITIONS: [&str; 12] =
        ["у", "от", "до", "без", "для", "против", "около", "из-за", "ради", "кроме", "вокруг", "помимо"];
    const DEEDS: [&str; 10] =
        ["ством", "ства", "стве", "ание", "ания", "ением", "анием", "ению", "анию", "тиве"];
    text.match_indices(name).all(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.strip_suffix(' ')).unwrap_or_default();
        let before = before.rsplit(char::is_whitespace).next().unwrap_or_default();
        let after = text.get(at + name.len()..).unwrap_or_default().trim_start();
        let after = after.split(|letter: char| !letter.is_alphabetic()).next().unwrap_or_default();
        let asks = PREPOSITIONS.iter().any(|word| *word == case::lower(before))
            || DEEDS.iter().any(|ending| before.ends_with(ending));
        asks && !["ла", "лась"].iter().any(|ending| after.ends_with(ending))
    })
}

/// "Поражение Фронта" of a text that speaks of "Фронт": no body of its own, but a noun that opens a sentence.
pub(super) fn nouns_of_bodies(seen: &mut AllSeen<'_>) {
    let lexicon = Lexicon::of(Language::Russian);
    let adjective = |word: &str| {
        ["ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие", "го", "му", "ых", "их", "ую", "юю", "ым", "им"]
            .iter()
            .any(|ending| word.ends_with(ending))
            && !["ние", "тие", "вие"].iter().any(|ending| word.ends_with(ending))
    };
    let nouns: Vec<Box<str>> = seen
        .iter()
        .filter(|(_, entry)| entry.evidence.body && entry.count == 1 && !entry.name.is_ascii())
        .filter(|(_, entry)| {
            entry.name.split_once(' ').is_some_and(|(first, body)| {
                body.starts_with(char::is_uppercase)
                    && !adjective(first)
                    && !lexicon.get(&case::lower(first)).tags.any(Tags::BODY)
                    && seen.get(key_string(body).as_str()).is_some_and(|known| known.evidence.bare)
            })
        })
        .map(|(key, _)| key.clone())
        .collect();
    for key in nouns {
        seen.remove(&key);
    }
}

/// "Зимина Вера" of a list, where the given name stands last: the person whom the text calls Вера Зимина, or one who
/// is called so.
///
/// Gives the keys of both orders.
pub(super) fn surnames_last(seen: &mut AllSeen<'_>) -> Vec<(Box<str>, Box<str>)> {
    let lexicon = Lexicon::of(Language::Russian);
    let given = |word: &str| lexicon.get(&case::lower(word)).tags.any(Tags::GIVEN_NAME);
    let turned: Vec<(Box<str>, String)> = seen
        .iter()
        .filter(|(_, entry)| !(entry.name.is_ascii() || entry.evidence.body || entry.evidence.quoted))
        .filter_map(|(key, entry)| {
            let (surname, first) = entry.name.split_once(' ')?;
            let capital = |word: &str| word.starts_with(|letter: char| ('А'..='Я').contains(&letter));
            // "Зимин Павел Лукич"
            if let Some((first, father)) = first.split_once(' ') {
                let name = capital(surname)
                    && capital(first)
                    && is_family_name(surname, lexicon)
                    && is_patronymic(father)
                    && !is_patronymic(first)
                    && !is_patronymic(surname)
                    && !given(surname)
                    && !father.contains(' ');
                return name.then(|| (key.clone(), [first, " ", father, " ", surname].concat()));
            }
            // "Каримов Олжас" of a text that names Олжас Каримов
            let both = || seen.contains_key(key_string(&[first, " ", surname].concat()).as_str());
            // A woman's surname is of another form: "Осинская Лидия".
            let agree = || {
                surname.ends_with('а') == first.ends_with('а')
                    || surname.ends_with("ая") && first.ends_with(['а', 'я'])
                    || surname.ends_with('а') && first.ends_with('я')
            };
            let of_family = is_family_name(surname, lexicon);
            let name = capital(surname)
                && capital(first)
                && if given(first) { of_family && agree() || both() } else { of_family && both() }
                && russian_name::given_name(&case::lower(surname), lexicon).is_none()
                && lexicon.get(&case::lower(surname)).tags == Tags::NONE
                && surname.chars().count() > 2;
            name.then(|| (key.clone(), [first, " ", surname].concat()))
        })
        .collect();
    let mut both = Vec::with_capacity(turned.len());
    for (key, name) in turned {
        let Some(mut entry) = seen.remove(&key) else { continue };
        let own = key_string(&name);
        both.push((key, own.as_str().into()));
        match seen.get_mut(own.as_str()) {
            Some(known) => {
                known.count += entry.count;
                known.evidence.person |= !known.evidence.body;
            }
            None => {
                entry.name = name.into();
                entry.evidence.person = true;
                entry.evidence.place = false;
                seen.insert(own.into(), entry);
            }
        }
    }
    both
}

/// Whether a Russian word that opens a sentence ends like a surname and is neither a noun nor a town.
fn is_family_name(word: &str, lexicon: &Lexicon) -> bool {
    const ENDINGS: [&str; 23] = [
        "ов",
        "ев",
        "ёв",
        "ин",
        "ын",
        "ова",
        "ева",
        "ёва",
        "ина",
        "ына",
        "ский",
        "цкий",
        "ской",
        "ская",
        "цкая",
        "енко",
        "чук",
        "щук",
        "ьчук",
        "ян",
        "дзе",
        "швили",
        "ых",
    ];
    let lower = case::lower(word);
    word.chars().count() > 3
        && ENDINGS.iter().any(|ending| lower.ends_with(ending))
        && lexicon.get(&lower).tags == Tags::NONE
        && !is_sort_of_craft(word)
        && !russian_name::is_town(word)
        && !NOUNS_LIKE_SURNAMES.has(&lower)
}

/// What ends like a surname: "Магазин Вера", "Плотина Надежда".
#[rustfmt::skip]
static NOUNS_LIKE_SURNAMES: WordList = WordList::new(&[
    "магазин", "дельфин", "лимузин", "карантин", "кувшин", "бензин", "камин", "пингвин", "жасмин", "рубин", "аршин", "мужчина",
    "женщина", "картина", "машина", "автомашина", "плотина", "долина", "балерина", "остров", "полуостров", "зов", "улов",
    "ров", "покров", "львов", "напев", "припев", "посев", "гнев", "хлев", "королева", "дева", "корова", "основа",
    "половина", "вершина", "община", "дружина", "субмарина", "бригантина", "пучина", "трясина", "котловина", "впадина",
    "равнина", "низина", "витрина", "турбина", "кабина", "кузина", "перина", "годовщина", "причина",
    "величина", "середина", "дисциплина", "медицина", "вакцина", "глубина", "ширина", "длина", "стремнина", "лощина",
    "теснина", "скважина", "пружина", "паутина", "тина", "осина", "рябина", "малина", "калина", "былина", "старина",
    "чужбина", "родина", "украина", "палестина", "аргентина", "льдина", "мина", "шина", "лепнина",
    "мастерская", 
    "клавесин", "мандарин", "апельсин", "кинокартина",
    "баян", "буян", "бурьян", "пьян", "изъян", 
    "рогатина", "дубина", "ложбина", "седловина", "луговина", "горловина", 
    "царская", "детская", "мужская", "женская", "городская", "сельская", "морская", "русская", "советская", "немецкая",
    "британская", "польская", "русский", "советский", "немецкий", "городской", "морской", "мужской", "женский", "детский",
    "польский", "британский", "французская", "французский", "английская", "английский", "шведская", "шведский",
]);
