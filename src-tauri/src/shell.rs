//! What pages can ask of the program itself: its windows, links out of it, its shortcut. The names have a dot.

use crate::journal_thread::{JournalThread, State};
use crate::page_log::{Level, PageLog};
use crate::shortcut::{self, CaptureShortcut};
use crate::toasting::{Daemon, Standing, Toasting};
use crate::{autostart, call, files, links, locale, windows};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use kept_api::{ApiError, ErrorCode};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::path::{Path, PathBuf};
use tauri::{AppHandle, Manager, WebviewWindow};
use tauri_plugin_opener::OpenerExt;

/// How much smaller and larger than usual a page may be shown.
const ZOOM: std::ops::RangeInclusive<f64> = 0.5..=3.0;

/// What a page needs to begin.
#[derive(Debug, Serialize)]
struct Boot {
    /// The program's version.
    version: &'static str,
    /// Where the journal is.
    folder: String,
    /// Whether it is the made-up one.
    is_sample: bool,
    /// The locale of dates and numbers, a BCP 47 tag.
    locale: String,
    /// The civil zone, by its IANA name.
    zone: String,
    /// "linux", "macos" or "windows".
    platform: &'static str,
    /// The shortcut that opens the capture window.
    capture_shortcut: CaptureShortcut,
    /// Why the journal could not be opened, or nothing when it is open. Another `shell.boot` tries again.
    message: Option<String>,
}

/// How reminders arrive here.
#[derive(Debug, Serialize)]
struct Reminders {
    /// Who shows notifications.
    daemon: Option<Daemon>,
    /// Why nobody does.
    why: Option<String>,
    /// Whether a tray shows the program.
    tray: bool,
    autostart: autostart::Autostart,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Nothing {}

#[derive(Debug, Deserialize)]
struct Switch {
    on: bool,
}

#[derive(Debug, Deserialize)]
struct Link {
    url: String,
}

#[derive(Debug, Deserialize)]
struct Attachment {
    id: i64,
}

/// A file as the command `attachment` gives it.
#[derive(Debug, Deserialize)]
struct Bytes {
    name: String,
    mime: String,
    data: String,
}

/// What became of a file that was to be opened.
#[derive(Debug, Serialize)]
struct Opened {
    /// Whether the system's program shows it; else it was saved.
    opened: bool,
    /// Where it lies now.
    path: String,
}

/// A file that a command of the api has made.
#[derive(Debug, Deserialize)]
struct File {
    name: String,
    base64: String,
}

/// Where a file was saved.
#[derive(Debug, Serialize)]
struct Saved {
    path: String,
}

#[derive(Debug, Deserialize)]
struct Main {
    #[serde(default)]
    route: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Height {
    height: f64,
}

#[derive(Debug, Deserialize)]
struct Zoom {
    factor: f64,
}

#[derive(Debug, Deserialize)]
struct Keys {
    shortcut: String,
}

#[derive(Debug, Deserialize)]
struct Line {
    level: Level,
    message: String,
}

/// Does a command of the shell for the page in `window`.
///
/// # Errors
/// An unknown command, arguments that do not fit, or what the system refused.
pub(crate) async fn answer(window: &WebviewWindow, name: &str, arguments: Value) -> Result<Value, ApiError> {
    let app = window.app_handle();
    match name {
        "shell.boot" => {
            let Nothing {} = read(name, arguments)?;
            value(&boot(app).await?)
        }
        "shell.ready" => done(windows::warm_capture(app)),
        "shell.show_main" => {
            let Main { route } = read(name, arguments)?;
            done(windows::show_main(app, route.as_deref().map(route_inside).transpose()?))
        }
        "shell.show_capture" => done(windows::show_capture(app, None)),
        "shell.capture_start" => value(&windows::capture_begin(app)),
        "shell.reminders" => value(&reminders(app).await?),
        "shell.show_one" => value(&waited(app, |app| app.state::<Toasting>().show_example()).await?),
        "shell.set_autostart" => {
            let Switch { on } = read(name, arguments)?;
            value(&autostart::set(app, on)?)
        }
        "shell.hide_capture" => done(windows::hide_capture(app)),
        "shell.fit_capture" => {
            let Height { height } = read(name, arguments)?;
            done(windows::fit_capture(app, height))
        }
        "shell.zoom" => {
            let Zoom { factor } = read(name, arguments)?;
            done(window.set_zoom(factor.clamp(*ZOOM.start(), *ZOOM.end())))
        }
        "shell.print" => done(window.print()),
        "shell.open_link" => {
            let Link { url } = read(name, arguments)?;
            done(app.opener().open_url(links::outside(&url)?, None::<&str>))
        }
        "shell.open_attachment" => {
            let Attachment { id } = read(name, arguments)?;
            value(&open_attachment(app, id).await?)
        }
        "shell.save" => {
            let File { name: called, base64 } = read(name, arguments)?;
            let bytes = STANDARD.decode(&base64).map_err(|error| refused(&error))?;
            let path = files::save(&downloads(app)?, &called, &bytes).map_err(|error| refused(&error))?;
            value(&Saved { path: crate::shown(&path) })
        }
        "shell.open_downloads" => open_folder(app, &downloads(app)?),
        "shell.open_folder" => {
            let state = call::asked(app, JournalThread::state).await?;
            open_folder(app, &state.folder)
        }
        "shell.open_sample" => switch(app, true).await,
        "shell.open_mine" => switch(app, false).await,
        "shell.set_capture_shortcut" => {
            let Keys { shortcut } = read(name, arguments)?;
            value(&shortcut::choose(app, &shortcut).await?)
        }
        "shell.log" => {
            let Line { level, message } = read(name, arguments)?;
            app.state::<PageLog>().write(level, &message);
            Ok(Value::Null)
        }
        "shell.quit" => {
            windows::quit(app);
            Ok(Value::Null)
        }
        _ => Err(ApiError::new(
            ErrorCode::UnknownCommand,
            format!("there is no command \"{name}\" of the shell."),
        )),
    }
}

async fn boot(app: &AppHandle) -> Result<Boot, ApiError> {
    let State { folder, is_sample, zone, refusal } = call::asked(app, JournalThread::state).await?;
    Ok(Boot {
        version: env!("CARGO_PKG_VERSION"),
        folder: crate::shown(&folder),
        is_sample,
        locale: locale::locale(),
        zone,
        platform: std::env::consts::OS,
        capture_shortcut: shortcut::follow_settings(app).await,
        message: refusal,
    })
}

async fn reminders(app: &AppHandle) -> Result<Reminders, ApiError> {
    let Standing { daemon, why, has_tray } = waited(app, |app| app.state::<Toasting>().look()).await?;
    Ok(Reminders { daemon, why, tray: has_tray, autostart: autostart::state(app) })
}

/// Something that may wait for the desktop.
async fn waited<T: Send + 'static>(
    app: &AppHandle,
    work: impl FnOnce(&AppHandle) -> T + Send + 'static,
) -> Result<T, ApiError> {
    let app = app.clone();
    tauri::async_runtime::spawn_blocking(move || work(&app)).await.map_err(|error| refused(&error))
}

async fn switch(app: &AppHandle, to_sample: bool) -> Result<Value, ApiError> {
    call::asked(app, |thread, answer| thread.switch(to_sample, answer)).await??;
    Ok(Value::Null)
}

fn open_folder(app: &AppHandle, folder: &Path) -> Result<Value, ApiError> {
    done(app.opener().open_path(crate::shown(folder), None::<&str>))
}

/// The user's folder of downloads, else their home.
fn downloads(app: &AppHandle) -> Result<PathBuf, ApiError> {
    let folder =
        app.path().download_dir().or_else(|_| app.path().home_dir()).map_err(|error| refused(&error))?;
    // Who never downloaded anything has none yet.
    std::fs::create_dir_all(&folder).map_err(|error| refused(&error))?;
    Ok(folder)
}

/// Shows a picture, a PDF or a text in the system's own program. Everything else is saved among the downloads: Kept starts
/// nothing that could be a program.
async fn open_attachment(app: &AppHandle, id: i64) -> Result<Opened, ApiError> {
    let file = call::api(app, "attachment".to_owned(), serde_json::json!({ "id": id })).await?;
    let file: Bytes = serde_json::from_value(file).map_err(|error| refused(&error))?;
    let bytes = STANDARD.decode(&file.data).map_err(|error| refused(&error))?;
    let Some(name) = files::name_to_open(&file.name, &file.mime) else {
        let path = files::save(&downloads(app)?, &file.name, &bytes).map_err(|error| refused(&error))?;
        return Ok(Opened { opened: false, path: crate::shown(&path) });
    };
    let journal = call::asked(app, JournalThread::state).await?.folder;
    let path = files::copy_to_look_at(&journal, id, &name, &bytes).map_err(|error| refused(&error))?;
    app.opener().open_path(crate::shown(&path), None::<&str>).map_err(|error| refused(&error))?;
    Ok(Opened { opened: true, path: crate::shown(&path) })
}

/// A route begins with a slash: it must not become another address.
fn route_inside(route: &str) -> Result<&str, ApiError> {
    if route.starts_with('/') {
        Ok(route)
    } else {
        Err(ApiError::new(ErrorCode::Invalid, format!("\"{route}\" is no route; routes begin with a slash.")))
    }
}

fn read<T: DeserializeOwned>(name: &str, arguments: Value) -> Result<T, ApiError> {
    serde_json::from_value(arguments).map_err(|error| {
        ApiError::new(ErrorCode::Invalid, format!("the arguments of \"{name}\" do not fit: {error}."))
    })
}

fn value(reply: &impl Serialize) -> Result<Value, ApiError> {
    serde_json::to_value(reply).map_err(|error| ApiError::new(ErrorCode::Failed, error.to_string()))
}

fn done<T, E: std::fmt::Display>(outcome: Result<T, E>) -> Result<Value, ApiError> {
    outcome.map(|_| Value::Null).map_err(|error| refused(&error))
}

fn refused(error: &dyn std::fmt::Display) -> ApiError {
    tracing::warn!("the system refused: {error}");
    ApiError::new(ErrorCode::Failed, format!("the system did not do that ({error})."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn routes_stay_inside() {
        assert_eq!(route_inside("/accounts/5").unwrap(), "/accounts/5");
        for route in ["", "accounts", "https://example.org", "#/today"] {
            assert!(route_inside(route).is_err(), "{route}");
        }
    }

    #[test]
    fn arguments_that_do_not_fit_are_told() {
        let error = read::<Link>("shell.open_link", serde_json::json!({ "link": "x" })).unwrap_err();
        assert_eq!(error.code, ErrorCode::Invalid);
        assert!(error.message.contains("shell.open_link"), "{error}");
    }
}
