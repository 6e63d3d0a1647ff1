//! How the program shows that it is there while nobody looks at a window: tray, window title, and a hidden start.

use crate::toasting::{Standing, Toasting};
use crate::{call, tray, windows};
use serde_json::{Value, json};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};
use tauri::{AppHandle, Manager};

/// At login, tray and notifications may begin after Kept does.
const GRACE: Duration = Duration::from_secs(30);

/// What is known of it.
pub(crate) struct Presence {
    /// The settings of the user's own journal, as last heard.
    settings: Mutex<Value>,
    /// What is due and was not said.
    waiting: AtomicU64,
    /// Whether it was started without a window, and nobody asked for one yet.
    is_hidden: AtomicBool,
    began: Instant,
}

impl Presence {
    pub(crate) fn new(is_hidden: bool) -> Self {
        Self {
            settings: Mutex::default(),
            waiting: AtomicU64::new(0),
            is_hidden: AtomicBool::new(is_hidden),
            began: Instant::now(),
        }
    }

    fn settings(&self) -> Value {
        self.settings.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Whether closing the window shall leave the program running. Not before the settings were read.
    pub(crate) fn keeps_running(&self) -> bool {
        self.settings()["keep_running"].as_bool().unwrap_or(false)
    }

    /// A window was asked for: a hidden start is over.
    pub(crate) fn seen(&self) {
        self.is_hidden.store(false, Ordering::Relaxed);
    }
}

/// Takes in the settings that the program itself obeys.
pub(crate) async fn follow_settings(app: &AppHandle) {
    // The sample's are nobody's.
    let Ok(settings) = call::mine(app, "settings", json!({})).await else { return };
    *app.state::<Presence>().settings.lock().unwrap_or_else(PoisonError::into_inner) = settings;
    tell(app);
}

/// Takes in what a step found.
pub(crate) fn stand(app: &AppHandle, standing: &Standing, waiting: Option<u64>) {
    let presence = app.state::<Presence>();
    if let Some(waiting) = waiting {
        presence.waiting.store(waiting, Ordering::Relaxed);
    }
    tell(app);
    let can_be_found = standing.daemon.is_some() || standing.has_tray;
    if is_lost(presence.is_hidden.load(Ordering::Relaxed), can_be_found, presence.began.elapsed()) {
        presence.seen();
        tracing::info!("started hidden, but nobody could find it: the window is opened, minimised");
        on_main(app, |app| {
            if let Err(error) = windows::show_minimised(app) {
                tracing::error!("the window could not be shown: {error}");
            }
        });
    }
}

/// Whether nobody could find a program that was started hidden: it cannot be heard, and stands nowhere.
fn is_lost(is_hidden: bool, can_be_found: bool, since: Duration) -> bool {
    is_hidden && !can_be_found && since >= GRACE
}

fn tell(app: &AppHandle) {
    on_main(app, |app| {
        let presence = app.state::<Presence>();
        let silent = tray::silence(&presence.settings());
        tray::tell(app, presence.waiting.load(Ordering::Relaxed), silent.as_deref());
        windows::set_title(app, &title(app));
    });
}

/// The main window's title. Where nobody shows notifications, it says how many things wait.
pub(crate) fn title(app: &AppHandle) -> String {
    let can_speak = app.state::<Toasting>().standing().daemon.is_some();
    title_of(can_speak, app.state::<Presence>().waiting.load(Ordering::Relaxed))
}

fn title_of(can_speak: bool, waiting: u64) -> String {
    if can_speak || waiting == 0 { "Kept".to_owned() } else { format!("Kept ({waiting})") }
}

fn on_main(app: &AppHandle, work: impl FnOnce(&AppHandle) + Send + 'static) {
    let worker = app.clone();
    if let Err(error) = app.run_on_main_thread(move || work(&worker)) {
        tracing::error!("the window could not be told what waits: {error}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_title_counts_only_where_nobody_speaks() {
        for (can_speak, waiting, expected) in
            [(false, 0, "Kept"), (false, 3, "Kept (3)"), (true, 0, "Kept"), (true, 3, "Kept")]
        {
            assert_eq!(title_of(can_speak, waiting), expected);
        }
    }

    #[test]
    fn a_hidden_start_that_nobody_could_find_becomes_a_window() {
        for (is_hidden, can_be_found, seconds, expected) in [
            (true, false, 29, false),
            (true, false, 30, true),
            (true, true, 90, false),
            (false, false, 90, false),
        ] {
            assert_eq!(is_lost(is_hidden, can_be_found, Duration::from_secs(seconds)), expected);
        }
    }
}
