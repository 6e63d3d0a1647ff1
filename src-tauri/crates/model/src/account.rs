//! A customer company.

use crate::{AccountId, Uid};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A customer company, and for the sake of what we are here for them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Local row.
    pub id: AccountId,
    /// The same on every machine.
    pub uid: Uid,
    /// As typed or imported.
    pub name: String,
    /// "For the sake of what are we here for them?"
    pub purpose: Option<String>,
    /// Days between touches that feel right.
    pub ideal_days: Option<u32>,
    /// Days between touches that must not be passed.
    pub max_days: Option<u32>,
    /// When the contract renews.
    pub renewal: Option<NaiveDate>,
    /// No prompts until this day.
    pub muted_until: Option<NaiveDate>,
    /// Shown in the rail.
    pub pinned: bool,
    /// BCP 47 tag of the language their entries are in, for stemming.
    pub language: Option<String>,
    /// Free text from imports.
    pub note: Option<String>,
}

crate::words::words! {
    /// How we stand with them, from the outside in.
    Level, "standing" {
        /// One of several.
        Supplier = "supplier",
        /// Asked first.
        Preferred = "preferred supplier",
        /// Asked before they decide.
        Adviser = "adviser",
        /// Plans with us.
        Partner = "partner",
        /// Tells us what hurts.
        Trusted = "trusted partner",
    }
}

/// A dated step in how we stand with an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// The same on every machine.
    pub uid: Uid,
    /// Where we stand.
    pub level: Level,
    /// Since when.
    pub day: NaiveDate,
    /// What shows it.
    pub evidence: Option<String>,
}
