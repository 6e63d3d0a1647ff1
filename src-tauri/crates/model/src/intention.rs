//! What we mean to do for an account in a year.

use crate::Uid;
use serde::{Deserialize, Serialize};

/// One sentence per account and year: what we mean to do for them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Intention {
    /// The same on every machine.
    pub uid: Uid,
    /// The calendar year.
    pub year: i32,
    /// What we mean to do for them.
    pub text: String,
    /// What became of it, in words.
    pub became: Option<String>,
}
