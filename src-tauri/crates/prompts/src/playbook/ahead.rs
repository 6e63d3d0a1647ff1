//! The steps on the days to come, for whoever looks far ahead.

use super::run::{AFTER_DATE, Runs, start, start_of_account};
use super::step::{Asked, Of, YEARS, add_years};
use crate::cause::Cause;
use crate::facts::{AccountFacts, Facts};
use crate::now::Now;
use crate::personal_date;
use chrono::NaiveDate;
use kept_model::{AccountId, EntryId, Playbook, Uid, WorkCalendar};

/// The steps of the playbooks that are on and will ask on a day to come, if nothing answers them before.
pub struct StepsAhead<'a> {
    now: Now<'a>,
    steps: Vec<(NaiveDate, Asked<'a>)>,
}

/// A step of a playbook on a day to come. Its words are made when they are asked for.
#[derive(Clone, Copy)]
pub struct StepAhead<'s> {
    day: NaiveDate,
    step: &'s Asked<'s>,
    now: &'s Now<'s>,
}

impl<'a> StepsAhead<'a> {
    /// What will be asked from today to another day, both included, in no order. A step that came before today and was
    /// never answered is a prompt of today, and not among them.
    pub fn new(facts: &'a Facts, (today, to): (NaiveDate, NaiveDate), calendar: &'a WorkCalendar) -> Self {
        let now = Now::new(facts, (today, None), calendar);
        let runs = Runs::new(&facts.playbooks);
        let mut found = Found { steps: Vec::new(), to };
        for order in &facts.orders {
            let account = now.account(order.account);
            for playbook in &runs.orders {
                if let Some(start) = start(playbook, order, &now) {
                    found.add(playbook, (Of::Order(order), start), account, &now);
                }
            }
        }
        for account in &facts.accounts {
            for playbook in &runs.accounts {
                if let Some(start) = start_of_account(playbook, account, &now) {
                    found.add(playbook, (Of::Account(account), start), Some(account), &now);
                }
            }
        }
        let dates = if runs.dates.is_empty() { &[][..] } else { &facts.dates };
        for date in dates {
            let account = now.account(date.account);
            let mut from = today.checked_sub_days(AFTER_DATE).unwrap_or(today);
            // Every year the date is another start, so a step has one round from each.
            while let Some(start) = personal_date::next_on_or_after(date, from) {
                for playbook in &runs.dates {
                    for step in &playbook.steps {
                        found.keep(
                            Asked::of_round(playbook, step, (Of::Date(date), start), 0),
                            account,
                            &now,
                        );
                    }
                }
                match start.succ_opt() {
                    // Steps before the first date after the end may still lie before the end.
                    Some(next) if start <= to => from = next,
                    _ => break,
                }
            }
        }
        Self { steps: found.steps, now }
    }

    /// The steps.
    pub fn iter(&self) -> impl Iterator<Item = StepAhead<'_>> {
        self.steps.iter().map(|(day, step)| StepAhead { day: *day, step, now: &self.now })
    }
}

struct Found<'a> {
    steps: Vec<(NaiveDate, Asked<'a>)>,
    to: NaiveDate,
}

impl<'a> Found<'a> {
    fn add(
        &mut self,
        playbook: &'a Playbook,
        run: (Of<'a>, NaiveDate),
        account: Option<&AccountFacts>,
        now: &Now<'_>,
    ) {
        let last = add_years(run.1, YEARS).unwrap_or(NaiveDate::MAX);
        for step in &playbook.steps {
            let rounds = step.every_years.map_or(0, |every| YEARS / every.clamp(1, YEARS));
            for round in 0..=rounds {
                let asked = Asked::of_round(playbook, step, run, round);
                self.keep(asked.filter(|asked| round == 0 || asked.counted <= last), account, now);
            }
        }
    }

    fn keep(&mut self, asked: Option<Asked<'a>>, account: Option<&AccountFacts>, now: &Now<'_>) {
        let Some(asked) = asked else { return };
        let day = asked.day(now);
        if (now.today..=self.to).contains(&day) && !asked.is_answered(account, now.today) {
            self.steps.push((day, asked));
        }
    }
}

impl<'s> StepAhead<'s> {
    /// The day on which it asks.
    pub fn day(&self) -> NaiveDate {
        self.day
    }

    /// The account that it is about.
    pub fn account(&self) -> Option<AccountId> {
        self.step.about().account
    }

    /// The entry that it is about: an order, an act of advocacy.
    pub fn entry(&self) -> Option<EntryId> {
        self.step.about().entry
    }

    /// The person whose date it counts from.
    pub fn person(&self) -> Option<Uid> {
        match self.step.of {
            Of::Date(date) => Some(date.person),
            Of::Order(_) | Of::Account(_) => None,
        }
    }

    /// The uid of the fact that the playbook counts from.
    pub fn subject(&self) -> Uid {
        self.step.subject()
    }

    /// The name of the playbook.
    pub fn playbook(&self) -> &'s str {
        &self.step.playbook.name
    }

    /// The name of the step, which is also the tag that answers it.
    pub fn name(&self) -> &'s str {
        &self.step.step.name
    }

    /// What it will ask, as its prompt would say it.
    pub fn title(&self) -> String {
        self.step.words(self.now).title
    }
}
