//! Low pulses.

use crate::facts::{ask, calder, day, pulse, said, table};
use kept_prompts::{Facts, PulseFact};

fn with(pulse: PulseFact) -> Facts {
    Facts { pulses: vec![pulse], ..calder() }
}

#[test]
fn closes_the_loop_within_two_working_days() {
    let words = "Close the loop with Tom, and tell them | Pulse, because Tom at Calder Water gave 4 of 10 for support on";
    let open = "and the loop is open";
    table(
        &with(pulse("2026-11-17", 4)),
        &[
            ("2026-11-16", ""),
            ("2026-11-17", &format!("soon | {words} Tue 17 Nov, {open}")),
            ("2026-11-19", &format!("today | {words} Tue 17 Nov, {open}")),
            ("2026-11-20", &format!("late | {words} Tue 17 Nov, {open}")),
        ],
    );
    // Given on Friday: Monday is one, Tuesday a holiday, Wednesday two.
    let prompt = &ask(&with(pulse("2026-11-20", 4)), "2026-11-20")[0];
    assert_eq!((prompt.due, prompt.day), (Some(day("2026-11-25")), day("2026-11-25")));
}

#[test]
fn only_low_scores_and_only_until_they_are_told() {
    let low = pulse("2026-11-17", 6);
    assert!(said(&with(low.clone()), "2026-11-17").contains("gave 6 of 10"));
    assert_eq!(said(&with(pulse("2026-11-17", 7)), "2026-11-17"), "");
    let closed = PulseFact { closed: Some(day("2026-11-18")), about: None, ..low };
    assert_eq!(
        said(&with(closed.clone()), "2026-11-18"),
        "soon | Tell Tom what was done | Pulse, because Tom at Calder Water gave 6 of 10 on Tue 17 Nov, and no entry tells them of Wed 18 Nov"
    );
    assert_eq!(said(&with(PulseFact { told: Some(day("2026-11-18")), ..closed }), "2026-11-18"), "");
}
