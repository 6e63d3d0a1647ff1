//! `kept calendars` and `kept holidays`: from a file to a meeting on Today.
#![expect(clippy::unwrap_used, reason = "a test that cannot begin has failed")]

mod support;

use std::fs;
use std::path::PathBuf;
use support::{Kept, json, stderr, stdout};

/// Friday at two with Priya of Calder Water, a stand-up with strangers every working day, and one event without a time.
const WORK: &str = "BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:review@example.com
SUMMARY:Quarterly review with the board
LOCATION:Leeds
DTSTART;TZID=Europe/Berlin:20261120T150000
DTEND;TZID=Europe/Berlin:20261120T160000
ORGANIZER:mailto:me@seller.example
ATTENDEE;CN=Priya Raman:mailto:Priya.Raman@CalderWater.example
END:VEVENT
BEGIN:VEVENT
UID:standup@example.com
SUMMARY:Stand-up
DTSTART:20260105T093000
DURATION:PT15M
RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
ATTENDEE:mailto:team@seller.example
END:VEVENT
BEGIN:VEVENT
UID:broken@example.com
SUMMARY:Broken
END:VEVENT
END:VCALENDAR
";

fn file(kept: &Kept, name: &str, text: &str) -> PathBuf {
    let path = kept.folder.path().join(name);
    fs::write(&path, text).unwrap();
    path
}

#[test]
fn a_calendar_becomes_meetings_and_follows_its_file() {
    let kept = Kept::sample();
    let path = file(&kept, "work.ics", WORK);
    let shown = stdout(&kept.ok(&["calendars", "add", "Work", path.to_str().unwrap()]));
    // Five weekday stand-ups a week from 5 November to 20 January are 55, 45 of them from the 19th on.
    let expected = format!(
        "Work  {}\n  2 events, 46 meetings ahead, 1 of them with people you know.\n  \
         Line 20: the event has no time that can be read, so it was left out.\nJust read: 56 meetings new.\n",
        path.display()
    );
    assert_eq!(shown, expected);

    let ahead = |kept: &Kept| {
        let shown = stdout(&kept.ok(&["horizon", "--years", "1"]));
        assert!(!shown.contains("Stand-up"), "nobody known comes to it: {shown}");
        shown
            .lines()
            .filter(|line| line.contains("Quarterly review with the board"))
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(ahead(&kept).len(), 1, "{:?}", ahead(&kept));
    assert!(ahead(&kept)[0].contains("tomorrow"), "{:?}", ahead(&kept));

    // Moved to today: it is today's.
    fs::write(&path, WORK.replace("20261120T1", "20261119T1")).unwrap();
    let moved = kept.json(&["calendars"]);
    assert_eq!((&moved["changed"], &moved["added"], &moved["removed"]), (&json!(1), &json!(0), &json!(0)));
    assert!(ahead(&kept)[0].contains("today"), "{:?}", ahead(&kept));
    // Undo passes the reading by, and takes back what the user did: adding the calendar.
    let undone = stdout(&kept.ok(&["undo"]));
    assert!(undone.contains("Change the calendars"), "{undone}");
    assert_eq!(kept.json(&["calendars"])["total"], 0);
    kept.ok(&["redo"]);
    assert_eq!(kept.json(&["calendars"])["items"][0]["with_people"], 1);

    let gone = kept.json(&["calendars", "remove", "work"]);
    assert_eq!(gone["total"], 0);
    assert_eq!(ahead(&kept).len(), 0);
}

#[test]
fn due_has_the_meetings_as_their_calendar_has_them_now() {
    let kept = Kept::sample();
    let path = file(&kept, "work.ics", &WORK.replace("20261120T1", "20261119T1"));
    let stands = || stdout(&kept.ok(&["due"])).contains("Quarterly review with the board");
    kept.ok(&["calendars", "add", "Work", path.to_str().unwrap()]);
    assert!(stands());
    fs::write(&path, WORK).unwrap();
    assert!(!stands(), "it is tomorrow now");
    fs::write(&path, WORK.replace("20261120T1", "20261119T1")).unwrap();
    assert!(stands());
    kept.ok(&["undo"]);
    assert!(!stands(), "with the calendar its meetings went");
}

#[cfg(unix)]
#[test]
fn a_device_is_no_calendar() {
    let kept = Kept::sample();
    let said = stdout(&kept.ok(&["calendars", "add", "Nothing", "/dev/null"]));
    assert!(
        said.contains("/dev/null is neither a file nor a folder; export the calendar into a file."),
        "{said}"
    );
}

#[test]
fn what_can_not_be_read_is_said_and_keeps_its_meetings() {
    let kept = Kept::sample();
    let path = file(&kept, "work.ics", WORK);
    kept.ok(&["calendars", "add", "Work", path.to_str().unwrap()]);
    fs::remove_file(&path).unwrap();
    let shown = kept.json(&["calendars"]);
    let problem = format!(
        "There is no file or folder {}; check its name, or export the calendar again.",
        path.display()
    );
    assert_eq!(shown["items"][0]["problems"], json!([problem]));
    assert_eq!(shown["items"][0]["with_people"], 1);

    let twice = kept.run(&["calendars", "add", "Work", "other.ics"]);
    assert_eq!(twice.status.code(), Some(2));
    assert!(stderr(&twice).contains("there is a calendar \"Work\" already"), "{}", stderr(&twice));
    let other_letters = kept.run(&["calendars", "add", "work", "other.ics"]);
    assert_eq!(other_letters.status.code(), Some(2), "removing one would remove both");
    let nobody = kept.run(&["calendars", "remove", "Home"]);
    assert_eq!(nobody.status.code(), Some(3));
    assert!(stderr(&nobody).contains("there is no calendar \"Home\"; there are Work"), "{}", stderr(&nobody));
}

#[test]
fn days_off_come_from_a_list_and_from_a_calendar() {
    let kept = Kept::empty();
    let list = "25 December 2026 Christmas Day
Boxing Day: 28.12.2026
2027-01-01, New Year
Easter Monday, 29 March 2027

24 Dec 2027 - 27 Dec 2027 Christmas
Good Friday
";
    let added = stdout(&kept.with_input(&["holidays", "-"], list.as_bytes()));
    let expected = "  Fri 25 Dec        Christmas Day
  Mon 28 Dec        Boxing Day
  Fri 1 Jan 2027    New Year
  Mon 29 Mar 2027   Easter Monday
";
    let names: Vec<&str> = expected.split_whitespace().collect();
    let shown: Vec<&str> = added.split_whitespace().collect();
    assert_eq!(shown[..names.len()], names[..], "{added}");
    assert!(added.contains("Line 7 names no date: \"Good Friday\".\n8 holidays added.\n"), "{added}");

    let ics = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:Christmas Day\nDTSTART;VALUE=DATE:20261225\nRRULE:FREQ=YEARLY\nEND:VEVENT\nEND:VCALENDAR\n";
    let reply = kept.json(&["holidays", file(&kept, "off.ics", ics).to_str().unwrap()]);
    // Of 2026, 2027 and 2028 the first two are known.
    assert_eq!((&reply["total"], &reply["known"]), (&json!(1), &json!(2)));
    assert_eq!(reply["items"], json!([{ "day": "2028-12-25", "name": "Christmas Day" }]));
    assert_eq!(kept.json(&["holidays"])["total"], 9);
    kept.ok(&["undo"]);
    assert_eq!(kept.json(&["holidays"])["total"], 8);
}
