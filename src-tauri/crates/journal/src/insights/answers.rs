//! How long their questions waited, account by account.

use super::clock::{ResponseClock, clock, first_minutes};
use super::say::{minutes_in_words, span};
use super::{Counted, CountedWhat, Period, ROWS};
use crate::{Journal, Result};
use chrono::NaiveDate;
use kept_model::{AccountId, EntryId, count_word};
use kept_store::AnsweredQuestion;
use std::collections::{HashMap, HashSet};

/// As many dots as a row shows.
const DOTS: usize = 100;

/// How long their questions waited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerChart {
    /// "Half of first answers come within 41 minutes. Tern Logistics waits longest, and hoped for an hour."
    pub heading: String,
    /// "54 questions of theirs first answered, 22 May to 19 Nov".
    pub basis: String,
    /// All accounts together, each question once.
    pub all: ResponseClock,
    /// Those that wait longest first; those with too few to say last.
    pub rows: Vec<AnswerRow>,
    /// How many more accounts there are.
    pub more: usize,
}

/// An account's questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerRow {
    /// Which.
    pub account: AccountId,
    /// Its name.
    pub name: String,
    /// Its clock.
    pub clock: ResponseClock,
    /// The newest of those known to the minute, in the order they were asked.
    pub dots: Vec<AnswerDot>,
    /// Whether half of them waited for longer than they hoped.
    pub is_slow: bool,
}

/// A question of theirs and its first answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AnswerDot {
    /// Its entry.
    pub entry: EntryId,
    /// The day it was asked.
    pub day: NaiveDate,
    /// Minutes to the first answer.
    pub minutes: u32,
    /// The same within working hours.
    pub working: Option<u32>,
    /// What they hoped for, in minutes.
    pub hoped: Option<u32>,
}

impl Journal {
    pub(super) fn answer_chart(&self, period: Period) -> Result<AnswerChart> {
        let reader = self.store.reader();
        let today = self.today();
        let (from, to) = period.until(today);
        let questions = reader.answered_questions((from, to), None)?;
        let counted = |account| Counted { what: CountedWhat::Questions(account), from: Some(from), to };
        let mut seen = HashSet::new();
        let each: Vec<AnsweredQuestion> =
            questions.iter().filter(|question| seen.insert(question.entry)).copied().collect();
        let all = clock(&each, &self.calendar, counted(None));
        let mut by_account: HashMap<AccountId, Vec<AnsweredQuestion>> = HashMap::new();
        for question in questions {
            if let Some(account) = question.account {
                by_account.entry(account).or_default().push(question);
            }
        }
        let mut rows: Vec<(AnswerRow, Vec<AnsweredQuestion>)> = by_account
            .into_iter()
            .map(|(account, questions)| {
                let clock = clock(&questions, &self.calendar, counted(Some(account)));
                let is_slow =
                    clock.first.median.zip(clock.hoped).is_some_and(|(median, hoped)| median > hoped);
                (AnswerRow { account, name: String::new(), clock, dots: Vec::new(), is_slow }, questions)
            })
            .collect();
        // Without a median last; the account settles what is equal.
        rows.sort_by_key(|(row, _)| (std::cmp::Reverse(row.clock.first.median), row.account));
        let more = rows.len().saturating_sub(ROWS);
        rows.truncate(ROWS);
        let mut shown = Vec::new();
        for (mut row, questions) in rows {
            row.name = reader.account(row.account)?.name;
            let skip = questions.len().saturating_sub(DOTS);
            row.dots = questions.iter().skip(skip).filter_map(|question| self.answer_dot(question)).collect();
            shown.push(row);
        }
        let noun = if each.len() == 1 { "question" } else { "questions" };
        Ok(AnswerChart {
            heading: heading(&all, &shown, each.len()),
            basis: format!("{} {noun} of theirs first answered, {}", each.len(), span(from, to, today)),
            all,
            rows: shown,
            more,
        })
    }

    fn answer_dot(&self, question: &AnsweredQuestion) -> Option<AnswerDot> {
        let (minutes, working) = first_minutes(question, &self.calendar)?;
        Some(AnswerDot { entry: question.entry, day: question.day, minutes, working, hoped: question.hoped })
    }
}

/// "Half of first answers come within 41 minutes. Tern Logistics waits longest, and hoped for an hour."
fn heading(all: &ResponseClock, rows: &[AnswerRow], questions: usize) -> String {
    let Some(median) = all.first.median else {
        return match (questions, all.first.days) {
            (0, _) => "No question of theirs was answered, so there is no time to tell.".to_owned(),
            (_, Some(0)) => "Half of first answers come on the same day.".to_owned(),
            (_, Some(days)) => {
                format!("Half of first answers come within {}.", super::say::days_in_words(days))
            }
            (n, None) => format!(
                "Too few questions of theirs were answered to say how long they wait: {}.",
                count_word(n as i64)
            ),
        };
    };
    let half = format!("Half of first answers come within {}.", minutes_in_words(median));
    // One account alone waits neither longer nor shorter than others.
    let compared = rows.iter().filter(|row| row.clock.first.median.is_some()).count();
    let Some((longest, waited)) =
        rows.first().and_then(|row| Some((row, row.clock.first.median?))).filter(|_| compared > 1)
    else {
        return half;
    };
    let name = &longest.name;
    match longest.clock.hoped {
        Some(hoped) if hoped < waited => {
            format!("{half} {name} waits longest, and hoped for {}.", minutes_in_words(hoped))
        }
        Some(_) => {
            format!("{half} {name} waits longest, {}, and no longer than hoped.", minutes_in_words(waited))
        }
        None => format!("{half} {name} waits longest: {}.", minutes_in_words(waited)),
    }
}
