//! Books (EPUB 2 and 3): the chapters in their reading order, each a web page.

use super::{
    Found, Unreadable,
    archive::Archive,
    decode_text, html,
    xml::{Node, Xml},
};
use std::collections::HashMap;

const CONTAINER: &str = "META-INF/container.xml";

/// Reads a book.
pub(super) fn read(bytes: &[u8]) -> Result<Found, Unreadable> {
    let mut archive = Archive::open(bytes)?;
    if archive.has("META-INF/encryption.xml") && !only_fonts(&mut archive) {
        return Err(Unreadable::new("protected-book", ""));
    }
    let package_path = package_path(&text(&mut archive, CONTAINER)?)?;
    let package = Package::read(&text(&mut archive, &package_path)?, &package_path)?;
    let mut found =
        Found { title: package.title.clone(), created: html::day(&package.date), ..Found::default() };
    if let Some(title) = &package.title {
        found.text = format!("= {} =\n", super::prose::line(title));
    }
    let mut unread = 0;
    for chapter in &package.spine {
        let read = archive.read(chapter).and_then(|bytes| {
            let decoded = decode_text(&bytes, super::encoding::html_label(&bytes))
                .map_err(|error| error.at(chapter))?;
            Ok(html::chapter(&decoded))
        });
        match read {
            Ok(text) if text.is_empty() => {}
            Ok(text) => {
                if !found.text.is_empty() {
                    found.text.push('\n');
                }
                found.text.push_str(&text);
            }
            Err(error) => {
                unread += 1;
                found.warn(format!("A chapter could not be read: {error}."), "Download the book again.");
            }
        }
    }
    if unread > 0 && unread == package.spine.len() {
        return Err(Unreadable::new("empty-book", ""));
    }
    Ok(found)
}

fn text(archive: &mut Archive<'_>, name: &str) -> Result<String, Unreadable> {
    let bytes = archive.read(name)?;
    decode_text(&bytes, None).map(|decoded| decoded.text).map_err(|error| error.at(name))
}

/// Whether nothing but fonts is scrambled, as many open books have them.
fn only_fonts(archive: &mut Archive<'_>) -> bool {
    let Ok(text) = text(archive, "META-INF/encryption.xml") else { return false };
    let mut xml = Xml::new(&text, "META-INF/encryption.xml");
    let mut only = true;
    while let Ok(Some(node)) = xml.next() {
        if let Node::Start(element) = node
            && element.name() == "CipherReference"
        {
            let path = element.attribute("URI").unwrap_or_default().to_ascii_lowercase();
            only &= [".ttf", ".otf", ".woff", ".woff2"].iter().any(|font| path.ends_with(font));
        }
    }
    only
}

fn package_path(container: &str) -> Result<String, Unreadable> {
    let mut xml = Xml::new(container, CONTAINER);
    while let Some(node) = xml.next()? {
        if let Node::Start(element) = node
            && element.name() == "rootfile"
            && let Some(path) = element.attribute("full-path")
        {
            return Ok(path);
        }
    }
    Err(Unreadable::new("no-package", "").at(CONTAINER))
}

/// What the package says of the book.
#[derive(Debug, Default)]
struct Package {
    title: Option<String>,
    date: String,
    /// Paths in the archive, in reading order.
    spine: Vec<String>,
}

impl Package {
    fn read(package: &str, path: &str) -> Result<Self, Unreadable> {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let mut xml = Xml::new(package, path);
        let mut read = Self::default();
        let mut items: HashMap<String, String> = HashMap::new();
        let mut said = String::new();
        let mut in_title = false;
        while let Some(node) = xml.next()? {
            match node {
                Node::Start(element) => {
                    let attribute = |name| element.attribute(name).unwrap_or_default();
                    match element.name() {
                        "item"
                            if attribute("media-type").contains("html")
                                && attribute("properties") != "nav" =>
                        {
                            items.insert(attribute("id"), join(folder, &attribute("href")));
                        }
                        "itemref" if attribute("linear") != "no" => {
                            read.spine.extend(items.get(&attribute("idref")).cloned());
                        }
                        _ => {}
                    }
                    // What stands in a title is of the title.
                    if !in_title {
                        said.clear();
                    }
                    in_title |= element.name() == "title";
                }
                Node::End(name) if in_title && name.as_str() != "title" => {}
                Node::End(name) => {
                    in_title = false;
                    // A text comes in pieces, one before and one behind every entity in it.
                    let said = std::mem::take(&mut said).trim().to_owned();
                    match name.as_str() {
                        "title" if read.title.is_none() && !said.is_empty() => read.title = Some(said),
                        "date" if read.date.is_empty() => read.date = said,
                        _ => {}
                    }
                }
                Node::Text(text) => said.push_str(&text),
            }
        }
        Ok(read)
    }
}

/// The path of `href` seen from `folder`, within the archive: `..` leads no further than to its root.
fn join(folder: &str, href: &str) -> String {
    let href = href.split('#').next().unwrap_or(href);
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in href.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    unescape(&parts.join("/"))
}

/// `%20` and its like as what they stand for.
fn unescape(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let code = (*first == b'%').then(|| tail.get(..2)).flatten();
        let code = code.and_then(|code| u8::from_str_radix(str::from_utf8(code).ok()?, 16).ok());
        bytes.push(code.unwrap_or(*first));
        rest = if code.is_some() { tail.get(2..).unwrap_or_default() } else { tail };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_stay_in_the_archive() {
        for (folder, href, expected) in [
            ("OEBPS", "ch1.xhtml", "OEBPS/ch1.xhtml"),
            ("OEBPS/text", "../a%20b.xhtml#x", "OEBPS/a b.xhtml"),
            ("", "../../etc/passwd", "etc/passwd"),
            ("a", "./b%zz", "a/b%zz"),
        ] {
            assert_eq!(join(folder, href), expected, "{href}");
        }
    }
}
