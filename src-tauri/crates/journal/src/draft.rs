//! The unfinished line: a small file beside the journal. It is no operation, so undo passes it by, and it is not in
//! the journal file, which a key that is pressed must not wait for.

use crate::{Error, Journal, Result};
use serde::{Deserialize, Serialize};
use std::fs::OpenOptions;
use std::io::{self, Write as _};
use std::path::Path;

/// The file's name in the journal's folder.
const FILE: &str = "draft.json";
/// What it is called while it is written: a crash leaves the draft before it whole.
const UNWRITTEN: &str = "draft.json.new";

/// A line that was not saved yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnfinishedLine {
    /// As typed so far; empty when there is none.
    pub line: String,
    /// Stretches that are plain text: first unit and one past the last, as the window counts them.
    #[serde(default)]
    pub plain: Vec<(usize, usize)>,
    /// The key of the prompt that it answers.
    #[serde(default)]
    pub answers: Option<String>,
}

impl Journal {
    /// The unfinished line. A file that is missing or damaged is no line: it never keeps anybody from starting a new one.
    pub fn draft(&self) -> UnfinishedLine {
        let text = std::fs::read_to_string(self.folder().join(FILE));
        text.ok().and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
    }

    /// Keeps the unfinished line in place of the one before; an empty line forgets it. It survives a crash of the
    /// program at once; of the machine, when the system next writes to the disk.
    ///
    /// # Errors
    /// [`Error::Folder`] when the folder cannot be written.
    pub fn keep_draft(&self, draft: &UnfinishedLine) -> Result<()> {
        let path = self.folder().join(FILE);
        let kept = if draft.line.trim().is_empty() { forget(&path) } else { replace(&path, draft) };
        kept.map_err(|error| Error::Folder { path, error })
    }

    /// Forgets the unfinished line once it was saved. One that reads otherwise is somebody's next line, and stays.
    pub(crate) fn forget_draft_of(&self, line: &str) {
        if self.draft().line == line {
            // The line is safe in the journal: a file that stays behind must not make it fail.
            let _ = forget(&self.folder().join(FILE));
        }
    }
}

fn forget(path: &Path) -> io::Result<()> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Written whole under another name, then renamed: a reader sees the line before or this one, never half of one.
fn replace(path: &Path, draft: &UnfinishedLine) -> io::Result<()> {
    let json = serde_json::to_vec(draft)?;
    let unwritten = path.with_file_name(UNWRITTEN);
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(&unwritten)?.write_all(&json)?;
    std::fs::rename(unwritten, path)
}
