//! What can go wrong with the journal file.

use rusqlite::ErrorCode;
use std::path::PathBuf;

/// Everything that can go wrong with the journal file. Each says what to do.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The file is something else.
    #[error("{} is not a Kept journal; it was left as it is. Name another folder with --data-dir.", .path.display())]
    NotAJournal {
        /// The file.
        path: PathBuf,
    },
    /// The file was written by a newer version.
    #[error(
        "{} was written by a newer version of Kept (format {found}; this one knows {known}); it was left as it is. Install the newer version.",
        .path.display()
    )]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its format.
        found: i64,
        /// The newest format known here.
        known: i64,
    },
    /// The file is damaged.
    #[error(
        "the journal is damaged ({what}); nothing was written. Copy its folder away, then put an older copy of journal.sqlite in its place, or see what can be read with: sqlite3 journal.sqlite .recover"
    )]
    Damaged {
        /// What SQLite or the row hashes say.
        what: String,
    },
    /// Somebody else is writing, and did not finish in time.
    #[error("the journal is locked by another program that is writing; try again in a moment.")]
    Locked,
    /// The file or its folder cannot be written.
    #[error(
        "the journal cannot be written here ({what}); nothing was changed. Check the permissions of its folder, or name another with --data-dir."
    )]
    ReadOnly {
        /// What the system says.
        what: String,
    },
    /// No room.
    #[error("the disk is full; nothing was changed. Make room and try again.")]
    Full,
    /// A key was given, and this build cannot decrypt.
    #[error("this build of Kept cannot open an encrypted journal; nothing was changed.")]
    NoCipher,
    /// An operation that undo cannot take back.
    #[error("\"{label}\" cannot be taken back: {why}.")]
    NoUndo {
        /// The operation.
        label: String,
        /// Why not.
        why: String,
    },
    /// A row that should be there is not.
    #[error("there is no {noun} {id} in the journal.")]
    Missing {
        /// Such as "entry".
        noun: &'static str,
        /// Its local id.
        id: i64,
    },
    /// The disk failed while the file was read or written.
    #[error(
        "the disk failed while the journal was read or written ({what}); what was asked for was not done. Try again; if it fails again, copy the journal's folder to another disk."
    )]
    Disk {
        /// What SQLite says.
        what: String,
    },
    /// Anything else from SQLite.
    #[error("the journal's database said: {0}")]
    Sqlite(rusqlite::Error),
    /// The file system.
    #[error("{}: {error}", .path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        error: std::io::Error,
    },
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        let rusqlite::Error::SqliteFailure(code, ref message) = error else {
            // A value that does not fit its word or type can only come from damage: STRICT tables and checks forbid it.
            return match error {
                rusqlite::Error::FromSqlConversionFailure(..) | rusqlite::Error::InvalidColumnType(..) => {
                    Self::Damaged { what: error.to_string() }
                }
                other => Self::Sqlite(other),
            };
        };
        let what = message.clone().unwrap_or_else(|| code.to_string());
        match code.code {
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Locked,
            ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied => {
                Self::ReadOnly { what }
            }
            ErrorCode::DiskFull => Self::Full,
            // A write refused by a size limit or a quota arrives as an error of the write itself, and a disk without
            // room for the WAL's shared memory as an error of its growth.
            ErrorCode::SystemIoFailure
                if matches!(
                    code.extended_code,
                    rusqlite::ffi::SQLITE_IOERR_WRITE | rusqlite::ffi::SQLITE_IOERR_SHMSIZE
                ) =>
            {
                Self::Full
            }
            ErrorCode::SystemIoFailure => Self::Disk { what },
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Self::Damaged { what },
            _ => Self::Sqlite(error),
        }
    }
}
