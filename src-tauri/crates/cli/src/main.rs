//! `kept`, the command line: log a line, find it again, see what is due, print a brief.
//!
//! Every command builds the argument type of `kept-api`, runs it on the journal and prints the reply: as sentences, or as
//! one JSON object with `--json`. The clock, the zone and the data folder enter here (through `kept-surroundings`) and
//! nowhere below. This program must not know how the journal is stored or searched, and it links no window: it starts one.

mod args;
mod commands;
mod exit;
mod input;
mod output;
mod progress;
mod window;

use args::{Args, Command};
use clap::{CommandFactory, Parser};
use exit::Failure;
use kept_api::Journal;
use output::Output;
use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<std::ffi::OsString> = std::env::args_os().collect();
    let args = match Args::try_parse_from(args::hoisted(words.clone())) {
        Ok(args) => args,
        Err(usage) => return exit::usage(&usage, words.iter().any(|word| word == "--json")),
    };
    let is_json = args.json;
    match run(args) {
        Ok(code) => code.into(),
        Err(failure) => exit::report(&failure, is_json),
    }
}

fn run(args: Args) -> Result<exit::Code, Failure> {
    let Some(command) = args.command else {
        // A program that reads objects did not ask for a window.
        if let Some(program) = window::at_hand().filter(|_| !args.json) {
            window::open(&program, args.data_dir.as_deref(), &[])?;
            return Ok(exit::Code::Done);
        }
        output::print(&Args::command().render_help().ansi().to_string())?;
        return Ok(exit::Code::Done);
    };
    if let Command::Completions { shell } = command {
        let mut script = Vec::new();
        clap_complete::generate(shell, &mut Args::command(), "kept", &mut script);
        output::print(&String::from_utf8_lossy(&script))?;
        return Ok(exit::Code::Done);
    }
    if let Command::Capture = command {
        window::capture(args.data_dir.as_deref())?;
        return Ok(exit::Code::Done);
    }
    let folder = kept_surroundings::folder(args.data_dir)?;
    let around = kept_surroundings::surroundings()?;
    let zone = around.zone;
    let mut journal = Journal::open(&folder, around).map_err(kept_api::ApiError::from)?;
    let output = Output::new(args.json, journal.today(), zone);
    commands::run(command, &mut journal, &output)
}
