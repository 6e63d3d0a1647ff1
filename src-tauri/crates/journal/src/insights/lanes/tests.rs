use super::*;
use kept_model::LaneStep;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// "live 2026-10-16", "live ? 2026-12-07" for planned, "adopted: 31 of 42 sites" for evidence alone.
fn lane(ordered: &str, steps: &[&str]) -> OrderLane {
    let step = |text: &&str| {
        let (name, rest) = text.split_once([' ', ':']).unwrap();
        let planned = rest.strip_prefix("? ").map(day);
        LaneStep {
            step: name.parse().unwrap(),
            planned,
            actual: if planned.is_some() { None } else { rest.parse().ok() },
            evidence: text.contains(':').then(|| rest.trim().to_owned()),
        }
    };
    let order =
        Order { what: "scanners".to_owned(), lane: steps.iter().map(step).collect(), ..Order::default() };
    let account = Some((AccountId(1), "Nordsee".to_owned(), Some(day("2027-06-01"))));
    OrderLane { entry: EntryId(1), day: day(ordered), order, account }
}

#[test]
fn a_lane_says_how_far_it_is_and_what_is_missing() {
    // Today is 19 November. Live on 24 August is 87 days ago, on 1 November 18; both are counted against 30.
    type Case<'a> = (&'a [&'a str], Option<&'a str>, &'a str, &'a str);
    let cases: [Case<'_>; 9] = [
        (&["live ? 2026-12-07"], None, "done now ahead ahead ahead", "14 Sep|7 Dec|||"),
        (&[], None, "done wait ahead ahead ahead", "14 Sep|no day yet|||"),
        (&["live 2026-11-01"], None, "done done now ahead ahead", "14 Sep|1 Nov|||"),
        (&["live 2026-10-16"], None, "done done wait ahead ahead", "14 Sep|16 Oct|nobody has asked||"),
        (
            &["live 2026-10-16"],
            Some("2026-10-30"),
            "done done wait ahead ahead",
            "14 Sep|16 Oct|asked 30 Oct, no evidence yet||",
        ),
        // Somebody asked before it went live: that was about something else.
        (
            &["live 2026-10-16"],
            Some("2026-10-01"),
            "done done wait ahead ahead",
            "14 Sep|16 Oct|nobody has asked||",
        ),
        (
            &["live 2026-10-16", "adopted: 31 of 42 sites"],
            None,
            "done done now ahead ahead",
            "14 Sep|16 Oct|31 of 42 sites||",
        ),
        // A step that was passed over is not waited for.
        (&["adopted 2026-10-10"], None, "done ahead done wait ahead", "14 Sep||10 Oct|no evidence yet|"),
        (
            &["live 2026-09-20", "adopted 2026-10-01", "valued 2026-10-21"],
            None,
            "done done done done now",
            "14 Sep|20 Sep|1 Oct|21 Oct|1 Jun 2027",
        ),
    ];
    let today = day("2026-11-19");
    for (steps, asked, states, labels) in cases {
        // The second case was bought on 14 September: 66 days ago, more than the 60 that going live may take.
        let stops = stops(&lane("2026-09-14", steps), asked.map(day), today);
        let read: Vec<&str> = stops.iter().map(|stop| stop.state.as_str()).collect();
        assert_eq!(read.join(" "), states, "{steps:?}");
        let read: Vec<&str> = stops.iter().map(|stop| stop.label.as_str()).collect();
        assert_eq!(read.join("|"), labels, "{steps:?}");
    }
}

#[test]
fn the_heading_counts_what_stands_still() {
    let scanners = lane("2026-09-14", &["adopted 2026-10-10"]);
    let cases = [
        (0, 0, 0, "Nothing that was bought is written down yet."),
        (2, 1, 0, "Too few orders are written down to say more."),
        (3, 0, 0, "No order stands still: what is live is adopted, and what is adopted has shown its value."),
        (3, 1, 0, "One order is live and not yet adopted."),
        (
            8,
            3,
            1,
            "Three orders are live and not yet adopted. One is adopted, and no value is written down: scanners, Nordsee.",
        ),
        (8, 0, 1, "One order is adopted, and no value is written down: scanners, Nordsee."),
        (8, 0, 2, "Two orders are adopted, and no value is written down."),
        (8, 2, 4, "Two orders are live and not yet adopted. Four are adopted, and no value is written down."),
    ];
    for (n, not_adopted, not_valued, expected) in cases {
        assert_eq!(heading(n, not_adopted, not_valued, Some(&scanners)), expected);
    }
}

#[test]
fn a_day_to_come_is_not_reached() {
    let lane = lane("2026-09-14", &["live 2026-12-01"]);
    let today = day("2026-11-19");
    assert_eq!(missing(&lane, today), Some(Missing::Live));
    assert_eq!(missing(&lane, day("2026-12-01")), Some(Missing::Adopted));
    assert_eq!(since(&lane, today), day("2026-09-14"));
}
