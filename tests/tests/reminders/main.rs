//! Reminders on real journals: right day in every zone, and years of several programs, crashes, sleeps, travel and wrong
//! clocks over one folder.
//!
//! `KEPT_REMINDER_YEARS="7 8 9"` tells other years.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[allow(dead_code, reason = "the pure scheduler's years need all of it")]
#[path = "../../../src-tauri/crates/journal/tests/schedule/check.rs"]
mod check;
#[allow(dead_code, reason = "the pure scheduler's years need all of it")]
#[path = "../../../src-tauri/crates/journal/tests/schedule/clock.rs"]
mod clock;
mod desk;
#[path = "../../../src-tauri/crates/journal/tests/schedule/dice.rs"]
mod dice;
mod zones;
