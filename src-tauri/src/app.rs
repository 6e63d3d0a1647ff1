//! Puts the program together: the journal's thread, the windows, and what passes between them.

use crate::handover::{self, Wish};
use crate::journal_thread::{Changed, JournalThread, Means};
use crate::page_log::PageLog;
use crate::presence::{self, Presence};
use crate::toasting::Toasting;
use crate::tray::Tray;
use crate::windows::{self, Course, EngineFolder};
use crate::{call, files, logs, panics, shortcut};
use std::path::PathBuf;
use tauri::{AppHandle, Emitter, Manager, RunEvent};
use tauri_plugin_window_state::StateFlags;

/// How the program was started.
pub(crate) struct Start {
    /// The journal's folder, from the root.
    pub(crate) folder: PathBuf,
    /// Which window to open.
    pub(crate) wish: Wish,
    /// Whether the folder was named, by an argument or the environment.
    pub(crate) is_named: bool,
}

/// Whether a second start of the program finds the first by other means than the folder's socket. On Windows, which has no
/// such sockets, the usual journal's window is found by the program's identifier; journals elsewhere are told apart by
/// their folders only.
pub(crate) fn finds_first_by_itself(start: &Start) -> bool {
    cfg!(windows) && !start.is_named
}

/// Opens the window and runs until it closes.
///
/// # Errors
/// The system has no window, web engine or thread to give.
pub(crate) fn run(start: Start) -> tauri::Result<()> {
    let builder = tauri::Builder::default();
    #[cfg(windows)]
    let builder = if finds_first_by_itself(&start) {
        builder.plugin(tauri_plugin_single_instance::init(|app, words, _| {
            let has = |argument: &str| words.iter().any(|word| word == argument);
            show(app, Wish::from_args(has("--capture"), has(crate::autostart::HIDDEN)));
        }))
    } else {
        builder
    };
    let placed = tauri_plugin_window_state::Builder::default()
        // From the root, so it lies with the journal: two journals have two windows.
        .with_filename(crate::shown(&start.folder.join("window.json")))
        .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
        .with_denylist(&[windows::CAPTURE])
        .build();
    #[cfg(not(target_os = "linux"))]
    let builder = builder
        .plugin(tauri_plugin_global_shortcut::Builder::new().build())
        .plugin(tauri_plugin_notification::init())
        .plugin(crate::plugin_autostart::plugin());
    let app = builder
        .plugin(placed)
        .plugin(tauri_plugin_opener::Builder::new().open_js_links_on_click(false).build())
        .invoke_handler(tauri::generate_handler![call::call])
        .on_window_event(|window, event| windows::heard(window.app_handle(), window.label(), event))
        .setup(move |app| Ok(begin(app.handle(), start)?))
        .build(tauri::generate_context!())?;
    app.run(|app, event| match event {
        RunEvent::Exit => {
            // First whoever still asks the journal.
            app.state::<Toasting>().stop();
            app.state::<JournalThread>().stop();
        }
        #[cfg(target_os = "macos")]
        RunEvent::Reopen { .. } => show(app, Wish::Main),
        _ => {}
    });
    Ok(())
}

fn begin(app: &AppHandle, start: Start) -> tauri::Result<()> {
    let Start { folder, wish, is_named } = start;
    files::forget_copies(&folder);
    app.manage(Course::default());
    app.manage(Presence::new(wish == Wish::Hidden));
    app.manage(Tray::default());
    app.manage(crate::autostart::IsNamed(is_named));
    app.manage(EngineFolder::within(&folder));
    app.manage(shortcut::Current::default());
    app.manage(PageLog::default());
    Toasting::start(app)?;
    let teller = app.clone();
    let index_teller = app.clone();
    let ticker = app.clone();
    let means = Means {
        surroundings: kept_surroundings::surroundings,
        dispatch: kept_api::dispatch,
        tell: Box::new(move |changed| tell(&teller, &changed)),
        tell_index: Box::new(move |preparing| emit(&index_teller, "indexing", preparing)),
        tick: Box::new(move || ticker.state::<Toasting>().step()),
        log: logs::path(&folder),
    };
    app.manage(JournalThread::start(folder.clone(), means)?);

    let teller = app.clone();
    panics::tell_with(move |message| emit(&teller, "failure", serde_json::json!({ "message": message })));

    let listener = app.clone();
    let heard = move |wish| {
        let app = listener.clone();
        if let Err(error) = listener.run_on_main_thread(move || show(&app, wish)) {
            tracing::error!("a second start could not be followed: {error}");
        }
    };
    if let Err(error) = handover::listen(&folder, heard) {
        // Without it a second start says that the journal is open, and where.
        tracing::warn!("a second start will not be heard: {error}");
    }

    // A journal's own shortcut must work before any page asks for it.
    follow_settings(app);
    match wish {
        Wish::Main => windows::show_main(app, None),
        Wish::Capture => windows::show_capture(app, None),
        Wish::Hidden => {
            windows::stay(app);
            windows::watch(app);
            Ok(())
        }
    }
}

fn show(app: &AppHandle, wish: Wish) {
    let shown = match wish {
        Wish::Main => windows::show_main(app, None),
        Wish::Capture => windows::show_capture(app, None),
        // A start at login, while it runs already.
        Wish::Hidden => Ok(()),
    };
    if let Err(error) = shown {
        tracing::error!("the window could not be shown: {error}");
    }
}

/// Tells every page what changed.
fn tell(app: &AppHandle, changed: &Changed) {
    emit(app, "changed", changed);
    if changed.nouns.iter().any(|noun| noun == "setting" || noun == "journal") {
        follow_settings(app);
    }
}

fn follow_settings(app: &AppHandle) {
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        shortcut::follow_settings(&app).await;
        presence::follow_settings(&app).await;
    });
}

fn emit(app: &AppHandle, event: &str, payload: impl serde::Serialize + Clone) {
    if let Err(error) = app.emit(event, payload) {
        tracing::error!("the pages could not be told \"{event}\": {error}");
    }
}
