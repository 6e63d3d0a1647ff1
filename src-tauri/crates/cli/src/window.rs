//! The way to the window: starting `kept-desktop`, another program, which finds a window that is already open by itself.

use crate::exit::Failure;
use kept_api::{ApiError, ErrorCode};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The window's program.
const PROGRAM: &str = "kept-desktop";

/// The window's program, where there is a display to open it on.
pub(crate) fn at_hand() -> Option<PathBuf> {
    if kept_surroundings::has_display() { program() } else { None }
}

/// Opens the small window for logging an entry.
///
/// # Errors
/// There is no display, or the window's program is not installed or does not start.
pub(crate) fn capture(data_dir: Option<&Path>) -> Result<(), Failure> {
    if !kept_surroundings::has_display() {
        return Err(failed("there is no display to open the capture window on; use kept log here."));
    }
    let program = program().ok_or_else(|| {
        failed(&format!("the window's program, {PROGRAM}, is neither beside kept nor in PATH; use kept log."))
    })?;
    open(&program, data_dir, &["--capture"])
}

/// Starts the window's program and leaves it to itself.
///
/// # Errors
/// The program does not start.
pub(crate) fn open(program: &Path, data_dir: Option<&Path>, words: &[&str]) -> Result<(), Failure> {
    let mut command = Command::new(program);
    if let Some(folder) = data_dir {
        command.arg("--data-dir").arg(folder);
    }
    // What it has to say before its window opens belongs on this terminal.
    command.args(words).stdin(Stdio::null()).stdout(Stdio::null());
    // In a group of its own, so that Ctrl C for the next command does not close the window.
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    let started = command.spawn();
    started.map(drop).map_err(|error| failed(&format!("{} did not start ({error}).", program.display())))
}

/// Beside this program, as it is built and installed, else in `PATH`.
fn program() -> Option<PathBuf> {
    let name = OsString::from(format!("{PROGRAM}{}", std::env::consts::EXE_SUFFIX));
    let beside = std::env::current_exe().ok().map(|kept| kept.with_file_name(&name));
    let path = std::env::var_os("PATH").unwrap_or_default();
    let in_path = std::env::split_paths(&path).map(|folder| folder.join(&name));
    beside.into_iter().chain(in_path).find(|file| file.is_file())
}

fn failed(sentence: &str) -> Failure {
    Failure::Api(ApiError::new(ErrorCode::Failed, sentence))
}
