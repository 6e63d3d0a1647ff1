//! Pulses: what they say of us, what we believe they would say, and what came of it.

use super::{ChangedWire, NameWire, PromptWire, named};
use chrono::NaiveDate;
use kept_journal::{EntryLine, NextPulse, OpenLoop, PulseGap, PulseMessage, PulsePage as Page};
use kept_model::{Facet, PulseAbout, format_day};
use serde::Serialize;
use ts_rs::TS;

/// A pulse as the window lists it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PulseItem {
    /// The same on every machine.
    pub uid: String,
    /// Its entry.
    pub id: i64,
    /// "pulse".
    pub kind: String,
    /// The day it was given.
    pub day: String,
    /// That day near today: "12 Nov".
    pub when: String,
    /// The main account.
    pub account: Option<NameWire>,
    /// Who said so.
    pub people: Vec<NameWire>,
    /// 0 to 10.
    pub score: u8,
    /// "service", "product", "support"; null is everything at once.
    pub about: Option<String>,
    /// "theirs", or "ours" for what we believe they would say.
    #[ts(type = "\"theirs\" | \"ours\"")]
    pub side: String,
    /// Their words; empty without any.
    pub words: String,
    /// The ticket it is tied to.
    pub ticket: Option<String>,
    /// What they said of somebody else.
    pub competitor: Option<String>,
    /// The day the loop was closed.
    pub closed: Option<String>,
    /// The day they were told.
    pub told: Option<String>,
}

/// A pulse of theirs that nobody has told them the end of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OpenLoopWire {
    /// The pulse.
    pub pulse: PulseItem,
    /// Six or less: its loop wants closing within two working days.
    pub is_low: bool,
    /// Working days since it was given.
    pub working_days: i64,
    /// Low, and open for more than two working days.
    pub is_late: bool,
}

/// When the next pulse of an account is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NextPulseWire {
    /// Of whom.
    pub account: NameWire,
    /// The first day on which it will be asked for.
    pub day: String,
    /// Why: "a quarter after their last pulse, 3 Sep".
    pub why: String,
}

/// One side's newest score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ScoreWire {
    /// Its entry.
    pub entry: i64,
    /// 0 to 10.
    pub score: u8,
    /// Its day.
    pub day: String,
}

/// What they say beside what we believe, on one subject.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PulseGapWire {
    /// At whom.
    pub account: NameWire,
    /// "service", "product", "support"; null is everything at once.
    pub about: Option<String>,
    /// Their newest of the last 365 days.
    pub theirs: ScoreWire,
    /// Our newest of the last 365 days.
    pub ours: ScoreWire,
    /// Three or more apart.
    pub is_wide: bool,
    /// The difference in words, with both days.
    pub sentence: String,
}

/// Pulses, of all accounts or of one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PulsePage {
    /// "Two low pulses are open, and one is due".
    pub headline: String,
    /// Loops that are open: low ones first, the oldest before all; then good ones of the last 30 days with words.
    pub loops: Vec<OpenLoopWire>,
    /// What the rule `pulse_due` prompts now.
    pub due: Vec<PromptWire>,
    /// When others are due, the earliest first; of all accounts those of the next 30 days.
    pub ahead: Vec<NextPulseWire>,
    /// How many more of those there are.
    pub ahead_more: usize,
    /// Both views side by side, the widest apart first; of all accounts those that are three or more apart.
    pub gaps: Vec<PulseGapWire>,
    /// The latest pulses of both sides, newest first.
    pub items: Vec<PulseItem>,
    /// How many pulses there are.
    pub total: usize,
    /// Whether there are more than these items.
    pub more: bool,
}

/// A message to copy into a mail or a ticket.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PulseMessageWire {
    /// The address of whom it is to, when one is known.
    pub to: Option<String>,
    /// Its subject.
    pub subject: String,
    /// Its text, the reference in the last line.
    pub body: String,
    /// The reference that a reply is matched by, such as "K-7Q4M2X".
    #[serde(rename = "ref")]
    pub code: String,
}

/// Pulses that were kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct KeptPulses {
    /// Their entries, in the order of the scores.
    pub entries: Vec<i64>,
    /// What undo would take back.
    pub changed: ChangedWire,
}

pub(super) fn about(about: Option<PulseAbout>) -> Option<String> {
    about.map(|about| about.to_string())
}

impl PulseItem {
    fn new(line: &EntryLine, today: NaiveDate) -> Option<Self> {
        let entry = &line.entry;
        let Facet::Pulse(pulse) = &entry.facet else { return None };
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
        Some(Self {
            uid: entry.uid.to_string(),
            id: entry.id.0,
            kind: entry.kind.to_string(),
            day: entry.day.to_string(),
            when: format_day(entry.day, today),
            account: named(entry.accounts.first().map(|id| id.0), line.accounts.first().map(String::as_str)),
            people: entry
                .people
                .iter()
                .zip(&line.people)
                .map(|(id, name)| NameWire { id: id.0, name: name.clone() })
                .collect(),
            score: pulse.score,
            about: about(pulse.about),
            side: pulse.side.to_string(),
            words: entry.body.clone(),
            ticket: pulse.ticket.clone(),
            competitor: pulse.competitor.clone(),
            closed: day(pulse.closed),
            told: day(pulse.told),
        })
    }
}

impl PulsePage {
    pub(crate) fn new(page: &Page, offset: usize, today: NaiveDate) -> Self {
        let open = |open: &OpenLoop| {
            Some(OpenLoopWire {
                pulse: PulseItem::new(&open.line, today)?,
                is_low: open.is_low,
                working_days: open.working_days,
                is_late: open.is_late,
            })
        };
        Self {
            headline: page.headline.clone(),
            loops: page.loops.iter().filter_map(open).collect(),
            due: page.due.iter().map(Into::into).collect(),
            ahead: page.ahead.iter().map(Into::into).collect(),
            ahead_more: page.ahead_more,
            gaps: page.gaps.iter().map(Into::into).collect(),
            items: page.latest.iter().filter_map(|line| PulseItem::new(line, today)).collect(),
            total: page.total,
            more: offset + page.latest.len() < page.total,
        }
    }
}

impl From<&NextPulse> for NextPulseWire {
    fn from(next: &NextPulse) -> Self {
        Self {
            account: NameWire { id: next.account.0, name: next.name.clone() },
            day: next.day.to_string(),
            why: next.why.clone(),
        }
    }
}

impl From<&PulseGap> for PulseGapWire {
    fn from(gap: &PulseGap) -> Self {
        let score = |(entry, score, day): (kept_model::EntryId, u8, NaiveDate)| ScoreWire {
            entry: entry.0,
            score,
            day: day.to_string(),
        };
        Self {
            account: NameWire { id: gap.account.0, name: gap.name.clone() },
            about: about(gap.about),
            theirs: score(gap.theirs),
            ours: score(gap.ours),
            is_wide: gap.is_wide,
            sentence: gap.sentence.clone(),
        }
    }
}

impl From<PulseMessage> for PulseMessageWire {
    fn from(message: PulseMessage) -> Self {
        let PulseMessage { to, subject, body, code } = message;
        Self { to, subject, body, code }
    }
}
