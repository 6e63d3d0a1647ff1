//! Undo and redo when a calendar was read between an operation and its undo: every undo goes, and finds one meeting where the
//! calendar says one.
#![expect(clippy::unwrap_used, reason = "a test may fail this way")]

mod common;

use common::journal;
use kept_journal::{CalendarReading, Journal, Subject, Typed};
use kept_model::{AccountId, CalendarMeeting, Contact, ContactPoint, MeetingId, PersonId, PointKind};
use serde_json::json;

const PRIYA: &str = "priya@acme.example";
const DANA: &str = "dana@tern.example";
const TOM: &str = "tom@brightwell.example";
const DELETED: &str = "Delete the account Acme with 1 planned meeting";

/// A meeting of an hour on Friday, 20 November 2026, 14:00.
fn said(emails: &[&str]) -> Vec<CalendarMeeting> {
    vec![CalendarMeeting {
        external: "a".to_owned(),
        title: "Review".to_owned(),
        day: "2026-11-20".parse().unwrap(),
        minute: Some(840),
        length: Some(60),
        place: None,
        emails: emails.iter().map(|email| (*email).to_owned()).collect(),
        is_busy: true,
    }]
}

fn keep(journal: &mut Journal, meetings: &[CalendarMeeting]) {
    let reading = CalendarReading {
        path: "/cal/work.ics".to_owned(),
        state: "1".to_owned(),
        meetings: meetings.to_vec(),
        events: meetings.len(),
        ..CalendarReading::default()
    };
    journal.keep_calendar("Work", reading).unwrap();
}

fn import(journal: &mut Journal, name: &str, company: &str, email: &str) -> i64 {
    let contact = Contact {
        name: Some(name.to_owned()),
        company: Some(company.to_owned()),
        points: vec![ContactPoint { kind: PointKind::Email, label: None, value: email.to_owned() }],
        ..Contact::default()
    };
    journal.import("test", &[contact], &|_| ()).unwrap().changed.seq
}

/// A journal with Priya of Acme and Dana of Tern, on Thursday, 19 November 2026, 10:05, and the calendar "Work".
fn begun() -> (tempfile::TempDir, Journal) {
    let (folder, mut journal, _) = journal();
    import(&mut journal, "Priya Nair", "Acme", PRIYA);
    import(&mut journal, "Dana Weiss", "Tern", DANA);
    journal.set("calendars", &json!([{ "name": "Work", "path": "/cal/work.ics" }])).unwrap();
    (folder, journal)
}

/// What the pages show: "Review, Acme, Priya Nair".
fn shown(journal: &Journal) -> Vec<String> {
    let lines = journal.meetings("2026-01-01".parse().unwrap(), None).unwrap();
    let line = |line: &kept_journal::MeetingLine| {
        let account = line.account.clone().unwrap_or_else(|| "-".to_owned());
        format!("{}, {account}, {}", line.meeting.title, line.people.join(" and "))
    };
    lines.iter().map(line).collect()
}

fn meeting(journal: &Journal) -> MeetingId {
    journal.meetings("2026-01-01".parse().unwrap(), None).unwrap()[0].meeting.id
}

fn account(journal: &Journal, name: &str) -> AccountId {
    journal.all_names().unwrap().accounts.into_iter().find(|account| account.name == name).unwrap().id
}

fn person(journal: &Journal, name: &str) -> PersonId {
    journal.all_names().unwrap().people.into_iter().find(|person| person.name == name).unwrap().id
}

fn edit(journal: &mut Journal, field: &str, value: &str) -> i64 {
    let fields = [(field.to_owned(), value.to_owned())];
    journal.edit(Subject::Meeting(meeting(journal)), &fields).unwrap().changed.seq
}

fn undo(journal: &mut Journal) -> String {
    journal.undo().unwrap().label
}

/// Every operation goes back, one after the other, and is done again; the file is whole then.
fn all_the_way_back_and_again(journal: &mut Journal, meetings: &[CalendarMeeting]) {
    let mut count = 0;
    let end = loop {
        match journal.undo() {
            Ok(_) => count += 1,
            Err(end) => break end.to_string(),
        }
        keep(journal, meetings);
    };
    assert!(end.contains("nothing to take back"), "{end}");
    for _ in 0..count {
        journal.redo().unwrap();
        keep(journal, meetings);
    }
    assert_eq!(journal.doctor(&|_| ()).unwrap().faults, Vec::<String>::new());
}

#[test]
fn an_account_comes_back_with_its_meeting_though_the_calendar_brought_it_again() {
    let (_folder, mut journal) = begun();
    keep(&mut journal, &said(&[PRIYA]));
    let first = meeting(&journal);
    let acme = account(&journal, "Acme");
    journal.delete(Subject::Account(acme)).unwrap();
    keep(&mut journal, &said(&[PRIYA]));
    assert_eq!(shown(&journal), ["Review, -, Priya Nair"], "Priya is known still");
    assert_ne!(meeting(&journal), first);

    assert_eq!(undo(&mut journal), DELETED);
    assert_eq!(shown(&journal), ["Review, Acme, Priya Nair"]);
    assert_eq!(meeting(&journal), first, "the meeting is the one it was");
    keep(&mut journal, &said(&[PRIYA]));
    journal.redo().unwrap();
    assert_eq!(shown(&journal), ["Review, -, Priya Nair"]);
    keep(&mut journal, &said(&[PRIYA]));
    assert_eq!(undo(&mut journal), DELETED);
    assert_eq!(shown(&journal), ["Review, Acme, Priya Nair"]);
    assert_eq!(undo(&mut journal), "Change the calendars");
    all_the_way_back_and_again(&mut journal, &said(&[PRIYA]));
    assert_eq!(shown(&journal), ["Review, Acme, Priya Nair"]);
}

#[test]
fn doing_a_deletion_again_takes_along_whom_the_calendar_brought_meanwhile() {
    let (_folder, mut journal) = begun();
    keep(&mut journal, &said(&[PRIYA]));
    let acme = account(&journal, "Acme");
    journal.delete(Subject::Account(acme)).unwrap();
    keep(&mut journal, &said(&[PRIYA]));
    journal.undo().unwrap();
    keep(&mut journal, &said(&[PRIYA, DANA]));
    assert_eq!(shown(&journal), ["Review, Acme, Priya Nair and Dana Weiss"]);
    journal.redo().unwrap();
    keep(&mut journal, &said(&[PRIYA, DANA]));
    assert_eq!(shown(&journal), ["Review, Tern, Priya Nair and Dana Weiss"]);
    assert_eq!(journal.doctor(&|_| ()).unwrap().faults, Vec::<String>::new());
}

#[test]
fn a_person_comes_back_though_the_calendar_dropped_their_meeting() {
    let (_folder, mut journal) = begun();
    keep(&mut journal, &said(&[PRIYA, DANA]));
    let priya = person(&journal, "Priya Nair");
    journal.delete(Subject::Person(priya)).unwrap();
    keep(&mut journal, &[]);
    assert_eq!(shown(&journal), Vec::<String>::new());

    assert_eq!(undo(&mut journal), "Delete the person Priya Nair");
    assert_eq!(person(&journal, "Priya Nair"), priya);
    keep(&mut journal, &[]);
    assert_eq!(shown(&journal), Vec::<String>::new());
    journal.redo().unwrap();
    assert_eq!(undo(&mut journal), "Delete the person Priya Nair");
    keep(&mut journal, &said(&[PRIYA, DANA]));
    assert_eq!(shown(&journal), ["Review, Acme, Priya Nair and Dana Weiss"]);
    all_the_way_back_and_again(&mut journal, &said(&[PRIYA, DANA]));
}

#[test]
fn an_edit_of_people_is_taken_back_though_the_calendar_said_them_again() {
    let (_folder, mut journal) = begun();
    keep(&mut journal, &said(&[PRIYA]));
    edit(&mut journal, "people", "Dana Weiss, Priya Nair");
    // She leaves the meeting and comes to it again: another row, the same attendance.
    keep(&mut journal, &said(&[]));
    keep(&mut journal, &said(&[PRIYA]));
    assert_eq!(undo(&mut journal), "Edit the meeting \"Review\"");
    keep(&mut journal, &said(&[PRIYA]));
    assert_eq!(shown(&journal), ["Review, Acme, Priya Nair"]);
    journal.redo().unwrap();
    keep(&mut journal, &said(&[PRIYA]));
    assert_eq!(undo(&mut journal), "Edit the meeting \"Review\"");
    all_the_way_back_and_again(&mut journal, &said(&[PRIYA]));
}

#[test]
fn whom_the_user_added_goes_with_the_edit_though_the_calendar_added_others() {
    let (_folder, mut journal) = begun();
    let both = said(&[PRIYA, TOM]);
    keep(&mut journal, &both);
    let edited = edit(&mut journal, "people", "Priya Nair, Dana Weiss");
    import(&mut journal, "Tom Ashby", "Brightwell", TOM);
    keep(&mut journal, &both);
    let seen = shown(&journal);
    journal.take_back(edited).unwrap();
    assert!(seen[0].contains("Dana Weiss"), "{seen:?}");
    keep(&mut journal, &both);
    assert!(!shown(&journal)[0].contains("Dana Weiss"), "{:?}", shown(&journal));
    assert_eq!(journal.doctor(&|_| ()).unwrap().faults, Vec::<String>::new());
}

#[test]
fn a_meeting_and_its_people_come_back_though_the_calendar_dropped_it() {
    let (_folder, mut journal) = begun();
    keep(&mut journal, &said(&[PRIYA]));
    let fields = [("account", "Tern"), ("people", "Dana Weiss")];
    let fields: Vec<_> = fields.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
    let id = meeting(&journal);
    journal.edit(Subject::Meeting(id), &fields).unwrap();
    keep(&mut journal, &[]);
    assert_eq!(undo(&mut journal), "Edit the meeting \"Review\"");
    assert_eq!(shown(&journal), ["Review, Acme, Priya Nair"], "as it was, until the calendar is read");
    keep(&mut journal, &[]);
    assert_eq!(shown(&journal), Vec::<String>::new());
    keep(&mut journal, &said(&[PRIYA]));
    assert_eq!(shown(&journal), ["Review, Acme, Priya Nair"]);
    all_the_way_back_and_again(&mut journal, &said(&[PRIYA]));
}

#[test]
fn what_the_user_did_with_the_meeting_since_stands_in_the_way() {
    let (_folder, mut journal) = begun();
    keep(&mut journal, &said(&[PRIYA]));
    let acme = account(&journal, "Acme");
    let deleted = journal.delete(Subject::Account(acme)).unwrap().changed.seq;
    keep(&mut journal, &said(&[PRIYA]));
    let id = meeting(&journal);
    let line = Typed { line: "met @tern: well", meeting: Some(id), ..Typed::default() };
    let label = journal.log_typed(&line).unwrap().label;
    let refused = journal.take_back(deleted).unwrap_err().to_string();
    assert!(refused.contains(&label), "{refused}");
    // One after the other, they go.
    assert_eq!(undo(&mut journal), label);
    assert_eq!(undo(&mut journal), DELETED);
    assert_eq!(shown(&journal), ["Review, Acme, Priya Nair"]);
    // The same for who was said to attend.
    let deleted = journal.delete(Subject::Account(acme)).unwrap().changed.seq;
    keep(&mut journal, &said(&[PRIYA]));
    edit(&mut journal, "people", "Priya Nair, Dana Weiss");
    let refused = journal.take_back(deleted).unwrap_err().to_string();
    assert!(refused.contains("Edit the meeting"), "{refused}");
    assert_eq!(undo(&mut journal), "Edit the meeting \"Review\"");
    assert_eq!(undo(&mut journal), DELETED);
    all_the_way_back_and_again(&mut journal, &said(&[PRIYA]));
}

#[test]
fn what_an_undo_takes_out_of_calendars_stands_in_no_undos_way() {
    let (_folder, mut journal) = begun();
    let tom = import(&mut journal, "Tom Ashby", "Brightwell", TOM);
    keep(&mut journal, &said(&[TOM]));
    assert_eq!(shown(&journal), ["Review, Brightwell, Tom Ashby"]);
    edit(&mut journal, "people", "Tom Ashby, Dana Weiss");
    edit(&mut journal, "account", "Tern");
    // The import is taken back first: its people leave the meeting.
    journal.take_back(tom).unwrap();
    assert_eq!(undo(&mut journal), "Edit the meeting \"Review\"");
    assert_eq!(shown(&journal), ["Review, -, Dana Weiss"], "Brightwell is there no more");
    assert_eq!(undo(&mut journal), "Edit the meeting \"Review\"");
    assert_eq!(shown(&journal), Vec::<String>::new(), "and nobody known comes");
    assert_eq!(undo(&mut journal), "Change the calendars");
    assert_eq!(undo(&mut journal), "Import 1 contact from test");
    assert_eq!(journal.doctor(&|_| ()).unwrap().faults, Vec::<String>::new());
}
