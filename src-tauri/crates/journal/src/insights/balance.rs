//! Giving beside asking, account by account.

use super::say::span;
use super::{Counted, CountedWhat, FEWEST, Period, ROWS, days_back};
use crate::{Journal, Result};
use kept_model::{AccountId, Stance, count_word, times_word};

/// Giving beside asking. A gift that served us counts as an ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BalanceChart {
    /// "You give more than you ask at five of eight accounts."
    pub heading: String,
    /// "52 acts at eight accounts, 22 Aug to 19 Nov".
    pub basis: String,
    /// How many acts it counts.
    pub n: usize,
    /// Days, today included.
    pub days: u64,
    /// Those that lean most towards giving first; of more than are shown, both ends.
    pub rows: Vec<BalanceRow>,
    /// How many more accounts there are, between the two ends.
    pub more: usize,
}

/// An account's giving and asking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BalanceRow {
    /// Which.
    pub account: AccountId,
    /// Its name.
    pub name: String,
    /// Acts that gave.
    pub gave: u32,
    /// Acts that asked.
    pub asked: u32,
    /// Of those that asked, how many were called giving.
    pub disguised: u32,
    /// Acts that gave and acts that asked, for ever.
    pub lifetime: (u32, u32),
    /// Those that gave, as entries.
    pub gave_facts: Counted,
    /// Those that asked, as entries.
    pub asked_facts: Counted,
}

impl BalanceRow {
    fn lean(&self) -> i64 {
        i64::from(self.gave) - i64::from(self.asked)
    }
}

/// A season is too long for a balance: what was given in spring is forgotten in autumn.
const fn balance_days(period: Period) -> u64 {
    match period {
        Period::Season => Period::Quarter.days(),
        other => other.days(),
    }
}

impl Journal {
    pub(super) fn balance_chart(&self, period: Period) -> Result<BalanceChart> {
        let reader = self.store.reader();
        let today = self.today();
        let days = balance_days(period);
        let from = days_back(today, days);
        let facts = |account, stance| Counted {
            what: CountedWhat::Acts(account, stance),
            from: Some(from),
            to: today,
        };
        let mut rows = Vec::new();
        for (account, gave, asked) in reader.stances_between(from, today)? {
            rows.push(BalanceRow {
                account,
                name: String::new(),
                gave,
                asked,
                disguised: 0,
                lifetime: (0, 0),
                gave_facts: facts(account, Stance::Gave),
                asked_facts: facts(account, Stance::Asked),
            });
        }
        rows.sort_by_key(|row| (-row.lean(), -i64::from(row.gave), row.account));
        let accounts = reader.account_count()?;
        let n = rows.iter().map(|row| (row.gave + row.asked) as usize).sum();
        let giving = rows.iter().filter(|row| row.lean() > 0).count();
        let noun = if rows.len() == 1 { "account" } else { "accounts" };
        let acts = if n == 1 { "act" } else { "acts" };
        let at = count_word(rows.len() as i64);
        let basis = format!("{n} {acts} at {at} {noun}, {}", span(from, today, today));
        let more = rows.len().saturating_sub(ROWS);
        // Those in the middle say least.
        let middle = ROWS / 2;
        if more > 0 {
            rows.drain(middle..middle + more);
        }
        for row in &mut rows {
            row.name = reader.account(row.account)?.name;
            let fact = reader.account_fact(row.account)?;
            row.lifetime = (fact.gave, fact.asked);
            row.disguised = reader.disguised_count(row.account, (from, today))?;
        }
        let worst = rows.last().filter(|row| row.lean() < 0);
        let heading = balance_heading(n, giving, accounts, worst);
        Ok(BalanceChart { heading, basis, n, days, rows, more })
    }
}

/// "You give more than you ask at five of eight accounts. St Aldric’s Hospital was asked four times, given to once."
fn balance_heading(n: usize, giving: usize, accounts: usize, worst: Option<&BalanceRow>) -> String {
    if n < FEWEST {
        return "Too few acts of giving and asking are written down to say more.".to_owned();
    }
    let noun = if accounts == 1 { "account" } else { "accounts" };
    let most = if giving == 0 {
        "You give more than you ask at no account.".to_owned()
    } else {
        let all = count_word(accounts as i64);
        format!("You give more than you ask at {} of {all} {noun}.", count_word(giving as i64))
    };
    let Some(worst) = worst else { return most };
    let given = if worst.gave == 0 {
        "not given to".to_owned()
    } else {
        format!("given to {}", times_word(worst.gave.into()))
    };
    format!("{most} {} was asked {}, {given}.", worst.name, times_word(worst.asked.into()))
}
