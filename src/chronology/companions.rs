//! Texts that tell of the same things. Two of a thousand texts seldom tell of one day by chance, and of two or three
//! hardly ever: such texts are read as tellings of one story, so that less has to be said in both.

/// Days or facts that two texts have in common before they are companions.
const ENOUGH: usize = 2;
/// Of what more texts tell is a feast day or the date of an archive.
pub(super) const MOST_TEXTS: usize = 8;
/// Who has more companions has them by chance: in a large folder texts of many days all meet somewhere.
const MOST_COMPANIONS: usize = 32;

/// Pairs of texts that tell of the same, the earlier first, in their order. `told` is what each text tells of, a number for
/// each day or fact with the text, in any order. Of texts that are `linked` otherwise, one day is enough.
pub(super) fn companions(
    told: impl Iterator<Item = (i64, u32)>,
    linked: impl Fn(u32, u32) -> bool,
) -> Vec<(u32, u32)> {
    let mut told: Vec<(i64, u32)> = told.collect();
    told.sort_unstable();
    told.dedup();
    let mut met: Vec<(u32, u32)> = Vec::new();
    for texts in told.chunk_by(|a, b| a.0 == b.0).filter(|texts| texts.len() <= MOST_TEXTS) {
        for (place, &(_, later)) in texts.iter().enumerate() {
            met.extend(texts.get(..place).unwrap_or_default().iter().map(|&(_, earlier)| (earlier, later)));
        }
    }
    met.sort_unstable();
    let mut pairs: Vec<(u32, u32)> = met
        .chunk_by(|a, b| a == b)
        .filter_map(|times| times.first().copied().filter(|&(a, b)| times.len() >= ENOUGH || linked(a, b)))
        .collect();
    without_crowds(&mut pairs);
    pairs
}

/// Leaves out those who have too many companions.
pub(super) fn without_crowds(pairs: &mut Vec<(u32, u32)>) {
    let mut ends: Vec<u32> = pairs.iter().flat_map(|&(a, b)| [a, b]).collect();
    ends.sort_unstable();
    let companions =
        |text: u32| ends.partition_point(|&end| end <= text) - ends.partition_point(|&end| end < text);
    pairs.retain(|&(a, b)| companions(a) <= MOST_COMPANIONS && companions(b) <= MOST_COMPANIONS);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_share_days_are_companions() {
        let days = [(1, 0), (1, 1), (1, 1), (2, 0), (5, 1), (5, 0), (7, 2), (1, 2)];
        assert_eq!(companions(days.into_iter(), |_, _| false), [(0, 1)], "one day may be chance");
        assert_eq!(companions(days.into_iter().rev(), |_, _| false), [(0, 1)]);
        assert_eq!(companions(days.into_iter(), |a, b| (a, b) == (0, 2)), [(0, 1), (0, 2)]);
        assert!(companions(std::iter::empty(), |_, _| true).is_empty());
    }

    #[test]
    fn who_meets_everybody_is_nobodys_companion() {
        // Each text shares two days with the first, and two of them with one another.
        let met =
            (1..=40).flat_map(|text| [2 * text, 2 * text + 1].map(|day| [(day, 0), (day, text as u32)]));
        let others = [(-1, 1), (-1, 2), (-2, 1), (-2, 2)];
        let found = companions(met.flatten().chain(others), |_, _| false);
        assert_eq!(found, [(1, 2)]);
    }

    #[test]
    fn a_day_of_everybody_makes_no_companions() {
        assert!(companions((0..20).flat_map(|text| [(1, text), (2, text)]), |_, _| true).is_empty());
    }
}
