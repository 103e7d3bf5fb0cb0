//! What a worker says, heard in slices. A browser hands over one message after the other without a picture in between,
//! as long as there are any: here they wait, and are heard half of the time.

use super::{
    environment::{now, sleep},
    pace::SLICE,
};
use js_sys::Array;
use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
    rc::Rc,
};
use wasm_bindgen_futures::spawn_local;
use web_sys::MessageEvent;

/// Hears a message.
pub(super) type Hear = Rc<dyn Fn(&Array)>;

/// Messages that nobody has heard yet.
#[derive(Default)]
pub(super) struct Inbox {
    /// In their order. The data of a message is made when it is asked for: that is a part of hearing.
    waiting: RefCell<VecDeque<MessageEvent>>,
    /// Somebody hears, or will go on with it.
    opened: Cell<bool>,
    /// When this slice of hearing began, and how much of it was used.
    since: Cell<f64>,
    spent: Cell<f64>,
}

impl Inbox {
    /// A message has come: it is heard at once, unless too many came before.
    pub(super) fn put(self: &Rc<Self>, message: MessageEvent, hear: &Hear) {
        self.waiting.borrow_mut().push_back(message);
        if !self.opened.replace(true) {
            let (inbox, hear) = (Rc::clone(self), Rc::clone(hear));
            spawn_local(async move { inbox.open(&*hear).await });
        }
    }

    /// Hears everything now.
    pub(super) fn empty(&self, hear: &dyn Fn(&Array)) {
        while self.next(hear) {}
    }

    /// Nobody wants to hear what waits.
    pub(super) fn clear(&self) {
        self.waiting.borrow_mut().clear();
    }

    async fn open(&self, hear: &dyn Fn(&Array)) {
        loop {
            let begun = now();
            if begun - self.since.get() > 2.0 * SLICE {
                self.since.set(begun);
                self.spent.set(0.0);
            }
            if !self.next(hear) {
                break self.opened.set(false);
            }
            self.spent.set(self.spent.get() + now() - begun);
            if self.spent.get() > SLICE {
                sleep(SLICE as i32).await;
                self.since.set(0.0);
            }
        }
    }

    fn next(&self, hear: &dyn Fn(&Array)) -> bool {
        // Who hears may clear what waits.
        let next = self.waiting.borrow_mut().pop_front();
        next.map(|message| hear(&Array::from(&message.data()))).is_some()
    }
}
