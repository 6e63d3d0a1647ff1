//! A table per rule: facts and today in, the expected prompt or nothing out.
#![allow(clippy::unwrap_used, reason = "tests and their tables may stop at the first surprise")]

mod balance;
mod facts;
mod lane;
mod outcome_unknown;
mod playbook;
mod promises;
mod properties;
mod pulse;
mod question;
mod renewal;
mod silence;
mod suggestions;
