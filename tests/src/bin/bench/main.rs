//! Measures Kept beside what anybody would use in its place, and prints what it found beside what it should be. Only ratios
//! travel between machines. Nothing here is asserted but that answers are right.
//!
//! `bench [--json] [--only ROW]…`, with N in the environment for the number of entries, 100,000 when absent. `--json`
//! prints one document at the end in place of the table. `bench make PART…` makes parts of the corpus ahead and measures nothing.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stderr,
    reason = "a benchmark that cannot run stops"
)]

mod contacts;
mod disk;
mod engine;
mod fill;
mod fresh;
mod log;
mod made;
mod search;
mod today;
mod typing;
mod window;
mod write;

use engine::Part;
use kept_tests::measure::{Corpora, Table, thousands};
use made::Made;
use std::io::Result;

/// What a run is about.
struct Bench {
    corpora: Corpora,
    made: Made,
}

/// The word by which the program knows that it is only to make something.
const MAKE: &str = "make";

/// A group of rows, its name, and how it is measured.
type Group = (&'static str, fn(&Bench, &mut Table) -> Result<()>);

const GROUPS: [Group; 11] = [
    ("search", |bench, table| search::measure(&bench.made, table)),
    ("write", |bench, table| write::measure(&bench.made, table)),
    ("import", |bench, table| fill::measure(&bench.made, table)),
    ("open", |bench, table| fresh::opening(&bench.made, table)),
    ("memory", |bench, table| fresh::memory(&bench.made, table)),
    ("disk", |bench, table| disk::measure(&bench.made, table)),
    ("today", |bench, table| today::many_accounts(&bench.corpora, table)),
    ("window", |_, table| window::measure(table)),
    ("log", |bench, table| log::whole_process(&bench.corpora, table)),
    ("typing", |bench, table| typing::in_process(&bench.corpora, table)),
    ("contacts", |bench, table| contacts::measure(&bench.corpora, table)),
];

fn main() -> Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if words.first().is_some_and(|word| word == fresh::CHILD) {
        return fresh::child(&words[1..]);
    }
    let corpora = Corpora::found();
    let made = Made::beside(&corpora);
    if words.first().is_some_and(|word| word == MAKE) {
        let parts: Option<Vec<Part>> = words[1..].iter().map(|word| Part::of(word)).collect();
        made.ready(made.entries, &parts.ok_or_else(|| std::io::Error::other("there is no such part"))?);
        return Ok(());
    }
    let is_json = words.iter().any(|word| word == "--json");
    let only: Vec<&str> = words.iter().map(String::as_str).filter(|word| !word.starts_with("--")).collect();
    let known: Vec<&str> = GROUPS.iter().map(|(name, _)| *name).collect();
    if let Some(unknown) = only.iter().find(|name| !known.contains(name)) {
        eprintln!("There are no rows \"{unknown}\"; there are {}.", known.join(", "));
        std::process::exit(2);
    }
    let bench = Bench { corpora, made };
    let entries = bench.made.entries;
    let mut table = Table::begin(&format!("Kept's benchmark, N={entries}"), 0.99, is_json)?;
    if entries < 1_000_000 {
        let text = format!("targets are meant for 1,000,000 entries; this run has {}", thousands(entries));
        table.line(&text)?;
    }
    table.set("entries", entries.into());
    for (name, measure) in GROUPS {
        if only.is_empty() || only.contains(&name) {
            measure(&bench, &mut table)?;
        }
    }
    table.finish()
}
