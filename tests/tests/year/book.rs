//! Everything that a journal's file says, as somebody reads it who only knows SQL: the whole list, read afresh.

mod facets;

use chrono::NaiveDate;
use rusqlite::{Connection, Row};
use std::collections::BTreeMap;

/// A journal, read from its first page to its last.
#[derive(Debug, Default)]
pub(crate) struct Book {
    pub(crate) accounts: Vec<Account>,
    pub(crate) entries: Vec<Entry>,
    pub(crate) dates: Vec<Birthday>,
    pub(crate) meetings: Vec<Meeting>,
    /// People, by their rows: uid, and whether they are ours.
    pub(crate) people: BTreeMap<i64, (String, bool)>,
    /// The moments that somebody retold, or that are part of a story that was told.
    pub(crate) retold: Vec<i64>,
}

#[derive(Debug)]
pub(crate) struct Account {
    pub(crate) id: i64,
    pub(crate) uid: String,
    pub(crate) name: String,
    pub(crate) ideal: Option<i64>,
    pub(crate) most: Option<i64>,
    pub(crate) renewal: Option<NaiveDate>,
    pub(crate) muted: Option<NaiveDate>,
}

#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) id: i64,
    pub(crate) uid: String,
    pub(crate) kind: String,
    pub(crate) day: NaiveDate,
    pub(crate) body: String,
    pub(crate) stance: Option<String>,
    pub(crate) served: Option<String>,
    /// The main one first.
    pub(crate) accounts: Vec<i64>,
    pub(crate) people: Vec<i64>,
    pub(crate) tags: Vec<String>,
    pub(crate) what: What,
}

/// What its kind adds, as far as any rule asks.
#[derive(Debug, Default)]
pub(crate) enum What {
    #[default]
    Nothing,
    Promise {
        owner: String,
        due: Option<NaiveDate>,
        is_open: bool,
    },
    Delight {
        has_words: bool,
        consent: String,
        consent_day: Option<NaiveDate>,
        by: Option<i64>,
        thanked: Option<NaiveDate>,
        told: Option<NaiveDate>,
        chain: usize,
    },
    Order {
        /// Planned and actual days by step.
        lane: BTreeMap<String, (Option<NaiveDate>, Option<NaiveDate>)>,
    },
    Outcome {
        state: String,
        reviewed: Option<NaiveDate>,
    },
    Obstacle {
        helped: Option<NaiveDate>,
    },
    Question {
        is_theirs: bool,
        answered: Option<NaiveDate>,
        done: Option<NaiveDate>,
        ticket: Option<String>,
    },
    Pulse {
        is_theirs: bool,
        score: i64,
        about: Option<String>,
        told: Option<NaiveDate>,
    },
    Advocacy {
        is_asked: bool,
    },
}

#[derive(Debug)]
pub(crate) struct Birthday {
    pub(crate) person: i64,
    pub(crate) label: String,
    pub(crate) month: u32,
    pub(crate) day: u32,
    /// Where they work: the first place.
    pub(crate) account: Option<i64>,
}

#[derive(Debug)]
pub(crate) struct Meeting {
    pub(crate) id: i64,
    pub(crate) uid: String,
    pub(crate) day: NaiveDate,
    pub(crate) minute: Option<i64>,
    pub(crate) length: Option<i64>,
    pub(crate) account: Option<i64>,
    /// Neither cancelled nor logged.
    pub(crate) is_open: bool,
}

const TOUCHES: [&str; 6] = ["call", "meeting", "email", "visit", "chat", "note"];

impl Entry {
    pub(crate) fn is_touch(&self) -> bool {
        TOUCHES.contains(&self.kind.as_str())
    }

    /// What was called giving but served us counts as asking.
    pub(crate) fn is_disguised(&self) -> bool {
        self.stance.as_deref() == Some("gave") && self.served.as_deref() == Some("us")
    }

    pub(crate) fn gave(&self) -> bool {
        self.stance.as_deref() == Some("gave") && !self.is_disguised()
    }

    pub(crate) fn asked(&self) -> bool {
        self.stance.as_deref() == Some("asked") || self.is_disguised()
    }

    pub(crate) fn has_tag(&self, tag: &str) -> bool {
        self.tags.iter().any(|known| known == tag)
    }

    pub(crate) fn main(&self) -> Option<i64> {
        self.accounts.first().copied()
    }
}

/// All rows of a question.
fn all<T>(file: &Connection, sql: &str, read: impl Fn(&Row<'_>) -> rusqlite::Result<T>) -> Vec<T> {
    let mut statement = file.prepare_cached(sql).unwrap();
    statement.query_map([], |row| read(row)).unwrap().collect::<rusqlite::Result<_>>().unwrap()
}

fn uid(row: &Row<'_>, at: usize) -> rusqlite::Result<String> {
    Ok(uuid::Uuid::from_bytes(row.get(at)?).to_string())
}

impl Book {
    pub(crate) fn read(file: &Connection) -> Self {
        let mut entries: Vec<Entry> =
            all(file, "SELECT id, uid, kind, day, body, stance, served FROM entry ORDER BY id", |row| {
                Ok(Entry {
                    id: row.get(0)?,
                    uid: uid(row, 1)?,
                    kind: row.get(2)?,
                    day: row.get(3)?,
                    body: row.get(4)?,
                    stance: row.get(5)?,
                    served: row.get(6)?,
                    accounts: Vec::new(),
                    people: Vec::new(),
                    tags: Vec::new(),
                    what: What::Nothing,
                })
            });
        let places: BTreeMap<i64, usize> =
            entries.iter().enumerate().map(|(at, entry)| (entry.id, at)).collect();
        let pair = |row: &Row<'_>| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?));
        for (id, account) in
            all(file, "SELECT entry_id, account_id FROM entry_account ORDER BY entry_id, position", pair)
        {
            entries[places[&id]].accounts.push(account);
        }
        for (id, person) in
            all(file, "SELECT entry_id, person_id FROM entry_person ORDER BY entry_id, position", pair)
        {
            entries[places[&id]].people.push(person);
        }
        let tags = "SELECT entry_id, tag.name FROM entry_tag JOIN tag ON tag.id = tag_id ORDER BY 1, 2";
        for (id, tag) in all(file, tags, |row| Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?))) {
            entries[places[&id]].tags.push(tag.to_lowercase());
        }
        for (id, what) in facets::read(file) {
            entries[places[&id]].what = what;
        }
        let steps = "SELECT entry_id, step, planned, actual FROM lane_step";
        for (id, step, days) in all(file, steps, |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?, (row.get(2)?, row.get(3)?)))
        }) {
            if let What::Order { lane } = &mut entries[places[&id]].what {
                lane.insert(step, days);
            }
        }
        let retold = "SELECT other_id FROM entry_link WHERE relation = 'retells'
            UNION SELECT entry_id FROM story_part JOIN story ON story.id = story_id WHERE told IS NOT NULL";
        Self {
            entries,
            retold: all(file, retold, |row| row.get(0)),
            accounts: all(file, "SELECT id, uid, name, ideal_days, max_days, renewal, muted_until FROM account", |row| {
                Ok(Account {
                    id: row.get(0)?,
                    uid: uid(row, 1)?,
                    name: row.get(2)?,
                    ideal: row.get(3)?,
                    most: row.get(4)?,
                    renewal: row.get(5)?,
                    muted: row.get(6)?,
                })
            }),
            people: all(file, "SELECT id, uid, side FROM person", |row| {
                Ok((row.get(0)?, (uid(row, 1)?, row.get::<_, String>(2)? == "ours")))
            })
            .into_iter()
            .collect(),
            dates: all(
                file,
                "SELECT person_id, label, month, day,
                    (SELECT account_id FROM person_account WHERE person_id = person_date.person_id ORDER BY position LIMIT 1)
                 FROM person_date",
                |row| {
                    Ok(Birthday {
                        person: row.get(0)?,
                        label: row.get(1)?,
                        month: row.get(2)?,
                        day: row.get(3)?,
                        account: row.get(4)?,
                    })
                },
            ),
            meetings: all(
                file,
                "SELECT id, uid, day, minute, length, account_id, cancelled = 0 AND logged_entry_id IS NULL FROM meeting",
                |row| {
                    Ok(Meeting {
                        id: row.get(0)?,
                        uid: uid(row, 1)?,
                        day: row.get(2)?,
                        minute: row.get(3)?,
                        length: row.get(4)?,
                        account: row.get(5)?,
                        is_open: row.get(6)?,
                    })
                },
            ),
        }
    }

    pub(crate) fn account(&self, id: i64) -> Option<&Account> {
        self.accounts.iter().find(|account| account.id == id)
    }
}
