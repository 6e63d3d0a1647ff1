//! What a client can say and hear: the command table, the wire types, the errors, and the TypeScript bindings.
//!
//! One table ([`table`]) makes the dispatcher and `ui/src/api/bindings.ts`; a test fails when the file is stale. The same
//! [`dispatch`] serves the window, the command line's `--json` and the stories. This crate must not know how it is
//! reached (no window, no terminal) and keeps no state of its own.

mod command;
mod error;
mod table;
mod wire;

pub use command::*;
pub use error::{ApiError, ErrorCode};
pub use kept_journal::{CalendarsFound, CalendarsToRead, Handout, Journal, Surroundings};
pub use table::{Command, bindings, dispatch, names};
pub use wire::*;
