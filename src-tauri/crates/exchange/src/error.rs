//! Why a file gives no contacts at all.

use crate::has_ending;
use std::io::{self, ErrorKind};
use std::path::Path;

/// Why a file gives no contacts at all: one sentence each, saying what, where and what to do.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// Nothing is at the path.
    #[error("there is no file {path}; check its name and its folder")]
    NotFound {
        /// As given.
        path: String,
    },
    /// The system refuses.
    #[error("{path} may not be read by you; change its permissions, or copy it to a folder of yours")]
    Denied {
        /// As given.
        path: String,
    },
    /// A folder that is not an export.
    #[error("{path} is a folder without an export's manifest; name one file in it{example}")]
    Folder {
        /// As given.
        path: String,
        /// Such as ", such as contacts.csv", where the folder holds one; else empty.
        example: String,
    },
    /// The disk or the system failed.
    #[error("{path} could not be read to its end ({source}); copy it to this machine and try again")]
    Unreadable {
        /// As given.
        path: String,
        /// What the system says.
        source: io::Error,
    },
    /// Larger than 512 MB.
    #[error("{name} is larger than 512 MB; split it into smaller files")]
    TooLarge {
        /// The file.
        name: String,
    },
    /// No bytes, or only blank ones.
    #[error("{name} is empty; export it again from the other program")]
    Empty {
        /// The file.
        name: String,
    },
    /// The bytes are known to be something else.
    #[error("{name} is {kind}, not a list of contacts; {advice}")]
    OtherKind {
        /// The file.
        name: String,
        /// Such as "a PNG image".
        kind: &'static str,
        /// What to do.
        advice: &'static str,
    },
    /// Bytes that no text holds.
    #[error("line {line} of {name} holds binary data, not text; choose a CSV or vCard file")]
    Binary {
        /// The file.
        name: String,
        /// Of the first such byte, counted from 1.
        line: u64,
    },
    /// A line longer than 16 MB.
    #[error(
        "line {line} of {name} is longer than 16 MB, so it is no row of a list; export the file again, one contact per row"
    )]
    LongLine {
        /// The file.
        name: String,
        /// Counted from 1.
        line: u64,
    },
    /// Nothing tells who a row is about.
    #[error(
        "no column of {name} is known as a name, a company or an e-mail address (found: {columns}); say which is which, such as --map \"{first}=name\""
    )]
    NoKnownColumn {
        /// The file.
        name: String,
        /// The columns of its likely header, shortened.
        columns: String,
        /// One of them, for the example.
        first: String,
    },
    /// The first line holds an address already.
    #[error("{name} has no header; give it a first line that names the columns, such as name,email,company")]
    NoHeader {
        /// The file.
        name: String,
    },
    /// The bytes are known to be something else than replies.
    #[error("{name} is {kind}, not a reply; paste its text, or save the replies as CSV")]
    NoReplies {
        /// The file.
        name: String,
        /// Such as "a PDF".
        kind: &'static str,
    },
    /// A file of replies without a score.
    #[error(
        "no column of {name} is known as a score (found: {columns}); call them service, product, support"
    )]
    NoScoreColumn {
        /// The file.
        name: String,
        /// The columns of its likely header, shortened.
        columns: String,
    },
    /// `map` names a column that is not there.
    #[error("{name} has no column \"{column}\"; its columns are {columns}")]
    NoSuchColumn {
        /// The file.
        name: String,
        /// As asked for.
        column: String,
        /// The columns of its header, shortened.
        columns: String,
    },
    /// A `.vcf` without a card.
    #[error("{name} holds no vCard (no line says BEGIN:VCARD); export it again from the other program")]
    NoCards {
        /// The file.
        name: String,
    },
}

impl ReadError {
    pub(crate) fn from_io(path: String, error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::InvalidInput => {
                Self::NotFound { path }
            }
            ErrorKind::PermissionDenied => Self::Denied { path },
            _ => Self::Unreadable { path, source: error },
        }
    }

    pub(crate) fn folder(path: &Path) -> Self {
        let mut readable: Vec<String> = std::fs::read_dir(path)
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .filter(|name| has_ending(name, &["csv", "vcf", "tsv"]))
            .collect();
        readable.sort();
        let example = readable.first().map(|name| format!(", such as {name}")).unwrap_or_default();
        Self::Folder { path: path.display().to_string(), example }
    }
}
