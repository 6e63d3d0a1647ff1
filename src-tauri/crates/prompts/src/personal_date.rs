//! A birthday and the like: from a week before to the day itself.

use crate::Urgency;
use crate::cause::{About, Anchor, AnyCause, Candidate, Cause, Words};
use crate::facts::PersonalDate;
use crate::now::Now;
use crate::wording::{days, first_line, ordinal};
use chrono::{Datelike, NaiveDate};
use kept_model::{Uid, days_between, format_day_long};

/// Calendar days before the date.
const BEFORE: i64 = 7;

pub(crate) struct Coming<'a> {
    date: &'a PersonalDate,
    day: NaiveDate,
}

/// The first day on or after `from` on which the date comes round. The 29th of February is the 28th in other years.
pub(crate) fn next_on_or_after(date: &PersonalDate, from: NaiveDate) -> Option<NaiveDate> {
    let of_year = |year| {
        let leap_day = || (date.month == 2 && date.day == 29).then(|| NaiveDate::from_ymd_opt(year, 2, 28));
        NaiveDate::from_ymd_opt(year, date.month, date.day).or_else(|| leap_day().flatten())
    };
    let this_year = of_year(from.year()).filter(|day| *day >= from);
    this_year.or_else(|| of_year(from.year() + 1))
}

pub(crate) fn find<'a>(date: &'a PersonalDate, now: &Now<'a>, found: &mut Vec<Candidate<'a>>) {
    let Some(day) = next_on_or_after(date, now.today) else { return };
    if days_between(now.today, day) > BEFORE || date.last_entry.is_some_and(|last| last >= day) {
        return;
    }
    let cause = AnyCause::PersonalDate(Coming { date, day });
    found.push(Candidate::new(Urgency::of_due(day, now.today), day, cause));
}

impl Cause for Coming<'_> {
    fn subject(&self) -> Uid {
        self.date.person
    }

    fn anchor(&self) -> Anchor<'_> {
        Anchor::At(&self.date.label, self.day)
    }

    fn about(&self) -> About {
        About { account: self.date.account, ..About::default() }
    }

    fn words(&self, now: &Now<'_>) -> Words {
        let date = self.date;
        let label = match first_line(&date.label) {
            "" => "day",
            label => label,
        };
        let who = now.whoever(Some(&date.name), date.account);
        let when = match days_between(now.today, self.day) {
            0 => "today".to_owned(),
            1 => "tomorrow".to_owned(),
            left => format!("in {}", days(left)),
        };
        let years = date.year.map(|year| self.day.year().saturating_sub(year)).filter(|years| *years > 0);
        let which = years.map_or(String::new(), |years| format!(", the {}", ordinal(years)));
        let on = format_day_long(self.day, now.today);
        Words {
            title: format!("A kind word to {}: {label} on {on}", date.name),
            reason: format!("Personal, because the {label} of {who} is {when}{which}"),
            ends: format!("Ends with an entry with {} on that day, or when it has passed", date.name),
            due: Some(self.day),
            nudge: None,
        }
    }
}
