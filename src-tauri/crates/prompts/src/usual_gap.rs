//! Silence of twice the account's own usual gap: a quiet hint, where no rhythm the user set has spoken already.

use crate::facts::{AccountFacts, Facts, Now};
use crate::wording::days;
use crate::{Prompt, Rule, Urgency, rhythm};
use chrono::Days;
use kept_model::days_between;

/// Accounts with daily contact would prompt after every weekend; a week of silence is the least that is one.
const LEAST_DAYS: u64 = 7;

pub(crate) fn prompts(facts: &Facts, now: &Now) -> Vec<Prompt> {
    facts.accounts.iter().filter_map(|account| prompt(account, now)).collect()
}

fn prompt(account: &AccountFacts, now: &Now) -> Option<Prompt> {
    let usual = account.usual_gap?;
    let (since, uid) = account.last_touch?;
    let day = since.checked_add_days(Days::new((u64::from(usual) * 2).max(LEAST_DAYS)))?;
    if now.today < day || rhythm::fired(account, now.today).is_some() {
        return None;
    }
    let name = &account.name;
    let title = match &account.main_person {
        Some(person) => format!("See how {person} at {name} is doing"),
        None => format!("See how {name} is doing"),
    };
    Some(Prompt {
        account: Some(account.id),
        title,
        reason: format!(
            "Silence, because {name} has been quiet for {}, and the usual gap is {}",
            days(days_between(since, now.today)),
            days(usual.into()),
        ),
        ends: "Ends with the next call, meeting, email, visit, chat or note".to_owned(),
        ..Prompt::new(Rule::UsualGap, account.uid, &uid.to_string(), Urgency::Quiet, day)
    })
}
