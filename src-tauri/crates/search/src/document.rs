//! What is searched, and how a document's place in the order is packed into one number.

use crate::SearchError;
use chrono::{Datelike, NaiveDate};
use kept_model::{AccountId, Kind, Noun, Owner, PersonId};
use xxhash_rust::xxh3::Xxh3;

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

    /// A number for all that the index says of it: two documents that are found alike have the same, and two that are not
    /// have another. In which order accounts, people and tags are listed makes no difference.
    pub fn digest(&self) -> u64 {
        let mut hasher = Xxh3::new();
        let mut number = |number: i64| hasher.update(&number.to_le_bytes());
        let day = |day: Option<NaiveDate>| day.map_or(i64::MIN, |day| i64::from(day.num_days_from_ce()));
        number(self.id);
        number(day(self.day));
        number(day(self.due));
        number(i64::from(self.open) | i64::from(self.kept) << 1 | i64::from(self.moved) << 2);
        let mut accounts: Vec<i64> = self.accounts.iter().map(|id| id.0).collect();
        let mut people: Vec<i64> = self.people.iter().map(|id| id.0).collect();
        for ids in [&mut accounts, &mut people] {
            ids.sort_unstable();
            number(ids.len() as i64);
            ids.iter().copied().for_each(&mut number);
        }
        let mut tags: Vec<&str> = self.tags.iter().map(String::as_str).collect();
        tags.sort_unstable();
        number(tags.len() as i64);
        let words = [
            self.noun.as_str(),
            self.kind.map_or("", Kind::as_str),
            self.owner.map_or("", Owner::as_str),
            self.language.as_deref().unwrap_or_default(),
            &self.text,
        ];
        for text in tags.into_iter().chain(words) {
            // Its length first, so that nothing can move from one to the next unseen.
            hasher.update(&(text.len() as u64).to_le_bytes());
            hasher.update(text.as_bytes());
        }
        hasher.digest()
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

    /// Days before `today`; 0 for accounts, people and what lies ahead. An entry without a day, which comes after all others, is as old
    /// as can be: in the order of the stamps nothing is younger than what stands before it.
    pub(crate) fn age(self, today: NaiveDate) -> i64 {
        match self.0 >> (DAY_BITS + ID_BITS) {
            DATED => {
                let day = (self.0 >> ID_BITS) & ((1 << DAY_BITS) - 1);
                (day_bits(today) as i64 - day as i64).max(0)
            }
            DATELESS => i64::MAX,
            _ => 0,
        }
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
    fn a_digest_tells_any_difference_and_no_order() {
        let ids = |ids: &[i64]| ids.iter().map(|id| AccountId(*id)).collect::<Vec<_>>();
        let day = |day: &str| Some(day.parse().unwrap());
        let word = |word: &str| Some(word.to_owned());
        let base = Document {
            day: day("2026-11-22"),
            accounts: ids(&[1, 2]),
            tags: vec!["renewal".to_owned(), "audit".to_owned()],
            text: "Signed the sizing".to_owned(),
            ..Document::new(Noun::Entry, 7)
        };
        let turned = Document {
            accounts: ids(&[2, 1]),
            tags: vec!["audit".to_owned(), "renewal".to_owned()],
            ..base.clone()
        };
        assert_eq!(base.digest(), turned.digest());
        let others = [
            Document { id: 8, ..base.clone() },
            Document { noun: Noun::Person, ..base.clone() },
            Document { day: day("2026-11-21"), ..base.clone() },
            Document { day: None, ..base.clone() },
            Document { kind: Some(Kind::Call), ..base.clone() },
            Document { accounts: ids(&[1]), ..base.clone() },
            Document { accounts: ids(&[1]), people: vec![PersonId(2)], ..base.clone() },
            Document { tags: vec!["renewalaudit".to_owned()], ..base.clone() },
            Document { owner: Some(Owner::Me), ..base.clone() },
            Document { open: true, ..base.clone() },
            Document { kept: true, ..base.clone() },
            Document { moved: true, ..base.clone() },
            Document { due: day("2026-11-22"), ..base.clone() },
            Document { text: "Signed the sizing.".to_owned(), ..base.clone() },
            Document { language: word("de"), ..base.clone() },
        ];
        let digests: std::collections::HashSet<u64> = others.iter().map(Document::digest).collect();
        assert_eq!(digests.len(), others.len());
        assert!(!digests.contains(&base.digest()));
    }

    #[test]
    fn age_counts_days_and_never_below_zero() {
        let today = "2026-11-22".parse().unwrap();
        assert_eq!(stamp(Noun::Entry, 1, Some("2026-11-20")).age(today), 2);
        assert_eq!(stamp(Noun::Entry, 1, Some("2026-12-20")).age(today), 0);
        assert_eq!(stamp(Noun::Account, 1, None).age(today), 0);
    }
}
