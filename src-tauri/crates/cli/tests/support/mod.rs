//! A data folder and the program on it.
#![allow(dead_code, unused_imports, reason = "each test file uses its part")]
#![allow(clippy::unwrap_used, reason = "a test that cannot begin has failed")]

pub(crate) use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;
use tempfile::TempDir;

/// A data folder of its own.
pub(crate) struct Kept {
    pub(crate) folder: TempDir,
}

impl Kept {
    pub(crate) fn empty() -> Self {
        Self { folder: TempDir::new().unwrap() }
    }

    /// The sample, filled once and copied.
    pub(crate) fn sample() -> Self {
        static SAMPLE: OnceLock<PathBuf> = OnceLock::new();
        let sample = SAMPLE.get_or_init(|| {
            let kept = Self::empty();
            kept.ok(&["sample"]);
            kept.folder.keep()
        });
        let kept = Self::empty();
        let file = kept.folder.path().join("journal.sqlite");
        std::fs::copy(sample.join("journal.sqlite"), file).unwrap();
        copy_attachments(sample, kept.folder.path());
        kept
    }

    pub(crate) fn journal(&self) -> PathBuf {
        self.folder.path().join("journal.sqlite")
    }

    /// The program with the clock stopped and nothing of this machine's surroundings.
    pub(crate) fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(assert_cmd::cargo::cargo_bin!("kept"));
        command
            .args(words)
            .env_remove("NO_COLOR")
            .env_remove("CLICOLOR_FORCE")
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus")
            .env("KEPT_DATA_DIR", self.folder.path())
            .env("KEPT_NOW", "2026-11-19T10:05:00Z")
            .env("TZ", "Europe/London");
        command
    }

    pub(crate) fn run(&self, words: &[&str]) -> Output {
        self.command(words).output().unwrap()
    }

    pub(crate) fn with_input(&self, words: &[&str], input: &[u8]) -> Output {
        assert_cmd::Command::from_std(self.command(words)).write_stdin(input).output().unwrap()
    }

    pub(crate) fn code(&self, words: &[&str]) -> i32 {
        self.run(words).status.code().unwrap()
    }

    /// Runs what must succeed.
    pub(crate) fn ok(&self, words: &[&str]) -> Output {
        let output = self.run(words);
        assert!(output.status.success(), "{words:?}: {}", stderr(&output));
        output
    }

    /// The one object that a command prints.
    pub(crate) fn json(&self, words: &[&str]) -> Value {
        let output = self.run(&[&["--json"], words].concat());
        assert!(output.status.success(), "{words:?}: {}", stderr(&output));
        assert_eq!(stdout(&output).lines().count(), 1, "one object on one line");
        serde_json::from_slice(&output.stdout).unwrap()
    }
}

/// The files of entries lie two folders deep: `attachments/ab/cdef…`.
fn copy_attachments(from: &Path, to: &Path) {
    let Ok(folders) = std::fs::read_dir(from.join("attachments")) else { return };
    for folder in folders.map(Result::unwrap) {
        let into = to.join("attachments").join(folder.file_name());
        std::fs::create_dir_all(&into).unwrap();
        for file in std::fs::read_dir(folder.path()).unwrap().map(Result::unwrap) {
            std::fs::copy(file.path(), into.join(file.file_name())).unwrap();
        }
    }
}

pub(crate) fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

pub(crate) fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}
