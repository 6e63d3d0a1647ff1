//! The verbs of Kept: log, find, see what is due and why, act, edit, take back, prepare a meeting.
//!
//! A [`Journal`] is one folder: the journal file, which is the truth, and the search index, which is derived. Everything
//! that writes goes through [`Journal::transact`], one named operation at a time; nothing else in Kept writes.
//!
//! The clock, the zone and chance come in through [`Surroundings`]. This crate must not know how it is asked (window,
//! command line) nor what files other programs write.

mod account;
mod act;
mod brief;
mod capture;
mod doctor;
mod edit;
mod error;
mod facts;
mod history;
mod import;
mod index;
mod line;
mod names;
mod open;
mod sample;
mod search;
mod today;
mod transact;

pub use account::{AccountLine, AccountPage, PersonLine};
pub use act::Acted;
pub use brief::{
    Brief, BriefLine, BriefList, BriefOrder, BriefPerson, BriefQuote, BriefSince, LaneMark, LaneState,
};
pub use capture::Logged;
pub use doctor::Findings;
pub use edit::Subject;
pub use error::{Candidate, Error};
pub use import::Imported;
pub use index::Indexing;
pub use kept_capture::{Captured, Named, Span};
pub use kept_prompts::{Prompt, Rule, Urgency};
pub use kept_search::{QueryError, Sort};
pub use kept_store::{AccountFact, Changed, StoreError};
pub use kept_store::{OpRole, Past};
pub use line::EntryLine;
pub use open::{Journal, Surroundings};
pub use search::{SearchPage, Snippet};
pub use today::{PromiseLine, Today};
pub use transact::Done;

/// The result of everything in this crate.
pub type Result<T> = std::result::Result<T, Error>;
