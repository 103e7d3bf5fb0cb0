//! What passes the filters, arranged once for all frames with the same filters.

use super::frame::{Frame, Sieve};
use super::index::Timeline;
use std::{cell::RefCell, rc::Rc};

/// What passed the filters of the frame before, with these filters.
#[derive(Debug)]
pub(crate) struct Passing<T>(RefCell<Option<(Sieve, Rc<T>)>>);

impl<T> Default for Passing<T> {
    fn default() -> Self {
        Self(RefCell::new(None))
    }
}

/// What is copied may be arranged otherwise.
impl<T> Clone for Passing<T> {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl<T> Passing<T> {
    /// Those of `events` that pass the filters of the frame, as `arrange` makes it of them; `None` where all pass.
    pub(crate) fn of(
        &self,
        events: &[u32],
        timeline: &Timeline,
        frame: &Frame<'_>,
        arrange: fn(Vec<u32>, &Timeline) -> T,
    ) -> Option<Rc<T>> {
        let sieve = frame.sieve()?;
        let mut known = self.0.borrow_mut();
        if let Some((before, passing)) = &*known
            && *before == sieve
        {
            return Some(Rc::clone(passing));
        }
        let passes = |event: &u32| !frame.hides_event(timeline, *event);
        let passing = Rc::new(arrange(events.iter().copied().filter(passes).collect(), timeline));
        *known = Some((sieve, Rc::clone(&passing)));
        Some(passing)
    }
}
