//! Calder Water and what is known about it, to be changed by each table.

use chrono::NaiveDate;
use kept_model::{
    AccountId, EntryId, LaneStep, LaneStepName, Owner, Playbook, PulseAbout, QuestionSide, Uid, WorkCalendar,
};
use kept_prompts::{AccountFacts, Facts, OrderFact, PromiseFact, Prompt, PulseFact, QuestionFact};

pub(crate) const CALDER: AccountId = AccountId(1);

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The uid whose last digits are `number`.
pub(crate) fn uid(number: u128) -> Uid {
    Uid(uuid::Uuid::from_u128(number))
}

/// Monday to Friday; Tuesday 24 November 2026 is a holiday.
pub(crate) fn calendar() -> WorkCalendar {
    let mut calendar = WorkCalendar::default();
    calendar.holidays.insert(day("2026-11-24"));
    calendar
}

/// What prompts when nothing was done with any prompt.
pub(crate) fn ask(facts: &Facts, today: &str) -> Vec<Prompt> {
    kept_prompts::prompts(facts, |_| None, day(today), &calendar())
}

/// The one prompt, as `urgency | title | reason`, or an empty text when nothing prompts.
pub(crate) fn said(facts: &Facts, today: &str) -> String {
    let prompts = ask(facts, today);
    assert!(prompts.len() < 2, "one at most: {prompts:#?}");
    prompts.first().map_or(String::new(), |p| format!("{} | {} | {}", p.urgency.as_str(), p.title, p.reason))
}

/// Runs a table of `(today, expected)`; see [`said`].
pub(crate) fn table(facts: &Facts, rows: &[(&str, &str)]) {
    for (today, expected) in rows {
        assert_eq!(said(facts, today), *expected, "on {today}");
    }
}

pub(crate) fn account() -> AccountFacts {
    AccountFacts {
        main_person: Some("Priya".to_owned()),
        ..AccountFacts::new(CALDER, uid(0xa1), "Calder Water")
    }
}

/// Facts with Calder Water alone.
pub(crate) fn calder() -> Facts {
    Facts { accounts: vec![account()], ..Facts::default() }
}

/// Calder Water after `change`.
pub(crate) fn calder_with(change: impl FnOnce(&mut AccountFacts)) -> Facts {
    let mut facts = calder();
    change(&mut facts.accounts[0]);
    facts
}

pub(crate) fn promise(owner: Owner, body: &str, due: &str) -> PromiseFact {
    PromiseFact {
        entry: EntryId(12),
        uid: uid(0xb1),
        body: body.to_owned(),
        owner,
        colleague: None,
        to: Some("Dana".to_owned()),
        account: Some(CALDER),
        due: Some(day(due)),
        minute: None,
    }
}

pub(crate) fn question(asked: &str) -> QuestionFact {
    QuestionFact {
        entry: EntryId(13),
        uid: uid(0xc1),
        body: "who owns the backup policy?".to_owned(),
        side: QuestionSide::Theirs,
        from: Some("Tom".to_owned()),
        account: Some(CALDER),
        day: day(asked),
        first_answer: None,
        done: None,
    }
}

pub(crate) fn pulse(given: &str, score: u8) -> PulseFact {
    PulseFact {
        entry: EntryId(14),
        uid: uid(0xd1),
        account: Some(CALDER),
        from: Some("Tom".to_owned()),
        day: day(given),
        score,
        about: Some(PulseAbout::Support),
        closed: None,
        told: None,
    }
}

pub(crate) fn order(what: &str) -> OrderFact {
    OrderFact {
        entry: EntryId(15),
        uid: uid(0xe1),
        account: Some(CALDER),
        what: what.to_owned(),
        day: day("2026-09-01"),
        lane: Vec::new(),
        answered: Vec::new(),
    }
}

pub(crate) fn planned(step: LaneStepName, on: &str) -> LaneStep {
    LaneStep { step, planned: Some(day(on)), actual: None, evidence: None }
}

pub(crate) fn reached(step: LaneStepName, on: &str) -> LaneStep {
    LaneStep { step, planned: None, actual: Some(day(on)), evidence: None }
}

/// Calder Water with one order that went live on `live`, and the playbook that ships.
pub(crate) fn live(live: &str) -> Facts {
    let order = OrderFact { lane: vec![reached(LaneStepName::Live, live)], ..order("") };
    Facts { orders: vec![order], playbooks: vec![Playbook::beyond_the_order()], ..calder() }
}
