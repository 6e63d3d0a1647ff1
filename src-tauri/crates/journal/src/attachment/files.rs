//! The folder `attachments`: each file lies under its own SHA-256, so that the same bytes are stored once and a change
//! can be told.

use crate::{Error, Result};
use kept_model::{Attachment, Uid};
use kept_store::StoreError;
use sha2::{Digest, Sha256};
use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// The folder's name within the journal's.
const FOLDER: &str = "attachments";

/// What is wrong with a file that an entry needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lost {
    /// It is not there.
    Missing,
    /// Its bytes are not those that were kept.
    Altered,
}

/// The files beside one journal.
pub(crate) struct Files {
    folder: PathBuf,
}

pub(super) fn digest(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// The digest as the folder and the history write it.
pub(crate) fn hex(digest: &[u8; 32]) -> String {
    digest.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}

impl Files {
    pub(crate) fn within(journal: &Path) -> Self {
        Self { folder: journal.join(FOLDER) }
    }

    /// Writes a file under its digest and sees to it that it outlives a loss of power. Whoever reads sees all of it or
    /// nothing. `name` is one that no other writer has.
    pub(super) fn put(&self, digest: &[u8; 32], bytes: &[u8], name: Uid) -> Result<()> {
        let path = self.path(digest);
        if self.state(digest).is_none() {
            return Ok(());
        }
        let write = || -> io::Result<()> {
            let folder = path.parent().unwrap_or(&self.folder);
            make_private(folder)?;
            let unwritten = folder.join(format!("{name}.part"));
            let written = write_whole(&unwritten, bytes).and_then(|()| fs::rename(&unwritten, &path));
            if written.is_err() {
                // What is left of it would only be found by the doctor.
                let _ = fs::remove_file(&unwritten);
            }
            written?;
            [folder, &self.folder].into_iter().try_for_each(keep_names)?;
            self.folder.parent().map_or(Ok(()), keep_names)
        };
        write().map_err(|error| refused(&path, error))
    }

    /// The bytes of a file.
    ///
    /// # Errors
    /// They are missing, or not those that were kept.
    pub(super) fn get(&self, of: &Attachment) -> Result<Vec<u8>> {
        let path = self.path(&of.sha256);
        let bytes = match fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotFound => {
                return Err(Error::File(self.lost(of, Lost::Missing)));
            }
            Err(error) => {
                let why = format!(
                    "{} cannot be read ({error}); check the permissions of {}.",
                    of.name,
                    path.display()
                );
                return Err(Error::File(why));
            }
        };
        if digest(&bytes) == of.sha256 { Ok(bytes) } else { Err(Error::File(self.lost(of, Lost::Altered))) }
    }

    /// What is wrong with the file of a digest; `None` when it is there, byte for byte. A file that cannot be read counts
    /// as missing.
    pub(crate) fn state(&self, digest: &[u8; 32]) -> Option<Lost> {
        let mut hasher = Sha256::new();
        let read = File::open(self.path(digest)).and_then(|mut file| io::copy(&mut file, &mut hasher));
        match read {
            Err(_) => Some(Lost::Missing),
            Ok(_) if <[u8; 32]>::from(hasher.finalize()) == *digest => None,
            Ok(_) => Some(Lost::Altered),
        }
    }

    /// A sentence about a file that an entry needs: what, where, what to do.
    pub(crate) fn lost(&self, of: &Attachment, lost: Lost) -> String {
        let what = match lost {
            Lost::Missing => "is missing",
            Lost::Altered => "was changed outside Kept or by the disk",
        };
        format!(
            "{} of entry #{} {what}: put an older copy of {} in its place, or attach the file again.",
            of.name,
            of.entry,
            self.path(&of.sha256).display()
        )
    }

    /// The files in the folder that are not among `needed`, as paths within the journal's folder, sorted.
    pub(crate) fn spare(&self, needed: &HashSet<String>) -> Vec<String> {
        let mut spare = Vec::new();
        for folder in entries(&self.folder) {
            let first = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let inside = if folder.is_dir() { entries(&folder) } else { vec![folder.clone()] };
            for file in inside {
                let rest = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
                let name = if file == folder { rest } else { format!("{first}/{rest}") };
                if !needed.contains(&name.replace('/', "")) {
                    spare.push(format!("{FOLDER}/{name}"));
                }
            }
        }
        spare.sort();
        spare
    }

    fn path(&self, digest: &[u8; 32]) -> PathBuf {
        let name = hex(digest);
        let (first, rest) = name.split_at(2);
        self.folder.join(first).join(rest)
    }
}

/// What lies in a folder; nothing when there is none.
fn entries(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).map(|found| found.flatten().map(|one| one.path()).collect()).unwrap_or_default()
}

fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn make_private(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// A new name in a folder outlives a loss of power only when the folder itself is written.
fn keep_names(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// Why a file was not kept, in the journal's own words where it has some.
fn refused(path: &Path, error: io::Error) -> Error {
    Error::Store(match error.kind() {
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            StoreError::ReadOnly { what: error.to_string() }
        }
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => StoreError::Full,
        _ => StoreError::Io { path: path.to_owned(), error },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_lies_under_its_own_digest() {
        let folder = tempfile::tempdir().unwrap();
        let files = Files::within(folder.path());
        let sha = digest(b"abc");
        files.put(&sha, b"abc", Uid(uuid::Uuid::from_u128(1))).unwrap();
        // The digest of "abc" is the first example of FIPS 180.
        let path = "attachments/ba/7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(fs::read(folder.path().join(path)).unwrap(), b"abc");
        assert_eq!(files.state(&sha), None);
        assert_eq!(files.spare(&HashSet::from([hex(&sha)])), Vec::<String>::new());
        assert_eq!(files.spare(&HashSet::new()), [path]);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode =
                |path: &str| fs::metadata(folder.path().join(path)).unwrap().permissions().mode() & 0o777;
            assert_eq!((mode("attachments"), mode("attachments/ba"), mode(path)), (0o700, 0o700, 0o600));
        }
        // An altered file is put right when the same bytes come again.
        fs::write(folder.path().join(path), b"abd").unwrap();
        assert_eq!(files.state(&sha), Some(Lost::Altered));
        files.put(&sha, b"abc", Uid(uuid::Uuid::from_u128(2))).unwrap();
        assert_eq!(files.state(&sha), None);
    }
}
