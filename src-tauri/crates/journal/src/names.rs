//! Who a name means.

use crate::error::Candidate;
use crate::{Error, Journal};
use kept_capture::{Known, Named};
use kept_model::{AccountId, PersonId, name_key, starts_a_word};
use kept_store::{Reader, StoreError};
use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

/// Every name of the journal, read when the first one is asked for: a line without names reads none.
pub(crate) struct Names<'a> {
    reader: Reader<'a>,
    /// Where names read by earlier lines are.
    memory: Option<&'a NameMemory>,
    loaded: RefCell<Option<Arc<Loaded>>>,
    /// The traits that ask for names cannot fail; the verb that asked looks here afterwards.
    failure: RefCell<Option<StoreError>>,
}

/// The names as of an operation, kept from line to line: reading thousands of them takes longer than the line.
#[derive(Default)]
pub(crate) struct NameMemory(RefCell<Option<(i64, Arc<Loaded>)>>);

/// The tables that names are read from.
const NAMED: [&str; 3] = ["account", "person", "person_account"];

impl NameMemory {
    /// The names, unless an operation of any process has touched them since they were read.
    fn recall(&self, reader: Reader<'_>, newest: i64) -> Result<Option<Arc<Loaded>>, StoreError> {
        let Some((seq, loaded)) = self.0.borrow().clone() else { return Ok(None) };
        // Filling a sample leaves no trace of its rows; only an empty journal is filled.
        if loaded.accounts.is_empty() {
            return Ok(None);
        }
        if seq != newest {
            if reader.nouns_since(seq)?.iter().any(|noun| NAMED.contains(&noun.as_str())) {
                return Ok(None);
            }
            self.keep(newest, &loaded);
        }
        Ok(Some(loaded))
    }

    fn keep(&self, seq: i64, loaded: &Arc<Loaded>) {
        *self.0.borrow_mut() = Some((seq, Arc::clone(loaded)));
    }
}

struct Loaded {
    accounts: Vec<(AccountId, String, String)>,
    people: Vec<(PersonId, String, String)>,
    homes: HashMap<PersonId, Vec<AccountId>>,
}

/// Whose name it is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Found {
    Account(AccountId),
    Person(PersonId),
}

impl Loaded {
    fn account_name(&self, id: AccountId) -> Option<String> {
        self.accounts.iter().find(|(known, _, _)| *known == id).map(|(_, name, _)| name.clone())
    }
}

impl<'a> Names<'a> {
    pub(crate) fn new(reader: Reader<'a>) -> Self {
        Self { reader, memory: None, loaded: RefCell::new(None), failure: RefCell::new(None) }
    }

    /// The failure that looking names up met, if any.
    pub(crate) fn check(&self) -> crate::Result<()> {
        self.failure.take().map_or(Ok(()), |error| Err(error.into()))
    }

    /// Accounts that answer to a name: those of that very name, else those with words that start so.
    pub(crate) fn accounts(&self, name: &str) -> Vec<AccountId> {
        let key = name_key(name);
        self.with(|names| {
            let found = best(&key, names.accounts.iter().map(|(id, _, known)| (*id, known.as_str())));
            found.into_iter().map(|(id, _)| id).collect()
        })
    }

    /// People that answer to a name, in the same way.
    pub(crate) fn people(&self, name: &str) -> Vec<PersonId> {
        let key = name_key(name);
        self.with(|names| {
            let found = best(&key, names.people.iter().map(|(id, _, known)| (*id, known.as_str())));
            found.into_iter().map(|(id, _)| id).collect()
        })
    }

    /// Accounts and people in whose names `word` is a whole word.
    pub(crate) fn with_word(&self, word: &str) -> (Vec<AccountId>, Vec<PersonId>) {
        let key = name_key(word);
        let has = |known: &str| known == key || known.split(' ').any(|part| part == key);
        self.with(|names| {
            let accounts = names.accounts.iter().filter(|(_, _, known)| has(known)).map(|(id, _, _)| *id);
            let people = names.people.iter().filter(|(_, _, known)| has(known)).map(|(id, _, _)| *id);
            (accounts.collect(), people.collect())
        })
    }

    /// The only one that a name means.
    pub(crate) fn one(&self, name: &str) -> crate::Result<Named> {
        let mut found = self.find(name);
        self.check()?;
        match found.len() {
            0 => Err(Error::Nobody { name: name.to_owned() }),
            1 => Ok(found.remove(0)),
            _ => Err(Error::Ambiguous { name: name.to_owned(), candidates: self.candidates(&found) }),
        }
    }

    /// The only account that a name means.
    pub(crate) fn account(&self, name: &str) -> crate::Result<AccountId> {
        let found: Vec<Named> =
            self.find_all(name).into_iter().filter(|named| matches!(named, Named::Account { .. })).collect();
        self.check()?;
        match found.as_slice() {
            [] => Err(Error::Nobody { name: name.to_owned() }),
            [Named::Account { id, .. }] => Ok(*id),
            several => Err(Error::Ambiguous { name: name.to_owned(), candidates: self.candidates(several) }),
        }
    }

    /// The only person that a name means.
    pub(crate) fn person(&self, name: &str) -> crate::Result<PersonId> {
        let found = self.find_all(name);
        self.check()?;
        let people: Vec<Named> =
            found.iter().filter(|named| matches!(named, Named::Person { .. })).cloned().collect();
        match (people.as_slice(), found.first()) {
            ([Named::Person { id, .. }], _) => Ok(*id),
            ([], Some(Named::Account { name, .. })) => {
                Err(Error::Invalid(format!("{name} is an account, not a person.")))
            }
            ([], _) => Err(Error::Nobody { name: name.to_owned() }),
            (several, _) => {
                Err(Error::Ambiguous { name: name.to_owned(), candidates: self.candidates(several) })
            }
        }
    }

    /// Accounts and people whose names begin as typed, the best first, at most `most`, each with the name of where a person
    /// works. Those at the accounts `at` come before others.
    pub(crate) fn starting(
        &self,
        typed: &str,
        at: &[AccountId],
        most: usize,
    ) -> Vec<(Named, Option<String>)> {
        let key = name_key(typed);
        self.with(|names| {
            let begins = |known: &str| {
                let whole = known.starts_with(&key);
                (whole || key.split(' ').all(|word| starts_a_word(known, word))).then_some(!whole)
            };
            let homes = |id: &PersonId| names.homes.get(id).map_or(&[][..], Vec::as_slice);
            let accounts = names.accounts.iter().filter_map(|(id, name, known)| {
                Some(((begins(known)?, !at.contains(id), 0), name, Found::Account(*id)))
            });
            let people = names.people.iter().filter_map(|(id, name, known)| {
                let is_there = homes(id).iter().any(|home| at.contains(home));
                Some(((begins(known)?, !is_there, 1), name, Found::Person(*id)))
            });
            let mut found: Vec<_> = accounts.chain(people).collect();
            found.sort();
            found.truncate(most);
            let named = |(_, name, found): (_, &String, Found)| match found {
                Found::Account(id) => (Named::Account { id, name: name.clone() }, None),
                Found::Person(id) => {
                    let accounts = homes(&id).to_vec();
                    let home = accounts.first().and_then(|home| names.account_name(*home));
                    (Named::Person { id, name: name.clone(), accounts }, home)
                }
            };
            found.into_iter().map(named).collect()
        })
    }

    pub(crate) fn candidates(&self, found: &[Named]) -> Vec<Candidate> {
        let candidate = |named: &Named| match named {
            Named::Account { name, .. } => Candidate { noun: "account", name: name.clone(), at: None },
            Named::Person { name, accounts, .. } => Candidate {
                noun: "person",
                name: name.clone(),
                at: accounts.first().and_then(|id| self.reader.account(*id).ok()).map(|account| account.name),
            },
        };
        found.iter().map(candidate).collect()
    }

    /// Accounts and people of that name, each noun's best class.
    fn find_all(&self, name: &str) -> Vec<Named> {
        let key = name_key(name);
        self.with(|names| {
            let accounts = best(&key, names.accounts.iter().map(|(id, _, known)| (*id, known.as_str())));
            let people = best(&key, names.people.iter().map(|(id, _, known)| (*id, known.as_str())));
            let account = |id: AccountId| {
                let name =
                    names.accounts.iter().find(|(known, _, _)| *known == id).map(|(_, name, _)| name.clone());
                Named::Account { id, name: name.unwrap_or_default() }
            };
            let person = |id: PersonId| {
                let name =
                    names.people.iter().find(|(known, _, _)| *known == id).map(|(_, name, _)| name.clone());
                let accounts = names.homes.get(&id).cloned().unwrap_or_default();
                Named::Person { id, name: name.unwrap_or_default(), accounts }
            };
            let accounts = accounts.into_iter().map(|(id, class)| (account(id), class));
            let people = people.into_iter().map(|(id, class)| (person(id), class));
            let found: Vec<(Named, Class)> = accounts.chain(people).collect();
            let is_whole = found.iter().any(|(_, class)| *class == Class::Whole);
            found
                .into_iter()
                .filter(|(_, class)| !is_whole || *class == Class::Whole)
                .map(|(named, _)| named)
                .collect()
        })
    }

    fn with<T: Default>(&self, read: impl FnOnce(&Loaded) -> T) -> T {
        if self.loaded.borrow().is_none() {
            match self.load() {
                Ok(loaded) => *self.loaded.borrow_mut() = Some(loaded),
                Err(error) => *self.failure.borrow_mut() = Some(error),
            }
        }
        self.loaded.borrow().as_deref().map(read).unwrap_or_default()
    }

    fn load(&self) -> Result<Arc<Loaded>, StoreError> {
        let Some(memory) = self.memory else { return load(self.reader).map(Arc::new) };
        // Read before the names: what comes in between is read again the next time.
        let newest = self.reader.newest_seq()?;
        if let Some(loaded) = memory.recall(self.reader, newest)? {
            return Ok(loaded);
        }
        let loaded = Arc::new(load(self.reader)?);
        memory.keep(newest, &loaded);
        Ok(loaded)
    }
}

impl Known for Names<'_> {
    fn find(&self, name: &str) -> Vec<Named> {
        self.find_all(name)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Whole,
    Words,
}

/// Those whose whole name it is; else those in whose name every word of it starts a word.
fn best<'n, T>(key: &str, names: impl Iterator<Item = (T, &'n str)>) -> Vec<(T, Class)> {
    if key.is_empty() {
        return Vec::new();
    }
    let (mut whole, mut words) = (Vec::new(), Vec::new());
    for (id, known) in names {
        if known == key {
            whole.push((id, Class::Whole));
        } else if key.split(' ').all(|word| starts_a_word(known, word)) {
            words.push((id, Class::Words));
        }
    }
    if whole.is_empty() { words } else { whole }
}

fn load(reader: Reader<'_>) -> Result<Loaded, StoreError> {
    let mut homes: HashMap<PersonId, Vec<AccountId>> = HashMap::new();
    for (person, account) in reader.employments()? {
        homes.entry(person).or_default().push(account);
    }
    let people = reader.person_names()?.into_iter().map(|(id, name, key, _)| (id, name, key)).collect();
    Ok(Loaded { accounts: reader.account_names()?, people, homes })
}

impl Journal {
    pub(crate) fn names(&self) -> Names<'_> {
        Names { memory: Some(&self.names), ..Names::new(self.store.reader()) }
    }
}
