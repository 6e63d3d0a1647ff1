//! What can go wrong with the index.

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
    /// An id below 0 or above 2³⁵ − 1, which the index cannot hold.
    #[error("the id {0} is outside of what the search index can hold")]
    Id(i64),
}

impl From<tantivy::TantivyError> for SearchError {
    /// A plain failure to read or write is the disk's; everything else means that the files are not what they
    /// should be.
    fn from(error: tantivy::TantivyError) -> Self {
        match error {
            tantivy::TantivyError::IoError(io) if io.kind() != std::io::ErrorKind::UnexpectedEof => {
                Self::Io(std::io::Error::new(io.kind(), io.to_string()))
            }
            other => Self::Broken(other.to_string()),
        }
    }
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
