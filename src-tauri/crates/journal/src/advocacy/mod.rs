//! Advocacy: who speaks for us, what may be asked of them, and whom to bring together.

mod guard;
mod introduce;
mod ledger;
mod like;
mod quotes;

pub use guard::Guard;
pub use introduce::{Introduction, Wish};
pub use ledger::{AdvocacyPage, Advocate, LedgerLine, Retold};
pub use quotes::QuotesOf;

use crate::{Error, Journal, Result};
use chrono::NaiveDate;
use kept_capture::date::Roll;

impl Journal {
    /// The day that a phrase means, not after today; today without one.
    fn day_told(&self, phrase: Option<&str>) -> Result<NaiveDate> {
        let Some(phrase) = phrase.map(str::trim).filter(|phrase| !phrase.is_empty()) else {
            return Ok(self.today());
        };
        let day =
            self.day(phrase, Roll::Back).ok_or_else(|| Error::NotADate { phrase: phrase.to_owned() })?;
        if day > self.today() {
            return Err(Error::Invalid(format!("\"{phrase}\" lies ahead; name today or a day before it.")));
        }
        Ok(day)
    }
}

/// A name as the capture line takes it; a straight quotation mark would end it.
fn at(name: &str) -> String {
    format!("@\"{}\"", name.replace('"', ""))
}
