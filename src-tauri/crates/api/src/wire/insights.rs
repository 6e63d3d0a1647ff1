//! What the journal shows from afar: a finding, and the numbers under it. `facts` on a number is what the command
//! `facts` takes: it gives the entries behind that number.

mod from;

use super::{LaneStepWire, NameWire};
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
    /// When there was a touch, and who has been quiet.
    pub rhythm: RhythmChart,
    /// How long their questions waited.
    pub answers: AnswerChart,
    /// How far everything bought has come.
    pub lanes: AfterOrderChart,
}

/// Promises kept, month by month of their first due date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PromiseChart {
    /// "You kept 35 of 37 promises this autumn. They kept 21 of 29."
    pub heading: String,
    /// What the heading counts: "66 promises first due from 1 Sep to 18 Nov".
    pub basis: String,
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
    /// What `facts` takes for ours.
    pub mine_facts: String,
    /// What `facts` takes for theirs.
    pub theirs_facts: String,
}

/// Giving beside asking, by account. A gift that served us counts as an ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BalanceChart {
    /// "You give more than you ask at five of eight accounts. …"
    pub heading: String,
    /// What it counts: "52 acts at 8 accounts, from 22 Aug to 19 Nov".
    pub basis: String,
    /// How many acts it counts, in the period.
    pub n: usize,
    /// How many days back it counts, today included.
    pub days: u64,
    /// Those that lean most towards giving first. Of more than twenty, both ends: `more` stand between them.
    pub rows: Vec<BalanceRow>,
    /// How many more accounts there are.
    pub more: usize,
}

/// How often an account was asked and given to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BalanceRow {
    /// The account.
    pub account: NameWire,
    /// Acts that asked, in the period.
    pub asked: u32,
    /// Acts that gave, in the period.
    pub gave: u32,
    /// Of those that asked, how many were called giving and served us.
    pub disguised: u32,
    /// Acts that asked, for ever.
    pub lifetime_asked: u32,
    /// Acts that gave, for ever.
    pub lifetime_gave: u32,
    /// What `facts` takes for those that asked in the period.
    pub asked_facts: String,
    /// What `facts` takes for those that gave in the period.
    pub gave_facts: String,
}

/// The touches of each account in the period, and its silence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RhythmChart {
    /// "Six of eight rhythms are steady. Orrin Pumps has been quiet for 38 days, four short of your maximum."
    pub heading: String,
    /// What it counts: "8 accounts whose rhythm is known; touches from 22 May to 19 Nov".
    pub basis: String,
    /// Accounts whose rhythm is known and that are not muted.
    pub n: usize,
    /// How many of them are steady: quiet for no longer than usual.
    pub steady: usize,
    /// Accounts with touches too few to know their rhythm, and none that was set.
    pub unknown: usize,
    /// First day of the strip.
    pub from: String,
    /// Its last day: today.
    pub to: String,
    /// Those whose silence is longest beside what is usual first.
    pub rows: Vec<RhythmRow>,
    /// How many more accounts with a known rhythm there are.
    pub more: usize,
}

/// An account's touches and its silence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RhythmRow {
    /// The account.
    pub account: NameWire,
    /// A dot for each day with a touch or a delight moment, oldest first.
    pub dots: Vec<RhythmDot>,
    /// Days with a touch in the period.
    pub touch_days: usize,
    /// Days with a delight moment in the period.
    pub delight_days: usize,
    /// The day of the newest touch, whenever it was.
    pub last: String,
    /// Days since then.
    pub quiet: i64,
    /// The median of its latest gaps, in days; null under three gaps.
    pub gap: Option<u32>,
    /// What was set as the ideal, in days.
    pub ideal: Option<u32>,
    /// What was set as the most, in days.
    pub maximum: Option<u32>,
    /// Whether it has been quiet for longer than usual.
    pub is_quiet: bool,
    /// "every 21 days, at most 42", "usually 9 days".
    pub usual: String,
    /// What `facts` takes for the touches of the period.
    pub facts: String,
}

/// A day with a touch or a delight moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RhythmDot {
    /// Which day.
    pub day: String,
    /// Its entry: the delight moment, else the newest touch of the day.
    pub entry: i64,
    /// Whether there was a delight moment.
    pub delight: bool,
}

/// How long their questions waited: asked, first answer, done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AnswerChart {
    /// "Half of first answers come within 41 minutes. Tern Logistics waits longest, and hoped for an hour."
    pub heading: String,
    /// What it counts: "50 questions of theirs first answered from 22 May to 19 Nov".
    pub basis: String,
    /// All accounts together.
    pub all: ClockWire,
    /// Those that wait longest first; those with too few to say last.
    pub rows: Vec<AnswerRow>,
    /// How many more accounts there are.
    pub more: usize,
}

/// The response clock over some questions of theirs. Minutes are counted twice: as the customer feels them (calendar),
/// and within working hours. A median is null under three.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct ClockWire {
    /// Questions whose first answer is known to the minute.
    pub n: usize,
    /// Median minutes to the first answer.
    pub median: Option<u32>,
    /// The same within working hours, of the questions whose hour of asking is known.
    pub working_median: Option<u32>,
    /// Median of what they hoped for, in minutes.
    pub hoped: Option<u32>,
    /// Questions that were done and whose minutes are known.
    pub done_n: usize,
    /// Median minutes until they were done.
    pub done_median: Option<u32>,
    /// The same within working hours.
    pub done_working_median: Option<u32>,
    /// Questions whose first answer is known by the day only: they count in `day_median` alone.
    pub day_n: usize,
    /// Median days to their first answer.
    pub day_median: Option<u32>,
    /// Questions that were done and of which only the day is known.
    pub done_day_n: usize,
    /// Median days until they were done.
    pub done_day_median: Option<u32>,
    /// All of it in a sentence or three, each with its n.
    pub sentence: String,
    /// What `facts` takes for the questions.
    pub facts: String,
}

/// An account's questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AnswerRow {
    /// The account.
    pub account: NameWire,
    /// Its clock.
    pub clock: ClockWire,
    /// The questions known to the minute, in the order they were asked; the newest hundred.
    pub dots: Vec<AnswerDot>,
    /// Whether half of them waited for longer than they hoped.
    pub is_slow: bool,
}

/// A question of theirs and its first answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AnswerDot {
    /// Its entry.
    pub entry: i64,
    /// The day it was asked.
    pub day: String,
    /// Minutes to the first answer.
    pub minutes: u32,
    /// The same within working hours; null when the hour of asking is not known.
    pub working: Option<u32>,
    /// What they hoped for, in minutes.
    pub hoped: Option<u32>,
}

/// Everything bought, and how far it has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AfterOrderChart {
    /// "Three orders are live and not yet adopted. One is adopted, and no value is written down: …"
    pub heading: String,
    /// What it counts: "8 orders, whenever they were bought".
    pub basis: String,
    /// How many orders.
    pub n: usize,
    /// Bought and not live.
    pub not_live: usize,
    /// Live and not adopted.
    pub not_adopted: usize,
    /// Adopted, and no value is written down.
    pub not_valued: usize,
    /// Those that wait for somebody to ask first, then the newest.
    pub rows: Vec<AfterOrderRow>,
    /// How many more orders there are.
    pub more: usize,
}

/// An order and its five stops.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AfterOrderRow {
    /// Its entry.
    pub entry: i64,
    /// Whose; null when the order names no account.
    pub account: Option<NameWire>,
    /// What was bought.
    pub what: String,
    /// Ordered, live, adopted, valued, renewed. A label may be empty: nothing is known and nothing is late.
    pub steps: Vec<LaneStepWire>,
    /// "live and not adopted"; null when nothing is missing.
    pub stuck: Option<String>,
}
