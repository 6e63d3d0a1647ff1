//! What an index may be believed on: its cursor, as far as it can be read and is of this very history.

use super::{open, step, total};
use crate::{Sort, Subject};
use kept_model::EntryId;
use std::path::Path;

/// Keeps a copy of the journal's file in `to`, or puts one back from there. Nobody has it open.
fn copy(from: &Path, to: &Path) {
    let is_of_it = |path: &std::path::PathBuf| path.is_file();
    for old in std::fs::read_dir(to).unwrap().map(|file| file.unwrap().path()).filter(is_of_it) {
        std::fs::remove_file(old).unwrap();
    }
    for file in std::fs::read_dir(from).unwrap().map(|file| file.unwrap().path()).filter(is_of_it) {
        std::fs::copy(&file, to.join(file.file_name().unwrap())).unwrap();
    }
}

#[test]
fn a_file_put_back_is_told_by_its_operations_and_not_by_their_number() {
    let (folder, copied) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut journal = open(folder.path());
    for _ in 0..3 {
        journal.log("note @acme: oak").unwrap();
    }
    drop(journal);
    copy(folder.path(), copied.path());
    let mut journal = open(folder.path());
    for _ in 0..10 {
        journal.log("note @acme: elm").unwrap();
    }
    journal.reindex(&|_| ()).unwrap();
    assert_eq!(total(&mut journal, "elm"), 10);
    drop(journal);
    copy(copied.path(), folder.path());
    let mut journal = open(folder.path());
    // Nobody asks before it has more operations than the index knew.
    for _ in 0..15 {
        journal.log("note @acme: fir").unwrap();
    }
    assert!(journal.indexing().is_some(), "it is told");
    for (word, count) in [("elm", 0), ("oak", 3), ("fir", 15)] {
        assert_eq!(total(&mut journal, word), count, "{word}");
    }
}

#[test]
fn a_file_put_back_to_before_a_slice_was_read_is_told_too() {
    let (folder, copied) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut journal = open(folder.path());
    for _ in 0..30 {
        journal.log("note @acme: oak").unwrap();
    }
    // The newest entries are in the index, and what follows is copied.
    step(&journal, 3, false);
    journal.log("note @acme: yew").unwrap();
    drop(journal);
    copy(folder.path(), copied.path());
    let mut journal = open(folder.path());
    journal.edit(Subject::Entry(EntryId(3)), &[("body".to_owned(), "elm".to_owned())]).unwrap();
    // The slice brings what was edited; the cursor still stands where the first one left it.
    step(&journal, usize::MAX, false);
    drop(journal);
    copy(copied.path(), folder.path());
    let mut journal = open(folder.path());
    journal.log("note @acme: yew").unwrap();
    for (word, count) in [("elm", 0), ("oak", 30), ("yew", 2)] {
        assert_eq!(total(&mut journal, word), count, "{word}");
    }
}

#[test]
fn an_index_whose_cursor_cannot_be_read_for_a_moment_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut journal = open(folder.path());
    journal.log("note @acme: oak").unwrap();
    assert_eq!(total(&mut journal, "oak"), 1);
    let (meta, aside) = (journal.index_folder().join("meta.json"), folder.path().join("aside"));
    let before = std::fs::read(&meta).unwrap();
    // Reading it fails, and not because there is none.
    std::fs::rename(&meta, &aside).unwrap();
    std::fs::create_dir(&meta).unwrap();
    journal.index_if_behind().unwrap();
    assert!(matches!(journal.search("oak", 5, Sort::New), Err(crate::Error::Search(_))));
    std::fs::remove_dir(&meta).unwrap();
    std::fs::rename(&aside, &meta).unwrap();
    assert_eq!(total(&mut journal, "oak"), 1);
    assert_eq!(std::fs::read(&meta).unwrap(), before, "nothing was written");
}

#[test]
fn another_language_of_an_account_counts_its_people() {
    let folder = tempfile::tempdir().unwrap();
    let mut journal = open(folder.path());
    let entry = crate::ImportedEntry {
        day: journal.today(),
        kind: kept_model::Kind::Call,
        account: "Acme".to_owned(),
        people: (1..=5).map(|number| format!("Person {number}")).collect(),
        tags: Vec::new(),
        body: "oak".to_owned(),
    };
    journal.import_entries("Import", &mut [entry].into_iter(), &|_| ()).unwrap();
    let reader = journal.store.reader();
    let (seq, account) = (reader.newest_seq().unwrap(), journal.accounts().unwrap()[0].account.id);
    journal.edit(Subject::Account(account), &[("language".to_owned(), "de".to_owned())]).unwrap();
    let reader = journal.store.reader();
    // The account, its entry, and the five.
    assert_eq!(reader.about_since(seq).unwrap().len(), 7);
    assert_eq!(reader.changes_since(seq, 100).unwrap(), 7);
    assert_eq!(reader.changes_since(seq, 4).unwrap(), 4, "no further than was asked");
}
