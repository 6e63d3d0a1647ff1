//! Somebody speaks for us.

use serde::{Deserialize, Serialize};

crate::words::words! {
    /// How.
    AdvocacyForm, "form of advocacy" {
        /// They answer somebody who asks.
        Reference = "reference",
        /// They send somebody.
        Referral = "referral",
        /// They say it in public.
        Mention = "mention",
        /// They write it down.
        Review = "review",
        /// They bring two people together.
        Introduction = "introduction",
        /// Somebody retells it second hand.
        Retelling = "retelling",
    }
}

/// What an act of advocacy adds to its entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Advocacy {
    /// How.
    pub form: AdvocacyForm,
    /// Whether we asked, or it was freely given.
    pub asked: bool,
    /// Where it was said.
    pub place: Option<String>,
    /// A link to it.
    pub link: Option<String>,
    /// Who heard it.
    pub heard_by: Option<String>,
}
