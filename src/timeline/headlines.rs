//! Short headlines that were made already. A frame shows nearly the same words as the one before it, and finding them
//! in a title takes longer than everything else that a label needs.

use super::life::Lane;
use super::words::headline;
use std::{cell::RefCell, rc::Rc};

/// Places: several screens full. Who finds a place taken drives the other out.
const PLACES: usize = 4096;

/// Short headlines by event and length.
#[derive(Clone, Debug, Default)]
pub(crate) struct Headlines(RefCell<Vec<Place>>);

/// Event, length, headline.
type Place = Option<(u32, usize, Rc<str>)>;

impl Headlines {
    /// The headline of an event in at most `limit` letters: the one that is there, or else what `make` says.
    pub(crate) fn get(&self, event: u32, limit: usize, make: impl FnOnce() -> String) -> Rc<str> {
        let mut places = self.0.borrow_mut();
        if places.is_empty() {
            places.resize_with(PLACES, || None);
        }
        let Some(place) = places.get_mut((event as usize ^ limit << 5) % PLACES) else {
            return make().into();
        };
        match place {
            Some((who, long, text)) if (*who, *long) == (event, limit) => Rc::clone(text),
            _ => {
                let text: Rc<str> = make().into();
                *place = Some((event, limit, Rc::clone(&text)));
                text
            }
        }
    }
}

impl Lane {
    /// A title without what the lane says already, in at most `limit` letters.
    pub(crate) fn headline(&self, title: &str, limit: usize) -> String {
        let names = std::iter::once(self.name.as_str()).chain(self.aliases.iter().map(String::as_str));
        headline(title, names, limit)
    }
}
