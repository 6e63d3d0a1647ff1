//! Planned to be live.

use crate::facts::{ask, calder, order, planned, reached, said, table};
use kept_model::LaneStepName;
use kept_prompts::{Facts, OrderFact};

fn with(order: OrderFact) -> Facts {
    Facts { orders: vec![order], ..calder() }
}

fn late_order(on: &str) -> OrderFact {
    OrderFact { lane: vec![planned(LaneStepName::Live, on)], ..order("firewall refresh") }
}

#[test]
fn asks_from_the_working_day_after_the_plan() {
    let words = "Ask Priya what going live still needs | Live, because firewall refresh at Calder Water was planned for";
    let rest = "and no entry says it is live";
    table(
        &with(late_order("2026-11-13")),
        &[
            ("2026-11-13", ""),
            ("2026-11-15", ""),
            ("2026-11-16", &format!("today | {words} Fri 13 Nov, 3 days ago, {rest}")),
            ("2026-11-23", &format!("today | {words} Fri 13 Nov, 10 days ago, {rest}")),
            ("2026-11-24", &format!("soon | {words} Fri 13 Nov, 11 days ago, {rest}")),
        ],
    );
    // The day after is a holiday.
    let holiday = format!("today | {words} Mon 23 Nov, 2 days ago, {rest}");
    table(&with(late_order("2026-11-23")), &[("2026-11-24", ""), ("2026-11-25", &holiday)]);
}

#[test]
fn going_live_ends_it_and_a_new_plan_is_a_new_prompt() {
    for step in [LaneStepName::Live, LaneStepName::Adopted, LaneStepName::Valued, LaneStepName::Renewed] {
        let mut order = late_order("2026-11-13");
        order.lane.insert(0, reached(step, "2026-11-12"));
        assert_eq!(said(&with(order), "2026-11-16"), "", "{step}");
    }
    let first = &ask(&with(late_order("2026-11-12")), "2026-11-18")[0];
    let second = &ask(&with(late_order("2026-11-16")), "2026-11-18")[0];
    assert_ne!(first.key, second.key);
    assert_eq!(said(&with(order("firewall refresh")), "2026-11-18"), "");
}
