//! What only a process that has just begun can say: how long until its first answer, and what it holds in memory.
//!
//! The program starts itself again for that. The files are in the system's memory, as they are for whoever looks
//! something up twice a day; nothing is in the process's own.

use crate::engine::{Name, Part};
use crate::made::{Made, SMALL, USUAL};
use kept_tests::measure::{Amount, Ask, Class, Corpus, Goal, Row, Table, Times, asks, thousands, timed};
use std::hint::black_box;
use std::io::{Read, Result, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

/// The word by which the program knows that it is such a process.
pub(crate) const CHILD: &str = "child";
/// Processes of each, in turns.
const OPENED: usize = 25;
/// Queries before memory is looked at.
const ASKED: usize = 300;

/// A process's work: opens an engine, asks what it is told on standard input, and prints nanoseconds until the first
/// answer and bytes of memory of its own after the last.
pub(crate) fn child(words: &[String]) -> Result<()> {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text)?;
    let asks: Vec<Ask> = serde_json::from_str(&text)?;
    let [name, folder] = words else { return Err(std::io::Error::other("child NAME FOLDER")) };
    let name = Name::of(name).ok_or_else(|| std::io::Error::other("no such engine"))?;
    let (time, mut engine) = timed(|| {
        let mut engine = name.open(Path::new(folder));
        black_box(engine.ask(&asks[0]).map(|answer| answer.bytes));
        engine
    });
    for ask in &asks[1..] {
        black_box(engine.ask(ask).map(|answer| answer.bytes));
    }
    writeln!(std::io::stdout(), "{} {}", time.as_nanos(), own_memory())
}

/// Memory that is in no file, in bytes.
fn own_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("RssAnon:"));
    line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or(0) * 1_024
}

fn ask(name: Name, folder: &Path, asks: &[&Ask]) -> (Duration, u64) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([CHILD, name.text()])
        .arg(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let text = serde_json::to_string(asks).unwrap();
    child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "the process of {} ended with {}", name.text(), output.status);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut numbers = said.split_whitespace().map(|word| word.parse::<u64>().unwrap());
    (Duration::from_nanos(numbers.next().unwrap()), numbers.next().unwrap())
}

/// From a program's begin to its first answer: a word and the start of another.
pub(crate) fn opening(made: &Made, table: &mut Table) -> Result<()> {
    table.section("opening, until the first answer, in a process of its own; median")?;
    let folder = made.everything();
    let less = if made.entries > USUAL { USUAL } else { SMALL };
    let small = made.ready(less, &[Part::Kept]);
    let first = |size| -> Vec<Ask> {
        asks(&Corpus::new(size))
            .into_iter()
            .filter(|ask| ask.class == Class::WordPrefix)
            .take(OPENED)
            .collect()
    };
    let (large_asks, small_asks) = (first(made.entries), first(less));
    let mut times: [Vec<Duration>; 4] = Default::default();
    for (large, few) in large_asks.iter().zip(&small_asks) {
        let all = [
            ask(Name::Kept, &folder, &[large]).0,
            ask(Name::Stock, &folder, &[large]).0,
            ask(Name::Tuned, &folder, &[large]).0,
            ask(Name::Kept, &small, &[few]).0,
        ];
        for (times, time) in times.iter_mut().zip(all) {
            times.push(time);
        }
    }
    let [ours, stock, tuned, small] = times.map(|times| Amount::Time(Times::new(times).median()));
    let what = format!("{} entries", thousands(made.entries));
    table.judge(&Row::against(&what, ours, Name::Stock.text(), stock, Goal::Better(10.0)))?;
    table.judge(&Row::against(&what, ours, Name::Tuned.text(), tuned, Goal::ToldBetter))?;
    let name = format!("Kept, {}", thousands(less));
    if made.entries > less {
        table.judge(&Row::against(&what, ours, &name, small, Goal::Within(2.0)))?;
    }
    Ok(())
}

/// What three hundred queries leave in memory that is in no file.
pub(crate) fn memory(made: &Made, table: &mut Table) -> Result<()> {
    table.section("memory of its own, after 300 queries, in a process of its own")?;
    let folder = made.everything();
    let all = asks(&Corpus::new(made.entries));
    let step = all.len() as f64 / ASKED as f64;
    let some: Vec<&Ask> = (0..ASKED).map(|number| &all[(number as f64 * step) as usize]).collect();
    let of = |name| Amount::Bytes(ask(name, &folder, &some).1);
    let (ours, stock) = (of(Name::Kept), of(Name::Stock));
    table.judge(&Row::against("memory", ours, Name::Stock.text(), stock, Goal::Within(0.1)))?;
    table.judge(&Row::against("memory", ours, Name::Tuned.text(), of(Name::Tuned), Goal::Told))?;
    table.judge(&Row::alone("memory", ours, Goal::AtMost(Amount::Bytes(10_000_000))))
}
