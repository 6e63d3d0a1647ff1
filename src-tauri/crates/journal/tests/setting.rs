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
    for key in
        ["me", "theme", "density", "single_keys", "capture_shortcut", "working_days", "hours", "holidays"]
    {
        journal.set(key, &json!(null)).unwrap();
    }
    assert_eq!(journal.settings().unwrap(), first, "null is what holds when nothing was chosen");
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
