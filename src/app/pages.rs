//! Long lists a page at a time: a thousand documents at once would hold up whoever opens them.

use super::speech::say;
use yew::prelude::*;

/// Entries of a page.
pub(super) const PAGE: usize = 50;

/// The way to the pages before and after `at`; nothing where one page is all.
pub(super) fn pages(count: usize, at: usize, turn: &Callback<usize>) -> Html {
    let step = |to: usize, label: &'static str| {
        let turn = turn.clone();
        html! { <button type="button" class="button" onclick={Callback::from(move |_: MouseEvent| turn.emit(to))}>{ label }</button> }
    };
    let last = count.saturating_sub(1) / PAGE;
    if last == 0 {
        return Html::default();
    }
    html! {
        <div class="pages" role="group" aria-label={say().pages()}>
            if at > 0 { { step(at - 1, say().page_before()) } }
            <span>{ say().page_of(at * PAGE + 1, ((at + 1) * PAGE).min(count), count) }</span>
            if at < last { { step(at + 1, say().page_after()) } }
        </div>
    }
}
