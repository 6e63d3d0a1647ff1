//! A page as it will look, and a file that is ready to be given away.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use kept_journal::{Block, Document, Handout, Style, Text};
use serde::Serialize;
use ts_rs::TS;

/// A page as it will look.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PaperWire {
    /// The title of the file.
    pub title: String,
    /// The language of the text, a tag such as "en".
    pub language: String,
    /// In reading order.
    pub blocks: Vec<BlockWire>,
}

/// A piece of a page.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[ts(tag = "kind", rename_all = "snake_case")]
pub enum BlockWire {
    /// The name of the whole.
    Title {
        /// Its words.
        text: Vec<RunWire>,
    },
    /// A line under the title.
    Subtitle {
        /// Its words.
        text: Vec<RunWire>,
    },
    /// The name of a part.
    Heading {
        /// Its words.
        text: Vec<RunWire>,
    },
    /// Running text.
    Paragraph {
        /// Its words.
        text: Vec<RunWire>,
    },
    /// What somebody said.
    Quote {
        /// Their words.
        words: Vec<RunWire>,
        /// Who said it; may be empty.
        who: Vec<RunWire>,
    },
    /// Points of a list.
    List {
        /// The points.
        items: Vec<Vec<RunWire>>,
    },
    /// Rows and columns.
    Table {
        /// Names of the columns; may be empty.
        head: Vec<Vec<RunWire>>,
        /// The rows, cell by cell.
        rows: Vec<Vec<Vec<RunWire>>>,
        /// Shares of the width, one for each column.
        widths: Vec<f32>,
    },
    /// A line over the whole width.
    Rule {},
    /// Small print.
    Small {
        /// Its words.
        text: Vec<RunWire>,
    },
}

/// A piece of text in one style.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RunWire {
    /// The words.
    pub text: String,
    /// "plain", "italic" or "bold".
    pub style: String,
}

/// A file that is ready to be given away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HandoutWire {
    /// What it may be called, with its ending.
    pub name: String,
    /// The media type.
    pub mime: String,
    /// The file, in base 64.
    pub base64: String,
    /// Characters that no letter is drawn for; a box stands for each.
    pub missing: Vec<String>,
}

impl From<&Document> for PaperWire {
    fn from(document: &Document) -> Self {
        Self {
            title: document.title.clone(),
            language: document.language.clone(),
            blocks: document.blocks.iter().map(BlockWire::from).collect(),
        }
    }
}

impl From<&Block> for BlockWire {
    fn from(block: &Block) -> Self {
        match block {
            Block::Title(text) => Self::Title { text: runs(text) },
            Block::Subtitle(text) => Self::Subtitle { text: runs(text) },
            Block::Heading(text) => Self::Heading { text: runs(text) },
            Block::Paragraph(text) => Self::Paragraph { text: runs(text) },
            Block::Quote { words, who } => Self::Quote { words: runs(words), who: runs(who) },
            Block::List(items) => Self::List { items: all(items) },
            Block::Table(table) => Self::Table {
                head: all(&table.head),
                rows: table.rows.iter().map(|row| all(row)).collect(),
                widths: table.widths.clone(),
            },
            Block::Rule => Self::Rule {},
            Block::Small(text) => Self::Small { text: runs(text) },
        }
    }
}

fn all(texts: &[Text]) -> Vec<Vec<RunWire>> {
    texts.iter().map(runs).collect()
}

fn runs(text: &Text) -> Vec<RunWire> {
    let style = |style| match style {
        Style::Plain => "plain",
        Style::Italic => "italic",
        Style::Bold => "bold",
    };
    text.runs
        .iter()
        .map(|run| RunWire { text: run.text.clone(), style: style(run.style).to_owned() })
        .collect()
}

impl From<&Handout> for HandoutWire {
    fn from(handout: &Handout) -> Self {
        Self {
            name: handout.name.clone(),
            mime: handout.format.mime().to_owned(),
            base64: STANDARD.encode(&handout.bytes),
            missing: handout.missing.iter().map(char::to_string).collect(),
        }
    }
}
