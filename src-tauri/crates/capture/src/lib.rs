//! The capture line and the date grammar: one line of text becomes a draft, with a span for every part of it.
//!
//! Pure and deterministic. This crate must not know the store, the journal or the clock: the names of the
//! journal come through [`Known`], today and the working calendar through [`Context`], the language through
//! [`Words`].
//!
//! Nothing typed is ever dropped: what no rule understands stays in some entry's text.

pub mod date;
mod fact;
mod head;
mod lever;
mod line;
mod names;
mod order;
mod pulse;
mod segment;
mod span;
mod token;
mod unfinished;
mod words;

pub use lever::{Levers, guess_lever};
pub use line::{Captured, Context, Marker, Problem, parse};
pub use names::{Known, Named};
pub use span::{Meaning, Role, Span, When};
pub use unfinished::{Unfinished, Wants, unfinished};
pub use words::{List, Trigger, Unit, Words};
