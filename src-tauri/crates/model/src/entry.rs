//! The entry: the spine of the timeline, of search, of undo, of sync.

use crate::{
    AccountId, Advocacy, Delight, EntryId, Experiment, Obstacle, Order, Outcome, PersonId, Promise, Pulse,
    Question, Uid,
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

crate::words::words! {
    /// The kinds of entry. The first six are touches.
    Kind, "kind" {
        /// A call.
        Call = "call",
        /// A meeting that took place.
        Meeting = "meeting",
        /// An e-mail.
        Email = "email",
        /// A visit.
        Visit = "visit",
        /// A chat.
        Chat = "chat",
        /// A note; the kind of a line that names none.
        Note = "note",
        /// A promise, ours or theirs.
        Promise = "promise",
        /// A delight moment.
        Delight = "delight",
        /// A purchase order.
        Order = "order",
        /// What the customer wants to achieve.
        Outcome = "outcome",
        /// A frustration in somebody's way.
        Obstacle = "obstacle",
        /// A question, ours or theirs.
        Question = "question",
        /// Feedback, 0 to 10.
        Pulse = "pulse",
        /// A reference, referral, mention, review or introduction.
        Advocacy = "advocacy",
        /// A rule we broke for a customer.
        Experiment = "experiment",
    }
}

impl Kind {
    /// As a sentence names it: "a call", "an order".
    pub fn with_article(self) -> String {
        let article = if self.as_str().starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
        format!("{article} {}", self.as_str())
    }

    /// Whether an entry of this kind is contact with the customer: `call meeting email visit chat note`.
    pub const fn is_touch(self) -> bool {
        matches!(self, Self::Call | Self::Meeting | Self::Email | Self::Visit | Self::Chat | Self::Note)
    }
}

crate::words::words! {
    /// Who came to whom.
    Direction, "direction" {
        /// They came to us.
        Inbound = "inbound",
        /// We went to them.
        Outbound = "outbound",
    }
}

crate::words::words! {
    /// Whether an act gave or asked; most do neither.
    Stance, "stance" {
        /// It served them.
        Gave = "gave",
        /// It asked something of them.
        Asked = "asked",
    }
}

crate::words::words! {
    /// Whom an act served: the test of what gave and what asked.
    Served, "answer to whom it served" {
        /// The customer.
        Them = "them",
        /// Us.
        Us = "us",
        /// Both.
        Both = "both",
    }
}

/// The structure that a kind adds to the spine.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "facet", rename_all = "lowercase")]
pub enum Facet {
    /// A touch has none.
    Touch,
    /// See [`Promise`].
    Promise(Promise),
    /// See [`Delight`].
    Delight(Delight),
    /// See [`Order`].
    Order(Order),
    /// See [`Outcome`].
    Outcome(Outcome),
    /// See [`Obstacle`].
    Obstacle(Obstacle),
    /// See [`Question`].
    Question(Question),
    /// See [`Pulse`].
    Pulse(Pulse),
    /// See [`Advocacy`].
    Advocacy(Advocacy),
    /// See [`Experiment`].
    Experiment(Experiment),
}

/// One thing in the journal, at a time, about accounts and people.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Local row.
    pub id: EntryId,
    /// The same on every machine.
    pub uid: Uid,
    /// What it is. Agrees with the facet.
    pub kind: Kind,
    /// The civil day it happened: the truth about its time.
    pub day: NaiveDate,
    /// Local minute of that day, when known.
    pub minute: Option<u16>,
    /// The person's own text, exactly as typed: this entry's own segment only.
    pub body: String,
    /// The whole line as typed, on the entry that the line began with. Not searched.
    pub source: Option<String>,
    /// The entry it was said in.
    pub parent: Option<EntryId>,
    /// Who came to whom.
    pub direction: Option<Direction>,
    /// Gave, asked or neither.
    pub stance: Option<Stance>,
    /// Length in minutes.
    pub length: Option<u32>,
    /// Whom it served.
    pub served: Option<Served>,
    /// When it was written down.
    pub created_at: DateTime<Utc>,
    /// The first is the entry's main account.
    pub accounts: Vec<AccountId>,
    /// Everybody it concerns.
    pub people: Vec<PersonId>,
    /// Without `#`, as first typed.
    pub tags: Vec<String>,
    /// What the kind adds.
    pub facet: Facet,
}
