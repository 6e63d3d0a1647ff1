//! Date phrases: what counts, and what must not.

use chrono::NaiveDate;
use kept_capture::Words;
use kept_capture::date::{DateContext, DateMatch, Roll, parse_date};
use kept_model::{AnchorEvent, WorkCalendar};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_else(|_| panic!("{text} is no day"))
}

fn read(today: &str, phrase: &str, roll: Roll) -> Option<DateMatch> {
    let (calendar, words) = (WorkCalendar::default(), Words::english());
    parse_date(phrase, &DateContext { today: day(today), calendar: &calendar, words: &words, roll })
}

/// The day, with the hour when one was named.
fn show(found: Option<DateMatch>) -> String {
    let Some(DateMatch { day: Some(day), minute, .. }) = found else { return "none".to_owned() };
    minute.map_or_else(|| day.to_string(), |m| format!("{day} {:02}:{:02}", m / 60, m % 60))
}

fn check(today: &str, roll: Roll, table: &[(&str, &str)]) {
    let wrong: Vec<String> = table
        .iter()
        .map(|(phrase, expected)| (phrase, expected, show(read(today, phrase, roll))))
        .filter(|(_, expected, got)| *expected != got)
        .map(|(phrase, expected, got)| format!("{phrase:?}: expected {expected}, got {got}"))
        .collect();
    assert!(wrong.is_empty(), "today {today}, {roll:?}:\n{}", wrong.join("\n"));
}

#[test]
fn forward_from_a_friday() {
    check(
        "2026-11-20",
        Roll::Forward,
        &[
            ("today", "2026-11-20"),
            ("tonight", "2026-11-20"),
            ("tomorrow", "2026-11-21"),
            ("tmr", "2026-11-21"),
            ("Tomorrow morning", "2026-11-21"),
            ("yesterday", "2026-11-19"),
            ("day after tomorrow", "2026-11-22"),
            ("the day after tomorrow", "2026-11-22"),
            ("the day before yesterday", "2026-11-18"),
            ("mon", "2026-11-23"),
            ("Monday", "2026-11-23"),
            ("tues", "2026-11-24"),
            ("wed", "2026-11-25"),
            ("Thursday", "2026-11-26"),
            ("fri", "2026-11-27"),
            ("sat", "2026-11-21"),
            ("sunday", "2026-11-22"),
            ("this fri", "2026-11-20"),
            ("this sunday", "2026-11-22"),
            ("next fri", "2026-11-27"),
            ("next mon", "2026-11-23"),
            ("next sunday", "2026-11-29"),
            ("last fri", "2026-11-13"),
            ("last mon", "2026-11-16"),
            ("mon next week", "2026-11-23"),
            ("next week thu", "2026-11-26"),
            ("12 jan", "2027-01-12"),
            ("12. Jan.", "2027-01-12"),
            ("12th january", "2027-01-12"),
            ("the 12th of january", "2027-01-12"),
            ("jan 12", "2027-01-12"),
            ("January 12th", "2027-01-12"),
            ("jan 12, 2028", "2028-01-12"),
            ("12 january 2027", "2027-01-12"),
            ("12 jan '28", "2028-01-12"),
            ("tue 12 jan", "2027-01-12"),
            ("20 nov", "2026-11-20"),
            ("19 nov", "2027-11-19"),
            ("1 dec", "2026-12-01"),
            ("may 3", "2027-05-03"),
            ("sept 30", "2027-09-30"),
            ("29 feb", "2028-02-29"),
            ("30 feb", "none"),
            ("31 nov", "none"),
            ("24.12.", "2026-12-24"),
            ("24.12", "2026-12-24"),
            ("24.12.2026", "2026-12-24"),
            ("24.12.27", "2027-12-24"),
            ("24.12. 2027", "2027-12-24"),
            ("1.2.", "2027-02-01"),
            ("32.1.", "none"),
            ("2027-01-12", "2027-01-12"),
            ("2027/01/12", "2027-01-12"),
            ("2027-02-30", "none"),
            ("12/1", "2027-01-12"),
            ("12/25", "2026-12-25"),
            ("12/1/2027", "2027-01-12"),
            ("2w", "2026-12-04"),
            ("10d", "2026-11-30"),
            ("3mo", "2027-02-20"),
            ("1y", "2027-11-20"),
            ("5bd", "2026-11-27"),
            ("in 3 weeks", "2026-12-11"),
            ("in a week", "2026-11-27"),
            ("a week", "2026-11-27"),
            ("in 2 days", "2026-11-22"),
            ("in two months", "2027-01-20"),
            ("in a fortnight", "2026-12-04"),
            ("a quarter", "2027-02-20"),
            ("within 10 days", "2026-11-30"),
            ("3 business days", "2026-11-25"),
            ("in 3 business days", "2026-11-25"),
            ("5 working days", "2026-11-27"),
            ("1 work day", "2026-11-23"),
            ("2 weeks ago", "2026-11-06"),
            ("a week from now", "2026-11-27"),
            ("2 days after 12 jan", "2027-01-14"),
            ("a week before 24.12.", "2026-12-17"),
            ("a week from mon", "2026-11-30"),
            ("eod", "2026-11-20"),
            ("eow", "2026-11-20"),
            ("eom", "2026-11-30"),
            ("eoq", "2026-12-31"),
            ("eoy", "2026-12-31"),
            ("end of week", "2026-11-20"),
            ("end of next week", "2026-11-27"),
            ("end of the month", "2026-11-30"),
            ("end of next month", "2026-12-31"),
            ("end of march", "2027-03-31"),
            ("end feb", "2027-02-28"),
            ("end of q1", "2027-03-31"),
            ("the end of the year", "2026-12-31"),
            ("start of next month", "2026-12-01"),
            ("beginning of q2", "2027-04-01"),
            ("q1", "2027-03-31"),
            ("Q4", "2026-12-31"),
            ("q1 2028", "2028-03-31"),
            ("q5", "none"),
            ("mid jan", "2027-01-15"),
            ("mid-jan", "2027-01-15"),
            ("mid-jan 2028", "2028-01-15"),
            ("early jan", "2027-01-05"),
            ("late january", "2027-01-25"),
            ("middle of december", "2026-12-15"),
            ("mid next month", "2026-12-15"),
            ("the 15th", "2026-12-15"),
            ("15th", "2026-12-15"),
            ("the 20th", "2026-11-20"),
            ("the 31st", "2026-12-31"),
            ("the 3rd of next month", "2026-12-03"),
            ("first monday of december", "2026-12-07"),
            ("the first monday in december", "2026-12-07"),
            ("last friday of jan", "2027-01-29"),
            ("2nd tue of march 2027", "2027-03-09"),
            ("third thursday of next month", "2026-12-17"),
            ("fifth monday of december", "2029-12-31"),
            ("last day of february", "2027-02-28"),
            ("last working day of january", "2027-01-29"),
            ("first working day of next month", "2026-12-01"),
            ("next week", "2026-11-27"),
            ("this week", "2026-11-20"),
            ("next month", "2026-12-31"),
            ("next quarter", "2027-03-31"),
            ("next year", "2027-12-31"),
            ("mon 9am", "2026-11-23 09:00"),
            ("mon at 9", "2026-11-23 09:00"),
            ("mon at 3", "2026-11-23 15:00"),
            ("fri at 15:00", "2026-11-27 15:00"),
            ("9:30am tomorrow", "2026-11-21 09:30"),
            ("12 jan 4 pm", "2027-01-12 16:00"),
            ("noon", "2026-11-20 12:00"),
            ("tomorrow at noon", "2026-11-21 12:00"),
            ("15:00", "2026-11-20 15:00"),
            ("at 9", "2026-11-20 09:00"),
            ("12am", "2026-11-20 00:00"),
            ("12pm", "2026-11-20 12:00"),
            ("tonight 8pm", "2026-11-20 20:00"),
            ("25:00", "none"),
            ("13pm", "none"),
            ("9:75", "none"),
            ("by fri", "2026-11-27"),
            ("until 15 jan", "2027-01-15"),
            ("due by mon", "2026-11-23"),
            ("on mon", "2026-11-23"),
            ("before fri", "2026-11-26"),
            ("before q1", "2026-12-31"),
            ("before next week", "2026-11-22"),
            ("before fri 9am", "2026-11-27 09:00"),
            ("by march", "2027-03-31"),
            ("in q1", "2027-03-31"),
            ("every fri", "2026-11-27"),
            ("every 2 weeks", "2026-12-04"),
            ("2028", "2028-12-31"),
            ("FRI", "2026-11-27"),
            ("  next   fri ", "2026-11-27"),
        ],
    );
}

#[test]
fn back_from_a_sunday() {
    check(
        "2026-11-22",
        Roll::Back,
        &[
            ("yesterday", "2026-11-21"),
            ("mon", "2026-11-16"),
            ("on fri", "2026-11-20"),
            ("sunday", "2026-11-15"),
            ("last fri", "2026-11-20"),
            ("mon 9am", "2026-11-16 09:00"),
            ("12 jan", "2026-01-12"),
            ("24.12.", "2025-12-24"),
            ("22 nov", "2026-11-22"),
            ("29 feb", "2024-02-29"),
            ("the 30th", "2026-10-30"),
            ("2w", "2026-11-08"),
            ("3 days ago", "2026-11-19"),
            ("in 2 days", "2026-11-24"),
            ("3 business days", "2026-11-18"),
            ("q1", "2026-01-01"),
            ("q4", "2026-10-01"),
            ("march", "2026-03-01"),
            ("december", "2025-12-01"),
            ("last week", "2026-11-09"),
            ("last month", "2026-10-01"),
            ("this year", "2026-01-01"),
            ("2025", "2025-01-01"),
            ("march 2025", "2025-03-01"),
            ("first monday of december", "2025-12-01"),
            ("eow", "2026-11-20"),
        ],
    );
}

#[test]
fn weeks_end_with_their_last_working_day() {
    check(
        "2026-11-22",
        Roll::Forward,
        &[
            ("eow", "2026-11-27"),
            ("this fri", "2026-11-27"),
            ("next fri", "2026-11-27"),
            ("fri", "2026-11-27"),
        ],
    );
    check(
        "2026-12-31",
        Roll::Forward,
        &[("eom", "2026-12-31"), ("next month", "2027-01-31"), ("q4", "2026-12-31")],
    );
}

#[test]
fn the_nearer_year() {
    check(
        "2026-11-22",
        Roll::Nearest,
        &[("15 nov", "2026-11-15"), ("1 dec", "2026-12-01"), ("1 mar", "2027-03-01")],
    );
    check("2027-01-03", Roll::Nearest, &[("1 dec", "2026-12-01"), ("the 30th", "2026-12-30")]);
}

#[test]
fn working_days_use_the_calendar() {
    let mut calendar = WorkCalendar::default();
    calendar.holidays.insert(day("2026-11-23"));
    let words = Words::english();
    let context =
        DateContext { today: day("2026-11-20"), calendar: &calendar, words: &words, roll: Roll::Forward };
    assert_eq!(parse_date("3 business days", &context).unwrap().day, Some(day("2026-11-26")));
}

#[test]
fn dates_that_count_from_a_fact() {
    let table = [
        ("30d after live", AnchorEvent::Live, 30),
        ("120d before renewal", AnchorEvent::Renewal, -120),
        ("2 weeks after order", AnchorEvent::Order, 14),
        ("a week after go-live", AnchorEvent::Live, 7),
        ("10 days after the order", AnchorEvent::Order, 10),
        ("6 months after go live", AnchorEvent::Live, 180),
        ("2w before the renewal", AnchorEvent::Renewal, -14),
    ];
    for (phrase, event, days) in table {
        let found = read("2026-11-20", phrase, Roll::Forward).unwrap_or_else(|| panic!("{phrase}"));
        assert_eq!((found.day, found.span), (None, None), "{phrase}");
        assert_eq!(found.anchor, Some(kept_model::Anchor { event, days }), "{phrase}");
    }
}

#[test]
fn stretches_have_both_ends() {
    let span = |phrase| read("2026-11-20", phrase, Roll::Forward).unwrap().span.unwrap();
    assert_eq!(span("q1"), (day("2027-01-01"), day("2027-03-31")));
    assert_eq!(span("next week"), (day("2026-11-23"), day("2026-11-29")));
    assert_eq!(span("march 2027"), (day("2027-03-01"), day("2027-03-31")));
    assert_eq!(span("2027"), (day("2027-01-01"), day("2027-12-31")));
    assert_eq!(span("12 jan"), (day("2027-01-12"), day("2027-01-12")));
}

#[test]
fn prose_is_no_date() {
    let table = [
        "",
        " ",
        "may join in march",
        "Sun Microsystems",
        "sat nav",
        "3 days of downtime",
        "Monthly report",
        "\"fri\"",
        "mon ami",
        "in march we",
        "week",
        "day",
        "1",
        "12",
        "the",
        "next",
        "last",
        "99999 days",
        "by",
        "before",
        "in",
        "every",
        "at",
        "fri fri",
        "second",
        "quarter",
        "q",
        "-",
        ".",
        "..",
        "1.2.3.4",
        "@fri",
        "#fri",
        "fri > mon",
        "0.5",
        "1/0",
        "0/0/0",
        "00000",
        "12 jan jan",
        "live",
        "30d after",
        "9999 years",
        "working days",
        "3 business weeks",
        "a of jan",
        "ﬁfth",
        "½ d",
        "the 30th of feb",
        "30th feb",
        "by the 31st of november",
    ];
    for phrase in table {
        assert_eq!(read("2026-11-20", phrase, Roll::Forward), None, "{phrase:?}");
    }
}

#[test]
fn the_edges_of_the_calendar_do_not_panic() {
    for today in [NaiveDate::MIN, NaiveDate::MAX] {
        let (calendar, words) = (WorkCalendar::default(), Words::english());
        for roll in [Roll::Forward, Roll::Back, Roll::Nearest] {
            let context = DateContext { today, calendar: &calendar, words: &words, roll };
            for phrase in [
                "fri",
                "next week",
                "q1",
                "12 jan",
                "9999d",
                "the 15th",
                "eoy",
                "last monday of may",
                "9999y ago",
            ] {
                let _ = parse_date(phrase, &context);
            }
        }
    }
}
