//! Contacts in CSV of any dialect.

mod columns;
mod meaning;
mod records;
mod row;
mod table;

use crate::decode::Decoded;
use crate::{ReadError, ReadFile, ReadOptions, RowProblem};
use columns::Columns;
pub(crate) use columns::listed;
pub(crate) use table::{Table, table};

/// Reads the contacts of a CSV file.
pub(crate) fn read(decoded: &Decoded, name: &str, options: &ReadOptions) -> Result<ReadFile, ReadError> {
    let understand = |cells: &[String]| {
        let columns = Columns::new(cells, options);
        columns.names_someone().then(|| (columns.known(), columns))
    };
    let table = table(&decoded.text, &understand).map_err(|widest| no_header(name, &widest))?;
    let Table { delimiter, line, known: columns, rows, mut problems, .. } = table;
    columns.check_map(options, name)?;
    if rows.is_empty() && problems.is_empty() {
        problems.push(RowProblem::new(line, "no row follows the header, so there is nothing to read"));
    }
    let reader = row::RowReader::new(&columns, &rows, delimiter);
    let mut contacts = Vec::with_capacity(rows.len());
    for (line, cells) in &rows {
        contacts.extend(reader.contact(*line, cells, &mut problems));
    }
    Ok(ReadFile {
        source: columns.source.to_owned(),
        encoding: decoded.encoding,
        delimiter: Some(char::from(delimiter)),
        columns: columns
            .all
            .into_iter()
            .map(|(header, meaning)| (header, meaning.map(|meaning| meaning.field())))
            .collect(),
        contacts,
        problems,
    })
}

fn no_header(name: &str, widest: &[String]) -> ReadError {
    let name = name.to_owned();
    if widest.iter().any(|cell| cell.contains('@')) {
        return ReadError::NoHeader { name };
    }
    let first = widest.iter().find(|cell| !cell.is_empty()).map_or("column", String::as_str);
    ReadError::NoKnownColumn { name, columns: columns::listed(widest), first: columns::shortened(first) }
}
