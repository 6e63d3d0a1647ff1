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
}

/// A cursor as it lies on the disk.
#[derive(Clone, Copy, Serialize, Deserialize)]
struct Sealed {
    journal: Uid,
    epoch: u32,
    seq: i64,
    floor: i64,
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
        hash.digest()
    }
}

impl From<Cursor> for Sealed {
    fn from(cursor: Cursor) -> Self {
        let Cursor { journal, epoch, seq, floor } = cursor;
        Self { journal, epoch, seq, floor, check: cursor.check() }
    }
}

impl TryFrom<Sealed> for Cursor {
    type Error = Unsealed;

    fn try_from(Sealed { journal, epoch, seq, floor, check }: Sealed) -> Result<Self, Unsealed> {
        let cursor = Self { journal, epoch, seq, floor };
        if cursor.check() == check { Ok(cursor) } else { Err(Unsealed) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_digit_is_no_cursor() {
        let cursor = Cursor { journal: Uid(uuid::Uuid::from_u128(7)), epoch: 1, seq: 41, floor: 9 };
        let text = serde_json::to_string(&cursor).unwrap();
        assert_eq!(serde_json::from_str::<Cursor>(&text).unwrap(), cursor);
        for (from, to) in [
            ("\"seq\":41", "\"seq\":42"),
            ("\"epoch\":1", "\"epoch\":0"),
            ("\"floor\":9", "\"floor\":0"),
            ("0007", "0003"),
        ] {
            let changed = text.replacen(from, to, 1);
            assert_ne!(changed, text, "{from} is in it");
            assert!(serde_json::from_str::<Cursor>(&changed).is_err(), "{changed}");
        }
        assert!(serde_json::from_str::<Cursor>("{\"journal\":\"x\"}").is_err());
    }
}
