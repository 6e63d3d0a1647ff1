//! A purchase order and its lane.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// An amount of money in hundredths of its currency's unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Money {
    /// Hundredths: 84,000 EUR is 8,400,000.
    pub cents: i64,
    /// ISO 4217 code, upper case; `None` when only a number was given.
    pub currency: Option<String>,
}

impl std::fmt::Display for Money {
    /// "84000 EUR", "84000.50": as it can be typed again.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (whole, cents) = (self.cents / 100, self.cents.abs() % 100);
        let sign = if self.cents < 0 && whole == 0 { "-" } else { "" };
        write!(f, "{sign}{whole}")?;
        if cents != 0 {
            write!(f, ".{cents:02}")?;
        }
        self.currency.as_ref().map_or(Ok(()), |currency| write!(f, " {currency}"))
    }
}

crate::words::words! {
    /// The lane beyond the order, in its order.
    LaneStepName, "lane step" {
        /// Bought.
        Ordered = "ordered",
        /// In use for the first time.
        Live = "live",
        /// Used by those it was bought for.
        Adopted = "adopted",
        /// It helped.
        Valued = "valued",
        /// Bought again.
        Renewed = "renewed",
    }
}

/// A step of the lane: planned, reached, or both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LaneStep {
    /// Which.
    pub step: LaneStepName,
    /// The planned day.
    pub planned: Option<NaiveDate>,
    /// The day it was reached.
    pub actual: Option<NaiveDate>,
    /// What shows it, such as "31 of 42 sites".
    pub evidence: Option<String>,
}

/// What a purchase order adds to its entry. The entry's day is the day of the order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// Such as "PO-4711".
    pub number: Option<String>,
    /// What was bought.
    pub what: String,
    /// What it is worth.
    pub value: Option<Money>,
    /// The lane so far, one step each at most.
    pub lane: Vec<LaneStep>,
}

impl Order {
    /// The step of that name, when anything is known of it.
    pub fn step(&self, name: LaneStepName) -> Option<&LaneStep> {
        self.lane.iter().find(|step| step.step == name)
    }
}
