//! Stable sorting that costs little code: the standard library's sort is compiled anew, several kilobytes a time, for
//! every comparison it is called with, and the page that carries them must stay small. Here it is compiled once, for
//! places in a slice; what is sorted is moved afterwards. A hot sort of very many items still calls the original.

use std::cmp::Ordering;

/// The sorts of a slice, compact.
pub(crate) trait CompactSort<T> {
    /// Sorts by a comparison; equal items keep their order.
    fn compact_sort_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);

    /// Sorts by a key; items with equal keys keep their order.
    fn compact_sort_by_key<K: Ord>(&mut self, mut key: impl FnMut(&T) -> K) {
        self.compact_sort_by(|a, b| key(a).cmp(&key(b)));
    }

    /// Sorts by the items' own order.
    fn compact_sort(&mut self)
    where
        T: Ord,
    {
        self.compact_sort_by(T::cmp);
    }
}

impl<T> CompactSort<T> for [T] {
    fn compact_sort_by(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        let sources = sorted_places(self.len(), &mut |a, b| match (self.get(a), self.get(b)) {
            (Some(a), Some(b)) => compare(a, b),
            _ => Ordering::Equal,
        });
        permute(sources, &mut |a, b| self.swap(a, b));
    }
}

/// The places `0..len` in the order of a comparison of them.
fn sorted_places(len: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..len).collect();
    places.sort_by(|&a, &b| compare(a, b));
    places
}

/// Swaps until `sources[i]` is at `i` for every `i`, cycle by cycle.
fn permute(mut sources: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..sources.len() {
        let mut hole = start;
        // Each step of the cycle fills one place for good, which then is its own source.
        while let Some(source) = sources.get_mut(hole) {
            let from = std::mem::replace(source, hole);
            if from == start {
                break;
            }
            swap(hole, from);
            hole = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does(items in proptest::collection::vec((0..9u8, any::<u8>()), 0..200)) {
            let (mut compact, mut standard) = (items.clone(), items);
            compact.compact_sort_by_key(|item| item.0);
            standard.sort_by_key(|item| item.0);
            prop_assert_eq!(&compact, &standard);
            compact.compact_sort();
            standard.sort();
            prop_assert_eq!(compact, standard);
        }
    }
}
