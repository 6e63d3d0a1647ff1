//! Files that belong to an entry: a photo, a PDF. The journal file has their names and digests, the folder `attachments`
//! beside it their bytes.

mod files;
mod media;

pub(crate) use files::{Files, hex};

use crate::capture::shorten;
use crate::{Done, Error, Journal, Result};
use kept_model::{Attachment, AttachmentId, EntryId, Uid};
use kept_store::StoreError;

/// Bytes of a file: far more than a photo has, far less than what slows every backup down.
pub const LARGEST: u64 = 25 * 1024 * 1024;
/// Characters of a name; the rest is cut off, and its ending stays.
const LONGEST_NAME: usize = 120;

impl Journal {
    /// Copies a file beside the journal and notes it on an entry. The same bytes are stored once, and the same file on
    /// the same entry is noted once: then nothing is changed.
    ///
    /// # Errors
    /// There is no such entry, the file is empty or larger than 25 MB, or it cannot be written.
    pub fn attach(
        &mut self,
        entry: EntryId,
        name: &str,
        bytes: &[u8],
    ) -> Result<Done<(AttachmentId, Attachment)>> {
        let said = self.said(entry)?;
        let name = clean(name);
        let size = bytes.len() as u64;
        if size == 0 {
            return Err(Error::Invalid(format!("{name} is empty; there is nothing to keep.")));
        }
        if size > LARGEST {
            return Err(Error::Invalid(format!(
                "{name} has {}, and an attachment has at most 25 MB; keep a smaller copy, or write down where the file is.",
                size_words(size)
            )));
        }
        let label = format!("Attach {} to {said}", shorten(&name, 40));
        let sha256 = files::digest(bytes);
        let known = self.store.reader().attachments(entry)?;
        let same = |(_, known): &(AttachmentId, Attachment)| known.sha256 == sha256 && known.name == name;
        if let Some(known) = known.into_iter().find(same) {
            // A file that went missing is put back all the same.
            self.files().put(&sha256, bytes, (self.around.new_uid)())?;
            let done = self.transact(&label, |_| Ok(()))?;
            return Ok(Done {
                value: known,
                label: format!("{name} is attached to {said} already"),
                changed: done.changed,
            });
        }
        // The bytes lie there before a row names them.
        self.files().put(&sha256, bytes, (self.around.new_uid)())?;
        let new = of_bytes(entry, name, bytes);
        let done = self.transact(&label, |writer| Ok(writer.add_attachment(&new)?))?;
        let kept = self.store.reader().attachment(done.value)?;
        Ok(Done { value: (done.value, kept), label: done.label, changed: done.changed })
    }

    /// Takes a file from its entry. Its bytes stay, so that undo can bring it back.
    ///
    /// # Errors
    /// There is no such attachment.
    pub fn detach(&mut self, id: AttachmentId) -> Result<Done<EntryId>> {
        let old = self.one_attachment(id)?;
        let said = self.said(old.entry)?;
        let label = format!("Remove {} from {said}", shorten(&old.name, 40));
        self.transact(&label, |writer| {
            writer.remove_attachment(id)?;
            Ok(old.entry)
        })
    }

    /// An entry's files, oldest first.
    ///
    /// # Errors
    /// There is no such entry.
    pub fn attachments(&self, entry: EntryId) -> Result<Vec<(AttachmentId, Attachment)>> {
        self.said(entry)?;
        Ok(self.store.reader().attachments(entry)?)
    }

    /// A file and its bytes.
    ///
    /// # Errors
    /// There is no such attachment, or its bytes are missing or not those that were kept.
    pub fn attachment(&self, id: AttachmentId) -> Result<(Attachment, Vec<u8>)> {
        let found = self.one_attachment(id)?;
        let bytes = self.files().get(&found)?;
        Ok((found, bytes))
    }

    pub(crate) fn files(&self) -> Files {
        Files::within(self.folder())
    }

    fn one_attachment(&self, id: AttachmentId) -> Result<Attachment> {
        self.store.reader().attachment(id).map_err(|error| match error {
            StoreError::Missing { .. } => Error::Missing { what: "attachment", id: id.to_string() },
            other => other.into(),
        })
    }

    /// `#12 "the entry's first words"`.
    fn said(&self, entry: EntryId) -> Result<String> {
        let body = self.store.reader().entry(entry)?.body;
        Ok(if body.trim().is_empty() {
            format!("#{entry}")
        } else {
            format!("#{entry} \"{}\"", shorten(&body, 40))
        })
    }
}

/// What a row says of a file whose bytes lie in the folder; its uid is given when the row is made.
pub(crate) fn of_bytes(entry: EntryId, name: String, bytes: &[u8]) -> Attachment {
    let (mime, sha256) = (media::of(bytes).to_owned(), files::digest(bytes));
    Attachment { uid: Uid(uuid::Uuid::nil()), entry, name, mime, bytes: bytes.len() as u64, sha256 }
}

/// Puts bytes into the folder; `name` is for the file while it is written.
///
/// # Errors
/// They cannot be written.
pub(crate) fn keep(files: &Files, bytes: &[u8], name: Uid) -> Result<()> {
    files.put(&files::digest(bytes), bytes, name)
}

/// A name without any folder and without what a terminal or a file system would obey.
fn clean(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let shown: String = last.chars().filter(|c| !c.is_control()).collect();
    let shown = shown.trim().trim_start_matches('.');
    if shown.is_empty() {
        return "file".to_owned();
    }
    if shown.chars().count() <= LONGEST_NAME {
        return shown.to_owned();
    }
    let ending =
        shown.rsplit_once('.').map(|(_, ending)| ending).filter(|ending| ending.chars().count() <= 8);
    let ending = ending.map(|ending| format!(".{ending}")).unwrap_or_default();
    let stem: String = shown.chars().take(LONGEST_NAME - ending.chars().count()).collect();
    stem.trim_end().to_owned() + &ending
}

/// "840 bytes", "312 KB", "1.2 MB".
pub fn size_words(bytes: u64) -> String {
    const KB: u64 = 1024;
    const MB: u64 = KB * 1024;
    match bytes {
        1 => "1 byte".to_owned(),
        0 | 2..KB => format!("{bytes} bytes"),
        // What would be said as 1024 KB is said as 1.0 MB.
        KB..1_048_064 => format!("{} KB", (bytes + KB / 2) / KB),
        _ => {
            let tenths = (bytes * 10 + MB / 2) / MB;
            format!("{}.{} MB", tenths / 10, tenths % 10)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_no_folder_and_obey_nothing() {
        let long = format!("{}.jpeg", "a".repeat(300));
        for (typed, kept) in [
            ("photo.jpg", "photo.jpg"),
            ("/home/sam/Pictures/photo.jpg", "photo.jpg"),
            ("C:\\Users\\sam\\photo.jpg", "photo.jpg"),
            ("../../etc/passwd", "passwd"),
            ("..", "file"),
            ("", "file"),
            (".bashrc", "bashrc"),
            ("two\nlines\u{1b}[2J.txt", "twolines[2J.txt"),
            ("  Übersicht 2026.pdf ", "Übersicht 2026.pdf"),
        ] {
            assert_eq!(clean(typed), kept, "{typed}");
        }
        let cut = clean(&long);
        assert_eq!((cut.chars().count(), cut.ends_with("a.jpeg")), (LONGEST_NAME, true));
    }

    #[test]
    fn sizes_as_people_say_them() {
        for (bytes, words) in [
            (1, "1 byte"),
            (840, "840 bytes"),
            (1024, "1 KB"),
            (319_488, "312 KB"),
            (1_048_063, "1023 KB"),
            (1_048_064, "1.0 MB"),
            (1_258_291, "1.2 MB"),
            (LARGEST, "25.0 MB"),
        ] {
            assert_eq!(size_words(bytes), words, "{bytes}");
        }
    }
}
