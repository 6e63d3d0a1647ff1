//! What can be put on a page: a plain list of blocks.

use chrono::NaiveDate;

/// Blocks in reading order, and what a reader's program shows about them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Document {
    /// The title in the window's bar and at the foot of every page; it is not printed on the page itself unless a
    /// [`Block::Title`] says it. Empty means: the first text of the document.
    pub title: String,
    /// The language of the text, as a tag such as "en-GB". It decides how the text is read aloud and, for a few
    /// languages, which shapes letters have. Empty means "en".
    pub language: String,
    /// Who made it, for the file's properties. Empty: nobody is named.
    pub author: String,
    /// The day that the file's properties say. None: no day.
    pub date: Option<NaiveDate>,
    /// What is on the pages. None at all gives one blank page.
    pub blocks: Vec<Block>,
}

/// A piece of a page. Empty texts take no room.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// The name of the whole: large, serif.
    Title(Text),
    /// A line under the title: serif italic.
    Subtitle(Text),
    /// The name of a part. It never ends a page.
    Heading(Text),
    /// Running text. A line feed in it starts a new line.
    Paragraph(Text),
    /// What somebody said, set apart in rose.
    Quote {
        /// Their words, with the quotation marks of the language if marks are wanted; an opening one hangs in the margin.
        words: Text,
        /// Who said it, and when; may be empty.
        who: Text,
    },
    /// Points of a list, each with a bullet.
    List(Vec<Text>),
    /// Rows and columns.
    Table(Table),
    /// A hairline over the whole width.
    Rule,
    /// Small print, for a note at the foot of a part.
    Small(Text),
}

/// Rows and columns. Rows may be shorter than the head, the rest of their cells is empty; a longer one is refused.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    /// Names of the columns, said again on every page that the table goes on to. Empty: a table without a head.
    pub head: Vec<Text>,
    /// The rows.
    pub rows: Vec<Vec<Text>>,
    /// Shares of the width, one for each column: `[3.0, 1.0]` makes the first three times as wide. When their number is
    /// not that of the columns, or one is not above zero, the widths follow from what the cells hold.
    pub widths: Vec<f32>,
}

/// Text with emphasis.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    /// Pieces in order, joined without anything between them.
    pub runs: Vec<Run>,
}

/// A piece of text in one style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// How they look.
    pub style: Style,
}

/// How a piece of text looks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Style {
    /// As the block has it.
    #[default]
    Plain,
    /// Slanted; upright where the block is slanted.
    Italic,
    /// Strong.
    Bold,
}

/// The paper.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Size {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8.5 × 11 in.
    Letter,
}

impl Text {
    /// Text that is all plain.
    pub fn plain(text: impl Into<String>) -> Self {
        Self::default().and(text, Style::Plain)
    }

    /// This text and then some more, in the given style.
    #[must_use]
    pub fn and(mut self, text: impl Into<String>, style: Style) -> Self {
        self.runs.push(Run { text: text.into(), style });
        self
    }

    /// The words without their styles.
    pub fn words(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }

    /// Whether there is nothing to see in it.
    pub fn is_blank(&self) -> bool {
        self.runs.iter().all(|run| run.text.trim().is_empty())
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::plain(text)
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self::plain(text)
    }
}

impl Size {
    /// Width and height in points (72 to the inch).
    pub(crate) fn points(self) -> (f32, f32) {
        match self {
            Self::A4 => (595.276, 841.89),
            Self::Letter => (612.0, 792.0),
        }
    }
}

impl Document {
    /// The title for the file's properties: what it says, else the first text that there is.
    pub(crate) fn name(&self) -> String {
        let first = || {
            self.blocks.iter().map(Block::words).map(|words| one_line(&words)).find(|words| !words.is_empty())
        };
        Some(one_line(&self.title))
            .filter(|title| !title.is_empty())
            .or_else(first)
            .unwrap_or_else(|| "–".to_owned())
    }

    /// The language's tag.
    pub(crate) fn tongue(&self) -> &str {
        if self.language.trim().is_empty() { "en" } else { self.language.trim() }
    }
}

impl Block {
    fn words(&self) -> String {
        match self {
            Self::Title(text)
            | Self::Subtitle(text)
            | Self::Heading(text)
            | Self::Paragraph(text)
            | Self::Small(text)
            | Self::Quote { words: text, .. } => text.words(),
            Self::List(items) => items.first().map(Text::words).unwrap_or_default(),
            Self::Table(table) => table
                .head
                .iter()
                .chain(table.rows.iter().flatten())
                .map(Text::words)
                .next()
                .unwrap_or_default(),
            Self::Rule => String::new(),
        }
    }
}

/// The words on one line, with single spaces.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
