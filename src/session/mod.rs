//! Floor 7: what the reader does. [`State`], a closed [`Action`], a pure [`apply`]. Knows nothing of Yew or the browser.
//!
//! Everything that happens on the page is an [`Action`] named by intent; [`apply`] gives the next [`State`] and
//! returns the very same `Rc` when nothing changed, so that nothing is drawn again. The clock comes in with
//! [`Action::Tick`], the size of the window with [`Action::Resize`]: there is no other input.

mod action;
mod apply;
mod date_shape;
mod dating;
mod deeds;
mod excerpt;
mod facets;
mod file_name;
mod filter;
mod force;
mod hand;
mod keys;
mod lanes;
mod model;
mod motion;
mod passages;
mod permalink;
mod rows;
#[cfg(test)]
mod samples;
mod search;
mod shared;
mod state;
mod steps;
mod undo;
mod view;
mod wording;

pub use action::Action;
pub use apply::apply;
pub use date_shape::DateShape;
pub use dating::{Typed, date_of, typed_date};
pub use excerpt::excerpt;
pub use facets::{Facet, certainties, disputed, documents, mentioned, organizations};
pub use file_name::file_name;
pub use filter::{Filters, Passing};
pub use hand::{Hand, Release};
pub use keys::{Command, KEYS, KeyHelp, Place, command_of, latin_key};
pub use model::{Failure, Keeping, Load, Model};
pub use motion::{Motion, ease};
pub use passages::{Mention, Passage, mentions, passages, told};
pub use permalink::Permalink;
pub use rows::{Column, rows};
pub use search::search;
pub use shared::Shared;
pub use state::{Hover, Panel, State, ThemeChoice, View};
pub use undo::{Change, Content, History, Rebased, Shown};
pub use wording::{
    axis_date, certainty_wording, correction_wording, day_from_date, distance_wording, precision_wording,
    span_wording, year_wording, years_wording,
};
