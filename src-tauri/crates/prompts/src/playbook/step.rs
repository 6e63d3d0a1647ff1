//! A step of a playbook, on its day.

use crate::cause::{About, Anchor, Cause, Words};
use crate::facts::{AccountFacts, OrderFact, PersonalDate};
use crate::now::{Now, number, on_or_before};
use chrono::{Datelike, Days, Months, NaiveDate, TimeDelta};
use kept_model::{LaneStepName, Playbook, PlaybookAnchor, PlaybookStep, Shift, Uid};

/// Steps that come back stop after so many years.
pub(super) const YEARS: u32 = 10;
/// So many days are never more than that.
const SURELY_WITHIN: i64 = 3652;
/// An answer so many days before a step is due still answers it, where answers may come early.
const EARLY: Days = Days::new(30);

/// What a playbook runs for.
#[derive(Clone, Copy)]
pub(crate) enum Of<'a> {
    Order(&'a OrderFact),
    Account(&'a AccountFacts),
    Date(&'a PersonalDate),
}

/// A step of a playbook for one fact, in one of its rounds.
#[derive(Clone, Copy)]
pub(crate) struct Asked<'a> {
    pub(super) playbook: &'a Playbook,
    pub(super) step: &'a PlaybookStep,
    pub(super) of: Of<'a>,
    /// The day the playbook counts from.
    pub(super) start: NaiveDate,
    /// How often it came before: 0 for the first.
    pub(super) round: u32,
    /// The day by the step's own count, before it is shifted to a working day.
    pub(super) counted: NaiveDate,
}

impl<'a> Asked<'a> {
    /// The newest step of a playbook that is due. Of two that count to the same day the later in the list is the newer.
    pub(super) fn newest(
        playbook: &'a Playbook,
        (of, start): (Of<'a>, NaiveDate),
        now: &Now<'_>,
    ) -> Option<Self> {
        let due = playbook.steps.iter().filter_map(|step| {
            let round = due_round(step, start, now)?;
            Some((days_after(step, start, round)?, step, round))
        });
        let (days, step, round) = due.max_by_key(|(days, ..)| *days)?;
        let counted = start.checked_add_signed(TimeDelta::try_days(days)?)?;
        Some(Self { playbook, step, of, start, round, counted })
    }

    /// A step in one of its rounds, whether or not it is due: 0 is the first.
    pub(super) fn of_round(
        playbook: &'a Playbook,
        step: &'a PlaybookStep,
        (of, start): (Of<'a>, NaiveDate),
        round: u32,
    ) -> Option<Self> {
        let counted =
            begins(step, start, round)?.checked_add_signed(TimeDelta::try_days(step.offset_days)?)?;
        Some(Self { playbook, step, of, start, round, counted })
    }

    /// Whether it has come, on the working day that its own shift names.
    pub(super) fn is_due(&self, now: &Now<'_>) -> bool {
        self.counted <= bound(self.step, now)
    }

    /// The day on which it asks.
    pub(super) fn day(&self, now: &Now<'_>) -> NaiveDate {
        match self.step.shift {
            Shift::After => now.calendar.on_or_after(self.counted),
            Shift::Before => on_or_before(now.calendar, self.counted),
            Shift::Never => self.counted,
        }
    }

    /// Whether the day that it lies before has passed. Where it was shifted past that day, it asks on its own day.
    pub(super) fn is_over(&self, now: &Now<'_>) -> bool {
        self.step.offset_days < 0
            && begins(self.step, self.start, self.round).is_some_and(|day| day < now.today)
            && self.day(now) < now.today
    }

    /// Whether the lane or an entry on the account answers it.
    pub(super) fn is_answered(&self, account: Option<&AccountFacts>, today: NaiveDate) -> bool {
        let name = self.step.name.as_str();
        if let Of::Order(order) = self.of {
            let reached = |step| order.reached(step, today).is_some();
            let is_shown = match name {
                "works" | "used" => reached(LaneStepName::Adopted) || reached(LaneStepName::Valued),
                "helped" => reached(LaneStepName::Valued),
                _ => false,
            };
            if is_shown {
                return true;
            }
        }
        let Some(account) = account else { return false };
        let early = || self.counted.checked_sub_days(EARLY).unwrap_or(self.start);
        let from = match (self.step.offset_days < 0, self.step.every_years) {
            (true, _) => early(),
            (false, Some(_)) => early().max(self.start),
            (false, None) => self.start,
        };
        let in_time = |day: NaiveDate| from <= day && day <= today;
        let mut answered = account.answered.iter().filter(|(_, day)| in_time(*day)).peekable();
        // Thousands of steps are asked about, and most have no answer at all: only for one is the name looked up.
        if answered.peek().is_none() {
            return false;
        }
        // "one-month" is answered by the tag `one month`, as tags are looked up.
        let key = kept_model::name_key(name);
        answered.any(|(tag, _)| tag == &key || kept_model::name_key(tag) == key)
    }
}

/// The last day that a step may count to and be due today.
fn bound(step: &PlaybookStep, now: &Now<'_>) -> NaiveDate {
    match step.shift {
        Shift::After => now.last_worked,
        Shift::Before => now.next_worked.pred_opt().unwrap_or(now.today),
        Shift::Never => now.today,
    }
}

/// The latest round of a step that is due. Steps are compared as days after the start: most are not due, and need no date.
fn due_round(step: &PlaybookStep, start: NaiveDate, now: &Now<'_>) -> Option<u32> {
    let bound = bound(step, now);
    if number(bound) - number(start) < step.offset_days {
        return None;
    }
    let Some(every) = every(step) else { return Some(0) };
    // As many whole years as lie between the start and the last start that would be due.
    let target = bound.checked_sub_signed(TimeDelta::try_days(step.offset_days)?)?;
    let years = u32::try_from(target.year() - start.year()).unwrap_or(0).min(YEARS);
    let is_whole = years == 0 || add_years(start, years).is_some_and(|day| day <= target);
    let rounds = if is_whole { years } else { years - 1 } / every;
    let last = || add_years(start, YEARS).map_or(i64::MAX, |last| number(last) - number(start));
    let is_in_time = |round: &u32| {
        days_after(step, start, *round).is_some_and(|days| days <= SURELY_WITHIN || days <= last())
    };
    Some((1..=rounds).rev().find(is_in_time).unwrap_or(0))
}

/// Calendar days from the start to a round of a step, by its own count.
fn days_after(step: &PlaybookStep, start: NaiveDate, round: u32) -> Option<i64> {
    if round == 0 {
        return Some(step.offset_days);
    }
    (number(begins(step, start, round)?) - number(start)).checked_add(step.offset_days)
}

/// The day from which a round counts: the start, and its anniversaries.
fn begins(step: &PlaybookStep, start: NaiveDate, round: u32) -> Option<NaiveDate> {
    add_years(start, every(step).unwrap_or(0) * round)
}

fn every(step: &PlaybookStep) -> Option<u32> {
    step.every_years.map(|years| years.clamp(1, YEARS))
}

pub(super) fn add_years(day: NaiveDate, years: u32) -> Option<NaiveDate> {
    day.checked_add_months(Months::new(12 * years))
}

impl Cause for Asked<'_> {
    /// The fact that the playbook counts from, so that the next delight moment or pulse is another prompt.
    fn subject(&self) -> Uid {
        match self.of {
            Of::Order(order) => order.uid,
            Of::Date(date) => date.person,
            Of::Account(account) => {
                let fact = match self.playbook.anchor {
                    PlaybookAnchor::Delight => account.last_delight.map(|(_, uid)| uid),
                    PlaybookAnchor::Advocacy => account.last_advocacy.as_ref().map(|fact| fact.uid),
                    PlaybookAnchor::Pulse => {
                        let of_day = account.pulses.iter().filter(|pulse| pulse.day == self.start);
                        of_day
                            .filter(|pulse| pulse.side == kept_model::PulseSide::Theirs)
                            .map(|p| p.uid)
                            .max()
                    }
                    _ => None,
                };
                fact.unwrap_or(account.uid)
            }
        }
    }

    fn anchor(&self) -> Anchor<'_> {
        let label = match self.of {
            Of::Date(date) => Some(date.label.as_str()),
            _ => None,
        };
        Anchor::Step(&self.step.name, self.round, self.start, label)
    }

    fn about(&self) -> About {
        match self.of {
            Of::Order(order) => About::entry(order.account, order.entry),
            Of::Account(account) => About {
                entry: account
                    .last_advocacy
                    .as_ref()
                    .filter(|_| self.playbook.anchor == PlaybookAnchor::Advocacy)
                    .map(|fact| fact.entry),
                ..About::account(account.id)
            },
            Of::Date(date) => About { account: date.account, ..About::default() },
        }
    }

    fn words(&self, now: &Now<'_>) -> Words {
        self.say(now)
    }
}
