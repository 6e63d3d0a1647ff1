//! What a typed day means, for whoever shows it beside the field before it is saved.

use crate::Journal;
use chrono::NaiveDate;
use kept_capture::date::Roll;

impl Journal {
    /// The day that a whole phrase means; `None` when it means none. One without its year is the next such day, or
    /// with `is_past` the last one, today included: what happened did not happen later.
    pub fn read_day(&self, phrase: &str, is_past: bool) -> Option<NaiveDate> {
        self.day(phrase, if is_past { Roll::Back } else { Roll::Forward })
    }
}
