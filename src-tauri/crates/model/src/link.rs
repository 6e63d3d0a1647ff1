//! What one entry has to do with another.

use crate::EntryId;
use serde::{Deserialize, Serialize};

crate::words::words! {
    /// How one entry answers another.
    Relation, "relation" {
        /// They gave back: the entry returns the gift that the other one was.
        Returns = "returns",
        /// The entry retells the moment that the other one was.
        Retells = "retells",
        /// The entry uses again what the other one, an experiment, found out.
        Reuses = "reuses",
    }
}

/// A link from one entry to the one that it answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct EntryLink {
    /// The later one: what was given back, the retelling, the second use.
    pub entry: EntryId,
    /// The earlier one: the gift, the moment, the experiment.
    pub other: EntryId,
    /// How they belong together.
    pub relation: Relation,
}
