//! A promise: ours or theirs.

use crate::{Due, PersonId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

crate::words::words! {
    /// Who owes it.
    Owner, "owner" {
        /// I do.
        Me = "me",
        /// A colleague does.
        Colleague = "colleague",
        /// The customer does.
        Them = "them",
    }
}

crate::words::words! {
    /// Where a promise stands. *Moved* is its history and *late* is derived; a moved promise is open.
    PromiseState, "state" {
        /// Not yet settled.
        Open = "open",
        /// Done as said.
        Kept = "kept",
        /// Not done, and too late now.
        Broken = "broken",
        /// Let go by whom it was made to.
        Released = "released",
    }
}

/// What a promise adds to its entry. To whom it was made are the entry's people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promise {
    /// Who owes it.
    pub owner: Owner,
    /// Which colleague, when it is one; or who of them made it.
    pub owner_person: Option<PersonId>,
    /// When.
    pub due: Due,
    /// Where it stands.
    pub state: PromiseState,
    /// The day it was kept, broken or released.
    pub settled: Option<NaiveDate>,
    /// Every move, oldest first.
    pub moves: Vec<PromiseMove>,
}

/// One move of a due date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PromiseMove {
    /// The day it was moved.
    pub day: NaiveDate,
    /// The date before.
    pub from: Option<NaiveDate>,
    /// The date after.
    pub to: Option<NaiveDate>,
    /// Why, or with whose agreement.
    pub reason: Option<String>,
}

impl Promise {
    /// An open promise.
    pub fn open(owner: Owner, due: Due) -> Self {
        Self { owner, owner_person: None, due, state: PromiseState::Open, settled: None, moves: Vec::new() }
    }

    /// Open and past its day.
    pub fn is_late(&self, today: NaiveDate) -> bool {
        self.state == PromiseState::Open && self.due.day.is_some_and(|due| due < today)
    }
}
