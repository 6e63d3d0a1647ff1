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

    /// Working minutes from one civil time (day and minute of it) to another: what of it lies within the hours of working
    /// days. 0 when the second is not later.
    pub fn working_minutes(&self, from: (NaiveDate, u16), to: (NaiveDate, u16)) -> u32 {
        let (opens, closes) = self.hours;
        let mut minutes: u32 = 0;
        let mut day = from.0;
        while day <= to.0 {
            if self.is_working(day) {
                let start = if day == from.0 { from.1.max(opens) } else { opens };
                let end = if day == to.0 { to.1.min(closes) } else { closes };
                minutes = minutes.saturating_add(u32::from(end.saturating_sub(start)));
            }
            let next = step(day, true);
            if next == day {
                break;
            }
            day = next;
        }
        minutes
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
    fn working_minutes_leave_out_nights_weekends_and_holidays() {
        // Hours are 09:00 to 17:30: 510 minutes a day. 19 November 2026 is a Thursday; Monday the 23rd is a holiday.
        let mut calendar = WorkCalendar::default();
        calendar.holidays.insert(day("2026-11-23"));
        let at = |text: &str| {
            let (date, time) = text.split_once(' ').unwrap();
            let (hour, minute) = time.split_once(':').unwrap();
            (day(date), hour.parse::<u16>().unwrap() * 60 + minute.parse::<u16>().unwrap())
        };
        let cases = [
            // Within a day.
            ("2026-11-19 10:00", "2026-11-19 10:41", 41),
            // Asked before work: the clock starts at nine. 09:00 to 09:20.
            ("2026-11-19 07:10", "2026-11-19 09:20", 20),
            // Asked after work, answered before it: the night counts nothing.
            ("2026-11-19 18:00", "2026-11-20 08:30", 0),
            // Over a night: 17:00 to 17:30 is 30, 09:00 to 09:11 is 11.
            ("2026-11-19 17:00", "2026-11-20 09:11", 41),
            // Over a weekend and the holiday: Friday 16:30 to 17:30 is 60, Tuesday 09:00 to 10:00 is 60.
            ("2026-11-20 16:30", "2026-11-24 10:00", 120),
            // Asked and answered on a Saturday.
            ("2026-11-21 10:00", "2026-11-21 15:00", 0),
            // On the holiday itself, then the next day at nine.
            ("2026-11-23 10:00", "2026-11-24 09:00", 0),
            // A whole working day between: 510, and 30 before it, 15 after it.
            ("2026-11-17 17:00", "2026-11-19 09:15", 555),
            // Answered after work: only until half past five.
            ("2026-11-19 17:00", "2026-11-19 23:00", 30),
            // Not later.
            ("2026-11-19 10:00", "2026-11-19 10:00", 0),
            ("2026-11-19 10:00", "2026-11-18 10:00", 0),
            ("2026-11-19 10:00", "2026-11-19 09:30", 0),
            // The day the clocks change is a Sunday like any other: civil time has no gap.
            ("2026-10-25 00:30", "2026-10-26 09:05", 5),
        ];
        for (from, to, minutes) in cases {
            assert_eq!(calendar.working_minutes(at(from), at(to)), minutes, "{from} to {to}");
        }
        let last = (NaiveDate::MAX, 600);
        assert_eq!(calendar.working_minutes(last, last), 0);
    }

    #[test]
    fn a_week_without_work_still_ends() {
        let calendar = WorkCalendar { working_days: [false; 7], ..WorkCalendar::default() };
        assert_eq!(calendar.add_working_days(day("2026-11-20"), 3), day("2026-11-23"));
    }
}
