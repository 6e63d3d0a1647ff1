//! The unfinished line: kept at every key, so that a crash loses none of it.

use crate::wire::{DraftKept, Nothing, RangeWire};
use crate::{Command, Reply};
use kept_journal::{Journal, UnfinishedLine};
use serde::Deserialize;
use ts_rs::TS;

/// The unfinished line.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct Draft {}

impl Command for Draft {
    const NAME: &'static str = "draft";
    type Reply = DraftKept;
    fn run(self, journal: &mut Journal) -> Reply<DraftKept> {
        let draft = journal.draft();
        let plain = draft.plain.into_iter().map(|(start, end)| RangeWire { start, end }).collect();
        Ok(DraftKept { line: draft.line, plain, answers: draft.answers })
    }
}

/// Keeps the unfinished line in place of the one before. An empty line forgets it.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct KeepDraft {
    /// As typed so far.
    pub line: String,
    /// Stretches of it that the user turned back into plain text.
    #[serde(default)]
    #[ts(as = "Option<Vec<RangeWire>>", optional)]
    pub plain: Vec<RangeWire>,
    /// The key of the prompt that it answers.
    #[serde(default)]
    #[ts(optional)]
    pub answers: Option<String>,
}

impl Command for KeepDraft {
    const NAME: &'static str = "keep_draft";
    type Reply = Nothing;
    fn run(self, journal: &mut Journal) -> Reply<Nothing> {
        let plain = self.plain.iter().map(|range| (range.start, range.end)).collect();
        journal.keep_draft(&UnfinishedLine { line: self.line, plain, answers: self.answers })?;
        Ok(Nothing {})
    }
}
