//! The brief, part by part.

use super::LaneStepWire;
use kept_journal::{Brief, BriefLine, BriefList, BriefOrder, BriefPerson, LaneMark, LaneState};
use serde::Serialize;
use ts_rs::TS;

/// One page before a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BriefPage {
    /// The account.
    pub account: i64,
    /// The same on every machine.
    pub uid: String,
    /// The account's name.
    pub name: String,
    /// For the sake of what we are here for them.
    pub purpose: Option<String>,
    /// The next planned meeting within two weeks.
    pub meeting: Option<BriefMeetingWire>,
    /// Who comes, else whom we spoke with last.
    pub people: Vec<BriefPersonWire>,
    /// How many more people there are.
    pub people_more: usize,
    /// What to say first: up to three sentences.
    pub say_first: Vec<String>,
    /// What we promised them, late first.
    pub mine: BriefListWire,
    /// What they promised us, late first.
    pub theirs: BriefListWire,
    /// The last meeting or visit; null when there was none.
    pub since: Option<BriefSinceWire>,
    /// What happened since then, oldest first.
    pub events: BriefListWire,
    /// Their goals.
    pub outcomes: BriefListWire,
    /// What is in their way.
    pub obstacles: BriefListWire,
    /// Questions that are open.
    pub questions: BriefListWire,
    /// Where they are after the order.
    pub orders: Vec<BriefOrderWire>,
    /// How many more orders there are.
    pub orders_more: usize,
    /// Giving and asking, silence, promises: a sentence each.
    pub balance: Vec<String>,
    /// Words of theirs worth remembering.
    pub quote: Option<BriefQuoteWire>,
    /// The day it was made.
    pub day: String,
    /// Local minute of that day.
    pub minute: u16,
    /// "Kept, as of 19 November 2026, 10:05".
    pub made: String,
    /// "Private, for Sam Okafor".
    pub whom: String,
}

/// The meeting that heads the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BriefMeetingWire {
    /// Local row.
    pub id: i64,
    /// Such as "Quarterly review".
    pub title: String,
    /// "Thursday 19 November 2026, 10:30, Leeds".
    pub when: String,
}

/// A few lines and how many more there are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BriefListWire {
    /// At most five.
    pub lines: Vec<BriefLineWire>,
    /// How many are left out.
    pub more: usize,
}

/// A line that leads to its entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BriefLineWire {
    /// Its entry.
    pub entry: i64,
    /// The entry's day.
    pub day: String,
    /// The entry's own words, on one line.
    pub text: String,
    /// Whom it concerns, as a phrase.
    pub whose: Option<String>,
    /// "16 Oct", "today", "2 days late".
    pub when: Option<String>,
    /// A promise past its day.
    pub is_late: bool,
}

/// Somebody on their side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BriefPersonWire {
    /// Local row.
    pub id: i64,
    /// Their name.
    pub name: String,
    /// Their title.
    pub role: Option<String>,
    /// "last spoke 1 Sep", "not spoken with yet".
    pub spoke: String,
    /// What matters to them.
    pub note: Option<String>,
}

/// The meeting that the events are counted from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BriefSinceWire {
    /// Its entry.
    pub entry: i64,
    /// Its day.
    pub day: String,
    /// "Since the last review, 1 September".
    pub label: String,
}

/// An order and how far it has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BriefOrderWire {
    /// Its entry.
    pub entry: i64,
    /// What was bought.
    pub what: String,
    /// The five steps in their order.
    pub steps: Vec<LaneStepWire>,
    /// What comes next, as a sentence.
    pub next: String,
}

/// Words of theirs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BriefQuoteWire {
    /// The delight moment.
    pub entry: i64,
    /// Without quotation marks.
    pub words: String,
    /// Who said it.
    pub who: Option<String>,
    /// When.
    pub day: String,
    /// "19 June".
    pub when: String,
}

impl From<&Brief> for BriefPage {
    fn from(brief: &Brief) -> Self {
        let (made, whom) = brief.footer();
        let person = |person: &BriefPerson| BriefPersonWire {
            id: person.id.0,
            name: person.name.clone(),
            role: person.role.clone(),
            spoke: person.spoke(brief.day),
            note: person.note.clone(),
        };
        let order = |order: &BriefOrder| BriefOrderWire {
            entry: order.entry.0,
            what: order.what.clone(),
            steps: order.lane.iter().map(LaneStepWire::from).collect(),
            next: order.next.clone(),
        };
        Self {
            account: brief.account.0,
            uid: brief.uid.to_string(),
            name: brief.name.clone(),
            purpose: brief.purpose.clone(),
            meeting: brief
                .meeting
                .as_ref()
                .zip(brief.occasion())
                .map(|(meeting, (title, when))| BriefMeetingWire { id: meeting.id.0, title, when }),
            people: brief.people.iter().map(person).collect(),
            people_more: brief.people_more,
            say_first: brief.say_first.clone(),
            mine: BriefListWire::from(&brief.mine),
            theirs: BriefListWire::from(&brief.theirs),
            since: brief.since.as_ref().map(|since| BriefSinceWire {
                entry: since.entry.0,
                day: since.day.to_string(),
                label: since.label.clone(),
            }),
            events: BriefListWire::from(&brief.events),
            outcomes: BriefListWire::from(&brief.outcomes),
            obstacles: BriefListWire::from(&brief.obstacles),
            questions: BriefListWire::from(&brief.questions),
            orders: brief.orders.iter().map(order).collect(),
            orders_more: brief.orders_more,
            balance: brief.balance.clone(),
            quote: brief.quote.as_ref().map(|quote| BriefQuoteWire {
                entry: quote.entry.0,
                words: quote.words.clone(),
                who: quote.who.clone(),
                day: quote.day.to_string(),
                when: quote.when(brief.day),
            }),
            day: brief.day.to_string(),
            minute: brief.minute,
            made,
            whom,
        }
    }
}

impl From<&BriefList> for BriefListWire {
    fn from(list: &BriefList) -> Self {
        let line = |line: &BriefLine| BriefLineWire {
            entry: line.entry.0,
            day: line.day.to_string(),
            text: line.text.clone(),
            whose: line.whose.clone(),
            when: line.when.clone(),
            is_late: line.is_late,
        };
        Self { lines: list.lines.iter().map(line).collect(), more: list.more }
    }
}

impl From<&LaneMark> for LaneStepWire {
    fn from(mark: &LaneMark) -> Self {
        let state = match mark.state {
            LaneState::Done => "done",
            LaneState::Now => "now",
            LaneState::Ahead => "ahead",
        };
        Self { step: mark.step.to_string(), label: mark.label.clone(), state: state.to_owned() }
    }
}
