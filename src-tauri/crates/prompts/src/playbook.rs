//! The steps of the playbooks: "Beyond the order" counts from the day an order *really* went live.
//!
//! Each order shows at most one step per playbook, the newest that is due: a newer step replaces an older one,
//! also when the older was never answered. What ends a step is decided narrowly, because calls about other things
//! happen all the time and do not tell whether anybody uses what they bought. A step ends
//! * when the user says so (done or dismissed),
//! * when the lane shows it: *adopted* answers "works" and "used", *valued* answers "helped" too,
//! * with an entry on the account tagged with the step's name, on or after the day the playbook counts from. For a
//!   step that comes back every year, on or after 30 days before it is due.

use crate::facts::{Facts, Now, OrderFact};
use crate::wording::{ago, first_line, quote};
use crate::{Prompt, Rule, Urgency};
use chrono::{Days, Months, NaiveDate, TimeDelta};
use kept_model::{
    AccountId, AnchorEvent, EntryId, LaneStepName, Playbook, PlaybookStep, Uid, WorkCalendar, days_between,
    format_day_long,
};

/// Steps that come back stop after so many years.
const YEARS: u32 = 10;
/// An answer so many days before a yearly step is due still answers it.
const EARLY: Days = Days::new(30);

pub(crate) fn prompts(facts: &Facts, now: &Now) -> Vec<Prompt> {
    let run = |playbook| starts(playbook, facts, now.today).into_iter().map(move |start| (playbook, start));
    let runs = facts.playbooks.iter().flat_map(run);
    runs.filter_map(|(playbook, start)| prompt(playbook, &start, facts, now)).collect()
}

/// How many steps of playbooks on an account's orders are still to be asked: what is due now and not answered, and what
/// comes later and is not shown yet. Steps that come back every year do not count: they never end.
pub fn checks_ahead(facts: &Facts, account: AccountId, today: NaiveDate, calendar: &WorkCalendar) -> usize {
    let now = Now::new(facts, today, calendar);
    let run = |playbook| starts(playbook, facts, today).into_iter().map(move |start| (playbook, start));
    let runs = facts.playbooks.iter().flat_map(run);
    let runs = runs.filter(|(_, start)| start.account == Some(account) && start.order.is_some());
    let ahead = runs.map(|(playbook, start)| {
        let all: Vec<Occurrence<'_>> = playbook
            .steps
            .iter()
            .filter(|step| step.every_years.is_none())
            .flat_map(|step| occurrences(step, start.day, &now))
            .collect();
        // Only the newest of those that are due still asks.
        let newest = all.iter().map(|occurrence| occurrence.day).filter(|day| *day <= today).max();
        all.iter()
            .filter(|occurrence| newest.is_none_or(|newest| occurrence.day >= newest))
            .filter(|occurrence| !is_answered(occurrence, &start, today))
            .count()
    });
    ahead.sum()
}

/// What a playbook runs for, and the day it counts from.
struct Start<'a> {
    subject: Uid,
    account: Option<AccountId>,
    entry: Option<EntryId>,
    order: Option<&'a OrderFact>,
    day: NaiveDate,
}

/// A lane day in the future is a slip of the pen: nothing counts from it until it comes.
fn starts<'a>(playbook: &Playbook, facts: &'a Facts, today: NaiveDate) -> Vec<Start<'a>> {
    let of_order = |order: &'a OrderFact, day| Start {
        subject: order.uid,
        account: order.account,
        entry: Some(order.entry),
        order: Some(order),
        day,
    };
    let orders = facts.orders.iter();
    let begun = |start: &Start| start.day <= today;
    match playbook.anchor {
        AnchorEvent::Live => {
            let live = orders.filter_map(|order| Some(of_order(order, order.actual(LaneStepName::Live)?)));
            live.filter(begun).collect()
        }
        AnchorEvent::Order => orders.map(|order| of_order(order, order.day)).filter(begun).collect(),
        AnchorEvent::Renewal => {
            let renewing = facts.accounts.iter().filter_map(|account| Some((account, account.renewal?)));
            renewing
                .map(|(account, day)| Start {
                    subject: account.uid,
                    account: Some(account.id),
                    entry: None,
                    order: None,
                    day,
                })
                .collect()
        }
    }
}

/// One occurrence of a step.
struct Occurrence<'a> {
    step: &'a PlaybookStep,
    /// How often it came before: 0 for the first.
    round: u32,
    /// The day by the step's own count, and that day shifted to a working day.
    counted: NaiveDate,
    day: NaiveDate,
}

fn prompt(playbook: &Playbook, start: &Start, facts: &Facts, now: &Now) -> Option<Prompt> {
    let due = playbook.steps.iter().flat_map(|step| occurrences(step, start.day, now));
    let newest =
        due.filter(|occurrence| occurrence.day <= now.today).max_by_key(|occurrence| occurrence.day)?;
    if is_answered(&newest, start, now.today) {
        return None;
    }
    let Occurrence { step, round, day, .. } = newest;
    let again = if round > 0 { format!("+{round}") } else { String::new() };
    let anchor = format!("{}{again}@{}", step.name, start.day);
    let (title, reason) = words(playbook, step, start, facts, now);
    Some(Prompt {
        account: start.account,
        entry: start.entry,
        title,
        reason,
        // Tags answer the steps of an order; a playbook on a renewal waits for the user's word.
        ends: match start.order {
            Some(_) => format!("Ends with an entry tagged #{}, or with the next step", step.name),
            None => "Ends when it is done, or with the next step".to_owned(),
        },
        ..Prompt::new(Rule::Playbook, start.subject, &anchor, Urgency::of_suggestion(day, now.today), day)
    })
}

fn occurrences<'a>(step: &'a PlaybookStep, start: NaiveDate, now: &Now) -> Vec<Occurrence<'a>> {
    let every = step.every_years.map_or(0, |years| years.clamp(1, YEARS));
    let last = start.checked_add_months(Months::new(12 * YEARS)).unwrap_or(NaiveDate::MAX);
    let rounds = if every == 0 { 1 } else { YEARS };
    (0..rounds)
        .filter_map(|round| {
            let from = start.checked_add_months(Months::new(12 * every * round))?;
            let counted = from.checked_add_signed(TimeDelta::try_days(step.offset_days)?)?;
            let day = now.calendar.on_or_after(counted);
            (round == 0 || counted <= last).then_some(Occurrence { step, round, counted, day })
        })
        .collect()
}

fn is_answered(occurrence: &Occurrence, start: &Start, today: NaiveDate) -> bool {
    let Some(order) = start.order else { return false };
    let name = &occurrence.step.name;
    let reached = |step| order.actual(step).is_some_and(|day| day <= today);
    let shown = match name.as_str() {
        "works" | "used" => reached(LaneStepName::Adopted) || reached(LaneStepName::Valued),
        "helped" => reached(LaneStepName::Valued),
        _ => false,
    };
    let from = match occurrence.step.every_years {
        Some(_) => occurrence.counted.checked_sub_days(EARLY).unwrap_or(start.day).max(start.day),
        None => start.day,
    };
    let tagged =
        |(tag, day): &(String, NaiveDate)| tag.eq_ignore_ascii_case(name) && from <= *day && *day <= today;
    shown || order.answered.iter().any(tagged)
}

/// Title and reason. The shipped steps have words of their own until somebody rewrites their question.
fn words(
    playbook: &Playbook,
    step: &PlaybookStep,
    start: &Start,
    facts: &Facts,
    now: &Now,
) -> (String, String) {
    let name = now.name(start.account);
    let person = now.person(start.account);
    let with = match start.order.map_or("", |order| first_line(&order.what)) {
        "" => String::new(),
        what => format!(" with {what}"),
    };
    let since = days_between(start.day, now.today);
    let began = match playbook.anchor {
        AnchorEvent::Live => format!("{name} went live{with} {}", ago(since)),
        AnchorEvent::Order => match start.order.map_or("", |order| first_line(&order.what)) {
            "" => format!("{name} ordered {}", ago(since)),
            what => format!("{name} ordered {what} {}", ago(since)),
        },
        AnchorEvent::Renewal => {
            format!("the renewal date of {name} is {}", format_day_long(start.day, now.today))
        }
    };
    let shipped = Playbook::beyond_the_order();
    let is_shipped = playbook.anchor == shipped.anchor
        && shipped.steps.iter().any(|ours| ours.name == step.name && ours.question == step.question);
    match step.name.as_str() {
        "works" if is_shipped => (
            format!("Ask {person} whether it works for them"),
            format!("Live, because {began} and no entry asks"),
        ),
        "used" if is_shipped => (
            format!("Nobody has asked {person} how the rollout feels"),
            format!("Adoption, because {began} and no entry asks"),
        ),
        "helped" if is_shipped => helped(name, &began, start, facts),
        "story" if is_shipped => (
            format!("Ask {person} for the moment it all made sense"),
            format!("Story, because {began} and no entry tells the eureka moment"),
        ),
        "yearly" if is_shipped => (
            format!("Ask {person} what they would miss if it were gone"),
            format!("Value, because {began} and no entry has asked again"),
        ),
        _ => (
            format!("Ask {person}: {}", first_line(&step.question)),
            match start.order {
                Some(_) => {
                    format!("{}, because {began} and no entry is tagged #{}", playbook.name, step.name)
                }
                None => format!("{}, because {began}", playbook.name),
            },
        ),
    }
}

/// The goal is named where it is known.
fn helped(name: &str, began: &str, start: &Start, facts: &Facts) -> (String, String) {
    let goal =
        facts.outcomes.iter().filter(|outcome| outcome.account == start.account).min_by_key(|o| o.entry);
    match goal.filter(|_| start.account.is_some()) {
        Some(goal) => {
            let sign = goal.measure.as_deref().filter(|measure| !first_line(measure).is_empty());
            (
                format!("Has it helped {name} with {}?", quote(&goal.body)),
                format!("Outcome, because {began} and {} has no evidence", quote(sign.unwrap_or(&goal.body))),
            )
        }
        None => (
            format!("Has it helped {name} with their goal?"),
            format!("Outcome, because {began} and no entry says whether it helped"),
        ),
    }
}
