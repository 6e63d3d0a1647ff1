//! Putting off: to an hour, until they reply, before a meeting; what ends it, and taking it back.
#![expect(clippy::unwrap_used, reason = "a test may fail this way")]

mod common;

use common::{Clock, journal, surroundings};
use kept_journal::{Error, Journal, MeetingPlan, Rule};
use kept_model::{EntryId, Facet, MeetingId, Moment, Promise};
use proptest::prelude::*;

/// Sets the clock to a civil time in London, in winter.
fn clock_shows(clock: &Clock, at: &str) {
    *clock.lock().unwrap() = format!("{}:00Z", at.replace(' ', "T")).parse().unwrap();
}

fn at(text: &str) -> Moment {
    let (date, time) = text.split_once(' ').unwrap();
    let (hour, minute) = time.split_once(':').unwrap();
    let minute = hour.parse::<u16>().unwrap() * 60 + minute.parse::<u16>().unwrap();
    Moment::new(date.parse().unwrap(), minute)
}

/// A promise of mine that prompts on Thursday the 19th, and its key.
fn promised(journal: &mut Journal) -> String {
    journal.log("@acme > send sizing doc by fri").unwrap();
    let prompts = journal.today_page().unwrap().prompts;
    prompts.iter().find(|prompt| prompt.rule == Rule::PromiseMine).unwrap().key.clone()
}

/// Whether the prompt is shown, and whether it is counted as put off.
fn state(journal: &Journal, key: &str) -> (bool, bool) {
    let page = journal.today_page().unwrap();
    let is_shown = page.prompts.iter().any(|prompt| prompt.key == key);
    (is_shown, !is_shown && page.snoozed > 0)
}

const SHOWN: (bool, bool) = (true, false);
const PUT_OFF: (bool, bool) = (false, true);

/// A meeting with acme, also as no other window and no cache saw it.
fn plan(journal: &mut Journal, day: &str, time: Option<&str>) -> MeetingId {
    let plan = MeetingPlan {
        title: "Quarterly review".to_owned(),
        account: Some("acme".to_owned()),
        day: day.to_owned(),
        time: time.map(str::to_owned),
        ..MeetingPlan::default()
    };
    journal.plan(&plan).unwrap().value.meeting.id
}

fn refused(journal: &mut Journal, key: &str, phrase: &str) -> String {
    let before = journal.today_page().unwrap();
    let error = journal.snooze(key, phrase).unwrap_err();
    assert_eq!(journal.today_page().unwrap(), before, "{phrase} changed something");
    error.to_string()
}

#[test]
fn later_today_comes_back_at_its_minute() {
    let (_folder, mut journal, clock) = journal();
    let key = promised(&mut journal);
    let acted = journal.snooze(&key, "later today").unwrap();
    assert_eq!(acted.value.back, Some(at("2026-11-19 12:15")));
    assert!(acted.value.sentence.ends_with(": again today at 12:15."), "{}", acted.value.sentence);
    assert_eq!(state(&journal, &key), PUT_OFF);
    clock_shows(&clock, "2026-11-19 12:14");
    assert_eq!(state(&journal, &key), PUT_OFF);
    clock_shows(&clock, "2026-11-19 12:15");
    assert_eq!(state(&journal, &key), SHOWN);
    // Another process reads the same.
    let other = Journal::open(journal.folder(), surroundings(&clock)).unwrap();
    assert_eq!(state(&other, &key), SHOWN);
    clock_shows(&clock, "2026-11-19 12:14");
    assert_eq!(state(&other, &key), PUT_OFF);
}

#[test]
fn near_the_end_of_work_later_today_is_the_next_morning_and_says_so() {
    let (_folder, mut journal, clock) = journal();
    let key = promised(&mut journal);
    // Friday afternoon: two hours from then work is over, and so is the week.
    clock_shows(&clock, "2026-11-20 15:45");
    let acted = journal.snooze(&key, "later today").unwrap();
    assert_eq!(acted.value.back, Some(at("2026-11-23 09:00")));
    let said = ": again on Mon 23 Nov at 09:00, as today's work is over by then.";
    assert!(acted.value.sentence.ends_with(said), "{}", acted.value.sentence);
    clock_shows(&clock, "2026-11-23 08:59");
    assert_eq!(state(&journal, &key), PUT_OFF);
    clock_shows(&clock, "2026-11-23 09:00");
    assert_eq!(state(&journal, &key), SHOWN);
}

#[test]
fn phrases_are_understood_and_times_that_are_past_refused() {
    let (_folder, mut journal, _) = journal();
    let key = promised(&mut journal);
    // On Thursday the 19th at 10:05.
    let rows = [
        ("tomorrow", "2026-11-20 09:00"),
        ("tomorrow 14:00", "2026-11-20 14:00"),
        ("monday", "2026-11-23 00:00"),
        ("tue 14:00", "2026-11-24 14:00"),
        ("16:30", "2026-11-19 16:30"),
        ("today 5pm", "2026-11-19 17:00"),
        ("in 3 days", "2026-11-22 00:00"),
        ("12 jan", "2027-01-12 00:00"),
    ];
    for (phrase, back) in rows {
        assert_eq!(journal.snooze(&key, phrase).unwrap().value.back, Some(at(back)), "{phrase}");
        assert_eq!(state(&journal, &key), PUT_OFF, "{phrase}");
        journal.undo().unwrap();
        assert_eq!(state(&journal, &key), SHOWN, "{phrase}, taken back");
    }
    let rows = [
        ("9:00", "\"9:00\" is Thu 19 Nov at 09:00, which is past; name a later time."),
        ("10:05", "\"10:05\" is Thu 19 Nov at 10:05, which is past; name a later time."),
        (
            "today",
            "\"today\" is Thu 19 Nov, which is not after today; name a later day, or an hour of today.",
        ),
        (
            "yesterday",
            "\"yesterday\" is Wed 18 Nov, which is not after today; name a later day, or an hour of today.",
        ),
        (
            "before the next meeting",
            "no meeting with acme is planned; name a day instead, or plan one first.",
        ),
    ];
    for (phrase, sentence) in rows {
        assert_eq!(refused(&mut journal, &key, phrase), sentence);
    }
    assert!(matches!(journal.snooze(&key, "someday").unwrap_err(), Error::NotADate { .. }));
}

#[test]
fn a_reply_ends_the_wait() {
    let (_folder, mut journal, clock) = journal();
    journal.log("email from @acme: which size do we need").unwrap();
    let key = promised(&mut journal);
    let acted = journal.snooze(&key, "when they reply").unwrap();
    assert_eq!(acted.value.back, Some(at("2026-12-03 00:00")));
    let said = "again when acme replies, on Thu 3 Dec at the latest.";
    assert!(acted.value.sentence.ends_with(said), "{}", acted.value.sentence);
    assert_eq!(state(&journal, &key), PUT_OFF, "what they had said before is no reply");
    clock_shows(&clock, "2026-11-23 11:00");
    for line in ["call @acme: we asked again", "email from @brightwell: thanks", "note @acme: still silent"] {
        journal.log(line).unwrap();
        assert_eq!(state(&journal, &key), PUT_OFF, "{line}");
    }
    journal.log("email from @acme: the size is fine").unwrap();
    assert_eq!(state(&journal, &key), SHOWN);
    journal.undo().unwrap();
    assert_eq!(state(&journal, &key), PUT_OFF, "without the reply it waits again");
    journal.redo().unwrap();
    assert_eq!(state(&journal, &key), SHOWN);
    // Put off again, what was said until now is no reply either, not even in the same millisecond.
    journal.snooze(&key, "when they reply").unwrap();
    assert_eq!(state(&journal, &key), PUT_OFF);
}

#[test]
fn an_entry_becomes_a_reply_when_it_is_said_who_came_to_whom() {
    let (_folder, mut journal, clock) = journal();
    let key = promised(&mut journal);
    journal.snooze(&key, "when they reply").unwrap();
    clock_shows(&clock, "2026-11-23 11:00");
    let id = journal.log("call @acme: they have the doc").unwrap().value.entries[0].entry.id;
    assert_eq!(state(&journal, &key), PUT_OFF);
    let subject = journal.subject(&format!("#{id}")).unwrap();
    journal.edit(subject, &[("direction".to_owned(), "inbound".to_owned())]).unwrap();
    assert_eq!(state(&journal, &key), SHOWN);
}

#[test]
fn without_a_reply_it_is_back_after_two_weeks_and_stays() {
    let (_folder, mut journal, clock) = journal();
    let key = promised(&mut journal);
    journal.snooze(&key, "when they reply").unwrap();
    clock_shows(&clock, "2026-12-02 23:59");
    assert_eq!(state(&journal, &key), PUT_OFF);
    clock_shows(&clock, "2026-12-03 00:00");
    assert_eq!(state(&journal, &key), SHOWN);
    journal.log("email from @acme: sorry for the silence").unwrap();
    assert_eq!(state(&journal, &key), SHOWN);
}

#[test]
fn the_return_moves_with_the_meeting() {
    let (_folder, mut journal, clock) = journal();
    let key = promised(&mut journal);
    let id = plan(&mut journal, "26 nov", Some("14:00"));
    let acted = journal.snooze(&key, "before the next meeting").unwrap();
    assert_eq!(acted.value.back, Some(at("2026-11-26 13:00")));
    let said = "again before the meeting with acme, on Thu 26 Nov at 13:00.";
    assert!(acted.value.sentence.ends_with(said), "{}", acted.value.sentence);
    clock_shows(&clock, "2026-11-26 12:59");
    assert_eq!(state(&journal, &key), PUT_OFF);
    clock_shows(&clock, "2026-11-26 13:00");
    assert_eq!(state(&journal, &key), SHOWN);
    clock_shows(&clock, "2026-11-25 10:00");
    let subject = journal.subject(&format!("meeting:{id}")).unwrap();
    journal.edit(subject, &[("day".to_owned(), "27 nov".to_owned())]).unwrap();
    clock_shows(&clock, "2026-11-26 13:00");
    assert_eq!(state(&journal, &key), PUT_OFF, "the meeting is on Friday now");
    clock_shows(&clock, "2026-11-27 13:00");
    assert_eq!(state(&journal, &key), SHOWN);
    clock_shows(&clock, "2026-11-25 11:00");
    assert_eq!(state(&journal, &key), PUT_OFF);
    journal.delete(subject).unwrap();
    assert_eq!(state(&journal, &key), SHOWN, "there is no meeting to wait for any more");
    journal.undo().unwrap();
    assert_eq!(state(&journal, &key), PUT_OFF);
}

#[test]
fn a_meeting_that_was_logged_early_is_no_reason_to_wait() {
    let (_folder, mut journal, clock) = journal();
    let key = promised(&mut journal);
    let id = plan(&mut journal, "26 nov", None);
    let acted = journal.snooze(&key, "before the next meeting").unwrap();
    assert_eq!(acted.value.back, Some(at("2026-11-26 09:00")), "a meeting for all day");
    clock_shows(&clock, "2026-11-24 16:00");
    assert_eq!(state(&journal, &key), PUT_OFF);
    let typed = kept_journal::Typed {
        line: "met @acme: it was today after all",
        meeting: Some(id),
        ..Default::default()
    };
    journal.log_typed(&typed).unwrap();
    assert_eq!(state(&journal, &key), SHOWN);
}

#[test]
fn a_meeting_too_near_is_named() {
    let (_folder, mut journal, _) = journal();
    let key = promised(&mut journal);
    plan(&mut journal, "today", Some("10:45"));
    plan(&mut journal, "27 nov", Some("10:00"));
    assert_eq!(
        refused(&mut journal, &key, "before the next meeting"),
        "the next meeting with acme begins at 10:45, too soon to come back before it; name a later time."
    );
}

#[test]
fn a_promise_is_moved_to_the_hour_that_is_named() {
    let (_folder, mut journal, _) = journal();
    journal.log("@acme > send sizing doc by fri").unwrap();
    let promise = |journal: &Journal| -> Promise {
        match journal.show(EntryId(1)).unwrap().0.entry.facet {
            Facet::Promise(promise) => promise,
            other => panic!("{other:?} is no promise"),
        }
    };
    let moved = journal.snooze("#1", "tue 14:00").unwrap();
    assert_eq!(moved.value.sentence, "send sizing doc: moved to Tue 24 Nov at 14:00.");
    let due = promise(&journal).due;
    assert_eq!((due.day, due.minute), ("2026-11-24".parse().ok(), Some(840)));
    // Only the hour: nothing was moved to another day, and the hour is kept.
    journal.snooze("#1", "24 nov 16:00").unwrap();
    let now = promise(&journal);
    assert_eq!((now.due.minute, now.moves.len()), (Some(960), 1));
    journal.undo().unwrap();
    assert_eq!(promise(&journal).due.minute, Some(840));
    // Tomorrow is a day here, and not a morning of work.
    journal.snooze("#1", "tomorrow").unwrap();
    assert_eq!(promise(&journal).due.day, "2026-11-20".parse().ok());
    for phrase in ["when they reply", "before the next meeting"] {
        let said = journal.snooze("#1", phrase).unwrap_err().to_string();
        assert!(said.contains("#1 is an entry, and a promise is moved to a day"), "{said}");
    }
}

#[test]
fn what_is_offered_is_what_makes_sense() {
    let (_folder, mut journal, clock) = journal();
    let key = promised(&mut journal);
    let offered = |journal: &Journal, target: &str| -> Vec<String> {
        let choices = journal.snooze_choices(target).unwrap();
        choices.iter().map(|choice| format!("{}: {}", choice.label, choice.when)).collect()
    };
    assert_eq!(
        offered(&journal, &key),
        [
            "Later today: today, 12:15",
            "Tomorrow: Fri 20 Nov, 09:00",
            "Monday: Mon 23 Nov",
            "In a week: Thu 26 Nov",
            "In two weeks: Thu 3 Dec",
            "When they reply: Thu 3 Dec at the latest",
        ]
    );
    plan(&mut journal, "25 nov", Some("11:30"));
    assert!(offered(&journal, &key).contains(&"Before the next meeting: Wed 25 Nov, 10:30".to_owned()));
    assert_eq!(
        offered(&journal, "#1"),
        ["Tomorrow: Fri 20 Nov", "Monday: Mon 23 Nov", "In a week: Thu 26 Nov", "In two weeks: Thu 3 Dec"]
    );
    // On Friday evening there is no later today, and tomorrow's work is on Monday.
    clock_shows(&clock, "2026-11-20 16:40");
    assert_eq!(
        offered(&journal, &key)[..3],
        ["Next working day: Mon 23 Nov, 09:00", "In a week: Fri 27 Nov", "In two weeks: Fri 4 Dec"]
    );
    assert_eq!(journal.read_snooze(&key, "tue 14:00").unwrap(), "Tue 24 Nov, 14:00");
    assert_eq!(
        journal.read_snooze(&key, "before the next meeting").unwrap(),
        "Wed 25 Nov, 10:30, before the meeting with acme"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Whatever the clock shows: each choice is ahead, is taken, comes back when it says, and is taken back.
    #[test]
    fn choices_are_never_in_the_past(minutes in 0i64..14 * 1440, ahead in 1i64..14 * 1440, time in 0u16..1440) {
        let (_folder, mut journal, clock) = journal();
        let key = promised(&mut journal);
        let start: chrono::DateTime<chrono::Utc> = "2026-11-19T00:00:00Z".parse().unwrap();
        let shown = |minutes: i64| start + chrono::TimeDelta::minutes(minutes);
        *clock.lock().unwrap() = shown(minutes);
        let day = shown(minutes + ahead).date_naive().to_string();
        plan(&mut journal, &day, Some(&kept_model::format_minute(time)));
        let now = Moment::new(journal.today(), journal.minute());
        prop_assert_eq!(state(&journal, &key), SHOWN);
        let choices = journal.snooze_choices(&key).unwrap();
        prop_assert!(choices.iter().any(|choice| choice.phrase == "tomorrow"));
        for choice in choices {
            prop_assert!(choice.back > now, "{:?} at {}", choice, now);
            let acted = journal.snooze(&key, choice.phrase).unwrap().value;
            prop_assert_eq!(acted.back, Some(choice.back));
            prop_assert_eq!(state(&journal, &key), PUT_OFF, "{:?}", choice);
            let wait = now.minutes_until(choice.back);
            *clock.lock().unwrap() = shown(minutes + wait - 1);
            prop_assert_eq!(state(&journal, &key), PUT_OFF, "{:?}", choice);
            *clock.lock().unwrap() = shown(minutes + wait);
            prop_assert_eq!(state(&journal, &key), SHOWN, "{:?}", choice);
            *clock.lock().unwrap() = shown(minutes);
            journal.undo().unwrap();
            prop_assert_eq!(state(&journal, &key), SHOWN);
        }
    }
}
