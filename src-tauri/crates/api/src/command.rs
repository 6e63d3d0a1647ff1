//! The commands: what each takes and gives.

use crate::wire::{
    AccountPageWire, AccountWire, ChangedWire, EntryWire, List, MeetingWire, NameWire, PersonWire, PromiseWire, PromptWire,
    SearchWire,
};
use crate::{ApiError, Command, ErrorCode, Reply};
use kept_exchange::{ReadFile, ReadOptions, read_bytes, read_path};
use kept_journal::{Acted, Done, Journal, OpRole, Past, Sort, Subject};
use kept_model::{EntryId, PromiseState};
use serde::{Deserialize, Serialize};
use std::path::Path;
use ts_rs::TS;

/// A page of a list when the client names no other length.
const PAGE: usize = 20;

/// Keeps a line.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Log {
    /// As typed.
    pub line: String,
}

/// What a line became.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Logged {
    /// The entries made, the first one first.
    pub items: Vec<EntryWire>,
    /// Accounts that the line made.
    pub new_accounts: Vec<String>,
    /// What the line changed about accounts, a sentence each.
    pub facts: Vec<String>,
    /// What undo would take back.
    pub changed: ChangedWire,
}

impl Command for Log {
    const NAME: &'static str = "log";
    type Reply = Logged;
    fn run(self, journal: &mut Journal) -> Reply<Logged> {
        let done = journal.log(&self.line)?;
        Ok(Logged {
            items: done.value.entries.iter().map(EntryWire::from).collect(),
            new_accounts: done.value.new_accounts,
            facts: done.value.facts,
            changed: ChangedWire::new(&done.changed, &done.label),
        })
    }
}

/// Finds entries, accounts and people.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Search {
    /// Words and filters.
    pub line: String,
    /// How many hits; 20 when absent.
    #[serde(default)]
    #[ts(optional)]
    pub limit: Option<usize>,
    /// Ranked instead of newest first, unless the line says.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub best: bool,
}

impl Command for Search {
    const NAME: &'static str = "search";
    type Reply = SearchWire;
    fn run(self, journal: &mut Journal) -> Reply<SearchWire> {
        let sort = if self.best { Sort::Best } else { Sort::New };
        Ok(SearchWire::from(&journal.search(&self.line, self.limit.unwrap_or(PAGE), sort)?))
    }
}

/// What prompts today, then what is coming.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct Due {}

/// Today, whole.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Today {
    /// The civil day.
    pub day: String,
    /// What prompts now, the most urgent first.
    pub items: Vec<PromptWire>,
    /// How many.
    pub total: usize,
    /// Always false: Today is whole.
    pub more: bool,
    /// The open promises that do not prompt yet.
    pub coming: Vec<PromiseWire>,
    /// Today's meetings, or those of the next day that has one.
    pub meetings: Vec<MeetingWire>,
    /// How many prompts are put off.
    pub snoozed: usize,
}

impl Command for Due {
    const NAME: &'static str = "due";
    type Reply = Today;
    fn run(self, journal: &mut Journal) -> Reply<Today> {
        let today = journal.today_page()?;
        let mut meetings = Vec::new();
        for meeting in &today.meetings {
            let account = match meeting.account {
                Some(id) => Some(NameWire { id: id.0, name: journal.account_page(id)?.line.account.name }),
                None => None,
            };
            meetings.push(MeetingWire::new(meeting, account));
        }
        Ok(Today {
            day: today.day.to_string(),
            total: today.prompts.len(),
            more: false,
            items: today.prompts.iter().map(PromptWire::from).collect(),
            coming: today.coming.iter().map(PromiseWire::from).collect(),
            meetings,
            snoozed: today.snoozed,
        })
    }
}

/// What was done with a prompt or a promise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ActedWire {
    /// What changed, in a sentence.
    pub sentence: String,
    /// The beginning of a line that would log what happened.
    pub what_happened: Option<String>,
    /// The prompt's key.
    pub key: Option<String>,
    /// The entry settled.
    pub entry: Option<i64>,
    /// What undo would take back.
    pub changed: ChangedWire,
}

impl From<Done<Acted>> for ActedWire {
    fn from(done: Done<Acted>) -> Self {
        Self {
            sentence: done.value.sentence,
            what_happened: done.value.what_happened,
            key: done.value.key,
            entry: done.value.entry.map(|id| id.0),
            changed: ChangedWire::new(&done.changed, &done.label),
        }
    }
}

/// A prompt is done, a promise kept, a question answered.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DoneWith {
    /// A prompt's key or an entry's number.
    pub target: String,
}

impl Command for DoneWith {
    const NAME: &'static str = "done";
    type Reply = ActedWire;
    fn run(self, journal: &mut Journal) -> Reply<ActedWire> {
        Ok(journal.done(&self.target)?.into())
    }
}

/// A prompt comes back later; a promise is moved.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Snooze {
    /// A prompt's key or a promise's number.
    pub target: String,
    /// A date phrase.
    pub until: String,
}

impl Command for Snooze {
    const NAME: &'static str = "snooze";
    type Reply = ActedWire;
    fn run(self, journal: &mut Journal) -> Reply<ActedWire> {
        Ok(journal.snooze(&self.target, &self.until)?.into())
    }
}

/// A prompt does not come again for this cause.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Dismiss {
    /// A prompt's key or an entry's number.
    pub target: String,
}

impl Command for Dismiss {
    const NAME: &'static str = "dismiss";
    type Reply = ActedWire;
    fn run(self, journal: &mut Journal) -> Reply<ActedWire> {
        Ok(journal.dismiss(&self.target)?.into())
    }
}

/// Settles a promise: kept, broken, released, or open again.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SettlePromise {
    /// The promise.
    pub id: i64,
    /// Where it stands now.
    pub state: String,
}

impl Command for SettlePromise {
    const NAME: &'static str = "settle_promise";
    type Reply = ActedWire;
    fn run(self, journal: &mut Journal) -> Reply<ActedWire> {
        let state: PromiseState = self.state.parse()?;
        Ok(journal.settle_promise(EntryId(self.id), state)?.into())
    }
}

/// One page before a meeting.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MakeBrief {
    /// An account's name or a person's.
    pub name: String,
    /// Columns of the text; 92 when absent.
    #[serde(default)]
    #[ts(optional)]
    pub width: Option<usize>,
}

/// A brief as text and as Markdown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BriefWire {
    /// The account.
    pub account: NameWire,
    /// For a terminal.
    pub text: String,
    /// For a note.
    pub markdown: String,
}

impl Command for MakeBrief {
    const NAME: &'static str = "brief";
    type Reply = BriefWire;
    fn run(self, journal: &mut Journal) -> Reply<BriefWire> {
        let brief = journal.brief(&self.name)?;
        let account = NameWire { id: brief.account.0, name: brief.name.clone() };
        Ok(BriefWire { account, text: brief.to_text(self.width.unwrap_or(92)), markdown: brief.to_markdown() })
    }
}

/// Every account.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct Accounts {}

impl Command for Accounts {
    const NAME: &'static str = "accounts";
    type Reply = List<AccountWire>;
    fn run(self, journal: &mut Journal) -> Reply<Self::Reply> {
        let today = journal.today();
        Ok(List::whole(journal.accounts()?.iter().map(|line| AccountWire::new(line, today)).collect()))
    }
}

/// Shows an entry, an account or a person.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Show {
    /// An entry's number, or a name.
    pub target: String,
}

/// What was asked to be shown: one of the three.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Shown {
    /// The entry, and its parts as `items`.
    pub entry: Option<EntryWire>,
    /// The parts of the entry.
    pub items: Vec<EntryWire>,
    /// The account's page.
    pub account: Option<AccountPageWire>,
    /// The person.
    pub person: Option<PersonWire>,
}

impl Command for Show {
    const NAME: &'static str = "show";
    type Reply = Shown;
    fn run(self, journal: &mut Journal) -> Reply<Shown> {
        let nothing = Shown { entry: None, items: Vec::new(), account: None, person: None };
        Ok(match journal.subject(&self.target)? {
            Subject::Entry(id) => {
                let (entry, parts) = journal.show(id)?;
                Shown { entry: Some((&entry).into()), items: parts.iter().map(EntryWire::from).collect(), ..nothing }
            }
            Subject::Account(id) => {
                let page = AccountPageWire::new(&journal.account_page(id)?, journal.today());
                Shown { account: Some(page), ..nothing }
            }
            Subject::Person(id) => Shown { person: Some((&journal.person_page(id)?).into()), ..nothing },
        })
    }
}

/// Sets fields of an entry, an account or a person.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Edit {
    /// An entry's number, or a name.
    pub target: String,
    /// Field and value; an empty value clears the field.
    pub fields: Vec<(String, String)>,
}

impl Command for Edit {
    const NAME: &'static str = "edit";
    type Reply = ChangedWire;
    fn run(self, journal: &mut Journal) -> Reply<ChangedWire> {
        let subject = journal.subject(&self.target)?;
        let done = journal.edit(subject, &self.fields)?;
        Ok(ChangedWire::new(&done.changed, &done.label))
    }
}

/// Deletes an entry and its parts.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Delete {
    /// The entry.
    pub id: i64,
}

impl Command for Delete {
    const NAME: &'static str = "delete";
    type Reply = ChangedWire;
    fn run(self, journal: &mut Journal) -> Reply<ChangedWire> {
        let done = journal.delete(EntryId(self.id))?;
        Ok(ChangedWire::new(&done.changed, &done.label))
    }
}

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

/// Contacts that a preview shows.
const PREVIEW: usize = 10;

impl Import {
    /// Runs the import; `progress` hears rows done and rows in all.
    ///
    /// # Errors
    /// A file that cannot be read says why; the journal is unchanged then.
    pub fn run_with(self, journal: &mut Journal, progress: &dyn Fn(usize, usize)) -> Reply<ImportWire> {
        let file = self.read()?;
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
            items: file.contacts.iter().take(PREVIEW).map(contact).collect(),
            total,
            more: total > PREVIEW,
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

/// Takes an operation back.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct Undo {
    /// Which; the newest when absent.
    #[serde(default)]
    #[ts(optional)]
    pub op: Option<i64>,
}

impl Command for Undo {
    const NAME: &'static str = "undo";
    type Reply = ChangedWire;
    fn run(self, journal: &mut Journal) -> Reply<ChangedWire> {
        let done = match self.op {
            Some(op) => journal.take_back(op)?,
            None => journal.undo()?,
        };
        Ok(ChangedWire::new(&done.changed, &done.label))
    }
}

/// Does again what was taken back last.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct Redo {}

impl Command for Redo {
    const NAME: &'static str = "redo";
    type Reply = ChangedWire;
    fn run(self, journal: &mut Journal) -> Reply<ChangedWire> {
        let done = journal.redo()?;
        Ok(ChangedWire::new(&done.changed, &done.label))
    }
}

/// The newest operations.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct History {
    /// How many; 20 when absent.
    #[serde(default)]
    #[ts(optional)]
    pub limit: Option<usize>,
}

/// An operation of the past.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OpWire {
    /// Its number.
    pub op: i64,
    /// Unix milliseconds.
    pub at: i64,
    /// What it did.
    pub label: String,
    /// "do", "undo" or "redo".
    pub role: String,
    /// The operation it took back.
    pub undo_of: Option<i64>,
    /// Whether a later one took it back.
    pub undone: bool,
}

impl From<&Past> for OpWire {
    fn from(past: &Past) -> Self {
        let role = match past.role {
            OpRole::Do => "do",
            OpRole::Undo => "undo",
            OpRole::Redo => "redo",
        };
        Self {
            op: past.seq,
            at: past.at,
            label: past.label.clone(),
            role: role.to_owned(),
            undo_of: past.undo_of,
            undone: past.is_undone,
        }
    }
}

impl Command for History {
    const NAME: &'static str = "history";
    type Reply = List<OpWire>;
    fn run(self, journal: &mut Journal) -> Reply<Self::Reply> {
        let limit = self.limit.unwrap_or(PAGE);
        let total = usize::try_from(journal.newest_seq()?).unwrap_or_default();
        let items: Vec<OpWire> = journal.history(limit)?.iter().map(OpWire::from).collect();
        Ok(List { more: total > items.len(), total, items })
    }
}

/// Fills an empty journal with the sample story.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct Sample {
    /// The day it looks as on; today when absent.
    #[serde(default)]
    #[ts(optional)]
    pub as_of: Option<String>,
    /// Entries in all, for benchmarks; the story alone when absent.
    #[serde(default)]
    #[ts(optional)]
    pub entries: Option<u64>,
}

/// A sample that was filled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SampleWire {
    /// Entries in the journal.
    pub entries: u64,
    /// The folder.
    pub folder: String,
}

/// Entries of the story itself, so that `entries` counts all of them.
const STORY: u64 = 890;

impl Sample {
    /// Fills the sample; `progress` hears entries done and in all, and then whether the index is being made.
    ///
    /// # Errors
    /// A journal that is in use, and a day that is none.
    pub fn run_with(self, journal: &mut Journal, progress: &dyn Fn(&str, u64, u64)) -> Reply<SampleWire> {
        let as_of = match &self.as_of {
            Some(phrase) => journal.day_ahead(phrase)?,
            None => journal.today(),
        };
        let filler = self.entries.unwrap_or_default().saturating_sub(STORY);
        let done = journal.fill_sample(as_of, filler, &|count| progress("entries", count, filler))?;
        journal.reindex(&|indexing| {
            progress("index", indexing.done.unsigned_abs(), indexing.total.unsigned_abs());
        })?;
        Ok(SampleWire { entries: done.value, folder: journal.folder().display().to_string() })
    }
}

impl Command for Sample {
    const NAME: &'static str = "sample";
    type Reply = SampleWire;
    fn run(self, journal: &mut Journal) -> Reply<SampleWire> {
        self.run_with(journal, &|_, _, _| ())
    }
}

/// Looks the journal over, and mends what is derived.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct Doctor {}

/// What the doctor found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Findings {
    /// Whether the journal is sound.
    pub sound: bool,
    /// Faults of the file itself.
    pub faults: Vec<String>,
    /// Accounts whose facts were mended.
    pub mended: Vec<String>,
    /// Whether the search index was made anew.
    pub reindexed: bool,
    /// Entries in the journal.
    pub entries: i64,
    /// The folder.
    pub folder: String,
}

impl Command for Doctor {
    const NAME: &'static str = "doctor";
    type Reply = Findings;
    fn run(self, journal: &mut Journal) -> Reply<Findings> {
        let found = journal.doctor(&|_| ())?;
        Ok(Findings {
            sound: found.faults.is_empty(),
            faults: found.faults,
            mended: found.mended_facts,
            reindexed: found.reindexed,
            entries: found.entries,
            folder: journal.folder().display().to_string(),
        })
    }
}

/// Makes the search index anew.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct Reindex {}

/// An index that was made anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Reindexed {
    /// Rows looked at.
    pub rows: i64,
}

impl Reindex {
    /// Makes the index anew; `progress` hears rows done and in all.
    ///
    /// # Errors
    /// Another process is writing to it, or the folder cannot be written.
    pub fn run_with(self, journal: &mut Journal, progress: &dyn Fn(u64, u64)) -> Reply<Reindexed> {
        let rows = std::cell::Cell::new(0);
        journal.reindex(&|indexing| {
            rows.set(indexing.total);
            progress(indexing.done.unsigned_abs(), indexing.total.unsigned_abs());
        })?;
        Ok(Reindexed { rows: rows.get() })
    }
}

impl Command for Reindex {
    const NAME: &'static str = "reindex";
    type Reply = Reindexed;
    fn run(self, journal: &mut Journal) -> Reply<Reindexed> {
        self.run_with(journal, &|_, _| ())
    }
}

/// What a line would be understood as, without keeping it.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Understand {
    /// As typed so far.
    pub line: String,
}

/// A stretch of the line and what it was understood as.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SpanWire {
    /// The text; joining all of them gives the line.
    pub text: String,
    /// Its role.
    pub role: String,
}

/// A line, understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Understood {
    /// The whole line in order and without gaps.
    pub spans: Vec<SpanWire>,
}

impl Command for Understand {
    const NAME: &'static str = "understand";
    type Reply = Understood;
    fn run(self, journal: &mut Journal) -> Reply<Understood> {
        let captured = journal.understand(&self.line)?;
        let span = |span: &kept_journal::Span| SpanWire {
            text: self.line[span.range.clone()].to_owned(),
            role: span.role.as_str().to_owned(),
        };
        Ok(Understood { spans: captured.spans.iter().map(span).collect() })
    }
}

impl ApiError {
    pub(crate) fn arguments(command: &str, error: &serde_json::Error) -> Self {
        Self::new(ErrorCode::Invalid, format!("the arguments of \"{command}\" do not fit: {error}."))
    }
}
