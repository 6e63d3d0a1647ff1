//! What is not known or not done: goals, adoption, purpose, people, rhythm.

use super::{LINES, number};
use crate::insights::lanes::{Missing, missing, since, what};
use crate::{Journal, Result};
use chrono::{Days, NaiveDate};
use kept_model::{Account, AccountId, EntryId, PersonId, count_word, format_day};
use kept_store::AccountFact;
use std::collections::{HashMap, HashSet};

/// Days after which somebody has not been spoken with for long.
const LONG: u64 = 365;

/// Accounts, orders or people of whom something is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GapList {
    /// "goals", "adoption", "purpose", "people", "rhythm".
    pub name: &'static str,
    /// "Accounts without a goal of theirs".
    pub title: &'static str,
    /// "Three of eight accounts have no goal of theirs."
    pub sentence: String,
    /// Those that have waited longest, or that matter most, first.
    pub items: Vec<GapItem>,
    /// How many there are.
    pub total: usize,
}

/// Something that is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GapItem {
    /// The account.
    pub account: Option<(AccountId, String)>,
    /// The person, for people.
    pub person: Option<(PersonId, String)>,
    /// The entry, for orders.
    pub entry: Option<EntryId>,
    /// What was bought, the person's role; empty for accounts.
    pub what: String,
    /// "live since 16 Oct", "last spoken with 3 Sep 2025".
    pub note: String,
}

impl Journal {
    pub(super) fn gaps(&self) -> Result<Vec<GapList>> {
        let reader = self.store.reader();
        let facts: HashMap<AccountId, AccountFact> = reader.account_facts()?.into_iter().collect();
        // Those that were imported and never met have no gap yet, and neither has who is muted.
        let today = self.today();
        let accounts: Vec<Account> = reader
            .accounts()?
            .into_iter()
            .filter(|account| facts.get(&account.id).is_some_and(|fact| fact.entries > 0))
            .filter(|account| account.muted_until.is_none_or(|until| until <= today))
            .collect();
        let with_goals: HashSet<AccountId> = reader.accounts_with_outcomes()?.into_iter().collect();
        let list = |name, title, what: (&str, &str), is_missing: &dyn Fn(&Account) -> bool| {
            let found: Vec<&Account> = accounts.iter().filter(|account| is_missing(account)).collect();
            accounts_without(name, title, what, found, accounts.len(), &facts, today)
        };
        Ok(vec![
            list(
                "goals",
                "Accounts without a goal of theirs",
                ("no goal of theirs", "a goal of theirs"),
                &|account| !with_goals.contains(&account.id),
            ),
            self.without_adoption()?,
            list("purpose", "Accounts without a purpose", ("no purpose", "a purpose"), &|account| {
                account.purpose.as_deref().is_none_or(|purpose| purpose.trim().is_empty())
            }),
            self.unspoken_with()?,
            list(
                "rhythm",
                "Accounts without a rhythm that was set",
                ("no rhythm that was set", "a rhythm that was set"),
                &|account| account.ideal_days.is_none() && account.max_days.is_none(),
            ),
        ])
    }

    fn without_adoption(&self) -> Result<GapList> {
        let today = self.today();
        let lanes = self.store.reader().order_lanes()?;
        let all = lanes.len();
        let mut found: Vec<_> =
            lanes.into_iter().filter(|lane| missing(lane, today) == Some(Missing::Adopted)).collect();
        found.sort_by_key(|lane| (since(lane, today), lane.entry));
        let total = found.len();
        found.truncate(LINES);
        let item = |lane: kept_store::OrderLane| GapItem {
            person: None,
            entry: Some(lane.entry),
            what: what(&lane),
            note: format!("live since {}", format_day(since(&lane, today), today)),
            account: lane.account.map(|(id, name, _)| (id, name)),
        };
        let verb = if total == 1 { "is" } else { "are" };
        let noun = if all == 1 { "order" } else { "orders" };
        let sentence = match all {
            _ if total == 0 && all > 0 => "No order is live and not adopted.".to_owned(),
            0 => "Nothing that was bought is written down yet.".to_owned(),
            _ => {
                format!("{} of {} {noun} {verb} live and not adopted.", number(total), count_word(all as i64))
            }
        };
        Ok(GapList {
            name: "adoption",
            title: "Orders that are live and not adopted",
            sentence,
            items: found.into_iter().map(item).collect(),
            total,
        })
    }

    fn unspoken_with(&self) -> Result<GapList> {
        let reader = self.store.reader();
        let today = self.today();
        let since = today.checked_sub_days(Days::new(LONG)).unwrap_or(today);
        let (people, total) = reader.unspoken(since, LINES)?;
        let mut items = Vec::new();
        for person in people {
            let account = person.account.map(|id| reader.account(id)).transpose()?;
            items.push(GapItem {
                account: account.map(|account| (account.id, account.name)),
                person: Some((person.person, person.name)),
                entry: None,
                what: person.role.unwrap_or_default(),
                note: person.last.map_or_else(
                    || "never spoken with".to_owned(),
                    |day| format!("last spoken with {}", format_day(day, today)),
                ),
            });
        }
        let sentence = match total {
            0 => "There is nobody with whom you have not spoken for a year.".to_owned(),
            1 => "With one person nobody has spoken for a year.".to_owned(),
            _ => format!("With {} people nobody has spoken for a year.", count_word(total as i64)),
        };
        Ok(GapList {
            name: "people",
            title: "People nobody has spoken with for a year",
            sentence,
            items,
            total,
        })
    }
}

/// Accounts of which something is missing: the busiest first, since there the gap is felt most.
fn accounts_without(
    name: &'static str,
    title: &'static str,
    (without, with): (&str, &str),
    mut found: Vec<&Account>,
    all: usize,
    facts: &HashMap<AccountId, AccountFact>,
    today: NaiveDate,
) -> GapList {
    let touches = |account: &Account| facts.get(&account.id).map_or(0, |fact| fact.touches);
    found.sort_by(|a, b| touches(b).cmp(&touches(a)).then_with(|| a.name.cmp(&b.name)));
    let total = found.len();
    let item = |account: &&Account| {
        let last = facts.get(&account.id).and_then(|fact| fact.last_touch);
        GapItem {
            account: Some((account.id, account.name.clone())),
            person: None,
            entry: None,
            what: String::new(),
            note: last.map_or_else(
                || "no touch yet".to_owned(),
                |(day, _)| format!("last touch {}", format_day(day, today)),
            ),
        }
    };
    let verb = if total == 1 { "has" } else { "have" };
    let noun = if all == 1 { "account" } else { "accounts" };
    let sentence = match all {
        0 => "There is no account with an entry yet.".to_owned(),
        _ if total == 0 => format!("Every account has {with}."),
        _ => format!("{} of {} {noun} {verb} {without}.", number(total), count_word(all as i64)),
    };
    GapList { name, title, sentence, items: found.iter().take(LINES).map(item).collect(), total }
}
