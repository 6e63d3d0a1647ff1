//! A file kept beside the journal: a photo, a PDF.

use crate::{EntryId, Uid};
use serde::{Deserialize, Serialize};

/// A file that belongs to an entry. Its bytes lie in the data folder under their SHA-256.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// The same on every machine.
    pub uid: Uid,
    /// Its entry.
    pub entry: EntryId,
    /// The name that it came with, without any folder.
    pub name: String,
    /// Media type, such as "image/jpeg", found from its first bytes.
    pub mime: String,
    /// Length in bytes.
    pub bytes: u64,
    /// SHA-256 of its bytes.
    pub sha256: [u8; 32],
}
