//! Everything bought, in one read.

use crate::{Reader, Result, row, sql};
use chrono::NaiveDate;
use kept_model::{AccountId, EntryId, LaneStep, Order, Uid};
use rusqlite::params;

/// An order with what is known around it.
#[derive(Debug, Clone, PartialEq)]
pub struct OrderRow {
    /// Its entry.
    pub id: EntryId,
    /// The same on every machine.
    pub uid: Uid,
    /// The day of the order.
    pub day: NaiveDate,
    /// The entry's own text.
    pub body: String,
    /// The main account and its name.
    pub account: Option<(AccountId, String)>,
    /// When that account renews.
    pub renewal: Option<NaiveDate>,
    /// The day of that account's first entry.
    pub first_day: Option<NaiveDate>,
    /// What was bought, and its lane.
    pub order: Order,
    /// Touches on that account in the days up to and including the day of the order, and in as many days after it.
    pub touches: (u32, u32),
}

impl Reader<'_> {
    /// Every order, or those about an account, newest first. `window` is the number of days in which touches are counted
    /// on either side.
    pub fn order_rows(&self, account: Option<AccountId>, window: u32) -> Result<Vec<OrderRow>> {
        let mut statement = self.conn.prepare_cached(sql!("order/page"))?;
        let rows = statement.query_map(params![account.map(|id| id.0), window], |row| {
            let account: Option<i64> = row.get(8)?;
            let name: Option<String> = row.get(9)?;
            Ok(OrderRow {
                id: EntryId(row.get(0)?),
                uid: row::uid(row, 1)?,
                day: row.get(2)?,
                body: row.get(3)?,
                account: account.map(AccountId).zip(name),
                renewal: row.get(10)?,
                first_day: row.get(11)?,
                order: Order {
                    number: row.get(4)?,
                    what: row.get(5)?,
                    value: row::money(row, 6)?,
                    lane: Vec::new(),
                },
                touches: (row.get(12)?, row.get(13)?),
            })
        })?;
        let mut rows = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        for order in &mut rows {
            order.order.lane = self.list(sql!("lane_step/of_entry"), order.id, |row| {
                Ok(LaneStep {
                    step: row::word(row, 0)?,
                    planned: row.get(1)?,
                    actual: row.get(2)?,
                    evidence: row.get(3)?,
                })
            })?;
        }
        Ok(rows)
    }
}
