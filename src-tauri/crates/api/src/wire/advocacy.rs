//! Advocacy: who spoke for us, whom to bring together, whom to ask whether we may retell.

use super::{ChangedWire, EntryRefWire, NameWire, named};
use chrono::NaiveDate;
use kept_journal::{
    AdvocacyPage, Advocate, EntryLine, Guard, Introduction, LedgerLine, QuotesOf, Wish, consent_words,
};
use kept_model::{Consent, Facet, format_day};
use serde::Serialize;
use ts_rs::TS;
