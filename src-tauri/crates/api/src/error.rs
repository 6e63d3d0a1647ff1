//! Errors as a client hears them: a closed set of codes, each with a sentence.

use kept_exchange::ReadError;
use kept_journal::{Error, StoreError};
use kept_model::UnknownWord;
use serde::Serialize;
use ts_rs::TS;

/// What kind of failure it is. Adding one is a change of the contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum ErrorCode {
    /// Several answer to a name.
    Ambiguous,
    /// What was asked for does not fit: a field, a date, an empty line, a query.
    Invalid,
    /// Nobody and nothing is called so.
    NotFound,
    /// There is nothing to undo, or it cannot be undone.
    NoUndo,
    /// Another program is writing.
    Locked,
    /// The folder or file cannot be written.
    ReadOnly,
    /// No room.
    Full,
    /// The file is damaged, of a newer version, or no journal.
    Refused,
    /// A file that was to be read.
    File,
    /// There is no such command.
    UnknownCommand,
    /// Anything else; the sentence says what.
    Failed,
}

/// A failure: a code for programs, a sentence for people. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ApiError {
    /// What kind.
    pub code: ErrorCode,
    /// What went wrong, where, and what to do.
    pub message: String,
    /// Where in the line that was typed, in characters from 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub position: Option<usize>,
    /// Everybody a name may mean.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<String>,
}

impl ApiError {
    /// A failure without a position.
    pub fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), position: None, candidates: Vec::new() }
    }

    pub(crate) fn arguments(command: &str, error: &serde_json::Error) -> Self {
        Self::new(ErrorCode::Invalid, format!("the arguments of \"{command}\" do not fit: {error}."))
    }
}

impl std::fmt::Display for ApiError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for ApiError {}

impl From<Error> for ApiError {
    fn from(error: Error) -> Self {
        let (code, position) = match &error {
            Error::Ambiguous { .. } => (ErrorCode::Ambiguous, None),
            Error::Nobody { .. } | Error::Missing { .. } | Error::NoPrompt { .. } => {
                (ErrorCode::NotFound, None)
            }
            Error::Empty
            | Error::NoAccount { .. }
            | Error::NotADate { .. }
            | Error::Invalid(_)
            | Error::Used(_) => (ErrorCode::Invalid, None),
            Error::Query(query) => (ErrorCode::Invalid, Some(query.at().char)),
            Error::NothingToUndo(_) => (ErrorCode::NoUndo, None),
            Error::Folder { .. } | Error::NoFolder(_) => (ErrorCode::ReadOnly, None),
            Error::File(_) => (ErrorCode::File, None),
            Error::Search(_) => (ErrorCode::Failed, None),
            Error::Store(store) => (store_code(store), None),
        };
        let candidates = match &error {
            Error::Ambiguous { candidates, .. } => candidates.iter().map(ToString::to_string).collect(),
            _ => Vec::new(),
        };
        Self { code, message: error.to_string(), position, candidates }
    }
}

fn store_code(error: &StoreError) -> ErrorCode {
    match error {
        StoreError::NotAJournal { .. }
        | StoreError::Newer { .. }
        | StoreError::Damaged { .. }
        | StoreError::NoCipher => ErrorCode::Refused,
        StoreError::Locked => ErrorCode::Locked,
        StoreError::ReadOnly { .. } => ErrorCode::ReadOnly,
        StoreError::Full => ErrorCode::Full,
        StoreError::NoUndo { .. } => ErrorCode::NoUndo,
        StoreError::Missing { .. } => ErrorCode::NotFound,
        StoreError::Disk { .. } | StoreError::Sqlite(_) | StoreError::Io { .. } => ErrorCode::Failed,
    }
}

impl From<ReadError> for ApiError {
    fn from(error: ReadError) -> Self {
        Self::new(ErrorCode::File, error.to_string())
    }
}

impl From<UnknownWord> for ApiError {
    fn from(error: UnknownWord) -> Self {
        Self::new(ErrorCode::Invalid, format!("{error}."))
    }
}
