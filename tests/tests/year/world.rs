//! A journal with a clock that is moved by hand, and the manager's own memory of what was done with prompts.

use crate::book::Book;
use crate::days::Week;
use crate::dice::Dice;
use chrono::{DateTime, NaiveDate, TimeDelta, TimeZone, Utc};
use kept_api::Surroundings;
use kept_journal::{Journal, Prompt, Subject};
use kept_model::{Contact, EntryId, PlaybookAnchor, Uid};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use tempfile::TempDir;

/// Where the manager lives, with a summer time to go through.
const ZONE: chrono_tz::Tz = chrono_tz::Europe::London;
/// Our own people, by their full names.
pub(crate) const COLLEAGUES: [&str; 3] = ["Sam Okafor", "Lena Brandt", "Ravi Nair"];

/// What was last done with a prompt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Done {
    ForEver,
    Until(NaiveDate),
}

impl Done {
    pub(crate) fn hides(self, today: NaiveDate) -> bool {
        match self {
            Self::ForEver => true,
            Self::Until(day) => today < day,
        }
    }
}

/// A customer.
#[derive(Debug, Clone)]
pub(crate) struct House {
    pub(crate) id: i64,
    pub(crate) name: String,
    pub(crate) people: Vec<i64>,
    /// In so many of a hundred working days something happens.
    pub(crate) pace: u64,
}

/// Two customers that share entries, with dice of their own; or nobody's entries. Nothing that happens in one unit touches
/// another, so that a unit alone tells the same story.
pub(crate) struct Unit {
    pub(crate) number: u64,
    pub(crate) houses: Vec<House>,
    pub(crate) dice: Dice,
    /// When its facts last went back: an edit, something deleted or taken back, an entry of an earlier day.
    pub(crate) went_back: u64,
}

pub(crate) struct World {
    pub(crate) journal: Journal,
    pub(crate) today: NaiveDate,
    pub(crate) minute: i64,
    pub(crate) week: Week,
    pub(crate) units: Vec<Unit>,
    pub(crate) colleagues: Vec<i64>,
    pub(crate) acts: BTreeMap<String, Done>,
    /// Counts the looks.
    pub(crate) tick: u64,
    /// What was shown and still holds, and what ended at which look.
    pub(crate) alive: BTreeSet<String>,
    pub(crate) ended: BTreeMap<String, u64>,
    /// Which rules have spoken.
    pub(crate) rules: BTreeSet<String>,
    pub(crate) asked: u32,
    pub(crate) refused: Vec<String>,
    clock: Arc<AtomicI64>,
    uids: Arc<AtomicU64>,
    file: Connection,
    known: Option<(i64, Rc<Book>)>,
    folder: TempDir,
}

fn open(folder: &Path, clock: &Arc<AtomicI64>, uids: &Arc<AtomicU64>) -> Journal {
    let (clock, uids) = (Arc::clone(clock), Arc::clone(uids));
    let around = Surroundings {
        now: Box::new(move || DateTime::<Utc>::from_timestamp(clock.load(Ordering::Relaxed), 0).unwrap()),
        new_uid: Box::new(move || Uid(uuid::Uuid::from_u128(uids.fetch_add(1, Ordering::Relaxed).into()))),
        zone: ZONE,
        device: "desk".to_owned(),
    };
    Journal::open(folder, around).unwrap()
}

impl World {
    /// An empty journal on a morning, with three colleagues and some holidays.
    pub(crate) fn new(first: NaiveDate, holidays: &[NaiveDate]) -> Self {
        // In memory where there is such a folder: nothing here asks what survives a power cut.
        let folder = TempDir::new_in("/dev/shm").or_else(|_| TempDir::new()).unwrap();
        let (clock, uids) = (Arc::new(AtomicI64::new(instant(first, 420))), Arc::new(AtomicU64::new(1)));
        let mut journal = open(folder.path(), &clock, &uids);
        let days: Vec<String> = holidays.iter().map(ToString::to_string).collect();
        journal.set("holidays", &serde_json::json!(days)).unwrap();
        own_playbooks(&mut journal);
        let mut colleagues = Vec::new();
        for name in COLLEAGUES {
            let contact = Contact { name: Some(name.to_owned()), ..Contact::default() };
            journal.import("csv", &[contact], &|_| ()).unwrap();
            let Subject::Person(id) = journal.subject(name).unwrap() else { panic!("{name} is a person") };
            journal.edit(Subject::Person(id), &[("side".to_owned(), "ours".to_owned())]).unwrap();
            colleagues.push(id.0);
        }
        Self {
            journal,
            today: first,
            minute: 420,
            week: Week { holidays: holidays.iter().copied().collect() },
            units: Vec::new(),
            colleagues,
            acts: BTreeMap::new(),
            tick: 0,
            alive: BTreeSet::new(),
            ended: BTreeMap::new(),
            rules: BTreeSet::new(),
            asked: 0,
            refused: Vec::new(),
            clock,
            uids,
            file: kept_tests::reader(folder.path()),
            known: None,
            folder,
        }
    }

    pub(crate) fn set_clock(&mut self, day: NaiveDate, minute: i64) {
        (self.today, self.minute) = (day, minute);
        self.clock.store(instant(day, minute), Ordering::Relaxed);
    }

    /// The same folder, opened by somebody else.
    pub(crate) fn other_window(&self) -> Journal {
        open(self.folder.path(), &self.clock, &self.uids)
    }

    /// The whole journal, read again when anything was written.
    pub(crate) fn book(&mut self) -> Rc<Book> {
        let newest = self.journal.newest_seq().unwrap();
        match &self.known {
            Some((seq, book)) if *seq == newest => Rc::clone(book),
            _ => {
                let book = Rc::new(Book::read(&self.file));
                self.known = Some((newest, Rc::clone(&book)));
                book
            }
        }
    }

    /// Whether the file says of a prompt that it was done.
    pub(crate) fn is_closed(&self, identity: &str) -> bool {
        let sql = "SELECT count(*) FROM prompt_act WHERE identity = ?1 AND act = 'done'";
        self.file.query_row(sql, [identity], |row| row.get::<_, i64>(0)).unwrap() > 0
    }

    /// The journal as of the last look: what the manager remembers while the day goes on.
    pub(crate) fn memory(&mut self) -> Rc<Book> {
        match &self.known {
            Some((_, book)) => Rc::clone(book),
            None => self.book(),
        }
    }

    pub(crate) fn prompts(&self) -> Vec<Prompt> {
        self.journal.due(usize::MAX, 0).unwrap().prompts
    }

    pub(crate) fn identities(&self) -> Vec<String> {
        self.prompts().into_iter().map(|prompt| prompt.identity).collect()
    }

    /// The unit of an account; nobody's for no account.
    pub(crate) fn unit_of(&self, account: Option<i64>) -> Option<usize> {
        self.units.iter().position(|unit| match account {
            Some(id) => unit.houses.iter().any(|house| house.id == id),
            None => unit.houses.is_empty(),
        })
    }

    /// The facts of a unit go back: what had ended may hold again.
    pub(crate) fn go_back(&mut self, unit: usize) {
        self.units[unit].went_back = self.tick;
    }

    /// Whether a verb was heard. A refusal changes nothing, and is remembered: too many would make an empty year.
    pub(crate) fn heard<T>(&mut self, said: &str, result: kept_journal::Result<T>) -> Option<T> {
        self.asked += 1;
        result.map_err(|error| self.refused.push(format!("{said}: {error}"))).ok()
    }

    pub(crate) fn log(&mut self, line: &str) -> Option<EntryId> {
        let result = self.journal.log(line);
        self.heard(line, result)?.value.entries.first().map(|line| line.entry.id)
    }

    pub(crate) fn edit(&mut self, subject: impl Into<Subject>, fields: &[(&str, String)]) -> bool {
        let fields: Vec<(String, String)> =
            fields.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        let result = self.journal.edit(subject.into(), &fields);
        self.heard(&format!("{fields:?}"), result).is_some()
    }
}

/// What the manager added to the playbook that ships: before a renewal, after a smile, around somebody's day.
fn own_playbooks(journal: &mut Journal) {
    let mut add = |name: &str, anchor, steps: &[(&str, &str, &str)]| {
        journal.add_playbook(name, anchor).unwrap();
        for (step, offset, shift) in steps {
            let fields =
                [("name", *step), ("offset", *offset), ("shift", *shift), ("question", "How is it?")];
            let fields = fields.map(|(field, value)| (field.to_owned(), value.to_owned()));
            journal.add_step(name, &fields).unwrap();
        }
    };
    add("Renewal", PlaybookAnchor::Renewal, &[("budget", "-60", "after"), ("signature", "-14", "before")]);
    add("After a smile", PlaybookAnchor::Delight, &[("card", "10", "never"), ("echo", "45", "after")]);
    add("Their day", PlaybookAnchor::Personal, &[("present", "-10", "before"), ("party", "3", "after")]);
}

fn instant(day: NaiveDate, minute: i64) -> i64 {
    let local = day.and_hms_opt(0, 0, 0).unwrap() + TimeDelta::minutes(minute);
    ZONE.from_local_datetime(&local).earliest().unwrap().timestamp()
}
