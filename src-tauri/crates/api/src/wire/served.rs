//! Whether an account is served: an account's own numbers, each with its period, its n and its entries. `facts` on a
//! number is what the command `facts` takes.

mod from;

use super::{ClockWire, EntryWire, NameWire};
use serde::Serialize;
use ts_rs::TS;

/// An account's own numbers.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ServedPage {
    /// The account.
    pub account: NameWire,
    /// Giving and asking, over 90 days and for ever.
    pub balance: Vec<BalanceOverWire>,
    /// Whom the acts of 90 days served.
    pub whom: WhomWire,
    /// The newest acts of giving and asking.
    pub acts: Vec<ActWire>,
    /// How many more acts there are.
    pub acts_more: usize,
    /// What came back.
    pub gifts: GiftsWire,
    /// Acts that were called giving and served us; null when the last 90 days have none.
    pub disguise: Option<DisguiseWire>,
    /// How long their questions waited, over a year.
    pub clock: ClockWire,
    /// Our view beside theirs, by subject; subjects without a score of either side are left out.
    pub gaps: Vec<GapWire>,
    /// Complaints, over 90 days, six months and a year.
    pub complaints: Vec<ComplaintsWire>,
    /// Who came to whom, over 90 days and a year.
    pub directions: Vec<DirectionWire>,
}

/// Giving and asking over a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BalanceOverWire {
    /// "in 90 days", "in all".
    pub period: String,
    /// Acts that gave.
    pub gave: u32,
    /// Acts that asked; a gift that served us is one.
    pub asked: u32,
    /// Both.
    pub n: u32,
    /// "You gave nine times and asked four times in 90 days.", or that there are too few to say.
    pub sentence: String,
    /// What `facts` takes for those that gave.
    pub gave_facts: String,
    /// What `facts` takes for those that asked.
    pub asked_facts: String,
}

/// Whom acts of giving and asking served.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WhomWire {
    /// "Of 13 acts in 90 days, seven served them, two served us; of four nobody has said."
    pub sentence: String,
    /// All acts of the 90 days.
    pub n: u32,
    /// Them, us, both, then not said.
    pub counts: Vec<WhomCount>,
}

/// Acts that served somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WhomCount {
    /// "them", "us", "both"; null when nobody has said.
    pub served: Option<String>,
    /// How many.
    pub count: u32,
    /// What `facts` takes.
    pub facts: String,
}

/// An act of giving or asking.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ActWire {
    /// The entry.
    pub entry: EntryWire,
    /// What it was called: "gave" or "asked".
    pub called: String,
    /// What it counts as.
    pub counts_as: String,
    /// Whom it served: "them", "us", "both"; null when nobody has said.
    pub served: Option<String>,
}

/// Gifts and what came back.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct GiftsWire {
    /// "Two of nine gifts came back in some way. A gift asks for nothing, so the others are only counted."
    pub sentence: String,
    /// Gifts for ever.
    pub n: u32,
    /// Gifts that something came back from, the newest first.
    pub returned: Vec<ReturnedWire>,
    /// How many gifts nothing came back from.
    pub unreturned: u32,
}

/// A gift and what came back.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ReturnedWire {
    /// What we gave.
    pub gift: EntryWire,
    /// What they gave back, oldest first.
    pub returns: Vec<EntryWire>,
}

/// Acts that were called giving and served us.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DisguiseWire {
    /// "Two gifts of the last 90 days served us. They count as asks."
    pub sentence: String,
    /// Whether there are two or more, and nothing was given since.
    pub is_alarm: bool,
    /// The entries, newest first.
    pub entries: Vec<EntryWire>,
}

/// Our view beside theirs on one subject.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct GapWire {
    /// "service", "product", "support"; null when a score named none.
    pub about: Option<String>,
    /// The newest score of theirs.
    pub theirs: Option<RatingWire>,
    /// The newest score that we believed.
    pub ours: Option<RatingWire>,
    /// Ours less theirs; null while one is missing.
    pub difference: Option<i32>,
    /// Whether they differ by three or more, both within a year.
    pub is_wide: bool,
    /// "Service: we think 9 (12 Nov), they say 6 (3 Nov)."
    pub sentence: String,
}

/// A score and its entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RatingWire {
    /// 0 to 10.
    pub score: u8,
    /// Its day.
    pub day: String,
    /// Its entry.
    pub entry: i64,
}

/// Complaints over a time: obstacles that became one, and pulses of theirs of three or less.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ComplaintsWire {
    /// "in 90 days".
    pub period: String,
    /// How many.
    pub complaints: u32,
    /// Touches of the period: what the rate is about.
    pub touches: u32,
    /// Complaints per 100 touches, such as "2.4"; null under three touches.
    pub rate: Option<String>,
    /// "One complaint in 41 touches in 90 days: 2.4 per 100.", or that there are too few to say.
    pub sentence: String,
    /// What `facts` takes for the complaints.
    pub facts: String,
}

/// Who came to whom over a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DirectionWire {
    /// "in 90 days".
    pub period: String,
    /// They came to us.
    pub inbound: u32,
    /// We went to them.
    pub outbound: u32,
    /// Nobody has said.
    pub unsaid: u32,
    /// "They came to you in 7 of 19 touches in 90 days; of 4 more nobody has said.", or that there are too few to say.
    pub sentence: String,
    /// What `facts` takes for the inbound ones.
    pub inbound_facts: String,
    /// What `facts` takes for the outbound ones.
    pub outbound_facts: String,
}

/// The entries behind a number, newest first.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FactsPage {
    /// "Acts that gave, Calder Water, 22 Aug to 19 Nov".
    pub title: String,
    /// The entries.
    pub items: Vec<EntryWire>,
    /// How many there are.
    pub total: usize,
    /// Whether there are more than these.
    pub more: bool,
}

/// What an entry may be linked to.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct LinkablePage {
    /// The links that it has, in both directions.
    pub links: Vec<LinkWire>,
    /// What it may answer; a relation without candidates is left out.
    pub choices: Vec<LinkChoice>,
}

/// A link between two entries.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct LinkWire {
    /// "returns", "retells", "reuses".
    pub relation: String,
    /// The later one: what came back, the retelling, the second use.
    pub entry: i64,
    /// The earlier one: the gift, the moment, the experiment.
    pub other: i64,
    /// "Gave back for", "Came back as", "Retells", "Retold in", "Uses again", "Used again in": seen from the entry asked about.
    pub label: String,
    /// The one at the far end.
    pub far: EntryWire,
}

/// What an entry may answer in one way.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct LinkChoice {
    /// "returns", "retells", "reuses".
    pub relation: String,
    /// "They gave this back for": heads the list.
    pub label: String,
    /// The newest first, those of its own accounts before others.
    pub items: Vec<EntryWire>,
}
