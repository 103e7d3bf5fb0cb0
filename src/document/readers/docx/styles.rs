//! Which paragraph styles are headings: their names differ by language and author, what they are based on does not.

use super::super::{
    Unreadable,
    body::Role,
    xml::{Node, Xml},
};
use crate::case;
use std::collections::HashMap;

/// The styles of a document by id.
#[derive(Debug, Default)]
pub(super) struct Styles {
    by_id: HashMap<String, Style>,
}

#[derive(Debug, Default)]
struct Style {
    role: Option<Role>,
    based_on: String,
}

impl Styles {
    pub(super) fn read(xml: &str) -> Result<Self, Unreadable> {
        let mut xml = Xml::new(xml, "word/styles.xml");
        let mut styles = Self::default();
        let (mut id, mut style) = (String::new(), Style::default());
        while let Some(node) = xml.next()? {
            match node {
                Node::Start(element) => {
                    let value = || element.attribute("val").unwrap_or_default();
                    match element.name() {
                        "style" => {
                            (id, style) = (element.attribute("styleId").unwrap_or_default(), Style::default())
                        }
                        "name" => style.role = style.role.or_else(|| by_name(&value())),
                        "basedOn" => style.based_on = value(),
                        "outlineLvl" => style.role = level(&value()).or(style.role),
                        "numPr" => style.role = style.role.or(Some(Role::Item)),
                        _ => {}
                    }
                }
                Node::End(name) if name == "style" => {
                    styles.by_id.insert(std::mem::take(&mut id), std::mem::take(&mut style));
                }
                _ => {}
            }
        }
        Ok(styles)
    }

    /// What a paragraph of the style `id` is, `None` for running text.
    pub(super) fn role(&self, id: &str) -> Option<Role> {
        let mut id = id;
        // Styles based on each other in a ring are an error of the file; no honest chain is long.
        for _ in 0..16 {
            let Some(style) = self.by_id.get(id) else { return by_name(id) };
            if style.role.is_some() {
                return style.role;
            }
            id = &style.based_on;
        }
        None
    }
}

/// The outline level that a paragraph states itself; 9 is running text.
pub(super) fn level(value: &str) -> Option<Role> {
    value.parse::<u8>().ok().filter(|level| *level < 9).map(|level| Role::Heading(level + 1))
}

/// Names that the applications write into the file whatever their language, and ids made from them.
fn by_name(name: &str) -> Option<Role> {
    let name = case::lower(name).replace([' ', '_', '-'], "");
    if let Some(level) = name.strip_prefix("heading").or_else(|| name.strip_prefix("заголовок")) {
        return level.parse().ok().filter(|level| (1..=9).contains(level)).map(Role::Heading);
    }
    match name.as_str() {
        "title" | "название" => Some(Role::Title),
        _ if name.starts_with("listbullet") || name.starts_with("listnumber") => Some(Role::Item),
        _ => None,
    }
}
