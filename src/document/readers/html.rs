//! Web pages: what a reader sees of the article, without menus, scripts and edit links.

mod class;
mod meta;
mod page;
mod table;

pub(super) use meta::day;

use super::{Found, encoding::Decoded, prose::Prose};
use html5gum::{
    State, Tokenizer,
    emitters::callback::{CallbackEmitter, CallbackEvent},
};
use page::Page;
use std::convert::Infallible;

/// Reads a page. HTML has no syntax errors: whatever comes is read as a browser would.
pub(super) fn read(decoded: &Decoded) -> Found {
    let mut page = walk(&decoded.text, true);
    if page.is_open_aside() {
        // A menu that is never closed has swallowed the rest.
        page = walk(&decoded.text, false);
    }
    let mut found = page.finish();
    found.diagnostics.extend(decoded.diagnostic.clone());
    found
}

/// The text of a page that is a chapter of a book: its heading is a section's, not the title of the whole.
pub(super) fn chapter(decoded: &Decoded) -> String {
    walk(&decoded.text, true).finish_chapter()
}

/// The words of a piece of HTML on one line, without its tags.
pub fn text_of_html(html: &str) -> String {
    if !html.contains(['<', '&']) {
        return html.trim().to_owned();
    }
    let mut prose = Prose::default();
    walk(html, true).finish_into(&mut prose);
    super::prose::line(&prose.finish())
}

/// Adds what a piece of a page says to a text.
pub(super) fn fragment(html: &str, prose: &mut Prose) {
    walk(html, true).finish_into(prose);
}

fn walk(html: &str, leaves_asides_out: bool) -> Page {
    let mut page = Page::new(leaves_asides_out);
    let mut tag = Tag::default();
    let mut key = String::new();
    let mut emitter =
        CallbackEmitter::new(|event: CallbackEvent<'_>, _: html5gum::Span<()>| -> Option<Infallible> {
            match event {
                CallbackEvent::OpenStartTag { name } => tag = Tag::new(name),
                CallbackEvent::AttributeName { name } => {
                    key = lossy(name);
                    tag.is_hidden |= key == "hidden";
                }
                CallbackEvent::AttributeValue { value } => tag.attribute(&key, value),
                CallbackEvent::CloseStartTag { self_closing } => {
                    page.open(&std::mem::take(&mut tag), self_closing)
                }
                CallbackEvent::EndTag { name } => page.close(&lossy(name)),
                CallbackEvent::String { value } => page.text(&String::from_utf8_lossy(value)),
                _ => {}
            }
            None
        });
    emitter.naively_switch_states(true);
    let mut tokenizer = Tokenizer::new_with_emitter(html, emitter);
    tokenizer.set_state(State::Data);
    // The callback gives no tokens: this only drives the tokenizer to the end.
    let _ = tokenizer.finish();
    page
}

/// A start tag with the attributes that matter.
#[derive(Clone, Debug, Default)]
struct Tag {
    name: String,
    class: String,
    id: String,
    role: String,
    lang: String,
    /// `name`, `property` or `itemprop` of a `meta`.
    property: String,
    content: String,
    datetime: String,
    is_hidden: bool,
}

impl Tag {
    fn new(name: &[u8]) -> Self {
        Self { name: lossy(name), ..Self::default() }
    }

    fn attribute(&mut self, key: &str, value: &[u8]) {
        let place = match key {
            "class" => &mut self.class,
            "id" => &mut self.id,
            "role" => &mut self.role,
            "lang" => &mut self.lang,
            "name" | "property" | "itemprop" => &mut self.property,
            "content" => &mut self.content,
            "datetime" => &mut self.datetime,
            "style" => {
                let style = lossy(value).replace(' ', "");
                self.is_hidden |= style.contains("display:none") || style.contains("visibility:hidden");
                return;
            }
            _ => return,
        };
        *place = lossy(value);
    }
}

fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
