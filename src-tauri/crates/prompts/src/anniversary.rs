//! Whole years since the first order: from a week before the day to a week after it.

use crate::Urgency;
use crate::cause::{About, Anchor, AnyCause, Candidate, Cause, Words};
use crate::facts::AccountFacts;
use crate::now::Now;
use crate::wording::count;
use chrono::{Datelike, Days, Months, NaiveDate};
use kept_model::{Uid, format_day_long};

/// Calendar days before and after the day.
const AROUND: Days = Days::new(7);

pub(crate) struct Anniversary<'a> {
    account: &'a AccountFacts,
    first_order: NaiveDate,
    day: NaiveDate,
    years: u32,
}

pub(crate) fn find<'a>(account: &'a AccountFacts, now: &Now<'a>, found: &mut Vec<Candidate<'a>>) {
    let Some(first_order) = account.first_order else { return };
    // The first day whose week after it has not passed; the year of that week names the only one that can be near.
    let Some(from) = now.today.checked_sub_days(AROUND) else { return };
    let passed = u32::try_from(from.year() - first_order.year()).unwrap_or(0);
    let of_year =
        |years: u32| first_order.checked_add_months(Months::new(12 * years)).map(|day| (years, day));
    let next = [passed, passed + 1].into_iter().filter(|years| *years > 0).filter_map(of_year);
    let Some((years, day)) = next.into_iter().find(|(_, day)| *day >= from) else { return };
    let is_near = day.checked_sub_days(AROUND).is_some_and(|begins| begins <= now.today);
    if !is_near || account.last_touch.is_some_and(|(touched, _)| touched >= day) {
        return;
    }
    let urgency = if now.today <= day { Urgency::Soon } else { Urgency::Quiet };
    let cause = AnyCause::Anniversary(Anniversary { account, first_order, day, years });
    found.push(Candidate::new(urgency, day, cause));
}

impl Cause for Anniversary<'_> {
    fn subject(&self) -> Uid {
        self.account.uid
    }

    fn anchor(&self) -> Anchor<'_> {
        Anchor::Day(self.day)
    }

    fn about(&self) -> About {
        About::account(self.account.id)
    }

    fn words(&self, now: &Now<'_>) -> Words {
        let name = &self.account.name;
        let noun = if self.years == 1 { "year" } else { "years" };
        Words {
            title: format!("Thank {} for {} {noun} with us", self.account.person(), count(self.years.into())),
            reason: format!(
                "Rhythm, because {name} first ordered on {}, and it is {} {noun} on {}",
                format_day_long(self.first_order, now.today),
                count(self.years.into()),
                format_day_long(self.day, now.today),
            ),
            ends: "Ends with a call, meeting, email, visit, chat or note on that day or later".to_owned(),
            ..Words::default()
        }
    }
}
