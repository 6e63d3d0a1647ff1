//! The long horizon: everything with a date from today up to ten years ahead.
//!
//! What has a date is found without words ([`find`]); only what is shown gets them ([`words`]).

mod find;
mod group;
mod sentence;
mod words;

pub use group::HorizonGroup;
pub use words::HorizonLine;

use crate::{Journal, Result};
use chrono::{Datelike, Months, NaiveDate};
use find::{Dated, Given, find};
use kept_model::AccountId;
use kept_prompts::StepsAhead;

/// As far as one looks.
const MOST_YEARS: u32 = 10;
/// Accounts that are named by the sentence's count.
const IDLE: usize = 50;

/// What has a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HorizonKind {
    /// An open promise, of ours or of theirs.
    Promise,
    /// A planned meeting.
    Meeting,
    /// The renewal of a contract, and the conversations before it.
    Renewal,
    /// A planned step of an order's lane.
    Lane,
    /// A step of a playbook.
    Playbook,
    /// A pulse that falls due.
    Pulse,
    /// Whole years since the first order.
    Anniversary,
    /// A birthday and the like.
    Personal,
    /// The end of a year for which something was meant.
    Intention,
    /// The day a silent account prompts again.
    Mute,
}

impl HorizonKind {
    /// Every kind, in the order in which they follow each other on one day.
    pub const ALL: &'static [Self] = &[
        Self::Promise,
        Self::Meeting,
        Self::Renewal,
        Self::Lane,
        Self::Playbook,
        Self::Pulse,
        Self::Anniversary,
        Self::Personal,
        Self::Intention,
        Self::Mute,
    ];

    /// The one spelling used on the wire and on the command line.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Promise => "promise",
            Self::Meeting => "meeting",
            Self::Renewal => "renewal",
            Self::Lane => "lane",
            Self::Playbook => "playbook",
            Self::Pulse => "pulse",
            Self::Anniversary => "anniversary",
            Self::Personal => "personal",
            Self::Intention => "intention",
            Self::Mute => "mute",
        }
    }

    /// As the name of a filter: "Promises".
    pub const fn label(self) -> &'static str {
        match self {
            Self::Promise => "Promises",
            Self::Meeting => "Meetings",
            Self::Renewal => "Renewals",
            Self::Lane => "Planned steps",
            Self::Playbook => "Playbooks",
            Self::Pulse => "Pulses",
            Self::Anniversary => "Anniversaries",
            Self::Personal => "Personal dates",
            Self::Intention => "Intentions",
            Self::Mute => "Silences ending",
        }
    }

    /// Whether somebody agreed to it: the other dates come by themselves.
    const fn is_agreed(self) -> bool {
        matches!(self, Self::Promise | Self::Meeting | Self::Renewal | Self::Lane)
    }
}

/// Which part of the horizon is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HorizonOf {
    /// Only what is about this account.
    pub account: Option<AccountId>,
    /// Only these kinds; all when it is empty.
    pub kinds: Vec<HorizonKind>,
    /// How many years ahead, one to ten.
    pub years: u32,
    /// As many lines of a group.
    pub limit: usize,
}

/// The long horizon.
#[derive(Debug, Clone, PartialEq)]
pub struct HorizonPage {
    /// "Next year brings four renewals; two accounts have nothing agreed beyond March 2027."
    pub sentence: String,
    /// The account that it is about.
    pub account: Option<(AccountId, String)>,
    /// The last day.
    pub to: NaiveDate,
    /// How many years ahead.
    pub years: u32,
    /// How many dates there are of each kind, whatever kinds were asked for.
    pub counts: Vec<(HorizonKind, usize)>,
    /// The months of a year, then the years.
    pub groups: Vec<HorizonGroup>,
    /// How many dates there are of the kinds that were asked for.
    pub total: usize,
    /// The accounts that the sentence counts: nothing is agreed with them beyond its month. The first of them by name.
    pub idle: Vec<(AccountId, String)>,
    /// How many those are.
    pub idle_total: usize,
}

impl Journal {
    /// Everything with a date from today up to ten years ahead.
    ///
    /// # Errors
    /// When there is no such account.
    pub fn horizon(&self, of: &HorizonOf) -> Result<HorizonPage> {
        let reader = self.store.reader();
        let today = self.today();
        let account = of.account.map(|id| reader.account(id)).transpose()?;
        let years = of.years.clamp(1, MOST_YEARS);
        let to = today.checked_add_months(Months::new(12 * years)).unwrap_or(NaiveDate::MAX);
        let facts = self.facts()?;
        let meetings = reader.meetings_between(today, to)?;
        let intentions = reader.intentions_of(today.year() - 1, to.year())?;
        let steps = StepsAhead::new(&facts, (today, to), &self.calendar);
        let pulses = crate::pulse::ahead(&facts, today, &self.calendar);
        let given = Given {
            facts: &facts,
            steps: &steps,
            meetings: &meetings,
            intentions: &intentions,
            pulses: &pulses,
            calendar: &self.calendar,
            account: of.account,
            today,
            to,
        };
        let all = find(&given);
        let counts = HorizonKind::ALL
            .iter()
            .map(|kind| (*kind, all.iter().filter(|dated| dated.kind == *kind).count()))
            .collect();
        let idle = sentence::idle(&facts, &all, today);
        let sentence = sentence::sentence(&given, &all, &idle);
        let shown: Vec<Dated<'_>> =
            all.into_iter().filter(|dated| of.kinds.is_empty() || of.kinds.contains(&dated.kind)).collect();
        let mut speaker = words::Speaker::new(reader, &facts, today);
        let groups = group::groups(&shown, today)
            .into_iter()
            .map(|(name, title, dated)| {
                let lines = dated.iter().take(of.limit).map(|dated| speaker.line(dated));
                Ok(HorizonGroup { name, title, total: dated.len(), lines: lines.collect::<Result<_>>()? })
            })
            .collect::<Result<Vec<_>>>()?;
        Ok(HorizonPage {
            sentence,
            account: account.map(|account| (account.id, account.name)),
            to,
            years,
            counts,
            groups,
            total: shown.len(),
            idle_total: idle.len(),
            idle: idle.into_iter().take(IDLE).map(|(id, name)| (id, name.to_owned())).collect(),
        })
    }
}
