//! Notifications where there is no session bus: by Tauri's plugin, which knows macOS and Windows.
//!
//! It tells less than the bus does: a toast is handed over without an answer, and cannot be taken away again.

use kept_toasts::{Event, Listener, Means, Toast, ToastError, Toaster};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use tauri::AppHandle;
use tauri_plugin_notification::{Action, ActionType, NotificationExt};

/// Toasts whose buttons are still understood; older ones have long faded.
const KNOWN: usize = 64;
/// A click on the toast itself, in the plugin's words.
const TAP: &str = "tap";

/// What is handed to the system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Notice {
    pub(crate) id: i32,
    pub(crate) title: String,
    pub(crate) body: String,
    pub(crate) actions: Vec<(String, String)>,
}

/// Hears a notice's number and the word of its button.
type Pressed = Box<dyn Fn(i32, &str) + Send + Sync>;

/// The system, as the plugin has it.
pub(crate) trait System: Send {
    /// Hands a notice over; says why it could not be.
    fn show(&self, notice: Notice) -> Result<(), String>;
    /// Takes a notice away where that can be done.
    fn remove(&self, id: i32);
    /// Calls back with a notice's number and the word of the button that was pressed.
    fn hear(&self, pressed: Pressed) -> Result<(), String>;
    /// Its name.
    fn name(&self) -> String;
}

/// Toasts by way of the plugin.
pub(crate) struct PluginToasts<S> {
    system: S,
    known: Arc<Mutex<Known>>,
    has_actions: bool,
}

/// The system's numbers are small; ours are the journal's.
#[derive(Default)]
struct Known {
    last: i32,
    ours: BTreeMap<i32, i64>,
}

impl Known {
    fn number(&mut self, ours: i64) -> i32 {
        self.last = self.last.checked_add(1).unwrap_or(1);
        self.ours.insert(self.last, ours);
        while self.ours.len() > KNOWN {
            self.ours.pop_first();
        }
        self.last
    }

    fn take(&mut self, ours: i64) -> Option<i32> {
        let (&number, _) = self.ours.iter().rev().find(|(_, known)| **known == ours)?;
        self.ours.remove(&number);
        Some(number)
    }
}

impl<S: System> PluginToasts<S> {
    pub(crate) fn new(system: S, listener: Listener) -> Self {
        let known = Arc::new(Mutex::new(Known::default()));
        let heard = Arc::clone(&known);
        let pressed = move |number: i32, word: &str| {
            let ours = heard.lock().unwrap_or_else(PoisonError::into_inner).ours.get(&number).copied();
            if let Some(ours) = ours {
                let word = if word == TAP { "default" } else { word };
                listener(Event::Pressed(ours, word.to_owned()));
            }
        };
        let hearing = system.hear(Box::new(pressed));
        if let Err(error) = &hearing {
            tracing::warn!("buttons of notifications will not be heard: {error}");
        }
        Self { system, known, has_actions: hearing.is_ok() }
    }
}

impl<S: System> Toaster for PluginToasts<S> {
    fn means(&mut self) -> Result<Means, ToastError> {
        Ok(Means {
            name: self.system.name(),
            has_actions: self.has_actions,
            has_body: true,
            has_markup: false,
            has_list: true,
        })
    }

    fn show(&mut self, toast: &Toast) -> Result<(), ToastError> {
        if let Some(former) = toast.replaces {
            self.withdraw(former);
        }
        let id = self.known.lock().unwrap_or_else(PoisonError::into_inner).number(toast.id);
        // A button that nobody hears would be a lie.
        let actions = if self.has_actions { toast.actions.clone() } else { Vec::new() };
        let notice = Notice { id, title: toast.title.clone(), body: toast.body.clone(), actions };
        self.system.show(notice).map_err(ToastError::Refused)
    }

    fn withdraw(&mut self, id: i64) {
        let number = self.known.lock().unwrap_or_else(PoisonError::into_inner).take(id);
        if let Some(number) = number {
            self.system.remove(number);
        }
    }
}

/// The plugin itself.
#[cfg_attr(target_os = "linux", expect(dead_code, reason = "compiled here, used elsewhere"))]
pub(crate) struct Plugin(pub(crate) AppHandle);

impl System for Plugin {
    fn show(&self, notice: Notice) -> Result<(), String> {
        let notifications = self.0.notification();
        let mut builder = notifications.builder().id(notice.id).title(notice.title).body(notice.body);
        if !notice.actions.is_empty() {
            // Toasts with the same buttons share a type of the plugin's.
            let labels: Vec<&str> = notice.actions.iter().map(|(_, label)| label.as_str()).collect();
            let name = labels.join("|");
            let actions = notice.actions.iter().map(|(word, label)| Action::builder(word, label).build());
            let kind = ActionType::builder(&name).actions(actions.collect()).build();
            notifications.register_action_types(vec![kind]).map_err(|error| error.to_string())?;
            builder = builder.action_type_id(name);
        }
        builder.show().map_err(|error| error.to_string())
    }

    fn remove(&self, id: i32) {
        if let Err(error) = self.0.notification().remove_active(vec![id]) {
            tracing::info!("a notification stays on the screen: {error}");
        }
    }

    fn hear(&self, pressed: Pressed) -> Result<(), String> {
        let heard = self.0.notification().on_action(move |performed| {
            if let Some(notice) = performed.notification() {
                pressed(notice.id(), performed.action_id());
            }
        });
        heard.map_err(|error| error.to_string())
    }

    fn name(&self) -> String {
        if cfg!(target_os = "macos") { "macOS".to_owned() } else { "Windows".to_owned() }
    }
}

#[cfg(test)]
#[path = "plugin_toasts_tests.rs"]
mod tests;
