//! Delight moments: thanks, consent, stories, and droughts.

use crate::facts::{anchor, ask, calder, calder_with, day, delight, said, table, uid};
use kept_model::{AccountId, Consent, EntryId};
use kept_prompts::{AccountFacts, DelightFact, Facts};

fn with(delight: DelightFact) -> Facts {
    Facts { delights: vec![delight], ..calder() }
}

fn sams(on: &str) -> DelightFact {
    DelightFact { by: Some("Sam".to_owned()), ..delight(on) }
}

#[test]
fn thanks_are_passed_on_from_the_next_working_day() {
    let words = "Thank Sam: “Sam stayed until the night shift was through” | Delight, because Sam delighted Tom at Calder Water on";
    let rest = "and no entry says that the thanks were passed on";
    table(
        &with(sams("2026-11-18")),
        &[
            ("2026-11-18", ""),
            ("2026-11-19", &format!("today | {words} Wed 18 Nov, {rest}")),
            ("2026-11-26", &format!("today | {words} Wed 18 Nov, {rest}")),
            ("2026-11-27", &format!("soon | {words} Wed 18 Nov, {rest}")),
            ("2027-01-17", &format!("soon | {words} Wed 18 Nov 2026, {rest}")),
            ("2027-01-18", ""),
        ],
    );
    table(
        &with(sams("2026-11-20")),
        &[("2026-11-22", ""), ("2026-11-23", &format!("today | {words} Fri 20 Nov, {rest}"))],
    );
}

#[test]
fn thanked_ends_it_and_nobody_of_ours_needs_none() {
    let shown = |delight: DelightFact| !said(&with(delight), "2026-11-19").is_empty();
    assert!(shown(sams("2026-11-18")));
    assert!(!shown(DelightFact { thanked: Some(day("2026-11-19")), ..sams("2026-11-18") }));
    assert!(!shown(delight("2026-11-18")));
    assert_eq!(anchor(&with(sams("2026-11-18")), "2026-11-19"), "thanks");
    let next = DelightFact { uid: uid(0xde2), ..sams("2026-11-18") };
    assert_ne!(
        ask(&with(next), "2026-11-19")[0].key,
        ask(&with(sams("2026-11-18")), "2026-11-19")[0].key,
        "another moment is another prompt"
    );
}

#[test]
fn whether_we_may_retell_it_is_asked_after_two_weeks() {
    // +14 is Tuesday 24 November, a holiday; +180 is 9 May.
    let unasked = |on| DelightFact { consent: Consent::Ask, ..delight(on) };
    let words = "Ask Tom whether we may retell “first upgrade nobody noticed” | Delight, because Tom at Calder Water said it on";
    table(
        &with(unasked("2026-11-10")),
        &[
            ("2026-11-24", ""),
            ("2026-11-25", &format!("today | {words} Tue 10 Nov, 15 days ago, and nobody has asked")),
            ("2027-05-09", &format!("soon | {words} Tue 10 Nov 2026, 180 days ago, and nobody has asked")),
            ("2027-05-10", ""),
        ],
    );
    for consent in [Consent::No, Consent::Yes] {
        let answered = DelightFact { consent, told: Some(day("2026-11-20")), ..unasked("2026-11-02") };
        assert_eq!(said(&with(answered), "2026-11-19"), "", "{consent}");
    }
    assert_eq!(said(&with(DelightFact { words: None, ..unasked("2026-11-02") }), "2026-11-19"), "");
    assert_eq!(
        said(&with(DelightFact { words: Some(" ".to_owned()), ..unasked("2026-11-02") }), "2026-11-19"),
        ""
    );
}

#[test]
fn only_the_newest_words_of_an_account_are_asked_about() {
    let unasked = |number, on| DelightFact { uid: uid(number), consent: Consent::Ask, ..delight(on) };
    let two =
        |newer| Facts { delights: vec![unasked(0xde1, "2026-10-01"), unasked(0xde2, newer)], ..calder() };
    let subject = |facts: &Facts| ask(facts, "2026-11-19").first().map(|prompt| prompt.identity.clone());
    assert!(subject(&two("2026-10-02")).unwrap().contains("de2:consent"));
    assert!(subject(&two("2026-09-30")).unwrap().contains("de1:consent"));
    assert_eq!(subject(&two("2026-11-18")), None, "the newer words are waited for");
    assert!(
        subject(&two("2026-11-20")).unwrap().contains("de1:consent"),
        "what has not happened yet does not count"
    );
    // Elsewhere is elsewhere.
    let mut elsewhere = two("2026-10-02");
    elsewhere.accounts.push(AccountFacts::new(AccountId(2), uid(0xa2), "Brightwell"));
    elsewhere.delights[1].account = Some(AccountId(2));
    assert_eq!(ask(&elsewhere, "2026-11-19").len(), 2);
}

fn ready(on: &str) -> DelightFact {
    DelightFact { consent: Consent::Yes, ..delight(on) }
}

#[test]
fn a_story_is_ready_two_weeks_after_the_yes() {
    let yes = DelightFact { consent_day: Some(day("2026-11-05")), ..ready("2026-10-01") };
    let words = "Tell the story of Tom: “first upgrade nobody noticed” | Story, because";
    let said_yes = format!("{words} Tom at Calder Water said yes on Thu 5 Nov");
    let rest = "and nobody has told it yet";
    table(
        &with(yes.clone()),
        &[
            ("2026-11-18", ""),
            ("2026-11-19", &format!("today | {said_yes}, 14 days ago, {rest}")),
            ("2027-11-05", &format!("soon | {said_yes} 2026, one year ago, {rest}")),
            ("2027-11-06", ""),
        ],
    );
    assert_eq!(anchor(&with(yes.clone()), "2026-11-19"), "story@2026-11-05");
    let early = DelightFact { consent_day: Some(day("2026-09-01")), ..ready("2026-10-01") };
    assert_eq!(anchor(&with(early), "2026-11-19"), "story@2026-10-01", "the later of both");
    table(
        &with(ready("2026-11-05")),
        &[(
            "2026-11-19",
            &format!(
                "today | {words} what Tom at Calder Water said on Thu 5 Nov, 14 days ago may be retold, {rest}"
            ),
        )],
    );
    assert_eq!(said(&with(DelightFact { told: Some(day("2026-11-19")), ..yes }), "2026-11-19"), "");
}

#[test]
fn of_an_accounts_stories_the_longest_chain_is_named() {
    let story = |number: i64, on, chain| DelightFact {
        entry: EntryId(number),
        uid: uid(number as u128),
        chain,
        ..ready(on)
    };
    // (stories, the entry that is named on 19 November)
    let rows = [
        (vec![story(1, "2026-10-01", 2), story(2, "2026-09-01", 3)], 2),
        (vec![story(1, "2026-10-01", 2), story(2, "2026-09-01", 2)], 1),
        (vec![story(1, "2026-10-01", 2), story(2, "2026-10-02", 2)], 2),
        // What is not ready yet, or was told, keeps none back.
        (vec![story(1, "2026-10-01", 2), story(2, "2026-11-18", 6)], 1),
    ];
    for (delights, expected) in rows {
        let facts = Facts { delights, ..calder() };
        assert_eq!(ask(&facts, "2026-11-19")[0].entry, Some(EntryId(expected)));
        assert_eq!(ask(&facts, "2026-11-19").len(), 1);
    }
}

#[test]
fn half_a_year_without_a_smile() {
    // 23 May + 180 is Thursday 19 November.
    let since = |last: Option<&str>| {
        calder_with(|account| {
            account.first_order = Some(day("2026-11-02"));
            account.first_day = Some(day("2026-05-23"));
            account.last_delight = last.map(|on| (day(on), uid(0xde1)));
            account.outcomes = 1;
        })
    };
    let title = "quiet | What would make Priya smile? | Delight, because";
    table(
        &since(None),
        &[
            ("2026-11-18", ""),
            (
                "2026-11-19",
                &format!(
                    "{title} no delight moment at Calder Water is written down, 180 days after the first entry on Sat 23 May"
                ),
            ),
        ],
    );
    assert_eq!(anchor(&since(None), "2026-11-19"), "first");
    table(
        &since(Some("2026-05-28")),
        &[
            ("2026-11-19", ""),
            // +180 is Tuesday 24 November, a holiday.
            ("2026-11-24", ""),
            (
                "2026-11-25",
                &format!("{title} the last delight moment at Calder Water was on Thu 28 May, 181 days ago"),
            ),
        ],
    );
    assert_eq!(said(&since(Some("2026-11-18")), "2026-11-19"), "", "a smile ends it");
    assert!(anchor(&since(Some("2026-05-23")), "2026-11-19").ends_with("de1"));
    let mut prospect = since(None);
    prospect.accounts[0].first_order = None;
    assert_eq!(said(&prospect, "2026-11-19"), "");
}
