//! What a search can be narrowed by, and the filters of a line as chips.

use crate::wire::{FacetsWire, QueryChips};
use crate::{Command, Reply};
use kept_journal::Journal;
use serde::Deserialize;
use ts_rs::TS;

/// What a search can be narrowed by.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Facets {
    /// Words and filters.
    pub line: String,
}

/// The filters of a line as chips.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FindChips {
    /// Words and filters, as typed so far.
    pub line: String,
}

impl Command for Facets {
    const NAME: &'static str = "facets";
    type Reply = FacetsWire;
    fn run(self, journal: &mut Journal) -> Reply<FacetsWire> {
        let page = journal.facets_of(&self.line)?;
        Ok(FacetsWire::new(page, journal))
    }
}

impl Command for FindChips {
    const NAME: &'static str = "query_chips";
    type Reply = QueryChips;
    fn run(self, journal: &mut Journal) -> Reply<QueryChips> {
        Ok(QueryChips::new(&self.line, &journal.chips(&self.line)?))
    }
}
