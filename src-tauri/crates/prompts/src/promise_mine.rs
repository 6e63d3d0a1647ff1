//! What I promised: one working day before, on the day, and for as long as it is late.

use crate::Urgency;
use crate::cause::{About, Anchor, AnyCause, Candidate, Cause, Words};
use crate::facts::PromiseFact;
use crate::now::Now;
use crate::wording::{count, days, first_line};
use chrono::NaiveDate;
use kept_model::{Uid, days_between, format_day_long, format_minute};

pub(crate) struct Mine<'a> {
    promise: &'a PromiseFact,
    due: NaiveDate,
}

pub(crate) fn find<'a>(promise: &'a PromiseFact, now: &Now<'a>, found: &mut Vec<Candidate<'a>>) {
    let Some(due) = promise.due else { return };
    // The working day before has come when today's next working day is past it, or is it.
    if due <= now.next_worked {
        let urgency = Urgency::of_due(due, now.today);
        found.push(Candidate::new(urgency, due, AnyCause::PromiseMine(Mine { promise, due })));
    }
}

impl Cause for Mine<'_> {
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
        let promise = self.promise;
        let who = now.who(promise.to.as_deref(), promise.account);
        let what = first_line(&promise.body);
        let title = match (&who, what) {
            (Some(who), "") => format!("A promise to {who}"),
            (None, "") => "A promise".to_owned(),
            _ => what.to_owned(),
        };
        Words {
            title,
            reason: reason(self.due, promise.minute, who.as_deref(), now.today),
            ends: "Ends when it is kept, moved or released".to_owned(),
            due: Some(self.due),
            nudge: None,
        }
    }
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
