//! Who is meant by a surname or a given name alone.

use super::{Names, subject::is_patronymic};
use crate::case;
use crate::document::Language;
use crate::event::{
    ActorKind,
    lexicon::{Lexicon, Tags},
    names::key_of,
};

impl Names {
    /// The key of the last word of the title, if it is a name of capital words.
    fn surname_of_title(&self) -> Option<String> {
        let title = &self.actors.get(self.subject?)?.name;
        let words = title.split(' ');
        let capital = words.clone().all(|word| word.starts_with(char::is_uppercase));
        (capital && (2..=3).contains(&words.count())).then(|| surname_of(title))
    }

    pub(super) fn index_surnames(&mut self, text: &str) {
        let mut key = String::new();
        let of_title = self.surname_of_title();
        for (index, actor) in
            self.actors.iter().enumerate().filter(|(_, actor)| actor.kind == ActorKind::Person)
        {
            let Some(surname) = surname(&actor.name) else { continue };
            // "De Wit" of Piet de Wit
            let particle = actor.name.split_once(' ').map_or("", |(_, rest)| rest);
            if particle.starts_with(|c: char| c.is_ascii_lowercase()) && particle.contains(' ') {
                key_of(particle, &mut key);
                self.keys.entry(key.as_str().into()).or_insert(index as u32);
            }
            // "Edmund retired": of Edmund Pryce, if there is no other Edmund.
            let given = actor
                .name
                .split(' ')
                .next()
                .filter(|given| given.len() < actor.name.len() && given.len() > 2);
            if let Some(given) = given
                && Lexicon::of(Language::English).get(&case::lower(given)).tags.any(Tags::GIVEN_NAME)
            {
                key_of(given, &mut key);
                if !self.keys.contains_key(key.as_str()) {
                    let entry = self.surnames.entry(key.as_str().into()).or_insert(index as u32);
                    if *entry != index as u32 {
                        *entry = u32::MAX;
                    }
                }
            }
            if !surname.is_ascii() && surname.len() < actor.name.len() {
                let entry = self.spelt.entry(case::lower(surname).into()).or_insert(index as u32);
                if *entry != index as u32 {
                    *entry = u32::MAX;
                }
            }
            // "Мстислав умер": of Мстислав Ярополкович, who has no surname.
            if let Some(given) = given.filter(|given| !given.is_ascii())
                && is_called_by_given_name(&actor.name)
            {
                key_of(given, &mut key);
                if !self.keys.contains_key(key.as_str()) && !names_another(text, given) {
                    let entry = self.surnames.entry(key.as_str().into()).or_insert(index as u32);
                    if *entry != index as u32 {
                        *entry = u32::MAX;
                    }
                }
            }
            // "Ефремова осудили": the key of another case keeps what looks like an ending of its own.
            if ["ов", "ев", "ёв"].iter().any(|ending| surname.ends_with(ending)) {
                let entry = self.surnames.entry(case::lower(surname).into()).or_insert(index as u32);
                if *entry != index as u32 && !actor.is_subject && Some(*entry as usize) != self.subject {
                    *entry = u32::MAX;
                }
            }
            key_of(surname, &mut key);
            // A person of that name alone.
            let single = self.keys.get(key.as_str()).and_then(|&known| self.actors.get(known as usize));
            if single.is_some_and(|known| known.kind == ActorKind::Person) {
                continue;
            }
            let entry = self.surnames.entry(key.as_str().into()).or_insert(index as u32);
            // The surname alone is the person whom the document is about.
            if self.subject.is_some_and(|subject| *entry == subject as u32) {
                continue;
            }
            // "Lincoln" in a text titled "Abraham Lincoln" is no Thomas Lincoln.
            if of_title.as_deref() == Some(key.as_str()) {
                *entry = self.subject.map_or(u32::MAX, |subject| subject as u32);
            } else if actor.is_subject {
                *entry = index as u32;
            } else if *entry != index as u32 {
                let often = |index: u32| self.often.contains(&(index as usize));
                *entry = match (often(*entry), often(index as u32)) {
                    (true, false) => *entry,
                    (false, true) if *entry != u32::MAX => index as u32,
                    _ => u32::MAX,
                };
            }
        }
    }
}

impl Names {
    /// "Лапшин" of Аркадий Лапшин in a text that names Зоя Лапшина, too: the one whose surname is written so in the
    /// nominative. "Лапшина" is hers only before a verb of hers, since it is a form of his as well.
    pub(super) fn bearer_as_spelt(&self, name: &str, next: &str) -> Option<u32> {
        let hers = name.ends_with(['а', 'я']);
        if hers && !["ла", "лась"].iter().any(|ending| next.ends_with(ending)) {
            return None;
        }
        self.spelt.get(case::lower(name).as_str()).copied().filter(|index| *index != u32::MAX)
    }
}

/// Whether the Russian `name` is a given name and a father's, as that of a ruler: "Мстислав Ярополкович".
fn is_called_by_given_name(name: &str) -> bool {
    let mut words = name.split(' ');
    let given = words.next().is_some_and(|given| given.chars().count() > 2);
    given && words.next().is_some_and(is_patronymic) && words.next().is_none()
}

/// Whether the text tells of another bearer of the `given` name: «родился Мстислав», «Мстислав, сын Игоря», «Мстислав II».
fn names_another(text: &str, given: &str) -> bool {
    const KIN: [&str; 6] = [", сын", ", дочь", ", брат", ", внук", ", племянник", ", муж"];
    text.match_indices(given).any(|(at, _)| {
        let (before, behind) = (&text[..at], &text[at + given.len()..]);
        let ordinal = behind.strip_prefix(' ').is_some_and(|next| next.starts_with(['I', 'V', 'X']));
        let alone = behind.starts_with([' ', ',', '.', ';', ')']);
        let father = behind.split(' ').nth(1).is_some_and(is_patronymic);
        let born = ["родился ", "родилась "].iter().any(|verb| before.ends_with(verb));
        KIN.iter().any(|kin| behind.starts_with(kin)) || ordinal || born && alone && !father
    })
}

/// The key of a person's last name.
pub(super) fn surname_of(name: &str) -> String {
    let mut key = String::new();
    key_of(surname(name).unwrap_or_default(), &mut key);
    key
}

/// The last name of a person: "Lomax" of Ray Lomax Jr., too.
fn surname(name: &str) -> Option<&str> {
    const YOUNGER: [&str; 9] = ["Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV", "младший", "старший"];
    let mut words = name.split_whitespace().rev().peekable();
    let last = words.next()?;
    match words.peek() {
        Some(before) if YOUNGER.contains(&last) => Some(before.trim_end_matches(',')),
        _ => Some(last),
    }
}
