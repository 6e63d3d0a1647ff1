//! What is open, each with what its words need; and the orders, whose lane never closes.

use chrono::NaiveDate;
use kept_model::{AccountId, EntryId, LaneStep, LaneStepName, Owner, PulseAbout, QuestionSide, Uid};

/// An open promise.
#[derive(Debug, Clone, PartialEq)]
pub struct PromiseFact {
    /// Its entry.
    pub entry: EntryId,
    /// The same on every machine.
    pub uid: Uid,
    /// What was promised, as typed.
    pub body: String,
    /// Who owes it.
    pub owner: Owner,
    /// The colleague's first name, when a colleague owes it.
    pub colleague: Option<String>,
    /// The people on their side: to whom ours was made, or who made theirs.
    pub to: Option<String>,
    /// The main account.
    pub account: Option<AccountId>,
    /// When; without a day nothing prompts.
    pub due: Option<NaiveDate>,
    /// Local minute of that day, when an hour was named.
    pub minute: Option<u16>,
}

/// A question.
#[derive(Debug, Clone, PartialEq)]
pub struct QuestionFact {
    /// Its entry.
    pub entry: EntryId,
    /// The same on every machine.
    pub uid: Uid,
    /// What was asked, as typed.
    pub body: String,
    /// Who asks; ours to raise do not prompt by themselves.
    pub side: QuestionSide,
    /// Who of them asked.
    pub from: Option<String>,
    /// The main account.
    pub account: Option<AccountId>,
    /// The day it was asked.
    pub day: NaiveDate,
    /// The day of the first answer.
    pub first_answer: Option<NaiveDate>,
    /// The day it was done.
    pub done: Option<NaiveDate>,
}

/// An order and its lane.
#[derive(Debug, Clone, PartialEq)]
pub struct OrderFact {
    /// Its entry.
    pub entry: EntryId,
    /// The same on every machine.
    pub uid: Uid,
    /// The main account.
    pub account: Option<AccountId>,
    /// What was bought.
    pub what: String,
    /// The day of the order.
    pub day: NaiveDate,
    /// The lane so far.
    pub lane: Vec<LaneStep>,
}

impl OrderFact {
    /// The planned day of a step.
    pub(crate) fn planned(&self, name: LaneStepName) -> Option<NaiveDate> {
        self.lane.iter().find(|step| step.step == name)?.planned
    }

    /// The day on which a step was reached.
    pub(crate) fn actual(&self, name: LaneStepName) -> Option<NaiveDate> {
        self.lane.iter().find(|step| step.step == name)?.actual
    }

    /// The day on which a step was reached, unless that is yet to come: a lane day in the future is a slip of the pen, and
    /// counts for nothing until it comes.
    pub(crate) fn reached(&self, name: LaneStepName, today: NaiveDate) -> Option<NaiveDate> {
        self.actual(name).filter(|day| *day <= today)
    }
}

/// A pulse of theirs.
#[derive(Debug, Clone, PartialEq)]
pub struct PulseFact {
    /// Its entry.
    pub entry: EntryId,
    /// The same on every machine.
    pub uid: Uid,
    /// The main account.
    pub account: Option<AccountId>,
    /// Who of them gave it.
    pub from: Option<String>,
    /// The day it was given.
    pub day: NaiveDate,
    /// 0 to 10.
    pub score: u8,
    /// What it is about.
    pub about: Option<PulseAbout>,
    /// The day the loop was closed.
    pub closed: Option<NaiveDate>,
    /// The day they were told.
    pub told: Option<NaiveDate>,
}

/// An open outcome.
#[derive(Debug, Clone, PartialEq)]
pub struct OutcomeFact {
    /// Its entry.
    pub entry: EntryId,
    /// The same on every machine.
    pub uid: Uid,
    /// The main account.
    pub account: Option<AccountId>,
    /// What they want to achieve, as typed.
    pub body: String,
    /// How they will know.
    pub measure: Option<String>,
    /// The day they said so.
    pub day: NaiveDate,
    /// The day it was last talked about.
    pub reviewed: Option<NaiveDate>,
}

/// An open obstacle.
#[derive(Debug, Clone, PartialEq)]
pub struct ObstacleFact {
    /// Its entry.
    pub entry: EntryId,
    /// The same on every machine.
    pub uid: Uid,
    /// The main account.
    pub account: Option<AccountId>,
    /// What is in the way, as typed.
    pub body: String,
    /// The day they said so.
    pub day: NaiveDate,
    /// In whose way it is.
    pub people: Option<String>,
}
