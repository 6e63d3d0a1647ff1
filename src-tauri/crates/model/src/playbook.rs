//! An editable list of prompts anchored on a dated fact.

use serde::{Deserialize, Serialize};

crate::words::words! {
    /// The dated fact that a playbook counts from.
    PlaybookAnchor, "anchor of a playbook" {
        /// The day of each order.
        Order = "order",
        /// The day each order really went live.
        Live = "live",
        /// The day each order was adopted.
        Adopted = "adopted",
        /// The day each order showed its value.
        Valued = "valued",
        /// The day each order was renewed.
        Renewed = "renewed",
        /// The account's renewal date; steps may lie before it.
        Renewal = "renewal",
        /// The day of the account's first order.
        Since = "since",
        /// The account's latest delight moment.
        Delight = "delight",
        /// The account's latest pulse of theirs.
        Pulse = "pulse",
        /// The account's latest act of advocacy.
        Advocacy = "advocacy",
        /// The day of the account's present standing.
        Standing = "standing",
        /// Each date in the life of a person of theirs, every year.
        Personal = "personal",
    }
}

crate::words::words! {
    /// What a step does when its day is no working day.
    Shift, "shift of a step" {
        /// The next working day.
        After = "after",
        /// The working day before.
        Before = "before",
        /// It stays on its day.
        Never = "never",
    }
}

/// A playbook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Playbook {
    /// Shown in Settings; "Beyond the order" ships with Kept.
    pub name: String,
    /// What starts it.
    pub anchor: PlaybookAnchor,
    /// Whether it prompts.
    pub is_on: bool,
    /// In the order of their days.
    pub steps: Vec<PlaybookStep>,
}

/// One step of a playbook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaybookStep {
    /// A short stable word, part of the prompt's identity: "works", "used", "helped", "story", "yearly".
    pub name: String,
    /// Calendar days after the anchor; negative before it.
    pub offset_days: i64,
    /// What happens when that is no working day.
    pub shift: Shift,
    /// Years between repeats after the first, up to ten years; `None` for once.
    pub every_years: Option<u32>,
    /// What to ask, in the customer's interest.
    pub question: String,
}

impl Playbook {
    /// The playbook that ships with Kept.
    pub fn beyond_the_order() -> Self {
        let step = |name: &str, offset_days, every_years, question: &str| PlaybookStep {
            name: name.to_owned(),
            offset_days,
            shift: Shift::After,
            every_years,
            question: question.to_owned(),
        };
        Self {
            name: "Beyond the order".to_owned(),
            anchor: PlaybookAnchor::Live,
            is_on: true,
            steps: vec![
                step("works", 14, None, "Does it work for them?"),
                step("used", 30, None, "Is it used?"),
                step("helped", 90, None, "Did it help their goal?"),
                step("story", 180, None, "What was the eureka moment?"),
                step("yearly", 365, Some(1), "What would they miss if it were gone?"),
            ],
        }
    }
}
