//! What they promised: from the working day after, with a kind message to copy. Never before: they know.

use crate::facts::{Facts, Now, PromiseFact};
use crate::wording::{days, first_line, quote};
use crate::{Prompt, Rule, Urgency};
use chrono::NaiveDate;
use kept_model::{Owner, days_between, format_day_long};

pub(crate) fn prompts(facts: &Facts, now: &Now) -> Vec<Prompt> {
    facts
        .promises
        .iter()
        .filter(|promise| promise.owner == Owner::Them)
        .filter_map(|p| prompt(p, now))
        .collect()
}

fn prompt(promise: &PromiseFact, now: &Now) -> Option<Prompt> {
    let due = promise.due?;
    let day = now.calendar.add_working_days(due, 1);
    if now.today < day {
        return None;
    }
    let who = now.who(promise.to.as_deref(), promise.account).unwrap_or_else(|| "they".to_owned());
    let person = promise.to.as_deref().unwrap_or_else(|| now.person(promise.account));
    let late = days(days_between(due, now.today));
    Some(Prompt {
        due: Some(due),
        account: promise.account,
        entry: Some(promise.entry),
        title: format!("Perhaps ask {person} kindly about {}", what(promise)),
        reason: format!(
            "Promise, {late} late: {who} had hoped for {}, and nothing has come yet",
            format_day_long(due, now.today)
        ),
        ends: "Ends when it has come, is moved or is released".to_owned(),
        nudge: Some(nudge(promise.to.as_deref(), &promise.body, Some(due), now.today)),
        // The day they named has passed, whichever working day it is now.
        ..Prompt::new(Rule::PromiseTheirs, promise.uid, &due.to_string(), Urgency::Late, day)
    })
}

fn what(promise: &PromiseFact) -> String {
    quoted_or(&promise.body, "what was promised")
}

fn quoted_or(body: &str, other: &str) -> String {
    if first_line(body).is_empty() { other.to_owned() } else { quote(body) }
}

/// A message that asks after a promise of theirs. It assumes good will and offers help; the user's own words stand in
/// quotation marks because no grammar can be assumed of them. `to` are first names, as one would say them.
pub fn nudge(to: Option<&str>, body: &str, due: Option<NaiveDate>, today: NaiveDate) -> String {
    let hello = to.map_or("Hello".to_owned(), |to| format!("Hi {to}"));
    let hope = match due {
        Some(due) if due < today => format!(" You had hoped for {}.", format_day_long(due, today)),
        Some(due) => format!(" You hoped for {}.", format_day_long(due, today)),
        None => String::new(),
    };
    format!(
        "{hello}, I hope the week is kind to you. May I ask how things stand with {}?{hope} \
         If there is anything I can do to make it easier, please tell me.",
        quoted_or(body, "what was promised"),
    )
}
