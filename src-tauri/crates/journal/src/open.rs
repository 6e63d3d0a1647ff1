//! Opening a journal's folder.

use crate::calendars::CalendarMemory;
use crate::facts::FactTable;
use crate::index::{Background, TailMemory, Tidied};
use crate::names::NameMemory;
use crate::{Error, Result};
use chrono::{DateTime, NaiveDate, Timelike, Utc};
use kept_capture::Words;
use kept_model::{Playbook, Uid, WorkCalendar};
use kept_search::{Index, Mark};
use kept_store::{Op, Store};
use std::path::{Path, PathBuf};

/// What a journal cannot know by itself. Given once; the clock is asked at each operation.
pub struct Surroundings {
    /// The instant.
    pub now: Box<dyn Fn() -> DateTime<Utc> + Send>,
    /// A new `UUIDv7`.
    pub new_uid: Box<dyn Fn() -> Uid + Send>,
    /// The civil zone.
    pub zone: chrono_tz::Tz,
    /// The machine's name, for the history.
    pub device: String,
}

/// One folder with a journal in it, open.
pub struct Journal {
    pub(crate) store: Store,
    pub(crate) index: Option<Index>,
    /// The thread that keeps the index, when one does.
    pub(crate) background: Option<Background>,
    /// Why the index could not be written here the last time.
    pub(crate) index_trouble: Option<String>,
    /// Why the index had to be made anew, until an answer tells it.
    pub(crate) healed: Option<String>,
    /// The commit of an index that could not be opened for reading.
    pub(crate) unopened: Option<Mark>,
    /// Whether an answer came from an index that was not whole.
    pub(crate) has_told_less: bool,
    pub(crate) tidied: Tidied,
    pub(crate) tails: TailMemory,
    pub(crate) calendar: WorkCalendar,
    /// The newest operation that [`Journal::refresh`] has looked at.
    pub(crate) seen: i64,
    pub(crate) words: Words,
    pub(crate) around: Surroundings,
    pub(crate) names: NameMemory,
    pub(crate) fact_table: FactTable,
    pub(crate) calendars: CalendarMemory,
    pub(crate) reminding: crate::remind::Memory,
    folder: PathBuf,
}

/// The journal file's name in its folder.
const FILE: &str = "journal.sqlite";

impl Journal {
    /// Opens the journal in `folder`, or begins one there: folder mode 0700, file mode 0600.
    ///
    /// # Errors
    /// A folder that cannot be made or written, or a file that is no journal, is newer or is damaged.
    pub fn open(folder: &Path, around: Surroundings) -> Result<Self> {
        make_private(folder)?;
        let path = folder.join(FILE);
        let now = (around.now)();
        let mut store = Store::open(&path, None, now.timestamp_millis(), &*around.new_uid)?;
        if store.reader().newest_seq()? == 0 {
            begin(&mut store, &around)?;
        }
        // Read before what it says: what comes in between is read again at the next look.
        let seen = store.reader().newest_seq()?;
        let calendar = crate::setting::calendar(store.reader(), around.zone)?;
        let (words, folder) = (Words::english(), folder.to_owned());
        let (names, fact_table) = (NameMemory::default(), FactTable::default());
        let calendars = CalendarMemory::default();
        Ok(Self {
            store,
            index: None,
            background: None,
            index_trouble: None,
            healed: None,
            unopened: None,
            has_told_less: false,
            tidied: Tidied::default(),
            tails: TailMemory::default(),
            calendar,
            seen,
            words,
            around,
            names,
            fact_table,
            calendars,
            folder,
            reminding: crate::remind::Memory::default(),
        })
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The civil day in the user's zone.
    pub fn today(&self) -> NaiveDate {
        self.local().date_naive()
    }

    /// The civil day, in the user's zone, of an instant in Unix milliseconds.
    pub fn day_at(&self, millis: i64) -> NaiveDate {
        let instant = DateTime::<chrono::Utc>::from_timestamp_millis(millis);
        instant.map_or_else(|| self.today(), |at| at.with_timezone(&self.around.zone).date_naive())
    }

    /// The minute of the day in the user's zone.
    pub fn minute(&self) -> u16 {
        let local = self.local();
        (local.hour() * 60 + local.minute()) as u16
    }

    /// What counts as a working day.
    pub fn calendar(&self) -> &WorkCalendar {
        &self.calendar
    }

    /// Whose journal it is, once they said.
    pub fn me(&self) -> Result<Option<String>> {
        crate::setting::me(self.store.reader())
    }

    pub(crate) fn index_folder(&self) -> PathBuf {
        self.folder.join("index")
    }

    fn local(&self) -> DateTime<chrono_tz::Tz> {
        (self.around.now)().with_timezone(&self.around.zone)
    }
}

/// What every journal starts with. Not to be taken back: a journal without it would not prompt.
fn begin(store: &mut Store, around: &Surroundings) -> Result<()> {
    let op = Op {
        uid: (around.new_uid)(),
        device: &around.device,
        at: (around.now)().timestamp_millis(),
        label: "Begin the journal",
        zone: around.zone,
        is_recorded: false,
    };
    store.transact(&op, &*around.new_uid, |writer| {
        // Two processes may begin at once; the second finds it begun.
        if writer.reader().playbooks()?.is_empty() {
            writer.add_playbook(&Playbook::beyond_the_order())?;
        }
        Ok::<_, kept_store::StoreError>(())
    })?;
    Ok(())
}

fn make_private(folder: &Path) -> Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    if folder.exists() {
        return Err(Error::NoFolder(folder.to_owned()));
    }
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|error| Error::Folder { path: folder.to_owned(), error })
}
