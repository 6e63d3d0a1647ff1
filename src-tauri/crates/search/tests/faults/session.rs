//! A scripted session in parts of at most 300 calls each, once for each of them: that call fails.

use crate::disk::{Dial, Fault};
use crate::world::{World, a_folder, expected};

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
        before.iter().for_each(|part| part(&mut whole, name));
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
