//! What is done with a moment: it is told, and whoever did it is thanked.

use crate::act::Acted;
use crate::capture::shorten;
use crate::facts::first_name;
use crate::{Done, Error, Journal, Result};
use kept_model::{Consent, Delight, Entry, EntryId, Facet, Side, format_day_long};

impl Journal {
    /// Notes that a moment was told today.
    ///
    /// # Errors
    /// There is no such moment, it was told already, or nobody said that it may be told.
    pub fn tell_moment(&mut self, id: EntryId) -> Result<Done<Acted>> {
        let (mut entry, mut delight) = self.delight(id)?;
        let today = self.today();
        if let Some(told) = delight.told {
            return Err(Error::Invalid(format!(
                "#{id} was told on {} already.",
                format_day_long(told, today)
            )));
        }
        match delight.consent {
            Consent::Yes => {}
            Consent::Ask => {
                return Err(Error::Invalid(format!(
                    "#{id} may not be told yet: nobody has said yes. Ask first, then note it: kept edit {id} consent=yes."
                )));
            }
            Consent::No => return Err(Error::Invalid(format!("#{id} is private: they said no."))),
        }
        delight.told = Some(today);
        let said = said(&entry, &delight);
        entry.facet = Facet::Delight(delight);
        self.keep(
            &entry,
            &format!("Tell moment #{id} \"{said}\""),
            format!("{}: told.", said.trim_end_matches('.')),
        )
    }

    /// Notes that the colleague who made a moment was thanked today.
    ///
    /// # Errors
    /// There is no such moment, nobody of us is named as who made it, or they were thanked already.
    pub fn thank_for(&mut self, id: EntryId) -> Result<Done<Acted>> {
        let (mut entry, mut delight) = self.delight(id)?;
        let today = self.today();
        let by = delight.by.map(|by| self.store.reader().person(by)).transpose()?;
        let Some(by) = by.filter(|by| by.side == Side::Ours) else {
            return Err(Error::Invalid(format!(
                "#{id} does not say who of us did it; note it first, such as: kept edit {id} by=Sam"
            )));
        };
        let name = first_name(&by.name);
        if let Some(thanked) = delight.thanked {
            let day = format_day_long(thanked, today);
            return Err(Error::Invalid(format!("{name} was thanked for #{id} on {day} already.")));
        }
        delight.thanked = Some(today);
        let said = said(&entry, &delight);
        entry.facet = Facet::Delight(delight);
        self.keep(&entry, &format!("Thank {name} for moment #{id} \"{said}\""), format!("{name}: thanked."))
    }

    fn delight(&self, id: EntryId) -> Result<(Entry, Delight)> {
        let entry = self.store.reader().entry(id)?;
        match entry.facet.clone() {
            Facet::Delight(delight) => Ok((entry, delight)),
            _ => Err(no_moment(id)),
        }
    }

    fn keep(&mut self, entry: &Entry, label: &str, sentence: String) -> Result<Done<Acted>> {
        let done = self.transact(label, |writer| Ok(writer.set_entry(entry)?))?;
        let value = Acted { sentence, what_happened: None, key: None, entry: Some(entry.id), back: None };
        Ok(Done { value, label: done.label, changed: done.changed })
    }
}

/// Their words, else what happened, short.
fn said(entry: &Entry, delight: &Delight) -> String {
    shorten(delight.words.as_deref().unwrap_or(&entry.body), 60)
}

pub(super) fn no_moment(id: EntryId) -> Error {
    Error::Invalid(format!("#{id} is no delight moment."))
}
