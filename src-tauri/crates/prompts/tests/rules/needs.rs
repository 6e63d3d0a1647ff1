//! Goals that nobody has spoken about, and what is in their way.

use crate::facts::{anchor, calder_with, day, obstacle, outcome, said, table};
use kept_prompts::{Facts, OutcomeFact};

/// With the last entry tagged `#goal`.
fn goal(outcome: OutcomeFact, spoken: Option<&str>) -> Facts {
    Facts { outcomes: vec![outcome], ..calder_with(|account| account.last_goal_touch = spoken.map(day)) }
}

#[test]
fn a_goal_is_stale_after_120_days() {
    // 22 July + 120 is Thursday 19 November.
    let words = "Ask Priya how far “more accurate picking” has come | Outcome, because Calder Water hopes for it, and no entry has spoken of it since";
    table(
        &goal(outcome("2026-07-22"), None),
        &[
            ("2026-11-18", ""),
            ("2026-11-19", &format!("today | {words} Wed 22 Jul, 120 days ago")),
            ("2026-11-27", &format!("soon | {words} Wed 22 Jul, 128 days ago")),
        ],
    );
    // 25 July + 120 is Sunday 22 November.
    table(
        &goal(outcome("2026-07-25"), None),
        &[("2026-11-22", ""), ("2026-11-23", &format!("today | {words} Sat 25 Jul, 121 days ago"))],
    );
}

#[test]
fn speaking_of_a_goal_gives_it_another_season() {
    let reviewed = |on| OutcomeFact { reviewed: Some(day(on)), ..outcome("2026-01-05") };
    // (reviewed, last #goal, the anchor on 19 November)
    let rows = [
        (reviewed("2026-07-22"), None, "2026-07-22"),
        (reviewed("2026-07-23"), None, ""),
        (reviewed("2026-07-01"), Some("2026-07-22"), "2026-07-22"),
        (reviewed("2026-07-22"), Some("2026-07-01"), "2026-07-22"),
        (reviewed("2026-07-01"), Some("2026-11-19"), ""),
        (outcome("2026-07-01"), Some("2026-06-01"), "2026-07-01"),
        (outcome("2026-07-01"), None, "2026-07-01"),
    ];
    for (outcome, spoken, expected) in rows {
        let facts = goal(outcome, spoken);
        assert_eq!(anchor(&facts, "2026-11-19"), expected, "{facts:?}");
    }
}

fn in_the_way(on: &str, spoken: Option<&str>) -> Facts {
    Facts {
        obstacles: vec![obstacle(on)],
        ..calder_with(|account| account.last_obstacle_touch = spoken.map(day))
    }
}

#[test]
fn an_obstacle_asks_for_help_after_30_days() {
    // 20 October + 30 is Thursday 19 November; 22 October + 30 is Saturday 21 November.
    let title = "Help Tom with “the export loses umlauts” | Obstacle, because it";
    table(
        &in_the_way("2026-10-20", None),
        &[
            ("2026-11-18", ""),
            (
                "2026-11-19",
                &format!(
                    "today | {title} has been in the way of Tom at Calder Water since Tue 20 Oct, 30 days, and no entry says that it is helped"
                ),
            ),
        ],
    );
    assert_eq!(said(&in_the_way("2026-10-22", None), "2026-11-22"), "");
    assert_ne!(said(&in_the_way("2026-10-22", None), "2026-11-23"), "");
    table(
        &in_the_way("2026-08-03", Some("2026-10-20")),
        &[(
            "2026-11-19",
            &format!(
                "today | {title} is still in the way of Tom at Calder Water, and no entry has spoken of it since Tue 20 Oct, 30 days ago"
            ),
        )],
    );
}

#[test]
fn speaking_of_an_obstacle_anchors_it_anew() {
    let rows = [
        (None, "2026-09-01"),
        (Some("2026-08-31"), "2026-09-01"),
        (Some("2026-10-20"), "2026-10-20"),
        (Some("2026-10-21"), ""),
        (Some("2026-11-19"), ""),
    ];
    for (spoken, expected) in rows {
        assert_eq!(anchor(&in_the_way("2026-09-01", spoken), "2026-11-19"), expected, "{spoken:?}");
    }
}
