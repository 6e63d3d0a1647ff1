//! Measures the window of Kept beside an empty window of the same kind, in one run, and prints a table as the other benchmark
//! does. Nothing here is asserted. Keys are real ones; a time ends with the frame that shows the answer, not with the answer.
//!
//! The number of entries is N in the environment, 100,000 when absent; with more, searching is measured at both sizes.
//! `IDLE_SECONDS` says for how long the programs are watched while nobody uses them, 300 when absent, 0 for not at all.
//! With the argument `idle` nothing else is measured; with `--json` one document is printed at the end in place of the table.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a benchmark that cannot run stops")]

mod capture;
mod fresh;
mod idle;
mod memory;
mod search;
mod start;
mod watch;

use kept_tests::measure::{Corpora, Table};

/// The size at which searching is measured in every run.
const USUAL: u64 = 100_000;

fn main() -> std::io::Result<()> {
    if !kept_e2e::can_run() {
        return Ok(());
    }
    let wants = |wanted: &str| std::env::args().skip(1).any(|word| word == wanted);
    let corpora = Corpora::found();
    let entries = corpora.entries();
    let mut table = Table::begin(&format!("the window, {entries} entries"), 0.95, wants("--json"))?;
    if wants("idle") {
        idle::measure(&corpora, &mut table)?;
        return table.finish();
    }
    let journal = corpora.copy();
    table.section("start, against an empty window of the same kind")?;
    start::measure(&corpora, journal.path(), &mut table)?;
    table.section("from a key to the frame that shows its answer")?;
    if entries > USUAL {
        search::measure(corpora.copy_of(USUAL).path(), USUAL, &mut table)?;
    }
    search::measure(journal.path(), entries, &mut table)?;
    capture::measure(journal.path(), &mut table)?;
    table.section("from the command line to the frame in the open window")?;
    fresh::measure(journal.path(), &mut table)?;
    idle::measure(&corpora, &mut table)?;
    table.finish()
}
