//! Room on the disk: all files of each engine over the bytes of the text that they hold.

use crate::engine::{Part, Plain};
use crate::made::Made;
use kept_tests::measure::{Amount, Goal, Row, Table, thousands};
use std::io::Result;
use std::path::Path;

pub(crate) fn measure(made: &Made, table: &mut Table) -> Result<()> {
    let folder = made.ready(made.entries, &Part::ALL);
    let plain = Plain::open(&folder.join(Part::Plain.folder()));
    let text: i64 =
        plain.0.query_row("SELECT sum(octet_length(body)) FROM entry", [], |row| row.get(0)).unwrap();
    drop(plain);
    let text = text as u64;
    table.section(&format!("disk: all files over the {} MB of text", thousands(text / 1_000_000)))?;
    let over = |bytes: u64| Amount::Times(bytes as f64 / text.max(1) as f64);
    let kept = folder.join(Part::Kept.folder());
    let index = size(&kept.join("index"));
    let all = size(&kept);
    table.judge(&Row::alone("Kept", over(all), Goal::AtMost(Amount::Times(1.6))))?;
    table.judge(&Row::alone("  its journal", over(all - index), Goal::Told))?;
    table.judge(&Row::alone("  its index", over(index), Goal::Told))?;
    for (name, part) in [
        ("FTS5 stock", Part::Stock),
        ("FTS5 tuned", Part::Tuned),
        ("SQLite alone", Part::Plain),
        ("tantivy bare, index", Part::Bare),
    ] {
        let rival = over(size(&folder.join(part.folder())));
        table.judge(&Row::against("Kept", over(all), name, rival, Goal::Told))?;
    }
    Ok(())
}

/// Bytes of all files in a folder.
fn size(folder: &Path) -> u64 {
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap());
    files
        .map(|file| {
            let about = file.metadata().unwrap();
            if about.is_dir() { size(&file.path()) } else { about.len() }
        })
        .sum()
}
