//! Who speaks for us: looked after, and not asked too often.

use crate::facts::{anchor, ask, calder_with, day, said, table, uid};
use kept_model::EntryId;
use kept_prompts::{AccountFacts, AdvocacyFact, AskFact, Facts};

fn spoke(on: &str, change: impl FnOnce(&mut AccountFacts)) -> Facts {
    calder_with(|account| {
        account.last_advocacy = Some(AdvocacyFact {
            entry: EntryId(30),
            uid: uid(0xad1),
            day: day(on),
            people: Some("Dana".to_owned()),
        });
        change(account);
    })
}

#[test]
fn something_kind_is_due_after_thirty_days() {
    // 20 October + 30 is Thursday 19 November.
    let words =
        "Do something kind for Dana | Advocacy, because Dana at Calder Water spoke for us on Tue 20 Oct";
    let rest = "and no entry has given since";
    table(
        &spoke("2026-10-20", |_| ()),
        &[
            ("2026-11-18", ""),
            ("2026-11-19", &format!("today | {words}, 30 days ago, {rest}")),
            ("2027-10-20", &format!("soon | {words} 2026, one year ago, {rest}")),
            ("2027-10-21", ""),
        ],
    );
    assert_eq!(said(&spoke("2026-10-25", |_| ()), "2026-11-24"), "", "+30 is a holiday");
    assert_ne!(said(&spoke("2026-10-25", |_| ()), "2026-11-25"), "");
}

#[test]
fn a_gift_or_a_smile_after_it_ends_it_and_newer_advocacy_is_a_new_prompt() {
    // (last gift, last delight, whether it prompts)
    let rows = [
        (Some("2026-10-20"), Some("2026-10-20"), true),
        (Some("2026-10-21"), None, false),
        (None, Some("2026-10-21"), false),
        (Some("2026-01-05"), None, true),
    ];
    for (gave, smiled, prompts) in rows {
        let facts = spoke("2026-10-20", |account| {
            account.last_gave = gave.map(day);
            account.last_delight = smiled.map(|on| (day(on), uid(0xde1)));
        });
        assert_eq!(!said(&facts, "2026-11-19").is_empty(), prompts, "{gave:?} {smiled:?}");
    }
    let mut newer = spoke("2026-10-20", |_| ());
    newer.accounts[0].last_advocacy.as_mut().unwrap().uid = uid(0xad2);
    assert_ne!(ask(&newer, "2026-11-19")[0].key, ask(&spoke("2026-10-20", |_| ()), "2026-11-19")[0].key);
    assert_eq!(anchor(&newer, "2026-11-19"), "care");
}

/// Newest first: whom we asked, and when.
fn asked(asks: &[(&str, &str)]) -> Facts {
    calder_with(|account| {
        account.asks = asks
            .iter()
            .enumerate()
            .map(|(n, (name, on))| AskFact {
                uid: uid(0x900 - n as u128),
                day: day(on),
                person: uid(name.len() as u128),
                name: (*name).to_owned(),
            })
            .collect();
    })
}

const THREE: [(&str, &str); 3] = [("Dana", "2026-11-16"), ("Dana", "2026-08-03"), ("Dana", "2026-05-20")];

#[test]
fn three_asks_of_one_person_within_180_days_call_for_a_rest() {
    // From 20 May to 16 November are 180 days; 16 November + 90 is 14 February.
    let words = "quiet | Give Dana a rest from asks | Advocacy, because Dana at Calder Water was asked to speak for us three times within 180 days, last on Mon 16 Nov";
    table(
        &asked(&THREE),
        &[
            ("2026-11-15", ""),
            ("2026-11-16", words),
            ("2027-02-14", &format!("{words} 2026")),
            ("2027-02-15", ""),
        ],
    );
    let others = [("Dana", "2026-11-16"), ("Tom", "2026-11-15"), ("Dana", "2026-08-03")];
    assert_eq!(said(&asked(&others), "2026-11-19"), "");
    let long_ago = [THREE[0], THREE[1], ("Dana", "2026-05-19")];
    assert_eq!(said(&asked(&long_ago), "2026-11-19"), "");
    let mixed =
        [("Dana", "2026-11-16"), ("Tom", "2026-11-10"), ("Dana", "2026-08-03"), ("Dana", "2026-06-01")];
    assert_ne!(said(&asked(&mixed), "2026-11-19"), "");
}

#[test]
fn a_gift_ends_the_rest_and_another_ask_is_a_new_prompt() {
    let given = |on| {
        let mut facts = asked(&THREE);
        facts.accounts[0].last_gave = Some(day(on));
        said(&facts, "2026-11-19")
    };
    assert_ne!(given("2026-11-16"), "");
    assert_eq!(given("2026-11-17"), "");
    let identity = &ask(&asked(&THREE), "2026-11-19")[0].identity;
    assert_eq!(
        identity,
        "advocate_tired:00000000-0000-0000-0000-000000000900:00000000-0000-0000-0000-000000000004"
    );
    let mut again = asked(&THREE);
    let latest = AskFact { uid: uid(0x901), day: day("2026-11-18"), ..again.accounts[0].asks[0].clone() };
    again.accounts[0].asks.insert(0, latest);
    assert_ne!(ask(&again, "2026-11-19")[0].identity, *identity);
    assert!(said(&again, "2026-11-19").contains("three times within 180 days, last on Wed 18 Nov"));
}
