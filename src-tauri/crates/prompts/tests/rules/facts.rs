//! Calder Water and what is known about it, to be changed by each table.

use chrono::NaiveDate;
use kept_model::{
    AccountId, Consent, EntryId, LaneStep, LaneStepName, MeetingId, Owner, Playbook, PulseAbout,
    QuestionSide, Uid, WorkCalendar,
};
use kept_prompts::{
    AccountFacts, Acts, DelightFact, Facts, MeetingFact, ObstacleFact, OrderFact, OutcomeFact, PersonalDate,
    PromiseFact, Prompt, PulseFact, QuestionFact, Rule,
};

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

/// What prompts when nothing was done with any prompt, on a day such as "2026-11-19" or at a minute of it, such as
/// "2026-11-19 09:45".
pub(crate) fn ask(facts: &Facts, now: &str) -> Vec<Prompt> {
    let (today, time) = now.split_once(' ').map_or((now, None), |(today, time)| (today, Some(time)));
    let minute = time.map(|time| {
        let (hour, minute) = time.split_once(':').unwrap();
        hour.parse::<u16>().unwrap() * 60 + minute.parse::<u16>().unwrap()
    });
    kept_prompts::prompts(facts, &Acts::default(), (day(today), minute), &calendar()).all()
}

/// The one prompt, as `urgency | title | reason`, or an empty text when nothing prompts.
pub(crate) fn said(facts: &Facts, now: &str) -> String {
    one(&ask(facts, now))
}

/// As [`said`], of one rule, where the same facts speak to others, too.
pub(crate) fn said_by(rule: Rule, facts: &Facts, now: &str) -> String {
    let prompts: Vec<Prompt> = ask(facts, now).into_iter().filter(|prompt| prompt.rule == rule).collect();
    one(&prompts)
}

fn one(prompts: &[Prompt]) -> String {
    assert!(prompts.len() < 2, "one at most: {prompts:#?}");
    prompts.first().map_or(String::new(), |p| format!("{} | {} | {}", p.urgency.as_str(), p.title, p.reason))
}

/// The last part of the one prompt's identity, or an empty text.
pub(crate) fn anchor(facts: &Facts, now: &str) -> String {
    let prompts = ask(facts, now);
    assert!(prompts.len() < 2, "one at most: {prompts:#?}");
    prompts.first().map_or(String::new(), |p| p.identity.splitn(3, ':').nth(2).unwrap().to_owned())
}

/// Runs a table of `(now, expected)`; see [`said`].
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

/// Tom's words about what Sam did.
pub(crate) fn delight(on: &str) -> DelightFact {
    DelightFact {
        entry: EntryId(16),
        uid: uid(0xde1),
        account: Some(CALDER),
        day: day(on),
        body: "Sam stayed until the night shift was through".to_owned(),
        words: Some("first upgrade nobody noticed".to_owned()),
        people: Some("Tom".to_owned()),
        by: None,
        thanked: None,
        consent: Consent::No,
        consent_day: None,
        told: None,
        chain: 2,
    }
}

pub(crate) fn outcome(on: &str) -> OutcomeFact {
    OutcomeFact {
        entry: EntryId(17),
        uid: uid(0xf1),
        account: Some(CALDER),
        body: "more accurate picking".to_owned(),
        measure: None,
        day: day(on),
        reviewed: None,
    }
}

pub(crate) fn obstacle(on: &str) -> ObstacleFact {
    ObstacleFact {
        entry: EntryId(18),
        uid: uid(0xf2),
        account: Some(CALDER),
        body: "the export loses umlauts".to_owned(),
        day: day(on),
        people: Some("Tom".to_owned()),
    }
}

pub(crate) fn meeting(on: &str, minute: Option<u16>) -> MeetingFact {
    MeetingFact {
        id: MeetingId(19),
        uid: uid(0xf3),
        title: "Quarterly review".to_owned(),
        account: Some(CALDER),
        day: day(on),
        minute,
        length: None,
        at: None,
    }
}

pub(crate) fn birthday(month: u32, day: u32) -> PersonalDate {
    PersonalDate {
        person: uid(0xf4),
        name: "Tom".to_owned(),
        account: Some(CALDER),
        label: "birthday".to_owned(),
        month,
        day,
        year: None,
        last_entry: None,
    }
}
