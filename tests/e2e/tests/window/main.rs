//! Journeys through the real window, a file a moment. See `kept_e2e` for how it is driven.
//!
//! Each test has a folder, a program and a driver of its own. Where a test asks the command line (`Folder::kept`), it makes
//! sure that what the window says is what the journal holds.

mod access;
mod advocacy;
mod brief;
mod capture_window;
mod delight;
mod edit;
mod faults;
mod first_run;
mod freshness;
mod hostile;
mod import;
mod insights;
mod log;
mod meeting;
mod orders;
mod prompts;
mod pulse;
mod reminders;
mod search;
mod sizes;
mod story;

/// A test of the window: skipped, with a word, where no window can be driven.
macro_rules! window_test {
    ($name:ident, $body:block) => {
        #[test]
        fn $name() {
            if kept_e2e::can_run() $body
        }
    };
}
pub(crate) use window_test;

/// As [`window_test`], on a desk that shows notifications.
macro_rules! toast_test {
    ($name:ident, $body:block) => {
        #[test]
        fn $name() {
            if kept_e2e::can_toast() $body
        }
    };
}
pub(crate) use toast_test;
