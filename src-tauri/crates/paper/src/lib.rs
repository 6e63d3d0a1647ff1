//! Text on a page, as PDF, and words on a card, as PNG: what a customer may be handed.
//!
//! [`pdf`] sets a [`Document`] on pages: headings, paragraphs, quotes, lists and tables, in the faces and colours of
//! the window, as real text that can be selected, searched and read aloud. [`png`] draws a [`Card`], one quote in the
//! size that previews of links have. Nothing is ever cut off: what does not fit is refused, and the error says how
//! much would.
//!
//! This crate must not know the journal, nor files, the clock, the zone or the network. It neither chooses nor words
//! what is shown: the same input gives the same bytes. The fonts are inside it (`fonts/README.md`).

mod card;
mod colour;
mod document;
mod error;
mod fonts;
mod layout;
mod pages;
mod pdf;
mod raster;
mod shape;
mod table;
mod tags;
mod wrap;

pub use card::{Card, Part, Tone, png};
pub use document::{Block, Document, Run, Size, Style, Table, Text};
pub use error::PaperError;
pub use pdf::pdf;

/// A finished piece of paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// The file: PDF or PNG.
    pub bytes: Vec<u8>,
    /// How many pages it has; 1 for a card.
    pub pages: usize,
    /// Characters that no bundled face has, each once, in the order of their code points. An empty box stands for
    /// each on the page; in a PDF the box is still that character when it is searched for or copied.
    pub missing: Vec<char>,
}
