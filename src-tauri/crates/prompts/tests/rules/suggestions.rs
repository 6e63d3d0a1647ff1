//! What holds for all rules: acts, muted accounts, order.

use crate::facts::{ask, calendar, day, live, promise, pulse, question, uid};
use kept_model::{LaneStepName, Owner};
use kept_prompts::{Act, ActKind, Facts, PromiseFact, Rule, Urgency, key_of, prompts};

/// Everything at once, on Thursday 19 November 2026.
fn busy() -> Facts {
    let mut facts = live("2026-10-16");
    let later = PromiseFact { uid: uid(0xb3), ..promise(Owner::Me, "ring her", "2026-11-20") };
    let theirs = PromiseFact { uid: uid(0xb2), ..promise(Owner::Them, "agreement", "2026-11-17") };
    facts.promises = vec![later, theirs, promise(Owner::Me, "sizing document", "2026-11-19")];
    facts.questions = vec![question("2026-11-18")];
    facts.pulses = vec![pulse("2026-11-12", 3)];
    facts.accounts[0].touches = 5;
    facts.accounts[0].has_order = true;
    facts
}

fn rules(facts: &Facts, today: &str) -> Vec<(Urgency, Rule)> {
    ask(facts, today).iter().map(|prompt| (prompt.urgency, prompt.rule)).collect()
}

#[test]
fn urgency_comes_first_then_the_day() {
    assert_eq!(
        rules(&busy(), "2026-11-19"),
        [
            (Urgency::Late, Rule::PulseLow),
            (Urgency::Late, Rule::PromiseTheirs),
            (Urgency::Today, Rule::Playbook),
            (Urgency::Today, Rule::PromiseMine),
            (Urgency::Today, Rule::Question),
            (Urgency::Soon, Rule::PromiseMine),
            (Urgency::Quiet, Rule::OutcomeUnknown),
        ]
    );
}

#[test]
fn a_muted_account_keeps_silent_except_for_what_i_promised() {
    let mut facts = busy();
    let sam = PromiseFact { uid: uid(0xb4), ..promise(Owner::Colleague, "tablet", "2026-11-19") };
    facts.promises.push(sam);
    facts.accounts[0].muted_until = Some(day("2026-11-20"));
    assert_eq!(
        rules(&facts, "2026-11-19"),
        [(Urgency::Today, Rule::PromiseMine), (Urgency::Soon, Rule::PromiseMine)]
    );
    assert!(rules(&facts, "2026-11-20").len() > 2, "the day it names is not muted any more");
}

#[test]
fn acts_hide_their_own_prompt() {
    let facts = live("2026-10-16");
    let key = ask(&facts, "2026-11-19")[0].key.clone();
    let shown = |kind, until: Option<&str>, today: &str| {
        let act = Act { key: key.clone(), kind, until: until.map(day) };
        let acts = |asked: &str| (asked == act.key).then(|| act.clone());
        !prompts(&facts, acts, day(today), &calendar()).is_empty()
    };
    let rows = [
        (ActKind::Done, None, "2026-11-19", false),
        (ActKind::Done, None, "2027-01-13", false),
        (ActKind::Done, None, "2027-01-14", true),
        (ActKind::Dismissed, None, "2026-12-24", false),
        (ActKind::Snoozed, Some("2026-11-23"), "2026-11-22", false),
        (ActKind::Snoozed, Some("2026-11-23"), "2026-11-23", true),
        (ActKind::Snoozed, None, "2026-11-19", true),
    ];
    for (kind, until, today, expected) in rows {
        assert_eq!(shown(kind, until, today), expected, "{kind:?} {until:?} {today}");
    }
}

#[test]
fn a_moved_promise_is_a_new_prompt() {
    let facts = |due| Facts { promises: vec![promise(Owner::Me, "ring her", due)], ..Facts::default() };
    let first = ask(&facts("2026-11-18"), "2026-11-19")[0].key.clone();
    let acts = |key: &str| {
        (key == first).then(|| Act { key: key.to_owned(), kind: ActKind::Dismissed, until: None })
    };
    assert!(prompts(&facts("2026-11-18"), acts, day("2026-11-19"), &calendar()).is_empty());
    assert_eq!(prompts(&facts("2026-11-19"), acts, day("2026-11-19"), &calendar()).len(), 1);
}

#[test]
fn keys_never_change() {
    // Stored acts hang on these: when this fails, an update would bring back what was done.
    assert_eq!(key_of(""), "nygm5q");
    assert_eq!(key_of("promise_mine:00000000-0000-0000-0000-0000000000b1:2026-11-19"), "4qgv9x");
}

#[test]
fn texts_are_kind() {
    let mut facts = busy();
    facts.orders.push(kept_prompts::OrderFact {
        uid: uid(0xe2),
        lane: vec![crate::facts::planned(LaneStepName::Live, "2026-11-02")],
        ..crate::facts::order("scanners")
    });
    for prompt in ask(&facts, "2026-11-19") {
        for text in [&prompt.title, &prompt.reason, &prompt.ends, &prompt.nudge.unwrap_or_default()] {
            let lower = text.to_lowercase();
            for word in ["!", "overdue", "forgot", "failed", "at risk", "you should", "must"] {
                assert!(!lower.contains(word), "{word:?} in {text:?}");
            }
        }
    }
}
