//! The dates that come round every year: with them since, birthdays and the like. Pure.

use crate::phrase::counted;
use chrono::{Datelike, Months, NaiveDate};
use kept_model::{PersonId, YearlessDate, days_between, format_day};

/// A date that comes round every year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComingDate {
    /// When it comes next.
    pub day: NaiveDate,
    /// "today", "tomorrow", "3 Mar", "3 Mar 2027".
    pub when: String,
    /// "Five years with you", "Birthday".
    pub what: String,
    /// Whose it is, where it is a person's.
    pub person: Option<(PersonId, String)>,
    /// The row of the person's date, where the page can change it.
    pub row: Option<i64>,
}

/// The next anniversary of the day since which they are with us: the day and how many years it will be.
pub(crate) fn anniversary(since: NaiveDate, today: NaiveDate) -> Option<(NaiveDate, u32)> {
    let passed = u32::try_from(today.year() - since.year()).unwrap_or_default();
    let of = |years: u32| Some((since.checked_add_months(Months::new(12 * years))?, years));
    [passed, passed + 1].into_iter().filter(|years| *years > 0).filter_map(of).find(|(day, _)| *day >= today)
}

/// The first day on or after `from` on which a date comes round; 29 February is the 28th in other years. `None` for a day
/// that no calendar has.
pub(crate) fn comes_round(month: u32, day: u32, from: NaiveDate) -> Option<NaiveDate> {
    let of_year = |year| {
        let leap = || NaiveDate::from_ymd_opt(year, 2, 28).filter(|_| (month, day) == (2, 29));
        NaiveDate::from_ymd_opt(year, month, day).or_else(leap)
    };
    of_year(from.year()).filter(|day| *day >= from).or_else(|| of_year(from.year() + 1))
}

/// "Five years with you"; where something was written down before they ordered, "Five years since their first order".
pub(crate) fn with_you(years: u32, first_order: NaiveDate, first_day: Option<NaiveDate>) -> String {
    let said = first_upper(&counted(years as usize, "year", "years"));
    if first_day.is_some_and(|first| first < first_order) {
        format!("{said} since their first order")
    } else {
        format!("{said} with you")
    }
}

/// An account's anniversary and the dates of its people, the next one first. `ordered` is the day of the first order and
/// that of the first entry.
pub(super) fn coming<'a>(
    ordered: Option<(NaiveDate, Option<NaiveDate>)>,
    dates: impl Iterator<Item = (PersonId, &'a str, Option<i64>, &'a YearlessDate)>,
    today: NaiveDate,
) -> Vec<ComingDate> {
    let with = ordered.and_then(|(order, first)| {
        let (day, years) = anniversary(order, today)?;
        let what = with_you(years, order, first);
        Some(ComingDate { day, when: when(day, today), what, person: None, row: None })
    });
    let mut all: Vec<ComingDate> = with.into_iter().collect();
    all.extend(dates.filter_map(|(person, name, row, date)| {
        let day = comes_round(date.month, date.day, today)?;
        let person = Some((person, name.to_owned()));
        Some(ComingDate {
            day,
            when: when(day, today),
            what: turns(&date.label, date.year, day),
            person,
            row,
        })
    }));
    all.sort_by(|a, b| (a.day, &a.what).cmp(&(b.day, &b.what)));
    all
}

/// "Birthday, the 40th"; without the year of the first, and in that year, the label alone.
pub(crate) fn turns(label: &str, year: Option<i32>, day: NaiveDate) -> String {
    let label = first_upper(label.trim());
    match year.map(|year| day.year() - year) {
        Some(times) if times > 0 => format!("{label}, the {}", ordinal(times)),
        _ => label,
    }
}

fn ordinal(number: i32) -> String {
    let end = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{end}")
}

fn when(day: NaiveDate, today: NaiveDate) -> String {
    match days_between(today, day) {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        _ => format_day(day, today),
    }
}

fn first_upper(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn an_anniversary_is_the_next_whole_year() {
        for (since, today, expected) in [
            // In the same year nothing has come round yet.
            ("2026-03-03", "2026-11-19", Some(("2027-03-03", 1))),
            ("2022-03-03", "2026-11-19", Some(("2027-03-03", 5))),
            // On the day itself it is today; the day after it is a year away.
            ("2021-11-19", "2026-11-19", Some(("2026-11-19", 5))),
            ("2021-11-18", "2026-11-19", Some(("2027-11-18", 6))),
            // Since a 29 February: the 28th in other years, the 29th when there is one.
            ("2024-02-29", "2026-11-19", Some(("2027-02-28", 3))),
            ("2024-02-29", "2027-03-01", Some(("2028-02-29", 4))),
            // Over the year's end.
            ("2020-01-01", "2026-12-31", Some(("2027-01-01", 7))),
            // Today is the first day: the first year is ahead.
            ("2026-11-19", "2026-11-19", Some(("2027-11-19", 1))),
        ] {
            let got = anniversary(day(since), day(today));
            assert_eq!(got, expected.map(|(at, years)| (day(at), years)), "{since} seen from {today}");
        }
    }

    #[test]
    fn a_date_comes_round_on_its_day_or_the_day_before_the_one_that_is_missing() {
        for (month, of, from, expected) in [
            (12, 1, "2026-11-19", Some("2026-12-01")),
            (11, 19, "2026-11-19", Some("2026-11-19")),
            (11, 18, "2026-11-19", Some("2027-11-18")),
            (2, 29, "2026-11-19", Some("2027-02-28")),
            (2, 29, "2028-02-29", Some("2028-02-29")),
            (2, 29, "2027-12-31", Some("2028-02-29")),
            (2, 30, "2026-11-19", None),
        ] {
            assert_eq!(comes_round(month, of, day(from)), expected.map(day), "{of}.{month}. from {from}");
        }
    }

    #[test]
    fn how_often_it_came_round_is_said_where_the_first_is_known() {
        let on = day("2027-01-12");
        for (label, year, expected) in [
            ("birthday", Some(1980), "Birthday, the 47th"),
            ("birthday", None, "Birthday"),
            ("with the firm", Some(2026), "With the firm, the 1st"),
            ("joined", Some(2015), "Joined, the 12th"),
            ("joined", Some(2005), "Joined, the 22nd"),
            ("joined", Some(2027), "Joined"),
        ] {
            assert_eq!(turns(label, year, on), expected);
        }
        let first = day("2022-03-03");
        for (years, known, expected) in [
            (1, None, "One year with you"),
            (5, Some("2022-03-03"), "Five years with you"),
            (5, Some("2022-03-02"), "Five years since their first order"),
        ] {
            assert_eq!(with_you(years, first, known.map(day)), expected);
        }
    }
}
