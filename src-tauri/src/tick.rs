//! What the clock did between two looks at it.
//!
//! Timers stand still in suspend and know nothing of a clock that is set or of a journey, so the clock itself is compared:
//! often while somebody looks, and at the beginning of every minute while nobody does.

use chrono::{DateTime, TimeDelta, Utc};
use std::time::Duration;

/// How often while somebody looks at a window.
const LOOK: Duration = Duration::from_millis(250);
/// A gap of the clock's time over the program's own that is no mere adjustment.
const JUMP: TimeDelta = TimeDelta::minutes(1);
/// A timer that is early by a hair must not look again and again until the minute is there.
const LEAST: Duration = Duration::from_secs(1);
/// A clock that stands still must not stop everything.
const MINUTE: Duration = Duration::from_mins(1);

/// What a look at the clock showed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reading {
    /// The instant.
    pub(crate) at: DateTime<Utc>,
    /// How long the program has run; this stands still in suspend.
    pub(crate) running: Duration,
    /// The system's civil zone, by its IANA name.
    pub(crate) zone: String,
}

/// What it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Happened {
    /// The same minute still.
    Nothing,
    /// A new minute, or the first look.
    Minute,
    /// The clock was set back by this.
    WentBack(TimeDelta),
    /// The machine slept, or the clock was set forward, by this.
    Jumped(TimeDelta),
    /// The system is in another zone now.
    NewZone,
}

/// What happened since the last look.
pub(crate) fn happened(last: Option<&Reading>, now: &Reading) -> Happened {
    let Some(last) = last else { return Happened::Minute };
    if last.zone != now.zone {
        return Happened::NewZone;
    }
    let ran = now.running.saturating_sub(last.running);
    let passed = now.at - last.at;
    let ahead = passed - TimeDelta::from_std(ran).unwrap_or(TimeDelta::MAX);
    // A clock that stands still falls behind without going back.
    if passed <= -JUMP {
        Happened::WentBack(-passed)
    } else if ahead >= JUMP {
        Happened::Jumped(ahead)
    } else if minute(last.at) != minute(now.at) || ran >= MINUTE {
        Happened::Minute
    } else {
        Happened::Nothing
    }
}

/// How long to wait for the next look: until the next minute begins, unless somebody looks.
pub(crate) fn wait(is_watched: bool, at: DateTime<Utc>) -> Duration {
    if is_watched {
        return LOOK;
    }
    let into = at.timestamp_millis().rem_euclid(60_000) as u64;
    Duration::from_millis(60_000 - into).max(LEAST)
}

/// Every zone's civil minutes begin with these.
fn minute(at: DateTime<Utc>) -> i64 {
    at.timestamp().div_euclid(60)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reading(at: &str, running: u64, zone: &str) -> Reading {
        let at = DateTime::parse_from_rfc3339(&format!("2026-11-19T{at}Z")).unwrap().with_timezone(&Utc);
        Reading { at, running: Duration::from_secs(running), zone: zone.to_owned() }
    }

    #[test]
    fn what_happened_between_two_looks() {
        let last = reading("10:05:30", 100, "Europe/London");
        for (at, running, zone, expected) in [
            ("10:05:30", 100, "Europe/London", Happened::Nothing),
            ("10:05:59", 129, "Europe/London", Happened::Nothing),
            ("10:06:00", 130, "Europe/London", Happened::Minute),
            // Adjusted by a little, in either direction.
            ("10:05:29", 101, "Europe/London", Happened::Nothing),
            ("10:04:59", 100, "Europe/London", Happened::Minute),
            ("10:06:29", 100, "Europe/London", Happened::Minute),
            // Set back, also by less time than has passed since.
            ("10:04:30", 100, "Europe/London", Happened::WentBack(TimeDelta::minutes(1))),
            ("09:05:30", 160, "Europe/London", Happened::WentBack(TimeDelta::hours(1))),
            // Asleep for eight hours, of which the program ran half a minute; set forward by one minute.
            (
                "18:05:30",
                130,
                "Europe/London",
                Happened::Jumped(TimeDelta::hours(8) - TimeDelta::seconds(30)),
            ),
            ("10:06:30", 100, "Europe/London", Happened::Jumped(TimeDelta::minutes(1))),
            // A thread that was busy for five minutes missed nothing but time.
            ("10:10:30", 400, "Europe/London", Happened::Minute),
            // A clock that stands still.
            ("10:05:30", 159, "Europe/London", Happened::Nothing),
            ("10:05:30", 160, "Europe/London", Happened::Minute),
            // The zone is told first: with it everything is read anew.
            ("10:05:31", 101, "Asia/Tokyo", Happened::NewZone),
            ("18:05:30", 130, "Asia/Tokyo", Happened::NewZone),
        ] {
            let now = reading(at, running, zone);
            assert_eq!(happened(Some(&last), &now), expected, "{at} after {running} s in {zone}");
        }
        assert_eq!(happened(None, &last), Happened::Minute, "the first look");
    }

    #[test]
    fn a_hidden_window_looks_when_the_minute_begins() {
        for (at, milliseconds) in [("10:05:00", 60_000), ("10:05:30", 30_000), ("10:05:59.750", 1_000)] {
            let at = reading(at, 0, "UTC").at;
            assert_eq!(wait(false, at), Duration::from_millis(milliseconds), "{at}");
            assert_eq!(wait(true, at), LOOK);
        }
    }
}
