//! Where somebody bought from us, and nobody has written down a smile for long.

use crate::Result;
use crate::phrase::length;
use chrono::NaiveDate;
use kept_model::{AccountId, days_between};
use kept_store::Reader;
use std::collections::{HashMap, HashSet};

/// Nothing noted for so many days is long.
const LONG: i64 = 180;
/// As many as are shown.
const SHOWN: usize = 8;

/// An account that ordered, and of which nothing was noted for long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drought {
    /// Which.
    pub account: AccountId,
    /// Its name.
    pub name: String,
    /// "8 months", "never".
    pub when: String,
    /// Days since the newest moment, else since the first entry.
    pub days: i64,
}

/// Accounts with an order and without a moment for half a year, the longest first, and how many more there are. A muted
/// account is left in peace.
pub(super) fn droughts(reader: Reader<'_>, today: NaiveDate) -> Result<(Vec<Drought>, usize)> {
    let buyers: HashSet<AccountId> = reader.accounts_with_orders()?.into_iter().collect();
    let newest: HashMap<AccountId, NaiveDate> = reader.newest_delights()?.into_iter().collect();
    let facts: HashMap<AccountId, _> = reader.account_facts()?.into_iter().collect();
    let mut all = Vec::new();
    for account in reader.accounts()? {
        if !buyers.contains(&account.id) || account.muted_until.is_some_and(|until| until > today) {
            continue;
        }
        let noted = newest.get(&account.id).copied();
        let first = facts.get(&account.id).and_then(|fact| fact.first_day);
        let Some(since) = noted.or(first) else { continue };
        let days = days_between(since, today);
        if days >= LONG {
            let when = noted.map_or("never".to_owned(), |day| length(day, today));
            all.push(Drought { account: account.id, name: account.name, when, days });
        }
    }
    all.sort_by(|a, b| b.days.cmp(&a.days).then_with(|| a.name.cmp(&b.name)));
    let more = all.len().saturating_sub(SHOWN);
    all.truncate(SHOWN);
    Ok((all, more))
}
