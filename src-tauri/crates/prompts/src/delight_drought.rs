//! Half a year in which nobody wrote down a smile: a quiet hint, for whoever bought from us.

use crate::Urgency;
use crate::cause::{About, Anchor, AnyCause, Candidate, Cause, Words};
use crate::facts::AccountFacts;
use crate::now::Now;
use crate::wording::days;
use chrono::NaiveDate;
use kept_model::{Uid, format_day_long};

const DAYS: u64 = 180;

pub(crate) struct Drought<'a> {
    account: &'a AccountFacts,
    since: NaiveDate,
}

pub(crate) fn find<'a>(account: &'a AccountFacts, now: &Now<'a>, found: &mut Vec<Candidate<'a>>) {
    if account.first_order.is_none() {
        return;
    }
    let Some(since) = account.last_delight.map(|(day, _)| day).or(account.first_day) else { return };
    if let Some(day) = now.since(since, DAYS) {
        let cause = AnyCause::DelightDrought(Drought { account, since });
        found.push(Candidate::new(Urgency::Quiet, day, cause));
    }
}

impl Cause for Drought<'_> {
    fn subject(&self) -> Uid {
        self.account.uid
    }

    fn anchor(&self) -> Anchor<'_> {
        self.account.last_delight.map_or(Anchor::Word("first"), |(_, uid)| Anchor::Uid(uid))
    }

    fn about(&self) -> About {
        About::account(self.account.id)
    }

    fn words(&self, now: &Now<'_>) -> Words {
        let name = &self.account.name;
        let (day, passed) = (format_day_long(self.since, now.today), days(now.days_since(self.since)));
        let because = match self.account.last_delight {
            Some(_) => format!("the last delight moment at {name} was on {day}, {passed} ago"),
            None => format!(
                "no delight moment at {name} is written down, {passed} after the first entry on {day}"
            ),
        };
        Words {
            title: format!("What would make {} smile?", self.account.person()),
            reason: format!("Delight, because {because}"),
            ends: "Ends with a delight moment".to_owned(),
            ..Words::default()
        }
    }
}
