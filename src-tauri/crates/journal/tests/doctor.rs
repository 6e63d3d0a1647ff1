//! The doctor's round: what is looked at, what is wrong, what was mended, and that the next round finds nothing.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::journal;
use kept_journal::{Finding, FindingKind, Findings, Journal, LookingAt, Sort};
use kept_model::Noun;
use kept_search::{Change, Document, Index};
use std::cell::RefCell;
use std::path::Path;

fn fill(journal: &mut Journal) {
    for line in ["call @acme priya: amber birch", "@acme > send the cedar by fri", "note @brightwell: dune"] {
        journal.log(line).unwrap();
    }
    assert_eq!(journal.search("amber", 5, Sort::New).unwrap().total, 1);
}

/// The doctor, and what it said of one kind.
fn round(journal: &mut Journal) -> (Findings, Vec<String>) {
    let findings = journal.doctor(&|_| ()).unwrap();
    let mended = |finding: &Finding| (finding.kind == FindingKind::Mended).then(|| finding.text.clone());
    let said = findings.found.iter().filter_map(mended).collect();
    (findings, said)
}

fn is_well(journal: &mut Journal) {
    let (findings, _) = round(journal);
    assert_eq!((findings.found, findings.reindexed), (vec![], false));
    assert_eq!(findings.checked.len(), 4, "{:?}", findings.checked);
    for (line, count) in [("amber", 1), ("cedar", 1), ("dune", 1), ("acme", 3), ("phantom", 0)] {
        assert_eq!(journal.search(line, 10, Sort::New).unwrap().total, count, "{line}");
    }
}

fn changed(file: &Path) {
    let mut bytes = std::fs::read(file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 4;
    std::fs::write(file, bytes).unwrap();
}

#[test]
fn a_sound_journal_is_told_what_was_looked_at() {
    let (_folder, mut journal, _) = journal();
    fill(&mut journal);
    let looked = RefCell::new(Vec::new());
    let findings = journal.doctor(&|looking| looked.borrow_mut().push(looking.at)).unwrap();
    let mut looked = looked.into_inner();
    looked.dedup();
    assert_eq!(looked, [LookingAt::File, LookingAt::Facts, LookingAt::Index]);
    assert_eq!(findings.entries, 3);
    // Three entries and two accounts.
    let index = "The search index: 5 entries, accounts and people, each as the journal has it; ";
    assert!(findings.checked[2].starts_with(index), "{:?}", findings.checked);
    assert_eq!(findings.checked[1], "The facts: those of 2 accounts agree with the entries.");
    assert_eq!(findings.checked[3], "Attachments: there are none.");
    is_well(&mut journal);
}

#[test]
fn an_index_that_lacks_and_invents_is_made_anew() {
    let (folder, mut journal, _) = journal();
    fill(&mut journal);
    let (index, _) = Index::open(&folder.path().join("index")).unwrap();
    let cursor = index.cursor().unwrap().unwrap();
    let phantom = |id| Document {
        day: Some("2026-11-19".parse().unwrap()),
        text: "phantom".to_owned(),
        ..Document::new(Noun::Entry, id)
    };
    let lies = [
        Change::Gone((Noun::Entry, 1)),
        Change::Put(phantom(3)),
        Change::Put(phantom(77)),
        Change::Put(phantom(78)),
    ];
    index.commit(lies.into_iter(), cursor, false).unwrap();
    drop(index);
    let (findings, said) = round(&mut journal);
    assert!(findings.reindexed);
    assert_eq!(
        said,
        [
            "The search index lacked 1 row, had an older state of 1 row, still had 2 rows that the journal has not; \
          it was made anew from the journal, and nothing was lost."
        ]
    );
    is_well(&mut journal);
}

#[test]
fn what_is_only_in_the_tail_is_no_difference() {
    let (_folder, mut journal, _) = journal();
    fill(&mut journal);
    journal.log("call @acme: written after the index was").unwrap();
    journal.undo().unwrap();
    journal.log("call @acme: written after that").unwrap();
    let (findings, said) = round(&mut journal);
    assert_eq!((findings.reindexed, said), (false, vec![]));
    // Nor is it counted among what is in the index: three entries and two accounts are.
    let index = "The search index: 5 entries, accounts and people, each as the journal has it; ";
    assert!(findings.checked[2].starts_with(index), "{:?}", findings.checked);
}

#[test]
fn an_index_that_another_program_is_writing_is_left_as_it_is_and_told() {
    let (folder, mut journal, _) = journal();
    fill(&mut journal);
    let (index, _) = Index::open(&folder.path().join("index")).unwrap();
    let cursor = index.cursor().unwrap().unwrap();
    index.commit([Change::Gone((Noun::Entry, 1))].into_iter(), cursor, false).unwrap();
    let meanwhile = RefCell::new(None);
    index
        .write(false, |_| {
            meanwhile.replace(Some(journal.doctor(&|_| ()).unwrap()));
            None
        })
        .unwrap();
    let findings = meanwhile.into_inner().unwrap();
    assert!(!findings.reindexed);
    assert_eq!((findings.found.len(), findings.found[0].kind), (1, FindingKind::Advice));
    assert_eq!(
        findings.found[0].text,
        "The search index lacked 1 row; another program is writing it at this moment, so it was left as it is. \
         Nothing is lost. Run the doctor again in a minute."
    );
    assert!(findings.checked.iter().all(|told| !told.starts_with("The search index")), "{findings:?}");
    drop(index);
    let (findings, said) = round(&mut journal);
    assert!(findings.reindexed && said[0].contains("it was made anew"), "{said:?}");
    is_well(&mut journal);
}

#[test]
fn a_damaged_file_is_named_and_a_broken_index_is_cleared_away() {
    let (folder, mut journal, clock) = journal();
    fill(&mut journal);
    let index = folder.path().join("index");
    let part = |ending: &str| {
        let files = std::fs::read_dir(&index).unwrap().map(|file| file.unwrap().path());
        files.into_iter().find(|path| path.extension().is_some_and(|own| own == ending)).unwrap()
    };
    let file = part("term");
    changed(&file);
    let (findings, said) = round(&mut journal);
    assert!(findings.reindexed);
    let name = file.file_name().unwrap().to_str().unwrap();
    assert!(
        said[0].starts_with(&format!("The search index was damaged ({name}); it was made anew")),
        "{said:?}"
    );
    is_well(&mut journal);

    drop(journal);
    std::fs::write(index.join("meta.json"), "nonsense").unwrap();
    let mut journal = Journal::open(folder.path(), common::surroundings(&clock)).unwrap();
    let (findings, said) = round(&mut journal);
    assert!(
        findings.reindexed && said[0].starts_with("The search index was damaged; it was made anew"),
        "{said:?}"
    );
    assert!(said[1].starts_with("index.broken ("), "{said:?}");
    assert!(!folder.path().join("index.broken").exists());
    is_well(&mut journal);
}

/// Waits for the thread beside the journal.
fn whole(journal: &Journal) {
    for _ in 0..6_000 {
        if journal.indexing().is_none() {
            return;
        }
        std::thread::park_timeout(std::time::Duration::from_millis(5));
    }
    panic!("the index does not become whole: {:?}", journal.index_trouble());
}

/// What the doctor may say while a thread beside the journal makes the index anew, or just did.
fn is_in_hand(journal: &mut Journal, what: &str) {
    let findings = journal.doctor(&|_| ()).unwrap();
    assert!(findings.reindexed, "{what}: {findings:?}");
    let (first, rest) = findings.found.split_first().unwrap();
    assert_eq!(first.kind, FindingKind::Mended);
    assert!(first.text.starts_with("The search index "), "{what}: {findings:?}");
    let ways = ["; it is being made anew from the journal", "; it was made anew from the journal"];
    assert!(ways.iter().any(|way| first.text.contains(way)), "{what}: {findings:?}");
    for more in rest {
        let is_told = more.text.starts_with("The search index is being made: ")
            || more.text.starts_with("index.broken (");
        assert!(is_told, "{what}: {findings:?}");
    }
    whole(journal);
}

#[test]
fn beside_the_window_the_doctor_asks_for_a_new_index_and_says_so() {
    let (folder, mut journal, _) = journal();
    let index = folder.path().join("index");
    fill(&mut journal);
    journal.index_in_background();
    is_well(&mut journal);
    // More than once without an idle minute between.
    for round in 0..3 {
        let held = Index::open(&index).unwrap().0;
        let cursor = held.cursor().unwrap().unwrap();
        held.commit([Change::Gone((Noun::Entry, 1))].into_iter(), cursor, false).unwrap();
        drop(held);
        is_in_hand(&mut journal, &format!("a row that went, {round}"));
        is_well(&mut journal);
        std::fs::write(index.join("meta.json"), "nonsense").unwrap();
        is_in_hand(&mut journal, &format!("a broken list, {round}"));
        journal.doctor(&|_| ()).unwrap();
        is_well(&mut journal);
    }
    std::fs::remove_dir_all(&index).unwrap();
    journal.doctor(&|_| ()).unwrap();
    whole(&journal);
    is_well(&mut journal);
}

#[test]
fn unfinished_files_of_a_killed_writer_are_named() {
    let (folder, mut journal, _) = journal();
    fill(&mut journal);
    let left = folder.path().join("index/.tmpQx7Lw2");
    std::fs::write(&left, [0_u8; 2_000]).unwrap();
    let (_, said) = round(&mut journal);
    let told = "Deleted 1 unfinished file (2 KB) that a Kept which was ended while it wrote had left beside the search index.";
    assert_eq!(said, [told]);
    assert!(!left.exists());
    is_well(&mut journal);
}
