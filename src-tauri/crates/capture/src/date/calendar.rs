//! Civil arithmetic that stays inside the calendar: `None` instead of a day that cannot be.

use super::{DateContext, Roll};
use crate::words::Unit;
use chrono::{Datelike, Days, Months, NaiveDate};

/// `day` moved by `count` days, back when negative.
pub(super) fn add_days(day: NaiveDate, count: i64) -> Option<NaiveDate> {
    let days = Days::new(count.unsigned_abs());
    if count < 0 { day.checked_sub_days(days) } else { day.checked_add_days(days) }
}

/// `day` moved by `count` months, onto the month's last day when it has no such day.
pub(super) fn add_months(day: NaiveDate, count: i64) -> Option<NaiveDate> {
    let months = Months::new(u32::try_from(count.unsigned_abs()).ok()?);
    if count < 0 { day.checked_sub_months(months) } else { day.checked_add_months(months) }
}

/// `day` moved by `count` units; `None` outside the years that are written with four digits.
pub(super) fn add(context: &DateContext<'_>, day: NaiveDate, count: i64, unit: Unit) -> Option<NaiveDate> {
    let moved = match unit {
        Unit::Day => add_days(day, count),
        Unit::WorkDay => Some(context.calendar.add_working_days(day, count)),
        Unit::Week => add_days(day, count * 7),
        Unit::Fortnight => add_days(day, count * 14),
        Unit::Month => add_months(day, count),
        Unit::Quarter => add_months(day, count * 3),
        Unit::Year => add_months(day, count * 12),
    };
    moved.filter(|day| (1..=9999).contains(&day.year()))
}

/// First and last day of the stretch that holds `day`.
pub(super) fn around(day: NaiveDate, unit: Unit) -> Option<(NaiveDate, NaiveDate)> {
    let months = |first: NaiveDate, count| Some((first, add_months(first, count)?.pred_opt()?));
    match unit {
        Unit::Day | Unit::WorkDay => Some((day, day)),
        Unit::Week | Unit::Fortnight => {
            let monday = add_days(day, -i64::from(day.weekday().num_days_from_monday()))?;
            Some((monday, add_days(monday, 6)?))
        }
        Unit::Month => months(day.with_day(1)?, 1),
        Unit::Quarter => months(NaiveDate::from_ymd_opt(day.year(), day.month0() / 3 * 3 + 1, 1)?, 3),
        Unit::Year => months(NaiveDate::from_ymd_opt(day.year(), 1, 1)?, 12),
    }
}

/// The last worked day of a week; its Sunday when nobody works in it.
pub(super) fn last_worked(context: &DateContext<'_>, week: (NaiveDate, NaiveDate)) -> NaiveDate {
    let worked = |day: &NaiveDate| context.calendar.is_working(*day);
    (0..7).filter_map(|back| add_days(week.1, -back)).find(worked).unwrap_or(week.1)
}

/// The year for a date without one: `of_year` gives the stretch in a year, or `None` when that year has no
/// such day (29 February).
pub(super) fn roll_year(
    context: &DateContext<'_>,
    of_year: impl Fn(i32) -> Option<(NaiveDate, NaiveDate)>,
) -> Option<(NaiveDate, NaiveDate)> {
    let (today, year) = (context.today, context.today.year());
    // Eight years always hold a leap year, even around 1900 and 2100.
    let onwards = || (year..=year + 8).filter_map(&of_year).find(|(_, last)| *last >= today);
    let backwards = || (year - 8..=year).rev().filter_map(&of_year).find(|(first, _)| *first <= today);
    match context.roll {
        Roll::Forward => onwards(),
        Roll::Back => backwards(),
        Roll::Nearest => nearer(today, backwards(), onwards()),
    }
}

/// The nearer one of two stretches; the later one when both are as near.
pub(super) fn nearer(
    today: NaiveDate,
    earlier: Option<(NaiveDate, NaiveDate)>,
    later: Option<(NaiveDate, NaiveDate)>,
) -> Option<(NaiveDate, NaiveDate)> {
    let distance = |span: &(NaiveDate, NaiveDate)| (span.0 - today).num_days().abs();
    match (earlier, later) {
        (Some(earlier), Some(later)) if distance(&earlier) < distance(&later) => Some(earlier),
        (earlier, later) => later.or(earlier),
    }
}
