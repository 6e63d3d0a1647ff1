//! What the rules read: a bounded extract of the journal, maintained with every write, so that looking at Today
//! never reads history.
//!
//! No fact depends on today's date; where a window counts, the days are given and the rule does the counting.
//! Names are given as one would say them ("Dana", "Priya and Tom"), because the texts are spoken.

use chrono::NaiveDate;
use kept_model::{
    AccountId, EntryId, LaneStep, LaneStepName, Owner, Playbook, PulseAbout, QuestionSide, Stance, Uid,
    WorkCalendar,
};
use std::collections::BTreeMap;

/// How many of an account's latest acts that gave or asked the journal keeps at hand.
pub const STANCES_KEPT: usize = 24;

/// All that the rules know.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Facts {
    /// Every account.
    pub accounts: Vec<AccountFacts>,
    /// The open promises.
    pub promises: Vec<PromiseFact>,
    /// The questions that are not done.
    pub questions: Vec<QuestionFact>,
    /// Every order.
    pub orders: Vec<OrderFact>,
    /// The low pulses that they have not been told the end of.
    pub pulses: Vec<PulseFact>,
    /// The open outcomes.
    pub outcomes: Vec<OutcomeFact>,
    /// The playbooks in use.
    pub playbooks: Vec<Playbook>,
}

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
    /// The latest acts that gave or asked, at most [`STANCES_KEPT`], newest first.
    pub stances: Vec<(NaiveDate, Stance)>,
    /// Outcomes that are open or reached.
    pub outcomes: u32,
    /// Whether there is an order.
    pub has_order: bool,
    /// The latest day of an entry tagged `#renewal`: somebody spoke about it.
    pub last_renewal_touch: Option<NaiveDate>,
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
            touches: 0,
            usual_gap: None,
            asked_since_gave: 0,
            last_gave: None,
            last_stance: None,
            stances: Vec::new(),
            outcomes: 0,
            has_order: false,
            last_renewal_touch: None,
        }
    }

    /// Since when it is quiet, and what that hangs on: the last touch, else the first entry.
    pub(crate) fn quiet_since(&self) -> Option<(NaiveDate, String)> {
        match self.last_touch {
            Some((day, uid)) => Some((day, uid.to_string())),
            None => self.first_day.map(|day| (day, "first".to_owned())),
        }
    }
}

/// An open promise.
#[derive(Debug, Clone, PartialEq)]
pub struct PromiseFact {
    /// Its entry.
    pub entry: EntryId,
    /// The same on every machine.
    pub uid: Uid,
    /// What was promised, as typed.
    pub body: String,
    /// Who owes it.
    pub owner: Owner,
    /// The colleague's first name, when a colleague owes it.
    pub colleague: Option<String>,
    /// The people on their side: to whom ours was made, or who made theirs.
    pub to: Option<String>,
    /// The main account.
    pub account: Option<AccountId>,
    /// When; without a day nothing prompts.
    pub due: Option<NaiveDate>,
    /// Local minute of that day, when an hour was named.
    pub minute: Option<u16>,
}

/// A question.
#[derive(Debug, Clone, PartialEq)]
pub struct QuestionFact {
    /// Its entry.
    pub entry: EntryId,
    /// The same on every machine.
    pub uid: Uid,
    /// What was asked, as typed.
    pub body: String,
    /// Who asks; ours to raise do not prompt by themselves.
    pub side: QuestionSide,
    /// Who of them asked.
    pub from: Option<String>,
    /// The main account.
    pub account: Option<AccountId>,
    /// The day it was asked.
    pub day: NaiveDate,
    /// The day of the first answer.
    pub first_answer: Option<NaiveDate>,
    /// The day it was done.
    pub done: Option<NaiveDate>,
}

/// An order, its lane, and which playbook steps were answered.
#[derive(Debug, Clone, PartialEq)]
pub struct OrderFact {
    /// Its entry.
    pub entry: EntryId,
    /// The same on every machine.
    pub uid: Uid,
    /// The main account.
    pub account: Option<AccountId>,
    /// What was bought.
    pub what: String,
    /// The day of the order.
    pub day: NaiveDate,
    /// The lane so far.
    pub lane: Vec<LaneStep>,
    /// Step name and day of every entry on the account that carries the step's name as a tag (`#works`, `#used`,
    /// `#helped`, `#story`, `#yearly`): somebody asked. The latest per step and year is enough.
    pub answered: Vec<(String, NaiveDate)>,
}

impl OrderFact {
    /// The planned day of a step.
    pub(crate) fn planned(&self, name: LaneStepName) -> Option<NaiveDate> {
        self.lane.iter().find(|step| step.step == name)?.planned
    }

    /// The day on which a step was reached.
    pub(crate) fn actual(&self, name: LaneStepName) -> Option<NaiveDate> {
        self.lane.iter().find(|step| step.step == name)?.actual
    }
}

/// A pulse.
#[derive(Debug, Clone, PartialEq)]
pub struct PulseFact {
    /// Its entry.
    pub entry: EntryId,
    /// The same on every machine.
    pub uid: Uid,
    /// The main account.
    pub account: Option<AccountId>,
    /// Who of them gave it.
    pub from: Option<String>,
    /// The day it was given.
    pub day: NaiveDate,
    /// 0 to 10.
    pub score: u8,
    /// What it is about.
    pub about: Option<PulseAbout>,
    /// The day the loop was closed.
    pub closed: Option<NaiveDate>,
    /// The day they were told.
    pub told: Option<NaiveDate>,
}

/// An open outcome.
#[derive(Debug, Clone, PartialEq)]
pub struct OutcomeFact {
    /// Its entry.
    pub entry: EntryId,
    /// The same on every machine.
    pub uid: Uid,
    /// The main account.
    pub account: Option<AccountId>,
    /// What they want to achieve, as typed.
    pub body: String,
    /// How they will know.
    pub measure: Option<String>,
}

/// The day on which somebody looks, with what every rule needs beside its own facts.
pub(crate) struct Now<'a> {
    pub(crate) today: NaiveDate,
    pub(crate) calendar: &'a WorkCalendar,
    accounts: BTreeMap<AccountId, &'a AccountFacts>,
}

impl<'a> Now<'a> {
    pub(crate) fn new(facts: &'a Facts, today: NaiveDate, calendar: &'a WorkCalendar) -> Self {
        let accounts = facts.accounts.iter().map(|account| (account.id, account)).collect();
        Self { today, calendar, accounts }
    }

    pub(crate) fn account(&self, id: Option<AccountId>) -> Option<&'a AccountFacts> {
        self.accounts.get(&id?).copied()
    }

    pub(crate) fn is_muted(&self, id: Option<AccountId>) -> bool {
        self.account(id).and_then(|account| account.muted_until).is_some_and(|until| until > self.today)
    }

    /// The account's name; "the customer" where none is known.
    pub(crate) fn name(&self, id: Option<AccountId>) -> &'a str {
        self.account(id).map_or("the customer", |account| &account.name)
    }

    /// Whom to speak with: the account's main person, else the account.
    pub(crate) fn person(&self, id: Option<AccountId>) -> &'a str {
        self.account(id).and_then(|account| account.main_person.as_deref()).unwrap_or_else(|| self.name(id))
    }

    /// "Dana at Calder Water", or the half of it that is known; `None` when neither is.
    pub(crate) fn who(&self, person: Option<&str>, id: Option<AccountId>) -> Option<String> {
        match (person, self.account(id)) {
            (Some(person), Some(account)) => Some(format!("{person} at {}", account.name)),
            (Some(person), None) => Some(person.to_owned()),
            (None, account) => account.map(|account| account.name.clone()),
        }
    }
}
