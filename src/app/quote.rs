//! A passage with its date words marked. Text from a document is only ever a text node.

use crate::chronology::Source;
use yew::prelude::*;

/// Code points of a quote beyond which its far ends are left out.
const LONG: usize = 320;
/// Code points that are kept on either side of the date words of a long quote.
const CONTEXT: usize = 150;

/// The quote of a source, its date words in a `mark` with the class `kind`, or as the chosen ones.
pub(super) fn quote(source: &Source, kind: &'static str, chosen: bool) -> Html {
    let (before, words, after) = parts(source);
    html! {
        <>
            { before }
            <mark class={classes!(kind, chosen.then_some("chosen"))}>{ words }</mark>
            { after }
        </>
    }
}

/// Text before the date words, the words, text after them. Far ends of a long quote become `[…]`.
fn parts(source: &Source) -> (String, String, String) {
    let letters: Vec<char> = source.quote.chars().collect();
    let from = source.date_start.saturating_sub(source.start).min(letters.len());
    let to = source.date_end.saturating_sub(source.start).clamp(from, letters.len());
    let (mut first, mut last) = (0, letters.len());
    if letters.len() > LONG {
        first = from.saturating_sub(CONTEXT);
        last = (to + CONTEXT).min(letters.len());
        // Whole words only.
        while first > 0
            && first < from
            && letters.get(first - 1).is_some_and(|letter| !letter.is_whitespace())
        {
            first += 1;
        }
        while last < letters.len()
            && last > to
            && letters.get(last).is_some_and(|letter| !letter.is_whitespace())
        {
            last -= 1;
        }
    }
    let text =
        |range: std::ops::Range<usize>| letters.get(range).unwrap_or_default().iter().collect::<String>();
    let mut before = text(first..from);
    let mut after = text(to..last);
    if first > 0 {
        before.insert_str(0, "[…] ");
    }
    if last < letters.len() {
        after.push_str(" […]");
    }
    (before, text(from..to), after)
}
