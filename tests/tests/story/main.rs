//! Whole journeys through a journal, and sequences of operations against a model.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod journey;
mod sequence;
