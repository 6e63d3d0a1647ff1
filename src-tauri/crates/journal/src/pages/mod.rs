//! The pages of one account, one person and one entry.

mod account;
mod entry;
mod person;

pub use account::{AccountView, Lane, LaneStop, Need, StopState};
pub use entry::EntryView;
pub(crate) use entry::plural;
pub use person::{PersonAt, PersonView};
