//! The journal file: SQLite, the truth that everything else is derived from.
//!
//! A [`Store`] opens the file; a [`Reader`] reads it; a [`Writer`] lives inside one operation
//! ([`Store::transact`]) whose rows' images from before it are remembered, so that any operation can be taken back.
//! One `.rs` file per noun, one `.sql` file per statement, named by its verb.
//!
//! This crate must not know the clock, where the file lies, the search index, or why something is written:
//! only the crate `kept-journal` calls [`Store::transact`].

mod account;
mod advocacy;
mod again;
mod attachment;
mod behind;
mod calendar;
mod change;
mod check;
mod delight;
mod document;
mod entry;
mod error;
mod facet;
mod fact;
mod insight;
mod intention;
mod meeting;
mod open;
mod order;
mod page;
mod person;
mod playbook;
mod promise;
mod prompt_act;
mod pulse;
mod reminder;
mod remove;
mod row;
mod setting;
mod story;
mod timeline;
mod words;

pub use account::NewAccount;
pub use advocacy::{AdvocacyFilter, AdvocateCount, PersonStance};
pub use behind::Newest;
pub use calendar::{CalendarEvent, KeptMeeting, Match, Matches};
pub use change::{About, Changed, ChangedRow, Many, NewTouch, Op, OpRole, Past, Writer};
pub use check::{Checked, Checking};
pub use delight::DelightsOf;
pub use document::{AccountText, EntryText, PersonText};
pub use entry::NewEntry;
pub use error::StoreError;
pub use fact::{
    AccountFact, AccountWithFact, AdvocacyOf, AskOf, DelightsSince, FactLists, OpenDate, OpenDelight,
    OpenMeeting, OpenObstacle, OpenOrder, OpenOutcome, OpenPromise, OpenPulse, OpenQuestion, OpenTicket,
    PulseOf, Said,
};
pub use insight::{AnsweredQuestion, Days, Noted, OrderLane, PulseScoreRow, Unspoken};
pub use meeting::NewMeeting;
pub use open::{APPLICATION_ID, Key, Store, USER_VERSION};
pub use order::OrderRow;
pub use page::{EntryRow, PersonRow};
pub use person::NewPerson;
pub use promise::{PromiseCount, PromiseEnd};
pub use prompt_act::{ActWord, PromptAct, Waits};
pub use pulse::PulseView;
pub use reminder::{Bookkeeper, NewToast, ReminderRow, Taken, ToastRow};
pub use timeline::{Place, TimelineOf};
pub use words::{WordsOf, WordsSide};

/// Reads the journal. Borrowed from a [`Store`] or from a [`Writer`], which sees its own writes.
#[derive(Clone, Copy)]
pub struct Reader<'c> {
    conn: &'c rusqlite::Connection,
}

/// The result of everything in this crate.
pub type Result<T> = std::result::Result<T, StoreError>;

/// The text of a statement, named by noun and verb.
macro_rules! sql {
    ($name:literal) => {
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/sql/", $name, ".sql"))
    };
}
pub(crate) use sql;
