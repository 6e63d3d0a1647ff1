//! The two windows: the main one, and the small one for logging an entry from anywhere.

use crate::closing::{self, Closing};
use crate::journal_thread::{JournalThread, State};
use crate::presence::{self, Presence};
use crate::speaker::CaptureBegin;
use crate::toasting::Toasting;
use crate::{links, tray};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use tauri::webview::{NewWindowResponse, PageLoadEvent};
use tauri::{
    AppHandle, Emitter, LogicalPosition, LogicalSize, Manager, WebviewUrl, WebviewWindow,
    WebviewWindowBuilder, WindowEvent,
};

/// The main window's name in the program.
pub(crate) const MAIN: &str = "main";
/// The capture window's.
pub(crate) const CAPTURE: &str = "capture";

/// Where the pages' engine keeps its own files; nowhere when the journal's folder cannot be written.
pub(crate) struct EngineFolder(Option<PathBuf>);

impl EngineFolder {
    pub(crate) fn within(folder: &Path) -> Self {
        let path = folder.join("webview");
        match std::fs::create_dir_all(&path) {
            Ok(()) => Self(Some(path)),
            Err(error) => {
                tracing::warn!("the web engine keeps its files in memory: {error}");
                Self(None)
            }
        }
    }
}

/// Where the pages' engine keeps its files.
pub(crate) fn engine_folder(app: &AppHandle) -> Option<PathBuf> {
    app.state::<EngineFolder>().0.clone()
}

/// How long the program is to run, and how far it is.
#[derive(Default)]
pub(crate) struct Course {
    /// The main window was there, or the program was started to remind: else it ends with the capture window.
    stays: AtomicBool,
    /// Somebody quit.
    is_leaving: AtomicBool,
    /// What the capture page begins with, which may not be there yet.
    capture: Mutex<CapturePage>,
}

#[derive(Default)]
struct CapturePage {
    is_ready: bool,
    begin: Option<CaptureBegin>,
}

impl CapturePage {
    /// The window is asked for, perhaps with a line. Gives back what a page that is there shall show now; one that is still on
    /// its way asks for it when it is there, and a line that waits for it is not lost when the window is asked for again.
    fn ask(&mut self, begin: Option<CaptureBegin>) -> Option<CaptureBegin> {
        if self.is_ready {
            return begin;
        }
        self.begin = begin.or(self.begin.take());
        None
    }

    /// The page is there.
    fn ready(&mut self) -> Option<CaptureBegin> {
        self.is_ready = true;
        self.begin.take()
    }
}

/// The program stays when the capture window closes; then it has its place in the tray.
pub(crate) fn stay(app: &AppHandle) {
    if app.state::<Course>().stays.swap(true, Ordering::Relaxed) {
        return;
    }
    let builder = app.clone();
    if let Err(error) = app.run_on_main_thread(move || tray::begin(&builder)) {
        tracing::error!("there is no tray: {error}");
    }
}

/// Whether it does.
pub(crate) fn stays(app: &AppHandle) -> bool {
    app.state::<Course>().stays.load(Ordering::Relaxed)
}

/// Logical pixels. The height is what the page says it needs, between these.
const CAPTURE_WIDTH: f64 = 720.0;
const CAPTURE_HEIGHTS: std::ops::RangeInclusive<f64> = 96.0..=640.0;

/// Brings the main window to the front, made if need be, at `route`.
pub(crate) fn show_main(app: &AppHandle, route: Option<&str>) -> tauri::Result<()> {
    app.state::<Presence>().seen();
    let Some(window) = app.get_webview_window(MAIN) else { return make_main(app, route, false) };
    if let Some(route) = route {
        app.emit_to(MAIN, "go", route)?;
    }
    window.show()?;
    window.unminimize()?;
    window.set_focus()?;
    watch_with(app, Some(MAIN), None);
    Ok(())
}

/// Makes the main window without bringing it to the front.
pub(crate) fn show_minimised(app: &AppHandle) -> tauri::Result<()> {
    if app.get_webview_window(MAIN).is_some() { Ok(()) } else { make_main(app, None, true) }
}

fn make_main(app: &AppHandle, route: Option<&str>, is_minimised: bool) -> tauri::Result<()> {
    stay(app);
    let page = route.map_or_else(|| "index.html".to_owned(), |route| format!("index.html#{route}"));
    page_window(app, MAIN, &page)
        .title(presence::title(app))
        .inner_size(1280.0, 800.0)
        .min_inner_size(900.0, 600.0)
        .focused(!is_minimised)
        // Shown with its first page, so that nothing white flashes up.
        .visible(false)
        .on_page_load(move |window, page| {
            if page.event() == PageLoadEvent::Finished {
                if is_minimised {
                    log_failure("minimised", window.minimize());
                }
                log_failure("shown", window.show());
                watch(window.app_handle());
            }
        })
        .build()?;
    Ok(())
}

/// Gives the main window a title.
pub(crate) fn set_title(app: &AppHandle, title: &str) {
    if let Some(window) = app.get_webview_window(MAIN) {
        log_failure("named", window.set_title(title));
    }
}

/// Makes the capture window, hidden, so that it can be shown at once later.
pub(crate) fn warm_capture(app: &AppHandle) -> tauri::Result<WebviewWindow> {
    match app.get_webview_window(CAPTURE) {
        Some(window) => Ok(window),
        #[cfg(target_os = "linux")]
        None => crate::engine::make_capture(app),
        #[cfg(not(target_os = "linux"))]
        None => capture_window(app).build(),
    }
}

pub(crate) fn capture_window(app: &AppHandle) -> WebviewWindowBuilder<'_, tauri::Wry, AppHandle> {
    page_window(app, CAPTURE, "index.html#/capture-window")
        .title("Kept: log an entry")
        .inner_size(CAPTURE_WIDTH, 240.0)
        .decorations(false)
        .resizable(false)
        .always_on_top(true)
        .skip_taskbar(true)
        .visible(false)
        .center()
}

/// Shows the capture window with the cursor in its line, which is a given one or the draft.
pub(crate) fn show_capture(app: &AppHandle, begin: Option<CaptureBegin>) -> tauri::Result<()> {
    let window = warm_capture(app)?;
    let begin = {
        let course = app.state::<Course>();
        let mut page = course.capture.lock().unwrap_or_else(PoisonError::into_inner);
        page.ask(begin)
    };
    place(&window)?;
    window.show()?;
    window.set_focus()?;
    // The page puts the cursor into the line, and reads the draft again.
    app.emit_to(CAPTURE, "capture", begin)?;
    watch_with(app, Some(CAPTURE), None);
    Ok(())
}

/// What the capture page, which is ready now, begins with.
pub(crate) fn capture_begin(app: &AppHandle) -> Option<CaptureBegin> {
    let course = app.state::<Course>();
    let mut page = course.capture.lock().unwrap_or_else(PoisonError::into_inner);
    page.ready()
}

/// Hides the capture window; a program that has nothing else to show ends.
pub(crate) fn hide_capture(app: &AppHandle) -> tauri::Result<()> {
    if !stays(app) {
        app.exit(0);
        return Ok(());
    }
    if let Some(window) = app.get_webview_window(CAPTURE) {
        window.hide()?;
    }
    watch_with(app, None, Some(CAPTURE));
    Ok(())
}

/// Makes the capture window as high as its page says it is.
pub(crate) fn fit_capture(app: &AppHandle, height: f64) -> tauri::Result<()> {
    let Some(window) = app.get_webview_window(CAPTURE) else { return Ok(()) };
    let height = height.clamp(*CAPTURE_HEIGHTS.start(), *CAPTURE_HEIGHTS.end());
    window.set_size(LogicalSize::new(CAPTURE_WIDTH, height))
}

/// Shows the capture window for a key that was pressed somewhere else.
pub(crate) fn show_capture_from_anywhere(app: &AppHandle) {
    log_failure("shown", show_capture(app, None));
}

/// What a window's events mean for the program.
pub(crate) fn heard(app: &AppHandle, label: &str, event: &WindowEvent) {
    match (label, event) {
        (CAPTURE, WindowEvent::CloseRequested { api, .. }) => {
            api.prevent_close();
            log_failure("hidden", hide_capture(app));
        }
        (MAIN, WindowEvent::CloseRequested { api, .. }) => {
            let standing = app.state::<Toasting>().standing();
            let keeps_running = app.state::<Presence>().keeps_running();
            match closing::decide(keeps_running, standing.daemon.is_some(), standing.has_tray) {
                Closing::Hides => {
                    api.prevent_close();
                    hide_main(app);
                }
                Closing::Quits if standing.daemon.is_some() => {
                    api.prevent_close();
                    quit(app);
                }
                Closing::Quits => {}
            }
        }
        (MAIN, WindowEvent::Destroyed) => app.exit(0),
        (_, WindowEvent::Focused(_)) => watch(app),
        _ => {}
    }
}

/// The window goes, the program stays.
fn hide_main(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        log_failure("hidden", window.hide());
    }
    watch_with(app, None, Some(MAIN));
    let thread = app.state::<JournalThread>();
    // Who comes back finds the own journal, which alone says something by itself.
    thread.switch(false, Box::new(|_| ()));
    let teller = app.clone();
    thread.state(Box::new(move |State { folder, .. }| teller.state::<Toasting>().tell_hidden(folder)));
}

/// Ends the program, and says what will be missed if anybody can. Asked for twice, it ends at once.
pub(crate) fn quit(app: &AppHandle) {
    let is_leaving = app.state::<Course>().is_leaving.swap(true, Ordering::Relaxed);
    if is_leaving || app.state::<Toasting>().standing().daemon.is_none() {
        app.exit(0);
        return;
    }
    for window in app.webview_windows().values() {
        log_failure("hidden", window.hide());
    }
    let leaver = app.clone();
    let leaving = std::thread::Builder::new().name("farewell".to_owned()).spawn(move || {
        leaver.state::<Toasting>().say_farewell();
        leaver.exit(0);
    });
    if leaving.is_err() {
        app.exit(0);
    }
}

/// Another program's writing is looked for often only while somebody can see it.
pub(crate) fn watch(app: &AppHandle) {
    watch_with(app, None, None);
}

/// The same where a window has just been shown or hidden: the desktop may not have done it yet, and need not say when it has.
fn watch_with(app: &AppHandle, shown: Option<&str>, hidden: Option<&str>) {
    let is_seen = |window: &WebviewWindow| {
        let label = Some(window.label());
        let is_visible = window.is_visible().unwrap_or(true) && !window.is_minimized().unwrap_or(false);
        label == shown || (label != hidden && is_visible)
    };
    app.state::<JournalThread>().watch(app.webview_windows().values().any(is_seen));
}

/// In the upper third of the screen that has the pointer, where eyes are.
fn place(window: &WebviewWindow) -> tauri::Result<()> {
    let pointer = window.cursor_position()?;
    let Some(screen) = window.monitor_from_point(pointer.x, pointer.y)?.or(window.primary_monitor()?) else {
        return Ok(());
    };
    let scale = screen.scale_factor();
    let (size, corner) = (screen.size().to_logical::<f64>(scale), screen.position().to_logical::<f64>(scale));
    window.set_position(LogicalPosition::new(
        corner.x + (size.width - CAPTURE_WIDTH) / 2.0,
        corner.y + size.height / 5.0,
    ))
}

/// A window on one of the program's own pages, which can go nowhere else.
fn page_window<'a>(
    app: &'a AppHandle,
    label: &str,
    page: &str,
) -> WebviewWindowBuilder<'a, tauri::Wry, AppHandle> {
    let builder = WebviewWindowBuilder::new(app, label, WebviewUrl::App(page.into()));
    let builder = match &app.state::<EngineFolder>().0 {
        Some(folder) => builder.data_directory(folder.clone()),
        None => builder.incognito(true),
    };
    builder
        .on_navigation(|url| {
            let is_ours = links::is_ours(url);
            if !is_ours {
                tracing::warn!("a page wanted to leave the program; it was kept ({})", url.scheme());
            }
            is_ours
        })
        .on_new_window(|_, _| NewWindowResponse::Deny)
        // Files dropped on a page are the page's business.
        .disable_drag_drop_handler()
}

fn log_failure(what: &str, outcome: tauri::Result<()>) {
    if let Err(error) = outcome {
        tracing::error!("a window could not be {what}: {error}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_waits_for_its_page_is_not_lost() {
        let line = |text: &str| CaptureBegin { line: text.to_owned(), answers: None, meeting: None };
        let mut page = CapturePage::default();
        assert_eq!(page.ask(Some(line("met @calder: "))), None);
        assert_eq!(page.ask(None), None, "the shortcut was pressed while the page was on its way");
        assert_eq!(page.ready(), Some(line("met @calder: ")));
        assert_eq!(page.ready(), None, "once");

        let mut page = CapturePage::default();
        page.ask(Some(line("met @calder: ")));
        page.ask(Some(line("met @acme: ")));
        assert_eq!(page.ready(), Some(line("met @acme: ")), "the later button counts");
        assert_eq!(page.ask(Some(line("met @calder: "))), Some(line("met @calder: ")));
        assert_eq!(page.ask(None), None, "a page that is there keeps its own draft");
    }
}
