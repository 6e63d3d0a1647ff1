//! The runway to a renewal on Wednesday 31 March 2027: stages on 1 December, 31 December, 30 January (a Saturday)
//! and 1 March.

use crate::facts::{ask, calder_with, day, said, table};

#[test]
fn four_stages_each_replacing_the_last() {
    let facts = calder_with(|account| account.renewal = Some(day("2027-03-31")));
    let stage = |today: &str| {
        let prompts = ask(&facts, today);
        assert_eq!(prompts.len(), 1, "{today}");
        prompts[0].identity.rsplit(':').next().unwrap().to_owned()
    };
    assert_eq!(said(&facts, "2026-11-30"), "");
    let rows = [
        ("2026-12-01", "2027-03-31-120"),
        ("2026-12-30", "2027-03-31-120"),
        ("2026-12-31", "2027-03-31-90"),
        ("2027-01-31", "2027-03-31-90"),
        ("2027-02-01", "2027-03-31-60"),
        ("2027-03-01", "2027-03-31-30"),
        ("2027-03-31", "2027-03-31-30"),
    ];
    for (today, expected) in rows {
        assert_eq!(stage(today), expected, "{today}");
    }
    assert_eq!(said(&facts, "2027-04-01"), "");
}

#[test]
fn it_says_when_and_what_for() {
    let facts = calder_with(|account| account.renewal = Some(day("2027-03-31")));
    let because = "Renewal, because Calder Water renews on";
    table(
        &facts,
        &[
            (
                "2026-12-01",
                &format!(
                    "today | Ask Priya what they hope for from the next year | {because} Wed 31 Mar 2027, in 120 days, and no entry since Tue 1 Dec speaks of it"
                ),
            ),
            (
                "2026-12-09",
                &format!(
                    "soon | Ask Priya what they hope for from the next year | {because} Wed 31 Mar 2027, in 112 days, and no entry since Tue 1 Dec speaks of it"
                ),
            ),
            (
                "2027-03-30",
                &format!(
                    "today | Settle the renewal with Priya | {because} Wed 31 Mar, in 1 day, and no entry since Mon 1 Mar speaks of it"
                ),
            ),
            (
                "2027-03-31",
                &format!(
                    "today | Settle the renewal with Priya | {because} Wed 31 Mar, today, and no entry since Mon 1 Mar speaks of it"
                ),
            ),
        ],
    );
}

#[test]
fn a_word_since_the_stage_ends_it_until_the_next() {
    let spoken = |on: &str| {
        calder_with(|account| {
            account.renewal = Some(day("2027-03-31"));
            account.last_renewal_touch = Some(day(on));
        })
    };
    assert_ne!(said(&spoken("2026-11-30"), "2026-12-03"), "");
    assert_eq!(said(&spoken("2026-12-01"), "2026-12-03"), "");
    assert_ne!(said(&spoken("2026-12-01"), "2026-12-31"), "");
    // Said on the Saturday of the stage, before it was shown on Monday.
    assert_eq!(said(&spoken("2027-01-30"), "2027-02-01"), "");
    assert_eq!(said(&calder_with(|_| ()), "2026-12-03"), "");
}
