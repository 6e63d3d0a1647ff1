//! CSV of any dialect, whatever its rows hold: finds the delimiter and the header, then reads row by row.

use super::records::{Record, Records};
use crate::RowProblem;
use std::borrow::Cow;

/// Lines in which the header must start. LinkedIn and reports write a few lines before it.
const HEADER_WITHIN: u64 = 20;

const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// A table as it was found.
pub(crate) struct Table<'t, H> {
    /// What parts its cells.
    pub(crate) delimiter: u8,
    /// The line of the header, counted from 1.
    pub(crate) line: u64,
    /// The header's cells as written, without the space around them.
    pub(crate) header: Vec<String>,
    /// What the header was understood as.
    pub(crate) known: H,
    /// The rows that are as wide as the header, each with its line.
    pub(crate) rows: Vec<(u64, Vec<Cow<'t, str>>)>,
    /// Rows that cannot be read.
    pub(crate) problems: Vec<RowProblem>,
}

/// How many cells of a row are known as headers, and as what; `None` for a row that is no header.
pub(crate) type Understand<'u, H> = dyn Fn(&[String]) -> Option<(usize, H)> + 'u;

/// Reads a table. `understand` says how many cells of a row it knows as headers, and as what; `None` for a row that
/// is no header.
///
/// # Errors
/// Without a header: the cells of the widest row among the first lines.
pub(crate) fn table<'t, H>(
    text: &'t str,
    understand: &Understand<'_, H>,
) -> Result<Table<'t, H>, Vec<String>> {
    let (text, announced) = without_separator_line(text);
    let mut table = find_header(text, announced, understand)?;
    read_rows(text, &mut table);
    let before = u64::from(announced.is_some());
    table.line += before;
    for line in table
        .rows
        .iter_mut()
        .map(|(line, _)| line)
        .chain(table.problems.iter_mut().map(|problem| &mut problem.line))
    {
        *line += before;
    }
    Ok(table)
}

/// Excel announces the delimiter in a first line "sep=;".
fn without_separator_line(text: &str) -> (&str, Option<u8>) {
    let Some((first, rest)) = text.split_once('\n') else { return (text, None) };
    let first = first.trim_end_matches('\r').trim_matches('"').as_bytes();
    match first {
        [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', delimiter] if delimiter.is_ascii() => {
            (rest, Some(*delimiter))
        }
        _ => (text, None),
    }
}

/// The row among the first lines of which most cells are known, under the delimiter that makes it so.
fn find_header<'t, H>(
    text: &'t str,
    announced: Option<u8>,
    understand: &Understand<'_, H>,
) -> Result<Table<'t, H>, Vec<String>> {
    let mut best: Option<(usize, Table<'t, H>)> = None;
    let mut widest: Vec<String> = Vec::new();
    for delimiter in announced.map_or(DELIMITERS.to_vec(), |delimiter| vec![delimiter]) {
        for record in Records::new(text, delimiter).take_while(|record| record.line() <= HEADER_WITHIN) {
            let Record::Cells { line, cells } = record else { continue };
            let header: Vec<String> = cells
                .iter()
                .map(|cell| cell.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').to_owned())
                .collect();
            if header.len() > widest.len() {
                widest.clone_from(&header);
            }
            if let Some((score, known)) = understand(&header)
                && best.as_ref().is_none_or(|(best, _)| score > *best)
            {
                let (rows, problems) = (Vec::new(), Vec::new());
                best = Some((score, Table { delimiter, line, header, known, rows, problems }));
            }
        }
    }
    best.map(|(_, table)| table).ok_or(widest)
}

fn read_rows<'t, H>(text: &'t str, table: &mut Table<'t, H>) {
    // After a broken quotation mark, what looks like a row may be the rest of a torn cell: only a row of the
    // header's width is trusted again.
    let mut broken: Option<u64> = None;
    for record in Records::new(text, table.delimiter).skip_while(|record| record.line() <= table.line) {
        match record {
            Record::BrokenQuote { line } => {
                let _ = broken.get_or_insert(line);
            }
            Record::Cells { line, cells } => {
                if let Some(from) = broken {
                    if cells.len() != table.header.len() {
                        continue;
                    }
                    table.problems.push(broken_quote(from, Some(line)));
                    broken = None;
                }
                match check_width(line, &cells, &table.header) {
                    Some(problem) => table.problems.push(problem),
                    None => table.rows.push((line, cells)),
                }
            }
        }
    }
    table.problems.extend(broken.map(|from| broken_quote(from, None)));
    let header = &table.header;
    table.rows.retain(|(_, cells)| {
        let blank = cells.iter().all(|cell| cell.trim().is_empty());
        // Exports that were pasted together repeat their header.
        let repeated = cells.iter().map(|cell| cell.trim()).eq(header.iter().map(String::as_str));
        !blank && !repeated
    });
}

fn broken_quote(from: u64, resumed: Option<u64>) -> RowProblem {
    let next = resumed.map_or_else(
        || "no complete row follows, so the rest of the file was left out".to_owned(),
        |line| format!("reading went on at line {line}"),
    );
    RowProblem::new(from, format!("a quotation mark opens here and is not closed; {next}"))
}

/// More cells than headers mean that the row is shifted somewhere: reading it would put words in wrong places.
fn check_width(line: u64, cells: &[Cow<'_, str>], headers: &[String]) -> Option<RowProblem> {
    let extra = cells.iter().skip(headers.len()).any(|cell| !cell.trim().is_empty());
    extra.then(|| {
        let what = format!(
            "the row has {} cells where the header has {} (a comma or quotation mark too many?), so it was left out",
            cells.len(),
            headers.len()
        );
        RowProblem::new(line, what)
    })
}
