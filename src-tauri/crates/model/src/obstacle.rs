//! A frustration in somebody's way.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What an obstacle adds to its entry. In whose way it is are the entry's people.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Obstacle {
    /// The day it was helped; `None` while it is open.
    pub helped: Option<NaiveDate>,
    /// How it was helped.
    pub how: Option<String>,
    /// The day it became a complaint: the downward chain.
    pub complaint: Option<NaiveDate>,
    /// What shows the complaint.
    pub complaint_evidence: Option<String>,
    /// The day it cost us the customer, or a part of their trust.
    pub defection: Option<NaiveDate>,
    /// What shows it.
    pub defection_evidence: Option<String>,
}
