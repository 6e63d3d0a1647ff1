//! What the journal shows from afar, and the entries behind each number.

use crate::wire::{FactsPage, InsightsPage, ListsPage};
use crate::{ApiError, Command, ErrorCode, Reply};
use kept_journal::{Journal, Period};
use serde::Deserialize;
use ts_rs::TS;

/// Five charts, each headed by its finding.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct ViewInsights {
    /// "90d", "6m" or "1y". Absent: half a year, the promises of this season, and a balance of 90 days.
    #[serde(default)]
    #[ts(optional)]
    pub period: Option<String>,
}

/// The entries behind a number, newest first.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FactsBehind {
    /// What stands beside the number as its `facts`.
    pub of: String,
    /// How many at most; 100 when absent.
    #[serde(default)]
    #[ts(optional)]
    pub limit: Option<usize>,
}

/// Lists to learn from.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct ViewLists {
    /// "90d", "6m" or "1y": what the leadership list looks back over; "6m" when absent.
    #[serde(default)]
    #[ts(optional)]
    pub period: Option<String>,
}

/// Entries behind a number when the client names no other length.
const FACTS: usize = 100;

impl Command for ViewInsights {
    const NAME: &'static str = "insights";
    type Reply = InsightsPage;
    fn run(self, journal: &mut Journal) -> Reply<InsightsPage> {
        let period = self.period.as_deref().map_or(Ok(Period::Season), period)?;
        Ok(InsightsPage::new(&journal.insights(period)?, self.period))
    }
}

impl Command for FactsBehind {
    const NAME: &'static str = "facts";
    type Reply = FactsPage;
    fn run(self, journal: &mut Journal) -> Reply<FactsPage> {
        Ok((&journal.facts_behind(&self.of, self.limit.unwrap_or(FACTS))?).into())
    }
}

impl Command for ViewLists {
    const NAME: &'static str = "lists";
    type Reply = ListsPage;
    fn run(self, journal: &mut Journal) -> Reply<ListsPage> {
        let text = self.period.unwrap_or_else(|| "6m".to_owned());
        Ok(ListsPage::new(&journal.lists(period(&text)?)?, text))
    }
}

fn period(text: &str) -> Reply<Period> {
    Period::read(text).ok_or_else(|| {
        ApiError::new(ErrorCode::Invalid, format!("\"{text}\" is no period; it is one of 90d, 6m, 1y."))
    })
}
