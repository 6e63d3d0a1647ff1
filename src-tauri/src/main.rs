//! `kept-desktop`, the window of Kept.
//!
//! The only code that names Tauri. It opens windows, answers the one command `call`, and tells the pages what changed; what
//! the answers are is the business of `kept-api`. The journal lives on a thread of its own, so a window never waits.

mod app;
mod args;
mod autostart;
mod call;
mod closing;
#[cfg(target_os = "linux")]
mod engine;
mod environment;
mod farewell;
mod files;
#[cfg(target_os = "linux")]
mod grab;
mod handover;
mod journal_thread;
mod links;
mod locale;
mod lock;
mod logs;
mod page_log;
mod panics;
#[cfg(not(target_os = "linux"))]
mod plugin_autostart;
#[cfg(any(test, not(target_os = "linux")))]
mod plugin_toasts;
mod presence;
mod shell;
mod shortcut;
mod speaker;
mod tick;
mod toasting;
mod tray;
mod windows;

use args::Args;
use clap::Parser;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Another program has the journal's folder: the same code as the command line's.
const LOCKED: u8 = 4;

fn main() -> ExitCode {
    environment::prepare();
    let args = Args::parse();
    if !kept_surroundings::has_display() {
        say("there is no display to open a window on; in a terminal, use kept.");
        return ExitCode::FAILURE;
    }
    let is_named = args.data_dir.is_some() || kept_surroundings::names_folder();
    let folder = match kept_surroundings::folder(args.data_dir) {
        Ok(folder) => absolute(folder),
        Err(error) => {
            say(&error.message);
            return ExitCode::FAILURE;
        }
    };
    let start = app::Start { folder, wish: handover::Wish::from_args(args.capture, args.hidden), is_named };
    // A folder that cannot be locked cannot be written either; the window says so better than a terminal can.
    let lock = match lock::hold(&start.folder) {
        Ok(lock::Lock::Another) if !app::finds_first_by_itself(&start) => return hand_over(&start),
        outcome => outcome,
    };
    logs::start(&start.folder);
    panics::watch();
    if let Err(error) = &lock {
        tracing::warn!("the folder could not be locked: {error}");
    }
    match app::run(start) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!("the window could not be opened: {error}");
            say(&format!("the window could not be opened ({error})."));
            ExitCode::FAILURE
        }
    }
}

/// Somebody else has this journal open: their window comes to the front instead of a second one.
fn hand_over(start: &app::Start) -> ExitCode {
    match handover::ask(&start.folder, start.wish) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say(&format!(
                "the journal in {} is open in another window, which did not answer ({error}); use that window, or close it \
                 and try again.",
                start.folder.display()
            ));
            ExitCode::from(LOCKED)
        }
    }
}

/// The folder from the root, so that it stays the same whatever becomes of the working directory.
fn absolute(folder: PathBuf) -> PathBuf {
    std::path::absolute(&folder).unwrap_or(folder)
}

/// A sentence on standard error; there is nowhere left to say that this failed.
fn say(sentence: &str) {
    let _ = writeln!(std::io::stderr(), "kept-desktop: {sentence}");
}

/// A folder as people read it.
fn shown(folder: &Path) -> String {
    folder.display().to_string()
}
