//! Something to look at while work takes longer than a second, on a terminal only.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::cell::Cell;
use std::time::Duration;

/// What is quicker than this needs no sign of life.
const PATIENCE: Duration = Duration::from_secs(1);

/// Work that may take a while. It shows itself after a second, on standard error.
pub(crate) struct Progress {
    bar: ProgressBar,
    is_shown: Cell<bool>,
}

impl Progress {
    /// Work that begins now.
    pub(crate) fn new() -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        if let Ok(style) =
            ProgressStyle::with_template("{msg:<18} {wide_bar} {human_pos} of {human_len}  {eta}")
        {
            bar.set_style(style.progress_chars("━━╌"));
        }
        Self { bar, is_shown: Cell::new(false) }
    }

    /// How far it has come.
    pub(crate) fn at(&self, what: &'static str, done: u64, total: u64) {
        if !self.is_shown.get() && self.bar.elapsed() > PATIENCE {
            // The target hides itself where standard error is no terminal.
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
            self.is_shown.set(true);
        }
        self.bar.set_message(what);
        self.bar.set_length(total);
        self.bar.set_position(done);
    }

    /// Takes the bar away: the answer stands for itself.
    pub(crate) fn end(&self) {
        self.bar.finish_and_clear();
    }
}
