//! Several processes on one journal: what one acknowledges the other finds at once, and `kill -9` at any moment loses
//! nothing that was acknowledged.
#![allow(clippy::unwrap_used, clippy::print_stderr, reason = "a test fails by panicking, and says its seed")]

use kept_api::Journal;
use kept_journal::Sort;
use kept_tests::{kept, open, reader};
use serde_json::Value;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// Lines logged by one process while another searches.
const LINES: usize = 1_000;
/// Of these, by a process each; the rest by one that reads them from its input.
const ALONE: usize = 100;
/// Processes killed; `KEPT_KILLS` in the environment takes its place.
const KILLS: u64 = 50;
/// `KEPT_SEED` in the environment takes its place.
const SEED: u64 = 20_261_119;

/// What the writer has said: the line is kept, under this number.
#[derive(Debug, Clone)]
struct Acknowledged {
    token: String,
    id: i64,
}

/// A word that no other line has and that no typo of another line's gives.
fn token(number: usize) -> String {
    // Two numbers of one length differ in the middle, and in the last letters by more than one.
    format!("w{number:05}x{:05}", number * 7_919 % 100_000)
}

fn line(number: usize) -> String {
    format!("call @acme: number {} kept > answer it by fri", token(number))
}

fn acknowledged(reply: &str) -> Acknowledged {
    let reply: Value = serde_json::from_str(reply).unwrap_or_else(|error| panic!("{error}: {reply}"));
    let item = &reply["items"][0];
    let token = item["body"].as_str().unwrap().split(' ').nth(1).unwrap().to_owned();
    Acknowledged { token, id: item["id"].as_i64().unwrap() }
}

/// `kept log --lines`, its input, and what it acknowledges.
struct Writer {
    child: Child,
    input: Option<ChildStdin>,
    replies: Receiver<Acknowledged>,
    listener: JoinHandle<()>,
}

impl Writer {
    fn start(folder: &Path) -> Self {
        let mut command = kept(folder);
        command.args(["log", "--lines", "--json"]).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        let input = child.stdin.take();
        let (sender, replies) = channel();
        let listener = std::thread::spawn(move || {
            // A reply that was cut off by the end of its writer acknowledges nothing.
            for reply in output.split(b'\n').map_while(Result::ok).filter(|reply| reply.ends_with(b"}")) {
                if sender.send(acknowledged(&String::from_utf8(reply).unwrap())).is_err() {
                    return;
                }
            }
        });
        Self { child, input, replies, listener }
    }

    /// Whether the line could be given to the writer.
    fn give(&mut self, line: &str) -> bool {
        self.input
            .as_mut()
            .is_some_and(|input| writeln!(input, "{line}").and_then(|()| input.flush()).is_ok())
    }

    /// Ends it, with all that it had acknowledged by then.
    fn end(mut self, is_killed: bool) -> Vec<Acknowledged> {
        if is_killed {
            self.child.kill().unwrap();
        }
        drop(self.input.take());
        self.child.wait().unwrap();
        self.listener.join().unwrap();
        self.replies.try_iter().collect()
    }
}

/// The line is found by a journal that has been open for long, as a window's is, and it is the only one.
fn found(journal: &mut Journal, line: &Acknowledged) {
    let page = journal.search(&line.token, 5, Sort::New).unwrap();
    assert_eq!(page.corrected, [], "{line:?} is not found");
    let ids: Vec<i64> = page.entries().map(|id| id.0).collect();
    assert_eq!(ids, [line.id], "{line:?}");
}

/// The line is found by a new process, and shown.
fn found_by_a_process(folder: &Path, line: &Acknowledged) {
    let output = kept(folder).args(["search", "--json", &line.token]).output().unwrap();
    let reply: Value = serde_json::from_slice(&output.stdout).unwrap_or_default();
    assert_eq!(reply["items"][0]["id"], line.id, "{line:?}: {output:?}");
    let output = kept(folder).args(["show", "--json", &line.id.to_string()]).output().unwrap();
    assert!(
        output.status.success() && String::from_utf8_lossy(&output.stdout).contains(&line.token),
        "{line:?}: {output:?}"
    );
}

#[test]
fn what_one_process_keeps_another_finds_at_once() {
    let folder = TempDir::new().unwrap();
    let mut journal = open(folder.path());
    for number in 0..ALONE {
        let output = kept(folder.path()).args(["log", "--json", &line(number)]).output().unwrap();
        assert!(output.status.success(), "{output:?}");
        found(&mut journal, &acknowledged(&String::from_utf8(output.stdout).unwrap()));
    }
    let mut writer = Writer::start(folder.path());
    let mut input = writer.input.take().unwrap();
    // The writer is kept busy: it does not wait for the searcher.
    let feeder = std::thread::spawn(move || {
        for number in ALONE..LINES {
            writeln!(input, "{}", line(number)).unwrap();
        }
    });
    let mut count = ALONE;
    while let Ok(first) = writer.replies.recv() {
        // The newest is looked for the moment it is known; those that came in meanwhile, right after.
        let mut news = vec![first];
        news.extend(writer.replies.try_iter());
        for line in news.iter().rev() {
            found(&mut journal, line);
        }
        if count / 100 < (count + news.len()) / 100 {
            found_by_a_process(folder.path(), &news[news.len() - 1]);
        }
        count += news.len();
    }
    assert_eq!(count, LINES, "every line is acknowledged");
    feeder.join().unwrap();
    writer.end(false);
    sound(folder.path());
}

/// Whom to kill.
#[derive(Debug, Clone, Copy)]
enum Victim {
    Writer,
    Searcher,
    Indexer,
}

/// A small generator of numbers, the same on every machine (xorshift64*).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) % end
    }
}

#[test]
fn kill_9_loses_nothing_that_was_acknowledged() {
    let number = |name: &str| std::env::var(name).ok().and_then(|number| number.parse().ok());
    let (seed, kills) = (number("KEPT_SEED").unwrap_or(SEED), number("KEPT_KILLS").unwrap_or(KILLS));
    eprintln!("KEPT_SEED={seed}");
    let mut chance = Chance(seed);
    let folder = TempDir::new().unwrap();
    let mut journal = open(folder.path());
    let mut kept_lines: Vec<Acknowledged> = Vec::new();
    let mut number = 0;
    for kill in 0..kills {
        let victim = match chance.below(4) {
            0 => Victim::Searcher,
            1 => Victim::Indexer,
            _ => Victim::Writer,
        };
        let moment = Duration::from_micros(chance.below(90_000));
        let mut writer = Writer::start(folder.path());
        let mut other = match victim {
            Victim::Writer => None,
            Victim::Searcher => Some(spawn(folder.path(), &["search", "number"])),
            Victim::Indexer => Some(spawn(folder.path(), &["reindex"])),
        };
        let mut news = write_until(&mut writer, Instant::now() + moment, &mut number);
        if let Some(other) = &mut other {
            other.kill().unwrap();
            other.wait().unwrap();
            // The writer goes on beside what the other one left behind.
            news.extend(write_until(&mut writer, Instant::now() + Duration::from_millis(20), &mut number));
        }
        news.extend(writer.end(other.is_none()));
        for line in &news {
            found(&mut journal, line);
        }
        if let Some(line) = news.last() {
            found_by_a_process(folder.path(), line);
        }
        if kill % 10 == 9 {
            journal = open(folder.path());
        }
        kept_lines.extend(news);
    }
    // How many depends on how busy the machine is; a test of nothing it must not be.
    assert!(kept_lines.len() > 50, "only {} lines were acknowledged", kept_lines.len());
    sound(folder.path());
    let mut journal = open(folder.path());
    for line in &kept_lines {
        found(&mut journal, line);
    }
    let file = reader(folder.path());
    let mut by_id = file.prepare("SELECT body FROM entry WHERE id = ?1").unwrap();
    for line in &kept_lines {
        let body: String = by_id.query_row([line.id], |row| row.get(0)).unwrap();
        assert!(body.contains(&line.token), "{line:?}: {body}");
    }
    // Nor is anything kept twice, or by halves.
    let whole = "SELECT count(*), count(DISTINCT body) FROM entry AS call WHERE kind = 'call'
                 AND (SELECT count(*) FROM entry WHERE parent_id = call.id) = 1";
    let (rows, bodies): (i64, i64) = file.query_row(whole, [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    let calls: i64 =
        file.query_row("SELECT count(*) FROM entry WHERE kind = 'call'", [], |row| row.get(0)).unwrap();
    assert_eq!((rows, bodies), (calls, calls));
    assert!(rows >= kept_lines.len() as i64);
}

fn spawn(folder: &Path, words: &[&str]) -> Child {
    kept(folder).args(words).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

/// Gives lines and hears replies, one by one, until `end`.
fn write_until(writer: &mut Writer, end: Instant, number: &mut usize) -> Vec<Acknowledged> {
    let mut news = Vec::new();
    let mut open = 0;
    loop {
        // Two lines ahead, so that the writer is never idle when it is killed.
        while open < 2 && writer.give(&line(*number)) {
            *number += 1;
            open += 1;
        }
        match writer.replies.recv_timeout(end.saturating_duration_since(Instant::now())) {
            Ok(reply) => {
                news.push(reply);
                open -= 1;
            }
            Err(RecvTimeoutError::Timeout) => return news,
            Err(RecvTimeoutError::Disconnected) => panic!("the writer ended by itself after {news:?}"),
        }
    }
}

/// The doctor finds the journal sound, and the second time an index that needs no mending.
fn sound(folder: &Path) {
    for is_second in [false, true] {
        let output = kept(folder).args(["doctor", "--json"]).output().unwrap();
        let reply: Value = serde_json::from_slice(&output.stdout).unwrap_or_default();
        assert!(output.status.success() && reply["sound"] == true, "{output:?}");
        assert_eq!(reply["mended"], serde_json::json!([]), "{reply}");
        assert!(!is_second || reply["reindexed"] == false, "{reply}");
    }
}
