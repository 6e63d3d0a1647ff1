//! Another program is writing the index when something is to be done for it: nothing is taken from under its hands, and it is done later.

use super::{open, total, until};
use crate::{Error, Journal, Sort};
use kept_search::{Committed, Index, SearchError};
use std::path::{Path, PathBuf};

/// A journal whose index has several parts.
fn in_parts(folder: &Path) -> Journal {
    let mut journal = open(folder);
    for word in ["oak", "elm", "ash"] {
        for _ in 0..110 {
            journal.log(&format!("note @acme: {word}")).unwrap();
        }
        assert_eq!(total(&mut journal, word), 110);
    }
    assert!(parts(folder) > 1);
    journal
}

fn parts(folder: &Path) -> usize {
    Index::open_read_only(&folder.join("index")).unwrap().unwrap().segments()
}

/// While another program is at it, as long as `what` takes.
fn beside(folder: &Path, what: impl FnOnce()) {
    let (index, _) = Index::open(&folder.join("index")).unwrap();
    let committed = index.write(false, |_| {
        what();
        None
    });
    assert_eq!(committed.unwrap(), Committed::Done);
}

/// A byte of each file that ends so is another one; files that the index has left behind may lie among them.
fn change(folder: &Path, ending: &str) {
    let files = std::fs::read_dir(folder.join("index")).unwrap().map(|file| file.unwrap().path());
    for file in files.filter(|path| path.extension().is_some_and(|own| own == ending)) {
        let mut bytes = std::fs::read(&file).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        std::fs::write(&file, bytes).unwrap();
    }
}

#[test]
fn what_an_idle_minute_could_not_do_is_done_in_the_next() {
    let folder = tempfile::tempdir().unwrap();
    let mut journal = in_parts(folder.path());
    beside(folder.path(), || journal.idle().unwrap());
    assert!(parts(folder.path()) > 1);
    journal.idle().unwrap();
    assert_eq!(parts(folder.path()), 1);
    drop(journal);

    // So is the check of the day.
    change(folder.path(), "idx");
    let mut journal = open(folder.path());
    beside(folder.path(), || {
        let outcome = journal.idle();
        assert!(matches!(outcome, Err(Error::Search(SearchError::Busy))), "{outcome:?}");
        assert!(folder.path().join("index/meta.json").exists(), "it belongs to whoever is writing");
    });
    journal.idle().unwrap();
    assert_eq!(journal.opened().unwrap().damaged().unwrap(), Vec::<PathBuf>::new());
    assert_eq!((total(&mut journal, "oak"), total(&mut journal, "ash")), (110, 110));
}

#[test]
fn what_the_thread_could_not_do_is_done_later() {
    let folder = tempfile::tempdir().unwrap();
    let mut journal = in_parts(folder.path());
    journal.index_in_background();
    beside(folder.path(), || {
        journal.idle().unwrap();
        until(|| journal.background.as_ref().unwrap().has_nothing_to_do());
    });
    assert!(parts(folder.path()) > 1);
    journal.idle().unwrap();
    until(|| journal.background.as_ref().unwrap().has_nothing_to_do());
    assert_eq!(parts(folder.path()), 1);
}

#[test]
fn damage_that_is_found_while_another_program_writes_is_healed_after_that() {
    let folder = tempfile::tempdir().unwrap();
    let mut journal = in_parts(folder.path());
    journal.index_in_background();
    beside(folder.path(), || {
        let ready = journal.ready_after("a test says so".to_owned()).unwrap();
        assert!(ready.preparing.is_some() && ready.healed.is_some());
        until(|| journal.background.as_ref().unwrap().has_nothing_to_do());
        assert!(folder.path().join("index/meta.json").exists(), "it belongs to whoever is writing");
        assert!(journal.indexing().is_some(), "it is not done");
        assert_eq!(journal.index_news(), Vec::<String>::new());
    });
    until(|| {
        journal.search("oak", 5, Sort::New).unwrap();
        journal.indexing().is_none()
    });
    assert_eq!(parts(folder.path()), 1, "it was made anew");
    assert_eq!((total(&mut journal, "oak"), total(&mut journal, "ash")), (110, 110));
}
