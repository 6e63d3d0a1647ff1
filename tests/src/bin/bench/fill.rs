//! Taking in many entries: written, durable and searchable, into something empty.

use crate::engine::{Manner, imported, make_fts, make_plain};
use crate::made::{Made, USUAL};
use kept_journal::Sort;
use kept_tests::measure::{Amount, Corpus, CorpusEntry, Goal, Row, Table, Times, thousands, timed};
use kept_tests::open;
use std::io::Result;
use std::time::Duration;

/// Times that each is filled, in turns.
const ROUNDS: usize = 3;

pub(crate) fn measure(made: &Made, table: &mut Table) -> Result<()> {
    // Above that a rate tells nothing new, and takes long.
    let count = made.entries.min(USUAL);
    table.section(&format!("taking in {} entries, until the last can be found", thousands(count)))?;
    let corpus = Corpus::new(count);
    let entries: Vec<CorpusEntry> = corpus.entries().collect();
    let mut times: [Vec<Duration>; 4] = Default::default();
    for _ in 0..ROUNDS {
        let all = [
            kept(made, &corpus, &entries),
            rival(made, |folder| {
                drop(make_fts(folder, &corpus, &mut entries.iter().cloned(), Manner::Tuned));
            }),
            rival(made, |folder| {
                drop(make_fts(folder, &corpus, &mut entries.iter().cloned(), Manner::Stock));
            }),
            rival(made, |folder| drop(make_plain(folder, &corpus, &mut entries.iter().cloned()))),
        ];
        for (times, time) in times.iter_mut().zip(all) {
            times.push(time);
        }
    }
    let [ours, tuned, stock, plain] = times.map(|times| {
        let time = Times::new(times).median();
        Amount::Rate(count as f64 / time.as_secs_f64())
    });
    table.judge(&Row::against("import", ours, "FTS5 tuned, triggers", tuned, Goal::Better(3.0)))?;
    table.judge(&Row::against("import", ours, "FTS5 stock, triggers", stock, Goal::ToldBetter))?;
    table.judge(&Row::against("import", ours, "SQLite alone", plain, Goal::Better(0.25)))
}

fn kept(made: &Made, corpus: &Corpus, entries: &[CorpusEntry]) -> Duration {
    let folder = made.scratch();
    let (time, ()) = timed(|| {
        let mut journal = open(folder.path());
        let mut all = entries.iter().cloned().map(|entry| imported(corpus, entry));
        journal.import_entries("Import", &mut all, &|_| ()).unwrap();
        let last = entries.last().and_then(|entry| entry.body.split(' ').next()).unwrap_or_default();
        let found = journal.search(&format!("{last} "), 20, Sort::New).unwrap();
        assert!(!found.hits.is_empty(), "what was imported is found");
    });
    time
}

fn rival(made: &Made, make: impl FnOnce(&std::path::Path)) -> Duration {
    let folder = made.scratch();
    timed(|| make(folder.path())).0
}
