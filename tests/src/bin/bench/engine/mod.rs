//! Who is asked: Kept, and what people would use in its place. Each is built as its own manual would have it, over the
//! same rows, and gives twenty rows with their account's name and the text that shows the hit.

mod bare;
mod fts;
mod kept;
mod plain;

pub(crate) use bare::{Bare, BareWriter};
pub(crate) use fts::{Fts, Manner, make as make_fts};
pub(crate) use kept::{Kept, imported};
pub(crate) use plain::{Like, Memory, Plain, make as make_plain};

use kept_tests::measure::{Ask, Corpus, formats};
use rusqlite::Connection;
use std::path::Path;

/// Rows of an answer.
pub(crate) const ROWS: usize = 20;

/// What an engine answered.
#[derive(Default)]
pub(crate) struct Answer {
    /// The entries, in their order.
    pub(crate) ids: Vec<i64>,
    /// Bytes of names and texts: nothing of an answer may be left out by a clever compiler.
    pub(crate) bytes: usize,
}

/// Something that finds entries.
pub(crate) trait Engine {
    /// The answer; `None` when it has no such query.
    fn ask(&mut self, ask: &Ask) -> Option<Answer>;

    /// Opens it anew if it remembers anything of what it was asked. Most do not.
    fn forget(&mut self) {}
}

/// The engines of the table, in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Name {
    Kept,
    Stock,
    Tuned,
    Bare,
    Like,
    Memory,
}

impl Name {
    pub(crate) const ALL: [Self; 6] =
        [Self::Kept, Self::Stock, Self::Tuned, Self::Bare, Self::Like, Self::Memory];

    /// As the head of a column has it.
    pub(crate) fn text(self) -> &'static str {
        match self {
            Self::Kept => "Kept",
            Self::Stock => "FTS5 stock",
            Self::Tuned => "FTS5 tuned",
            Self::Bare => "tantivy bare",
            Self::Like => "LIKE",
            Self::Memory => "memmem",
        }
    }

    /// What nobody would search with, for comparison alone.
    pub(crate) fn is_reference(self) -> bool {
        matches!(self, Self::Like | Self::Memory)
    }

    /// The folders that it needs in the folder of a corpus; its own is the first.
    pub(crate) fn parts(self) -> &'static [Part] {
        match self {
            Self::Kept => &[Part::Kept],
            Self::Stock => &[Part::Stock],
            Self::Tuned => &[Part::Tuned],
            Self::Bare => &[Part::Bare, Part::Plain],
            Self::Like | Self::Memory => &[Part::Plain],
        }
    }

    /// As a fresh process is told it.
    pub(crate) fn of(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|name| name.text() == text)
    }

    /// Opens it in the folder of a corpus.
    pub(crate) fn open(self, folder: &Path) -> Box<dyn Engine> {
        match self {
            Self::Kept => Box::new(Kept::open(&folder.join(Part::Kept.folder()))),
            Self::Stock => Box::new(Fts::open(&folder.join(Part::Stock.folder()), Manner::Stock)),
            Self::Tuned => Box::new(Fts::open(&folder.join(Part::Tuned.folder()), Manner::Tuned)),
            Self::Bare => {
                let plain = Plain::open(&folder.join(Part::Plain.folder()));
                Box::new(Bare::open(&folder.join(Part::Bare.folder()), plain))
            }
            Self::Like => Box::new(Like(Plain::open(&folder.join(Part::Plain.folder())))),
            Self::Memory => Box::new(Memory::open(&folder.join(Part::Plain.folder()))),
        }
    }
}

/// What is stored of a corpus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Kept,
    Stock,
    Tuned,
    Bare,
    Plain,
}

impl Part {
    pub(crate) const ALL: [Self; 5] = [Self::Kept, Self::Stock, Self::Tuned, Self::Bare, Self::Plain];

    /// Its folder in that of a corpus. What Kept wrote in another format is no measure of this one.
    pub(crate) fn folder(self) -> String {
        match self {
            Self::Kept => format!("{}-{}", self.text(), formats()),
            _ => self.text().to_owned(),
        }
    }

    /// The part that is called so.
    pub(crate) fn of(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.text() == text)
    }

    pub(crate) fn text(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Stock => "fts5-stock",
            Self::Tuned => "fts5-tuned",
            Self::Bare => "tantivy",
            Self::Plain => "plain",
        }
    }

    /// Fills an empty folder.
    pub(crate) fn make(self, folder: &Path, corpus: &Corpus) {
        let mut entries = corpus.entries();
        match self {
            Self::Kept => kept::make(folder, corpus, &mut entries),
            Self::Stock => fts::make(folder, corpus, &mut entries, Manner::Stock).tidy(),
            Self::Tuned => fts::make(folder, corpus, &mut entries, Manner::Tuned).tidy(),
            Self::Bare => bare::make(folder, &mut entries),
            Self::Plain => drop(plain::make(folder, corpus, &mut entries)),
        }
    }
}

/// A database of a rival: durable as Kept is, and with more memory for pages than SQLite takes by itself.
pub(crate) fn database(folder: &Path) -> Connection {
    let conn = Connection::open(folder.join("rival.sqlite")).unwrap();
    conn.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY;
         PRAGMA cache_size = -64000; PRAGMA busy_timeout = 5000;",
    )
    .unwrap();
    conn.set_prepared_statement_cache_capacity(64);
    conn
}
