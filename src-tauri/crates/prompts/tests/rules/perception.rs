//! They see it otherwise than we do.

use crate::facts::{ask, calder_with, day, said, table, uid};
use kept_model::PulseAbout::{Product, Service};
use kept_model::PulseSide::{Ours, Theirs};
use kept_model::{PulseAbout, PulseSide};
use kept_prompts::{Facts, PulseScore};

type Score = (PulseSide, Option<PulseAbout>, u8, &'static str);

fn scores(scores: &[Score]) -> Facts {
    let score = |(n, (side, about, score, on)): (usize, &Score)| PulseScore {
        uid: uid(0xc01 + n as u128),
        day: day(on),
        side: *side,
        about: *about,
        score: *score,
    };
    calder_with(|account| account.pulses = scores.iter().enumerate().map(score).collect())
}

#[test]
fn three_points_apart_for_ninety_days() {
    let facts = scores(&[(Theirs, Some(Service), 5, "2026-11-09"), (Ours, Some(Service), 8, "2026-11-18")]);
    let words = "Ask Priya how they see the service | Pulse, because Calder Water gave 5 of 10 on Mon 9 Nov, and we gave ourselves 8 on Wed 18 Nov";
    table(
        &facts,
        &[
            ("2026-11-17", ""),
            ("2026-11-18", &format!("today | {words}")),
            ("2026-11-25", &format!("today | {words}")),
            ("2026-11-26", &format!("soon | {words}")),
        ],
    );
    // 18 November + 90 is 16 February.
    assert_ne!(said(&facts, "2027-02-16"), "");
    assert_eq!(said(&facts, "2027-02-17"), "");
    assert_eq!(
        ask(&facts, "2026-11-19")[0].identity,
        "perception_gap:00000000-0000-0000-0000-0000000000a1:00000000-0000-0000-0000-000000000c01+00000000-0000-0000-0000-000000000c02"
    );
}

#[test]
fn what_is_a_gap() {
    let theirs = (Theirs, None, 9, "2026-11-09");
    // (pulses, how many prompts on 19 November)
    let rows: [(&[Score], usize); 9] = [
        (&[theirs, (Ours, None, 6, "2026-11-18")], 1),
        (&[theirs, (Ours, None, 7, "2026-11-18")], 0),
        (&[theirs, (Ours, Some(Product), 2, "2026-11-18")], 0),
        (&[theirs], 0),
        (&[(Ours, None, 2, "2026-11-18")], 0),
        // A year old says nothing of today.
        (&[theirs, (Ours, None, 2, "2025-11-19")], 1),
        (&[theirs, (Ours, None, 2, "2025-11-18")], 0),
        // A newer pulse closes it.
        (&[theirs, (Ours, None, 2, "2026-11-10"), (Ours, None, 8, "2026-11-18")], 0),
        // Each subject by itself.
        (
            &[
                theirs,
                (Ours, None, 6, "2026-11-18"),
                (Theirs, Some(Service), 2, "2026-11-18"),
                (Ours, Some(Service), 9, "2026-11-18"),
            ],
            2,
        ),
    ];
    for (pulses, expected) in rows {
        assert_eq!(ask(&scores(pulses), "2026-11-19").len(), expected, "{pulses:?}");
    }
}

#[test]
fn a_newer_pulse_that_is_still_apart_is_a_new_prompt() {
    let first = scores(&[(Theirs, None, 4, "2026-11-09"), (Ours, None, 8, "2026-11-10")]);
    let mut second = first.clone();
    second.accounts[0].pulses[0] =
        PulseScore { uid: uid(0xc09), day: day("2026-11-18"), ..second.accounts[0].pulses[0].clone() };
    assert_ne!(ask(&first, "2026-11-19")[0].key, ask(&second, "2026-11-19")[0].key);
}
