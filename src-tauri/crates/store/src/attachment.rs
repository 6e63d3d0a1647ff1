//! Attachments: reads and writes together. The bytes lie beside the journal, not in it.

use crate::{Reader, Result, StoreError, Writer, row, sql};
use kept_model::{Attachment, AttachmentId, EntryId};
use rusqlite::{OptionalExtension, Row, params};

fn attachment(row: &Row<'_>) -> rusqlite::Result<(AttachmentId, Attachment)> {
    let bytes: i64 = row.get(5)?;
    let attachment = Attachment {
        uid: row::uid(row, 1)?,
        entry: EntryId(row.get(2)?),
        name: row.get(3)?,
        mime: row.get(4)?,
        bytes: bytes.unsigned_abs(),
        sha256: row.get(6)?,
    };
    Ok((AttachmentId(row.get(0)?), attachment))
}

impl Reader<'_> {
    /// An attachment.
    pub fn attachment(&self, id: AttachmentId) -> Result<Attachment> {
        let mut statement = self.conn.prepare_cached(sql!("attachment/get"))?;
        let found = statement.query_row([id.0], attachment).optional()?;
        Ok(found.ok_or(StoreError::Missing { noun: "attachment", id: id.0 })?.1)
    }

    /// An entry's attachments, oldest first.
    pub fn attachments(&self, entry: EntryId) -> Result<Vec<(AttachmentId, Attachment)>> {
        let mut statement = self.conn.prepare_cached(sql!("attachment/of_entry"))?;
        Ok(statement.query_map([entry.0], attachment)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Every attachment, oldest first.
    pub fn all_attachments(&self) -> Result<Vec<(AttachmentId, Attachment)>> {
        let mut statement = self.conn.prepare_cached(sql!("attachment/all"))?;
        Ok(statement.query_map([], attachment)?.collect::<rusqlite::Result<_>>()?)
    }

    /// The digests, in hexadecimal, of attachments that undo could bring back.
    pub fn remembered_digests(&self) -> Result<Vec<String>> {
        let mut statement = self.conn.prepare_cached(sql!("attachment/remembered"))?;
        let rows = statement.query_map([], |row| row.get::<_, Option<String>>(0))?;
        Ok(rows.filter_map(rusqlite::Result::transpose).collect::<rusqlite::Result<_>>()?)
    }
}

impl Writer<'_> {
    /// Notes a file that was copied beside the journal. Its `uid` is given here, whatever it was.
    pub fn add_attachment(&mut self, new: &Attachment) -> Result<AttachmentId> {
        let (uid, bytes) = (self.uid(), new.bytes.cast_signed());
        let values = params![uid, new.entry.0, new.name, new.mime, bytes, new.sha256];
        Ok(AttachmentId(self.insert("attachment", sql!("attachment/add"), values)?.unwrap_or_default()))
    }

    /// Removes an attachment from its entry. The file stays, so that this can be taken back.
    pub fn remove_attachment(&mut self, id: AttachmentId) -> Result<()> {
        self.delete("attachment", "id", id.0)
    }
}
