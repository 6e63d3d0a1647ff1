//! What Kept costs while nobody uses it: the processor's time of the program and of its web engine, over minutes, with its
//! window closed and Kept running on to remind, beside an empty window that was closed in the same way.
//!
//! All programs are watched at the same time, each on a desk of its own that shows notifications, with the machine's own
//! clock. No driver looks into their pages.

use kept_e2e::{Desk, Running};
use kept_tests::measure::{Corpora, Idle, Table};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

/// For how long, where the environment does not say.
const WATCHED: u64 = 300;
/// A program has things to finish after it began, and after its window closed.
const SETTLING: Duration = Duration::from_secs(20);
/// A window is looked at for so long before it is closed.
const SEEN: Duration = Duration::from_secs(10);
/// The part of one core that it may take.
const AIM: f64 = 0.001;
/// The journal with many accounts has so many entries.
const ENTRIES: u64 = 100_000;

/// Watches Kept twice, with its window closed and as a login starts it; and the empty window.
pub(crate) fn measure(corpora: &Corpora, table: &mut Table) -> std::io::Result<()> {
    let watched = std::env::var("IDLE_SECONDS").ok().and_then(|text| text.parse().ok()).unwrap_or(WATCHED);
    if watched == 0 {
        return Ok(());
    }
    table.section(&format!("unseen, for {watched} s; the time of all processes on the processor"))?;
    let (used, many, scratch) = (corpora.copy(), corpora.many(ENTRIES), corpora.scratch());
    for journal in [used.path(), many.path()] {
        // What a new version changes in an old journal is done before.
        let opened = kept_tests::kept(journal).arg("due").output()?;
        assert!(opened.status.success(), "{}", String::from_utf8_lossy(&opened.stderr));
    }
    let kept = kept_e2e::program();
    let closed = Unseen::closed(&kept, used.path(), &[], "Kept");
    let hidden = Unseen::hidden(&kept, many.path());
    let empty = Unseen::closed(&kept_e2e::empty_window(), scratch.path(), &["--stay"], "Empty");
    sleep(SETTLING);
    let all = [&closed, &hidden, &empty];
    let before = all.map(Unseen::look);
    let began = Instant::now();
    sleep(Duration::from_secs(watched));
    let watched = began.elapsed();
    let mut found =
        all.map(Unseen::look).into_iter().zip(before).map(|(now, then)| now.since(&then, watched));
    let (Some(closed), Some(hidden), Some(empty)) = (found.next(), found.next(), found.next()) else {
        return Ok(());
    };
    table.idle("its window closed", closed, "an empty window, closed", empty, AIM)?;
    table.idle("started unseen, 5,000 accounts", hidden, "an empty window, closed", empty, AIM)
}

/// A program that nobody sees.
struct Unseen {
    running: Running,
    _desk: Desk,
}

impl Unseen {
    /// Opened, and its window closed by its button.
    fn closed(program: &Path, folder: &Path, more: &[&str], title: &str) -> Self {
        let desk = Desk::with_toasts().in_real_time();
        let running = desk.start(program, &words(folder, more));
        desk.until_window(title);
        // Whoever closes a window has seen it before; until the settings are read, closing ends the program.
        sleep(SEEN);
        desk.ask_to_close(title);
        desk.until_no_window(title);
        Self { running, _desk: desk }
    }

    /// As a login starts it.
    fn hidden(program: &Path, folder: &Path) -> Self {
        let desk = Desk::with_toasts().in_real_time();
        let running = desk.start(program, &words(folder, &["--hidden"]));
        Self { running, _desk: desk }
    }

    fn look(&self) -> Look {
        let processes = self.running.processes();
        assert!(!processes.is_empty(), "the program ended by itself");
        let mut look = Look { tick: tick(), ..Look::default() };
        for process in processes {
            look.worked.insert(process, worked(process));
            look.woken.extend(woken(process));
        }
        look
    }
}

fn words(folder: &Path, more: &[&str]) -> Vec<String> {
    let mut words = vec!["--data-dir".to_owned(), folder.display().to_string()];
    words.extend(more.iter().map(|&word| word.to_owned()));
    words
}

/// What each process had done so far, and each thread.
#[derive(Default)]
struct Look {
    tick: Duration,
    worked: BTreeMap<u32, u64>,
    woken: BTreeMap<String, u64>,
}

impl Look {
    /// What was done since an earlier look; by those that are new, everything.
    fn since(&self, earlier: &Self, watched: Duration) -> Idle {
        let ticks: u64 = self
            .worked
            .iter()
            .map(|(process, now)| now - earlier.worked.get(process).copied().unwrap_or(0).min(*now))
            .sum();
        let woken = self
            .woken
            .iter()
            .map(|(thread, now)| now - earlier.woken.get(thread).copied().unwrap_or(0).min(*now))
            .sum();
        Idle { watched, worked: self.tick * u32::try_from(ticks).unwrap_or(u32::MAX), woken }
    }
}

/// A process's time on the processor, in ticks, with that of its threads that have ended; zero when it is gone.
fn worked(process: u32) -> u64 {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    // The name may hold anything; what the program took is the twelfth word after it, what the system took for it the next.
    let words: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    let number = |at: usize| words.get(at).and_then(|word| word.parse::<u64>().ok()).unwrap_or(0);
    number(11) + number(12)
}

/// How often each thread of a process gave the processor away to wait for something.
fn woken(process: u32) -> Vec<(String, u64)> {
    let threads = fs::read_dir(format!("/proc/{process}/task")).into_iter().flatten().flatten();
    let times = |thread: &Path| {
        let status = fs::read_to_string(thread.join("status")).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("voluntary_ctxt_switches:"))?;
        line.trim().parse().ok()
    };
    threads.filter_map(|one| Some((one.path().display().to_string(), times(&one.path())?))).collect()
}

/// How long a tick is.
fn tick() -> Duration {
    let asked = Command::new("getconf").arg("CLK_TCK").output().ok();
    let said = asked.and_then(|output| String::from_utf8_lossy(&output.stdout).trim().parse::<u64>().ok());
    Duration::from_secs(1) / u32::try_from(said.unwrap_or(100)).unwrap_or(100)
}
