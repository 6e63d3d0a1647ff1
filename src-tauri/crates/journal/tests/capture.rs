//! What a window says about a line beside its words: the prompt it answers, the lever, the meeting, and the line that is
//! not finished yet.
#![expect(clippy::unwrap_used, reason = "a test may fail this way")]

mod common;

use common::{journal, surroundings};
use kept_journal::{EntryLine, Journal, MeetingPlan, Prompt, Rule, Typed, UnfinishedLine};
use kept_model::{EntryId, Facet, Lever, MeetingId, PromiseState};

fn prompts(journal: &Journal) -> Vec<Prompt> {
    journal.today_page().unwrap().prompts
}

fn prompt(journal: &Journal, rule: Rule) -> Prompt {
    let found = prompts(journal).into_iter().find(|prompt| prompt.rule == rule);
    found.unwrap_or_else(|| panic!("no {rule}: {:#?}", prompts(journal)))
}

fn answer(journal: &mut Journal, line: &str, key: &str) -> Vec<EntryLine> {
    let typed = Typed { line, answers: Some(key), ..Typed::default() };
    journal.log_typed(&typed).unwrap().value.entries
}

/// Answers the prompt of a rule with a line; it is gone then, and back after one undo.
fn ends(journal: &mut Journal, rule: Rule, line: &str) -> Vec<EntryLine> {
    let asked = prompt(journal, rule);
    let typed = Typed { line, answers: Some(&asked.key), ..Typed::default() };
    let told = journal.understand(&typed, line.len()).unwrap().answers;
    assert_eq!(told.first().map(|prompt| prompt.key.as_str()), Some(asked.key.as_str()));
    let entries = answer(journal, line, &asked.key);
    assert!(prompts(journal).iter().all(|prompt| prompt.key != asked.key), "{rule} is still there");
    journal.undo().unwrap();
    assert!(prompts(journal).iter().any(|prompt| prompt.key == asked.key), "undo brings {rule} back");
    journal.redo().unwrap();
    entries
}

#[test]
fn a_step_of_the_playbook_ends_with_its_tag() {
    let (_folder, mut journal, _) = journal();
    journal.log("@acme order PO-4711 firewall 84k EUR, live 16 oct").unwrap();
    let entries = ends(&mut journal, Rule::Playbook, "call @acme: they like it #big");
    assert_eq!(entries[0].entry.tags, ["big", "used"]);
    assert_eq!(entries[0].entry.source.as_deref(), Some("call @acme: they like it #big"));
}

#[test]
fn a_step_answered_about_another_account_is_closed_as_well() {
    let (_folder, mut journal, _) = journal();
    journal.log("@acme order PO-4711 firewall 84k EUR, live 16 oct").unwrap();
    ends(&mut journal, Rule::Playbook, "call @elsewhere: they like it");
}

#[test]
fn a_question_is_answered_and_a_promise_kept() {
    let (_folder, mut journal, clock) = journal();
    journal.log("call @acme: hi <? who owns the backup > send it by fri < sign it by fri").unwrap();
    *clock.lock().unwrap() = "2026-11-23T09:00:00Z".parse().unwrap();
    ends(&mut journal, Rule::Question, "email @acme: Sam does");
    let facet = |journal: &Journal, id| journal.show(EntryId(id)).unwrap().0.entry.facet;
    let Facet::Question(question) = facet(&journal, 2) else { panic!("#2 is the question") };
    assert_eq!(question.done, Some("2026-11-23".parse().unwrap()));
    ends(&mut journal, Rule::PromiseMine, "email @acme: sent it");
    let Facet::Promise(mine) = facet(&journal, 3) else { panic!("#3 is my promise") };
    assert_eq!(mine.state, PromiseState::Kept);
    // Asking about what they owe does not keep it.
    ends(&mut journal, Rule::PromiseTheirs, "call @acme: asked about the signature");
    let Facet::Promise(theirs) = facet(&journal, 4) else { panic!("#4 is theirs") };
    assert_eq!(theirs.state, PromiseState::Open);
}

#[test]
fn a_low_pulse_is_closed_and_silence_ends_by_itself() {
    let (_folder, mut journal, clock) = journal();
    journal.log("@acme pulse 3 support slow").unwrap();
    journal.log("call @acme: hi").unwrap();
    journal.log("@acme every 1 week, at most 2").unwrap();
    *clock.lock().unwrap() = "2026-12-10T09:00:00Z".parse().unwrap();
    ends(&mut journal, Rule::PulseLow, "note about it");
    ends(&mut journal, Rule::RhythmMax, "call @acme: all is well");
    assert!(!prompts(&journal).iter().any(|prompt| prompt.rule == Rule::RhythmIdeal));
}

#[test]
fn a_key_of_nothing_keeps_nobody_from_logging() {
    let (_folder, mut journal, _) = journal();
    assert_eq!(answer(&mut journal, "call @acme: hi", "zzzzzz").len(), 1);
}

#[test]
fn a_delight_moment_is_kept_with_its_lever() {
    let (_folder, mut journal, _) = journal();
    let mut lever = |line: &str, lever: Option<Lever>| {
        let done = journal.log_typed(&Typed { line, lever, ..Typed::default() }).unwrap();
        match &done.value.entries.last().unwrap().entry.facet {
            Facet::Delight(delight) => delight.lever,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(lever("@acme ! \"I slept through it\"", None), Some(Lever::Ease));
    assert_eq!(lever("@acme ! \"I slept through it\"", Some(Lever::Speed)), Some(Lever::Speed));
    assert_eq!(
        lever("call @acme: quick chat ! they paid", None),
        None,
        "the call's words are not the moment's"
    );
}

#[test]
fn a_line_may_log_a_planned_meeting() {
    let (_folder, mut journal, _) = journal();
    journal.log("note @acme: hi").unwrap();
    let plan = MeetingPlan {
        title: "Review".to_owned(),
        account: Some("acme".to_owned()),
        day: "today".to_owned(),
        ..MeetingPlan::default()
    };
    let meeting = journal.plan(&plan).unwrap().value.meeting.id;
    let log = |journal: &mut Journal, meeting| {
        let typed = Typed { line: "met @acme: reviewed", meeting: Some(meeting), ..Typed::default() };
        journal.log_typed(&typed).map(|done| done.value.entries[0].entry.id)
    };
    let entry = log(&mut journal, meeting).unwrap();
    assert_eq!(journal.meeting(meeting).unwrap().meeting.logged, Some(entry));
    journal.undo().unwrap();
    assert_eq!(journal.meeting(meeting).unwrap().meeting.logged, None);
    let before = journal.newest_seq().unwrap();
    assert!(log(&mut journal, MeetingId(99)).is_err());
    assert_eq!(journal.newest_seq().unwrap(), before, "nothing is kept of it");
}

#[test]
fn the_unfinished_line_survives_and_is_no_operation() {
    let (folder, mut journal, clock) = journal();
    assert_eq!(journal.draft(), UnfinishedLine::default());
    let draft = UnfinishedLine {
        line: "call @acme: they \"lo".to_owned(),
        plain: vec![(5, 10)],
        answers: Some("abc123".to_owned()),
    };
    let before = journal.newest_seq().unwrap();
    journal.keep_draft(&draft).unwrap();
    assert_eq!(journal.newest_seq().unwrap(), before);
    drop(journal);
    journal = Journal::open(folder.path(), surroundings(&clock)).unwrap();
    assert_eq!(journal.draft(), draft);
    let file = folder.path().join("draft.json");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    }
    for damaged in [&b"{\"line\":\"call @ac"[..], b"", b"[]", b"\xff\xfe", b"{\"line\":7}"] {
        std::fs::write(&file, damaged).unwrap();
        assert_eq!(journal.draft(), UnfinishedLine::default(), "{damaged:?}");
        journal.keep_draft(&draft).unwrap();
        assert_eq!(journal.draft(), draft);
    }
    journal.keep_draft(&UnfinishedLine::default()).unwrap();
    assert!(!file.exists());
    journal.keep_draft(&UnfinishedLine::default()).unwrap();
}
