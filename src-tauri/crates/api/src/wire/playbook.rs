//! Playbooks: what Kept asks after a dated fact, and when.

use super::{ChangedWire, NameWire};
use kept_journal::{Ahead, anchor_label, is_named_as_shipped, step_when, steps_note};
use kept_model::{Playbook, PlaybookAnchor, PlaybookId, PlaybookStep};
use serde::Serialize;
use ts_rs::TS;

/// Every playbook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PlaybooksWire {
    /// In the order in which they were made.
    pub items: Vec<PlaybookWire>,
    /// How many there are.
    pub total: usize,
    /// Never: the list is whole.
    pub more: bool,
    /// What a playbook may count from.
    pub anchors: Vec<AnchorWire>,
    /// Whether "Beyond the order" is not among them any more.
    pub shipped_is_gone: bool,
}

/// What a playbook may count from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AnchorWire {
    /// What `add_playbook` takes: "live".
    pub anchor: String,
    /// After "days after": "going live".
    pub label: String,
}

/// A playbook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PlaybookWire {
    /// Local row.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// What it counts from.
    pub anchor: String,
    /// The same as words: "going live".
    pub anchor_label: String,
    /// Whether it asks.
    pub on: bool,
    /// "14, 30, 90, 180 and 365 days after going live".
    pub note: String,
    /// In the order of their days.
    pub steps: Vec<PlaybookStepWire>,
    /// Whether it is the one that ships with Kept, and differs from how it ships: `ship_playbook` sets it back.
    pub can_be_shipped: bool,
}

/// A step of a playbook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PlaybookStepWire {
    /// A word that is also the tag that answers it.
    pub name: String,
    /// Calendar days after the day it counts from; negative before it.
    pub offset: i64,
    /// What happens on a day off: "after", "before" or "never".
    #[ts(type = "\"after\" | \"before\" | \"never\"")]
    pub shift: String,
    /// Years between repeats; null for once.
    pub every: Option<u32>,
    /// What to ask.
    pub question: String,
    /// "14 days after going live, then every year".
    pub when: String,
}

/// What a change of a playbook did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PlaybookChanged {
    /// The playbook as it is now; null when it was removed.
    pub playbook: Option<PlaybookWire>,
    /// What changed.
    pub changed: ChangedWire,
}

/// A question that a playbook would ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AheadWire {
    /// The day it would be shown first.
    pub day: String,
    /// Where.
    pub account: Option<NameWire>,
    /// The order it is about.
    pub entry: Option<i64>,
    /// The step's name.
    pub step: String,
    /// What Today would say.
    pub title: String,
}

impl PlaybooksWire {
    pub(crate) fn new(all: &[(PlaybookId, Playbook)]) -> Self {
        let anchor = |anchor: &PlaybookAnchor| AnchorWire {
            anchor: anchor.to_string(),
            label: anchor_label(*anchor).to_owned(),
        };
        Self {
            items: all.iter().map(PlaybookWire::from).collect(),
            total: all.len(),
            more: false,
            anchors: PlaybookAnchor::ALL.iter().map(anchor).collect(),
            shipped_is_gone: !all.iter().any(|(_, playbook)| is_named_as_shipped(playbook)),
        }
    }
}

impl From<&(PlaybookId, Playbook)> for PlaybookWire {
    fn from((id, playbook): &(PlaybookId, Playbook)) -> Self {
        let step = |step: &PlaybookStep| PlaybookStepWire {
            name: step.name.clone(),
            offset: step.offset_days,
            shift: step.shift.to_string(),
            every: step.every_years,
            question: step.question.clone(),
            when: step_when(step, playbook.anchor),
        };
        let shipped = Playbook { is_on: playbook.is_on, ..Playbook::beyond_the_order() };
        Self {
            id: id.0,
            name: playbook.name.clone(),
            anchor: playbook.anchor.to_string(),
            anchor_label: anchor_label(playbook.anchor).to_owned(),
            on: playbook.is_on,
            note: steps_note(playbook),
            steps: playbook.steps.iter().map(step).collect(),
            can_be_shipped: is_named_as_shipped(playbook) && *playbook != shipped,
        }
    }
}

impl From<&Ahead> for AheadWire {
    fn from(ahead: &Ahead) -> Self {
        Self {
            day: ahead.day.to_string(),
            account: ahead.account.as_ref().map(|(id, name)| NameWire { id: id.0, name: name.clone() }),
            entry: ahead.entry.map(|id| id.0),
            step: ahead.step.clone(),
            title: ahead.title.clone(),
        }
    }
}
