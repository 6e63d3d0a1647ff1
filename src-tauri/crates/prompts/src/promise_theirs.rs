//! What they promised: from the working day after, with a kind message to copy. Never before: they know.

use crate::Urgency;
use crate::cause::{About, Anchor, AnyCause, Candidate, Cause, Words};
use crate::facts::PromiseFact;
use crate::now::Now;
use crate::wording::{days, first_line, quote};
use chrono::NaiveDate;
use kept_model::{Uid, format_day_long};

pub(crate) struct Theirs<'a> {
    promise: &'a PromiseFact,
    due: NaiveDate,
}

pub(crate) fn find<'a>(promise: &'a PromiseFact, now: &Now<'a>, found: &mut Vec<Candidate<'a>>) {
    let Some((due, day)) = promise.due.and_then(|due| Some((due, now.working_day_after(due)?))) else {
        return;
    };
    // The day they named has passed, whichever working day it is now.
    found.push(Candidate::new(Urgency::Late, day, AnyCause::PromiseTheirs(Theirs { promise, due })));
}

impl Cause for Theirs<'_> {
    fn subject(&self) -> Uid {
        self.promise.uid
    }

    fn anchor(&self) -> Anchor<'_> {
        Anchor::Day(self.due)
    }

    fn about(&self) -> About {
        About::entry(self.promise.account, self.promise.entry)
    }

    fn words(&self, now: &Now<'_>) -> Words {
        let (promise, due) = (self.promise, self.due);
        let who = now.who(promise.to.as_deref(), promise.account).unwrap_or_else(|| "they".to_owned());
        let person = promise.to.as_deref().unwrap_or_else(|| now.person(promise.account));
        let late = days(now.days_since(due));
        Words {
            title: format!(
                "Perhaps ask {person} kindly about {}",
                quoted_or(&promise.body, "what was promised")
            ),
            reason: format!(
                "Promise, {late} late: {who} had hoped for {}, and nothing has come yet",
                format_day_long(due, now.today)
            ),
            ends: "Ends when it has come, is moved or is released".to_owned(),
            due: Some(due),
            nudge: Some(nudge(promise.to.as_deref(), &promise.body, Some(due), now.today)),
        }
    }
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
