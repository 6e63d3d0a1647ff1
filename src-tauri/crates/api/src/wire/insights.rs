//! What the journal shows from afar: a finding, and the numbers under it.

use super::NameWire;
use kept_journal::Insights;
use serde::Serialize;
use ts_rs::TS;

/// Charts, each headed by its finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct InsightsPage {
    /// "90d", "6m" or "1y"; null for the season.
    pub period: Option<String>,
    /// How promises were kept.
    pub promises: PromiseChart,
    /// Giving beside asking.
    pub balance: BalanceChart,
}

/// Promises kept, month by month of their first due date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PromiseChart {
    /// "You kept 35 of 37 promises this autumn. They kept 21 of 29."
    pub heading: String,
    /// How many promises, ours and theirs, the heading is about.
    pub n: usize,
    /// The months, oldest first.
    pub months: Vec<MonthWire>,
}

/// The promises first due in a month and before today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MonthWire {
    /// "Jun", with the year when it is another.
    pub label: String,
    /// The first of the month.
    pub day: String,
    /// Ours, kept as said.
    pub mine_kept: usize,
    /// Ours.
    pub mine_all: usize,
    /// Theirs, kept as said.
    pub theirs_kept: usize,
    /// Theirs.
    pub theirs_all: usize,
}

/// Giving beside asking, by account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BalanceChart {
    /// "You give more than you ask at five of eight accounts. …"
    pub heading: String,
    /// How many acts it counts.
    pub n: usize,
    /// How many days back it counts, today included.
    pub days: u64,
    /// Those that lean most towards giving first.
    pub rows: Vec<BalanceRow>,
    /// How many more accounts there are.
    pub more: usize,
}

/// How often an account was asked and given to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BalanceRow {
    /// The account.
    pub account: NameWire,
    /// Acts that asked.
    pub asked: u32,
    /// Acts that gave.
    pub gave: u32,
}

impl InsightsPage {
    pub(crate) fn new(insights: &Insights, period: Option<String>) -> Self {
        let (promises, balance) = (&insights.promises, &insights.balance);
        let month = |month: &kept_journal::PromiseMonth| MonthWire {
            label: month.label.clone(),
            day: month.first.to_string(),
            mine_kept: month.mine.0,
            mine_all: month.mine.1,
            theirs_kept: month.theirs.0,
            theirs_all: month.theirs.1,
        };
        let row = |row: &kept_journal::BalanceRow| BalanceRow {
            account: NameWire { id: row.account.0, name: row.name.clone() },
            asked: row.asked,
            gave: row.gave,
        };
        Self {
            period,
            promises: PromiseChart {
                heading: promises.heading.clone(),
                n: promises.n,
                months: promises.months.iter().map(month).collect(),
            },
            balance: BalanceChart {
                heading: balance.heading.clone(),
                n: balance.n,
                days: balance.days,
                rows: balance.rows.iter().map(row).collect(),
                more: balance.more,
            },
        }
    }
}
