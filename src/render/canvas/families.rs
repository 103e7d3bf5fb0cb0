//! The faces of the canvas: those of the reader's system, as style/tokens.css lists them for the page. The browser
//! looks for every face of a list anew for every size and style, which takes longer than writing a label.

/// What src/app/boot.js writes into the page's `data-faces`, and the serif and sans faces of that system.
const SYSTEMS: [(&str, &str, &str); 2] = [
    ("apple", "'Iowan Old Style', Palatino, Georgia, serif", "-apple-system, sans-serif"),
    ("windows", "'Palatino Linotype', Georgia, serif", "'Segoe UI', sans-serif"),
];
/// Those of every other one.
const OTHERS: (&str, &str) = ("'Liberation Serif', serif", "'Liberation Sans', sans-serif");

/// The serif and the sans faces of this system, as CSS lists them.
pub(super) fn families() -> (&'static str, &'static str) {
    let page = web_sys::window().and_then(|window| window.document()?.document_element());
    let system = page.and_then(|page| page.get_attribute("data-faces")).unwrap_or_default();
    let found = SYSTEMS.iter().find(|(name, ..)| *name == system);
    found.map_or(OTHERS, |(_, serif, sans)| (*serif, *sans))
}
