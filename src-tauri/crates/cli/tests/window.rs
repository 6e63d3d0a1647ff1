//! The way to the window: when it is opened, with what, and what is said when it cannot be. The window's program is played by
//! a script that says its arguments; standard error is read to its end, so the script has run when the answer is there.
#![cfg(unix)]

use std::path::Path;
use std::process::{Command, Output};

fn stdout(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A folder on the disk of the built program.
#[expect(clippy::unwrap_used, reason = "a test's helper")]
fn folder() -> tempfile::TempDir {
    tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap()
}

/// `kept` as it is installed: with the window's program beside it. Links, because a program that was just written cannot
/// be started for as long as another test's child holds it open.
#[expect(clippy::unwrap_used, reason = "a test's helper")]
fn installed(folder: &Path) -> Command {
    let (kept, window) = (folder.join("kept"), folder.join("kept-desktop"));
    if !kept.exists() {
        std::fs::hard_link(assert_cmd::cargo::cargo_bin!("kept"), &kept).unwrap();
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/support/kept-desktop");
        std::os::unix::fs::symlink(script, &window).unwrap();
    }
    let mut command = Command::new(kept);
    command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
    command
}

#[test]
fn where_there_is_a_display_the_window_opens() {
    let folder = folder();
    for (variable, words, opened) in [
        ("DISPLAY", &[][..], "window: \n"),
        ("WAYLAND_DISPLAY", &[], "window: \n"),
        ("DISPLAY", &["--data-dir", "/a b"], "window: --data-dir /a b\n"),
        ("DISPLAY", &["capture"], "window: --capture\n"),
        ("DISPLAY", &["capture", "--data-dir", "/a b"], "window: --data-dir /a b --capture\n"),
    ] {
        let output = installed(folder.path()).args(words).env(variable, ":7").output().unwrap();
        assert_eq!((stderr(&output).as_str(), output.status.code()), (opened, Some(0)), "{words:?}");
        assert_eq!(stdout(&output), "", "{words:?}");
    }
}

#[test]
fn without_a_display_the_help_is_shown() {
    let folder = folder();
    for (variable, words) in [("DISPLAY", &[][..]), ("OTHER", &[]), ("OTHER", &["--json"])] {
        let output = installed(folder.path()).args(words).env(variable, "").output().unwrap();
        assert!(stdout(&output).contains("Usage: kept"), "{variable} {words:?}");
        assert_eq!((stderr(&output).as_str(), output.status.code()), ("", Some(0)), "{variable} {words:?}");
    }
    let json = installed(folder.path()).arg("--json").env("DISPLAY", ":7").output().unwrap();
    assert!(stdout(&json).contains("Usage: kept"), "a program asked");
}

#[test]
fn a_capture_window_that_cannot_open_says_so() {
    let folder = folder();
    let output = installed(folder.path()).arg("capture").output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("no display"), "{}", stderr(&output));

    let mut alone = installed(folder.path());
    std::fs::remove_file(folder.path().join("kept-desktop")).unwrap();
    let output = alone.arg("capture").env("DISPLAY", ":7").env("PATH", "").output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("kept-desktop"), "{}", stderr(&output));
}
