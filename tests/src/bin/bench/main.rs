//! Measures Kept against what anybody would use in its place, and prints ratios of one run: only ratios travel between
//! machines. Nothing here is asserted. The number of entries is N in the environment, 100,000 when absent.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a benchmark that cannot run stops")]

mod find;
mod import;
mod log;
mod today;
mod typing;

use kept_tests::measure::{Corpora, Table};

fn main() -> std::io::Result<()> {
    // `bench today` measures that alone: its journals have sizes of their own.
    if std::env::args().nth(1).is_some_and(|only| only == "today") {
        let mut table = Table::begin("journals of many accounts", 0.99)?;
        return today::many_accounts(&Corpora::found(), &mut table);
    }
    let corpora = Corpora::ready();
    let mut table = Table::begin(&format!("{} entries", corpora.entries()), 0.99)?;
    table.section("in process: logging one line, durable and searchable")?;
    log::in_process(&corpora, &mut table)?;
    table.section("in process: a line as it is typed, against itself at 10,000 entries")?;
    typing::in_process(&corpora, &mut table)?;
    table.section("in process: search and Today, against themselves at 10,000 entries")?;
    find::in_process(&corpora, &mut table)?;
    today::many_accounts(&corpora, &mut table)?;
    table.section("in process: import of 10,000 contacts")?;
    import::contacts(&corpora, &mut table)?;
    table.section("whole programs: log")?;
    log::whole_process(&corpora, &mut table)?;
    table.section("whole programs: search and due, against themselves at 10,000 entries")?;
    find::whole_process(&corpora, &mut table)
}
