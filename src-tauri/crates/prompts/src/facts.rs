//! What the rules read: a bounded extract of the journal, maintained with every write, so that looking at Today
//! never reads history.
//!
//! No fact depends on today's date; where a window counts, the days are given and the rule does the counting.
//! Names are given as one would say them ("Dana", "Priya and Tom"), because the texts are spoken.

mod account;
mod after;
mod open;

pub use account::{AccountFacts, AdvocacyFact, AskFact, PulseScore};
pub use after::{DelightFact, MeetingFact, PersonalDate, TicketFact};
pub use open::{ObstacleFact, OrderFact, OutcomeFact, PromiseFact, PulseFact, QuestionFact};

use kept_model::Playbook;

/// How many of an account's latest acts that gave or asked the journal keeps at hand.
pub const STANCES_KEPT: usize = 24;

/// How many of an account's latest asks for advocacy, and of its latest gifts that served us, it keeps at hand.
pub const ASKS_KEPT: usize = 8;

/// All that the rules know. The order in which the facts stand does not matter.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Facts {
    /// Every account.
    pub accounts: Vec<AccountFacts>,
    /// The open promises.
    pub promises: Vec<PromiseFact>,
    /// The questions that are not done.
    pub questions: Vec<QuestionFact>,
    /// Every order.
    pub orders: Vec<OrderFact>,
    /// The low pulses of theirs that they have not been told the end of.
    pub pulses: Vec<PulseFact>,
    /// The open outcomes.
    pub outcomes: Vec<OutcomeFact>,
    /// The open obstacles.
    pub obstacles: Vec<ObstacleFact>,
    /// The delight moments that are not settled: a colleague not thanked, a consent not asked, a story not told.
    pub delights: Vec<DelightFact>,
    /// The questions of theirs that a ticket carried and that are done; those of the last weeks are enough.
    pub tickets: Vec<TicketFact>,
    /// The planned meetings that are neither cancelled nor logged, of today and of the days before.
    pub meetings: Vec<MeetingFact>,
    /// The dates in the lives of people of theirs.
    pub dates: Vec<PersonalDate>,
    /// The playbooks, also those that are off.
    pub playbooks: Vec<Playbook>,
}
