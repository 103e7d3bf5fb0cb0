//! A passage with its date words marked. Text from a document is only ever a text node.

use crate::{chronology::Source, session::excerpt};
use yew::prelude::*;

/// The quote of a source, its date words in a `mark` with the class `kind`, or as the chosen ones.
pub(super) fn quote(source: &Source, kind: &'static str, chosen: bool) -> Html {
    let (before, words, after) = excerpt(source);
    html! {
        <>
            { before }
            <mark class={classes!(kind, chosen.then_some("chosen"))}>{ words }</mark>
            { after }
        </>
    }
}
