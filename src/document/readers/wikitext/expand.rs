//! Resolves what may stand anywhere in a line, and within each other: comments, tags, templates, links. One pass with
//! a stack of what is open, so that no depth of nesting costs more than its length.

use super::template;
use crate::case;
use std::collections::BTreeMap;

/// Parts the arguments of a template or link, and a field's key from its value.
pub(super) const PART: char = '\u{1}';
/// Begins a line that is a field of a box.
pub(super) const FIELD: char = '\u{2}';
/// Begins a line that is the name of a box's subject.
pub(super) const NAME: char = '\u{3}';
/// A line break that the author asked for.
pub(super) const BREAK: char = '\u{4}';

/// Things within each other beyond this are taken as text.
const DEEPEST: usize = 64;

/// A page whose templates, links and tags are resolved.
#[derive(Debug, Default)]
pub(super) struct Expanded {
    pub(super) text: String,
    /// What stood in `<ref>`.
    pub(super) notes: Vec<String>,
    /// Templates with words in them of which nothing is known, and how often each was left out.
    pub(super) unknown: Vec<(String, usize)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Page,
    Template,
    Link,
    Note,
}

struct Frame {
    kind: Kind,
    text: String,
}

/// Elements whose content is no text.
const DROPPED: &[&str] =
    &["gallery", "math", "syntaxhighlight", "source", "timeline", "score", "imagemap", "templatedata"];

pub(super) fn expand(page: &str) -> Expanded {
    let mut expander = Expander {
        stack: vec![Frame { kind: Kind::Page, text: String::with_capacity(page.len()) }],
        notes: Vec::new(),
        unknown: BTreeMap::new(),
    };
    let mut rest = page;
    while !rest.is_empty() {
        rest = expander.step(rest);
    }
    while expander.stack.len() > 1 {
        expander.abandon();
    }
    let text = expander.stack.pop().map(|frame| frame.text).unwrap_or_default();
    let mut unknown: Vec<(String, usize)> = expander.unknown.into_iter().collect();
    unknown.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    Expanded { text, notes: expander.notes, unknown }
}

struct Expander {
    stack: Vec<Frame>,
    notes: Vec<String>,
    unknown: BTreeMap<String, usize>,
}

impl Expander {
    /// Takes the next thing from `rest`, and gives what follows it.
    fn step<'a>(&mut self, rest: &'a str) -> &'a str {
        let special =
            |c: char| matches!(c, '{' | '}' | '[' | ']' | '<' | '|' | '\'' | '&' | '_' | '\u{1}'..='\u{4}');
        let plain = rest.find(special).unwrap_or(rest.len());
        let (before, rest) = rest.split_at(plain);
        self.push(before);
        let inside = self.top();
        let skip = |length: usize| rest.get(length..).unwrap_or_default();
        if rest.starts_with("{{") && !rest.starts_with("{{|") {
            self.open(Kind::Template);
            skip(2)
        } else if rest.starts_with("[[") {
            self.open(Kind::Link);
            skip(2)
        } else if rest.starts_with("}}") && inside == Kind::Template
            || rest.starts_with("]]") && inside == Kind::Link
        {
            self.close();
            skip(2)
        } else if rest.starts_with('|') && matches!(inside, Kind::Template | Kind::Link) {
            self.push(PART.encode_utf8(&mut [0; 4]));
            skip(1)
        } else if rest.starts_with("''") {
            skip(rest.bytes().take_while(|byte| *byte == b'\'').count())
        } else if rest.starts_with('<') {
            self.tag(rest)
        } else if rest.starts_with('&') {
            self.entity(rest)
        } else if rest.starts_with('[') && (rest.starts_with("[http") || rest.starts_with("[//")) {
            // `[http://example.org words]`: the words.
            let end = rest.find([']', '\n']).unwrap_or(rest.len());
            let inner = rest.get(1..end).unwrap_or_default();
            self.push(inner.split_once([' ', '\u{a0}']).map_or("", |(_, words)| words));
            skip(end + usize::from(rest.get(end..).is_some_and(|rest| rest.starts_with(']'))))
        } else if rest.starts_with("__") {
            let word = rest.get(2..).unwrap_or_default();
            let end = word.find(|c: char| !c.is_alphabetic()).unwrap_or(word.len());
            let is_switch = end > 2 && word.get(end..).is_some_and(|rest| rest.starts_with("__"));
            if !is_switch {
                self.push("__");
            }
            skip(if is_switch { end + 4 } else { 2 })
        } else {
            let mut characters = rest.chars();
            let character = characters.next().filter(|c| *c > '\u{4}');
            if let Some(character) = character {
                self.push(character.encode_utf8(&mut [0; 4]));
            }
            characters.as_str()
        }
    }

    fn top(&self) -> Kind {
        self.stack.last().map_or(Kind::Page, |frame| frame.kind)
    }

    fn push(&mut self, text: &str) {
        if let Some(frame) = self.stack.last_mut() {
            frame.text.push_str(text);
        }
    }

    fn open(&mut self, kind: Kind) {
        if self.stack.len() < DEEPEST {
            self.stack.push(Frame { kind, text: String::new() });
        }
    }

    /// Ends what is open, and puts what it says in its place.
    fn close(&mut self) {
        if self.stack.len() < 2 {
            return;
        }
        let Some(frame) = self.stack.pop() else { return };
        match frame.kind {
            Kind::Page => {}
            Kind::Template => match template::render(&frame.text) {
                Ok(words) => self.push(&words),
                Err(name) => *self.unknown.entry(name).or_default() += 1,
            },
            Kind::Link => self.push(&link(&frame.text)),
            Kind::Note => {
                let note = frame.text.replace([BREAK, PART, FIELD, NAME], " ");
                if !note.trim().is_empty() {
                    self.notes.push(note);
                }
            }
        }
    }

    /// Something that is never closed: its content is text.
    fn abandon(&mut self) {
        if self.top() == Kind::Note {
            return self.close();
        }
        if let Some(frame) = self.stack.pop() {
            self.push(&frame.text.replace(PART, "|"));
        }
    }

    /// A comment or tag at the start of `rest`.
    fn tag<'a>(&mut self, rest: &'a str) -> &'a str {
        if let Some(comment) = rest.strip_prefix("<!--") {
            return comment.split_once("-->").map_or("", |(_, after)| after);
        }
        let Some(end) = rest.find('>').filter(|end| *end < 1000) else {
            self.push("<");
            return rest.get(1..).unwrap_or_default();
        };
        let (tag, after) = (rest.get(1..end).unwrap_or_default(), rest.get(end + 1..).unwrap_or_default());
        let closes = tag.starts_with('/');
        let name: String =
            tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
        let name = name.to_ascii_lowercase();
        match name.as_str() {
            "" => {
                self.push("<");
                return rest.get(1..).unwrap_or_default();
            }
            "br" => self.push(BREAK.encode_utf8(&mut [0; 4])),
            "ref" if closes => {
                while self.stack.len() > 1 && self.stack.iter().any(|frame| frame.kind == Kind::Note) {
                    if self.top() == Kind::Note {
                        self.close();
                        break;
                    }
                    self.abandon();
                }
            }
            "ref" if !tag.ends_with('/') && self.stack.iter().all(|frame| frame.kind != Kind::Note) => {
                self.open(Kind::Note)
            }
            "nowiki" if !closes && !tag.ends_with('/') => {
                let (text, after) = after.split_once("</nowiki>").unwrap_or((after, ""));
                self.push(&text.replace('\n', " "));
                return after;
            }
            name if DROPPED.contains(&name) && !closes && !tag.ends_with('/') => {
                let closing = format!("</{name}");
                let Some(at) = find_ignoring_case(after, &closing) else { return "" };
                let after = after.get(at..).unwrap_or_default();
                return after.split_once('>').map_or("", |(_, after)| after);
            }
            _ => {}
        }
        after
    }

    fn entity<'a>(&mut self, rest: &'a str) -> &'a str {
        let Some(end) = rest.find(';').filter(|end| *end < 12) else {
            self.push("&");
            return rest.get(1..).unwrap_or_default();
        };
        let name = rest.get(1..end).unwrap_or_default();
        let number = name.strip_prefix('#').and_then(|number| match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok(),
            None => number.parse().ok(),
        });
        let known = match name {
            "nbsp" | "thinsp" | "ensp" | "emsp" => Some('\u{a0}'),
            "ndash" => Some('–'),
            "mdash" => Some('—'),
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "laquo" => Some('«'),
            "raquo" => Some('»'),
            "minus" => Some('−'),
            _ => number.and_then(char::from_u32).filter(|c| *c > '\u{1f}'),
        };
        match known {
            Some(character) => {
                self.push(character.encode_utf8(&mut [0; 4]));
                rest.get(end + 1..).unwrap_or_default()
            }
            None => {
                self.push("&");
                rest.get(1..).unwrap_or_default()
            }
        }
    }
}

/// The words of a link; none for pictures and categories.
fn link(content: &str) -> String {
    let (target, words) = content.split_once(PART).unwrap_or((content, ""));
    let prefix = case::lower(target.split_once(':').map_or("", |(prefix, _)| prefix).trim());
    const NO_TEXT: &[&str] =
        &["file", "image", "category", "файл", "изображение", "категория", "медиа", "media"];
    if NO_TEXT.contains(&prefix.as_str()) {
        return String::new();
    }
    let words = words.rsplit(PART).next().unwrap_or_default();
    if !words.trim().is_empty() {
        return words.to_owned();
    }
    target.trim_start_matches(':').split('#').find(|part| !part.is_empty()).unwrap_or_default().to_owned()
}

fn find_ignoring_case(text: &str, wanted: &str) -> Option<usize> {
    text.as_bytes().windows(wanted.len()).position(|window| window.eq_ignore_ascii_case(wanted.as_bytes()))
}
