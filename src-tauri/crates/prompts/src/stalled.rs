//! A lane that stands still: bought and not live, live and not used, used and of no value yet. At most one prompt per
//! order, about the furthest step. Where going live is planned, [`crate::not_live`] speaks instead.

use crate::Urgency;
use crate::cause::{About, Anchor, AnyCause, Candidate, Cause, Words};
use crate::facts::OrderFact;
use crate::now::{Now, number};
use crate::wording::{days, first_line};
use chrono::NaiveDate;
use kept_model::LaneStepName::{Adopted, Live, Renewed, Valued};
use kept_model::{LaneStepName, Uid, format_day_long};

/// Calendar days that an order may take to be live, that may pass until it is used, and until it has helped.
const TO_LIVE: u64 = 60;
const TO_ADOPTED: u64 = 120;
const TO_VALUED: u64 = 180;

pub(crate) struct Stalled<'a> {
    order: &'a OrderFact,
    /// The step that is missing, and the day of the one before it.
    missing: LaneStepName,
    since: NaiveDate,
}

pub(crate) fn find<'a>(order: &'a OrderFact, now: &Now<'a>, found: &mut Vec<Candidate<'a>>) {
    let reached = |step| order.reached(step, now.today);
    if reached(Valued).is_some() || reached(Renewed).is_some() {
        return;
    }
    let (missing, since, patience) = match (reached(Adopted), reached(Live)) {
        (Some(adopted), _) => (Valued, adopted, TO_VALUED),
        (None, Some(live)) => (Adopted, live, TO_ADOPTED),
        (None, None) if order.planned(Live).is_none() => (Live, order.day, TO_LIVE),
        _ => return,
    };
    // A plan of their own is given its time: it has passed on the day after it.
    let planned = order
        .planned(missing)
        .filter(|planned| number(*planned) + 1 > number(since) + patience.cast_signed());
    let day = planned.map_or_else(|| now.since(since, patience), |planned| now.since(planned, 1));
    if let Some(day) = day {
        let cause = AnyCause::Stalled(Stalled { order, missing, since });
        found.push(Candidate::new(Urgency::of_suggestion(day, now.today), day, cause));
    }
}

impl Cause for Stalled<'_> {
    fn subject(&self) -> Uid {
        self.order.uid
    }

    fn anchor(&self) -> Anchor<'_> {
        Anchor::At(self.missing.as_str(), self.since)
    }

    fn about(&self) -> About {
        About::entry(self.order.account, self.order.entry)
    }

    fn words(&self, now: &Now<'_>) -> Words {
        let account = self.order.account;
        let (name, person) = (now.name(account), now.person(account));
        let what = match first_line(&self.order.what) {
            "" => "what they bought",
            what => what,
        };
        let since = format_day_long(self.since, now.today);
        let passed = days(now.days_since(self.since));
        let (title, reason, ends) = match self.missing {
            Valued => (
                format!("Ask {person} whether {what} has helped"),
                format!(
                    "Value, because {name} has used {what} since {since}, {passed}, and no entry says that it helped"
                ),
                "Ends when the order shows its value, or with a further step",
            ),
            Adopted => (
                format!("Ask {person} who uses {what}"),
                format!(
                    "Adoption, because {what} at {name} is live since {since}, {passed}, and no entry says that it is used"
                ),
                "Ends when the order is adopted, or with a further step",
            ),
            _ => (
                format!("Ask {person} what {what} still needs to go live"),
                format!(
                    "Live, because {name} ordered {what} on {since}, {passed} ago, and no entry says that it is live or when"
                ),
                "Ends when the order is live or has a date for it, or with a further step",
            ),
        };
        Words { title, reason, ends: ends.to_owned(), ..Words::default() }
    }
}
