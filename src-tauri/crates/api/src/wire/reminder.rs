//! Reminders: what to show, what became of it, what is ahead.

use super::{ChangedWire, MomentWire};
use kept_journal::remind::{ActedToast, Ahead, Place, Said, Step, Toast};
use kept_model::Moment;
use serde::Serialize;
use ts_rs::TS;

/// What to do at one look at the clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct StepWire {
    /// What to show now, in this order. Each is written down already: whoever asked shows it, and says whether it worked.
    pub toasts: Vec<ToastWire>,
    /// Toasts to take off the screen, because what they speak of is settled.
    pub withdraw: Vec<i64>,
    /// When there could be something to show next; null when nothing waits. Look every minute nevertheless: clocks jump.
    pub next: Option<MomentWire>,
    /// How many things are due now and were not said.
    pub waiting: usize,
}

/// A toast to show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ToastWire {
    /// Its number, for `toast_shown`, `toast_failed` and `act_on_toast`; 0 for an example.
    pub id: i64,
    /// How it says what it says.
    #[ts(type = "\"single\" | \"account\" | \"digest\" | \"meeting\" | \"evening\"")]
    pub form: String,
    /// One line.
    pub title: String,
    /// Some lines of plain text.
    pub body: String,
    /// What can be done with it, in the order of its buttons.
    pub actions: Vec<ToastActionWire>,
    /// Whether it should stay until the user did something with it.
    pub urgent: bool,
    /// An earlier toast in whose place it comes.
    pub replaces: Option<i64>,
    /// Where Open goes: "/accounts/5", "/accounts/5/brief", "/today".
    pub route: String,
}

/// A button of a toast.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ToastActionWire {
    /// What `act_on_toast` takes.
    #[ts(type = "\"done\" | \"tomorrow\" | \"open\" | \"log\" | \"closed\"")]
    pub act: String,
    /// What stands on it.
    pub label: String,
}

impl From<&Toast> for ToastWire {
    fn from(toast: &Toast) -> Self {
        let action = |(act, label): &(kept_model::ToastAct, &'static str)| ToastActionWire {
            act: act.to_string(),
            label: (*label).to_owned(),
        };
        Self {
            id: toast.id,
            form: toast.form.to_string(),
            title: toast.title.clone(),
            body: toast.body.clone(),
            actions: toast.actions.iter().map(action).collect(),
            urgent: toast.is_urgent,
            replaces: toast.replaces,
            route: route(toast.place),
        }
    }
}

impl From<&Step> for StepWire {
    fn from(step: &Step) -> Self {
        Self {
            toasts: step.toasts.iter().map(ToastWire::from).collect(),
            withdraw: step.withdraw.clone(),
            next: step.next.map(MomentWire::from),
            waiting: step.waiting,
        }
    }
}

/// The page of the window, as its address has it.
fn route(place: Place) -> String {
    match place {
        Place::Today => "/today".to_owned(),
        Place::Account(id) => format!("/accounts/{}", id.0),
        Place::Brief(id) => format!("/accounts/{}/brief", id.0),
        Place::Person(id) => format!("/people/{}", id.0),
        Place::Entry(id) => format!("/entries/{}", id.0),
    }
}

/// What acting on a toast did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ActedToastWire {
    /// What changed, in a sentence; null for Open, Log and Closed, which change nothing.
    pub sentence: Option<String>,
    /// Where the window should go; null when it need not open.
    pub route: Option<String>,
    /// The line with which capture should open; null when it need not. After Done it is an offer.
    pub log_line: Option<String>,
    /// The key of the prompt that this line answers; `log` takes it.
    pub answers: Option<String>,
    /// That prompt's title.
    pub answers_title: Option<String>,
    /// The planned meeting that this line logs; `log` takes it.
    pub meeting: Option<i64>,
    /// What "Undo …" says; null when nothing changed.
    pub label: Option<String>,
    /// What undo would take back; null when nothing changed.
    pub changed: Option<ChangedWire>,
}

impl From<ActedToast> for ActedToastWire {
    fn from(acted: ActedToast) -> Self {
        let changed = acted.changed.as_ref();
        Self {
            sentence: acted.sentence,
            route: acted.place.map(route),
            log_line: acted.log_line,
            answers: acted.answers.as_ref().map(|(key, _)| key.clone()),
            answers_title: acted.answers.map(|(_, title)| title),
            meeting: acted.meeting.map(|id| id.0),
            label: changed.map(|(label, _)| label.clone()),
            changed: changed.map(|(label, changed)| ChangedWire::new(changed, label)),
        }
    }
}

/// What was said once, or was passed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SaidWire {
    /// What makes it this one and no other.
    pub uid: String,
    /// Its number among its kind.
    pub id: i64,
    /// "toast", or "passed" for a reminder that was passed over.
    #[ts(type = "\"toast\" | \"passed\"")]
    pub kind: String,
    /// The civil day on the user's clock; of one passed over, the day on which it wanted to be said.
    pub day: String,
    /// Local minute of that day.
    pub minute: u16,
    /// The zone of that clock, by its IANA name; null for one passed over.
    pub zone: Option<String>,
    /// How it said what it said; null for one passed over.
    #[ts(type = "\"single\" | \"account\" | \"digest\" | \"meeting\" | \"evening\" | null")]
    pub form: Option<String>,
    /// One line, as it stood on the screen.
    pub title: String,
    /// Some lines, as they stood on the screen.
    pub body: String,
    /// What it spoke of, a line each, with names.
    pub lines: Vec<String>,
    /// What became of it: about to be shown, shown, acted on, failed, passed over.
    #[ts(type = "\"due\" | \"shown\" | \"acted\" | \"failed\" | \"passed\"")]
    pub state: String,
    /// When the desktop took it, on the same clock.
    pub shown_at: Option<MomentWire>,
    /// When the user did something with it, on the same clock.
    pub acted_at: Option<MomentWire>,
    /// What they did.
    #[ts(type = "\"done\" | \"tomorrow\" | \"open\" | \"log\" | \"closed\" | null")]
    pub act: Option<String>,
    /// Why it could not be shown, or needed no saying, in a sentence.
    pub why: Option<String>,
}

impl From<&Said> for SaidWire {
    fn from(said: &Said) -> Self {
        let id = said.id;
        let kind = if said.form.is_some() { "toast" } else { "passed" };
        Self {
            uid: format!("{kind}:{id}"),
            id,
            kind: kind.to_owned(),
            day: said.moment.day.to_string(),
            minute: said.moment.minute,
            zone: said.zone.clone(),
            form: said.form.map(|form| form.to_string()),
            title: said.title.clone(),
            body: said.body.clone(),
            lines: said.lines.clone(),
            state: said.state.map_or("passed", |state| state.as_str()).to_owned(),
            shown_at: said.shown.map(MomentWire::from),
            acted_at: said.acted.map(MomentWire::from),
            act: said.act.map(|act| act.to_string()),
            why: said.why.clone(),
        }
    }
}

/// A reminder that is ahead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ReminderAheadWire {
    /// What makes it this one and no other.
    pub uid: String,
    /// The key of its prompt, which done and snooze take; null for a meeting.
    pub id: Option<String>,
    /// What it is about: one of `remind_kinds`.
    #[ts(
        type = "\"mine\" | \"theirs\" | \"waiting\" | \"beyond\" | \"dates\" | \"others\" | \"before\" | \"after\" | \"evening\""
    )]
    pub kind: String,
    /// What it will say.
    pub title: String,
    /// The civil day on which it will be said.
    pub day: String,
    /// Local minute of that day.
    pub minute: u16,
}

impl From<&Ahead> for ReminderAheadWire {
    fn from(ahead: &Ahead) -> Self {
        let Moment { day, minute } = ahead.moment;
        Self {
            uid: ahead.identity.clone(),
            id: ahead.key.clone(),
            kind: ahead.kind.to_string(),
            title: ahead.title.clone(),
            day: day.to_string(),
            minute,
        }
    }
}
