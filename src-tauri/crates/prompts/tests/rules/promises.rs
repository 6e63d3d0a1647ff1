//! Promises: mine, a colleague's, theirs.

use crate::facts::{ask, calder, day, promise, said, table};
use kept_model::Owner;
use kept_prompts::{Facts, PromiseFact};

fn with(promise: PromiseFact) -> Facts {
    Facts { promises: vec![promise], ..calder() }
}

#[test]
fn mine_prompts_one_working_day_before_on_the_day_and_late() {
    let facts = with(promise(Owner::Me, "send the sizing document.", "2026-11-19"));
    let named = "send the sizing document | Promise, because you named Thu 19 Nov to Dana at Calder Water";
    let late = "a word to Dana at Calder Water today keeps the trust";
    table(
        &facts,
        &[
            ("2026-11-17", ""),
            ("2026-11-18", &format!("soon | {named}, and that is tomorrow")),
            ("2026-11-19", &format!("today | {named}, and that is today")),
            ("2026-11-20", &format!("late | send the sizing document | Promise, 1 day late: {late}")),
            ("2026-11-21", &format!("late | send the sizing document | Promise, 2 days late: {late}")),
        ],
    );
    assert_eq!(
        ask(&facts, "2026-11-19")[0].identity,
        "promise_mine:00000000-0000-0000-0000-0000000000b1:2026-11-19"
    );
}

#[test]
fn mine_skips_weekends_and_holidays_on_the_way_back() {
    // (due, first day on which it prompts, words)
    let rows = [
        ("2026-11-23", "2026-11-20", "in three days"),
        ("2026-11-25", "2026-11-23", "in two days"),
        ("2026-11-22", "2026-11-20", "in two days"),
    ];
    for (due, first, words) in rows {
        let facts = with(promise(Owner::Me, "ring her", due));
        assert_eq!(said(&facts, &day(first).pred_opt().unwrap().to_string()), "", "before, due {due}");
        assert!(said(&facts, first).ends_with(&format!("and that is {words}")), "{}", said(&facts, first));
    }
}

#[test]
fn mine_says_what_is_known() {
    let known = promise(Owner::Me, "ring her", "2026-11-19");
    let rows = [
        (
            PromiseFact { minute: Some(15 * 60), to: None, ..known.clone() },
            "today | ring her | Promise, because you named Thu 19 Nov at 15:00 to Calder Water, and that is today",
        ),
        (
            PromiseFact { account: None, to: None, ..known.clone() },
            "today | ring her | Promise, because you named Thu 19 Nov, and that is today",
        ),
        (
            PromiseFact { body: " \n".to_owned(), ..known.clone() },
            "today | A promise to Dana at Calder Water | Promise, because you named Thu 19 Nov to Dana at Calder Water, and that is today",
        ),
        (PromiseFact { due: None, ..known }, ""),
    ];
    for (fact, expected) in rows {
        assert_eq!(said(&with(fact), "2026-11-19"), expected);
    }
}

#[test]
fn the_year_is_shown_when_it_differs() {
    let facts = with(promise(Owner::Me, "ring her", "2027-01-01"));
    assert!(said(&facts, "2026-12-31").contains("named Fri 1 Jan 2027 to Dana"));
}

#[test]
fn a_colleagues_prompts_from_the_day() {
    let sam = PromiseFact {
        colleague: Some("Sam".to_owned()),
        ..promise(Owner::Colleague, "loan tablet", "2026-11-19")
    };
    let words = "Ask Sam how “loan tablet” is coming along | Promise, because Sam named Thu 19 Nov to Dana at Calder Water";
    table(
        &with(sam),
        &[
            ("2026-11-18", ""),
            ("2026-11-19", &format!("today | {words}, and that is today")),
            ("2026-11-20", &format!("late | {words}, and that was 1 day ago")),
        ],
    );
}

#[test]
fn theirs_prompts_from_the_working_day_after() {
    let words = "late | Perhaps ask Dana kindly about “signed data agreement” | Promise";
    let dana = "Dana at Calder Water had hoped for";
    let rest = "and nothing has come yet";
    let rows = [
        ("2026-11-17", "2026-11-17", String::new()),
        ("2026-11-17", "2026-11-18", format!("{words}, 1 day late: {dana} Tue 17 Nov, {rest}")),
        ("2026-11-20", "2026-11-22", String::new()),
        ("2026-11-20", "2026-11-23", format!("{words}, 3 days late: {dana} Fri 20 Nov, {rest}")),
        ("2026-11-23", "2026-11-24", String::new()),
        ("2026-11-23", "2026-11-25", format!("{words}, 2 days late: {dana} Mon 23 Nov, {rest}")),
    ];
    for (due, today, expected) in rows {
        let facts = with(promise(Owner::Them, "signed data agreement", due));
        assert_eq!(said(&facts, today), expected, "due {due}, on {today}");
    }
}

#[test]
fn theirs_offers_a_kind_message() {
    let known = promise(Owner::Them, "signed data agreement\nfrom legal", "2026-11-17");
    let nudge = |fact| ask(&with(fact), "2026-11-19")[0].nudge.clone().unwrap();
    assert_eq!(
        nudge(known.clone()),
        "Hi Dana, I hope the week is kind to you. May I ask how things stand with “signed data agreement”? \
         You had hoped for Tue 17 Nov. If there is anything I can do to make it easier, please tell me."
    );
    assert!(nudge(PromiseFact { to: None, ..known.clone() }).starts_with("Hello, I hope"));
    assert!(
        nudge(PromiseFact { body: String::new(), ..known })
            .contains("how things stand with what was promised?")
    );
}

#[test]
fn only_what_they_owe_has_a_message_and_all_say_what_ends_them() {
    let mine = &ask(&with(promise(Owner::Me, "ring her", "2026-11-19")), "2026-11-19")[0];
    assert_eq!(
        (mine.nudge.as_deref(), mine.due, mine.day),
        (None, Some(day("2026-11-19")), day("2026-11-19"))
    );
    assert_eq!(mine.ends, "Ends when it is kept, moved or released");
}
