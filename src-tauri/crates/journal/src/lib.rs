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
mod changes;
mod day;
mod delights;
mod doctor;
mod draft;
mod edit;
mod error;
mod facets;
mod facts;
mod history;
mod import;
mod index;
mod insights;
mod line;
mod meeting;
mod names;
mod open;
mod pages;
mod phrase;
mod promises;
mod sample;
mod search;
mod setting;
mod timeline;
mod title;
mod today;
mod transact;

pub use account::{AccountLine, AccountPage, PersonLine};
pub use act::Acted;
pub use brief::{
    Brief, BriefLine, BriefList, BriefOrder, BriefPerson, BriefQuote, BriefSince, LaneMark, LaneState,
};
pub use capture::{Chip, Completion, CompletionItem, DraftLine, Logged, Preview, ProblemAt, Typed};
pub use changes::{AccountName, AllNames, PersonName};
pub use delights::{DelightsPage, Drought, Telling};
pub use doctor::Findings;
pub use draft::UnfinishedLine;
pub use edit::{Control, Form, FormField, Subject};
pub use error::{Candidate, Error};
pub use facets::{Chipped, FacetsPage, Facetted};
pub use import::Imported;
pub use index::Indexing;
pub use insights::{BalanceChart, BalanceRow, Insights, Period, PromiseChart, PromiseMonth};
pub use kept_capture::{Captured, Named, Role, Span};
pub use kept_prompts::{Prompt, Rule, Urgency};
pub use kept_search::{QueryError, Sort};
pub use kept_store::{AccountFact, Changed, DelightsOf, StoreError, TimelineOf};
pub use kept_store::{OpRole, Past};
pub use line::EntryLine;
pub use meeting::{MeetingLine, MeetingPlan};
pub use open::{Journal, Surroundings};
pub use pages::{AccountView, EntryView, Lane, LaneStop, Need, PersonAt, PersonView, StopState};
pub use phrase::initials;
pub use promises::{GroupName, PromiseGroup, PromiseLine, PromiseSide, PromisesPage, Tally};
pub use search::{SearchPage, Snippet};
pub use setting::Settings;
pub use timeline::TimelinePart;
pub use title::consent_words;
pub use today::{MeetingCard, Memory, PromptLine, Quiet, Today, TodayPage};
pub use transact::Done;

/// The result of everything in this crate.
pub type Result<T> = std::result::Result<T, Error>;
