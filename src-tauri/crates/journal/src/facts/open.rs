//! What is open, as the rules read it.

use super::{first_name, said_names};
use crate::Result;
use chrono::{Datelike, Days, NaiveDate};
use kept_model::{EntryId, PersonId};
use kept_prompts::{
    DelightFact, Facts, MeetingFact, ObstacleFact, OrderFact, OutcomeFact, PersonalDate, PromiseFact,
    PulseFact, QuestionFact, TicketFact,
};
use kept_store::{DelightsSince, OpenDate, OpenTicket, Reader};

/// How far back the rules look at delight moments, in days: for thanks, for consent, for a story.
const DELIGHTS: [u64; 3] = [61, 181, 366];
/// How far back they look at tickets.
const TICKETS: u64 = 35;
/// How far back they look at planned meetings.
const MEETINGS: u64 = 10;
/// From which day before today to which day after it the dates of people are near; with a day to spare for the 29th of
/// February.
const DATES: (u64, u64) = (2, 9);

/// Adds what is open to the facts: all of it, or what one entry holds.
pub(super) fn add(
    facts: &mut Facts,
    reader: Reader<'_>,
    only: Option<EntryId>,
    today: NaiveDate,
) -> Result<()> {
    facts.promises.extend(reader.promises_open(only)?.into_iter().map(|open| PromiseFact {
        entry: open.said.entry,
        uid: open.said.uid,
        colleague: open.by.as_deref().map(first_name),
        to: said_names(&open.said.people),
        body: open.said.body,
        owner: open.owner,
        account: open.said.account,
        due: open.due,
        minute: open.minute,
    }));
    facts.questions.extend(reader.questions_open(only)?.into_iter().map(|open| QuestionFact {
        entry: open.said.entry,
        uid: open.said.uid,
        from: said_names(&open.said.people),
        body: open.said.body,
        side: open.side,
        account: open.said.account,
        day: open.said.day,
        first_answer: open.first_answer,
        done: open.done,
    }));
    facts.pulses.extend(reader.pulses_open(only)?.into_iter().map(|open| PulseFact {
        entry: open.said.entry,
        uid: open.said.uid,
        account: open.said.account,
        from: said_names(&open.said.people),
        day: open.said.day,
        score: open.score,
        about: open.about,
        closed: open.closed,
        told: open.told,
    }));
    facts.outcomes.extend(reader.outcomes_open(only)?.into_iter().map(|open| OutcomeFact {
        entry: open.said.entry,
        uid: open.said.uid,
        account: open.said.account,
        body: open.said.body,
        measure: open.measure,
        day: open.said.day,
        reviewed: open.reviewed,
    }));
    facts.obstacles.extend(reader.obstacles_open(only)?.into_iter().map(|open| ObstacleFact {
        entry: open.said.entry,
        uid: open.said.uid,
        account: open.said.account,
        people: said_names(&open.said.people),
        body: open.said.body,
        day: open.said.day,
    }));
    facts.orders.extend(reader.orders_open(only)?.into_iter().map(|open| OrderFact {
        entry: open.said.entry,
        uid: open.said.uid,
        account: open.said.account,
        what: open.said.body,
        day: open.said.day,
        lane: open.lane,
    }));
    add_delights(facts, reader, only, today)
}

/// The tickets of the last weeks, or the one of an entry, each with its entry.
pub(super) fn tickets(
    reader: Reader<'_>,
    only: Option<EntryId>,
    today: NaiveDate,
) -> Result<Vec<(EntryId, TicketFact)>> {
    let open = reader.tickets_since(back(today, TICKETS), only)?.into_iter();
    let fact = |open: OpenTicket| TicketFact { account: open.account, ticket: open.ticket, done: open.done };
    Ok(open.map(|open| (open.entry, fact(open))).collect())
}

/// By their days, those without one last.
pub(super) fn sort(facts: &mut Facts) {
    facts.promises.sort_by_key(|promise| (promise.due.is_none(), promise.due, promise.entry));
}

pub(super) fn add_delights(
    facts: &mut Facts,
    reader: Reader<'_>,
    only: Option<EntryId>,
    today: NaiveDate,
) -> Result<()> {
    let [thanks, consent, story] = DELIGHTS.map(|days| back(today, days));
    let open = reader.delights_open(only, DelightsSince { thanks, consent, story })?;
    facts.delights.extend(open.into_iter().map(|open| DelightFact {
        entry: open.said.entry,
        uid: open.said.uid,
        account: open.said.account,
        day: open.said.day,
        words: open.words,
        people: said_names(&open.said.people),
        body: open.said.body,
        by: open.by.as_deref().map(first_name),
        thanked: open.thanked,
        consent: open.consent,
        consent_day: open.consent_day,
        told: open.told,
        chain: open.chain,
    }));
    Ok(())
}

/// Takes what some entries hold out of the facts.
pub(super) fn remove(facts: &mut Facts, is_gone: impl Fn(EntryId) -> bool) {
    facts.promises.retain(|fact| !is_gone(fact.entry));
    facts.questions.retain(|fact| !is_gone(fact.entry));
    facts.pulses.retain(|fact| !is_gone(fact.entry));
    facts.outcomes.retain(|fact| !is_gone(fact.entry));
    facts.obstacles.retain(|fact| !is_gone(fact.entry));
    facts.orders.retain(|fact| !is_gone(fact.entry));
    facts.delights.retain(|fact| !is_gone(fact.entry));
}

pub(super) fn meetings(reader: Reader<'_>, today: NaiveDate) -> Result<Vec<MeetingFact>> {
    let open = reader.meetings_open(back(today, MEETINGS), today)?.into_iter();
    Ok(open
        .map(|open| MeetingFact {
            id: open.id,
            uid: open.uid,
            title: open.title,
            account: open.account,
            day: open.day,
            minute: open.minute,
            length: open.length,
            at: open.at,
        })
        .collect())
}

/// From which day of the year to which one dates are near.
fn near(today: NaiveDate) -> ((u32, u32), (u32, u32)) {
    let of_year = |day: Option<NaiveDate>| day.map_or((1, 1), |day| (day.month(), day.day()));
    let from = today.checked_sub_days(Days::new(DATES.0));
    (of_year(from), of_year(today.checked_add_days(Days::new(DATES.1))))
}

/// The dates of people that are near, each with whose it is; all dates when a playbook counts from such.
pub(super) fn dates(
    reader: Reader<'_>,
    all: bool,
    today: NaiveDate,
) -> Result<Vec<(PersonId, PersonalDate)>> {
    let (first, last) = if all { ((1, 1), (12, 31)) } else { near(today) };
    let open = reader.dates_between(first, last)?.into_iter();
    let date = |open: OpenDate| PersonalDate {
        person: open.uid,
        name: first_name(&open.name),
        account: open.account,
        label: open.date.label,
        month: open.date.month,
        day: open.date.day,
        year: open.date.year,
        last_entry: None,
    };
    Ok(open.map(|open| (open.person, date(open))).collect())
}

/// Says of the dates that are near when there was last an entry with that person: no other can have been spoken on.
pub(super) fn last_entries(
    dates: &mut [PersonalDate],
    people: &[PersonId],
    reader: Reader<'_>,
    today: NaiveDate,
) -> Result<()> {
    let (from, to) = near(today);
    let is_near = |day: (u32, u32)| {
        if from <= to { (from..=to).contains(&day) } else { day >= from || day <= to }
    };
    for (date, person) in dates.iter_mut().zip(people) {
        if is_near((date.month, date.day)) {
            date.last_entry = reader.last_entry_about(*person)?;
        }
    }
    Ok(())
}

fn back(today: NaiveDate, days: u64) -> NaiveDate {
    today.checked_sub_days(Days::new(days)).unwrap_or(today)
}
