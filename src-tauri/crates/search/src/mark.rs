//! Which commit lies in a folder, told without opening a file.

use crate::place::META;
use std::path::Path;
use std::time::SystemTime;

/// Tells one commit from the next by what the folder says of the file that names its parts: that file is never written to,
/// another takes its place. Whoever remembers a mark may go on with what was read then, as long as it is the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    changed: Option<SystemTime>,
    length: u64,
    /// The file itself, where the system numbers them.
    number: u64,
}

impl Mark {
    /// The mark of the newest commit in the index's folder `dir`, whoever made it; `None` when there is none.
    pub fn of(dir: &Path) -> Option<Self> {
        let file = std::fs::metadata(dir.join(META)).ok()?;
        Some(Self { changed: file.modified().ok(), length: file.len(), number: number(&file) })
    }
}

#[cfg(unix)]
fn number(file: &std::fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(file)
}

#[cfg(not(unix))]
fn number(_: &std::fs::Metadata) -> u64 {
    0
}
