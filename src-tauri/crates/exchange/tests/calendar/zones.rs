//! Whose clock a time is on.

use crate::{calendar, event, lines, problems, read};

#[test]
fn a_time_is_shown_on_the_clock_of_whoever_reads_it() {
    // How it is written, and when it is for London, New York and Kathmandu.
    let cases: &[(&str, [&str; 3])] = &[
        ("DTSTART:20261119T140000Z", ["2026-11-19 14:00", "2026-11-19 09:00", "2026-11-19 19:45"]),
        ("DTSTART:20261119T140000", ["2026-11-19 14:00", "2026-11-19 14:00", "2026-11-19 14:00"]),
        (
            "DTSTART;TZID=Europe/Berlin:20261119T140000",
            ["2026-11-19 13:00", "2026-11-19 08:00", "2026-11-19 18:45"],
        ),
        (
            "DTSTART;TZID=W. Europe Standard Time:20261119T140000",
            ["2026-11-19 13:00", "2026-11-19 08:00", "2026-11-19 18:45"],
        ),
        (
            "DTSTART;TZID=\"Pacific Standard Time\":20261119T200000",
            ["2026-11-20 04:00", "2026-11-19 23:00", "2026-11-20 09:45"],
        ),
        (
            "DTSTART;TZID=/freeassociation.sourceforge.net/Tzfile/Asia/Tokyo:20261119T090000",
            ["2026-11-19 00:00", "2026-11-18 19:00", "2026-11-19 05:45"],
        ),
        ("DTSTART;VALUE=DATE:20261119", ["2026-11-19 all day", "2026-11-19 all day", "2026-11-19 all day"]),
        ("DTSTART:20261119", ["2026-11-19 all day", "2026-11-19 all day", "2026-11-19 all day"]),
    ];
    for (start, expected) in cases {
        for (zone, expected) in ["Europe/London", "America/New_York", "Asia/Kathmandu"].iter().zip(expected) {
            let read = read(&event(&format!("SUMMARY:x\n{start}")), "2026-11-01", "2026-11-30", zone);
            assert_eq!(lines(&read), [format!("{expected} x")], "{start} in {zone}");
            assert_eq!(problems(&read), Vec::<String>::new(), "{start}");
        }
    }
}

#[test]
fn nine_is_nine_in_summer_and_in_winter() {
    // Berlin ends its summer time on 25 October 2026, New York on 1 November: for a week they are five hours apart.
    let weekly = event("SUMMARY:x\nDTSTART;TZID=Europe/Berlin:20261019T150000\nRRULE:FREQ=WEEKLY;COUNT=3");
    let read_it = read(&weekly, "2026-10-01", "2026-11-30", "America/New_York");
    assert_eq!(lines(&read_it), ["2026-10-19 09:00 x", "2026-10-26 10:00 x", "2026-11-02 09:00 x"]);

    // An hour that clocks skip is counted with the offset from before: 02:30 in the gap is 03:30.
    let gap = event("SUMMARY:x\nDTSTART;TZID=Europe/Berlin:20270328T023000");
    assert_eq!(lines(&read(&gap, "2027-03-01", "2027-03-31", "Europe/Berlin")), ["2027-03-28 03:30 x"]);
    // One that they show twice is the first: 02:30 summer time is 00:30 UTC.
    let twice = event("SUMMARY:x\nDTSTART;TZID=Europe/Berlin:20261025T023000");
    assert_eq!(lines(&read(&twice, "2026-10-01", "2026-10-31", "UTC")), ["2026-10-25 00:30 x"]);
}

/// A zone of its own: an hour and a half ahead of UTC, from the last Sunday of March to that of October two and a half.
const OWN: &str = "BEGIN:VTIMEZONE
TZID:Our Office
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0230
TZOFFSETTO:+0130
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0130
TZOFFSETTO:+0230
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE";

#[test]
fn a_zone_that_the_file_describes_itself() {
    let text = calendar(&format!(
        "{OWN}
BEGIN:VEVENT
UID:a
SUMMARY:x
DTSTART;TZID=Our Office:20261023T100000
RRULE:FREQ=DAILY;COUNT=4
END:VEVENT"
    ));
    let read_it = read(&text, "2026-10-01", "2026-10-31", "UTC");
    let expected = ["2026-10-23 07:30 x", "2026-10-24 07:30 x", "2026-10-25 08:30 x", "2026-10-26 08:30 x"];
    assert_eq!(lines(&read_it), expected);
    assert_eq!(problems(&read_it), Vec::<String>::new());
}

#[test]
fn an_end_in_utc_is_an_end_on_the_events_own_clock() {
    // 23:30 UTC on the 20th is the 21st in Berlin: the time at 00:30 on the 21st is still in.
    let text = event(
        "SUMMARY:x\nDTSTART;TZID=Europe/Berlin:20261119T003000\nRRULE:FREQ=DAILY;UNTIL=20261120T233000Z",
    );
    let read_it = read(&text, "2026-11-01", "2026-11-30", "Europe/Berlin");
    assert_eq!(lines(&read_it), ["2026-11-19 00:30 x", "2026-11-20 00:30 x", "2026-11-21 00:30 x"]);
}

#[test]
fn an_unknown_zone_is_said_and_taken_for_ones_own() {
    let read_it = read(
        &event("SUMMARY:x\nDTSTART;TZID=Mars/Olympus:20261119T140000"),
        "2026-11-01",
        "2026-11-30",
        "UTC",
    );
    assert_eq!(lines(&read_it), ["2026-11-19 14:00 x"]);
    assert_eq!(
        problems(&read_it),
        ["line 4: the zone \"Mars/Olympus\" is unknown, so its hours are taken for yours"]
    );
}

#[test]
fn a_length_is_what_passes_between_two_instants() {
    let cases: &[(&str, Option<u32>)] = &[
        ("DTSTART:20261119T140000Z\nDTEND:20261119T144500Z", Some(45)),
        ("DTSTART:20261119T140000Z\nDURATION:PT1H30M", Some(90)),
        ("DTSTART:20261119T140000Z\nDURATION:P1D", Some(1440)),
        ("DTSTART:20261119T140000Z", None),
        // A flight: lands two hours later on a clock that is an hour behind.
        ("DTSTART;TZID=Europe/Berlin:20261119T140000\nDTEND;TZID=Europe/London:20261119T150000", Some(120)),
        // An end before its start, and one that can't be read.
        ("DTSTART:20261119T140000Z\nDTEND:20261119T130000Z", Some(0)),
        ("DTSTART:20261119T140000Z\nDTEND:never", None),
        ("DTSTART:20261119T140000Z\nDURATION:-PT1H", Some(0)),
    ];
    for (lines, expected) in cases {
        let read = read(&event(lines), "2026-11-01", "2026-11-30", "UTC");
        assert_eq!(read.meetings[0].length, *expected, "{lines}");
    }
}
