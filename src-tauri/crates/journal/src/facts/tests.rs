//! The facts that follow each operation are those that everything read anew would give.

use super::FactTable;
use crate::{Journal, MeetingPlan, Surroundings};
use kept_model::{EntryId, Uid};
use kept_prompts::{Facts, Rule};
use proptest::prelude::*;
use std::cell::Cell;
use std::sync::{Arc, Mutex};

const LINES: [&str; 24] = [
    "email from @acme: thanks for the doc",
    "call from @brightwell: a question",
    "call @acme priya: all is well",
    "met @acme priya: walked through the hall #goal",
    "email @acme: \"invoice\" sorted #gave",
    "call @acme: a discount that helps us #gave #for-us",
    "call @acme: asked for a reference #asked",
    "@acme > send sizing doc by fri",
    "@acme < signed DPA by 15 jan",
    "@acme ! priya: \"first upgrade nobody noticed\"",
    "@acme ? who owns the backup policy",
    "@acme <? why is the VPN slow ticket 20817",
    "@acme order PO-1 firewall refresh, live 1 oct",
    "@acme live 2 nov",
    "@acme pulse 4 service",
    "@acme pulse 9 service ours",
    "@acme pulse 8 product",
    "@acme = quieter nights",
    "@acme ~ the old switch fails #obstacle",
    "@acme advocacy reference",
    "@brightwell < call back tomorrow > send the offer by mon",
    "met @brightwell @acme: a joint round #works #used",
    "@acme renewal 30 sep 2027",
    "note @acme: the tool is dearly loved #eureka",
];

fn journal() -> (tempfile::TempDir, Journal) {
    let folder = tempfile::tempdir().unwrap();
    let next = Mutex::new(1u128);
    let around = Surroundings {
        now: Box::new(|| "2026-11-19T10:05:00Z".parse().unwrap()),
        new_uid: Box::new(move || {
            let mut next = next.lock().unwrap();
            *next += 1;
            Uid(uuid::Uuid::from_u128(*next))
        }),
        zone: chrono_tz::Europe::London,
        device: "test".to_owned(),
    };
    let journal = Journal::open(folder.path(), around).unwrap();
    (folder, journal)
}

/// In an order of their own: rows that were read again stand elsewhere.
fn sorted(facts: &Facts) -> Facts {
    let mut facts = facts.clone();
    facts.accounts.sort_by_key(|fact| fact.id);
    facts.promises.sort_by_key(|fact| fact.entry);
    facts.questions.sort_by_key(|fact| fact.entry);
    facts.orders.sort_by_key(|fact| fact.entry);
    facts.pulses.sort_by_key(|fact| fact.entry);
    facts.outcomes.sort_by_key(|fact| fact.entry);
    facts.obstacles.sort_by_key(|fact| fact.entry);
    facts.delights.sort_by_key(|fact| fact.entry);
    facts.tickets.sort_by_key(|fact| (fact.done, fact.ticket.clone()));
    facts.meetings.sort_by_key(|fact| fact.uid);
    facts.dates.sort_by_key(|fact| (fact.person, fact.label.clone()));
    facts
}

/// What the open journal knows by following beside what is read anew, and beside what the entries say.
fn check(journal: &mut Journal, after: &str) {
    let followed = journal.facts().unwrap();
    let acts = journal.prompt_acts().unwrap();
    let fresh = FactTable::default();
    let (reader, today) = (journal.store.reader(), journal.today());
    assert_eq!(sorted(&followed), sorted(&fresh.facts(reader, today).unwrap()), "after {after}");
    assert_eq!(*acts, *fresh.acts(reader, today).unwrap(), "after {after}");
    assert_eq!(journal.store.wrong_facts().unwrap(), Vec::<String>::new(), "after {after}");
}

/// One of the things that people do; what is refused changes nothing, and is no matter here.
fn act(journal: &mut Journal, (verb, number): (u8, u64)) -> String {
    let entry = EntryId(1 + (number % 24) as i64);
    let target = format!("#{entry}");
    let field = |journal: &mut Journal, name: &str, value: &str| {
        let subject = journal.subject(&target)?;
        journal.edit(subject, &[(name.to_owned(), value.to_owned())]).map(|_| ())
    };
    let said = match verb {
        0..=9 => {
            let line = LINES[(number as usize) % LINES.len()];
            let _ = journal.log(line);
            return line.to_owned();
        }
        10 => journal.done(&target).map(|_| ()),
        11 => field(journal, "day", "3 nov"),
        12 => field(journal, "tags", "goal works"),
        13 => journal.subject(&target).and_then(|subject| journal.delete(subject)).map(|_| ()),
        14 | 15 => journal.undo().map(|_| ()),
        16 => journal.redo().map(|_| ()),
        17 => field(journal, "accounts", "brightwell"),
        18 => journal.subject("acme").and_then(|subject| {
            let name = if number % 2 == 0 { "Acme Water" } else { "Acme" };
            journal.edit(subject, &[("name".to_owned(), name.to_owned())]).map(|_| ())
        }),
        19 => {
            let plan = MeetingPlan {
                title: "Review".to_owned(),
                account: Some("acme".to_owned()),
                day: "tomorrow".to_owned(),
                ..MeetingPlan::default()
            };
            journal.plan(&plan).map(|_| ())
        }
        20 => {
            let meetings = journal.meetings(journal.today(), None).unwrap();
            let Some(line) = meetings.first() else { return String::new() };
            let found = journal.subject(&format!("meeting:{}", line.meeting.id));
            found.and_then(|subject| match number % 2 {
                0 => journal.delete(subject).map(|_| ()),
                _ => journal.edit(subject, &[("day".to_owned(), "in 3 days".to_owned())]).map(|_| ()),
            })
        }
        _ => {
            let prompts = journal.today_page().unwrap().prompts;
            let Some(prompt) = prompts.get((number as usize) % prompts.len().max(1)) else {
                return String::new();
            };
            let key = prompt.key.clone();
            match number % 5 {
                0 => journal.done(&key).map(|_| ()),
                1 => journal.snooze(&key, "mon").map(|_| ()),
                2 => journal.snooze(&key, "when they reply").map(|_| ()),
                3 => journal.snooze(&key, "before the next meeting").map(|_| ()),
                _ => journal.dismiss(&key).map(|_| ()),
            }
        }
    };
    format!("{verb} on {target}: {said:?}")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn following_gives_what_reading_gives(acts in prop::collection::vec((0u8..23, any::<u64>()), 1..40)) {
        let (_folder, mut journal) = journal();
        for one in acts {
            let said = act(&mut journal, one);
            check(&mut journal, &said);
        }
    }
}

#[test]
fn what_a_prompt_waits_for_is_followed() {
    let (_folder, mut journal) = journal();
    journal.log("@acme > send sizing doc by fri").unwrap();
    let key = journal.today_page().unwrap().prompts[0].key.clone();
    journal.snooze(&key, "when they reply").unwrap();
    check(&mut journal, "waiting for a reply");
    let silent = journal.prompt_acts().unwrap();
    journal.log("email from @acme: thanks for the doc").unwrap();
    check(&mut journal, "the reply");
    assert_ne!(journal.prompt_acts().unwrap(), silent);
    journal.undo().unwrap();
    check(&mut journal, "the reply, taken back");
    assert_eq!(journal.prompt_acts().unwrap(), silent);
    let plan = MeetingPlan {
        title: "Review".to_owned(),
        account: Some("acme".to_owned()),
        day: "in 3 days".to_owned(),
        ..MeetingPlan::default()
    };
    let meeting = journal.plan(&plan).unwrap().value.meeting.id;
    journal.snooze(&key, "before the next meeting").unwrap();
    check(&mut journal, "waiting for a meeting");
    let subject = journal.subject(&format!("meeting:{meeting}")).unwrap();
    journal.edit(subject, &[("day".to_owned(), "in 5 days".to_owned())]).unwrap();
    check(&mut journal, "moving the meeting");
    journal.delete(subject).unwrap();
    check(&mut journal, "deleting the meeting");
}

#[test]
fn the_sample_is_followed_through_every_kind_of_change() {
    let (_folder, mut journal) = journal();
    check(&mut journal, "beginning");
    journal.fill_sample(journal.today(), 0, &|_| ()).unwrap();
    check(&mut journal, "filling");
    let count = Cell::new(0);
    let edit = |journal: &mut Journal, subject: &str, field: &str, value: &str| {
        count.set(count.get() + 1);
        let found = journal.subject(subject).unwrap();
        journal.edit(found, &[(field.to_owned(), value.to_owned())]).unwrap();
        check(journal, &format!("{field} of {subject}"));
        journal.undo().unwrap();
        check(journal, &format!("{field} of {subject}, taken back"));
    };
    edit(&mut journal, "Priya Raman", "name", "Priyanka Raman");
    edit(&mut journal, "Calder Water", "mute", "1 dec");
    edit(&mut journal, "Calder Water", "renewal", "1 dec");
    let line =
        "call @\"Calder Water\" priya: all is well ! Priya: \"so kind\" > send the figures by fri #goal";
    for answer in [line, "@\"Calder Water\" advocacy reference", "@\"Calder Water\" pulse 3 support"] {
        journal.log(answer).unwrap();
        check(&mut journal, answer);
        journal.undo().unwrap();
        check(&mut journal, "taking it back");
    }
}

#[test]
fn a_colleague_is_thanked_and_a_story_told_where_it_is_written_down() {
    let (_folder, mut journal) = journal();
    journal.fill_sample(journal.today(), 0, &|_| ()).unwrap();
    let find = |journal: &Journal, rule: Rule| {
        let prompts = journal.today_page().unwrap().prompts;
        prompts.into_iter().find(|prompt| prompt.rule == rule)
    };
    for rule in [Rule::NotThanked, Rule::StoryReady, Rule::OutcomeStale] {
        let Some(prompt) = find(&journal, rule) else { continue };
        let done = journal.done(&prompt.key).unwrap();
        assert_eq!(done.value.entry, prompt.entry, "{rule}");
        assert_ne!(find(&journal, rule).map(|other| other.key), Some(prompt.key.clone()), "{rule}");
        journal.undo().unwrap();
        assert_eq!(find(&journal, rule).map(|other| other.key), Some(prompt.key), "{rule} is back");
    }
}

#[test]
fn names_are_said_as_one_would() {
    let said =
        |names: &[&str]| super::said_names(&names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>());
    assert_eq!(said(&[]), None);
    assert_eq!(said(&["Priya Raman"]).as_deref(), Some("Priya"));
    assert_eq!(said(&["Priya Raman", "Tom"]).as_deref(), Some("Priya and Tom"));
    assert_eq!(said(&["Priya Raman", "Tom", "Joel B"]).as_deref(), Some("Priya, Tom and Joel"));
}

#[test]
fn facts_are_shared_until_something_changes() {
    let (_folder, mut journal) = journal();
    journal.log("@acme > send sizing doc by fri").unwrap();
    let (one, other) = (journal.facts().unwrap(), journal.facts().unwrap());
    assert!(Arc::ptr_eq(&one, &other), "nothing was written between the two");
    journal.log("@acme > send another by fri").unwrap();
    assert_eq!(journal.facts().unwrap().promises.len(), one.promises.len() + 1);
}
