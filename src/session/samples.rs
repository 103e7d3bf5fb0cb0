//! States that the tests of this floor begin with.

use super::{Action, Model, Shared, State, apply};
use crate::{chronology::Chronology, timeline::EventIndex};
use std::rc::Rc;

pub(super) fn state() -> Rc<State> {
    let mut state = State::new(1000.0, 600.0);
    state.viewport = state.viewport.fit(0.0, 1000.0);
    Rc::new(state)
}

/// Two documents, open.
pub(super) fn opened() -> Rc<State> {
    let documents: Vec<crate::document::Document> = [
        ("a.txt", "= Club =\n\nThe Club was founded in 1871. In 1874 the Club published a journal.\n"),
        ("b.txt", "= League =\n\nThe League was founded in 1890.\n"),
    ]
    .map(|(id, text)| crate::document::Document::read(id, text.as_bytes()))
    .into();
    let chronology = crate::chronology::Chronology::from_documents(&documents);
    let model = Shared::new(crate::session::Model::new(chronology, documents, None));
    apply(&state(), &Action::Open(model, Shared::default()))
}

pub(super) fn at(state: &State, date: &str) -> EventIndex {
    let found = state.model.chronology.events.iter().position(|event| event.date.to_string() == date);
    EventIndex(found.unwrap() as u32)
}

pub(super) fn dates(state: &State) -> Vec<String> {
    state.model.chronology.events.iter().map(|event| event.date.to_string()).collect()
}

/// A chronology of a CSV file, open.
pub(super) fn open_file(lines: &str) -> Rc<State> {
    let chronology = Chronology::from_file("file.csv", lines.as_bytes()).unwrap();
    apply(&state(), &Action::Open(Shared::new(Model::new(chronology, Vec::new(), None)), Shared::default()))
}
