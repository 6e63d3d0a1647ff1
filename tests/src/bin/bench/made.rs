//! The corpus in every engine, made once for each size and kept for the next run.

use crate::engine::{Name, Part};
use kept_tests::measure::{Corpora, Corpus, WAY, copy, settle, thousands, timed};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The size that growth is measured from.
pub(crate) const SMALL: u64 = 10_000;
/// The size that opening a larger one is compared with.
pub(crate) const USUAL: u64 = 100_000;

/// Where they lie, and how many entries the run is about.
pub(crate) struct Made {
    folder: PathBuf,
    pub(crate) entries: u64,
}

impl Made {
    pub(crate) fn beside(corpora: &Corpora) -> Self {
        Self { folder: corpora.folder().to_owned(), entries: corpora.entries() }
    }

    /// The folder of a corpus in which these parts are ready.
    pub(crate) fn ready(&self, size: u64, parts: &[Part]) -> PathBuf {
        let folder = self.folder.join(format!("corpus-{WAY}-{size}"));
        for part in parts {
            Self::make(&folder, size, *part);
        }
        folder
    }

    /// A copy of one part to write to.
    pub(crate) fn copy(&self, size: u64, part: Part) -> TempDir {
        let scratch = self.scratch();
        copy(&self.ready(size, &[part]).join(part.folder()), scratch.path());
        scratch
    }

    /// A folder on the same disk that is gone afterwards.
    pub(crate) fn scratch(&self) -> TempDir {
        TempDir::new_in(&self.folder).unwrap()
    }

    /// What all engines of the table need.
    pub(crate) fn everything(&self) -> PathBuf {
        let parts: Vec<Part> = Name::ALL.iter().flat_map(|name| name.parts()).copied().collect();
        self.ready(self.entries, &parts)
    }

    /// Made under another name first: what was broken off half way must not be measured.
    // It takes a while, and the table alone goes to standard output.
    fn make(folder: &Path, size: u64, part: Part) {
        let done = folder.join(part.folder());
        if done.is_dir() {
            return;
        }
        eprint!("making {} of {} entries, once …", part.folder(), thousands(size));
        let half = folder.join(format!("{}.making", part.folder()));
        let _ = std::fs::remove_dir_all(&half);
        std::fs::create_dir_all(&half).unwrap();
        let (time, ()) = timed(|| {
            part.make(&half, &Corpus::new(size));
            settle(&half);
        });
        std::fs::rename(&half, done).unwrap();
        eprintln!(" {:.1} s", time.as_secs_f64());
    }
}
