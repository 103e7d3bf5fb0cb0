//! Work done side by side, in as many threads as the caller's pool has. What comes out stands in the order of the work,
//! so that it is the same whatever their number; the browser's program does the same in one thread (one_thread.rs).

use rayon::prelude::*;
use std::ops::Range;

/// What `work` gives for each item.
pub(crate) fn map<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    items.par_iter().map(&work).collect()
}

/// What `work` gives for each run of at most `length` of the numbers below `count`.
pub(crate) fn runs<R: Send>(count: usize, length: usize, work: impl Fn(Range<usize>) -> R + Sync) -> Vec<R> {
    let length = length.max(1);
    if count <= length {
        return vec![work(0..count)];
    }
    let run = |at: usize| work(at * length..count.min((at + 1) * length));
    (0..count.div_ceil(length)).into_par_iter().map(run).collect()
}

/// Makes something of each run of at most `length` of the numbers below `count`, and hands it to `take` in their order,
/// while what comes next is made, until it wants no more. No more is made beforehand than the threads need.
pub(crate) fn stream<R: Send>(
    count: usize,
    length: usize,
    make: impl Fn(Range<usize>) -> R + Sync,
    mut take: impl FnMut(R) -> bool + Send,
) {
    let length = length.max(1);
    let threads = rayon::current_num_threads();
    if threads == 1 {
        let runs = (0..count).step_by(length);
        runs.map(|start| make(start..count.min(start + length))).all(take);
        return;
    }
    let round = length * 8 * threads;
    let mut made: Vec<R> = Vec::new();
    for start in (0..count).step_by(round) {
        let next = || runs(round.min(count - start), length, |run| make(start + run.start..start + run.end));
        let waiting = std::mem::take(&mut made);
        let (more, next) = rayon::join(|| waiting.into_iter().all(&mut take), next);
        if !more {
            return;
        }
        made = next;
    }
    made.into_iter().all(take);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_cover_all_numbers_in_their_order() {
        for (count, length) in [(0, 4), (3, 4), (4, 4), (5, 4), (12, 4), (13, 1), (7, 0)] {
            let found: Vec<usize> =
                runs(count, length, |run| run.collect::<Vec<_>>()).into_iter().flatten().collect();
            assert_eq!(found, (0..count).collect::<Vec<_>>(), "{count} by {length}");
        }
        for count in [0, 1, 7, 1000] {
            let mut found = Vec::new();
            let take = |run: Vec<usize>| {
                found.extend(run);
                found.len() < 600
            };
            stream(count, 3, |run| run.collect::<Vec<_>>(), take);
            assert_eq!(found, (0..count.min(600)).collect::<Vec<_>>(), "{count}");
        }
        assert_eq!(map(&[1, 2, 3], |number| number * number), [1, 4, 9]);
    }
}
