//! Taking in contacts.

use crate::wire::ChangedWire;
use crate::{Command, Reply};
use kept_exchange::{ReadFile, ReadOptions, read_bytes, read_path};
use kept_journal::Journal;
use serde::{Deserialize, Serialize};
use std::path::Path;
use ts_rs::TS;

/// Takes in contacts from a file.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Import {
    /// The file.
    pub path: String,
    /// The file's bytes, when it comes from standard input; `path` is then its name.
    #[serde(default)]
    #[ts(optional)]
    pub bytes: Option<Vec<u8>>,
    /// Column and field, for columns that are not recognised.
    #[serde(default)]
    #[ts(as = "Option<Vec<(String, String)>>", optional)]
    pub map: Vec<(String, String)>,
    /// Only says what would be done.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub dry_run: bool,
    /// How many contacts the reply shows; 10 when absent.
    #[serde(default)]
    #[ts(optional)]
    pub preview: Option<usize>,
}

/// What an import did, or would do.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ImportWire {
    /// "google", "vcard", "csv" and the like.
    pub source: String,
    /// The file's encoding.
    pub encoding: String,
    /// The delimiter of a CSV file.
    pub delimiter: Option<String>,
    /// Its columns, and what each is read as.
    pub columns: Vec<ColumnWire>,
    /// The contacts read, as many as a preview shows.
    pub items: Vec<ContactWire>,
    /// How many contacts were read.
    pub total: usize,
    /// Whether there are more than these items.
    pub more: bool,
    /// Rows that were not taken in, or not whole.
    pub problems: Vec<ProblemWire>,
    /// Accounts made.
    pub new_accounts: usize,
    /// People made.
    pub new_people: usize,
    /// Rows that filled blanks of what was known.
    pub filled: usize,
    /// Rows that brought nothing new.
    pub same: usize,
    /// What undo would take back; absent for a dry run.
    pub changed: Option<ChangedWire>,
}

/// A column of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ColumnWire {
    /// Its header.
    pub header: String,
    /// What it is read as; null when it is left out.
    pub field: Option<String>,
}

/// A contact in a preview.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ContactWire {
    /// Its first line in the file.
    pub line: u64,
    /// The person.
    pub name: Option<String>,
    /// The account.
    pub company: Option<String>,
    /// Their title.
    pub role: Option<String>,
    /// Their first e-mail address.
    pub email: Option<String>,
}

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ProblemWire {
    /// Its line in the file.
    pub line: u64,
    /// In a sentence.
    pub what: String,
}

/// Contacts that a preview shows when the client names no other number.
const PREVIEW: usize = 10;

impl Import {
    /// Runs the import; `progress` hears rows done and rows in all.
    ///
    /// # Errors
    /// A file that cannot be read says why; the journal is unchanged then.
    pub fn run_with(self, journal: &mut Journal, progress: &dyn Fn(usize, usize)) -> Reply<ImportWire> {
        let file = self.read()?;
        let preview = self.preview.unwrap_or(PREVIEW);
        let total = file.contacts.len();
        let (imported, changed) = if self.dry_run {
            (journal.rehearse_import(&file.source, &file.contacts)?, None)
        } else {
            let done = journal.import(&file.source, &file.contacts, &|row| progress(row, total))?;
            (done.value, Some(ChangedWire::new(&done.changed, &done.label)))
        };
        let contact = |contact: &kept_model::Contact| ContactWire {
            line: contact.line,
            name: contact.name.clone(),
            company: contact.company.clone(),
            role: contact.role.clone(),
            email: contact
                .points
                .iter()
                .find(|point| point.kind == kept_model::PointKind::Email)
                .map(|point| point.value.clone()),
        };
        Ok(ImportWire {
            items: file.contacts.iter().take(preview).map(contact).collect(),
            total,
            more: total > preview,
            encoding: file.encoding.to_owned(),
            delimiter: file.delimiter.map(String::from),
            columns: file
                .columns
                .into_iter()
                .map(|(header, field)| ColumnWire { header, field: field.map(|field| field.to_string()) })
                .collect(),
            problems: file
                .problems
                .into_iter()
                .map(|problem| ProblemWire { line: problem.line, what: problem.what })
                .collect(),
            source: file.source,
            new_accounts: imported.new_accounts,
            new_people: imported.new_people,
            filled: imported.filled,
            same: imported.same,
            changed,
        })
    }

    fn read(&self) -> Reply<ReadFile> {
        let mut map = Vec::new();
        for (column, field) in &self.map {
            map.push((column.clone(), field.parse()?));
        }
        let options = ReadOptions { map };
        Ok(match &self.bytes {
            Some(bytes) => read_bytes(bytes, &self.path, &options)?,
            None => read_path(Path::new(&self.path), &options)?,
        })
    }
}

impl Command for Import {
    const NAME: &'static str = "import";
    type Reply = ImportWire;
    fn run(self, journal: &mut Journal) -> Reply<ImportWire> {
        self.run_with(journal, &|_, _| ())
    }
}
