//! Replies to the three questions: a mail that was pasted, or rows of a file.

mod columns;
mod lines;
mod mail;
mod marks;
mod score;
mod sheet;

use crate::{ReadError, RowProblem, decode, guard, has_ending, note_replaced};
use kept_model::PulseReply;

/// Replies that were read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadReplies {
    /// "mail" or "csv".
    pub source: &'static str,
    /// What separates the columns of a file; `None` for a mail.
    pub delimiter: Option<char>,
    /// The headers as written, and what each was taken for. Empty for a mail.
    pub columns: Vec<(String, Option<&'static str>)>,
    /// In their order; some hold things to be asked first.
    pub replies: Vec<PulseReply>,
    /// Rows that could not be read.
    pub problems: Vec<RowProblem>,
}

/// Reads what was pasted or loaded; `name` is the file's name as errors should say it. Text that has a header with a score
/// and rows under it is a file, anything else is a mail.
///
/// # Errors
/// Nothing in it, no text, or a file by its name without a column of scores; see [`ReadError`].
pub fn read_replies(bytes: &[u8], name: &str) -> Result<ReadReplies, ReadError> {
    let other = |error| match error {
        ReadError::OtherKind { name, kind, .. } => ReadError::NoReplies { name, kind },
        error => error,
    };
    guard::check_bytes(bytes, name).map_err(other)?;
    let decoded = decode::decode(bytes, None);
    guard::check_text(&decoded.text, name).map_err(other)?;
    let is_sheet = has_ending(name, &["csv", "tsv"]);
    let sheet = if is_sheet { Some(sheet::must(&decoded.text, name)?) } else { sheet::find(&decoded.text) };
    let mut read = match sheet {
        Some(sheet) => ReadReplies {
            source: "csv",
            delimiter: Some(sheet.delimiter),
            columns: sheet.columns,
            replies: sheet.replies,
            problems: sheet.problems,
        },
        None => ReadReplies {
            source: "mail",
            delimiter: None,
            columns: Vec::new(),
            replies: vec![mail::read(&decoded.text)],
            problems: Vec::new(),
        },
    };
    if decoded.lossy {
        note_replaced(&decoded, &mut read.problems);
    }
    read.problems.sort_by_key(|problem| problem.line);
    Ok(read)
}
