//! Reading a typed day.

use crate::{Command, Reply};
use kept_journal::Journal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Reads a day as typed, to show what is understood before it is saved.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ReadDay {
    /// A date phrase: "fri", "in 2 weeks", "12 jan".
    pub phrase: String,
    /// A day without its year is the last such day instead of the next.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub past: bool,
}

/// What a phrase means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DayRead {
    /// YYYY-MM-DD; null when the phrase means no day.
    pub day: Option<String>,
}

impl Command for ReadDay {
    const NAME: &'static str = "read_day";
    type Reply = DayRead;
    fn run(self, journal: &mut Journal) -> Reply<DayRead> {
        Ok(DayRead { day: journal.read_day(&self.phrase, self.past).map(|day| day.to_string()) })
    }
}
