//! Broken and endless calendars: each costs itself and nothing else.

use crate::{calendar, event, lines, problems, read, window};
use kept_exchange::calendar::read_calendar_text;
use proptest::prelude::*;
use std::fmt::Write;

#[test]
fn what_is_broken_is_said_with_its_line_and_the_rest_is_read() {
    let text = "BEGIN:VCALENDAR
BEGIN:VEVENT
SUMMARY:No time
END:VEVENT
BEGIN:VEVENT
UID:b
SUMMARY:Bad time
DTSTART:tomorrow
END:VEVENT
BEGIN:VEVENT
UID:c
SUMMARY:Bad rule
DTSTART:20261119T100000Z
RRULE:EVERY=NOW AND THEN
END:VEVENT
BEGIN:VEVENT
UID:d
SUMMARY:No end
DTSTART:20261119T110000Z
BEGIN:VEVENT
UID:e
SUMMARY:Good
DTSTART:20261119T120000Z
END:VEVENT
BEGIN:VEVENT
UID:f
SUMMARY:Impossible rule
DTSTART:20261119T130000Z
RRULE:FREQ=DAILY;BYSETPOS=400
END:VEVENT
BEGIN:VEVENT
UID:g
SUMMARY:Cut off
DTSTART:20261119T140000Z
";
    let read_it = read(text, "2026-11-01", "2026-11-30", "UTC");
    let expected = ["2026-11-19 10:00 Bad rule", "2026-11-19 12:00 Good", "2026-11-19 13:00 Impossible rule"];
    assert_eq!(lines(&read_it), expected);
    let expected = [
        "line 16: the event has no end, so it was left out",
        "line 31: the event has no end, so it was left out",
        "line 2: the event has no time that can be read, so it was left out",
        "line 5: the event has no time that can be read, so it was left out",
        "line 10: the event repeats by a rule that can't be read, so only its first time was read",
        "line 25: \"Impossible rule\" repeats by a rule that is none, so only its first time was read",
    ];
    assert_eq!(problems(&read_it), expected);
}

#[test]
fn endless_rules_cost_their_window_and_no_more() {
    for rule in [
        "FREQ=SECONDLY",
        "FREQ=SECONDLY;BYHOUR=9;BYMINUTE=0;BYSECOND=0",
        "FREQ=MINUTELY;COUNT=4000000000",
        "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;INTERVAL=65535",
        "FREQ=YEARLY;INTERVAL=65535;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=WEEKLY;COUNT=4294967295",
        "FREQ=DAILY;BYDAY=MO;BYMONTHDAY=1;BYYEARDAY=200;BYWEEKNO=1",
    ] {
        let text = event(&format!("SUMMARY:x\nDTSTART:16010101T090000Z\nRRULE:{rule}"));
        let read_it = read(&text, "2026-11-05", "2027-01-20", "UTC");
        assert!(read_it.meetings.len() <= 2_000, "{rule}");
    }
    // A calendar of nothing but them is given up soon.
    let mut events = String::new();
    for number in 0..5_000 {
        let _ = write!(
            events,
            "BEGIN:VEVENT\nUID:{number}\nDTSTART:19700101T000000Z\nRRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30\nEND:VEVENT\n"
        );
    }
    let read_it = read(&calendar(&events), "2026-11-05", "2027-01-20", "UTC");
    assert_eq!(read_it.events, 5_000);
    assert_eq!(read_it.problems.len(), 51, "as many as are told, and how many more there are");
}

#[test]
fn a_meeting_that_repeats_for_ever_is_read_beside_an_endless_one() {
    let text = calendar(
        "BEGIN:VEVENT\nUID:a\nSUMMARY:x\nDTSTART:19700101T000000Z\nRRULE:FREQ=SECONDLY\nEND:VEVENT
BEGIN:VEVENT\nUID:b\nSUMMARY:Daily\nDTSTART:19700101T100000Z\nRRULE:FREQ=DAILY\nEND:VEVENT",
    );
    let read_it = read(&text, "2026-11-19", "2026-11-20", "UTC");
    assert_eq!(lines(&read_it), ["2026-11-19 10:00 Daily", "2026-11-20 10:00 Daily"]);
    assert_eq!(
        problems(&read_it),
        ["line 4: \"x\" repeats too often to be a meeting, so only its first time was read"]
    );
}

#[test]
fn deep_and_large_text_is_no_trouble() {
    let deep = format!(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261119T100000Z\n{}{}END:VEVENT\nEND:VCALENDAR",
        "BEGIN:VALARM\n".repeat(100_000),
        "END:VALARM\n".repeat(100_000)
    );
    assert_eq!(read(&deep, "2026-11-01", "2026-11-30", "UTC").meetings.len(), 1);

    let crowd = "ATTENDEE:mailto:someone@example.com\n".repeat(50_000);
    let read_it =
        read(&event(&format!("DTSTART:20261119T100000Z\n{crowd}")), "2026-11-01", "2026-11-30", "UTC");
    assert_eq!(problems(&read_it), ["line 4: the event is larger than 512 KB, so it was left out"]);

    let mut moved = String::new();
    for number in 0..20_000 {
        let _ = write!(
            moved,
            "BEGIN:VEVENT\nUID:a\nRECURRENCE-ID:{:04}0101T{:02}0000Z\nDTSTART:20261119T100000Z\nEND:VEVENT\n",
            1700 + number % 1000,
            number / 1000
        );
    }
    let read_it = read(&calendar(&moved), "2026-11-01", "2026-11-30", "UTC");
    assert_eq!(read_it.meetings.len(), 2_000);
}

#[test]
fn other_letters_and_line_ends() {
    let text = "\u{feff}begin:vcalendar\r\nbegin:vevent\r\nuid:a\r\nsummary;language=fr:Caf\r\n é\r\ndtstart:20261119T100000Z\r\nend:vevent\r\nend:vcalendar";
    assert_eq!(lines(&read(text, "2026-11-01", "2026-11-30", "UTC")), ["2026-11-19 10:00 Café"]);
    let old = event("SUMMARY:x\nDTSTART:20261119T100000Z").replace('\n', "\r");
    assert_eq!(lines(&read(&old, "2026-11-01", "2026-11-30", "UTC")), ["2026-11-19 10:00 x"]);
}

/// Lines that an event may hold, and some that none should.
fn line() -> impl Strategy<Value = String> {
    let date = prop_oneof![
        Just("20261119T100000Z".to_owned()),
        Just("20261119".to_owned()),
        Just("99991231T235959".to_owned()),
        Just("00000000T000000".to_owned()),
        "[0-9]{8}T[0-9]{6}Z?",
        "[0-9TZ:;+-]{0,20}",
    ];
    let number = prop_oneof![Just("0".to_owned()), "-?[0-9]{1,3}", "[0-9]{9,12}"];
    let part = (
        prop_oneof![
            Just("COUNT"),
            Just("INTERVAL"),
            Just("BYDAY"),
            Just("BYMONTHDAY"),
            Just("BYSETPOS"),
            Just("BYMONTH"),
            Just("BYHOUR"),
            Just("BYWEEKNO"),
            Just("BYYEARDAY"),
            Just("UNTIL"),
            Just("WKST"),
        ],
        prop_oneof![number, date.clone(), "-?[0-9]{0,3}(MO|TU|SU)".boxed()],
    );
    let rule = (
        prop_oneof![
            Just("YEARLY"),
            Just("MONTHLY"),
            Just("WEEKLY"),
            Just("DAILY"),
            Just("HOURLY"),
            Just("MINUTELY"),
            Just("SECONDLY"),
        ],
        prop::collection::vec(part, 0..4),
    );
    let rule = rule.prop_map(|(frequency, parts)| {
        parts
            .iter()
            .fold(format!("RRULE:FREQ={frequency}"), |rule, (name, value)| format!("{rule};{name}={value}"))
    });
    let dated = (
        prop_oneof![
            Just("DTSTART"),
            Just("DTEND"),
            Just("EXDATE"),
            Just("RDATE"),
            Just("RECURRENCE-ID"),
            Just("DTSTART;TZID=Europe/Berlin"),
            Just("DTSTART;TZID=Own"),
            Just("RECURRENCE-ID;RANGE=THISANDFUTURE"),
            Just("DTSTART;VALUE=DATE"),
            Just("RDATE;VALUE=PERIOD"),
        ],
        date,
    );
    prop_oneof![
        4 => dated.prop_map(|(name, value)| format!("{name}:{value}")),
        3 => rule,
        1 => "DURATION:-?P[0-9]{1,12}(D|W|T[0-9]{1,12}H)",
        1 => Just("BEGIN:VEVENT\nUID:a".to_owned()),
        1 => Just("END:VEVENT\nBEGIN:VEVENT\nUID:a".to_owned()),
        1 => Just("BEGIN:VTIMEZONE\nTZID:Own\nBEGIN:STANDARD".to_owned()),
        1 => Just("TZOFFSETFROM:+9959\nTZOFFSETTO:-9959".to_owned()),
        1 => Just("END:STANDARD\nEND:VTIMEZONE".to_owned()),
        1 => "[A-Z-]{1,12}(;[A-Z]{1,6}=[ -~]{0,10}){0,2}:\\PC{0,30}",
        1 => "\\PC{0,40}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    #[test]
    fn no_text_stops_the_reader(lines in prop::collection::vec(line(), 0..14)) {
        let text = event(&format!("DTSTART:20261101T090000Z\n{}", lines.join("\n")));
        let window = window("2026-11-05", "2027-01-20", "Europe/Berlin");
        let read = read_calendar_text(&text, window);
        for meeting in &read.meetings {
            prop_assert!(window.from <= meeting.day && meeting.day <= window.to);
        }
        let mut names: Vec<&str> = read.meetings.iter().map(|meeting| meeting.external.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        prop_assert_eq!(names.len(), read.meetings.len(), "each instance has a name of its own");
    }

    #[test]
    fn a_smaller_window_shows_the_same_of_its_days(
        frequency in prop_oneof![Just("YEARLY"), Just("MONTHLY"), Just("WEEKLY"), Just("DAILY")],
        interval in 1..14_u32,
        by in prop_oneof![
            Just(""), Just(";BYDAY=MO,TH"), Just(";BYMONTHDAY=1,-1"), Just(";BYDAY=TU,WE,SU;WKST=SU"), Just(";BYMONTH=2,11"),
        ],
        end in prop_oneof![Just(""), Just(";COUNT=400"), Just(";UNTIL=20261231T000000Z")],
        start in 0..2_000_u64,
        from in 0..400_u64,
    ) {
        let first: chrono::NaiveDate = "2021-01-01".parse().unwrap();
        let start = first + chrono::Days::new(start);
        let text = event(&format!(
            "DTSTART;TZID=Europe/Berlin:{}T093000\nRRULE:FREQ={frequency};INTERVAL={interval}{by}{end}",
            start.format("%Y%m%d")
        ));
        let from = "2026-01-01".parse::<chrono::NaiveDate>().unwrap() + chrono::Days::new(from);
        let to = from + chrono::Days::new(76);
        let large = read(&text, "2024-10-01", "2027-12-31", "Europe/Berlin");
        let small = read(&text, &from.to_string(), &to.to_string(), "Europe/Berlin");
        let expected: Vec<_> =
            large.meetings.into_iter().filter(|meeting| from <= meeting.day && meeting.day <= to).collect();
        prop_assume!(!(frequency == "WEEKLY" && by.contains("BYMONTHDAY")), "the standard has no such rule");
        prop_assert_eq!(large.problems, vec![]);
        prop_assert_eq!(small.meetings, expected);
    }
}
