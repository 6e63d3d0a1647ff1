//! The program in the system's tray, where there is one. Everything it offers is found elsewhere, too.
//!
//! On Linux the tray needs a library that many systems lack, whose absence is a panic of the crate that loads it; and a
//! panel that shows it, which may come and go. Both are looked for when needed, and missing neither is a failure.

use crate::{call, panics, windows};
use chrono::NaiveDate;
use serde_json::{Value, json};
use std::sync::{Mutex, PoisonError};
use tauri::menu::{MenuBuilder, MenuEvent, MenuItem};
use tauri::tray::{MouseButton, MouseButtonState, TrayIcon, TrayIconBuilder, TrayIconEvent};
use tauri::{AppHandle, Manager, Wry};

const OPEN: &str = "open";
const LOG: &str = "log";
const MUTE_HOUR: &str = "mute_hour";
const MUTE_DAY: &str = "mute_day";
const SPEAK: &str = "speak";
const QUIT: &str = "quit";

/// The program's place in the tray; nothing where there is none.
#[derive(Default)]
pub(crate) struct Tray(Mutex<Option<Shown>>);

struct Shown {
    icon: TrayIcon,
    open: MenuItem<Wry>,
    speak: MenuItem<Wry>,
    /// What stands on them now, so that nothing is drawn anew every minute.
    words: (String, Option<String>),
}

/// Puts the program into the tray, if that can be. On the main thread.
pub(crate) fn begin(app: &AppHandle) {
    let built = panics::attempt(|| build(app));
    let tray = app.state::<Tray>();
    let mut tray = tray.0.lock().unwrap_or_else(PoisonError::into_inner);
    match built {
        Ok(Ok(shown)) => *tray = Some(shown),
        Ok(Err(error)) => tracing::info!("there is no tray: {error}"),
        Err(reason) => {
            tracing::info!("there is no tray: {}", reason.lines().next().unwrap_or_default());
        }
    }
}

fn build(app: &AppHandle) -> tauri::Result<Shown> {
    let item = |id: &str, text: &str, is_enabled| MenuItem::with_id(app, id, text, is_enabled, None::<&str>);
    let open = item(OPEN, "Open Kept", true)?;
    let speak = item(SPEAK, "Speak again", false)?;
    let menu = MenuBuilder::new(app)
        .items(&[&open, &item(LOG, "Log an entry", true)?])
        .separator()
        .items(&[
            &item(MUTE_HOUR, "Mute for an hour", true)?,
            &item(MUTE_DAY, "Mute until tomorrow", true)?,
            &speak,
        ])
        .separator()
        .item(&item(QUIT, "Quit", true)?)
        .build()?;
    let mut builder = TrayIconBuilder::with_id("kept")
        .menu(&menu)
        .tooltip("Kept")
        // Where a click has a place, the window is nearer than the menu.
        .show_menu_on_left_click(cfg!(target_os = "macos"))
        .on_menu_event(|app, event| chosen(app, &event))
        .on_tray_icon_event(|icon, event| clicked(icon.app_handle(), &event));
    if let Some(folder) = windows::engine_folder(app) {
        // The panel reads the icon from a file. Else it would lie where every user of the machine may write.
        builder = builder.temp_dir_path(folder);
    }
    if let Some(icon) = app.default_window_icon() {
        builder = builder.icon(icon.clone());
    }
    Ok(Shown { icon: builder.build(app)?, open, speak, words: ("Open Kept".to_owned(), None) })
}

fn clicked(app: &AppHandle, event: &TrayIconEvent) {
    let is_click = matches!(
        event,
        TrayIconEvent::Click { button: MouseButton::Left, button_state: MouseButtonState::Up, .. }
    );
    if is_click && !cfg!(target_os = "macos") {
        log_failure(windows::show_main(app, None));
    }
}

fn chosen(app: &AppHandle, event: &MenuEvent) {
    match event.id().as_ref() {
        OPEN => log_failure(windows::show_main(app, None)),
        LOG => log_failure(windows::show_capture(app, None)),
        QUIT => windows::quit(app),
        id @ (MUTE_HOUR | MUTE_DAY | SPEAK) => {
            let value = quiet_until(id, today());
            let app = app.clone();
            tauri::async_runtime::spawn(async move {
                let arguments = json!({ "key": "quiet_until", "value": value });
                if let Err(error) = call::mine(&app, "set", arguments).await {
                    tracing::warn!("the reminders could not be muted: {error}");
                }
            });
        }
        _ => {}
    }
}

/// Until when a choice of the menu mutes, as the setting takes it.
fn quiet_until(id: &str, today: Option<NaiveDate>) -> Value {
    match id {
        MUTE_HOUR => json!({ "minutes": 60 }),
        MUTE_DAY => {
            let tomorrow = today.and_then(|day| day.succ_opt());
            tomorrow.map_or(Value::Null, |day| json!({ "day": day.to_string(), "minute": 0 }))
        }
        _ => Value::Null,
    }
}

fn today() -> Option<NaiveDate> {
    let around = kept_surroundings::surroundings().ok()?;
    Some((around.now)().with_timezone(&around.zone).date_naive())
}

/// What the tray tells: how many things wait, and until when Kept is silent. On the main thread.
pub(crate) fn tell(app: &AppHandle, waiting: u64, silent: Option<&str>) {
    let tray = app.state::<Tray>();
    let mut tray = tray.0.lock().unwrap_or_else(PoisonError::into_inner);
    let Some(shown) = tray.as_mut() else { return };
    let words = (open_words(waiting), silent.map(|until| format!("Speak again (silent until {until})")));
    if shown.words == words {
        return;
    }
    let outcome = shown
        .open
        .set_text(&words.0)
        .and_then(|()| shown.speak.set_text(words.1.as_deref().unwrap_or("Speak again")))
        .and_then(|()| shown.speak.set_enabled(words.1.is_some()))
        .and_then(|()| shown.icon.set_tooltip(Some(tooltip(waiting))))
        .and_then(|()| shown.icon.set_title(Some(title(waiting))));
    log_failure(outcome);
    shown.words = words;
}

fn open_words(waiting: u64) -> String {
    if waiting == 0 { "Open Kept".to_owned() } else { format!("Open Kept ({})", things(waiting)) }
}

fn tooltip(waiting: u64) -> String {
    if waiting == 0 { "Kept".to_owned() } else { format!("Kept: {}", things(waiting)) }
}

/// Beside the icon there is room for a number.
fn title(waiting: u64) -> String {
    if waiting == 0 { String::new() } else { waiting.to_string() }
}

/// So many things wait.
fn things(waiting: u64) -> String {
    if waiting == 1 { "1 thing waits".to_owned() } else { format!("{waiting} things wait") }
}

/// Until when the settings keep Kept silent, in words; nothing when it may speak.
pub(crate) fn silence(settings: &Value) -> Option<String> {
    let around = kept_surroundings::surroundings().ok()?;
    silent_until(&settings["quiet_until"], (around.now)().with_timezone(&around.zone).naive_local())
}

fn silent_until(quiet_until: &Value, now: chrono::NaiveDateTime) -> Option<String> {
    let day: NaiveDate = quiet_until["day"].as_str()?.parse().ok()?;
    let minute = u32::try_from(quiet_until["minute"].as_u64()?).ok()?;
    let then = day.and_hms_opt(minute / 60, minute % 60, 0)?;
    if then <= now {
        return None;
    }
    let format = if day == now.date() { "%H:%M" } else { "%a %H:%M" };
    Some(then.format(format).to_string())
}

fn log_failure(outcome: tauri::Result<()>) {
    if let Err(error) = outcome {
        tracing::error!("the tray could not do that: {error}");
    }
}

/// Asks whether a panel shows the tray.
#[derive(Default)]
pub(crate) struct Panel {
    #[cfg(target_os = "linux")]
    bus: kept_toasts::Bus,
}

impl Panel {
    /// Whether the user can see the program in a tray.
    pub(crate) fn is_there(&mut self, app: &AppHandle) -> bool {
        let is_built = app.state::<Tray>().0.lock().unwrap_or_else(PoisonError::into_inner).is_some();
        is_built && self.is_watched()
    }

    /// The panel says so by a name on the session bus.
    #[cfg(target_os = "linux")]
    fn is_watched(&mut self) -> bool {
        self.bus.has("org.kde.StatusNotifierWatcher").unwrap_or(false)
    }

    #[cfg(not(target_os = "linux"))]
    #[expect(clippy::unused_self, reason = "the tray of these systems is always there")]
    fn is_watched(&mut self) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn muting_ends_at_a_civil_moment() {
        let day = |text: &str| text.parse::<NaiveDate>().ok();
        for (id, today, expected) in [
            (MUTE_HOUR, day("2026-11-19"), json!({ "minutes": 60 })),
            (MUTE_HOUR, None, json!({ "minutes": 60 })),
            (MUTE_DAY, day("2026-11-19"), json!({ "day": "2026-11-20", "minute": 0 })),
            (MUTE_DAY, day("2026-12-31"), json!({ "day": "2027-01-01", "minute": 0 })),
            (MUTE_DAY, None, Value::Null),
            (SPEAK, day("2026-11-19"), Value::Null),
        ] {
            assert_eq!(quiet_until(id, today), expected, "{id} on {today:?}");
        }
    }

    #[test]
    fn the_menu_says_until_when_it_is_silent() {
        let now = "2026-11-19T10:05:00".parse().unwrap();
        for (day, minute, expected) in [
            ("2026-11-19", 605, None),
            ("2026-11-19", 606, Some("10:06")),
            ("2026-11-20", 0, Some("Fri 00:00")),
            ("2026-11-18", 1439, None),
        ] {
            let until = silent_until(&json!({ "day": day, "minute": minute }), now);
            assert_eq!(until.as_deref(), expected, "{day} {minute}");
        }
        assert_eq!(silent_until(&Value::Null, now), None);
    }

    #[test]
    fn what_waits_is_counted() {
        assert_eq!((open_words(0), title(0)), ("Open Kept".to_owned(), String::new()));
        assert_eq!(open_words(1), "Open Kept (1 thing waits)");
        assert_eq!((tooltip(3), title(3)), ("Kept: 3 things wait".to_owned(), "3".to_owned()));
    }
}
