//! What can go wrong on paper. Each is one sentence: what, where, and what to do.

use crate::card::Part;
use thiserror::Error;

/// Why there is no page, or no card.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PaperError {
    /// A part of a card does not fit, not even in the smallest letters that can be read.
    #[error(
        "The {part} has {has} characters and {fits} of them fit on a card: choose a shorter piece of it."
    )]
    TooLong {
        /// Which part.
        part: Part,
        /// How many characters of it would fit.
        fits: usize,
        /// How many it has.
        has: usize,
    },
    /// A card without words.
    #[error("The card has no words: give it a quote.")]
    NoQuote,
    /// A row of a table has more cells than the table has columns.
    #[error(
        "Row {row} of a table has {cells} cells for {columns} columns: add a column or leave out a cell."
    )]
    TooManyCells {
        /// The row, counted from 1, without the head.
        row: usize,
        /// Its cells.
        cells: usize,
        /// Columns of the table.
        columns: usize,
    },
    /// A table has more columns than can be read on a page.
    #[error("A table has {columns} columns and {fit} fit on a page: split it.")]
    TooManyColumns {
        /// Columns of the table.
        columns: usize,
        /// How many fit.
        fit: usize,
    },
    /// A bundled font is damaged: the program was not put together rightly.
    #[error("The font {0} inside the program is damaged: install the program again.")]
    Font(&'static str),
    /// The file could not be put together.
    #[error("The {format} could not be written: {reason}.")]
    Write {
        /// "PDF" or "picture".
        format: &'static str,
        /// What the library said.
        reason: String,
    },
}
