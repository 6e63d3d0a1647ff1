//! Says what is due: asks the journal, shows it, writes down what became of it, and does what the user pressed.
//!
//! Once is kept by the journal: it writes a toast down before it gives it away, and what is not confirmed afterwards comes in
//! the next digest. Nothing in here knows a window; that is [`Around`].

use crate::farewell::{self, Ahead};
use kept_api::{ApiError, CalendarsToRead, ErrorCode, look_at_calendars};
use kept_toasts::{Event, Means, Toast, ToastError, Toaster};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// The example's number. What is no reminder of the journal has none above it.
const EXAMPLE: i64 = 0;
const FAREWELL: i64 = -1;
const HIDDEN: i64 = -2;
const TROUBLE: i64 = -3;

/// At how many steps the journal is told again what it could not take. After that, what was shown comes in the next digest.
const TRIES: u8 = 30;

/// What the speaker needs of the program around it.
pub(crate) trait Around {
    /// Runs a command on the user's own journal, and waits for its answer.
    fn ask(&self, name: &str, arguments: Value) -> Result<Value, ApiError>;
    /// Opens the user's own journal if the sample is open.
    fn come_home(&self);
    /// Opens the main window at a route.
    fn open(&self, route: &str);
    /// Opens the capture window with a line.
    fn capture(&self, begin: CaptureBegin);
    /// Says in the window what an act did.
    fn said(&self, said: Said);
    /// Today, in the user's zone.
    fn today(&self) -> Option<chrono::NaiveDate>;
}

/// What the capture window begins with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct CaptureBegin {
    /// The line.
    pub(crate) line: String,
    /// The prompt that it answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) answers: Option<Answered>,
    /// The planned meeting that it logs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) meeting: Option<i64>,
}

/// A prompt that a line answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Answered {
    pub(crate) key: String,
    pub(crate) title: String,
}

/// What an act did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Said {
    pub(crate) sentence: String,
    /// What undo would take back, as the api words it; nothing when nothing changed.
    pub(crate) changed: Option<Value>,
    /// What one may want to write down next.
    pub(crate) offer: Option<CaptureBegin>,
}

/// What became of a toast that was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Shown {
    pub(crate) shown: bool,
    /// Why not.
    pub(crate) why: Option<String>,
}

/// What a step found.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Found {
    /// Who shows toasts, or why nobody does.
    pub(crate) means: Result<Means, ToastError>,
    /// What is due and unsaid; nothing when the journal could not say.
    pub(crate) waiting: Option<u64>,
}

/// The reply of the command `remind`.
#[derive(Debug, Deserialize)]
struct Step {
    toasts: Vec<Planned>,
    withdraw: Vec<i64>,
    waiting: u64,
}

/// A toast as the api gives it.
#[derive(Debug, Deserialize)]
struct Planned {
    id: i64,
    title: String,
    body: String,
    actions: Vec<Button>,
    urgent: bool,
    replaces: Option<i64>,
    route: String,
}

#[derive(Debug, Deserialize)]
struct Button {
    act: String,
    label: String,
}

/// The reply of the command `act_on_toast`.
#[derive(Debug, Deserialize)]
struct Acted {
    sentence: Option<String>,
    route: Option<String>,
    log_line: Option<String>,
    answers: Option<String>,
    answers_title: Option<String>,
    meeting: Option<i64>,
    changed: Option<Value>,
}

impl From<Planned> for Toast {
    fn from(planned: Planned) -> Self {
        Self {
            id: planned.id,
            title: planned.title,
            body: planned.body,
            actions: planned.actions.into_iter().map(|Button { act, label }| (act, label)).collect(),
            is_urgent: planned.urgent,
            replaces: planned.replaces,
        }
    }
}

/// What became of a toast, for the journal.
struct Note {
    name: &'static str,
    arguments: Value,
    /// How often it may be told again.
    tries: u8,
}

/// Shows toasts for the journal.
pub(crate) struct Speaker {
    toaster: Box<dyn Toaster>,
    /// What the journal should know and could not take: it is told before the next steps.
    late: Vec<Note>,
    /// Where the example leads.
    example: String,
}

impl Speaker {
    pub(crate) fn new(toaster: Box<dyn Toaster>) -> Self {
        Self { toaster, late: Vec::new(), example: "/today".to_owned() }
    }

    /// Who shows toasts.
    pub(crate) fn means(&mut self) -> Result<Means, ToastError> {
        self.toaster.means()
    }

    /// One look at what is due.
    pub(crate) fn step(&mut self, around: &dyn Around) -> Found {
        for note in std::mem::take(&mut self.late) {
            self.tell(around, note);
        }
        let means = self.toaster.means();
        log_failure("the calendars", read_calendars(around));
        let step = around.ask("remind", json!({ "can_show": means.is_ok() })).and_then(read::<Step>);
        let waiting = match step {
            Ok(step) => {
                for id in step.withdraw {
                    self.toaster.withdraw(id);
                }
                self.show_all(around, step.toasts);
                Some(step.waiting)
            }
            Err(error) => {
                log_failure("the reminders", Err(error));
                None
            }
        };
        Found { means, waiting }
    }

    fn show_all(&mut self, around: &dyn Around, toasts: Vec<Planned>) {
        let mut silence = None;
        for planned in toasts {
            let id = planned.id;
            // A desktop that did not answer once would only hold the next ones up.
            let outcome = match &silence {
                Some(why) => Err(ToastError::Refused(String::clone(why))),
                None => self.toaster.show(&planned.into()),
            };
            match outcome {
                Ok(()) => self.note(around, "toast_shown", json!({ "id": id })),
                Err(ToastError::Silent) => {
                    // Perhaps it was shown. It stays unconfirmed, and comes in the next digest.
                    tracing::warn!("the desktop did not say whether it showed a reminder");
                    silence = Some("the desktop did not answer for the one before".to_owned());
                }
                Err(error) => {
                    tracing::warn!("a reminder was not shown: {error}");
                    self.note(around, "toast_failed", json!({ "id": id, "why": error.to_string() }));
                }
            }
        }
    }

    /// Tells the journal what became of a toast; later, if it cannot listen now.
    fn note(&mut self, around: &dyn Around, name: &'static str, arguments: Value) {
        self.tell(around, Note { name, arguments, tries: TRIES });
    }

    fn tell(&mut self, around: &dyn Around, note: Note) {
        let Err(error) = around.ask(note.name, note.arguments.clone()) else { return };
        // Another program is writing, the sample is open, the disk is full: all that passes. An answer about the toast itself
        // stays the same.
        let is_final =
            matches!(error.code, ErrorCode::Invalid | ErrorCode::NotFound | ErrorCode::UnknownCommand);
        let tries = if is_final { None } else { note.tries.checked_sub(1) };
        if let Some(tries) = tries {
            tracing::info!("what became of a reminder could not be written down yet: {error}");
            self.late.push(Note { tries, ..note });
        } else {
            tracing::warn!("what became of a reminder could not be written down: {error}");
        }
    }

    /// The user did something with a toast.
    pub(crate) fn heard(&mut self, around: &dyn Around, event: Event) {
        let (id, act) = match event {
            Event::Pressed(id, word) => (id, if word == "default" { "open".to_owned() } else { word }),
            Event::Closed(id) => (id, "closed".to_owned()),
            Event::Gone(_) | Event::Token(..) => return,
        };
        if id > EXAMPLE {
            self.act(around, id, &act);
            return;
        }
        match act.as_str() {
            "closed" => {}
            "open" => around.open(if id == EXAMPLE { &self.example } else { "/today" }),
            _ => around.said(Said {
                sentence: "That was an example: nothing was changed".to_owned(),
                changed: None,
                offer: None,
            }),
        }
    }

    fn act(&mut self, around: &dyn Around, id: i64, act: &str) {
        if act != "closed" {
            around.come_home();
        }
        let acted = around.ask("act_on_toast", json!({ "id": id, "act": act })).and_then(read::<Acted>);
        let acted = match acted {
            Ok(acted) => acted,
            Err(error) if act == "closed" => {
                log_failure("a closed reminder", Err(error));
                return;
            }
            Err(error) => {
                tracing::warn!("what was pressed on a reminder could not be done: {error}");
                self.say(TROUBLE, "That could not be done", sentence(&error.message));
                return;
            }
        };
        let title = acted.answers_title.unwrap_or_default();
        let answers = acted.answers.map(|key| Answered { key, title });
        let begin = acted.log_line.map(|line| CaptureBegin { line, answers, meeting: acted.meeting });
        match begin {
            Some(begin) if act == "log" => around.capture(begin),
            // After something was done, what happened is an offer.
            offer => {
                if let Some(sentence) = acted.sentence {
                    around.said(Said { sentence, changed: acted.changed, offer });
                }
            }
        }
        if let Some(route) = acted.route {
            around.open(&route);
        }
    }

    /// Shows the next reminder, or a made-up one, as it would come.
    pub(crate) fn show_example(&mut self, around: &dyn Around) -> Shown {
        let outcome = match around.ask("example_toast", json!({})).and_then(read::<Planned>) {
            Ok(planned) => {
                self.example.clone_from(&planned.route);
                let toast = Toast { id: EXAMPLE, ..planned.into() };
                self.toaster.show(&toast).map_err(|error| error.to_string())
            }
            Err(error) => Err(error.message),
        };
        Shown { shown: outcome.is_ok(), why: outcome.err().map(sentence) }
    }

    /// Says that closing the window did not end the program. Tells whether the desktop took it.
    pub(crate) fn say_hidden(&mut self, has_tray: bool) -> bool {
        let body = if has_tray {
            "So that it can remind you. It is in the tray; Quit is in its menu."
        } else {
            "So that it can remind you. Start Kept again to see it; Ctrl Q quits. Settings say what closing does."
        };
        self.say(HIDDEN, "Kept goes on without its window", body.to_owned())
    }

    fn say(&mut self, id: i64, title: &str, body: String) -> bool {
        say(&mut *self.toaster, &plain(id, title, body))
    }

    /// Says what will not be said while Kept is off; nothing when there is nothing. By another toaster where what this one
    /// showed would go with the program.
    pub(crate) fn say_farewell(&mut self, around: &dyn Around, passing: Option<&mut dyn Toaster>) {
        let Ok(ahead) = around.ask("reminders_ahead", json!({})).and_then(read::<Ahead>) else { return };
        let settings = around.ask("settings", json!({})).unwrap_or_default();
        let is_private = settings["private_toasts"].as_bool().unwrap_or(true);
        if let Some(body) = farewell::body(&ahead, around.today(), is_private) {
            say(passing.unwrap_or(&mut *self.toaster), &plain(FAREWELL, "Kept is off", body));
        }
    }
}

/// Looks at the calendars' files here, where a slow disk holds up nothing but reminders: the journal is asked which, and
/// given what was found.
fn read_calendars(around: &dyn Around) -> Result<Value, ApiError> {
    let wanted = around.ask("which_calendars", json!({})).and_then(read::<CalendarsToRead>)?;
    around.ask("keep_calendars", json!({ "found": look_at_calendars(wanted) }))
}

/// A toast without buttons.
fn plain(id: i64, title: &str, body: String) -> Toast {
    Toast { id, title: title.to_owned(), body, actions: Vec::new(), is_urgent: false, replaces: None }
}

fn say(toaster: &mut dyn Toaster, toast: &Toast) -> bool {
    let shown = toaster.show(toast);
    if let Err(error) = &shown {
        tracing::info!("\"{}\" could not be said: {error}", toast.title);
    }
    shown.is_ok()
}

fn read<T: serde::de::DeserializeOwned>(value: Value) -> Result<T, ApiError> {
    serde_json::from_value(value)
        .map_err(|error| ApiError::new(ErrorCode::Failed, format!("the answer does not fit: {error}.")))
}

/// What is tried again at the next step needs no more than a line in the log.
fn log_failure(what: &str, outcome: Result<Value, ApiError>) {
    match outcome {
        Ok(_) => {}
        // Another program is writing; or the sample is open, which says nothing by itself.
        Err(error) if matches!(error.code, ErrorCode::Locked | ErrorCode::Refused) => {}
        Err(error) => tracing::warn!("{what} could not be looked at: {error}"),
    }
}

/// A message as a sentence.
pub(crate) fn sentence(text: impl AsRef<str>) -> String {
    let mut letters = text.as_ref().chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    let text = first + letters.as_str();
    if text.ends_with(['.', '?']) || text.is_empty() { text } else { text + "." }
}

#[cfg(test)]
#[path = "speaker_tests.rs"]
mod tests;
