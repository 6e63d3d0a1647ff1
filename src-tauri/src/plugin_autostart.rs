//! Starting at login where the desktop has no file for it: by Tauri's plugin.

use tauri::AppHandle;
use tauri_plugin_autostart::ManagerExt;

/// The plugin, which starts the program without a window.
pub(crate) fn plugin() -> tauri::plugin::TauriPlugin<tauri::Wry> {
    tauri_plugin_autostart::Builder::new().arg(crate::autostart::HIDDEN).app_name("Kept").build()
}

pub(crate) fn is_on(app: &AppHandle) -> Result<bool, String> {
    app.autolaunch().is_enabled().map_err(|error| format!("What starts at login cannot be read ({error})."))
}

pub(crate) fn set(app: &AppHandle, is_on: bool) -> Result<(), String> {
    let launch = app.autolaunch();
    let outcome = if is_on { launch.enable() } else { launch.disable() };
    outcome.map_err(|error| format!("What starts at login cannot be changed ({error})."))
}
