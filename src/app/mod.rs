//! Floor 8, wasm32: the app in the browser. Yew components show a [`State`](crate::session::State) and send
//! [`Action`](crate::session::Action)s; effects (the network, the clock, the address bar, storage) live in hooks.

mod address;
mod bring;
mod calm;
mod canvas;
mod clock;
mod dating;
mod desk;
mod download;
mod drawn;
mod edit;
mod environment;
mod escape;
mod event_list;
mod export;
mod facets;
mod files;
mod filters;
mod foreign;
mod grip;
mod hands;
mod header;
mod help;
mod hover_card;
mod icons;
mod imports;
mod inbox;
mod inspector;
mod keep;
mod lanes;
mod load;
mod menu;
mod newer;
mod overview;
mod pace;
mod pages;
mod panels;
mod paper;
mod paste;
mod plate;
mod plot;
mod progress;
mod quote;
mod reader;
mod root;
mod ruler;
mod search_box;
mod share;
mod sheet;
mod shelf;
mod speech;
mod status;
mod store;
mod table;
mod time_column;
pub mod warm;
pub mod works;
mod written;

/// Mounts the app on the page's body.
pub fn main() {
    console_error_panic_hook::set_once();
    speech::speak(speech::preferred());
    load::first(|first| drop(yew::Renderer::<root::Root>::with_props(root::RootProps { first }).render()));
}
