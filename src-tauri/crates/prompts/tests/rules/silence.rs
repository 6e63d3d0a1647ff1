//! Silence against the rhythm and against the usual gap. The last touch is Monday 12 October 2026.

use crate::facts::{ask, calder_with, day, said, table, uid};
use kept_prompts::{Facts, Rule};

fn quiet(ideal: Option<u32>, most: Option<u32>, usual: Option<u32>) -> Facts {
    calder_with(|account| {
        account.ideal_days = ideal;
        account.max_days = most;
        account.usual_gap = usual;
        account.last_touch = Some((day("2026-10-12"), uid(0x77)));
    })
}

#[test]
fn past_the_ideal_a_hint_and_at_the_maximum_a_firm_word() {
    let words = "Say hello to Priya at Calder Water | Rhythm, because Calder Water has been quiet for";
    table(
        &quiet(Some(21), Some(42), None),
        &[
            ("2026-11-02", ""),
            ("2026-11-03", &format!("quiet | {words} 22 days, usually 21, at most 42")),
            ("2026-11-19", &format!("quiet | {words} 38 days, usually 21, at most 42")),
            ("2026-11-22", &format!("quiet | {words} 41 days, usually 21, at most 42")),
            ("2026-11-23", &format!("today | {words} 42 days, usually 21, at most 42")),
            ("2026-11-24", &format!("late | {words} 43 days, usually 21, at most 42")),
        ],
    );
    table(
        &quiet(None, Some(42), None),
        &[("2026-11-22", ""), ("2026-11-23", &format!("today | {words} 42 days, at most 42"))],
    );
    table(&quiet(Some(1), None, None), &[("2026-10-14", &format!("quiet | {words} 2 days, usually 1"))]);
    assert_eq!(said(&quiet(None, None, None), "2030-01-01"), "");
}

#[test]
fn the_last_touch_is_the_anchor() {
    let identity = |today: &str| ask(&quiet(Some(21), Some(42), None), today)[0].identity.clone();
    let subject = "00000000-0000-0000-0000-0000000000a1:00000000-0000-0000-0000-000000000077";
    assert_eq!(identity("2026-11-19"), format!("rhythm_ideal:{subject}"));
    assert_eq!(identity("2026-11-30"), format!("rhythm_max:{subject}"));

    let mut later = quiet(Some(21), Some(42), None);
    later.accounts[0].last_touch = Some((day("2026-11-18"), uid(0x78)));
    assert_eq!(said(&later, "2026-11-19"), "", "a touch ends it");
    assert!(ask(&later, "2026-12-24")[0].identity.ends_with("78"));
}

#[test]
fn before_any_touch_it_counts_from_the_first_entry() {
    let mut facts = quiet(Some(21), None, None);
    facts.accounts[0].last_touch = None;
    assert_eq!(said(&facts, "2026-11-19"), "", "nothing to count from");
    facts.accounts[0].first_day = Some(day("2026-10-12"));
    facts.accounts[0].main_person = None;
    assert_eq!(
        said(&facts, "2026-11-19"),
        "quiet | Say hello to Calder Water | Rhythm, because Calder Water has been quiet for 38 days, usually 21"
    );
}

#[test]
fn twice_the_usual_gap_is_a_hint_of_its_own() {
    let words =
        "quiet | See how Priya at Calder Water is doing | Silence, because Calder Water has been quiet for";
    table(
        &quiet(None, None, Some(10)),
        &[("2026-10-31", ""), ("2026-11-01", &format!("{words} 20 days, and the usual gap is 10 days"))],
    );
    table(
        &quiet(None, None, Some(1)),
        &[("2026-10-18", ""), ("2026-10-19", &format!("{words} 7 days, and the usual gap is 1 day"))],
    );
}

#[test]
fn the_rhythm_speaks_instead_where_it_has_fired() {
    let rule = |facts: &Facts, today: &str| ask(facts, today).iter().map(|p| p.rule).collect::<Vec<_>>();
    let facts = quiet(Some(25), Some(60), Some(10));
    assert_eq!(rule(&facts, "2026-11-01"), [Rule::UsualGap]);
    assert_eq!(rule(&facts, "2026-11-07"), [Rule::RhythmIdeal]);
    assert_eq!(rule(&facts, "2026-12-24"), [Rule::RhythmMax]);
}
