//! At the deepest zoom a label goes on with the words of its source.

use super::frame::Frame;
use super::labels::Side;
use super::lane::{Label, RUN_GAP};
use super::scene::{Font, Role};
use super::words::shorten;
use crate::chronology::Chronology;

/// From this many pixels a day a label goes on with the words of its source, where there is room for them.
const QUOTED: f64 = 8.0;
const SHORTEST_QUOTE: f64 = 120.0;
const LONGEST_QUOTE: f64 = 640.0;
const QUOTE: Font = Font::serif(130).italic();

/// Adds the words of the source to labels that have room behind them. The room is that between marks, whatever is in
/// view, so that no quote changes while the picture is dragged.
pub(super) fn quote(chronology: &Chronology, frame: &Frame<'_>, labels: &mut [(u32, Label)]) {
    if frame.pixels_per_day < QUOTED {
        return;
    }
    for at in 0..labels.len() {
        let Some((_, label)) = labels.get(at).filter(|(_, label)| label.place.side == Side::Right) else {
            continue;
        };
        let (event, from) = (label.event, label.span().1 + RUN_GAP);
        let stop = |(_, other): &(u32, Label)| {
            let same = other.place.row == label.place.row;
            let crosses = other.place.row > label.place.row && other.place.side != Side::Over;
            let begins = if same { other.span().0 } else { other.x };
            ((same || crosses) && other.x > label.x).then_some(begins)
        };
        let until = labels.iter().filter_map(stop).fold(from + LONGEST_QUOTE, f64::min) - 10.0;
        // As headlines do, quotations of what is in view end where the picture does.
        let in_view = label.x > 0.0 && label.x < frame.view.width;
        let until = if in_view { until.min(frame.right) } else { until };
        let source = chronology.events.get(event as usize).and_then(|event| event.sources.first());
        let Some(source) = source.filter(|_| until - from >= SHORTEST_QUOTE) else { continue };
        let mut letters = (until - from) / (QUOTE.size() * 0.36);
        let sentence = source.quote().split_whitespace().collect::<Vec<_>>().join(" ");
        let words = loop {
            let words = ["“", &shorten(&sentence, letters as usize), "”"].concat();
            if frame.width(&words, QUOTE) <= until - from || letters < 8.0 {
                break words;
            }
            letters *= 0.92;
        };
        if let Some((_, label)) = labels.get_mut(at).filter(|_| letters >= 8.0) {
            label.words.push(words.into(), QUOTE, Role::Ink2, frame);
        }
    }
}
