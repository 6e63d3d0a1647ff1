//! Finding entries again.
