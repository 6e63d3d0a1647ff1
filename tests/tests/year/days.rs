//! Days, counted by hand: the oracle trusts no calendar but its own.

use chrono::{Datelike, Days, NaiveDate};
use std::collections::BTreeSet;

/// Which days are worked: Monday to Friday, but for the holidays.
#[derive(Debug, Clone, Default)]
pub(crate) struct Week {
    pub(crate) holidays: BTreeSet<NaiveDate>,
}

impl Week {
    pub(crate) fn is_worked(&self, day: NaiveDate) -> bool {
        day.weekday().number_from_monday() < 6 && !self.holidays.contains(&day)
    }

    /// The day itself, else the next one that is worked.
    pub(crate) fn on_or_after(&self, mut day: NaiveDate) -> NaiveDate {
        while !self.is_worked(day) {
            day = plus(day, 1);
        }
        day
    }

    /// The next day that is worked, never the day itself.
    pub(crate) fn next(&self, day: NaiveDate) -> NaiveDate {
        self.on_or_after(plus(day, 1))
    }

    /// The last day before it that is worked.
    pub(crate) fn before(&self, day: NaiveDate) -> NaiveDate {
        let mut day = minus(day, 1);
        while !self.is_worked(day) {
            day = minus(day, 1);
        }
        day
    }
}

pub(crate) fn plus(day: NaiveDate, days: u64) -> NaiveDate {
    day + Days::new(days)
}

pub(crate) fn minus(day: NaiveDate, days: u64) -> NaiveDate {
    day - Days::new(days)
}

/// The same day `years` later; the 29th of February is the 28th where there is none.
pub(crate) fn years_later(day: NaiveDate, years: i32) -> NaiveDate {
    let year = day.year() + years;
    of_year(year, day.month(), day.day())
}

/// A day of a year by its month and day; the 29th of February is the 28th where there is none.
pub(crate) fn of_year(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day)
        .or_else(|| NaiveDate::from_ymd_opt(year, month, day - 1))
        .unwrap()
}
