//! Everything bought, and how far it has come.

use super::{FEWEST, ROWS};
use crate::brief::lines::{capital, one_line};
use crate::pages::{LaneStop, StopState};
use crate::{Journal, Result};
use chrono::NaiveDate;
use kept_model::{AccountId, EntryId, LaneStepName, Order, count_word, days_between, format_day};
use kept_store::OrderLane;
use std::collections::HashMap;

/// A step that nothing shows after so many days waits for somebody to ask.
const WAITS: i64 = 30;
/// An order without a planned day waits longer for going live.
const TO_LIVE: i64 = 60;

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
    let days = LaneStepName::ALL.iter().filter_map(|name| reached(lane, *name, today));
    days.last().unwrap_or(lane.day)
}

/// Whether nothing shows the next step long after the one before it, or its planned day has passed.
fn waits(order: &Order, name: LaneStepName, since: NaiveDate, today: NaiveDate) -> bool {
    let step = order.step(name);
    let patience = match name {
        LaneStepName::Live => TO_LIVE,
        LaneStepName::Adopted | LaneStepName::Valued => WAITS,
        LaneStepName::Ordered | LaneStepName::Renewed => return false,
    };
    match step.and_then(|step| step.planned) {
        Some(planned) => planned < today,
        None => {
            let is_shown = step.is_some_and(|step| step.evidence.is_some());
            !is_shown && days_between(since, today) > patience
        }
    }
}

/// The five stops. `asked`: the newest day of an answer to a playbook's question at the account.
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
        for (account, _, day) in reader.playbook_answers()? {
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
mod tests {
    use super::*;
    use kept_model::LaneStep;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// "live 2026-10-16", "live ? 2026-12-07" for planned, "adopted: 31 of 42 sites" for evidence alone.
    fn lane(ordered: &str, steps: &[&str]) -> OrderLane {
        let step = |text: &&str| {
            let (name, rest) = text.split_once([' ', ':']).unwrap();
            let planned = rest.strip_prefix("? ").map(day);
            LaneStep {
                step: name.parse().unwrap(),
                planned,
                actual: if planned.is_some() { None } else { rest.parse().ok() },
                evidence: text.contains(':').then(|| rest.trim().to_owned()),
            }
        };
        let order =
            Order { what: "scanners".to_owned(), lane: steps.iter().map(step).collect(), ..Order::default() };
        let account = Some((AccountId(1), "Nordsee".to_owned(), Some(day("2027-06-01"))));
        OrderLane { entry: EntryId(1), day: day(ordered), order, account }
    }

    #[test]
    fn a_lane_says_how_far_it_is_and_what_is_missing() {
        // Today is 19 November. Live on 24 August is 87 days ago, on 1 November 18; both are counted against 30.
        type Case<'a> = (&'a [&'a str], Option<&'a str>, &'a str, &'a str);
        let cases: [Case<'_>; 9] = [
            (&["live ? 2026-12-07"], None, "done now ahead ahead ahead", "14 Sep|7 Dec|||"),
            (&[], None, "done wait ahead ahead ahead", "14 Sep|no day yet|||"),
            (&["live 2026-11-01"], None, "done done now ahead ahead", "14 Sep|1 Nov|||"),
            (&["live 2026-10-16"], None, "done done wait ahead ahead", "14 Sep|16 Oct|nobody has asked||"),
            (
                &["live 2026-10-16"],
                Some("2026-10-30"),
                "done done wait ahead ahead",
                "14 Sep|16 Oct|asked 30 Oct, no evidence yet||",
            ),
            // Somebody asked before it went live: that was about something else.
            (
                &["live 2026-10-16"],
                Some("2026-10-01"),
                "done done wait ahead ahead",
                "14 Sep|16 Oct|nobody has asked||",
            ),
            (
                &["live 2026-10-16", "adopted: 31 of 42 sites"],
                None,
                "done done now ahead ahead",
                "14 Sep|16 Oct|31 of 42 sites||",
            ),
            // A step that was passed over is not waited for.
            (&["adopted 2026-10-10"], None, "done ahead done wait ahead", "14 Sep||10 Oct|no evidence yet|"),
            (
                &["live 2026-09-20", "adopted 2026-10-01", "valued 2026-10-21"],
                None,
                "done done done done now",
                "14 Sep|20 Sep|1 Oct|21 Oct|1 Jun 2027",
            ),
        ];
        let today = day("2026-11-19");
        for (steps, asked, states, labels) in cases {
            // The second case was bought on 14 September: 66 days ago, more than the 60 that going live may take.
            let stops = stops(&lane("2026-09-14", steps), asked.map(day), today);
            let read: Vec<&str> = stops.iter().map(|stop| stop.state.as_str()).collect();
            assert_eq!(read.join(" "), states, "{steps:?}");
            let read: Vec<&str> = stops.iter().map(|stop| stop.label.as_str()).collect();
            assert_eq!(read.join("|"), labels, "{steps:?}");
        }
    }

    #[test]
    fn the_heading_counts_what_stands_still() {
        let scanners = lane("2026-09-14", &["adopted 2026-10-10"]);
        let cases = [
            (0, 0, 0, "Nothing that was bought is written down yet."),
            (2, 1, 0, "Too few orders are written down to say more."),
            (
                3,
                0,
                0,
                "No order stands still: what is live is adopted, and what is adopted has shown its value.",
            ),
            (3, 1, 0, "One order is live and not yet adopted."),
            (
                8,
                3,
                1,
                "Three orders are live and not yet adopted. One is adopted, and no value is written down: scanners, Nordsee.",
            ),
            (8, 0, 1, "One order is adopted, and no value is written down: scanners, Nordsee."),
            (8, 0, 2, "Two orders are adopted, and no value is written down."),
            (
                8,
                2,
                4,
                "Two orders are live and not yet adopted. Four are adopted, and no value is written down.",
            ),
        ];
        for (n, not_adopted, not_valued, expected) in cases {
            assert_eq!(heading(n, not_adopted, not_valued, Some(&scanners)), expected);
        }
    }

    #[test]
    fn a_day_to_come_is_not_reached() {
        let lane = lane("2026-09-14", &["live 2026-12-01"]);
        let today = day("2026-11-19");
        assert_eq!(missing(&lane, today), Some(Missing::Live));
        assert_eq!(missing(&lane, day("2026-12-01")), Some(Missing::Adopted));
        assert_eq!(since(&lane, today), day("2026-09-14"));
    }
}
