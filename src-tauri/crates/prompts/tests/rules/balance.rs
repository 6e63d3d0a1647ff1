//! Giving and asking.

use crate::facts::{ask, calder_with, day, said, table, uid};
use kept_model::Stance::{self, Asked, Gave};
use kept_prompts::Facts;

/// Newest first, as the journal keeps them.
fn acts(acts: &[(&str, Stance)]) -> Facts {
    calder_with(|account| {
        account.stances = acts.iter().map(|(on, stance)| (day(on), *stance)).collect();
        account.asked_since_gave = acts.iter().take_while(|(_, stance)| *stance == Asked).count() as u32;
        account.last_gave = acts.iter().find(|(_, stance)| *stance == Gave).map(|(on, _)| day(on));
        account.last_stance = (!acts.is_empty()).then(|| uid(acts.len() as u128));
    })
}

const FOUR: [(&str, Stance); 5] = [
    ("2026-11-18", Asked),
    ("2026-11-10", Asked),
    ("2026-10-20", Asked),
    ("2026-05-04", Asked),
    ("2026-05-01", Gave),
];

#[test]
fn four_asks_since_we_last_gave() {
    assert_eq!(said(&acts(&FOUR[1..]), "2026-11-19"), "");
    assert_eq!(
        said(&acts(&FOUR), "2026-11-19"),
        "soon | Calder Water has been asked four times since we last gave | Balance, because we last gave on Fri 1 May"
    );
    assert_eq!(
        said(&acts(&FOUR[..4]), "2026-11-19"),
        "soon | Calder Water has been asked four times and not given to yet | Balance, because four entries ask and none gives"
    );
}

#[test]
fn a_quarter_that_leans_towards_asking() {
    // 90 days with today: 22 August is the first of them.
    let lean = |first: &'static str| {
        acts(&[
            ("2026-11-18", Asked),
            ("2026-11-10", Gave),
            ("2026-10-20", Asked),
            ("2026-09-04", Asked),
            (first, Asked),
        ])
    };
    let words = "soon | Calder Water has been asked four times, given to once | Balance, because the last 90 days lean towards asking";
    table(&lean("2026-08-22"), &[("2026-11-19", words), ("2026-11-20", "")]);
    assert_eq!(said(&lean("2026-08-21"), "2026-11-19"), "");
    let even = acts(&[
        ("2026-11-18", Asked),
        ("2026-11-10", Gave),
        ("2026-11-09", Gave),
        ("2026-10-20", Asked),
        ("2026-09-04", Asked),
        ("2026-09-03", Asked),
    ]);
    assert_eq!(said(&even, "2026-11-19"), "", "four for two is twice, not more");
}

#[test]
fn giving_ends_it_and_another_ask_is_a_new_prompt() {
    let mut given = vec![("2026-11-19", Gave)];
    given.extend(FOUR);
    assert_eq!(said(&acts(&given), "2026-11-19"), "");
    let mut asked = vec![("2026-11-19", Asked)];
    asked.extend(FOUR);
    assert_ne!(ask(&acts(&asked), "2026-11-19")[0].key, ask(&acts(&FOUR), "2026-11-19")[0].key);
}

/// Newest first: what was called giving and served us.
fn disguised(acts: &[&str], gave: Option<&str>) -> Facts {
    calder_with(|account| {
        account.disguised = acts.iter().enumerate().map(|(n, on)| (day(on), uid(0x50 - n as u128))).collect();
        account.last_gave = gave.map(day);
    })
}

#[test]
fn selling_disguised_as_giving() {
    let words = "quiet | Give Priya something that serves only them | Balance, because two acts at Calder Water in the last 90 days were called giving but served us, the last on Mon 16 Nov";
    // 90 days with today: on 1 December, 3 September is the first of them.
    table(
        &disguised(&["2026-11-16", "2026-09-03"], None),
        &[("2026-11-15", ""), ("2026-11-16", words), ("2026-12-01", words), ("2026-12-02", "")],
    );
    assert_eq!(said(&disguised(&["2026-11-16"], None), "2026-11-19"), "", "once may be a slip");
}

#[test]
fn a_gift_ends_the_disguise_and_another_one_is_a_new_prompt() {
    let acts = ["2026-11-16", "2026-09-03"];
    assert_ne!(said(&disguised(&acts, Some("2026-11-16")), "2026-11-19"), "");
    assert_eq!(said(&disguised(&acts, Some("2026-11-17")), "2026-11-19"), "");
    let mut more = disguised(&acts, None);
    more.accounts[0].disguised.insert(0, (day("2026-11-18"), uid(0x51)));
    let key = |facts: &Facts| ask(facts, "2026-11-19")[0].key.clone();
    assert_ne!(key(&more), key(&disguised(&acts, None)));
    assert!(said(&more, "2026-11-19").contains("three acts"));
}
