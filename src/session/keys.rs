//! The keyboard: one table that the page acts by, the help sheet prints and the status line quotes from.

use super::{Action, State, View};
use crate::timeline::Step;

/// What a key does.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Something of the state.
    Do(Action),
}

/// A row of the help sheet: the keys, and what they do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyHelp {
    /// As engraved on the keys.
    pub keys: &'static [&'static str],
    /// What they do.
    pub label: &'static str,
    /// In two words, for the status line; empty when it does not stand there.
    pub hint: &'static str,
}

const fn row(keys: &'static [&'static str], label: &'static str, hint: &'static str) -> KeyHelp {
    KeyHelp { keys, label, hint }
}

/// Every key, in the order of the help sheet.
pub const KEYS: &[KeyHelp] = &[
    row(&["←", "→"], "Event before or after", "event"),
    row(&["↑", "↓"], "Event on the lane above or below", "lane"),
    row(&["+", "−"], "Zoom in or out", "zoom"),
    row(&["0"], "Show everything", "fit"),
    row(&["Home", "End"], "First or last event", ""),
    row(&["Tab"], "Through the events, one by one", ""),
    row(&["Enter"], "Choose the event that has the focus", ""),
    row(&["Esc"], "Close, then let go", ""),
    row(&["?"], "This sheet", "all keys"),
];

/// What a key means now. `key` is the DOM's `KeyboardEvent.key`; `command` is Ctrl or ⌘.
pub fn command_of(state: &State, key: &str, command: bool) -> Option<Command> {
    if command {
        return None;
    }
    let action = match key {
        "ArrowLeft" => Action::StepSelection(Step::Previous),
        "ArrowRight" => Action::StepSelection(Step::Next),
        "ArrowUp" if state.view == View::Timeline => Action::StepSelection(Step::LaneUp),
        "ArrowDown" if state.view == View::Timeline => Action::StepSelection(Step::LaneDown),
        "+" | "=" => Action::ZoomStep { x: None, factor: 2.0 },
        "-" | "−" | "_" => Action::ZoomStep { x: None, factor: 0.5 },
        "0" => Action::Fit,
        "Home" => Action::SelectFirst,
        "End" => Action::SelectLast,
        "Escape" => Action::Escape,
        "?" => Action::ShowHelp(!state.help),
        _ => return None,
    };
    Some(Command::Do(action))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_of_the_sheet_does_something_in_some_view() {
        let mut state = State::new(1000.0, 600.0);
        state.view = View::Timeline;
        for (key, expected) in [
            ("ArrowLeft", Some(Action::StepSelection(Step::Previous))),
            ("ArrowUp", Some(Action::StepSelection(Step::LaneUp))),
            ("+", Some(Action::ZoomStep { x: None, factor: 2.0 })),
            ("0", Some(Action::Fit)),
            ("Home", Some(Action::SelectFirst)),
            ("Escape", Some(Action::Escape)),
            ("?", Some(Action::ShowHelp(true))),
            ("x", None),
        ] {
            assert_eq!(command_of(&state, key, false), expected.map(Command::Do), "{key}");
        }
        assert_eq!(command_of(&state, "+", true), None, "the browser's own zoom is left alone");
        state.view = View::Table;
        assert_eq!(command_of(&state, "ArrowUp", false), None, "rows scroll");
    }
}
