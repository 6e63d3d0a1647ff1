//! The pages of one account, one person and one entry.

mod account;
pub(crate) mod coming;
mod entry;
mod person;

pub use account::{AccountView, Blank, BlankKind, Lane, LaneStop, Meant, Need, Smile, StopState};
pub use coming::ComingDate;
pub use entry::EntryView;
pub(crate) use entry::plural;
pub use person::{PersonAt, PersonView};
