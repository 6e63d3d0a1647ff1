//! What is searched, and how a document's place in the order is packed into one number.

use crate::SearchError;
use chrono::{Datelike, NaiveDate};
use kept_model::{AccountId, Kind, Noun, Owner, PersonId, Uid};
use serde::{Deserialize, Serialize};

/// A document's identity: what it is about, and its row.
pub type Key = (Noun, i64);

/// One searchable thing of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// What it is about.
    pub noun: Noun,
    /// Its row, 0 to 2³⁵ − 1.
    pub id: i64,
    /// The civil day; `None` for accounts and people.
    pub day: Option<NaiveDate>,
    /// The entry's kind; `None` for accounts and people.
    pub kind: Option<Kind>,
    /// Found by `account:`.
    pub accounts: Vec<AccountId>,
    /// Found by `person:`.
    pub people: Vec<PersonId>,
    /// Found by `tag:`, whatever their case and accents.
    pub tags: Vec<String>,
    /// Found by `owner:`.
    pub owner: Option<Owner>,
    /// Found by `is:open`.
    pub open: bool,
    /// Found by `is:kept`.
    pub kept: bool,
    /// Found by `is:moved`.
    pub moved: bool,
    /// An open document whose due day is before today is found by `is:late`.
    pub due: Option<NaiveDate>,
    /// All the text that words are looked for in.
    pub text: String,
    /// BCP 47 tag of the text's language, for stemming; English when absent or not known.
    pub language: Option<String>,
}

impl Document {
    /// An empty document of that key.
    pub fn new(noun: Noun, id: i64) -> Self {
        Self {
            noun,
            id,
            day: None,
            kind: None,
            accounts: Vec::new(),
            people: Vec::new(),
            tags: Vec::new(),
            owner: None,
            open: false,
            kept: false,
            moved: false,
            due: None,
            text: String::new(),
            language: None,
        }
    }

    /// Its identity.
    pub fn key(&self) -> Key {
        (self.noun, self.id)
    }
}

/// A change to what can be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// The document is new, or replaces the one of the same key.
    Put(Document),
    /// The document is no longer there.
    Gone(Key),
}

impl Change {
    /// Which document it concerns.
    pub fn key(&self) -> Key {
        match self {
            Self::Put(document) => document.key(),
            Self::Gone(key) => *key,
        }
    }
}

/// How far into the journal's changes the index has come. Kept as JSON in the payload of tantivy's commit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cursor {
    /// Which journal the index was made of.
    pub journal: Uid,
    /// Raised by a restore: an index of another epoch tells lies.
    pub epoch: u32,
    /// The last change that is in the index.
    pub seq: i64,
    /// Entries with smaller ids are not in it yet: it is made from the newest down. 0 once it is whole.
    #[serde(default)]
    pub floor: i64,
}

/// The order of "newest first" in one number: accounts, then people, then entries by day and id, newest first
/// when sorted descending. The key can be read back, so that a hit needs no other column.
///
/// From the top: 2 bits rank, 27 bits day, 35 bits id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Stamp(pub(crate) u64);

const ID_BITS: u32 = 35;
const DAY_BITS: u32 = 27;
/// Days are counted from so far before year 1 that every day that anybody types stays positive.
const DAY_ZERO: i64 = 1 << (DAY_BITS - 1);

const DATELESS: u64 = 0;
const DATED: u64 = 1;
const PERSON: u64 = 2;
const ACCOUNT: u64 = 3;

impl Stamp {
    pub(crate) fn of(document: &Document) -> Result<Self, SearchError> {
        let id = id_bits(document.id)?;
        Ok(match (document.noun, document.day) {
            (Noun::Account, _) => Self::pack(ACCOUNT, 0, id),
            (Noun::Person, _) => Self::pack(PERSON, 0, id),
            (Noun::Entry, Some(day)) => Self::pack(DATED, day_bits(day), id),
            (Noun::Entry, None) => Self::pack(DATELESS, 0, id),
        })
    }

    /// The lowest and the highest stamp of the dated entries from `first` to `last`, both included.
    pub(crate) fn of_days(first: NaiveDate, last: NaiveDate) -> (Self, Self) {
        (Self::pack(DATED, day_bits(first), 0), Self::pack(DATED, day_bits(last), (1 << ID_BITS) - 1))
    }

    fn pack(rank: u64, day: u64, id: u64) -> Self {
        Self((rank << (DAY_BITS + ID_BITS)) | (day << ID_BITS) | id)
    }

    pub(crate) fn key(self) -> Key {
        let noun = match self.0 >> (DAY_BITS + ID_BITS) {
            ACCOUNT => Noun::Account,
            PERSON => Noun::Person,
            _ => Noun::Entry,
        };
        (noun, (self.0 & ((1 << ID_BITS) - 1)) as i64)
    }

    /// Days before `today`; 0 for what has no day or lies ahead.
    pub(crate) fn age(self, today: NaiveDate) -> i64 {
        if self.0 >> (DAY_BITS + ID_BITS) != DATED {
            return 0;
        }
        let day = (self.0 >> ID_BITS) & ((1 << DAY_BITS) - 1);
        (day_bits(today) as i64 - day as i64).max(0)
    }
}

fn id_bits(id: i64) -> Result<u64, SearchError> {
    u64::try_from(id).ok().filter(|id| id >> ID_BITS == 0).ok_or(SearchError::Id(id))
}

fn day_bits(day: NaiveDate) -> u64 {
    (i64::from(day.num_days_from_ce()) + DAY_ZERO).clamp(0, (1 << DAY_BITS) - 1) as u64
}

/// The key as the term by which a document is replaced or removed.
pub(crate) fn key_bits((noun, id): Key) -> Result<u64, SearchError> {
    let noun = match noun {
        Noun::Entry => 0,
        Noun::Person => 1,
        Noun::Account => 2,
    };
    Ok((noun << ID_BITS) | id_bits(id)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stamp(noun: Noun, id: i64, day: Option<&str>) -> Stamp {
        Stamp::of(&Document { day: day.map(|day| day.parse().unwrap()), ..Document::new(noun, id) }).unwrap()
    }

    #[test]
    fn newest_first_is_descending_stamps() {
        let order = [
            stamp(Noun::Account, 1, None),
            stamp(Noun::Person, 9, None),
            stamp(Noun::Entry, 2, Some("2026-11-22")),
            stamp(Noun::Entry, 1, Some("2026-11-22")),
            stamp(Noun::Entry, 500, Some("2026-11-21")),
            stamp(Noun::Entry, 3, Some("-0044-03-15")),
            stamp(Noun::Entry, 999, None),
        ];
        assert!(order.is_sorted_by(|a, b| a > b), "{order:?}");
        assert_eq!(order[4].key(), (Noun::Entry, 500));
        assert_eq!(order[0].key(), (Noun::Account, 1));
    }

    #[test]
    fn ids_that_do_not_fit_are_refused() {
        for id in [-1, 1 << ID_BITS, i64::MAX, i64::MIN] {
            assert!(matches!(Stamp::of(&Document::new(Noun::Entry, id)), Err(SearchError::Id(_))));
            assert!(key_bits((Noun::Person, id)).is_err());
        }
        assert_eq!(stamp(Noun::Entry, (1 << ID_BITS) - 1, None).key().1, (1 << ID_BITS) - 1);
    }

    #[test]
    fn age_counts_days_and_never_below_zero() {
        let today = "2026-11-22".parse().unwrap();
        assert_eq!(stamp(Noun::Entry, 1, Some("2026-11-20")).age(today), 2);
        assert_eq!(stamp(Noun::Entry, 1, Some("2026-12-20")).age(today), 0);
        assert_eq!(stamp(Noun::Account, 1, None).age(today), 0);
    }
}
