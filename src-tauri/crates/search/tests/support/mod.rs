//! What the tests of the index share.
#![allow(dead_code, unreachable_pub, reason = "each test file uses a part of it")]

use chrono::{Days, NaiveDate};
use kept_model::{AccountId, Kind, Noun, PersonId, Uid};
use kept_search::query::{Resolve, parse};
use kept_search::{Change, Cursor, Document, Key, Options, Query};

/// Accounts and people are called by their numbers, days by their distance from 2026-01-01.
pub struct Numbers;

impl Resolve for Numbers {
    fn account(&self, name: &str) -> Vec<AccountId> {
        name.parse().map(AccountId).into_iter().collect()
    }
    fn person(&self, name: &str) -> Vec<PersonId> {
        name.parse().map(PersonId).into_iter().collect()
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
    Cursor { journal: Uid(uuid::Uuid::from_u128(1)), epoch: 0, seq }
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
