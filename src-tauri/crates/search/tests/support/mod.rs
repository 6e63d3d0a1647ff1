//! What the tests of the index share.
#![allow(dead_code, unreachable_pub, reason = "each test file uses a part of it")]

use chrono::{Days, NaiveDate};
use kept_model::{AccountId, Kind, Noun, PersonId, Uid};
use kept_search::query::{Resolve, parse};
use kept_search::{Change, Cursor, Document, Key, Options, Query};

/// Accounts and people are called by their numbers or by [`ACCOUNTS`] and [`PEOPLE`], days by their distance from
/// 2026-01-01.
pub struct Numbers;

/// Names of accounts, in lower case.
pub const ACCOUNTS: [(&str, i64); 4] =
    [("backup water", 1), ("poland policy", 2), ("calder water", 3), ("smith-jones", 4)];
/// Names of people, in lower case.
pub const PEOPLE: [(&str, i64); 3] = [("fire firewall", 1), ("emile backstone", 2), ("priya calder", 3)];

/// Those with a word that starts so.
pub fn called(names: &[(&str, i64)], name: &str) -> Vec<i64> {
    let name = name.to_lowercase().replace('é', "e");
    let starts = |known: &str| known.split(' ').any(|word| word.starts_with(&name));
    names.iter().filter(|(known, _)| starts(known)).map(|(_, id)| *id).collect()
}

fn numbered(names: &[(&str, i64)], name: &str) -> Vec<i64> {
    name.parse().map_or_else(|_| called(names, name), |id| vec![id])
}

impl Resolve for Numbers {
    fn account(&self, name: &str) -> Vec<AccountId> {
        numbered(&ACCOUNTS, name).into_iter().map(AccountId).collect()
    }
    fn person(&self, name: &str) -> Vec<PersonId> {
        numbered(&PEOPLE, name).into_iter().map(PersonId).collect()
    }
    fn day(&self, phrase: &str) -> Option<NaiveDate> {
        phrase.parse().ok().map(day)
    }
}

pub fn day(number: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 1).unwrap().checked_add_days(Days::new(number)).unwrap()
}

pub fn query(line: &str) -> Query {
    parse(line, &Numbers).unwrap()
}

pub fn entry(id: i64, on: u64, text: &str) -> Document {
    Document {
        day: Some(day(on)),
        kind: Some(Kind::Note),
        text: text.to_owned(),
        ..Document::new(Noun::Entry, id)
    }
}

pub fn put(id: i64, on: u64, text: &str) -> Change {
    Change::Put(entry(id, on, text))
}

pub fn cursor(seq: i64) -> Cursor {
    Cursor { journal: Uid(uuid::Uuid::from_u128(1)), epoch: 0, seq, floor: 0, seen: seq, op: None }
}

pub fn options() -> Options {
    Options::newest(day(100))
}

pub fn keys(found: &kept_search::Found) -> Vec<Key> {
    found.hits.iter().map(|hit| hit.key).collect()
}

pub fn ids(found: &kept_search::Found) -> Vec<i64> {
    found.hits.iter().map(|hit| hit.key.1).collect()
}
