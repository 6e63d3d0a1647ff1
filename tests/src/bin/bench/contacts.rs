//! Importing contacts, against writing them to two tables without asking who they are.

use kept_api::{Command as _, Import};
use kept_tests::measure::{Corpora, Ratio, Table, Times};
use kept_tests::open;
use rusqlite::{Connection, params};
use std::fmt::Write;
use std::io::Result;
use std::time::Instant;

const CONTACTS: usize = 10_000;

/// One import into an empty journal: reading, recognising, writing, ready to be undone and to be found.
pub(crate) fn measure(corpora: &Corpora, table: &mut Table) -> Result<()> {
    table.section("import of 10,000 contacts")?;
    let mut csv = "First Name,Last Name,Company,Title,Email\n".to_owned();
    for number in 0..CONTACTS {
        let company = number % 900;
        writeln!(
            csv,
            "Given{number},Family{},Company {company},Engineer,p{number}@example.com",
            number % 4_001
        )
        .unwrap();
    }
    let folder = corpora.scratch();
    let path = folder.path().join("contacts.csv");
    std::fs::write(&path, &csv)?;
    let mut journal = open(folder.path());
    let import = |dry_run| Import {
        path: path.display().to_string(),
        bytes: None,
        map: Vec::new(),
        dry_run,
        preview: None,
    };
    let start = Instant::now();
    let reply = import(false).run(&mut journal).unwrap();
    let ours = Times::new(vec![start.elapsed()]);
    assert_eq!(reply.new_people, CONTACTS, "{:?}", reply.problems);
    let start = Instant::now();
    import(false).run(&mut journal).unwrap();
    let again = Times::new(vec![start.elapsed()]);

    let mut conn = Connection::open(folder.path().join("rival.sqlite")).unwrap();
    conn.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
         CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL, company TEXT, role TEXT);
         CREATE INDEX person_name ON person (name);
         CREATE TABLE point (id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person (id), value TEXT NOT NULL);
         CREATE INDEX point_person ON point (person_id);",
    )
    .unwrap();
    let start = Instant::now();
    let tx = conn.transaction().unwrap();
    for line in csv.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        tx.prepare_cached("INSERT INTO person (name, company, role) VALUES (?1 || ' ' || ?2, ?3, ?4)")
            .unwrap()
            .execute(params![cells[0], cells[1], cells[2], cells[3]])
            .unwrap();
        let id = tx.last_insert_rowid();
        let point = "INSERT INTO point (person_id, value) VALUES (?1, ?2)";
        tx.prepare_cached(point).unwrap().execute(params![id, cells[4]]).unwrap();
    }
    tx.commit().unwrap();
    let theirs = Times::new(vec![start.elapsed()]);
    table.row("import of a CSV file", &ours, "plain inserts", &theirs, Ratio::Told)?;
    table.row("the same file again", &again, "plain inserts", &theirs, Ratio::Told)
}
