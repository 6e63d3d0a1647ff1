//! Small words that every rule's texts share.

pub(crate) use kept_model::{count_word as count, times_word as times};

/// "1 day", "38 days": durations count days, in digits.
pub(crate) fn days(number: i64) -> String {
    format!("{number} {}", if number == 1 { "day" } else { "days" })
}

/// "1 minute", "15 minutes".
pub(crate) fn minutes(number: u16) -> String {
    format!("{number} {}", if number == 1 { "minute" } else { "minutes" })
}

/// "1st", "22nd", "50th".
pub(crate) fn ordinal(number: i32) -> String {
    let end = match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{number}{end}")
}

/// "today", "34 days ago", and whole years from one year on.
pub(crate) fn ago(number: i64) -> String {
    // The first anniversary may be counted as 365 days and a leap year's has 366; a few days of grace keep
    // "one year ago" right on both.
    let years = (number + 3) * 4 / 1461;
    match number {
        0 => "today".to_owned(),
        _ if years == 1 => "one year ago".to_owned(),
        _ if years > 1 => format!("{} years ago", count(years)),
        _ => format!("{} ago", days(number)),
    }
}

/// The user's words between quotation marks: the first line, without the stop at its end.
pub(crate) fn quote(text: &str) -> String {
    format!("“{}”", first_line(text))
}

/// The first line that says something, without the stop at its end.
pub(crate) fn first_line(text: &str) -> &str {
    let line = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    line.trim_end_matches(['.', ' '])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_people_say_them() {
        let cases = [
            (count(0), "no"),
            (count(12), "twelve"),
            (count(13), "13"),
            (count(-2), "-2"),
            (times(1), "once"),
            (times(2), "twice"),
            (times(4), "four times"),
            (times(20), "20 times"),
            (days(1), "1 day"),
            (days(2), "2 days"),
            (ago(0), "today"),
            (ago(1), "1 day ago"),
            (ago(361), "361 days ago"),
            (ago(365), "one year ago"),
            (ago(600), "one year ago"),
            (ago(731), "two years ago"),
            (ago(3652), "ten years ago"),
            (minutes(1), "1 minute"),
            (minutes(15), "15 minutes"),
            (ordinal(1), "1st"),
            (ordinal(22), "22nd"),
            (ordinal(43), "43rd"),
            (ordinal(11), "11th"),
            (ordinal(112), "112th"),
            (ordinal(50), "50th"),
        ];
        for (got, expected) in cases {
            assert_eq!(got, expected);
        }
    }

    #[test]
    fn a_quote_is_one_line_without_its_stop() {
        assert_eq!(quote("\n  send the list.\nby fax"), "“send the list”");
        assert_eq!(quote(""), "“”");
    }
}
