//! Dates in people's lives, and years with us.

use crate::facts::{anchor, birthday, calder, calder_with, day, said, table, uid};
use kept_prompts::{Facts, PersonalDate};

fn with(date: PersonalDate) -> Facts {
    Facts { dates: vec![date], ..calder() }
}

#[test]
fn from_a_week_before_to_the_day() {
    let words = |on: &str| {
        format!(
            "A kind word to Tom: birthday on {on} | Personal, because the birthday of Tom at Calder Water is"
        )
    };
    let soon = words("Wed 25 Nov");
    table(
        &with(birthday(11, 25)),
        &[
            ("2026-11-17", ""),
            ("2026-11-18", &format!("soon | {soon} in 7 days")),
            ("2026-11-24", &format!("soon | {soon} tomorrow")),
            ("2026-11-25", &format!("today | {soon} today")),
            ("2026-11-26", ""),
        ],
    );
    // Over the end of the year, and with the year it first was.
    let born = PersonalDate { year: Some(1976), ..birthday(1, 3) };
    table(
        &with(born),
        &[
            ("2026-12-26", ""),
            ("2026-12-27", &format!("soon | {} in 7 days, the 51st", words("Sun 3 Jan 2027"))),
            ("2027-01-03", &format!("today | {} today, the 51st", words("Sun 3 Jan"))),
            ("2027-01-04", ""),
        ],
    );
}

#[test]
fn the_leap_day_is_the_28th_in_other_years() {
    let rows = [
        ("2027-02-20", ""),
        ("2027-02-21", "birthday@2027-02-28"),
        ("2027-02-28", "birthday@2027-02-28"),
        ("2027-03-01", ""),
        ("2028-02-21", ""),
        ("2028-02-22", "birthday@2028-02-29"),
        ("2028-02-29", "birthday@2028-02-29"),
        ("2028-03-01", ""),
    ];
    for (today, expected) in rows {
        assert_eq!(anchor(&with(birthday(2, 29)), today), expected, "{today}");
    }
    assert_eq!(said(&with(birthday(2, 31)), "2027-02-27"), "", "no such day");
}

#[test]
fn an_entry_with_them_on_the_day_ends_it() {
    let spoken = |on| with(PersonalDate { last_entry: Some(day(on)), ..birthday(11, 25) });
    assert_ne!(said(&spoken("2026-11-24"), "2026-11-25"), "");
    assert_eq!(said(&spoken("2026-11-25"), "2026-11-25"), "");
    assert_eq!(
        anchor(&spoken("2026-11-25"), "2027-11-20"),
        "birthday@2027-11-25",
        "next year is another prompt"
    );
    let twice = Facts { dates: vec![birthday(11, 25), birthday(11, 25)], ..calder() };
    assert_ne!(said(&twice, "2026-11-25"), "", "the same date twice is one prompt");
}

#[test]
fn whole_years_with_us() {
    let since = |first: &str| {
        calder_with(|account| {
            account.first_order = Some(day(first));
            account.outcomes = 1;
            // Recent enough to keep the other rules of the account silent.
            account.last_delight = Some((day("2026-11-02"), uid(0xde1)));
            account.pulses = vec![kept_prompts::PulseScore {
                uid: uid(0xd1),
                day: day("2026-11-02"),
                side: kept_model::PulseSide::Theirs,
                about: None,
                score: 9,
            }];
        })
    };
    let words = "Thank Priya for two years with us | Rhythm, because Calder Water first ordered on Mon 25 Nov 2024, and it is two years on Wed 25 Nov";
    table(
        &since("2024-11-25"),
        &[
            ("2026-11-17", ""),
            ("2026-11-18", &format!("soon | {words}")),
            ("2026-11-25", &format!("soon | {words}")),
            ("2026-11-26", &format!("quiet | {words}")),
            ("2026-12-02", &format!("quiet | {words}")),
            ("2026-12-03", ""),
        ],
    );
    assert_eq!(anchor(&since("2024-11-25"), "2026-11-19"), "2026-11-25");
    assert!(said(&since("2025-11-20"), "2026-11-19").contains("for one year with us"));
    assert_eq!(said(&since("2026-11-20"), "2026-11-19"), "", "not in the first year");
    // Over the end of the year, and from the leap day.
    let rows = [
        ("2024-01-02", "2026-12-25", ""),
        ("2024-01-02", "2026-12-26", "2027-01-02"),
        ("2024-01-02", "2027-01-09", "2027-01-02"),
        ("2024-01-02", "2027-01-10", ""),
        ("2023-12-30", "2027-01-06", "2026-12-30"),
    ];
    for (first, today, expected) in rows {
        assert_eq!(anchor(&since(first), today), expected, "{first} {today}");
    }
}

#[test]
fn a_touch_on_the_day_or_later_ends_the_anniversary() {
    let touched = |on: &str| {
        calder_with(|account| {
            account.first_order = Some(day("2025-11-18"));
            account.outcomes = 1;
            account.last_touch = Some((day(on), uid(0x77)));
            account.pulses = vec![kept_prompts::PulseScore {
                uid: uid(0xd1),
                day: day("2026-11-02"),
                side: kept_model::PulseSide::Theirs,
                about: None,
                score: 9,
            }];
        })
    };
    assert_ne!(said(&touched("2026-11-17"), "2026-11-19"), "");
    assert_eq!(said(&touched("2026-11-18"), "2026-11-19"), "");
}
