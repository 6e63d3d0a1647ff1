//! A disk that fails under SQLite: for every call of a scripted session, that call fails. What was acknowledged is there,
//! nothing is there by half, the refusal is one clear sentence, and the journal goes on as soon as the disk does.
#![allow(
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says what it did"
)]
#![allow(unsafe_code, reason = "a virtual file system of SQLite is made of C functions")]

mod shape;
mod vfs;

use kept_api::{ApiError, ErrorCode, Journal, dispatch};
use kept_journal::Sort;
use serde_json::{Value, json};
use shape::{Shape, copy, open_at_noon, shape};
use std::path::Path;
use tempfile::TempDir;
use vfs::Fault;

/// A part may ask this often of its disk; more would make the test slow.
const MOST_CALLS: usize = 300;

/// What every text of the session can be found by.
const WORDS: [&str; 8] = ["amber", "birch", "cedar", "dune", "ember", "fjord", "grove", "harbour"];

/// The part before which the search index is taken away.
const NO_INDEX: &str = "make the index";

/// A command and its arguments.
type Step = (&'static str, Value);

fn log(line: &str) -> Step {
    ("log", json!({ "line": line }))
}

/// What is in the journal before anything fails.
fn before() -> Vec<Step> {
    vec![
        log("call @acme priya: amber birch > cedar sizing by fri"),
        log("met @brightwell tom: dune ! Tom smiled about the ember"),
        log("@acme ? who owns the fjord"),
        ("search", json!({ "line": "amber" })),
    ]
}

/// The session in its parts, each on a copy of what was there before.
fn parts() -> Vec<(&'static str, Vec<Step>)> {
    let contacts =
        "Name,Company,Email\nAisha Kahn,Novatech,aisha@novatech.example\nDana Weiss,Acme,dana@acme.example\n";
    vec![
        (
            "log",
            vec![log("email @acme priya: grove > harbour by wed"), ("search", json!({ "line": "grove" }))],
        ),
        (
            "edit and undo",
            vec![
                ("edit", json!({ "target": "1", "fields": [["body", "amber grove, changed"]] })),
                ("undo", json!({})),
            ],
        ),
        ("import", vec![("import", json!({ "path": "contacts.csv", "bytes": contacts.as_bytes() }))]),
        (NO_INDEX, vec![("search", json!({ "line": "amber" }))]),
        ("delete", vec![("delete", json!({ "target": "1" })), ("search", json!({ "line": "amber" }))]),
    ]
}

fn run(journal: &mut Journal, (command, arguments): &Step) -> Result<(), ApiError> {
    dispatch(journal, command, arguments.clone()).map(drop)
}

/// The refusal is one sentence that says what is wrong, with a code that a program can read.
fn is_clear(error: &ApiError, what: &str) {
    let known = [ErrorCode::Full, ErrorCode::ReadOnly, ErrorCode::Failed, ErrorCode::Locked];
    assert!(known.contains(&error.code), "{what}: {error:?}");
    assert!(error.message.len() > 30 && error.message.ends_with('.'), "{what}: {error}");
    assert!(!error.message.contains('\n') && !error.message.contains("panicked"), "{what}: {error}");
}

/// The doctor finds nothing, and searching finds what reading everything finds.
fn is_sound(journal: &mut Journal, folder: &Path, what: &str) {
    let findings = journal.doctor(&|_| ()).unwrap_or_else(|error| panic!("{what}: {error}"));
    assert_eq!(findings.faults, Vec::<String>::new(), "{what}");
    assert_eq!(findings.mended_facts, Vec::<String>::new(), "{what}");
    let reader = kept_tests::reader(folder);
    for word in WORDS {
        let mut found: Vec<i64> =
            journal.search(word, 50, Sort::New).unwrap().entries().map(|id| id.0).collect();
        found.sort_unstable();
        let mut read =
            reader.prepare("SELECT id FROM entry WHERE body LIKE '%' || ?1 || '%' ORDER BY id").unwrap();
        let read: Vec<i64> = read.query_map([word], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        assert_eq!(found, read, "{what}: \"{word}\"");
    }
}

/// A copy of the files as a loss of power would leave them: without what only memory knew.
fn after_a_crash(folder: &Path, shapes: &[&Shape], what: &str) {
    let other = TempDir::new_in(folder.parent().unwrap()).unwrap();
    copy(folder, other.path());
    let _ = std::fs::remove_file(other.path().join("journal.sqlite-shm"));
    let mut journal = open_at_noon(other.path());
    let found = shape(other.path());
    assert!(shapes.contains(&&found), "{what}: after a crash something is there by half:\n{found:#?}");
    is_sound(&mut journal, other.path(), &format!("{what}, after a crash"));
}

/// What the journal looks like after each step when nothing fails.
fn golden(template: &Path, steps: &[Step]) -> Vec<Shape> {
    let folder = shape::a_folder();
    copy(template, folder.path());
    let mut journal = open_at_noon(folder.path());
    let mut shapes = vec![shape(folder.path())];
    for step in steps {
        run(&mut journal, step).unwrap_or_else(|error| panic!("{step:?}: {error}"));
        shapes.push(shape(folder.path()));
    }
    shapes
}

fn every_call(fault: Fault) {
    vfs::install();
    let template = shape::a_folder();
    {
        let mut journal = open_at_noon(template.path());
        for step in before() {
            run(&mut journal, &step).unwrap();
        }
    }
    for (name, steps) in parts() {
        let shapes = golden(template.path(), &steps);
        let (mut at, mut refused) = (0, 0);
        loop {
            let home = shape::a_folder();
            let folder = home.path().join("kept");
            std::fs::create_dir(&folder).unwrap();
            copy(template.path(), &folder);
            if name == NO_INDEX {
                std::fs::remove_dir_all(folder.join("index")).unwrap();
            }
            let mut journal = open_at_noon(&folder);
            vfs::fail_at(at, fault);
            let mut done = 0;
            let mut refusal = None;
            while let Some(step) = steps.get(done) {
                match run(&mut journal, step) {
                    Ok(()) => done += 1,
                    Err(error) => {
                        refusal = Some(error);
                        break;
                    }
                }
            }
            vfs::mend();
            let Some(failed) = vfs::failed() else { break };
            let what = format!("{name}, {fault:?}, call {at} ({failed}), {done} of {} done", steps.len());
            at += 1;
            let may_be: Vec<&Shape> = shapes[done..].iter().take(2).collect();
            if let Some(error) = &refusal {
                refused += 1;
                is_clear(error, &what);
            } else {
                assert_eq!(done, steps.len(), "{what}");
            }
            after_a_crash(&folder, &may_be, &what);
            // The same program goes on.
            let now = shape(&folder);
            assert!(may_be.contains(&&now), "{what}: something is there by half:\n{now:#?}");
            let left = if refusal.is_some() && now == shapes[done] { done } else { done + 1 };
            for step in steps.iter().skip(left) {
                run(&mut journal, step).unwrap_or_else(|error| panic!("{what}: then {step:?}: {error}"));
            }
            assert!(shape(&folder) == shapes[steps.len()], "{what}: in the end");
            is_sound(&mut journal, &folder, &what);
        }
        eprintln!("{name}, {fault:?}: each of {at} calls failed once, {refused} were refused");
        assert!((10..=MOST_CALLS).contains(&at), "{name}: {at} calls");
    }
}

#[test]
fn any_one_call_may_fail() {
    every_call(Fault::Once);
}

#[test]
fn the_disk_may_fail_for_good_at_any_call() {
    every_call(Fault::ForGood);
}

#[test]
fn a_journal_that_cannot_be_opened_says_so_and_opens_later() {
    let template = shape::a_folder();
    for step in before() {
        run(&mut open_at_noon(template.path()), &step).unwrap();
    }
    let expected = shape(template.path());
    for fault in [Fault::Once, Fault::ForGood] {
        let mut refused = 0;
        for at in 0.. {
            assert!(at < MOST_CALLS, "{} calls", vfs::calls());
            let folder = shape::a_folder();
            copy(template.path(), folder.path());
            vfs::fail_at(at, fault);
            let opened = shape::try_open_at_noon(folder.path());
            vfs::mend();
            let Some(failed) = vfs::failed() else { break };
            let what = format!("open, {fault:?}, call {at} ({failed})");
            if let Err(error) = opened {
                refused += 1;
                is_clear(&ApiError::from(error), &what);
            }
            let mut journal = open_at_noon(folder.path());
            assert!(shape(folder.path()) == expected, "{what}");
            is_sound(&mut journal, folder.path(), &what);
        }
        assert!(refused > 3, "{fault:?}: {refused}");
    }
}
