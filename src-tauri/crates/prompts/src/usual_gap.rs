//! Silence of twice the account's own usual gap: a quiet hint, where no rhythm the user set has spoken already.

use crate::cause::{About, Anchor, AnyCause, Candidate, Cause, Words};
use crate::facts::AccountFacts;
use crate::now::Now;
use crate::wording::days;
use crate::{Urgency, rhythm};
use chrono::{Days, NaiveDate};
use kept_model::Uid;

/// Accounts with daily contact would prompt after every weekend; a week of silence is the least that is one.
const LEAST_DAYS: u64 = 7;

pub(crate) struct Silence<'a> {
    account: &'a AccountFacts,
    usual: u32,
    since: NaiveDate,
    last: Uid,
}

pub(crate) fn find<'a>(account: &'a AccountFacts, now: &Now<'a>, found: &mut Vec<Candidate<'a>>) {
    let (Some(usual), Some((since, last))) = (account.usual_gap, account.last_touch) else { return };
    let gap = Days::new((u64::from(usual) * 2).max(LEAST_DAYS));
    let Some(day) = since.checked_add_days(gap).filter(|day| *day <= now.today) else { return };
    if rhythm::fired(account, now.today).is_none() {
        let cause = AnyCause::UsualGap(Silence { account, usual, since, last });
        found.push(Candidate::new(Urgency::Quiet, day, cause));
    }
}

impl Cause for Silence<'_> {
    fn subject(&self) -> Uid {
        self.account.uid
    }

    fn anchor(&self) -> Anchor<'_> {
        Anchor::Uid(self.last)
    }

    fn about(&self) -> About {
        About::account(self.account.id)
    }

    fn words(&self, now: &Now<'_>) -> Words {
        let name = &self.account.name;
        let title = match &self.account.main_person {
            Some(person) => format!("See how {person} at {name} is doing"),
            None => format!("See how {name} is doing"),
        };
        Words {
            title,
            reason: format!(
                "Silence, because {name} has been quiet for {}, and the usual gap is {}",
                days(now.days_since(self.since)),
                days(self.usual.into()),
            ),
            ends: "Ends with the next call, meeting, email, visit, chat or note".to_owned(),
            ..Words::default()
        }
    }
}
