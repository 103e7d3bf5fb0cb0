//! `annals render`: a chronology in, a picture out.

use super::{
    Error,
    args::{Arguments, Render, is_png},
    input, output,
    report::Report,
};
use crate::{
    chronology::Chronology,
    document::{Severity, with_hint},
    render::{TableMetrics, Theme, png, svg},
    timeline::{Arrangement, Highlight, Scene, Timeline, Viewport, layout},
};
use clap::{CommandFactory, error::ErrorKind};

/// Draws the chronology.
pub(super) fn run(arguments: &Render, report: &Report) -> Result<(), Error> {
    let name = match input::is_standard_input(&arguments.chronology) {
        true => "standard input".to_owned(),
        false => arguments.chronology.display().to_string(),
    };
    let bytes = input::read(&arguments.chronology)?;
    let chronology =
        Chronology::from_file(&name, &bytes).map_err(|error| Error::from_message(error.message))?.in_force();
    say_diagnostics(&name, &chronology, report);
    let scene = scene(&chronology, arguments);
    let theme = Theme::from(arguments.theme);
    let picture = if is_png(&arguments.output) == Some(true) {
        png(&scene, theme, arguments.scale).map_err(|error| Error::from_message(error.message))?
    } else {
        svg(&scene, theme).into_bytes()
    };
    output::write_whole(Some(&arguments.output), |writer| writer.write_all(&picture))
}

/// Says what was wrong with the file itself; what its documents contradict stands in the file.
fn say_diagnostics(name: &str, chronology: &Chronology, report: &Report) {
    for diagnostic in chronology.diagnostics.iter().filter(|diagnostic| diagnostic.document == name) {
        let message = format!("{name}: {}", with_hint(&diagnostic.message, &diagnostic.hint));
        match diagnostic.severity {
            Severity::Error => report.error(&Error::from_message(message)),
            Severity::Warning => report.warning(message),
            Severity::Info => {}
        }
    }
}

fn scene(chronology: &Chronology, arguments: &Render) -> Scene {
    let mut timeline = Timeline::new(chronology);
    if arguments.fold {
        timeline = timeline.arranged(chronology, &Arrangement { folds: true, ..Arrangement::default() });
    }
    // Places on the axis, which are days unless stretches are folded.
    let (mut start, mut end) = timeline.overview_extent();
    // A day of the calendar lasts until the next one begins.
    if let Some(day) = arguments.from.as_ref().and_then(|from| from.earliest_day()) {
        start = timeline.folded(day as f64);
    }
    if let Some(day) = arguments.to.as_ref().and_then(|to| to.latest_day()) {
        end = timeline.folded((day + 1) as f64);
    }
    if end <= start {
        let message =
            "expected --to after --from and after the first event, found it before: correct one of them";
        Arguments::command().error(ErrorKind::ValueValidation, message).exit();
    }
    let width = f64::from(arguments.width);
    let picture = |height: f64| {
        let viewport = Viewport::new(start, end, width, height);
        layout(&timeline, chronology, &viewport, &Highlight::default(), &TableMetrics)
    };
    match arguments.height {
        Some(height) => picture(f64::from(height)),
        None => {
            // How high all lanes are depends on the labels, so on the width; a first layout tells.
            let lanes = picture(LEAST_HEIGHT).content_height;
            picture(lanes.ceil().clamp(LEAST_HEIGHT, MOST_HEIGHT))
        }
    }
}

/// CSS pixels.
const LEAST_HEIGHT: f64 = 240.0;
const MOST_HEIGHT: f64 = 20_000.0;
