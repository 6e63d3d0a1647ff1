//! What somebody answered to the three questions, before it is kept.

use crate::PulseAbout;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A reply to the three questions, as its writer put it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PulseReply {
    /// The line where it begins, counted from 1.
    pub line: u64,
    /// The code of the message that it answers, such as "K-7Q4M2X": it says whose reply it is.
    pub code: Option<String>,
    /// Addresses in it, the likeliest first.
    pub emails: Vec<String>,
    /// The name of who wrote it.
    pub name: Option<String>,
    /// Their account.
    pub account: Option<String>,
    /// When they answered.
    pub day: Option<NaiveDate>,
    /// The scores in the order of the questions; `None` is a score for everything at once.
    pub scores: Vec<ReplyScore>,
    /// The rest of what they wrote, as typed.
    pub words: Option<String>,
    /// What they said of somebody else.
    pub competitor: Option<String>,
    /// The ticket that it was about.
    pub ticket: Option<String>,
    /// What another program calls it: a message's or a response's id.
    pub external_id: Option<String>,
    /// What has to be asked before it can be kept, a sentence each: a range, a number beyond ten.
    pub unclear: Vec<String>,
}

/// One score of a reply.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplyScore {
    /// What it is about.
    pub about: Option<PulseAbout>,
    /// 0 to 10.
    pub score: u8,
    /// The words right behind it, as typed.
    pub words: Option<String>,
}
