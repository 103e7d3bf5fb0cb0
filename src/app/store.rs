//! The state behind Yew's reducer, and the one callback that every view sends its actions by.

use crate::session::{Action, Shared, State, apply};
use std::rc::Rc;
use yew::prelude::*;

/// The state as Yew keeps it: equal when it is the same value, so that nothing renders when nothing changed.
#[derive(Clone, PartialEq)]
pub(super) struct Store {
    /// What is seen.
    pub(super) state: Shared<State>,
}

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = apply(&self.state.0, &action);
        if Rc::ptr_eq(&next, &self.state.0) { self } else { Rc::new(Self { state: Shared(next) }) }
    }
}

/// Sends an action.
pub(super) type Dispatch = Callback<Action>;

/// A callback for an event that always means the same action.
pub(super) fn on<E>(dispatch: &Dispatch, action: impl Fn() -> Action + 'static) -> Callback<E> {
    let dispatch = dispatch.clone();
    Callback::from(move |_| dispatch.emit(action()))
}
