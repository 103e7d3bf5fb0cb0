//! Labels that stay where they are while the view moves: a label keeps its side, its row and its words while they fit, and
//! one that is new waits until there is room for it. When the view rests, every label has the place that [`labels`](super::labels)
//! gives it, wherever the view came from.

use super::frame::Frame;
use super::labels::{GAP, Place, Placed, Request, SHORT, Side};
use super::lane::Words;
use super::wishes::headline_at;
use crate::i18n::Language;
use crate::sort::CompactSort;
use std::cell::RefCell;
use std::rc::Rc;

/// So much more room than it takes a label wants that was not there before: one that has just room enough would be gone
/// with the next pixel.
const SLACK: f64 = 12.0;

/// A label of the picture before.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Stood {
    pub(crate) event: u32,
    pub(crate) place: Place,
    /// Its headline, and whether a date stood before it.
    pub(crate) text: Rc<str>,
    pub(crate) dated: bool,
}

/// The labels of the picture before, by event, and the language that they spoke.
#[derive(Debug, Default)]
pub(crate) struct Steady(RefCell<(Language, Rc<[Stood]>)>);

/// What is copied may be arranged otherwise.
impl Clone for Steady {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl Steady {
    /// The labels of the picture before.
    pub(super) fn before(&self, language: Language) -> Rc<[Stood]> {
        let kept = self.0.borrow();
        if kept.0 == language { Rc::clone(&kept.1) } else { Rc::default() }
    }

    /// Keeps those of this picture for the next.
    pub(super) fn keep(&self, language: Language, mut labels: Vec<Stood>) {
        labels.compact_sort_by_key(|stood| stood.event);
        *self.0.borrow_mut() = (language, labels.into());
    }
}

impl Frame<'_> {
    /// Where the label of an event stood in the picture before, if the view moves.
    pub(super) fn stood(&self, event: u32) -> Option<&Stood> {
        let at = self.stood.binary_search_by_key(&event, |stood| stood.event).ok()?;
        self.stood.get(at)
    }
}

/// What a label with a place is for the next picture.
pub(super) fn stood_of(event: u32, place: Place, words: &Words, frame: &Frame<'_>) -> Option<Stood> {
    let at = headline_at(frame);
    let (text, ..) = words.runs.get(at)?;
    Some(Stood { event, place, text: Rc::clone(text), dated: at > 0 })
}

/// Places for requests that are sorted by `x`, of which some `stood` somewhere before: who did, does so still, unless
/// somebody more important came to stand there.
#[inline(never)]
pub(super) fn stay(requests: &[Request], stood: &[Option<Place>], rows: usize) -> Vec<Option<Place>> {
    let before = |at: usize| stood.get(at).copied().flatten();
    let mut order: Vec<usize> = (0..requests.len()).collect();
    order.compact_sort_by_key(|&at| {
        let importance = requests.get(at).map_or(u8::MAX, |request| request.importance);
        // What was chosen comes before whoever was there, and who can stay before who must move.
        (importance > 0, before(at).is_none_or(|place| place.row >= rows), importance, at)
    });
    let widest = requests.iter().map(|request| request.width).fold(0.0, f64::max);
    let mut ground = Ground { placed: Vec::with_capacity(requests.len()), widest };
    let mut places = vec![None; requests.len()];
    for at in order {
        let Some(request) = requests.get(at) else { continue };
        let found = match before(at) {
            Some(place) => ground.again(at, request, place, rows),
            None => {
                let wider = Request { width: request.width + SLACK, ..*request };
                ground.lowest(at, &wider, rows)
            }
        };
        if let (Some(place), Some(slot)) = (found, places.get_mut(at)) {
            ground.take(Placed::new(at, request, place));
            *slot = found;
        }
    }
    places
}

/// The labels that have a place, by the position of their marks.
struct Ground {
    placed: Vec<Placed>,
    widest: f64,
}

impl Ground {
    fn take(&mut self, label: Placed) {
        let at = self.placed.partition_point(|other| other.x <= label.x);
        self.placed.insert(at, label);
    }

    /// Whether nobody's words or pole are in the way.
    fn is_free(&self, at: usize, request: &Request, place: Place) -> bool {
        let this = Placed::new(at, request, place);
        let reach = self.widest + 2.0 * GAP;
        let (from, to) = (this.words.0.min(this.x) - reach, this.words.1.max(this.x) + reach);
        let first = self.placed.partition_point(|other| other.x < from);
        let near = self.placed.get(first..).unwrap_or_default().iter().take_while(|other| other.x <= to);
        near.into_iter().all(|other| this.is_clear_of(other))
    }

    /// The place where a label stood, else the nearest row on the same side, else whatever is free.
    fn again(&self, at: usize, request: &Request, old: Place, rows: usize) -> Option<Place> {
        let is_over = old.side == Side::Over;
        let may_stay = old.row < rows && (!is_over || request.width <= SHORT);
        if may_stay && self.is_free(at, request, old) {
            return Some(old);
        }
        let mut nearest: Vec<usize> = if is_over { Vec::new() } else { (0..rows).collect() };
        nearest.compact_sort_by_key(|row| row.abs_diff(old.row));
        let mut places = nearest.into_iter().map(|row| Place { row, side: old.side });
        let found = places.find(|&place| self.is_free(at, request, place));
        found.or_else(|| self.lowest(at, request, rows))
    }

    /// The lowest place: over the mark where words are short, else right of it. Nobody turns on the way.
    fn lowest(&self, at: usize, request: &Request, rows: usize) -> Option<Place> {
        let over = (request.width <= SHORT && rows > 0).then_some(Place { row: 0, side: Side::Over });
        let right = (0..rows).map(|row| Place { row, side: Side::Right });
        over.into_iter().chain(right).find(|&place| self.is_free(at, request, place))
    }
}
