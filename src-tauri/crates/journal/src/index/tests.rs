//! An index that is made in slices, while others write: what is promised of it holds after every step, and whoever comes next can go on.

mod believed;
mod busy;
mod idle;

use super::write::{Pace, Standing, Work};
use super::{Indexing, Ready};
use crate::{Journal, Sort, Subject, Surroundings};
use kept_model::{EntryId, Noun, Uid};
use kept_search::{Committed, Cursor, Index, Options};
use std::cell::Cell;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};

const WORDS: [&str; 6] = ["oak", "elm", "ash", "fir", "yew", "lime"];
/// Slices of a few entries, and a catch-up after a few changes, so that a small journal has many.
const PACE: Pace = Pace { first: 6, largest: 12, behind: 25 };

/// Numbers that look like chance and are the same each time.
struct Dice(Cell<u64>);

impl Dice {
    fn below(&self, end: usize) -> usize {
        let mut x = self.0.get();
        x ^= x << 13;
        x ^= x >> 7;
        x ^= x << 17;
        self.0.set(x);
        (x % end as u64) as usize
    }

    fn text(&self) -> String {
        (0..=self.below(3)).map(|_| WORDS[self.below(WORDS.len())]).collect::<Vec<_>>().join(" ")
    }
}

fn open(folder: &Path) -> Journal {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    let around = Surroundings {
        now: Box::new(|| "2026-11-19T10:05:00Z".parse().unwrap()),
        new_uid: Box::new(|| Uid(uuid::Uuid::from_u128(NEXT.fetch_add(1, Ordering::Relaxed).into()))),
        zone: chrono_tz::Europe::London,
        device: "test".to_owned(),
    };
    Journal::open(folder, around).unwrap()
}

/// One step of making the index, as it is done by whoever has the lock.
fn step(journal: &Journal, budget: usize, anew: bool) -> Committed {
    let (index, _) = Index::open(&journal.index_folder()).unwrap();
    let left = Cell::new(budget);
    // Stopped after so many looks: each loop takes one, and each run of rows.
    let is_stopped = || left.replace(left.get().saturating_sub(1)) == 0;
    let work =
        Work { store: &journal.store, index: &index, pace: PACE, progress: &|_| (), is_stopped: &is_stopped };
    work.bring_up(anew).unwrap()
}

/// What is found of a word without bringing anything up.
fn found(journal: &mut Journal, word: &str) -> (Vec<i64>, Option<Indexing>) {
    if journal.index.is_none() {
        journal.index = Index::open_read_only(&journal.index_folder()).unwrap();
    }
    let query = journal.query(word).unwrap();
    let ready: Ready = journal.stand().unwrap();
    let options = Options { limit: 10_000, sort: Sort::New, count_to: 10_000, today: journal.today() };
    let hits = journal.ask(&query, &options, &ready).unwrap().hits;
    (hits.iter().filter(|hit| hit.key.0 == Noun::Entry).map(|hit| hit.key.1).collect(), ready.preparing)
}

fn truth(journal: &Journal, word: &str) -> BTreeSet<i64> {
    let texts = journal.store.reader().entry_texts(0, i64::MAX).unwrap().into_iter();
    texts.filter(|text| text.body.split(' ').any(|other| other == word)).map(|text| text.id.0).collect()
}

/// Everything that the cursor promises is found, nothing is found twice or wrongly, and what is missing is told.
fn check(journal: &mut Journal, after: &str) {
    let cursor =
        Index::open_read_only(&journal.index_folder()).unwrap().and_then(|index| index.cursor().unwrap());
    for word in WORDS {
        let (hits, preparing) = found(journal, word);
        let set: BTreeSet<i64> = hits.iter().copied().collect();
        assert_eq!(set.len(), hits.len(), "{word} twice after {after}: {hits:?}");
        let truth = truth(journal, word);
        assert!(set.is_subset(&truth), "{word} wrongly after {after}: {set:?}, not {truth:?}");
        match cursor {
            Some(Cursor { floor, .. }) => {
                let promised: BTreeSet<i64> = truth.iter().copied().filter(|id| *id >= floor).collect();
                assert!(promised.is_subset(&set), "{word} after {after}: {set:?} lacks some of {promised:?}");
                assert_eq!(preparing.is_some(), floor > 0, "{word} after {after}");
            }
            None => assert!(preparing.is_some() && set.is_empty(), "{word} after {after}"),
        }
        assert!(preparing.is_some() || set == truth, "{word} after {after}: {set:?}, not {truth:?}");
    }
}

fn write(journal: &mut Journal, dice: &Dice) -> String {
    let last = journal.store.reader().last_id().unwrap();
    let some = Subject::Entry(EntryId(1 + dice.below(last.max(1) as usize) as i64));
    let is_there = matches!(some, Subject::Entry(id) if journal.store.reader().entry(id).is_ok());
    match dice.below(8) {
        0 | 1 if is_there => {
            let text = dice.text();
            journal.edit(some, &[("body".to_owned(), text.clone())]).unwrap();
            format!("{some:?} became {text}")
        }
        2 if is_there => {
            journal.edit(some, &[("day".to_owned(), "12 jan 2024".to_owned())]).unwrap();
            format!("{some:?} was moved")
        }
        3 | 4 if is_there => {
            journal.delete(some).unwrap();
            format!("{some:?} went")
        }
        5 => match journal.undo() {
            Ok(done) => format!("\"{}\" was taken back", done.value.label),
            Err(_) => "nothing was taken back".to_owned(),
        },
        _ => {
            let text = dice.text();
            journal.log(&format!("note @acme: {text}")).unwrap();
            format!("{text} was logged")
        }
    }
}

#[test]
fn slices_and_writes_of_two_programs_in_any_order_give_what_the_journal_holds() {
    for seed in 1..=4_u64 {
        let folder = tempfile::tempdir().unwrap();
        let dice = Dice(Cell::new(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15)));
        let mut both = [open(folder.path()), open(folder.path())];
        for _ in 0..40 {
            both[0].log(&format!("note @acme: {}", dice.text())).unwrap();
        }
        for turn in 0..60 {
            let mine = &mut both[dice.below(2)];
            let what = match dice.below(12) {
                // Sometimes stopped in the middle of a slice, which is then not there.
                0..4 => {
                    let budget = 1 + dice.below(6);
                    step(mine, budget, false);
                    format!("{budget} looks")
                }
                4 if dice.below(4) == 0 => {
                    step(mine, 3, true);
                    "it began anew".to_owned()
                }
                _ => write(mine, &dice),
            };
            let after = format!("turn {turn} of seed {seed}: {what}");
            for journal in &mut both {
                check(journal, &after);
            }
        }
        let [mut mine, mut theirs] = both;
        assert_eq!(step(&mine, usize::MAX, false), Committed::Done);
        for journal in [&mut mine, &mut theirs] {
            check(journal, &format!("everything of seed {seed}"));
            assert_eq!(journal.indexing(), None);
        }
    }
}

#[test]
fn an_entry_that_is_edited_below_the_floor_is_found_once_its_slice_comes() {
    let folder = tempfile::tempdir().unwrap();
    let mut journal = open(folder.path());
    for _ in 0..30 {
        journal.log("note @acme: oak").unwrap();
    }
    // A first slice of six ids: from 25 up. Three looks: the loop's, the nouns' run, the entries' run.
    step(&journal, 3, false);
    assert!(matches!(
        journal.index_standing(kept_search::read_cursor(&journal.index_folder()).unwrap()).unwrap(),
        Standing::Partial(Cursor { floor: 25, .. })
    ));
    journal.edit(Subject::Entry(EntryId(3)), &[("body".to_owned(), "elm".to_owned())]).unwrap();
    assert_eq!(found(&mut journal, "elm").0, [3], "the tail has it");
    // So many changes that they are committed before the slices.
    for _ in 0..10 {
        journal.log("note @acme: fir").unwrap();
    }
    step(&journal, 3, false);
    let (hits, preparing) = found(&mut journal, "fir");
    assert_eq!((hits.len(), preparing.is_some()), (10, true));
    step(&journal, usize::MAX, false);
    assert_eq!(found(&mut journal, "elm"), (vec![3], None));
    assert_eq!(found(&mut journal, "oak").0.len(), 29);
}

#[test]
fn rows_that_came_without_word_of_them_make_the_index_anew() {
    let folder = tempfile::tempdir().unwrap();
    let mut journal = open(folder.path());
    step(&journal, usize::MAX, false);
    assert_eq!(journal.indexing(), None);
    let day = journal.today();
    // The program is killed before it makes the index.
    journal.fill_sample(day, 0, &|_| ()).unwrap();
    assert!(journal.indexing().is_some(), "it is told");
    let page = journal.search("kind:call", 5, Sort::New).unwrap();
    assert!(page.total > 20 && page.preparing.is_none(), "{}", page.total);
}

#[test]
fn while_somebody_else_begins_an_index_that_it_is_missing_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let mut journal = open(folder.path());
    journal.log("note @acme: oak").unwrap();
    let (index, _) = Index::open(&journal.index_folder()).unwrap();
    // Whoever has the lock has not committed anything yet.
    let during = std::cell::RefCell::new(None);
    index
        .write(true, |_| {
            during.replace(Some(journal.search("oak", 5, Sort::New).unwrap()));
            None
        })
        .unwrap();
    let page = during.into_inner().unwrap();
    assert_eq!((page.hits.len(), page.preparing), (0, Some(Indexing { done: 0, total: 1 })));
    assert_eq!(journal.search("oak", 5, Sort::New).unwrap().total, 1);
}

/// Waits for the thread beside the journal.
fn until(mut is_done: impl FnMut() -> bool) {
    for _ in 0..6_000 {
        if is_done() {
            return;
        }
        std::thread::park_timeout(std::time::Duration::from_millis(5));
    }
    panic!("it does not come to its end");
}

fn whole(journal: &Journal) {
    until(|| journal.indexing().is_none() || journal.index_trouble().is_some());
}

fn total(journal: &mut Journal, word: &str) -> usize {
    journal.search(word, 5, Sort::New).unwrap().total
}

#[test]
fn a_thread_beside_the_journal_makes_what_is_missing_and_answers_say_so_until_then() {
    let folder = tempfile::tempdir().unwrap();
    let mut journal = open(folder.path());
    for _ in 0..30 {
        journal.log("note @acme: oak").unwrap();
    }
    journal.index_in_background();
    let first = journal.search("oak", 5, Sort::New).unwrap();
    assert!(first.preparing.is_some() || first.total == 30, "{first:?}");
    assert!(journal.has_told_less() == first.preparing.is_some());
    whole(&journal);
    let then = journal.search("oak", 5, Sort::New).unwrap();
    assert_eq!((then.total, then.preparing), (30, None));
    // More than the tail is to hold: the answer is whole all the same.
    for _ in 0..150 {
        journal.log("note @acme: elm").unwrap();
    }
    let seq = |journal: &Journal| kept_search::read_cursor(&journal.index_folder()).unwrap().unwrap().seq;
    let before = seq(&journal);
    assert_eq!(total(&mut journal, "elm"), 150);
    until(|| seq(&journal) > before);
    assert_eq!((total(&mut journal, "elm"), total(&mut journal, "oak")), (150, 30));
    journal.reindex(&|_| ()).unwrap();
    assert!(journal.indexing().is_some(), "asked for, and not waited for");
    whole(&journal);
    assert_eq!((total(&mut journal, "elm"), journal.index_trouble()), (150, None));
}

#[test]
fn damage_is_healed_beside_the_journal_and_told() {
    let folder = tempfile::tempdir().unwrap();
    let mut journal = open(folder.path());
    journal.log("note @acme: oak").unwrap();
    assert_eq!(total(&mut journal, "oak"), 1);
    std::fs::write(journal.index_folder().join("meta.json"), "{").unwrap();
    journal.index_in_background();
    let page = journal.search("oak", 5, Sort::New).unwrap();
    assert!(page.preparing.is_some() && page.healed.is_some(), "{page:?}");
    whole(&journal);
    assert_eq!(total(&mut journal, "oak"), 1);
    let news = journal.index_news();
    assert!(news.len() == 1 && news[0].contains("made anew"), "{news:?}");
    assert!(journal.index_news().is_empty(), "once");
}

#[test]
fn an_index_whose_cursor_can_be_read_but_which_does_not_open_is_made_anew() {
    let folder = tempfile::tempdir().unwrap();
    let mut journal = open(folder.path());
    journal.log("note @acme: oak").unwrap();
    assert_eq!(total(&mut journal, "oak"), 1);
    let mut files = std::fs::read_dir(journal.index_folder()).unwrap().map(|file| file.unwrap().path());
    let part = files.find(|path| path.extension().is_some_and(|end| end == "term")).unwrap();
    std::fs::remove_file(part).unwrap();
    let mut journal = open(folder.path());
    journal.index_in_background();
    assert_eq!(journal.indexing(), None, "nobody has tried to open it");
    let page = journal.search("oak", 5, Sort::New).unwrap();
    assert_eq!((page.hits.len(), page.preparing), (0, Some(Indexing { done: 0, total: 1 })));
    assert!(page.healed.is_some());
    whole(&journal);
    assert_eq!(total(&mut journal, "oak"), 1);
}

#[test]
fn what_cannot_be_written_is_told_and_tried_again_when_somebody_is_idle() {
    let folder = tempfile::tempdir().unwrap();
    let mut journal = open(folder.path());
    journal.log("note @acme: oak").unwrap();
    std::fs::write(journal.index_folder(), "a file where the folder should be").unwrap();
    journal.index_in_background();
    assert!(journal.search("oak", 5, Sort::New).unwrap().preparing.is_some());
    until(|| journal.index_trouble().is_some());
    std::fs::remove_file(journal.index_folder()).unwrap();
    assert!(journal.search("oak", 5, Sort::New).unwrap().preparing.is_some(), "not tried at each question");
    journal.idle().unwrap();
    until(|| journal.index_trouble().is_none());
    whole(&journal);
    assert_eq!(total(&mut journal, "oak"), 1);
}

#[test]
fn an_index_that_another_program_is_writing_is_made_anew_after_that() {
    let folder = tempfile::tempdir().unwrap();
    let mut journal = open(folder.path());
    journal.log("note @acme: oak").unwrap();
    assert_eq!(total(&mut journal, "oak"), 1);
    journal.index_in_background();
    let (index, _) = Index::open(&journal.index_folder()).unwrap();
    index
        .write(false, |_| {
            journal.reindex(&|_| ()).unwrap();
            until(|| journal.background.as_ref().unwrap().waits());
            assert!(journal.indexing().is_some(), "it is not done");
            None
        })
        .unwrap();
    until(|| {
        journal.index_if_behind().unwrap();
        journal.indexing().is_none()
    });
    assert_eq!(total(&mut journal, "oak"), 1);
}

#[test]
fn a_journal_that_closes_leaves_an_index_that_the_next_one_takes_up() {
    let folder = tempfile::tempdir().unwrap();
    let mut journal = open(folder.path());
    for _ in 0..30 {
        journal.log("note @acme: oak").unwrap();
    }
    journal.index_in_background();
    journal.reindex(&|_| ()).unwrap();
    drop(journal);
    let mut journal = open(folder.path());
    until(|| journal.search("oak", 5, Sort::New).unwrap().preparing.is_none());
    assert_eq!(total(&mut journal, "oak"), 30);
}
