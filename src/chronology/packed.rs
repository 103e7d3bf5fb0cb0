//! Many short strings, or short lists of numbers, one after another in one memory. Each on its own would take more room
//! for where it stands than for what it says, and leave a hole among others when it goes.

use std::ops::Range;

/// Strings by their number.
#[derive(Clone, Debug, Default)]
pub(super) struct Strings {
    pub(super) text: String,
    pub(super) ends: Vec<u32>,
}

impl Strings {
    /// Adds a string behind the others.
    pub(super) fn push(&mut self, text: &str) {
        self.text.push_str(text);
        self.ends.push(self.text.len() as u32);
    }

    /// String number `at`; empty when there is none.
    pub(super) fn get(&self, at: usize) -> &str {
        self.text.get(range(&self.ends, at)).unwrap_or_default()
    }

    /// Gives back the room that nothing stands in.
    pub(super) fn shrink_to_fit(&mut self) {
        self.text.shrink_to_fit();
        self.ends.shrink_to_fit();
    }
}

/// Lists of numbers by their number.
#[derive(Clone, Debug, Default)]
pub(super) struct Lists {
    pub(super) items: Vec<u32>,
    pub(super) ends: Vec<u32>,
}

impl Lists {
    /// With room for so many lists of two.
    pub(super) fn with_capacity(lists: usize) -> Self {
        Self { items: Vec::with_capacity(2 * lists), ends: Vec::with_capacity(lists) }
    }

    /// Adds an item to the list that [`Lists::close`] will end.
    pub(super) fn push(&mut self, item: u32) {
        self.items.push(item);
    }

    /// The list under way.
    pub(super) fn open(&self) -> &[u32] {
        let start = self.ends.last().map_or(0, |&end| end as usize);
        self.items.get(start..).unwrap_or_default()
    }

    /// Ends the list under way.
    pub(super) fn close(&mut self) {
        self.ends.push(self.items.len() as u32);
    }

    /// Adds a list behind the others.
    pub(super) fn add(&mut self, items: impl IntoIterator<Item = u32>) {
        self.items.extend(items);
        self.close();
    }

    /// Adds the lists of `other` behind these.
    pub(super) fn append(&mut self, other: &Self) {
        let before = self.items.len() as u32;
        self.items.extend_from_slice(&other.items);
        self.ends.extend(other.ends.iter().map(|end| before + end));
    }

    /// List number `at`; empty when there is none.
    pub(super) fn get(&self, at: usize) -> &[u32] {
        self.items.get(range(&self.ends, at)).unwrap_or_default()
    }

    /// Gives back the room that nothing stands in.
    pub(super) fn shrink_to_fit(&mut self) {
        self.items.shrink_to_fit();
        self.ends.shrink_to_fit();
    }
}

/// Where number `at` stands: it begins where the one before ends.
fn range(ends: &[u32], at: usize) -> Range<usize> {
    let Some(&end) = ends.get(at) else { return 0..0 };
    let start = at.checked_sub(1).and_then(|before| ends.get(before)).map_or(0, |&start| start as usize);
    start..end as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_found_by_its_number() {
        let mut strings = Strings::default();
        ["год", "", "x"].iter().for_each(|text| strings.push(text));
        assert_eq!([0, 1, 2, 3].map(|at| strings.get(at)), ["год", "", "x", ""]);
        let mut lists = Lists::with_capacity(1);
        lists.add([7, 8]);
        lists.push(9);
        assert_eq!(lists.open(), [9]);
        lists.close();
        lists.close();
        assert_eq!([0, 1, 2, 3].map(|at| lists.get(at)), [&[7, 8][..], &[9], &[], &[]]);
    }
}
