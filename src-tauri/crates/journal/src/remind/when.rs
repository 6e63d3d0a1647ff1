//! When things that are no prompts want to be said.

use super::Restraint;
use chrono::NaiveDate;
use kept_model::{Moment, USUAL_LENGTH, WorkCalendar};

/// Minutes before the end of the day's hours at which tomorrow's meetings are named.
const EVENING: i64 = 30;

/// A day and the hours in which Kept may speak on it.
pub(super) type Hours = (NaiveDate, (u16, u16));

/// The last day up to `day`, but not before `first`, on which Kept may speak.
pub(super) fn last_speaking(
    restraint: &Restraint,
    calendar: &WorkCalendar,
    day: NaiveDate,
    first: NaiveDate,
) -> Option<Hours> {
    let mut day = day;
    while day >= first {
        if let Some(hours) = restraint.green(calendar, day) {
            return Some((day, hours));
        }
        day = day.pred_opt()?;
    }
    None
}

/// The evening of a day, from when to when: its last half hour, or the half hour before the meeting that takes that.
pub(super) fn evening((day, (start, end)): Hours, busy: &[(Moment, Moment)]) -> (Moment, Moment) {
    let (first, end) = (Moment::new(day, start), Moment::new(day, end));
    let mut at = end.plus(-EVENING);
    while let Some((begins, _)) = busy.iter().find(|(begins, ends)| *begins <= at && end <= *ends) {
        at = begins.plus(-EVENING);
    }
    (at.max(first), end)
}

/// When a meeting is over; one for all day is with the beginning of the next day.
pub(super) fn meeting_end(day: NaiveDate, minute: Option<u16>, length: Option<u32>) -> Moment {
    match minute {
        Some(minute) => Moment::new(day, minute).plus(i64::from(length.unwrap_or(USUAL_LENGTH))),
        None => Moment::new(day.succ_opt().unwrap_or(day), 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_evening_is_the_last_half_hour_that_is_free() {
        let friday = day("2026-11-20");
        let at = |minute: u16| Moment::new(friday, minute);
        // Hours from 09:00 to 17:30, which is 540 to 1050: (meetings, when tomorrow is named)
        let rows: [(&[(u16, u16)], u16); 5] = [
            (&[], 1020),
            // Until 17:15: it waits for the end.
            (&[(990, 1035)], 1020),
            // From 16:30 to 18:00: before it.
            (&[(990, 1080)], 960),
            // And another one before that, to its beginning.
            (&[(900, 990), (990, 1080)], 960),
            // All day long there is no time; the first minute stands for it.
            (&[(480, 1080)], 540),
        ];
        for (busy, minute) in rows {
            let busy: Vec<_> = busy.iter().map(|(begins, ends)| (at(*begins), at(*ends))).collect();
            assert_eq!(evening((friday, (540, 1050)), &busy), (at(minute), at(1050)), "{busy:?}");
        }
    }

    #[test]
    fn the_last_speaking_day_leaves_out_weekends_and_holidays() {
        let calendar = WorkCalendar { holidays: [day("2026-11-20")].into(), ..WorkCalendar::default() };
        let restraint = Restraint::default();
        let last = |until: &str, from: &str| {
            last_speaking(&restraint, &calendar, day(until), day(from)).map(|(day, _)| day.to_string())
        };
        assert_eq!(last("2026-11-22", "2026-11-18").as_deref(), Some("2026-11-19"));
        assert_eq!(last("2026-11-19", "2026-11-18").as_deref(), Some("2026-11-19"));
        assert_eq!(last("2026-11-22", "2026-11-20"), None, "not before the first day");
    }

    #[test]
    fn a_meeting_ends_after_its_length() {
        let friday = day("2026-11-20");
        assert_eq!(meeting_end(friday, Some(600), Some(45)), Moment::new(friday, 645));
        assert_eq!(meeting_end(friday, Some(600), None), Moment::new(friday, 660));
        assert_eq!(meeting_end(friday, Some(1410), Some(60)), Moment::new(day("2026-11-21"), 30));
        assert_eq!(meeting_end(friday, None, None), Moment::new(day("2026-11-21"), 0));
    }
}
