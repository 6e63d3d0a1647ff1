//! Where they are after the order, and the next step.

use super::compose::Desk;
use super::lines::one_line;
use super::{BriefOrder, LaneMark, LaneState};
use crate::Result;
use chrono::NaiveDate;
use kept_model::{AccountId, Entry, Facet, LaneStep, LaneStepName, Order, format_day};
use kept_store::Reader;

/// As many orders as fit on the page.
const MOST: usize = 2;

/// The newest orders and how many more there are; those whose value nobody has seen yet come first.
pub(super) fn orders(desk: &Desk<'_>) -> Result<(Vec<BriefOrder>, usize)> {
    let mut orders = all(desk.reader, desk.account, desk.today)?;
    // Stable: newest first within each half.
    orders.sort_by_key(|(entry, _)| {
        matches!(&entry.facet, Facet::Order(order)
            if order.step(LaneStepName::Valued).is_some_and(|step| step.actual.is_some()))
    });
    let more = orders.len().saturating_sub(MOST);
    Ok((orders.into_iter().take(MOST).map(|(_, order)| order).collect(), more))
}

/// Every order of an account with its lane, newest first.
pub(crate) fn all(
    reader: Reader<'_>,
    account: AccountId,
    today: NaiveDate,
) -> Result<Vec<(Entry, BriefOrder)>> {
    let mut orders = Vec::new();
    let renewal = reader.account(account)?.renewal;
    for id in reader.orders_of(account)? {
        let mut entry = reader.entry(id)?;
        if let Facet::Order(order) = &mut entry.facet {
            // An order without a renewal of its own renews with its account.
            if order.step(LaneStepName::Renewed).is_none() {
                let step = LaneStepName::Renewed;
                order.lane.extend(renewal.map(|day| LaneStep {
                    step,
                    planned: Some(day),
                    actual: None,
                    evidence: None,
                }));
            }
        }
        if let Facet::Order(order) = &entry.facet {
            let order = brief_order(&entry, order, today);
            orders.push((entry, order));
        }
    }
    Ok(orders)
}

fn brief_order(entry: &Entry, order: &Order, today: NaiveDate) -> BriefOrder {
    let reached = |name| match order.step(name).and_then(|step| step.actual) {
        None if name == LaneStepName::Ordered => Some(entry.day),
        actual => actual,
    };
    let now = LaneStepName::ALL.iter().copied().find(|name| reached(*name).is_none());
    let mark = |name: LaneStepName| {
        let state = match reached(name) {
            Some(_) => LaneState::Done,
            None if Some(name) == now => LaneState::Now,
            None => LaneState::Ahead,
        };
        let label =
            reached(name).map_or_else(|| open_label(order, name, today), |day| format_day(day, today));
        LaneMark { step: name, label, state }
    };
    BriefOrder {
        entry: entry.id,
        uid: entry.uid,
        what: one_line(&order.what),
        lane: LaneStepName::ALL.iter().copied().map(mark).collect(),
        next: next(order, now, today),
    }
}

fn open_label(order: &Order, name: LaneStepName, today: NaiveDate) -> String {
    let step = order.step(name);
    let evidence = step.and_then(|step| step.evidence.clone());
    let planned = step.and_then(|step| step.planned).map(|day| format_day(day, today));
    evidence.or(planned).unwrap_or_else(|| {
        match name {
            LaneStepName::Adopted | LaneStepName::Valued => "no evidence yet",
            LaneStepName::Ordered | LaneStepName::Live | LaneStepName::Renewed => "no date yet",
        }
        .to_owned()
    })
}

fn next(order: &Order, now: Option<LaneStepName>, today: NaiveDate) -> String {
    let Some(name) = now else { return "Bought again: every step is reached.".to_owned() };
    let step = order.step(name);
    let planned = step.and_then(|step| step.planned).map(|day| format_day(day, today));
    let so_far = step.and_then(|step| step.evidence.as_ref()).map(|evidence| format!(", {evidence} so far"));
    let so_far = so_far.unwrap_or_default();
    match name {
        LaneStepName::Ordered => "Next: the order itself.".to_owned(),
        LaneStepName::Live => match planned {
            Some(day) => format!("Next: going live, planned for {day}{so_far}."),
            None => format!("Next: agree a day for going live{so_far}."),
        },
        LaneStepName::Adopted => format!("Next: used by everybody it was bought for{so_far}."),
        LaneStepName::Valued => format!("Next: ask whether it helped, and what shows it{so_far}."),
        LaneStepName::Renewed => match planned {
            Some(day) => format!("Next: the renewal on {day}."),
            None => "Next: ask what they would miss if it were gone.".to_owned(),
        },
    }
}
