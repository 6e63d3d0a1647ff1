//! Which playbooks run for what, and what they ask now.

use super::step::{Asked, Of};
use crate::cause::{AnyCause, Candidate};
use crate::facts::{AccountFacts, Facts, OrderFact, PersonalDate};
use crate::now::Now;
use crate::{Urgency, personal_date};
use chrono::{Days, NaiveDate};
use kept_model::{AccountId, LaneStepName, Playbook, PlaybookAnchor, WorkCalendar};

/// A date in somebody's life counts until so many days after it, for steps that come after it.
pub(super) const AFTER_DATE: Days = Days::new(30);

/// The playbooks that are on, by what they run for.
pub(crate) struct Runs<'a> {
    pub(super) orders: Vec<&'a Playbook>,
    pub(super) accounts: Vec<&'a Playbook>,
    pub(super) dates: Vec<&'a Playbook>,
}

impl<'a> Runs<'a> {
    pub(crate) fn new(playbooks: &'a [Playbook]) -> Self {
        let mut runs = Self { orders: Vec::new(), accounts: Vec::new(), dates: Vec::new() };
        for playbook in playbooks.iter().filter(|playbook| playbook.is_on) {
            match playbook.anchor {
                PlaybookAnchor::Order
                | PlaybookAnchor::Live
                | PlaybookAnchor::Adopted
                | PlaybookAnchor::Valued
                | PlaybookAnchor::Renewed => runs.orders.push(playbook),
                PlaybookAnchor::Renewal
                | PlaybookAnchor::Since
                | PlaybookAnchor::Delight
                | PlaybookAnchor::Pulse
                | PlaybookAnchor::Advocacy
                | PlaybookAnchor::Standing => runs.accounts.push(playbook),
                PlaybookAnchor::Personal => runs.dates.push(playbook),
            }
        }
        runs
    }

    pub(crate) fn of_order(
        &self,
        order: &'a OrderFact,
        account: Option<&'a AccountFacts>,
        now: &Now<'a>,
        found: &mut Vec<Candidate<'a>>,
    ) {
        let starts =
            self.orders.iter().filter_map(|playbook| Some((*playbook, start(playbook, order, now)?)));
        ask(starts, Of::Order(order), account, now, found);
    }

    pub(crate) fn of_account(
        &self,
        account: &'a AccountFacts,
        now: &Now<'a>,
        found: &mut Vec<Candidate<'a>>,
    ) {
        if self.accounts.is_empty() {
            return;
        }
        let starts = self.accounts.iter();
        let starts =
            starts.filter_map(|playbook| Some((*playbook, start_of_account(playbook, account, now)?)));
        ask(starts, Of::Account(account), Some(account), now, found);
    }

    pub(crate) fn of_date(&self, date: &'a PersonalDate, now: &Now<'a>, found: &mut Vec<Candidate<'a>>) {
        if self.dates.is_empty() {
            return;
        }
        let from = now.today.checked_sub_days(AFTER_DATE).unwrap_or(now.today);
        let Some(day) = personal_date::next_on_or_after(date, from) else { return };
        let starts = self.dates.iter().map(|playbook| (*playbook, day));
        ask(starts, Of::Date(date), now.account(date.account), now, found);
    }
}

/// The day a playbook counts from for an account: once it has come, or the renewal, which lies ahead.
pub(super) fn start_of_account(
    playbook: &Playbook,
    account: &AccountFacts,
    now: &Now<'_>,
) -> Option<NaiveDate> {
    let day = match playbook.anchor {
        // A renewal lies ahead; all other facts count once they have come.
        PlaybookAnchor::Renewal => return account.renewal,
        PlaybookAnchor::Since => account.first_order,
        PlaybookAnchor::Delight => account.last_delight.map(|(day, _)| day),
        PlaybookAnchor::Pulse => account.last_pulse_of_theirs(now.today).map(|pulse| pulse.day),
        PlaybookAnchor::Advocacy => account.last_advocacy.as_ref().map(|fact| fact.day),
        PlaybookAnchor::Standing => account.last_standing,
        _ => None,
    };
    day.filter(|day| *day <= now.today)
}

/// The day a playbook counts from for an order, once it has come.
pub(super) fn start(playbook: &Playbook, order: &OrderFact, now: &Now<'_>) -> Option<NaiveDate> {
    let step = match playbook.anchor {
        PlaybookAnchor::Order => return Some(order.day).filter(|day| *day <= now.today),
        PlaybookAnchor::Live => LaneStepName::Live,
        PlaybookAnchor::Adopted => LaneStepName::Adopted,
        PlaybookAnchor::Valued => LaneStepName::Valued,
        PlaybookAnchor::Renewed => LaneStepName::Renewed,
        _ => return None,
    };
    order.reached(step, now.today)
}

/// What the playbooks that run for one fact ask now.
fn ask<'a>(
    starts: impl Iterator<Item = (&'a Playbook, NaiveDate)>,
    of: Of<'a>,
    account: Option<&'a AccountFacts>,
    now: &Now<'a>,
    found: &mut Vec<Candidate<'a>>,
) {
    let first = found.len();
    for (playbook, start) in starts {
        let Some(step) = Asked::newest(playbook, (of, start), now) else { continue };
        if step.is_over(now) || step.is_answered(account, now.today) {
            continue;
        }
        let day = step.day(now);
        let asked = Candidate::new(Urgency::of_suggestion(day, now.today), day, AnyCause::Playbook(step));
        // Two playbooks may share a step; what has one key is suggested once, and acted on once.
        match found.iter_mut().skip(first).find(|known| known.is_same(&asked)) {
            Some(known) if asked.compare(known).is_lt() => *known = asked,
            Some(_) => (),
            None => found.push(asked),
        }
    }
}

/// How many steps of playbooks on an account's orders are still to be asked: what is due now and not answered, and what
/// comes later and is not shown yet. Steps that come back every year do not count: they never end.
pub fn checks_ahead(facts: &Facts, account: AccountId, today: NaiveDate, calendar: &WorkCalendar) -> usize {
    let now = Now::new(facts, (today, None), calendar);
    let runs = Runs::new(&facts.playbooks);
    let known = now.account(Some(account));
    let orders = facts.orders.iter().filter(|order| order.account == Some(account));
    let run = |order| runs.orders.iter().map(move |playbook| (*playbook, order));
    let ahead = orders.flat_map(run).filter_map(|(playbook, order)| {
        let run = (Of::Order(order), start(playbook, order, &now)?);
        let once = || {
            let steps = playbook.steps.iter().filter(|step| step.every_years.is_none());
            steps.filter_map(move |step| Asked::of_round(playbook, step, run, 0))
        };
        // Only the newest of those that are due still asks.
        let newest = once().filter(|step| step.is_due(&now)).map(|step| step.counted).max();
        let open = once().filter(|step| newest.is_none_or(|newest| step.counted >= newest));
        Some(open.filter(|step| !step.is_over(&now) && !step.is_answered(known, today)).count())
    });
    ahead.sum()
}
