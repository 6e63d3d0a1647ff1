//! Sample journals of several sizes, made once and kept for the next run; and copies of them to write to.

use kept_api::{Command as _, Journal, Sample};
use kept_tests::open;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The size that growth is measured from.
const SMALL: u64 = 10_000;

/// The journals to measure.
pub(crate) struct Corpora {
    folder: PathBuf,
    /// How many entries the large one has.
    pub(crate) entries: u64,
}

impl Corpora {
    /// Makes what is not there yet. All lie beside the program, so on one disk.
    pub(crate) fn ready(entries: u64) -> Self {
        let folder = kept_tests::built().parent().unwrap().join("bench");
        let corpora = Self { folder, entries };
        for size in [SMALL, entries] {
            corpora.make(size);
        }
        corpora
    }

    /// The folder of the small journal.
    pub(crate) fn small(&self) -> PathBuf {
        self.of(SMALL)
    }

    /// The folder of the large journal.
    pub(crate) fn large(&self) -> PathBuf {
        self.of(self.entries)
    }

    /// A folder on the same disk that is gone afterwards.
    pub(crate) fn scratch(&self) -> TempDir {
        TempDir::new_in(&self.folder).unwrap()
    }

    /// A copy of the large journal to write to.
    pub(crate) fn copy(&self) -> TempDir {
        let scratch = self.scratch();
        copy(&self.large(), scratch.path());
        scratch
    }

    fn of(&self, size: u64) -> PathBuf {
        self.folder.join(size.to_string())
    }

    /// A journal is made under another name first: one that was broken off half way must not be measured.
    fn make(&self, size: u64) {
        if self.of(size).is_dir() {
            return;
        }
        eprintln!("making a sample journal of {size} entries, once …");
        let half = self.folder.join(format!("{size}.making"));
        let _ = std::fs::remove_dir_all(&half);
        std::fs::create_dir_all(&half).unwrap();
        let mut journal: Journal = open(&half);
        Sample { as_of: None, entries: Some(size) }.run(&mut journal).unwrap();
        drop(journal);
        std::fs::rename(&half, self.of(size)).unwrap();
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for file in std::fs::read_dir(from).unwrap() {
        let file = file.unwrap();
        let target = to.join(file.file_name());
        if file.file_type().unwrap().is_dir() {
            copy(&file.path(), &target);
        } else {
            std::fs::copy(file.path(), target).unwrap();
        }
    }
}
