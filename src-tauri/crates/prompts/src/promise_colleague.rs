//! What a colleague promised for us: on the day, and for as long as it is late. They keep it; we may ask.

use crate::facts::{Facts, Now, PromiseFact};
use crate::wording::{days, quote};
use crate::{Prompt, Rule, Urgency};
use kept_model::{Owner, days_between, format_day_long};

pub(crate) fn prompts(facts: &Facts, now: &Now) -> Vec<Prompt> {
    let theirs = facts.promises.iter().filter(|promise| promise.owner == Owner::Colleague);
    theirs.filter_map(|promise| prompt(promise, now)).collect()
}

fn prompt(promise: &PromiseFact, now: &Now) -> Option<Prompt> {
    let due = promise.due.filter(|due| *due <= now.today)?;
    let colleague = promise.colleague.as_deref().unwrap_or("your colleague");
    let who = now.who(promise.to.as_deref(), promise.account).unwrap_or_else(|| "the customer".to_owned());
    let when = match days_between(due, now.today) {
        0 => "that is today".to_owned(),
        late => format!("that was {} ago", days(late)),
    };
    let day = format_day_long(due, now.today);
    Some(Prompt {
        due: Some(due),
        account: promise.account,
        entry: Some(promise.entry),
        title: format!("Ask {colleague} how {} is coming along", quote(&promise.body)),
        reason: format!("Promise, because {colleague} named {day} to {who}, and {when}"),
        ends: "Ends when it is kept, moved or released".to_owned(),
        ..Prompt::new(
            Rule::PromiseColleague,
            promise.uid,
            &due.to_string(),
            Urgency::of_due(due, now.today),
            due,
        )
    })
}
