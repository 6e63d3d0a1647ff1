//! Everything bought.

use super::PAGE;
use crate::wire::OrdersWire;
use crate::{ApiError, Command, ErrorCode, Reply};
use kept_journal::{Journal, OrdersBy, OrdersOf};
use kept_model::LaneStepName;
use serde::Deserialize;
use ts_rs::TS;

/// Everything bought, by account or by the step that is missing.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct ViewOrders {
    /// Only those about this account: `account:5`, or its name or the beginning of that.
    #[serde(default)]
    #[ts(optional)]
    pub account: Option<String>,
    /// Only those whose next step is this one: "live", "adopted", "valued" or "renewed".
    #[serde(default)]
    #[ts(optional)]
    pub missing: Option<String>,
    /// Only those that stand still.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub stuck: bool,
    /// "account", which it is when absent, or "step": what stands still first.
    #[serde(default)]
    #[ts(optional)]
    pub by: Option<String>,
    /// How many to pass over.
    #[serde(default)]
    #[ts(optional)]
    pub offset: Option<usize>,
    /// How many at most; 20 when absent.
    #[serde(default)]
    #[ts(optional)]
    pub limit: Option<usize>,
}

impl Command for ViewOrders {
    const NAME: &'static str = "orders";
    type Reply = OrdersWire;
    fn run(self, journal: &mut Journal) -> Reply<OrdersWire> {
        let account = self.account.as_deref().map(|text| journal.account_called(text)).transpose()?;
        let by = match self.by.as_deref() {
            None | Some("account") => OrdersBy::Account,
            Some("step") => OrdersBy::Step,
            Some(other) => {
                let says = format!("orders go by account or by step, not by \"{other}\".");
                return Err(ApiError::new(ErrorCode::Invalid, says));
            }
        };
        let missing: Option<LaneStepName> = self.missing.as_deref().map(str::parse).transpose()?;
        let of = OrdersOf { account: account.as_ref().map(|(id, _)| *id), missing, is_stuck: self.stuck, by };
        let offset = self.offset.unwrap_or_default();
        let page = journal.orders(of, offset, self.limit.unwrap_or(PAGE))?;
        Ok(OrdersWire::new(&page, offset, account))
    }
}
