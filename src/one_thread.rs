//! What threads.rs does side by side, one after another: the browser's program has one thread.

use std::ops::Range;

/// What `work` gives for each item.
pub(crate) fn map<T, R>(items: &[T], work: impl Fn(&T) -> R) -> Vec<R> {
    items.iter().map(work).collect()
}

/// What `work` gives for all of the numbers below `count`.
pub(crate) fn runs<R>(count: usize, _: usize, work: impl Fn(Range<usize>) -> R) -> Vec<R> {
    vec![work(0..count)]
}

/// Makes something of each run of at most `length` of the numbers below `count`, and hands it to `take` in their order,
/// until it wants no more.
pub(crate) fn stream<R>(
    count: usize,
    length: usize,
    make: impl Fn(Range<usize>) -> R,
    take: impl FnMut(R) -> bool,
) {
    let runs = (0..count).step_by(length.max(1));
    runs.map(|start| make(start..count.min(start + length))).all(take);
}
