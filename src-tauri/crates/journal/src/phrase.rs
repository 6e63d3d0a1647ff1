//! Small phrases that several pages share.

use chrono::{Datelike, Months, NaiveDate};
use kept_model::{count_word, days_between};

/// "Priya and Tom", "Priya, Tom and Joel"; nobody is `None`.
pub(crate) fn all_of(names: &[String]) -> Option<String> {
    Some(match names.split_last()? {
        (only, []) => only.clone(),
        (last, others) => format!("{} and {last}", others.join(", ")),
    })
}

/// "one promise", "two promises".
pub(crate) fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{} {}", count_word(count as i64), if count == 1 { one } else { many })
}

/// One or two letters that stand for a name: "PR" for a person, "C" for an account.
pub fn initials(name: &str, is_person: bool) -> String {
    let mut words = name.split_whitespace().filter_map(|word| word.chars().find(|c| c.is_alphanumeric()));
    let first = words.next();
    let last = if is_person { words.next_back() } else { None };
    first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
}

/// "today", "yesterday", "9 days ago".
pub(crate) fn days_ago(day: NaiveDate, today: NaiveDate) -> String {
    match days_between(day, today) {
        ..=0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        days => format!("{days} days ago"),
    }
}

/// "every 3 weeks" and "6 weeks" read better than days where they are whole weeks.
pub(crate) fn weeks_or_days(days: u32) -> String {
    match days {
        1 => "day".to_owned(),
        7 => "week".to_owned(),
        _ if days.is_multiple_of(7) => format!("{} weeks", days / 7),
        _ => format!("{days} days"),
    }
}

/// "8 months", "3 weeks", "2 years": whole ones, of the largest that fits.
pub(crate) fn length(from: NaiveDate, to: NaiveDate) -> String {
    let mut months = (to.year() - from.year()) * 12 + to.month() as i32 - from.month() as i32;
    let whole = u32::try_from(months).ok().and_then(|months| from.checked_add_months(Months::new(months)));
    if whole.is_none_or(|day| day > to) {
        months -= 1;
    }
    let count = |number: i64, one: &str| format!("{number} {one}{}", if number == 1 { "" } else { "s" });
    match months {
        24.. => count(i64::from(months / 12), "year"),
        1.. => count(i64::from(months), "month"),
        _ => match days_between(from, to) {
            days @ 14.. => count(days / 7, "week"),
            days => count(days, "day"),
        },
    }
}

/// The first day of the season that `day` is in, and what it is called: spring begins in March.
pub(crate) fn season(day: NaiveDate) -> (NaiveDate, &'static str) {
    let (month, name) = match day.month() {
        3..=5 => (3, "spring"),
        6..=8 => (6, "summer"),
        9..=11 => (9, "autumn"),
        _ => (12, "winter"),
    };
    // January and February belong to the winter that began in December.
    let year = day.year() - i32::from(day.month() < 3);
    (NaiveDate::from_ymd_opt(year, month, 1).unwrap_or(day), name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn phrases_read_as_people_say_them() {
        let cases = [
            (initials("Priya Raman", true), "PR"),
            (initials("Jean Luc de Ville", true), "JV"),
            (initials("Calder Water", false), "C"),
            (initials("", true), ""),
            (length(day("2026-03-03"), day("2026-11-19")), "8 months"),
            (length(day("2026-05-12"), day("2026-11-19")), "6 months"),
            (length(day("2026-06-20"), day("2026-11-19")), "4 months"),
            (length(day("2024-11-19"), day("2026-11-19")), "2 years"),
            (length(day("2026-10-31"), day("2026-11-30")), "1 month"),
            (length(day("2026-11-01"), day("2026-11-19")), "2 weeks"),
            (length(day("2026-11-18"), day("2026-11-19")), "1 day"),
            (weeks_or_days(21), "3 weeks"),
            (weeks_or_days(10), "10 days"),
            (weeks_or_days(7), "week"),
            (days_ago(day("2026-11-10"), day("2026-11-19")), "9 days ago"),
            (all_of(&["A".to_owned(), "B".to_owned(), "C".to_owned()]).unwrap(), "A, B and C"),
        ];
        for (got, expected) in cases {
            assert_eq!(got, expected);
        }
    }

    #[test]
    fn a_season_begins_in_its_first_month() {
        let cases = [
            ("2026-11-19", "2026-09-01", "autumn"),
            ("2026-12-01", "2026-12-01", "winter"),
            ("2027-02-28", "2026-12-01", "winter"),
            ("2027-03-01", "2027-03-01", "spring"),
            ("2026-08-31", "2026-06-01", "summer"),
        ];
        for (today, from, name) in cases {
            assert_eq!(season(day(today)), (day(from), name), "{today}");
        }
    }
}
