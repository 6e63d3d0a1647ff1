//! The words that worked: theirs and ours.

use crate::{Reader, Result, sql};
use kept_model::{Consent, EntryId, Lever};
use rusqlite::params;

/// Whose words they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordsSide {
    /// What they said: in a delight moment, in a pulse of nine or ten, or when they spoke for us.
    Theirs,
    /// What we said that worked: entries tagged `#words`.
    Ours,
}

impl WordsSide {
    /// "theirs" or "ours".
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Theirs => "theirs",
            Self::Ours => "ours",
        }
    }
}

/// Which words are asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WordsOf {
    /// Only one side's.
    pub side: Option<WordsSide>,
    /// Only those of moments that this lever made.
    pub lever: Option<Lever>,
    /// Only those of this consent; ours have none.
    pub consent: Option<Consent>,
    /// Only of these entries; of all when `None`.
    pub entries: Option<Vec<EntryId>>,
}

impl WordsOf {
    fn entries(&self) -> Option<String> {
        let ids = self.entries.as_ref()?.iter().map(|id| id.0).collect::<Vec<_>>();
        Some(serde_json::Value::from(ids).to_string())
    }
}

impl Reader<'_> {
    /// Entries with words that worked, newest first, after `offset` of them.
    pub fn words(&self, of: &WordsOf, offset: usize, limit: usize) -> Result<Vec<EntryId>> {
        let mut statement = self.conn.prepare_cached(sql!("words/list"))?;
        let (side, lever) = (of.side.map(WordsSide::as_str), of.lever.map(Lever::as_str));
        let consent = of.consent.map(Consent::as_str);
        let values = params![side, lever, consent, of.entries(), limit as i64, offset as i64];
        let rows = statement.query_map(values, |row| row.get(0).map(EntryId))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// How many entries with words that worked there are.
    pub fn words_count(&self, of: &WordsOf) -> Result<usize> {
        let mut statement = self.conn.prepare_cached(sql!("words/count"))?;
        let (side, lever) = (of.side.map(WordsSide::as_str), of.lever.map(Lever::as_str));
        let values = params![side, lever, of.consent.map(Consent::as_str), of.entries()];
        Ok(statement.query_row(values, |row| row.get::<_, i64>(0))? as usize)
    }
}
