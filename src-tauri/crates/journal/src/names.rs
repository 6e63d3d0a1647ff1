//! Who a name means.

mod directory;

use crate::error::Candidate;
use crate::{Error, Journal};
use directory::{Class, Directory};
use kept_capture::{Known, Named};
use kept_model::{AccountId, PersonId, name_key, starts_a_word};
use kept_store::{Reader, StoreError};
use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, OnceLock};

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
        // Whoever asks a second time will ask a third.
        loaded.accounts.sort();
        loaded.people.sort();
        Ok(Some(loaded))
    }

    fn keep(&self, seq: i64, loaded: &Arc<Loaded>) {
        *self.0.borrow_mut() = Some((seq, Arc::clone(loaded)));
    }
}

struct Loaded {
    accounts: Directory<AccountId>,
    people: Directory<PersonId>,
    /// Where everybody works, the present employer first; read when it is asked of more than a few.
    homes: OnceLock<HashMap<PersonId, Vec<AccountId>>>,
}

/// Of so many people at once it is looked up one by one where they work; for more of them, all are read.
const FEW: usize = 16;

/// Whose name it is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Found {
    Account(AccountId),
    Person(PersonId),
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
        self.with(|names| names.accounts.best(&key).into_iter().map(|(named, _)| named.id).collect())
    }

    /// People that answer to a name, in the same way.
    pub(crate) fn people(&self, name: &str) -> Vec<PersonId> {
        let key = name_key(name);
        self.with(|names| names.people.best(&key).into_iter().map(|(named, _)| named.id).collect())
    }

    /// Accounts and people in whose names `word` is a whole word.
    pub(crate) fn with_word(&self, word: &str) -> (Vec<AccountId>, Vec<PersonId>) {
        let key = name_key(word);
        let has = |known: &str| known == key || known.split(' ').any(|part| part == key);
        self.with(|names| {
            let accounts = names.accounts.candidates(&key).into_iter().filter(|one| has(&one.key));
            let people = names.people.candidates(&key).into_iter().filter(|one| has(&one.key));
            (accounts.map(|one| one.id).collect(), people.map(|one| one.id).collect())
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
            let there: HashSet<PersonId> = at.iter().flat_map(|at| self.people_at(*at)).collect();
            let accounts = names.accounts.candidates(&key).into_iter().filter_map(|one| {
                Some(((begins(&one.key)?, !at.contains(&one.id), 0), &one.name, Found::Account(one.id)))
            });
            let people = names.people.candidates(&key).into_iter().filter_map(|one| {
                Some(((begins(&one.key)?, !there.contains(&one.id), 1), &one.name, Found::Person(one.id)))
            });
            let mut found: Vec<_> = accounts.chain(people).collect();
            found.sort();
            found.truncate(most);
            let named = |(_, name, found): (_, &String, Found)| match found {
                Found::Account(id) => (Named::Account { id, name: name.clone() }, None),
                Found::Person(id) => {
                    let accounts = self.homes(names, id, most);
                    let home = accounts.first().and_then(|home| names.accounts.name_of(*home));
                    (Named::Person { id, name: name.clone(), accounts }, home.map(str::to_owned))
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
            let accounts = names
                .accounts
                .best(&key)
                .into_iter()
                .map(|(one, class)| (Named::Account { id: one.id, name: one.name.clone() }, class));
            let people = names.people.best(&key);
            let count = people.len();
            let people = people.into_iter().map(|(one, class)| {
                let accounts = self.homes(names, one.id, count);
                (Named::Person { id: one.id, name: one.name.clone(), accounts }, class)
            });
            let found: Vec<(Named, Class)> = accounts.chain(people).collect();
            let is_whole = found.iter().any(|(_, class)| *class == Class::Whole);
            found
                .into_iter()
                .filter(|(_, class)| !is_whole || *class == Class::Whole)
                .map(|(named, _)| named)
                .collect()
        })
    }

    /// Where somebody works, who is one of so many of whom it is asked.
    fn homes(&self, names: &Loaded, id: PersonId, count: usize) -> Vec<AccountId> {
        if count > FEW && names.homes.get().is_none() {
            let homes = self.or_failed(homes(self.reader));
            // Only one of two who read them at once keeps them; they are the same.
            let _ = names.homes.set(homes);
        }
        match names.homes.get() {
            Some(homes) => homes.get(&id).cloned().unwrap_or_default(),
            None => self.or_failed(self.reader.employers(id)),
        }
    }

    fn people_at(&self, account: AccountId) -> Vec<PersonId> {
        self.or_failed(self.reader.people_of(account))
    }

    fn or_failed<T: Default>(&self, read: kept_store::Result<T>) -> T {
        read.unwrap_or_else(|error| {
            *self.failure.borrow_mut() = Some(error);
            T::default()
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

fn load(reader: Reader<'_>) -> Result<Loaded, StoreError> {
    let people = reader.person_names()?.into_iter().map(|(id, name, key, _)| (id, name, key));
    Ok(Loaded {
        accounts: Directory::new(reader.account_names()?),
        people: Directory::new(people),
        homes: OnceLock::new(),
    })
}

fn homes(reader: Reader<'_>) -> kept_store::Result<HashMap<PersonId, Vec<AccountId>>> {
    let mut homes: HashMap<PersonId, Vec<AccountId>> = HashMap::new();
    for (person, account) in reader.employments()? {
        homes.entry(person).or_default().push(account);
    }
    Ok(homes)
}

impl Journal {
    pub(crate) fn names(&self) -> Names<'_> {
        Names { memory: Some(&self.names), ..Names::new(self.store.reader()) }
    }
}
