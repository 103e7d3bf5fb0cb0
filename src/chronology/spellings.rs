//! Every spelling of the names of all actors, once, with what is asked of it again and again: a name stands in
//! hundreds of documents.

use crate::{
    event::{Actor, is_abbreviation, is_body_noun, name_key},
    hash::TextHash,
};
use std::{collections::HashMap, rc::Rc};

/// The spellings of a list of actors.
pub(super) struct Spellings<'a> {
    /// Those of each actor, its name first.
    of: Vec<u32>,
    /// Where those of each actor end.
    ends: Vec<u32>,
    all: Vec<Spelling<'a>>,
    keys: Keys,
}

/// One of them.
#[derive(Clone, Copy)]
pub(super) struct Spelling<'a> {
    pub(super) name: &'a str,
    /// The number of its [`name_key`].
    pub(super) key: u32,
    pub(super) is_abbreviation: bool,
    pub(super) is_body_noun: bool,
}

/// Keys of names as numbers.
#[derive(Default)]
struct Keys {
    numbers: HashMap<Rc<str>, u32, TextHash>,
    texts: Vec<Rc<str>>,
}

impl Keys {
    fn number(&mut self, key: &str) -> u32 {
        if let Some(number) = self.numbers.get(key) {
            return *number;
        }
        let (text, number): (Rc<str>, u32) = (key.into(), self.texts.len() as u32);
        self.texts.push(text.clone());
        self.numbers.insert(text, number);
        number
    }
}

impl<'a> Spellings<'a> {
    pub(super) fn of(actors: &[&'a Actor]) -> Self {
        let mut own = Self {
            of: Vec::with_capacity(2 * actors.len()),
            ends: Vec::with_capacity(actors.len()),
            all: Vec::new(),
            keys: Keys::default(),
        };
        let mut numbers: HashMap<&str, u32, TextHash> = HashMap::default();
        for actor in actors {
            for name in std::iter::once(&actor.name).chain(&actor.aliases) {
                let number = *numbers.entry(name).or_insert_with(|| {
                    let key = own.keys.number(&name_key(name));
                    let (is_abbreviation, is_body_noun) = (is_abbreviation(name), is_body_noun(name));
                    own.all.push(Spelling { name, key, is_abbreviation, is_body_noun });
                    own.all.len() as u32 - 1
                });
                own.of.push(number);
            }
            own.ends.push(own.of.len() as u32);
        }
        own
    }

    /// The numbers of the spellings of actor number `actor`, its name first.
    pub(super) fn numbers(&self, actor: usize) -> &[u32] {
        let start = actor.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(actor).copied().unwrap_or(start);
        self.of.get(start as usize..end as usize).unwrap_or_default()
    }

    /// The spellings of actor number `actor`, its name first.
    pub(super) fn names(&self, actor: usize) -> impl Iterator<Item = Spelling<'a>> {
        self.numbers(actor).iter().filter_map(|&number| self.get(number))
    }

    /// How actor number `actor` is called first of all.
    pub(super) fn name(&self, actor: usize) -> Option<Spelling<'a>> {
        self.names(actor).next()
    }

    /// Spelling number `number`.
    pub(super) fn get(&self, number: u32) -> Option<Spelling<'a>> {
        self.all.get(number as usize).copied()
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    /// The key with this number.
    pub(super) fn key(&self, number: u32) -> &str {
        self.keys.texts.get(number as usize).map_or("", |text| text)
    }

    /// The number of the key of a name that is perhaps nobody's.
    pub(super) fn key_number(&mut self, name: &str) -> u32 {
        self.keys.number(&name_key(name))
    }

    /// How many keys there are.
    pub(super) fn keys(&self) -> usize {
        self.keys.texts.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::ActorKind;

    #[test]
    fn a_spelling_of_several_actors_is_one() {
        let actor = |name: &str, aliases: &[&str]| Actor {
            kind: ActorKind::Organization,
            name: name.to_owned(),
            aliases: aliases.iter().map(|alias| (*alias).to_owned()).collect(),
            is_subject: false,
        };
        let (one, other) = (actor("The Left Party", &["LP"]), actor("Left Party", &["Company", "LP"]));
        let mut spellings = Spellings::of(&[&one, &other]);
        assert_eq!((spellings.numbers(0), spellings.numbers(1)), (&[0, 1][..], &[2, 3, 1][..]));
        let keys: Vec<&str> =
            spellings.names(1).map(|spelling| spelling.key).map(|key| spellings.key(key)).collect();
        assert_eq!(keys, ["left party", "company", "lp"]);
        assert_eq!(spellings.name(0).map(|name| name.key), spellings.name(1).map(|name| name.key));
        let sorts: Vec<(bool, bool)> =
            spellings.names(1).map(|name| (name.is_abbreviation, name.is_body_noun)).collect();
        assert_eq!(sorts, [(false, false), (false, true), (true, false)]);
        assert_eq!((spellings.len(), spellings.keys()), (4, 3));
        let (known, new) = (spellings.key_number("the Company"), spellings.key_number("Nobody"));
        assert_eq!((spellings.key(known), spellings.key(new)), ("company", "nobody"));
        assert_eq!(spellings.keys(), 4);
    }
}
