//! Planned to be live and not live: from the working day after the planned date. A new plan is a new prompt.

use crate::Urgency;
use crate::cause::{About, Anchor, AnyCause, Candidate, Cause, Words};
use crate::facts::OrderFact;
use crate::now::Now;
use crate::wording::{days, first_line};
use chrono::NaiveDate;
use kept_model::{LaneStepName, Uid, format_day_long};

pub(crate) struct NotLive<'a> {
    order: &'a OrderFact,
    planned: NaiveDate,
}

pub(crate) fn find<'a>(order: &'a OrderFact, now: &Now<'a>, found: &mut Vec<Candidate<'a>>) {
    let Some(planned) = order.planned(LaneStepName::Live) else { return };
    // Whoever uses it has it live, also when nobody wrote that day down.
    let beyond = [LaneStepName::Live, LaneStepName::Adopted, LaneStepName::Valued, LaneStepName::Renewed];
    if beyond.iter().any(|step| order.actual(*step).is_some()) {
        return;
    }
    if let Some(day) = now.working_day_after(planned) {
        let cause = AnyCause::NotLive(NotLive { order, planned });
        found.push(Candidate::new(Urgency::of_suggestion(day, now.today), day, cause));
    }
}

impl Cause for NotLive<'_> {
    fn subject(&self) -> Uid {
        self.order.uid
    }

    fn anchor(&self) -> Anchor<'_> {
        Anchor::Day(self.planned)
    }

    fn about(&self) -> About {
        About::entry(self.order.account, self.order.entry)
    }

    fn words(&self, now: &Now<'_>) -> Words {
        let order = self.order;
        let name = now.name(order.account);
        let what = match first_line(&order.what) {
            "" => name.to_owned(),
            what => format!("{what} at {name}"),
        };
        Words {
            title: format!("Ask {} what going live still needs", now.person(order.account)),
            reason: format!(
                "Live, because {what} was planned for {}, {} ago, and no entry says it is live",
                format_day_long(self.planned, now.today),
                days(now.days_since(self.planned)),
            ),
            ends: "Ends when the order is live or has a new date".to_owned(),
            ..Words::default()
        }
    }
}
