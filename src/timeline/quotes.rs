//! At the deepest zoom a label goes on with the words of its source: behind the headline, or on a row of their own under it.

use super::frame::Frame;
use super::labels::{Place, Side};
use super::lane::{Label, RUN_GAP, Words};
use super::scene::{Font, Role};
use super::words::shorten;
use crate::case;
use crate::chronology::Chronology;

/// From this many pixels a day a label goes on with the words of its source, where there is room for them.
const QUOTED: f64 = 8.0;
const SHORTEST_QUOTE: f64 = 120.0;
const LONGEST_QUOTE: f64 = 640.0;
const QUOTE: Font = Font::serif(130).italic();
/// Headline and quotation that are longer stand one under the other.
const LONGEST_LINE: f64 = 420.0;
/// From a pole to its words, and between two words on a row.
const INDENT: f64 = 4.0;
const GAP: f64 = 8.0;
/// Of a passage that may be pages long: a headline, and what the longest room holds, in two bytes a letter.
const MOST_BYTES: usize = 600;
/// Words in a row that headline and source have in common before the quotation leaves them out.
const TOLD: usize = 3;

/// Adds the words of the source to labels that have room behind them, or under them while there are fewer than `rows` rows.
/// The room is that between marks, whatever is in view, so that no quote changes while the picture is dragged.
pub(super) fn quote(chronology: &Chronology, frame: &Frame<'_>, labels: &mut Vec<(u32, Label)>, rows: usize) {
    if frame.pixels_per_day < QUOTED {
        return;
    }
    for at in 0..labels.len() {
        // Behind words that end at their mark stands what comes after it.
        let Some((lane, label)) = labels.get(at).filter(|(_, label)| label.place.side == Side::Right) else {
            continue;
        };
        let (lane, Place { row, side }, x) = (*lane, label.place, label.x);
        let Some(event) = chronology.events.get(label.event as usize) else { continue };
        let Some(source) = event.sources.first() else { continue };
        let sentence = untold(&beginning(source.quote()), &event.title);
        // A long one stands under its headline, which rises by a row where nobody is: wherever the view stands, so that
        // no lane changes its height while the picture is dragged.
        let (left, right) = label.span();
        let long = right - left + frame.width(&sentence, QUOTE) > LONGEST_LINE;
        let is_clear = |(_, other): &(u32, Label)| {
            let (start, end) = other.span();
            other.place.row != row + 1 || end + GAP < left || start - GAP > right
        };
        let may_rise = long && row + 1 < rows && labels.iter().all(is_clear);
        // Where something to the right begins that words on this row would meet.
        let stop = |(_, other): &(u32, Label)| {
            let same = other.place.row == row;
            let crosses = other.place.row > row && other.place.side != Side::Over;
            let begins = if same { other.span().0 } else { other.x };
            ((same || crosses) && other.x > x).then_some(begins)
        };
        let stop = labels.iter().filter_map(stop).fold(f64::INFINITY, f64::min);
        let below = may_rise && stop - 10.0 - (x + INDENT) >= SHORTEST_QUOTE;
        let from = if below { x + INDENT } else { right + RUN_GAP };
        let until = stop.min(from + LONGEST_QUOTE) - 10.0;
        // As headlines do, quotations of what is in view end where the picture does.
        let in_view = x > 0.0 && x < frame.view.width;
        let until = if in_view { until.min(frame.right) } else { until };
        let quotation = cut(&sentence, until - from, frame);
        let Some((_, label)) = labels.get_mut(at) else { continue };
        label.place.row += usize::from(below);
        match quotation {
            Some(words) if below => {
                let mut quoted = Words::default();
                quoted.push(words.into(), QUOTE, Role::Ink2, frame);
                let quoted = Label { x, words: quoted, place: Place { row, side }, event: label.event };
                labels.push((lane, quoted));
            }
            Some(words) => label.words.push(words.into(), QUOTE, Role::Ink2, frame),
            None => {}
        }
    }
}

/// The first words of a passage, as many as the longest room may hold behind what the headline tells, on one line.
fn beginning(passage: &str) -> String {
    let mut words = String::new();
    for word in passage.split_whitespace() {
        if words.len() > MOST_BYTES {
            break;
        }
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(word);
    }
    words
}

/// As much of a sentence as a room holds, in quotation marks.
fn cut(sentence: &str, room: f64, frame: &Frame<'_>) -> Option<String> {
    if room < SHORTEST_QUOTE {
        return None;
    }
    let mut letters = room / (QUOTE.size() * 0.36);
    while letters >= 8.0 {
        let words = ["“", &shorten(sentence, letters as usize), "”"].concat();
        let width = frame.width(&words, QUOTE);
        if width <= room {
            // A word or two of many tell nothing.
            return (width >= SHORTEST_QUOTE * 0.75 || words.len() > sentence.len()).then_some(words);
        }
        letters *= 0.92;
    }
    None
}

/// A sentence without the first words that its headline tells already.
fn untold(sentence: &str, headline: &str) -> String {
    let same = |(own, told): &(&str, &str)| {
        let bare = |word: &str| case::lower(word.trim_matches(|letter: char| !letter.is_alphanumeric()));
        bare(own) == bare(told)
    };
    let told = sentence.split(' ').zip(headline.split(' ')).take_while(same).count();
    let rest = sentence.splitn(told + 1, ' ').nth(told).filter(|_| told >= TOLD);
    // Where it leaves off may stand a comma or a dash, which joins nothing now.
    let bare = rest.map(|rest| rest.trim_start_matches([',', ';', ':', '–', '—', '-', ' ']));
    match bare {
        Some("") | None => sentence.to_owned(),
        Some(rest) => ["… ", rest].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::untold;

    #[test]
    fn a_quotation_goes_on_where_the_headline_leaves_it() {
        for (sentence, headline, expected) in [
            (
                "Anna Hill together with John Pike wrote at nine a letter",
                "Anna Hill together with John Pike wrote a letter",
                "… at nine a letter",
            ),
            ("The club met in Leeds", "Club met", "The club met in Leeds"),
            ("The club met in Leeds", "The club dissolved", "The club met in Leeds"),
            ("The club met.", "The club met", "The club met."),
            ("Second congress of the club – held in Leeds", "Second congress of the club", "… held in Leeds"),
            ("Second congress of the club , in Leeds", "Second congress of the club", "… in Leeds"),
            ("Second congress of the club –", "Second congress of the club", "Second congress of the club –"),
        ] {
            assert_eq!(untold(sentence, headline), expected, "{headline}");
        }
    }
}
