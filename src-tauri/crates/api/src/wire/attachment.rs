//! Files that belong to an entry.

use super::ChangedWire;
use chrono::NaiveDate;
use kept_journal::size_words;
use kept_model::{Attachment, AttachmentId};
use serde::Serialize;
use ts_rs::TS;

/// A file that belongs to an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AttachmentWire {
    /// The same on every machine.
    pub uid: String,
    /// Local row.
    pub id: i64,
    /// "attachment".
    pub kind: String,
    /// The civil day of its entry.
    pub day: String,
    /// Its entry.
    pub entry: i64,
    /// Its name.
    pub name: String,
    /// Media type, by its first bytes: "image/png", "image/jpeg", "image/gif", "image/webp", "image/heic",
    /// "application/pdf", "text/plain", else "application/octet-stream".
    pub mime: String,
    /// Length in bytes.
    pub bytes: u64,
    /// "1.2 MB".
    pub size: String,
    /// Whether it is a picture that a page can show.
    pub is_picture: bool,
}

/// A file was attached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AttachedWire {
    /// The file.
    pub attachment: AttachmentWire,
    /// What undo would take back; nothing when the entry had this file already.
    pub changed: ChangedWire,
}

/// A file with its bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AttachmentFile {
    /// The attachment.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// Media type.
    pub mime: String,
    /// Length in bytes.
    pub bytes: u64,
    /// Its bytes in base64.
    pub data: String,
}

impl AttachmentWire {
    pub(crate) fn new((id, attachment): &(AttachmentId, Attachment), day: NaiveDate) -> Self {
        Self {
            uid: attachment.uid.to_string(),
            id: id.0,
            kind: "attachment".to_owned(),
            day: day.to_string(),
            entry: attachment.entry.0,
            name: attachment.name.clone(),
            mime: attachment.mime.clone(),
            bytes: attachment.bytes,
            size: size_words(attachment.bytes),
            // What other engines make of HEIC is theirs; this page cannot count on it.
            is_picture: matches!(
                attachment.mime.as_str(),
                "image/png" | "image/jpeg" | "image/gif" | "image/webp"
            ),
        }
    }

    pub(crate) fn all(files: &[(AttachmentId, Attachment)], day: NaiveDate) -> Vec<Self> {
        files.iter().map(|file| Self::new(file, day)).collect()
    }
}
