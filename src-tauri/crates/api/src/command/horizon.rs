//! The long horizon, and what we mean to do for an account in a year.

use crate::wire::{ChangedWire, HorizonPage};
use crate::{ApiError, Command, ErrorCode, Reply};
use kept_journal::{HorizonKind, HorizonOf, Journal};
use kept_model::AccountId;
use serde::Deserialize;
use ts_rs::TS;

/// As many years ahead when the client names no number.
const YEARS: u32 = 10;
/// As many dates of a month or a year.
const LIMIT: usize = 40;

/// Everything with a date from today up to ten years ahead.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct ViewHorizon {
    /// Only what is about this account: `account:5`, or its name or the beginning of that.
    #[serde(default)]
    #[ts(optional)]
    pub account: Option<String>,
    /// Only these kinds; all when absent or empty.
    #[serde(default)]
    #[ts(as = "Option<Vec<String>>", optional)]
    pub kinds: Vec<String>,
    /// How many years ahead, one to ten; ten when absent.
    #[serde(default)]
    #[ts(optional)]
    pub years: Option<u32>,
    /// How many dates of a month or a year; 40 when absent.
    #[serde(default)]
    #[ts(optional)]
    pub limit: Option<usize>,
}

/// Says what we mean to do for an account in a year, and what became of it. One operation; saying it twice changes nothing.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SetIntention {
    /// Which.
    pub account: i64,
    /// The calendar year; this one when absent.
    #[serde(default)]
    #[ts(optional)]
    pub year: Option<i32>,
    /// What is meant, in one sentence; empty takes it away, absent leaves it.
    #[serde(default)]
    #[ts(optional)]
    pub text: Option<String>,
    /// What became of it; empty takes it away, absent leaves it.
    #[serde(default)]
    #[ts(optional)]
    pub became: Option<String>,
}

impl Command for ViewHorizon {
    const NAME: &'static str = "horizon";
    type Reply = HorizonPage;
    fn run(self, journal: &mut Journal) -> Reply<HorizonPage> {
        let account = self.account.as_deref().map(|text| journal.account_called(text)).transpose()?;
        let years = self.years.unwrap_or(YEARS);
        if !(1..=YEARS).contains(&years) {
            let says = format!("the horizon reaches one to ten years ahead, not {years}.");
            return Err(ApiError::new(ErrorCode::Invalid, says));
        }
        let mut kinds = Vec::new();
        for word in &self.kinds {
            let known = HorizonKind::ALL.iter().find(|kind| kind.as_str() == word);
            kinds.push(*known.ok_or_else(|| {
                let all: Vec<&str> = HorizonKind::ALL.iter().map(|kind| kind.as_str()).collect();
                let says = format!("\"{word}\" is no kind of date; it is one of {}.", all.join(", "));
                ApiError::new(ErrorCode::Invalid, says)
            })?);
        }
        let of = HorizonOf {
            account: account.map(|(id, _)| id),
            kinds,
            years,
            limit: self.limit.unwrap_or(LIMIT),
        };
        Ok((&journal.horizon(&of)?).into())
    }
}

impl Command for SetIntention {
    const NAME: &'static str = "set_intention";
    type Reply = ChangedWire;
    fn run(self, journal: &mut Journal) -> Reply<ChangedWire> {
        let (meant, became) = (self.text.as_deref(), self.became.as_deref());
        let done = journal.set_intention(AccountId(self.account), self.year, meant, became)?;
        Ok(ChangedWire::new(&done.changed, &done.label))
    }
}
