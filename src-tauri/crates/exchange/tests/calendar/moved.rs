//! Instances that were moved and called off, who comes, and what is not busy.

use crate::{calendar, event, lines, problems, read};

/// A weekly meeting on Thursdays at ten in Berlin, from 5 November 2026 on, and these further components.
fn series(more: &str) -> String {
    calendar(&format!(
        "BEGIN:VEVENT
UID:weekly
SEQUENCE:1
SUMMARY:Weekly
DTSTART;TZID=Europe/Berlin:20261105T100000
DTEND;TZID=Europe/Berlin:20261105T110000
RRULE:FREQ=WEEKLY;COUNT=4
END:VEVENT
{more}"
    ))
}

fn berlin(text: &str) -> Vec<String> {
    lines(&read(text, "2026-11-01", "2026-12-31", "Europe/Berlin"))
}

#[test]
fn instances_move_and_are_called_off() {
    let moved = series(
        "BEGIN:VEVENT
UID:weekly
RECURRENCE-ID;TZID=Europe/Berlin:20261112T100000
SUMMARY:Weekly, later
DTSTART;TZID=Europe/Berlin:20261113T150000
END:VEVENT
BEGIN:VEVENT
UID:weekly
RECURRENCE-ID:20261119T090000Z
STATUS:CANCELLED
SUMMARY:Weekly
DTSTART;TZID=Europe/Berlin:20261119T100000
END:VEVENT",
    );
    let expected = ["2026-11-05 10:00 Weekly", "2026-11-13 15:00 Weekly, later", "2026-11-26 10:00 Weekly"];
    assert_eq!(berlin(&moved), expected);
    // What tells an instance stays, wherever it is moved.
    let read_it = read(&moved, "2026-11-01", "2026-12-31", "Europe/Berlin");
    let names: Vec<&str> = read_it.meetings.iter().map(|meeting| meeting.external.as_str()).collect();
    assert_eq!(names, ["weekly#2026-11-05", "weekly#2026-11-12", "weekly#2026-11-26"]);
    assert_eq!(read_it.events, 1);
}

#[test]
fn an_instance_named_by_its_day_is_that_days() {
    let moved = series(
        "BEGIN:VEVENT
UID:weekly
RECURRENCE-ID;VALUE=DATE:20261112
SUMMARY:Moved
DTSTART;TZID=Europe/Berlin:20261112T120000
END:VEVENT",
    );
    assert_eq!(
        berlin(&moved),
        [
            "2026-11-05 10:00 Weekly",
            "2026-11-12 12:00 Moved",
            "2026-11-19 10:00 Weekly",
            "2026-11-26 10:00 Weekly"
        ]
    );
}

#[test]
fn this_and_all_later_ones() {
    // From the 19th on an hour earlier and the day before, under another name.
    let moved = series(
        "BEGIN:VEVENT
UID:weekly
RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20261112T100000
SUMMARY:New weekly
DTSTART;TZID=Europe/Berlin:20261111T090000
END:VEVENT",
    );
    let expected = [
        "2026-11-05 10:00 Weekly",
        "2026-11-11 09:00 New weekly",
        "2026-11-18 09:00 New weekly",
        "2026-11-25 09:00 New weekly",
    ];
    assert_eq!(berlin(&moved), expected);
}

#[test]
fn moved_across_the_edge_of_the_window() {
    let text = series(
        "BEGIN:VEVENT
UID:weekly
RECURRENCE-ID;TZID=Europe/Berlin:20261126T100000
SUMMARY:Weekly in January
DTSTART;TZID=Europe/Berlin:20270114T100000
END:VEVENT",
    );
    assert_eq!(berlin(&text).len(), 3);
    let read_it = read(&text, "2027-01-01", "2027-01-31", "Europe/Berlin");
    assert_eq!(lines(&read_it), ["2027-01-14 10:00 Weekly in January"]);
    assert_eq!(read_it.meetings[0].external, "weekly#2026-11-26");
}

#[test]
fn a_whole_series_is_called_off() {
    for (name, text) in [
        ("status", event("SUMMARY:x\nDTSTART:20261119T140000Z\nSTATUS:CANCELLED")),
        (
            "method",
            "BEGIN:VCALENDAR\nMETHOD:CANCEL\nBEGIN:VEVENT\nUID:a\nDTSTART:20261119T140000Z\nEND:VEVENT\nEND:VCALENDAR"
                .to_owned(),
        ),
        (
            "a later version",
            series("BEGIN:VEVENT\nUID:weekly\nSEQUENCE:2\nSTATUS:CANCELLED\nDTSTART:20261105T090000Z\nEND:VEVENT"),
        ),
        (
            "the same version",
            series("BEGIN:VEVENT\nUID:weekly\nSEQUENCE:1\nSTATUS:CANCELLED\nDTSTART:20261105T090000Z\nEND:VEVENT"),
        ),
    ] {
        assert_eq!(berlin(&text), Vec::<String>::new(), "{name}");
    }
    // An older version that was called off is no news; and only its own calendar is a cancellation.
    let older = series(
        "BEGIN:VEVENT\nUID:weekly\nSEQUENCE:0\nSTATUS:CANCELLED\nDTSTART:20261105T090000Z\nEND:VEVENT",
    );
    assert_eq!(berlin(&older).len(), 4);
    let two = format!(
        "BEGIN:VCALENDAR\nMETHOD:CANCEL\nBEGIN:VEVENT\nUID:a\nDTSTART:20261119T140000Z\nEND:VEVENT\nEND:VCALENDAR\n{}",
        series("")
    );
    assert_eq!(berlin(&two).len(), 4);
}

#[test]
fn an_invitation_to_one_instance_alone() {
    let text = event("RECURRENCE-ID:20261119T140000Z\nSUMMARY:Only this\nDTSTART:20261119T150000Z");
    let read_it = read(&text, "2026-11-01", "2026-11-30", "UTC");
    assert_eq!(lines(&read_it), ["2026-11-19 15:00 Only this"]);
    assert_eq!(read_it.meetings[0].external, "one@example.com#2026-11-19");
}

#[test]
fn who_comes() {
    let text = event(
        "SUMMARY:Review\\, quarterly\\; with \"Acme\"
LOCATION:Leeds\\nRoom 4
DTSTART:20261119T140000Z
ORGANIZER;CN=Sam:MAILTO:Sam@Seller.example
ATTENDEE;CN=\"Priya Nair: COO\";PARTSTAT=ACCEPTED;ROLE=REQ-PARTICIPANT:mailto:Priya.Na
 ir@Acme.example
ATTENDEE;PARTSTAT=DECLINED:mailto:tom@acme.example
ATTENDEE;CUTYPE=ROOM:mailto:room4@acme.example
ATTENDEE;EMAIL=aisha@acme.example:urn:uuid:0001
ATTENDEE:mailto:priya.nair@acme.example
ATTENDEE:invalid:nomail",
    );
    let read_it = read(&text, "2026-11-01", "2026-11-30", "UTC");
    let meeting = &read_it.meetings[0];
    assert_eq!(meeting.title, "Review, quarterly; with \"Acme\"");
    assert_eq!(meeting.place.as_deref(), Some("Leeds Room 4"));
    assert_eq!(meeting.emails, ["aisha@acme.example", "priya.nair@acme.example", "sam@seller.example"]);
    assert_eq!(problems(&read_it), Vec::<String>::new());
}

#[test]
fn what_takes_time_and_what_does_not() {
    for (line, is_busy) in [
        ("TRANSP:OPAQUE", true),
        ("TRANSP:TRANSPARENT", false),
        ("X-MICROSOFT-CDO-BUSYSTATUS:FREE", false),
        ("X-MICROSOFT-CDO-BUSYSTATUS:BUSY", true),
        ("STATUS:TENTATIVE", true),
    ] {
        let read =
            read(&event(&format!("DTSTART:20261119T140000Z\n{line}")), "2026-11-01", "2026-11-30", "UTC");
        assert_eq!(read.meetings[0].is_busy, is_busy, "{line}");
        assert_eq!(read.meetings[0].title, "Meeting");
    }
}

#[test]
fn alarms_and_descriptions_are_no_part_of_a_meeting() {
    let text = event(
        "SUMMARY:Review
DTSTART:20261119T140000Z
DESCRIPTION:BEGIN:VEVENT is what a calendar says\\nSUMMARY:not this
BEGIN:VALARM
TRIGGER:-PT15M
SUMMARY:Alarm
DTSTART:19990101T000000Z
END:VALARM
X-ALT-DESC;FMTTYPE=text/html:<p>
 SUMMARY:folded
LOCATION:Leeds",
    );
    let read_it = read(&text, "2026-11-01", "2026-11-30", "UTC");
    assert_eq!(lines(&read_it), ["2026-11-19 14:00 Review"]);
    assert_eq!(read_it.meetings[0].place.as_deref(), Some("Leeds"));
}

#[test]
fn what_was_called_off_and_who_declined_is_told() {
    let text = calendar(
        "BEGIN:VEVENT\nUID:week\nSUMMARY:Week\nDTSTART:20261102T090000Z\nRRULE:FREQ=WEEKLY;COUNT=4\n\
         EXDATE:20261109T090000Z\nATTENDEE;PARTSTAT=DECLINED:mailto:Me@Here.example\n\
         ATTENDEE:mailto:priya@acme.example\nEND:VEVENT\n\
         BEGIN:VEVENT\nUID:week\nRECURRENCE-ID:20261116T090000Z\nSTATUS:CANCELLED\nEND:VEVENT\n\
         BEGIN:VEVENT\nUID:once\nSTATUS:CANCELLED\nDTSTART:20261103T090000Z\nEND:VEVENT",
    );
    let read = read(&text, "2026-11-01", "2026-11-30", "UTC");
    assert_eq!(lines(&read), ["2026-11-02 09:00 Week", "2026-11-23 09:00 Week"]);
    let called_off: Vec<&str> = read.called_off.iter().map(String::as_str).collect();
    assert_eq!(called_off, ["once", "week#2026-11-09", "week#2026-11-16"]);
    let me = || vec!["me@here.example".to_owned()];
    let declined = [("week#2026-11-02".to_owned(), me()), ("week#2026-11-23".to_owned(), me())];
    assert_eq!(read.declined, declined.into());
    assert_eq!(read.meetings[0].emails, ["priya@acme.example"]);
}
