//! What must prompt, by brute force: every rule reads every entry and counts by hand. It shares no line with the rules, only
//! what they promise.

mod account;
mod entry;
mod playbook;
mod relation;

use crate::book::{Account, Book, Entry};
use crate::days::{Week, minus};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// What must be on the page, by identity, each with its account.
#[derive(Debug, Default, Clone)]
pub(crate) struct Expected {
    pub(crate) shown: BTreeMap<String, Option<i64>>,
    /// What would be there but for a mute, or for another that speaks first.
    pub(crate) held: BTreeMap<String, Option<i64>>,
}

/// Somebody looks at a minute of a day.
pub(crate) struct Look<'a> {
    pub(crate) book: &'a Book,
    pub(crate) week: &'a Week,
    pub(crate) today: NaiveDate,
    pub(crate) minute: i64,
    expected: Expected,
}

/// An account with its entries, in the order of their days.
struct Of<'a> {
    account: &'a Account,
    entries: Vec<&'a Entry>,
}

pub(crate) fn expect(book: &Book, week: &Week, (today, minute): (NaiveDate, i64)) -> Expected {
    let mut look = Look { book, week, today, minute, expected: Expected::default() };
    look.entries();
    look.meetings();
    look.birthdays();
    let mut accounts: BTreeMap<i64, Of<'_>> =
        book.accounts.iter().map(|account| (account.id, Of { account, entries: Vec::new() })).collect();
    for entry in &book.entries {
        for id in &entry.accounts {
            if let Some(of) = accounts.get_mut(id) {
                of.entries.push(entry);
            }
        }
    }
    for of in accounts.values_mut() {
        of.entries.sort_by_key(|entry| (entry.day, entry.id));
        look.account(of);
        look.relation(of);
        look.own_playbooks(of);
    }
    let nobodys: Vec<&Entry> = book.entries.iter().filter(|entry| entry.accounts.is_empty()).collect();
    look.words(None, &nobodys);
    look.expected
}

impl Look<'_> {
    fn show(&mut self, account: Option<i64>, identity: String) {
        let is_silent = self.is_muted(account) && !identity.starts_with("promise_mine:");
        if is_silent {
            self.expected.held.insert(identity, account);
        } else {
            self.expected.shown.insert(identity, account);
        }
    }

    /// It would prompt, but another one speaks first.
    fn hold(&mut self, account: Option<i64>, identity: String) {
        self.expected.held.insert(identity, account);
    }

    fn is_muted(&self, account: Option<i64>) -> bool {
        let account = account.and_then(|id| self.book.account(id));
        account.and_then(|account| account.muted).is_some_and(|until| self.today < until)
    }

    /// Whether the first working day on or after `day` has come.
    fn has_come(&self, day: NaiveDate) -> bool {
        self.week.on_or_after(day) <= self.today
    }

    /// Whether `day` is one of the last so many days, today included.
    fn is_within(&self, day: NaiveDate, days: u64) -> bool {
        minus(self.today, days) < day && day <= self.today
    }
}
