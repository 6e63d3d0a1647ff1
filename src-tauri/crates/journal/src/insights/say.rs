//! Numbers and stretches of time as the charts say them.

use chrono::{Datelike, NaiveDate};
use kept_model::{count_word, format_day, short_minutes};

/// Fewer than this say nothing.
pub(crate) const FEWEST: usize = 3;

/// "22 Aug to 19 Nov"; the year stands where it is another, and "19 Nov" alone for one day.
pub(crate) fn span(from: NaiveDate, to: NaiveDate, today: NaiveDate) -> String {
    if from == to {
        return format_day(to, today);
    }
    format!("{} to {}", format_day(from, today), format_day(to, today))
}

/// The value that half of them do not exceed; `None` under three. Sorts them.
pub(crate) fn median(values: &mut [u32]) -> Option<u32> {
    values.sort_unstable();
    let middle = values.len().checked_sub(1)? / 2;
    (values.len() >= FEWEST).then(|| values[middle])
}

/// Minutes in prose: "a minute", "41 minutes", "an hour", "two hours", "3 h 12 min", "a day", "2 d 4 h".
pub(crate) fn minutes_in_words(minutes: u32) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    match (hours, rest) {
        (0, 0 | 1) => "a minute".to_owned(),
        (0, _) => format!("{minutes} minutes"),
        (1, 0) => "an hour".to_owned(),
        (24, 0) => "a day".to_owned(),
        (2..24, 0) => format!("{} hours", count_word(hours.into())),
        (25.., 0) if hours.is_multiple_of(24) => format!("{} days", count_word((hours / 24).into())),
        _ => short_minutes(minutes),
    }
}

/// "the same day", "a day", "three days".
pub(crate) fn days_in_words(days: u32) -> String {
    match days {
        0 => "the same day".to_owned(),
        1 => "a day".to_owned(),
        _ => format!("{} days", count_word(days.into())),
    }
}

/// "Jun", with the year when it is not today's.
pub(crate) fn month_label(first: NaiveDate, today: NaiveDate) -> String {
    first.format(if first.year() == today.year() { "%b" } else { "%b %Y" }).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_are_said_as_people_say_them() {
        let cases = [
            (0, "a minute", "0 min"),
            (1, "a minute", "1 min"),
            (41, "41 minutes", "41 min"),
            (60, "an hour", "1 h"),
            (61, "1 h 1 min", "1 h 1 min"),
            (120, "two hours", "2 h"),
            (192, "3 h 12 min", "3 h 12 min"),
            (1439, "23 h 59 min", "23 h 59 min"),
            (1440, "a day", "1 d"),
            (1500, "1 d 1 h", "1 d 1 h"),
            (2880, "two days", "2 d"),
            (3130, "2 d 4 h", "2 d 4 h"),
            (20160, "14 days", "14 d"),
        ];
        for (minutes, words, short) in cases {
            assert_eq!(
                (minutes_in_words(minutes), short_minutes(minutes)),
                (words.to_owned(), short.to_owned())
            );
        }
    }

    #[test]
    fn half_do_not_exceed_the_median() {
        let cases: [(&[u32], Option<u32>); 6] = [
            (&[], None),
            (&[5, 1], None),
            (&[9, 1, 5], Some(5)),
            // Of four, two take at most 5.
            (&[9, 5, 1, 7], Some(5)),
            (&[2, 2, 2], Some(2)),
            (&[5, 4, 3, 2, 1], Some(3)),
        ];
        for (values, expected) in cases {
            assert_eq!(median(&mut values.to_vec()), expected, "{values:?}");
        }
    }

    #[test]
    fn a_stretch_has_its_years() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let today = day("2026-11-19");
        assert_eq!(span(day("2026-08-22"), today, today), "22 Aug to 19 Nov");
        assert_eq!(span(day("2025-11-20"), today, today), "20 Nov 2025 to 19 Nov");
        assert_eq!(span(today, today, today), "19 Nov");
    }
}
