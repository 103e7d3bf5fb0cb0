//! What is said on standard error: errors, warnings, and how far a long run has come.

use super::Error;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::{
    fmt,
    io::{self, Write},
    sync::{
        OnceLock,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

/// Collects what is to be said; shared by all threads of a run.
#[derive(Debug)]
pub(super) struct Report {
    started: Instant,
    errors: AtomicUsize,
    bar: OnceLock<ProgressBar>,
}

/// A run that is over sooner shows no bar.
const PATIENCE: Duration = Duration::from_secs(1);

impl Report {
    pub(super) fn new() -> Self {
        Self { started: Instant::now(), errors: AtomicUsize::new(0), bar: OnceLock::new() }
    }

    /// Something was of no use: the exit code will tell.
    pub(super) fn error(&self, error: &Error) {
        self.errors.fetch_add(1, Ordering::Relaxed);
        self.say(format_args!("annals: {error}"));
    }

    /// Something was read otherwise than it stands.
    pub(super) fn warning(&self, message: impl fmt::Display) {
        self.say(format_args!("annals: warning: {message}"));
    }

    /// Something worth knowing.
    pub(super) fn note(&self, message: impl fmt::Display) {
        self.say(format_args!("annals: {message}"));
    }

    pub(super) fn has_errors(&self) -> bool {
        self.errors.load(Ordering::Relaxed) > 0
    }

    /// Shows a bar of `length` bytes, once the run takes long and if standard error is a terminal;
    /// an unknown length shows what is done only.
    pub(super) fn expect(&self, length: Option<u64>) {
        let bar = ProgressBar::with_draw_target(length, ProgressDrawTarget::hidden());
        let template = match length {
            Some(_) => "{bar:30} {bytes} of {total_bytes}, {eta} left",
            None => "{spinner} {bytes}, {bytes_per_sec}",
        };
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        let _ = self.bar.set(bar);
    }

    /// Counts bytes that are done.
    pub(super) fn advance(&self, bytes: u64) {
        let Some(bar) = self.bar.get() else { return };
        if bar.is_hidden() && self.started.elapsed() > PATIENCE {
            // Draws nothing unless standard error is a terminal.
            bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        bar.inc(bytes);
    }

    /// Takes the bar away.
    pub(super) fn finish(&self) {
        if let Some(bar) = self.bar.get() {
            bar.finish_and_clear();
        }
    }

    fn say(&self, line: fmt::Arguments<'_>) {
        // There is nobody left to tell when standard error is closed.
        let write = || drop(writeln!(io::stderr().lock(), "{line}"));
        match self.bar.get() {
            Some(bar) => bar.suspend(write),
            None => write(),
        }
    }
}
