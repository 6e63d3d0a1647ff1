//! An empty window: what any program of this kind costs before it does anything. `make bench` starts it beside Kept, with
//! the same settings, to say what Kept adds.

use std::path::PathBuf;
use std::process::ExitCode;
use tauri::webview::PageLoadEvent;
use tauri::{WebviewUrl, WebviewWindowBuilder, WindowEvent};

/// Opens the window. `--data-dir DIR`, as Kept has it, says where the web engine keeps its files; with `--stay` the program
/// goes on unseen when its window is closed.
fn main() -> ExitCode {
    let stays = std::env::args_os().any(|word| word == "--stay");
    let folder = std::env::args_os().skip_while(|word| word != "--data-dir").nth(1).map(PathBuf::from);
    let outcome = tauri::Builder::default()
        .on_window_event(move |window, event| {
            if let WindowEvent::CloseRequested { api, .. } = event
                && stays
            {
                api.prevent_close();
                // One that stays in sight costs more, which the benchmark notices.
                let _ = window.hide();
            }
        })
        .setup(move |app| {
            let mut window = WebviewWindowBuilder::new(app, "main", WebviewUrl::App("index.html".into()))
                .title("Empty")
                .inner_size(1280.0, 800.0)
                .min_inner_size(900.0, 600.0)
                .visible(false)
                .on_page_load(|window, page| {
                    if page.event() == PageLoadEvent::Finished {
                        // A window that cannot be shown paints nothing, which the benchmark notices.
                        let _ = window.show();
                    }
                })
                .disable_drag_drop_handler();
            if let Some(folder) = folder {
                window = window.data_directory(folder.join("webview"));
            }
            window.build()?;
            Ok(())
        })
        .run(tauri::generate_context!("examples/empty/tauri.conf.json"));
    if outcome.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
