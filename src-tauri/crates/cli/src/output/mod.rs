//! Printing: a reply as sentences, or as one JSON object.

pub(crate) mod account;
pub(crate) mod advocacy;
pub(crate) mod calendars;
pub(crate) mod entry;
pub(crate) mod horizon;
pub(crate) mod import;
pub(crate) mod insights;
pub(crate) mod lists;
pub(crate) mod moments;
pub(crate) mod orders;
pub(crate) mod past;
pub(crate) mod playbook;
pub(crate) mod pulse;
pub(crate) mod remind;
pub(crate) mod search;
pub(crate) mod served;
pub(crate) mod story;
pub(crate) mod text;
pub(crate) mod today;

use chrono::NaiveDate;
use chrono_tz::Tz;
use serde::Serialize;
use std::io::{self, IsTerminal, Write};

/// The widest that a page of text is set, in columns.
const WIDEST: usize = 120;

/// Where the replies of one command go.
pub(crate) struct Output {
    /// One JSON object instead of sentences.
    pub(crate) is_json: bool,
    /// What the sentences are set on.
    pub(crate) page: Page,
}

/// What sentences are set on.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Page {
    /// The civil day: dates are said as seen from it.
    pub(crate) today: NaiveDate,
    /// The civil zone.
    pub(crate) zone: Tz,
    /// Columns of the terminal; `None` when the output goes elsewhere, and then one entry is one line.
    pub(crate) width: Option<usize>,
}

impl Page {
    /// Whether somebody is reading along.
    pub(crate) const fn is_terminal(self) -> bool {
        self.width.is_some()
    }
}

impl Output {
    /// Standard output, as it is.
    pub(crate) fn new(is_json: bool, today: NaiveDate, zone: Tz) -> Self {
        let width = io::stdout().is_terminal().then(|| textwrap::termwidth().clamp(40, WIDEST));
        Self { is_json, page: Page { today, zone, width } }
    }

    /// Prints a reply, and sees to it that it has left this process: who reads it may rely on it.
    ///
    /// # Errors
    /// When standard output cannot be written.
    pub(crate) fn reply<T: Serialize>(
        &self,
        reply: &T,
        sentences: impl FnOnce(Page) -> String,
    ) -> io::Result<()> {
        if self.is_json {
            print(&format!("{}\n", serde_json::to_string(reply)?))
        } else {
            print(&sentences(self.page))
        }
    }
}

/// Prints text at once; styles stay in it on a terminal only.
///
/// # Errors
/// When standard output cannot be written.
pub(crate) fn print(text: &str) -> io::Result<()> {
    let mut out = anstream::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}
