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
    /// Ranked instead of newest first, unless the line says.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub best: bool,
}

impl Command for Search {
    const NAME: &'static str = "search";
    type Reply = SearchWire;
    fn run(self, journal: &mut Journal) -> Reply<SearchWire> {
        let sort = if self.best { Sort::Best } else { Sort::New };
        Ok(SearchWire::from(&journal.search(&self.line, self.limit.unwrap_or(PAGE), sort)?))
    }
}
