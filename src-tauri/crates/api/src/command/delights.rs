//! Delight moments: the wall, one of them as it would be told, and what is done with it.

use super::ActedWire;
use crate::wire::{DelightsPage, TellWire};
use crate::{ApiError, Command, ErrorCode, Reply};
use kept_journal::{DelightsOf, Journal, Subject};
use kept_model::{AccountId, EntryId};
use serde::Deserialize;
use ts_rs::TS;

/// Moments of a page when the client names no other length.
const MOMENTS: usize = 60;

/// Delight moments.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct ViewDelights {
    /// Only those that this lever made.
    #[serde(default)]
    #[ts(optional)]
    pub lever: Option<String>,
    /// Only those of this consent: "no", "ask" or "yes".
    #[serde(default)]
    #[ts(optional)]
    pub consent: Option<String>,
    /// Only those of this account.
    #[serde(default)]
    #[ts(optional)]
    pub account: Option<i64>,
    /// Only those of the account of this name.
    #[serde(default)]
    #[ts(optional)]
    pub of: Option<String>,
    /// Only those with a picture.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub pictured: bool,
    /// How many to pass over.
    #[serde(default)]
    #[ts(optional)]
    pub offset: Option<usize>,
    /// How many at most; 60 when absent.
    #[serde(default)]
    #[ts(optional)]
    pub limit: Option<usize>,
}

/// One moment as it would be told.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ViewMoment {
    /// Its entry.
    pub id: i64,
}

/// A moment was told today.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TellMoment {
    /// Its entry.
    pub id: i64,
}

/// The colleague who made a moment was thanked today.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ThankFor {
    /// The moment's entry.
    pub id: i64,
}

impl Command for ViewDelights {
    const NAME: &'static str = "delights";
    type Reply = DelightsPage;
    fn run(self, journal: &mut Journal) -> Reply<DelightsPage> {
        let named = self.of.map(|name| account(journal, &name)).transpose()?;
        let of = DelightsOf {
            lever: self.lever.map(|word| word.parse()).transpose()?,
            consent: self.consent.map(|word| word.parse()).transpose()?,
            account: named.or(self.account.map(AccountId)),
            pictured: self.pictured,
        };
        let offset = self.offset.unwrap_or_default();
        let page = journal.delights_page(of, offset, self.limit.unwrap_or(MOMENTS))?;
        Ok(DelightsPage::new(&page, offset, journal.today()))
    }
}

fn account(journal: &Journal, name: &str) -> Reply<AccountId> {
    match journal.subject(name)? {
        Subject::Account(id) => Ok(id),
        _ => Err(ApiError::new(
            ErrorCode::Invalid,
            format!("\"{name}\" is no account; name one, such as Calder Water."),
        )),
    }
}

impl Command for ViewMoment {
    const NAME: &'static str = "moment";
    type Reply = TellWire;
    fn run(self, journal: &mut Journal) -> Reply<TellWire> {
        Ok(TellWire::new(&journal.moment(EntryId(self.id))?, journal.today()))
    }
}

impl Command for TellMoment {
    const NAME: &'static str = "tell";
    type Reply = ActedWire;
    fn run(self, journal: &mut Journal) -> Reply<ActedWire> {
        Ok(journal.tell_moment(EntryId(self.id))?.into())
    }
}

impl Command for ThankFor {
    const NAME: &'static str = "thank";
    type Reply = ActedWire;
    fn run(self, journal: &mut Journal) -> Reply<ActedWire> {
        Ok(journal.thank_for(EntryId(self.id))?.into())
    }
}
