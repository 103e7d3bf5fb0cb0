//! Where labels go: right to left, each on the lowest row where neither its words nor its pole meet another's.
//! Positions do not depend on what is visible, so that nothing moves while the picture is dragged.

use crate::sort::CompactSort;

/// Room kept between two labels on a row.
pub(super) const GAP: f64 = 8.0;
/// From the pole to the words.
const INDENT: f64 = 4.0;
/// Words this short stand over their mark without a pole.
pub(super) const SHORT: f64 = 34.0;

/// A label that wants a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Request {
    /// Position of its mark.
    pub(crate) x: f64,
    /// Width of its words.
    pub(crate) width: f64,
    /// Smaller is more important.
    pub(crate) importance: u8,
    /// Leftmost position that its words may reach when they stand left of the pole.
    pub(crate) left_limit: f64,
    /// Where its words must end if they can: the right edge of the picture.
    pub(crate) right_limit: f64,
}

/// Where a label stands relative to its mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    /// Words right of the pole.
    Right,
    /// Words left of the pole.
    Left,
    /// Words over the mark, no pole.
    Over,
}

/// A place: row 0 is next to the band.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Place {
    pub(crate) row: usize,
    pub(crate) side: Side,
}

impl Request {
    /// Left and right end of the words at a side.
    pub(crate) fn words(&self, side: Side) -> (f64, f64) {
        match side {
            Side::Right => (self.x + INDENT, self.x + INDENT + self.width),
            Side::Left => (self.x - INDENT - self.width, self.x - INDENT),
            Side::Over => (self.x - self.width / 2.0, self.x + self.width / 2.0),
        }
    }
}

/// A label with its place, and all of it that others ask for.
#[derive(Clone, Copy)]
pub(super) struct Placed {
    /// Its place among the requests.
    index: usize,
    place: Place,
    pub(super) x: f64,
    importance: u8,
    pub(super) words: (f64, f64),
}

impl Placed {
    pub(super) fn new(index: usize, request: &Request, place: Place) -> Self {
        let Request { x, importance, .. } = *request;
        Self { index, place, x, importance, words: request.words(place.side) }
    }

    /// Whether neither the words nor the poles of the two meet the other's words.
    pub(super) fn is_clear_of(&self, other: &Self) -> bool {
        let crosses = |pole: &Self, words: &Self| {
            pole.place.side != Side::Over
                && words.place.row <= pole.place.row
                && pole.x > words.words.0 - 2.0
                && pole.x < words.words.1 + 2.0
        };
        !(self.place.row == other.place.row && overlap(self.words, other.words)
            || crosses(self, other)
            || crosses(other, self))
    }
}

/// Places for requests that are sorted by `x`; `None` where there is no room for an unimportant one.
#[inline(never)]
pub(crate) fn place(requests: &[Request], rows: usize) -> Vec<Option<Place>> {
    let mut dropped = vec![false; requests.len()];
    // From right to left.
    let mut placed: Vec<Placed> = Vec::with_capacity(requests.len());
    let mut next = requests.len();
    while next > 0 {
        let index = next - 1;
        let Some(request) = requests.get(index) else { break };
        if dropped.get(index) == Some(&true) {
            next = index;
            continue;
        }
        let may_turn =
            request.words(Side::Left).0 >= request.left_limit && !is_over_another(index, requests, &dropped);
        match lowest(request, &placed, u8::MAX, may_turn).filter(|place| place.row < rows) {
            Some(place) => {
                placed.push(Placed::new(index, request, place));
                next = index;
            }
            None => {
                // Others give way only when that helps.
                let most = request.importance;
                let helps = placed.iter().any(|other| other.importance > most)
                    && lowest(request, &placed, most, may_turn).is_some_and(|place| place.row < rows);
                let worst = if helps { worst_in_conflict(index, request, &placed) } else { index };
                if let Some(dropped) = dropped.get_mut(worst) {
                    *dropped = true;
                }
                if worst == index {
                    next = index;
                } else {
                    let keep = placed.iter().position(|other| other.index == worst).unwrap_or(0);
                    placed.truncate(keep);
                    next = worst;
                }
            }
        }
    }
    turn(&mut placed, requests, rows);
    let mut places = vec![None; requests.len()];
    for Placed { index, place, .. } in placed {
        if let Some(slot) = places.get_mut(index) {
            *slot = Some(place);
        }
    }
    places
}

/// The lowest place of a label among those that have one and whose importance is at `most` so much.
fn lowest(request: &Request, placed: &[Placed], most: u8, may_turn: bool) -> Option<Place> {
    let over = if request.width <= SHORT { try_over(request, placed, most) } else { None };
    over.or_else(|| {
        // A label changes its side only when that saves it from standing high up.
        let right = try_right(request, placed, most);
        let high = right.is_none_or(|right| right.row > 1);
        let left = if may_turn && high { try_left(request, placed, most) } else { None };
        match (right, left) {
            (Some(right), Some(left)) if left.row + 1 < right.row => Some(left),
            (Some(right), _) => Some(right),
            (None, left) => left,
        }
    })
}

/// Whether a label in other words can stand at a place without meeting anybody who has one, or the right edge.
pub(crate) fn is_free(
    index: usize,
    request: &Request,
    place: Place,
    requests: &[Request],
    places: &[Option<Place>],
) -> bool {
    let (left, right) = request.words(place.side);
    if right > request.right_limit
        || place.side == Side::Left && (left < request.left_limit || left < 0.0 && request.x >= 0.0)
    {
        return false;
    }
    let this = Placed::new(index, request, place);
    let mut others = requests.iter().zip(places).enumerate();
    others.all(|(other, (request, theirs))| {
        other == index || theirs.is_none_or(|theirs| this.is_clear_of(&Placed::new(other, request, theirs)))
    })
}

/// Turns to the left what the right edge would cut, or leaves it out. Others lose their places to more important words
/// only where these come to stand, and find another over their marks if there is one: what is far from the edge does not
/// move with it.
fn turn(placed: &mut Vec<Placed>, requests: &[Request], rows: usize) {
    let is_cut =
        |label: &Placed| requests.get(label.index).is_some_and(|request| label.words.1 > request.right_limit);
    let mut cut: Vec<Placed> = placed.iter().copied().filter(is_cut).collect();
    if cut.is_empty() {
        return;
    }
    placed.retain(|label| !is_cut(label));
    let rank = |label: &Placed| (label.importance, label.index);
    cut.compact_sort_by_key(rank);
    let mut homeless: Vec<Placed> = Vec::new();
    let mut turned: Vec<usize> = Vec::with_capacity(cut.len());
    for Placed { index, importance, .. } in cut {
        let Some(request) = requests.get(index) else { continue };
        // How many a place would cost; `None` when it is theirs with more right.
        let cost = |label: &Placed| {
            placed
                .iter()
                .filter(|other| !label.is_clear_of(other))
                .try_fold(0, |count, other| (other.importance > importance).then_some(count + 1))
        };
        let labels = (0..rows).map(|row| Placed::new(index, request, Place { row, side: Side::Left }));
        // Nor does the edge cut words left of a mark that is itself behind it.
        let whole = labels.filter(|label| importance == 0 || label.words.1 <= request.right_limit);
        let best = whole.filter_map(|label| Some((cost(&label)?, label))).min_by_key(|best| {
            // What was chosen stands low: its pole would keep others from turning.
            if importance == 0 { 0 } else { best.0 }
        });
        let Some((_, label)) = best else {
            // Words that the edge would cut are better not there, unless those over them can rise.
            if lift(placed, &turned, index, requests, rows) {
                turned.push(index);
            }
            continue;
        };
        turned.push(index);
        homeless.extend(placed.iter().copied().filter(|other| !label.is_clear_of(other)));
        placed.retain(|other| label.is_clear_of(other));
        placed.push(label);
    }
    homeless.compact_sort_by_key(rank);
    for Placed { index, place: old, .. } in homeless {
        let Some(request) = requests.get(index) else { continue };
        let rows = if old.side == Side::Over { rows.min(1) } else { rows };
        let mut labels = (0..rows).map(|row| Placed::new(index, request, Place { row, side: old.side }));
        if let Some(label) = labels.find(|label| placed.iter().all(|other| label.is_clear_of(other))) {
            placed.push(label);
        }
    }
}

/// Puts a label next to the band on its left side, under the words of another that was `turned`, if that can stand a row
/// higher.
#[inline(never)]
fn lift(placed: &mut Vec<Placed>, turned: &[usize], index: usize, requests: &[Request], rows: usize) -> bool {
    let Some(request) = requests.get(index) else { return false };
    let own = Placed::new(index, request, Place { row: 0, side: Side::Left });
    let mut in_the_way = placed.iter().enumerate().filter(|(_, other)| !own.is_clear_of(other));
    let (Some((at, &over)), None) = (in_the_way.next(), in_the_way.next()) else {
        return false;
    };
    let Some(other) = requests.get(over.index) else { return false };
    let higher = Placed::new(over.index, other, Place { row: over.place.row + 1, side: over.place.side });
    let is_free = higher.is_clear_of(&own)
        && placed.iter().all(|third| third.index == over.index || higher.is_clear_of(third));
    let lifts = turned.contains(&over.index) && higher.place.row < rows && is_free;
    if let Some(slot) = placed.get_mut(at).filter(|_| lifts) {
        *slot = higher;
        placed.push(own);
    }
    lifts
}

/// Placed labels near enough to matter, of at `most` some importance: those to the right come in rising order of
/// distance.
fn near(placed: &[Placed], until: f64, most: u8) -> impl Iterator<Item = &Placed> {
    let reach = until + 600.0;
    placed
        .iter()
        .rev()
        .take_while(move |other| other.x <= reach)
        .filter(move |other| other.importance <= most)
}

fn overlap(a: (f64, f64), b: (f64, f64)) -> bool {
    a.0 < b.1 + GAP && b.0 < a.1 + GAP
}

fn try_over(request: &Request, placed: &[Placed], most: u8) -> Option<Place> {
    let words = request.words(Side::Over);
    let free = near(placed, words.1, most).all(|other| {
        let pole = other.place.side != Side::Over && other.x > words.0 - 3.0 && other.x < words.1 + 3.0;
        let meets = other.place.row == 0 && overlap(words, other.words);
        !(pole || meets)
    });
    free.then_some(Place { row: 0, side: Side::Over })
}

#[inline(never)]
fn try_right(request: &Request, placed: &[Placed], most: u8) -> Option<Place> {
    let words = request.words(Side::Right);
    let mut row = 0;
    // A bit for each row.
    let mut blocked = 0_u64;
    // A pole that would run through somebody's words.
    let mut lowest_crossed = usize::MAX;
    for other in near(placed, words.1, most) {
        if other.place.side != Side::Over && other.x < words.1 + GAP {
            row = row.max(other.place.row + 1);
        }
        if overlap(words, other.words) {
            blocked |= bit(other.place.row);
        }
        if other.words.0 - 2.0 < request.x && request.x < other.words.1 + 2.0 {
            lowest_crossed = lowest_crossed.min(other.place.row);
        }
    }
    while blocked & bit(row) != 0 {
        row += 1;
    }
    (row < lowest_crossed).then_some(Place { row, side: Side::Right })
}

/// Nobody has so many rows that a bit is missing.
fn bit(row: usize) -> u64 {
    1_u64.checked_shl(row as u32).unwrap_or(0)
}

/// Whether marks stand under the words of a label that is turned to the left.
fn is_over_another(index: usize, requests: &[Request], dropped: &[bool]) -> bool {
    let Some(request) = requests.get(index) else { return false };
    let words = request.words(Side::Left);
    let before = requests.get(..index).unwrap_or_default().iter().zip(dropped).rev();
    before.take_while(|(other, _)| other.x > words.0 - GAP - SHORT).any(|(_, &dropped)| !dropped)
}

/// The lowest free row for words left of the pole.
#[inline(never)]
fn try_left(request: &Request, placed: &[Placed], most: u8) -> Option<Place> {
    let fits = |place: &Place| {
        let this = Placed::new(0, request, *place);
        near(placed, request.x, most).all(|other| this.is_clear_of(other))
    };
    (0..9).map(|row| Place { row, side: Side::Left }).find(fits)
}

/// The least important of a label and those that keep it from its place; of equals the leftmost.
#[inline(never)]
fn worst_in_conflict(index: usize, request: &Request, placed: &[Placed]) -> usize {
    let words = request.words(Side::Right);
    let mut worst = (request.importance, index);
    for other in near(placed, words.1, u8::MAX) {
        let in_the_way = other.x < words.1 + GAP || overlap(words, other.words);
        if in_the_way && other.importance > worst.0 {
            worst = (other.importance, other.index);
        }
    }
    worst.1
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn request(x: f64, width: f64, importance: u8) -> Request {
        Request { x, width, importance, left_limit: 50.0, right_limit: 1400.0 }
    }

    /// Rows and sides as letters: `0R` is row 0, words to the right.
    fn check(requests: &[(f64, f64, u8)], rows: usize, expected: &str) {
        let requests: Vec<_> =
            requests.iter().map(|&(x, width, importance)| request(x, width, importance)).collect();
        let found: Vec<String> = place(&requests, rows)
            .into_iter()
            .map(|place| match place {
                Some(Place { row, side: Side::Right }) => format!("{row}R"),
                Some(Place { row, side: Side::Left }) => format!("{row}L"),
                Some(Place { row, side: Side::Over }) => format!("{row}O"),
                None => "-".to_owned(),
            })
            .collect();
        assert_eq!(found.join(" "), expected);
    }

    #[test]
    fn distant_labels_stand_next_to_the_band() {
        check(&[(0.0, 100.0, 1), (200.0, 100.0, 1)], 5, "0R 0R");
    }

    #[test]
    fn labels_in_each_others_way_climb_to_the_left() {
        check(&[(100.0, 100.0, 1), (150.0, 100.0, 1), (180.0, 100.0, 1)], 5, "2R 1R 0R");
    }

    #[test]
    fn short_words_stand_over_their_mark() {
        check(&[(100.0, 20.0, 1), (150.0, 20.0, 1)], 5, "0O 0O");
    }

    #[test]
    fn the_least_important_gives_way() {
        check(&[(100.0, 100.0, 1), (120.0, 100.0, 9), (140.0, 100.0, 1)], 2, "1R - 0R");
    }

    #[test]
    fn a_label_changes_its_side_to_stay_low() {
        check(&[(300.0, 100.0, 1), (320.0, 100.0, 1), (340.0, 100.0, 1), (500.0, 60.0, 1)], 5, "0L 1R 0R 0R");
    }

    #[test]
    fn what_the_edge_turns_makes_room_for_what_it_turns_under_it() {
        check(&[(1340.0, 80.0, 9), (1390.0, 150.0, 1)], 5, "0L 1L");
        check(&[(1340.0, 80.0, 9), (1390.0, 150.0, 1)], 1, "- 0L");
    }

    proptest! {
        #[test]
        fn no_words_meet_other_words_or_poles(
            mut seeds in proptest::collection::vec((0.0..1500.0f64, 5.0..180.0f64, 0u8..80), 0..60),
            rows in 1usize..6,
        ) {
            seeds.sort_by(|a, b| a.0.total_cmp(&b.0));
            let requests: Vec<_> = seeds.iter().map(|&(x, width, importance)| request(x, width, importance)).collect();
            let places = place(&requests, rows);
            for (i, (a, a_place)) in requests.iter().zip(&places).enumerate() {
                let Some(a_place) = a_place else { continue };
                prop_assert!(a_place.row < rows);
                for (b, b_place) in requests.iter().zip(&places).skip(i + 1) {
                    let Some(b_place) = b_place else { continue };
                    let (a_words, b_words) = (a.words(a_place.side), b.words(b_place.side));
                    if a_place.row == b_place.row {
                        prop_assert!(a_words.1 <= b_words.0 || b_words.1 <= a_words.0, "{a:?} {a_place:?} {b:?} {b_place:?}");
                    }
                    for (pole, pole_place, words, words_place) in [(a, a_place, b_words, b_place), (b, b_place, a_words, a_place)] {
                        if pole_place.side != Side::Over && words_place.row < pole_place.row {
                            prop_assert!(pole.x <= words.0 || words.1 <= pole.x, "{a:?} {a_place:?} {b:?} {b_place:?}");
                        }
                    }
                }
            }
        }

        #[test]
        fn dragging_changes_nothing(
            mut seeds in proptest::collection::vec((0i32..1500, 5i32..180, 0u8..80), 0..60),
            by in -5000i32..5000,
        ) {
            seeds.sort();
            let at = |by: i32| -> Vec<_> {
                seeds.iter().map(|&(x, width, importance)| Request { left_limit: f64::from(50 + by), right_limit: f64::from(1400 + by), ..request(f64::from(x + by), f64::from(width), importance) }).collect()
            };
            prop_assert_eq!(place(&at(0), 5), place(&at(by), 5));
        }

        #[test]
        fn an_edge_moves_only_what_it_cuts(
            mut seeds in proptest::collection::vec((0.0..1500.0f64, 5.0..180.0f64, 0u8..80), 0..60),
            edge in 0.0..1700.0f64,
        ) {
            seeds.sort_by(|a, b| a.0.total_cmp(&b.0));
            let with = |edge: f64| -> Vec<_> {
                seeds.iter().map(|&(x, width, importance)| Request { right_limit: edge, ..request(x, width, importance) }).collect()
            };
            let (cut, whole) = (place(&with(edge), 5), place(&with(f64::INFINITY), 5));
            let turned = |at: usize| {
                let (cut, whole) = (cut.get(at).copied().flatten()?, whole.get(at).copied().flatten()?);
                let request = request(seeds[at].0, seeds[at].1, seeds[at].2);
                (cut.side == Side::Left && request.words(whole.side).1 > edge).then_some(request)
            };
            for (at, (new, old)) in cut.iter().zip(&whole).enumerate() {
                let request = request(seeds[at].0, seeds[at].1, seeds[at].2);
                let Some(old) = old else { prop_assert_eq!(new, old); continue };
                let own = request.words(old.side);
                // Untouched, cut itself, or less important than a turned one over it, and then on its own side still.
                let gives_way = (0..seeds.len()).filter_map(turned).any(|other| {
                    let words = other.words(Side::Left);
                    other.importance < request.importance && own.1.max(request.x) > words.0 - 8.0
                });
                prop_assert!(
                    *new == Some(*old) || own.1 > edge || gives_way && new.is_none_or(|new| new.side == old.side),
                    "{:?} {:?}", new, old
                );
            }
        }
    }
}
