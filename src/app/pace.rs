//! The page's pace: slices of work short enough that no frame and no key waits for one.

use super::environment::{breath, now};
use crate::slices::Pace;
use std::{cell::Cell, future::Future, pin::Pin, rc::Rc};

/// Milliseconds of a slice: half a frame, so that the other half is the picture's.
pub(super) const SLICE: f64 = 8.0;

/// A slice under way.
#[derive(Clone)]
pub(super) struct Slices(Rc<Cell<f64>>);

impl Slices {
    /// The first slice begins now.
    pub(super) fn begin() -> Self {
        Self(Rc::new(Cell::new(now())))
    }
}

impl Pace for Slices {
    fn is_over(&self) -> bool {
        now() - self.0.get() > SLICE
    }

    fn rest(&self) -> Pin<Box<dyn Future<Output = ()>>> {
        let begun = Rc::clone(&self.0);
        Box::pin(async move {
            breath().await;
            begun.set(now());
        })
    }
}
