//! The few things that the app asks the browser for, each in one place.

use wasm_bindgen::{JsCast, prelude::*};
use web_sys::{Element, HtmlElement, HtmlInputElement, MediaQueryList, UrlSearchParams, Window};

/// The window.
pub(super) fn window() -> Window {
    gloo::utils::window()
}

/// Milliseconds since navigation.
pub(super) fn now() -> f64 {
    window().performance().map_or(0.0, |performance| performance.now())
}

/// Device pixels to a CSS pixel.
pub(super) fn device_pixel_ratio() -> f64 {
    window().device_pixel_ratio().clamp(0.5, 8.0)
}

/// Today in days since 1970-01-01, by the local clock.
pub(super) fn today() -> f64 {
    let offset = js_sys::Date::new_0().get_timezone_offset();
    ((js_sys::Date::now() - offset * 60_000.0) / 86_400_000.0).floor()
}

/// A media query, if the browser knows it.
pub(super) fn media(query: &str) -> Option<MediaQueryList> {
    window().match_media(query).ok().flatten()
}

/// Whether a media query holds now.
pub(super) fn holds(query: &str) -> bool {
    media(query).is_some_and(|query| query.matches())
}

/// Whether the page is inside another one.
pub(super) fn is_embedded() -> bool {
    let window = window();
    let this: &JsValue = window.as_ref();
    // Asking for `top` across origins may throw; then there is one.
    window.top().map_or(true, |top| top.is_some_and(|top| !js_sys::Object::is(this, top.as_ref())))
}

/// Whether this is a published site: it names its chronology (cli/publish.rs).
pub(super) fn is_published() -> bool {
    gloo::utils::document().document_element().is_some_and(|page| page.has_attribute("data-src"))
}

/// What stands in a field: `value`, unless the reader is at it, whose words are not taken away by what arrives meanwhile.
pub(super) fn in_field(id: &str, value: String) -> String {
    let at_work = gloo::utils::document().active_element().filter(|field| field.id() == id);
    at_work.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()).map_or(value, |field| field.value())
}

/// A value that the address asks for, as a page around this one may, or else one that outlives the visit; `None` where
/// storage is forbidden.
pub(super) fn recall(key: &str) -> Option<String> {
    asked(key).or_else(|| kept(key))
}

/// `?theme=dark` for the key `annals:theme`.
fn asked(key: &str) -> Option<String> {
    let query = window().location().search().ok()?;
    UrlSearchParams::new_with_str(&query).ok()?.get(key.strip_prefix("annals:")?)
}

fn kept(key: &str) -> Option<String> {
    window().local_storage().ok().flatten()?.get_item(key).ok().flatten()
}

/// Keeps a value; where storage is forbidden it lasts as long as the page.
pub(super) fn remember(key: &str, value: Option<&str>) {
    if let Ok(Some(storage)) = window().local_storage() {
        let done = match value {
            Some(value) => storage.set_item(key, value),
            None => storage.remove_item(key),
        };
        // A full or forbidden storage loses a preference, nothing else.
        drop(done);
    }
}

/// Moves the keyboard's focus to the element with this id.
pub(super) fn focus(id: &str) {
    let element = gloo::utils::document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        drop(element.focus());
    }
}

/// Closes every menu that is open.
pub(super) fn close_menus() {
    let Ok(open) = gloo::utils::document().query_selector_all(":popover-open") else { return };
    for index in (0..open.length()).rev() {
        if let Some(menu) = open.item(index).and_then(|menu| menu.dyn_into::<HtmlElement>().ok()) {
            // It may have closed with the one around it.
            drop(menu.hide_popover());
        }
    }
}

/// Whether a menu is open.
pub(super) fn has_open_menu() -> bool {
    open_menu().is_some()
}

fn open_menu() -> Option<Element> {
    gloo::utils::document().query_selector(":popover-open").ok().flatten()
}

/// Moves the focus to the next line of the open menu, or to the one before; round at its ends.
pub(super) fn walk_menu(down: bool) {
    let lines =
        open_menu().and_then(|menu| menu.query_selector_all("button:not(:disabled), a, input, select").ok());
    let Some(lines) = lines else { return };
    let active = || gloo::utils::document().active_element();
    let line = |at: u32| lines.item(at).and_then(|line| line.dyn_into::<HtmlElement>().ok());
    let count = lines.length();
    let focused = active();
    let here = (0..count).find(|&at| line(at).as_deref() == focused.as_ref());
    let before_first = if down { count.wrapping_sub(1) } else { 0 };
    let start = here.unwrap_or(before_first);
    for step in 1..=count {
        let at = if down { start + step } else { start + count - step } % count;
        let Some(line) = line(at) else { continue };
        drop(line.focus());
        // What is not to be seen takes no focus.
        if active().is_some_and(|active| *active == **line) {
            return;
        }
    }
}

/// Whether a sheet lies over the page.
pub(super) fn has_open_sheet() -> bool {
    gloo::utils::document().query_selector("dialog[open]").is_ok_and(|sheet| sheet.is_some())
}

/// Puts text on the clipboard; `false` where the browser does not let it.
pub(super) async fn copy(text: &str) -> bool {
    let clipboard = window().navigator().clipboard();
    // A page that did not come over HTTPS has none.
    if clipboard.is_undefined() {
        return false;
    }
    let promise = clipboard.write_text(text);
    wasm_bindgen_futures::JsFuture::from(promise).await.is_ok()
}

/// Sets a CSS property from a script: a strict content security policy forbids `style` attributes, not this.
pub(super) fn set_style(element: &HtmlElement, property: &str, value: &str) {
    drop(element.style().set_property(property, value));
}

/// Lets the browser paint before the work that follows.
pub(super) async fn breath() {
    sleep(0).await;
}

/// Waits for so many milliseconds.
pub(super) async fn sleep(milliseconds: i32) {
    let timer = js_sys::Promise::new(&mut |resolve, _| {
        // A browser that has no timer left resolves never, but there is none.
        drop(window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds));
    });
    drop(wasm_bindgen_futures::JsFuture::from(timer).await);
}

/// Whether keys are those of a Mac.
pub(super) fn is_mac() -> bool {
    window().navigator().user_agent().is_ok_and(|name| name.contains("Mac OS"))
}
