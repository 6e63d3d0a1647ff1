//! The months of a year from today's on, then the years. Pure.

use super::HorizonLine;
use super::find::Dated;
use chrono::{Datelike, NaiveDate};

/// So many months stand apart.
const MONTHS: i32 = 12;
const NAMES: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The dates of a month or of a year.
#[derive(Debug, Clone, PartialEq)]
pub struct HorizonGroup {
    /// "2026-11", "2028".
    pub name: String,
    /// "November", "January 2027", "Later in 2027", "2028".
    pub title: String,
    /// How many there are.
    pub total: usize,
    /// The first of them.
    pub lines: Vec<HorizonLine>,
}

/// What is dated, which comes by day, in its groups: name, title and content. A group without any is left out.
pub(super) fn groups<'d, 'a>(
    all: &'d [Dated<'a>],
    today: NaiveDate,
) -> Vec<(String, String, &'d [Dated<'a>])> {
    all.chunk_by(|a, b| key(a.day, today) == key(b.day, today))
        .filter_map(|dated| {
            let (name, title) = named(dated.first()?.day, today);
            Some((name, title, dated))
        })
        .collect()
}

/// Year, and month where months stand apart.
fn key(day: NaiveDate, today: NaiveDate) -> (i32, Option<u32>) {
    let months = (day.year() - today.year()) * MONTHS + day.month0() as i32 - today.month0() as i32;
    (day.year(), (months < MONTHS).then(|| day.month()))
}

fn named(day: NaiveDate, today: NaiveDate) -> (String, String) {
    match key(day, today) {
        (year, Some(month)) => (format!("{year}-{month:02}"), month_of(day, today)),
        // The months before have taken the beginning of this year.
        (year, None) if year == today.year() + 1 && today.month() > 1 => {
            (year.to_string(), format!("Later in {year}"))
        }
        (year, None) => (year.to_string(), year.to_string()),
    }
}

/// "November", "January 2027".
pub(super) fn month_of(day: NaiveDate, today: NaiveDate) -> String {
    let month = NAMES[day.month0() as usize];
    if day.year() == today.year() { month.to_owned() } else { format!("{month} {}", day.year()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twelve_months_stand_apart_and_then_the_years() {
        let day = |text: &str| -> NaiveDate { text.parse().unwrap() };
        for (at, today, name, title) in [
            ("2026-11-19", "2026-11-19", "2026-11", "November"),
            ("2026-12-31", "2026-11-19", "2026-12", "December"),
            ("2027-01-01", "2026-11-19", "2027-01", "January 2027"),
            ("2027-10-31", "2026-11-19", "2027-10", "October 2027"),
            // The twelfth month after this one is part of a year.
            ("2027-11-01", "2026-11-19", "2027", "Later in 2027"),
            ("2028-02-29", "2026-11-19", "2028", "2028"),
            ("2036-11-19", "2026-11-19", "2036", "2036"),
            // From a January on, the months are those of the year, and the next is whole.
            ("2027-12-31", "2027-01-01", "2027-12", "December"),
            ("2028-01-01", "2027-01-01", "2028", "2028"),
        ] {
            assert_eq!(named(day(at), day(today)), (name.to_owned(), title.to_owned()), "{at} from {today}");
        }
    }
}
