//! What a colleague promised for us: on the day, and for as long as it is late. They keep it; we may ask.

use crate::Urgency;
use crate::cause::{About, Anchor, AnyCause, Candidate, Cause, Words};
use crate::facts::PromiseFact;
use crate::now::Now;
use crate::wording::{days, quote};
use chrono::NaiveDate;
use kept_model::{Uid, format_day_long};

pub(crate) struct Colleagues<'a> {
    promise: &'a PromiseFact,
    due: NaiveDate,
}

pub(crate) fn find<'a>(promise: &'a PromiseFact, now: &Now<'a>, found: &mut Vec<Candidate<'a>>) {
    let Some(due) = promise.due.filter(|due| *due <= now.today) else { return };
    let urgency = Urgency::of_due(due, now.today);
    found.push(Candidate::new(urgency, due, AnyCause::PromiseColleague(Colleagues { promise, due })));
}

impl Cause for Colleagues<'_> {
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
        let colleague = promise.colleague.as_deref().unwrap_or("your colleague");
        let who = now.whoever(promise.to.as_deref(), promise.account);
        let when = match now.days_since(self.due) {
            0 => "that is today".to_owned(),
            late => format!("that was {} ago", days(late)),
        };
        let day = format_day_long(self.due, now.today);
        Words {
            title: format!("Ask {colleague} how {} is coming along", quote(&promise.body)),
            reason: format!("Promise, because {colleague} named {day} to {who}, and {when}"),
            ends: "Ends when it is kept, moved or released".to_owned(),
            due: Some(self.due),
            nudge: None,
        }
    }
}
