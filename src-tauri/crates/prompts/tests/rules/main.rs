//! A table per rule: facts and today in, the expected prompt or nothing out.
#![allow(clippy::unwrap_used, reason = "tests and their tables may stop at the first surprise")]

mod advocacy;
mod balance;
mod dates;
mod delight;
mod facts;
mod generate;
mod lane;
mod meetings;
mod needs;
mod outcome_unknown;
mod own_playbooks;
mod perception;
mod playbook;
mod promises;
mod properties;
mod pulse;
mod pulse_due;
mod question;
mod renewal;
mod silence;
mod suggestions;
