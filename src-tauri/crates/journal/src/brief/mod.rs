//! The brief: one page before a meeting, every line of which leads to its entry.

mod compose;
pub(crate) mod lane;
pub(crate) mod lines;
mod markdown;
mod people;
mod say;
mod section;
#[cfg(test)]
mod tests;
mod text;

use chrono::NaiveDate;
use kept_model::{AccountId, EntryId, LaneStepName, Meeting, PersonId, Uid, format_day};

/// One page about an account: who will be there, what to say first, what is owed, and what happened since we last met.
/// No list has more than a few lines; what is left out is counted.
#[derive(Debug, Clone, PartialEq)]
pub struct Brief {
    /// The account.
    pub account: AccountId,
    /// The same on every machine.
    pub uid: Uid,
    /// The account's name.
    pub name: String,
    /// For the sake of what we are here for them.
    pub purpose: Option<String>,
    /// The next planned meeting within fourteen days.
    pub meeting: Option<Meeting>,
    /// Who comes to the meeting; without one the people of the account whom we spoke with last.
    pub people: Vec<BriefPerson>,
    /// How many more people there are.
    pub people_more: usize,
    /// What to say first: up to three sentences, the thank-you first.
    pub say_first: Vec<String>,
    /// What we promised them, late first.
    pub mine: BriefList,
    /// What they promised us, late first.
    pub theirs: BriefList,
    /// The last meeting or visit before today; `None` when there was none.
    pub since: Option<BriefSince>,
    /// What happened since then, oldest first; without a meeting, what happened last.
    pub events: BriefList,
    /// Their goals, in their words.
    pub outcomes: BriefList,
    /// What is in their way.
    pub obstacles: BriefList,
    /// Questions that are open: theirs, and ours to raise.
    pub questions: BriefList,
    /// Where they are after the order; those whose value nobody has seen yet come first.
    pub orders: Vec<BriefOrder>,
    /// How many more orders there are.
    pub orders_more: usize,
    /// Giving and asking, silence, and our promises kept or late: a sentence each.
    pub balance: Vec<String>,
    /// Words of theirs worth remembering.
    pub quote: Option<BriefQuote>,
    /// When the brief was made.
    pub day: NaiveDate,
    /// Local minute of that day.
    pub minute: u16,
    /// Whose journal it is.
    pub for_whom: Option<String>,
}

impl Brief {
    /// What the planned meeting is called, and "Thursday 19 November 2026, 10:30, Leeds"; `None` without one.
    pub fn occasion(&self) -> Option<(String, String)> {
        section::occasion(self)
    }

    /// "Kept, as of 19 November 2026, 10:05", and whom the page is for.
    pub fn footer(&self) -> (String, String) {
        section::footer(self)
    }
}

impl BriefPerson {
    /// "last spoke 1 Sep", "not spoken with yet".
    pub fn spoke(&self, today: NaiveDate) -> String {
        let spoke = self.last_spoke.map(|day| format!("last spoke {}", format_day(day, today)));
        spoke.unwrap_or_else(|| "not spoken with yet".to_owned())
    }
}

impl BriefQuote {
    /// "19 June", with the year when it is not today's.
    pub fn when(&self, today: NaiveDate) -> String {
        lines::long_day(self.day, today)
    }
}

/// A few lines and how many more there are in the journal.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct BriefList {
    /// At most five.
    pub lines: Vec<BriefLine>,
    /// How many are left out.
    pub more: usize,
}

/// A line that leads to its entry.
#[derive(Debug, Clone, PartialEq)]
pub struct BriefLine {
    /// Its entry.
    pub entry: EntryId,
    /// The same on every machine.
    pub uid: Uid,
    /// The entry's day.
    pub day: NaiveDate,
    /// The entry's own words, on one line.
    pub text: String,
    /// Whom it concerns, as a phrase: "Dana", "to Priya", "to raise with Joel".
    pub whose: Option<String>,
    /// "16 Oct", "today", "2 days late"; `None` where a date says nothing.
    pub when: Option<String>,
    /// A promise past its day.
    pub is_late: bool,
}

/// Somebody on their side.
#[derive(Debug, Clone, PartialEq)]
pub struct BriefPerson {
    /// The person.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// Their title at this account.
    pub role: Option<String>,
    /// The day of the last call, meeting, e-mail, visit, chat or note about them.
    pub last_spoke: Option<NaiveDate>,
    /// What matters to them.
    pub note: Option<String>,
}

/// The meeting that the events are counted from.
#[derive(Debug, Clone, PartialEq)]
pub struct BriefSince {
    /// Its entry.
    pub entry: EntryId,
    /// Its day.
    pub day: NaiveDate,
    /// "Since the last review, 1 September".
    pub label: String,
}

/// An order and how far it has come.
#[derive(Debug, Clone, PartialEq)]
pub struct BriefOrder {
    /// Its entry.
    pub entry: EntryId,
    /// The same on every machine.
    pub uid: Uid,
    /// What was bought.
    pub what: String,
    /// The five steps in their order.
    pub lane: Vec<LaneMark>,
    /// What comes next, as a sentence.
    pub next: String,
}

/// A step of an order's lane.
#[derive(Debug, Clone, PartialEq)]
pub struct LaneMark {
    /// Which.
    pub step: LaneStepName,
    /// "16 Oct", "31 of 42 sites", "no evidence yet".
    pub label: String,
    /// How far it is.
    pub state: LaneState,
}

/// How far a step of the lane is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LaneState {
    /// Reached.
    Done,
    /// The first that is not reached.
    Now,
    /// Later.
    Ahead,
}

/// Words of theirs.
#[derive(Debug, Clone, PartialEq)]
pub struct BriefQuote {
    /// The delight moment.
    pub entry: EntryId,
    /// Without the quotation marks.
    pub words: String,
    /// Who said it.
    pub who: Option<String>,
    /// When.
    pub day: NaiveDate,
}
