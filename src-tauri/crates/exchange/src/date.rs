//! Dates as address books write them. Nothing here knows today.

use chrono::NaiveDate;
use kept_model::YearlessDate;

/// A date whose year may be unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct LooseDate {
    pub(crate) year: Option<i32>,
    pub(crate) month: u32,
    pub(crate) day: u32,
}

/// What a cell says about a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reading {
    /// Nothing, or one of the ways to write nothing ("0/0/00").
    Empty,
    /// A date.
    Date(LooseDate),
    /// Something else.
    Unclear,
}

/// Which number comes first in "3/4/2020".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NumberOrder {
    /// The month, as in the United States.
    MonthFirst,
    /// The day.
    DayFirst,
}

impl LooseDate {
    /// As a yearly date.
    pub(crate) fn yearly(self, label: &str) -> YearlessDate {
        YearlessDate { label: label.to_owned(), month: self.month, day: self.day, year: self.year }
    }

    /// As a calendar date; `None` without a year.
    pub(crate) fn in_calendar(self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year?, self.month, self.day)
    }

    /// Years 0 and 1604 are how programs write "no year"; 29 February is allowed without one.
    fn new(year: Option<i64>, month: i64, day: i64) -> Option<Self> {
        let year = year.filter(|year| !matches!(year, 0 | 1604)).map(|year| year as i32);
        let (month, day) = (u32::try_from(month).ok()?, u32::try_from(day).ok()?);
        NaiveDate::from_ymd_opt(year.unwrap_or(2000), month, day)?;
        Some(Self { year, month, day })
    }
}

/// The order that the values of one column show; `fallback` when none of them tells.
pub(crate) fn number_order<'a>(values: impl Iterator<Item = &'a str>, fallback: NumberOrder) -> NumberOrder {
    for value in values {
        let numbers: Vec<u32> =
            value.trim().splitn(3, ['/', '-']).map_while(|part| part.parse().ok()).collect();
        match numbers[..] {
            [13..=31, 1..=12, ..] => return NumberOrder::DayFirst,
            [1..=12, 13..=31, ..] => return NumberOrder::MonthFirst,
            _ => {}
        }
    }
    fallback
}

/// Reads a date: ISO 8601 with or without dashes and time, `--03-22`, `22.3.1980`, `3/22/1980`,
/// `22 March 1980`.
pub(crate) fn read(text: &str, order: NumberOrder) -> Reading {
    let text = text.trim();
    if !text.chars().any(|c| c.is_ascii_digit() && c != '0') {
        let blank = text.chars().all(|c| matches!(c, '0' | '/' | '-' | '.' | ':' | ' ' | 'T'));
        return if blank { Reading::Empty } else { Reading::Unclear };
    }
    yearless(text)
        .or_else(|| compact(text))
        .or_else(|| separated(without_time(text), order))
        .or_else(|| in_words(text))
        .map_or(Reading::Unclear, Reading::Date)
}

/// "--0322", "--03-22".
fn yearless(text: &str) -> Option<LooseDate> {
    let digits: String = text.strip_prefix("--")?.chars().take(5).filter(char::is_ascii_digit).collect();
    let (month, day) = digits.split_at_checked(2)?;
    LooseDate::new(None, month.parse().ok()?, day.get(..2)?.parse().ok()?)
}

/// "19800322", also with a time after it.
fn compact(text: &str) -> Option<LooseDate> {
    let digits = text.get(..8).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
    if text[8..].starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    LooseDate::new(Some(digits[..4].parse().ok()?), digits[4..6].parse().ok()?, digits[6..].parse().ok()?)
}

/// Cuts "T14:30" or " 00:00:00" off.
fn without_time(text: &str) -> &str {
    let end =
        text.find(['T', ' ']).filter(|at| text[..*at].ends_with(|c: char| c.is_ascii_digit() || c == '.'));
    match end {
        // "22. 3. 1980" has spaces of its own.
        Some(at) if text[at..].contains([':', '+', 'Z']) || text[at..].starts_with('T') => &text[..at],
        _ => text,
    }
}

/// Two or three numbers with one kind of separator.
fn separated(text: &str, order: NumberOrder) -> Option<LooseDate> {
    let separator = text.chars().find(|c| matches!(c, '-' | '/' | '.'))?;
    let parts: Vec<&str> = text.trim_end_matches('.').split(separator).map(str::trim).collect();
    let numbers: Vec<i64> = parts.iter().map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let day_first = |first: i64, second: i64| match (separator, order) {
        ('.', _) => true,
        _ if first > 12 => true,
        _ if second > 12 => false,
        (_, order) => order == NumberOrder::DayFirst,
    };
    let by_order = |year, first, second| {
        if day_first(first, second) {
            LooseDate::new(year, second, first)
        } else {
            LooseDate::new(year, first, second)
        }
    };
    match numbers[..] {
        [year, month, day] if parts[0].len() == 4 => LooseDate::new(Some(year), month, day),
        [first, second, year] => by_order(Some(full_year(year, parts[2].len())), first, second),
        [first, second] if parts[0].len() <= 2 && parts[1].len() <= 2 => by_order(None, first, second),
        _ => None,
    }
}

/// Two digits: a birthday is in this century only up to 30; zero stays "no year".
fn full_year(year: i64, digits: usize) -> i64 {
    match (digits, year) {
        (2, 1..=30) => 2000 + year,
        (2, 31..) => 1900 + year,
        _ => year,
    }
}

/// "22 March 1980", "Mar 22, 1980", "22-Mar-80".
fn in_words(text: &str) -> Option<LooseDate> {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let (mut month, mut day, mut year) = (None, None, None);
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let lower = word.to_lowercase();
        let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
        if let Some(index) = MONTHS.iter().position(|name| lower.starts_with(name)) {
            month = month.or(Some(index as i64 + 1));
        } else if digits.len() == 4 || (day.is_some() && digits.len() == 2) {
            year = year.or(digits.parse().ok().map(|year| full_year(year, digits.len())));
        } else if (1..=2).contains(&digits.len()) {
            day = day.or(digits.parse().ok());
        }
    }
    LooseDate::new(year, month?, day?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_as_they_are_written() {
        use NumberOrder::{DayFirst, MonthFirst};
        let cases = [
            ("1980-03-22", MonthFirst, Some((Some(1980), 3, 22))),
            ("19800322", MonthFirst, Some((Some(1980), 3, 22))),
            ("19800322T143000Z", MonthFirst, Some((Some(1980), 3, 22))),
            ("20090808T1430-0500", MonthFirst, Some((Some(2009), 8, 8))),
            ("1980-03-22T00:00:00.000Z", MonthFirst, Some((Some(1980), 3, 22))),
            ("1980-03-22 00:00:00", MonthFirst, Some((Some(1980), 3, 22))),
            ("--0203", MonthFirst, Some((None, 2, 3))),
            ("--02-29", MonthFirst, Some((None, 2, 29))),
            ("--0203T0800", MonthFirst, Some((None, 2, 3))),
            ("3/4/1980", MonthFirst, Some((Some(1980), 3, 4))),
            ("3/4/1980", DayFirst, Some((Some(1980), 4, 3))),
            ("22/3/1980", MonthFirst, Some((Some(1980), 3, 22))),
            ("3/22/80", DayFirst, Some((Some(1980), 3, 22))),
            ("3/22/00", MonthFirst, Some((None, 3, 22))),
            ("22.3.1980", MonthFirst, Some((Some(1980), 3, 22))),
            ("22. 3. 1980", MonthFirst, Some((Some(1980), 3, 22))),
            ("22.3.", MonthFirst, Some((None, 3, 22))),
            ("1604-03-22", MonthFirst, Some((None, 3, 22))),
            ("0000-03-22", MonthFirst, Some((None, 3, 22))),
            ("22 March 1980", MonthFirst, Some((Some(1980), 3, 22))),
            ("Mar 22, 1980", MonthFirst, Some((Some(1980), 3, 22))),
            ("22-Mar-80", MonthFirst, Some((Some(1980), 3, 22))),
            ("1980-02-30", MonthFirst, None),
            ("31/31/1980", MonthFirst, None),
            ("circa 1800", MonthFirst, None),
            ("soon", MonthFirst, None),
        ];
        for (text, order, expected) in cases {
            let expected = expected
                .map_or(Reading::Unclear, |(year, month, day)| Reading::Date(LooseDate { year, month, day }));
            assert_eq!(read(text, order), expected, "{text}");
        }
        for empty in ["", " ", "0/0/00", "0/0/0000", "0000-00-00"] {
            assert_eq!(read(empty, MonthFirst), Reading::Empty, "{empty}");
        }
    }

    #[test]
    fn a_column_shows_its_order() {
        let order = |values: &[&str]| number_order(values.iter().copied(), NumberOrder::MonthFirst);
        assert_eq!(order(&["3/4/1980", "22/4/1980"]), NumberOrder::DayFirst);
        assert_eq!(order(&["3/4/1980", "4/22/1980"]), NumberOrder::MonthFirst);
        assert_eq!(order(&["1980-03-22", ""]), NumberOrder::MonthFirst);
    }
}
