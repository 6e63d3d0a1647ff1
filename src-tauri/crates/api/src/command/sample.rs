//! The sample journal.

use crate::{Command, Reply};
use kept_journal::Journal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Fills an empty journal with the sample story.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct Sample {
    /// The day it looks as on; today when absent.
    #[serde(default)]
    #[ts(optional)]
    pub as_of: Option<String>,
    /// Entries in all, for benchmarks; the story alone when absent.
    #[serde(default)]
    #[ts(optional)]
    pub entries: Option<u64>,
}

/// A sample that was filled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SampleWire {
    /// Entries in the journal.
    pub entries: u64,
    /// The folder.
    pub folder: String,
}

impl Sample {
    /// Fills the sample; `progress` hears entries done and in all, and then whether the index is being made.
    ///
    /// # Errors
    /// A journal that is in use, and a day that is none.
    pub fn run_with(self, journal: &mut Journal, progress: &dyn Fn(&str, u64, u64)) -> Reply<SampleWire> {
        let as_of = match &self.as_of {
            Some(phrase) => journal.day_ahead(phrase)?,
            None => journal.today(),
        };
        let total = self.entries.unwrap_or_default();
        let done = journal.fill_sample(as_of, total, &|count| progress("entries", count, total))?;
        journal.reindex(&|indexing| {
            progress("index", indexing.done.unsigned_abs(), indexing.total.unsigned_abs());
        })?;
        Ok(SampleWire { entries: done.value, folder: journal.folder().display().to_string() })
    }
}

impl Command for Sample {
    const NAME: &'static str = "sample";
    type Reply = SampleWire;
    fn run(self, journal: &mut Journal) -> Reply<SampleWire> {
        self.run_with(journal, &|_, _, _| ())
    }
}
