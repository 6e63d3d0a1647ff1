//! Everything bought: how far each order has come, and the touches around it.

use super::NameWire;
use kept_journal::{OrderLine, OrderStop, OrdersPage, Stuck, TouchShare, TouchTally};
use kept_model::{AccountId, LaneStepName};
use serde::Serialize;
use ts_rs::TS;

/// Everything bought, or a part of it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OrdersWire {
    /// "Eight orders. Three are live and not adopted yet."
    pub headline: String,
    /// The account that the page is about; null for all.
    pub account: Option<NameWire>,
    /// Touches before and after the orders, over all of the account or the journal.
    pub share: TouchTallyWire,
    /// How many orders miss each step: live, adopted, valued, renewed, and null where every step is reached.
    pub counts: Vec<OrderCount>,
    /// The orders in their order.
    pub items: Vec<OrderWire>,
    /// How many there are of those that were asked for.
    pub total: usize,
    /// Whether there are more than these items.
    pub more: bool,
    /// How many orders there are, whatever they miss.
    pub all: usize,
}

/// How many orders miss a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OrderCount {
    /// "live", "adopted", "valued" or "renewed"; null where every step is reached.
    pub missing: Option<String>,
    /// So many orders.
    pub count: usize,
    /// So many of them stand still.
    pub stuck: usize,
}

/// An order and how far it has come.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OrderWire {
    /// The same on every machine.
    pub uid: String,
    /// Its entry.
    pub id: i64,
    /// "order".
    pub kind: String,
    /// The day of the order.
    pub day: String,
    /// The main account.
    pub account: Option<NameWire>,
    /// What was bought.
    pub what: String,
    /// Such as "PO-4711".
    pub number: Option<String>,
    /// "84000 EUR"; null where nobody wrote it down.
    pub value: Option<String>,
    /// The five steps in their order.
    pub steps: Vec<OrderStep>,
    /// The step after the furthest one that was reached; null when all are.
    pub missing: Option<String>,
    /// Why it stands still; null when it does not.
    pub stuck: Option<StuckWire>,
    /// Touches before and after it.
    pub share: TouchShareWire,
}

/// A step of an order, with what `edit` of the order takes under the step's name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OrderStep {
    /// "ordered" … "renewed".
    pub step: String,
    /// "16 Oct", "31 of 42 sites", "nobody has asked"; empty where there is nothing to say.
    pub label: String,
    /// "done", "now", "ahead", or "stuck": the next one, and the order stands still.
    #[ts(type = "\"done\" | \"now\" | \"ahead\" | \"stuck\"")]
    pub look: String,
    /// The day it was reached.
    pub actual: Option<String>,
    /// The day it is planned for.
    pub planned: Option<String>,
    /// What shows it, in words.
    pub evidence: Option<String>,
}

/// Why an order stands still.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct StuckWire {
    /// The step that is missing: "live", "adopted" or "valued".
    pub step: String,
    /// The day it counts from.
    pub since: String,
    /// "Live, not adopted: live for 261 days, and nobody has written down who uses it."
    pub sentence: String,
}

/// Touches on the account in the 90 days up to and including the day of an order, and in the 90 days after it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TouchShareWire {
    /// Touches before; null while a window is not whole.
    pub before: Option<u32>,
    /// Touches after; null while a window is not whole.
    pub after: Option<u32>,
    /// With its n and its period, or why nothing can be said.
    pub sentence: String,
    /// The search that finds the entries behind it; null without an account.
    pub query: Option<String>,
}

/// Touches before and after several orders.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TouchTallyWire {
    /// Touches before, of the orders whose windows are whole.
    pub before: u32,
    /// Touches after.
    pub after: u32,
    /// How many orders those are.
    pub orders: usize,
    /// With its n and its period, or why nothing can be said.
    pub sentence: String,
}

impl OrdersWire {
    pub(crate) fn new(page: &OrdersPage, offset: usize, account: Option<(AccountId, String)>) -> Self {
        let count = |(missing, count, stuck): &(Option<LaneStepName>, usize, usize)| OrderCount {
            missing: missing.map(|step| step.to_string()),
            count: *count,
            stuck: *stuck,
        };
        Self {
            headline: page.headline.clone(),
            account: account.map(|(id, name)| NameWire { id: id.0, name }),
            share: (&page.share).into(),
            counts: page.counts.iter().map(count).collect(),
            items: page.items.iter().map(OrderWire::from).collect(),
            total: page.found,
            more: offset + page.items.len() < page.found,
            all: page.total,
        }
    }
}

impl From<&OrderLine> for OrderWire {
    fn from(line: &OrderLine) -> Self {
        Self {
            uid: line.uid.to_string(),
            id: line.id.0,
            kind: "order".to_owned(),
            day: line.day.to_string(),
            account: line.account.as_ref().map(|(id, name)| NameWire { id: id.0, name: name.clone() }),
            what: line.what.clone(),
            number: line.number.clone(),
            value: line.value.as_ref().map(ToString::to_string),
            steps: line.stops.iter().map(OrderStep::from).collect(),
            missing: line.missing.map(|step| step.to_string()),
            stuck: line.stuck.as_ref().map(StuckWire::from),
            share: (&line.share).into(),
        }
    }
}

impl From<&OrderStop> for OrderStep {
    fn from(stop: &OrderStop) -> Self {
        Self {
            step: stop.step.to_string(),
            label: stop.label.clone(),
            look: stop.look.as_str().to_owned(),
            actual: stop.actual.map(|day| day.to_string()),
            planned: stop.planned.map(|day| day.to_string()),
            evidence: stop.evidence.clone(),
        }
    }
}

impl From<&Stuck> for StuckWire {
    fn from(stuck: &Stuck) -> Self {
        Self {
            step: stuck.step.to_string(),
            since: stuck.since.to_string(),
            sentence: stuck.sentence.clone(),
        }
    }
}

impl From<&TouchShare> for TouchShareWire {
    fn from(share: &TouchShare) -> Self {
        Self {
            before: share.counted.map(|(before, _)| before),
            after: share.counted.map(|(_, after)| after),
            sentence: share.sentence.clone(),
            query: share.query.clone(),
        }
    }
}

impl From<&TouchTally> for TouchTallyWire {
    fn from(tally: &TouchTally) -> Self {
        Self {
            before: tally.counted.0,
            after: tally.counted.1,
            orders: tally.orders,
            sentence: tally.sentence.clone(),
        }
    }
}
