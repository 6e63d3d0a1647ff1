//! What holds for all rules: acts, muted accounts, order.

use crate::facts::{ask, calendar, day, live, promise, pulse, question, uid};
use kept_model::{LaneStepName, Owner};
use kept_prompts::{Act, ActKind, Acts, Facts, PromiseFact, Rule, Urgency, key_of, prompts};

/// Everything at once, on Thursday 19 November 2026.
fn busy() -> Facts {
    let mut facts = live("2026-10-16");
    let later = PromiseFact { uid: uid(0xb3), ..promise(Owner::Me, "ring her", "2026-11-20") };
    let theirs = PromiseFact { uid: uid(0xb2), ..promise(Owner::Them, "agreement", "2026-11-17") };
    facts.promises = vec![later, theirs, promise(Owner::Me, "sizing document", "2026-11-19")];
    facts.questions = vec![question("2026-11-18")];
    facts.pulses = vec![pulse("2026-11-12", 3)];
    facts.accounts[0].touches = 5;
    facts.accounts[0].first_order = Some(day("2026-09-01"));
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
            // Live since 16 October: the pulse has been due since 6 November.
            (Urgency::Soon, Rule::PulseDue),
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

fn act(identity: &str, kind: ActKind, until: Option<&str>) -> Act {
    Act { identity: identity.to_owned(), kind, until: until.map(day), until_minute: None, at: None }
}

#[test]
fn acts_hide_their_own_prompt() {
    let facts = live("2026-10-16");
    let identity = ask(&facts, "2026-11-19")[0].identity.clone();
    // (what was done, until when, today, whether it is shown, whether it is put off)
    let rows = [
        (ActKind::Done, None, "2026-11-19", false, false),
        (ActKind::Done, None, "2027-01-13", false, false),
        (ActKind::Done, None, "2027-01-14", true, false),
        (ActKind::Dismissed, None, "2026-12-24", false, false),
        (ActKind::Snoozed, Some("2026-11-23"), "2026-11-22", false, true),
        (ActKind::Snoozed, Some("2026-11-23"), "2026-11-23", true, false),
        (ActKind::Snoozed, None, "2026-11-19", true, false),
    ];
    for (kind, until, today, shown, snoozed) in rows {
        let acts = Acts::from_iter([act(&identity, kind, until)]);
        let calendar = calendar();
        let found = prompts(&facts, &acts, (day(today), None), &calendar);
        assert_eq!(
            (found.len(), found.snoozed().len()),
            (shown.into(), snoozed.into()),
            "{kind:?} {until:?} {today}"
        );
        assert!(found.snoozed().all(|suggestion| suggestion.identity() == identity));
    }
}

#[test]
fn a_prompt_put_off_to_an_hour_is_back_at_that_minute() {
    let facts = live("2026-10-16");
    let identity = ask(&facts, "2026-11-19")[0].identity.clone();
    // Put off to 14:15, which is minute 855, on Friday the 20th: (what the clock shows, whether it is put off)
    let rows = [
        ("2026-11-19", Some(1439), true),
        ("2026-11-20", Some(0), true),
        ("2026-11-20", Some(854), true),
        ("2026-11-20", Some(855), false),
        ("2026-11-20", Some(1439), false),
        ("2026-11-20", None, false),
        ("2026-11-21", Some(0), false),
        ("2026-11-19", None, true),
    ];
    let put_off = Act { until_minute: Some(855), ..act(&identity, ActKind::Snoozed, Some("2026-11-20")) };
    let acts = Acts::from_iter([put_off]);
    for (today, minute, is_off) in rows {
        let calendar = calendar();
        let found = prompts(&facts, &acts, (day(today), minute), &calendar);
        let is_shown = found.iter().any(|one| one.identity() == identity);
        let is_counted = found.snoozed().any(|one| one.identity() == identity);
        assert_eq!((is_shown, is_counted), (!is_off, is_off), "{today} {minute:?}");
    }
    // A minute says nothing of what is done for ever.
    let done = Act { until_minute: Some(0), ..act(&identity, ActKind::Done, None) };
    assert!(done.hides(day("2030-01-01"), Some(600)));
}

#[test]
fn each_putting_off_has_one_return() {
    let put_off = |until, at| Act { at, ..act("of something", ActKind::Snoozed, until) };
    let mark = |act: Act| act.return_mark();
    // However the moment moves, it is the same return; put off again, it is another.
    let first = mark(put_off(Some("2026-11-20"), Some(1)));
    assert!(first.is_some());
    assert_eq!(first, mark(put_off(Some("2026-11-27"), Some(1))));
    assert_ne!(first, mark(put_off(Some("2026-11-20"), Some(2))));
    // Nobody wrote down when: then its day tells it.
    assert_ne!(mark(put_off(Some("2026-11-20"), None)), mark(put_off(Some("2026-11-21"), None)));
    assert_eq!(mark(put_off(None, Some(1))), None);
    assert_eq!(mark(act("of something", ActKind::Done, Some("2026-11-20"))), None);
}

#[test]
fn of_two_acts_on_one_prompt_the_later_counts() {
    let acts = Acts::from_iter([
        act("balance:00000000-0000-0000-0000-0000000000a1:none", ActKind::Done, None),
        act("balance:00000000-0000-0000-0000-0000000000a1:none", ActKind::Snoozed, Some("2026-11-23")),
        act("of something else", ActKind::Done, None),
    ]);
    let of = |anchor: &str| acts.of(&format!("balance:00000000-0000-0000-0000-0000000000a1:{anchor}"));
    assert_eq!(of("none").map(|act| act.kind), Some(ActKind::Snoozed));
    assert_eq!(of("other"), None);
    assert_eq!(acts.of("of something else"), None);
    assert!(!acts.is_empty() && Acts::default().is_empty());
}

#[test]
fn a_moved_promise_is_a_new_prompt() {
    let facts = |due| Facts { promises: vec![promise(Owner::Me, "ring her", due)], ..Facts::default() };
    let first = ask(&facts("2026-11-18"), "2026-11-19")[0].identity.clone();
    let acts = Acts::from_iter([act(&first, ActKind::Dismissed, None)]);
    let shown = |due| prompts(&facts(due), &acts, (day("2026-11-19"), None), &calendar()).len();
    assert_eq!((shown("2026-11-18"), shown("2026-11-19")), (0, 1));
}

#[test]
fn a_suggestion_is_its_prompt_without_the_words() {
    let (facts, calendar) = (busy(), calendar());
    let acts = Acts::default();
    let found = prompts(&facts, &acts, (day("2026-11-19"), None), &calendar);
    assert_eq!(found.first(2), found.all()[..2]);
    assert_eq!(found.len(), found.all().len());
    for (light, whole) in found.iter().zip(found.all()) {
        assert_eq!(
            (light.rule(), light.urgency(), light.day(), light.account(), light.entry(), light.meeting()),
            (whole.rule, whole.urgency, whole.day, whole.account, whole.entry, whole.meeting)
        );
        assert_eq!((light.identity(), light.key()), (whole.identity.clone(), whole.key.clone()));
        assert_eq!(light.prompt(), whole);
    }
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
