//! Selling disguised as relationship: what was called giving served us, twice in a quarter. A quiet word, between
//! ourselves.

use crate::Urgency;
use crate::balance::WINDOW;
use crate::cause::{About, Anchor, AnyCause, Candidate, Cause, Words};
use crate::facts::AccountFacts;
use crate::now::Now;
use crate::wording::count;
use chrono::NaiveDate;
use kept_model::{Uid, format_day_long};

/// Once may be a slip.
const ACTS: usize = 2;

pub(crate) struct Disguise<'a> {
    account: &'a AccountFacts,
    newest: (NaiveDate, Uid),
    acts: usize,
}

pub(crate) fn find<'a>(account: &'a AccountFacts, now: &Now<'a>, found: &mut Vec<Candidate<'a>>) {
    if account.disguised.len() < ACTS {
        return;
    }
    let inside = |day: NaiveDate| (0..WINDOW as i64).contains(&now.days_since(day));
    let recent = || account.disguised.iter().copied().filter(|(day, _)| inside(*day));
    let (acts, Some(newest)) = (recent().count(), recent().max()) else { return };
    if acts >= ACTS && account.last_gave.is_none_or(|gave| gave <= newest.0) {
        let cause = AnyCause::Disguise(Disguise { account, newest, acts });
        found.push(Candidate::new(Urgency::Quiet, newest.0, cause));
    }
}

impl Cause for Disguise<'_> {
    fn subject(&self) -> Uid {
        self.account.uid
    }

    fn anchor(&self) -> Anchor<'_> {
        Anchor::Uid(self.newest.1)
    }

    fn about(&self) -> About {
        About::account(self.account.id)
    }

    fn words(&self, now: &Now<'_>) -> Words {
        let (name, acts) = (&self.account.name, count(self.acts as i64));
        Words {
            title: format!("Give {} something that serves only them", self.account.person()),
            reason: format!(
                "Balance, because {acts} acts at {name} in the last {WINDOW} days were called giving but served us, the last on {}",
                format_day_long(self.newest.0, now.today)
            ),
            ends: format!("Ends with an entry that gives, or when {WINDOW} days have passed"),
            ..Words::default()
        }
    }
}
