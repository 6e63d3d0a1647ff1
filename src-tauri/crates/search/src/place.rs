//! Where an index lies, and through what its files are reached.

use crate::SearchError;
use crate::schema::Fields;
use std::ffi::OsString;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tantivy::Directory;
use tantivy::directory::error::LockError;
use tantivy::directory::{DirectoryLock, INDEX_WRITER_LOCK, MmapDirectory};

/// Puts something between an index and its files. The programs have nothing there; tests have a disk that fails.
pub type Disk = Arc<dyn Fn(MmapDirectory) -> Box<dyn Directory> + Send + Sync>;

/// The file that names the parts of the newest commit; without it there is no index.
pub(crate) const META: &str = "meta.json";

/// How tantivy names a file until it is whole, which then takes the place of another.
const UNFINISHED: &str = ".tmp";

/// The folder of an index.
#[derive(Clone)]
pub(crate) struct Place {
    folder: PathBuf,
    disk: Option<Disk>,
}

impl Place {
    pub(crate) fn new(folder: &Path, disk: Option<Disk>) -> Self {
        Self { folder: folder.to_owned(), disk }
    }

    pub(crate) fn meta(&self) -> PathBuf {
        self.folder.join(META)
    }

    pub(crate) fn make(&self) -> std::io::Result<()> {
        std::fs::create_dir_all(&self.folder)
    }

    pub(crate) fn directory(&self) -> Result<Box<dyn Directory>, SearchError> {
        let directory = MmapDirectory::open(&self.folder).map_err(tantivy::TantivyError::from)?;
        Ok(match &self.disk {
            None => Box::new(directory),
            Some(disk) => disk(directory),
        })
    }

    /// The lock without which nobody writes.
    pub(crate) fn writer_lock(&self) -> Result<DirectoryLock, SearchError> {
        self.directory()?.acquire_lock(&INDEX_WRITER_LOCK).map_err(|error| match error {
            LockError::LockBusy => SearchError::Busy,
            LockError::IoError(error) => std::io::Error::new(error.kind(), error.to_string()).into(),
        })
    }

    /// Takes away what a writer that was killed left behind of files that it was about to put in another's place. For whoever has the
    /// writer's lock and has written nothing yet: whoever left them had the lock before. How many they were, and their bytes.
    pub(crate) fn sweep(&self) -> (usize, u64) {
        let files = std::fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let left = files.filter(|file| file.file_name().to_string_lossy().starts_with(UNFINISHED));
        // One that cannot be taken away is in nobody's way.
        let bytes = left.filter_map(|file| {
            let bytes = file.metadata().ok().filter(std::fs::Metadata::is_file)?.len();
            std::fs::remove_file(file.path()).ok().map(|()| bytes)
        });
        bytes.fold((0, 0), |(count, sum), bytes| (count + 1, sum + bytes))
    }

    /// Renames the folder to `<folder>.broken`; an older one of that name goes.
    pub(crate) fn put_aside(&self) -> Result<(), SearchError> {
        // Who holds the lock would write into the new folder what belongs to the old one.
        drop(self.writer_lock()?);
        let aside = aside(&self.folder);
        if aside.exists() {
            std::fs::remove_dir_all(&aside)?;
        }
        Ok(std::fs::rename(&self.folder, &aside)?)
    }
}

/// Where the index of that folder is put when it is broken.
pub fn aside(folder: &Path) -> PathBuf {
    let mut name: OsString = folder.as_os_str().to_owned();
    name.push(".broken");
    PathBuf::from(name)
}

/// Makes the folder `dir` count as having no index, whichever way it can be opened: the next opening begins anew. For an index that is
/// damaged in a way that opening does not see.
///
/// # Errors
/// [`SearchError::Busy`] when another process is writing to it: that one brings back what is taken away, or finds the damage itself;
/// [`SearchError::Io`] when the folder cannot be written.
pub fn forget(dir: &Path) -> Result<(), SearchError> {
    let place = Place::new(dir, None);
    if !place.meta().exists() {
        return Ok(());
    }
    let _lock = place.writer_lock()?;
    match std::fs::remove_file(place.meta()) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// Opens what lies there as it is. Opened anew for every writing, too: another process may have written files that an
/// older one does not know to be the index's.
pub(crate) fn open_tantivy(place: &Place) -> Result<tantivy::Index, SearchError> {
    let mut index = tantivy::Index::open(place.directory()?)?;
    index.set_tokenizers(Fields::tokenizers());
    Ok(index)
}

impl fmt::Debug for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Place").field(&self.folder).finish()
    }
}
