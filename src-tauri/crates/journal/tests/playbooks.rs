//! Playbooks as data: every change is an operation, and what they would ask next follows from it.
#![expect(clippy::unwrap_used, reason = "a test may fail this way")]

mod common;

use common::journal;
use kept_journal::{Done, Error, Journal, Subject};
use kept_model::{Playbook, PlaybookAnchor, PlaybookId};

fn fields(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn all(journal: &Journal) -> Vec<Playbook> {
    journal.playbooks().unwrap().into_iter().map(|(_, playbook)| playbook).collect()
}

fn names(journal: &Journal, playbook: &str) -> Vec<String> {
    journal.playbook(playbook).unwrap().1.steps.into_iter().map(|step| step.name).collect()
}

type Change = fn(&mut Journal) -> Done<PlaybookId>;

#[test]
fn each_change_has_its_label_and_is_taken_back() {
    let (_folder, mut journal, _) = journal();
    assert_eq!(all(&journal), [Playbook::beyond_the_order()]);
    let changes: [(&str, Change); 9] = [
        ("Add playbook \"Renewal care\"", |journal| {
            journal.add_playbook(" Renewal care ", PlaybookAnchor::Renewal).unwrap()
        }),
        ("Add step \"runway\" to \"Renewal care\"", |journal| {
            let step = [
                ("name", "#runway"),
                ("offset", "-90"),
                ("shift", "before"),
                ("question", "What should change?"),
            ];
            journal.add_step("renewal", &fields(&step)).unwrap()
        }),
        ("Add step \"again\" to \"Renewal care\"", |journal| {
            let step = [("name", "again"), ("offset", "-120"), ("every", "1"), ("question", "Again?")];
            journal.add_step("renewal", &fields(&step)).unwrap()
        }),
        ("Change step \"runway\" of \"Renewal care\"", |journal| {
            journal.edit_step("renewal", "RUNWAY", &fields(&[("offset", "-150"), ("every", "")])).unwrap()
        }),
        ("Change step \"works\" of \"Beyond the order\"", |journal| {
            journal.edit_step("1", "works", &fields(&[("name", "two-weeks")])).unwrap()
        }),
        ("Remove step \"again\" of \"Renewal care\"", |journal| {
            journal.remove_step("renewal care", "again").unwrap()
        }),
        ("Switch playbook \"Renewal care\" off", |journal| {
            journal.edit_playbook("renewal", &fields(&[("on", "no")])).unwrap()
        }),
        ("Change playbook \"Renewal care\"", |journal| {
            journal.edit_playbook("renewal", &fields(&[("anchor", "since"), ("on", "yes")])).unwrap()
        }),
        ("Rename playbook \"Renewal care\" to \"Since day one\"", |journal| {
            journal.edit_playbook("renewal", &fields(&[("name", "Since day one")])).unwrap()
        }),
    ];
    for (label, change) in changes {
        let before = all(&journal);
        let done = change(&mut journal);
        assert_eq!(done.label, label);
        let after = all(&journal);
        assert_ne!(before, after, "{label}");
        assert_eq!(journal.undo().unwrap().label, label);
        assert_eq!(all(&journal), before, "{label}");
        journal.redo().unwrap();
        assert_eq!(all(&journal), after, "{label}");
    }
    assert_eq!(names(&journal, "since"), ["runway"]);
    assert_eq!(names(&journal, "beyond"), ["two-weeks", "used", "helped", "story", "yearly"]);
    journal.ship_playbook().unwrap();
    assert_eq!(all(&journal)[0], Playbook::beyond_the_order());
    journal.remove_playbook("beyond").unwrap();
    assert_eq!(all(&journal).len(), 1);
    journal.ship_playbook().unwrap();
    assert_eq!(names(&journal, "beyond").len(), 5, "it comes back");
    journal.undo().unwrap();
    journal.undo().unwrap();
    assert_eq!(all(&journal)[0], Playbook::beyond_the_order());
}

#[test]
fn steps_stand_by_their_day() {
    let (_folder, mut journal, _) = journal();
    journal.edit_step("beyond", "story", &fields(&[("offset", "7")])).unwrap();
    assert_eq!(names(&journal, "beyond"), ["story", "works", "used", "helped", "yearly"]);
}

#[test]
fn what_holds_already_touches_nothing_and_what_does_not_fit_changes_nothing() {
    let (_folder, mut journal, _) = journal();
    assert!(journal.edit_playbook("beyond", &fields(&[("on", "yes")])).unwrap().changed.nouns.is_empty());
    assert!(journal.ship_playbook().unwrap().changed.nouns.is_empty());
    let switched = journal.edit_playbook("beyond", &fields(&[("on", "no")])).unwrap();
    assert_eq!(switched.changed.nouns, ["playbook"], "its steps are left alone");
    journal.undo().unwrap();
    let refused = [
        journal.edit_playbook("beyond", &fields(&[("colour", "red")])).unwrap_err().to_string(),
        journal.edit_playbook("nothing", &fields(&[("on", "no")])).unwrap_err().to_string(),
        journal.edit_step("beyond", "wroks", &fields(&[("offset", "3")])).unwrap_err().to_string(),
        journal.edit_step("beyond", "works", &fields(&[("offset", "soon")])).unwrap_err().to_string(),
        journal.edit_step("beyond", "works", &fields(&[("offset", "4000")])).unwrap_err().to_string(),
        journal.edit_step("beyond", "works", &fields(&[("name", "used")])).unwrap_err().to_string(),
        journal.edit_step("beyond", "works", &fields(&[("shift", "sideways")])).unwrap_err().to_string(),
        journal.add_playbook("Beyond the order", PlaybookAnchor::Live).unwrap_err().to_string(),
    ];
    assert_eq!(
        refused,
        [
            "a playbook has no field \"colour\"; it has name, anchor, on.",
            "there is no playbook \"nothing\" (there is \"Beyond the order\") in the journal.",
            "there is no step \"wroks\" of \"Beyond the order\" (it has works, used, helped, story, yearly) in the journal.",
            "offset wants a whole number, not \"soon\".",
            "offset is a number of days from -3660 to 3660, not 4000.",
            "\"Beyond the order\" has a step \"used\" already; give this one another name.",
            "\"sideways\" is no shift of a step; it is one of after, before, never.",
            "there is a playbook \"Beyond the order\" already; give this one another name.",
        ]
    );
    assert!(matches!(journal.playbook("").unwrap_err(), Error::Missing { .. }));
    assert_eq!(all(&journal), [Playbook::beyond_the_order()]);
}

/// Live on Monday 2 Nov: +30 is 2 Dec, +90 is Sunday 31 Jan, +180 is Saturday 1 May, +365 is 2 Nov 2027, and from 2 Nov 2027
/// the 365th day is 1 Nov 2028, for 2028 has a leap day.
#[test]
fn what_it_would_ask_next_is_what_the_rule_asks() {
    let (_folder, mut journal, _) = journal();
    assert_eq!(journal.playbook_ahead("beyond").unwrap(), []);
    let order = journal.log("@acme order Edge refresh").unwrap().value.entries[0].entry.id;
    journal.edit(Subject::Entry(order), &fields(&[("day", "2026-10-01"), ("live", "2026-11-02")])).unwrap();
    let ahead = |journal: &Journal, playbook: &str| -> Vec<String> {
        let next = journal.playbook_ahead(playbook).unwrap();
        next.iter().map(|next| format!("{} {}", next.day, next.step)).collect()
    };
    assert_eq!(
        ahead(&journal, "beyond"),
        [
            "2026-12-02 used",
            "2027-02-01 helped",
            "2027-05-03 story",
            "2027-11-02 yearly",
            "2028-11-01 yearly"
        ]
    );
    let first = &journal.playbook_ahead("beyond").unwrap()[0];
    assert_eq!(
        (first.title.as_str(), first.entry),
        ("Nobody has asked acme how the rollout feels", Some(order))
    );
    assert_eq!(first.account.as_ref().unwrap().1, "acme");
    // What is answered, by a tag or by the lane, is not foretold.
    journal.log("call @acme: they use it #used").unwrap();
    assert_eq!(ahead(&journal, "beyond")[0], "2027-02-01 helped");
    journal.edit(Subject::Entry(order), &fields(&[("valued", "2026-11-18")])).unwrap();
    assert_eq!(ahead(&journal, "beyond")[0], "2027-05-03 story");
    // Whatever it counts from, and also when it is off: 90 days before 4 Apr 2027 is Monday 4 Jan, a Sunday's step goes back.
    journal.log("@acme renewal 4 apr 2027").unwrap();
    journal.add_playbook("Renewal care", PlaybookAnchor::Renewal).unwrap();
    for (name, offset, shift) in [("runway", "-90", "after"), ("day", "0", "before"), ("late", "0", "never")]
    {
        let step =
            [("name", name), ("offset", offset), ("shift", shift), ("question", "What should change?")];
        journal.add_step("renewal", &fields(&step)).unwrap();
    }
    journal.edit_playbook("renewal", &fields(&[("on", "no")])).unwrap();
    assert_eq!(ahead(&journal, "renewal"), ["2027-01-04 runway", "2027-04-02 day", "2027-04-04 late"]);
}

#[test]
fn a_step_with_a_dash_is_answered_by_its_tag() {
    let (_folder, mut journal, _) = journal();
    journal.edit_step("beyond", "used", &fields(&[("name", "One-Month")])).unwrap();
    let order = journal.log("@acme order Edge refresh").unwrap().value.entries[0].entry.id;
    journal.edit(Subject::Entry(order), &fields(&[("day", "2026-10-01"), ("live", "2026-11-02")])).unwrap();
    assert_eq!(journal.playbook_ahead("beyond").unwrap()[0].step, "One-Month");
    journal.log("call @acme: they use it #one-month").unwrap();
    assert_eq!(journal.playbook_ahead("beyond").unwrap()[0].step, "helped");
}
