//! Long work in slices. A browser has one thread for a page's work and for the reader's hand: what takes longer than
//! a frame asks in between whether its slice is over, and waits for the next one.
//!
//! The work is written once, as an `async fn` that asks [`pause`] where it may rest; without a [`Pace`] it runs
//! through, by [`at_once`].

use std::{
    future::Future,
    pin::{Pin, pin},
    task::{Context, Poll, Waker},
};

/// Who says when a slice is over.
pub trait Pace {
    /// Whether it is.
    fn is_over(&self) -> bool;

    /// Waits until the next one may begin.
    fn rest(&self) -> Pin<Box<dyn Future<Output = ()>>>;
}

/// Somebody's pace, or none: then there are no slices.
pub type Paced<'a> = Option<&'a dyn Pace>;

/// Items of a list between two questions whether the slice is over: a question costs as much as some dozen items.
pub const STRIDE: usize = 256;

/// A place where work may rest.
pub async fn pause(pace: Paced<'_>) {
    if let Some(pace) = pace.filter(|pace| pace.is_over()) {
        pace.rest().await;
    }
}

/// The outcome of work that has no pace and so never waits.
pub fn at_once<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(outcome) = work.as_mut().poll(&mut context) {
            return outcome;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    /// Every third question ends a slice.
    #[derive(Default)]
    struct Thirds {
        asked: Cell<u32>,
        rested: Cell<u32>,
    }

    impl Pace for Thirds {
        fn is_over(&self) -> bool {
            self.asked.set(self.asked.get() + 1);
            self.asked.get().is_multiple_of(3)
        }

        fn rest(&self) -> Pin<Box<dyn Future<Output = ()>>> {
            self.rested.set(self.rested.get() + 1);
            Box::pin(async {})
        }
    }

    #[test]
    fn work_rests_where_its_slice_is_over_and_comes_to_the_same() {
        async fn sum(pace: Paced<'_>) -> u32 {
            let mut sum = 0;
            for number in 0..10 {
                sum += number;
                pause(pace).await;
            }
            sum
        }
        let pace = Thirds::default();
        assert_eq!(at_once(sum(Some(&pace))), at_once(sum(None)));
        assert_eq!((pace.asked.get(), pace.rested.get()), (10, 3));
    }
}
