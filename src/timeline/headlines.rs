//! Short headlines that were made already. A frame shows nearly the same words as the one before it, and finding them
//! in a title takes longer than everything else that a label needs.

use super::life::Lane;
use super::words::{shorten, without_names};
use std::{cell::RefCell, rc::Rc};

/// Places: several screens full. Who finds a place taken drives the other out.
const PLACES: usize = 4096;

/// Short headlines by event and length.
#[derive(Clone, Debug, Default)]
pub(crate) struct Headlines(RefCell<Vec<Place>>);

/// Event, length, headline.
type Place = Option<(u32, usize, Rc<str>)>;

/// The length of a title without what its lane says already, as long as it is.
const UNCUT: usize = usize::MAX;

impl Headlines {
    /// A title without what the lane says already, in at most `limit` letters.
    pub(crate) fn headline(&self, lane: &Lane, event: u32, title: &str, limit: usize) -> Rc<str> {
        let uncut = || self.get(event, UNCUT, || lane.without_own_name(title));
        self.get(event, limit, || shorten(&uncut(), limit))
    }

    /// The headline of an event in at most `limit` letters: the one that is there, or else what `make` says.
    pub(crate) fn get(&self, event: u32, limit: usize, make: impl FnOnce() -> String) -> Rc<str> {
        let at = (event as usize ^ limit << 5) % PLACES;
        if let Some(Some((who, long, text))) = self.0.borrow().get(at)
            && (*who, *long) == (event, limit)
        {
            return Rc::clone(text);
        }
        let text: Rc<str> = make().into();
        let mut places = self.0.borrow_mut();
        if places.is_empty() {
            places.resize_with(PLACES, || None);
        }
        if let Some(place) = places.get_mut(at) {
            *place = Some((event, limit, Rc::clone(&text)));
        }
        text
    }
}

impl Lane {
    fn without_own_name(&self, title: &str) -> String {
        let names = std::iter::once(self.name.as_str()).chain(self.aliases.iter().map(String::as_str));
        without_names(title, names)
    }
}
