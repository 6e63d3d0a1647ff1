//! A delight moment of this time of an earlier year.

use crate::Result;
use crate::brief::lines::{capital, one_line};
use crate::line::NameBook;
use chrono::{Datelike, Days, NaiveDate};
use kept_model::{AccountId, EntryId, Facet, PersonId, count_word, days_between};
use kept_store::Reader;

/// So many years are looked back over.
const YEARS: i32 = 10;
/// So many days around the calendar day are near enough.
const AROUND: u64 = 3;

/// A delight moment to remember.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Memory {
    /// "A year ago today".
    pub label: String,
    /// Its entry.
    pub entry: EntryId,
    /// Their words.
    pub words: String,
    /// Who said them.
    pub who: Option<(PersonId, String)>,
    /// Where.
    pub account: Option<(AccountId, String)>,
    /// Its day.
    pub day: NaiveDate,
    /// How many years ago.
    pub years: i32,
}

/// The nearest to the calendar day, then the latest.
pub(super) fn memory(
    book: &mut NameBook<'_>,
    reader: Reader<'_>,
    today: NaiveDate,
) -> Result<Option<Memory>> {
    let mut best: Option<((i64, i32), EntryId)> = None;
    for years in 1..=YEARS {
        let Some(then) = years_ago(today, years) else { continue };
        let around = Days::new(AROUND);
        let (Some(from), Some(to)) = (then.checked_sub_days(around), then.checked_add_days(around)) else {
            continue;
        };
        for (id, day) in reader.worded_delights(from, to)? {
            let rank = (days_between(then, day).abs(), years);
            if best.as_ref().is_none_or(|(known, _)| rank < *known) {
                best = Some((rank, id));
            }
        }
    }
    let Some(((off, years), id)) = best else { return Ok(None) };
    let line = book.line(id)?;
    let Facet::Delight(delight) = &line.entry.facet else { return Ok(None) };
    let ago = if years == 1 { "a year".to_owned() } else { format!("{} years", count_word(years.into())) };
    let near = if off == 0 { "today" } else { "this week" };
    Ok(Some(Memory {
        label: capital(&format!("{ago} ago {near}")),
        entry: id,
        words: one_line(delight.words.as_deref().unwrap_or_default()),
        who: line.entry.people.first().copied().zip(line.people.first().cloned()),
        account: line.entry.accounts.first().copied().zip(line.accounts.first().cloned()),
        day: line.entry.day,
        years,
    }))
}

/// The same calendar day of an earlier year; the last of February for a leap day.
fn years_ago(today: NaiveDate, years: i32) -> Option<NaiveDate> {
    let year = today.year() - years;
    today.with_year(year).or_else(|| NaiveDate::from_ymd_opt(year, 2, 28))
}
