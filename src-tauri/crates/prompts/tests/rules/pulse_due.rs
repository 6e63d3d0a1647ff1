//! A pulse is due: after a ticket, after a go-live, every quarter.

use crate::facts::{CALDER, anchor, calder_with, day, order, reached, said, table, uid};
use kept_model::{LaneStepName, PulseSide};
use kept_prompts::{Facts, OrderFact, PulseScore, TicketFact};

fn score(side: PulseSide, on: &str) -> PulseScore {
    PulseScore { uid: uid(0xd2), day: day(on), side, about: None, score: 8 }
}

/// Calder Water first ordered on `first`; their last pulses.
fn facts(first: &str, theirs: &[&str]) -> Facts {
    calder_with(|account| {
        account.first_order = Some(day(first));
        account.outcomes = 1;
        account.pulses = theirs.iter().map(|on| score(PulseSide::Theirs, on)).collect();
    })
}

fn ticket(number: &str, done: &str) -> TicketFact {
    TicketFact { account: Some(CALDER), ticket: number.to_owned(), done: day(done) }
}

fn live(number: u128, on: &str) -> OrderFact {
    OrderFact {
        uid: uid(number),
        day: day("2026-10-01"),
        lane: vec![reached(LaneStepName::Live, on)],
        ..order("firewall refresh")
    }
}

const REST: &str = "and no pulse of theirs has come since";

#[test]
fn after_a_ticket_from_the_next_working_day_for_thirty_days() {
    let done = |on| Facts { tickets: vec![ticket("4711", on)], ..facts("2026-10-19", &[]) };
    let words = format!(
        "today | Ask Priya how ticket 4711 went, 0 to 10 | Pulse, because ticket 4711 of Calder Water was done on Wed 18 Nov, {REST}"
    );
    table(&done("2026-11-18"), &[("2026-11-18", ""), ("2026-11-19", &words)]);
    let soon = words.replacen("today", "soon", 1);
    table(&done("2026-11-18"), &[("2026-12-18", &soon), ("2026-12-19", "")]);
    // Done on Friday; done on Monday before the holiday.
    assert_eq!(said(&done("2026-11-20"), "2026-11-22"), "");
    assert_ne!(said(&done("2026-11-20"), "2026-11-23"), "");
    assert_eq!(said(&done("2026-11-23"), "2026-11-24"), "");
    assert_ne!(said(&done("2026-11-23"), "2026-11-25"), "");
}

#[test]
fn three_weeks_after_a_go_live_for_ninety_days() {
    // +21 is Thursday 19 November, +90 Wednesday 27 January.
    let went = |on| Facts { orders: vec![live(0xe1, on)], ..facts("2026-11-01", &[]) };
    let words = format!(
        "today | Ask Priya how going live felt, 0 to 10 | Pulse, because Calder Water went live with firewall refresh 21 days ago, {REST}"
    );
    table(&went("2026-10-29"), &[("2026-11-18", ""), ("2026-11-19", &words)]);
    assert!(said(&went("2026-10-29"), "2027-01-27").contains("90 days ago"));
    assert_eq!(said(&went("2026-10-29"), "2027-01-28"), "");
    // +21 is the holiday.
    assert_eq!(said(&went("2026-11-03"), "2026-11-24"), "");
    assert_ne!(said(&went("2026-11-03"), "2026-11-25"), "");
}

#[test]
fn every_quarter_from_the_last_pulse_else_from_the_first_order() {
    // 20 August + 91 is Thursday 19 November.
    let words = |because: &str| {
        format!("today | Ask Priya how we are doing, 0 to 10 | Pulse, because Calder Water {because}, {REST}")
    };
    table(
        &facts("2026-08-20", &[]),
        &[("2026-11-18", ""), ("2026-11-19", &words("first ordered on Thu 20 Aug"))],
    );
    let pulsed = facts("2024-01-02", &["2026-08-20", "2026-05-01"]);
    table(&pulsed, &[("2026-11-18", ""), ("2026-11-19", &words("last gave a pulse on Thu 20 Aug"))]);
    assert_eq!(anchor(&pulsed, "2026-11-19"), "quarter@2026-08-20");
    assert_eq!(said(&calder_with(|_| ()), "2026-11-19"), "", "nothing was sold");
}

#[test]
fn the_first_that_holds_speaks_and_a_pulse_of_theirs_ends_each() {
    let all = |theirs: &[&str]| Facts {
        tickets: vec![ticket("12", "2026-11-10"), ticket("4711", "2026-11-17"), ticket("9", "2026-11-19")],
        orders: vec![live(0xe1, "2026-10-20"), live(0xe2, "2026-10-22")],
        ..facts("2025-01-02", theirs)
    };
    // (their pulses, the anchor on Thursday 19 November)
    let order = "00000000-0000-0000-0000-0000000000e2";
    let rows: [(&[&str], String); 7] = [
        (&[], "ticket 4711@2026-11-17".to_owned()),
        (&["2026-11-16"], "ticket 4711@2026-11-17".to_owned()),
        (&["2026-11-17"], String::new()),
        (&["2026-11-19"], String::new()),
        (&["2026-11-20"], "ticket 4711@2026-11-17".to_owned()),
        (&["2026-01-05", "2026-11-16"], "ticket 4711@2026-11-17".to_owned()),
        (&["2026-01-05"], "ticket 4711@2026-11-17".to_owned()),
    ];
    for (theirs, expected) in rows {
        assert_eq!(anchor(&all(theirs), "2026-11-19"), expected, "{theirs:?}");
    }
    let without_tickets = |theirs: &[&str]| Facts { tickets: Vec::new(), ..all(theirs) };
    assert_eq!(anchor(&without_tickets(&["2026-10-21"]), "2026-11-19"), format!("live {order}@2026-10-22"));
    assert_eq!(anchor(&without_tickets(&["2026-10-22"]), "2026-11-19"), "");
    assert_eq!(anchor(&without_tickets(&["2026-10-22"]), "2027-01-21"), "quarter@2026-10-22");
}

#[test]
fn our_own_rating_ends_nothing() {
    let mut facts = facts("2026-08-20", &[]);
    facts.accounts[0].pulses = vec![score(PulseSide::Ours, "2026-11-18")];
    assert_eq!(anchor(&facts, "2026-11-19"), "quarter@2026-08-20");
}
