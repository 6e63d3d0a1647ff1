//! What a search can be narrowed by, and the filters of a line as chips.

use super::PreparingWire;
use kept_journal::{Chipped, FacetsPage, Journal};
use serde::Serialize;
use ts_rs::TS;

/// What a search can be narrowed by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FacetsWire {
    /// Kinds, then the people most often met.
    pub items: Vec<FacetWire>,
    /// How many hits were counted.
    pub total: usize,
    /// Whether there are more hits than were counted.
    pub total_is_least: bool,
    /// How far the index has come, when it is not whole: there may be more of each.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub preparing: Option<PreparingWire>,
}

/// One way to narrow a search.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FacetWire {
    /// What to add to the line: `kind:promise`, `person:"Priya Raman"`.
    pub filter: String,
    /// "Promises", "Priya Raman".
    pub label: String,
    /// The kind whose sign it bears, or "person".
    pub kind: String,
    /// How many of the hits it would leave.
    pub count: usize,
}

/// The filters of a line, and what is left of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct QueryChips {
    /// The filters, in their order.
    pub chips: Vec<QueryChip>,
    /// The line without them.
    pub words: String,
}

/// A filter of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct QueryChip {
    /// Its first UTF-16 unit in the line.
    pub start: usize,
    /// One past its last.
    pub end: usize,
    /// As typed.
    pub text: String,
    /// "in Calder Water", "since January".
    pub label: String,
}

impl FacetsWire {
    pub(crate) fn new(page: FacetsPage, journal: &Journal) -> Self {
        let preparing = page.preparing.map(|indexing| PreparingWire::new(indexing, journal));
        let items = page.facets.into_iter().map(|facet| FacetWire {
            filter: facet.filter,
            label: facet.label,
            kind: facet.kind.map_or("person".to_owned(), |kind| kind.to_string()),
            count: facet.count,
        });
        Self { items: items.collect(), total: page.total, total_is_least: page.is_least, preparing }
    }
}

impl QueryChips {
    pub(crate) fn new(line: &str, chips: &[Chipped]) -> Self {
        let units = |byte: usize| line.get(..byte).map_or(0, |before| before.encode_utf16().count());
        let mut words = String::new();
        let mut from = 0;
        for chip in chips {
            words.push_str(&line[from..chip.range.start]);
            from = chip.range.end;
            // The space after a filter goes with it.
            from += line[from..].chars().next().filter(|c| c.is_whitespace()).map_or(0, char::len_utf8);
        }
        words.push_str(&line[from..]);
        let chip = |chip: &Chipped| QueryChip {
            start: units(chip.range.start),
            end: units(chip.range.end),
            text: line[chip.range.clone()].to_owned(),
            label: chip.label.clone(),
        };
        Self { chips: chips.iter().map(chip).collect(), words }
    }
}
