//! Silence against the rhythm that the user set: a quiet hint past the ideal, a firm word from the last day
//! before the maximum is passed. The firm one replaces the hint; each has its own rule, so that waving away a hint does
//! not wave away the bound. Silence counts calendar days, weekends included.

use crate::cause::{About, Anchor, AnyCause, Candidate, Cause, Words};
use crate::facts::AccountFacts;
use crate::now::Now;
use crate::wording::days;
use crate::{Rule, Urgency};
use chrono::{Days, NaiveDate};
use kept_model::Uid;

pub(crate) struct Silence<'a> {
    account: &'a AccountFacts,
    since: NaiveDate,
    /// The day of the maximum, once that is reached.
    most: Option<NaiveDate>,
}

pub(crate) fn find<'a>(account: &'a AccountFacts, now: &Now<'a>, found: &mut Vec<Candidate<'a>>) {
    let (Some((rule, day)), Some(since)) = (fired(account, now.today), quiet_since(account)) else { return };
    found.push(if rule == Rule::RhythmMax {
        let cause = AnyCause::RhythmMax(Silence { account, since, most: Some(day) });
        Candidate::new(Urgency::of_due(day, now.today), day, cause)
    } else {
        let cause = AnyCause::RhythmIdeal(Silence { account, since, most: None });
        Candidate::new(Urgency::Quiet, day, cause)
    });
}

/// Since when it is quiet: the last touch, else the first entry.
fn quiet_since(account: &AccountFacts) -> Option<NaiveDate> {
    account.last_touch.map(|(day, _)| day).or(account.first_day)
}

/// Which bound the silence has reached, and on which day it did.
pub(crate) fn fired(account: &AccountFacts, today: NaiveDate) -> Option<(Rule, NaiveDate)> {
    let since = quiet_since(account)?;
    let reached = |days: u64| since.checked_add_days(Days::new(days)).filter(|day| *day <= today);
    let most = account.max_days.and_then(|most| reached(most.into()));
    // Past the ideal is the day after it; the maximum is named while there is still a day to meet it.
    let ideal = || account.ideal_days.and_then(|ideal| reached(u64::from(ideal) + 1));
    most.map(|day| (Rule::RhythmMax, day)).or_else(|| ideal().map(|day| (Rule::RhythmIdeal, day)))
}

impl Cause for Silence<'_> {
    fn subject(&self) -> Uid {
        self.account.uid
    }

    fn anchor(&self) -> Anchor<'_> {
        self.account.last_touch.map_or(Anchor::Word("first"), |(_, uid)| Anchor::Uid(uid))
    }

    fn about(&self) -> About {
        About::account(self.account.id)
    }

    fn words(&self, now: &Now<'_>) -> Words {
        let account = self.account;
        let name = &account.name;
        let title = match &account.main_person {
            Some(person) => format!("Say hello to {person} at {name}"),
            None => format!("Say hello to {name}"),
        };
        let usually = account.ideal_days.map_or(String::new(), |ideal| format!(", usually {ideal}"));
        let at_most = account.max_days.map_or(String::new(), |most| format!(", at most {most}"));
        let quiet = days(now.days_since(self.since));
        Words {
            title,
            reason: format!("Rhythm, because {name} has been quiet for {quiet}{usually}{at_most}"),
            ends: "Ends with the next call, meeting, email, visit, chat or note".to_owned(),
            due: self.most,
            nudge: None,
        }
    }
}
