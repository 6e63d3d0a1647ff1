//! What can go wrong with the index.

use std::io::ErrorKind;

/// Why the index could not do what was asked. None of these loses anything: the journal file is the truth.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    /// The folder or a file in it could not be read, written or renamed.
    #[error("the search index cannot be reached: {0}")]
    Io(#[from] std::io::Error),
    /// Another process is making or healing the index; try again in a moment.
    #[error("the search index is being made by another process")]
    Busy,
    /// The index is damaged, of another format, or made tantivy panic. [`crate::Index::open`] makes a new one.
    #[error("the search index is broken: {0}")]
    Broken(String),
    /// Whoever wrote changed their mind, or could not read what was to be written; nothing of it was committed.
    #[error("writing to the search index was given up; nothing of it was kept")]
    Abandoned,
    /// An id below 0 or above 2³⁵ − 1, which the index cannot hold.
    #[error("the id {0} is outside of what the search index can hold")]
    Id(i64),
}

impl From<tantivy::TantivyError> for SearchError {
    /// What the system refuses is the disk's; everything else means that the files are not what they should be.
    fn from(error: tantivy::TantivyError) -> Self {
        use tantivy::TantivyError as Tantivy;
        use tantivy::directory::error::{LockError, OpenDirectoryError, OpenReadError, OpenWriteError};
        match &error {
            Tantivy::IoError(io)
            | Tantivy::LockFailure(LockError::IoError(io), _)
            | Tantivy::OpenReadError(OpenReadError::IoError { io_error: io, .. })
            | Tantivy::OpenWriteError(OpenWriteError::IoError { io_error: io, .. })
            | Tantivy::OpenDirectoryError(OpenDirectoryError::IoError { io_error: io, .. })
                if is_of_the_system(io) =>
            {
                Self::Io(std::io::Error::new(io.kind(), io.to_string()))
            }
            Tantivy::LockFailure(LockError::LockBusy, _) => Self::Busy,
            // A thread that writes a new part reads nothing of the old ones: what stopped it is not their damage.
            Tantivy::ErrorInThread(what) => Self::Io(std::io::Error::other(what.clone())),
            _ => Self::Broken(error.to_string()),
        }
    }
}

/// Whether the system said so, and not whoever found nonsense in a file.
fn is_of_the_system(error: &std::io::Error) -> bool {
    use ErrorKind::{InvalidData, InvalidInput, Other, UnexpectedEof};
    error.raw_os_error().is_some()
        || !matches!(error.kind(), UnexpectedEof | InvalidData | InvalidInput | Other)
}

/// Runs `work`, and turns a panic inside of it into [`SearchError::Broken`], so that a damaged file cannot take
/// the program down.
pub(crate) fn guarded<T>(work: impl FnOnce() -> Result<T, SearchError>) -> Result<T, SearchError> {
    // What `work` borrows is only read, or thrown away and rebuilt by the caller when this answers `Broken`.
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(work)).unwrap_or_else(|panic| {
        let text = panic.downcast_ref::<&str>().map(ToString::to_string);
        let text = text.or_else(|| panic.downcast_ref::<String>().cloned());
        Err(SearchError::Broken(text.unwrap_or_else(|| "it panicked".to_owned())))
    })
}
