//! Every name for a palette, and what changed since a view last looked.

use crate::{Journal, Result};
use kept_model::{AccountId, PersonId, Side, format_minute, name_key};
use std::collections::HashMap;

/// Every account and every person, by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AllNames {
    /// The accounts.
    pub accounts: Vec<AccountName>,
    /// The people.
    pub people: Vec<PersonName>,
}

/// An account's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountName {
    /// Which.
    pub id: AccountId,
    /// Its name.
    pub name: String,
    /// "Account", "Account, meeting at 10:30".
    pub detail: String,
    /// Shown in the rail.
    pub pinned: bool,
}

/// A person's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonName {
    /// Which.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// Where they work.
    pub at: Option<String>,
    /// Theirs or ours.
    pub side: Side,
}

impl Journal {
    /// The accounts that the rail shows, with their names, by name.
    pub fn pinned(&self) -> Result<Vec<(AccountId, String)>> {
        Ok(self.store.reader().pinned_accounts()?)
    }

    /// Every account and every person.
    pub fn all_names(&self) -> Result<AllNames> {
        let reader = self.store.reader();
        let today = self.today();
        let mut meets: HashMap<AccountId, String> = HashMap::new();
        for meeting in reader.meetings_between(today, today)?.into_iter().filter(|m| m.logged.is_none()) {
            if let Some(account) = meeting.account {
                let when =
                    meeting.minute.map_or("today".to_owned(), |at| format!("at {}", format_minute(at)));
                meets.entry(account).or_insert(when);
            }
        }
        let accounts = reader.accounts()?.into_iter().map(|account| AccountName {
            id: account.id,
            detail: meets
                .get(&account.id)
                .map_or("Account".to_owned(), |when| format!("Account, meeting {when}")),
            name: account.name,
            pinned: account.pinned,
        });
        let accounts: Vec<AccountName> = accounts.collect();
        let known: HashMap<AccountId, &str> =
            accounts.iter().map(|account| (account.id, account.name.as_str())).collect();
        let mut homes: HashMap<PersonId, AccountId> = HashMap::new();
        for (person, account) in reader.employments()? {
            homes.entry(person).or_insert(account);
        }
        let mut people: Vec<PersonName> = reader
            .person_names()?
            .into_iter()
            .map(|(id, name, _, side)| PersonName {
                at: homes.get(&id).and_then(|home| known.get(home)).map(|name| (*name).to_owned()),
                id,
                name,
                side,
            })
            .collect();
        people.sort_by_cached_key(|person| (name_key(&person.name), person.id));
        Ok(AllNames { accounts, people })
    }

    /// The newest operation's number, and the tables touched after operation `since`. "journal" stands for all of them:
    /// when a sample was filled, or when the file is another than the one that gave the number.
    pub fn changes(&self, since: Option<i64>) -> Result<(i64, Vec<String>)> {
        let newest = self.newest_seq()?;
        let nouns = match since {
            Some(since) if since >= 0 && since != newest => {
                let nouns = self.nouns_since(since)?;
                if nouns.is_empty() { vec!["journal".to_owned()] } else { nouns }
            }
            _ => Vec::new(),
        };
        Ok((newest, nouns))
    }
}
