//! What I promised: one working day before, on the day, and for as long as it is late.

use crate::facts::{Facts, Now, PromiseFact};
use crate::wording::{count, days, first_line};
use crate::{Prompt, Rule, Urgency};
use chrono::NaiveDate;
use kept_model::{Owner, days_between, format_day_long, format_minute};

pub(crate) fn prompts(facts: &Facts, now: &Now) -> Vec<Prompt> {
    facts
        .promises
        .iter()
        .filter(|promise| promise.owner == Owner::Me)
        .filter_map(|p| prompt(p, now))
        .collect()
}

fn prompt(promise: &PromiseFact, now: &Now) -> Option<Prompt> {
    let due = promise.due?;
    if now.today < now.calendar.add_working_days(due, -1) {
        return None;
    }
    let who = now.who(promise.to.as_deref(), promise.account);
    let what = first_line(&promise.body);
    let title = match (&who, what) {
        (Some(who), "") => format!("A promise to {who}"),
        (None, "") => "A promise".to_owned(),
        _ => what.to_owned(),
    };
    Some(Prompt {
        due: Some(due),
        account: promise.account,
        entry: Some(promise.entry),
        title,
        reason: reason(due, promise.minute, who.as_deref(), now.today),
        ends: "Ends when it is kept, moved or released".to_owned(),
        ..Prompt::new(Rule::PromiseMine, promise.uid, &due.to_string(), Urgency::of_due(due, now.today), due)
    })
}

fn reason(due: NaiveDate, minute: Option<u16>, who: Option<&str>, today: NaiveDate) -> String {
    let left = days_between(today, due);
    if left < 0 {
        let word = who.map_or("a word today".to_owned(), |who| format!("a word to {who} today"));
        return format!("Promise, {} late: {word} keeps the trust", days(-left));
    }
    let hour = minute.map_or(String::new(), |minute| format!(" at {}", format_minute(minute)));
    let named = format!("{}{hour}", format_day_long(due, today));
    let when = match left {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        _ => format!("in {} days", count(left)),
    };
    match who {
        Some(who) => format!("Promise, because you named {named} to {who}, and that is {when}"),
        None => format!("Promise, because you named {named}, and that is {when}"),
    }
}
