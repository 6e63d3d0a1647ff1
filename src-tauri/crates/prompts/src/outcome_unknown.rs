//! Nobody has written down what they want to achieve: a quiet hint, once there is an order or some talk.

use crate::facts::{AccountFacts, Facts, Now};
use crate::wording::count;
use crate::{Prompt, Rule, Urgency};

/// After so many touches a goal could have come up.
const TOUCHES: u32 = 3;

pub(crate) fn prompts(facts: &Facts, now: &Now) -> Vec<Prompt> {
    facts.accounts.iter().filter_map(|account| prompt(account, now)).collect()
}

fn prompt(account: &AccountFacts, now: &Now) -> Option<Prompt> {
    if account.outcomes > 0 || (!account.has_order && account.touches < TOUCHES) {
        return None;
    }
    let name = &account.name;
    let after = match account.touches {
        0 => format!("{name} has an order and no goal"),
        1 => format!("one touch with {name} names no goal"),
        touches => format!("{} touches with {name} name no goal", count(touches.into())),
    };
    // The last conversation was the last chance to hear it.
    let day =
        account.last_touch.map(|(day, _)| day).or(account.first_day).unwrap_or(now.today).min(now.today);
    Some(Prompt {
        account: Some(account.id),
        title: format!("What does {name} want to achieve?"),
        reason: format!("Outcome, because nobody has written it down: {after}"),
        ends: "Ends with an outcome".to_owned(),
        ..Prompt::new(Rule::OutcomeUnknown, account.uid, "unknown", Urgency::Quiet, day)
    })
}
