//! What has a date, without words. Pure.

use super::HorizonKind;
use crate::NextPulse;
use crate::pages::coming::{anniversary, comes_round};
use chrono::{Datelike, Months, NaiveDate};
use kept_model::{AccountId, Intention, LaneStepName, Meeting, WorkCalendar};
use kept_prompts::{
    AccountFacts, Facts, OrderFact, PersonalDate, PromiseFact, StepAhead, StepsAhead, runway,
};
use std::collections::HashMap;

/// What there is to find in.
pub(super) struct Given<'a> {
    pub(super) facts: &'a Facts,
    pub(super) steps: &'a StepsAhead<'a>,
    /// The planned meetings of the time.
    pub(super) meetings: &'a [Meeting],
    /// What is meant, from last year on.
    pub(super) intentions: &'a [(AccountId, Intention)],
    /// The pulses to come.
    pub(super) pulses: &'a [NextPulse],
    pub(super) calendar: &'a WorkCalendar,
    /// Only what is about this account.
    pub(super) account: Option<AccountId>,
    pub(super) today: NaiveDate,
    /// The last day.
    pub(super) to: NaiveDate,
}

/// Something with a date.
#[derive(Clone, Copy)]
pub(super) struct Dated<'a> {
    pub(super) day: NaiveDate,
    pub(super) kind: HorizonKind,
    /// The account that it is about.
    pub(super) account: Option<AccountId>,
    pub(super) source: Source<'a>,
}

/// What it is, for its words.
#[derive(Clone, Copy)]
pub(super) enum Source<'a> {
    Promise(&'a PromiseFact),
    Meeting(&'a Meeting),
    Renewal(&'a AccountFacts),
    /// So many days before the renewal.
    Runway(&'a AccountFacts, u64),
    Lane(&'a OrderFact, LaneStepName),
    Step(StepAhead<'a>),
    /// With why it falls due.
    Pulse(&'a AccountFacts, &'a str),
    /// So many years.
    Anniversary(&'a AccountFacts, u32),
    Personal(&'a PersonalDate),
    Intention(&'a AccountFacts, &'a Intention),
    Mute(&'a AccountFacts),
}

/// Everything with a date, the earliest first; what falls on one day in the order of the kinds.
pub(super) fn find<'a>(given: &Given<'a>) -> Vec<Dated<'a>> {
    let mut found = Found { given, all: Vec::new() };
    found.open();
    found.accounts();
    found.people();
    found.all.sort_by_key(|dated| (dated.day, dated.kind, dated.account));
    found.all
}

struct Found<'g, 'a> {
    given: &'g Given<'a>,
    all: Vec<Dated<'a>>,
}

impl<'a> Found<'_, 'a> {
    /// Keeps what lies in the time and is about the account.
    fn add(&mut self, day: NaiveDate, kind: HorizonKind, account: Option<AccountId>, source: Source<'a>) {
        let is_asked = self.given.account.is_none_or(|only| account == Some(only));
        if is_asked && (self.given.today..=self.given.to).contains(&day) {
            self.all.push(Dated { day, kind, account, source });
        }
    }

    fn open(&mut self) {
        for promise in &self.given.facts.promises {
            if let Some(due) = promise.due {
                self.add(due, HorizonKind::Promise, promise.account, Source::Promise(promise));
            }
        }
        for meeting in self.given.meetings.iter().filter(|meeting| meeting.logged.is_none()) {
            self.add(meeting.day, HorizonKind::Meeting, meeting.account, Source::Meeting(meeting));
        }
        for order in &self.given.facts.orders {
            for step in order.lane.iter().filter(|step| step.actual.is_none()) {
                if let Some(planned) = step.planned {
                    self.add(planned, HorizonKind::Lane, order.account, Source::Lane(order, step.step));
                }
            }
        }
        for step in self.given.steps.iter() {
            self.add(step.day(), HorizonKind::Playbook, step.account(), Source::Step(step));
        }
    }

    fn accounts(&mut self) {
        let (today, calendar) = (self.given.today, self.given.calendar);
        let accounts: HashMap<AccountId, &AccountFacts> =
            self.given.facts.accounts.iter().map(|account| (account.id, account)).collect();
        for account in &self.given.facts.accounts {
            let id = Some(account.id);
            if let Some(renewal) = account.renewal {
                self.add(renewal, HorizonKind::Renewal, id, Source::Renewal(account));
                for (day, stage) in runway(account, calendar) {
                    self.add(day, HorizonKind::Renewal, id, Source::Runway(account, stage));
                }
            }
            if let Some(until) = account.muted_until.filter(|until| *until > today) {
                self.add(until, HorizonKind::Mute, id, Source::Mute(account));
            }
            if let Some((_, first)) = account.first_order.and_then(|since| anniversary(since, today)) {
                let since = account.first_order.unwrap_or(today);
                let of = |years: u32| Some((since.checked_add_months(Months::new(12 * years))?, years));
                for (day, years) in (first..).map_while(of).take_while(|(day, _)| *day <= self.given.to) {
                    self.add(day, HorizonKind::Anniversary, id, Source::Anniversary(account, years));
                }
            }
        }
        for next in self.given.pulses {
            if let Some(account) = accounts.get(&next.account) {
                self.add(next.day, HorizonKind::Pulse, Some(next.account), Source::Pulse(account, &next.why));
            }
        }
        for (id, meant) in self.given.intentions {
            let (Some(account), Some(day)) = (accounts.get(id), self.ends(meant)) else { continue };
            self.add(day, HorizonKind::Intention, Some(*id), Source::Intention(account, meant));
        }
    }

    /// The day on which an intention asks what became of it: the last of its year; for last year's that nobody has answered
    /// the last of February.
    fn ends(&self, meant: &Intention) -> Option<NaiveDate> {
        if meant.year >= self.given.today.year() {
            return NaiveDate::from_ymd_opt(meant.year, 12, 31);
        }
        let march = NaiveDate::from_ymd_opt(meant.year + 1, 3, 1)?;
        march.pred_opt().filter(|_| meant.became.is_none())
    }

    fn people(&mut self) {
        for date in &self.given.facts.dates {
            let mut from = self.given.today;
            while let Some(day) = comes_round(date.month, date.day, from).filter(|day| *day <= self.given.to)
            {
                self.add(day, HorizonKind::Personal, date.account, Source::Personal(date));
                match day.succ_opt() {
                    Some(next) => from = next,
                    None => break,
                }
            }
        }
    }
}
