//! What the customer wants to achieve.

use crate::Consent;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

crate::words::words! {
    /// Where an outcome stands.
    OutcomeState, "state" {
        /// Wanted.
        Open = "open",
        /// Achieved.
        Reached = "reached",
        /// No longer wanted.
        Dropped = "dropped",
    }
}

/// What an outcome adds to its entry. Whose goal it is are the entry's people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// How they will know.
    pub measure: Option<String>,
    /// Where it stands, in words.
    pub progress: Option<String>,
    /// Open, reached or dropped.
    pub state: OutcomeState,
    /// When it was last talked about.
    pub reviewed: Option<NaiveDate>,
    /// May we retell it.
    pub consent: Consent,
    /// When they said so.
    pub consent_day: Option<NaiveDate>,
    /// On which terms, such as "first name and firm".
    pub consent_terms: Option<String>,
}

impl Default for Outcome {
    fn default() -> Self {
        Self {
            measure: None,
            progress: None,
            state: OutcomeState::Open,
            reviewed: None,
            consent: Consent::Ask,
            consent_day: None,
            consent_terms: None,
        }
    }
}
