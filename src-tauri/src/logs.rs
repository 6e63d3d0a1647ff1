//! The log: `logs/kept.log` in the journal's folder, readable by its owner only.

use std::fs::{DirBuilder, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

/// Past this many bytes a start puts the log aside; the one put aside before is dropped.
const FULL: u64 = 1_000_000;

/// Where the log of a folder is.
pub(crate) fn path(folder: &Path) -> PathBuf {
    folder.join("logs").join("kept.log")
}

/// Begins to log. A log that cannot be written must not keep the window shut, so it is done without.
pub(crate) fn start(folder: &Path) {
    let Ok(file) = open(folder) else { return };
    // Of the libraries only what went wrong; of Kept also what it did.
    let levels =
        Targets::new().with_default(LevelFilter::WARN).with_target("kept_desktop", LevelFilter::INFO);
    let lines = tracing_subscriber::fmt::layer().with_ansi(false).with_writer(Mutex::new(file));
    // Fails only where something logs already.
    let _ = tracing_subscriber::registry().with(levels).with(lines).try_init();
    tracing::info!("Kept {} begins", env!("CARGO_PKG_VERSION"));
}

fn open(folder: &Path) -> io::Result<File> {
    let path = path(folder);
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path.parent().unwrap_or(folder))?;
    if path.metadata().is_ok_and(|meta| meta.len() > FULL) {
        std::fs::rename(&path, path.with_extension("log.old"))?;
    }
    let mut options = File::options();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    #[test]
    fn a_full_log_is_put_aside_and_the_new_one_is_private() {
        let home = tempfile::tempdir().unwrap();
        let mut file = open(home.path()).unwrap();
        file.write_all(&vec![b'x'; FULL as usize]).unwrap();
        assert_eq!(open(home.path()).unwrap().metadata().unwrap().len(), FULL, "not full yet");
        file.write_all(b"x").unwrap();
        let new = open(home.path()).unwrap();
        assert_eq!(new.metadata().unwrap().len(), 0);
        assert_eq!(home.path().join("logs/kept.log.old").metadata().unwrap().len(), FULL + 1);
        #[cfg(unix)]
        assert_eq!(
            std::os::unix::fs::PermissionsExt::mode(&new.metadata().unwrap().permissions()) & 0o777,
            0o600
        );
    }
}
