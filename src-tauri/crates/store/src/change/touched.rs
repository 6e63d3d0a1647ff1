//! What an operation touched, as far as something is derived of it.

use super::About;
use crate::{Reader, Result, fact};
use kept_model::{EntryId, Noun};
use rusqlite::Connection;
use serde_json::Map;
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
}

impl Touched {
    /// Notes a row that was or is so.
    pub(super) fn note(&mut self, table: &str, image: &Map<String, serde_json::Value>) {
        let number = |column: &str| image.get(column).and_then(serde_json::Value::as_i64);
        match table {
            "account" => self.accounts.extend(number("id")),
            "entry_account" | "standing" | "person_account" => self.accounts.extend(number("account_id")),
            "person" => self.people.extend(number("id")),
            "playbook" | "playbook_step" => self.playbooks = true,
            _ => {}
        }
        if let Some((Noun::Entry, id)) = about(table, image) {
            self.entries.insert(id);
        }
    }

    /// Derives anew what may be another.
    pub(super) fn derive(mut self, conn: &Connection, seq: i64) -> Result<()> {
        fact::note_events(conn, &self.entries)?;
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
        fact::recount(conn, &self.accounts, seq)
    }
}

/// Which searched document a row belongs to.
pub(super) fn about(table: &str, image: &Map<String, serde_json::Value>) -> Option<About> {
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
    columns.iter().find_map(|(noun, column)| Some((*noun, image.get(*column)?.as_i64()?)))
}
