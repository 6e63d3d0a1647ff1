//! Hours: "9am", "15:00", "at 9", "noon".

use super::DateContext;
use crate::words::{holds, look_up};

/// An hour at the start of the words.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Clock {
    /// Words used.
    pub(crate) used: usize,
    /// Minute of the day.
    pub(crate) minute: u16,
    /// It cannot be anything but an hour: it says am or pm, or has a name.
    pub(crate) certain: bool,
}

/// Reads an hour. A bare number is one only after "at".
pub(crate) fn clock_at(w: &[&str], context: &DateContext<'_>) -> Option<Clock> {
    let words = context.words;
    let at = w.first().is_some_and(|word| holds(words.at, word));
    let w = if at { &w[1..] } else { w };
    let word = *w.first()?;
    let used = |count: usize| count + usize::from(at);
    if let Some(minute) = look_up(words.hours, word) {
        return Some(Clock { used: used(1), minute, certain: true });
    }
    let digits_end = word.find(|c: char| !c.is_ascii_digit() && c != ':' && c != '.').unwrap_or(word.len());
    let (digits, glued) = word.split_at(digits_end);
    let next = w.get(1).copied().unwrap_or_default();
    let (suffix, count) = if glued.is_empty() && (holds(words.am, next) || holds(words.pm, next)) {
        (next, 2)
    } else {
        (glued, 1)
    };
    let (hour, minute) = digits.split_once([':', '.']).unwrap_or((digits, ""));
    let whole = |text: &str| text.len() <= 2 && !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if !whole(hour)
        || !(minute.is_empty() || minute.len() == 2 && whole(minute))
        || digits.ends_with([':', '.'])
    {
        return None;
    }
    let (hour, minutes): (u16, u16) = (hour.parse().ok()?, minute.parse().unwrap_or(0));
    if minutes > 59 {
        return None;
    }
    let hour = if holds(words.am, suffix) || holds(words.pm, suffix) {
        if !(1..=12).contains(&hour) {
            return None;
        }
        hour % 12 + if holds(words.pm, suffix) { 12 } else { 0 }
    } else if !suffix.is_empty() || hour > 23 {
        return None;
    } else if digits.contains(':') {
        hour
    } else if at && minute.is_empty() {
        by_working_hours(hour, context)
    } else {
        return None;
    };
    Some(Clock { used: used(count), minute: hour * 60 + minutes, certain: !suffix.is_empty() })
}

/// "at 3" is in the afternoon for somebody who works from nine to half past five.
fn by_working_hours(hour: u16, context: &DateContext<'_>) -> u16 {
    let (from, to) = context.calendar.hours;
    let worked = |hour: u16| (from..=to).contains(&(hour * 60));
    if hour < 12 && !worked(hour) && worked(hour + 12) { hour + 12 } else { hour }
}
