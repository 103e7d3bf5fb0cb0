//! `annals explain`: why an event is what it is, or why a date is none.

use super::{Error, args::Explain, input, output};
use crate::chronology::Chronology;

/// Prints the reasons of one event, or of the dates that are no events and hold the words that were given.
pub(super) fn run(arguments: &Explain) -> Result<(), Error> {
    let name = match input::is_standard_input(&arguments.file) {
        true => "standard input".to_owned(),
        false => arguments.file.display().to_string(),
    };
    let bytes = input::read(&arguments.file)?;
    let chronology =
        Chronology::from_file(&name, &bytes).map_err(|error| Error::from_message(error.message))?.in_force();
    match chronology.find_events(&arguments.event).as_slice() {
        [event] => {
            let text = chronology.explain(event, arguments.language.into());
            output::write_whole(None, |writer| writer.write_all(text.as_bytes()))
        }
        [] => {
            let mentions = chronology.explain_mentions(&arguments.event, arguments.language.into());
            if mentions.is_empty() {
                return Err(Error::new(
                    &name,
                    "an event of this file, or a date in it that is no event",
                    format_args!(
                        "{:?}, which no event's id begins with and no such date holds",
                        arguments.event
                    ),
                    "take an id from the file, such as those that annals extract --format ndjson shows, or words of \
                     a date",
                ));
            }
            output::write_whole(None, |writer| writer.write_all(mentions.join("\n").as_bytes()))
        }
        several => Err(Error::new(
            &name,
            "one event",
            format_args!("{} whose ids begin with {:?}", several.len(), arguments.event),
            "write more of the id",
        )),
    }
}
