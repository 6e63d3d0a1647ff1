//! Silence against the rhythm that the user set: a quiet hint past the ideal, a firm word from the last day
//! before the maximum is passed. The firm one replaces the hint; each has its own rule, so that waving away a hint does
//! not wave away the bound. Silence counts calendar days, weekends included.

use crate::facts::{AccountFacts, Facts, Now};
use crate::wording::days;
use crate::{Prompt, Rule, Urgency};
use chrono::{Days, NaiveDate};
use kept_model::days_between;

pub(crate) fn prompts(facts: &Facts, now: &Now) -> Vec<Prompt> {
    facts.accounts.iter().filter_map(|account| prompt(account, now)).collect()
}

fn prompt(account: &AccountFacts, now: &Now) -> Option<Prompt> {
    let (rule, day) = fired(account, now.today)?;
    let (since, anchor) = account.quiet_since()?;
    let urgency = match rule {
        Rule::RhythmMax => Urgency::of_due(day, now.today),
        _ => Urgency::Quiet,
    };
    let name = &account.name;
    let title = match &account.main_person {
        Some(person) => format!("Say hello to {person} at {name}"),
        None => format!("Say hello to {name}"),
    };
    let usually = account.ideal_days.map_or(String::new(), |ideal| format!(", usually {ideal}"));
    let at_most = account.max_days.map_or(String::new(), |most| format!(", at most {most}"));
    Some(Prompt {
        due: (rule == Rule::RhythmMax).then_some(day),
        account: Some(account.id),
        title,
        reason: format!(
            "Rhythm, because {name} has been quiet for {}{usually}{at_most}",
            days(days_between(since, now.today)),
        ),
        ends: "Ends with the next call, meeting, email, visit, chat or note".to_owned(),
        ..Prompt::new(rule, account.uid, &anchor, urgency, day)
    })
}

/// Which bound the silence has reached, and on which day it did.
pub(crate) fn fired(account: &AccountFacts, today: NaiveDate) -> Option<(Rule, NaiveDate)> {
    let (since, _) = account.quiet_since()?;
    let reached = |days: u64| since.checked_add_days(Days::new(days)).filter(|day| *day <= today);
    let most = account.max_days.and_then(|most| reached(most.into()));
    // Past the ideal is the day after it; the maximum is named while there is still a day to meet it.
    let ideal = || account.ideal_days.and_then(|ideal| reached(u64::from(ideal) + 1));
    most.map(|day| (Rule::RhythmMax, day)).or_else(|| ideal().map(|day| (Rule::RhythmIdeal, day)))
}
