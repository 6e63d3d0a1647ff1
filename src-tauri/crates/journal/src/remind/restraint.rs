//! How much Kept says by itself, and when it keeps silent: the user's choice.

use chrono::{Datelike, NaiveDate};
use kept_model::{Moment, ReminderKind, WorkCalendar};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// When Kept may speak on each day of the week, Monday first: first minute and the minute it ends; `None` is a silent day.
pub type SpeakingHours = [Option<(u16, u16)>; 7];

/// How much Kept says by itself, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Restraint {
    /// What is spoken about.
    pub kinds: BTreeSet<ReminderKind>,
    /// Toasts on one day, without those about meetings. The rest waits in Today.
    pub most_a_day: u32,
    /// No names and no quotes in toasts.
    pub is_private: bool,
    /// When it may speak; `None` for the hours of working days.
    pub speaking: Option<SpeakingHours>,
    /// Away from one day to another, both included: silent, and one digest afterwards.
    pub away: Option<(NaiveDate, NaiveDate)>,
    /// Silent until then.
    pub quiet_until: Option<Moment>,
}

impl Default for Restraint {
    /// Everything but the quiet hints, six a day, in working hours.
    fn default() -> Self {
        let kinds = ReminderKind::ALL.iter().copied().filter(|kind| *kind != ReminderKind::Others);
        Self {
            kinds: kinds.collect(),
            most_a_day: 6,
            is_private: false,
            speaking: None,
            away: None,
            quiet_until: None,
        }
    }
}

impl Restraint {
    /// When Kept may speak on a day, apart from meetings: first minute and the minute it ends.
    pub fn green(&self, calendar: &WorkCalendar, day: NaiveDate) -> Option<(u16, u16)> {
        let is_away = self.away.is_some_and(|(from, to)| from <= day && day <= to);
        if is_away || calendar.holidays.contains(&day) {
            return None;
        }
        match &self.speaking {
            Some(hours) => hours[day.weekday().num_days_from_monday() as usize],
            None => calendar.is_working(day).then_some(calendar.hours),
        }
    }
}
