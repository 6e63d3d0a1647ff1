//! What will not be said while Kept is off.

use chrono::NaiveDate;
use serde::Deserialize;

/// Lines that a notification can well show.
const LINES: usize = 5;

/// The reply of the command `reminders_ahead`.
#[derive(Debug, Deserialize)]
pub(crate) struct Ahead {
    items: Vec<Item>,
    total: u64,
}

#[derive(Debug, Deserialize)]
struct Item {
    title: String,
    day: NaiveDate,
    minute: u16,
}

/// The text of the last notification; nothing when nothing will be missed.
pub(crate) fn body(ahead: &Ahead, today: Option<NaiveDate>, is_private: bool) -> Option<String> {
    if ahead.total == 0 {
        return None;
    }
    if is_private {
        let what = if ahead.total == 1 { "one thing".to_owned() } else { format!("{} things", ahead.total) };
        return Some(format!("Until it runs again I cannot say {what}."));
    }
    let mut lines = vec!["Until it runs again I cannot say:".to_owned()];
    for item in ahead.items.iter().take(LINES) {
        let (hour, minute) = (item.minute / 60, item.minute % 60);
        let day = if today == Some(item.day) { String::new() } else { item.day.format("%a ").to_string() };
        lines.push(format!("{day}{hour:02}:{minute:02} {}", item.title));
    }
    let more = ahead.total - (lines.len() as u64 - 1);
    if more > 0 {
        lines.push(format!("and {more} more"));
    }
    Some(lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ahead(count: usize) -> Ahead {
        let item = |at: usize| Item {
            title: format!("Thing {at}"),
            day: NaiveDate::from_ymd_opt(2026, 11, 19 + at as u32 / 2).unwrap(),
            minute: 9 * 60 + at as u16,
        };
        Ahead { items: (0..count).map(item).collect(), total: count as u64 }
    }

    #[test]
    fn what_is_missed_is_said_and_nothing_is_cut_off_silently() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 19);
        let said = |count, is_private| body(&ahead(count), today, is_private);
        assert_eq!(said(0, false), None);
        assert_eq!(said(0, true), None);
        let three = "Until it runs again I cannot say:\n09:00 Thing 0\n09:01 Thing 1\nFri 09:02 Thing 2";
        assert_eq!(said(3, false).as_deref(), Some(three));
        let seven = said(7, false).unwrap();
        assert!(seven.ends_with("Sat 09:04 Thing 4\nand 2 more"), "{seven}");
        assert_eq!(said(1, true).as_deref(), Some("Until it runs again I cannot say one thing."));
        assert_eq!(said(7, true).as_deref(), Some("Until it runs again I cannot say 7 things."));
    }
}
