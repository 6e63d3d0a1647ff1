//! What is open, as the rules read it.

use super::{first_name, said_names};
use crate::Result;
use chrono::{Days, NaiveDate};
use kept_model::EntryId;
use kept_prompts::{
    DelightFact, Facts, MeetingFact, ObstacleFact, OrderFact, OutcomeFact, PersonalDate, PromiseFact, PulseFact,
    QuestionFact, TicketFact,
};
use kept_store::{DelightsSince, Reader};

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
pub(super) fn add(facts: &mut Facts, reader: Reader<'_>, only: Option<EntryId>, today: NaiveDate) -> Result<()> {
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

pub(super) fn tickets(reader: Reader<'_>, today: NaiveDate) -> Result<Vec<TicketFact>> {
    let open = reader.tickets_since(back(today, TICKETS))?.into_iter();
    Ok(open.map(|open| TicketFact { account: open.account, ticket: open.ticket, done: open.done }).collect())
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
        })
        .collect())
}

/// The dates of people that are near; all of them when a playbook counts from such dates.
pub(super) fn dates(reader: Reader<'_>, all: bool, today: NaiveDate) -> Result<Vec<PersonalDate>> {
    use chrono::Datelike;
    let near = |day: Option<NaiveDate>| day.map_or((1, 1), |day| (day.month(), day.day()));
    let from = near(today.checked_sub_days(Days::new(DATES.0)));
    let to = near(today.checked_add_days(Days::new(DATES.1)));
    let (first, last) = if all { ((1, 1), (12, 31)) } else { (from, to) };
    let is_near = |day: (u32, u32)| {
        if from <= to { (from..=to).contains(&day) } else { day >= from || day <= to }
    };
    let mut dates = Vec::new();
    for open in reader.dates_between(first, last)? {
        let date = open.date;
        // Only a day that is near can have been spoken on.
        let last_entry = match is_near((date.month, date.day)) {
            true => reader.last_entry_about(open.person)?,
            false => None,
        };
        dates.push(PersonalDate {
            person: open.uid,
            name: first_name(&open.name),
            account: open.account,
            label: date.label,
            month: date.month,
            day: date.day,
            year: date.year,
            last_entry,
        });
    }
    Ok(dates)
}

fn back(today: NaiveDate, days: u64) -> NaiveDate {
    today.checked_sub_days(Days::new(days)).unwrap_or(today)
}
