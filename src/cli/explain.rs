//! `annals explain`: why an event is what it is.

use super::{Error, args::Explain, input, output};
use crate::chronology::Chronology;

/// Prints the reasons of one event.
pub(super) fn run(arguments: &Explain) -> Result<(), Error> {
    let name = match input::is_standard_input(&arguments.file) {
        true => "standard input".to_owned(),
        false => arguments.file.display().to_string(),
    };
    let bytes = input::read(&arguments.file)?;
    let chronology =
        Chronology::from_file(&name, &bytes).map_err(|error| Error::from_message(error.message))?.in_force();
    match chronology.find_events(&arguments.event).as_slice() {
        [event] => output::write_whole(None, |writer| writer.write_all(chronology.explain(event).as_bytes())),
        [] => Err(Error::new(
            &name,
            "an event of this file",
            format_args!("{:?}, which no event's id begins with", arguments.event),
            "take an id from the file, such as those that annals extract --format ndjson shows",
        )),
        several => Err(Error::new(
            &name,
            "one event",
            format_args!("{} whose ids begin with {:?}", several.len(), arguments.event),
            "write more of the id",
        )),
    }
}
