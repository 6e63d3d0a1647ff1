//! Opening, refusing and checking the journal file.
#![expect(clippy::unwrap_used, reason = "a test may fail this way")]

use kept_model::{AccountId, Consent, EntryId, Facet, Playbook, PulseSide, Uid, WorkCalendar};
use kept_store::{APPLICATION_ID, NewAccount, Op, Store, StoreError, USER_VERSION};
use std::cell::Cell;
use std::path::{Path, PathBuf};

fn uids() -> impl Fn() -> Uid {
    let next = Cell::new(0u128);
    move || {
        next.set(next.get() + 1);
        Uid(uuid::Uuid::from_u128(next.get()))
    }
}

fn open(path: &Path) -> Result<Store, StoreError> {
    Store::open(path, None, 0, &uids())
}

fn op(label: &str) -> Op<'_> {
    let zone = WorkCalendar::default().zone;
    Op { uid: Uid(uuid::Uuid::nil()), device: "test", at: 0, label, zone, is_recorded: true }
}

fn add(store: &mut Store, name: &str) -> i64 {
    let new = NewAccount { name: name.to_owned(), ..NewAccount::default() };
    // Uids of one test must differ between operations: the names do.
    let salt = name.bytes().fold(7u128, |salt, byte| salt * 257 + u128::from(byte));
    let count = Cell::new(0);
    let uid = || {
        count.set(count.get() + 1);
        Uid(uuid::Uuid::from_u128(salt * 1000 + count.get()))
    };
    let (_, changed) =
        store.transact::<_, StoreError>(&op("Add"), &uid, |writer| writer.add_account(&new)).unwrap();
    changed.seq
}

fn folder() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.sqlite");
    (folder, path)
}

#[test]
fn a_new_journal_is_private_and_keeps_its_name() {
    let (_folder, path) = folder();
    let identity = open(&path).unwrap().identity();
    assert_eq!(open(&path).unwrap().identity(), identity);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }
}

#[test]
fn strangers_are_refused_untouched() {
    let (_folder, path) = folder();
    let sqlite = {
        let other = path.with_extension("other");
        let conn = rusqlite::Connection::open(&other).unwrap();
        conn.execute_batch("CREATE TABLE t (a); INSERT INTO t VALUES (1)").unwrap();
        drop(conn);
        std::fs::read(other).unwrap()
    };
    let cases: [(&str, &[u8]); 3] =
        [("text", b"hello"), ("a PNG", b"\x89PNG\r\n\x1a\n0000000000"), ("another database", &sqlite)];
    for (what, bytes) in cases {
        std::fs::write(&path, bytes).unwrap();
        assert!(matches!(open(&path), Err(StoreError::NotAJournal { .. })), "{what}");
        assert_eq!(std::fs::read(&path).unwrap(), bytes, "{what} was touched");
    }
}

#[test]
fn a_newer_journal_is_refused_untouched() {
    let (_folder, path) = folder();
    drop(open(&path).unwrap());
    let conn = rusqlite::Connection::open(&path).unwrap();
    conn.pragma_update(None, "user_version", USER_VERSION + 1).unwrap();
    drop(conn);
    let bytes = std::fs::read(&path).unwrap();
    assert!(matches!(open(&path), Err(StoreError::Newer { found, .. }) if found == USER_VERSION + 1));
    assert_eq!(std::fs::read(&path).unwrap(), bytes);
}

#[test]
fn a_file_that_was_cut_off_is_refused() {
    let (_folder, path) = folder();
    drop(open(&path).unwrap());
    let bytes = std::fs::read(&path).unwrap();
    std::fs::write(&path, &bytes[..bytes.len() - 100]).unwrap();
    assert!(matches!(open(&path), Err(StoreError::Damaged { .. })));
}

#[test]
fn the_header_names_the_program_even_before_the_wal_is_copied_back() {
    let (_folder, path) = folder();
    let store = open(&path).unwrap();
    let header = std::fs::read(&path).unwrap();
    let id = u32::from_be_bytes([header[68], header[69], header[70], header[71]]);
    assert_eq!(i64::from(id), APPLICATION_ID);
    drop(store);
}

#[test]
fn two_may_begin_a_journal_at_once() {
    let (_folder, path) = folder();
    let begin = || {
        let path = path.clone();
        std::thread::spawn(move || open(&path).map(|store| store.identity()))
    };
    let threads: Vec<_> = (0..4).map(|_| begin()).collect();
    let mut found: Vec<_> = threads.into_iter().map(|thread| thread.join().unwrap().unwrap()).collect();
    found.dedup();
    assert_eq!(found.len(), 1);
}

#[test]
fn a_row_that_was_changed_outside_is_found() {
    let (_folder, path) = folder();
    let mut store = open(&path).unwrap();
    add(&mut store, "Acme");
    assert_eq!(store.check().unwrap(), Vec::<String>::new());
    let other = rusqlite::Connection::open(&path).unwrap();
    // Any program can read, only Kept can write: without its hash function nothing is written.
    assert_eq!(
        other.query_row("SELECT name FROM account", [], |row| row.get::<_, String>(0)).unwrap(),
        "Acme"
    );
    assert!(other.execute("UPDATE account SET name = 'Evil'", []).is_err());
    drop(other);
    drop(store);
    let mut bytes = std::fs::read(&path).unwrap();
    let checkpointed = bytes.windows(4).position(|window| window == b"Acme");
    if let Some(at) = checkpointed {
        bytes[at] = b'B';
        std::fs::write(&path, bytes).unwrap();
        let _ = std::fs::remove_file(path.with_extension("sqlite-wal"));
        let faults = open(&path).unwrap().check().unwrap();
        assert!(faults.iter().any(|fault| fault.contains("account was changed outside Kept")), "{faults:?}");
    } else {
        panic!("the journal was not copied back into its file");
    }
}

#[test]
fn an_operation_is_taken_back_and_done_again() {
    let (_folder, path) = folder();
    let mut store = open(&path).unwrap();
    let first = add(&mut store, "Acme");
    assert_eq!(store.reader().next_undo().unwrap(), Some(first));
    let undo = store.take_back(first, &op("Undo"), &uids()).unwrap();
    assert_eq!(store.reader().accounts().unwrap(), []);
    drop(store);
    let mut store = open(&path).unwrap();
    assert_eq!(store.reader().next_undo().unwrap(), None);
    assert_eq!(store.reader().next_redo().unwrap(), Some(undo.seq));
    let redo = store.take_back(undo.seq, &op("Redo"), &uids()).unwrap();
    assert_eq!(store.reader().accounts().unwrap()[0].name, "Acme");
    assert_eq!(store.reader().next_undo().unwrap(), Some(redo.seq));
    assert_eq!(store.reader().next_redo().unwrap(), None);
}

#[test]
fn an_operation_whose_rows_changed_later_is_not_taken_back() {
    let (_folder, path) = folder();
    let mut store = open(&path).unwrap();
    let first = add(&mut store, "Acme");
    let mut account = store.reader().accounts().unwrap().remove(0);
    account.purpose = Some("so that".to_owned());
    let ((), second) = store
        .transact::<_, StoreError>(&op("Edit Acme"), &uids(), |writer| writer.set_account(&account))
        .unwrap();
    let refused = store.take_back(first, &op("Undo"), &uids()).unwrap_err();
    assert!(matches!(&refused, StoreError::NoUndo { why, .. } if why.contains("Edit Acme")), "{refused}");
    store.take_back(second.seq, &op("Undo"), &uids()).unwrap();
    store.take_back(first, &op("Undo"), &uids()).unwrap();
    assert_eq!(store.reader().accounts().unwrap(), []);
}

#[test]
fn a_failed_operation_leaves_nothing() {
    let (_folder, path) = folder();
    let mut store = open(&path).unwrap();
    let new = NewAccount { name: "Acme".to_owned(), ..NewAccount::default() };
    let outcome = store.transact::<(), StoreError>(&op("Fail"), &uids(), |writer| {
        writer.add_account(&new)?;
        Err(StoreError::Locked)
    });
    assert!(outcome.is_err());
    assert_eq!(store.reader().accounts().unwrap(), []);
    assert_eq!(store.reader().newest_seq().unwrap(), 0);
}

/// `tests/data/format-2.sqlite` was written by the version before: one entry of each kind, a delight moment with a step and
/// consent, and a gift that served us.
#[test]
fn a_journal_of_the_format_before_is_raised_and_loses_nothing() {
    let (_folder, path) = folder();
    std::fs::copy(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/data/format-2.sqlite"), &path)
        .unwrap();
    let store = open(&path).unwrap();
    assert_eq!(store.check().unwrap(), Vec::<String>::new());
    assert_eq!(store.wrong_facts().unwrap(), Vec::<String>::new());
    let reader = store.reader();
    let kinds: Vec<_> = (1..=13).map(|id| reader.entry(EntryId(id)).unwrap().kind.as_str()).collect();
    let expected = [
        "call",
        "promise",
        "promise",
        "delight",
        "outcome",
        "obstacle",
        "question",
        "question",
        "order",
        "pulse",
        "advocacy",
        "experiment",
        "visit",
    ];
    assert_eq!(kinds, expected);
    let Facet::Delight(delight) = reader.entry(EntryId(4)).unwrap().facet else { panic!("a delight moment") };
    assert_eq!((delight.consent, delight.steps.len(), delight.consent_day), (Consent::Yes, 1, None));
    let Facet::Pulse(pulse) = reader.entry(EntryId(10)).unwrap().facet else { panic!("a pulse") };
    assert_eq!((pulse.side, pulse.consent), (PulseSide::Theirs, Consent::Ask));
    assert_eq!(reader.playbooks().unwrap(), [Playbook::beyond_the_order()]);
    // The gift that served us counts as an ask now, beside the reference that was asked for.
    let fact = reader.account_fact(AccountId(1)).unwrap();
    assert_eq!((fact.gave, fact.asked), (0, 2));
}

#[test]
fn a_number_that_was_given_before_a_format_is_not_given_again_after_it() {
    let (_folder, path) = folder();
    std::fs::copy(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/data/format-2.sqlite"), &path)
        .unwrap();
    // As if rows up to these had been written, and the last of them deleted.
    let given = [("op", 901), ("meeting", 902), ("prompt_act", 903)];
    let conn = rusqlite::Connection::open(&path).unwrap();
    for (table, number) in given {
        conn.execute("DELETE FROM sqlite_sequence WHERE name = ?1", [table]).unwrap();
        conn.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?1, ?2)", (table, number)).unwrap();
    }
    drop(conn);
    let mut store = open(&path).unwrap();
    assert_eq!(add(&mut store, "Acme"), 902);
    drop(store);
    let conn = rusqlite::Connection::open(&path).unwrap();
    let kept = |table: &str| -> Vec<i64> {
        let mut statement = conn.prepare("SELECT seq FROM sqlite_sequence WHERE name = ?1").unwrap();
        let rows = statement.query_map([table], |row| row.get(0)).unwrap();
        rows.collect::<rusqlite::Result<_>>().unwrap()
    };
    assert_eq!([kept("op"), kept("meeting"), kept("prompt_act")], [[902], [902], [903]]);
    let left: i64 = conn
        .query_row("SELECT count(*) FROM sqlite_sequence WHERE name LIKE '%\\_new' ESCAPE '\\'", [], |row| {
            row.get(0)
        })
        .unwrap();
    assert_eq!(left, 0);
}
