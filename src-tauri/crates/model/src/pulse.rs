//! Feedback, 0 to 10.

use crate::Consent;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

crate::words::words! {
    /// What the score is about.
    PulseAbout, "subject of a pulse" {
        /// How we serve.
        Service = "service",
        /// What was sold.
        Product = "product",
        /// How we help.
        Support = "support",
    }
}

crate::words::words! {
    /// Whose view it is.
    PulseSide, "side of a pulse" {
        /// The customer says so.
        Theirs = "theirs",
        /// We believe so: what the perception gap is measured against.
        Ours = "ours",
    }
}

/// What a pulse adds to its entry. Their words are the entry's text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pulse {
    /// Whose view it is; only theirs asks for a loop to be closed.
    pub side: PulseSide,
    /// 0 to 10.
    pub score: u8,
    /// What it is about.
    pub about: Option<PulseAbout>,
    /// The ticket it is tied to.
    pub ticket: Option<String>,
    /// What they said of a competitor.
    pub competitor: Option<String>,
    /// The day the loop was closed.
    pub closed: Option<NaiveDate>,
    /// The day they were told.
    pub told: Option<NaiveDate>,
    /// May we retell their words.
    pub consent: Consent,
    /// When they said so.
    pub consent_day: Option<NaiveDate>,
    /// On which terms, such as "first name and firm".
    pub consent_terms: Option<String>,
}

impl Pulse {
    /// At or below this the loop wants closing within two working days.
    pub const LOW: u8 = 6;

    /// A score of theirs, with nothing said about it yet.
    pub fn of(score: u8) -> Self {
        Self {
            side: PulseSide::Theirs,
            score,
            about: None,
            ticket: None,
            competitor: None,
            closed: None,
            told: None,
            consent: Consent::Ask,
            consent_day: None,
            consent_terms: None,
        }
    }
}
