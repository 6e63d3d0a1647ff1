//! A minute of a civil day: when a reminder wants to be said. It is no instant; whose clock reads it decides when it comes.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A civil day and a local minute of it. Sorted as time goes on a clock that nobody changes.
///
/// ```
/// use kept_model::Moment;
/// let nine = Moment::new("2026-11-19".parse().unwrap(), 9 * 60);
/// assert_eq!(nine.to_string(), "2026-11-19 09:00");
/// assert_eq!(nine.plus(15 * 60).to_string(), "2026-11-20 00:00");
/// assert_eq!(nine.minutes_until(nine.plus(-10)), -10);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Moment {
    /// The civil day.
    pub day: NaiveDate,
    /// Local minute of the day, 0 to 1439.
    pub minute: u16,
}

const DAY: i64 = 24 * 60;

impl Moment {
    /// That minute of that day; minutes past the day's end count as its last.
    pub fn new(day: NaiveDate, minute: u16) -> Self {
        Self { day, minute: minute.min(1439) }
    }

    /// So many minutes later on the clock; negative goes back. Past the calendar's end it stays where it is.
    #[must_use]
    pub fn plus(self, minutes: i64) -> Self {
        let all = i64::from(self.minute).saturating_add(minutes);
        let days = chrono::TimeDelta::try_days(all.div_euclid(DAY));
        match days.and_then(|days| self.day.checked_add_signed(days)) {
            Some(day) => Self { day, minute: all.rem_euclid(DAY) as u16 },
            None => self,
        }
    }

    /// Minutes on the clock from this one to `later`; negative when that is earlier.
    pub fn minutes_until(self, later: Self) -> i64 {
        crate::days_between(self.day, later.day) * DAY + i64::from(later.minute) - i64::from(self.minute)
    }
}

impl std::fmt::Display for Moment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.day, crate::format_minute(self.minute))
    }
}
