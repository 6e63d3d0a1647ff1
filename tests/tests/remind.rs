//! `kept remind --once` beside a stand-in for the desktop: what is shown there, what is printed instead, and what was said.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use kept_tests::desktop::{Daemon, Mood, SessionBus};
use kept_tests::kept;
use serde_json::{Value, json};
use std::process::Command;
use tempfile::TempDir;

/// A journal with two promises for today, on a bus.
struct Due {
    folder: TempDir,
    address: String,
}

impl Due {
    fn new(bus: &SessionBus) -> Self {
        let due = Self { folder: tempfile::tempdir().unwrap(), address: bus.address() };
        for line in ["@acme > send the sizing document by 19 nov", "@brightwell > ring Dana & Tom by 19 nov"]
        {
            let logged = due.kept(&["log", line]).env("KEPT_NOW", "2026-11-17T10:00:00Z").status().unwrap();
            assert!(logged.success());
        }
        due
    }

    fn kept(&self, words: &[&str]) -> Command {
        let mut command = kept(self.folder.path());
        command
            .args(words)
            .env("DBUS_SESSION_BUS_ADDRESS", &self.address)
            .env("KEPT_NOW", "2026-11-19T09:00:00Z");
        command
    }

    fn said(&self, words: &[&str]) -> String {
        let output = self.kept(words).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    fn object(&self, words: &[&str]) -> Value {
        serde_json::from_str(&self.said(words)).unwrap()
    }

    /// What became of each toast, by the log.
    fn states(&self) -> Vec<String> {
        let log = self.object(&["remind", "--log", "--json"]);
        let toasts = log["items"].as_array().unwrap().iter().filter(|item| item["kind"] == "toast");
        toasts.map(|item| item["state"].as_str().unwrap().to_owned()).collect()
    }
}

#[test]
fn the_desktop_shows_it_once_and_without_buttons() {
    let Some(bus) = SessionBus::start() else { return };
    let daemon = Daemon::start(Some(&bus.address()), Daemon::ALL).unwrap();
    let due = Due::new(&bus);
    let printed = due.said(&["remind", "--once"]);
    let shown = daemon.shown();
    assert!(!shown.is_empty() && printed.starts_with("Shown by Stand-in 1.0\n"), "{printed}");
    for said in &shown {
        assert!(said.actions.is_empty() && said.desktop_entry.is_none(), "{said:?}");
        assert!(printed.contains(&format!("\n  {}\n", said.summary)), "{printed}\n{said:?}");
    }
    let all: Vec<String> = shown.iter().map(|said| format!("{}\n{}", said.summary, said.body)).collect();
    assert!(all.concat().contains("sizing") && all.concat().contains("Dana"), "{all:?}");
    assert_eq!(due.states(), vec!["shown"; shown.len()]);

    assert!(due.said(&["remind", "--once"]).starts_with("Nothing is due now."));
    assert_eq!(daemon.shown(), shown);
    assert!(due.said(&["remind"]).starts_with("Stand-in 1.0 shows notifications."));
    assert_eq!(due.object(&["remind", "--json"])["daemon"], json!({ "name": "Stand-in 1.0" }));
}

#[test]
fn what_the_desktop_refuses_is_printed() {
    let Some(bus) = SessionBus::start() else { return };
    let daemon = Daemon::start(Some(&bus.address()), Daemon::ALL).unwrap();
    daemon.set_mood(Mood::Refusing("too many".to_owned()));
    let due = Due::new(&bus);
    let said = due.object(&["remind", "--once", "--json"]);
    for item in said["items"].as_array().unwrap() {
        assert_eq!((&item["how"], &item["state"]), (&json!("output"), &json!("shown")));
        assert_eq!(item["why"], "The desktop refused the notification (too many).");
    }
    assert!(due.states().iter().all(|state| state == "shown"));
}

#[test]
fn what_the_desktop_refuses_waits_where_only_notifications_are_wanted() {
    let Some(bus) = SessionBus::start() else { return };
    let daemon = Daemon::start(Some(&bus.address()), Daemon::ALL).unwrap();
    daemon.set_mood(Mood::Refusing("too many".to_owned()));
    let due = Due::new(&bus);
    let said = due.said(&["remind", "--once", "--desktop"]);
    assert!(said.contains(" · not shown: the desktop refused the notification (too many)\n"), "{said}");
    assert!(due.states().iter().all(|state| state == "failed"));
    // With the first reminder of the next day all of it comes, in one toast.
    daemon.set_mood(Mood::Kind);
    let next = due
        .kept(&["remind", "--once", "--desktop"])
        .env("KEPT_NOW", "2026-11-20T09:00:00Z")
        .status()
        .unwrap();
    assert!(next.success());
    let all: Vec<String> =
        daemon.shown().iter().map(|said| format!("{}\n{}", said.summary, said.body)).collect();
    assert!(all.len() == 1 && all[0].contains("sizing") && all[0].contains("Dana &amp; Tom"), "{all:?}");
}

#[test]
fn a_desktop_that_does_not_answer_leaves_it_open() {
    let Some(bus) = SessionBus::start() else { return };
    let daemon = Daemon::start(Some(&bus.address()), Daemon::ALL).unwrap();
    let due = Due::new(&bus);
    // It says what it can do, and no more.
    daemon.set_mood(Mood::AboutToHang);
    let output = due.kept(&["remind", "--once"]).output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(
        output.status.success() && said.contains(" · perhaps not shown: the desktop did not answer\n"),
        "{said}"
    );
    assert!(due.states().iter().all(|state| state == "due"), "{:?}", due.states());
}

#[test]
fn two_at_once_show_it_once() {
    let Some(bus) = SessionBus::start() else { return };
    let daemon = Daemon::start(Some(&bus.address()), Daemon::ALL).unwrap();
    let due = Due::new(&bus);
    let all: Vec<_> = (0..6).map(|_| due.kept(&["remind", "--once"]).spawn().unwrap()).collect();
    for mut child in all {
        assert!(child.wait().unwrap().success());
    }
    let all: Vec<String> =
        daemon.shown().iter().map(|said| format!("{}\n{}\n", said.summary, said.body)).collect();
    let shown = all.concat();
    assert_eq!(shown.matches("send the sizing document").count(), 1, "{shown}");
    assert_eq!(shown.matches("ring Dana").count(), 1, "{shown}");
}
