//! Meetings of calendars: what is new, moved and gone, who is known, and what undo has to do with it.

#![allow(clippy::unwrap_used, reason = "a test may stop at once")]

mod common;

use common::{Clock, journal, surroundings};
use kept_journal::{
    CalendarFound, CalendarKept, CalendarReading, CalendarToRead, CalendarsFound, Journal, OpRole, Subject,
    Typed,
};
use kept_model::{CalendarMeeting, Contact, ContactPoint, PointKind};
use serde_json::json;

const PRIYA: &str = "priya@acme.example";

/// A meeting of an hour.
fn said(external: &str, day: &str, minute: Option<u16>, emails: &[&str]) -> CalendarMeeting {
    CalendarMeeting {
        external: external.to_owned(),
        title: format!("About {external}"),
        day: day.parse().unwrap(),
        minute,
        length: Some(60),
        place: None,
        emails: emails.iter().map(|email| (*email).to_owned()).collect(),
        is_busy: true,
    }
}

fn reading(meetings: &[CalendarMeeting]) -> CalendarReading {
    CalendarReading {
        path: "/cal/work.ics".to_owned(),
        state: "1".to_owned(),
        meetings: meetings.to_vec(),
        events: meetings.len(),
        ..CalendarReading::default()
    }
}

fn keep(journal: &mut Journal, meetings: &[CalendarMeeting]) -> (usize, usize, usize) {
    let CalendarKept { added, changed, removed } = journal.keep_calendar("Work", reading(meetings)).unwrap();
    (added, changed, removed)
}

fn contact(name: &str, company: Option<&str>, email: &str) -> Contact {
    Contact {
        name: Some(name.to_owned()),
        company: company.map(str::to_owned),
        points: vec![ContactPoint { kind: PointKind::Email, label: None, value: email.to_owned() }],
        ..Contact::default()
    }
}

/// A journal with Priya of Acme, on Thursday, 19 November 2026, 10:05, and the calendar "Work" in its settings.
fn begun() -> (tempfile::TempDir, Journal, Clock) {
    let (folder, mut journal, clock) = journal();
    journal.import("test", &[contact("Priya Nair", Some("Acme"), "Priya@Acme.example")], &|_| ()).unwrap();
    journal.set("calendars", &json!([{ "name": "Work", "path": "/cal/work.ics" }])).unwrap();
    (folder, journal, clock)
}

/// What the pages show: "2026-11-20 14:00 About a, Acme, Priya Nair".
fn shown(journal: &Journal) -> Vec<String> {
    let lines = journal.meetings("2026-01-01".parse().unwrap(), None).unwrap();
    let line = |line: &kept_journal::MeetingLine| {
        let meeting = &line.meeting;
        let time = meeting.minute.map_or_else(|| "all day".to_owned(), kept_model::format_minute);
        let account = line.account.clone().unwrap_or_else(|| "-".to_owned());
        format!("{} {time} {}, {account}, {}", meeting.day, meeting.title, line.people.join(" and "))
    };
    lines.iter().map(line).collect()
}

fn count_of_history(journal: &Journal) -> usize {
    journal.history(1_000).unwrap().len()
}

#[test]
fn meetings_come_move_and_go_and_nothing_new_is_no_operation() {
    let (_folder, mut journal, _) = begun();
    let first = [
        said("a", "2026-11-20", Some(840), &[PRIYA, "stranger@nowhere.example"]),
        said("b", "2026-11-23", None, &[PRIYA]),
        said("c", "2026-11-20", Some(600), &["stranger@nowhere.example"]),
    ];
    assert_eq!(keep(&mut journal, &first), (3, 0, 0));
    // The one with nobody known is busy time, and shown nowhere.
    let both = ["2026-11-20 14:00 About a, Acme, Priya Nair", "2026-11-23 all day About b, Acme, Priya Nair"];
    assert_eq!(shown(&journal), both);
    let status = journal.calendar_statuses().unwrap().remove(0);
    assert_eq!((status.events, status.meetings, status.with_people), (Some(3), 3, 2));
    assert!(status.read_at.is_some());

    let operations = count_of_history(&journal);
    assert_eq!(keep(&mut journal, &first), (0, 0, 0));
    assert_eq!(count_of_history(&journal), operations);

    let moved = [said("a", "2026-11-24", Some(900), &[PRIYA, "stranger@nowhere.example"])];
    assert_eq!(keep(&mut journal, &moved), (0, 1, 2));
    assert_eq!(shown(&journal), ["2026-11-24 15:00 About a, Acme, Priya Nair"]);
    // It is the same meeting still: its row, and what hangs on it, stays.
    assert_eq!(count_of_history(&journal), operations + 1);
    assert_eq!(journal.history(1).unwrap()[0].role, OpRole::Sync);
    assert_eq!(journal.history(1).unwrap()[0].label, "Read the calendar \"Work\"");
    assert_eq!(journal.doctor(&|_| ()).unwrap().faults, Vec::<String>::new());
}

#[test]
fn undo_passes_calendars_by() {
    let (_folder, mut journal, _) = begun();
    keep(&mut journal, &[said("a", "2026-11-20", Some(840), &[PRIYA])]);
    assert_eq!(journal.undo().unwrap().label, "Change the calendars");
    assert_eq!(shown(&journal).len(), 1, "the settings are taken back, not what was read");
    // The next look finds the calendar gone, and takes its coming meetings along.
    assert_eq!(journal.drop_calendars().unwrap().removed, 1);
    assert_eq!(shown(&journal), Vec::<String>::new());
    journal.redo().unwrap();
    assert_eq!(keep(&mut journal, &[said("a", "2026-11-20", Some(840), &[PRIYA])]), (1, 0, 0));
}

#[test]
fn what_is_over_or_logged_stays() {
    let (_folder, mut journal, clock) = begun();
    let all = [
        said("past", "2026-11-18", Some(840), &[PRIYA]),
        said("earlier", "2026-11-19", Some(540), &[PRIYA]),
        said("later", "2026-11-19", Some(840), &[PRIYA]),
        said("logged", "2026-11-20", Some(840), &[PRIYA]),
        said("strangers", "2026-11-18", Some(600), &["x@y.example"]),
    ];
    keep(&mut journal, &all);
    let id = journal
        .meetings("2026-11-20".parse().unwrap(), None)
        .unwrap()
        .into_iter()
        .find(|line| line.meeting.title == "About logged")
        .unwrap()
        .meeting
        .id;
    let line = Typed { line: "met @acme: done", meeting: Some(id), ..Typed::default() };
    journal.log_typed(&line).unwrap();
    // Gone from the file: what is over with somebody known stays, what is ahead goes, what was logged stays.
    assert_eq!(keep(&mut journal, &[]), (0, 0, 2));
    let left = [
        "2026-11-18 14:00 About past, Acme, Priya Nair",
        "2026-11-19 09:00 About earlier, Acme, Priya Nair",
        "2026-11-20 14:00 About logged, Acme, Priya Nair",
    ];
    assert_eq!(shown(&journal), left);
    // And what was logged is never rewritten.
    let other = [said("logged", "2026-11-27", Some(600), &[PRIYA])];
    assert_eq!(keep(&mut journal, &other), (0, 0, 0));
    assert_eq!(shown(&journal), left);
    // A calendar that is taken out of the settings takes the coming ones with it, and no others.
    *clock.lock().unwrap() = "2026-11-19T10:06:00Z".parse().unwrap();
    keep(&mut journal, &[said("next", "2026-12-01", Some(600), &[PRIYA])]);
    journal.set("calendars", &json!([])).unwrap();
    assert_eq!(journal.drop_calendars().unwrap().removed, 1);
    assert_eq!(shown(&journal), left);
}

#[test]
fn whoever_becomes_known_is_recognised() {
    let (_folder, mut journal, _) = begun();
    let meeting = said("a", "2026-11-20", Some(840), &["ashby@brightwell.example", PRIYA]);
    let alone = said("b", "2026-11-21", Some(840), &["ashby@brightwell.example"]);
    keep(&mut journal, &[meeting.clone(), alone.clone()]);
    assert_eq!(shown(&journal), ["2026-11-20 14:00 About a, Acme, Priya Nair"]);
    assert!(journal.is_calendar_kept("Work", "/cal/work.ics", "1").unwrap());
    journal
        .import("test", &[contact("Tom Ashby", Some("Brightwell"), "ashby@brightwell.example")], &|_| ())
        .unwrap();
    assert!(!journal.is_calendar_kept("Work", "/cal/work.ics", "1").unwrap(), "somebody may be known now");
    assert_eq!(keep(&mut journal, &[meeting, alone]), (0, 2, 0));
    let expected = [
        "2026-11-20 14:00 About a, Acme, Priya Nair and Tom Ashby",
        "2026-11-21 14:00 About b, Brightwell, Tom Ashby",
    ];
    assert_eq!(shown(&journal), expected);
    assert!(journal.is_calendar_kept("Work", "/cal/work.ics", "1").unwrap());
    for (name, path, state) in
        [("Home", "/cal/work.ics", "1"), ("Work", "/cal/other.ics", "1"), ("Work", "/cal/work.ics", "2")]
    {
        assert!(!journal.is_calendar_kept(name, path, state).unwrap(), "{name} {path} {state}");
    }
}

#[test]
fn a_new_day_and_what_the_user_does_want_no_reading_but_the_day() {
    let (_folder, mut journal, clock) = begun();
    keep(&mut journal, &[said("a", "2026-11-20", Some(840), &[PRIYA])]);
    journal.log("call @acme: nothing").unwrap();
    assert!(journal.is_calendar_kept("Work", "/cal/work.ics", "1").unwrap());
    *clock.lock().unwrap() = "2026-11-20T00:01:00Z".parse().unwrap();
    assert!(!journal.is_calendar_kept("Work", "/cal/work.ics", "1").unwrap(), "the window moved on");
}

#[test]
fn colleagues_alone_are_no_meeting_to_prepare() {
    let (_folder, mut journal, _) = begun();
    let mut sam = contact("Sam Reed", None, "sam@seller.example");
    sam.external_id = None;
    journal.import("test", &[sam], &|_| ()).unwrap();
    let sam =
        journal.all_names().unwrap().people.into_iter().find(|person| person.name == "Sam Reed").unwrap().id;
    journal.edit(Subject::Person(sam), &[("side".to_owned(), "ours".to_owned())]).unwrap();
    keep(
        &mut journal,
        &[
            said("a", "2026-11-20", Some(840), &["sam@seller.example"]),
            said("b", "2026-11-21", Some(840), &["sam@seller.example", PRIYA]),
        ],
    );
    assert_eq!(shown(&journal), ["2026-11-21 14:00 About b, Acme, Priya Nair and Sam Reed"]);
}

#[test]
fn what_the_user_changed_stays_until_others_come() {
    let (_folder, mut journal, _) = begun();
    journal.import("test", &[contact("Dana Weiss", Some("Tern"), "dana@tern.example")], &|_| ()).unwrap();
    keep(&mut journal, &[said("a", "2026-11-20", Some(840), &[PRIYA])]);
    let id = journal.meetings("2026-11-20".parse().unwrap(), None).unwrap()[0].meeting.id;
    let fields = [("account".to_owned(), "Tern".to_owned())];
    journal.edit(Subject::Meeting(id), &fields).unwrap();
    keep(&mut journal, &[said("a", "2026-11-20", Some(870), &[PRIYA])]);
    assert_eq!(shown(&journal), ["2026-11-20 14:30 About a, Tern, Priya Nair"]);
    keep(&mut journal, &[said("a", "2026-11-20", Some(870), &[PRIYA, "dana@tern.example"])]);
    assert_eq!(shown(&journal), ["2026-11-20 14:30 About a, Acme, Priya Nair and Dana Weiss"]);
}

#[test]
fn a_meeting_that_the_user_deleted_does_not_come_back() {
    let (_folder, mut journal, _) = begun();
    let meeting = [said("a", "2026-11-20", Some(840), &[PRIYA])];
    keep(&mut journal, &meeting);
    let id = journal.meetings("2026-11-20".parse().unwrap(), None).unwrap()[0].meeting.id;
    journal.delete(Subject::Meeting(id)).unwrap();
    assert_eq!(shown(&journal), Vec::<String>::new());
    keep(&mut journal, &meeting);
    keep(&mut journal, &[said("a", "2026-11-20", Some(900), &[PRIYA])]);
    assert_eq!(shown(&journal), Vec::<String>::new());
    assert!(journal.is_calendar_kept("Work", "/cal/work.ics", "1").unwrap());
    journal.undo().unwrap();
    assert_eq!(
        shown(&journal),
        ["2026-11-20 14:00 About a, Acme, Priya Nair"],
        "undo brings it back as it was"
    );
    // And the next look reads what it missed meanwhile.
    assert!(!journal.is_calendar_kept("Work", "/cal/work.ics", "1").unwrap());
    keep(&mut journal, &[said("a", "2026-11-20", Some(900), &[PRIYA])]);
    assert_eq!(shown(&journal), ["2026-11-20 15:00 About a, Acme, Priya Nair"]);
}

#[test]
fn a_reading_stands_in_no_undos_way() {
    let (_folder, mut journal, _) = begun();
    keep(&mut journal, &[said("a", "2026-11-20", Some(840), &[PRIYA])]);
    let id = journal.meetings("2026-11-20".parse().unwrap(), None).unwrap()[0].meeting.id;
    journal.edit(Subject::Meeting(id), &[("people".to_owned(), String::new())]).unwrap();
    keep(&mut journal, &[said("a", "2026-11-20", Some(900), &[PRIYA])]);
    assert_eq!(journal.undo().unwrap().label, "Edit the meeting \"About a\"");
    keep(&mut journal, &[said("a", "2026-11-20", Some(900), &[PRIYA])]);
    assert_eq!(shown(&journal), ["2026-11-20 15:00 About a, Acme, Priya Nair"]);
    // Taking back the import that made Priya and Acme: the meeting is with nobody known again.
    journal.undo().unwrap();
    assert_eq!(journal.undo().unwrap().label, "Import 1 contact from test");
    assert_eq!(shown(&journal), Vec::<String>::new());
    journal.redo().unwrap();
    keep(&mut journal, &[said("a", "2026-11-20", Some(900), &[PRIYA])]);
    assert_eq!(shown(&journal), ["2026-11-20 15:00 About a, Acme, Priya Nair"]);
    assert_eq!(journal.doctor(&|_| ()).unwrap().faults, Vec::<String>::new());
}

#[test]
fn a_calendar_that_fails_keeps_its_meetings_and_says_why() {
    let (folder, mut journal, clock) = begun();
    keep(&mut journal, &[said("a", "2026-11-20", Some(840), &[PRIYA])]);
    journal.calendar_failed("Work", "/cal/work.ics", "It may not be read.".to_owned());
    let status = journal.calendar_statuses().unwrap().remove(0);
    assert_eq!((status.events, status.problems), (None, vec!["It may not be read.".to_owned()]));
    assert_eq!(shown(&journal).len(), 1);
    assert!(!journal.is_calendar_kept("Work", "/cal/work.ics", "1").unwrap());
    // Another program on the same folder keeps the same rows, and brings none twice.
    let mut other = Journal::open(folder.path(), surroundings(&clock)).unwrap();
    assert_eq!(keep(&mut other, &[said("a", "2026-11-20", Some(840), &[PRIYA])]), (0, 0, 0));
    assert_eq!(shown(&other).len(), 1);
}

#[test]
fn two_calendars_may_hold_the_same_event() {
    let (_folder, mut journal, _) = begun();
    let meeting = said("a", "2026-11-20", Some(840), &[PRIYA]);
    keep(&mut journal, std::slice::from_ref(&meeting));
    journal
        .set("calendars", &json!([{ "name": "Work", "path": "/a" }, { "name": "Team", "path": "/b" }]))
        .unwrap();
    let kept = journal.keep_calendar("Team", reading(&[meeting])).unwrap();
    assert_eq!(kept.added, 1);
    assert_eq!(journal.drop_calendars().unwrap(), CalendarKept::default());
}

#[test]
fn a_reading_that_misses_something_takes_nothing_away() {
    let (_folder, mut journal, _) = begun();
    let a = said("a", "2026-11-20", Some(840), &[PRIYA]);
    let b = said("b", "2026-11-21", Some(840), &[PRIYA]);
    keep(&mut journal, &[a.clone(), b.clone()]);
    let moved = CalendarMeeting { minute: Some(900), ..a };
    let half = CalendarReading { is_partial: true, ..reading(std::slice::from_ref(&moved)) };
    let kept = journal.keep_calendar("Work", half).unwrap();
    assert_eq!(kept, CalendarKept { added: 0, changed: 1, removed: 0 });
    let both = ["2026-11-20 15:00 About a, Acme, Priya Nair", "2026-11-21 14:00 About b, Acme, Priya Nair"];
    assert_eq!(shown(&journal), both);
    // What it says was called off goes all the same.
    let off = CalendarReading { is_partial: true, called_off: ["b".to_owned()].into(), ..reading(&[moved]) };
    assert_eq!(journal.keep_calendar("Work", off).unwrap().removed, 1);
    assert_eq!(shown(&journal), both[..1]);
}

#[test]
fn what_was_called_off_goes_though_it_be_over() {
    let (_folder, mut journal, _) = begun();
    let all = ["one", "week#2026-11-18", "week#2026-11-11", "week#2026-11-12", "gone"]
        .map(|external| said(external, "2026-11-18", Some(840), &[PRIYA]));
    keep(&mut journal, &all);
    let logged = journal.meetings("2026-11-18".parse().unwrap(), None).unwrap();
    let logged = logged.into_iter().find(|line| line.meeting.title == "About week#2026-11-12").unwrap();
    let line = Typed { line: "met @acme: done", meeting: Some(logged.meeting.id), ..Typed::default() };
    journal.log_typed(&line).unwrap();
    let off = |names: &[&str]| CalendarReading {
        called_off: names.iter().map(|name| (*name).to_owned()).collect(),
        ..reading(&[])
    };
    assert_eq!(journal.keep_calendar("Work", off(&["one", "week#2026-11-18"])).unwrap().removed, 2);
    assert_eq!(shown(&journal).len(), 3, "what the file is merely silent of is over and stays");
    assert_eq!(journal.keep_calendar("Work", off(&["week"])).unwrap().removed, 1);
    let left = [
        "2026-11-18 14:00 About week#2026-11-12, Acme, Priya Nair",
        "2026-11-18 14:00 About gone, Acme, Priya Nair",
    ];
    assert_eq!(shown(&journal), left, "what was logged stays");
}

#[test]
fn what_the_user_declined_is_no_meeting() {
    let (_folder, mut journal, _) = begun();
    journal.import("test", &[contact("Sam Reed", None, "sam@seller.example")], &|_| ()).unwrap();
    let sam =
        journal.all_names().unwrap().people.into_iter().find(|person| person.name == "Sam Reed").unwrap().id;
    journal.edit(Subject::Person(sam), &[("side".to_owned(), "ours".to_owned())]).unwrap();
    journal.set("me", &json!("Sam Reed")).unwrap();
    let all = [said("past", "2026-11-18", Some(840), &[PRIYA]), said("a", "2026-11-20", Some(840), &[PRIYA])];
    let declined = |email: &str| CalendarReading {
        declined: ["past", "a"].map(|external| (external.to_owned(), vec![email.to_owned()])).into(),
        ..reading(&all)
    };
    let kept = journal.keep_calendar("Work", declined("dana@tern.example")).unwrap();
    assert_eq!((kept.added, shown(&journal).len()), (2, 2), "somebody else declined");
    assert_eq!(journal.keep_calendar("Work", declined("sam@seller.example")).unwrap().removed, 2);
    assert_eq!(shown(&journal), Vec::<String>::new());
    assert_eq!(journal.calendar_statuses().unwrap()[0].meetings, 0, "and no busy time either");
    assert_eq!(keep(&mut journal, &all), (2, 0, 0), "accepted after all");
}

#[test]
fn what_the_user_chose_of_a_calendars_meeting_stays() {
    let (_folder, mut journal, _) = begun();
    let all = [said("a", "2026-11-20", Some(840), &[PRIYA, "tom@brightwell.example"])];
    keep(&mut journal, &all);
    let id = journal.meetings("2026-11-20".parse().unwrap(), None).unwrap()[0].meeting.id;
    let set = |journal: &mut Journal, fields: &[(&str, &str)]| {
        let fields: Vec<_> =
            fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        journal.edit(Subject::Meeting(id), &fields).map(|_| ()).map_err(|error| error.to_string())
    };
    let form = journal.form(Subject::Meeting(id)).unwrap();
    let names: Vec<&str> = form.fields.iter().map(|field| field.name.as_str()).collect();
    assert_eq!(names, ["account", "people"]);
    for field in
        [("title", "Mine"), ("day", "2026-11-21"), ("time", "15:00"), ("length", "30"), ("place", "Leeds")]
    {
        let refused = set(&mut journal, &[field, ("account", "")]).unwrap_err();
        assert!(refused.starts_with("the calendar \"Work\" says when, where and what"), "{refused}");
    }
    set(&mut journal, &[("title", "About a"), ("account", "Acme")]).unwrap();
    // Without the account and with nobody: the next readings leave it so.
    journal.import("test", &[contact("Dana Weiss", Some("Tern"), "dana@tern.example")], &|_| ()).unwrap();
    set(&mut journal, &[("account", ""), ("people", "Dana Weiss")]).unwrap();
    assert_eq!(keep(&mut journal, &all), (0, 0, 0));
    assert_eq!(shown(&journal), ["2026-11-20 14:00 About a, -, Dana Weiss"]);
    // Whoever becomes known is added, and whoever was taken out stays out.
    journal.import("test", &[contact("Tom Ashby", None, "tom@brightwell.example")], &|_| ()).unwrap();
    assert_eq!(keep(&mut journal, &all), (0, 1, 0));
    assert_eq!(shown(&journal), ["2026-11-20 14:00 About a, -, Dana Weiss and Tom Ashby"]);
    assert_eq!(keep(&mut journal, &all), (0, 0, 0));
    // When the calendar is read no more, what is over is the user's own.
    journal.set("calendars", &json!([])).unwrap();
    set(&mut journal, &[("place", "Leeds")]).unwrap();
}

#[test]
fn a_calendar_under_another_name_takes_its_meetings_over() {
    let (_folder, mut journal, _) = begun();
    let all = [said("past", "2026-11-18", Some(840), &[PRIYA]), said("a", "2026-11-20", Some(840), &[PRIYA])];
    keep(&mut journal, &all);
    let ids = |journal: &Journal| -> Vec<_> {
        let lines = journal.meetings("2026-01-01".parse().unwrap(), None).unwrap();
        lines.iter().map(|line| line.meeting.id).collect()
    };
    let before = ids(&journal);
    journal.set("calendars", &json!([{ "name": "Office", "path": "/cal/work.ics" }])).unwrap();
    let found = look(&journal, |_| CalendarFound::Read(reading(&all)));
    let (read, kept) = journal.keep_calendars(found).unwrap();
    assert_eq!((read, kept), (1, CalendarKept::default()));
    assert_eq!(ids(&journal), before);
    assert_eq!(journal.calendar_statuses().unwrap()[0].meetings, 1);
}

/// What a look at the files finds, by what is said of each calendar.
fn look(journal: &Journal, found: impl Fn(&CalendarToRead) -> CalendarFound) -> CalendarsFound {
    let wanted = journal.calendars_to_read().unwrap();
    let one = |calendar: CalendarToRead| {
        let found = found(&calendar);
        (calendar.name, calendar.path, found)
    };
    let (from, to, zone) = (wanted.from, wanted.to, wanted.zone);
    CalendarsFound { from, to, zone, calendars: wanted.calendars.into_iter().map(one).collect() }
}

#[test]
fn files_are_read_without_the_journal_and_once() {
    let (_folder, mut journal, clock) = begun();
    let all = [said("a", "2026-11-20", Some(840), &["tom@brightwell.example"])];
    let read = |calendar: &CalendarToRead| {
        assert_eq!(calendar.state, None);
        CalendarFound::Read(reading(&all))
    };
    let found = look(&journal, read);
    // What was found is kept only of calendars that are there still, and for the same days.
    journal.set("calendars", &json!([])).unwrap();
    assert_eq!(journal.keep_calendars(found.clone()).unwrap(), (0, CalendarKept::default()));
    journal.undo().unwrap();
    *clock.lock().unwrap() = "2026-11-20T00:01:00Z".parse().unwrap();
    assert_eq!(journal.keep_calendars(found).unwrap(), (0, CalendarKept::default()));
    let found = look(&journal, read);
    assert_eq!(journal.keep_calendars(found).unwrap().0, 1);
    assert_eq!(shown(&journal), Vec::<String>::new());
    // Somebody becomes known: no file is read again for it.
    journal
        .import("test", &[contact("Tom Ashby", Some("Brightwell"), "tom@brightwell.example")], &|_| ())
        .unwrap();
    let unchanged = |calendar: &CalendarToRead| {
        assert_eq!(calendar.state.as_deref(), Some("1"));
        CalendarFound::Unchanged
    };
    let found = look(&journal, unchanged);
    let (read, kept) = journal.keep_calendars(found.clone()).unwrap();
    assert_eq!((read, kept.changed), (0, 1));
    assert_eq!(shown(&journal), ["2026-11-20 14:00 About a, Brightwell, Tom Ashby"]);
    assert_eq!(journal.keep_calendars(found).unwrap(), (0, CalendarKept::default()));
    // What could not be opened is tried again, whatever the state of its files.
    let torn =
        look(&journal, |_| CalendarFound::Read(CalendarReading { state: String::new(), ..reading(&all) }));
    journal.keep_calendars(torn).unwrap();
    assert_eq!(journal.calendars_to_read().unwrap().calendars[0].state, None);
}
