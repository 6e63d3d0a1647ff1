//! One process of the web engine for both windows.
//!
//! `WebKit` measures the memory of each of its processes twice a minute, also of one that nobody sees; with a process for each
//! window, that alone would cost a program in the tray a thousandth of a core, and a hundred megabytes.

use crate::windows;
use std::cell::RefCell;
use std::sync::mpsc::channel;
use tauri::webview::PlatformWebview;
use tauri::{AppHandle, Manager, WebviewWindow};

thread_local! {
    /// The main window's page, on the main thread, on its way to the one that is made.
    static PAGE: RefCell<Option<PlatformWebview>> = const { RefCell::new(None) };
}

/// Makes the capture window in the main window's process, if that is there.
pub(crate) fn make_capture(app: &AppHandle) -> tauri::Result<WebviewWindow> {
    let (sender, made) = channel();
    let maker = app.clone();
    app.run_on_main_thread(move || {
        // Two keys may ask at the same time.
        let window = maker.get_webview_window(windows::CAPTURE).map_or_else(|| beside_main(&maker), Ok);
        // Whoever asked waits for it.
        let _ = sender.send(window);
    })?;
    made.recv().unwrap_or(Err(tauri::Error::FailedToReceiveMessage))
}

/// On the main thread, which takes the page out before it makes a window: it cannot do both at once.
fn beside_main(app: &AppHandle) -> tauri::Result<WebviewWindow> {
    let builder = windows::capture_window(app);
    let Some(main) = app.get_webview_window(windows::MAIN) else { return builder.build() };
    main.with_webview(|page| PAGE.set(Some(page)))?;
    match PAGE.take() {
        Some(page) => builder.with_related_view(page.inner()).build(),
        None => builder.build(),
    }
}
