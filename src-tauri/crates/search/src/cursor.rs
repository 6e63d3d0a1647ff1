//! How far the index has come, sealed against a bit that changes on the disk.

use kept_model::Uid;
use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::Xxh3Default;

/// How far into the journal's changes the index has come. Kept as JSON in the payload of tantivy's commit, where
/// nothing else would notice a changed digit: one too many, and the index would be believed to hold what it does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "Sealed", try_from = "Sealed")]
pub struct Cursor {
    /// Which journal the index was made of.
    pub journal: Uid,
    /// Raised by a restore: an index of another epoch tells lies.
    pub epoch: u32,
    /// The last change that is in the index.
    pub seq: i64,
    /// Entries with smaller ids are not in it yet: it is made from the newest down. 0 once it is whole.
    pub floor: i64,
    /// The newest operation when rows were read for it the last time: not before `seq`, since the entries below a floor come later.
    pub seen: i64,
    /// What that operation is called; `None` where there was none. A file that was put back from a copy, or brought from elsewhere,
    /// has another one there, or none: such a journal's number of operations says nothing.
    pub op: Option<Uid>,
}

/// A cursor as it lies on the disk.
#[derive(Clone, Copy, Serialize, Deserialize)]
struct Sealed {
    journal: Uid,
    epoch: u32,
    seq: i64,
    floor: i64,
    seen: i64,
    op: Option<Uid>,
    /// Of all of the above.
    check: u64,
}

/// What was read is not what was written.
#[derive(Debug, thiserror::Error)]
#[error("the index's cursor does not fit its check")]
struct Unsealed;

impl Cursor {
    fn check(&self) -> u64 {
        let mut hash = Xxh3Default::new();
        hash.update(self.journal.0.as_bytes());
        hash.update(&self.epoch.to_le_bytes());
        hash.update(&self.seq.to_le_bytes());
        hash.update(&self.floor.to_le_bytes());
        hash.update(&self.seen.to_le_bytes());
        hash.update(self.op.as_ref().map_or(&[0; 16], |op| op.0.as_bytes()));
        hash.digest()
    }
}

impl From<Cursor> for Sealed {
    fn from(cursor: Cursor) -> Self {
        let Cursor { journal, epoch, seq, floor, seen, op } = cursor;
        Self { journal, epoch, seq, floor, seen, op, check: cursor.check() }
    }
}

impl TryFrom<Sealed> for Cursor {
    type Error = Unsealed;

    fn try_from(sealed: Sealed) -> Result<Self, Unsealed> {
        let Sealed { journal, epoch, seq, floor, seen, op, check } = sealed;
        let cursor = Self { journal, epoch, seq, floor, seen, op };
        if cursor.check() == check { Ok(cursor) } else { Err(Unsealed) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_digit_is_no_cursor() {
        let uid = |number| Uid(uuid::Uuid::from_u128(number));
        let cursor = Cursor { journal: uid(7), epoch: 1, seq: 41, floor: 9, seen: 52, op: Some(uid(0xb2)) };
        let text = serde_json::to_string(&cursor).unwrap();
        assert_eq!(serde_json::from_str::<Cursor>(&text).unwrap(), cursor);
        for (from, to) in [
            ("\"seq\":41", "\"seq\":42"),
            ("\"epoch\":1", "\"epoch\":0"),
            ("\"floor\":9", "\"floor\":0"),
            ("0007", "0003"),
            ("\"seen\":52", "\"seen\":42"),
            ("00b2", "00a2"),
        ] {
            let changed = text.replacen(from, to, 1);
            assert_ne!(changed, text, "{from} is in it");
            assert!(serde_json::from_str::<Cursor>(&changed).is_err(), "{changed}");
        }
        assert!(serde_json::from_str::<Cursor>("{\"journal\":\"x\"}").is_err());
    }
}
