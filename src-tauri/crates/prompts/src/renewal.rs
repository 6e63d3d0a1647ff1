//! The runway to a renewal: four conversations, the first 120 days before. Only the current stage shows; an
//! entry tagged `#renewal` since its day ends it, and so does a new renewal date.

use crate::facts::{AccountFacts, Facts, Now};
use crate::wording::days;
use crate::{Prompt, Rule, Urgency};
use chrono::Days;
use kept_model::{days_between, format_day_long};

/// Days before the renewal, the nearest first, and what each conversation is for.
const STAGES: [(u64, &str); 4] = [
    (30, "Settle the renewal with {}"),
    (60, "Plan the next year with {}"),
    (90, "Show {} what the year has brought them"),
    (120, "Ask {} what they hope for from the next year"),
];

pub(crate) fn prompts(facts: &Facts, now: &Now) -> Vec<Prompt> {
    facts.accounts.iter().filter_map(|account| prompt(account, now)).collect()
}

fn prompt(account: &AccountFacts, now: &Now) -> Option<Prompt> {
    let renewal = account.renewal.filter(|renewal| now.today <= *renewal)?;
    let (stage, title, begins, day) = STAGES.iter().find_map(|(stage, title)| {
        let begins = renewal.checked_sub_days(Days::new(*stage))?;
        let day = now.calendar.on_or_after(begins);
        (day <= now.today).then_some((*stage, title, begins, day))
    })?;
    if account.last_renewal_touch.is_some_and(|spoken| spoken >= begins) {
        return None;
    }
    let left = match days_between(now.today, renewal) {
        0 => "today".to_owned(),
        left => format!("in {}", days(left)),
    };
    // The last stage has no later one to replace it, so it stays in sight.
    let urgency = if stage == 30 { Urgency::Today } else { Urgency::of_suggestion(day, now.today) };
    Some(Prompt {
        due: Some(renewal),
        account: Some(account.id),
        title: title.replace("{}", now.person(Some(account.id))),
        reason: format!(
            "Renewal, because {} renews on {}, {left}, and no entry since {} speaks of it",
            account.name,
            format_day_long(renewal, now.today),
            format_day_long(begins, now.today),
        ),
        ends: "Ends with an entry tagged #renewal, a new renewal date, or the next stage".to_owned(),
        ..Prompt::new(Rule::Renewal, account.uid, &format!("{renewal}-{stage}"), urgency, day)
    })
}
