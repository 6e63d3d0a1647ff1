//! The index's folder: opening, healing, reading.

use crate::error::guarded;
use crate::schema::Fields;
use crate::search::View;
use crate::{Cursor, Found, Options, Query, SearchError, Tail};
use serde::Deserialize;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};
use tantivy::directory::{INDEX_WRITER_LOCK, MmapDirectory};
use tantivy::{Directory, IndexReader, ReloadPolicy};

/// The index of one journal, open for searching. Any number of processes may have it open; whoever commits
/// takes the writer's lock for that long only.
pub struct Index {
    pub(crate) dir: PathBuf,
    pub(crate) fields: Fields,
    reader: IndexReader,
    view: RwLock<Arc<View>>,
}

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
        if !meta_path(dir).exists() {
            return Self::make(dir, Opened::Fresh);
        }
        match Self::open_existing(dir) {
            Ok(index) => Ok((index, Opened::Ready)),
            Err(why) => {
                put_aside(dir)?;
                Self::make(dir, Opened::Rebuilt { why: why.to_string() })
            }
        }
    }

    /// Opens the index in the folder `dir` as it is; `None` when there is none. Never makes, heals or waits for
    /// a writer.
    ///
    /// # Errors
    /// [`SearchError::Broken`] or [`SearchError::Io`] where [`Index::open`] would heal.
    pub fn open_read_only(dir: &Path) -> Result<Option<Self>, SearchError> {
        if meta_path(dir).exists() { Self::open_existing(dir).map(Some) } else { Ok(None) }
    }

    fn open_existing(dir: &Path) -> Result<Self, SearchError> {
        guarded(|| {
            let fields = Fields::new();
            let index = open_tantivy(dir)?;
            if index.schema() != fields.schema || *index.settings() != Fields::settings() {
                return Err(SearchError::Broken("it is of another format".to_owned()));
            }
            let reader: IndexReader =
                index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
            let view = RwLock::new(Arc::new(View::new(&fields, reader.searcher())?));
            Ok(Self { dir: dir.to_owned(), fields, reader, view })
        })
    }

    /// Makes an empty index, unless another process has just done so.
    fn make(dir: &Path, opened: Opened) -> Result<(Self, Opened), SearchError> {
        std::fs::create_dir_all(dir)?;
        guarded(|| {
            let _lock = writer_lock(dir)?;
            if !meta_path(dir).exists() {
                let builder =
                    tantivy::Index::builder().schema(Fields::new().schema).settings(Fields::settings());
                builder.create_in_dir(dir)?;
            }
            Ok(())
        })?;
        Ok((Self::open_existing(dir)?, opened))
    }

    /// How far the committed index has come, whoever committed it; `None` when it was never filled. Read this
    /// first, then [`Index::reload`], then build the tail: in the other order changes would be missing.
    pub fn cursor(&self) -> Option<Cursor> {
        read_cursor(&self.dir)
    }

    /// Looks at the newest commit, whoever made it.
    ///
    /// # Errors
    /// [`SearchError::Broken`] when it cannot be read: open the index again to heal it.
    pub fn reload(&self) -> Result<(), SearchError> {
        guarded(|| {
            self.reader.reload()?;
            let view = Arc::new(View::new(&self.fields, self.reader.searcher())?);
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

    /// Reads every file and compares its checksum; for idle time. The paths of damaged files.
    pub fn damaged(&self) -> Result<Vec<PathBuf>, SearchError> {
        guarded(|| Ok(open_tantivy(&self.dir)?.validate_checksum()?.into_iter().collect()))
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

/// Reads the cursor of the index in the folder `dir` without opening it; `None` when there is none, or none that
/// can be read.
pub fn read_cursor(dir: &Path) -> Option<Cursor> {
    #[derive(Deserialize)]
    struct Meta {
        payload: Option<String>,
    }
    let meta: Meta = serde_json::from_slice(&std::fs::read(meta_path(dir)).ok()?).ok()?;
    serde_json::from_str(&meta.payload?).ok()
}

pub(crate) fn open_tantivy(dir: &Path) -> Result<tantivy::Index, SearchError> {
    let mut index = tantivy::Index::open_in_dir(dir)?;
    index.set_tokenizers(Fields::tokenizers());
    Ok(index)
}

fn meta_path(dir: &Path) -> PathBuf {
    dir.join("meta.json")
}

fn writer_lock(dir: &Path) -> Result<tantivy::directory::DirectoryLock, SearchError> {
    let directory = MmapDirectory::open(dir).map_err(tantivy::TantivyError::from)?;
    directory.acquire_lock(&INDEX_WRITER_LOCK).map_err(|_| SearchError::Busy)
}

fn put_aside(dir: &Path) -> Result<(), SearchError> {
    // Who holds the lock would write into the new folder what belongs to the old one.
    drop(writer_lock(dir)?);
    let mut name: OsString = dir.as_os_str().to_owned();
    name.push(".broken");
    let aside = PathBuf::from(name);
    if aside.exists() {
        std::fs::remove_dir_all(&aside)?;
    }
    Ok(std::fs::rename(dir, &aside)?)
}
