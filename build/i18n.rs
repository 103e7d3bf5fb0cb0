//! Fluent at build time: the messages of `i18n/` become one string a language and a method a message, so that a
//! missing message, a missing variable or a variable too many is an error of the compiler, and the page carries no
//! parser. `src/i18n/mod.rs` reads the strings.
//!
//! Of Fluent's syntax understood are text, variables, `NUMBER($variable)` and selectors on a variable. In the
//! compiled string a variable is `\u{1}` plus its place among the message's variables in the order of their names;
//! a selector is `\u{e}`, its variable, then for each variant its key, `\u{f}`, its pattern, `\u{10}`, and at the end
//! `\u{11}`; the default variant comes last.

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey},
    parser,
};
use std::{collections::BTreeMap, fmt::Write, fs, io, path::Path};

/// Name in Rust and path below `i18n/`, the first one the reference.
const LANGUAGES: [(&str, &str); 2] = [("ENGLISH", "en"), ("RUSSIAN", "ru")];

/// A message: its text compiled, and its variables with whether they are numbers.
struct Message {
    pattern: String,
    variables: BTreeMap<String, bool>,
}

/// File below a language's folder, what its constants and its functions begin with. Each is a table of its own, which
/// only those programs carry that say something out of it.
const FILES: [(&str, &str, &str); 5] = [
    ("annals.ftl", "", ""),
    ("later.ftl", "LATER_", "later_"),
    ("chronologies.ftl", "CHRONOLOGIES_", "chronology_"),
    ("readers.ftl", "READERS_", "reader_"),
    (SAID, "SAID_", "said_"),
];

/// Nobody says these messages by their names: they are looked for by their words (src/i18n/said.rs).
const SAID: &str = "said.ftl";

/// Files whose text the page has in its second half, and what build/split.mjs finds it by.
const LATER: [&str; 3] = ["later.ftl", "chronologies.ftl", SAID];
const MARKS: (&str, &str) = ("<later>", "</later>");

/// Rust source of all messages.
pub(crate) fn compile(root: &Path) -> io::Result<String> {
    let mut out = String::new();
    for (file, constants, functions) in FILES {
        out.push_str(&compile_file(root, file, constants, functions)?);
    }
    Ok(out)
}

fn compile_file(root: &Path, file: &str, constants: &str, functions: &str) -> io::Result<String> {
    let mut tables = Vec::new();
    for (constant, folder) in LANGUAGES {
        let path = root.join(folder).join(file);
        println!("cargo::rerun-if-changed={}", path.display());
        let source = fs::read_to_string(&path)?;
        let messages = read(&source).map_err(|error| fail(format!("{}: {error}", path.display())))?;
        tables.push((constant, path, messages));
    }
    let Some((_, _, reference)) = tables.first() else { return Ok(String::new()) };
    for (_, path, messages) in &tables {
        for (id, message) in reference {
            let Some(other) = messages.get(id) else {
                return Err(fail(format!(
                    "{}: expected the message {id:?}, as in English: translate it",
                    path.display()
                )));
            };
            if !message.variables.keys().eq(other.variables.keys()) {
                return Err(fail(format!(
                    "{}: {id}: expected the variables {:?}, as in English, found {:?}",
                    path.display(),
                    message.variables.keys(),
                    other.variables.keys()
                )));
            }
        }
        if let Some(id) = messages.keys().find(|id| !reference.contains_key(*id)) {
            return Err(fail(format!(
                "{}: found {id:?}, which English has not: remove or rename it",
                path.display()
            )));
        }
    }
    let mut out = String::new();
    if file != SAID {
        out.push_str("impl Language {\n");
        for (index, (id, message)) in reference.iter().enumerate() {
            method(&mut out, index, (id, functions), message, &tables);
        }
        out.push_str("}\n");
    }
    for (constant, _, messages) in &tables {
        let marks = if LATER.contains(&file) { MARKS } else { ("", "") };
        let (mut text, mut ends) = (marks.0.to_owned(), vec![marks.0.len()]);
        for message in messages.values() {
            text.push_str(&message.pattern);
            ends.push(text.len());
        }
        text.push_str(marks.1);
        let _ = writeln!(
            out,
            "const {constants}{constant}: Table = Table {{ text: {text:?}, ends: &{ends:?} }};"
        );
    }
    // What the tests go through.
    let list: Vec<(&String, Vec<(&String, &bool)>)> =
        reference.iter().map(|(id, message)| (id, message.variables.iter().collect())).collect();
    let list = format!("{list:?}").replace('[', "&[");
    let _ = writeln!(
        out,
        "#[cfg(test)] pub(crate) const {constants}MESSAGES: &[(&str, &[(&str, bool)])] = {list};"
    );
    Ok(out)
}

fn method(
    out: &mut String,
    index: usize,
    (id, functions): (&str, &str),
    message: &Message,
    tables: &[(&str, std::path::PathBuf, BTreeMap<String, Message>)],
) {
    let name = id.replace('-', "_");
    let variables: Vec<(String, bool)> = message
        .variables
        .keys()
        .map(|variable| {
            let number = tables.iter().any(|(_, _, messages)| {
                messages.get(id).and_then(|message| message.variables.get(variable)) == Some(&true)
            });
            (variable.replace('-', "_"), number)
        })
        .collect();
    let _ = if variables.is_empty() {
        writeln!(
            out,
            "    /// {}\n    pub fn {name}(self) -> &'static str {{ self.{functions}text({index}) }}",
            message.pattern
        )
    } else {
        let parameters: String = variables
            .iter()
            .map(|(name, number)| format!(", {name}: {}", if *number { "usize" } else { "&str" }))
            .collect();
        let arguments: Vec<String> = variables
            .iter()
            .map(|(name, number)| format!("Argument::{}({name})", if *number { "Number" } else { "Text" }))
            .collect();
        writeln!(
            out,
            "    /// The message `{id}`.\n    pub fn {name}(self{parameters}) -> String {{ self.{functions}fill({index}, &[{}]) }}",
            arguments.join(", ")
        )
    };
}

fn read(source: &str) -> Result<BTreeMap<String, Message>, String> {
    let resource = parser::parse(source).map_err(|(_, errors)| format!("not Fluent: {errors:?}"))?;
    let mut messages = BTreeMap::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let id = message.id.name.to_owned();
        let pattern = message.value.filter(|_| message.attributes.is_empty());
        let pattern = pattern.ok_or_else(|| format!("{id}: expected a text and no attributes"))?;
        let mut variables = BTreeMap::new();
        find(&pattern, &mut variables).map_err(|error| format!("{id}: {error}"))?;
        let mut text = String::new();
        write(&pattern, &variables, &mut text);
        if messages.insert(id.clone(), Message { pattern: text, variables }).is_some() {
            return Err(format!("{id}: found twice"));
        }
    }
    Ok(messages)
}

/// Notes the variables of a pattern.
fn find(pattern: &Pattern<&str>, variables: &mut BTreeMap<String, bool>) -> Result<(), String> {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => note(inline, false, variables)?,
            Expression::Select { selector, variants } => {
                let categories = ["zero", "one", "two", "few", "many"];
                let counts = variants.iter().any(|variant| match &variant.key {
                    VariantKey::Identifier { name } => categories.contains(name),
                    VariantKey::NumberLiteral { .. } => true,
                });
                note(selector, counts, variables)?;
                for variant in variants {
                    find(&variant.value, variables)?;
                }
            }
        }
    }
    Ok(())
}

fn note(
    inline: &InlineExpression<&str>,
    counts: bool,
    variables: &mut BTreeMap<String, bool>,
) -> Result<(), String> {
    let (name, number) = variable(inline).ok_or("expected text, a variable or NUMBER() of one")?;
    *variables.entry(name.to_owned()).or_default() |= number || counts;
    Ok(())
}

/// The variable of `$name` or `NUMBER($name)`, and whether it is the latter.
fn variable<'a>(inline: &InlineExpression<&'a str>) -> Option<(&'a str, bool)> {
    match inline {
        InlineExpression::VariableReference { id } => Some((id.name, false)),
        InlineExpression::FunctionReference { id, arguments } if id.name == "NUMBER" => {
            Some((variable(arguments.positional.first()?)?.0, true))
        }
        _ => None,
    }
}

fn write(pattern: &Pattern<&str>, variables: &BTreeMap<String, bool>, out: &mut String) {
    let place = |inline: &InlineExpression<&str>| {
        let name = variable(inline).map(|(name, _)| name);
        let place = variables.keys().position(|known| Some(known.as_str()) == name).unwrap_or_default();
        char::from(1 + place as u8)
    };
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => out.push_str(value),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => out.push(place(inline)),
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                out.push('\u{e}');
                out.push(place(selector));
                let (last, first): (Vec<_>, Vec<_>) = variants.iter().partition(|variant| variant.default);
                for variant in first.into_iter().chain(last) {
                    out.push_str(match &variant.key {
                        VariantKey::Identifier { name } => name,
                        VariantKey::NumberLiteral { value } => value,
                    });
                    out.push('\u{f}');
                    write(&variant.value, variables, out);
                    out.push('\u{10}');
                }
                out.push('\u{11}');
            }
        }
    }
}

fn fail(message: String) -> io::Error {
    io::Error::other(message)
}
