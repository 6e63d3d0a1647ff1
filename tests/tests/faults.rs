//! Damage, full disks, folders that cannot be written, and input that is none: one clear sentence, and a journal that is
//! what it was.
#![allow(
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says what it skipped"
)]

use kept_api::{Command as _, Sample};
use kept_tests::{Dump, dump, file, kept, open};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

/// A folder with the sample journal, closed.
fn sample() -> TempDir {
    let folder = TempDir::new().unwrap();
    let mut journal = open(folder.path());
    Sample::default().run(&mut journal).unwrap();
    folder
}

fn run(folder: &Path, words: &[&str]) -> Output {
    kept(folder).args(words).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// It failed with one sentence that has these words, and without a panic.
fn refused(what: &str, output: &Output, words: &[&str]) {
    let said = said(output);
    assert!(matches!(output.status.code(), Some(1..=4)), "{what}: {output:?}");
    assert!(said.starts_with("kept: ") && said.trim_end().lines().count() == 1, "{what}: {said}");
    assert!(words.iter().any(|word| said.contains(word)), "{what}: {said}");
}

/// Everything that a journal holds, and its history.
fn state(folder: &Path) -> (Dump, i64) {
    let seq = kept_tests::reader(folder).query_row("SELECT max(seq) FROM op", [], |row| row.get(0)).unwrap();
    (dump(folder), seq)
}

/// The largest file of the index: a part with texts or terms.
fn largest(index: &Path) -> PathBuf {
    let size = |path: &PathBuf| fs::metadata(path).unwrap().len();
    fs::read_dir(index).unwrap().map(|file| file.unwrap().path()).max_by_key(size).unwrap()
}

#[test]
fn a_damaged_index_is_made_anew_and_said_so() {
    type Damage = fn(&Path);
    let damages: [(&str, bool, Damage); 6] = [
        ("garbage in meta.json", true, |index| {
            fs::write(index.join("meta.json"), b"{ \"never\": 1").unwrap();
        }),
        ("an empty meta.json", true, |index| fs::write(index.join("meta.json"), b"").unwrap()),
        ("a part that was cut off", true, |index| {
            let part = largest(index);
            let half = fs::metadata(&part).unwrap().len() / 2;
            fs::OpenOptions::new().write(true).open(part).unwrap().set_len(half).unwrap();
        }),
        ("a part that is empty", true, |index| fs::write(largest(index), b"").unwrap()),
        ("a part that is gone", true, |index| fs::remove_file(largest(index)).unwrap()),
        ("no index at all", false, |index| fs::remove_dir_all(index).unwrap()),
    ];
    let folder = sample();
    let before = state(folder.path());
    let expected = run(folder.path(), &["search", "--json", "backup"]).stdout;
    for (what, is_said, damage) in damages {
        damage(&folder.path().join("index"));
        let output = run(folder.path(), &["search", "backup"]);
        assert!(output.status.success(), "{what}: {output:?}");
        assert_eq!(said(&output).contains("index"), is_said, "{what}: {}", said(&output));
        let again = run(folder.path(), &["search", "--json", "backup"]);
        assert_eq!(String::from_utf8_lossy(&again.stdout), String::from_utf8_lossy(&expected), "{what}");
        assert_eq!(said(&again), "", "{what}: it is mended for good");
        assert!(state(folder.path()) == before, "{what}: the journal is what it was");
    }
}

#[test]
fn a_damaged_journal_is_reported_and_left_as_it_is() {
    type Damage = fn(&mut Vec<u8>);
    let damages: [(&str, Damage); 5] = [
        ("a text that was changed on the disk", |bytes| {
            let text = b"ackup polic";
            let at = bytes.windows(text.len()).rposition(|window| window == text).unwrap();
            bytes[at] = b'*';
        }),
        ("a page of garbage", |bytes| {
            let page = bytes.len() / 4096 / 2 * 4096;
            bytes[page..page + 4096].fill(0xA5);
        }),
        ("a page of zeros", |bytes| {
            let page = bytes.len() / 4096 / 3 * 4096;
            bytes[page..page + 4096].fill(0);
        }),
        ("cut off within a page", |bytes| bytes.truncate(bytes.len() / 2 / 4096 * 4096 + 1_000)),
        ("cut off between pages", |bytes| bytes.truncate(bytes.len() / 2 / 4096 * 4096)),
    ];
    let folder = sample();
    let sound = fs::read(file(folder.path())).unwrap();
    assert!(run(folder.path(), &["doctor"]).status.success());
    for (what, damage) in damages {
        let mut bytes = sound.clone();
        damage(&mut bytes);
        fs::write(file(folder.path()), &bytes).unwrap();
        for side in ["journal.sqlite-wal", "journal.sqlite-shm"] {
            let _ = fs::remove_file(folder.path().join(side));
        }
        let output = run(folder.path(), &["doctor"]);
        let told = String::from_utf8_lossy(&output.stdout).into_owned() + &said(&output);
        assert_eq!(output.status.code(), Some(1), "{what}: {told}");
        assert!(!told.contains("panicked") && told.len() > 40, "{what}: {told}");
        assert!(fs::read(file(folder.path())).unwrap() == bytes, "{what}: the file was left as it is");
    }
}

#[test]
fn a_file_that_is_no_journal_is_refused_untouched() {
    let folder = sample();
    let mut newer = fs::read(file(folder.path())).unwrap();
    newer[60..64].copy_from_slice(&99_u32.to_be_bytes());
    let contents: [(&str, Vec<u8>, &str); 4] = [
        ("a text", b"Dear diary,\n".to_vec(), "is not a Kept journal"),
        ("zeros", vec![0; 8192], "is not a Kept journal"),
        (
            "another program's database",
            [&b"SQLite format 3\0"[..], &[0; 4080]].concat(),
            "is not a Kept journal",
        ),
        ("a journal of a newer version", newer, "newer version"),
    ];
    for (what, bytes, words) in contents {
        let other = TempDir::new().unwrap();
        fs::write(file(other.path()), &bytes).unwrap();
        for command in
            [&["due"][..], &["log", "call @acme: done"], &["search", "done"], &["sample"], &["doctor"]]
        {
            refused(what, &run(other.path(), command), &[words]);
        }
        assert!(fs::read(file(other.path())).unwrap() == bytes, "{what}");
        assert_eq!(fs::read_dir(other.path()).unwrap().count(), 1, "{what}: nothing was put beside it");
    }
}

#[test]
fn what_is_no_file_of_contacts_is_refused() {
    let folder = sample();
    let before = state(folder.path());
    let inbox = TempDir::new().unwrap();
    let path = |name: &str| inbox.path().join(name);
    fs::create_dir(path("folder")).unwrap();
    fs::write(path("empty.csv"), b"").unwrap();
    fs::write(path("picture.csv"), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01").unwrap();
    fs::write(path("nul.csv"), b"Name,Company\nPri\0ya,Acme\n").unwrap();
    let mut long = fs::File::create(path("long.csv")).unwrap();
    long.write_all(b"Name,Company\n").unwrap();
    let megabyte = vec![b'x'; 1 << 20];
    for _ in 0..200 {
        long.write_all(&megabyte).unwrap();
    }
    drop(long);
    for name in ["folder", "empty.csv", "picture.csv", "nul.csv", "long.csv", "gone.csv"] {
        let name = path(name).display().to_string();
        refused(&name, &run(folder.path(), &["import", &name]), &[""]);
        assert!(state(folder.path()) == before, "{name}");
    }
    for (what, input) in [("NUL bytes", &b"call @acme: a\0b\n"[..]), ("no UTF-8", b"call @acme: \xff\xfe\n")]
    {
        let mut child = kept(folder.path());
        let child =
            child.args(["log", "-"]).stdin(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
        let mut child = child.spawn().unwrap();
        child.stdin.take().unwrap().write_all(input).unwrap();
        refused(what, &child.wait_with_output().unwrap(), &["no text", "no UTF-8"]);
        assert!(state(folder.path()) == before, "{what}");
    }
}

/// A small disk of its own, which only root may have.
struct Disk(TempDir);

impl Disk {
    fn mount() -> Option<Self> {
        let folder = TempDir::new().unwrap();
        let mount = ["-t", "tmpfs", "-o", "size=4m", "tmpfs"];
        let done = Command::new("mount").args(mount).arg(folder.path()).output();
        if done.is_ok_and(|output| output.status.success()) {
            return Some(Self(folder));
        }
        eprintln!("skipped: only root can mount a disk");
        None
    }

    fn path(&self) -> &Path {
        self.0.path()
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0.path()).status();
    }
}

#[test]
fn a_full_disk_keeps_what_was_there() {
    let Some(disk) = Disk::mount() else { return };
    let folder = disk.path().join("kept");
    assert!(run(&folder, &["log", "call @acme: before the flood"]).status.success());
    let before = state(&folder);
    let ballast = disk.path().join("ballast");
    let mut full = fs::File::create(&ballast).unwrap();
    while full.write_all(&[1; 1024]).is_ok() {}
    drop(full);
    let line = format!("call @acme: {}", "more than fits ".repeat(2_000));
    refused("log", &run(&folder, &["log", &line]), &["disk is full"]);
    refused("sample", &run(&disk.path().join("other"), &["sample"]), &["disk is full", "No space"]);
    fs::remove_file(&ballast).unwrap();
    assert!(state(&folder) == before, "the journal is what it was");
    assert!(run(&folder, &["log", "call @acme: after the flood"]).status.success());
    let found = run(&folder, &["search", "flood"]);
    assert_eq!(String::from_utf8_lossy(&found.stdout).matches("flood").count(), 2, "{found:?}");
    assert!(run(&folder, &["doctor"]).status.success());
}

/// Where nobody may mount a disk, a limit on the size of files does the same.
#[cfg(unix)]
#[test]
fn a_limit_on_files_is_a_full_disk() {
    let folder = sample();
    let before = state(folder.path());
    let mut limited = Command::new("sh");
    limited.args(["-c", "trap '' XFSZ; ulimit -f 8; exec \"$@\"", "sh"]).arg(kept_tests::program());
    let environment = kept(folder.path());
    limited.envs(environment.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let line = format!("call @acme: {}", "more than fits ".repeat(2_000));
    let output = limited.args(["log", &line]).output().unwrap();
    refused("log", &output, &["disk is full"]);
    assert!(state(folder.path()) == before, "the journal is what it was");
    assert!(run(folder.path(), &["log", "call @acme: it fits now"]).status.success());
}

#[test]
fn a_folder_that_cannot_be_written_is_said() {
    let Some(disk) = Disk::mount() else { return };
    let folder = disk.path().join("kept");
    assert!(run(&folder, &["log", "call @acme: before the lock"]).status.success());
    let before = fs::read(file(&folder)).unwrap();
    let read_only = Command::new("mount").args(["-o", "remount,ro"]).arg(disk.path()).status().unwrap();
    assert!(read_only.success());
    for command in [&["log", "call @acme: behind the lock"][..], &["undo"], &["delete", "1"]] {
        refused(command[0], &run(&folder, command), &["cannot be written", "read-only", "Read-only"]);
    }
    refused("a new journal", &run(&disk.path().join("other"), &["due"]), &["permission", "Read-only"]);
    assert!(fs::read(file(&folder)).unwrap() == before);
}
