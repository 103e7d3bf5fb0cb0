//! The language that the page speaks. Everything below the app is told it; the app itself asks here, so that not every
//! view has it among its properties: the root changes it and draws all of them anew.

use super::environment::{recall, window};
use crate::i18n::Language;
use std::cell::Cell;

/// Where the reader's choice is kept.
pub(super) const LANGUAGE_KEY: &str = "annals:language";

thread_local! {
    static SPOKEN: Cell<Language> = const { Cell::new(Language::English) };
}

/// The language of what is being drawn.
pub(super) fn say() -> Language {
    SPOKEN.get()
}

/// From now on everything is drawn in this language.
pub(super) fn speak(language: Language) {
    SPOKEN.set(language);
}

/// What the reader chose on another visit, or else what the browser is set to.
pub(super) fn preferred() -> Language {
    let kept = recall(LANGUAGE_KEY).or_else(|| window().navigator().language());
    kept.and_then(|tag| Language::from_tag(&tag)).unwrap_or_default()
}
