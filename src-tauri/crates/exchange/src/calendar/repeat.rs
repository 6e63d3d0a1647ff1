//! When something that repeats happens, inside a window.
//!
//! Everything here is the time that clocks of the event's own zone show: a meeting at nine is at nine in summer and in winter.
//! So rules are repeated in a time without changes, and each result is turned into an instant afterwards.

use calcard::icalendar::{ICalendarFrequency, ICalendarRecurrenceRule};
use chrono::{Month, NaiveDateTime, TimeDelta, TimeZone};
use rrule::{Frequency, NWeekday, RRule, Tz};

/// How much a calendar may cost: what no calendar that people keep ever reaches.
#[derive(Debug, Default)]
pub(super) struct Patience {
    /// Rules that cost a lot and brought little.
    costly: u32,
    /// Steps made so far.
    steps: u32,
}

/// Rules of that kind that are followed in one calendar.
const MOST_COSTLY: u32 = 20;

/// Steps in one calendar: ten thousand daily meetings since 2020.
const MOST_STEPS: u32 = 20_000_000;

/// Steps for one rule: every day of four centuries.
const MOST_STEPS_OF_ONE: u32 = 150_000;

/// Times of one rule in a window of weeks: every hour of it.
const MOST_TIMES: usize = 2_000;

/// The largest interval that is followed; nobody meets every thousandth year.
const LARGEST_INTERVAL: u16 = 1_000;

/// Why a rule was not followed: a sentence's end.
pub(super) type Trouble = &'static str;

const TOO_MUCH: Trouble = "repeats too often to be a meeting";
const NO_RULE: Trouble = "repeats by a rule that is none";

/// The times from `from` until before `to` that the rule makes of `start`, up to and with `until`; at least `start` itself, if
/// that lies there.
pub(super) fn expand(
    rule: &ICalendarRecurrenceRule,
    start: NaiveDateTime,
    until: Option<NaiveDateTime>,
    from: NaiveDateTime,
    to: NaiveDateTime,
    patience: &mut Patience,
) -> Result<Vec<NaiveDateTime>, Trouble> {
    if until.is_some_and(|until| until < from || until < start) || start >= to {
        return Ok(Vec::new());
    }
    let is_fine = rule.freq >= ICalendarFrequency::Hourly;
    patience.costly += u32::from(is_fine);
    if patience.costly > MOST_COSTLY || patience.steps > MOST_STEPS {
        return Err(TOO_MUCH);
    }
    if rule.interval.unwrap_or(1) > LARGEST_INTERVAL {
        return Err(NO_RULE);
    }
    // Counting needs every time from the first on; without a count, whole intervals can be left out.
    let first = if rule.count.is_some() { start } else { later(rule, start, from) };
    let set = built(rule).build(utc(first)).map_err(|_| NO_RULE)?.limit();
    let mut times = Vec::new();
    if start >= from {
        times.push(start);
    }
    let (mut made, mut wanted) = (0, rule.count);
    for time in &set {
        let time = time.naive_utc();
        if made == 0 && time > start {
            // The start counts, even where the rule would not make it.
            wanted = wanted.map(|count| count.saturating_sub(1));
        }
        if time >= to || until.is_some_and(|until| time > until) || wanted == Some(made) {
            patience.steps += made;
            return Ok(times);
        }
        made += 1;
        if time >= from && time != start {
            times.push(time);
        }
        if made > MOST_STEPS_OF_ONE || times.len() > MOST_TIMES {
            patience.steps += made;
            return Err(TOO_MUCH);
        }
    }
    patience.steps += made;
    // A rule that ends by itself has counted to its end, or looked for a day that never comes.
    patience.costly += u32::from(wanted.is_none_or(|wanted| made < wanted));
    Ok(times)
}

/// A time of the rule's own grid shortly before the window.
fn later(rule: &ICalendarRecurrenceRule, start: NaiveDateTime, from: NaiveDateTime) -> NaiveDateTime {
    let unit = match rule.freq {
        // Months and years differ in length, and there are few of them.
        ICalendarFrequency::Yearly | ICalendarFrequency::Monthly => return start,
        ICalendarFrequency::Weekly => 7 * 24 * 3600,
        ICalendarFrequency::Daily => 24 * 3600,
        ICalendarFrequency::Hourly => 3600,
        ICalendarFrequency::Minutely => 60,
        ICalendarFrequency::Secondly => 1,
    };
    let step = unit * i64::from(rule.interval.unwrap_or(1));
    let whole = (from - start).num_seconds() / step - 1;
    if whole > 0 { start + TimeDelta::seconds(whole * step) } else { start }
}

fn utc(local: NaiveDateTime) -> chrono::DateTime<Tz> {
    Tz::UTC.from_utc_datetime(&local)
}

/// The same rule in the words of the crate that repeats it. Its end is looked after here.
fn built(rule: &ICalendarRecurrenceRule) -> RRule<rrule::Unvalidated> {
    let frequency = match rule.freq {
        ICalendarFrequency::Yearly => Frequency::Yearly,
        ICalendarFrequency::Monthly => Frequency::Monthly,
        ICalendarFrequency::Weekly => Frequency::Weekly,
        ICalendarFrequency::Daily => Frequency::Daily,
        ICalendarFrequency::Hourly => Frequency::Hourly,
        ICalendarFrequency::Minutely => Frequency::Minutely,
        ICalendarFrequency::Secondly => Frequency::Secondly,
    };
    let months: Vec<Month> =
        rule.bymonth.iter().filter_map(|month| Month::try_from(month.month()).ok()).collect();
    let days = rule.byday.iter().map(|day| NWeekday::new(day.ordwk, day.weekday.into())).collect();
    let mut built = RRule::new(frequency)
        .interval(rule.interval.unwrap_or(1))
        .by_set_pos(rule.bysetpos.clone())
        .by_month(&months)
        .by_month_day(rule.bymonthday.clone())
        .by_year_day(rule.byyearday.clone())
        .by_week_no(rule.byweekno.clone())
        .by_weekday(days)
        .by_hour(rule.byhour.clone())
        .by_minute(rule.byminute.clone())
        .by_second(rule.bysecond.clone());
    if let Some(week_start) = rule.wkst {
        built = built.week_start(week_start.into());
    }
    if let Some(count) = rule.count {
        built = built.count(count);
    }
    built
}
