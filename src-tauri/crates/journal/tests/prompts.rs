//! What prompts after the order, how a line answers it, and what "done" writes down.
#![expect(clippy::unwrap_used, reason = "a test may fail this way")]

mod common;

use common::{Clock, journal};
use kept_journal::{Journal, MeetingPlan, Prompt, Rule, Typed};
use kept_model::{EntryId, Facet};

fn set(clock: &Clock, at: &str) {
    *clock.lock().unwrap() = at.parse().unwrap();
}

fn find(journal: &Journal, rule: Rule) -> Option<Prompt> {
    journal.today_page().unwrap().prompts.into_iter().find(|prompt| prompt.rule == rule)
}

fn answer(journal: &mut Journal, prompt: &Prompt, line: &str) {
    let typed = Typed { line, answers: Some(&prompt.key), meeting: prompt.meeting, ..Typed::default() };
    journal.log_typed(&typed).unwrap();
}

#[test]
fn an_answer_carries_the_tag_that_its_rule_looks_for() {
    let (_folder, mut journal, clock) = journal();
    journal.log("met @acme priya: they told us = fewer nights on call ~ the old switch fails").unwrap();
    set(&clock, "2027-03-22T10:05:00Z");
    for (rule, line, tag) in [
        (Rule::OutcomeStale, "call @acme priya: how the nights are", "goal"),
        (Rule::ObstacleOpen, "call @acme priya: the switch again", "obstacle"),
    ] {
        let prompt = find(&journal, rule).unwrap();
        let page = journal.today_view().unwrap();
        let shown = page.prompts.iter().find(|line| line.prompt.rule == rule).unwrap();
        assert!(shown.log_line.ends_with(&format!("#{tag} ")), "{}", shown.log_line);
        answer(&mut journal, &prompt, line);
        assert_eq!(find(&journal, rule), None, "the answer ends {rule}");
        let newest = journal.search("@acme", 1, kept_journal::Sort::New).unwrap();
        assert_eq!(newest.hits.len(), 1);
        journal.undo().unwrap();
        assert_eq!(
            find(&journal, rule).map(|one| one.key),
            Some(prompt.key),
            "taking it back brings {rule} back"
        );
    }
}

#[test]
fn a_goal_that_was_talked_about_rests_for_months() {
    let (_folder, mut journal, clock) = journal();
    journal.log("met @acme priya: they told us = fewer nights on call").unwrap();
    set(&clock, "2027-03-22T10:05:00Z");
    let prompt = find(&journal, Rule::OutcomeStale).unwrap();
    let done = journal.done(&prompt.key).unwrap();
    assert_eq!(done.value.entry, prompt.entry);
    let reviewed = |journal: &Journal| match journal.show(prompt.entry.unwrap()).unwrap().0.entry.facet {
        Facet::Outcome(outcome) => outcome.reviewed.map(|day| day.to_string()),
        _ => None,
    };
    assert_eq!(reviewed(&journal).as_deref(), Some("2027-03-22"));
    assert_eq!(find(&journal, Rule::OutcomeStale), None);
    set(&clock, "2027-07-20T10:05:00Z");
    assert!(find(&journal, Rule::OutcomeStale).is_some(), "120 days later it is asked again");
}

#[test]
fn a_colleague_is_thanked_and_a_story_told_at_the_moment_itself() {
    let (_folder, mut journal, clock) = journal();
    journal.fill_sample(journal.today(), 0, &|_| ()).unwrap();
    let logged = journal.log("@\"Calder Water\" ! Priya Raman: \"nobody noticed a thing\"").unwrap();
    let id = logged.value.entries.last().unwrap().entry.id;
    let edit = |journal: &mut Journal, field: &str, value: &str| {
        let subject = journal.subject(&format!("#{id}")).unwrap();
        journal.edit(subject, &[(field.to_owned(), value.to_owned())]).unwrap();
    };
    edit(&mut journal, "by", "Leo Hartmann");
    set(&clock, "2026-11-20T10:05:00Z");
    let about = |journal: &Journal, rule: Rule| {
        let prompts = journal.today_page().unwrap().prompts.into_iter();
        prompts.filter(|prompt| prompt.rule == rule).find(|prompt| prompt.entry == Some(id))
    };
    let thanks = about(&journal, Rule::NotThanked).unwrap();
    let delight = |journal: &Journal, id: EntryId| match journal.show(id).unwrap().0.entry.facet {
        Facet::Delight(delight) => delight,
        other => panic!("{other:?}"),
    };
    journal.done(&thanks.key).unwrap();
    assert_eq!(delight(&journal, id).thanked.unwrap().to_string(), "2026-11-20");
    assert_eq!(about(&journal, Rule::NotThanked), None);
    journal.undo().unwrap();
    assert_eq!(about(&journal, Rule::NotThanked).unwrap().key, thanks.key);
    // A line that answers it does the same.
    answer(&mut journal, &thanks, "note @\"Calder Water\": told Leo what Priya said");
    assert_eq!(delight(&journal, id).thanked.unwrap().to_string(), "2026-11-20");

    edit(&mut journal, "consent", "yes");
    set(&clock, "2026-12-10T10:05:00Z");
    let story = about(&journal, Rule::StoryReady).unwrap();
    journal.done(&story.key).unwrap();
    assert_eq!(delight(&journal, id).told.unwrap().to_string(), "2026-12-10");
    assert_eq!(about(&journal, Rule::StoryReady), None);
}

#[test]
fn a_meeting_prompts_before_and_after_by_the_minute() {
    let (_folder, mut journal, clock) = journal();
    journal.log("email @acme priya: all is well").unwrap();
    let plan = MeetingPlan {
        title: "Quarterly review".to_owned(),
        day: "today".to_owned(),
        time: Some("11:00".to_owned()),
        length: Some(60),
        account: Some("acme".to_owned()),
        ..MeetingPlan::default()
    };
    journal.plan(&plan).unwrap();
    let at = |clock: &Clock, journal: &Journal, time: &str| {
        set(clock, &format!("2026-11-19T{time}:00Z"));
        (find(journal, Rule::MeetingBefore).is_some(), find(journal, Rule::MeetingAfter).is_some())
    };
    assert_eq!(at(&clock, &journal, "10:44"), (false, false));
    assert_eq!(at(&clock, &journal, "10:45"), (true, false));
    assert_eq!(at(&clock, &journal, "11:00"), (false, false));
    assert_eq!(at(&clock, &journal, "12:04"), (false, false));
    assert_eq!(at(&clock, &journal, "12:05"), (false, true));
    let prompt = find(&journal, Rule::MeetingAfter).unwrap();
    answer(&mut journal, &prompt, "met @acme priya: a good round");
    assert_eq!(find(&journal, Rule::MeetingAfter), None);
    assert_eq!(journal.today_view().unwrap().meetings.len(), 0, "the meeting is logged");
    journal.undo().unwrap();
    assert_eq!(find(&journal, Rule::MeetingAfter).unwrap().key, prompt.key);
}

#[test]
fn a_page_above_its_fold_counts_the_rest() {
    let (_folder, mut journal, _clock) = journal();
    journal.fill_sample(journal.today(), 0, &|_| ()).unwrap();
    let whole = journal.today_page().unwrap();
    let fold = journal.due(3, 2).unwrap();
    assert_eq!(fold.prompts, whole.prompts[..3]);
    assert_eq!(fold.prompts_more, whole.prompts.len() - 3);
    assert_eq!(fold.coming, whole.coming[..2]);
    assert_eq!(fold.coming_more, whole.coming.len() - 2);
    assert_eq!((whole.prompts_more, whole.coming_more), (0, 0));
    let days: Vec<_> = whole.coming.iter().map(|line| (line.due.day.is_none(), line.due.day)).collect();
    assert!(days.is_sorted(), "by their days, those without one last: {days:?}");
}
