//! Opening capture, by its key in the main window and in its own warm window, until the frame that shows the caret.

use crate::watch;
use kept_e2e::Window;
use kept_tests::measure::Table;
use serde_json::json;
use std::path::Path;
use std::time::Duration;

/// How often each is opened, after a first time that is not counted.
const TIMES: usize = 40;
/// What it should not take longer than.
const AIM: Duration = Duration::from_millis(100);

/// The time begins with C and ends with the frame in which the line has the focus.
const OVERLAY: &str = r#"
  addEventListener("keydown", (event) => {
    if (event.key !== "c") return;
    const now = performance.now();
    watch.began = event.timeStamp > now - 5000 && event.timeStamp <= now ? event.timeStamp : now;
  }, true);
  document.addEventListener("focusin", () => { if (caret()) finish(); });
"#;

/// The frame in which the window is seen and its line has the caret, in milliseconds since 1970.
const WARM: &str = r#"
  const look = () => {
    if (!watch.waits || document.visibilityState !== "visible" || !caret()) return;
    watch.waits = false;
    painted((now) => note(performance.timeOrigin + now));
  };
  watch.waits = false;
  document.addEventListener("visibilitychange", look);
  document.addEventListener("focusin", look);
  addEventListener("focus", look);
"#;

/// Opens both again and again.
pub(crate) fn measure(journal: &Path, table: &mut Table) -> std::io::Result<()> {
    let window = Window::open(journal);
    watch::capture_is_warm(&window);
    overlay(&window, table)?;
    warm(&window, table)?;
    window.close();
    Ok(())
}

fn overlay(window: &Window, table: &mut Table) -> std::io::Result<()> {
    window.js("document.activeElement?.blur()", &[]);
    watch::begin(window, OVERLAY);
    for time in 0..=TIMES {
        window.press(&["c"]);
        watch::until_noted(window, time + 1);
        window.press(&["Esc"]);
        window.until("the page without capture", "return document.querySelector('dialog[open]') === null");
        window.settled();
    }
    let noted = watch::noted(window);
    table.limit("capture opens, the caret in its line", &watch::times(&noted[1..]), AIM)
}

fn warm(window: &Window, table: &mut Table) -> std::io::Result<()> {
    window.switch_to_capture();
    watch::begin(window, WARM);
    let mut asked = Vec::new();
    for time in 0..=TIMES {
        window.js("window.keptBench.waits = true", &[]);
        window.switch_to_main();
        asked.push(watch::call_at(window, "shell.show_capture"));
        window.switch_to_capture();
        watch::until_noted(window, time + 1);
        window.call("shell.hide_capture", json!({}));
        window.until("the capture window put away", "return document.visibilityState === 'hidden'");
    }
    let noted = watch::noted(window);
    let times: Vec<f64> = noted.iter().zip(&asked).skip(1).map(|(shown, asked)| shown - asked).collect();
    table.limit("the warm capture window, the same", &watch::times(&times), AIM)
}
