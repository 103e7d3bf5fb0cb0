//! What an element is by its name and class: lists of words, nothing more.

use super::Tag;

/// Elements that never hold text of the document.
const WITHOUT_TEXT: &[&str] = &[
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "button", "select",
    "textarea", "audio", "video", "canvas", "nav", "dialog", "menu",
];

/// Classes of what stands around an article, of MediaWiki and of sites in general.
const ASIDE_CLASSES: &[&str] = &[
    "mw-editsection",
    "mw-jump-link",
    "mw-cite-backlink",
    "mw-indicators",
    "navbox",
    "vertical-navbox",
    "navbar",
    "toc",
    "catlinks",
    "printfooter",
    "ambox",
    "metadata",
    "hatnote",
    "sistersitebox",
    "reference",
    "noprint",
    "breadcrumb",
    "breadcrumbs",
    "cookie-banner",
    "share",
    "social",
    "advertisement",
    "skip-link",
    "pagination",
    "related-posts",
    "comments",
    "sr-only",
    "visually-hidden",
    "infobox-below",
];

const ASIDE_ROLES: &[&str] = &["navigation", "search", "menu", "menubar", "toolbar", "dialog"];

/// Elements that begin and end on lines of their own.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "html",
    "legend",
    "li",
    "main",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
    "head",
    "title",
];

/// Elements without content.
const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
];

/// Elements whose end tag may be left out.
const OPTIONAL_END: &[&str] = &[
    "p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "option", "optgroup", "colgroup",
    "rt", "rp",
];

pub(super) fn is_block(name: &str) -> bool {
    BLOCKS.contains(&name)
}

pub(super) fn is_void(name: &str) -> bool {
    VOID.contains(&name)
}

pub(super) fn has_optional_end(name: &str) -> bool {
    OPTIONAL_END.contains(&name)
}

/// Whether what is inside is not part of the text: code, menus, marks of footnotes.
pub(super) fn is_without_text(tag: &Tag) -> bool {
    WITHOUT_TEXT.contains(&tag.name.as_str()) || tag.is_hidden
}

/// Whether what is inside stands beside the text, as far as a class can tell.
pub(super) fn is_aside(tag: &Tag) -> bool {
    let mut classes = tag.class.split_ascii_whitespace();
    classes.any(|class| ASIDE_CLASSES.contains(&class))
        || ASIDE_ROLES.contains(&tag.role.as_str())
        || tag.id == "toc"
}

/// Whether a table or list is a box of fields about the subject.
pub(super) fn is_box(tag: &Tag) -> bool {
    let mut classes = tag.class.split_ascii_whitespace();
    classes.any(|class| class == "vcard" || class == "portable-infobox" || class.starts_with("infobox"))
}

/// Whether a list holds footnotes.
pub(super) fn is_references(tag: &Tag) -> bool {
    let mut classes = tag.class.split_ascii_whitespace();
    classes.any(|class| matches!(class, "references" | "reflist" | "footnotes" | "mw-references-wrap"))
        || matches!(tag.role.as_str(), "doc-endnotes" | "doc-bibliography")
}

/// Whether the text of the document is inside, where a page says so.
pub(super) fn is_main(tag: &Tag) -> bool {
    matches!(tag.name.as_str(), "main" | "article") || tag.role == "main"
}
