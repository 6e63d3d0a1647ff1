//! From the wish to keep a line until it is durable and can be found, against the least that this can cost.

use crate::engine::{BareWriter, Engine, Fts, Kept, Manner, Part};
use crate::made::Made;
use kept_journal::{Sort, TAIL};
use kept_model::Uid;
use kept_search::read_cursor;
use kept_store::Store;
use kept_tests::measure::{Amount, Ask, Class, Corpus, CorpusEntry, Goal, Row, Table, Times, asks, timed};
use rusqlite::{Connection, params};
use std::fs::{File, OpenOptions};
use std::hint::black_box;
use std::io::{Result, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Writes of each.
const WRITES: usize = 400;
/// Queries between writes.
const QUERIES: usize = 1_000;
/// So long may the index take to follow; longer, and something is wrong.
const PATIENCE: Duration = Duration::from_secs(30);

pub(crate) fn measure(made: &Made, table: &mut Table) -> Result<()> {
    table.section("a line that is durable and can be found")?;
    let corpus = Corpus::new(made.entries);
    let copies = [Part::Kept, Part::Stock, Part::Tuned, Part::Bare].map(|part| made.copy(made.entries, part));
    let [kept, stock, tuned, bare] = copies.each_ref().map(tempfile::TempDir::path);
    let watch = Watch::new(kept);
    let mut kept = Kept::open(kept);
    let (mut stock, mut tuned) = (Fts::open(stock, Manner::Stock), Fts::open(tuned, Manner::Tuned));
    let mut bare = BareWriter::open(bare);
    let scratch = made.scratch();
    let mut least = Least::new(scratch.path());
    // As the window has it.
    kept.journal.index_in_background();
    kept.journal.search("warm", 20, Sort::New).unwrap();
    let mut times: [Vec<Duration>; 7] = Default::default();
    for number in 0..WRITES {
        let mut entry = corpus.entry(made.entries + 1 + number as u64);
        entry.day = Corpus::last_day();
        let word = format!("qyx{number}");
        entry.body = format!("{} {word}", entry.body);
        let line = line(&corpus, &entry);
        // In turns, so that nobody always follows the same.
        for turn in 0..times.len() {
            let at = (number + turn) % times.len();
            let (time, ()) = timed(|| match at {
                0 => log_and_find(&mut kept, &line, &word),
                1 => stock.write(&entry),
                2 => tuned.write(&entry),
                3 => bare.write(&entry),
                4 => least.append(&line),
                5 => least.commit(&entry),
                // What the window does when the answer has been given.
                _ => kept.journal.index_if_behind().unwrap(),
            });
            times[at].push(time);
            if at == times.len() - 1 {
                watch.rest();
            }
        }
    }
    let [ours, stock, tuned, bare, append, commit, after] = times.map(Times::new);
    let mut judge = |what: &str, name: &str, theirs: &Times, part: f64, goal| {
        let (ours, theirs) = (Amount::Time(ours.at(part)), Amount::Time(theirs.at(part)));
        table.judge(&Row::against(what, ours, name, theirs, goal))
    };
    judge("99th percentile", "FTS5 stock, triggers", &stock, 0.99, Goal::Within(1.0))?;
    judge("99th percentile", "FTS5 tuned, triggers", &tuned, 0.99, Goal::Told)?;
    judge("median", "FTS5 stock, triggers", &stock, 0.5, Goal::Told)?;
    judge("median", "tantivy, commit each", &bare, 0.5, Goal::Better(30.0))?;
    judge("median", "append + fdatasync", &append, 0.5, Goal::Within(2.0))?;
    judge("median", "two rows, WAL, FULL", &commit, 0.5, Goal::Told)?;
    let longest = Amount::Time(after.at(1.0));
    table.judge(&Row::alone("after a write, the longest", longest, Goal::Told))?;
    between_writes(made, &mut kept, table)
}

/// Writes one line; the next search must have it.
fn log_and_find(kept: &mut Kept, line: &str, word: &str) {
    kept.journal.log(line).unwrap();
    let found = kept.journal.search(&format!("{word} "), 20, Sort::New).unwrap();
    assert_eq!(found.total, 1, "what was logged is found: {line}");
}

fn line(corpus: &Corpus, entry: &CorpusEntry) -> String {
    format!("{} @{}: {}", entry.kind, corpus.accounts()[entry.account].name, entry.body)
}

/// Queries in peace, then between writes that the index follows.
fn between_writes(made: &Made, kept: &mut Kept, table: &mut Table) -> Result<()> {
    let corpus = Corpus::new(made.entries);
    let asks: Vec<Ask> = asks(&corpus).into_iter().filter(|ask| ask.class != Class::Typo).collect();
    let ask = |kept: &mut Kept, number: usize| {
        // Neighbours are of one class; a step that is no divisor visits all.
        let ask = &asks[number * 7 % asks.len()];
        timed(|| black_box(kept.ask(ask).map(|answer| answer.bytes))).0
    };
    let quiet = Times::new((0..QUERIES).map(|number| ask(kept, number)).collect());
    let mut busy = Vec::new();
    for number in 0..QUERIES {
        let mut entry = corpus.entry(1 + number as u64);
        entry.body.truncate(100);
        kept.journal.log(&line(&corpus, &entry)).unwrap();
        kept.journal.index_if_behind().unwrap();
        busy.push(ask(kept, number));
    }
    let (busy, quiet) = (Amount::Time(Times::new(busy).tail()), Amount::Time(quiet.tail()));
    let what = "searches between writes, p99";
    table.judge(&Row::against(what, busy, "the same in peace", quiet, Goal::Told))
}

/// Sees when the index has followed. Its commits are Kept's own work, and must not fall into the turn of another.
struct Watch {
    store: Store,
    index: PathBuf,
}

impl Watch {
    fn new(folder: &Path) -> Self {
        let store = Store::open(&kept_tests::file(folder), None, 0, &|| Uid(uuid::Uuid::now_v7())).unwrap();
        Self { store, index: folder.join("index") }
    }

    /// Waits for a commit that is due.
    fn rest(&self) {
        let is_due = || {
            let seq = read_cursor(&self.index).ok().flatten().map_or(0, |cursor| cursor.seq);
            self.store.reader().changes_since(seq, TAIL + 1).unwrap() > TAIL
        };
        let begin = Instant::now();
        while is_due() {
            assert!(begin.elapsed() < PATIENCE, "the index follows the journal");
            std::thread::sleep(Duration::from_millis(2));
        }
    }
}

/// The least that can be done.
struct Least {
    file: File,
    conn: Connection,
}

impl Least {
    fn new(folder: &Path) -> Self {
        let file = OpenOptions::new().create(true).append(true).open(folder.join("rival.txt")).unwrap();
        let conn = crate::engine::database(folder);
        conn.execute_batch(
            "CREATE TABLE note (id INTEGER PRIMARY KEY, day TEXT NOT NULL, body TEXT NOT NULL);
             CREATE INDEX note_day ON note (day);
             CREATE TABLE change (id INTEGER PRIMARY KEY, note_id INTEGER NOT NULL, at INTEGER NOT NULL);",
        )
        .unwrap();
        Self { file, conn }
    }

    fn append(&mut self, line: &str) {
        writeln!(self.file, "{line}").unwrap();
        self.file.sync_data().unwrap();
    }

    fn commit(&mut self, entry: &CorpusEntry) {
        let tx = self.conn.transaction().unwrap();
        let insert = "INSERT INTO note (day, body) VALUES (?1, ?2)";
        tx.prepare_cached(insert).unwrap().execute(params![entry.day, entry.body]).unwrap();
        let id = tx.last_insert_rowid();
        let insert = "INSERT INTO change (note_id, at) VALUES (?1, 0)";
        tx.prepare_cached(insert).unwrap().execute([id]).unwrap();
        tx.commit().unwrap();
    }
}
