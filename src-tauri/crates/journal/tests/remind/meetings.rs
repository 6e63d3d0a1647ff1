//! Reminders of meetings, planned by hand and from calendars: the evening before, a quarter of an hour before, and after.

use super::common::{Clock, journal, surroundings};
use super::{acts, look, nothing, one, with_people};
use kept_journal::remind::Place;
use kept_journal::{CalendarReading, Journal, MeetingPlan, Surroundings};
use kept_model::{
    AccountId, CalendarMeeting, Contact, ContactPoint, PointKind, ReminderKind, ToastAct, ToastForm,
};
use serde_json::json;

pub(super) fn meeting(
    title: &str,
    account: Option<&str>,
    people: &[&str],
    day: &str,
    time: &str,
) -> MeetingPlan {
    MeetingPlan {
        title: title.to_owned(),
        account: account.map(str::to_owned),
        people: people.iter().map(|name| (*name).to_owned()).collect(),
        day: day.to_owned(),
        time: Some(time.to_owned()),
        length: Some(45),
        place: None,
    }
}

/// A journal with Priya of Acme, and two calendars in its settings that may say the same event.
fn with_calendars() -> (tempfile::TempDir, Journal, Clock) {
    let (folder, mut journal, clock) = journal();
    let priya = Contact {
        name: Some("Priya Nair".to_owned()),
        company: Some("Acme".to_owned()),
        points: vec![ContactPoint {
            kind: PointKind::Email,
            label: None,
            value: "priya@acme.example".to_owned(),
        }],
        ..Contact::default()
    };
    journal.import("test", &[priya], &|_| ()).unwrap();
    let calendars =
        json!([{ "name": "Work", "path": "/cal/work.ics" }, { "name": "Team", "path": "/cal/team.ics" }]);
    journal.set("calendars", &calendars).unwrap();
    (folder, journal, clock)
}

/// What a calendar says of a review with Priya that lasts 45 minutes, in the time of whoever reads it.
fn keep(journal: &mut Journal, calendar: &str, day: &str, minute: u16) {
    let review = CalendarMeeting {
        external: "review:1".to_owned(),
        title: "Review".to_owned(),
        day: day.parse().unwrap(),
        minute: Some(minute),
        length: Some(45),
        place: None,
        emails: vec!["priya@acme.example".to_owned()],
        is_busy: true,
    };
    let reading = CalendarReading { meetings: vec![review], events: 1, ..CalendarReading::default() };
    journal.keep_calendar(calendar, reading).unwrap();
}

/// The same folder on a machine that was carried elsewhere.
fn travel(folder: &tempfile::TempDir, clock: &Clock, zone: chrono_tz::Tz) -> Journal {
    Journal::open(folder.path(), Surroundings { zone, ..surroundings(clock) }).unwrap()
}

#[test]
fn a_meeting_is_named_the_evening_before_a_quarter_hour_before_and_asked_after() {
    let (_folder, mut journal, clock) = journal();
    with_people(&mut journal, "Calder Water", &["Priya Raman"]);
    journal
        .plan(&meeting("Quarterly review", Some("Calder Water"), &["Priya Raman"], "mon", "10:30"))
        .unwrap();
    nothing(&mut journal, &clock, "2026-11-20 16:59");
    // Monday's evening before is Friday's.
    let evening = one(&mut journal, &clock, "2026-11-20 17:00");
    assert_eq!((evening.form, evening.title.as_str()), (ToastForm::Evening, "Monday: 1 meeting"));
    assert_eq!(evening.body, "10:30 Calder Water: Quarterly review");
    assert_eq!(evening.place, Place::Brief(AccountId(1)));
    let step = look(&mut journal, &clock, "2026-11-23 10:15");
    assert!(step.withdraw.is_empty(), "the evening's toast is gone from the list of the last day and a half");
    let before = &step.toasts[0];
    assert_eq!((before.form, before.title.as_str()), (ToastForm::Meeting, "Calder Water in 15 minutes"));
    assert!(before.body.starts_with("Quarterly review at 10:30"), "{}", before.body);
    assert_eq!((acts(before), before.is_urgent), (vec![(ToastAct::Open, "Open the brief")], true));
    let opened = journal.act_on_toast(before.id, ToastAct::Open).unwrap();
    assert_eq!(opened.place, Some(Place::Brief(AccountId(1))));
    // It lasts three quarters of an hour; five minutes after its end.
    nothing(&mut journal, &clock, "2026-11-23 11:19");
    let after = one(&mut journal, &clock, "2026-11-23 11:20");
    assert_eq!(after.title, "How did Quarterly review with Calder Water go?");
    assert_eq!(acts(&after)[0], (ToastAct::Log, "Log it"));
    let log = journal.act_on_toast(after.id, ToastAct::Log).unwrap();
    assert_eq!(log.log_line.as_deref(), Some("met @\"Calder Water\" @\"Priya Raman\": "));
    assert_eq!((log.meeting.map(|id| id.0), log.answers.is_some()), (Some(1), true));
    nothing(&mut journal, &clock, "2026-11-23 11:30");
}

#[test]
fn a_moved_meeting_is_a_new_one_and_a_cancelled_one_is_silent() {
    let (_folder, mut journal, clock) = journal();
    journal.log("email @acme: all fine").unwrap();
    journal.log("email @tern: all fine").unwrap();
    journal.plan(&meeting("Review", Some("acme"), &[], "today", "11:00")).unwrap();
    journal.plan(&meeting("Chat", Some("tern"), &[], "today", "14:00")).unwrap();
    assert_eq!(one(&mut journal, &clock, "2026-11-19 10:45").title, "acme in 15 minutes");
    let moved = journal.subject("meeting:1").unwrap();
    journal.edit(moved, &[("time".to_owned(), "13:00".to_owned())]).unwrap();
    let step = look(&mut journal, &clock, "2026-11-19 10:46");
    assert_eq!((step.toasts.len(), step.withdraw.len()), (0, 1), "it is not at eleven any more");
    let cancelled = journal.subject("meeting:2").unwrap();
    journal.delete(cancelled).unwrap();
    assert_eq!(one(&mut journal, &clock, "2026-11-19 12:45").title, "acme in 15 minutes");
    assert_eq!(one(&mut journal, &clock, "2026-11-19 14:05").title, "How did Review with acme go?");
    nothing(&mut journal, &clock, "2026-11-19 16:00");
}

#[test]
fn a_calendars_meeting_is_said_once_wherever_it_is_read() {
    let (folder, mut journal, clock) = with_calendars();
    // 10:30 in London is 11:30 in Paris, and 00:30 of the day after on Kiritimati.
    keep(&mut journal, "Work", "2026-11-26", 630);
    assert_eq!(one(&mut journal, &clock, "2026-11-26 10:15").title, "Acme in 15 minutes");
    drop(journal);
    let mut journal = travel(&folder, &clock, chrono_tz::Europe::Paris);
    keep(&mut journal, "Work", "2026-11-26", 690);
    nothing(&mut journal, &clock, "2026-11-26 10:16");
    let after = one(&mut journal, &clock, "2026-11-26 11:20");
    assert_eq!(after.title, "How did Review with Acme go?");
    drop(journal);
    let mut journal = travel(&folder, &clock, chrono_tz::Pacific::Kiritimati);
    keep(&mut journal, "Work", "2026-11-27", 30);
    // 09:05 on Friday there.
    nothing(&mut journal, &clock, "2026-11-26 19:05");
    let acted = journal.act_on_toast(after.id, ToastAct::Tomorrow).unwrap();
    assert!(acted.changed.is_some(), "its prompt is the same there");
    drop(journal);
    // Moved to another time, it is another moment.
    let mut journal = travel(&folder, &clock, chrono_tz::Europe::London);
    keep(&mut journal, "Work", "2026-11-26", 630);
    assert_eq!(journal.today_page().unwrap().snoozed, 1, "what was put off there is put off here");
    keep(&mut journal, "Work", "2026-11-27", 660);
    assert_eq!(one(&mut journal, &clock, "2026-11-27 10:45").title, "Acme in 15 minutes");
}

#[test]
fn an_event_of_two_calendars_is_one_meeting() {
    let (_folder, mut journal, clock) = with_calendars();
    keep(&mut journal, "Work", "2026-11-20", 630);
    keep(&mut journal, "Team", "2026-11-20", 630);
    let evening = one(&mut journal, &clock, "2026-11-19 17:00");
    assert_eq!(
        (evening.title.as_str(), evening.body.as_str()),
        ("Tomorrow: 1 meeting", "10:30 Acme: Review")
    );
    assert_eq!(one(&mut journal, &clock, "2026-11-20 10:15").title, "Acme in 15 minutes");
    assert_eq!(one(&mut journal, &clock, "2026-11-20 11:20").title, "How did Review with Acme go?");
    nothing(&mut journal, &clock, "2026-11-20 11:21");
    // Where one of them moved it and the other did not say so yet, nobody knows which is right.
    keep(&mut journal, "Work", "2026-11-23", 600);
    keep(&mut journal, "Team", "2026-11-23", 660);
    assert_eq!(one(&mut journal, &clock, "2026-11-20 17:00").title, "Monday: 2 meetings");
}

#[test]
fn the_evening_does_not_speak_of_an_account_that_is_muted() {
    let (_folder, mut journal, clock) = journal();
    with_people(&mut journal, "acme", &[]);
    with_people(&mut journal, "tern", &[]);
    journal.plan(&meeting("Review", Some("acme"), &[], "fri", "10:00")).unwrap();
    journal.plan(&meeting("Chat", Some("tern"), &[], "fri", "11:00")).unwrap();
    let acme = journal.subject("acme").unwrap();
    journal.edit(acme, &[("mute".to_owned(), "1 dec".to_owned())]).unwrap();
    let evening = one(&mut journal, &clock, "2026-11-19 17:00");
    assert_eq!((evening.title.as_str(), evening.body.as_str()), ("Tomorrow: 1 meeting", "11:00 tern: Chat"));
    nothing(&mut journal, &clock, "2026-11-20 09:45");
    // With both muted there is no evening at all.
    let tern = journal.subject("tern").unwrap();
    journal.edit(tern, &[("mute".to_owned(), "1 dec".to_owned())]).unwrap();
    journal.plan(&meeting("Another chat", Some("tern"), &[], "mon", "11:00")).unwrap();
    nothing(&mut journal, &clock, "2026-11-20 17:00");
}

#[test]
fn the_evenings_toast_stays_until_its_day_begins() {
    // (day of the meeting, when it is told, looks at which the toast stays, and the one that takes it away)
    let rows: [(&str, &str, &[&str], &str); 2] = [
        ("fri", "2026-11-19 17:00", &["2026-11-19 17:31", "2026-11-19 23:59"], "2026-11-20 00:00"),
        // Monday's is told on Friday, and is off the list of what may still stand before that day begins.
        ("mon", "2026-11-20 17:00", &["2026-11-20 18:00", "2026-11-21 12:00", "2026-11-22 04:59"], ""),
    ];
    for (day, told, stays, goes) in rows {
        let (_folder, mut journal, clock) = journal();
        with_people(&mut journal, "acme", &[]);
        journal.set("remind_kinds", &json!([ReminderKind::Evening])).unwrap();
        journal.plan(&meeting("Review", Some("acme"), &[], day, "10:30")).unwrap();
        let evening = one(&mut journal, &clock, told);
        for at in stays {
            assert!(look(&mut journal, &clock, at).withdraw.is_empty(), "{at}");
        }
        if !goes.is_empty() {
            assert_eq!(look(&mut journal, &clock, goes).withdraw, [evening.id], "{goes}");
        }
    }
    // Without the meeting there is nothing to read.
    let (_folder, mut journal, clock) = journal();
    with_people(&mut journal, "acme", &[]);
    journal.plan(&meeting("Review", Some("acme"), &[], "fri", "10:30")).unwrap();
    let evening = one(&mut journal, &clock, "2026-11-19 17:00");
    let cancelled = journal.subject("meeting:1").unwrap();
    journal.delete(cancelled).unwrap();
    assert_eq!(look(&mut journal, &clock, "2026-11-19 17:01").withdraw, [evening.id]);
}
