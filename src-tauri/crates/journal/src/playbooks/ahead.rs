//! What a playbook would ask next. Pure: the rule itself says on which days it asks.

use chrono::{Months, NaiveDate};
use kept_model::{AccountId, EntryId, Playbook, WorkCalendar};
use kept_prompts::{Facts, StepsAhead};

/// So many months ahead are looked through: no step comes later than ten years after its day, and days may be to come.
const MONTHS: Months = Months::new(12 * 11);

/// A question that a playbook would ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ahead {
    /// The day it would be shown first.
    pub day: NaiveDate,
    /// The account and its name.
    pub account: Option<(AccountId, String)>,
    /// The entry it is about, such as an order.
    pub entry: Option<EntryId>,
    /// The step's name.
    pub step: String,
    /// What Today would say, as seen from now.
    pub title: String,
}

/// The next `most` questions from `today` on, the earliest first.
pub(super) fn next(
    playbook: &Playbook,
    facts: &Facts,
    today: NaiveDate,
    calendar: &WorkCalendar,
    most: usize,
) -> Vec<Ahead> {
    let only = Facts {
        playbooks: vec![Playbook { is_on: true, ..playbook.clone() }],
        accounts: facts.accounts.clone(),
        orders: facts.orders.clone(),
        outcomes: facts.outcomes.clone(),
        dates: facts.dates.clone(),
        ..Facts::default()
    };
    let to = today.checked_add_months(MONTHS).unwrap_or(NaiveDate::MAX);
    let ahead = StepsAhead::new(&only, (today, to), calendar);
    let mut steps: Vec<_> = ahead.iter().collect();
    steps.sort_by_key(|step| (step.day(), step.account(), step.subject()));
    let line = |step: kept_prompts::StepAhead<'_>| {
        let account = only.accounts.iter().find(|account| Some(account.id) == step.account());
        Ahead {
            day: step.day(),
            account: account.map(|account| (account.id, account.name.clone())),
            entry: step.entry(),
            step: step.name().to_owned(),
            title: step.title(),
        }
    };
    steps.into_iter().take(most).map(line).collect()
}
