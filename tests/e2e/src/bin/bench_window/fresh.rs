//! What the command line logs, until the open window shows it.

use crate::watch;
use kept_e2e::{Window, since_1970};
use kept_tests::measure::Table;
use serde_json::json;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

/// Lines that are logged, one after another.
const LINES: usize = 10;

/// The frame in which the text that is waited for stands on the page, in milliseconds since 1970.
const WATCH: &str = r"
  watch.text = null;
  new MutationObserver(() => {
    if (watch.text === null || !document.querySelector('main')?.textContent.includes(watch.text)) return;
    watch.text = null;
    painted((now) => note(performance.timeOrigin + now));
  }).observe(document.body, { childList: true, characterData: true, subtree: true });
";

/// Logs lines beside an open Journal. The time begins with the start of `kept log`, which is a part of it.
pub(crate) fn measure(journal: &Path, table: &mut Table) -> std::io::Result<()> {
    let window = Window::open(journal);
    window.go("/journal");
    watch::begin(&window, WATCH);
    let mut asked = Vec::new();
    for line in 0..LINES {
        let text = format!("spare antenna number {line} arrived");
        window.js("window.keptBench.text = arguments[0]", &[json!(text)]);
        asked.push(since_1970().as_secs_f64() * 1_000.0);
        let logged = kept_tests::kept(journal).args(["log", &text]).stdout(Stdio::null()).status()?;
        assert!(logged.success(), "kept log {text}");
        watch::until_noted(&window, line + 1);
    }
    let times: Vec<f64> =
        watch::noted(&window).iter().zip(&asked).map(|(shown, asked)| shown - asked).collect();
    window.close();
    table.limit("kept log, shown in the window", &watch::times(&times), Duration::from_secs(1))
}
