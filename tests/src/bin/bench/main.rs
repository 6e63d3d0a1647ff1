//! Measures Kept against what anybody would use in its place, and prints ratios of one run: only ratios travel between
//! machines. Nothing here is asserted. The number of entries is N in the environment, 100,000 when absent.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a benchmark that cannot run stops")]
#![allow(clippy::print_stderr, reason = "the table alone goes to standard output")]

mod corpus;
mod find;
mod import;
mod log;
mod table;

use corpus::Corpora;
use table::Table;

fn main() -> std::io::Result<()> {
    let entries = std::env::var("N").ok().and_then(|n| n.parse().ok()).unwrap_or(100_000);
    let corpora = Corpora::ready(entries);
    let mut table = Table::begin(entries)?;
    table.section("in process: logging one line, durable and searchable")?;
    log::in_process(&corpora, &mut table)?;
    table.section("in process: search and Today, against themselves at 10,000 entries")?;
    find::in_process(&corpora, &mut table)?;
    table.section("in process: import of 10,000 contacts")?;
    import::contacts(&corpora, &mut table)?;
    table.section("whole programs: log")?;
    log::whole_process(&corpora, &mut table)?;
    table.section("whole programs: search and due, against themselves at 10,000 entries")?;
    find::whole_process(&corpora, &mut table)
}
