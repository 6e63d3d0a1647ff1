//! A customer story that may be shared.

use crate::{AccountId, EntryId, StoryId, Uid};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A story made of delight moments, outcomes and quotes whose consent is *yes*. What it is made of are entries; the words
/// between them are its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Story {
    /// Local row.
    pub id: StoryId,
    /// The same on every machine.
    pub uid: Uid,
    /// Whose story it is.
    pub account: AccountId,
    /// The headline.
    pub title: String,
    /// How it was before.
    pub before: Option<String>,
    /// What happened, told by us.
    pub moment: Option<String>,
    /// What somebody felt: the line that makes others want it too.
    pub felt: Option<String>,
    /// How it is now.
    pub after: Option<String>,
    /// The day it was begun.
    pub day: NaiveDate,
    /// The day it was first shared.
    pub told: Option<NaiveDate>,
    /// With whom.
    pub told_to: Option<String>,
    /// What it is made of, in the order of telling.
    pub parts: Vec<EntryId>,
}
