//! Line icons, drawn by hand on a 16 pixel grid. All are decoration: their buttons have names.

use yew::prelude::*;

fn icon(content: Html) -> Html {
    html! { <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">{ content }</svg> }
}

pub(super) fn theme() -> Html {
    icon(
        html! { <><circle cx="8" cy="8" r="5.5" /><path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" /></> },
    )
}

pub(super) fn left() -> Html {
    icon(html! { <path d="M10 3.5 5.5 8l4.5 4.5" /> })
}

pub(super) fn right() -> Html {
    icon(html! { <path d="M6 3.5 10.5 8 6 12.5" /> })
}

pub(super) fn close() -> Html {
    icon(html! { <path d="m4 4 8 8M12 4l-8 8" /> })
}

pub(super) fn search() -> Html {
    icon(html! { <><circle cx="7" cy="7" r="4.5" /><path d="M10.5 10.5 14 14" /></> })
}

pub(super) fn down() -> Html {
    icon(html! { <path d="M4 6.5 8 10.5l4-4" /> })
}

pub(super) fn up() -> Html {
    icon(html! { <path d="M4 9.5 8 5.5l4 4" /> })
}

pub(super) fn fold() -> Html {
    icon(html! { <path d="M1 8h4M11 8h4M5.5 12l2-8M8.5 12l2-8" /> })
}

pub(super) fn lanes() -> Html {
    icon(html! { <path d="M2 4.5h7M5 8h9M2 11.5h12" stroke-width="2.5" /> })
}

pub(super) fn filter() -> Html {
    icon(html! { <path d="M2 4h12M4.5 8h7M7 12h2" /> })
}

pub(super) fn export() -> Html {
    icon(html! { <path d="M8 10V2.5M4.8 5.7 8 2.5l3.2 3.2M2.5 13.5h11" /> })
}

pub(super) fn import() -> Html {
    icon(html! { <path d="M8 2.5V10M4.8 6.8 8 10l3.2-3.2M2.5 13.5h11" /> })
}

pub(super) fn undo() -> Html {
    icon(html! { <path d="M6 3 2.5 6.5 6 10M3 6.5h6.5a4 4 0 0 1 0 8H6" /> })
}

pub(super) fn redo() -> Html {
    icon(html! { <path d="m10 3 3.5 3.5L10 10M13 6.5H6.5a4 4 0 0 0 0 8H10" /> })
}

pub(super) fn share() -> Html {
    icon(
        html! { <><circle cx="4" cy="8" r="2" /><circle cx="12" cy="3.5" r="2" /><circle cx="12" cy="12.5" r="2" /><path d="m5.8 7 4.4-2.5M5.8 9l4.4 2.5" /></> },
    )
}

pub(super) fn check() -> Html {
    icon(html! { <path d="m3 8.5 3.2 3.2L13 5" /> })
}

pub(super) fn reject() -> Html {
    icon(html! { <><circle cx="8" cy="8" r="5.5" /><path d="m4.2 11.8 7.6-7.6" /></> })
}

pub(super) fn link() -> Html {
    icon(
        html! { <path d="M6.8 9.2 9.2 6.8M7 4.5l1.2-1.2a3 3 0 0 1 4.5 4.4L11.5 9M9 11.5l-1.2 1.2a3 3 0 0 1-4.5-4.4L4.5 7" /> },
    )
}

pub(super) fn more() -> Html {
    icon(html! { <path d="M3 8h.01M8 8h.01M13 8h.01" stroke-width="2.5" /> })
}
