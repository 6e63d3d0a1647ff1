//! One page before a meeting.

use crate::wire::{BriefPage, NameWire};
use crate::{Command, Reply};
use kept_journal::Journal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One page before a meeting.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MakeBrief {
    /// An account's name or a person's, or `account:5`, `person:7`.
    pub name: String,
    /// Columns of the text; 92 when absent.
    #[serde(default)]
    #[ts(optional)]
    pub width: Option<usize>,
}

/// A brief as text, as Markdown and part by part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BriefWire {
    /// The account.
    pub account: NameWire,
    /// For a terminal.
    pub text: String,
    /// For a note.
    pub markdown: String,
    /// For a page.
    pub page: BriefPage,
}

impl Command for MakeBrief {
    const NAME: &'static str = "brief";
    type Reply = BriefWire;
    fn run(self, journal: &mut Journal) -> Reply<BriefWire> {
        let brief = journal.brief(&self.name)?;
        let account = NameWire { id: brief.account.0, name: brief.name.clone() };
        Ok(BriefWire {
            account,
            text: brief.to_text(self.width.unwrap_or(92)),
            markdown: brief.to_markdown(),
            page: BriefPage::from(&brief),
        })
    }
}
