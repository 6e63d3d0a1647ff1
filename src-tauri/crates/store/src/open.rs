//! Opening the file, and refusing what is none of ours.

use crate::{Reader, Result, StoreError, row, sql};
use kept_model::Uid;
use rusqlite::{Connection, OpenFlags, OptionalExtension, config::DbConfig, functions::FunctionFlags};
use rusqlite_migration::{M, Migrations};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// "Kept" in ASCII: the application id in the file's header.
pub const APPLICATION_ID: i64 = 0x4b65_7074;

/// Add-only: a migration that has shipped is never edited.
fn migrations() -> Migrations<'static> {
    Migrations::new(vec![
        M::up(include_str!("../migrations/0001_journal.sql")),
        M::up(include_str!("../migrations/0002_pages.sql")),
        M::up(include_str!("../migrations/0003_relationship.sql")).foreign_key_check(),
        M::up(include_str!("../migrations/0004_facts.sql")),
        M::up(include_str!("../migrations/0005_reminders.sql")).foreign_key_check(),
        M::up(include_str!("../migrations/0006_runs.sql")),
    ])
}

/// The newest format this version knows: the number of migrations.
pub const USER_VERSION: i64 = 6;

/// Pages of the write-ahead log, from which on a writer copies it back itself: some two hundred operations, so that hardly
/// anybody waits for it. Who has time does it before ([`Store::copy_back`]).
const LOG: i64 = 4_000;

/// How long a writer waits for another before it gives up as [`StoreError::Locked`].
const BUSY: Duration = Duration::from_secs(5);

/// The key of an encrypted journal.
pub struct Key(pub String);

/// An open journal file.
pub struct Store {
    pub(crate) conn: Connection,
    uid: Uid,
    epoch: u32,
    path: PathBuf,
}

impl Store {
    /// Opens the journal at `path`, or makes an empty one there (mode 0600). `new_uid` names a new journal and `now`
    /// (Unix milliseconds) dates it.
    ///
    /// # Errors
    /// A file that is no journal, is newer or is damaged is refused and left as it was, byte for byte.
    pub fn open(path: &Path, key: Option<&Key>, now: i64, new_uid: &dyn Fn() -> Uid) -> Result<Self> {
        if key.is_some() {
            return Err(StoreError::NoCipher);
        }
        let is_new = match std::fs::metadata(path) {
            Ok(meta) => meta.len() == 0,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => true,
            Err(error) => return Err(StoreError::Io { path: path.to_owned(), error }),
        };
        if is_new {
            make_private(path)?;
        } else {
            check_header(path)?;
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut conn = Connection::open_with_flags(path, flags)?;
        conn.busy_timeout(BUSY)?;
        conn.set_prepared_statement_cache_capacity(160);
        conn.create_scalar_function(
            "row_hash",
            -1,
            FunctionFlags::SQLITE_UTF8
                | FunctionFlags::SQLITE_DETERMINISTIC
                | FunctionFlags::SQLITE_INNOCUOUS,
            |context| Ok(row::hash(context)),
        )?;
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
        // Without it SQLite plans a statement with a bound LIMIT anew each time that it is run: a fifth of what a write took.
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        conn.pragma_update(None, "temp_store", "MEMORY")?;
        conn.pragma_update(None, "synchronous", "FULL")?;
        conn.pragma_update(None, "wal_autocheckpoint", LOG)?;
        #[cfg(target_os = "macos")]
        conn.pragma_update(None, "fullfsync", "ON")?;

        let version: i64 = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
        if version > USER_VERSION {
            return Err(StoreError::Newer { path: path.to_owned(), found: version, known: USER_VERSION });
        }
        if version < USER_VERSION {
            // A table that is made anew must not take the rows that point at it along.
            conn.pragma_update(None, "foreign_keys", "OFF")?;
            migrate(&mut conn, version)?;
        }
        conn.pragma_update(None, "foreign_keys", "ON")?;
        let (uid, epoch) = identity(&conn, now, new_uid)?;
        let mut store = Self { conn, uid, epoch, path: path.to_owned() };
        if (1..USER_VERSION).contains(&version) {
            // What is derived of each account may be derived otherwise now.
            store.mend_facts()?;
        }
        Ok(store)
    }

    /// The journal's own uid and epoch: with a sequence number they place an index in its history.
    pub fn identity(&self) -> (Uid, u32) {
        (self.uid, self.epoch)
    }

    /// Where the file lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Copies the write-ahead log back into the file, as far as nobody reads from it, and waits for nobody. For a thread of
    /// its own, or an idle moment: whoever writes next begins the log anew, which is faster than making it longer.
    pub fn copy_back(&self) -> Result<()> {
        Ok(self.conn.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()))?)
    }

    /// Reads the journal.
    pub fn reader(&self) -> Reader<'_> {
        Reader { conn: &self.conn }
    }
}

fn make_private(path: &Path) -> Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Ok(_) => Ok(()),
        Err(error) => match error.kind() {
            std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
                Err(StoreError::ReadOnly { what: error.to_string() })
            }
            std::io::ErrorKind::StorageFull => Err(StoreError::Full),
            _ => Err(StoreError::Io { path: path.to_owned(), error }),
        },
    }
}

/// Reads the header before SQLite touches the file, so that a stranger's file stays untouched.
/// Offsets: <https://www.sqlite.org/fileformat.html#the_database_header>.
fn check_header(path: &Path) -> Result<()> {
    use std::io::Read;
    let io = |error| StoreError::Io { path: path.to_owned(), error };
    let mut header = [0; 100];
    let mut file = std::fs::File::open(path).map_err(io)?;
    let size = file.metadata().map_err(io)?.len();
    let is_read = file.read_exact(&mut header).is_ok();
    let number = |at: usize| {
        i64::from(u32::from_be_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]]))
    };
    if !is_read || !header.starts_with(b"SQLite format 3\0") || number(68) != APPLICATION_ID {
        return Err(StoreError::NotAJournal { path: path.to_owned() });
    }
    if number(60) > USER_VERSION {
        return Err(StoreError::Newer { path: path.to_owned(), found: number(60), known: USER_VERSION });
    }
    let page = match u16::from_be_bytes([header[16], header[17]]) {
        1 => 65_536,
        size => u64::from(size),
    };
    // With a WAL beside it the file may lag behind; without one its length must be whole pages.
    if page < 512 || size % page != 0 {
        return Err(StoreError::Damaged { what: "the file was cut off".to_owned() });
    }
    Ok(())
}

/// Makes or raises the format. Another process may be doing the same: whoever comes second finds it done.
fn migrate(conn: &mut Connection, version: i64) -> Result<()> {
    if version == 0 {
        // Written before the WAL exists, so that the file's own header names it even if the WAL is never copied back.
        conn.pragma_update(None, "application_id", APPLICATION_ID)?;
        conn.pragma_update(None, "journal_mode", "WAL")?;
    }
    let mut outcome = migrations().to_latest(conn);
    for _ in 0..20 {
        if outcome.is_ok()
            || conn.pragma_query_value(None, "user_version", |row| row.get::<_, i64>(0))? == USER_VERSION
        {
            return Ok(());
        }
        outcome = migrations().to_latest(conn);
    }
    outcome.map_err(|error| match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => StoreError::from(err),
        other => StoreError::Damaged { what: other.to_string() },
    })
}

/// The journal's uid and epoch; the first to open a new file names it.
fn identity(conn: &Connection, now: i64, new_uid: &dyn Fn() -> Uid) -> Result<(Uid, u32)> {
    let get =
        || conn.query_row(sql!("journal/get"), [], |row| Ok((row::uid(row, 0)?, row.get(1)?))).optional();
    if let Some(identity) = get()? {
        return Ok(identity);
    }
    conn.execute(sql!("journal/add"), rusqlite::params![new_uid().0, now])?;
    get()?.ok_or(StoreError::Damaged { what: "it has no name".to_owned() })
}
