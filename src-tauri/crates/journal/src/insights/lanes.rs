//! Everything bought, and how far it has come.

use super::{FEWEST, ROWS};
use crate::brief::lines::{capital, one_line};
use crate::pages::{LaneStop, StopState};
use crate::{Journal, Result};
use chrono::NaiveDate;
use kept_model::{
    AccountId, EntryId, LaneStepName, Order, Playbook, PlaybookAnchor, count_word, days_between, format_day,
};
use kept_store::OrderLane;
use std::collections::{HashMap, HashSet};

/// A step that nothing shows after so many days waits for somebody to ask.
const WAITS: i64 = 30;
/// An order without a planned day waits longer for going live.
const TO_LIVE: i64 = 60;
/// What a playbook asks within so many days of going live is about use; later it asks about value.
const ABOUT_USE: i64 = 60;

/// Everything bought, and how far it has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AfterOrderChart {
    /// "Three orders are live and not yet adopted. One is adopted, and no value is written down: …"
    pub heading: String,
    /// "Eight orders, whenever they were bought".
    pub basis: String,
    /// How many orders.
    pub n: usize,
    /// Bought and not live.
    pub not_live: usize,
    /// Live and not adopted.
    pub not_adopted: usize,
    /// Adopted, and no value is written down.
    pub not_valued: usize,
    /// Those that wait for somebody to ask first, then the newest.
    pub rows: Vec<AfterOrderRow>,
    /// How many more there are.
    pub more: usize,
}

/// An order and its five stops.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AfterOrderRow {
    /// Its entry.
    pub entry: EntryId,
    /// Whose.
    pub account: Option<(AccountId, String)>,
    /// What was bought.
    pub what: String,
    /// The five stops in their order.
    pub stops: Vec<LaneStop>,
    /// The step that is missing, up to its value.
    pub stuck: Option<Missing>,
}

/// What an order has not come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// Bought.
    Live,
    /// Live.
    Adopted,
    /// Adopted.
    Valued,
}

impl Missing {
    /// "live and not adopted".
    pub const fn words(self) -> &'static str {
        match self {
            Self::Live => "bought and not live",
            Self::Adopted => "live and not adopted",
            Self::Valued => "adopted, and no value is written down",
        }
    }
}

/// The day a step was reached; a day to come is a slip of the pen.
fn reached(lane: &OrderLane, name: LaneStepName, today: NaiveDate) -> Option<NaiveDate> {
    match name {
        LaneStepName::Ordered => Some(lane.day),
        _ => lane.order.step(name).and_then(|step| step.actual).filter(|day| *day <= today),
    }
}

/// The step after the furthest one that was reached.
fn next(lane: &OrderLane, today: NaiveDate) -> Option<LaneStepName> {
    let furthest = LaneStepName::ALL.iter().rposition(|name| reached(lane, *name, today).is_some());
    LaneStepName::ALL.get(furthest.unwrap_or_default() + 1).copied()
}

pub(super) fn missing(lane: &OrderLane, today: NaiveDate) -> Option<Missing> {
    match next(lane, today)? {
        LaneStepName::Live => Some(Missing::Live),
        LaneStepName::Adopted => Some(Missing::Adopted),
        LaneStepName::Valued => Some(Missing::Valued),
        LaneStepName::Ordered | LaneStepName::Renewed => None,
    }
}

/// The day since which the next step is waited for: the step before it.
pub(super) fn since(lane: &OrderLane, today: NaiveDate) -> NaiveDate {
    let furthest = LaneStepName::ALL.iter().rev().find_map(|name| reached(lane, *name, today));
    furthest.unwrap_or(lane.day)
}

/// Whether nothing shows the next step long after the one before it, or its planned day has passed.
fn waits(order: &Order, name: LaneStepName, since: NaiveDate, today: NaiveDate) -> bool {
    let step = order.step(name);
    let patience = match name {
        LaneStepName::Live => TO_LIVE,
        LaneStepName::Adopted | LaneStepName::Valued => WAITS,
        LaneStepName::Ordered | LaneStepName::Renewed => return false,
    };
    let is_shown = step.is_some_and(|step| step.evidence.is_some());
    let planned = step.and_then(|step| step.planned);
    planned.map_or(!is_shown && days_between(since, today) > patience, |planned| planned < today)
}

/// The names of the steps that ask about use.
fn about_use(playbooks: &[Playbook]) -> HashSet<String> {
    let from_live = playbooks.iter().filter(|playbook| playbook.anchor == PlaybookAnchor::Live);
    let steps = from_live.flat_map(|playbook| &playbook.steps);
    let early =
        steps.filter(|step| step.every_years.is_none() && (0..=ABOUT_USE).contains(&step.offset_days));
    early.map(|step| step.name.clone()).collect()
}

/// The five stops. `asked`: the newest day of an answer to a playbook's question about use, at the account.
fn stops(lane: &OrderLane, asked: Option<NaiveDate>, today: NaiveDate) -> Vec<LaneStop> {
    let next = next(lane, today);
    let since = since(lane, today);
    let renewal = lane.account.as_ref().and_then(|(_, _, renewal)| *renewal);
    let stop = |name: LaneStepName| {
        let step = lane.order.step(name);
        if let Some(day) = reached(lane, name, today) {
            return LaneStop { step: name, label: format_day(day, today), state: StopState::Done };
        }
        let is_next = Some(name) == next;
        let state = match is_next {
            true if waits(&lane.order, name, since, today) => StopState::Wait,
            true => StopState::Now,
            false => StopState::Ahead,
        };
        // An order without a renewal of its own renews with its account, once nothing else comes before.
        let with_account = renewal.filter(|_| is_next && name == LaneStepName::Renewed);
        let planned = step.and_then(|step| step.planned).or(with_account);
        let evidence = step.and_then(|step| step.evidence.as_deref()).map(one_line);
        let label = match (evidence, planned) {
            (Some(evidence), _) => evidence,
            (None, Some(day)) => format_day(day, today),
            (None, None) if is_next => nothing(name, state, asked.filter(|day| *day >= since), today),
            (None, None) => String::new(),
        };
        LaneStop { step: name, label, state }
    };
    LaneStepName::ALL.iter().copied().map(stop).collect()
}

/// What stands where nothing shows the next step.
fn nothing(name: LaneStepName, state: StopState, asked: Option<NaiveDate>, today: NaiveDate) -> String {
    match (name, asked) {
        (LaneStepName::Adopted, Some(day)) => format!("asked {}, no evidence yet", format_day(day, today)),
        (LaneStepName::Adopted, None) if state == StopState::Wait => "nobody has asked".to_owned(),
        (LaneStepName::Valued, _) => "no evidence yet".to_owned(),
        (LaneStepName::Live, _) => "no day yet".to_owned(),
        _ => String::new(),
    }
}

impl Journal {
    pub(super) fn after_order_chart(&self) -> Result<AfterOrderChart> {
        let reader = self.store.reader();
        let today = self.today();
        let mut lanes = reader.order_lanes()?;
        let n = lanes.len();
        let count = |what| lanes.iter().filter(|lane| missing(lane, today) == Some(what)).count();
        let (not_live, not_adopted, not_valued) =
            (count(Missing::Live), count(Missing::Adopted), count(Missing::Valued));
        let only = lanes.iter().find(|lane| missing(lane, today) == Some(Missing::Valued));
        let heading = heading(n, not_adopted, not_valued, only);
        // Those that wait come first, the longest first; then the newest orders.
        lanes.sort_by_key(|lane| {
            let since = since(lane, today);
            let is_waiting = next(lane, today).is_some_and(|name| waits(&lane.order, name, since, today));
            let order = if is_waiting { days_between(today, since) } else { days_between(lane.day, today) };
            (!is_waiting, order, lane.entry)
        });
        let more = n.saturating_sub(ROWS);
        lanes.truncate(ROWS);
        let mut asked: HashMap<AccountId, NaiveDate> = HashMap::new();
        let about_use = about_use(&reader.playbooks()?);
        for (account, step, day) in reader.playbook_answers()? {
            if !about_use.contains(&step) {
                continue;
            }
            let newest = asked.entry(account).or_insert(day);
            *newest = day.max(*newest);
        }
        let row = |lane: OrderLane| {
            let asked = lane.account.as_ref().and_then(|(id, ..)| asked.get(id)).copied();
            AfterOrderRow {
                entry: lane.entry,
                stops: stops(&lane, asked, today),
                stuck: missing(&lane, today),
                what: what(&lane),
                account: lane.account.map(|(id, name, _)| (id, name)),
            }
        };
        let noun = if n == 1 { "order" } else { "orders" };
        Ok(AfterOrderChart {
            heading,
            basis: format!("{} {noun}, whenever they were bought", capital(&count_word(n as i64))),
            n,
            not_live,
            not_adopted,
            not_valued,
            rows: lanes.into_iter().map(row).collect(),
            more,
        })
    }
}

/// What was bought, else its number.
pub(super) fn what(lane: &OrderLane) -> String {
    match one_line(&lane.order.what) {
        what if what.is_empty() => lane.order.number.clone().unwrap_or_default(),
        what => what,
    }
}

/// "Three orders are live and not yet adopted. One is adopted, and no value is written down: Hand scanners, Brightwell."
fn heading(n: usize, not_adopted: usize, not_valued: usize, only: Option<&OrderLane>) -> String {
    if n < FEWEST {
        return match n {
            0 => "Nothing that was bought is written down yet.".to_owned(),
            _ => "Too few orders are written down to say more.".to_owned(),
        };
    }
    let said = |count: usize| capital(&count_word(count as i64));
    let live = match not_adopted {
        0 => None,
        1 => Some("One order is live and not yet adopted.".to_owned()),
        _ => Some(format!("{} orders are live and not yet adopted.", said(not_adopted))),
    };
    let adopted = match (not_valued, only) {
        (0, _) | (_, None) => None,
        (1, Some(lane)) => {
            let name = lane.account.as_ref().map_or(String::new(), |(_, name, _)| format!(", {name}"));
            let noun = if live.is_some() { "One" } else { "One order" };
            Some(format!("{noun} is adopted, and no value is written down: {}{name}.", what(lane)))
        }
        (_, Some(_)) => {
            let noun = if live.is_some() { "" } else { " orders" };
            Some(format!("{}{noun} are adopted, and no value is written down.", said(not_valued)))
        }
    };
    match (live, adopted) {
        (None, None) => {
            "No order stands still: what is live is adopted, and what is adopted has shown its value."
                .to_owned()
        }
        (live, adopted) => live.into_iter().chain(adopted).collect::<Vec<_>>().join(" "),
    }
}

#[cfg(test)]
mod tests;
