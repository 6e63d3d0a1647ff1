//! Files of entries: any order of attaching, removing and taking back, against the folder; what the doctor sees; limits.
#![expect(clippy::unwrap_used, reason = "a test may fail this way")]

mod common;

use common::{clock, journal, surroundings};
use kept_journal::{Error, Journal, LARGEST_ATTACHMENT, StoreError};
use kept_model::{AttachmentId, EntryId};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\nfirst";

fn entry(journal: &mut Journal, line: &str) -> EntryId {
    journal.log(line).unwrap().value.entries[0].entry.id
}

/// Every file under `attachments`, as "ab/cdef…".
fn stored(folder: &Path) -> BTreeSet<String> {
    let list = |folder: &Path| -> Vec<PathBuf> {
        std::fs::read_dir(folder)
            .map(|found| found.map(|one| one.unwrap().path()).collect())
            .unwrap_or_default()
    };
    let name = |path: &Path| path.file_name().unwrap().to_string_lossy().into_owned();
    let inside = |first: PathBuf| {
        list(&first).into_iter().map(move |rest| format!("{}/{}", name(&first), name(&rest)))
    };
    list(&folder.join("attachments")).into_iter().flat_map(inside).collect()
}

fn path_of(folder: &Path, journal: &Journal, id: AttachmentId) -> PathBuf {
    let (attachment, _) = journal.attachment(id).unwrap();
    let hex = attachment.sha256.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
    folder.join("attachments").join(&hex[..2]).join(&hex[2..])
}

#[test]
fn a_file_is_kept_shown_removed_and_comes_back() {
    let (folder, mut journal, _) = journal();
    let id = entry(&mut journal, "@acme ! Priya: \"nobody noticed\"");
    let kept = journal.attach(id, "/home/sam/Pictures/card.png", PNG).unwrap();
    assert_eq!(kept.label, "Attach card.png to #1 \"Priya: \"nobody noticed\"\"");
    let (file, attachment) = kept.value;
    assert_eq!(
        (attachment.name.as_str(), attachment.mime.as_str(), attachment.bytes),
        ("card.png", "image/png", 13)
    );
    assert_eq!(journal.attachment(file).unwrap().1, PNG);
    // The same again changes nothing, and the same bytes elsewhere take no more room.
    let again = journal.attach(id, "card.png", PNG).unwrap();
    assert!(again.changed.nouns.is_empty() && again.value.0 == file);
    let other = entry(&mut journal, "call @acme: hello");
    journal.attach(other, "the same.png", PNG).unwrap();
    assert_eq!(stored(folder.path()).len(), 1);
    let removed = journal.detach(file).unwrap();
    assert_eq!(removed.label, "Remove card.png from #1 \"Priya: \"nobody noticed\"\"");
    assert_eq!(journal.attachments(id).unwrap(), []);
    assert!(matches!(journal.attachment(file), Err(Error::Missing { what: "attachment", .. })));
    journal.undo().unwrap();
    assert_eq!(journal.attachment(file).unwrap().1, PNG);
    // A file is found by its name.
    let found = journal.search("card", 10, kept_journal::Sort::New).unwrap();
    assert_eq!(found.entries().collect::<Vec<_>>(), [id]);
    // An entry that is deleted takes its files along, and brings them back.
    journal.delete(id).unwrap();
    assert!(journal.attachments(id).is_err());
    journal.undo().unwrap();
    assert_eq!(journal.attachment(file).unwrap().1, PNG);
}

#[test]
fn what_cannot_be_kept_is_refused_and_changes_nothing() {
    let (folder, mut journal, _) = journal();
    let id = entry(&mut journal, "call @acme: hello");
    let seq = journal.newest_seq().unwrap();
    let limit = usize::try_from(LARGEST_ATTACHMENT).unwrap();
    let large = vec![7; limit + 1];
    let error = journal.attach(id, "film.mov", &large).unwrap_err().to_string();
    assert!(error.starts_with("film.mov has 25.0 MB, and an attachment has at most 25 MB"), "{error}");
    assert!(matches!(journal.attach(id, "empty.txt", b""), Err(Error::Invalid(_))));
    assert!(matches!(
        journal.attach(EntryId(99), "a.png", PNG),
        Err(Error::Store(StoreError::Missing { .. }))
    ));
    assert!(matches!(journal.detach(AttachmentId(99)), Err(Error::Missing { .. })));
    assert_eq!((journal.newest_seq().unwrap(), stored(folder.path()).len()), (seq, 0));
    // The largest that fits is kept.
    journal.attach(id, "film.mov", &large[..limit]).unwrap();
    assert_eq!(journal.attachments(id).unwrap()[0].1.mime, "application/octet-stream");
}

#[test]
fn the_doctor_names_what_is_missing_altered_or_needed_by_nobody() {
    let (folder, mut journal, clock) = journal();
    let id = entry(&mut journal, "call @acme: hello");
    let (card, _) = journal.attach(id, "card.png", PNG).unwrap().value;
    let (letter, _) = journal.attach(id, "letter.txt", b"dear all").unwrap().value;
    let (kept, _) = journal.attach(id, "kept.txt", b"as it was").unwrap().value;
    let (gone, _) = journal.attach(id, "gone.txt", b"gone").unwrap().value;
    let found = journal.doctor(&|_| ()).unwrap();
    assert_eq!((found.lost_files, found.spare_files), (Vec::new(), Vec::new()));

    let (card_path, letter_path) =
        (path_of(folder.path(), &journal, card), path_of(folder.path(), &journal, letter));
    std::fs::remove_file(&card_path).unwrap();
    std::fs::write(&letter_path, b"dear nobody").unwrap();
    // A writer that was killed leaves this; nobody else has a file that no digest names.
    std::fs::write(folder.path().join("attachments/half.part"), b"ha").unwrap();
    // What undo could bring back is needed.
    journal.detach(gone).unwrap();
    let found = journal.doctor(&|_| ()).unwrap();
    assert_eq!(found.faults, Vec::<String>::new());
    assert_eq!(found.lost_files.len(), 2, "{:?}", found.lost_files);
    let said =
        |at: usize, text: &str| assert!(found.lost_files[at].starts_with(text), "{:?}", found.lost_files);
    said(0, "card.png of entry #1 is missing: put an older copy of ");
    said(1, "letter.txt of entry #1 was changed outside Kept or by the disk: put an older copy of ");
    assert_eq!(found.spare_files, ["attachments/half.part"]);
    let refused = journal.attachment(letter).unwrap_err();
    assert!(matches!(&refused, Error::File(why) if why.contains("was changed")), "{refused}");
    assert!(matches!(journal.attachment(card), Err(Error::File(why)) if why.contains("is missing")));
    assert_eq!(journal.attachment(kept).unwrap().1, b"as it was");

    // Attaching the file again puts it right, though nothing in the journal changes.
    journal.attach(id, "card.png", PNG).unwrap();
    assert_eq!(journal.doctor(&|_| ()).unwrap().lost_files.len(), 1);
    // After a year nothing can be taken back: the file that was removed belongs to nobody then.
    *clock.lock().unwrap() = "2027-11-30T10:05:00Z".parse().unwrap();
    journal.doctor(&|_| ()).unwrap();
    assert_eq!(journal.doctor(&|_| ()).unwrap().spare_files.len(), 2);
}

/// One thing that somebody does.
#[derive(Debug, Clone)]
enum Step {
    Attach { entry: usize, file: usize },
    Detach { entry: usize, at: usize },
    Delete { entry: usize },
    Undo,
    Redo,
    Reopen,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        5 => (0..3usize, 0..4usize).prop_map(|(entry, file)| Step::Attach { entry, file }),
        3 => (0..3usize, 0..4usize).prop_map(|(entry, at)| Step::Detach { entry, at }),
        1 => (0..3usize).prop_map(|entry| Step::Delete { entry }),
        4 => Just(Step::Undo),
        2 => Just(Step::Redo),
        1 => Just(Step::Reopen),
    ]
}

/// What three entries should have: the files of each in the order of attaching; `None` for one that was deleted.
type State = [Option<Vec<usize>>; 3];

const FILES: [&[u8]; 4] = [b"one", b"two", b"three", b"four"];

/// The oldest first, as the rows are numbered: what comes back has its old number.
fn files(journal: &Journal, id: EntryId) -> Option<Vec<usize>> {
    let found = journal.attachments(id).ok()?;
    let which = |id: AttachmentId| {
        let bytes = journal.attachment(id).unwrap().1;
        FILES.iter().position(|known| *known == bytes).unwrap()
    };
    Some(found.into_iter().map(|(id, _)| which(id)).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, ..ProptestConfig::default() })]

    #[test]
    fn any_order_of_attaching_removing_and_taking_back_agrees_with_the_folder(
        steps in proptest::collection::vec(step(), 1..40)
    ) {
        let folder = tempfile::tempdir().unwrap();
        let clock = clock("2026-11-19T10:05:00Z");
        let mut journal = Journal::open(folder.path(), surroundings(&clock)).unwrap();
        let ids: Vec<EntryId> = (0..3).map(|at| entry(&mut journal, &format!("call @acme: {at}"))).collect();
        let mut now: State = [const { Some(Vec::new()) }; 3];
        let (mut undo, mut redo): (Vec<State>, Vec<State>) = (Vec::new(), Vec::new());
        let mut ever = BTreeSet::new();
        for step in steps {
            let before = now.clone();
            match step {
                Step::Attach { entry, file } => {
                    let done = journal.attach(ids[entry], &format!("{file}.txt"), FILES[file]);
                    let Some(list) = &mut now[entry] else {
                        prop_assert!(done.is_err());
                        continue;
                    };
                    ever.insert(file);
                    if list.contains(&file) {
                        prop_assert!(done.unwrap().changed.nouns.is_empty());
                        continue;
                    }
                    list.push(file);
                }
                Step::Detach { entry, at } => {
                    let Some(list) = &mut now[entry] else { continue };
                    if at >= list.len() {
                        continue;
                    }
                    let id = journal.attachments(ids[entry]).unwrap()[at].0;
                    journal.detach(id).unwrap();
                    list.remove(at);
                }
                Step::Delete { entry } => {
                    if now[entry].is_none() {
                        continue;
                    }
                    journal.delete(ids[entry]).unwrap();
                    now[entry] = None;
                }
                Step::Undo => {
                    if let Some(past) = undo.pop() {
                        journal.undo().unwrap();
                        redo.push(std::mem::replace(&mut now, past));
                    }
                    continue;
                }
                Step::Redo => {
                    let done = journal.redo();
                    prop_assert_eq!(done.is_ok(), !redo.is_empty());
                    if let Some(next) = redo.pop() {
                        undo.push(std::mem::replace(&mut now, next));
                    }
                    continue;
                }
                Step::Reopen => {
                    drop(journal);
                    journal = Journal::open(folder.path(), surroundings(&clock)).unwrap();
                    continue;
                }
            }
            undo.push(before);
            redo.clear();
            for (id, expected) in ids.iter().zip(&now) {
                prop_assert_eq!(&files(&journal, *id), expected);
            }
        }
        for (id, expected) in ids.iter().zip(&now) {
            prop_assert_eq!(&files(&journal, *id), expected);
        }
        // Each content that was ever attached is there once; the history needs every one of them.
        prop_assert_eq!(stored(folder.path()).len(), ever.len());
        let found = journal.doctor(&|_| ()).unwrap();
        prop_assert_eq!((found.lost_files, found.spare_files), (Vec::<String>::new(), Vec::<String>::new()));
    }
}
