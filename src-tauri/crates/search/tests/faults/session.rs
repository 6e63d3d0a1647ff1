//! A scripted session in parts of at most 300 calls each, once for each of them: that call fails.

use crate::disk::{Dial, Fault};
use crate::support::{cursor, put};
use crate::world::{World, a_folder, expected};
use kept_search::{Committed, Index, Opened, SearchError};

/// A part may ask this often of its disk; more would make the test slow.
const MOST_CALLS: usize = 300;

/// What does not fail must be right.
fn ask(world: &mut World, what: &str) {
    let documents = world.documents();
    for line in ["amber ", "gr"] {
        if let Ok(found) = world.find(line) {
            assert_eq!(found, expected(&documents, line), "{what}: \"{line}\"");
        }
    }
}

/// A part of a session. Errors are let pass: the next step tries again.
type Part = fn(&mut World, &str);

/// What was done before, on a sound disk, and what is done then, on one that fails.
const PARTS: [(&str, &[Part], Part); 3] =
    [("fill", &[], fill), ("change", &[fill], change), ("merge", &[fill, change], merge)];

fn fill(world: &mut World, what: &str) {
    (0..12).for_each(|id| world.put(id, 0));
    let _ = world.catch_up();
    ask(world, what);
    world.put(12, 0);
    ask(world, what);
}

fn change(world: &mut World, what: &str) {
    (10..14).for_each(|id| world.put(id, 1));
    world.remove(3);
    ask(world, what);
    let _ = world.catch_up();
    ask(world, what);
}

fn merge(world: &mut World, what: &str) {
    world.remove(5);
    let _ = world.merge();
    ask(world, what);
}

fn every_call(fault: Fault) {
    for (name, before, part) in PARTS {
        let home = a_folder();
        let mut whole = World::new(&home.path().join("whole"));
        for part in before {
            part(&mut whole, name);
        }
        whole.close();
        let mut calls = 0;
        loop {
            let folder = a_folder();
            let dial = Dial::new(calls, fault);
            let mut world = whole.copy_to(&folder.path().join("index"), Some(dial.disk()));
            part(&mut world, &format!("{name}, {fault:?} {calls}"));
            let Some(failed) = dial.failed() else { break };
            calls += 1;
            let what = format!("{name}, {fault:?} {calls}: {failed}");
            dial.mend();
            ask(&mut world, &what);
            world.close();
            world.is_whole(&what);
            world.catch_up().unwrap_or_else(|error| panic!("{what}: {error}"));
            world.is_whole(&what);
            world.answers(&what);
        }
        eprintln!("{name}, {fault:?}: each of {calls} calls failed once");
        assert!((60..=MOST_CALLS).contains(&calls), "{name}: {calls} calls");
    }
}

#[test]
fn any_one_call_may_fail() {
    every_call(Fault::Once);
}

#[test]
fn any_one_call_may_report_a_failure_too_late() {
    every_call(Fault::Late);
}

#[test]
fn the_disk_may_fail_for_good_at_any_call() {
    every_call(Fault::ForGood);
}

#[test]
fn whoever_writes_is_never_told_that_there_is_no_cursor_because_it_could_not_be_read() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("index");
    let (index, _) = Index::open(&dir).unwrap();
    index.commit([put(1, 1, "kept")].into_iter(), cursor(1), false).unwrap();
    drop(index);
    let opened = |fails_at| {
        let dial = Dial::new(fails_at, Fault::Once);
        let (index, opened) = Index::open_over(&dir, dial.disk()).unwrap();
        assert_eq!(opened, Opened::Ready);
        (index, dial)
    };
    // The first call after it was opened.
    let calls = opened(usize::MAX).1.calls();
    let (index, _) = opened(calls);
    assert!(matches!(index.cursor(), Err(SearchError::Io(_))));
    assert_eq!(index.cursor().unwrap(), Some(cursor(1)));
    for fails_at in calls.. {
        let (index, dial) = opened(fails_at);
        let mut told = None;
        let written = index.write(false, |under| {
            told = Some(under);
            None
        });
        assert!(told.is_none_or(|told| told == Some(cursor(1))), "call {fails_at}: {:?}", dial.failed());
        if dial.failed().is_none() {
            assert_eq!(written.unwrap(), Committed::Done);
            assert!(fails_at > calls + 2, "it read the cursor");
            break;
        }
    }
}
