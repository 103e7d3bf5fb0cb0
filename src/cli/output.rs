//! Where results go.

use super::Error;
use std::{
    fs::File,
    io::{self, BufWriter, Write},
    path::Path,
};

/// Standard output or a file, buffered.
pub(super) struct Output {
    writer: BufWriter<Box<dyn Write + Send>>,
    place: String,
}

impl Output {
    /// Opens the file, or standard output for `None` and `-`.
    pub(super) fn open(path: Option<&Path>) -> Result<Self, Error> {
        let (writer, place): (Box<dyn Write + Send>, _) = match path.filter(|path| *path != Path::new("-")) {
            None => (Box::new(io::stdout()), "standard output".to_owned()),
            Some(path) => {
                let place = path.display().to_string();
                (Box::new(File::create(path).map_err(|error| Error::writing(&place, &error))?), place)
            }
        };
        Ok(Self { writer: BufWriter::with_capacity(1 << 16, writer), place })
    }

    /// Writes; `false` when nobody reads any more (`annals … | head`), which is no error but a reason to stop.
    pub(super) fn write(&mut self, bytes: &[u8]) -> Result<bool, Error> {
        let written = self.writer.write_all(bytes);
        self.outcome(written)
    }

    /// Hands over what is buffered; `false` when nobody reads any more.
    pub(super) fn flush(&mut self) -> Result<bool, Error> {
        let flushed = self.writer.flush();
        self.outcome(flushed)
    }

    fn outcome(&self, result: io::Result<()>) -> Result<bool, Error> {
        match result {
            Ok(()) => Ok(true),
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(false),
            Err(error) => Err(Error::writing(&self.place, &error)),
        }
    }
}

/// Writes a whole result. A file is complete or not touched at all: it is written beside its place and moved there.
/// A reader of standard output that leaves early is no error.
pub(super) fn write_whole(
    path: Option<&Path>,
    write: impl FnOnce(&mut (dyn Write + Send)) -> io::Result<()>,
) -> Result<(), Error> {
    let Some(path) = path.filter(|path| *path != Path::new("-")) else {
        let mut output = Output::open(None)?;
        let written = write(&mut output.writer).and_then(|()| output.writer.flush());
        return output.outcome(written).map(drop);
    };
    let fail = |error: io::Error| Error::writing(path.display(), &error);
    let to_file = |place: &Path| {
        let mut writer = BufWriter::with_capacity(1 << 16, File::create(place)?);
        write(&mut writer)?;
        writer.flush()
    };
    // A device or a pipe (`-o /dev/stderr`) can only be written to, and a link must stay a link.
    let is_plain = path.symlink_metadata().is_ok_and(|metadata| metadata.is_file());
    let is_new = path.symlink_metadata().is_err_and(|error| error.kind() == io::ErrorKind::NotFound);
    let Some(name) = path.file_name().filter(|_| is_plain || is_new) else {
        return to_file(path).map_err(fail);
    };
    let mut beside = std::ffi::OsString::from(".");
    beside.push(name);
    beside.push(format!(".{}.part", std::process::id()));
    let beside = path.with_file_name(beside);
    let written = to_file(&beside).and_then(|()| {
        if let Ok(metadata) = path.metadata() {
            std::fs::set_permissions(&beside, metadata.permissions())?;
        }
        std::fs::rename(&beside, path)
    });
    written.map_err(|error| {
        let _ = std::fs::remove_file(&beside);
        fail(error)
    })
}
