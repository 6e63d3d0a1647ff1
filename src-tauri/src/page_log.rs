//! What went wrong in a page, in the program's log. A page that fails in a loop must not fill the disk.

use serde::Deserialize;
use std::sync::{Mutex, PoisonError};

/// Lines that pages may log from one start of the program to the next.
const LINES: usize = 1_000;
/// Characters of one line.
const LENGTH: usize = 2_000;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Level {
    Info,
    Warn,
    Error,
}

/// What was logged so far.
#[derive(Default)]
pub(crate) struct PageLog(Mutex<Written>);

#[derive(Default)]
struct Written {
    lines: usize,
    last: String,
}

impl PageLog {
    /// Logs a message on one line, unless it is the one before once more, or there were too many.
    pub(crate) fn write(&self, level: Level, message: &str) {
        let Some(line) = self.line(message) else { return };
        match level {
            Level::Info => tracing::info!("page: {line}"),
            Level::Warn => tracing::warn!("page: {line}"),
            Level::Error => tracing::error!("page: {line}"),
        }
    }

    fn line(&self, message: &str) -> Option<String> {
        let line: String =
            message.chars().take(LENGTH).map(|c| if c.is_control() { ' ' } else { c }).collect();
        let mut written = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if written.last == line || written.lines > LINES {
            return None;
        }
        written.lines += 1;
        if written.lines > LINES {
            return Some("too many lines; no more of them until the next start.".to_owned());
        }
        written.last.clone_from(&line);
        Some(line)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_one_line_and_is_not_repeated() {
        let log = PageLog::default();
        assert_eq!(log.line("a\nb").as_deref(), Some("a b"));
        assert_eq!(log.line("a\nb"), None);
        assert_eq!(log.line("c").as_deref(), Some("c"));
        assert_eq!(log.line(&"x".repeat(10_000)).unwrap().len(), LENGTH);
    }

    #[test]
    fn a_page_that_fails_for_ever_is_cut_off() {
        let log = PageLog::default();
        let lines: Vec<String> =
            (0..LINES + 10).filter_map(|number| log.line(&format!("failure {number}"))).collect();
        assert_eq!(lines.len(), LINES + 1);
        assert!(lines[LINES].contains("too many"));
    }
}
