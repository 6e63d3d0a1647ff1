//! A human at an account, or two, or one of ours.

use crate::{AccountId, PersonId, Uid};
use serde::{Deserialize, Serialize};

crate::words::words! {
    /// Whose side a person is on.
    Side, "side" {
        /// At a customer.
        Theirs = "theirs",
        /// A colleague: any employee who did it, owners of promises.
        Ours = "ours",
    }
}

/// A human. What matters to them comes before revenue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Local row.
    pub id: PersonId,
    /// The same on every machine.
    pub uid: Uid,
    /// As typed or imported.
    pub name: String,
    /// Theirs or ours.
    pub side: Side,
    /// What matters to them: family, interests, how they like to be reached.
    pub note: Option<String>,
    /// Where they work, the present employer first.
    pub employments: Vec<Employment>,
}

impl Person {
    /// The first word of the name, as one would say it.
    pub fn first_name(&self) -> &str {
        self.name.split_whitespace().next().unwrap_or(&self.name)
    }
}

/// A person's place at an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Employment {
    /// Where.
    pub account: AccountId,
    /// Their title there.
    pub role: Option<String>,
    /// Which side of the buying they sit on, such as "cost" or "value".
    pub buying: Option<String>,
    /// First and last year, where known.
    pub years: (Option<i32>, Option<i32>),
}
