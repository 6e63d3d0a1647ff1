//! What an idle minute finds and mends.

use super::{WORDS, open, total, until, whole};
use crate::index::verify::Comparison;
use crate::{Indexing, Journal, Subject, WordsOf};
use kept_model::EntryId;
use kept_search::Index;
use std::cell::Cell;
use std::path::Path;

#[test]
fn an_idle_minute_puts_parts_together_and_mends_what_the_disk_changed() {
    let folder = tempfile::tempdir().unwrap();
    let mut journal = open(folder.path());
    for word in &WORDS[..3] {
        for _ in 0..110 {
            journal.log(&format!("note @acme: {word}")).unwrap();
        }
        assert_eq!(total(&mut journal, word), 110);
    }
    assert!(journal.opened().unwrap().segments() > 1);
    journal.idle().unwrap();
    assert_eq!(journal.opened().unwrap().segments(), 1);

    let mut part = std::fs::read_dir(journal.index_folder()).unwrap().map(|file| file.unwrap().path());
    let part = part.find(|path| path.extension().is_some_and(|end| end == "idx")).unwrap();
    let mut bytes = std::fs::read(&part).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&part, bytes).unwrap();
    // Checked once at the beginning and once a day; this is another beginning.
    let mut journal = open(folder.path());
    journal.idle().unwrap();
    assert_eq!(journal.opened().unwrap().damaged().unwrap(), Vec::<std::path::PathBuf>::new());
    for word in &WORDS[..3] {
        assert_eq!(total(&mut journal, word), 110);
    }
}

/// Forty oaks and, in a second part, two hundred elms; one of the oaks was deleted, which the index knows.
fn with_a_deletion(folder: &Path) {
    let mut journal = open(folder);
    let log = |journal: &mut Journal, count: usize, word: &str| {
        (0..count).for_each(|_| drop(journal.log(&format!("note @acme: {word}")).unwrap()));
    };
    log(&mut journal, 40, "oak");
    assert_eq!(total(&mut journal, "oak"), 40);
    journal.delete(Subject::Entry(EntryId(7))).unwrap();
    log(&mut journal, 205, "elm");
    assert_eq!((total(&mut journal, "oak"), total(&mut journal, "elm")), (39, 205));
}

/// A changed letter in the list of the parts, which has no checksum: what was removed is back, and every file is sound.
fn bring_back(folder: &Path) {
    let list = folder.join("index/meta.json");
    let text = std::fs::read_to_string(&list).unwrap();
    let changed = text.replacen("\"deletes\": {", "\"delates\": {", 1);
    assert!(text != changed, "a part has deletions");
    std::fs::write(list, changed).unwrap();
    let index = Index::open_read_only(&folder.join("index")).unwrap().unwrap();
    assert!(index.damaged().unwrap().is_empty(), "no checksum tells");
}

#[test]
fn rows_that_come_back_are_noticed_in_an_idle_minute() {
    for is_beside in [false, true] {
        let folder = tempfile::tempdir().unwrap();
        with_a_deletion(folder.path());
        bring_back(folder.path());
        let mut journal = open(folder.path());
        if is_beside {
            journal.index_in_background();
        }
        assert_eq!(total(&mut journal, "oak"), 40, "a lie, until somebody looks");
        journal.idle().unwrap();
        if is_beside {
            let mut news = Vec::new();
            until(|| {
                news.extend(journal.index_news());
                !news.is_empty()
            });
            assert_eq!(news, ["the index still had 1 row that the journal has not and is made anew"]);
            until(|| total(&mut journal, "oak") == 39 && journal.indexing().is_none());
        }
        assert_eq!((total(&mut journal, "oak"), total(&mut journal, "elm")), (39, 205));
    }
}

#[test]
fn a_check_that_could_not_be_made_is_made_in_the_next_idle_minute() {
    let folder = tempfile::tempdir().unwrap();
    with_a_deletion(folder.path());
    bring_back(folder.path());
    let mut journal = open(folder.path());
    journal.index_in_background();
    let (index, _) = Index::open(&journal.index_folder()).unwrap();
    // So much to bring up that the lock is wanted, which somebody else has.
    (0..205).for_each(|_| drop(journal.log("note @acme: fir").unwrap()));
    let owes = |journal: &Journal| journal.background.as_ref().unwrap().owes_check();
    index
        .write(false, |_| {
            journal.idle().unwrap();
            until(|| journal.background.as_ref().unwrap().has_nothing_to_do());
            assert!(owes(&journal));
            None
        })
        .unwrap();
    journal.idle().unwrap();
    until(|| !owes(&journal) && journal.background.as_ref().unwrap().has_nothing_to_do());
    until(|| total(&mut journal, "oak") == 39);
}

#[test]
fn a_comparison_that_is_left_says_nothing() {
    let folder = tempfile::tempdir().unwrap();
    with_a_deletion(folder.path());
    bring_back(folder.path());
    let mut journal = open(folder.path());
    assert_eq!(total(&mut journal, "elm"), 205);
    let looks = Cell::new(0);
    let make = |patience: usize| {
        looks.set(0);
        let is_over = || looks.replace(looks.get() + 1) == patience;
        let (store, index) = (&journal.store, journal.index.as_ref().unwrap());
        Comparison { store, index, progress: &|_, _| (), is_over: &is_over }.make().unwrap()
    };
    assert_eq!(make(0), None);
    let all = make(usize::MAX).unwrap();
    assert_eq!((looks.get(), all.differences.len(), all.is_whole()), (1, 1, false));
}

#[test]
fn what_else_is_searched_says_too_that_it_may_lack_something() {
    let folder = tempfile::tempdir().unwrap();
    let mut journal = open(folder.path());
    for _ in 0..3 {
        journal.log("note @acme: \"oak\" #words").unwrap();
    }
    journal.index_in_background();
    let nothing = Some(Indexing { done: 0, total: 3 });
    let (index, _) = Index::open(&journal.index_folder()).unwrap();
    let words = |journal: &mut Journal, line: &str| {
        let page = journal.words_page(line, WordsOf::default(), 0, 10).unwrap();
        (page.total, page.preparing)
    };
    index
        .write(false, |_| {
            assert_eq!(words(&mut journal, "oak"), (0, nothing));
            assert_eq!(words(&mut journal, ""), (3, None), "nothing was searched for");
            let facets = journal.facets_of("oak").unwrap();
            assert_eq!((facets.total, facets.preparing), (0, nothing));
            None
        })
        .unwrap();
    until(|| {
        journal.index_if_behind().unwrap();
        journal.indexing().is_none()
    });
    whole(&journal);
    assert_eq!(words(&mut journal, "oak"), (3, None));
    let facets = journal.facets_of("oak").unwrap();
    assert_eq!((facets.total, facets.preparing), (3, None));
}

#[test]
fn what_a_killed_writer_left_goes_with_the_next_commit() {
    let folder = tempfile::tempdir().unwrap();
    with_a_deletion(folder.path());
    let left = folder.path().join("index/.tmpQx7Lw2");
    std::fs::write(&left, "half a list").unwrap();
    let mut journal = open(folder.path());
    assert_eq!(total(&mut journal, "oak"), 39);
    assert!(left.exists(), "nothing was written");
    journal.idle().unwrap();
    assert!(!left.exists());
    assert_eq!(total(&mut journal, "oak"), 39);
}
