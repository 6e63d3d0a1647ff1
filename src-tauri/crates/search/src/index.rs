//! The index's folder: opening, healing, reading.

use crate::error::guarded;
pub(crate) use crate::place::open_tantivy;
use crate::place::{Disk, META, Place};
use crate::schema::Fields;
use crate::search::View;
use crate::{Cursor, Found, Options, Query, SearchError, Tail};
use serde::Deserialize;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::{Arc, PoisonError, RwLock};
use tantivy::directory::error::OpenReadError;
use tantivy::{Directory, IndexReader, ReloadPolicy};

/// The index of one journal, open for searching. Any number of processes may have it open; whoever commits
/// takes the writer's lock for that long only.
pub struct Index {
    pub(crate) dir: Place,
    pub(crate) fields: Fields,
    files: Box<dyn Directory>,
    view: RwLock<Arc<View>>,
    pub(crate) is_gentle: bool,
}

/// What [`Opened::Rebuilt`] says of an index that is not damaged, but of another version.
pub const ANOTHER_FORMAT: &str = "it is of another format";

/// How an index was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opened {
    /// It was there. Whether it is of this journal and epoch is for the caller to read from the [`Cursor`].
    Ready,
    /// There was none; it is empty, to be filled with [`Index::refill`].
    Fresh,
    /// It was broken or of another format, and was put aside; the new one is empty, to be filled with
    /// [`Index::refill`].
    Rebuilt {
        /// What was wrong, for the log.
        why: String,
    },
}

impl Index {
    /// Opens the index in the folder `dir`, or makes it. On any failure the folder is renamed aside to
    /// `<dir>.broken` (an older one of that name is removed), and a fresh one made.
    ///
    /// # Errors
    /// [`SearchError::Busy`] when another process is writing to what would have to be put aside;
    /// [`SearchError::Io`] when no folder can be made there.
    pub fn open(dir: &Path) -> Result<(Self, Opened), SearchError> {
        Self::open_in(&Place::new(dir, None))
    }

    /// As [`Index::open`], with `disk` between the index and its files: how a test lets them fail.
    ///
    /// # Errors
    /// As there.
    pub fn open_over(dir: &Path, disk: Disk) -> Result<(Self, Opened), SearchError> {
        Self::open_in(&Place::new(dir, Some(disk)))
    }

    /// Opens the index in the folder `dir` as it is; `None` when there is none. Never makes, heals or waits for
    /// a writer.
    ///
    /// # Errors
    /// [`SearchError::Broken`] or [`SearchError::Io`] where [`Index::open`] would heal.
    pub fn open_read_only(dir: &Path) -> Result<Option<Self>, SearchError> {
        let place = Place::new(dir, None);
        if place.meta().exists() { Self::open_existing(&place).map(Some) } else { Ok(None) }
    }

    /// From now on a large commit leaves a core to others, and takes less memory: for whoever writes beside a window.
    #[must_use]
    pub fn gentle(self) -> Self {
        Self { is_gentle: true, ..self }
    }

    fn open_in(place: &Place) -> Result<(Self, Opened), SearchError> {
        if !place.meta().exists() {
            return match Self::make(place, Opened::Fresh) {
                // What was left behind beside the missing file is no index either.
                Err(SearchError::Broken(why)) => {
                    place.put_aside()?;
                    Self::make(place, Opened::Rebuilt { why })
                }
                made => made,
            };
        }
        // Asked twice: what only the moment refused (no more files, no memory) need not be made anew.
        match Self::open_existing(place).or_else(|_| Self::open_existing(place)) {
            Ok(index) => Ok((index, Opened::Ready)),
            Err(why) => {
                place.put_aside()?;
                Self::make(place, Opened::Rebuilt { why: why.to_string() })
            }
        }
    }

    fn open_existing(place: &Place) -> Result<Self, SearchError> {
        guarded(|| {
            let fields = Fields::new();
            let view = RwLock::new(Arc::new(look(place, &fields)?));
            Ok(Self { dir: place.clone(), fields, files: place.directory()?, view, is_gentle: false })
        })
    }

    /// Makes an empty index, unless another process has just done so.
    fn make(place: &Place, opened: Opened) -> Result<(Self, Opened), SearchError> {
        place.make()?;
        guarded(|| {
            let _lock = place.writer_lock()?;
            if !place.meta().exists() {
                let builder =
                    tantivy::Index::builder().schema(Fields::new().schema).settings(Fields::settings());
                builder.open_or_create(place.directory()?)?;
            }
            Ok(())
        })?;
        Ok((Self::open_existing(place)?, opened))
    }

    /// How far the committed index has come, whoever committed it; `None` when it was never filled. Read this
    /// first, then [`Index::reload`], then build the tail: in the other order changes would be missing.
    ///
    /// # Errors
    /// [`SearchError::Io`] when it cannot be read now. That says nothing about the index, which is not to be made anew for it.
    pub fn cursor(&self) -> Result<Option<Cursor>, SearchError> {
        match self.files.atomic_read(Path::new(META)) {
            Ok(meta) => Ok(cursor_of(&meta)),
            Err(OpenReadError::FileDoesNotExist(_)) => Ok(None),
            Err(error) => Err(tantivy::TantivyError::from(error).into()),
        }
    }

    /// Looks at the newest commit, whoever made it: also at one of an older folder that was put in the place of this.
    ///
    /// # Errors
    /// [`SearchError::Broken`] when it cannot be read: open the index again to heal it.
    pub fn reload(&self) -> Result<(), SearchError> {
        guarded(|| {
            let view = Arc::new(look(&self.dir, &self.fields)?);
            *self.view.write().unwrap_or_else(PoisonError::into_inner) = view;
            Ok(())
        })
    }

    /// Searches the committed index and the tail as one.
    ///
    /// # Errors
    /// [`SearchError::Broken`] when the index turns out to be damaged: open it again to heal it.
    pub fn search(&self, query: &Query, tail: &Tail, options: &Options) -> Result<Found, SearchError> {
        let view = self.view();
        guarded(|| view.search(&self.fields, query, tail, options))
    }

    /// Takes away what a writer that was killed left behind in the folder, unless somebody is writing. How many files they were, and
    /// their bytes. The next commit does the same.
    ///
    /// # Errors
    /// [`SearchError::Io`] when the folder cannot be reached.
    pub fn sweep(&self) -> Result<(usize, u64), SearchError> {
        match self.dir.writer_lock() {
            Ok(_lock) => Ok(self.dir.sweep()),
            Err(SearchError::Busy) => Ok((0, 0)),
            Err(error) => Err(error),
        }
    }

    /// Documents in the committed index.
    pub fn len(&self) -> u64 {
        self.view().searcher.num_docs()
    }

    /// Whether the committed index holds no document.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Parts the committed index consists of; above one, [`Index::merge`] makes searching faster.
    pub fn segments(&self) -> usize {
        self.view().searcher.segment_readers().len()
    }

    pub(crate) fn view(&self) -> Arc<View> {
        Arc::clone(&self.view.read().unwrap_or_else(PoisonError::into_inner))
    }
}

impl std::fmt::Debug for Index {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Index").field("dir", &self.dir).finish_non_exhaustive()
    }
}

/// The newest commit that lies there. The folder is opened anew each time: what has it open remembers its files by their names, and in a
/// folder that was put back from a copy, another commit's removals come to lie under a name that was there before.
fn look(place: &Place, fields: &Fields) -> Result<View, SearchError> {
    let index = open_tantivy(place)?;
    if index.schema() != fields.schema || *index.settings() != Fields::settings() {
        return Err(SearchError::Broken(ANOTHER_FORMAT.to_owned()));
    }
    let reader: IndexReader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
    View::new(fields, reader.searcher())
}

/// Reads the cursor of the index in the folder `dir` without opening it; `None` when there is none, or none that
/// makes sense.
///
/// # Errors
/// [`SearchError::Io`] when it cannot be read now, which says nothing about the index.
pub fn read_cursor(dir: &Path) -> Result<Option<Cursor>, SearchError> {
    match std::fs::read(dir.join(META)) {
        Ok(meta) => Ok(cursor_of(&meta)),
        // A file where the folder should be is no index either.
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

fn cursor_of(meta: &[u8]) -> Option<Cursor> {
    #[derive(Deserialize)]
    struct Meta {
        payload: Option<String>,
    }
    let meta: Meta = serde_json::from_slice(meta).ok()?;
    serde_json::from_str(&meta.payload?).ok()
}
