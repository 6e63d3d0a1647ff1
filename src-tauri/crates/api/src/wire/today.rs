//! Today, as the window shows it.

use super::{NameWire, PromiseItem, named};
use kept_journal::{MeetingCard as Card, Memory, PromptLine, Quiet, TodayPage as Page};
use serde::Serialize;
use ts_rs::TS;

/// Today, whole.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TodayPage {
    /// The civil day.
    pub day: String,
    /// The day as a heading says it: "Thursday 19 November".
    pub title: String,
    /// The local minute of the day when the page was made.
    pub minute: u16,
    /// What the day holds: "Two meetings, three promises, four prompts".
    pub headline: String,
    /// Today's meetings; without one those of the next day that has one, within two weeks.
    pub meetings: Vec<MeetingCard>,
    /// What we promised and what prompts now: late first.
    pub promises: Vec<PromiseItem>,
    /// How many more promises of mine prompt now.
    pub promises_more: usize,
    /// Every other prompt, the most urgent first.
    pub prompts: Vec<PromptItem>,
    /// How many more prompts there are than these.
    pub prompts_more: usize,
    /// How many of the prompts fit above the fold beside the promises.
    pub prompts_shown: usize,
    /// What they promised and what is late or soon due: late first.
    pub theirs: Vec<PromiseItem>,
    /// How many more open promises of theirs there are.
    pub theirs_more: usize,
    /// Accounts that have been quiet for longer than they usually are, the longest first.
    pub quiet: Vec<QuietWire>,
    /// How many more there are.
    pub quiet_more: usize,
    /// A delight moment of this calendar day, or of a few days around it, in an earlier year.
    pub memory: Option<MemoryWire>,
    /// Our open promises that do not prompt yet, by their dates.
    pub coming: Vec<PromiseItem>,
    /// How many more of them there are.
    pub coming_more: usize,
    /// How many prompts are put off.
    pub snoozed: usize,
    /// Whether the journal holds no entry at all, and no meeting is near: nothing to look at yet.
    pub is_empty: bool,
}

/// A planned meeting with what one wants to know before it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MeetingCard {
    /// The same on every machine.
    pub uid: String,
    /// Local row.
    pub id: i64,
    /// "meeting".
    pub kind: String,
    /// Such as "Quarterly review".
    pub title: String,
    /// The civil day.
    pub day: String,
    /// Local minute of the day; null for all day.
    pub minute: Option<u16>,
    /// Minutes.
    pub length: Option<u32>,
    /// Where.
    pub place: Option<String>,
    /// With which account.
    pub account: Option<NameWire>,
    /// Who comes.
    pub people: Vec<NameWire>,
    /// What to say first, in a sentence.
    pub say_first: Option<String>,
    /// Minutes until it begins; negative when it has begun; null for another day and for all day.
    pub minutes_until: Option<i64>,
    /// When, near it: "in 25 min", "now", "20 min ago", "tomorrow", "Wed 25 Nov".
    pub when: String,
}

/// A prompt with whom it is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PromptItem {
    /// What makes it this prompt and no other.
    pub uid: String,
    /// The same as `key`.
    pub id: String,
    /// "prompt".
    pub kind: String,
    /// The short key that done, snooze, dismiss and log take.
    pub key: String,
    /// Which rule gave it.
    pub rule: String,
    /// "late", "today", "soon" or "quiet".
    pub urgency: String,
    /// The day it became due.
    pub day: String,
    /// When the thing itself is due.
    pub due: Option<String>,
    /// What to do.
    pub title: String,
    /// Why; it begins with the lead.
    pub reason: String,
    /// What ends it.
    pub ends: String,
    /// The entry it is about.
    pub entry: Option<i64>,
    /// The planned meeting it is about.
    pub meeting: Option<i64>,
    /// What done means for it, in a word or two: "Done", "Thanked today", "Told today".
    pub done: String,
    /// A kind text to send.
    pub nudge: Option<String>,
    /// The first word of the reason: "Adoption", "Outcome", "Balance", "Advocacy", "Rhythm" and the like.
    pub lead: String,
    /// The account it is about.
    pub account: Option<NameWire>,
    /// Whom one would ask.
    pub person: Option<NameWire>,
    /// The beginning of a capture line that answers it.
    pub log_line: String,
}

/// An account that has been quiet for longer than it usually is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct QuietWire {
    /// The account.
    pub account: NameWire,
    /// Days since the last touch.
    pub days: i64,
    /// Days between touches that feel right, else the account's own usual gap.
    pub usual: u32,
    /// Days between touches that must not be passed.
    pub maximum: Option<u32>,
    /// "usually 21, at most 42".
    pub label: String,
}

/// A delight moment to remember.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MemoryWire {
    /// "A year ago today", "Two years ago this week".
    pub label: String,
    /// Its entry.
    pub entry: i64,
    /// Their words, without quotation marks.
    pub words: String,
    /// Who said them.
    pub who: Option<NameWire>,
    /// At which account.
    pub account: Option<NameWire>,
    /// Its day.
    pub day: String,
    /// How many years ago.
    pub years: i32,
}

impl From<&Page> for TodayPage {
    fn from(page: &Page) -> Self {
        let promises = |lines: &[_]| PromiseItem::all(lines, page.day);
        Self {
            day: page.day.to_string(),
            title: page.day.format("%A %-d %B").to_string(),
            minute: page.minute,
            headline: page.headline.clone(),
            meetings: page.meetings.iter().map(MeetingCard::from).collect(),
            promises: promises(&page.promises),
            promises_more: page.promises_more,
            prompts: page.prompts.iter().map(PromptItem::from).collect(),
            prompts_more: page.prompts_more,
            prompts_shown: page.prompts_shown,
            theirs: promises(&page.theirs),
            theirs_more: page.theirs_more,
            quiet: page.quiet.iter().map(QuietWire::from).collect(),
            quiet_more: page.quiet_more,
            memory: page.memory.as_ref().map(MemoryWire::from),
            coming: promises(&page.coming),
            coming_more: page.coming_more,
            snoozed: page.snoozed,
            is_empty: page.is_empty,
        }
    }
}

impl From<&Card> for MeetingCard {
    fn from(card: &Card) -> Self {
        let meeting = &card.meeting;
        let people = meeting.people.iter().zip(&card.people);
        Self {
            uid: meeting.uid.to_string(),
            id: meeting.id.0,
            kind: "meeting".to_owned(),
            title: meeting.title.clone(),
            day: meeting.day.to_string(),
            minute: meeting.minute,
            length: meeting.length,
            place: meeting.place.clone(),
            account: named(meeting.account.map(|id| id.0), card.account.as_deref()),
            people: people.map(|(id, name)| NameWire { id: id.0, name: name.clone() }).collect(),
            say_first: card.say_first.clone(),
            minutes_until: card.minutes_until,
            when: card.when.clone(),
        }
    }
}

impl From<&PromptLine> for PromptItem {
    fn from(line: &PromptLine) -> Self {
        let prompt = &line.prompt;
        Self {
            uid: prompt.identity.clone(),
            id: prompt.key.clone(),
            kind: "prompt".to_owned(),
            key: prompt.key.clone(),
            rule: prompt.rule.to_string(),
            urgency: prompt.urgency.as_str().to_owned(),
            day: prompt.day.to_string(),
            due: prompt.due.map(|day| day.to_string()),
            title: prompt.title.clone(),
            reason: prompt.reason.clone(),
            ends: prompt.ends.clone(),
            entry: prompt.entry.map(|id| id.0),
            meeting: prompt.meeting.map(|id| id.0),
            done: line.done.to_owned(),
            nudge: prompt.nudge.clone(),
            lead: line.lead.clone(),
            account: named(prompt.account.map(|id| id.0), line.account.as_deref()),
            person: line.person.as_ref().map(|(id, name)| NameWire { id: id.0, name: name.clone() }),
            log_line: line.log_line.clone(),
        }
    }
}

impl From<&Quiet> for QuietWire {
    fn from(quiet: &Quiet) -> Self {
        Self {
            account: NameWire { id: quiet.account.0, name: quiet.name.clone() },
            days: quiet.days,
            usual: quiet.usual,
            maximum: quiet.maximum,
            label: quiet.label(),
        }
    }
}

impl From<&Memory> for MemoryWire {
    fn from(memory: &Memory) -> Self {
        Self {
            label: memory.label.clone(),
            entry: memory.entry.0,
            words: memory.words.clone(),
            who: memory.who.as_ref().map(|(id, name)| NameWire { id: id.0, name: name.clone() }),
            account: memory.account.as_ref().map(|(id, name)| NameWire { id: id.0, name: name.clone() }),
            day: memory.day.to_string(),
            years: memory.years,
        }
    }
}
