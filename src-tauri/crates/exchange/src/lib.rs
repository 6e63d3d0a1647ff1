//! Reads contacts that other programs wrote: CSV of any dialect, and vCard 2.1, 3.0 and 4.0; replies to the three
//! questions, pasted from a mail or as rows of a file ([`read_replies`]); and meetings of calendars ([`calendar`]).
//!
//! [`read_path`] and [`read_bytes`] give a [`ReadFile`]: the contacts, how the file was understood, and a
//! [`RowProblem`] for whatever could not be read. One bad row never costs the others; a file that holds no
//! contacts at all is a [`ReadError`], one sentence saying what, where and what to do.
//!
//! This crate must not know the journal. It keeps nothing, compares nothing with what is already known, and
//! needs neither clock nor zone: the same bytes always give the same answer.

pub mod calendar;
mod csv;
mod date;
mod decode;
mod error;
mod field;
mod guard;
mod reply;
mod vcard;

pub use error::ReadError;
pub use field::Field;
pub use reply::{ReadReplies, read_replies};

use kept_model::{Contact, ContactPoint, PointKind};
use serde::Serialize;
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// How to read, where the file does not say it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReadOptions {
    /// Columns by their header, and what they hold; each wins over what the header would mean. Upper and
    /// lower case and punctuation do not count. vCards ignore it.
    pub map: Vec<(String, Field)>,
}

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReadFile {
    /// The program that wrote it: "google", "outlook", "linkedin", "hubspot", "salesforce", "atomic", else
    /// the format: "vcard" or "csv".
    pub source: String,
    /// The name of its encoding, such as "UTF-8" or "windows-1252".
    pub encoding: &'static str,
    /// What separates its columns; `None` for vCards.
    pub delimiter: Option<char>,
    /// The headers as written, and what each was taken for; `None` for a column that is not read. Empty for
    /// vCards.
    pub columns: Vec<(String, Option<Field>)>,
    /// In the order of the file.
    pub contacts: Vec<Contact>,
    /// In the order of the file. Most say why a row is missing from `contacts`; the others end in "the rest
    /// of it was read".
    pub problems: Vec<RowProblem>,
}

/// Something that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RowProblem {
    /// The line where the row starts, counted from 1.
    pub line: u64,
    /// A sentence that reads on after "line 12: ".
    pub what: String,
}

impl RowProblem {
    fn new(line: u64, what: impl Into<String>) -> Self {
        Self { line, what: what.into() }
    }
}

/// Reads the file at `path`.
///
/// # Errors
/// When it cannot be opened, is a folder, is too large, or holds no contacts; see [`ReadError`].
pub fn read_path(path: &Path, options: &ReadOptions) -> Result<ReadFile, ReadError> {
    let shown = path.display().to_string();
    let failed = |error: std::io::Error| ReadError::from_io(shown.clone(), error);
    let file = File::open(path).map_err(failed)?;
    let about = file.metadata().map_err(failed)?;
    if about.is_dir() {
        return Err(ReadError::folder(path));
    }
    if about.len() > guard::MAX_FILE {
        return Err(ReadError::TooLarge { name: shown });
    }
    let mut bytes = Vec::new();
    // A pipe has no length beforehand: one byte more than allowed is enough to refuse it.
    file.take(guard::MAX_FILE + 1).read_to_end(&mut bytes).map_err(failed)?;
    read_bytes(&bytes, &shown, options)
}

/// Reads what was already loaded; `name` is the file's name as errors should say it.
///
/// # Errors
/// When the bytes hold no contacts; see [`ReadError`].
pub fn read_bytes(bytes: &[u8], name: &str, options: &ReadOptions) -> Result<ReadFile, ReadError> {
    guard::check_bytes(bytes, name)?;
    let mended = vcard::mend_folds(bytes);
    let decoded = decode::decode(mended.as_deref().unwrap_or(bytes), vcard::declared_encoding(bytes));
    guard::check_text(&decoded.text, name)?;
    let mut read = if vcard::is_vcard(&decoded.text, name) {
        vcard::read(&decoded, name)?
    } else {
        csv::read(&decoded, name, options)?
    };
    if decoded.lossy {
        note_replaced(&decoded, &mut read.problems);
    }
    read.problems.sort_by_key(|problem| problem.line);
    Ok(read)
}

/// Says where bytes were replaced, so that a damaged name is not mistaken for the written one.
fn note_replaced(decoded: &decode::Decoded, problems: &mut Vec<RowProblem>) {
    for (index, line) in decoded.text.split('\n').enumerate() {
        if line.contains(char::REPLACEMENT_CHARACTER) {
            let what = format!("a letter is not valid {} and shows as \u{fffd}", decoded.encoding);
            problems.push(RowProblem::new(index as u64 + 1, what + "; the rest of it was read"));
        }
    }
}

/// Whether the file's name ends in a dot and one of `endings`, in any letters.
fn has_ending(name: &str, endings: &[&str]) -> bool {
    let ending = Path::new(name).extension().and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| endings.iter().any(|wanted| ending.eq_ignore_ascii_case(wanted)))
}

/// The text without surrounding space; `None` when nothing is left.
fn filled(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|text| !text.is_empty())
}

/// One line, one space between words, no control characters.
fn one_line(text: &str) -> Option<String> {
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || c.is_control() || c == '\u{feff}')
        .filter(|word| !word.is_empty())
        .collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// Free text: its line breaks as `\n`, no other control characters but tabs.
fn prose(text: &str) -> Option<String> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let clean: String = text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
    filled(&clean).map(str::to_owned)
}

/// Adds a point of contact, unless the same is there already in other letters.
fn add_point(points: &mut Vec<ContactPoint>, kind: PointKind, label: Option<&str>, value: &str) {
    let Some(value) = one_line(value) else { return };
    let known =
        |point: &ContactPoint| point.kind == kind && point.value.to_lowercase() == value.to_lowercase();
    if !points.iter().any(known) {
        points.push(ContactPoint { kind, label: label.and_then(one_line), value });
    }
}

/// The address inside "Anna Berg <anna@example.com>" or "mailto:anna@example.com". Internal addresses of
/// Exchange ("/o=…") reach nobody outside and give `None`, as does a dash for "none".
fn email_address(text: &str) -> Option<&str> {
    let text = text.trim();
    let inner = match (text.rfind('<'), text.rfind('>')) {
        (Some(open), Some(close)) if open < close => text[open + 1..close].trim(),
        _ => text,
    };
    let inner = match inner.get(..7) {
        Some(scheme) if scheme.eq_ignore_ascii_case("mailto:") => &inner[7..],
        _ => inner,
    };
    let internal = inner.starts_with("/o=") || inner.starts_with("/O=");
    filled(inner).filter(|address| !internal && address.contains(char::is_alphanumeric))
}
