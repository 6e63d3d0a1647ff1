//! A line to the session bus: the questions, the answers, and what their failures mean.

use super::failure::{failure, reason};
use super::hear::{RULES, events};
use super::known::Known;
use super::{Face, tell, text};
use crate::{Listener, Means, Toast, ToastError};
use std::collections::HashMap;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use zbus::blocking::connection::Builder;
use zbus::blocking::{Connection, MessageIterator};
use zbus::message::{Flags, Message};
use zbus::zvariant::{DynamicType, Value};

pub(super) const BUS: &str = "org.freedesktop.DBus";
pub(super) const NAME: &str = "org.freedesktop.Notifications";
pub(super) const INTERFACE: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";

/// How long an answer may take. A desktop that shows notifications needs some milliseconds.
const PATIENCE: Duration = Duration::from_secs(3);

/// Urgency and time-out of a toast that stays, and of any other: for these the desktop decides how long they stand.
const STAYS: (u8, i32) = (2, 0);
const FADES: (u8, i32) = (1, -1);

/// What a desktop is asked to show.
pub(super) struct Call {
    face: Face,
    summary: String,
    body: String,
    /// Words and labels in turn.
    actions: Vec<String>,
    urgency: u8,
    timeout: i32,
}

impl Call {
    pub(super) fn new(toast: &Toast, means: &Means, face: Face) -> Self {
        let mut actions = Vec::new();
        if means.has_actions {
            // A click on the toast itself; most desktops don't show this label.
            actions.extend(["default".to_owned(), "Open".to_owned()]);
            actions.extend(toast.actions.iter().flat_map(|(word, label)| [word.clone(), text::line(label)]));
        }
        let (urgency, timeout) = if toast.is_urgent { STAYS } else { FADES };
        let mut summary = text::line(&toast.title);
        let mut body = String::new();
        if means.has_body {
            body = text::body(&toast.body, means.has_markup);
        } else if !toast.body.is_empty() {
            summary = format!("{summary}: {}", text::line(&toast.body));
        }
        Self { face, summary, body, actions, urgency, timeout }
    }
}

/// An attempt to reach a bus. One that takes too long is not begun again but asked again later.
#[derive(Default)]
pub(super) struct Opening {
    begun: Option<Receiver<zbus::Result<Connection>>>,
}

impl Opening {
    /// The bus at an address; the session's when there is none.
    pub(super) fn bus(&mut self, address: Option<&str>) -> Result<Connection, ToastError> {
        let begun = match self.begun.take() {
            Some(begun) => begun,
            None => begin(address.map(str::to_owned))?,
        };
        match begun.recv_timeout(PATIENCE) {
            Ok(opened) => opened.map_err(|error| ToastError::NoBus(reason(&error))),
            Err(RecvTimeoutError::Timeout) => {
                self.begun = Some(begun);
                Err(ToastError::NoBus("it does not answer".to_owned()))
            }
            Err(RecvTimeoutError::Disconnected) => Err(ToastError::NoBus("it was not reached".to_owned())),
        }
    }
}

/// A socket may take a connection and never answer: so the first words are exchanged on a thread of their own.
fn begin(address: Option<String>) -> Result<Receiver<zbus::Result<Connection>>, ToastError> {
    let (sender, receiver) = channel();
    let open = move || {
        let builder = match &address {
            Some(address) => Builder::address(&**address)?,
            None => Builder::session()?,
        };
        builder.method_timeout(PATIENCE).build()
    };
    // Nobody may be waiting any more; the connection ends with its message then.
    let thread = move || drop(sender.send(open()));
    std::thread::Builder::new()
        .name("toasts-bus".to_owned())
        .spawn(thread)
        .map_err(|error| ToastError::NoBus(error.to_string()))?;
    Ok(receiver)
}

/// A line to a bus. It ends with this.
pub(super) struct Line {
    bus: Connection,
    known: Arc<Mutex<Known>>,
}

impl Line {
    /// Listens to a bus, where there is a listener.
    pub(super) fn new(bus: Connection, listener: Option<Arc<Listener>>) -> Result<Self, ToastError> {
        let line = Self { bus, known: Arc::default() };
        if let Some(listener) = listener {
            line.listen(listener)?;
        }
        Ok(line)
    }

    fn listen(&self, listener: Arc<Listener>) -> Result<(), ToastError> {
        let messages = MessageIterator::from(&self.bus);
        let known = Arc::clone(&self.known);
        let hear = move || {
            for message in messages {
                let Ok(message) = message else { break };
                let heard = events(&message, &mut lock(&known));
                tell(&listener, heard);
            }
            // The bus has ended, and with it whoever showed our toasts. A line that we ended ourselves knows of none.
            let gone = lock(&known).changed("");
            tell(&listener, gone);
        };
        std::thread::Builder::new()
            .name("toasts".to_owned())
            .spawn(hear)
            .map_err(|error| ToastError::NoBus(error.to_string()))?;
        for rule in RULES {
            self.ask_bus("AddMatch", &rule).map_err(|error| failure(&error))?;
        }
        Ok(())
    }

    /// Whether the bus is still there.
    pub(super) fn is_open(&self) -> bool {
        !self.bus.is_closed()
    }

    /// Who shows notifications, and what they can do; remembered until somebody else does.
    pub(super) fn means(&self) -> Result<Means, ToastError> {
        // Held until the answers are in: that somebody else does it now is heard after them, or was heard before.
        let mut known = lock(&self.known);
        if let Some(means) = known.means() {
            return Ok(means.clone());
        }
        let asked = self.start().and_then(|()| self.ask_means()).map_err(|error| failure(&error));
        let (daemon, means) = asked?;
        tracing::debug!(daemon, ?means, "notifications are shown");
        known.set_means(daemon, means.clone());
        Ok(means)
    }

    /// Starts whoever shows notifications, where they are not there and the bus knows how. (The bus refuses to start whom it
    /// does not know how to start, also when they are there.)
    fn start(&self) -> zbus::Result<()> {
        if self.ask_bus("NameHasOwner", &NAME)?.body().deserialize()? {
            return Ok(());
        }
        self.ask_bus("StartServiceByName", &(NAME, 0_u32)).map(drop)
    }

    fn ask_means(&self) -> zbus::Result<(String, Means)> {
        let reply = self.ask("GetServerInformation", &())?;
        let body = reply.body();
        let (name, _, version, _) = body.deserialize::<(&str, &str, &str, &str)>()?;
        let name = text::line(&format!("{name} {version}")).trim().to_owned();
        let reply = self.ask("GetCapabilities", &())?;
        let can: Vec<String> = reply.body().deserialize()?;
        let has = |capability: &str| can.iter().any(|can| can == capability);
        let means = Means {
            name,
            has_body: has("body"),
            has_actions: has("actions"),
            has_markup: has("body-markup"),
            has_list: has("persistence"),
        };
        Ok((sender(&reply), means))
    }

    /// Has a toast shown.
    pub(super) fn show(&self, toast: &Toast, call: &Call) -> Result<(), ToastError> {
        // Held until the desktop has named its number: a press that comes at once is heard after it.
        let mut known = lock(&self.known);
        // The same toast again comes in its own place.
        let earlier = toast.replaces.and_then(|id| known.theirs(id)).or_else(|| known.theirs(toast.id));
        let replaces = earlier.map_or(0, |(_, theirs)| theirs);
        match self.notify(call, replaces) {
            Ok((daemon, theirs)) => {
                known.took(toast.id, daemon, theirs);
                Ok(())
            }
            Err(error) => {
                known.forget_means();
                Err(match failure(&error) {
                    // The bus broke while the desktop was asked.
                    ToastError::NoBus(_) => ToastError::Silent,
                    error => error,
                })
            }
        }
    }

    fn notify(&self, call: &Call, replaces: u32) -> zbus::Result<(String, u32)> {
        let mut hints: HashMap<&str, Value<'_>> = HashMap::from([
            ("urgency", Value::from(call.urgency)),
            ("category", Value::from("x-kept.reminder")),
        ]);
        if let Some(entry) = call.face.entry {
            hints.insert("desktop-entry", Value::from(entry));
        }
        let body = (
            call.face.name,
            replaces,
            call.face.icon,
            &*call.summary,
            &*call.body,
            &call.actions,
            hints,
            call.timeout,
        );
        let reply = self.ask("Notify", &body)?;
        let theirs = reply.body().deserialize()?;
        Ok((sender(&reply), theirs))
    }

    /// Takes a toast away. Nobody waits for an answer, and no daemon is started for it.
    pub(super) fn withdraw(&self, id: i64) {
        let theirs = lock(&self.known).theirs(id).map(|(daemon, theirs)| (daemon.to_owned(), theirs));
        let Some((daemon, theirs)) = theirs else { return };
        let sent = Message::method_call(PATH, "CloseNotification")
            .and_then(|call| call.destination(daemon))
            .and_then(|call| call.interface(INTERFACE))
            .and_then(|call| call.with_flags(Flags::NoReplyExpected))
            .and_then(|call| call.with_flags(Flags::NoAutoStart))
            .and_then(|call| call.build(&theirs))
            .and_then(|call| self.bus.send(&call));
        if let Err(error) = sent {
            tracing::debug!(%error, "a toast stays, because the desktop was not reached");
        }
    }

    /// Asks whoever shows notifications.
    fn ask<B: serde::Serialize + DynamicType>(&self, what: &str, body: &B) -> zbus::Result<Message> {
        self.bus.call_method(Some(NAME), PATH, Some(INTERFACE), what, body)
    }

    /// Asks the bus itself.
    fn ask_bus<B: serde::Serialize + DynamicType>(&self, what: &str, body: &B) -> zbus::Result<Message> {
        self.bus.call_method(Some(BUS), "/org/freedesktop/DBus", Some(BUS), what, body)
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        lock(&self.known).clear();
        // The listening thread has the connection, too, and ends with it.
        if let Err(error) = self.bus.clone().close() {
            tracing::debug!(%error, "the line to the session bus was broken already");
        }
    }
}

/// Whoever panicked left nothing half done: each change is one step.
fn lock(known: &Mutex<Known>) -> MutexGuard<'_, Known> {
    known.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The unique name of who answered.
fn sender(reply: &Message) -> String {
    reply.header().sender().map(ToString::to_string).unwrap_or_default()
}
