//! Everything bought, on one page: how far each order has come, where it is stuck, and who still calls after it was signed.

mod lane;
mod share;
mod stand;

pub use lane::{OrderStop, StopLook};
pub use share::{TouchShare, TouchTally};
pub use stand::Stuck;

use crate::brief::lines::{capital, one_line};
use crate::phrase::counted;
use crate::{Journal, Result};
use chrono::NaiveDate;
use kept_model::{AccountId, EntryId, LaneStepName, Money, Uid, name_key};
use kept_store::OrderRow;
use share::WINDOW;
use stand::{missing, stuck};

/// How the orders of the page follow each other.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum OrdersBy {
    /// By the name of their account, the newest first.
    #[default]
    Account,
    /// By the step that is missing; what is stuck first, the longest first.
    Step,
}

/// Which orders a page holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct OrdersOf {
    /// Only those about this account.
    pub account: Option<AccountId>,
    /// Only those whose next step is this one.
    pub missing: Option<LaneStepName>,
    /// Only those that are stuck.
    pub is_stuck: bool,
    /// Their order.
    pub by: OrdersBy,
}

/// Everything bought.
#[derive(Debug, Clone, PartialEq)]
pub struct OrdersPage {
    /// "Eight orders. Three are live and not adopted yet, one is adopted and no value is written down."
    pub headline: String,
    /// Touches before and after the orders, over all of the account or of the journal.
    pub share: TouchTally,
    /// How many of the orders miss each step, and how many of those are stuck; the step is `None` where all are reached.
    pub counts: Vec<(Option<LaneStepName>, usize, usize)>,
    /// The part that was asked for.
    pub items: Vec<OrderLine>,
    /// How many orders there are of that kind.
    pub found: usize,
    /// How many orders there are, whatever they miss.
    pub total: usize,
}

/// An order in a list.
#[derive(Debug, Clone, PartialEq)]
pub struct OrderLine {
    /// Its entry.
    pub id: EntryId,
    /// The same on every machine.
    pub uid: Uid,
    /// The day of the order.
    pub day: NaiveDate,
    /// The main account and its name.
    pub account: Option<(AccountId, String)>,
    /// What was bought.
    pub what: String,
    /// Such as "PO-4711".
    pub number: Option<String>,
    /// What it is worth, where somebody wrote that down.
    pub value: Option<Money>,
    /// The five steps in their order.
    pub stops: Vec<OrderStop>,
    /// The step after the furthest one that was reached; `None` when all are.
    pub missing: Option<LaneStepName>,
    /// Why it stands still, when it does.
    pub stuck: Option<Stuck>,
    /// Touches before and after it.
    pub share: TouchShare,
}

impl Journal {
    /// Everything bought, `limit` orders from `offset` on.
    ///
    /// # Errors
    /// When there is no such account.
    pub fn orders(&self, of: OrdersOf, offset: usize, limit: usize) -> Result<OrdersPage> {
        let reader = self.store.reader();
        if let Some(account) = of.account {
            reader.account(account)?;
        }
        let rows = reader.order_rows(of.account, WINDOW)?;
        let mut lines: Vec<OrderLine> = rows.into_iter().map(|row| self.order_line(row)).collect();
        let counts = counts(&lines);
        let (headline, total) = (headline(&lines), lines.len());
        let share = share::tally(&lines);
        lines.retain(|line| of.missing.is_none_or(|step| line.missing == Some(step)));
        lines.retain(|line| !of.is_stuck || line.stuck.is_some());
        sort(&mut lines, of.by);
        let found = lines.len();
        let items = lines.into_iter().skip(offset).take(limit).collect();
        Ok(OrdersPage { headline, share, counts, items, found, total })
    }

    /// The account of that name, or `account:5`.
    ///
    /// # Errors
    /// When nobody or several are called so.
    pub fn account_called(&self, text: &str) -> Result<(AccountId, String)> {
        let account = self.store.reader().account(self.one_account(text)?)?;
        Ok((account.id, account.name))
    }

    fn order_line(&self, row: OrderRow) -> OrderLine {
        let today = self.today();
        let stuck = stuck(&row.order, row.day, today, &self.calendar);
        OrderLine {
            id: row.id,
            uid: row.uid,
            day: row.day,
            what: match one_line(&row.order.what) {
                what if what.is_empty() => one_line(&row.body),
                what => what,
            },
            stops: lane::stops(&row, stuck.as_ref(), today),
            missing: missing(&row.order, today),
            share: share::of(&row, today),
            account: row.account,
            number: row.order.number,
            value: row.order.value,
            stuck,
        }
    }
}

fn sort(lines: &mut [OrderLine], by: OrdersBy) {
    // They come newest first; each sort leaves what is equal as it was.
    match by {
        OrdersBy::Account => lines.sort_by_cached_key(|line| {
            line.account.as_ref().map_or((true, String::new(), 0), |(id, name)| (false, name_key(name), id.0))
        }),
        OrdersBy::Step => lines.sort_by_key(|line| {
            // Without a missing step it is the last of all.
            let step = line.missing.map_or(usize::MAX, |step| step as usize);
            (step, line.stuck.is_none(), line.stuck.as_ref().map(|stuck| stuck.since))
        }),
    }
}

fn counts(lines: &[OrderLine]) -> Vec<(Option<LaneStepName>, usize, usize)> {
    use LaneStepName::{Adopted, Live, Renewed, Valued};
    let count = |step| {
        let missing = lines.iter().filter(|line| line.missing == step);
        (step, missing.clone().count(), missing.filter(|line| line.stuck.is_some()).count())
    };
    [Some(Live), Some(Adopted), Some(Valued), Some(Renewed), None].into_iter().map(count).collect()
}

/// "Eight orders. One is not live yet, three are live and not adopted yet."
fn headline(lines: &[OrderLine]) -> String {
    if lines.is_empty() {
        return "Nothing was bought yet.".to_owned();
    }
    let clause = |step, one: &str, many: &str| {
        let count = lines.iter().filter(|line| line.missing == Some(step)).count();
        (count > 0).then(|| counted(count, one, many))
    };
    let open: Vec<String> = [
        clause(LaneStepName::Live, "is not live yet", "are not live yet"),
        clause(LaneStepName::Adopted, "is live and not adopted yet", "are live and not adopted yet"),
        clause(
            LaneStepName::Valued,
            "is adopted and no value is written down",
            "are adopted and no value is written down",
        ),
    ]
    .into_iter()
    .flatten()
    .collect();
    let all = capital(&counted(lines.len(), "order", "orders"));
    if open.is_empty() {
        let each = if lines.len() == 1 { "It has" } else { "Each has" };
        return format!("{all}. {each} shown its value.");
    }
    format!("{all}. {}.", capital(&open.join(", ")))
}
