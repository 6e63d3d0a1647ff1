//! What wants a word afterwards, and the dates that come by themselves.

use crate::cause::About;
use crate::now::Now;
use crate::wording::{first_line, quote};
use chrono::NaiveDate;
use kept_model::{AccountId, Consent, EntryId, MeetingId, Uid};

/// A delight moment that is not settled.
#[derive(Debug, Clone, PartialEq)]
pub struct DelightFact {
    /// Its entry.
    pub entry: EntryId,
    /// The same on every machine.
    pub uid: Uid,
    /// The main account.
    pub account: Option<AccountId>,
    /// The day it happened.
    pub day: NaiveDate,
    /// What happened, as typed.
    pub body: String,
    /// Their own words, without the quotation marks.
    pub words: Option<String>,
    /// For whom it was.
    pub people: Option<String>,
    /// The first name of the colleague who did it: a person of ours, and only then.
    pub by: Option<String>,
    /// The day that colleague was thanked.
    pub thanked: Option<NaiveDate>,
    /// May we retell it.
    pub consent: Consent,
    /// The day they said so.
    pub consent_day: Option<NaiveDate>,
    /// The day it was first told, was retold by somebody else, or was part of a story that was told.
    pub told: Option<NaiveDate>,
    /// How many steps its chain has.
    pub chain: usize,
}

/// A question of theirs that a ticket carried, done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TicketFact {
    /// The main account.
    pub account: Option<AccountId>,
    /// The number of the ticket.
    pub ticket: String,
    /// The day it was done.
    pub done: NaiveDate,
}

/// A planned meeting that is neither cancelled nor logged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingFact {
    /// Its row.
    pub id: MeetingId,
    /// The same on every machine.
    pub uid: Uid,
    /// As typed; may be empty.
    pub title: String,
    /// With which account.
    pub account: Option<AccountId>,
    /// The civil day.
    pub day: NaiveDate,
    /// Local minute of the day; `None` for all day.
    pub minute: Option<u16>,
    /// Length in minutes.
    pub length: Option<u32>,
    /// When it begins, in Unix milliseconds, where a calendar says so: the same in every zone. `None` where it was planned by
    /// hand, and for all day.
    pub at: Option<i64>,
}

/// A date in the life of a person of theirs that comes back every year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonalDate {
    /// Whose.
    pub person: Uid,
    /// Their first name.
    pub name: String,
    /// Where they work.
    pub account: Option<AccountId>,
    /// Such as "birthday".
    pub label: String,
    /// 1 to 12.
    pub month: u32,
    /// 1 to 31.
    pub day: u32,
    /// The year it first was, where known.
    pub year: Option<i32>,
    /// The day of the latest entry with that person.
    pub last_entry: Option<NaiveDate>,
}

impl DelightFact {
    /// Whether they said anything.
    pub(crate) fn has_words(&self) -> bool {
        self.words.as_deref().is_some_and(|words| !first_line(words).is_empty())
    }

    /// Their words between quotation marks, when there are any.
    pub(crate) fn words(&self) -> Option<String> {
        self.words.as_deref().filter(|_| self.has_words()).map(quote)
    }

    /// What happened, else what they said, between quotation marks.
    pub(crate) fn what(&self) -> Option<String> {
        if first_line(&self.body).is_empty() { self.words() } else { Some(quote(&self.body)) }
    }
}

impl MeetingFact {
    pub(crate) fn about(&self) -> About {
        About { account: self.account, entry: None, meeting: Some(self.id) }
    }

    /// "Quarterly review with Calder Water", or as much of it as is known.
    pub(crate) fn said(&self, now: &Now<'_>) -> String {
        let title = match first_line(&self.title) {
            "" => "the meeting",
            title => title,
        };
        now.account(self.account).map_or(title.to_owned(), |account| format!("{title} with {}", account.name))
    }
}
