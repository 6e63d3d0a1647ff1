//! An older folder put in the place of one that is open.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use kept_model::Noun;
use kept_search::{Change, Document, Index, Tail};
use std::fs;
use std::path::Path;
use support::{cursor, options, query};

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for file in fs::read_dir(from).unwrap() {
        let file = file.unwrap();
        fs::copy(file.path(), to.join(file.file_name())).unwrap();
    }
}

fn found(index: &Index) -> Vec<i64> {
    let found = index.search(&query("policy "), &Tail::new(), &options()).unwrap();
    let mut ids: Vec<i64> = found.hits.iter().map(|hit| hit.key.1).collect();
    ids.sort_unstable();
    ids
}

/// What the copy leads to has files of the names that were there before, with another content.
#[test]
fn a_folder_put_back_is_seen_as_it_is() {
    let (dir, kept) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let folder = dir.path().join("index");
    let document = |id| Document { text: format!("policy {id}"), ..Document::new(Noun::Entry, id) };
    let (open, _) = Index::open(&folder).unwrap();
    open.commit((1..=5).map(|id| Change::Put(document(id))), cursor(1), false).unwrap();
    copy(&folder, kept.path());
    open.commit([Change::Gone((Noun::Entry, 1))].into_iter(), cursor(2), false).unwrap();
    assert_eq!(found(&open), [2, 3, 4, 5]);

    fs::remove_dir_all(&folder).unwrap();
    copy(kept.path(), &folder);
    let (other, _) = Index::open(&folder).unwrap();
    other.commit([Change::Gone((Noun::Entry, 2))].into_iter(), cursor(3), false).unwrap();
    assert_eq!(found(&other), [1, 3, 4, 5]);
    open.reload().unwrap();
    assert_eq!(found(&open), [1, 3, 4, 5]);
}
