//! An editable list of prompts anchored on a date.

use crate::AnchorEvent;
use serde::{Deserialize, Serialize};

/// A playbook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Playbook {
    /// Shown in Settings; "Beyond the order" ships with Kept.
    pub name: String,
    /// What starts it.
    pub anchor: AnchorEvent,
    /// In the order of their days.
    pub steps: Vec<PlaybookStep>,
}

/// One step of a playbook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaybookStep {
    /// A short stable word, part of the prompt's identity: "works", "used", "helped", "story", "yearly".
    pub name: String,
    /// Calendar days after the anchor, shifted to a working day.
    pub offset_days: i64,
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
            every_years,
            question: question.to_owned(),
        };
        Self {
            name: "Beyond the order".to_owned(),
            anchor: AnchorEvent::Live,
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
