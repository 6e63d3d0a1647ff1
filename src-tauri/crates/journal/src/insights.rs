//! What the journal shows from afar: five charts, each headed by its finding. A finding says its period and its n; too few
//! numbers are called too few; and behind each number its entries can be asked for.

mod answers;
mod balance;
mod behind;
mod clock;
mod lanes;
mod lists;
mod promises;
mod rhythm;
pub(crate) mod say;

pub use answers::{AnswerChart, AnswerDot, AnswerRow};
pub use balance::{BalanceChart, BalanceRow};
pub use behind::{Counted, CountedWhat, FactsBehind};
pub use clock::{ResponseClock, Waits};
pub use lanes::{AfterOrderChart, AfterOrderRow, Missing};
pub use lists::{
    ExperimentLine, ExperimentList, GapItem, GapList, IntentionLine, IntentionList, LeadershipGroup,
    LeadershipLine, LeadershipList, Lists,
};
pub use promises::{PromiseChart, PromiseMonth};
pub use rhythm::{RhythmChart, RhythmDot, RhythmRow};

pub(crate) use clock::clock;
pub(crate) use say::{FEWEST, span};

use crate::{Journal, Result};
use chrono::{Days, NaiveDate};

/// Rows that a chart shows; the others are counted.
const ROWS: usize = 20;

/// How far back to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// Half a year; the promises of this season, and a balance of 90 days.
    Season,
    /// 90 days.
    Quarter,
    /// Six months.
    Half,
    /// A year.
    Year,
}

impl Period {
    /// "90d", "6m" or "1y"; `None` for anything else.
    pub fn read(text: &str) -> Option<Self> {
        match text {
            "90d" => Some(Self::Quarter),
            "6m" => Some(Self::Half),
            "1y" => Some(Self::Year),
            _ => None,
        }
    }

    /// Bars, the present month among them.
    const fn months(self) -> u32 {
        match self {
            Self::Quarter => 3,
            Self::Season | Self::Half => 6,
            Self::Year => 12,
        }
    }

    /// Days looked back, today included.
    pub(crate) const fn days(self) -> u64 {
        match self {
            Self::Quarter => 90,
            Self::Season | Self::Half => 182,
            Self::Year => 365,
        }
    }

    /// Its first day and today.
    pub(crate) fn until(self, today: NaiveDate) -> (NaiveDate, NaiveDate) {
        (days_back(today, self.days()), today)
    }

    /// "in 90 days", "in six months", "in a year".
    pub(crate) const fn phrase(self) -> &'static str {
        match self {
            Self::Quarter => "in 90 days",
            Self::Season | Self::Half => "in six months",
            Self::Year => "in a year",
        }
    }
}

/// Five charts, each with its finding.
#[derive(Debug, Clone, PartialEq)]
pub struct Insights {
    /// How promises were kept.
    pub promises: PromiseChart,
    /// Giving beside asking.
    pub balance: BalanceChart,
    /// When there was a touch, and who has been quiet.
    pub rhythm: RhythmChart,
    /// How long their questions waited.
    pub answers: AnswerChart,
    /// How far everything bought has come.
    pub lanes: AfterOrderChart,
}

impl Journal {
    /// The charts of a period.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn insights(&self, period: Period) -> Result<Insights> {
        Ok(Insights {
            promises: self.promise_chart(period)?,
            balance: self.balance_chart(period)?,
            rhythm: self.rhythm_chart(period)?,
            answers: self.answer_chart(period)?,
            lanes: self.after_order_chart()?,
        })
    }
}

/// The first of so many days, of which the last is today.
pub(crate) fn days_back(today: NaiveDate, days: u64) -> NaiveDate {
    today.checked_sub_days(Days::new(days.saturating_sub(1))).unwrap_or(today)
}

/// All days that a journal can hold. A day is kept as text: later years would not sort.
pub(crate) fn forever() -> (NaiveDate, NaiveDate) {
    (NaiveDate::MIN, NaiveDate::from_ymd_opt(9999, 12, 31).unwrap_or(NaiveDate::MAX))
}
