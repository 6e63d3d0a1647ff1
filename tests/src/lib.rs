//! What the stories, the fault tests and the benchmarks share: a journal with a fixed clock, the program `kept`, and
//! the tables of a journal file as text.
//!
//! It knows a journal by its contract alone: the api, the program's output, and the file as any SQLite reader sees it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "a test fails by panicking"
)]

pub mod desktop;
pub mod measure;

use chrono::{DateTime, Utc};
use kept_api::{Journal, Surroundings};
use kept_model::Uid;
use rusqlite::{Connection, OpenFlags, types::ValueRef};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The instant on which every story takes place: Thursday 19 November 2026, in London.
pub const NOW: &str = "2026-11-19T10:05:00Z";

/// Every row of every table, one text for each, sorted by its id.
pub type Dump = BTreeMap<String, Vec<String>>;

/// A journal in `folder` whose clock stands at [`NOW`].
pub fn open(folder: &Path) -> Journal {
    try_open(folder).expect("the journal opens")
}

/// As [`open`], for a journal that may be refused.
///
/// # Errors
/// Whatever opening says.
pub fn try_open(folder: &Path) -> kept_journal::Result<Journal> {
    try_open_at(folder, NOW)
}

/// As [`open`], with a clock that stands at another instant (RFC 3339).
pub fn open_at(folder: &Path, now: &str) -> Journal {
    try_open_at(folder, now).expect("the journal opens")
}

fn try_open_at(folder: &Path, now: &str) -> kept_journal::Result<Journal> {
    let now: DateTime<Utc> = now.parse().expect("an instant");
    Journal::open(
        folder,
        Surroundings {
            now: Box::new(move || now),
            new_uid: Box::new(|| Uid(uuid::Uuid::now_v7())),
            zone: chrono_tz::Europe::London,
            device: "desk".to_owned(),
        },
    )
}

/// The journal file of a folder.
pub fn file(folder: &Path) -> PathBuf {
    folder.join("journal.sqlite")
}

/// The program `kept` of the profile that is being tested, with the clock of [`open`].
pub fn kept(folder: &Path) -> Command {
    let mut command = Command::new(program());
    command.env("KEPT_DATA_DIR", folder).env("KEPT_NOW", NOW).env("TZ", "Europe/London").env("NO_COLOR", "1");
    // Nothing of a test reaches the desktop of whoever runs it.
    command.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus");
    command
}

/// The program `kept`, which cargo does not build for another package's tests.
pub fn program() -> PathBuf {
    let path = built().join(format!("kept{}", std::env::consts::EXE_SUFFIX));
    assert!(
        path.is_file(),
        "{} was not built; run make test (or make bench), which builds it first",
        path.display()
    );
    path
}

/// The folder of the programs of this profile, in which the running test or benchmark lies.
pub fn built() -> PathBuf {
    let this = std::env::current_exe().expect("the path of this program");
    let folder = this.parent().expect("a program lies in a folder");
    // Tests lie one folder deeper than programs.
    if folder.ends_with("deps") {
        folder.parent().expect("deps has a parent").to_owned()
    } else {
        folder.to_owned()
    }
}

/// The journal file of `folder`, opened by somebody who only reads.
pub fn reader(folder: &Path) -> Connection {
    Connection::open_with_flags(file(folder), OpenFlags::SQLITE_OPEN_READ_ONLY).expect("the file opens")
}

/// Everything that undo must bring back: all tables but the history itself, and but the facts that `doctor` verifies.
pub fn dump(folder: &Path) -> Dump {
    let reader = reader(folder);
    let names = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
                 AND name NOT IN ('op', 'change', 'account_fact', 'account_event') ORDER BY name";
    let mut statement = reader.prepare(names).unwrap();
    let names: Vec<String> =
        statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
    names.into_iter().map(|name| (name.clone(), rows(&reader, &name))).collect()
}

/// The rows in which two copies differ.
pub fn difference(expected: &Dump, found: &Dump) -> String {
    let only = |one: &Dump, other: &Dump, sign: char| -> String {
        let new = |table: &String, row: &&String| !other.get(table).is_some_and(|rows| rows.contains(row));
        let lines = one.iter().flat_map(|(table, rows)| {
            rows.iter().filter(|row| new(table, row)).map(move |row| format!("\n{sign} {table}: {row}"))
        });
        lines.collect()
    };
    only(expected, found, '-') + &only(found, expected, '+')
}

fn rows(reader: &Connection, table: &str) -> Vec<String> {
    let mut statement = reader.prepare(&format!("SELECT * FROM {table} ORDER BY 1")).unwrap();
    let count = statement.column_count();
    let text = |row: &rusqlite::Row<'_>| {
        let values = (0..count).map(|column| match row.get_ref(column).unwrap() {
            ValueRef::Null => "-".to_owned(),
            ValueRef::Integer(number) => number.to_string(),
            ValueRef::Real(number) => number.to_string(),
            ValueRef::Text(text) => format!("{:?}", String::from_utf8_lossy(text)),
            ValueRef::Blob(bytes) => format!("{bytes:02x?}"),
        });
        Ok(values.collect::<Vec<_>>().join(" | "))
    };
    statement.query_map([], text).unwrap().collect::<Result<_, _>>().unwrap()
}
