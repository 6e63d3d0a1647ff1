//! A promise as lists show it.

use super::SOON;
use crate::Result;
use crate::facts::first_names;
use crate::line::NameBook;
use crate::title::timeliness;
use chrono::{Datelike, NaiveDate};
use kept_model::{
    AccountId, Due, EntryId, Facet, Owner, PersonId, PromiseState, days_between, format_day, format_minute,
    on_or_relative, times_word,
};

/// A promise as a list shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct PromiseLine {
    /// Its entry.
    pub entry: EntryId,
    /// The same on every machine.
    pub uid: kept_model::Uid,
    /// The day it was made.
    pub day: NaiveDate,
    /// What was promised.
    pub body: String,
    /// Who owes it.
    pub owner: Owner,
    /// Where it stands.
    pub state: PromiseState,
    /// When.
    pub due: Due,
    /// The day it was kept, broken or released.
    pub settled: Option<NaiveDate>,
    /// How often it was moved.
    pub moves: usize,
    /// The main account's name.
    pub account: Option<String>,
    /// The main account.
    pub account_id: Option<AccountId>,
    /// The people's names.
    pub people: Vec<String>,
    /// The people, in the same order.
    pub people_ids: Vec<PersonId>,
    /// Which colleague owes it, or who of them.
    pub by: Option<String>,
    /// The key of its prompt, where a page looked for one.
    pub key: Option<String>,
    /// Kind words to ask after it, for an open promise of theirs.
    pub nudge: Option<String>,
}

impl PromiseLine {
    /// Open and past its day.
    pub fn is_late(&self, today: NaiveDate) -> bool {
        self.state == PromiseState::Open && self.due.day.is_some_and(|due| due < today)
    }

    /// When, near today: "today", "15:00", "2 days late", "Wed 25 Nov", "4 Dec"; how timely once it was kept: "a day
    /// early". Empty without a date.
    pub fn when(&self, today: NaiveDate) -> String {
        match (self.state, self.due.day, self.settled) {
            (PromiseState::Open, None, _) => String::new(),
            (PromiseState::Open, Some(due), _) => match self.due.minute {
                Some(minute) if due == today => format_minute(minute),
                _ if days_between(today, due) > SOON => rough(&self.due, due, today),
                _ => on_or_relative(due, today),
            },
            (PromiseState::Kept, Some(due), Some(settled)) => timeliness(due, settled),
            (state, _, Some(settled)) => format!("{state} {}", format_day(settled, today)),
            (state, _, None) => state.to_string(),
        }
    }

    /// "kept 6 Nov"; `None` while it is open.
    pub fn settled_words(&self, today: NaiveDate) -> Option<String> {
        self.settled.map(|day| format!("{} {}", self.state, format_day(day, today)))
    }

    /// "moved once"; `None` when it was not moved.
    pub fn moved(&self) -> Option<String> {
        (self.moves > 0).then(|| format!("moved {}", times_word(self.moves as i64)))
    }
}

/// A day far ahead; "mid Jan" stays as rough as it was said.
fn rough(due: &Due, day: NaiveDate, today: NaiveDate) -> String {
    let said = due.phrase.as_deref().unwrap_or_default().to_lowercase();
    if said.split_whitespace().any(|word| word == "mid") {
        return format!("mid {}", day.format(if day.year() == today.year() { "%b" } else { "%b %Y" }));
    }
    format_day(day, today)
}

/// A promise with its names; `None` when the entry is no promise.
pub(crate) fn promise_line(
    book: &mut NameBook<'_>,
    id: EntryId,
    today: NaiveDate,
) -> Result<Option<PromiseLine>> {
    let line = book.line(id)?;
    let Facet::Promise(promise) = line.entry.facet else { return Ok(None) };
    let is_asked_after = promise.owner == Owner::Them && promise.state == PromiseState::Open;
    let nudge = if is_asked_after {
        let to = match promise.owner_person {
            Some(who) => first_names(book, &[who])?,
            None => first_names(book, &line.entry.people)?,
        };
        Some(kept_prompts::nudge(to.as_deref(), &line.entry.body, promise.due.day, today))
    } else {
        None
    };
    Ok(Some(PromiseLine {
        entry: id,
        uid: line.entry.uid,
        day: line.entry.day,
        body: line.entry.body,
        owner: promise.owner,
        state: promise.state,
        due: promise.due,
        settled: promise.settled,
        moves: promise.moves.len(),
        account: line.accounts.into_iter().next(),
        account_id: line.entry.accounts.first().copied(),
        people: line.people,
        people_ids: line.entry.people,
        by: line.by,
        key: None,
        nudge,
    }))
}
