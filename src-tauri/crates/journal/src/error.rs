//! What can go wrong with a verb.

use kept_search::{QueryError, SearchError};
use kept_store::StoreError;

/// Somebody a name may mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// "account" or "person".
    pub noun: &'static str,
    /// The whole name.
    pub name: String,
    /// Where a person works.
    pub at: Option<String>,
}

/// Everything that can go wrong with a verb. Nothing was changed then.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The journal file.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The search index.
    #[error(transparent)]
    Search(#[from] SearchError),
    /// The query line.
    #[error("{0}")]
    Query(QueryError),
    /// Several answer to a name.
    #[error("\"{name}\" may mean {}; write more of the name.", list(.candidates))]
    Ambiguous {
        /// As typed.
        name: String,
        /// Everybody it may mean.
        candidates: Vec<Candidate>,
    },
    /// Nobody answers to a name.
    #[error("nobody in the journal is called \"{name}\".")]
    Nobody {
        /// As typed.
        name: String,
    },
    /// There is no such entry, prompt or operation.
    #[error("there is no {what} {id} in the journal.")]
    Missing {
        /// Such as "entry".
        what: &'static str,
        /// As typed.
        id: String,
    },
    /// No prompt of today has that key.
    #[error("no prompt of today has the key \"{key}\"; kept due --all lists them.")]
    NoPrompt {
        /// As typed.
        key: String,
    },
    /// The line holds nothing to keep.
    #[error(
        "there is nothing to keep in that line; say what happened, such as: call @acme priya: rollout done"
    )]
    Empty,
    /// A fact about an account, without an account.
    #[error("\"{phrase}\" says something about an account, and the line names none; start it with @account.")]
    NoAccount {
        /// What was said.
        phrase: String,
    },
    /// Words that are no date.
    #[error(
        "\"{phrase}\" is no date that Kept knows; try \"fri\", \"24 dec\", \"in 2 weeks\" or \"2027-01-12\"."
    )]
    NotADate {
        /// As typed.
        phrase: String,
    },
    /// A field that does not fit.
    #[error("{0}")]
    Invalid(String),
    /// Nothing to take back, or to do again.
    #[error("{0}")]
    NothingToUndo(&'static str),
    /// A file that belongs to an entry cannot be read or kept.
    #[error("{0}")]
    File(String),
    /// The sample is only for an empty folder.
    #[error("{} already holds a journal with entries; the sample needs an empty folder (--data-dir).", .0.display())]
    Used(std::path::PathBuf),
    /// A file stands where the journal's folder should be.
    #[error("{} is a file, not a folder; name another with --data-dir.", .0.display())]
    NoFolder(std::path::PathBuf),
    /// The folder.
    #[error("{}: {error}; check the permissions, or name another folder with --data-dir.", .path.display())]
    Folder {
        /// Which.
        path: std::path::PathBuf,
        /// What the system says.
        error: std::io::Error,
    },
}

impl std::fmt::Display for Candidate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.at {
            Some(at) => write!(f, "{} ({at})", self.name),
            None => f.write_str(&self.name),
        }
    }
}

fn list(candidates: &[Candidate]) -> String {
    candidates.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
