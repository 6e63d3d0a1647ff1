//! A delight moment, and the chain that grows from it.

use crate::{Money, PersonId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

crate::words::words! {
    /// What made it delightful.
    Lever, "lever" {
        /// It was easy.
        Ease = "ease",
        /// It was fast.
        Speed = "speed",
        /// More than was owed.
        Generosity = "generosity",
        /// A human word or deed.
        Humanity = "humanity",
    }
}

crate::words::words! {
    /// Whether it may be told again.
    Consent, "consent" {
        /// Private.
        No = "no",
        /// Ask first.
        Ask = "ask",
        /// May be retold.
        Yes = "yes",
    }
}

crate::words::words! {
    /// The chain, in its order.
    ChainStep, "step of the chain" {
        /// Something unexpected.
        Surprise = "surprise",
        /// A smile.
        Delight = "delight",
        /// A thank-you.
        Gratitude = "gratitude",
        /// It lasts.
        Satisfaction = "satisfaction",
        /// They stay.
        Loyalty = "loyalty",
        /// They tell others.
        Advocacy = "advocacy",
    }
}

/// A step of the chain with what shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DelightStep {
    /// Which.
    pub step: ChainStep,
    /// When.
    pub day: NaiveDate,
    /// What shows it.
    pub evidence: Option<String>,
}

/// What a delight moment adds to its entry. For whom it was are the entry's people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delight {
    /// Their own words, without the quotation marks.
    pub words: Option<String>,
    /// What made it delightful.
    pub lever: Option<Lever>,
    /// What they expected.
    pub expected: Option<String>,
    /// What they got.
    pub got: Option<String>,
    /// What it cost us; never required.
    pub cost: Option<Money>,
    /// May we retell it.
    pub consent: Consent,
    /// When they said so.
    pub consent_day: Option<NaiveDate>,
    /// On which terms, such as "first name and firm".
    pub consent_terms: Option<String>,
    /// Who of us did it.
    pub by: Option<PersonId>,
    /// When that colleague was thanked.
    pub thanked: Option<NaiveDate>,
    /// When it was retold.
    pub told: Option<NaiveDate>,
    /// The chain so far.
    pub steps: Vec<DelightStep>,
}

impl Default for Delight {
    fn default() -> Self {
        Self {
            words: None,
            lever: None,
            expected: None,
            got: None,
            cost: None,
            consent: Consent::Ask,
            consent_day: None,
            consent_terms: None,
            by: None,
            thanked: None,
            told: None,
            steps: Vec::new(),
        }
    }
}
