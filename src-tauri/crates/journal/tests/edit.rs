//! Editing every field of every noun, and deleting them.
#![expect(clippy::unwrap_used, reason = "a test may fail this way")]

mod common;

use common::journal;
use kept_journal::{Error, Form, Journal, MeetingPlan, Subject};
use kept_model::{AccountId, EntryId, Kind, MeetingId, PersonId};
use std::collections::{BTreeMap, BTreeSet};

fn set(journal: &mut Journal, target: &str, fields: &[(&str, &str)]) -> Result<i64, Error> {
    let subject = journal.subject(target)?;
    let fields: Vec<(String, String)> =
        fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let seq = journal.newest_seq()?;
    let done = journal.edit(subject, &fields)?;
    Ok(done.changed.seq - seq)
}

fn form(journal: &Journal, target: &str) -> Form {
    journal.form(journal.subject(target).unwrap()).unwrap()
}

fn value(journal: &Journal, target: &str, field: &str) -> String {
    let form = form(journal, target);
    let found = form.fields.iter().find(|known| known.name == field);
    found.unwrap_or_else(|| panic!("{target} has no {field}: {form:#?}")).value.clone()
}

/// The whole name of the only field that begins so and is not the one that adds.
fn only(journal: &Journal, target: &str, prefix: &str) -> String {
    let form = form(journal, target);
    let found: Vec<String> =
        form.fields.iter().map(|field| field.name.clone()).filter(|name| name.starts_with(prefix)).collect();
    assert_eq!(found.len(), 1, "{found:?}");
    found[0].clone()
}

fn subjects(journal: &Journal) -> Vec<Subject> {
    // Rows are numbered from 1 without gaps in a journal that was only filled.
    let entries = (1..).map(EntryId).take_while(|id| journal.show(*id).is_ok()).map(Subject::Entry);
    let accounts =
        (1..).map(AccountId).take_while(|id| journal.account_page(*id).is_ok()).map(Subject::Account);
    let people = (1..).map(PersonId).take_while(|id| journal.person_page(*id).is_ok()).map(Subject::Person);
    let meetings = (1..).map(MeetingId).take_while(|id| journal.meeting(*id).is_ok()).map(Subject::Meeting);
    entries.chain(accounts).chain(people).chain(meetings).collect()
}

#[test]
fn every_field_of_the_sample_takes_its_own_value_back() {
    let (_folder, mut journal, clock) = journal();
    journal.fill_sample(journal.today(), 0, &|_| ()).unwrap();
    let all = subjects(&journal);
    let mut kinds = BTreeSet::new();
    // Later, too: a plan that has passed is still a plan.
    for at in ["2026-11-19T10:05:00Z", "2027-02-01T09:00:00Z"] {
        *clock.lock().unwrap() = at.parse().unwrap();
        for subject in &all {
            let form = journal.form(*subject).unwrap();
            assert_eq!(journal.subject(&form.target).unwrap(), *subject);
            kinds.insert((form.noun, form.kind.clone()));
            for field in &form.fields {
                let fields = [(field.name.clone(), field.value.clone())];
                let done =
                    journal.edit(*subject, &fields).unwrap_or_else(|error| panic!("{field:?}: {error}"));
                assert!(
                    done.changed.nouns.is_empty(),
                    "{}: {field:?} touched {:?}",
                    form.target,
                    done.changed
                );
            }
            let whole: Vec<(String, String)> =
                form.fields.into_iter().map(|field| (field.name, field.value)).collect();
            assert!(journal.edit(*subject, &whole).unwrap().changed.nouns.is_empty(), "{}", form.target);
        }
    }
    let entries = Kind::ALL.iter().map(|kind| ("entry", kind.to_string()));
    let others = ["account", "person", "meeting"].map(|noun| (noun, noun.to_owned()));
    let missing: Vec<(&str, String)> = entries.chain(others).filter(|kind| !kinds.contains(kind)).collect();
    assert!(missing.is_empty(), "the sample has no {missing:?}");
}

#[test]
fn a_form_lists_exactly_what_an_edit_takes() {
    let (_folder, mut journal, _) = journal();
    journal.fill_sample(journal.today(), 0, &|_| ()).unwrap();
    // What a form lists may depend on what there is: a colleague works nowhere and has no role.
    let mut listed: BTreeMap<(&str, String), BTreeSet<String>> = BTreeMap::new();
    let mut known: BTreeMap<(&str, String), BTreeSet<String>> = BTreeMap::new();
    for subject in subjects(&journal) {
        let form = journal.form(subject).unwrap();
        // Rows of their own ("email:12") have the name of what they are, or say what it is for.
        let names = form.fields.iter().map(|field| field.name.split(':').next().unwrap());
        let names = names.filter(|name| *name != "label").map(str::to_owned);
        listed.entry((form.noun, form.kind.clone())).or_default().extend(names);
        let key = (form.noun, form.kind);
        known.entry(key).or_insert_with(|| {
            let nonsense = [("nonsense".to_owned(), String::new())];
            let refused = journal.edit(subject, &nonsense).unwrap_err().to_string();
            let (_, fields) = refused.trim_end_matches('.').split_once("; it has ").unwrap();
            fields.split(", ").map(str::to_owned).collect()
        });
    }
    assert_eq!(listed, known);
}

#[test]
fn fields_of_entries() {
    let (_folder, mut journal, _) = journal();
    journal
        .import("test", &[contact("Sam Okafor", "Acme"), contact("Priya Raman", "Acme")], &|_| ())
        .unwrap();
    for line in [
        "call @acme priya: rollout done",
        "@acme > send sizing doc by fri",
        "@acme ! Priya: \"first upgrade nobody noticed\"",
        "@acme order PO-4711 firewall refresh 84k EUR, live 1 dec",
        "@acme <? who owns the backup policy",
        "note @novatech: hi",
    ] {
        journal.log(line).unwrap();
    }
    // Target, field, as typed, as kept.
    for (target, field, typed, kept) in [
        ("#1", "kind", "visit", "visit"),
        ("1", "served", "both", "both"),
        ("#1", "time", "3pm", "15:00"),
        ("#1", "person", "sam, person:2, priya", "Sam Okafor, Priya Raman"),
        ("#1", "account", "novatech, account:1", "novatech, Acme"),
        ("#1", "tags", "#firewall, leeds", "firewall leeds"),
        ("#2", "due", "fri 15:00", "2026-11-20"),
        ("#2", "due_time", "16:30", "16:30"),
        ("#2", "owner", "colleague", "colleague"),
        ("#2", "by", "sam", "Sam Okafor"),
        ("#2", "state", "kept", "kept"),
        ("#2", "settled", "yesterday", "2026-11-18"),
        ("#3", "by", "Sam Okafor", "Sam Okafor"),
        (
            "#3",
            "gratitude",
            "10 nov: she wrote to his manager: twice",
            "2026-11-10: she wrote to his manager: twice",
        ),
        ("#3", "surprise", "12 nov", "2026-11-12"),
        ("#3", "cost", "12,50 EUR", "12.50 EUR"),
        ("#4", "live", "planned 1 nov", "planned 2027-11-01"),
        ("#4", "live", "2 nov: 31 of 42 sites", "2026-11-02: 31 of 42 sites"),
        ("#4", "live", "3 nov", "2026-11-03"),
        ("#4", "live", "4 dec", "planned 2026-12-04"),
        ("#4", "value", "84,000.5", "84000.50"),
        ("#5", "answered", "today", "2026-11-19"),
        ("#5", "answer_minutes", "90", "90"),
    ] {
        assert_eq!(set(&mut journal, target, &[(field, typed)]).unwrap(), 1, "{field}={typed}");
        assert_eq!(value(&journal, target, field), kept, "{field}={typed}");
        assert_eq!(set(&mut journal, target, &[(field, kept)]).unwrap(), 0, "{field}={kept}");
    }
    assert_eq!(set(&mut journal, "#2", &[("state", "open")]).unwrap(), 1);
    assert_eq!(value(&journal, "#2", "settled"), "", "an open promise is not settled");
    for (target, field, typed) in [
        ("#1", "kind", "promise"),
        ("#2", "kind", "call"),
        ("#2", "settled", "today"),
        ("#1", "time", "tomorrow 9am"),
        ("#1", "person", "acme"),
        ("#3", "surprise", "never"),
        ("#3", "cost", "12.345"),
    ] {
        let refused = set(&mut journal, target, &[("body", "changed"), (field, typed)]);
        assert!(refused.is_err(), "{field}={typed}");
    }
    assert_ne!(value(&journal, "#1", "body"), "changed", "a refused edit changes nothing");
}

fn contact(name: &str, company: &str) -> kept_model::Contact {
    kept_model::Contact {
        name: Some(name.to_owned()),
        company: Some(company.to_owned()),
        ..Default::default()
    }
}

#[test]
fn rows_of_accounts_and_people_are_fields_of_their_own() {
    let (_folder, mut journal, _) = journal();
    journal.import("test", &[contact("Priya Raman", "Acme")], &|_| ()).unwrap();
    journal.log("note @novatech: hi").unwrap();
    set(&mut journal, "acme", &[("email", "desk@acme.example"), ("standing", "partner: they plan with us")])
        .unwrap();
    let (email, standing) = (only(&journal, "acme", "email:"), only(&journal, "acme", "standing:"));
    assert_eq!(value(&journal, "acme", &standing), "partner 2026-11-19: they plan with us");
    let label = email.replace("email", "label");
    let changes =
        [(email.as_str(), "ops@acme.example"), (&label, "work"), (&standing, "trusted partner 1 nov")];
    assert_eq!(set(&mut journal, "account:1", &changes).unwrap(), 1);
    assert_eq!(value(&journal, "acme", &email), "ops@acme.example");
    assert_eq!(value(&journal, "acme", &label), "work");
    assert_eq!(value(&journal, "acme", &standing), "trusted partner 2026-11-01");
    assert!(matches!(set(&mut journal, "acme", &[("standing", "friend")]), Err(Error::Invalid(_))));
    set(&mut journal, "acme", &[(&email, ""), (&label, ""), (&standing, "")]).unwrap();
    assert!(form(&journal, "acme").fields.iter().all(|field| !field.name.contains(':')), "both were removed");
    assert!(matches!(set(&mut journal, "acme", &[(&email, "x@y.example")]), Err(Error::Invalid(_))));
    journal.undo().unwrap();
    assert_eq!(value(&journal, "acme", &email), "ops@acme.example");

    set(&mut journal, "priya", &[("date", "12 Jan 1980"), ("role", "CTO"), ("from", "2019")]).unwrap();
    let date = only(&journal, "priya", "date:");
    for (typed, kept) in
        [("birthday: 29 feb", "birthday: 29 Feb"), ("joined us: 2001-05-02", "joined us: 2 May 2001")]
    {
        set(&mut journal, "person:1", &[(&date, typed)]).unwrap();
        assert_eq!(value(&journal, "priya", &date), kept);
    }
    set(&mut journal, "priya", &[("account", "novatech"), ("role", "Director"), ("to:1", "2026")]).unwrap();
    let fields = ["account", "role", "account:1", "role:1", "from:1", "to:1"];
    let values = fields.map(|field| value(&journal, "priya", field));
    assert_eq!(values, ["novatech", "Director", "Acme", "CTO", "2019", "2026"]);
    set(&mut journal, "priya", &[("account:1", ""), ("role:1", ""), (&date, "")]).unwrap();
    assert!(form(&journal, "priya").fields.iter().all(|field| !field.name.contains(':')));
    assert!(matches!(set(&mut journal, "priya", &[("role:1", "CTO")]), Err(Error::Invalid(_))));
}

#[test]
fn names_that_several_have_are_said_by_number() {
    let (_folder, mut journal, _) = journal();
    let contacts =
        [contact("Tom Ashby", "Acme"), contact("Tom Ashby", "Brightwell"), contact("Reyes, Ana", "Acme")];
    journal.import("test", &contacts, &|_| ()).unwrap();
    journal.log("note @acme: lunch").unwrap();
    set(&mut journal, "#1", &[("person", "person:2, \"Reyes, Ana\"")]).unwrap();
    assert_eq!(value(&journal, "#1", "person"), "person:2, \"Reyes, Ana\"");
    assert!(matches!(set(&mut journal, "#1", &[("person", "tom")]), Err(Error::Ambiguous { .. })));
    assert!(matches!(set(&mut journal, "person:99", &[("note", "x")]), Err(Error::Store(_))));
}

#[test]
fn a_meeting_is_planned_shown_edited_and_deleted() {
    let (_folder, mut journal, _) = journal();
    journal.import("test", &[contact("Priya Raman", "Acme"), contact("Tom Ashby", "Acme")], &|_| ()).unwrap();
    let plan = MeetingPlan {
        title: "Quarterly review".to_owned(),
        account: Some("acme".to_owned()),
        people: vec!["priya".to_owned(), "person:2".to_owned(), "priya raman".to_owned()],
        day: "mon 9am".to_owned(),
        length: Some(45),
        place: Some("Leeds".to_owned()),
        ..MeetingPlan::default()
    };
    let planned = journal.plan(&plan).unwrap();
    assert_eq!(planned.label, "Plan the meeting \"Quarterly review\"");
    let line = planned.value;
    assert_eq!(line.people, ["Priya Raman", "Tom Ashby"]);
    assert_eq!((line.meeting.day.to_string(), line.meeting.minute), ("2026-11-23".to_owned(), Some(540)));
    assert_eq!(journal.today_page().unwrap().meetings, std::slice::from_ref(&line.meeting));
    let target = Subject::Meeting(line.meeting.id).to_string();
    let fields = [("day", "tue"), ("time", "15:00"), ("title", "Review"), ("account", ""), ("people", "tom")];
    assert_eq!(set(&mut journal, &target, &fields).unwrap(), 1);
    let moved = journal.meeting(line.meeting.id).unwrap();
    assert_eq!((moved.meeting.day.to_string(), moved.meeting.minute), ("2026-11-24".to_owned(), Some(900)));
    assert_eq!((moved.account.clone(), moved.people.clone()), (None, vec!["Tom Ashby".to_owned()]));
    let deleted = journal.delete(journal.subject(&target).unwrap()).unwrap();
    assert_eq!(deleted.label, "Delete the meeting \"Review\"");
    assert!(journal.today_page().unwrap().meetings.is_empty());
    assert!(journal.subject(&target).is_err());
    journal.undo().unwrap();
    assert_eq!(journal.meeting(line.meeting.id).unwrap(), moved);
    for (wrong, why) in [
        (MeetingPlan { title: "  ".to_owned(), ..plan.clone() }, "no title"),
        (MeetingPlan { day: "someday".to_owned(), ..plan.clone() }, "no day"),
        (MeetingPlan { time: Some("late".to_owned()), ..plan.clone() }, "no time"),
        (MeetingPlan { people: vec!["nobody".to_owned()], ..plan.clone() }, "nobody"),
    ] {
        assert!(journal.plan(&wrong).is_err(), "{why}");
    }
    let at_three = journal.plan(&MeetingPlan { time: Some("15:00".to_owned()), ..plan }).unwrap().value;
    assert_eq!(at_three.meeting.minute, Some(900), "the time comes before the hour of the day");
    let all = journal.meetings(journal.today(), None).unwrap();
    assert_eq!(all.len(), 2);
    assert_eq!(journal.meetings(journal.today(), "2026-11-23".parse().ok()).unwrap(), [at_three]);
}

#[test]
fn an_account_goes_with_what_concerns_only_it() {
    let (_folder, mut journal, _) = journal();
    journal.import("test", &[contact("Priya Raman", "Acme")], &|_| ()).unwrap();
    journal.log("call @acme: alone > send it by fri").unwrap();
    journal.log("call @acme @brightwell: together").unwrap();
    journal.log("call @acme: parent > follows up at @brightwell by fri").unwrap();
    // A part that concerns another account, in an entry that concerns only this one.
    set(&mut journal, "#5", &[("account", "brightwell")]).unwrap();
    let plan = MeetingPlan {
        title: "Review".to_owned(),
        account: Some("acme".to_owned()),
        day: "fri".to_owned(),
        ..MeetingPlan::default()
    };
    journal.plan(&plan).unwrap();
    let before = journal.search("kind:call", 10, kept_journal::Sort::New).unwrap();
    let done = journal.delete(journal.subject("acme").unwrap()).unwrap();
    assert_eq!(done.label, "Delete the account Acme with 3 entries and 1 planned meeting");
    assert_eq!(done.value, 3);
    let left: Vec<i64> = (1..=5).filter(|id| journal.show(EntryId(*id)).is_ok()).collect();
    assert_eq!(left, [3, 5]);
    assert_eq!(journal.show(EntryId(3)).unwrap().0.accounts, ["brightwell"]);
    assert_eq!(journal.show(EntryId(5)).unwrap().0.entry.parent, None);
    assert!(journal.person_page(PersonId(1)).unwrap().person.employments.is_empty());
    assert!(journal.doctor(&|_| ()).unwrap().faults.is_empty());
    // What another program called it is forgotten: it can be taken in again.
    journal.import("test", &[contact("Priya Raman", "Acme")], &|_| ()).unwrap();
    journal.undo().unwrap();
    journal.undo().unwrap();
    assert_eq!(journal.search("kind:call", 10, kept_journal::Sort::New).unwrap(), before);
    assert_eq!(journal.show(EntryId(5)).unwrap().0.entry.parent, Some(EntryId(4)));
}

#[test]
fn a_person_goes_and_their_entries_stay() {
    let (_folder, mut journal, _) = journal();
    journal
        .import("test", &[contact("Priya Raman", "Acme"), contact("Sam Okafor", "Acme")], &|_| ())
        .unwrap();
    journal.log("call @acme priya: hi ! Priya: \"lovely\"").unwrap();
    set(&mut journal, "#2", &[("by", "sam")]).unwrap();
    journal
        .plan(&MeetingPlan {
            title: "Review".to_owned(),
            people: vec!["priya".to_owned()],
            day: "fri".to_owned(),
            ..MeetingPlan::default()
        })
        .unwrap();
    assert_eq!(journal.delete(Subject::Person(PersonId(1))).unwrap().label, "Delete the person Priya Raman");
    journal.delete(Subject::Person(PersonId(2))).unwrap();
    assert_eq!(journal.show(EntryId(1)).unwrap().0.people, Vec::<String>::new());
    assert_eq!(journal.show(EntryId(2)).unwrap().0.by, None);
    assert!(journal.meetings(journal.today(), None).unwrap()[0].people.is_empty());
    assert!(matches!(journal.subject("priya"), Err(Error::Nobody { .. })));
    journal.undo().unwrap();
    journal.undo().unwrap();
    assert_eq!(journal.show(EntryId(1)).unwrap().0.people, ["Priya Raman"]);
    assert_eq!(journal.show(EntryId(2)).unwrap().0.by.as_deref(), Some("Sam Okafor"));
    assert_eq!(journal.meetings(journal.today(), None).unwrap()[0].people, ["Priya Raman"]);
}
