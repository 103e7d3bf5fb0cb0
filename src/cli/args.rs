//! What can be asked for on the command line.

use crate::{chronology::Format, i18n::Language, render::Theme, time::Edtf};
use clap::{
    Args, Parser, Subcommand, ValueEnum,
    builder::{PossibleValue, PossibleValuesParser, TypedValueParser},
};
use std::{num::NonZeroUsize, path::PathBuf};

/// Turns documents into a chronology.
#[derive(Debug, Parser)]
#[command(name = "annals", version, about, long_about = None, arg_required_else_help = true)]
#[command(
    after_help = "Exit codes: 0 all is well, 1 some input was of no use (the rest is done), 2 a wrong command."
)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Read documents and chronologies of any kind and write one chronology
    #[command(visible_alias = "export")]
    Extract(Extract),
    /// Mark the temporal expressions of texts that come as JSON Lines
    Tag(Tag),
    /// Draw a chronology as a picture
    Render(Render),
    /// Write a website of a chronology: the app and the chronology in a folder
    Publish(Publish),
    /// Say why an event of a chronology is what it is
    Explain(Explain),
}

#[derive(Debug, Args)]
#[command(after_help = "\
The site opens from any path of any static host and asks no other host for anything. The texts of the documents are
part of it, so that readers can check every quotation. In another page of the host it stands as

  <script type=module src=\"site/annals-timeline.js\"></script>
  <annals-timeline src=\"site/chronology.json\" from=1990 to=1999 height=600></annals-timeline>

Examples:
  annals publish notes/ -o site
  annals publish notes.json --title \"The chess club\" -o site")]
pub(super) struct Publish {
    /// Documents, chronologies and folders of them
    #[arg(required = true, value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,
    /// Folder for the site: a new or empty one, or one that was published before
    #[arg(short, long, value_name = "FOLDER")]
    pub(super) output: PathBuf,
    /// Title of the page
    #[arg(long)]
    pub(super) title: Option<String>,
    /// Leave the texts of the documents out; the quotations stay
    #[arg(long)]
    pub(super) without_text: bool,
    /// The app as `make build` writes it [default: dist beside the program, above it or here]
    #[arg(long, value_name = "FOLDER")]
    pub(super) app: Option<PathBuf>,
}

#[derive(Debug, Args)]
#[command(after_help = "\
Prints the event with the reasons for its date and kind, why its passages are one event, every passage with its own
date, its ties, what contradicts it, and which events look like it and why they are others. Words of a date that is no
event (a plan, an anniversary, a year in a title) in
place of the id say why it is none.

Examples:
  annals extract notes/ -o notes.json && annals explain notes.json e-7c1f0a93
  annals explain notes.json \"December 2027\"")]
pub(super) struct Explain {
    /// A chronology, annals/1; - is standard input
    #[arg(value_name = "CHRONOLOGY.json")]
    pub(super) file: PathBuf,
    /// Id of the event, or its beginning, or words of a date that is no event
    #[arg(value_name = "EVENT_ID")]
    pub(super) event: String,
    /// Language of the explanation
    #[arg(long, value_enum, default_value_t)]
    pub(super) language: Tongue,
}

/// A language that explanations are in.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(super) enum Tongue {
    #[default]
    En,
    Ru,
}

impl From<Tongue> for Language {
    fn from(tongue: Tongue) -> Self {
        match tongue {
            Tongue::En => Self::English,
            Tongue::Ru => Self::Russian,
        }
    }
}

#[derive(Debug, Args)]
#[command(after_help = "\
A document's id is its path relative to the folder that was named; a file that was named itself has its name.
Folders are read with all their subfolders, in alphabetical order; names that begin with a dot are left out.

Examples:
  annals extract notes/ -o notes.json
  annals extract minutes.docx --format csv | column -s, -t
  annals export notes.json -o notes.ics
  curl -s https://example.org/history.txt | annals extract -")]
pub(super) struct Extract {
    /// Files and folders to read; - is standard input
    #[arg(required = true, value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,
    /// Form of the result [default: what the name of the output says, or json]
    #[arg(long, value_parser = chronology_format())]
    pub(super) format: Option<Format>,
    /// Write to this file rather than to standard output
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    /// Keep each document's text in the file, so that it can be read without the documents (as --format project)
    #[arg(long)]
    pub(super) with_text: bool,
    /// Documents to work on at the same time [default: as many as there are processors]
    #[arg(long, value_name = "N")]
    pub(super) jobs: Option<NonZeroUsize>,
}

/// Names of the formats with a word on each, for the help.
fn chronology_format() -> impl TypedValueParser<Value = Format> {
    let help = |format: Format| match format {
        Format::Project => "The whole chronology with the texts of its documents, annals/1",
        Format::Json => "The whole chronology, annals/1",
        Format::Ndjson => "One event a line",
        Format::Csv => "One event a row, with a header",
        Format::Calendar => "iCalendar, for calendar programs",
        Format::TimelineJs => "TimelineJS",
        Format::JsonLd => "schema.org as JSON-LD, for search engines",
        Format::Annotations => "W3C Web Annotations on the documents",
        Format::Markwhen => "Markwhen",
        Format::Markdown => "Markdown, to read and print",
    };
    PossibleValuesParser::new(
        Format::all().map(move |format| PossibleValue::new(format.name()).help(help(format))),
    )
    .try_map(|name| Format::from_name(&name).ok_or("no such format"))
}

#[derive(Debug, Args)]
#[command(after_help = "\
Each line of the input is an object {\"doc_id\", \"dct\", \"text\"}: dct, the day on which the text was written, may be
null. Each line of the output is {\"doc_id\", \"timex\": [{\"start\", \"end\", \"type\", \"value\", \"text\", \"edtf\"}]}, in
the order of the input; positions are Unicode code points, the end exclusive.")]
pub(super) struct Tag {
    /// Files of JSON Lines [default: standard input]
    #[arg(value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,
    /// Form of the result
    #[arg(long, value_enum, default_value_t = TagFormat::Jsonl)]
    pub(super) format: TagFormat,
    /// Write to this file rather than to standard output; with timeml, to a file a text in this folder
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    /// Lines to work on at the same time [default: as many as there are processors]
    #[arg(long, value_name = "N")]
    pub(super) jobs: Option<NonZeroUsize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum TagFormat {
    /// One object a text
    Jsonl,
    /// TimeML 1.2, one document a text
    Timeml,
}

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  annals render notes.json -o notes.svg
  annals render notes.json -o 1990s.png --from 1990 --to 1999 --scale 2 --theme dark
  annals extract notes/ | annals render - -o notes.svg")]
pub(super) struct Render {
    /// Chronology to draw, annals/1 JSON or CSV; - is standard input
    #[arg(value_name = "CHRONOLOGY")]
    pub(super) chronology: PathBuf,
    /// Picture to write: a name that ends with .svg or .png
    #[arg(short, long, value_name = "FILE", value_parser = picture)]
    pub(super) output: PathBuf,
    /// Draw from this date on, EDTF [default: the earliest event]
    #[arg(long, value_name = "EDTF", allow_hyphen_values = true)]
    pub(super) from: Option<Edtf>,
    /// Draw up to this date, EDTF [default: the latest event]
    #[arg(long, value_name = "EDTF", allow_hyphen_values = true)]
    pub(super) to: Option<Edtf>,
    /// Width in CSS pixels
    #[arg(long, default_value_t = 1440, value_parser = clap::value_parser!(u32).range(100..=20_000))]
    pub(super) width: u32,
    /// Height in CSS pixels [default: what all lanes need]
    #[arg(long, value_parser = clap::value_parser!(u32).range(100..=20_000))]
    pub(super) height: Option<u32>,
    /// Fold long stretches of the axis in which nothing happens
    #[arg(long)]
    pub(super) fold: bool,
    /// Colours
    #[arg(long, value_enum, default_value_t = Colours::Light)]
    pub(super) theme: Colours,
    /// Pixels of a PNG to a CSS pixel, 1 to 4
    #[arg(long, default_value_t = 1.0)]
    pub(super) scale: f64,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Colours {
    /// Ink on paper
    Light,
    /// Paper on ink
    Dark,
}

impl From<Colours> for Theme {
    fn from(colours: Colours) -> Self {
        match colours {
            Colours::Light => Self::Light,
            Colours::Dark => Self::Dark,
        }
    }
}

/// The path of a picture whose form its name tells.
fn picture(path: &str) -> Result<PathBuf, String> {
    let path = PathBuf::from(path);
    match is_png(&path) {
        Some(_) => Ok(path),
        None => Err("expected a name that ends with .svg or .png".to_owned()),
    }
}

/// Whether a picture is a PNG (`true`) or an SVG; `None` when its name tells neither.
pub(super) fn is_png(path: &std::path::Path) -> Option<bool> {
    match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
        "png" => Some(true),
        "svg" => Some(false),
        _ => None,
    }
}
