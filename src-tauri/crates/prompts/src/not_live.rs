//! Planned to be live and not live: from the working day after the planned date. A new plan is a new prompt.

use crate::facts::{Facts, Now, OrderFact};
use crate::wording::{days, first_line};
use crate::{Prompt, Rule, Urgency};
use kept_model::{LaneStepName, days_between, format_day_long};

pub(crate) fn prompts(facts: &Facts, now: &Now) -> Vec<Prompt> {
    facts.orders.iter().filter_map(|order| prompt(order, now)).collect()
}

fn prompt(order: &OrderFact, now: &Now) -> Option<Prompt> {
    // Whoever uses it has it live, also when nobody wrote that day down.
    let beyond = [LaneStepName::Live, LaneStepName::Adopted, LaneStepName::Valued, LaneStepName::Renewed];
    if beyond.iter().any(|step| order.actual(*step).is_some()) {
        return None;
    }
    let planned = order.planned(LaneStepName::Live)?;
    let day = now.calendar.add_working_days(planned, 1);
    if now.today < day {
        return None;
    }
    let name = now.name(order.account);
    let what = match first_line(&order.what) {
        "" => name.to_owned(),
        what => format!("{what} at {name}"),
    };
    Some(Prompt {
        account: order.account,
        entry: Some(order.entry),
        title: format!("Ask {} what going live still needs", now.person(order.account)),
        reason: format!(
            "Live, because {what} was planned for {}, {} ago, and no entry says it is live",
            format_day_long(planned, now.today),
            days(days_between(planned, now.today)),
        ),
        ends: "Ends when the order is live or has a new date".to_owned(),
        ..Prompt::new(
            Rule::NotLive,
            order.uid,
            &planned.to_string(),
            Urgency::of_suggestion(day, now.today),
            day,
        )
    })
}
