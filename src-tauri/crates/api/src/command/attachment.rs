//! Files that belong to an entry.

use crate::wire::{AttachedWire, AttachmentFile, AttachmentWire, ChangedWire, List};
use crate::{ApiError, Command, ErrorCode, Reply};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use kept_journal::{Journal, Subject};
use kept_model::{AttachmentId, EntryId};
use serde::Deserialize;
use ts_rs::TS;

/// Copies a file beside the journal and notes it on an entry. The same bytes are stored once.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Attach {
    /// The entry's number: `#12` or `12`.
    pub target: String,
    /// The file's name; folders before it are left out.
    pub name: String,
    /// Its bytes in base64, with padding; at most 25 MB of bytes.
    pub data: String,
}

/// Takes a file from its entry. Undo brings it back.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Detach {
    /// The attachment.
    pub id: i64,
}

/// An entry's files, oldest first.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ListAttachments {
    /// The entry's number: `#12` or `12`.
    pub target: String,
}

/// A file with its bytes.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ReadAttachment {
    /// The attachment.
    pub id: i64,
}

impl Attach {
    /// A file that was read.
    pub fn file(target: String, name: String, bytes: &[u8]) -> Self {
        Self { target, name, data: STANDARD.encode(bytes) }
    }
}

impl Command for Attach {
    const NAME: &'static str = "attach";
    type Reply = AttachedWire;
    fn run(self, journal: &mut Journal) -> Reply<AttachedWire> {
        let bytes = STANDARD.decode(&self.data).map_err(|error| {
            let message =
                format!("the bytes of {} did not arrive whole ({error}); attach it again.", self.name);
            ApiError::new(ErrorCode::Invalid, message)
        })?;
        let done = journal.attach(entry(journal, &self.target)?, &self.name, &bytes)?;
        let day = journal.show(done.value.1.entry)?.0.entry.day;
        Ok(AttachedWire {
            attachment: AttachmentWire::new(&done.value, day),
            changed: ChangedWire::new(&done.changed, &done.label),
        })
    }
}

impl Command for Detach {
    const NAME: &'static str = "detach";
    type Reply = ChangedWire;
    fn run(self, journal: &mut Journal) -> Reply<ChangedWire> {
        let done = journal.detach(AttachmentId(self.id))?;
        Ok(ChangedWire::new(&done.changed, &done.label))
    }
}

impl Command for ListAttachments {
    const NAME: &'static str = "attachments";
    type Reply = List<AttachmentWire>;
    fn run(self, journal: &mut Journal) -> Reply<List<AttachmentWire>> {
        let entry = entry(journal, &self.target)?;
        let day = journal.show(entry)?.0.entry.day;
        Ok(List::whole(AttachmentWire::all(&journal.attachments(entry)?, day)))
    }
}

impl Command for ReadAttachment {
    const NAME: &'static str = "attachment";
    type Reply = AttachmentFile;
    fn run(self, journal: &mut Journal) -> Reply<AttachmentFile> {
        let (attachment, bytes) = journal.attachment(AttachmentId(self.id))?;
        Ok(AttachmentFile {
            id: self.id,
            name: attachment.name,
            mime: attachment.mime,
            bytes: attachment.bytes,
            data: STANDARD.encode(bytes),
        })
    }
}

/// The entry that a target names: nothing else has files.
fn entry(journal: &Journal, target: &str) -> Reply<EntryId> {
    match journal.subject(target)? {
        Subject::Entry(id) => Ok(id),
        _ => Err(ApiError::new(
            ErrorCode::Invalid,
            format!("only an entry has files, and \"{target}\" is none; name it by its number, such as 12."),
        )),
    }
}
