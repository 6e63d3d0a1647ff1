//! An entry's page.

use crate::line::NameBook;
use crate::phrase::counted;
use crate::{EntryLine, Journal, Result};
use kept_model::{EntryId, Kind};

/// An entry, where it comes from and what became of it.
#[derive(Debug, Clone, PartialEq)]
pub struct EntryView {
    /// The entry.
    pub line: EntryLine,
    /// Its parts, in the order they were typed.
    pub parts: Vec<EntryLine>,
    /// The entry it was said in.
    pub parent: Option<EntryLine>,
    /// A title of one line.
    pub title: String,
    /// Its text without the line that became its title.
    pub text: String,
    /// "Promised in a call, Tuesday 10 November, 16:10".
    pub context: String,
    /// "1 promise, 1 question".
    pub holds: Option<String>,
    /// A sentence for each thing that became of it.
    pub history: Vec<String>,
}

impl Journal {
    /// An entry's page.
    ///
    /// # Errors
    /// When there is no such entry.
    pub fn entry_view(&self, id: EntryId) -> Result<EntryView> {
        let today = self.today();
        let (line, parts) = self.show(id)?;
        let mut book = NameBook::new(self.store.reader());
        let parent = line.entry.parent.map(|parent| book.line(parent)).transpose()?;
        let (title, text) = line.heading();
        Ok(EntryView {
            title,
            text,
            context: line.context(parent.as_ref().map(|parent| &parent.entry), today),
            holds: holds(&parts),
            history: line.history(today),
            line,
            parts,
            parent,
        })
    }
}

/// "one promise, two questions", in the order of the kinds.
fn holds(parts: &[EntryLine]) -> Option<String> {
    let said = Kind::ALL.iter().filter_map(|kind| {
        let count = parts.iter().filter(|part| part.entry.kind == *kind).count();
        (count > 0).then(|| counted(count, kind.as_str(), &plural(*kind)))
    });
    let said: Vec<String> = said.collect();
    (!said.is_empty()).then(|| said.join(", "))
}

/// "promises", "advocacy".
pub(crate) fn plural(kind: Kind) -> String {
    match kind {
        Kind::Advocacy => "acts of advocacy".to_owned(),
        Kind::Delight => "delight moments".to_owned(),
        _ => format!("{kind}s"),
    }
}
