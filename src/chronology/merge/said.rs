//! What is read of a title when it is first held against another: once, however many it is held against.

use super::{names::Spelling, objects::Object, scribe::with_scribe, voice::Part};

/// What a title says beside its words.
pub(super) struct Said {
    /// To what something was done.
    pub(super) object: Option<Object>,
    /// Who did it or suffered it.
    pub(super) part: Part,
    /// How its names are spelled.
    pub(super) spelling: Spelling,
}

impl Said {
    pub(super) fn of(title: &str) -> Self {
        let (object, part) = with_scribe(|scribe| (Object::of(scribe, title), Part::of(scribe, title)));
        Self { object, part, spelling: Spelling::of(title) }
    }
}
