//! What an operation touched, as far as something is derived of it.

use super::About;
use crate::fact::{self, Recount};
use crate::{Reader, Result};
use kept_model::{EntryId, Noun};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// What is to be derived anew when the operation ends.
#[derive(Default)]
pub(super) struct Touched {
    /// Accounts whose facts want recounting.
    pub(super) accounts: BTreeSet<i64>,
    /// Entries that may be something else to the rules now.
    entries: BTreeSet<i64>,
    /// People whose names stand in facts.
    people: BTreeSet<i64>,
    /// Whether the playbooks changed: other tags are answers now.
    playbooks: bool,
    /// Whether more changed of the accounts than their entries.
    beyond_entries: bool,
}

impl Touched {
    /// Notes a row that was or is so; `number` gives what stands in one of its columns of [`NUMBERS`].
    pub(super) fn note(&mut self, table: &str, number: &dyn Fn(&str) -> Option<i64>) {
        match table {
            "account" => self.accounts.extend(number("id")),
            "entry_account" | "standing" | "person_account" => self.accounts.extend(number("account_id")),
            "person" => self.people.extend(number("id")),
            "playbook" | "playbook_step" => self.playbooks = true,
            _ => {}
        }
        self.beyond_entries |= matches!(
            table,
            "account" | "standing" | "person_account" | "person" | "playbook" | "playbook_step"
        );
        if let Some((Noun::Entry, id)) = about(table, number) {
            self.entries.insert(id);
        }
    }

    /// Derives anew what may be another. `has_runs` says that entries were made of which nothing is noted here.
    pub(super) fn derive(mut self, conn: &Connection, seq: i64, has_runs: bool) -> Result<()> {
        let has_events = fact::note_events(conn, &self.entries)?;
        for entry in &self.entries {
            let accounts = (Reader { conn }).accounts_of_entry(EntryId(*entry))?;
            self.accounts.extend(accounts.into_iter().map(|id| id.0));
        }
        for person in &self.people {
            self.accounts.extend(fact::accounts_of_person(conn, *person)?);
        }
        if self.playbooks {
            self.accounts.extend(fact::all_accounts(conn)?);
        }
        // What people do all day, a call or a promise, is nothing else to the rules: the lists stay what they are.
        let what =
            if has_events || has_runs || self.beyond_entries { Recount::All } else { Recount::Touches };
        fact::recount(conn, &self.accounts, what, seq)
    }
}

/// The columns by which it is known what a row belongs to.
pub(super) const NUMBERS: [&str; 4] = ["id", "entry_id", "account_id", "person_id"];

/// Which searched document a row belongs to.
pub(super) fn about(table: &str, number: &dyn Fn(&str) -> Option<i64>) -> Option<About> {
    let columns: &[(Noun, &str)] = match table {
        "entry" | "promise" | "delight" | "order_" | "outcome" | "obstacle" | "question" | "pulse"
        | "advocacy" | "experiment" => &[(Noun::Entry, "id")],
        "account" => &[(Noun::Account, "id")],
        "person" => &[(Noun::Person, "id")],
        "person_account" | "person_date" => &[(Noun::Person, "person_id")],
        "contact_point" => &[(Noun::Person, "person_id"), (Noun::Account, "account_id")],
        "standing" | "intention" => &[(Noun::Account, "account_id")],
        "entry_account" | "entry_person" | "entry_tag" | "promise_move" | "delight_step" | "lane_step"
        | "attachment" | "entry_link" | "story_part" => &[(Noun::Entry, "entry_id")],
        _ => &[],
    };
    columns.iter().find_map(|(noun, column)| Some((*noun, number(column)?)))
}
