//! Share of touches before and after an order: does anybody still call once it is signed? Pure.
//!
//! Before are the 90 days up to and including the day of the order, after are the 90 days from the next day on. Only whole
//! windows are compared: the one after must be over, and the account must have been in the journal when the one before
//! began, or who was entered with the order would always look better served after it.

use super::OrderLine;
use crate::phrase::counted;
use chrono::{Days, NaiveDate};
use kept_model::format_day;
use kept_store::OrderRow;

/// Days of each window.
pub(super) const WINDOW: u32 = 90;
/// Fewer touches than this say nothing.
const FEWEST: u32 = 3;

/// Touches before and after one order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TouchShare {
    /// Touches before and after; `None` while a window is not whole.
    pub counted: Option<(u32, u32)>,
    /// With its n and its period, or why nothing can be said.
    pub sentence: String,
    /// The search that finds every entry of both windows; `None` without an account.
    pub query: Option<String>,
}

/// Touches before and after several orders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TouchTally {
    /// Touches before and after, of the orders whose windows are whole. A touch near two orders counts for each.
    pub counted: (u32, u32),
    /// How many orders those are.
    pub orders: usize,
    /// With its n and its period, or why nothing can be said.
    pub sentence: String,
}

/// The share of an order.
pub(super) fn of(row: &OrderRow, today: NaiveDate) -> TouchShare {
    let back = |days: u32| row.day.checked_sub_days(Days::new(days.into())).unwrap_or(row.day);
    let on = |days: u32| row.day.checked_add_days(Days::new(days.into())).unwrap_or(row.day);
    let (first, last) = (back(WINDOW - 1), on(WINDOW));
    let query = row.account.as_ref().map(|(_, name)| {
        let name = name.replace('"', " ");
        format!("account:\"{name}\" after:{} before:{}", back(WINDOW), on(WINDOW + 1))
    });
    let without = |sentence: String| TouchShare { counted: None, sentence, query: query.clone() };
    if row.account.is_none() {
        return without("It names no account, so there are no touches to compare.".to_owned());
    }
    if last >= today {
        let ends = format_day(last, today);
        return without(format!(
            "Too early to compare touches: the {WINDOW} days after the order end on {ends}."
        ));
    }
    let begun = row.first_day.filter(|begun| *begun > first);
    if let Some(begun) = begun {
        let begun = format_day(begun, today);
        return without(format!(
            "Touches cannot be compared: the first entry about this account is of {begun}, within the {WINDOW} days up to the order."
        ));
    }
    let (before, after) = row.touches;
    let all = before + after;
    let sentence = if all < FEWEST {
        format!(
            "Too few to say: {} in the {WINDOW} days up to the order and the {WINDOW} days after it.",
            touches(all)
        )
    } else {
        format!(
            "{after} of {all} touches came after the order: {before} in the {WINDOW} days up to it, {after} in the {WINDOW} days after."
        )
    };
    TouchShare { counted: Some((before, after)), sentence, query }
}

/// The share over several orders.
pub(super) fn tally(lines: &[OrderLine]) -> TouchTally {
    let whole: Vec<(u32, u32)> = lines.iter().filter_map(|line| line.share.counted).collect();
    let (before, after) = whole.iter().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    let (all, orders) = (before + after, counted(whole.len(), "order", "orders"));
    let sentence = if whole.is_empty() {
        format!("No order has both its {WINDOW} days before and its {WINDOW} days after whole yet.")
    } else if all < FEWEST {
        format!("Too few touches to say how they lie around {orders}: {}.", touches(all))
    } else {
        format!(
            "{after} of {all} touches came after the order, over {orders}: {before} in the {WINDOW} days up to it, {after} in the {WINDOW} days after."
        )
    };
    TouchTally { counted: (before, after), orders: whole.len(), sentence }
}

fn touches(count: u32) -> String {
    counted(count as usize, "touch", "touches")
}
