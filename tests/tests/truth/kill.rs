//! `kill -9` at any moment of whoever writes the journal or its index: all that was acknowledged is there, every answer
//! is what a plain look at SQLite finds, and the doctor is content.
//!
//! `KEPT_KILLS=500` kills more often.

use crate::chance::{Chance, seed};
use crate::files::folder;
use crate::question::Question;
use crate::vocabulary::{SAID, WORDS, text};
use crate::witness::{imported, question, read, same};
use kept_journal::{Journal, Sort};
use kept_search::Index;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// Processes killed, unless the environment says how many.
const KILLS: usize = 50;
/// After so many the next journal begins, so that looking at all of it stays cheap.
const KILLS_OF_ONE: usize = 10;
/// Entries of an import.
const IMPORTED: i64 = 400;
/// Lines between two merges: as many as make a commit.
const LINES: usize = 70;

/// What a process does until it is killed.
const VICTIMS: [&str; 7] = ["log", "import", "reindex", "merge", "heal", "idle", "beside"];
/// The one that takes files of the index away: what it leaves may have to be made anew.
const DAMAGES: &str = "heal";

#[test]
fn whoever_is_killed_hides_and_loses_nothing() {
    let kills = std::env::var("KEPT_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(KILLS);
    let mut chance = Chance::new(seed());
    let mut killed = 0;
    let mut acknowledged = 0;
    while killed < kills {
        let journal = folder();
        let mut beside = kept_tests::open(journal.path());
        fill(&mut beside, &mut chance);
        let mut all: Vec<Acknowledged> = Vec::new();
        for _ in 0..KILLS_OF_ONE.min(kills - killed) {
            let what = chance.one_of(&VICTIMS);
            // At times somebody else is at it, too, and goes on.
            let other = chance.once_in(3).then(|| chance.one_of(&VICTIMS));
            let most = if chance.once_in(3) { 400_000 } else { 60_000 };
            let after = Duration::from_micros(chance.below(most) as u64);
            let mut victim = Victim::start(journal.path(), what, killed * 2);
            let other = other.map(|other| Victim::start(journal.path(), other, killed * 2 + 1));
            victim.wait_for_begin();
            // Asked while they are at it: nothing that was there before may be missing.
            let end = std::time::Instant::now() + after;
            while std::time::Instant::now() < end {
                let _ = beside.search(WORDS[chance.below(SAID)].0, 50, Sort::New);
            }
            all.extend(victim.kill());
            let others = other.as_ref().map(|other| other.what);
            all.extend(other.into_iter().flat_map(Victim::kill));
            let is_damaged = what == DAMAGES || others == Some(DAMAGES);
            let what = format!("kill {killed} of {what} and {others:?} after {after:?}");
            check(&what, journal.path(), &mut beside, &all, &mut chance);
            look_over(&what, journal.path(), is_damaged);
            killed += 1;
        }
        acknowledged += all.len();
    }
    eprintln!("{killed} processes were killed, {acknowledged} writes acknowledged");
    assert!(acknowledged > kills / 4, "only {acknowledged} writes were acknowledged");
}

/// Entries that are there from the beginning, so that making the index anew takes its time.
fn fill(journal: &mut Journal, chance: &mut Chance) {
    let mut entries = (0..1_500).map(|number| imported(chance, &format!("tbase{number}")));
    journal.import_entries("base", &mut entries, &|_| ()).unwrap();
}

/// Something that a process said it had kept: a word that only it says, and how many entries say it.
#[derive(Debug)]
struct Acknowledged {
    token: String,
    entries: i64,
}

/// A process of this very program, which runs [`victim`].
struct Victim {
    what: &'static str,
    child: Child,
    replies: std::io::Lines<BufReader<std::process::ChildStdout>>,
}

impl Victim {
    fn start(folder: &Path, what: &'static str, number: usize) -> Self {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["kill::victim", "--exact", "--ignored", "--nocapture", "--test-threads=1"]);
        command.env("KEPT_VICTIM", what).env("KEPT_VICTIM_FOLDER", folder);
        command.env("KEPT_VICTIM_NUMBER", number.to_string());
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let replies = BufReader::new(child.stdout.take().unwrap()).lines();
        Self { what, child, replies }
    }

    fn wait_for_begin(&mut self) {
        let begun = self.replies.find(|line| line.as_ref().is_ok_and(|line| line.ends_with("begun")));
        assert!(begun.is_some(), "the process ended by itself");
    }

    /// Ends it, with what it had acknowledged by then.
    fn kill(mut self) -> Vec<Acknowledged> {
        self.end();
        let kept = |line: String| {
            let mut words = line.strip_prefix("kept ")?.strip_suffix(" .")?.split(' ');
            Some(Acknowledged { token: words.next()?.to_owned(), entries: words.next()?.parse().ok()? })
        };
        self.replies.by_ref().map_while(Result::ok).filter_map(kept).collect()
    }

    fn end(&mut self) {
        // Whoever has ended already needs no killing.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Victim {
    /// It goes on for ever unless it is killed, also when the test fails before that.
    fn drop(&mut self) {
        self.end();
    }
}

#[test]
#[ignore = "the process that is killed: the test above starts it"]
fn victim() {
    let variable = |name: &str| std::env::var(name).unwrap_or_default();
    let folder = variable("KEPT_VICTIM_FOLDER");
    if folder.is_empty() {
        return;
    }
    let (folder, what) = (Path::new(&folder), variable("KEPT_VICTIM"));
    let number = variable("KEPT_VICTIM_NUMBER");
    let mut chance = Chance::new(number.parse().unwrap());
    let mut journal = kept_tests::open(folder);
    let index = folder.join("index");
    if what == "beside" {
        journal.index_in_background();
    }
    say("begun");
    for round in 0.. {
        let token = format!("t{number}x{round}");
        match what.as_str() {
            "log" => log(&mut journal, &mut chance, &token),
            "import" => import(&mut journal, &mut chance, &token),
            "reindex" => {
                let _ = journal.reindex(&|_| ());
            }
            "merge" => {
                for line in 0..LINES {
                    log(&mut journal, &mut chance, &format!("{token}x{line}"));
                }
                if let Ok(Some(index)) = Index::open_read_only(&index) {
                    let _ = index.merge();
                }
            }
            // A thread commits, makes anew, merges and checks while the journal is written and asked.
            "beside" => {
                match round % 6 {
                    1 => import(&mut journal, &mut chance, &token),
                    3 => drop(journal.reindex(&|_| ())),
                    5 => drop(journal.idle()),
                    _ => log(&mut journal, &mut chance, &token),
                }
                let _ = journal.search("signal", 20, Sort::New);
            }
            DAMAGES => {
                let _ = std::fs::remove_file(index.join("meta.json"));
                let _ = journal.search("signal", 20, Sort::New);
            }
            _ => {
                log(&mut journal, &mut chance, &token);
                let _ = journal.idle();
            }
        }
    }
}

fn log(journal: &mut Journal, chance: &mut Chance, token: &str) {
    let words: Vec<usize> = (0..4).map(|_| chance.below(SAID)).collect();
    journal.log(&format!("call @\"Acme\": {} {token}", text(&words))).unwrap();
    say(&format!("kept {token} 1 ."));
    let _ = journal.index_if_behind();
}

fn import(journal: &mut Journal, chance: &mut Chance, token: &str) {
    let mut entries = (0..IMPORTED).map(|_| imported(chance, token));
    journal.import_entries(token, &mut entries, &|_| ()).unwrap();
    say(&format!("kept {token} {IMPORTED} ."));
}

/// Says a line that somebody reads: whole, and at once. Without a reader there is nobody either who would kill it.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    if out.write_all(format!("{line}\n").as_bytes()).and_then(|()| out.flush()).is_err() {
        std::process::exit(1);
    }
}

fn check(what: &str, folder: &Path, beside: &mut Journal, all: &[Acknowledged], chance: &mut Chance) {
    let file = kept_tests::reader(folder);
    let mut of_token = file.prepare("SELECT count(*) FROM entry WHERE body LIKE '% ' || ?1").unwrap();
    for kept in all {
        let found: i64 = of_token.query_row([&kept.token], |row| row.get(0)).unwrap();
        assert_eq!(found, kept.entries, "{what}: {kept:?}");
    }
    // Nor is anything kept by halves.
    let halves = "SELECT count(*) FROM (SELECT count(*) AS entries FROM entry WHERE body GLOB '* t[0-9]*x*'
                  GROUP BY substr(body, instr(body, ' t')) HAVING entries NOT IN (1, ?1))";
    let halves: i64 = file.query_row(halves, [IMPORTED], |row| row.get(0)).unwrap();
    assert_eq!(halves, 0, "{what}: an import is there by halves");
    let state = read(folder);
    let mut fresh = kept_tests::open(folder);
    // Before the doctor, who would heal what is wrong: everything, and what is found by words.
    let everything = Question { limit: 5_000, ..Question::everything() };
    let words = (0..5).map(|_| Question { limit: 5_000, ..question(chance) });
    for question in words.chain([everything]) {
        for journal in [&mut *beside, &mut fresh] {
            same(what, journal, &question, &state);
        }
    }
    if let Some(kept) = all.last() {
        for journal in [&mut *beside, &mut fresh] {
            let page = journal.search(&format!("{} ", kept.token), 5, Sort::New).unwrap();
            assert_eq!((page.total as i64, page.corrected.len()), (kept.entries, 0), "{what}: {kept:?}");
        }
    }
}

/// The doctor finds the journal sound, and nothing in the index that would have to be made anew.
fn look_over(what: &str, folder: &Path, is_damaged: bool) {
    let findings = kept_tests::open(folder).doctor(&|_| ()).unwrap();
    let wrong = [findings.faults, findings.mended_facts].concat();
    assert!(wrong.is_empty(), "{what}: {wrong:?}");
    let is_right =
        !findings.reindexed && findings.checked.iter().any(|told| told.starts_with("The search index"));
    assert!(is_right || is_damaged, "{what}: {:?}", findings.found);
}
