//! The facts of an account after each operation: what a touch changes is counted, and the rest stays what it was.
#![expect(clippy::unwrap_used, reason = "a test may fail this way")]

use chrono::{DateTime, Days, NaiveDate};
use kept_model::{AccountId, EntryId, Facet, Kind, Order, Uid, WorkCalendar};
use kept_store::{AccountFact, NewAccount, NewEntry, Op, Store, StoreError, Writer};
use std::cell::Cell;
use std::path::PathBuf;

struct Journal {
    _folder: tempfile::TempDir,
    path: PathBuf,
    store: Store,
    uids: Cell<u128>,
    account: AccountId,
}

impl Journal {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal.sqlite");
        let store = Store::open(&path, None, 0, &|| Uid(uuid::Uuid::from_u128(1))).unwrap();
        let mut journal = Self { _folder: folder, path, store, uids: Cell::new(1), account: AccountId(0) };
        let new = NewAccount { name: "Calder Water".to_owned(), ..NewAccount::default() };
        journal.account = journal.transact(|writer| writer.add_account(&new));
        journal
    }

    fn transact<T>(&mut self, write: impl FnOnce(&mut Writer<'_>) -> Result<T, StoreError>) -> T {
        let uids = &self.uids;
        let uid = || {
            uids.set(uids.get() + 1);
            Uid(uuid::Uuid::from_u128(uids.get()))
        };
        self.store.transact(&op(uid()), &uid, write).unwrap().0
    }

    /// Keeps an entry of an operation of its own.
    fn log(&mut self, kind: Kind, day: NaiveDate, facet: &Facet, tags: &[String]) -> EntryId {
        let account = self.account;
        self.transact(|writer| {
            writer.add_entry(&NewEntry {
                kind,
                day,
                minute: None,
                body: "all is well",
                source: None,
                parent: None,
                direction: None,
                stance: None,
                length: None,
                served: None,
                created_at: DateTime::default(),
                accounts: &[account],
                people: &[],
                tags,
                facet,
            })
        })
    }

    fn touch(&mut self, kind: Kind, day: NaiveDate) -> EntryId {
        self.log(kind, day, &Facet::Touch, &[])
    }

    fn fact(&self) -> AccountFact {
        assert_eq!(self.store.wrong_facts().unwrap(), Vec::<String>::new());
        self.store.reader().account_fact(self.account).unwrap()
    }
}

fn op(uid: Uid) -> Op<'static> {
    Op { uid, device: "test", at: 0, label: "Log", zone: WorkCalendar::default().zone, is_recorded: true }
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 19).unwrap()
}

fn before(days: u64) -> NaiveDate {
    today() - Days::new(days)
}

fn order() -> Facet {
    Facet::Order(Order { number: None, what: "firewall".to_owned(), value: None, lane: Vec::new() })
}

#[test]
fn the_usual_gap_looks_past_a_day_on_which_everybody_called() {
    let mut journal = Journal::new();
    for days in [30, 20, 10] {
        journal.touch(Kind::Call, before(days));
    }
    assert_eq!(journal.fact().usual_gap, None, "two gaps are not usual yet");
    for _ in 0..70 {
        journal.touch(Kind::Note, today());
    }
    // The newest 64 touches are all of today; the gaps lie before them: 10, 10 and 10 days.
    assert_eq!(journal.fact().usual_gap, Some(10));
    // Of thirteen days with a touch, the gaps of 3 days are twelve: the older ones do not count any more.
    for days in 1..=12 {
        journal.touch(Kind::Note, before(days * 3));
    }
    assert_eq!(journal.fact().usual_gap, Some(3));
    assert_eq!(journal.fact().touches, 85);
}

#[test]
fn a_meeting_is_looked_for_among_the_newest_touches() {
    let mut journal = Journal::new();
    journal.touch(Kind::Visit, before(1));
    for _ in 0..63 {
        journal.touch(Kind::Email, today());
    }
    assert_eq!(journal.fact().lists.last_met, Some(before(1)), "it is the sixty-fourth");
    journal.touch(Kind::Email, today());
    assert_eq!(journal.fact().lists.last_met, None);
    journal.touch(Kind::Call, before(0));
    assert_eq!(journal.fact().lists.last_met, Some(today()));
}

#[test]
fn a_touch_leaves_what_else_the_rules_look_for_and_all_else_changes_it() {
    let mut journal = Journal::new();
    let bought = journal.log(Kind::Order, before(40), &order(), &[]);
    journal.log(Kind::Note, before(20), &Facet::Touch, &["renewal".to_owned()]);
    let lists = journal.fact().lists;
    assert_eq!(lists.first_order, Some(before(40)));
    assert_eq!(lists.tags, [("renewal".to_owned(), before(20))]);

    let call = journal.touch(Kind::Call, today());
    let fact = journal.fact();
    assert_eq!((fact.entries, fact.touches), (3, 2));
    assert_eq!(fact.last_touch, Some((today(), call)));
    assert_eq!((fact.lists.first_order, &fact.lists.tags), (lists.first_order, &lists.tags));

    journal.transact(|writer| writer.remove_entry(bought));
    assert_eq!(journal.fact().lists.first_order, None);
    journal.touch(Kind::Call, today());
    assert_eq!(journal.fact().lists.first_order, None, "and it stays away");
    let newest = journal.store.reader().newest_seq().unwrap();
    let uid = Uid(uuid::Uuid::from_u128(1 << 64));
    journal.store.take_back(newest - 1, &op(uid), &|| uid).unwrap();
    assert_eq!(journal.fact().lists.first_order, Some(before(40)), "it is back");
}

#[test]
fn lists_that_cannot_be_read_are_made_anew_by_the_next_touch() {
    let mut journal = Journal::new();
    journal.log(Kind::Order, before(40), &order(), &[]);
    let other = rusqlite::Connection::open(&journal.path).unwrap();
    other.execute("UPDATE account_fact SET lists = x'07'", []).unwrap();
    journal.touch(Kind::Call, today());
    assert_eq!(journal.fact().lists.first_order, Some(before(40)));
}
