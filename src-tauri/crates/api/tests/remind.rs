//! Reminders over the wire: what a program that shows them says and hears.
#![expect(clippy::unwrap_used, reason = "a test may fail this way")]

use kept_api::{ErrorCode, Journal, Surroundings, dispatch};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};

type Clock = Arc<Mutex<chrono::DateTime<chrono::Utc>>>;

fn journal() -> (tempfile::TempDir, Journal, Clock) {
    let folder = tempfile::tempdir().unwrap();
    let clock: Clock = Arc::new(Mutex::new("2026-11-19T10:05:00Z".parse().unwrap()));
    let read = Arc::clone(&clock);
    let around = Surroundings {
        now: Box::new(move || *read.lock().unwrap()),
        new_uid: Box::new(|| kept_model::Uid(uuid::Uuid::now_v7())),
        zone: "Europe/London".parse().unwrap(),
        device: "test".to_owned(),
    };
    let journal = Journal::open(folder.path(), around).unwrap();
    (folder, journal, clock)
}

fn say(journal: &mut Journal, command: &str, arguments: Value) -> Value {
    dispatch(journal, command, arguments).unwrap_or_else(|error| panic!("{command}: {error}"))
}

#[test]
fn a_reminder_is_shown_acted_on_and_stands_in_the_log() {
    let (_folder, mut journal, clock) = journal();
    say(&mut journal, "log", json!({ "line": "@acme > send sizing doc by mon" }));
    let ahead = say(&mut journal, "reminders_ahead", json!({}));
    let first = &ahead["items"][0];
    assert_eq!((&first["kind"], &first["title"]), (&json!("mine"), &json!("send sizing doc")));
    assert_eq!(
        (&first["day"], &first["minute"], &ahead["total"]),
        (&json!("2026-11-20"), &json!(540), &json!(1))
    );

    *clock.lock().unwrap() = "2026-11-20T09:00:00Z".parse().unwrap();
    let blind = say(&mut journal, "remind", json!({ "can_show": false }));
    assert_eq!((&blind["toasts"], &blind["waiting"]), (&json!([]), &json!(1)));
    let step = say(&mut journal, "remind", json!({ "can_show": true }));
    let toast = &step["toasts"][0];
    let expected = json!({
        "id": 1, "form": "single", "title": "send sizing doc",
        "body": "Promise, because you named Mon 23 Nov to acme, and that is in three days",
        "actions": [
            { "act": "done", "label": "Done" }, { "act": "tomorrow", "label": "Monday" }, { "act": "open", "label": "Open" }
        ],
        "urgent": false, "replaces": null, "route": "/accounts/1",
    });
    assert_eq!(*toast, expected);
    assert_eq!((&step["waiting"], &step["withdraw"]), (&json!(0), &json!([])));
    say(&mut journal, "toast_shown", json!({ "id": 1 }));

    let opened = say(&mut journal, "act_on_toast", json!({ "id": 1, "act": "open" }));
    assert_eq!((&opened["route"], &opened["sentence"]), (&json!("/accounts/1"), &json!(null)));
    let done = say(&mut journal, "act_on_toast", json!({ "id": 1, "act": "done" }));
    assert_eq!(done["sentence"], json!("send sizing doc: kept."));
    assert_eq!(done["label"], done["changed"]["label"]);
    assert!(done["changed"]["op"].is_i64());

    let log = say(&mut journal, "reminder_log", json!({}));
    let said = &log["items"][0];
    assert_eq!((&said["uid"], &said["id"], &said["kind"]), (&json!("toast:1"), &json!(1), &json!("toast")));
    assert_eq!(
        (&said["state"], &said["act"], &said["lines"]),
        (&json!("acted"), &json!("open"), &json!(["send sizing doc"]))
    );
    assert_eq!(said["shown_at"], json!({ "day": "2026-11-20", "minute": 540 }));
    assert_eq!(
        (&said["zone"], &log["total"], &log["more"]),
        (&json!("Europe/London"), &json!(1), &json!(false))
    );
}

#[test]
fn a_toast_that_is_none_and_an_act_that_is_none_are_refused() {
    let (_folder, mut journal, _) = journal();
    let missing = dispatch(&mut journal, "act_on_toast", json!({ "id": 9, "act": "open" })).unwrap_err();
    assert_eq!(missing.code, ErrorCode::NotFound);
    let unknown = dispatch(&mut journal, "act_on_toast", json!({ "id": 9, "act": "dance" })).unwrap_err();
    assert_eq!(unknown.code, ErrorCode::Invalid);
    let example = say(&mut journal, "example_toast", json!({}));
    assert_eq!((&example["id"], &example["form"]), (&json!(0), &json!("single")));
    assert_eq!(say(&mut journal, "reminder_log", json!({}))["total"], json!(0));
}
