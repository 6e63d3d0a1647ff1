//! How a command ends: the exit codes, and failures as a sentence on standard error (and an object with `--json`).

use kept_api::{ApiError, ErrorCode};
use serde::Serialize;
use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

/// The exit codes: part of the contract with scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Code {
    /// Done; also when nothing is due.
    Done = 0,
    /// Failed.
    Failed = 1,
    /// Wrong usage, an ambiguous name, or a value that does not fit.
    Usage = 2,
    /// Nothing found.
    Nothing = 3,
    /// Another program is writing.
    Locked = 4,
}

impl From<Code> for ExitCode {
    fn from(code: Code) -> Self {
        Self::from(code as u8)
    }
}

impl From<ErrorCode> for Code {
    fn from(code: ErrorCode) -> Self {
        match code {
            ErrorCode::Ambiguous | ErrorCode::Invalid | ErrorCode::UnknownCommand => Self::Usage,
            ErrorCode::NotFound => Self::Nothing,
            ErrorCode::Locked => Self::Locked,
            ErrorCode::NoUndo
            | ErrorCode::ReadOnly
            | ErrorCode::Full
            | ErrorCode::Refused
            | ErrorCode::File
            | ErrorCode::Failed => Self::Failed,
        }
    }
}

/// Why a command did not get to its end.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// The journal, a file or the arguments.
    #[error("{0}")]
    Api(#[from] ApiError),
    /// A query that could not be understood, and the line it stands in.
    #[error("{error}")]
    Query {
        /// With a position.
        error: ApiError,
        /// As typed.
        line: String,
    },
    /// Standard output. A closed pipe is no failure.
    #[error("the answer could not be written ({0})")]
    Output(#[from] io::Error),
}

impl Failure {
    /// A value that does not fit.
    pub(crate) fn invalid(message: impl Into<String>) -> Self {
        Self::Api(ApiError::new(ErrorCode::Invalid, message))
    }
}

/// Says what failed, and gives the exit code.
pub(crate) fn report(failure: &Failure, is_json: bool) -> ExitCode {
    let error = match failure {
        Failure::Output(error) if error.kind() == ErrorKind::BrokenPipe => return Code::Done.into(),
        Failure::Output(error) => {
            say(&format!("the answer could not be written ({error})"));
            return Code::Failed.into();
        }
        Failure::Api(error) | Failure::Query { error, .. } => error,
    };
    print_error(error, is_json);
    say(&error.message);
    if let (Failure::Query { line, .. }, Some(position)) = (failure, error.position) {
        point_at(line, position);
    }
    Code::from(error.code).into()
}

/// The failure as an object, for programs.
pub(crate) fn print_error(error: &ApiError, is_json: bool) {
    #[derive(Serialize)]
    struct Object<'a> {
        error: &'a ApiError,
    }
    if is_json && let Ok(object) = serde_json::to_string(&Object { error }) {
        // Whoever closed the pipe does not want to hear of the failure either.
        let _ = crate::output::print(&format!("{object}\n"));
    }
}

/// A sentence on standard error; there is nowhere left to say that this failed.
pub(crate) fn say(message: &str) {
    let message = crate::output::text::plain(message.trim_end_matches('.'));
    let _ = writeln!(anstream::stderr(), "kept: {message}");
}

/// What clap found wrong, or the help and the version that were asked for.
pub(crate) fn usage(error: &clap::Error, is_json: bool) -> ExitCode {
    if !error.use_stderr() {
        let printed = crate::output::print(&error.render().ansi().to_string());
        return printed.map_or_else(|error| report(&Failure::Output(error), false), |()| Code::Done.into());
    }
    let text = error.render().to_string();
    let (message, rest) = text.split_once("\n\n").unwrap_or((&text, ""));
    let message = message.strip_prefix("error: ").unwrap_or(message);
    let message = message.split_whitespace().collect::<Vec<_>>().join(" ");
    print_error(&ApiError::new(ErrorCode::Invalid, &message), is_json);
    say(&message);
    for line in
        rest.lines().map(str::trim).filter(|line| line.starts_with("tip:") || line.starts_with("Usage:"))
    {
        let _ = writeln!(anstream::stderr(), "  {line}");
    }
    Code::Usage.into()
}

/// The line, and a caret under the character at `position`.
fn point_at(line: &str, position: usize) {
    let line = crate::output::text::plain(line);
    let before: String = line.chars().take(position).collect();
    let space = " ".repeat(textwrap::core::display_width(&before));
    let _ = writeln!(anstream::stderr(), "  {line}\n  {space}^");
}
