//! The calendar of the person who uses Kept: what counts as a working day.

use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Working days, hours, holidays and the zone; an argument wherever working days count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkCalendar {
    /// Monday first.
    pub working_days: [bool; 7],
    /// Local minutes of the day: when work starts and ends.
    pub hours: (u16, u16),
    /// Days off.
    pub holidays: BTreeSet<NaiveDate>,
    /// The civil zone.
    pub zone: chrono_tz::Tz,
}

impl Default for WorkCalendar {
    /// Monday to Friday, 09:00 to 17:30, no holidays, UTC.
    fn default() -> Self {
        Self {
            working_days: [true, true, true, true, true, false, false],
            hours: (9 * 60, 17 * 60 + 30),
            holidays: BTreeSet::new(),
            zone: chrono_tz::Tz::UTC,
        }
    }
}

/// A step past the calendar's last representable day stays on it.
fn step(day: NaiveDate, forward: bool) -> NaiveDate {
    let one = Days::new(1);
    if forward { day.checked_add_days(one) } else { day.checked_sub_days(one) }.unwrap_or(day)
}

impl WorkCalendar {
    /// Whether `day` is worked. With no working day at all in the week, every day counts.
    pub fn is_working(&self, day: NaiveDate) -> bool {
        let works = self.working_days[day.weekday().num_days_from_monday() as usize];
        (works || !self.working_days.contains(&true)) && !self.holidays.contains(&day)
    }

    /// `day` moved by `count` working days; negative moves back. Zero gives `day` itself.
    pub fn add_working_days(&self, day: NaiveDate, count: i64) -> NaiveDate {
        let mut day = day;
        // A calendar of holidays alone would never end: two years of them stop the walk.
        let (mut left, mut patience) = (count.unsigned_abs(), count.unsigned_abs().saturating_mul(7) + 750);
        while left > 0 && patience > 0 {
            day = step(day, count > 0);
            patience -= 1;
            if self.is_working(day) {
                left -= 1;
            }
        }
        day
    }

    /// The first working day on or after `day`.
    pub fn on_or_after(&self, day: NaiveDate) -> NaiveDate {
        if self.is_working(day) { day } else { self.add_working_days(day, 1) }
    }

    /// Working days after `from`, up to and including `to`; 0 when `to` is not later.
    pub fn working_days_between(&self, from: NaiveDate, to: NaiveDate) -> i64 {
        let mut count = 0;
        let mut day = from;
        while day < to {
            day = step(day, true);
            count += i64::from(self.is_working(day));
        }
        count
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn working_days_skip_weekends_and_holidays() {
        let mut calendar = WorkCalendar::default();
        calendar.holidays.insert(day("2026-11-23"));
        assert_eq!(calendar.add_working_days(day("2026-11-20"), 1), day("2026-11-24"));
        assert_eq!(calendar.add_working_days(day("2026-11-24"), -1), day("2026-11-20"));
        assert_eq!(calendar.on_or_after(day("2026-11-21")), day("2026-11-24"));
        assert_eq!(calendar.working_days_between(day("2026-11-20"), day("2026-11-24")), 1);
    }

    #[test]
    fn a_week_without_work_still_ends() {
        let calendar = WorkCalendar { working_days: [false; 7], ..WorkCalendar::default() };
        assert_eq!(calendar.add_working_days(day("2026-11-20"), 3), day("2026-11-23"));
    }
}
