//! How a page is watched: it notes the times itself, so that the driver's own time is in none of them.

use kept_e2e::Window;
use kept_tests::measure::Times;
use serde_json::{Value, json};
use std::time::Duration;

/// What every watch shares. `began` is when the key came; `painted(now)` hears the end of the frame in which what is on the
/// page now is drawn. A message is answered after the frame, which animation callbacks precede.
const PRELUDE: &str = r"
  const watch = (window.keptBench ??= { times: [], began: null, heard: () => {} });
  const painted = (then) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => then(performance.now());
    channel.port2.postMessage(null);
  });
  const note = (time) => { watch.times.push(time); watch.heard(); };
  const finish = () => {
    if (watch.began === null) return;
    const began = watch.began;
    watch.began = null;
    painted((now) => note(now - began));
  };
  // What a person sees as the caret: the text control that has the focus, inside of a shadow root, too.
  const caret = () => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    return focused?.isContentEditable === true;
  };
";

/// Runs a body once in the page, with what [`PRELUDE`] has.
pub(crate) fn begin(window: &Window, body: &str) {
    window.js(&format!("{PRELUDE} {body}"), &[]);
}

/// Waits until the page has noted so many times. It waits inside the page: asking again and again would slow it.
pub(crate) fn until_noted(window: &Window, count: usize) {
    let waits = "const watch = window.keptBench;
      const [count] = arguments;
      return new Promise((done, failed) => {
        setTimeout(() => failed(new Error(`${watch.times.length} times were noted, not ${count}`)), 15000);
        watch.heard = () => { if (watch.times.length >= count) done(true); };
        watch.heard();
      })";
    window.js(waits, &[json!(count)]);
}

/// The times that the page noted, in milliseconds.
pub(crate) fn noted(window: &Window) -> Vec<f64> {
    let noted = window.js("return window.keptBench.times", &[]);
    noted.as_array().unwrap().iter().filter_map(Value::as_f64).collect()
}

/// Milliseconds as times.
pub(crate) fn times(milliseconds: &[f64]) -> Times {
    Times::new(milliseconds.iter().map(|ms| Duration::from_secs_f64(ms.max(0.0) / 1_000.0)).collect())
}

/// Waits until the capture window is there, unseen, with its line ready.
pub(crate) fn capture_is_warm(window: &Window) {
    window.switch_to_capture();
    window
        .until("the capture line", "return document.querySelector('main .line')?.firstElementChild != null");
    window.switch_to_main();
}

/// A call of the shell from the page; the answer is the page's clock just before, in milliseconds since 1970.
pub(crate) fn call_at(window: &Window, name: &str) -> f64 {
    let call = "const now = performance.timeOrigin + performance.now();
      return window.__TAURI_INTERNALS__.invoke('call', { name: arguments[0], arguments: {} }).then(() => now)";
    window.js(call, &[json!(name)]).as_f64().unwrap()
}
