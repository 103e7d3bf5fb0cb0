//! Small writers of the forms that the readers read, for the tests only.

use annals::document::{Block, BlockKind, Document};
use lopdf::{Object, Stream, dictionary};
use std::io::{Cursor, Write};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn words<'a>(document: &'a Document, block: &Block) -> &'a str {
    &document.text[block.range.clone()]
}

/// Fields in a row as one group, everything else alone; a name before fields goes with them.
enum Group<'a> {
    Title(&'a str),
    Fields(Option<&'a str>, Vec<(&'a str, &'a str)>),
    Items(Vec<&'a str>),
    Notes(Vec<&'a str>),
    Heading(u8, &'a str),
    Paragraph(&'a str),
}

fn groups(document: &Document) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for block in &document.blocks {
        let content = words(document, block);
        match (&block.kind, groups.last_mut()) {
            (BlockKind::Title, None) => groups.push(Group::Title(content)),
            (BlockKind::Title, _) => groups.push(Group::Fields(Some(content), Vec::new())),
            (BlockKind::Field { key, value }, last) => {
                let field = (&document.text[key.clone()], &document.text[value.clone()]);
                match last {
                    Some(Group::Fields(_, fields)) => fields.push(field),
                    _ => groups.push(Group::Fields(None, vec![field])),
                }
            }
            (BlockKind::ListItem | BlockKind::Bibliography, Some(Group::Items(items))) => items.push(content),
            (BlockKind::ListItem | BlockKind::Bibliography, _) => groups.push(Group::Items(vec![content])),
            (BlockKind::Citation, Some(Group::Notes(notes))) => notes.push(content),
            (BlockKind::Citation, _) => groups.push(Group::Notes(vec![content])),
            (BlockKind::Heading(level), _) => groups.push(Group::Heading(*level, content)),
            (BlockKind::Paragraph, _) => groups.push(Group::Paragraph(content)),
        }
    }
    groups
}

pub(super) fn html(document: &Document) -> String {
    let mut html = format!(
        "<!doctype html>\n<html lang=en><head><meta charset=utf-8><title>{} – Wiki</title></head>\n<body><nav><a href=/>Home 1999</a></nav><main>\n",
        escape(&document.title)
    );
    for group in groups(document) {
        match group {
            Group::Title(title) => html += &format!("<h1>{}</h1>\n", escape(title)),
            Group::Fields(name, fields) => {
                html += "<table class=\"infobox vcard\">";
                html += &name.map_or(String::new(), |name| format!("<caption>{}</caption>", escape(name)));
                for (key, value) in fields {
                    html += &format!("<tr><th>{}</th><td>{}</td></tr>\n", escape(key), escape(value));
                }
                html += "</table>\n";
            }
            Group::Items(items) => {
                html += "<ul>\n";
                items.iter().for_each(|item| html += &format!("<li>{}\n", escape(item)));
                html += "</ul>\n";
            }
            Group::Notes(notes) => {
                html += "<ol class=references>\n";
                notes.iter().for_each(|note| html += &format!("<li>{}</li>\n", escape(note)));
                html += "</ol>\n";
            }
            Group::Heading(level, heading) => {
                let level = level + 1;
                html += &format!(
                    "<h{level}>{}<span class=\"mw-editsection\">[edit]</span></h{level}>\n",
                    escape(heading)
                );
            }
            Group::Paragraph(words) => {
                html += &format!("<p>{}<sup class=\"reference\">[1]</sup></p>\n", escape(words))
            }
        }
    }
    html + "</main><footer>Last edited 3 May 2020</footer></body></html>\n"
}

pub(super) fn markdown(document: &Document) -> String {
    let mut text = String::new();
    for group in groups(document) {
        match group {
            Group::Title(title) => text += &format!("# {title}\n\n"),
            Group::Fields(name, fields) => {
                text += &name.map_or(String::new(), |name| format!("{name}\n"));
                fields.iter().for_each(|(key, value)| text += &format!("- **{key}:** {value}\n"));
                text += "\n";
            }
            Group::Items(items) => {
                items.iter().for_each(|item| text += &format!("* {item}\n"));
                text += "\n";
            }
            Group::Notes(notes) => {
                for (number, note) in notes.iter().enumerate() {
                    text += &format!("[^{number}]: {note}\n\n");
                }
            }
            Group::Heading(level, heading) => {
                text += &format!("{} {heading}\n\n", "#".repeat(usize::from(level) + 1))
            }
            Group::Paragraph(words) => text += &format!("{words}\n\n"),
        }
    }
    text
}

pub(super) fn wikitext(document: &Document) -> String {
    let mut text = String::new();
    for group in groups(document) {
        match group {
            Group::Title(title) => text += &format!("= {title} =\n"),
            Group::Fields(name, fields) => {
                text += "{{Infobox organization\n";
                text += &name.map_or(String::new(), |name| format!("| name = {name}\n"));
                for (key, value) in fields {
                    text += &format!("| {} = {value}\n", key.to_lowercase().replace(' ', "_"));
                }
                text += "}}\n";
            }
            Group::Items(items) => items.iter().for_each(|item| text += &format!("* {item}\n")),
            Group::Notes(notes) => notes.iter().for_each(|note| text += &format!("<ref>{note}</ref>\n")),
            Group::Heading(level, heading) => {
                let marks = "=".repeat(usize::from(level) + 1);
                text += &format!("{marks} {heading} {marks}\n");
            }
            Group::Paragraph(words) => text += &format!("{words}<ref>A note.</ref>\n\n"),
        }
    }
    text
}

pub(super) fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in files {
        writer.start_file(*name, options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

pub(super) const STYLES: &str = r#"<w:styles xmlns:w="w"><w:style w:styleId="a3"><w:name w:val="Title"/></w:style><w:style w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="2"><w:name w:val="heading 2"/></w:style><w:style w:styleId="3"><w:name w:val="heading 3"/></w:style></w:styles>"#;

pub(super) fn docx_of(body: &str) -> Vec<u8> {
    docx_with(body, "")
}

fn docx_with(body: &str, notes: &str) -> Vec<u8> {
    let main = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>"
    );
    let notes = format!("<w:footnotes xmlns:w=\"w\">{notes}</w:footnotes>");
    zip(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", main.as_bytes()),
        ("word/styles.xml", STYLES.as_bytes()),
        ("word/footnotes.xml", notes.as_bytes()),
    ])
}

pub(super) fn docx(document: &Document) -> Vec<u8> {
    let paragraph = |style: &str, words: &str| {
        // Programs cut text into runs wherever a cursor stood.
        let middle = words.char_indices().nth(words.chars().count() / 2).map_or(0, |(at, _)| at);
        let (one, two) = words.split_at(middle);
        format!(
            "<w:p><w:pPr>{style}</w:pPr><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>",
            escape(one),
            escape(two)
        )
    };
    let item = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
    let (mut body, mut notes) = (String::new(), String::new());
    for group in groups(document) {
        match group {
            Group::Title(title) => body += &paragraph("<w:pStyle w:val=\"a3\"/>", title),
            Group::Fields(name, fields) => {
                body += &name.map_or(String::new(), |name| paragraph("", name));
                body += "<w:tbl>";
                for (key, value) in fields {
                    body += &format!(
                        "<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>",
                        paragraph("", key),
                        paragraph("", value)
                    );
                }
                body += "</w:tbl>";
            }
            Group::Items(items) => items.iter().for_each(|words| body += &paragraph(item, words)),
            Group::Notes(words) => words.iter().for_each(|words| notes += &paragraph("", words)),
            Group::Heading(level, heading) => {
                body += &paragraph(&format!("<w:pStyle w:val=\"{level}\"/>"), heading)
            }
            Group::Paragraph(words) => body += &paragraph("", words),
        }
    }
    docx_with(&body, &notes)
}

/// An OpenDocument text with this body.
pub(super) fn odt_of(body: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" \
         xmlns:table=\"b\" xmlns:style=\"s\">\n<office:automatic-styles><style:style style:name=\"P1\" \
         style:family=\"paragraph\" style:parent-style-name=\"Title\"/></office:automatic-styles>\n\
         <office:body><office:text>{body}</office:text></office:body></office:document-content>"
    );
    let meta = "<office:document-meta xmlns:meta=\"m\" xmlns:dc=\"d\"><office:meta><meta:creation-date>\
                2001-02-03T10:00:00</meta:creation-date></office:meta></office:document-meta>";
    zip(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("META-INF/manifest.xml", b"<manifest/>"),
        ("content.xml", content.as_bytes()),
        ("meta.xml", meta.as_bytes()),
    ])
}

pub(super) fn odt(document: &Document) -> Vec<u8> {
    let paragraph = |words: &str| {
        // Programs cut text into spans wherever a cursor stood.
        let middle = words.char_indices().nth(words.chars().count() / 2).map_or(0, |(at, _)| at);
        let (one, two) = words.split_at(middle);
        format!(
            "<text:p text:style-name=\"P2\">{}<text:span>{}</text:span></text:p>",
            escape(one),
            escape(two)
        )
    };
    let mut body = String::new();
    for group in groups(document) {
        match group {
            Group::Title(title) => {
                body += &format!("<text:p text:style-name=\"P1\">{}</text:p>\n", escape(title))
            }
            Group::Fields(name, fields) => {
                body += &name.map_or(String::new(), &paragraph);
                body += "<table:table><table:table-column/>\n";
                for (key, value) in fields {
                    body += &format!(
                        "<table:table-row><table:table-cell>{}</table:table-cell>\n<table:table-cell>{}</table:table-cell></table:table-row>",
                        paragraph(key),
                        paragraph(value)
                    );
                }
                body += "</table:table>";
            }
            Group::Items(items) => {
                body += "<text:list>";
                items.iter().for_each(|words| {
                    body += &format!("<text:list-item>{}</text:list-item>\n", paragraph(words))
                });
                body += "</text:list>";
            }
            Group::Notes(words) => {
                // A note stands within the paragraph that it belongs to, here the last of all.
                let end = body.rfind("</text:p>").unwrap_or(body.len());
                let notes: String = words
                    .iter()
                    .map(|words| {
                        format!(
                            "<text:note><text:note-citation>1</text:note-citation><text:note-body>{}</text:note-body></text:note>",
                            paragraph(words)
                        )
                    })
                    .collect();
                body.insert_str(end, &notes);
            }
            Group::Heading(level, heading) => {
                body += &format!("<text:h text:outline-level=\"{level}\">{}</text:h>\n", escape(heading))
            }
            Group::Paragraph(words) => body += &paragraph(words),
        }
    }
    odt_of(&body)
}

/// A book whose chapters are these pages.
pub(super) fn epub(chapters: &[&str]) -> Vec<u8> {
    book("The Club", chapters)
}

/// The same under this title.
pub(super) fn book(title: &str, chapters: &[&str]) -> Vec<u8> {
    let mut files: Vec<(String, String)> = vec![
        ("mimetype".into(), "application/epub+zip".into()),
        (
            "META-INF/container.xml".into(),
            "<container><rootfiles><rootfile full-path=\"OEBPS/a.opf\"/></rootfiles></container>".into(),
        ),
    ];
    let (mut items, mut spine) = (String::new(), String::new());
    for (number, chapter) in chapters.iter().enumerate() {
        items += &format!(
            "<item id=\"c{number}\" href=\"c{number}.xhtml\" media-type=\"application/xhtml+xml\"/>"
        );
        spine += &format!("<itemref idref=\"c{number}\"/>");
        files.push((format!("OEBPS/c{number}.xhtml"), (*chapter).into()));
    }
    let package = format!(
        "<package xmlns:dc=\"dc\"><metadata><dc:title>{}</dc:title><dc:date>2001-02-03</dc:date></metadata><manifest>{items}</manifest><spine>{spine}</spine></package>",
        escape(title).replace('\'', "&#39;")
    );
    files.push(("OEBPS/a.opf".into(), package));
    let files: Vec<(&str, &[u8])> =
        files.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
    zip(&files)
}

/// A file whose pages are these drawing operations, with one font, F1.
pub(super) fn pdf_of(pages: &[&str]) -> Vec<u8> {
    let mut document = lopdf::Document::with_version("1.5");
    let tree = document.new_object_id();
    let font = document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica", "Encoding" => "WinAnsiEncoding",
    });
    // Glyphs by their numbers, and nothing that says which letters they are.
    let descendant = document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "CIDFontType2", "BaseFont" => "Subset", "DW" => 500,
        "CIDSystemInfo" => dictionary! {
            "Registry" => Object::string_literal("Adobe"), "Ordering" => Object::string_literal("Identity"), "Supplement" => 0,
        },
    });
    let mute = document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type0", "BaseFont" => "Subset", "Encoding" => "Identity-H",
        "DescendantFonts" => vec![descendant.into()],
    });
    let kids: Vec<Object> = pages
        .iter()
        .map(|operations| {
            let content = document.add_object(Stream::new(dictionary! {}, operations.as_bytes().to_vec()));
            let page = dictionary! {
                "Type" => "Page", "Parent" => tree, "Contents" => content,
                "Resources" => dictionary! { "Font" => dictionary! { "F1" => font, "F2" => mute } },
                "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
            };
            document.add_object(page).into()
        })
        .collect();
    let count = i64::try_from(kids.len()).unwrap();
    document.objects.insert(tree, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count }.into());
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    let info = document.add_object(dictionary! {
        "Title" => Object::string_literal("The Club"), "CreationDate" => Object::string_literal("D:20110308120000Z"),
    });
    document.trailer.set("Root", catalog);
    document.trailer.set("Info", info);
    document.compress();
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

/// Lines of text, the first large.
pub(super) fn pdf(lines: &[&str]) -> Vec<u8> {
    let mut operations = String::from("BT /F1 24 Tf 50 780 Td ");
    for (number, line) in lines.iter().enumerate() {
        if number == 1 {
            operations += "/F1 11 Tf 0 -40 Td ";
        } else if number > 1 {
            operations += "0 -14 Td ";
        }
        operations +=
            &format!("({}) Tj ", line.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)"));
    }
    pdf_of(&[&(operations + "ET")])
}
