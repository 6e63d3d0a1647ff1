//! A journal as plain structs: what was kept, and nothing of how it is found.

use crate::vocabulary::{self, Tongue};
use chrono::{Days, NaiveDate};
use kept_model::{Kind, Noun, Owner};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Whom or what a hit is.
pub(crate) type Key = (Noun, i64);

/// The day on which every story takes place.
pub(crate) fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 19).unwrap()
}

/// So many days before today.
pub(crate) fn ago(days: u64) -> NaiveDate {
    today().checked_sub_days(Days::new(days)).unwrap()
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Account {
    pub(crate) name: String,
    pub(crate) purpose: Vec<usize>,
    pub(crate) language: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Person {
    pub(crate) name: String,
    /// Where they work and as what.
    pub(crate) at: Option<(i64, Vec<usize>)>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) kind: Kind,
    pub(crate) day: NaiveDate,
    pub(crate) parent: Option<i64>,
    pub(crate) body: Vec<usize>,
    /// What was ordered.
    pub(crate) what: Vec<usize>,
    pub(crate) tag: Option<usize>,
    pub(crate) accounts: Vec<i64>,
    pub(crate) people: Vec<i64>,
    pub(crate) owner: Option<Owner>,
    pub(crate) due: Option<NaiveDate>,
    pub(crate) is_open: bool,
    pub(crate) is_kept: bool,
    pub(crate) is_moved: bool,
}

impl Entry {
    /// A call of today that says nothing, about nobody.
    pub(crate) fn call() -> Self {
        Self {
            kind: Kind::Call,
            day: today(),
            parent: None,
            body: Vec::new(),
            what: Vec::new(),
            tag: None,
            accounts: Vec::new(),
            people: Vec::new(),
            owner: None,
            due: None,
            is_open: false,
            is_kept: false,
            is_moved: false,
        }
    }
}

/// All of a journal at one moment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct State {
    pub(crate) accounts: BTreeMap<i64, Rc<Account>>,
    pub(crate) people: BTreeMap<i64, Rc<Person>>,
    pub(crate) entries: BTreeMap<i64, Rc<Entry>>,
}

/// What can be found of one thing.
pub(crate) struct Document<'s> {
    pub(crate) key: Key,
    pub(crate) words: Vec<usize>,
    pub(crate) tongue: Tongue,
    pub(crate) accounts: Vec<i64>,
    pub(crate) people: Vec<i64>,
    pub(crate) entry: Option<&'s Entry>,
}

impl State {
    /// Everything that can be found, the newest first: accounts, people, entries.
    pub(crate) fn documents(&self) -> Vec<Document<'_>> {
        let accounts = self.accounts.iter().rev().map(|(id, account)| Document {
            key: (Noun::Account, *id),
            words: [vocabulary::words_of(&account.name), account.purpose.clone()].concat(),
            tongue: self.tongue(&[*id]),
            accounts: vec![*id],
            people: Vec::new(),
            entry: None,
        });
        let people = self.people.iter().rev().map(|(id, person)| {
            let at: Vec<i64> = person.at.iter().map(|(account, _)| *account).collect();
            let role = person.at.as_ref().map(|(_, role)| role.clone()).unwrap_or_default();
            Document {
                key: (Noun::Person, *id),
                words: [vocabulary::words_of(&person.name), role].concat(),
                tongue: self.tongue(&at),
                accounts: at,
                people: vec![*id],
                entry: None,
            }
        });
        let mut newest: Vec<(i64, &Entry)> =
            self.entries.iter().map(|(id, entry)| (*id, entry.as_ref())).collect();
        newest.sort_by_key(|(id, entry)| std::cmp::Reverse((entry.day, *id)));
        let entries = newest.into_iter().map(|(id, entry)| Document {
            key: (Noun::Entry, id),
            words: entry.body.iter().chain(&entry.what).chain(&entry.tag).copied().collect(),
            tongue: self.tongue(&entry.accounts),
            accounts: entry.accounts.clone(),
            people: entry.people.clone(),
            entry: Some(entry),
        });
        accounts.chain(people).chain(entries).collect()
    }

    /// The language of what concerns these accounts: that of the first which has one.
    pub(crate) fn tongue(&self, accounts: &[i64]) -> Tongue {
        let languages = accounts.iter().filter_map(|id| self.accounts.get(id)?.language.as_deref());
        Tongue::of(languages.into_iter().next())
    }

    /// Changes an entry.
    pub(crate) fn alter(&mut self, id: i64, alter: impl FnOnce(&mut Entry)) {
        if let Some(entry) = self.entries.get_mut(&id) {
            alter(Rc::make_mut(entry));
        }
    }

    pub(crate) fn delete(&mut self, id: i64) {
        self.entries.retain(|own, entry| *own != id && entry.parent != Some(id));
    }

    /// An account goes with what concerns only it; its people and what concerns others stay.
    pub(crate) fn delete_account(&mut self, account: i64) {
        let only = |entry: &Entry| entry.accounts == [account];
        let of_none = |entry: &Entry| entry.accounts.iter().all(|own| *own == account);
        let mut gone: Vec<i64> =
            self.entries.iter().filter(|(_, entry)| only(entry)).map(|(id, _)| *id).collect();
        // Parts have no parts of their own.
        let parts = self
            .entries
            .iter()
            .filter(|(_, entry)| of_none(entry) && entry.parent.is_some_and(|parent| gone.contains(&parent)));
        let parts: Vec<i64> = parts.map(|(id, _)| *id).collect();
        gone.extend(parts);
        self.entries.retain(|id, _| !gone.contains(id));
        for entry in self.entries.values_mut() {
            let entry = Rc::make_mut(entry);
            entry.accounts.retain(|own| *own != account);
            entry.parent = entry.parent.filter(|parent| !gone.contains(parent));
        }
        for person in self.people.values_mut() {
            let person = Rc::make_mut(person);
            person.at = person.at.take().filter(|(at, _)| *at != account);
        }
        self.accounts.remove(&account);
    }

    pub(crate) fn delete_person(&mut self, person: i64) {
        for entry in self.entries.values_mut() {
            Rc::make_mut(entry).people.retain(|own| *own != person);
        }
        self.people.remove(&person);
    }

    /// Accounts of a name: those called just so, else those with words that begin so.
    pub(crate) fn accounts_called(&self, name: &str) -> Vec<i64> {
        called(self.accounts.iter().map(|(id, account)| (*id, account.name.as_str())), name)
    }

    pub(crate) fn people_called(&self, name: &str) -> Vec<i64> {
        called(self.people.iter().map(|(id, person)| (*id, person.name.as_str())), name)
    }

    pub(crate) fn accounts_with_word(&self, word: &str) -> Vec<i64> {
        with_word(self.accounts.iter().map(|(id, account)| (*id, account.name.as_str())), word)
    }

    pub(crate) fn people_with_word(&self, word: &str) -> Vec<i64> {
        with_word(self.people.iter().map(|(id, person)| (*id, person.name.as_str())), word)
    }
}

fn called<'n>(all: impl Iterator<Item = (i64, &'n str)> + Clone, name: &str) -> Vec<i64> {
    let name = name.to_lowercase();
    let whole: Vec<i64> =
        all.clone().filter(|(_, own)| own.to_lowercase() == name).map(|(id, _)| id).collect();
    if !whole.is_empty() {
        return whole;
    }
    let begins = |own: &str| {
        let own = own.to_lowercase();
        name.split(' ').all(|part| own.split(' ').any(|word| word.starts_with(part)))
    };
    all.filter(|(_, own)| begins(own)).map(|(id, _)| id).collect()
}

fn with_word<'n>(all: impl Iterator<Item = (i64, &'n str)>, word: &str) -> Vec<i64> {
    let has = |own: &str| own.to_lowercase().split(' ').any(|part| part == word);
    all.filter(|(_, own)| has(own)).map(|(id, _)| id).collect()
}
