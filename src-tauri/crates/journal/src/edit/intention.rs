//! What we mean to do for an account in a year, and what became of it: a sentence each.

use super::contact::{Rows, with_row};
use super::form::{Control, FormField};
use super::value::text;
use crate::{Done, Error, Journal, Result};
use chrono::{Datelike, NaiveDate};
use kept_model::{AccountId, Intention};
use kept_store::Writer;

/// The years that a journal can hold.
const YEARS: std::ops::RangeInclusive<i32> = 1000..=9999;

impl Journal {
    /// Says what we mean to do for an account in a year (this one when it is `None`), and what became of it. `None` leaves
    /// a sentence as it is, an empty one takes it away; without its sentence an intention is gone. One operation, which
    /// touches nothing when both hold already.
    ///
    /// # Errors
    /// When there is no such account, and when something shall have become of what nobody meant to do.
    pub fn set_intention(
        &mut self,
        account: AccountId,
        year: Option<i32>,
        meant: Option<&str>,
        became: Option<&str>,
    ) -> Result<Done<()>> {
        let reader = self.store.reader();
        let name = reader.account(account)?.name;
        let year = year.unwrap_or(self.today().year());
        let mut rows = Rows::new(reader.intentions(account)?);
        for (is_meant, value) in [(true, meant), (false, became)] {
            if let Some(value) = value {
                self.set_sentence(&mut rows, year, is_meant, value)?;
            }
        }
        let label = match (meant, became) {
            (None, Some(_)) => format!("Say what became of {year} for {name}"),
            _ => format!("Say what you mean to do for {name} in {year}"),
        };
        self.transact(&label, |writer| write_intentions(writer, account, &rows))
    }

    /// `intention` is what we mean this year, `became` what became of last year's; `intention:2025` and `became:2025` name
    /// the year. Whether there is such a field.
    pub(super) fn set_intention_field(
        &self,
        rows: &mut Rows<Intention>,
        field: &str,
        value: &str,
    ) -> Result<bool> {
        let this = self.today().year();
        let (is_meant, year) = match with_row(field) {
            Some((name @ ("intention" | "became"), year)) => {
                (name == "intention", i32::try_from(year).unwrap_or_default())
            }
            None if field == "intention" => (true, this),
            None if field == "became" => (false, this - 1),
            _ => return Ok(false),
        };
        self.set_sentence(rows, year, is_meant, value)?;
        Ok(true)
    }

    fn set_sentence(&self, rows: &mut Rows<Intention>, year: i32, is_meant: bool, value: &str) -> Result<()> {
        if !YEARS.contains(&year) {
            return Err(Error::Invalid(format!("an intention wants a year such as 2026, not {year}.")));
        }
        match (rows.find(|row| row.year == year), is_meant, text(value)) {
            (Some(row), true, Some(meant)) => row.text = meant,
            (Some(_), true, None) => rows.keep(|row| row.year != year),
            (Some(row), false, became) => row.became = became,
            (None, true, Some(text)) => {
                rows.add(Intention { uid: (self.around.new_uid)(), year, text, became: None });
            }
            (None, false, Some(_)) => {
                return Err(Error::Invalid(format!(
                    "nobody has written down what was meant for {year}; say that first: intention:{year}=…"
                )));
            }
            (None, _, None) => {}
        }
        Ok(())
    }
}

/// A field for this year, and one for every other that is kept; what became of a year can be said once something was meant
/// for it.
pub(super) fn intention_fields(known: &[(i64, Intention)], today: NaiveDate) -> Vec<FormField> {
    let field = |name: String, label: String, value: Option<&String>| {
        FormField::new(Control::Line, &name, &label, value.cloned().unwrap_or_default()).group("Each year")
    };
    let this = today.year();
    let mut fields = Vec::new();
    if !known.iter().any(|(_, row)| row.year == this) {
        let hint = "One sentence: what you mean to do for them this year";
        fields.push(field("intention".to_owned(), format!("Meant for {this}"), None).hint(hint));
    }
    for (_, Intention { year, text, became, .. }) in known {
        let name = if *year == this { "intention".to_owned() } else { format!("intention:{year}") };
        fields.push(field(name, format!("Meant for {year}"), Some(text)));
        fields.push(field(format!("became:{year}"), format!("What became of {year}"), became.as_ref()));
    }
    fields
}

pub(super) fn write_intentions(
    writer: &mut Writer<'_>,
    account: AccountId,
    rows: &Rows<Intention>,
) -> Result<()> {
    for id in rows.removed() {
        writer.remove_intention(id)?;
    }
    for (id, row) in rows.changed() {
        writer.set_intention(id, row)?;
    }
    for row in rows.added() {
        writer.add_intention(account, row)?;
    }
    Ok(())
}
