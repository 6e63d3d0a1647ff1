//! Reading the whole file and comparing it with what it says of itself.

use crate::{Result, Store};
use rusqlite::Connection;

/// No more faults of a kind than this are told: a file with many has one cause.
const TOLD: u32 = 20;

/// What was looked at in a file, and what is wrong with it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Checked {
    /// Tables whose rows have a checksum.
    pub tables: usize,
    /// Rows whose checksums were compared.
    pub rows: i64,
    /// One sentence for each fault; empty when all is well.
    pub faults: Vec<String>,
}

/// How far a check has come: rows compared, and rows in all.
pub type Checking<'a> = &'a dyn Fn(i64, i64);

/// A table with a checksum in each row.
struct Hashed {
    name: String,
    /// What the checksum covers, with commas.
    columns: String,
    rows: i64,
}

impl Store {
    /// Checks the whole file: SQLite's own structure, every foreign key, and every row's hash. Gives one sentence per
    /// fault; empty when all is well. Takes time in proportion to the file.
    pub fn check(&self) -> Result<Vec<String>> {
        Ok(self.check_all(&|_, _| ())?.faults)
    }

    /// As [`Store::check`], with what was looked at.
    pub fn check_all(&self, progress: Checking<'_>) -> Result<Checked> {
        let mut faults = Vec::new();
        let mut statement = self.conn.prepare(&format!("PRAGMA integrity_check({TOLD})"))?;
        for line in statement.query_map([], |row| row.get::<_, String>(0))? {
            let line = line?;
            if line != "ok" {
                faults.push(line);
            }
        }
        let mut statement = self.conn.prepare("PRAGMA foreign_key_check")?;
        let told = statement.query_map([], |row| {
            let (from, to): (String, String) = (row.get(0)?, row.get(2)?);
            Ok(format!("a row of {from} names a row of {to} that is not there"))
        })?;
        for fault in told.take(TOLD as usize) {
            faults.push(fault?);
        }
        let mut checked = Checked { faults, ..Checked::default() };
        match self.check_rows(&mut checked, progress) {
            // What cannot even be read was told above, in more words.
            Err(_) if !checked.faults.is_empty() => Ok(checked),
            done => done.map(|()| checked),
        }
    }

    fn check_rows(&self, checked: &mut Checked, progress: Checking<'_>) -> Result<()> {
        let tables = hashed_tables(&self.conn)?;
        let total = tables.iter().map(|table| table.rows).sum();
        for Hashed { name, columns, rows } in &tables {
            progress(checked.rows, total);
            let text = format!("SELECT rowid FROM {name} WHERE hash IS NOT row_hash({columns}) LIMIT {TOLD}");
            let mut statement = self.conn.prepare(&text)?;
            for id in statement.query_map([], |row| row.get::<_, i64>(0))? {
                checked.faults.push(format!("row {} of {name} was changed outside Kept or by the disk", id?));
            }
            checked.tables += 1;
            checked.rows += rows;
        }
        progress(total, total);
        Ok(())
    }
}

fn hashed_tables(conn: &Connection) -> Result<Vec<Hashed>> {
    let mut statement = conn.prepare(
        "SELECT t.name, group_concat(c.name, ', ') FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS c
         WHERE t.type = 'table' AND t.sql LIKE '%row_hash(%' AND c.name <> 'hash' AND NOT (c.pk = 1) GROUP BY t.name",
    )?;
    let tables =
        statement.query_map([], |row| Ok(Hashed { name: row.get(0)?, columns: row.get(1)?, rows: 0 }))?;
    let mut tables = tables.collect::<rusqlite::Result<Vec<Hashed>>>()?;
    for table in &mut tables {
        let text = format!("SELECT count(*) FROM {}", table.name);
        table.rows = conn.query_row(&text, [], |row| row.get(0))?;
    }
    Ok(tables)
}
