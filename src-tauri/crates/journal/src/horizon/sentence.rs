//! What the horizon says in one sentence. Pure.

use super::find::{Dated, Given, Source};
use super::group::month_of;
use crate::phrase::counted;
use chrono::{Datelike, Months, NaiveDate};
use kept_model::{AccountId, count_word, format_day};
use kept_prompts::Facts;
use std::collections::HashMap;

/// The month that is near is so many months away.
const NEAR: u32 = 4;

/// The accounts with which nothing is agreed beyond the month that is near, by name: no promise, meeting, renewal or planned
/// step. Dates that come by themselves are no agreement.
pub(super) fn idle<'a>(facts: &'a Facts, all: &[Dated<'_>], today: NaiveDate) -> Vec<(AccountId, &'a str)> {
    let mut last: HashMap<AccountId, NaiveDate> = HashMap::new();
    for dated in all.iter().filter(|dated| dated.kind.is_agreed()) {
        if let Some(account) = dated.account {
            // They come by day.
            last.insert(account, dated.day);
        }
    }
    let near = near(today);
    let is_idle = |id: AccountId| last.get(&id).is_none_or(|day| *day <= near);
    let idle = facts.accounts.iter().filter(|account| is_idle(account.id));
    let mut idle: Vec<(AccountId, &str)> = idle.map(|account| (account.id, account.name.as_str())).collect();
    idle.sort_by_key(|(id, name)| (*name, *id));
    idle
}

/// The last day of the month that is near.
fn near(today: NaiveDate) -> NaiveDate {
    let first = today.with_day(1).unwrap_or(today);
    let after = first.checked_add_months(Months::new(NEAR + 1));
    after.and_then(|day| day.pred_opt()).unwrap_or(NaiveDate::MAX)
}

pub(super) fn sentence(given: &Given<'_>, all: &[Dated<'_>], idle: &[(AccountId, &str)]) -> String {
    let today = given.today;
    match given.account {
        Some(account) => {
            let name = given.facts.accounts.iter().find(|known| known.id == account);
            of_account(name.map_or("them", |known| &known.name), all, today)
        }
        None => of_all(given.facts, idle, today),
    }
}

fn of_all(facts: &Facts, idle: &[(AccountId, &str)], today: NaiveDate) -> String {
    let accounts = facts.accounts.len();
    if accounts == 0 {
        return "Nothing has a date yet.".to_owned();
    }
    let next = today.year() + 1;
    let renewals =
        facts.accounts.iter().filter(|account| account.renewal.is_some_and(|day| day.year() == next));
    let renewals = counted(renewals.count(), "renewal", "renewals");
    let month = month_of(near(today), today);
    let who = match idle.len() {
        0 => format!("every account has something agreed beyond {month}"),
        1 => format!("one account has nothing agreed beyond {month}"),
        count if count == accounts => format!("no account has anything agreed beyond {month}"),
        count => format!("{} accounts have nothing agreed beyond {month}", count_word(count as i64)),
    };
    format!("Next year brings {renewals}; {who}.")
}

fn of_account(name: &str, all: &[Dated<'_>], today: NaiveDate) -> String {
    let agreed = || all.iter().filter(|dated| dated.kind.is_agreed());
    let furthest = agreed().map(|dated| dated.day).max();
    // Of what falls on one day, the first kind says it best: a renewal, and not the order's step that follows from it.
    let Some(last) = agreed().find(|dated| Some(dated.day) == furthest) else {
        return format!("Nothing is agreed with {name} on any day to come.");
    };
    let what = match last.source {
        Source::Renewal(_) => "the renewal",
        Source::Promise(_) => "a promise",
        Source::Meeting(_) => "a meeting",
        Source::Lane(..) => "a planned step of an order",
        _ => "a talk before the renewal",
    };
    format!("The furthest day agreed with {name} is {}: {what}.", format_day(last.day, today))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_is_the_end_of_the_month_four_months_on() {
        let day = |text: &str| -> NaiveDate { text.parse().unwrap() };
        for (today, expected) in [
            ("2026-11-19", "2027-03-31"),
            ("2026-10-31", "2027-02-28"),
            ("2027-10-31", "2028-02-29"),
            ("2026-08-31", "2026-12-31"),
        ] {
            assert_eq!(near(day(today)), day(expected), "{today}");
        }
    }
}
