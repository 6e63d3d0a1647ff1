use super::*;
use chrono::NaiveDate;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

/// What the desktop was asked, and what it answers.
#[derive(Default)]
struct Desk {
    log: Vec<String>,
    answers: Vec<ToastError>,
    is_missing: bool,
    last: Option<Toast>,
}

#[derive(Clone, Default)]
struct Screen(Arc<Mutex<Desk>>);

impl Screen {
    fn log(&self) -> Vec<String> {
        std::mem::take(&mut self.0.lock().unwrap().log)
    }

    fn last(&self) -> Toast {
        self.0.lock().unwrap().last.clone().unwrap()
    }

    /// The next toasts are not shown, for these reasons.
    fn fail(&self, answers: &[ToastError]) {
        self.0.lock().unwrap().answers = answers.to_vec();
    }
}

impl Toaster for Screen {
    fn means(&mut self) -> Result<Means, ToastError> {
        if self.0.lock().unwrap().is_missing { Err(ToastError::NoDaemon) } else { Ok(Means::default()) }
    }

    fn show(&mut self, toast: &Toast) -> Result<(), ToastError> {
        let mut desk = self.0.lock().unwrap();
        desk.log.push(format!("show {}", toast.id));
        desk.last = Some(toast.clone());
        if desk.answers.is_empty() { Ok(()) } else { Err(desk.answers.remove(0)) }
    }

    fn withdraw(&mut self, id: i64) {
        self.0.lock().unwrap().log.push(format!("withdraw {id}"));
    }
}

/// A program whose journal answers what it is told to.
#[derive(Default)]
struct Desktop {
    replies: RefCell<BTreeMap<&'static str, Result<Value, ApiError>>>,
    log: RefCell<Vec<String>>,
}

impl Desktop {
    fn reply(&self, name: &'static str, reply: Value) {
        self.replies.borrow_mut().insert(name, Ok(reply));
    }

    fn refuse(&self, name: &'static str, code: ErrorCode) {
        let error = ApiError::new(code, "another program is writing; try again.");
        self.replies.borrow_mut().insert(name, Err(error));
    }

    fn log(&self) -> Vec<String> {
        std::mem::take(&mut self.log.borrow_mut())
    }

    fn note(&self, line: String) {
        self.log.borrow_mut().push(line);
    }
}

/// The same text whether or not some crate of the program asks for objects that keep their order.
fn sorted(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let fields: BTreeMap<String, Value> =
                fields.into_iter().map(|(name, value)| (name, sorted(value))).collect();
            Value::Object(fields.into_iter().collect())
        }
        Value::Array(values) => values.into_iter().map(sorted).collect(),
        other => other,
    }
}

impl Around for Desktop {
    fn ask(&self, name: &str, arguments: Value) -> Result<Value, ApiError> {
        self.note(format!("{name} {}", sorted(arguments)));
        let unknown = || Err(ApiError::new(ErrorCode::UnknownCommand, "there is no such command."));
        self.replies.borrow().get(name).cloned().unwrap_or_else(unknown)
    }

    fn come_home(&self) {
        self.note("home".to_owned());
    }

    fn open(&self, route: &str) {
        self.note(format!("open {route}"));
    }

    fn capture(&self, begin: CaptureBegin) {
        self.note(format!("capture {}", json!(begin)));
    }

    fn said(&self, said: Said) {
        self.note(format!("said {}", json!(said)));
    }

    fn today(&self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(2026, 11, 19)
    }
}

fn planned(id: i64) -> Value {
    json!({
        "id": id, "form": "single", "title": "Calder Water", "body": "The sizing doc is due", "urgent": false,
        "actions": [{ "act": "done", "label": "Done" }, { "act": "open", "label": "Open" }],
        "replaces": null, "route": "/accounts/5"
    })
}

fn step(ids: &[i64], withdraw: &[i64]) -> Value {
    let toasts: Vec<Value> = ids.iter().copied().map(planned).collect();
    json!({ "toasts": toasts, "withdraw": withdraw, "next": null, "waiting": 2 })
}

fn which(calendars: &[Value]) -> Value {
    json!({ "from": "2026-11-05", "to": "2027-01-20", "zone": "Europe/London", "calendars": calendars })
}

fn start() -> (Speaker, Screen, Desktop) {
    let (screen, around) = (Screen::default(), Desktop::default());
    for name in ["toast_shown", "toast_failed", "keep_calendars"] {
        around.reply(name, json!({}));
    }
    around.reply("which_calendars", which(&[]));
    (Speaker::new(Box::new(screen.clone())), screen, around)
}

#[test]
fn what_is_due_is_shown_and_confirmed() {
    let (mut speaker, screen, around) = start();
    around.reply("remind", step(&[7, 8], &[3]));
    let found = speaker.step(&around);
    assert_eq!(found, Found { means: Ok(Means::default()), waiting: Some(2) });
    assert_eq!(screen.log(), ["withdraw 3", "show 7", "show 8"]);
    let asked = [
        "which_calendars {}",
        r#"keep_calendars {"found":{"calendars":[],"from":"2026-11-05","to":"2027-01-20","zone":"Europe/London"}}"#,
        r#"remind {"can_show":true}"#,
        r#"toast_shown {"id":7}"#,
        r#"toast_shown {"id":8}"#,
    ];
    assert_eq!(around.log(), asked, "the calendars first: a meeting may have moved");
    let actions = [("done".to_owned(), "Done".to_owned()), ("open".to_owned(), "Open".to_owned())];
    assert_eq!(screen.last().actions, actions);
}

#[test]
fn without_a_daemon_nothing_is_claimed() {
    let (mut speaker, screen, around) = start();
    screen.0.lock().unwrap().is_missing = true;
    around.reply("remind", step(&[], &[]));
    let found = speaker.step(&around);
    assert_eq!(found, Found { means: Err(ToastError::NoDaemon), waiting: Some(2) });
    assert!(around.log().contains(&r#"remind {"can_show":false}"#.to_owned()));
}

#[test]
fn a_refused_toast_is_told_and_a_silent_desktop_holds_nothing_up() {
    let (mut speaker, screen, around) = start();
    around.reply("remind", step(&[1, 2, 3, 4], &[]));
    screen.fail(&[ToastError::Refused("too many".to_owned()), ToastError::Silent]);
    speaker.step(&around);
    assert_eq!(screen.log(), ["show 1", "show 2"], "nobody waits for a desktop twice");
    let log: Vec<String> = around.log().into_iter().filter(|line| line.starts_with("toast_")).collect();
    assert_eq!(log[0], r#"toast_failed {"id":1,"why":"the desktop refused the notification (too many)"}"#);
    assert!(!log.iter().any(|line| line.contains(r#""id":2"#)), "perhaps it was shown: {log:?}");
    assert!(
        log[1].starts_with(r#"toast_failed {"id":3,"#) && log[2].starts_with(r#"toast_failed {"id":4,"#),
        "{log:?}"
    );
}

#[test]
fn what_the_journal_could_not_take_is_told_before_the_next_step() {
    // Another program writes; the sample was opened in that moment; a panic, or the disk is full.
    for code in [ErrorCode::Locked, ErrorCode::Refused, ErrorCode::Failed, ErrorCode::Full] {
        let (mut speaker, _, around) = start();
        around.reply("remind", step(&[1], &[]));
        around.refuse("toast_shown", code);
        speaker.step(&around);
        around.log();
        around.reply("remind", step(&[], &[]));
        speaker.step(&around);
        around.log();
        around.reply("toast_shown", json!({}));
        speaker.step(&around);
        assert_eq!(around.log()[0], r#"toast_shown {"id":1}"#, "{code:?}");
        speaker.step(&around);
        assert_eq!(around.log()[0], "which_calendars {}", "once; {code:?}");
    }
}

#[test]
fn what_the_journal_will_never_take_is_not_told_for_ever() {
    for (code, expected) in [(ErrorCode::NotFound, 1), (ErrorCode::Failed, 1 + usize::from(TRIES))] {
        let (mut speaker, _, around) = start();
        around.reply("remind", step(&[1], &[]));
        around.refuse("toast_shown", code);
        speaker.step(&around);
        around.reply("remind", step(&[], &[]));
        for _ in 0..2 * TRIES {
            speaker.step(&around);
        }
        let told = around.log().iter().filter(|line| line.starts_with("toast_shown")).count();
        assert_eq!(told, expected, "{code:?}");
    }
}

#[test]
fn the_files_of_calendars_are_read_here_and_kept_by_the_journal() {
    let (mut speaker, _, around) = start();
    around.reply("remind", step(&[], &[]));
    let calendar = json!({ "name": "Work", "path": "/nowhere/work.ics", "state": null });
    around.reply("which_calendars", which(&[calendar]));
    speaker.step(&around);
    let told = &around.log()[1];
    assert!(told.starts_with("keep_calendars"), "{told}");
    assert!(told.contains("There is no file or folder /nowhere/work.ics"), "{told}");
}

#[test]
fn calendars_that_fail_stop_no_reminder_and_a_journal_that_fails_is_no_count() {
    let (mut speaker, screen, around) = start();
    around.refuse("which_calendars", ErrorCode::Failed);
    around.reply("remind", step(&[1], &[]));
    speaker.step(&around);
    assert_eq!(screen.log(), ["show 1"]);
    around.refuse("remind", ErrorCode::Locked);
    assert_eq!(speaker.step(&around).waiting, None);
}

fn acted(fields: &Value) -> Value {
    let mut reply = json!({
        "sentence": null, "route": null, "log_line": null, "answers": null, "answers_title": null, "meeting": null,
        "label": null, "changed": null
    });
    reply.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    reply
}

#[test]
fn each_button_does_what_it_says() {
    let offer = json!({ "line": "@calder: ", "answers": { "key": "k1", "title": "Ask" } });
    let line = json!({ "line": "met @calder: ", "meeting": 9 });
    for (event, reply, expected) in [
        (
            Event::Pressed(7, "done".into()),
            acted(
                &json!({ "sentence": "Kept", "changed": { "op": 4 }, "log_line": "@calder: ", "answers": "k1",
                "answers_title": "Ask" }),
            ),
            vec![
                "home".to_owned(),
                r#"act_on_toast {"act":"done","id":7}"#.to_owned(),
                format!("said {}", json!({ "sentence": "Kept", "changed": { "op": 4 }, "offer": offer })),
            ],
        ),
        (
            Event::Pressed(7, "default".into()),
            acted(&json!({ "route": "/accounts/5" })),
            vec![
                "home".to_owned(),
                r#"act_on_toast {"act":"open","id":7}"#.to_owned(),
                "open /accounts/5".to_owned(),
            ],
        ),
        (
            Event::Pressed(7, "log".into()),
            acted(&json!({ "log_line": "met @calder: ", "meeting": 9 })),
            vec![
                "home".to_owned(),
                r#"act_on_toast {"act":"log","id":7}"#.to_owned(),
                format!("capture {line}"),
            ],
        ),
        // Closing is no reason to leave the sample.
        (Event::Closed(7), acted(&json!({})), vec![r#"act_on_toast {"act":"closed","id":7}"#.to_owned()]),
        (Event::Gone(7), acted(&json!({})), vec![]),
    ] {
        let (mut speaker, _, around) = start();
        around.reply("act_on_toast", reply);
        speaker.heard(&around, event.clone());
        assert_eq!(around.log(), expected, "{event:?}");
    }
}

#[test]
fn a_button_that_could_not_be_followed_says_so() {
    let (mut speaker, screen, around) = start();
    around.refuse("act_on_toast", ErrorCode::Locked);
    speaker.heard(&around, Event::Pressed(7, "done".into()));
    let trouble = screen.last();
    assert_eq!(trouble.title, "That could not be done");
    assert_eq!(trouble.body, "Another program is writing; try again.");
    speaker.heard(&around, Event::Pressed(trouble.id, "default".into()));
    assert_eq!(around.log().last().unwrap(), "open /today");
}

#[test]
fn an_example_changes_nothing() {
    let (mut speaker, screen, around) = start();
    around.reply("example_toast", planned(0));
    assert_eq!(speaker.show_example(&around), Shown { shown: true, why: None });
    around.log();
    speaker.heard(&around, Event::Pressed(0, "done".into()));
    speaker.heard(&around, Event::Pressed(0, "default".into()));
    speaker.heard(&around, Event::Closed(0));
    let log = around.log();
    assert!(log[0].starts_with("said ") && log[0].contains("nothing was changed"), "{log:?}");
    assert_eq!(log[1..], ["open /accounts/5"]);
    screen.fail(&[ToastError::NoDaemon]);
    let why = sentence(ToastError::NoDaemon.to_string());
    assert_eq!(speaker.show_example(&around), Shown { shown: false, why: Some(why) });
}

#[test]
fn a_farewell_is_said_only_when_something_will_be_missed() {
    let (mut speaker, screen, around) = start();
    let mut passing = Screen::default();
    around.reply("settings", json!({ "private_toasts": false }));
    around.reply("reminders_ahead", json!({ "items": [], "total": 0, "more": false }));
    speaker.say_farewell(&around, None);
    assert_eq!(screen.log(), Vec::<String>::new());
    let item = json!({ "kind": "mine", "title": "Send Calder the doc", "day": "2026-11-19", "minute": 960 });
    around.reply("reminders_ahead", json!({ "items": [item], "total": 1, "more": false }));
    speaker.say_farewell(&around, None);
    assert_eq!(screen.last().body, "Until it runs again I cannot say:\n16:00 Send Calder the doc");
    // Who cannot be asked whether names may be shown has not said yes.
    around.refuse("settings", ErrorCode::Locked);
    speaker.say_farewell(&around, Some(&mut passing));
    assert!(!passing.last().body.contains("Calder"), "by the toaster whose toasts stay");
}

#[test]
fn sentences_begin_large_and_end() {
    for (text, expected) in [("no bus", "No bus."), ("Done.", "Done."), ("", ""), ("why?", "Why?")] {
        assert_eq!(sentence(text), expected);
    }
}
