//! Something to look at while work takes longer than a second, on a terminal only.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::cell::Cell;
use std::io::{IsTerminal, stderr};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

/// What is quicker than this needs no sign of life.
const PATIENCE: Duration = Duration::from_secs(1);
/// How often what cannot say how far it has come shows that it lives.
const TICK: Duration = Duration::from_millis(120);

/// Work that may take a while. It shows itself after a second, on standard error, whether it has said anything by then or not.
pub(crate) struct Progress {
    bar: ProgressBar,
    /// Whether the length is known; `None` before anything was said.
    is_measured: Cell<Option<bool>>,
    shown_by: Option<(Sender<()>, JoinHandle<()>)>,
}

impl Progress {
    /// Work that begins now.
    pub(crate) fn new() -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        let shown_by = stderr().is_terminal().then(|| {
            let (sender, ended) = channel();
            let bar = bar.clone();
            let show = move || {
                if ended.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
                    bar.set_draw_target(ProgressDrawTarget::stderr());
                    bar.enable_steady_tick(TICK);
                }
            };
            (sender, std::thread::spawn(show))
        });
        Self { bar, is_measured: Cell::new(None), shown_by }
    }

    /// How far it has come; `total` is 0 while nobody knows.
    pub(crate) fn at(&self, what: &'static str, done: u64, total: u64) {
        let is_measured = total > 0;
        if self.is_measured.replace(Some(is_measured)) != Some(is_measured) {
            let measured = "{msg:<18} {wide_bar} {human_pos} of {human_len}  {eta}";
            let template = if is_measured { measured } else { "{msg:<18} {spinner}" };
            if let Ok(style) = ProgressStyle::with_template(template) {
                self.bar.set_style(style.progress_chars("━━╌"));
            }
        }
        self.bar.set_message(what);
        self.bar.set_length(total);
        self.bar.set_position(done);
    }

    /// Takes the bar away: the answer stands for itself.
    pub(crate) fn end(self) {
        if let Some((sender, thread)) = self.shown_by {
            drop(sender);
            // A bar that failed has nothing to say.
            let _ = thread.join();
        }
        self.bar.finish_and_clear();
    }
}
