//! What a window believes to be the user's home: whatever is saved among the downloads stays in the test.

use std::path::PathBuf;
use std::process::Command;
use tempfile::TempDir;

/// A folder with downloads, and the setting that leads there.
pub(crate) struct Home(TempDir);

impl Home {
    /// An empty one.
    pub(crate) fn new() -> Self {
        let home = Self(tempfile::tempdir().expect("a folder for the downloads"));
        std::fs::create_dir(home.downloads()).expect("the folder of downloads");
        let setting = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", home.downloads().display());
        std::fs::write(home.0.path().join("user-dirs.dirs"), setting).expect("the setting is written");
        home
    }

    /// Lets a program find it.
    pub(crate) fn lend(&self, command: &mut Command) {
        command.env("XDG_CONFIG_HOME", self.0.path());
    }

    /// The one downloaded file with an ending.
    pub(crate) fn downloaded(&self, ending: &str) -> Vec<u8> {
        let files = std::fs::read_dir(self.downloads()).expect("the folder of downloads").flatten();
        let mut found: Vec<PathBuf> = files
            .map(|file| file.path())
            .filter(|path| path.extension().is_some_and(|known| known == ending))
            .collect();
        assert_eq!(found.len(), 1, "one {ending} among {found:?}");
        std::fs::read(found.remove(0)).expect("the file is there")
    }

    fn downloads(&self) -> PathBuf {
        self.0.path().join("Downloads")
    }
}
