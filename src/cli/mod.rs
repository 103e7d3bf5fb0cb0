//! Floor 8, native: the command line. It reads and writes files, and is the only floor here that fails.
//!
//! Results go to standard output or to the file of `-o`, everything that is said about them to standard error.
//! What cannot be used is said and left out, and the run goes on; the exit code tells: 0 all is well, 1 some of the
//! input was of no use, 2 the command was not understood.

mod args;
mod error;
mod explain;
mod extract;
mod input;
mod output;
mod publish;
mod render;
mod report;
mod tag;
mod timeml;

use args::{Arguments, Command};
use clap::Parser;
use report::Report;
use std::process::ExitCode;

pub use error::Error;

/// Runs the command line.
pub fn main() -> ExitCode {
    // Clap prints help and what it does not understand, and leaves with 0 or 2.
    let arguments = Arguments::parse();
    let report = Report::new();
    let outcome = match arguments.command {
        Command::Extract(arguments) => extract::run(&arguments, &report),
        Command::Tag(arguments) => tag::run(&arguments, &report),
        Command::Render(arguments) => render::run(&arguments, &report),
        Command::Publish(arguments) => publish::run(&arguments, &report),
        Command::Explain(arguments) => explain::run(&arguments),
    };
    report.finish();
    if let Err(error) = outcome {
        report.error(&error);
    }
    if report.has_errors() { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
