//! `kept remind` as a person and a script use it where nothing shows notifications. (With a stand-in for a desktop:
//! `tests/tests/remind.rs`.)
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use support::{Kept, Value, json, stderr, stdout};

/// The day of the sample at five past ten.
fn at(kept: &Kept, now: &str, words: &[&str]) -> std::process::Output {
    kept.command(words).env("KEPT_NOW", now).output().unwrap()
}

fn object(output: &std::process::Output) -> Value {
    serde_json::from_str(&stdout(output)).unwrap()
}

/// A journal in which two things are due at nine, and one in the afternoon.
fn three_due() -> Kept {
    let kept = Kept::empty();
    for line in ["> Priya: send the sizing document today", "> ring Dana today", "> ask Tom today 15:00"] {
        let logged =
            at(&kept, "2026-11-17T10:00:00Z", &["log", "@acme", &line.replace("today", "by 19 nov")]);
        assert!(logged.status.success(), "{}", stderr(&logged));
    }
    kept
}

#[test]
fn what_is_due_is_said_once() {
    let kept = three_due();
    let early = at(&kept, "2026-11-19T08:59:00Z", &["remind", "--once"]);
    assert_eq!(early.status.code(), Some(0));
    assert!(!stdout(&early).contains("Priya"), "{}", stdout(&early));

    let said = stdout(&at(&kept, "2026-11-19T09:00:00Z", &["remind", "--once"]));
    assert!(said.contains("the sizing document") && said.contains("ring Dana"), "{said}");
    let again = stdout(&at(&kept, "2026-11-19T09:01:00Z", &["remind", "--once"]));
    assert!(again.starts_with("Nothing is due now."), "{again}");

    let log = object(&at(&kept, "2026-11-19T09:01:00Z", &["remind", "--log", "--json"]));
    let item = &log["items"][0];
    assert_eq!(
        (&item["day"], &item["minute"], &item["state"]),
        (&json!("2026-11-19"), &json!(540), &json!("shown"))
    );
    assert!(["uid", "id", "kind"].iter().all(|field| !item[field].is_null()), "{item}");
    let read = stdout(&at(&kept, "2026-11-19T09:01:00Z", &["remind", "--log"]));
    assert!(read.contains("today 09:00") && read.contains("shown 09:00"), "{read}");
}

#[test]
fn an_object_says_all_of_it() {
    let kept = three_due();
    let said = object(&at(&kept, "2026-11-19T09:00:00Z", &["remind", "--once", "--json"]));
    let items = said["items"].as_array().unwrap();
    assert!(!items.is_empty(), "{said}");
    for item in items {
        assert_eq!((&item["kind"], &item["day"]), (&json!("toast"), &json!("2026-11-19")));
        assert_eq!((&item["how"], &item["state"]), (&json!("output"), &json!("shown")));
        assert!(["uid", "id", "title"].iter().all(|field| !item[field].is_null()), "{item}");
    }
    assert_eq!(
        (&said["total"], &said["more"], &said["waiting"]),
        (&json!(items.len()), &json!(false), &json!(0))
    );
    assert_eq!(said["daemon"], Value::Null);
    assert!(said["why"].as_str().unwrap().starts_with("There is no session bus ("), "{said}");

    let ahead = object(&at(&kept, "2026-11-19T09:01:00Z", &["remind", "--json"]));
    let days: Vec<_> = ahead["items"].as_array().unwrap().iter().map(|item| &item["day"]).collect();
    assert_eq!(ahead["total"], json!(days.len()));
    assert!(days.iter().all(|day| **day == "2026-11-19" || **day == "2026-11-20"), "{ahead}");
}

#[test]
fn only_as_notifications_means_that_all_waits_without_them() {
    let kept = three_due();
    let silent = at(&kept, "2026-11-19T09:00:00Z", &["remind", "--once", "--desktop"]);
    assert_eq!(silent.status.code(), Some(0));
    let text = stdout(&silent);
    assert!(
        text.starts_with("There is no session bus (") && text.contains("kept due lists what is due"),
        "{text}"
    );
    assert!(!text.contains("Dana"), "{text}");
    let said = stdout(&at(&kept, "2026-11-19T09:05:00Z", &["remind", "--once"]));
    assert!(said.contains("ring Dana"), "{said}");
}

#[test]
fn looking_ahead_says_nothing() {
    let kept = three_due();
    for _ in 0..2 {
        let ahead = stdout(&at(&kept, "2026-11-19T09:00:00Z", &["remind"]));
        assert!(ahead.contains("things are due and were not said yet."), "{ahead}");
        assert!(ahead.contains("Until the end of the next working day"), "{ahead}");
    }
    assert!(
        stdout(&at(&kept, "2026-11-19T09:00:00Z", &["remind", "--log"])).starts_with("Nothing was said yet.")
    );
}

#[test]
fn nothing_to_say() {
    let kept = Kept::empty();
    let said = kept.ok(&["remind", "--once"]);
    assert!(stdout(&said).starts_with("Nothing is due now."), "{}", stdout(&said));
    assert_eq!(stdout(&kept.ok(&["remind", "--log"])), "Nothing was said yet.\n");
    assert!(stdout(&kept.ok(&["remind"])).contains("Nothing more would be said"));
}

#[test]
fn quiet_hours_hold_it_back() {
    let kept = three_due();
    let night = stdout(&at(&kept, "2026-11-19T22:00:00Z", &["remind", "--once"]));
    assert!(night.contains("3 things are due and held back. Next: tomorrow 09:00."), "{night}");
}

#[test]
fn several_at_once_say_it_once() {
    let kept = three_due();
    let mut all: Vec<std::process::Child> = (0..6)
        .map(|_| {
            let mut command = kept.command(&["remind", "--once"]);
            command
                .env("KEPT_NOW", "2026-11-19T09:00:00Z")
                .stdout(std::process::Stdio::piped())
                .spawn()
                .unwrap()
        })
        .collect();
    let said: Vec<String> = all
        .drain(..)
        .map(|child| String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap())
        .collect();
    assert_eq!(said.iter().filter(|text| text.contains("ring Dana")).count(), 1, "{said:?}");
    assert_eq!(said.iter().filter(|text| text.contains("sizing")).count(), 1, "{said:?}");
}

#[test]
fn what_nobody_could_read_was_not_said() {
    let kept = three_due();
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full");
    let Ok(full) = full else { return };
    let mut command = kept.command(&["remind", "--once"]);
    let failed = command.env("KEPT_NOW", "2026-11-19T09:00:00Z").stdout(full).output().unwrap();
    assert_eq!(failed.status.code(), Some(1), "{}", stderr(&failed));
    let log = object(&at(&kept, "2026-11-19T09:00:00Z", &["remind", "--log", "--json"]));
    assert_eq!(
        (&log["items"][0]["state"], &log["items"][0]["why"]),
        (&json!("failed"), &json!("It could not be printed."))
    );
    // It comes again with the next digest, here on the next day.
    let later = stdout(&at(&kept, "2026-11-20T09:00:00Z", &["remind", "--once"]));
    assert!(later.contains("ring Dana"), "{later}");
}

#[test]
fn options_that_do_not_belong_together_are_refused() {
    let kept = Kept::empty();
    for words in [&["remind", "--desktop"][..], &["remind", "--limit", "3"], &["remind", "--once", "--log"]] {
        assert_eq!(kept.run(words).status.code(), Some(2), "{words:?}");
    }
}
