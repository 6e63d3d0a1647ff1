//! Commits of thousands: what is replaced, what is kept out, and a commit that is made while its changes still come.
#![expect(clippy::unwrap_used, reason = "a test may fail this way")]

mod support;

use kept_model::Noun;
use kept_search::{Change, Committed, Index, Options, Sort, Tail};
use support::{cursor, day, entry, put, query};

fn found(index: &Index, line: &str) -> Vec<i64> {
    index.reload().unwrap();
    let options = Options { limit: 10_000, sort: Sort::New, count_to: 10_000, today: day(400) };
    let found = index.search(&query(line), &Tail::new(), &options).unwrap();
    found.hits.iter().map(|hit| hit.key.1).collect()
}

fn index() -> (tempfile::TempDir, Index) {
    let folder = tempfile::tempdir().unwrap();
    let (index, _) = Index::open(&folder.path().join("index")).unwrap();
    (folder, index)
}

#[test]
fn a_bulk_commit_replaces_what_was_there_and_what_it_said_itself() {
    let (_folder, index) = index();
    // More than are looked up one by one, so that both ways of knowing what is held are gone through.
    let first = (1..=3_000).map(|id| put(id, 1, "first said"));
    assert_eq!(index.commit(first, cursor(1), true).unwrap(), Committed::Done);
    assert_eq!(index.segments(), 1, "many threads wrote, and it was put together");
    let changes = (1..=2_500)
        .map(|id| if id % 2 == 0 { put(id, 2, "then said") } else { Change::Gone((Noun::Entry, id)) })
        .chain([
            put(7, 3, "back again"),
            put(8, 3, "then changed"),
            put(8, 3, "last changed"),
            Change::Gone((Noun::Entry, 10)),
        ])
        .chain((3_001..=3_500).map(|id| put(id, 4, "newly said")));
    assert_eq!(index.commit(changes, cursor(2), true).unwrap(), Committed::Done);
    assert_eq!(found(&index, "first").len(), 500);
    assert_eq!(found(&index, "then").len(), 1_250 - 2);
    assert_eq!((found(&index, "again"), found(&index, "changed")), (vec![7], vec![8]));
    assert_eq!(found(&index, "newly").len(), 500);
    assert_eq!(index.len(), 500 + 1_248 + 2 + 500);
}

#[test]
fn what_is_given_up_leaves_the_index_as_it_was() {
    let (_folder, index) = index();
    index.commit((1..=50).map(|id| put(id, 1, "kept")), cursor(1), false).unwrap();
    let mut filler = index.filler(true).unwrap().unwrap();
    assert_eq!(filler.cursor().unwrap(), Some(cursor(1)));
    // Nobody else may write meanwhile, and everybody may read.
    assert!(index.filler(false).unwrap().is_none());
    assert_eq!(index.commit([put(60, 1, "kept")].into_iter(), cursor(2), false).unwrap(), Committed::Busy);
    for id in 1..=2_000 {
        filler.change(&put(id, 1, "given up")).unwrap();
    }
    filler.clear().unwrap();
    assert_eq!(found(&index, "kept").len(), 50);
    drop(filler);
    assert_eq!((found(&index, "kept").len(), found(&index, "given").len()), (50, 0));
    assert_eq!(index.cursor().unwrap(), Some(cursor(1)));
    // The next one is none the worse for it.
    let mut filler = index.filler(true).unwrap().unwrap();
    filler.change(&put(1, 1, "written")).unwrap();
    assert_eq!(filler.commit(cursor(3)).unwrap(), Committed::Done);
    assert_eq!((found(&index, "kept").len(), found(&index, "written")), (49, vec![1]));
    assert_eq!(index.cursor().unwrap(), Some(cursor(3)));
}

#[test]
fn a_cleared_index_holds_only_what_came_after() {
    let (_folder, index) = index();
    index.commit((1..=2_000).map(|id| put(id, 1, "before")), cursor(1), true).unwrap();
    index.refill((1_900..=2_100).map(|id| entry(id, 1, "after")), cursor(2)).unwrap();
    assert_eq!((found(&index, "before").len(), found(&index, "after").len()), (0, 201));
    assert_eq!(index.len(), 201);
}
