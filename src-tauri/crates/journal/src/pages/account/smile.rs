//! When somebody last smiled: the newest delight moment or pulse of nine or ten, whichever came later.

use crate::brief::lines::one_line;
use crate::facts::first_names;
use crate::line::NameBook;
use crate::{Journal, Result};
use chrono::NaiveDate;
use kept_model::{AccountId, Entry, EntryId, Facet, format_day};

/// When somebody at an account last smiled, as far as anybody wrote it down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Smile {
    /// The delight moment or the pulse.
    pub entry: EntryId,
    /// Its day.
    pub day: NaiveDate,
    /// "12 Nov".
    pub when: String,
    /// Their own words, without quotation marks.
    pub words: Option<String>,
    /// What happened, where nobody wrote down their words.
    pub what: Option<String>,
    /// Who, by first names.
    pub who: Option<String>,
}

impl Journal {
    pub(super) fn smile(&self, account: AccountId) -> Result<Option<Smile>> {
        let reader = self.store.reader();
        let ids = reader.delights_of(account, 1)?.into_iter().chain(reader.happy_pulse_of(account)?);
        let entries = ids.map(|id| Ok(reader.entry(id)?)).collect::<Result<Vec<Entry>>>()?;
        let Some(entry) = entries.into_iter().max_by_key(|entry| (entry.day, entry.id)) else {
            return Ok(None);
        };
        let said = |text: &str| {
            let line = one_line(text);
            (!line.is_empty()).then_some(line)
        };
        // What a pulse says is in its own text; a delight moment has a field for their words.
        let (words, what) = match &entry.facet {
            Facet::Delight(delight) => (delight.words.as_deref().and_then(said), said(&entry.body)),
            Facet::Pulse(pulse) => (said(&entry.body), Some(format!("{} of 10", pulse.score))),
            _ => (None, said(&entry.body)),
        };
        Ok(Some(Smile {
            entry: entry.id,
            day: entry.day,
            when: format_day(entry.day, self.today()),
            what: what.filter(|_| words.is_none()),
            words,
            who: first_names(&mut NameBook::new(reader), &entry.people)?,
        }))
    }
}
