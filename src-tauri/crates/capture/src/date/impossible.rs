//! Days that no calendar has: "31 feb", "feb 30", "2027-02-30".

use super::day::{day_number, month, year};
use crate::words::{Words, holds};
use chrono::NaiveDate;

/// A year that has a 29 February: without a year, that day may be meant.
const LEAP: i32 = 2028;

/// How many of the first words look like a day that does not exist. Only spellings that hardly are anything else count.
pub(crate) fn impossible(w: &[&str], words: &Words) -> Option<usize> {
    let (day, named, used) = written(w, words).or_else(|| spelled(w, words))?;
    let (said, used) = match named {
        (Some(year), month) => ((year, month), used),
        (None, month) => match w.get(used).and_then(|word| year(word)) {
            Some(year) => ((year, month), used + 1),
            None => ((LEAP, month), used),
        },
    };
    NaiveDate::from_ymd_opt(said.0, said.1, day).is_none().then_some(used)
}

type Day = (u32, (Option<i32>, u32), usize);

/// "31 feb", "31 of feb", "feb 31".
fn spelled(w: &[&str], words: &Words) -> Option<Day> {
    let first = *w.first()?;
    if let Some(month) = month(first, words) {
        return Some((day_number(w.get(1)?, words)?, (None, month), 2));
    }
    let day = day_number(first, words)?;
    let of = usize::from(w.get(1).is_some_and(|word| holds(words.of, word)));
    Some((day, (None, month(w.get(1 + of)?, words)?), 2 + of))
}

/// "2027-02-30", "30.2.2027". A month beyond December is no slip of a day: it is another kind of number.
fn written(w: &[&str], words: &Words) -> Option<Day> {
    let first = *w.first()?;
    let sign = if first.contains('-') { '-' } else { '.' };
    let parts: Vec<&str> = first.split(sign).collect();
    let [first, month, last] = parts.as_slice() else { return None };
    let (day, said) = if sign == '-' { (last, first) } else { (first, last) };
    let month = day_number(month, words).filter(|month| (1..=12).contains(month))?;
    Some((day_number(day, words)?, (Some(year(said)?), month), 1))
}
