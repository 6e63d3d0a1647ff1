//! A rule we broke for a customer.

use serde::{Deserialize, Serialize};

/// What an experiment adds to its entry.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Experiment {
    /// What we feared.
    pub fear: Option<String>,
    /// What happened.
    pub happened: Option<String>,
    /// What it taught us, and where it could be used again.
    pub taught: Option<String>,
}
