//! Before asking: what was asked of a person, and what they were given since.

use super::at;
use crate::facts::first_name;
use crate::{Journal, Result};
use chrono::{Days, NaiveDate};
use kept_model::{AccountId, EntryId, PersonId, format_day, times_word};
use kept_store::PersonStance;

/// How far back an ask is felt.
const YEAR: u64 = 365;

/// What one should know before asking somebody for something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guard {
    /// Whom.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Where they work.
    pub account: Option<(AccountId, String)>,
    /// The beginning of a line for capture that is about them: their account and their name.
    pub line: String,
    /// Asks in the last 365 days, oldest first.
    pub asks: Vec<EntryId>,
    /// What they were given since the first of them, oldest first.
    pub gifts: Vec<EntryId>,
    /// "Tom was asked three times since 12 May, and given to once."; `None` when nothing was asked.
    pub sentence: Option<String>,
}

impl Journal {
    /// What was asked of a person in the last 365 days, and what they were given since the first of those asks.
    ///
    /// # Errors
    /// When there is no such person.
    pub fn can_ask(&self, person: PersonId) -> Result<Guard> {
        let reader = self.store.reader();
        let about = reader.person(person)?;
        let account = about.employments.first().map(|job| reader.account(job.account)).transpose()?;
        let account = account.map(|account| (account.id, account.name));
        let name = about.name;
        let today = self.today();
        let since = today.checked_sub_days(Days::new(YEAR)).unwrap_or(today);
        let stances = reader.stances_of_person(person, since)?;
        let asks: Vec<&PersonStance> = stances.iter().filter(|stance| !stance.gave).collect();
        let first = asks.first().map(|ask| ask.day);
        let gifts: Vec<&PersonStance> = stances
            .iter()
            .filter(|stance| stance.gave && first.is_some_and(|first| stance.day >= first))
            .collect();
        Ok(Guard {
            sentence: first.map(|first| sentence(&first_name(&name), asks.len(), first, gifts.len(), today)),
            person,
            line: account.iter().map(|(_, name)| name).chain([&name]).map(|name| at(name) + " ").collect(),
            account,
            name,
            asks: asks.iter().map(|ask| ask.entry).collect(),
            gifts: gifts.iter().map(|gift| gift.entry).collect(),
        })
    }
}

/// States what was, and leaves the choice to the reader.
fn sentence(name: &str, asks: usize, first: NaiveDate, gifts: usize, today: NaiveDate) -> String {
    let when = if asks == 1 { "on" } else { "since" };
    let given = match gifts {
        0 => "and not given to since".to_owned(),
        gifts => format!("and given to {} since", times_word(gifts as i64)),
    };
    format!("{name} was asked {} {when} {}, {given}.", times_word(asks as i64), format_day(first, today))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_says_what_was_and_no_more() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap_or_default();
        let today = day("2026-11-19");
        for (asks, first, gifts, expected) in [
            (1, "2026-09-09", 0, "Tom was asked once on 9 Sep, and not given to since."),
            (1, "2026-11-19", 2, "Tom was asked once on 19 Nov, and given to twice since."),
            (3, "2026-05-12", 1, "Tom was asked three times since 12 May, and given to once since."),
            (4, "2025-12-01", 0, "Tom was asked four times since 1 Dec 2025, and not given to since."),
        ] {
            assert_eq!(sentence("Tom", asks, day(first), gifts, today), expected);
        }
    }
}
