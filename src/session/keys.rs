//! The keyboard: one table that the page acts by, the help sheet prints and the status line quotes from.

use super::{Action, Panel, State, View, lanes::current};
use crate::sort::CompactSort;
use crate::timeline::{EventIndex, Step};

/// What a key does.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Something of the state.
    Do(Action),
    /// Puts the cursor into the search field.
    FocusSearch,
    /// Opens the browser's window to choose files from.
    ChooseFiles,
}

/// A row of the help sheet: the keys, and what they do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyHelp {
    /// As engraved on the keys.
    pub keys: &'static [&'static str],
    /// What they do: a variant of the messages `key-help` and, for the status line, `key-hint`.
    pub what: &'static str,
    /// Where the status line quotes it.
    pub hint: &'static [Place],
}

/// What the page shows, as far as keys go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Nothing yet.
    Empty,
    /// One of the views.
    In(View),
}

const NOWHERE: &[Place] = &[];
const TIMELINE: &[Place] = &[Place::In(View::Timeline)];
const SOURCES: &[Place] = &[Place::In(View::Sources)];
const TEXTS: &[Place] = &[Place::In(View::Sources), Place::In(View::Table)];
const EMPTY: &[Place] = &[Place::Empty];
const ALWAYS: &[Place] =
    &[Place::Empty, Place::In(View::Timeline), Place::In(View::Sources), Place::In(View::Table)];

const fn row(keys: &'static [&'static str], what: &'static str, hint: &'static [Place]) -> KeyHelp {
    KeyHelp { keys, what, hint }
}

/// Every key, in the order of the help sheet.
pub const KEYS: &[KeyHelp] = &[
    row(&["←", "→"], "event", TIMELINE),
    row(&["↑", "↓"], "lane", TIMELINE),
    row(&["+", "−"], "zoom", TIMELINE),
    row(&["0"], "fit", TIMELINE),
    row(&["Home", "End"], "ends", NOWHERE),
    row(&["Tab"], "list", NOWHERE),
    row(&["Enter"], "choose", NOWHERE),
    row(&["⌘K", "Ctrl K", "/"], "search", NOWHERE),
    row(&["F"], "fold", NOWHERE),
    row(&["G"], "group", NOWHERE),
    row(&["C"], "collapse", NOWHERE),
    row(&["Shift ↑", "Shift ↓"], "move", NOWHERE),
    row(&["L"], "key", NOWHERE),
    row(&["O"], "source", NOWHERE),
    row(&["J", "K"], "passage", SOURCES),
    row(&["[", "]"], "document", SOURCES),
    row(&["M"], "mentions", NOWHERE),
    row(&["T"], "timeline", TEXTS),
    row(&["B"], "table", NOWHERE),
    row(&["E"], "edit", TEXTS),
    row(&["A"], "add", NOWHERE),
    row(&["⌘O", "Ctrl O"], "files", EMPTY),
    row(&["⌘V", "Ctrl V"], "paste", EMPTY),
    row(&["⌘Z", "Ctrl Z"], "undo", NOWHERE),
    row(&["Esc"], "escape", NOWHERE),
    row(&["?"], "help", ALWAYS),
];

/// The key as the table has it. Where a keyboard writes letters of another script, the place of the key tells which one
/// is meant: `key` and `code` are those of the DOM's `KeyboardEvent`.
///
/// ```
/// use annals::session::latin_key;
/// assert_eq!(latin_key("я", "KeyZ"), "z");
/// assert_eq!(latin_key("х", "BracketLeft"), "[");
/// // A keyboard of Latin letters says itself what it means, wherever the key lies.
/// assert_eq!(latin_key("z", "KeyW"), "z");
/// ```
pub fn latin_key(key: &str, code: &str) -> String {
    let mut characters = key.chars();
    let foreign = matches!((characters.next(), characters.next()), (Some(letter), None) if letter.is_alphabetic() && !letter.is_ascii());
    match code {
        _ if !foreign => key.to_owned(),
        "BracketLeft" => "[".to_owned(),
        "BracketRight" => "]".to_owned(),
        _ => code.strip_prefix("Key").map_or_else(|| key.to_owned(), str::to_ascii_lowercase),
    }
}

/// What a key means now. `key` is what [`latin_key`] gives; `command` is Ctrl or ⌘.
pub fn command_of(state: &State, key: &str, command: bool, shift: bool) -> Option<Command> {
    if command {
        return match key {
            "k" | "K" => Some(Command::FocusSearch),
            "o" | "O" => Some(Command::ChooseFiles),
            // Not the capital: Caps Lock makes one too.
            "z" | "Z" if !shift => Some(Command::Do(Action::Undo)),
            "z" | "Z" | "y" | "Y" => Some(Command::Do(Action::Redo)),
            _ => None,
        };
    }
    let action = match key {
        "ArrowUp" | "ArrowDown" if shift && state.view == View::Timeline => {
            let lane = current(state)?;
            let row = state.timeline.row_of_lane(lane);
            let row = if key == "ArrowUp" { row.checked_sub(1)? } else { row + 1 };
            Action::MoveLane { lane, row }
        }
        "c" | "C" if state.view == View::Timeline => Action::ToggleLane(current(state)?),
        "f" | "F" if state.view == View::Timeline => Action::Fold(!state.arrangement.folds),
        "g" | "G" if state.view == View::Timeline => Action::GroupBy(state.arrangement.grouping.next()),
        "l" | "L" if state.view == View::Timeline => Action::ShowKey(!state.key),
        "ArrowLeft" => Action::StepSelection(Step::Previous),
        "ArrowRight" => Action::StepSelection(Step::Next),
        "ArrowUp" if state.view == View::Timeline => Action::StepSelection(Step::LaneUp),
        "ArrowDown" if state.view == View::Timeline => Action::StepSelection(Step::LaneDown),
        "+" | "=" if state.view == View::Timeline => Action::ZoomStep { x: None, factor: 2.0 },
        "-" | "−" | "_" if state.view == View::Timeline => Action::ZoomStep { x: None, factor: 0.5 },
        "0" if state.view == View::Timeline => Action::Fit,
        "Home" => Action::SelectFirst,
        "End" => Action::SelectLast,
        "/" => return Some(Command::FocusSearch),
        "o" | "O" if !state.model.documents.is_empty() => Action::SetView(View::Sources),
        "t" | "T" => Action::SetView(View::Timeline),
        "b" | "B" => Action::SetView(View::Table),
        "e" | "E" => Action::Edit(!state.editing),
        "m" | "M" if state.view == View::Sources => Action::ShowMentions(!state.mentions),
        "a" | "A" if state.view == View::Sources => Action::ShowPanel(Some(Panel::Add)),
        "j" | "J" | "k" | "K" if state.view == View::Sources => {
            Action::GoToEvent(passage(state, matches!(key, "j" | "J"))?)
        }
        "[" if state.view == View::Sources => Action::OpenDocument(state.document.checked_sub(1)?),
        "]" if state.view == View::Sources => Action::OpenDocument(state.document + 1),
        "Escape" => Action::Escape,
        "?" => Action::ShowHelp(!state.help),
        _ => return None,
    };
    Some(Command::Do(action))
}

/// The next or previous event that passes the filters in the open document, in the order in which its text first tells
/// them: an event of two passages is one step, so that nobody is led back.
fn passage(state: &State, forwards: bool) -> Option<EventIndex> {
    let id = &state.model.documents.get(state.document)?.id;
    let mut passages: Vec<(usize, EventIndex)> = (0u32..)
        .map(EventIndex)
        .zip(&state.model.chronology.events)
        .filter(|&(index, _)| state.passing.has(index) || state.selected == Some(index))
        .filter_map(|(index, event)| {
            let here = event.sources.iter().filter(|source| source.document == *id);
            Some((here.map(|source| source.date_range().start).min()?, index))
        })
        .collect();
    passages.compact_sort();
    let at = passages.iter().position(|(_, event)| Some(*event) == state.selected);
    let next = match (at, forwards) {
        (None, true) => 0,
        (None, false) => passages.len().checked_sub(1)?,
        (Some(at), true) => at + 1,
        (Some(at), false) => at.checked_sub(1)?,
    };
    passages.get(next).map(|(_, event)| *event)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::Grouping;

    #[test]
    fn passages_lead_through_the_whole_document() {
        let text = "= Club =\n\nThe Club was founded in 1871. In 1874 the Club published a journal. The Club was founded in 1871. \
            In 1880 the Club held a congress. In 1874 the Club published a journal.\n";
        let document = crate::document::Document::read("club.txt", text.as_bytes());
        let chronology = crate::chronology::Chronology::from_documents(std::slice::from_ref(&document));
        let count = chronology.events.len();
        let model = crate::session::Model::new(chronology, vec![document], None);
        let mut state = std::rc::Rc::new(State::new(1000.0, 600.0));
        let open = Action::Open(crate::session::Shared::new(model), crate::session::Shared::default());
        for action in [open, Action::SetView(View::Sources), Action::SelectEvent(None)] {
            state = crate::session::apply(&state, &action);
        }
        let mut walk = |key: &str| {
            let mut seen = Vec::new();
            while let Some(Command::Do(action)) = command_of(&state, key, false, false) {
                state = crate::session::apply(&state, &action);
                assert!(!seen.contains(&state.selected) && seen.len() < 20, "{seen:?}");
                seen.push(state.selected);
            }
            seen.len()
        };
        assert_eq!((walk("j"), walk("k")), (count, count - 1));
    }

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
            ("f", Some(Action::Fold(true))),
            ("G", Some(Action::GroupBy(Grouping::Kind))),
            // Without a chosen event there is no lane to collapse.
            ("c", None),
            ("t", Some(Action::SetView(View::Timeline))),
            ("e", Some(Action::Edit(true))),
            ("a", None),
            // Without documents there is no source to open.
            ("o", None),
            ("j", None),
            ("x", None),
        ] {
            assert_eq!(command_of(&state, key, false, false), expected.map(Command::Do), "{key}");
        }
        assert_eq!(command_of(&state, "k", true, false), Some(Command::FocusSearch));
        assert_eq!(command_of(&state, "z", true, false), Some(Command::Do(Action::Undo)));
        assert_eq!(command_of(&state, "Z", true, true), Some(Command::Do(Action::Redo)));
        assert_eq!(command_of(&state, "y", true, false), Some(Command::Do(Action::Redo)));
        assert_eq!(command_of(&state, "Z", true, false), Some(Command::Do(Action::Undo)), "Caps Lock");
        assert_eq!(command_of(&state, "z", true, true), Some(Command::Do(Action::Redo)), "Caps Lock");
        assert_eq!(command_of(&state, "+", true, false), None, "the browser's own zoom is left alone");
        state.view = View::Table;
        assert_eq!(command_of(&state, "ArrowUp", false, false), None, "rows scroll");
    }
}
