//! An account and the sums over its entries.

use chrono::NaiveDate;
use kept_model::{AccountId, EntryId, PulseAbout, PulseSide, Stance, Uid};

/// An account and the sums over its entries.
#[derive(Debug, Clone, PartialEq)]
pub struct AccountFacts {
    /// Local row.
    pub id: AccountId,
    /// The same on every machine.
    pub uid: Uid,
    /// As typed.
    pub name: String,
    /// Whom one would ask, by first name: the person most often or last in touch.
    pub main_person: Option<String>,
    /// Days between touches that feel right.
    pub ideal_days: Option<u32>,
    /// Days between touches that must not be passed.
    pub max_days: Option<u32>,
    /// When the contract renews.
    pub renewal: Option<NaiveDate>,
    /// No prompts before this day.
    pub muted_until: Option<NaiveDate>,
    /// The day of the first entry.
    pub first_day: Option<NaiveDate>,
    /// The latest touch: its day and its entry.
    pub last_touch: Option<(NaiveDate, Uid)>,
    /// The day of the latest meeting, call or visit.
    pub last_met: Option<NaiveDate>,
    /// How many touches there are.
    pub touches: u32,
    /// The account's own usual gap: the median of the days between its latest touches.
    pub usual_gap: Option<u32>,
    /// Acts that asked since the last one that gave; all of them, when none ever gave.
    pub asked_since_gave: u32,
    /// The day of the last act that gave.
    pub last_gave: Option<NaiveDate>,
    /// The entry of the latest act that gave or asked.
    pub last_stance: Option<Uid>,
    /// The latest acts that gave or asked, at most [`crate::STANCES_KEPT`], newest first.
    pub stances: Vec<(NaiveDate, Stance)>,
    /// The latest acts that were called giving but served us, at most [`crate::ASKS_KEPT`], newest first.
    pub disguised: Vec<(NaiveDate, Uid)>,
    /// Outcomes that are open or reached.
    pub outcomes: u32,
    /// The day of the first order: with you since. `None` without any order.
    pub first_order: Option<NaiveDate>,
    /// The latest delight moment: its day and its entry.
    pub last_delight: Option<(NaiveDate, Uid)>,
    /// The newest pulse of each side on each subject, and on none.
    pub pulses: Vec<PulseScore>,
    /// The latest act of advocacy, asked or freely given.
    pub last_advocacy: Option<AdvocacyFact>,
    /// Whom we asked for advocacy of late, one per person asked, of the [`crate::ASKS_KEPT`] newest asks, newest first.
    pub asks: Vec<AskFact>,
    /// The day of the present standing.
    pub last_standing: Option<NaiveDate>,
    /// The latest day of an entry tagged `#renewal`: somebody spoke about it.
    pub last_renewal_touch: Option<NaiveDate>,
    /// The latest day of an entry tagged `#goal`.
    pub last_goal_touch: Option<NaiveDate>,
    /// The latest day of an entry tagged `#obstacle`.
    pub last_obstacle_touch: Option<NaiveDate>,
    /// Step name and day of the entries on the account that carry the name of a playbook's step as a tag (`#works`,
    /// `#used`): somebody asked. The latest per step and year is enough.
    pub answered: Vec<(String, NaiveDate)>,
}

/// A pulse, as far as the rules compare it with others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PulseScore {
    /// Its entry.
    pub uid: Uid,
    /// The day it was given.
    pub day: NaiveDate,
    /// Whose view it is.
    pub side: PulseSide,
    /// What it is about.
    pub about: Option<PulseAbout>,
    /// 0 to 10.
    pub score: u8,
}

/// An act of advocacy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdvocacyFact {
    /// Its entry.
    pub entry: EntryId,
    /// The same on every machine.
    pub uid: Uid,
    /// The day.
    pub day: NaiveDate,
    /// Who spoke for us.
    pub people: Option<String>,
}

/// One person whom we asked for advocacy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskFact {
    /// The act of advocacy.
    pub uid: Uid,
    /// The day.
    pub day: NaiveDate,
    /// Who was asked.
    pub person: Uid,
    /// Their first name.
    pub name: String,
}

impl AccountFacts {
    /// An account about which nothing is written yet.
    pub fn new(id: AccountId, uid: Uid, name: impl Into<String>) -> Self {
        Self {
            id,
            uid,
            name: name.into(),
            main_person: None,
            ideal_days: None,
            max_days: None,
            renewal: None,
            muted_until: None,
            first_day: None,
            last_touch: None,
            last_met: None,
            touches: 0,
            usual_gap: None,
            asked_since_gave: 0,
            last_gave: None,
            last_stance: None,
            stances: Vec::new(),
            disguised: Vec::new(),
            outcomes: 0,
            first_order: None,
            last_delight: None,
            pulses: Vec::new(),
            last_advocacy: None,
            asks: Vec::new(),
            last_standing: None,
            last_renewal_touch: None,
            last_goal_touch: None,
            last_obstacle_touch: None,
            answered: Vec::new(),
        }
    }

    /// Whom to speak with: the main person, else the account.
    pub(crate) fn person(&self) -> &str {
        self.main_person.as_deref().unwrap_or(&self.name)
    }

    pub(crate) fn is_muted(&self, today: NaiveDate) -> bool {
        self.muted_until.is_some_and(|until| until > today)
    }

    /// Their newest pulse up to `today`, on whichever subject.
    pub(crate) fn last_pulse_of_theirs(&self, today: NaiveDate) -> Option<&PulseScore> {
        let theirs = self.pulses.iter().filter(|pulse| pulse.side == PulseSide::Theirs && pulse.day <= today);
        theirs.max_by_key(|pulse| (pulse.day, pulse.uid))
    }
}
