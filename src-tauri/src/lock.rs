//! One window for each journal: an advisory lock on a file in its folder.
//!
//! Only windows take it. The command line reads and writes beside an open window, as SQLite lets it.

use std::fs::{File, TryLockError};
use std::io;
use std::path::Path;

/// Who has the folder.
#[derive(Debug)]
pub(crate) enum Lock {
    /// We do, for as long as this lives; the system gives it back even if the program dies.
    Ours { _file: File },
    /// Another window does.
    Another,
}

/// Takes the folder for this window. Makes the folder, for its owner only, when it is missing.
pub(crate) fn hold(folder: &Path) -> io::Result<Lock> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)?;
    let mut options = File::options();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(folder.join("window.lock"))?;
    match file.try_lock() {
        Ok(()) => Ok(Lock::Ours { _file: file }),
        Err(TryLockError::WouldBlock) => Ok(Lock::Another),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_window_finds_the_first_until_it_closes() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("journal");
        let first = hold(&folder).unwrap();
        assert!(matches!(first, Lock::Ours { .. }));
        assert!(matches!(hold(&folder).unwrap(), Lock::Another));
        assert!(matches!(hold(&home.path().join("other")).unwrap(), Lock::Ours { .. }));
        drop(first);
        assert!(matches!(hold(&folder).unwrap(), Lock::Ours { .. }));
    }

    #[cfg(unix)]
    #[test]
    fn the_folder_is_its_owners_alone() {
        use std::os::unix::fs::PermissionsExt;
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("journal");
        let _lock = hold(&folder).unwrap();
        assert_eq!(folder.metadata().unwrap().permissions().mode() & 0o777, 0o700);
        assert_eq!(folder.join("window.lock").metadata().unwrap().permissions().mode() & 0o777, 0o600);
    }

    #[test]
    fn a_file_in_the_folders_place_is_an_error() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("journal");
        std::fs::write(&file, "").unwrap();
        assert!(hold(&file).is_err());
    }
}
