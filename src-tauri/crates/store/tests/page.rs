//! Rows that are read together are what each of them is when it is read alone.
#![expect(clippy::unwrap_used, reason = "a test may fail this way")]

use kept_model::{AccountId, Employment, EntryId, Facet, Kind, PersonId, Side, Uid, WorkCalendar};
use kept_store::{NewAccount, NewEntry, NewPerson, Op, Store, StoreError, Writer};
use rusqlite::{Connection, functions::FunctionFlags};
use std::cell::Cell;
use std::path::Path;

fn account(writer: &mut Writer<'_>, name: &str, language: Option<&str>) -> AccountId {
    let id = writer.add_account(&NewAccount { name: name.to_owned(), ..NewAccount::default() }).unwrap();
    let mut made = writer.reader().account(id).unwrap();
    made.language = language.map(str::to_owned);
    writer.set_account(&made).unwrap();
    id
}

fn person(writer: &mut Writer<'_>, name: &str, at: &[AccountId]) -> PersonId {
    let new = NewPerson { name: name.to_owned(), side: Side::Theirs, note: None };
    let id = writer.add_person(&new).unwrap();
    let mut made = writer.reader().person(id).unwrap();
    let job =
        |account: &AccountId| Employment { account: *account, role: None, buying: None, years: (None, None) };
    made.employments = at.iter().map(job).collect();
    writer.set_person(&made).unwrap();
    id
}

fn entry(
    writer: &mut Writer<'_>,
    parent: Option<EntryId>,
    accounts: &[AccountId],
    people: &[PersonId],
    tags: &[&str],
) -> EntryId {
    let tags: Vec<String> = tags.iter().map(|tag| (*tag).to_owned()).collect();
    let new = NewEntry {
        kind: Kind::Call,
        day: "2026-11-19".parse().unwrap(),
        minute: None,
        body: "The sizing was done.",
        source: None,
        parent,
        direction: None,
        stance: None,
        length: None,
        served: None,
        created_at: chrono::DateTime::UNIX_EPOCH,
        accounts,
        people,
        tags: &tags,
        facet: &Facet::Touch,
    };
    writer.add_entry(&new).unwrap()
}

/// Positions and the order in which links were made part ways, as they may after a merge.
fn turn_around(path: &Path) {
    let other = Connection::open(path).unwrap();
    other.create_scalar_function("row_hash", -1, FunctionFlags::SQLITE_DETERMINISTIC, |_| Ok(0)).unwrap();
    for table in ["entry_account", "entry_person"] {
        other.execute(&format!("UPDATE {table} SET position = 9 - position"), []).unwrap();
    }
}

#[test]
fn together_they_are_what_they_are_alone() {
    let folder = tempfile::tempdir().unwrap();
    let next = Cell::new(0u128);
    let uids = || {
        next.set(next.get() + 1);
        Uid(uuid::Uuid::from_u128(next.get()))
    };
    let mut store = Store::open(&folder.path().join("journal.sqlite"), None, 0, &uids).unwrap();
    let zone = WorkCalendar::default().zone;
    let op =
        Op { uid: Uid(uuid::Uuid::nil()), device: "test", at: 0, label: "Fill", zone, is_recorded: true };
    let ((accounts, people, entries), _) = store
        .transact::<_, StoreError>(&op, &uids, |writer| {
            let calder = account(writer, "Calder Water", None);
            let orrin = account(writer, "Ørrin", Some("nb"));
            let maddox = account(writer, "Maddox", Some("de"));
            let priya = person(writer, "Priya", &[calder, maddox]);
            let tom = person(writer, "Tom", &[]);
            let plain = entry(writer, None, &[calder], &[priya], &["renewal", "audit"]);
            let both = entry(writer, None, &[calder, orrin, maddox], &[tom, priya], &[]);
            let nobody = entry(writer, None, &[], &[], &["audit"]);
            entry(writer, Some(both), &[orrin], &[], &[]);
            entry(writer, Some(both), &[orrin], &[], &[]);
            Ok(([calder, orrin, maddox], [priya, tom], [nobody, both, plain]))
        })
        .unwrap();
    turn_around(store.path());
    let reader = store.reader();

    let gone = EntryId(9_999);
    let wanted = [entries[0], gone, entries[1], entries[2]];
    let rows = reader.at_once::<_, StoreError>(|reader| reader.entry_rows(&wanted)).unwrap();
    assert_eq!(rows.iter().map(|row| row.entry.id).collect::<Vec<_>>(), entries);
    for row in &rows {
        assert_eq!(row.entry, reader.entry(row.entry.id).unwrap());
        assert_eq!(row.parts, reader.children(row.entry.id).unwrap().len());
        let accounts = row.entry.accounts.iter().map(|id| reader.account(*id).unwrap().name);
        assert_eq!(row.accounts, accounts.collect::<Vec<_>>());
        let people = row.entry.people.iter().map(|id| reader.person(*id).unwrap().name);
        assert_eq!(row.people, people.collect::<Vec<_>>());
    }
    assert_eq!(rows[1].accounts, ["Maddox", "Ørrin", "Calder Water"]);
    assert_eq!(rows[1].people, ["Priya", "Tom"]);
    assert_eq!(rows.iter().map(|row| row.parts).collect::<Vec<_>>(), [0, 2, 0]);
    let languages: Vec<_> = rows.iter().map(|row| row.language.as_deref()).collect();
    assert_eq!(languages, [None, Some("nb"), None]);

    let found = reader.account_rows(&[accounts[2], AccountId(999), accounts[0]]).unwrap();
    assert_eq!(found.iter().map(|(account, _)| account.id).collect::<Vec<_>>(), [accounts[2], accounts[0]]);
    for (account, last) in found {
        assert_eq!(account, reader.account(account.id).unwrap());
        assert_eq!(last, reader.account_fact(account.id).unwrap().last_touch.map(|(day, _)| day));
    }
    let found = reader.person_rows(&[people[1], people[0]]).unwrap();
    assert_eq!(found.iter().map(|row| row.person.id).collect::<Vec<_>>(), [people[1], people[0]]);
    for row in found {
        assert_eq!(row.person, reader.person(row.person.id).unwrap());
        assert_eq!(row.last, reader.last_entry_about(row.person.id).unwrap());
        assert_eq!(row.at.as_deref(), (row.person.id == people[0]).then_some("Calder Water"));
    }
    assert_eq!(reader.entry_rows(&[]).unwrap(), []);
}

#[test]
fn one_state_is_read_whoever_writes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.sqlite");
    let next = Cell::new(0u128);
    let uids = || {
        next.set(next.get() + 1);
        Uid(uuid::Uuid::from_u128(next.get()))
    };
    let open = || Store::open(&path, None, 0, &uids).unwrap();
    let (reading, mut writing) = (open(), open());
    let zone = WorkCalendar::default().zone;
    let mut write = || {
        let op = Op { uid: uids(), device: "test", at: 0, label: "Add", zone, is_recorded: true };
        let added = writing
            .transact::<_, StoreError>(&op, &uids, |writer| Ok(account(writer, &uids().0.to_string(), None)));
        added.unwrap();
    };
    write();
    let counts = reading.reader().at_once::<_, StoreError>(|reader| {
        let before = reader.account_count()?;
        write();
        // Inside of one, another changes nothing.
        Ok((before, reader.at_once(|reader| reader.account_count())?))
    });
    assert_eq!(counts.unwrap(), (1, 1));
    assert_eq!(reading.reader().account_count().unwrap(), 2);
    // A failure ends it, too.
    let failed = reading.reader().at_once::<(), _>(|_| Err(StoreError::Missing { noun: "entry", id: 1 }));
    assert!(failed.is_err());
    write();
    assert_eq!(reading.reader().account_count().unwrap(), 3);
}
