//! Reminders through the journal: gathered, said once, acted on, withdrawn, in private. 19 November 2026 is a Thursday.
#![expect(clippy::unwrap_used, reason = "a test may fail this way")]

#[path = "../common/mod.rs"]
mod common;
mod meetings;

use common::{Clock, clock, journal, surroundings};
use kept_journal::remind::{Place, Step, Toast};
use kept_journal::{Journal, Rule};
use kept_model::{AccountId, EntryId, Facet, Moment, PromiseState, ToastAct, ToastForm, ToastState};
use meetings::meeting;
use serde_json::json;

/// London keeps Greenwich's time in November: the clock shows what is said here.
fn set(clock: &Clock, at: &str) {
    *clock.lock().unwrap() = format!("{}:00Z", at.replace(' ', "T")).parse().unwrap();
}

/// One look at that time; what is to be shown is shown.
fn look(journal: &mut Journal, clock: &Clock, at: &str) -> Step {
    set(clock, at);
    let step = journal.remind(true).unwrap();
    for toast in &step.toasts {
        journal.toast_shown(toast.id).unwrap();
    }
    step
}

/// The only toast of a look at that time.
fn one(journal: &mut Journal, clock: &Clock, at: &str) -> Toast {
    let mut step = look(journal, clock, at);
    assert_eq!(step.toasts.len(), 1, "{at}: {:?}", step.toasts);
    step.toasts.remove(0)
}

fn nothing(journal: &mut Journal, clock: &Clock, at: &str) {
    let step = look(journal, clock, at);
    assert_eq!(step.toasts, [], "{at}");
}

fn acts(toast: &Toast) -> Vec<(ToastAct, &str)> {
    toast.actions.iter().map(|(act, label)| (*act, *label)).collect()
}

fn moment(day: &str, minute: u16) -> Moment {
    Moment::new(day.parse().unwrap(), minute)
}

/// An account and its people, without a meeting or a call that would tell of one.
fn with_people(journal: &mut Journal, account: &str, people: &[&str]) {
    journal.log(&format!("email @\"{account}\": hello")).unwrap();
    for person in people {
        let subject = journal.subject(account).unwrap();
        journal.edit(subject, &[("person".to_owned(), (*person).to_owned())]).unwrap();
    }
}

#[test]
fn a_promise_comes_on_the_working_day_before_and_on_the_day() {
    let (_folder, mut journal, clock) = journal();
    journal.log("@acme > send sizing doc by wed").unwrap();
    nothing(&mut journal, &clock, "2026-11-19 10:06");
    nothing(&mut journal, &clock, "2026-11-24 08:59");
    let before = one(&mut journal, &clock, "2026-11-24 09:00");
    assert_eq!((before.form, before.title.as_str()), (ToastForm::Single, "send sizing doc"));
    assert_eq!(before.body, "Promise, because you named Wed 25 Nov to acme, and that is tomorrow");
    assert_eq!(
        acts(&before),
        [(ToastAct::Done, "Done"), (ToastAct::Tomorrow, "Tomorrow"), (ToastAct::Open, "Open")]
    );
    assert_eq!(before.place, Place::Account(AccountId(1)));
    nothing(&mut journal, &clock, "2026-11-24 09:01");
    nothing(&mut journal, &clock, "2026-11-24 17:00");
    let day = one(&mut journal, &clock, "2026-11-25 09:00");
    assert_eq!(day.body, "Promise, because you named Wed 25 Nov to acme, and that is today");
    assert_eq!(day.replaces, Some(before.id), "it comes in the place of the one that still stands there");
    // Late, it waits in Today: it was said.
    nothing(&mut journal, &clock, "2026-11-26 09:00");
    assert!(journal.today_page().unwrap().prompts.iter().any(|prompt| prompt.rule == Rule::PromiseMine));
}

#[test]
fn a_promise_with_an_hour_comes_at_that_minute_and_its_eve_in_the_morning() {
    let (_folder, mut journal, clock) = journal();
    journal.log("@acme > call back by mon 14:30").unwrap();
    assert!(!one(&mut journal, &clock, "2026-11-20 09:00").is_urgent);
    nothing(&mut journal, &clock, "2026-11-23 09:00");
    nothing(&mut journal, &clock, "2026-11-23 14:29");
    assert!(one(&mut journal, &clock, "2026-11-23 14:30").is_urgent, "who names an hour wants it seen");
}

#[test]
fn a_promise_that_is_moved_to_another_hour_of_its_day_comes_at_that_hour() {
    let (_folder, mut journal, clock) = journal();
    journal.log("@acme > call back by mon 14:30").unwrap();
    one(&mut journal, &clock, "2026-11-20 09:00");
    let early = one(&mut journal, &clock, "2026-11-23 14:30");
    journal.snooze("#1", "16:00").unwrap();
    let step = look(&mut journal, &clock, "2026-11-23 14:31");
    assert_eq!(
        (step.toasts.len(), &step.withdraw[..]),
        (0, &[early.id][..]),
        "it is not at that hour any more"
    );
    nothing(&mut journal, &clock, "2026-11-23 15:59");
    let late = one(&mut journal, &clock, "2026-11-23 16:00");
    assert_eq!((late.title.as_str(), late.is_urgent), ("call back", true));
    nothing(&mut journal, &clock, "2026-11-23 16:01");
    // Back to the first hour: that was said.
    journal.undo().unwrap();
    nothing(&mut journal, &clock, "2026-11-23 16:02");
}

#[test]
fn the_day_says_it_where_the_eve_was_not_said() {
    let (_folder, mut journal, clock) = journal();
    journal.log("@acme > send sizing doc by wed").unwrap();
    let toast = one(&mut journal, &clock, "2026-11-25 11:00");
    assert_eq!(toast.form, ToastForm::Single, "one promise is one thing, whenever it is said");
    nothing(&mut journal, &clock, "2026-11-25 11:01");
    // The clock was wrong, and is set back to the eve: the day was said.
    nothing(&mut journal, &clock, "2026-11-24 09:30");
}

#[test]
fn what_was_put_off_comes_back_at_its_minute() {
    let (_folder, mut journal, clock) = journal();
    journal.log("@acme > send sizing doc by wed").unwrap();
    let before = one(&mut journal, &clock, "2026-11-24 09:00");
    let key = journal.today_page().unwrap().prompts[0].key.clone();
    journal.snooze(&key, "15:00").unwrap();
    let step = look(&mut journal, &clock, "2026-11-24 09:01");
    assert_eq!((step.toasts.len(), &step.withdraw[..]), (0, &[before.id][..]), "it was put off");
    nothing(&mut journal, &clock, "2026-11-24 14:59");
    let back = one(&mut journal, &clock, "2026-11-24 15:00");
    assert_eq!(back.title, "send sizing doc");
    nothing(&mut journal, &clock, "2026-11-24 15:01");
    // The day itself still has its say.
    one(&mut journal, &clock, "2026-11-25 09:00");
    nothing(&mut journal, &clock, "2026-11-25 09:01");
}

#[test]
fn what_was_put_off_to_an_hour_speaks_also_where_its_kind_is_silent() {
    let (_folder, mut journal, clock) = journal();
    journal.set("remind_kinds", &json!([])).unwrap();
    journal.log("@acme > send sizing doc by thu").unwrap();
    journal.log("@acme > call the lab by thu").unwrap();
    set(&clock, "2026-11-26 09:30");
    let keys: Vec<String> = journal.today_page().unwrap().prompts.into_iter().map(|one| one.key).collect();
    assert_eq!(keys.len(), 2);
    journal.snooze(&keys[0], "in 2 hours").unwrap();
    nothing(&mut journal, &clock, "2026-11-26 11:29");
    one(&mut journal, &clock, "2026-11-26 11:30");
    nothing(&mut journal, &clock, "2026-11-26 16:00");
}

#[test]
fn tomorrow_on_a_toast_is_the_next_working_day_at_nine_and_is_taken_back() {
    let (_folder, mut journal, clock) = journal();
    journal.log("@acme > send sizing doc by fri").unwrap();
    let toast = one(&mut journal, &clock, "2026-11-20 09:00");
    assert_eq!(acts(&toast)[1], (ToastAct::Tomorrow, "Monday"), "tomorrow nobody works");
    let acted = journal.act_on_toast(toast.id, ToastAct::Tomorrow).unwrap();
    assert_eq!(acted.changed.unwrap().0, "Snooze: send sizing doc");
    assert!(journal.today_page().unwrap().prompts.is_empty());
    let again = journal.act_on_toast(toast.id, ToastAct::Tomorrow).unwrap();
    assert_eq!((again.changed, again.sentence.unwrap().contains("settled already")), (None, true));
    let back = one(&mut journal, &clock, "2026-11-23 09:00");
    assert_eq!(back.title, "send sizing doc");
    nothing(&mut journal, &clock, "2026-11-23 09:01");
    journal.undo().unwrap();
    let step = look(&mut journal, &clock, "2026-11-23 09:02");
    assert_eq!(step.toasts, [], "what was said is not said again");
    assert_eq!(journal.today_page().unwrap().prompts.len(), 1, "and Today has it");
}

#[test]
fn what_was_only_just_written_down_is_not_said() {
    let (_folder, mut journal, clock) = journal();
    journal.log("@acme > send sizing doc by tomorrow").unwrap();
    journal.log("@acme > answer the mail by today").unwrap();
    journal.log("@acme > call them by today 16:00").unwrap();
    nothing(&mut journal, &clock, "2026-11-19 10:06");
    let (log, total) = journal.reminder_log(10).unwrap();
    let said: Vec<(&str, Option<ToastState>)> =
        log.iter().map(|said| (said.title.as_str(), said.state)).collect();
    // The eves of what is due today had passed, and are no news.
    assert_eq!(said, [("send sizing doc", None), ("answer the mail", None)]);
    assert_eq!(total, 2);
    assert!(log.iter().all(|said| said.why.as_deref().unwrap().contains("only just written")));
    assert_eq!(one(&mut journal, &clock, "2026-11-19 16:00").title, "call them");
    // Moved today to today: the user has it in hand.
    journal.move_promise(EntryId(1), Some("2026-11-19".parse().unwrap()), None).unwrap();
    nothing(&mut journal, &clock, "2026-11-19 16:01");
}

#[test]
fn done_on_a_toast_keeps_the_promise_and_undo_brings_the_prompt_back_but_no_second_toast() {
    let (_folder, mut journal, clock) = journal();
    let id = journal.log("@acme > send sizing doc by fri").unwrap().value.entries[0].entry.id;
    let toast = one(&mut journal, &clock, "2026-11-20 09:00");
    let state = |journal: &Journal| match journal.show(id).unwrap().0.entry.facet {
        Facet::Promise(promise) => promise.state,
        other => panic!("{other:?} is no promise"),
    };
    let acted = journal.act_on_toast(toast.id, ToastAct::Done).unwrap();
    assert_eq!(
        (acted.sentence.as_deref(), state(&journal)),
        (Some("send sizing doc: kept."), PromiseState::Kept)
    );
    let twice = journal.act_on_toast(toast.id, ToastAct::Done).unwrap();
    assert_eq!((twice.changed, twice.sentence.unwrap().contains("settled already")), (None, true));
    let step = look(&mut journal, &clock, "2026-11-20 09:01");
    assert!(step.withdraw.is_empty(), "who acts on a toast has taken it away");
    journal.undo().unwrap();
    assert_eq!(state(&journal), PromiseState::Open);
    nothing(&mut journal, &clock, "2026-11-20 09:02");
    nothing(&mut journal, &clock, "2026-11-23 09:00");
    let (log, _) = journal.reminder_log(1).unwrap();
    assert_eq!((log[0].state, log[0].act), (Some(ToastState::Acted), Some(ToastAct::Done)));
    assert_eq!(log[0].acted, Some(moment("2026-11-20", 540)));
}

#[test]
fn a_toast_is_taken_away_once_when_its_promise_is_kept_elsewhere() {
    let (_folder, mut journal, clock) = journal();
    journal.log("@acme > send sizing doc by fri").unwrap();
    let toast = one(&mut journal, &clock, "2026-11-20 09:00");
    assert!(look(&mut journal, &clock, "2026-11-20 09:05").withdraw.is_empty());
    journal.done("#1").unwrap();
    assert_eq!(look(&mut journal, &clock, "2026-11-20 09:06").withdraw, [toast.id]);
    assert!(look(&mut journal, &clock, "2026-11-20 09:07").withdraw.is_empty());
    let late = journal.act_on_toast(toast.id, ToastAct::Done).unwrap();
    assert_eq!((late.changed, late.sentence.unwrap().contains("settled already")), (None, true));
}

#[test]
fn several_in_the_same_minute_all_arrive() {
    let (_folder, mut journal, clock) = journal();
    // Two about one account and one about another: a toast for each account.
    journal.log("@acme > send sizing doc by fri").unwrap();
    journal.log("@acme > send the quote by fri").unwrap();
    journal.log("@novatech > call Dana by fri").unwrap();
    let step = look(&mut journal, &clock, "2026-11-20 09:00");
    let said: Vec<(ToastForm, &str, &str)> =
        step.toasts.iter().map(|toast| (toast.form, toast.title.as_str(), toast.body.as_str())).collect();
    assert_eq!(said[0], (ToastForm::Account, "acme: 2 things", "send sizing doc\nsend the quote"));
    assert_eq!((said[1].0, said[1].1), (ToastForm::Single, "call Dana"));
    assert_eq!(said.len(), 2);
    assert_eq!(acts(&step.toasts[0]), [(ToastAct::Tomorrow, "Monday"), (ToastAct::Open, "Open")]);
    // Nine of nine accounts: one digest, which names seven and counts the rest.
    for number in 1..=9 {
        journal.log(&format!("@firm{number} > thing {number} by tue")).unwrap();
    }
    let digest = one(&mut journal, &clock, "2026-11-23 09:00");
    assert_eq!((digest.form, digest.title.as_str()), (ToastForm::Digest, "9 things wait in Kept"));
    let lines: Vec<&str> = digest.body.lines().collect();
    assert_eq!((lines[0], lines[7], lines.len()), ("firm1: thing 1", "and 2 more, in Today", 8));
    assert_eq!(digest.place, Place::Today);
    let (log, _) = journal.reminder_log(1).unwrap();
    assert_eq!(log[0].lines.len(), 9, "every one was said");
    let refused = journal.act_on_toast(digest.id, ToastAct::Done).unwrap_err();
    assert!(refused.to_string().contains("speaks of 9 things"), "{refused}");
    // Tomorrow puts all of it off in one operation.
    journal.act_on_toast(digest.id, ToastAct::Tomorrow).unwrap();
    assert_eq!(journal.today_page().unwrap().snoozed, 9);
    journal.undo().unwrap();
    assert_eq!(journal.today_page().unwrap().snoozed, 0);
}

#[test]
fn the_days_cap_holds_and_what_was_held_comes_as_one_digest() {
    let (_folder, mut journal, clock) = journal();
    journal.set("most_a_day", &json!(1)).unwrap();
    journal.log("@acme > first by fri").unwrap();
    journal.log("@novatech > second by fri 11:00").unwrap();
    journal.log("@tern > third by fri 12:00").unwrap();
    assert_eq!(one(&mut journal, &clock, "2026-11-20 09:00").title, "first");
    let held = look(&mut journal, &clock, "2026-11-20 11:00");
    assert_eq!((held.toasts.len(), held.waiting), (0, 1));
    assert_eq!(look(&mut journal, &clock, "2026-11-20 12:00").waiting, 2);
    let digest = one(&mut journal, &clock, "2026-11-23 09:00");
    assert_eq!(digest.title, "While I was silent: 2 things");
    assert_eq!(digest.body, "novatech: second\ntern: third");
    assert_eq!(look(&mut journal, &clock, "2026-11-23 09:01").waiting, 0);
}

#[test]
fn a_crash_before_showing_brings_it_in_the_next_digest_and_never_twice() {
    let (folder, mut journal, clock) = journal();
    journal.log("@acme > first by fri").unwrap();
    set(&clock, "2026-11-20 09:00");
    assert_eq!(journal.remind(true).unwrap().toasts.len(), 1);
    // Nobody said that it was shown.
    drop(journal);
    let mut journal = Journal::open(folder.path(), surroundings(&clock)).unwrap();
    let step = look(&mut journal, &clock, "2026-11-20 09:01");
    assert_eq!((step.toasts.len(), step.waiting), (0, 0), "somebody may be showing it");
    let step = look(&mut journal, &clock, "2026-11-20 09:10");
    assert_eq!((step.toasts.len(), step.waiting), (0, 1), "nobody knows: it waits for the next digest");
    let digest = one(&mut journal, &clock, "2026-11-23 09:00");
    assert_eq!((digest.form, digest.body.as_str()), (ToastForm::Digest, "acme: first"));
    nothing(&mut journal, &clock, "2026-11-24 09:00");
}

#[test]
fn what_the_desktop_refused_comes_in_the_next_digest() {
    let (_folder, mut journal, clock) = journal();
    journal.log("@acme > first by fri").unwrap();
    journal.log("@novatech > second by fri 11:00").unwrap();
    set(&clock, "2026-11-20 09:00");
    let toast = journal.remind(true).unwrap().toasts.remove(0);
    journal.toast_failed(toast.id, "the desktop refused the notification").unwrap();
    let digest = one(&mut journal, &clock, "2026-11-20 11:00");
    assert_eq!((digest.form, digest.body.as_str()), (ToastForm::Digest, "acme: first\nnovatech: second"));
    let (mut log, _) = journal.reminder_log(9).unwrap();
    log.retain(|said| said.form.is_some());
    let states: Vec<_> = log.iter().map(|said| said.state).collect();
    assert_eq!(states, [Some(ToastState::Shown), Some(ToastState::Failed)]);
    assert_eq!(log[1].why.as_deref(), Some("the desktop refused the notification"));
}

#[test]
fn two_programs_on_one_folder_say_it_once() {
    let (folder, mut journal, clock) = journal();
    let mut other = Journal::open(folder.path(), surroundings(&clock)).unwrap();
    for number in 1..=4 {
        journal.log(&format!("@firm{number} > thing {number} by tue")).unwrap();
    }
    let mut said = Vec::new();
    for (turn, at) in
        ["2026-11-23 09:00", "2026-11-23 09:01", "2026-11-24 09:00", "2026-11-24 09:00"].iter().enumerate()
    {
        set(&clock, at);
        let (first, second) =
            if turn % 2 == 0 { (&mut journal, &mut other) } else { (&mut other, &mut journal) };
        for journal in [first, second] {
            journal.refresh().unwrap();
            for toast in journal.remind(true).unwrap().toasts {
                journal.toast_shown(toast.id).unwrap();
                said.extend(toast.body.lines().map(|line| format!("{at} {line}")));
            }
        }
    }
    let all = said.len();
    said.sort();
    said.dedup();
    assert_eq!((all, said.len()), (8, 8), "four eves and four days: {said:?}");
}

#[test]
fn without_anybody_to_show_nothing_is_written_down() {
    let (_folder, mut journal, clock) = journal();
    journal.log("@acme > first by fri").unwrap();
    set(&clock, "2026-11-20 09:00");
    for _ in 0..2 {
        let step = journal.remind(false).unwrap();
        assert_eq!((step.toasts.len(), step.waiting), (0, 1));
    }
    assert_eq!(journal.reminder_log(9).unwrap().1, 0);
    one(&mut journal, &clock, "2026-11-20 09:30");
}

#[test]
fn a_private_toast_names_nobody() {
    let (_folder, mut journal, clock) = journal();
    journal.fill_sample(journal.today(), 0, &|_| ()).unwrap();
    journal.set("private_toasts", &json!(true)).unwrap();
    journal.set("most_a_day", &json!(50)).unwrap();
    journal.plan(&meeting("Secret plan", Some("Calder Water"), &["Priya Raman"], "25 nov", "10:00")).unwrap();
    journal.log("@\"Calder Water\" > frobnicate by 26 nov").unwrap();
    journal.log("@\"Calder Water\" > defenestrate by 26 nov 14:00").unwrap();
    journal.log("@\"Calder Water\" > transmogrify by 26 nov 14:00").unwrap();
    journal.set("remind_kinds", &json!(kept_model::ReminderKind::ALL)).unwrap();
    let names = journal.all_names().unwrap();
    let mut words: Vec<String> = names.accounts.iter().map(|account| account.name.clone()).collect();
    words.extend(names.people.iter().flat_map(|person| person.name.split(' ').map(str::to_owned)));
    words.extend(["Secret", "plan", "frobnicate", "defenestrate", "transmogrify"].map(str::to_owned));
    let mut shown = Vec::new();
    for day in
        ["2026-11-19", "2026-11-20", "2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27"]
    {
        for minute in 0..48 {
            let at = format!("{day} {:02}:{:02}", 8 + minute / 4, minute % 4 * 15);
            shown.extend(look(&mut journal, &clock, &at).toasts);
        }
    }
    let mut forms: Vec<ToastForm> = shown.iter().map(|toast| toast.form).collect();
    forms.sort_unstable();
    forms.dedup();
    assert!(forms.len() == ToastForm::ALL.len(), "the sample says all sorts of things: {forms:?}");
    let (log, _) = journal.reminder_log(1000).unwrap();
    let stored =
        log.iter().filter(|said| said.form.is_some()).map(|said| (said.title.clone(), said.body.clone()));
    let bodies = journal.today_page().unwrap().prompts;
    let bodies: Vec<&str> = bodies.iter().map(|prompt| prompt.title.as_str()).collect();
    for (title, body) in shown.iter().map(|toast| (toast.title.clone(), toast.body.clone())).chain(stored) {
        let text = format!("{title}\n{body}");
        for word in words.iter().filter(|word| word.chars().count() > 2) {
            let is_there = text.split(|c: char| !c.is_alphanumeric()).any(|said| said == word)
                || (word.contains(' ') && text.contains(word.as_str()));
            assert!(!is_there, "\"{word}\" in {text:?}");
        }
        assert!(!text.contains(['“', '”']), "{text:?} quotes");
        assert!(!bodies.iter().any(|body| text.contains(body)), "{text:?}");
    }
    assert!(log.iter().flat_map(|said| &said.lines).any(|line| line.contains("Calder")), "the log may name");
}

#[test]
fn what_is_switched_off_and_who_is_away_hear_nothing() {
    let (_folder, mut journal, clock) = journal();
    journal.log("@acme > first by fri").unwrap();
    journal.set("remind_kinds", &json!(["theirs"])).unwrap();
    nothing(&mut journal, &clock, "2026-11-20 09:00");
    journal.set("remind_kinds", &json!(null)).unwrap();
    journal.set("away", &json!({ "from": "2026-11-20", "to": "2026-11-24" })).unwrap();
    nothing(&mut journal, &clock, "2026-11-20 09:01");
    assert_eq!(one(&mut journal, &clock, "2026-11-25 09:00").title, "first");
}

#[test]
fn what_is_ahead_is_what_the_next_working_day_will_hear() {
    let (_folder, mut journal, clock) = journal();
    journal.log("call @acme: all fine").unwrap();
    journal.log("@acme > first by mon 15:00").unwrap();
    journal.log("@tern > second by tue").unwrap();
    journal.plan(&meeting("Review", Some("acme"), &[], "mon", "11:00")).unwrap();
    set(&clock, "2026-11-20 08:30");
    let ahead = journal.reminders_ahead().unwrap();
    let said: Vec<(String, &str, &str)> =
        ahead.iter().map(|one| (one.moment.to_string(), one.kind.as_str(), one.title.as_str())).collect();
    let expected = [
        ("2026-11-20 09:00", "mine", "first"),
        ("2026-11-20 17:00", "evening", "Monday: 1 meeting"),
        ("2026-11-23 09:00", "mine", "second"),
        ("2026-11-23 10:45", "before", "Review with acme at 11:00"),
        ("2026-11-23 11:50", "after", "Write down how Review with acme went"),
        ("2026-11-23 15:00", "mine", "first"),
    ];
    let expected: Vec<(String, &str, &str)> =
        expected.into_iter().map(|(at, kind, title)| (at.to_owned(), kind, title)).collect();
    assert_eq!(said, expected);
    assert_eq!(journal.reminder_log(9).unwrap().1, 0, "nothing of it happened");
    let step = journal.remind(true).unwrap();
    assert_eq!(step.next, Some(moment("2026-11-20", 540)));
}

#[test]
fn what_comes_back_early_tomorrow_is_ahead_at_its_hour() {
    let (_folder, mut journal, clock) = journal();
    let hours = json!({ "start": 450, "end": 1050 });
    let week = json!([hours, hours, hours, hours, hours, null, null]);
    journal.set("speaking", &week).unwrap();
    journal.log("@acme > send sizing doc by wed").unwrap();
    set(&clock, "2026-11-24 09:00");
    let key = journal.today_page().unwrap().prompts[0].key.clone();
    journal.snooze(&key, "tomorrow 08:00").unwrap();
    let ahead: Vec<String> =
        journal.reminders_ahead().unwrap().iter().map(|one| one.moment.to_string()).collect();
    assert_eq!(ahead, ["2026-11-25 08:00", "2026-11-25 09:00"], "as it comes back, and the day itself");
    nothing(&mut journal, &clock, "2026-11-25 07:59");
    one(&mut journal, &clock, "2026-11-25 08:00");
}

#[test]
fn an_example_shows_what_comes_next_and_stores_nothing() {
    let (_folder, mut journal, clock) = journal();
    let made_up = journal.example_toast().unwrap();
    assert_eq!((made_up.id, made_up.actions.len()), (0, 3));
    journal.log("@acme > first by mon").unwrap();
    set(&clock, "2026-11-19 12:00");
    assert_eq!(journal.example_toast().unwrap().title, "first");
    let acted = journal.act_on_toast(0, ToastAct::Done).unwrap();
    assert!(acted.sentence.unwrap().contains("example"));
    assert_eq!(journal.reminder_log(9).unwrap().1, 0);
}

#[test]
fn a_birthday_at_the_weekend_is_named_before_it() {
    let (_folder, mut journal, clock) = journal();
    with_people(&mut journal, "acme", &["Priya Raman"]);
    let priya = journal.subject("person:1").unwrap();
    // The 28th is a Saturday.
    journal.edit(priya, &[("date".to_owned(), "birthday: 28 nov".to_owned())]).unwrap();
    nothing(&mut journal, &clock, "2026-11-26 12:00");
    let toast = one(&mut journal, &clock, "2026-11-27 09:00");
    assert_eq!(toast.title, "A kind word to Priya: birthday on Sat 28 Nov");
    nothing(&mut journal, &clock, "2026-11-30 09:00");
}

#[test]
fn a_clock_that_is_set_back_says_nothing_twice() {
    let (folder, mut journal, _) = journal();
    journal.log("@acme > first by fri").unwrap();
    drop(journal);
    let clock = clock("2026-11-20T09:00:00Z");
    let mut journal = Journal::open(folder.path(), surroundings(&clock)).unwrap();
    one(&mut journal, &clock, "2026-11-20 09:00");
    nothing(&mut journal, &clock, "2026-11-20 08:00");
    nothing(&mut journal, &clock, "2026-11-19 09:00");
    nothing(&mut journal, &clock, "2026-11-20 09:00");
}
