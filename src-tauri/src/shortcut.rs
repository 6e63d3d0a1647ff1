//! The shortcut that opens the capture window from anywhere.

use crate::call;
use kept_api::{ApiError, ErrorCode};
use serde::Serialize;
use serde_json::json;
use std::str::FromStr;
use std::sync::{Mutex, PoisonError};
use tauri::{AppHandle, Manager};
use tauri_plugin_global_shortcut::Shortcut;

/// Used until another is chosen.
const DEFAULT: &str = "Ctrl+Alt+K";
/// The setting's key in the journal.
const SETTING: &str = "capture_shortcut";

/// What became of the shortcut.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct CaptureShortcut {
    /// As chosen, such as "Ctrl+Alt+K"; empty when it is switched off.
    pub(crate) wanted: String,
    /// Whether pressing it opens the window.
    pub(crate) works: bool,
    /// Why it does not, and what to do.
    pub(crate) why: Option<String>,
}

/// The shortcut that was last taken up.
#[derive(Default)]
pub(crate) struct Current(Mutex<Option<CaptureShortcut>>, system::Keys);

/// Takes up what the settings say, if that is new.
pub(crate) async fn follow_settings(app: &AppHandle) -> CaptureShortcut {
    let settings = call::api(app, "settings".to_owned(), json!({})).await.unwrap_or_default();
    let wanted = settings.get(SETTING).and_then(|value| value.as_str()).unwrap_or(DEFAULT).to_owned();
    take_up(app, wanted)
}

/// Chooses another shortcut; empty switches it off.
///
/// # Errors
/// Keys that are no shortcut, or a journal that cannot be written.
pub(crate) async fn choose(app: &AppHandle, text: &str) -> Result<CaptureShortcut, ApiError> {
    let wanted = text.trim();
    if !wanted.is_empty() {
        parsed(wanted)?;
    }
    call::api(app, "set".to_owned(), json!({ "key": SETTING, "value": wanted })).await?;
    Ok(follow_settings(app).await)
}

fn parsed(text: &str) -> Result<Shortcut, ApiError> {
    let refused = |why: &str| {
        ApiError::new(
            ErrorCode::Invalid,
            format!("\"{text}\" cannot be a shortcut: {why}, such as {DEFAULT} or Ctrl+Shift+F9."),
        )
    };
    let shortcut = Shortcut::from_str(text)
        .map_err(|_| refused("it takes keys joined by \"+\" with one key at the end"))?;
    // One key alone, or with Shift, would be taken from everything else that is typed.
    if shortcut.mods.is_empty() || shortcut.mods == tauri_plugin_global_shortcut::Modifiers::SHIFT {
        return Err(refused("it needs Ctrl, Alt or Super"));
    }
    Ok(shortcut)
}

fn take_up(app: &AppHandle, wanted: String) -> CaptureShortcut {
    let current = app.state::<Current>();
    let keys = &current.1;
    let mut current = current.0.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(same) = current.as_ref().filter(|current| current.wanted == wanted) {
        return same.clone();
    }
    if current.as_ref().is_some_and(|before| before.works) {
        system::give_back(app, keys);
    }
    let why = obstacle().or_else(|| register(app, keys, &wanted).err());
    if let Some(why) = &why {
        tracing::info!("the capture shortcut does not work: {why}");
    }
    let taken = CaptureShortcut { wanted, works: why.is_none(), why };
    *current = Some(taken.clone());
    taken
}

fn register(app: &AppHandle, keys: &system::Keys, wanted: &str) -> Result<(), String> {
    if wanted.is_empty() {
        return Err("It is switched off.".to_owned());
    }
    let shortcut = parsed(wanted).map_err(|error| error.message)?;
    system::take(app, keys, shortcut).map_err(|refusal| match refusal {
        Refusal::Taken => format!("Another program already uses {wanted}; choose another shortcut."),
        Refusal::Other(why) => format!("{wanted} cannot be taken ({why}); choose another shortcut."),
    })
}

/// Why the system did not give a key.
enum Refusal {
    /// Another program has it.
    Taken,
    /// Anything else.
    Other(String),
}

/// X11's keys are waited for: the plugin's way of looking for them never sleeps.
#[cfg(target_os = "linux")]
mod system {
    use super::Refusal;
    use crate::grab::{GrabError, Keyboard};
    use crate::windows;
    use std::sync::{Arc, OnceLock};
    use tauri::AppHandle;
    use tauri_plugin_global_shortcut::Shortcut;

    pub(super) type Keys = OnceLock<Arc<Keyboard>>;

    pub(super) fn take(app: &AppHandle, keys: &Keys, shortcut: Shortcut) -> Result<(), Refusal> {
        let taken = keyboard(app, keys).and_then(|keyboard| keyboard.take(shortcut));
        taken.map_err(|error| match error {
            GrabError::Taken => Refusal::Taken,
            GrabError::NoKey => Refusal::Other("this keyboard has no such key".to_owned()),
            GrabError::Display(why) => Refusal::Other(why),
        })
    }

    pub(super) fn give_back(_: &AppHandle, keys: &Keys) {
        if let Some(keyboard) = keys.get() {
            keyboard.give_back();
        }
    }

    fn keyboard<'a>(app: &AppHandle, keys: &'a Keys) -> Result<&'a Arc<Keyboard>, GrabError> {
        if let Some(keyboard) = keys.get() {
            return Ok(keyboard);
        }
        let opener = app.clone();
        let keyboard = Keyboard::listen(move || {
            let app = opener.clone();
            if let Err(error) = opener.run_on_main_thread(move || windows::show_capture_from_anywhere(&app)) {
                tracing::error!("the shortcut could not be followed: {error}");
            }
        })?;
        Ok(keys.get_or_init(|| keyboard))
    }
}

#[cfg(not(target_os = "linux"))]
mod system {
    use super::Refusal;
    use crate::windows;
    use tauri::AppHandle;
    use tauri_plugin_global_shortcut::{GlobalShortcutExt, Shortcut, ShortcutEvent, ShortcutState};

    pub(super) type Keys = ();

    pub(super) fn take(app: &AppHandle, _: &Keys, shortcut: Shortcut) -> Result<(), Refusal> {
        let pressed = |app: &AppHandle, _: &Shortcut, event: ShortcutEvent| {
            if event.state == ShortcutState::Pressed {
                windows::show_capture_from_anywhere(app);
            }
        };
        app.global_shortcut().on_shortcut(shortcut, pressed).map_err(|error| match error {
            tauri_plugin_global_shortcut::Error::GlobalHotkey(_) => Refusal::Taken,
            other => Refusal::Other(other.to_string()),
        })
    }

    pub(super) fn give_back(app: &AppHandle, _: &Keys) {
        if let Err(error) = app.global_shortcut().unregister_all() {
            tracing::warn!("the old shortcut could not be given back: {error}");
        }
    }
}

/// Why no program can have such a shortcut here.
fn obstacle() -> Option<String> {
    let is_set = crate::environment::is_set;
    (cfg!(target_os = "linux") && (is_set("WAYLAND_DISPLAY") || !is_set("DISPLAY"))).then(|| {
        "Programs cannot take a shortcut here (Wayland); in the system's keyboard settings, give a key of your own to the \
         command: kept capture"
            .to_owned()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shortcuts_need_a_modifier_and_a_key() {
        for (text, is_one) in [
            (DEFAULT, true),
            ("ctrl+shift+f9", true),
            ("Super+J", true),
            ("Alt+Space", true),
            ("K", false),
            ("Shift+K", false),
            ("Ctrl+Alt", false),
            ("Ctrl+Nonsense", false),
            ("Ctrl+K+J", false),
            ("", false),
        ] {
            assert_eq!(parsed(text).is_ok(), is_one, "{text}");
        }
    }
}
