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
