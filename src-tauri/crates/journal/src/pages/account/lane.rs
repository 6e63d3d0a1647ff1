//! An order on the page of its account: how far it has come. Pure.

use crate::{BriefOrder, LaneState};
use chrono::NaiveDate;
use kept_model::{Entry, EntryId, Facet, LaneStepName, Order, days_between};

/// A step that nothing shows after so many days waits for somebody to ask.
const WAITS: i64 = 30;

/// An order and how far it has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lane {
    /// Its entry.
    pub entry: EntryId,
    /// What was bought.
    pub what: String,
    /// What was shown when it went live, such as "42 sites", else its number.
    pub note: Option<String>,
    /// The five steps in their order.
    pub stops: Vec<LaneStop>,
    /// What comes next, as a sentence.
    pub next: String,
}

/// A step of a lane.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LaneStop {
    /// Which.
    pub step: LaneStepName,
    /// "16 Oct", "31 of 42 sites".
    pub label: String,
    /// How far it is.
    pub state: StopState,
}

/// How far a step of a lane is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StopState {
    /// Reached.
    Done,
    /// The next one.
    Now,
    /// Later.
    Ahead,
    /// The next one, for so long, and nothing shows it.
    Wait,
}

impl StopState {
    /// The one spelling used on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Now => "now",
            Self::Ahead => "ahead",
            Self::Wait => "wait",
        }
    }
}

pub(super) fn lane(entry: &Entry, order: &BriefOrder, today: NaiveDate) -> Lane {
    let Facet::Order(facet) = &entry.facet else {
        return Lane {
            entry: entry.id,
            what: order.what.clone(),
            note: None,
            stops: Vec::new(),
            next: String::new(),
        };
    };
    let stop = |mark: &crate::LaneMark| LaneStop {
        step: mark.step,
        label: mark.label.clone(),
        state: match mark.state {
            LaneState::Done => StopState::Done,
            LaneState::Ahead => StopState::Ahead,
            LaneState::Now if waits(facet, mark.step, today) => StopState::Wait,
            LaneState::Now => StopState::Now,
        },
    };
    let live = facet.step(LaneStepName::Live).and_then(|step| step.evidence.clone());
    Lane {
        entry: entry.id,
        what: order.what.clone(),
        note: live.or_else(|| facet.number.clone()),
        stops: order.lane.iter().map(stop).collect(),
        next: order.next.clone(),
    }
}

/// Whether nothing shows a step long after the one before it, or its planned day has passed.
fn waits(order: &Order, name: LaneStepName, today: NaiveDate) -> bool {
    let step = order.step(name);
    if step.is_some_and(|step| step.planned.is_some_and(|day| day < today)) {
        return true;
    }
    let before = match name {
        LaneStepName::Adopted => LaneStepName::Live,
        LaneStepName::Valued => LaneStepName::Adopted,
        LaneStepName::Ordered | LaneStepName::Live | LaneStepName::Renewed => return false,
    };
    let is_shown = step.is_some_and(|step| step.evidence.is_some());
    let reached = order.step(before).and_then(|step| step.actual);
    !is_shown && reached.is_some_and(|day| days_between(day, today) > WAITS)
}
