//! A question, theirs to us or ours to raise next time.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

crate::words::words! {
    /// Who asks.
    QuestionSide, "side" {
        /// They asked us: the response clock runs.
        Theirs = "theirs",
        /// We want to raise it next time.
        Ours = "ours",
    }
}

/// What a question adds to its entry. The entry's day and minute are when it was asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Who asks.
    pub side: QuestionSide,
    /// What they hoped for: minutes to an answer.
    pub hoped_minutes: Option<u32>,
    /// First answer: the day.
    pub first_answer: Option<NaiveDate>,
    /// First answer: minutes after it was asked, when both times are known.
    pub answer_minutes: Option<u32>,
    /// The day it was done.
    pub done: Option<NaiveDate>,
    /// Done: minutes after it was asked, when both times are known.
    pub done_minutes: Option<u32>,
    /// The number of the ticket that carries it.
    pub ticket: Option<String>,
    /// What was answered.
    pub answer: Option<String>,
}

impl Question {
    /// A question that has just been asked.
    pub fn open(side: QuestionSide) -> Self {
        Self {
            side,
            hoped_minutes: None,
            first_answer: None,
            answer_minutes: None,
            done: None,
            done_minutes: None,
            ticket: None,
            answer: None,
        }
    }
}
