//! Beyond the order.

use crate::facts::{CALDER, calder_with, day, live, reached, said_by, uid};
use kept_model::{EntryId, LaneStepName, Playbook, PlaybookAnchor, PlaybookStep, Shift};
use kept_prompts::{Facts, OutcomeFact, Prompt, Rule};

/// The same lanes speak to other rules, too: here only about the playbooks.
fn ask(facts: &Facts, today: &str) -> Vec<Prompt> {
    let prompts = crate::facts::ask(facts, today);
    prompts.into_iter().filter(|prompt| prompt.rule == Rule::Playbook).collect()
}

fn said(facts: &Facts, today: &str) -> String {
    said_by(Rule::Playbook, facts, today)
}

fn table(facts: &Facts, rows: &[(&str, &str)]) {
    for (today, expected) in rows {
        assert_eq!(said(facts, today), *expected, "on {today}");
    }
}

#[test]
fn every_step_comes_on_its_day_and_the_newer_replaces_the_older() {
    // Live on Friday 16 October 2026: +14 Friday, +30 Sunday, +90 Thursday, +180 Wednesday, +365 Saturday.
    let works = "Ask Priya whether it works for them | Live, because Calder Water went live";
    let used = "Nobody has asked Priya how the rollout feels | Adoption, because Calder Water went live";
    let helped = "Has it helped Calder Water with their goal? | Outcome, because Calder Water went live";
    let story = "Ask Priya for the moment it all made sense | Story, because Calder Water went live";
    let yearly = "Ask Priya what they would miss if it were gone | Value, because Calder Water went live";
    table(
        &live("2026-10-16"),
        &[
            ("2026-10-16", ""),
            ("2026-10-29", ""),
            ("2026-10-30", &format!("today | {works} 14 days ago and no entry asks")),
            ("2026-11-06", &format!("today | {works} 21 days ago and no entry asks")),
            ("2026-11-07", &format!("soon | {works} 22 days ago and no entry asks")),
            ("2026-11-15", &format!("soon | {works} 30 days ago and no entry asks")),
            ("2026-11-16", &format!("today | {used} 31 days ago and no entry asks")),
            ("2026-11-19", &format!("today | {used} 34 days ago and no entry asks")),
            ("2027-01-13", &format!("soon | {used} 89 days ago and no entry asks")),
            ("2027-01-14", &format!("today | {helped} 90 days ago and no entry says whether it helped")),
            ("2027-04-14", &format!("today | {story} 180 days ago and no entry tells the eureka moment")),
            ("2027-10-18", &format!("today | {yearly} one year ago and no entry has asked again")),
            ("2029-10-16", &format!("today | {yearly} three years ago and no entry has asked again")),
            ("2036-10-16", &format!("today | {yearly} ten years ago and no entry has asked again")),
        ],
    );
}

#[test]
fn a_holiday_shifts_a_step() {
    // +14 is Tuesday 24 November, a holiday.
    let facts = live("2026-11-10");
    assert_eq!(said(&facts, "2026-11-24"), "");
    assert_eq!(ask(&facts, "2026-11-25")[0].day, day("2026-11-25"));
}

#[test]
fn every_year_is_a_new_prompt_up_to_ten() {
    let identity = |today: &str| ask(&live("2020-03-02"), today)[0].identity.clone();
    let subject = "playbook:00000000-0000-0000-0000-0000000000e1";
    assert_eq!(identity("2021-03-05"), format!("{subject}:yearly@2020-03-02"));
    assert_eq!(identity("2022-03-05"), format!("{subject}:yearly+1@2020-03-02"));
    assert_eq!(identity("2030-03-05"), format!("{subject}:yearly+9@2020-03-02"));
    assert_eq!(identity("2034-03-05"), format!("{subject}:yearly+9@2020-03-02"));
}

#[test]
fn what_answers_a_step() {
    // (lane step reached, tags with their day, today, whether it still prompts)
    type Row = (Option<LaneStepName>, &'static [(&'static str, &'static str)], &'static str, bool);
    let rows: [Row; 17] = [
        (None, &[], "2026-11-19", true),
        (Some(LaneStepName::Adopted), &[], "2026-11-19", false),
        (Some(LaneStepName::Valued), &[], "2026-11-19", false),
        (Some(LaneStepName::Renewed), &[], "2026-11-19", true),
        (None, &[("used", "2026-10-20")], "2026-11-19", false),
        (None, &[("Used", "2026-11-18")], "2026-11-19", false),
        (None, &[("used", "2026-10-15")], "2026-11-19", true),
        (None, &[("works", "2026-11-18")], "2026-11-19", true),
        (None, &[("used", "2026-11-20")], "2026-11-19", true),
        (Some(LaneStepName::Adopted), &[], "2027-01-14", true),
        (Some(LaneStepName::Valued), &[], "2027-01-14", false),
        (None, &[("helped", "2026-12-01")], "2027-01-14", false),
        (Some(LaneStepName::Valued), &[], "2027-04-14", true),
        (None, &[("story", "2027-04-01")], "2027-04-14", false),
        (None, &[("yearly", "2027-09-16")], "2027-10-18", false),
        (None, &[("yearly", "2027-09-15")], "2027-10-18", true),
        (None, &[("yearly", "2027-10-18")], "2028-10-16", true),
    ];
    for (step, tags, today, prompts) in rows {
        let mut facts = live("2026-10-16");
        facts.orders[0].lane.extend(step.map(|step| reached(step, "2026-10-30")));
        facts.accounts[0].answered = tags.iter().map(|(tag, on)| ((*tag).to_owned(), day(on))).collect();
        assert_eq!(!said(&facts, today).is_empty(), prompts, "{step:?} {tags:?} {today}");
    }
}

#[test]
fn an_answered_step_does_not_bring_back_the_older() {
    let mut facts = live("2026-10-16");
    facts.accounts[0].answered = vec![("used".to_owned(), day("2026-11-18"))];
    assert_eq!(said(&facts, "2026-11-19"), "");
}

#[test]
fn it_counts_from_the_actual_date_alone() {
    let mut facts = live("2026-10-16");
    facts.orders[0].lane[0].planned = Some(day("2026-09-01"));
    assert!(said(&facts, "2026-11-19").contains("34 days ago"));
    let before = ask(&facts, "2026-11-19")[0].key.clone();
    facts.orders[0].lane[0].actual = Some(day("2026-10-15"));
    assert_ne!(ask(&facts, "2026-11-19")[0].key, before, "another live date is another prompt");
    facts.orders[0].lane[0].actual = Some(day("2026-11-20"));
    assert_eq!(said(&facts, "2026-11-19"), "", "a lane day in the future counts for nothing");
}

#[test]
fn it_names_what_was_bought_and_what_they_hoped_for() {
    let mut facts = live("2026-08-15");
    facts.orders[0].what = "firewall refresh".to_owned();
    let goal = |body: &str, measure: Option<&str>| OutcomeFact {
        entry: EntryId(20),
        uid: uid(0xf1),
        account: Some(CALDER),
        body: body.to_owned(),
        measure: measure.map(str::to_owned),
        day: day("2026-08-01"),
        reviewed: None,
    };
    facts.outcomes = vec![goal("more accurate picking", Some("errors under 0.5 %"))];
    assert_eq!(
        said(&facts, "2026-11-13"),
        "today | Has it helped Calder Water with “more accurate picking”? | Outcome, because Calder Water went live with firewall refresh 90 days ago and “errors under 0.5 %” has no evidence"
    );
    facts.outcomes = vec![goal("more accurate picking", None)];
    assert!(said(&facts, "2026-11-13").ends_with("and “more accurate picking” has no evidence"));
    facts.accounts[0].main_person = None;
    facts.outcomes.clear();
    facts.orders[0].lane[0].actual = Some(day("2026-10-16"));
    assert!(
        said(&facts, "2026-11-19").starts_with("today | Nobody has asked Calder Water how the rollout feels")
    );
}

#[test]
fn a_playbook_of_ones_own() {
    let step = PlaybookStep {
        name: "tea".to_owned(),
        offset_days: -10,
        every_years: None,
        shift: Shift::After,
        question: "How do they take their tea?".to_owned(),
    };
    let playbook =
        |anchor| Playbook { name: "Tea time".to_owned(), anchor, is_on: true, steps: vec![step.clone()] };
    let renewing = Facts {
        playbooks: vec![playbook(PlaybookAnchor::Renewal)],
        ..calder_with(|account| {
            account.renewal = Some(day("2026-11-30"));
            account.last_renewal_touch = Some(day("2026-11-01"));
        })
    };
    table(
        &renewing,
        &[
            ("2026-11-19", ""),
            (
                "2026-11-20",
                "today | Ask Priya: How do they take their tea? | Tea time, because the renewal date of Calder Water is Mon 30 Nov and no entry is tagged #tea",
            ),
        ],
    );
    let mut ordered = live("2026-11-19");
    ordered.playbooks = vec![Playbook {
        steps: vec![PlaybookStep { offset_days: 7, ..step.clone() }],
        ..playbook(PlaybookAnchor::Order)
    }];
    assert_eq!(said(&ordered, "2026-09-07"), "");
    assert!(
        said(&ordered, "2026-09-08")
            .ends_with("Tea time, because Calder Water ordered 7 days ago and no entry is tagged #tea")
    );
}

#[test]
fn a_rewritten_question_is_asked_as_written() {
    let mut facts = live("2026-10-16");
    facts.playbooks[0].steps[1].question = "Do the night shifts use it?".to_owned();
    assert!(
        said(&facts, "2026-11-19")
            .starts_with("today | Ask Priya: Do the night shifts use it? | Beyond the order, because")
    );
}

#[test]
fn the_same_step_in_two_playbooks_is_one_prompt() {
    let mut facts = live("2026-10-16");
    let mut second = Playbook::beyond_the_order();
    second.steps[1].offset_days = 32;
    facts.playbooks.push(second);
    assert_eq!(ask(&facts, "2026-11-19").len(), 1);
}

#[test]
fn an_answer_from_before_the_start_answers_nothing() {
    let mut facts = live("2026-11-02");
    facts.playbooks[0].steps = vec![PlaybookStep {
        name: "yearly".to_owned(),
        offset_days: 10,
        every_years: Some(1),
        shift: Shift::After,
        question: "Still glad?".to_owned(),
    }];
    facts.accounts[0].answered = vec![("yearly".to_owned(), day("2026-11-01"))];
    assert_ne!(said(&facts, "2026-11-19"), "");
    facts.accounts[0].answered = vec![("yearly".to_owned(), day("2026-11-02"))];
    assert_eq!(said(&facts, "2026-11-19"), "");
}
