//! Playbooks of one's own: on any dated fact, before it and after it, shifted or not, every few years.

use crate::facts::{ask, birthday, calder_with, day, order, reached, said_by, uid};
use kept_model::{EntryId, LaneStepName, Playbook, PlaybookAnchor, PlaybookStep, PulseSide, Shift};
use kept_prompts::{AdvocacyFact, Facts, OrderFact, PersonalDate, Prompt, PulseScore, Rule, checks_ahead};

fn step(offset_days: i64) -> PlaybookStep {
    PlaybookStep {
        name: "tea".to_owned(),
        offset_days,
        shift: Shift::After,
        every_years: None,
        question: "How do they take their tea?".to_owned(),
    }
}

fn playbook(anchor: PlaybookAnchor, steps: Vec<PlaybookStep>) -> Playbook {
    Playbook { name: "Tea time".to_owned(), anchor, is_on: true, steps }
}

/// Every fact that a playbook may count from, each on a day of its own.
fn dated() -> Facts {
    let lane = vec![
        reached(LaneStepName::Live, "2026-10-02"),
        reached(LaneStepName::Adopted, "2026-10-05"),
        reached(LaneStepName::Valued, "2026-10-06"),
        reached(LaneStepName::Renewed, "2026-10-07"),
    ];
    let facts = calder_with(|account| {
        account.renewal = Some(day("2026-10-08"));
        account.first_order = Some(day("2026-10-09"));
        account.last_delight = Some((day("2026-10-12"), uid(0xde1)));
        account.pulses = vec![PulseScore {
            uid: uid(0xd1),
            day: day("2026-10-13"),
            side: PulseSide::Theirs,
            about: None,
            score: 9,
        }];
        account.last_advocacy =
            Some(AdvocacyFact { entry: EntryId(30), uid: uid(0xad1), day: day("2026-10-14"), people: None });
        account.last_standing = Some(day("2026-10-15"));
    });
    Facts {
        orders: vec![OrderFact { lane, day: day("2026-10-01"), ..order("firewall refresh") }],
        dates: vec![birthday(10, 22)],
        ..facts
    }
}

fn with(facts: Facts, playbook: Playbook) -> Facts {
    Facts { playbooks: vec![playbook], ..facts }
}

fn said(facts: &Facts, now: &str) -> String {
    said_by(Rule::Playbook, facts, now)
}

fn asked(facts: &Facts, now: &str) -> Vec<Prompt> {
    ask(facts, now).into_iter().filter(|prompt| prompt.rule == Rule::Playbook).collect()
}

#[test]
fn counts_from_any_dated_fact() {
    use PlaybookAnchor as On;
    // (anchor, subject, the day it counts from, what it says of it on 16 November)
    let rows = [
        (On::Order, 0xe1, "2026-10-01", "Calder Water ordered firewall refresh 46 days ago"),
        (On::Live, 0xe1, "2026-10-02", "Calder Water went live with firewall refresh 45 days ago"),
        (On::Adopted, 0xe1, "2026-10-05", "Calder Water has used firewall refresh since Mon 5 Oct"),
        (On::Valued, 0xe1, "2026-10-06", "firewall refresh showed its value to Calder Water 41 days ago"),
        (On::Renewed, 0xe1, "2026-10-07", "Calder Water renewed firewall refresh 40 days ago"),
        (On::Renewal, 0xa1, "2026-10-08", "the renewal date of Calder Water is Thu 8 Oct"),
        (On::Since, 0xa1, "2026-10-09", "Calder Water first ordered 38 days ago"),
        (On::Delight, 0xde1, "2026-10-12", "the last delight moment at Calder Water was 35 days ago"),
        (On::Pulse, 0xd1, "2026-10-13", "Calder Water last gave a pulse 34 days ago"),
        (On::Advocacy, 0xad1, "2026-10-14", "Calder Water last spoke for us 33 days ago"),
        (On::Standing, 0xa1, "2026-10-15", "Calder Water has stood as it stands since Thu 15 Oct"),
        (On::Personal, 0xf4, "2026-10-22", "the birthday of Tom at Calder Water was on Thu 22 Oct"),
    ];
    assert_eq!(rows.len(), On::ALL.len());
    for (anchor, subject, from, began) in rows {
        let facts = with(dated(), playbook(anchor, vec![step(7)]));
        // A week after a working day is one, too.
        let due = day(from) + chrono::Days::new(7);
        assert_eq!(said(&facts, &(due - chrono::Days::new(1)).to_string()), "", "{anchor}");
        let prompt = &asked(&facts, &due.to_string())[0];
        let label = if anchor == On::Personal { " birthday" } else { "" };
        assert_eq!(prompt.identity, format!("playbook:{}:tea@{from}{label}", uid(subject)), "{anchor}");
        assert_eq!(prompt.day, due, "{anchor}");
        let person = if anchor == On::Personal { "Tom" } else { "Priya" };
        assert_eq!(
            said(&facts, "2026-11-16"),
            format!(
                "soon | Ask {person}: How do they take their tea? | Tea time, because {began} and no entry is tagged #tea"
            ),
            "{anchor}"
        );
        let off = with(dated(), Playbook { is_on: false, ..playbook(anchor, vec![step(7)]) });
        assert_eq!(said(&off, "2026-11-16"), "", "{anchor} is off");
        let mut tagged = facts.clone();
        tagged.accounts[0].answered = vec![("Tea".to_owned(), day(from))];
        assert_eq!(said(&tagged, "2026-11-16"), "", "{anchor}: an entry tagged #tea ends it");
        tagged.accounts[0].answered[0].1 = day(from).pred_opt().unwrap();
        assert_ne!(said(&tagged, "2026-11-16"), "", "{anchor}: one from before says nothing");
    }
}

#[test]
fn a_new_cause_is_a_new_prompt_and_what_lies_ahead_is_none() {
    let facts = with(dated(), playbook(PlaybookAnchor::Delight, vec![step(7)]));
    let first = asked(&facts, "2026-10-30")[0].key.clone();
    let delighted = |on, number| {
        let mut facts = facts.clone();
        facts.accounts[0].last_delight = Some((day(on), uid(number)));
        asked(&facts, "2026-10-30")
    };
    assert_ne!(delighted("2026-10-12", 0xde2)[0].key, first, "another moment of the same day");
    assert_ne!(delighted("2026-10-20", 0xde1)[0].key, first);
    assert!(delighted("2026-10-24", 0xde1).is_empty(), "its own step is not due");
    assert!(delighted("2026-11-24", 0xde1).is_empty());
}

#[test]
fn a_step_is_shifted_as_it_says() {
    // Counted from Thursday 15 October: +38 is Sunday 22 November, +40 the holiday on Tuesday 24 November.
    let rows = [
        (38, Shift::After, "2026-11-23"),
        (38, Shift::Before, "2026-11-20"),
        (38, Shift::Never, "2026-11-22"),
        (40, Shift::After, "2026-11-25"),
        (40, Shift::Before, "2026-11-23"),
        (40, Shift::Never, "2026-11-24"),
        (41, Shift::After, "2026-11-25"),
        (41, Shift::Before, "2026-11-25"),
        (41, Shift::Never, "2026-11-25"),
    ];
    for (offset, shift, expected) in rows {
        let step = PlaybookStep { shift, ..step(offset) };
        let facts = with(dated(), playbook(PlaybookAnchor::Standing, vec![step]));
        let before = day(expected).pred_opt().unwrap();
        assert_eq!(said(&facts, &before.to_string()), "", "{offset} {shift}");
        assert_eq!(asked(&facts, expected)[0].day, day(expected), "{offset} {shift}");
    }
}

#[test]
fn what_lies_before_a_day_ends_with_the_day() {
    let renewing = |offset, shift, on| {
        let mut facts =
            with(dated(), playbook(PlaybookAnchor::Renewal, vec![PlaybookStep { shift, ..step(offset) }]));
        facts.accounts[0].renewal = Some(day(on));
        facts
    };
    let facts = renewing(-10, Shift::After, "2026-11-30");
    let shown = |facts: &Facts, today: &str| !said(facts, today).is_empty();
    assert!(!shown(&facts, "2026-11-19") && shown(&facts, "2026-11-20"));
    assert!(shown(&facts, "2026-11-30") && !shown(&facts, "2026-12-01"));
    assert_eq!(
        asked(&facts, "2026-11-20")[0].ends,
        "Ends with an entry tagged #tea, or with the next step, or when that day has passed"
    );
    // The day before Sunday 22 November is Saturday, shifted to Monday: it still asks on that one day.
    let shifted = renewing(-1, Shift::After, "2026-11-22");
    assert!(
        !shown(&shifted, "2026-11-22") && shown(&shifted, "2026-11-23") && !shown(&shifted, "2026-11-24")
    );
    let early = renewing(-1, Shift::Before, "2026-11-22");
    assert!(shown(&early, "2026-11-20") && shown(&early, "2026-11-22") && !shown(&early, "2026-11-23"));
    // Answers count from 30 days before the step: 21 October.
    for (on, prompts) in
        [("2026-10-20", true), ("2026-10-21", false), ("2026-11-20", false), ("2026-11-21", true)]
    {
        let mut tagged = facts.clone();
        tagged.accounts[0].answered = vec![("tea".to_owned(), day(on))];
        assert_eq!(shown(&tagged, "2026-11-20"), prompts, "{on}");
    }
}

#[test]
fn a_date_in_somebodys_life_comes_round_every_year() {
    let own = |date: PersonalDate, offset| Facts {
        dates: vec![date],
        ..with(dated(), playbook(PlaybookAnchor::Personal, vec![step(offset)]))
    };
    let anchor = |facts: &Facts, today: &str| {
        asked(facts, today)
            .first()
            .map_or(String::new(), |p| p.identity.splitn(3, ':').nth(2).unwrap().to_owned())
    };
    // Two weeks before 10 January.
    let before = own(birthday(1, 10), -14);
    assert_eq!(anchor(&before, "2026-12-25"), "");
    assert_eq!(anchor(&before, "2026-12-28"), "tea@2027-01-10 birthday");
    assert_eq!(anchor(&before, "2027-01-10"), "tea@2027-01-10 birthday");
    assert_eq!(anchor(&before, "2027-01-11"), "");
    assert_eq!(anchor(&before, "2027-12-27"), "tea@2028-01-10 birthday");
    // A week after it, until the next is nearer.
    let after = own(birthday(1, 10), 7);
    assert_eq!(anchor(&after, "2027-01-15"), "");
    assert_eq!(anchor(&after, "2027-01-18"), "tea@2027-01-10 birthday");
    assert_eq!(anchor(&after, "2027-02-09"), "tea@2027-01-10 birthday");
    assert_eq!(anchor(&after, "2027-02-10"), "");
    // Two dates of one person on one day are two prompts.
    let mut two = own(birthday(1, 10), 0);
    two.dates.push(PersonalDate { label: "wedding".to_owned(), ..birthday(1, 10) });
    assert_eq!(asked(&two, "2027-01-11").len(), 2);
}

#[test]
fn a_step_comes_back_every_few_years_up_to_ten() {
    let since = |offset, every| {
        let step = PlaybookStep { every_years: Some(every), shift: Shift::Never, ..step(offset) };
        let mut facts = with(dated(), playbook(PlaybookAnchor::Since, vec![step]));
        facts.accounts[0].first_order = Some(day("2024-02-29"));
        facts
    };
    let anchor = |facts: &Facts, today: &str| {
        asked(facts, today)
            .first()
            .map_or(String::new(), |p| p.identity.splitn(3, ':').nth(2).unwrap().to_owned())
    };
    // (offset, every, today, the round that asks)
    let rows = [
        (0, 1, "2024-02-28", ""),
        (0, 1, "2024-02-29", "tea@2024-02-29"),
        (0, 1, "2025-02-27", "tea@2024-02-29"),
        (0, 1, "2025-02-28", "tea+1@2024-02-29"),
        (0, 1, "2028-02-28", "tea+3@2024-02-29"),
        (0, 1, "2028-02-29", "tea+4@2024-02-29"),
        (0, 1, "2034-02-28", "tea+10@2024-02-29"),
        (0, 1, "2040-01-01", "tea+10@2024-02-29"),
        (30, 1, "2034-03-30", "tea+9@2024-02-29"),
        (0, 3, "2030-02-27", "tea+1@2024-02-29"),
        (0, 3, "2030-02-28", "tea+2@2024-02-29"),
        (0, 3, "2040-01-01", "tea+3@2024-02-29"),
        (365, 2, "2025-02-27", ""),
        (365, 2, "2025-02-28", "tea@2024-02-29"),
        (365, 2, "2027-02-28", "tea+1@2024-02-29"),
        (365, 2, "2040-01-01", "tea+4@2024-02-29"),
        (-14, 1, "2025-02-13", ""),
        (-14, 1, "2025-02-14", "tea+1@2024-02-29"),
        (-14, 1, "2025-02-28", "tea+1@2024-02-29"),
        (-14, 1, "2025-03-01", ""),
        (-14, 1, "2034-02-14", "tea+10@2024-02-29"),
    ];
    for (offset, every, today, expected) in rows {
        assert_eq!(anchor(&since(offset, every), today), expected, "{offset} {every} {today}");
    }
}

#[test]
fn playbooks_that_are_off_have_no_checks_ahead() {
    let ahead = |is_on| {
        let steps = vec![step(7), step(60), PlaybookStep { every_years: Some(1), ..step(365) }];
        let facts = with(dated(), Playbook { is_on, ..playbook(PlaybookAnchor::Live, steps) });
        checks_ahead(&facts, crate::facts::CALDER, day("2026-11-19"), &crate::facts::calendar())
    };
    assert_eq!((ahead(true), ahead(false)), (2, 0));
}
