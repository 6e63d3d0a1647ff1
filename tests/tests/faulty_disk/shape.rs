//! A journal with names that follow from a counter, and its rows without them.

use kept_api::{Journal, Surroundings};
use kept_model::Uid;
use kept_tests::NOW;
use rusqlite::types::ValueRef;
use std::collections::BTreeMap;
use std::path::Path;
use tempfile::TempDir;

/// Every row of every table, without names, hashes and history.
pub(crate) type Shape = BTreeMap<String, Vec<String>>;

/// A folder of its own: in memory where there is such a place, because thousands of writings wait for the disk otherwise.
pub(crate) fn a_folder() -> TempDir {
    TempDir::new_in("/dev/shm").or_else(|_| TempDir::new()).unwrap()
}

pub(crate) fn open_at_noon(folder: &Path) -> Journal {
    try_open_at_noon(folder).unwrap()
}

pub(crate) fn try_open_at_noon(folder: &Path) -> kept_journal::Result<Journal> {
    let now = NOW.parse().unwrap();
    let around = Surroundings {
        now: Box::new(move || now),
        new_uid: Box::new(|| Uid(uuid::Uuid::now_v7())),
        zone: chrono_tz::Europe::London,
        device: "desk".to_owned(),
    };
    Journal::open(folder, around)
}

/// The files and folders of one folder in another.
pub(crate) fn copy(from: &Path, to: &Path) {
    for file in std::fs::read_dir(from).unwrap().map(Result::unwrap) {
        let path = to.join(file.file_name());
        if file.file_type().unwrap().is_dir() {
            std::fs::create_dir(&path).unwrap();
            copy(&file.path(), &path);
        } else {
            std::fs::copy(file.path(), path).unwrap();
        }
    }
}

/// What a journal holds, as any reader of SQLite sees it.
pub(crate) fn shape(folder: &Path) -> Shape {
    let reader = kept_tests::reader(folder);
    let names = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
                 AND name NOT IN ('op', 'change', 'journal') ORDER BY name";
    let mut statement = reader.prepare(names).unwrap();
    let names: Vec<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    names.into_iter().map(|name| (name.clone(), rows(&reader, &name))).collect()
}

fn rows(reader: &rusqlite::Connection, table: &str) -> Vec<String> {
    let mut statement = reader.prepare(&format!("SELECT * FROM {table} ORDER BY 1, 2")).unwrap();
    // Sequence numbers in facts follow the history, which a failed attempt may have made longer.
    let is_shown = |name: &str| !name.ends_with("uid") && name != "hash" && name != "seq";
    let columns: Vec<usize> = statement
        .column_names()
        .iter()
        .enumerate()
        .filter(|(_, name)| is_shown(name))
        .map(|(at, _)| at)
        .collect();
    let text = |row: &rusqlite::Row<'_>| {
        let values = columns.iter().map(|column| match row.get_ref(*column).unwrap() {
            ValueRef::Null => "-".to_owned(),
            ValueRef::Integer(number) => number.to_string(),
            ValueRef::Real(number) => number.to_string(),
            ValueRef::Text(text) => format!("{:?}", String::from_utf8_lossy(text)),
            ValueRef::Blob(bytes) => format!("{} bytes", bytes.len()),
        });
        Ok(values.collect::<Vec<_>>().join(" | "))
    };
    statement.query_map([], text).unwrap().map(Result::unwrap).collect()
}
