//! An empty window: what any program of this kind costs before it does anything. `make bench` starts it beside Kept, with
//! the same settings, to say what Kept adds.

use std::path::PathBuf;
use std::process::ExitCode;
use tauri::webview::PageLoadEvent;
use tauri::{WebviewUrl, WebviewWindowBuilder};

/// Opens the window. `--data-dir DIR`, as Kept has it, says where the web engine keeps its files.
fn main() -> ExitCode {
    let folder = std::env::args_os().skip_while(|word| word != "--data-dir").nth(1).map(PathBuf::from);
    let outcome = tauri::Builder::default()
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
