//! Planned to be live, and lanes that stand still.

use crate::facts::{anchor, ask, calder, order, planned, reached, said, table};
use kept_model::{LaneStep, LaneStepName};
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
}

fn lane(steps: Vec<LaneStep>) -> Facts {
    with(OrderFact { lane: steps, ..order("firewall refresh") })
}

#[test]
fn bought_and_not_live_after_sixty_days() {
    // Ordered on Tuesday 1 September; +60 is Saturday 31 October.
    let words = "Ask Priya what firewall refresh still needs to go live | Live, because Calder Water ordered firewall refresh on Tue 1 Sep,";
    let rest = "and no entry says that it is live or when";
    table(
        &lane(vec![]),
        &[
            ("2026-10-31", ""),
            ("2026-11-01", ""),
            ("2026-11-02", &format!("today | {words} 62 days ago, {rest}")),
            ("2026-11-09", &format!("today | {words} 69 days ago, {rest}")),
            ("2026-11-10", &format!("soon | {words} 70 days ago, {rest}")),
        ],
    );
    assert_eq!(anchor(&lane(vec![]), "2026-11-19"), "live@2026-09-01");
    // A plan, even one that has passed, is the matter of another rule; so is any further step.
    let planned_later = lane(vec![planned(LaneStepName::Live, "2026-12-01")]);
    assert_eq!(said(&planned_later, "2026-11-19"), "");
    for step in [LaneStepName::Live, LaneStepName::Adopted, LaneStepName::Valued, LaneStepName::Renewed] {
        assert_eq!(said(&lane(vec![reached(step, "2026-11-18")]), "2026-11-19"), "", "{step}");
    }
    let slip = lane(vec![reached(LaneStepName::Live, "2026-11-20")]);
    assert_ne!(said(&slip, "2026-11-19"), "", "a lane day in the future is not there yet");
}

#[test]
fn live_and_not_used_after_120_days() {
    // Live on Thursday 23 July; +120 is Friday 20 November.
    let live = || reached(LaneStepName::Live, "2026-07-23");
    let words = "Ask Priya who uses firewall refresh | Adoption, because firewall refresh at Calder Water is live since Thu 23 Jul,";
    let rest = "and no entry says that it is used";
    table(
        &lane(vec![live()]),
        &[("2026-11-19", ""), ("2026-11-20", &format!("today | {words} 120 days, {rest}"))],
    );
    assert_eq!(anchor(&lane(vec![live()]), "2026-11-20"), "adopted@2026-07-23");
    // A plan of their own is given its time: Sunday 22 November, and one for an earlier day changes nothing.
    let planned_for = |on| lane(vec![live(), planned(LaneStepName::Adopted, on)]);
    table(
        &planned_for("2026-11-22"),
        &[("2026-11-22", ""), ("2026-11-23", &format!("today | {words} 123 days, {rest}"))],
    );
    table(
        &planned_for("2026-11-18"),
        &[("2026-11-19", ""), ("2026-11-20", &format!("today | {words} 120 days, {rest}"))],
    );
    for step in [LaneStepName::Adopted, LaneStepName::Valued, LaneStepName::Renewed] {
        assert_eq!(said(&lane(vec![live(), reached(step, "2026-11-20")]), "2026-11-20"), "", "{step}");
    }
    let moved = lane(vec![reached(LaneStepName::Live, "2026-07-22")]);
    assert_eq!(anchor(&moved, "2026-11-20"), "adopted@2026-07-22", "another live day is another prompt");
}

#[test]
fn used_and_of_no_value_after_180_days() {
    // Adopted on Monday 25 May; +180 is Saturday 21 November.
    let adopted =
        || vec![reached(LaneStepName::Live, "2026-02-02"), reached(LaneStepName::Adopted, "2026-05-25")];
    let words = "Ask Priya whether firewall refresh has helped | Value, because Calder Water has used firewall refresh since Mon 25 May,";
    let rest = "and no entry says that it helped";
    table(
        &lane(adopted()),
        &[("2026-11-22", ""), ("2026-11-23", &format!("today | {words} 182 days, {rest}"))],
    );
    assert_eq!(anchor(&lane(adopted()), "2026-11-23"), "valued@2026-05-25", "the furthest step alone");
    // Planned for Monday: the day after is a holiday.
    let mut planned_for = adopted();
    planned_for.push(planned(LaneStepName::Valued, "2026-11-23"));
    table(
        &lane(planned_for),
        &[("2026-11-24", ""), ("2026-11-25", &format!("today | {words} 184 days, {rest}"))],
    );
    for step in [LaneStepName::Valued, LaneStepName::Renewed] {
        let mut ended = adopted();
        ended.push(reached(step, "2026-11-23"));
        assert_eq!(said(&lane(ended), "2026-11-23"), "", "{step}");
    }
}
