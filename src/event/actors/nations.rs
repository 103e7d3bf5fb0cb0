//! Countries and leagues that act, in a text about what happened between them, and the words for their people.

use super::{Names, key_string};
use crate::case;
use crate::event::{
    ActorKind,
    gather::{ALLIED, Gather},
    lexicon::{Lexicon, Tags, lists::NATIONS},
    word_list::WordList,
};

/// Who stands on a side of what a document is about.
pub(super) struct Side {
    pub(super) key: Box<str>,
    number: u8,
    /// Whether the name is that of a land or a people, and does not say what sort of body it is.
    pub(super) whole: bool,
    /// What its land is called: "Vale" of the Vale Confederation.
    land: Option<String>,
    /// How its people are called for what they want: "rebels", «республиканцы».
    called: Vec<&'static str>,
}

/// What those are called who rise, and those against whom they do: how the words begin.
const REBELS: [&str; 6] = ["rebel", "insurgent", "мятежник", "повстан", "восставш", "мятежн"];
const RULERS: [&str; 3] = ["government", "loyalist", "правительств"];

/// What the people of a side are called after its form or its sort: how the words begin.
const FOLLOWERS: [(&str, &[&str]); 9] = [
    ("республик", &["республикан"]),
    ("фронт", &["фронтист"]),
    ("королевств", &["роялист"]),
    ("конфедераци", &["конфедерат"]),
    ("republic", &["republican"]),
    ("confedera", &["confederate"]),
    ("federal", &["federal"]),
    ("covenant", &["covenanter"]),
    ("commune", &["communard"]),
];

/// The sides that were gathered. A land or a people among them is a place as well, as a country is; what is called a
/// league or a principality is a body, and its land a place.
pub(super) fn take_sides(gather: &mut Gather<'_>) -> Vec<Side> {
    let mut sides = std::mem::take(&mut gather.sides);
    if sides.len() < 2 {
        add_lands_of_peoples(gather, &mut sides);
    }
    let mut out = Vec::with_capacity(sides.len());
    for (key, number) in sides {
        let Some(seen) =
            gather.seen.get_mut(&key).filter(|seen| !seen.evidence.person && !seen.evidence.work)
        else {
            continue;
        };
        // "the French": of France, wherever the text names it.
        let people = case::lower(&seen.name);
        if NATIONS.iter().any(|(nation, _)| people.starts_with(nation)) {
            continue;
        }
        let land = land_of(&seen.name);
        let russian = !seen.name.is_ascii();
        let lexicon = Lexicon::of(if russian {
            crate::document::Language::Russian
        } else {
            crate::document::Language::English
        });
        let body = land.is_some()
            || seen.evidence.body
            || seen.name.split(' ').any(|word| lexicon.get(&case::lower(word)).tags.any(Tags::BODY));
        seen.evidence.body |= body;
        seen.evidence.place |= !body;
        seen.evidence.weak = false;
        seen.strong += 1;
        if let Some(named) = land.as_deref().and_then(|land| gather.seen.get_mut(key_string(land).as_str()))
            && !named.evidence.person
            && !named.evidence.body
        {
            named.evidence.place = true;
            named.evidence.weak = false;
            named.strong += 1;
        }
        out.push(Side { key, number, whole: !body, land, called: Vec::new() });
    }
    name_followers(gather, &mut out);
    out
}

/// Says how the people of each side are called, where that tells one from the other.
fn name_followers(gather: &Gather<'_>, sides: &mut [Side]) {
    let (rebels, rulers) = match (gather.rebels, gather.rulers) {
        // Against rebels stands who rules, if there are but two.
        (Some(rebels), None) if sides.len() == 2 => {
            (Some(rebels), sides.iter().map(|side| side.number).find(|number| *number != rebels))
        }
        known => known,
    };
    let forms: Vec<Vec<&[&str]>> = sides
        .iter()
        .map(|side| {
            let of_side = |form: &str| side.key.split(' ').any(|word| word.starts_with(form));
            FOLLOWERS.iter().filter(|(form, _)| of_side(form)).map(|(_, people)| *people).collect()
        })
        .collect();
    for (at, side) in sides.iter_mut().enumerate() {
        for people in &forms[at] {
            if forms.iter().enumerate().all(|(other, forms)| other == at || !forms.contains(people)) {
                side.called.extend(people.iter());
            }
        }
        if rebels == Some(side.number) {
            side.called.extend(REBELS);
        } else if rulers == Some(side.number) {
            side.called.extend(RULERS);
        }
    }
}

/// "Ardanese regiments" of a text that names Ardán: the lands whose people are said to have troops stand on sides.
fn add_lands_of_peoples(gather: &Gather<'_>, sides: &mut Vec<(Box<str>, u8)>) {
    let peoples = &gather.peoples;
    if peoples.is_empty() {
        return;
    }
    let mut lands: Vec<(&Box<str>, u32)> = gather
        .seen
        .iter()
        .filter(|(key, seen)| {
            let evidence = seen.evidence;
            let other = key.contains(' ') || evidence.person || evidence.work || evidence.quoted;
            !(other || peoples.contains(key))
                && peoples.iter().any(|people| {
                    people.chars().next().map(case::bare_char) == key.chars().next().map(case::bare_char)
                        && is_people_of(people, &seen.name)
                })
        })
        .map(|(key, seen)| (key, seen.count))
        .collect();
    lands.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
    for (land, _) in lands.into_iter().take(2) {
        if !sides.iter().any(|(known, _)| known == land) {
            let number = sides.iter().map(|(_, number)| number + 1).max().unwrap_or(0);
            sides.push((land.clone(), number));
        }
    }
}

/// "Vale" of the Vale Confederation, "Долин" of the Долинское княжество: how the name of its land begins.
fn land_of(name: &str) -> Option<String> {
    // "Kingdom of Vale", "Free City of Holm"
    if let Some((form, land)) = name.split_once(" of ") {
        let form = case::lower(form.rsplit(' ').next().unwrap_or_default());
        let plain = !land.contains(' ') && land.starts_with(char::is_uppercase);
        return (plain && (FORMS.has(&form) || matches!(form.as_str(), "city" | "county" | "archduchy")))
            .then(|| land.to_owned());
    }
    let (land, form) = name.split_once(' ').filter(|(_, form)| !form.contains(' '))?;
    if !FORMS.has(&case::lower(form)) && !FORMS_RUSSIAN.iter().any(|stem| case::lower(form).starts_with(stem))
    {
        return None;
    }
    if land.is_ascii() {
        return Some(land.to_owned());
    }
    // "Орлецкий" of "Орлец", "Долинский" of "Долина", "Бельский" of "Бельск".
    let endings = ["ий", "ая", "ое", "им", "ой", "ого", "ому", "ую", "ом", "ие", "их"];
    let stem = endings.iter().find_map(|ending| land.strip_suffix(ending))?.strip_suffix('к')?;
    let whole = stem.strip_suffix('с').filter(|stem| stem.chars().count() > 4);
    let town = || [stem, "к"].concat();
    Some(whole.map_or_else(|| if stem.ends_with('ц') { stem.to_owned() } else { town() }, str::to_owned))
}

/// Forms of states and leagues behind the name of their land.
static FORMS: WordList = WordList::new(&[
    "confederation",
    "confederacy",
    "league",
    "republic",
    "empire",
    "kingdom",
    "federation",
    "union",
    "sultanate",
    "emirate",
    "khanate",
    "principality",
    "duchy",
    "caliphate",
    "dominion",
    "commonwealth",
    "alliance",
    "state",
    "states",
]);

/// The same in Russian, without endings.
#[rustfmt::skip]
const FORMS_RUSSIAN: [&str; 25] = [
    "союз", "княжеств", "королевств", "царств", "ханств", "республик", "импери", "федераци", "конфедераци",
    "лиг", "герцогств", "султанат", "эмират", "каганат", "халифат", "гетманств", "орд", "государств", "держав",
    "альянс", "воеводств", "ополчени", "войск", "графств", "губерни",
];

impl Names {
    /// Says who the sides are, and as which of them the lands act that are called like them.
    pub(super) fn add_sides(&mut self, sides: Vec<Side>) {
        for side in sides {
            let Some(known) = self.resolve_key(&side.key).map(|index| index as usize) else { continue };
            let body = self.states.of(known).unwrap_or(known);
            if self.actors.get(body).is_none_or(|actor| actor.kind != ActorKind::Organization)
                || Some(body) == self.subject
            {
                continue;
            }
            let number = side.number % ALLIED;
            let first = side.number < ALLIED && !self.sides.iter().any(|(_, known)| *known == number);
            if (first || side.number >= ALLIED) && !self.sides.iter().any(|(known, _)| *known == body) {
                self.sides.push((body, number));
            }
            self.states.add_people(body, side.called);
            let Some(land) = side.land else { continue };
            let place = self.resolve(&land).filter(|&place| self.actors[place].kind == ActorKind::Place);
            // "Краине" may be all that is said of a land: the beginning is sure.
            let name =
                place.filter(|_| land.is_ascii()).map_or(land, |place| self.actors[place].name.clone());
            self.states.add(place.unwrap_or(usize::MAX), body, &name);
        }
    }
}

/// The countries of a document with the states as which they act.
#[derive(Debug, Default)]
pub(super) struct States {
    all: Vec<State>,
    /// A bit for the first letters of each word for a people of theirs.
    begins: u64,
    /// Whether some are called for what they want, in small letters: "the rebels".
    called: bool,
}

#[derive(Debug)]
struct State {
    /// The country as a place: an index of an actor.
    place: usize,
    /// The same country as a body.
    state: usize,
    /// Its name in lower case.
    name: String,
    /// The words for its people that its name does not show.
    peoples: Vec<&'static str>,
    /// How much of the name the words for its people begin with, in bytes; none if that is too short to tell.
    stem: Option<usize>,
}

impl States {
    pub(super) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Says that the country `place`, which is called `name`, acts as `state`.
    pub(super) fn add(&mut self, place: usize, state: usize, name: &str) {
        // "Ardán" of the Ardanese
        let name = if is_latin(name) { case::bare(name) } else { case::lower(name) };
        let stem = stem(&name);
        let peoples: Vec<&str> = NATIONS
            .iter()
            .filter(|(_, country)| name.ends_with(country))
            .map(|(people, _)| *people)
            .collect();
        for begin in peoples.iter().copied().chain(stem.and_then(|stem| name.get(..stem))) {
            self.begins |= bit(begin.as_bytes());
        }
        self.all.push(State { place, state, name, peoples, stem });
    }

    /// Says that the people of the body `state` are called by words that begin so.
    fn add_people(&mut self, state: usize, peoples: Vec<&'static str>) {
        if peoples.is_empty() {
            return;
        }
        for people in &peoples {
            self.begins |= bit(people.as_bytes());
        }
        self.called = true;
        self.all.push(State { place: usize::MAX, state, name: String::new(), peoples, stem: None });
    }

    /// As which state the country `place` acts.
    pub(super) fn of(&self, place: usize) -> Option<usize> {
        self.all.iter().find(|state| state.place == place).map(|state| state.state)
    }

    /// "Bolivian forces", "болгарские войска": adds the states of whose people a headline speaks.
    pub(super) fn add_named(&self, headline: &str, actors: &mut Vec<usize>) {
        if self.is_empty() {
            return;
        }
        let mut words = Vec::new();
        if headline.is_ascii() {
            for word in headline.as_bytes().split(|byte| !byte.is_ascii_alphabetic()) {
                // Nearly no word is one for a people.
                let small = self.called && word.first().is_some_and(u8::is_ascii_lowercase);
                if (small || word.first().is_some_and(u8::is_ascii_uppercase)) && self.may_name(word) {
                    words.push(String::from_utf8_lossy(word).to_ascii_lowercase());
                }
            }
        } else {
            for word in headline.split(|c: char| !c.is_alphabetic()) {
                let word = match word.is_ascii() && !word.starts_with(char::is_uppercase) {
                    true => continue,
                    false if is_latin(word) => case::bare(word),
                    false => case::lower(word),
                };
                if self.may_name(word.as_bytes()) {
                    words.push(word);
                }
            }
        }
        if words.is_empty() {
            return;
        }
        for state in &self.all {
            if !actors.contains(&state.state) && words.iter().any(|word| state.is_of_nation(word)) {
                actors.push(state.state);
            }
        }
    }

    /// Whether a word, large or small if it is ASCII, else small, may be one for a people: never wrong when it says no.
    fn may_name(&self, word: &[u8]) -> bool {
        self.begins & bit(word) != 0
    }
}

impl State {
    /// Whether `word`, in lower case, says that somebody is of this country: "bolivian", "французский".
    fn is_of_nation(&self, word: &str) -> bool {
        let name = self.name.as_str();
        if word == name {
            return false;
        }
        let first = word.as_bytes().first();
        if self.peoples.iter().any(|people| people.as_bytes().first() == first && word.starts_with(people)) {
            return true;
        }
        let stem = self.stem.filter(|_| name.as_bytes().first() == first).and_then(|stem| name.get(..stem));
        let Some(rest) = stem.and_then(|stem| word.strip_prefix(stem)) else { return false };
        match name.is_ascii() {
            true => ["n", "an", "ian", "ans", "ians", "ese", "ish", "i", "ns", "yan", "ayan"].contains(&rest),
            // "болгары", "болгарский", "сербам", no other case of the country's own name.
            false => {
                let adjective =
                    || ["ий", "ие", "ая", "ое", "их", "им", "ого", "ой", "ую", "ому", "ими"].contains(&rest);
                rest.starts_with("ск")
                    || name.ends_with("ск") && adjective()
                    || name.ends_with('ц') && rest.strip_prefix('к').is_some_and(|rest| !rest.is_empty())
                    || rest.starts_with('ц')
                    || matches!(rest, "ы" | "ов" | "ам" | "ами" | "ах") && name.ends_with("ия")
            }
        }
    }
}

/// Whether a word is written in Latin letters, with marks or without.
fn is_latin(word: &str) -> bool {
    word.chars().all(|letter| letter < '\u{250}')
}

/// Whether `people`, in lower case, is a word for the people of the land `name`: "quillanese" of "Quillán".
pub(super) fn is_people_of(people: &str, name: &str) -> bool {
    let mut states = States::default();
    states.add(0, 0, name);
    let people = if is_latin(people) { case::bare(people) } else { case::lower(people) };
    states.all.first().is_some_and(|state| state.is_of_nation(&people))
}

/// How long the part of a country's name is with which the words for its people begin.
fn stem(name: &str) -> Option<usize> {
    let stem = match name.is_ascii() {
        true => name.trim_end_matches(['a', 'e', 'i', 'o', 'u', 'y']),
        false => ["ия", "а", "й", "ь"].iter().find_map(|ending| name.strip_suffix(ending)).unwrap_or(name),
    };
    let stem = if stem.len() < 4 && name.is_ascii() { name.trim_end_matches('a') } else { stem };
    (stem.chars().count() >= 4).then_some(stem.len())
}

/// A bit for the first four bytes of a word; none for a shorter one.
fn bit(word: &[u8]) -> u64 {
    let first =
        word.first_chunk::<4>().map(|first| u32::from_le_bytes(first.map(|byte| byte.to_ascii_lowercase())));
    first.map_or(0, |first| 1 << (first.wrapping_mul(0x9e37_79b1) >> 26))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_are_named_by_the_words_for_their_people() {
        let mut states = States::default();
        let names =
            ["Hungary", "Bolivia", "Netherlands", "United Kingdom", "China", "Болгария", "Сербия", "Iran"];
        for (place, name) in names.iter().enumerate() {
            states.add(place, 100 + place, name);
        }
        for (headline, expected) in [
            ("Hungarian forces take the Bolivian fort", &[100, 101][..]),
            ("Bolivia declares war on Hungary", &[]),
            ("Dutch and British ships meet", &[102, 103]),
            ("Chinese troops enter", &[104]),
            ("dutch courage", &[]),
            ("Болгарские войска вошли в город", &[105]),
            ("Сербы отступили", &[106]),
            ("Сербии объявлена война", &[]),
            ("Iranians vote", &[107]),
            ("Iranical", &[]),
        ] {
            let mut actors = Vec::new();
            states.add_named(headline, &mut actors);
            assert_eq!(actors, expected, "{headline}");
        }
        let mut actors = vec![101];
        states.add_named("Bolivian fort", &mut actors);
        assert_eq!(actors, [101], "once");
        assert_eq!((states.of(2), states.of(8)), (Some(102), None));
    }
}
