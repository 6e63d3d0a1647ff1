//! Feedback, 0 to 10.

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

/// What a pulse adds to its entry. Their words are the entry's text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pulse {
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
}

impl Pulse {
    /// At or below this the loop wants closing within two working days.
    pub const LOW: u8 = 6;
}
