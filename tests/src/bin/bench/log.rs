//! The command line as a whole: a process that starts, does its work and ends, in turns with a rival.

use kept_tests::kept;
use kept_tests::measure::{Corpora, Goal, Ratio, Row, Table, Times, timed};
use rusqlite::Connection;
use std::io::Result;
use std::process::{Command, Stdio};

/// Pairs of processes.
const PROCESSES: usize = 60;

const TABLE: &str = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE note (id INTEGER PRIMARY KEY, day TEXT NOT NULL, body TEXT NOT NULL);
    CREATE INDEX note_day ON note (day);
    CREATE TABLE change (id INTEGER PRIMARY KEY, note_id INTEGER NOT NULL, at INTEGER NOT NULL);";

fn line(number: usize) -> String {
    format!(
        "call @calder priya: firewall rollout {number} done in Leeds, nobody noticed > send sizing doc {number} by fri"
    )
}

/// Queries of the command line.
const COMMANDS: [(&str, &[&str]); 4] = [
    ("kept search 'backup poli'", &["search", "backup poli"]),
    ("kept search 'is:open owner:me'", &["search", "is:open owner:me"]),
    ("kept search --new 'backup poli'", &["search", "--new", "backup poli"]),
    ("kept due", &["due"]),
];

/// Whole processes: writing, then asking at many entries against asking at few.
pub(crate) fn whole_process(corpora: &Corpora, table: &mut Table) -> Result<()> {
    table.section("whole programs")?;
    writing(corpora, table)?;
    for (name, words) in COMMANDS {
        let (mut large, mut small) = (Vec::new(), Vec::new());
        for _ in 0..PROCESSES / 2 {
            large.push(time(kept(&corpora.large()).args(words)));
            small.push(time(kept(&corpora.small()).args(words)));
        }
        table.row(name, &Times::new(large), "the same at 10,000", &Times::new(small), Ratio::Median(3.0))?;
    }
    Ok(())
}

/// `kept log` against the `sqlite3` command.
fn writing(corpora: &Corpora, table: &mut Table) -> Result<()> {
    let has_rival = Command::new("sqlite3").arg("--version").stdout(Stdio::null()).status().is_ok();
    if !has_rival {
        let why = "the sqlite3 command is not installed";
        return table.judge(&Row::unmeasured("kept log", why, Goal::Within(2.0)));
    }
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
fn time(command: &mut Command) -> std::time::Duration {
    let (time, output) = timed(|| command.stdin(Stdio::null()).output().expect("the program starts"));
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    time
}
