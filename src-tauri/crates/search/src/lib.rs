//! Finding entries again: an index over the journal's texts, the changes that are not in it yet, the query
//! language, and the marking of what was found.
//!
//! Everything here is derived from the journal file; the folder may be deleted at any time. An answer is the
//! committed [`Index`] plus a [`Tail`] of the changes after the index's [`Cursor`], so that a write is found at
//! once and the index is written rarely.
//!
//! This crate must not know SQLite, the store, the clock, the zone or today's date: documents, cursors and days
//! are arguments. It stores no text: a [`Hit`] is a key, and the caller fetches the row.

mod analyze;
mod best;
mod commit;
mod constant;
mod cursor;
mod document;
mod error;
mod expand;
mod filler;
pub mod highlight;
mod index;
mod mark;
mod near;
mod needle;
mod place;
mod plan;
pub mod query;
mod rank;
mod schema;
mod search;
mod sorted;
mod steady;
mod tail;
mod tidy;
mod typo;
mod verify;

pub use analyze::stems;
pub use commit::{Batch, Committed};
pub use cursor::Cursor;
pub use document::{Change, Document, Key};
pub use error::SearchError;
pub use filler::Filler;
pub use index::{ANOTHER_FORMAT, Index, Opened, read_cursor};
pub use mark::Mark;
pub use place::{Disk, aside, forget};
pub use query::{Query, QueryError, Resolve, Sort};
pub use schema::FORMAT;
pub use search::{Found, Hit, Options, Total};
pub use tail::Tail;
pub use verify::{Difference, Verified};
