//! Settings: what holds by itself, changing one, taking it back, and what another process did.

mod common;

use common::{journal, surroundings};
use kept_journal::{Error, Journal};
use kept_model::{Density, Theme};
use serde_json::json;

#[test]
fn each_setting_is_changed_under_its_label_and_taken_back() {
    let (_folder, mut journal, _) = journal();
    let first = journal.settings().unwrap();
    assert_eq!((first.theme, first.density, first.single_keys), (Theme::System, Density::Comfortable, true));
    assert_eq!((first.me.clone(), first.capture_shortcut.clone()), (None, None));
    for (key, value, label) in [
        ("me", json!("Jane Okafor"), "Change whose journal it is"),
        ("theme", json!("dark"), "Change the theme"),
        ("density", json!("compact"), "Change the density"),
        ("single_keys", json!(false), "Switch single keys off"),
        ("capture_shortcut", json!("Ctrl+Alt+K"), "Change the capture shortcut"),
        ("working_days", json!([1, 2, 3, 4]), "Change the working days"),
        ("hours", json!({ "start": 480, "end": 960 }), "Change the working hours"),
        ("holidays", json!(["2026-12-25", "2026-11-23"]), "Change the holidays"),
        ("remind_kinds", json!(["mine", "before"]), "Change what is reminded of"),
        ("most_a_day", json!(3), "Change the reminders a day"),
        ("private_toasts", json!(true), "Change what notifications tell"),
        (
            "speaking",
            json!([{ "start": 480, "end": 960 }, null, null, null, null, null, null]),
            "Change the quiet hours",
        ),
        ("away", json!({ "from": "2026-12-21", "to": "2026-12-31" }), "Be away"),
        (
            "quiet_until",
            json!({ "day": "2026-11-20", "minute": 540 }),
            "Mute reminders until Fri 20 Nov 09:00",
        ),
        ("keep_running", json!(false), "Change what closing does"),
        ("calendars", json!([{ "name": "Work", "path": "/cal/work.ics" }]), "Change the calendars"),
    ] {
        let before = journal.settings().unwrap();
        let done = journal.set(key, &value).unwrap();
        assert_eq!(
            (done.label.as_str(), done.changed.nouns.as_slice()),
            (label, &["setting".to_owned()][..])
        );
        let after = journal.settings().unwrap();
        assert_ne!(before, after, "{key}");
        assert!(journal.set(key, &value).unwrap().changed.nouns.is_empty(), "{key} holds already");
        assert_eq!(*journal.calendar(), after.calendar);
        assert_eq!(journal.undo().unwrap().label, label);
        assert_eq!(journal.settings().unwrap(), before, "{key}");
        assert_eq!(*journal.calendar(), before.calendar, "{key}");
        journal.redo().unwrap();
        assert_eq!(journal.settings().unwrap(), after, "{key}");
        assert_eq!(*journal.calendar(), after.calendar, "{key}");
    }
    let keys = "me theme density single_keys capture_shortcut working_days hours holidays remind_kinds most_a_day \
                private_toasts speaking away quiet_until keep_running calendars";
    for key in keys.split_whitespace() {
        let before = journal.settings().unwrap();
        journal.set(key, &json!(null)).unwrap();
        assert_ne!(journal.settings().unwrap(), before, "{key}");
    }
    assert_eq!(journal.settings().unwrap(), first, "null is what holds when nothing was chosen");
}

#[test]
fn what_is_said_by_itself_holds_from_the_start_and_is_read_back_whole() {
    let (folder, mut journal, clock) = journal();
    let first = journal.settings().unwrap();
    let kinds: Vec<&str> = first.reminders.kinds.iter().map(|kind| kind.as_str()).collect();
    assert_eq!(kinds, ["mine", "theirs", "waiting", "beyond", "dates", "before", "after", "evening"]);
    assert_eq!(
        (first.reminders.most_a_day, first.reminders.is_private, first.keep_running),
        (6, false, true)
    );
    assert_eq!(
        (first.reminders.speaking, first.reminders.away, first.reminders.quiet_until),
        (None, None, None)
    );
    journal
        .set("speaking", &json!([null, { "start": 0, "end": 1440 }, null, null, null, null, null]))
        .unwrap();
    journal.set("remind_kinds", &json!([])).unwrap();
    journal.set("most_a_day", &json!(0)).unwrap();
    let calendars = json!([{ "name": " Work ", "path": " /cal " }, { "name": "Home", "path": "/cal" }]);
    journal.set("calendars", &calendars).unwrap();
    drop(journal);
    let again = Journal::open(folder.path(), surroundings(&clock)).unwrap().settings().unwrap();
    assert_eq!(again.reminders.speaking, Some([None, Some((0, 1440)), None, None, None, None, None]));
    assert!(again.reminders.kinds.is_empty());
    assert_eq!(again.reminders.most_a_day, 0);
    let names: Vec<_> =
        again.calendars.iter().map(|place| (place.name.as_str(), place.path.as_str())).collect();
    assert_eq!(names, [("Work", "/cal"), ("Home", "/cal")]);
}

#[test]
fn a_silence_counts_from_now_and_is_none_once_it_is_over() {
    let (_folder, mut journal, clock) = journal();
    let until =
        |journal: &Journal| journal.settings().unwrap().reminders.quiet_until.map(|until| until.to_string());
    let at = |instant: &str| *clock.lock().unwrap() = instant.parse().unwrap();
    let done = journal.set("quiet_until", &json!({ "minutes": 60 })).unwrap();
    assert_eq!(done.label, "Mute reminders until 11:05");
    assert_eq!(until(&journal).as_deref(), Some("2026-11-19 11:05"));
    at("2026-11-19T11:04:59Z");
    assert_eq!(until(&journal).as_deref(), Some("2026-11-19 11:05"));
    at("2026-11-19T11:05:00Z");
    assert_eq!(until(&journal), None);
    let done = journal.set("quiet_until", &json!(null)).unwrap();
    assert_eq!(done.label, "Let reminders speak again");
    assert!(done.changed.nouns.is_empty(), "nobody was silent any more");
    // London's clocks go back at two o'clock of that night: two hours from half past twelve are half past one again.
    at("2026-10-24T23:30:00Z");
    journal.set("quiet_until", &json!({ "minutes": 120 })).unwrap();
    assert_eq!(until(&journal).as_deref(), Some("2026-10-25 01:30"));
    assert_eq!(journal.set("away", &json!(null)).unwrap().label, "End the holiday");
}

#[test]
fn what_does_not_fit_is_refused_with_what_would() {
    let (_folder, mut journal, _) = journal();
    for (key, value, said) in [
        ("colour", json!("red"), "there is no setting \"colour\"; there are me, theme,"),
        ("theme", json!("blue"), "theme wants one of system, light, dark."),
        ("density", json!(7), "density wants one of comfortable, compact."),
        ("single_keys", json!("yes"), "single_keys wants true or false."),
        ("me", json!(["a"]), "me wants text, or null."),
        ("working_days", json!([0]), "working_days wants a list of days from 1 for Monday to 7 for Sunday."),
        ("hours", json!({ "start": 960, "end": 480 }), "hours wants a start and a later end"),
        ("hours", json!([1, 2]), "hours wants a start and a later end"),
        (
            "holidays",
            json!(["24.12."]),
            "holidays wants a list of days such as \"2027-01-01\", which 24.12. is not.",
        ),
        ("holidays", json!(true), "holidays wants a list of days"),
        ("remind_kinds", json!(["mine", "yours"]), "remind_kinds wants a list of mine, theirs, waiting,"),
        ("most_a_day", json!(51), "most_a_day wants a number from 0 to 50."),
        ("most_a_day", json!(-1), "most_a_day wants a number from 0 to 50."),
        ("private_toasts", json!("no"), "private_toasts wants true or false."),
        ("speaking", json!([null]), "speaking wants seven days from Monday"),
        (
            "speaking",
            json!([{ "start": 9, "end": 9 }, null, null, null, null, null, null]),
            "speaking wants seven days from Monday",
        ),
        (
            "away",
            json!({ "from": "2026-12-31", "to": "2026-12-21" }),
            "away wants a first day (from) and a last",
        ),
        ("away", json!({ "from": "2026-12-31" }), "away wants a first day (from) and a last"),
        ("quiet_until", json!({ "day": "2026-12-31", "minute": 1440 }), "quiet_until wants a day such as"),
        ("quiet_until", json!({ "minutes": 0 }), "quiet_until wants from 1 to 10080 minutes."),
        ("quiet_until", json!({ "minutes": "an hour" }), "quiet_until wants from 1 to 10080 minutes."),
        ("keep_running", json!(1), "keep_running wants true or false."),
        (
            "calendars",
            json!([{ "name": "A", "path": "/a" }, { "name": "A ", "path": "/b" }]),
            "calendars wants a list of names and paths; no two with one name.",
        ),
        ("calendars", json!([{ "name": "A", "path": " " }]), "calendars wants a list of names and paths"),
    ] {
        let Err(Error::Invalid(sentence)) = journal.set(key, &value) else { panic!("{key} took {value}") };
        assert!(sentence.starts_with(said), "{sentence}");
    }
}

#[test]
fn the_calendar_counts_at_once_and_from_another_process_after_a_look() {
    let (folder, mut journal, clock) = journal();
    let day = |phrase: &str, journal: &Journal| journal.day_ahead(phrase).unwrap().to_string();
    assert_eq!(day("in 2 business days", &journal), "2026-11-23");
    journal.set("holidays", &json!(["2026-11-20"])).unwrap();
    assert_eq!(day("in 2 business days", &journal), "2026-11-24");
    let mut other = Journal::open(folder.path(), surroundings(&clock)).unwrap();
    other.set("working_days", &json!([2, 3, 4, 5])).unwrap();
    journal.refresh().unwrap();
    assert_eq!(day("in 2 business days", &journal), "2026-11-25");
    journal.undo().unwrap();
    assert_eq!(day("in 2 business days", &journal), "2026-11-24", "an undo counts at once");
    other.log("note: hi").unwrap();
    other.refresh().unwrap();
    assert_eq!(day("in 2 business days", &other), "2026-11-24");
}
