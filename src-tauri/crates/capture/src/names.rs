//! Who a name means.

use kept_model::{AccountId, AccountRef, PersonId, name_key};

/// The journal's names, looked up by the caller.
pub trait Known {
    /// Accounts and people called `name`, whatever its case and accents: all matches of the best class only
    /// (the whole name before the start of every word). Empty when nobody is.
    fn find(&self, name: &str) -> Vec<Named>;
}

/// Somebody whom the journal knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named {
    /// A customer company.
    Account {
        /// Its row.
        id: AccountId,
        /// Its whole name.
        name: String,
    },
    /// A human.
    Person {
        /// Their row.
        id: PersonId,
        /// Their whole name.
        name: String,
        /// Where they work, the present employer first; empty for a colleague.
        accounts: Vec<AccountId>,
    },
}

impl Named {
    /// The whole name.
    pub fn name(&self) -> &str {
        match self {
            Self::Account { name, .. } | Self::Person { name, .. } => name,
        }
    }

    fn works_at(&self, at: &[AccountRef]) -> bool {
        match self {
            Self::Account { .. } => false,
            Self::Person { accounts, .. } => {
                accounts.iter().any(|account| at.contains(&AccountRef::Known(*account)))
            }
        }
    }
}

/// The answer to a name.
#[derive(Debug)]
pub(crate) enum Answer {
    Nobody,
    One(Named),
    Several(Vec<Named>),
}

/// Who `name` means in a line about the accounts `at`: of several, the only one who works there.
pub(crate) fn who(known: &dyn Known, name: &str, at: &[AccountRef]) -> Answer {
    let mut found = known.find(name);
    if found.len() > 1 {
        let mut there = found.iter().filter(|named| named.works_at(at));
        if let (Some(one), None) = (there.next(), there.next()) {
            return Answer::One(one.clone());
        }
        return Answer::Several(found);
    }
    found.pop().map_or(Answer::Nobody, Answer::One)
}

/// Who a name without `@` means, if it is exactly one. Every word must be a whole word of their name: the
/// start of a word is not enough where prose may stand ("the" is not Theresa).
pub(crate) fn bare(known: &dyn Known, name: &str, at: &[AccountRef]) -> Option<Named> {
    let Answer::One(named) = who(known, name, at) else { return None };
    has_words(&named, name).then_some(named)
}

/// Everybody whom a name without `@` may mean, if there are several.
pub(crate) fn several(known: &dyn Known, name: &str, at: &[AccountRef]) -> Option<Vec<Named>> {
    let Answer::Several(mut found) = who(known, name, at) else { return None };
    found.retain(|named| has_words(named, name));
    (found.len() > 1).then_some(found)
}

/// Whether every word of `name` is a whole word of theirs.
fn has_words(named: &Named, name: &str) -> bool {
    let (key, full) = (name_key(name), name_key(named.name()));
    let whole = full == key || key.split(' ').all(|word| full.split(' ').any(|known| known == word));
    !key.is_empty() && whole
}

/// The accounts and people that a line or a segment names, each once, in the order of their naming.
#[derive(Debug, Default)]
pub(crate) struct Subjects {
    pub(crate) accounts: Vec<AccountRef>,
    pub(crate) people: Vec<PersonId>,
    /// Where the people work at present.
    homes: Vec<AccountId>,
}

impl Subjects {
    pub(crate) fn add(&mut self, named: &Named) {
        match named {
            Named::Account { id, .. } => self.add_account(AccountRef::Known(*id)),
            Named::Person { id, accounts, .. } => {
                if !self.people.contains(id) {
                    self.people.push(*id);
                    self.homes.extend(accounts.first());
                }
            }
        }
    }

    /// A name that nobody has: the line makes the account.
    pub(crate) fn add_new(&mut self, name: &str) {
        let key = name_key(name);
        let same = |account: &AccountRef| matches!(account, AccountRef::New(known) if name_key(known) == key);
        if !self.accounts.iter().any(same) {
            self.accounts.push(AccountRef::New(name.to_owned()));
        }
    }

    pub(crate) fn add_account(&mut self, account: AccountRef) {
        if !self.accounts.contains(&account) {
            self.accounts.push(account);
        }
    }

    /// With no account named, the line is about where its people work.
    pub(crate) fn add_homes(&mut self) {
        if self.accounts.is_empty() {
            for home in std::mem::take(&mut self.homes) {
                self.add_account(AccountRef::Known(home));
            }
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.accounts.is_empty() && self.people.is_empty()
    }
}
