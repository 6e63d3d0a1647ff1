//! The user's clock: it shows true time with an error that somebody may change, in the zone where the user is.

use chrono::{DateTime, MappedLocalTime, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone, Timelike};
use chrono_tz::Tz;
use kept_model::Moment;

/// Seconds of a minute, an hour, a day.
pub(crate) const MINUTE: i64 = 60;
pub(crate) const HOUR: i64 = 60 * MINUTE;
pub(crate) const DAY: i64 = 24 * HOUR;

#[derive(Debug, Clone, Copy)]
pub(crate) struct Clock {
    pub(crate) zone: Tz,
    /// Seconds by which it is ahead of true time.
    pub(crate) error: i64,
}

impl Clock {
    /// What the machine takes for the instant, in Unix seconds, at true second `at`.
    pub(crate) fn wall(&self, at: i64) -> i64 {
        at + self.error
    }

    /// What it shows at true second `at`.
    pub(crate) fn moment(&self, at: i64) -> Moment {
        let local = self.local(at);
        Moment::new(local.date(), (local.hour() * 60 + local.minute()) as u16)
    }

    fn local(&self, at: i64) -> NaiveDateTime {
        DateTime::from_timestamp(self.wall(at), 0).unwrap().with_timezone(&self.zone).naive_local()
    }

    /// Seconds from UTC to local time.
    pub(crate) fn offset(&self, at: i64) -> i32 {
        let utc = DateTime::from_timestamp(self.wall(at), 0).unwrap().naive_utc();
        self.zone.offset_from_utc_datetime(&utc).fix().local_minus_utc()
    }

    /// The first true second from `from` on at which it shows `moment` or later.
    pub(crate) fn when(&self, moment: Moment, from: i64) -> i64 {
        if self.moment(from) >= moment {
            return from;
        }
        let time = NaiveTime::from_num_seconds_from_midnight_opt(u32::from(moment.minute) * 60, 0).unwrap();
        let local = moment.day.and_time(time);
        let wall = match self.zone.from_local_datetime(&local) {
            MappedLocalTime::Single(at) => at.timestamp(),
            MappedLocalTime::Ambiguous(first, _) if first.timestamp() - self.error > from => {
                first.timestamp()
            }
            MappedLocalTime::Ambiguous(_, second) => second.timestamp(),
            MappedLocalTime::None => self.end_of_gap(local),
        };
        (wall - self.error).max(from)
    }

    /// The instant at which the clock jumps over a local time, in Unix seconds.
    fn end_of_gap(&self, local: NaiveDateTime) -> i64 {
        let shows =
            |wall: i64| DateTime::from_timestamp(wall, 0).unwrap().with_timezone(&self.zone).naive_local();
        let (mut before, mut after) = (
            (local - TimeDelta::days(2)).and_utc().timestamp(),
            (local + TimeDelta::days(2)).and_utc().timestamp(),
        );
        while after - before > 1 {
            let middle = i64::midpoint(before, after);
            if shows(middle) >= local { after = middle } else { before = middle }
        }
        after
    }
}

#[test]
fn a_moment_comes_where_the_clock_shows_it() {
    let second = |text: &str| DateTime::parse_from_rfc3339(text).unwrap().timestamp();
    let moment = |day: &str, minute: u16| Moment::new(day.parse().unwrap(), minute);
    let clock = |zone: Tz| Clock { zone, error: 0 };
    let early = second("2026-01-01T00:00:00Z");
    for (zone, day, minute, from, at) in [
        // The hour that London skips: it shows 02:00 at 01:00Z.
        (Tz::Europe__London, "2026-03-29", 90, early, "2026-03-29T01:00:00Z"),
        // The half hour that Lord Howe skips: from 02:00 at +10:30 to 02:30.
        (Tz::Australia__Lord_Howe, "2026-10-04", 135, early, "2026-10-03T15:30:00Z"),
        // Both quarters past one of London's long night.
        (Tz::Europe__London, "2026-10-25", 75, early, "2026-10-25T00:15:00Z"),
        (Tz::Europe__London, "2026-10-25", 75, second("2026-10-25T01:01:00Z"), "2026-10-25T01:15:00Z"),
        (Tz::Asia__Kathmandu, "2026-05-01", 540, early, "2026-05-01T03:15:00Z"),
    ] {
        assert_eq!(clock(zone).when(moment(day, minute), from), second(at), "{zone} {day} {minute}");
    }
    let ahead = Clock { zone: Tz::UTC, error: 3600 };
    assert_eq!(ahead.when(moment("2026-05-01", 540), early), second("2026-05-01T08:00:00Z"));
    assert_eq!(ahead.moment(second("2026-05-01T08:00:00Z")), moment("2026-05-01", 540));
}
