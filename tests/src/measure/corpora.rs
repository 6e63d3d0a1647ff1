//! Sample journals of several sizes, made once and kept for the next run; and copies of them to write to.

use crate::{built, open};
use kept_api::Journal;
use kept_journal::Filling;
use std::fs::File;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The size that growth is measured from.
const SMALL: u64 = 10_000;

/// Accounts of the journals that Today is measured with.
pub const ACCOUNTS: usize = 5_000;

/// The journals to measure.
pub struct Corpora {
    folder: PathBuf,
    entries: u64,
}

impl Corpora {
    /// Those that lie beside the program, so on one disk. What is missing is made when it is asked for. The large one has as
    /// many entries as N in the environment says, else 100,000.
    pub fn found() -> Self {
        let entries = std::env::var("N").ok().and_then(|n| n.parse().ok()).unwrap_or(100_000);
        let folder = built().parent().unwrap().join("bench");
        std::fs::create_dir_all(&folder).unwrap();
        Self { folder, entries }
    }

    /// The folder that all lie in.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// How many entries the large one has.
    pub fn entries(&self) -> u64 {
        self.entries
    }

    /// The folder of the small journal.
    pub fn small(&self) -> PathBuf {
        self.of(SMALL)
    }

    /// The folder of the large journal.
    pub fn large(&self) -> PathBuf {
        self.of(self.entries)
    }

    /// A copy of a journal with [`ACCOUNTS`] accounts, each with an order and something open, and so many entries in all, to
    /// write to; it is made if need be.
    pub fn many(&self, size: u64) -> TempDir {
        let name = format!("{ACCOUNTS}-accounts-{}-{size}", formats());
        self.make(&name, Filling { entries: size, accounts: ACCOUNTS });
        let scratch = self.scratch();
        copy(&self.folder.join(name), scratch.path());
        scratch
    }

    /// A folder on the same disk that is gone afterwards.
    pub fn scratch(&self) -> TempDir {
        TempDir::new_in(&self.folder).unwrap()
    }

    /// A copy of the large journal to write to.
    pub fn copy(&self) -> TempDir {
        self.copy_of(self.entries)
    }

    /// A copy of a journal of another size to write to; it is made if need be.
    pub fn copy_of(&self, size: u64) -> TempDir {
        let scratch = self.scratch();
        copy(&self.of(size), scratch.path());
        scratch
    }

    fn of(&self, size: u64) -> PathBuf {
        let name = format!("sample-{}-{size}", formats());
        self.make(&name, Filling { entries: size, accounts: 0 });
        self.folder.join(name)
    }

    /// A journal is made under another name first: one that was broken off half way must not be measured.
    #[expect(clippy::print_stderr, reason = "it takes a while, and the table alone goes to standard output")]
    fn make(&self, name: &str, filling: Filling) {
        if self.folder.join(name).is_dir() {
            return;
        }
        eprintln!("making the sample journal {name} of {} entries, once …", filling.entries);
        let half = self.folder.join(format!("{name}.making"));
        let _ = std::fs::remove_dir_all(&half);
        std::fs::create_dir_all(&half).unwrap();
        let mut journal: Journal = open(&half);
        journal.fill_sample_with(journal.today(), filling, &|_| ()).unwrap();
        journal.reindex(&|_| ()).unwrap();
        drop(journal);
        settle(&half);
        std::fs::rename(&half, self.folder.join(name)).unwrap();
    }
}

/// The formats of the journal file and of its index, for the names of what is kept: a file of another format has another size.
pub fn formats() -> String {
    format!("{}-{}", kept_store::USER_VERSION, kept_search::FORMAT)
}

/// Copies a folder with all that is in it, and has it written to the disk.
pub fn copy(from: &Path, to: &Path) {
    copy_files(from, to);
    settle(to);
}

/// Waits until a folder's files are on the disk: else the first commit that is measured waits for them.
pub fn settle(folder: &Path) {
    for file in std::fs::read_dir(folder).unwrap() {
        let file = file.unwrap();
        if file.file_type().unwrap().is_dir() {
            settle(&file.path());
        } else {
            File::options().append(true).open(file.path()).unwrap().sync_all().unwrap();
        }
    }
}

fn copy_files(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for file in std::fs::read_dir(from).unwrap() {
        let file = file.unwrap();
        let target = to.join(file.file_name());
        if file.file_type().unwrap().is_dir() {
            copy_files(&file.path(), &target);
        } else {
            std::fs::copy(file.path(), target).unwrap();
        }
    }
}
