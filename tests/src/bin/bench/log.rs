//! Logging, against the least that a durable write can cost.

use kept_journal::Sort;
use kept_tests::measure::{Corpora, Ratio, Table, Times};
use kept_tests::{kept, open};
use rusqlite::{Connection, params};
use std::fs::{File, OpenOptions};
use std::io::{Result, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

/// Pairs of processes.
const PROCESSES: usize = 60;
/// Writes in process.
const WRITES: usize = 400;

const TABLE: &str = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE note (id INTEGER PRIMARY KEY, day TEXT NOT NULL, body TEXT NOT NULL);
    CREATE INDEX note_day ON note (day);
    CREATE TABLE change (id INTEGER PRIMARY KEY, note_id INTEGER NOT NULL, at INTEGER NOT NULL);";

fn line(number: usize) -> String {
    format!(
        "call @calder priya: firewall rollout {number} done in Leeds, nobody noticed > send sizing doc {number} by fri"
    )
}

/// `kept log` against the `sqlite3` command, each a process that starts, writes durably and ends; in turns.
pub(crate) fn whole_process(corpora: &Corpora, table: &mut Table) -> Result<()> {
    let journal = corpora.copy();
    let rival = journal.path().join("rival.sqlite");
    Connection::open(&rival).unwrap().execute_batch(TABLE).unwrap();
    let (mut ours, mut theirs, mut tiny) = (Vec::new(), Vec::new(), Vec::new());
    for number in 0..PROCESSES {
        ours.push(time(kept(journal.path()).args(["log", &line(number)])));
        let insert = format!(
            "PRAGMA synchronous = FULL; INSERT INTO note (day, body) VALUES ('2026-11-19', '{}')",
            line(number)
        );
        theirs.push(time(Command::new("sqlite3").arg(&rival).arg(insert)));
        tiny.push(time(kept(journal.path()).arg("--version")));
    }
    let (ours, theirs) = (Times::new(ours), Times::new(theirs));
    table.row("kept log", &ours, "sqlite3 FILE 'insert …'", &theirs, Ratio::Median(2.0))?;
    table.row(
        "kept --version: the start alone",
        &Times::new(tiny),
        "sqlite3 FILE 'insert …'",
        &theirs,
        Ratio::Told,
    )
}

/// How long a program takes from start to end.
pub(crate) fn time(command: &mut Command) -> std::time::Duration {
    let start = Instant::now();
    let output = command.stdin(Stdio::null()).output().expect("the program starts");
    let time = start.elapsed();
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    time
}

/// `Journal::log` against appending the same bytes to a file and against a bare commit of two rows; in turns.
pub(crate) fn in_process(corpora: &Corpora, table: &mut Table) -> Result<()> {
    let folder = corpora.copy();
    let mut journal = open(folder.path());
    journal.search("backup", 20, Sort::New).unwrap();
    let mut bare = Bare::new(folder.path());
    let (mut calls, mut ours, mut appends, mut commits, mut answers) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for number in 0..WRITES {
        let line = line(number);
        let (call, _) = line.split_once(" > ").unwrap();
        let start = Instant::now();
        journal.log(call).unwrap();
        calls.push(start.elapsed());
        let start = Instant::now();
        journal.log(&line).unwrap();
        ours.push(start.elapsed());
        appends.push(bare.append(&line));
        commits.push(bare.commit(&line));
        // What the window does after a write; not part of the write.
        journal.index_if_behind().unwrap();
        let start = Instant::now();
        let found = journal.search(&format!("sizing {number}"), 20, Sort::New).unwrap();
        answers.push(start.elapsed());
        assert!(found.total > 0, "what was logged is found");
    }
    let ours = Times::new(ours);
    let appends = Times::new(appends);
    let (calls, commits) = (Times::new(calls), Times::new(commits));
    table.row("log: a call", &calls, "append + fdatasync", &appends, Ratio::Median(2.0))?;
    table.row("log: a call and a promise", &ours, "append + fdatasync", &appends, Ratio::Median(2.0))?;
    table.row("log: a call", &calls, "a bare commit of two rows", &commits, Ratio::Told)?;
    table.row("log: a call and a promise", &ours, "a bare commit of two rows", &commits, Ratio::Told)?;
    table.row("finding it at once", &Times::new(answers), "append + fdatasync", &appends, Ratio::Told)
}

/// The least that can be done.
struct Bare {
    file: File,
    conn: Connection,
}

impl Bare {
    fn new(folder: &Path) -> Self {
        let file = OpenOptions::new().create(true).append(true).open(folder.join("rival.txt")).unwrap();
        let conn = Connection::open(folder.join("rival.sqlite")).unwrap();
        conn.execute_batch(TABLE).unwrap();
        Self { file, conn }
    }

    fn append(&mut self, line: &str) -> std::time::Duration {
        let start = Instant::now();
        writeln!(self.file, "{line}").unwrap();
        self.file.sync_data().unwrap();
        start.elapsed()
    }

    fn commit(&mut self, line: &str) -> std::time::Duration {
        let start = Instant::now();
        let tx = self.conn.transaction().unwrap();
        tx.prepare_cached("INSERT INTO note (day, body) VALUES ('2026-11-19', ?1)")
            .unwrap()
            .execute([line])
            .unwrap();
        let id = tx.last_insert_rowid();
        tx.prepare_cached("INSERT INTO change (note_id, at) VALUES (?1, 0)")
            .unwrap()
            .execute(params![id])
            .unwrap();
        tx.commit().unwrap();
        start.elapsed()
    }
}
