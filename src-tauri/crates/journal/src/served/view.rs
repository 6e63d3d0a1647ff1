//! What an account's own numbers hold.

use super::Gap;
use crate::EntryLine;
use crate::insights::{Counted, ResponseClock};
use kept_model::{AccountId, Served, Stance};

/// An account's own numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct ServedView {
    /// The account.
    pub account: (AccountId, String),
    /// Giving and asking, over 90 days and for ever.
    pub balance: Vec<BalanceOver>,
    /// Whom the acts of 90 days served.
    pub whom: Whom,
    /// The newest acts.
    pub acts: Vec<GiveOrAsk>,
    /// How many more there are.
    pub acts_more: usize,
    /// What came back.
    pub gifts: Gifts,
    /// Acts called giving that served us; `None` when the last 90 days have none.
    pub disguise: Option<Disguise>,
    /// The response clock, over a year.
    pub clock: ResponseClock,
    /// Our view beside theirs.
    pub gaps: Vec<Gap>,
    /// Complaints, over 90 days, six months and a year.
    pub complaints: Vec<Complaints>,
    /// Who came to whom, over 90 days and a year.
    pub directions: Vec<Directions>,
}

/// Giving and asking over a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BalanceOver {
    /// "in 90 days", "in all".
    pub period: String,
    /// Acts that gave.
    pub gave: u32,
    /// Acts that asked; a gift that served us is one.
    pub asked: u32,
    /// "You gave nine times and asked four times in 90 days."
    pub sentence: String,
    /// Those that gave, as entries.
    pub gave_facts: Counted,
    /// Those that asked, as entries.
    pub asked_facts: Counted,
}

/// Whom acts served.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whom {
    /// "Of 13 acts in 90 days seven served them and two served us. Of four nobody has said."
    pub sentence: String,
    /// All acts.
    pub n: u32,
    /// Them, us, both, then not said.
    pub counts: Vec<WhomCount>,
}

/// Acts that served somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhomCount {
    /// Whom; `None` when nobody has said.
    pub served: Option<Served>,
    /// How many.
    pub count: u32,
    /// They, as entries.
    pub facts: Counted,
}

/// An act of giving or asking.
#[derive(Debug, Clone, PartialEq)]
pub struct GiveOrAsk {
    /// The entry.
    pub line: EntryLine,
    /// What it was called.
    pub called: Stance,
    /// What it counts as.
    pub counts_as: Stance,
}

/// Gifts and what came back.
#[derive(Debug, Clone, PartialEq)]
pub struct Gifts {
    /// "Two of nine gifts came back in some way. A gift asks for nothing, so the others are only counted."
    pub sentence: String,
    /// Gifts for ever.
    pub n: u32,
    /// The newest gifts that something came back from.
    pub returned: Vec<Returned>,
    /// Gifts that nothing came back from.
    pub unreturned: u32,
}

/// A gift and what came back.
#[derive(Debug, Clone, PartialEq)]
pub struct Returned {
    /// What we gave.
    pub gift: EntryLine,
    /// What they gave back, oldest first.
    pub returns: Vec<EntryLine>,
}

/// Acts called giving that served us.
#[derive(Debug, Clone, PartialEq)]
pub struct Disguise {
    /// "Two gifts of the last 90 days served us. They count as asks."
    pub sentence: String,
    /// Two or more, and nothing was given since the newest of them.
    pub is_alarm: bool,
    /// They, newest first.
    pub entries: Vec<EntryLine>,
}

/// Complaints over a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Complaints {
    /// "in 90 days".
    pub period: String,
    /// How many.
    pub complaints: u32,
    /// Touches of the period.
    pub touches: u32,
    /// Per 100 touches, such as "2.4"; `None` under three touches.
    pub rate: Option<String>,
    /// "One complaint in 41 touches in 90 days: 2.4 per 100."
    pub sentence: String,
    /// They, as entries.
    pub facts: Counted,
}

/// Who came to whom over a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Directions {
    /// "in 90 days".
    pub period: String,
    /// They came to us.
    pub inbound: u32,
    /// We went to them.
    pub outbound: u32,
    /// Nobody has said.
    pub unsaid: u32,
    /// "They came to you in seven of 19 touches in 90 days. Of four more nobody has said."
    pub sentence: String,
    /// The inbound ones, as entries.
    pub inbound_facts: Counted,
    /// The outbound ones, as entries.
    pub outbound_facts: Counted,
}
