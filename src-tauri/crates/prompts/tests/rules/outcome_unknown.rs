//! An unknown goal is a visible gap.

use crate::facts::{ask, calder_with, day, said, uid};

#[test]
fn an_order_or_three_touches_without_a_goal() {
    // (touches, order, outcomes, the end of the reason; empty for nothing)
    let rows = [
        (0, false, 0, ""),
        (2, false, 0, ""),
        (3, false, 0, "three touches with Calder Water name no goal"),
        (14, true, 0, "14 touches with Calder Water name no goal"),
        (1, true, 0, "one touch with Calder Water names no goal"),
        (0, true, 0, "Calder Water has an order and no goal"),
        (14, true, 1, ""),
    ];
    for (touches, has_order, outcomes, end) in rows {
        let facts = calder_with(|account| {
            (account.touches, account.outcomes) = (touches, outcomes);
            account.first_order = has_order.then(|| day("2026-10-19"));
        });
        let expected = match end {
            "" => String::new(),
            end => format!(
                "quiet | What does Calder Water want to achieve? | Outcome, because nobody has written it down: {end}"
            ),
        };
        assert_eq!(said(&facts, "2026-11-19"), expected);
    }
}

#[test]
fn its_day_is_the_last_conversation() {
    let mut facts = calder_with(|account| account.touches = 3);
    assert_eq!(ask(&facts, "2026-11-19")[0].day, day("2026-11-19"));
    facts.accounts[0].last_touch = Some((day("2026-11-12"), uid(1)));
    assert_eq!(ask(&facts, "2026-11-19")[0].day, day("2026-11-12"));
}
