//! An index that is empty, older or far behind hides nothing.

use crate::chance::{Chance, seed};
use crate::files::{copy, folder};
use crate::question::Question;
use crate::run::keys;
use crate::step::question;
use crate::witness::{imported, read, same};
use kept_api::{Command as _, Sample};
use kept_journal::{Journal, Sort};
use kept_search::Index;
use std::fs::{self, File};

/// More than these are brought into the index by a bulk commit.
const BULK: usize = 5_000;

#[test]
fn rows_without_a_history_are_not_hidden_while_somebody_else_makes_the_index() {
    let folder = folder();
    let mut journal = kept_tests::open(folder.path());
    // A sample is filled without leaving a trace in the history: no tail can hold it.
    Sample::default().run(&mut journal).unwrap();
    let words = ["backup", "policy", "renewal", "sig"];
    let whole: Vec<_> = words.map(|word| keys(&journal.search(word, 2_000, Sort::New).unwrap())).to_vec();
    assert!(whole.iter().all(|found| !found.is_empty()), "{whole:?}");
    drop(journal);
    let index = folder.path().join("index");
    fs::remove_dir_all(&index).unwrap();
    // Another process has made the folder, and has its lock: it is about to fill the index.
    drop(Index::open(&index).unwrap());
    let lock = File::create(index.join(".tantivy-writer.lock")).unwrap();
    lock.try_lock().unwrap();
    let mut journal = kept_tests::open(folder.path());
    for (word, whole) in words.iter().zip(&whole) {
        let page = journal.search(word, 2_000, Sort::New).unwrap();
        let found = keys(&page);
        assert!(found == *whole || page.preparing.is_some(), "\"{word}\" hides entries and does not say so");
        assert!(found.iter().all(|key| whole.contains(key)), "\"{word}\": {found:?}");
    }
    drop(lock);
    for (word, whole) in words.iter().zip(&whole) {
        let page = journal.search(word, 2_000, Sort::New).unwrap();
        assert_eq!((keys(&page), page.preparing), (whole.clone(), None), "{word}");
    }
}

#[test]
fn an_index_that_is_thousands_of_changes_behind_hides_nothing() {
    let folder = folder();
    let mut chance = Chance::new(seed());
    let mut open = kept_tests::open(folder.path());
    import(&mut open, &mut chance, "ta", 300);
    let mut other = kept_tests::open(folder.path());
    let index = folder.path().join("index");
    let older = crate::files::folder();
    agree("the first import", &mut open, &mut other, &mut chance);
    copy(&index, older.path());
    for (number, what) in ["imported", "taken back", "done again"].iter().enumerate() {
        match number {
            0 => import(&mut other, &mut chance, "tb", BULK + 500),
            1 => drop(other.undo().unwrap()),
            _ => drop(other.redo().unwrap()),
        }
        agree(what, &mut open, &mut other, &mut chance);
        // As a restored folder would have it: the index of an earlier day. Nobody has it open then.
        drop((open, other));
        fs::remove_dir_all(&index).unwrap();
        copy(older.path(), &index);
        (open, other) = (kept_tests::open(folder.path()), kept_tests::open(folder.path()));
        agree(&format!("{what}, and the older index put back"), &mut open, &mut other, &mut chance);
    }
    let findings = open.doctor(&|_| ()).unwrap();
    assert!([findings.faults, findings.mended_facts].concat().is_empty());
}

fn import(journal: &mut Journal, chance: &mut Chance, token: &str, count: usize) {
    let mut entries = (0..count).map(|number| imported(chance, &format!("{token}{number}")));
    journal.import_entries(token, &mut entries, &|_| ()).unwrap();
}

fn agree(what: &str, open: &mut Journal, other: &mut Journal, chance: &mut Chance) {
    let state = read(open.folder());
    for journal in [open, other] {
        for _ in 0..10 {
            same(what, journal, &question(chance), &state);
        }
        same(what, journal, &Question { limit: 50, ..Question::everything() }, &state);
    }
}
