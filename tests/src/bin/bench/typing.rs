//! Understanding a line while it is typed: what the capture window asks at every key.

use kept_api::Journal;
use kept_journal::Typed;
use kept_tests::measure::{Corpora, Ratio, Table, Times};
use kept_tests::open;
use std::io::Result;
use std::time::{Duration, Instant};

/// Lines with everything that is looked up: accounts, people, dates, and the promises that they may concern.
const LINES: [&str; 3] = [
    "call @calder priya: firewall rollout done in Leeds, nobody noticed > send sizing doc by fri",
    "met @brightwell yesterday: fear of the Q1 move > intro to Novatech by next wed < headcount by eom ! Tom thanked Sam",
    "email @novatech: \"Sun server\" invoice sorted same day ? who owns the backup policy since the merger",
];

/// Every key of each line, at many entries against at few.
pub(crate) fn in_process(corpora: &Corpora, table: &mut Table) -> Result<()> {
    table.section("a line as it is typed")?;
    let run = |journal: &Journal| -> Times {
        // The first key reads the names, and nothing of that is in memory yet.
        understand(journal, LINES[0]);
        let keys = LINES.iter().flat_map(|line| {
            let ends = line.char_indices().map(|(at, sign)| at + sign.len_utf8());
            ends.map(|end| understand(journal, &line[..end]))
        });
        Times::new(keys.collect())
    };
    let (ours, theirs) = (run(&open(&corpora.large())), run(&open(&corpora.small())));
    table.row("understand, per key", &ours, "the same at 10,000", &theirs, Ratio::Tail(3.0))
}

fn understand(journal: &Journal, line: &str) -> Duration {
    let start = Instant::now();
    journal.understand(&Typed { line, ..Typed::default() }, line.len()).unwrap();
    start.elapsed()
}
