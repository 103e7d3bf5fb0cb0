//! Ids of rows.

use super::super::EventId;
use std::{collections::HashSet, hint::black_box};

/// Ids from what a row says, so that they stay when other rows come or go.
pub(in crate::chronology) struct Ids {
    given: Numbers,
    /// Ids of other forms.
    named: HashSet<String>,
}

impl Ids {
    /// Room for as many rows, if there is.
    pub(in crate::chronology) fn with_capacity(rows: usize) -> Self {
        Self { given: Numbers::with_capacity(rows), named: HashSet::new() }
    }

    /// The id of a row's hash; when two rows share one, the later takes the next that is free.
    pub(in crate::chronology) fn unique(&mut self, hash: u64) -> EventId {
        let mut number = (hash ^ hash >> 32) as u32;
        while !self.given.insert(number) {
            number = number.wrapping_add(1);
        }
        EventId::from_number(number)
    }

    /// The ids of several rows, by their hashes. The table is larger than any cache, and looking at all its places first
    /// lets the memory fetch them side by side.
    pub(in crate::chronology) fn unique_of(&mut self, hashes: &[u64], mut each: impl FnMut(EventId)) {
        let mask = self.given.places.len().wrapping_sub(1);
        let place = |hash: &u64| self.given.places.get((hash ^ hash >> 32) as u32 as usize & mask);
        black_box(hashes.iter().filter_map(place).fold(0, |all, number| all ^ number));
        for hash in hashes {
            each(self.unique(*hash));
        }
    }

    /// Keeps an id that the file gives itself; `false` when it is taken already.
    pub(in crate::chronology) fn reserve(&mut self, id: &str) -> bool {
        match EventId::from(id).number() {
            Some(number) => self.given.insert(number),
            None => self.named.insert(id.to_owned()),
        }
    }
}

/// A set of numbers that are hashes already: the standard one would hash each of a million once more.
struct Numbers {
    /// At most two thirds full, its length a power of two; 0 is a free place.
    places: Vec<u32>,
    count: usize,
    has_zero: bool,
}

impl Numbers {
    fn with_capacity(count: usize) -> Self {
        Self { places: vec![0; (count.max(32) * 3 / 2).next_power_of_two()], count: 0, has_zero: false }
    }

    /// Adds a number; `false` when it is there already.
    fn insert(&mut self, number: u32) -> bool {
        if number == 0 {
            return !std::mem::replace(&mut self.has_zero, true);
        }
        if self.count * 3 >= self.places.len() * 2 {
            let wider = vec![0; self.places.len() * 2];
            for number in std::mem::replace(&mut self.places, wider) {
                self.put(number);
            }
        }
        let is_new = self.put(number);
        self.count += usize::from(is_new);
        is_new
    }

    fn put(&mut self, number: u32) -> bool {
        // The length is a power of two: no division.
        let mask = self.places.len() - 1;
        let mut at = number as usize;
        loop {
            at &= mask;
            match self.places.get_mut(at) {
                Some(place) if *place == number => return false,
                Some(place) if *place == 0 => {
                    *place = number;
                    return true;
                }
                _ => at += 1,
            }
        }
    }
}

/// FNV-1a, 64 bits: small, and the same on every platform.
pub(in crate::chronology) struct Fnv(u64);

impl Fnv {
    pub(in crate::chronology) fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    #[inline(never)]
    pub(in crate::chronology) fn write(&mut self, bytes: &[u8]) {
        // The end of a cell counts, so that "a","bc" and "ab","c" differ.
        for byte in bytes.iter().chain([&0x1f]) {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    pub(in crate::chronology) fn finish(self) -> u64 {
        self.0
    }
}
