//! XML, read tag by tag: no document type, no entities but the five and the numbered ones, nothing fetched.

use super::Unreadable;
use quick_xml::{
    Reader, XmlVersion,
    escape::resolve_predefined_entity,
    events::{BytesStart, Event},
};

/// Elements within each other; no format that is read here comes near.
const DEEPEST: usize = 1000;

/// Something that comes in an XML text.
#[derive(Debug)]
pub(super) enum Node<'a> {
    /// A start tag; an empty element gives one too, and then an end.
    Start(Element<'a>),
    /// An end tag: the name without its prefix.
    End(String),
    /// Text, with entities as what they stand for.
    Text(String),
}

/// A start tag.
#[derive(Debug)]
pub(super) struct Element<'a>(BytesStart<'a>);

impl Element<'_> {
    /// The name without its prefix.
    pub(super) fn name(&self) -> &str {
        local(self.0.name().0)
    }

    /// The value of the attribute with this name, whatever its prefix.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = self.0.attributes();
        let found =
            attributes.with_checks(false).flatten().find(|attribute| local(attribute.key.0) == name)?;
        let value = found.normalized_value(XmlVersion::Implicit1_0);
        Some(value.map_or_else(|_| found.value.to_string(), |value| value.into_owned()))
    }
}

/// A reader of an XML text.
pub(super) struct Xml<'a> {
    reader: Reader<&'a [u8]>,
    depth: usize,
    /// The end of an empty element, still to come.
    ends: Option<String>,
    place: &'a str,
}

impl<'a> Xml<'a> {
    /// Reads `text`; `place` stands in messages.
    pub(super) fn new(text: &'a str, place: &'a str) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().allow_dangling_amp = true;
        Self { reader, depth: 0, ends: None, place }
    }

    /// What comes next; `None` at the end.
    pub(super) fn next(&mut self) -> Result<Option<Node<'a>>, Unreadable> {
        if let Some(name) = self.ends.take() {
            return Ok(Some(Node::End(name)));
        }
        loop {
            let event = self.reader.read_event().map_err(|error| {
                let found = format!("{} ({error})", self.reader.error_position());
                Unreadable::new("broken-xml", found).at(self.place)
            })?;
            return Ok(Some(match event {
                Event::Start(start) => {
                    self.depth += 1;
                    if self.depth > DEEPEST {
                        return Err(Unreadable::new("deep-xml", "").at(self.place));
                    }
                    Node::Start(Element(start))
                }
                Event::Empty(start) => {
                    self.ends = Some(local(start.name().0).to_owned());
                    Node::Start(Element(start))
                }
                Event::End(end) => {
                    self.depth = self.depth.saturating_sub(1);
                    Node::End(local(end.name().0).to_owned())
                }
                Event::Text(text) => Node::Text(text.to_string()),
                Event::CData(text) => Node::Text(text.to_string()),
                Event::GeneralRef(reference) => Node::Text(match reference.resolve_char_ref() {
                    Ok(Some(character)) => character.to_string(),
                    _ => resolve_predefined_entity(&reference).unwrap_or_default().to_owned(),
                }),
                Event::Eof if self.depth > 0 => {
                    return Err(Unreadable::new("cut-xml", "").at(self.place));
                }
                Event::Eof => return Ok(None),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => continue,
            }));
        }
    }
}

fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// The text inside the first element of each of these names, in one pass; empty where there is none.
pub(super) fn texts<const N: usize>(
    xml: &str,
    place: &str,
    names: [&str; N],
) -> Result<[String; N], Unreadable> {
    let mut found = [const { String::new() }; N];
    let mut xml = Xml::new(xml, place);
    let mut inside: Option<usize> = None;
    while let Some(node) = xml.next()? {
        match node {
            Node::Start(element) => {
                inside = names.iter().position(|name| *name == element.name());
                inside = inside.filter(|index| found.get(*index).is_some_and(String::is_empty));
            }
            Node::End(_) => inside = None,
            Node::Text(text) => {
                if let Some(place) = inside.and_then(|index| found.get_mut(index)) {
                    place.push_str(&text);
                }
            }
        }
    }
    Ok(found)
}
