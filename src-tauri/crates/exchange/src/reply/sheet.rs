//! Replies as rows: a form's export, a help desk's, a list made by hand.

use super::columns::{Column, of_header};
use super::mail::code;
use super::score::{Reading, score_at};
use crate::csv::{Table, listed, table};
use crate::date::{NumberOrder, Reading as DateReading, number_order, read as read_date};
use crate::{ReadError, RowProblem, email_address, filled, one_line, prose};
use kept_model::{PulseReply, ReplyScore};

/// The columns of a header; one that is not read is `None`.
type Columns = Vec<Option<Column>>;

/// What a sheet holds.
pub(crate) struct Sheet {
    pub(crate) delimiter: char,
    /// As written, and what each is read as.
    pub(crate) columns: Vec<(String, Option<&'static str>)>,
    pub(crate) replies: Vec<PulseReply>,
    pub(crate) problems: Vec<RowProblem>,
}

/// Reads text that may be a sheet; `None` for a letter that only happens to have commas in it.
pub(crate) fn find(text: &str) -> Option<Sheet> {
    let table = table(text, &understand).ok()?;
    let is_score = |column: &Option<Column>| matches!(column, Some(Column::Score(_)));
    let is_scored = table.rows.iter().any(|(_, cells)| {
        let mut scores = table.known.iter().zip(cells).filter(|(column, _)| is_score(column));
        scores.any(|(_, cell)| matches!(score_at(cell), Some((Reading::Score(_), ""))))
    });
    (is_scored && table.header.len() > 1).then(|| read(table))
}

/// Reads text that says by its name that it is a sheet.
///
/// # Errors
/// No column that is known as a score.
pub(crate) fn must(text: &str, name: &str) -> Result<Sheet, ReadError> {
    let widest =
        |cells: Vec<String>| ReadError::NoScoreColumn { name: name.to_owned(), columns: listed(&cells) };
    table(text, &understand).map(read).map_err(widest)
}

fn understand(cells: &[String]) -> Option<(usize, Columns)> {
    let found: Vec<Option<(Column, bool)>> = cells.iter().map(|cell| of_header(cell)).collect();
    let has_score = found.iter().flatten().any(|(column, _)| matches!(column, Column::Score(_)));
    let certain = found.iter().flatten().filter(|(_, certain)| *certain).count();
    let mut columns: Columns = found.into_iter().map(|column| column.map(|(column, _)| column)).collect();
    // Of two columns for one thing the first counts: "Support" and "Which support did you use?".
    for at in 0..columns.len() {
        let is_twice = columns[at].is_some()
            && columns[at] != Some(Column::Words)
            && columns[..at].contains(&columns[at]);
        if is_twice {
            columns[at] = None;
        }
    }
    let known = columns.iter().flatten().count();
    (has_score && certain > 0).then_some((known, columns))
}

fn read(table: Table<'_, Columns>) -> Sheet {
    let Table { delimiter, line, header, known, rows, mut problems } = table;
    if rows.is_empty() && problems.is_empty() {
        problems.push(RowProblem::new(line, "no row follows the header, so there is nothing to read"));
    }
    let days = |column: usize| rows.iter().filter_map(move |(_, cells)| cells.get(column).map(AsRef::as_ref));
    let fallback = if delimiter == b';' { NumberOrder::DayFirst } else { NumberOrder::MonthFirst };
    let order = known
        .iter()
        .position(|column| *column == Some(Column::Day))
        .map_or(fallback, |column| number_order(days(column), fallback));
    let replies = rows.iter().map(|(line, cells)| row(*line, &known, cells, order)).collect();
    Sheet {
        delimiter: char::from(delimiter),
        columns: header
            .into_iter()
            .zip(known)
            .map(|(header, column)| (header, column.map(Column::name)))
            .collect(),
        replies,
        problems,
    }
}

fn row(line: u64, columns: &Columns, cells: &[std::borrow::Cow<'_, str>], order: NumberOrder) -> PulseReply {
    let mut reply = PulseReply { line, ..PulseReply::default() };
    let (mut first, mut last, mut words) = (None, None, Vec::new());
    for (column, cell) in columns.iter().zip(cells) {
        let (Some(column), Some(value)) = (column, filled(cell)) else { continue };
        match column {
            Column::Score(about) => match score_at(value) {
                Some((Reading::Score(score), rest)) => {
                    reply.scores.push(ReplyScore { about: *about, score, words: one_line(rest) });
                }
                Some((Reading::Unclear(why), _)) => {
                    reply.unclear.push(format!("{why} in {}; write one number from 0 to 10", column.name()));
                }
                None if value.contains(char::is_alphanumeric) => words.extend(prose(value)),
                None => {}
            },
            Column::Code => reply.code = code(value).or_else(|| reply.code.take()),
            Column::Email => reply.emails.extend(email_address(value).map(str::to_owned)),
            Column::Name => reply.name = one_line(value),
            Column::FirstName => first = one_line(value),
            Column::LastName => last = one_line(value),
            Column::Account => reply.account = one_line(value),
            Column::Day => match read_date(value, order) {
                DateReading::Date(date) => reply.day = date.in_calendar(),
                DateReading::Empty => {}
                DateReading::Unclear => {
                    reply.unclear.push(format!("\"{value}\" is no date; write it as 2027-01-12"));
                }
            },
            Column::Words => words.extend(prose(value)),
            Column::Competitor => reply.competitor = one_line(value),
            Column::Ticket => {
                reply.ticket = one_line(value).map(|ticket| ticket.trim_start_matches('#').to_owned());
            }
            Column::ExternalId => reply.external_id = one_line(value),
        }
    }
    if reply.name.is_none() {
        let parts: Vec<String> = first.into_iter().chain(last).collect();
        reply.name = (!parts.is_empty()).then(|| parts.join(" "));
    }
    reply.words = (!words.is_empty()).then(|| words.join("\n"));
    reply
}
