//! Finding again.

use super::PAGE;
use crate::wire::SearchWire;
use crate::{Command, Reply};
use kept_journal::{Journal, Sort};
use serde::Deserialize;
use ts_rs::TS;

/// Finds entries, accounts and people.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Search {
    /// Words and filters.
    pub line: String,
    /// How many hits; 20 when absent.
    #[serde(default)]
    #[ts(optional)]
    pub limit: Option<usize>,
    /// How many hits to pass over; none when absent.
    #[serde(default)]
    #[ts(optional)]
    pub offset: Option<usize>,
    /// Ranked instead of newest first, unless the line says.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub best: bool,
}

impl Search {
    /// Makes the index whole first, where nobody else does; `progress` hears rows done and in all.
    ///
    /// # Errors
    /// As the command itself.
    pub fn run_with(self, journal: &mut Journal, progress: &dyn Fn(u64, u64)) -> Reply<SearchWire> {
        journal.prepare_index(&|indexing| {
            progress(indexing.done.unsigned_abs(), indexing.total.unsigned_abs());
        })?;
        self.run(journal)
    }
}

impl Command for Search {
    const NAME: &'static str = "search";
    type Reply = SearchWire;
    fn run(self, journal: &mut Journal) -> Reply<SearchWire> {
        let sort = if self.best { Sort::Best } else { Sort::New };
        let (offset, limit) = (self.offset.unwrap_or_default(), self.limit.unwrap_or(PAGE));
        let page = journal.search_from(&self.line, offset, limit, sort)?;
        Ok(SearchWire::new(&page, journal))
    }
}
