//! Folders as they lie on the disk.

use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// An empty folder, in memory where the machine has such a place: a story syncs a thousand times.
pub(crate) fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    let made = if memory.is_dir() { TempDir::new_in(memory) } else { TempDir::new() };
    made.or_else(|_| TempDir::new()).unwrap()
}

/// Copies a folder, whatever is in it, at this moment.
pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for file in fs::read_dir(from).unwrap() {
        let file = file.unwrap();
        let target = to.join(file.file_name());
        // A socket is nothing to copy, and a file may go while we look.
        match file.file_type() {
            Ok(kind) if kind.is_dir() => copy(&file.path(), &target),
            Ok(kind) if kind.is_file() => {
                let _ = fs::copy(file.path(), target);
            }
            _ => {}
        }
    }
}

/// The files of a folder in the order of their names.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all: Vec<PathBuf> = fs::read_dir(folder)
        .map(|files| files.filter_map(|file| Some(file.ok()?.path())).filter(|path| path.is_file()).collect())
        .unwrap_or_default();
    all.sort();
    all
}

/// Cuts a file in half.
pub(crate) fn cut(path: &Path) {
    let file = fs::OpenOptions::new().write(true).open(path).unwrap();
    file.set_len(file.metadata().unwrap().len() / 2).unwrap();
}
