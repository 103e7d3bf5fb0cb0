//! What was found of steps of the axis, kept for the next frame: while the picture is dragged, nearly all of them are
//! asked for again.

use std::cell::RefCell;

/// What a frame asked for last: the length of a step, the first of them, and what was found of each.
#[derive(Debug)]
pub(crate) struct Kept<T>(RefCell<(f64, i64, Vec<T>)>);

impl<T> Default for Kept<T> {
    fn default() -> Self {
        Self(RefCell::new((0.0, 0, Vec::new())))
    }
}

/// What is copied may be arranged otherwise.
impl<T> Clone for Kept<T> {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl<T: Copy> Kept<T> {
    /// Calls `each` with every one of `count` steps of a length, from the `first`, and with what is known of it, or else
    /// what `find` says. Steps are asked for in their order.
    pub(crate) fn each(
        &self,
        (step, first, count): (f64, i64, usize),
        mut find: impl FnMut(i64) -> T,
        mut each: impl FnMut(i64, T),
    ) {
        let mut kept = self.0.borrow_mut();
        let known = if kept.0 == step { std::mem::take(&mut kept.2) } else { Vec::new() };
        let before = kept.1;
        let mut found = Vec::with_capacity(count);
        for place in first..first + count as i64 {
            let told = usize::try_from(place - before).ok().and_then(|at| known.get(at)).copied();
            let here = told.unwrap_or_else(|| find(place));
            found.push(here);
            each(place, here);
        }
        *kept = (step, first, found);
    }
}
