//! CSV of any dialect: finds the delimiter and the header, then reads row by row.

mod columns;
mod meaning;
mod records;
mod row;

use crate::decode::Decoded;
use crate::{ReadError, ReadFile, ReadOptions, RowProblem};
use columns::Columns;
use records::{Record, Records};
use std::borrow::Cow;

/// Lines in which the header must start. LinkedIn and reports write a few lines before it.
const HEADER_WITHIN: u64 = 20;

const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// The header as it was found.
struct Header {
    delimiter: u8,
    line: u64,
    cells: Vec<String>,
    columns: Columns,
}

/// Reads the contacts of a CSV file.
pub(crate) fn read(decoded: &Decoded, name: &str, options: &ReadOptions) -> Result<ReadFile, ReadError> {
    let (text, announced) = without_separator_line(&decoded.text);
    let header = find_header(text, announced, name, options)?;
    header.columns.check_map(options, name)?;

    let mut problems = Vec::new();
    let mut rows: Vec<(u64, Vec<Cow<'_, str>>)> = Vec::new();
    // After a broken quotation mark, what looks like a row may be the rest of a torn cell: only a row of the
    // header's width is trusted again.
    let mut broken: Option<u64> = None;
    for record in Records::new(text, header.delimiter).skip_while(|record| record.line() <= header.line) {
        match record {
            Record::BrokenQuote { line } => {
                let _ = broken.get_or_insert(line);
            }
            Record::Cells { line, cells } => {
                if let Some(from) = broken {
                    if cells.len() != header.cells.len() {
                        continue;
                    }
                    problems.push(broken_quote(from, Some(line)));
                    broken = None;
                }
                match check_width(line, &cells, &header.cells) {
                    Some(problem) => problems.push(problem),
                    None => rows.push((line, cells)),
                }
            }
        }
    }
    problems.extend(broken.map(|from| broken_quote(from, None)));

    rows.retain(|(_, cells)| {
        let blank = cells.iter().all(|cell| cell.trim().is_empty());
        // Exports that were pasted together repeat their header.
        let repeated = cells.iter().map(|cell| cell.trim()).eq(header.cells.iter().map(String::as_str));
        !blank && !repeated
    });
    if rows.is_empty() && problems.is_empty() {
        problems.push(RowProblem::new(header.line, "no row follows the header, so there is nothing to read"));
    }
    let reader = row::RowReader::new(&header.columns, &rows, header.delimiter);
    let mut contacts = Vec::with_capacity(rows.len());
    for (line, cells) in &rows {
        contacts.extend(reader.contact(*line, cells, &mut problems));
    }
    let extra = u64::from(announced.is_some());
    for line in contacts
        .iter_mut()
        .map(|contact| &mut contact.line)
        .chain(problems.iter_mut().map(|problem| &mut problem.line))
    {
        *line += extra;
    }
    Ok(ReadFile {
        source: header.columns.source.to_owned(),
        encoding: decoded.encoding,
        delimiter: Some(char::from(header.delimiter)),
        columns: header
            .columns
            .all
            .into_iter()
            .map(|(header, meaning)| (header, meaning.map(|meaning| meaning.field())))
            .collect(),
        contacts,
        problems,
    })
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
fn find_header(
    text: &str,
    announced: Option<u8>,
    name: &str,
    options: &ReadOptions,
) -> Result<Header, ReadError> {
    let mut best: Option<Header> = None;
    let mut widest: Vec<String> = Vec::new();
    for delimiter in announced.map_or(DELIMITERS.to_vec(), |delimiter| vec![delimiter]) {
        for record in Records::new(text, delimiter).take_while(|record| record.line() <= HEADER_WITHIN) {
            let Record::Cells { line, cells } = record else { continue };
            let cells: Vec<String> = cells
                .iter()
                .map(|cell| cell.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').to_owned())
                .collect();
            if cells.len() > widest.len() {
                widest.clone_from(&cells);
            }
            let columns = Columns::new(&cells, options);
            let score = |columns: &Columns| (columns.names_someone(), columns.known());
            if columns.names_someone()
                && best.as_ref().is_none_or(|best| score(&columns) > score(&best.columns))
            {
                best = Some(Header { delimiter, line, cells, columns });
            }
        }
    }
    best.ok_or_else(|| {
        let name = name.to_owned();
        if widest.iter().any(|cell| cell.contains('@')) {
            return ReadError::NoHeader { name };
        }
        let first = widest.iter().find(|cell| !cell.is_empty()).map_or("column", String::as_str);
        ReadError::NoKnownColumn { name, columns: columns::listed(&widest), first: columns::shortened(first) }
    })
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
