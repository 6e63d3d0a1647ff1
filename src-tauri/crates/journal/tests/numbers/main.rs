//! Insights, lists and an account's own numbers, against data counted by hand.
#![expect(clippy::unwrap_used, reason = "a test may fail this way")]

#[path = "../common/mod.rs"]
mod common;
mod insights;
mod lists;
mod served;

use chrono::NaiveDate;
use common::journal;
use kept_journal::{Counted, Journal};
use kept_model::{AccountId, EntryId};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn sample() -> (tempfile::TempDir, Journal) {
    let (folder, mut journal, _) = journal();
    journal.fill_sample(day("2026-11-19"), 0, &|_| ()).unwrap();
    (folder, journal)
}

fn account(journal: &Journal, name: &str) -> AccountId {
    let found = journal.accounts().unwrap().into_iter().find(|line| line.account.name.starts_with(name));
    found.unwrap().account.id
}

/// Logs a line, sets fields of its last part, and gives that.
fn add(journal: &mut Journal, line: &str, fields: &[(&str, &str)]) -> EntryId {
    let id = journal.log(line).unwrap().value.entries.last().unwrap().entry.id;
    set(journal, id, fields);
    id
}

fn set(journal: &mut Journal, id: EntryId, fields: &[(&str, &str)]) {
    let fields: Vec<(String, String)> =
        fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let subject = journal.subject(&format!("#{id}")).unwrap();
    journal.edit(subject, &fields).unwrap_or_else(|error| panic!("{fields:?}: {error}"));
}

/// How many entries are behind a number.
fn total(journal: &Journal, counted: Counted) -> usize {
    journal.facts_behind(&counted.to_string(), 500).unwrap().total
}
