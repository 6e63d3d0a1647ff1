//! What an operation touched beyond its own rows.

use kept_model::{Employment, Side, Uid, WorkCalendar};
use kept_store::{NewAccount, NewPerson, Op, Store, StoreError};
use std::cell::Cell;

#[test]
fn another_language_counts_each_person_of_the_account() {
    let folder = tempfile::tempdir().unwrap();
    let next = Cell::new(0u128);
    let uids = || {
        next.set(next.get() + 1);
        Uid(uuid::Uuid::from_u128(next.get()))
    };
    let mut store = Store::open(&folder.path().join("journal.sqlite"), None, 0, &uids).unwrap();
    let zone = WorkCalendar::default().zone;
    let op = |label| Op { uid: uids(), device: "test", at: 0, label, zone, is_recorded: true };
    let (id, filled) = store
        .transact::<_, StoreError>(&op("Fill"), &uids, |writer| {
            let id =
                writer.add_account(&NewAccount { name: "Calder".to_owned(), ..NewAccount::default() })?;
            for name in ["Priya", "Tom", "Ana", "Dana"] {
                let new = NewPerson { name: name.to_owned(), side: Side::Theirs, note: None };
                let person = writer.add_person(&new)?;
                let mut made = writer.reader().person(person)?;
                made.employments =
                    vec![Employment { account: id, role: None, buying: None, years: (None, None) }];
                writer.set_person(&made)?;
            }
            Ok(id)
        })
        .unwrap();
    let mut set = |label, language: Option<&str>, name: &str| {
        let ((), changed) = store
            .transact::<_, StoreError>(&op(label), &uids, |writer| {
                let mut account = writer.reader().account(id)?;
                account.language = language.map(str::to_owned);
                account.name = name.to_owned();
                writer.set_account(&account)
            })
            .unwrap();
        let reader = store.reader();
        (
            reader.changes_since(changed.seq - 1, 100).unwrap(),
            reader.about_since(changed.seq - 1).unwrap().len(),
        )
    };
    assert!(filled.seq > 0);
    assert_eq!(set("Rename", None, "Calder Water"), (1, 1));
    // The account's own row, and those of four people whose words end otherwise now.
    assert_eq!(set("Speak", Some("de"), "Calder Water"), (5, 5));
    assert_eq!(store.reader().changes_since(filled.seq, 3).unwrap(), 3, "counted no further than asked");
}
