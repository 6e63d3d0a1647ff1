//! Reminders: what to say by itself, when, and at most once.
//!
//! [`schedule`] is pure: reminders and clock readings in, what to show now and when to look next out. The rest gathers the
//! reminders from the facts, writes down what is about to be shown, and words it. Showing is the business of the programs.

mod restraint;
pub mod schedule;

pub use restraint::{Restraint, SpeakingHours};
