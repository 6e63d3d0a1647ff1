//! The five steps of an order as a row shows them. Pure.

use super::stand::{Stuck, missing, reached};
use crate::brief::lines::one_line;
use chrono::NaiveDate;
use kept_model::{LaneStepName, format_day};
use kept_store::OrderRow;

/// A step of an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderStop {
    /// Which.
    pub step: LaneStepName,
    /// "16 Oct", "31 of 42 sites", "nobody has asked"; empty where there is nothing to say.
    pub label: String,
    /// How it looks.
    pub look: StopLook,
    /// The day it was reached.
    pub actual: Option<NaiveDate>,
    /// The day it is planned for, by the order itself.
    pub planned: Option<NaiveDate>,
    /// What shows it, in words.
    pub evidence: Option<String>,
}

/// How a step looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StopLook {
    /// Reached.
    Done,
    /// The next one.
    Now,
    /// Later, or passed over.
    Ahead,
    /// The next one, and it stands still.
    Stuck,
}

impl StopLook {
    /// The one spelling used on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Now => "now",
            Self::Ahead => "ahead",
            Self::Stuck => "stuck",
        }
    }
}

pub(super) fn stops(row: &OrderRow, stuck: Option<&Stuck>, today: NaiveDate) -> Vec<OrderStop> {
    let next = missing(&row.order, today);
    let stop = |name: LaneStepName| {
        let known = row.order.step(name);
        let actual = match name {
            // Whatever the lane says of it, an order was made on its day.
            LaneStepName::Ordered => Some(row.day),
            name => reached(&row.order, name, today),
        };
        let look = match actual {
            Some(_) => StopLook::Done,
            None if next == Some(name) && stuck.is_some() => StopLook::Stuck,
            None if next == Some(name) => StopLook::Now,
            None => StopLook::Ahead,
        };
        let planned = known.and_then(|step| step.planned.or(step.actual)).filter(|_| actual.is_none());
        // An order without a renewal of its own renews with its account.
        let with_account = row.renewal.filter(|day| name == LaneStepName::Renewed && *day >= today);
        let evidence = known.and_then(|step| step.evidence.clone());
        let label = match (actual, &evidence, planned.or(with_account)) {
            (Some(day), _, _) | (None, None, Some(day)) => format_day(day, today),
            (None, Some(evidence), _) => one_line(evidence),
            (None, None, None) if look == StopLook::Stuck => nothing(name).to_owned(),
            (None, None, None) => String::new(),
        };
        OrderStop { step: name, label, look, actual, planned: known.and_then(|step| step.planned), evidence }
    };
    LaneStepName::ALL.iter().copied().map(stop).collect()
}

const fn nothing(name: LaneStepName) -> &'static str {
    match name {
        LaneStepName::Adopted => "nobody has asked",
        LaneStepName::Valued => "no evidence yet",
        LaneStepName::Ordered | LaneStepName::Live | LaneStepName::Renewed => "no day yet",
    }
}
