//! Today over many accounts: what everybody at a window waits for at each change.

use kept_api::Journal;
use kept_tests::measure::{ACCOUNTS, Corpora, Table, Times, thousands};
use kept_tests::open;
use std::io::Result;
use std::path::Path;
use std::time::{Duration, Instant};

/// The fewest entries; the most are the run's own: what is closed must not matter.
const FEW: u64 = 10_000;
/// Times that each is asked.
const TIMES: usize = 31;
/// What `kept due` shows.
const PROMPTS: usize = 7;
const COMING: usize = 10;
/// What a look at Today may take, as a median.
const AIM: Duration = Duration::from_millis(10);
/// What a look for reminders may take when nothing is new, after a change, and in a program that has only just begun.
const STILL: Duration = Duration::from_millis(1);
const CHANGED: Duration = Duration::from_millis(15);
const BEGUN: Duration = Duration::from_millis(100);

pub(crate) fn many_accounts(corpora: &Corpora, table: &mut Table) -> Result<()> {
    let mut sizes = vec![FEW, corpora.entries()];
    sizes.dedup();
    for size in sizes {
        let (accounts, entries) = (thousands(ACCOUNTS as u64), thousands(size));
        table.section(&format!("Today over {accounts} accounts, {entries} entries"))?;
        let folder = corpora.many(size);
        let first = (0..TIMES).map(|_| {
            let journal = open(folder.path());
            time(|| journal.due(PROMPTS, COMING).map(|today| today.prompts.len()))
        });
        table.median("the first look", &Times::new(first.collect()), AIM)?;
        let mut journal = open(folder.path());
        let names: Vec<String> =
            journal.all_names().unwrap().accounts.into_iter().map(|account| account.name).collect();
        let mut after = |name: &str, look: fn(&mut Journal)| -> Result<()> {
            look(&mut journal);
            let looks = (0..TIMES).map(|number| {
                // A call at another account each time, with a promise: what people do all day.
                let name = &names[(number * 997) % names.len()];
                let line = format!("call @\"{name}\": all is well > send the numbers by fri");
                journal.log(&line).unwrap();
                let start = Instant::now();
                look(&mut journal);
                start.elapsed()
            });
            let times = Times::new(looks.collect());
            table.median(name, &times, AIM)
        };
        after("due after one more entry", |journal| {
            journal.due(PROMPTS, COMING).unwrap();
        })?;
        after("the window's, after one more", |journal| {
            journal.today_view().unwrap();
        })?;
        reminders(folder.path(), table)?;
    }
    Ok(())
}

/// What the clock costs of a program that waits: a look each minute, and one after each change.
fn reminders(folder: &Path, table: &mut Table) -> Result<()> {
    // What is due by now is handed out before anything is measured, as it is to whoever starts Kept in the morning.
    speak(&mut open(folder));
    let first = (0..TIMES).map(|_| {
        let mut journal = open(folder);
        time(|| journal.remind(true))
    });
    let first = Times::new(first.collect());
    table.median("reminders: the first look", &first, BEGUN)?;
    let mut journal = open(folder);
    speak(&mut journal);
    let still = Times::new((0..TIMES).map(|_| time(|| journal.remind(true))).collect());
    table.median("reminders: nothing new", &still, STILL)?;
    let names = journal.all_names().unwrap().accounts;
    let changed = (0..TIMES).map(|number| {
        let name = &names[(number * 991) % names.len()].name;
        journal.log(&format!("call @\"{name}\": all is well > send the numbers by fri")).unwrap();
        time(|| journal.remind(true))
    });
    let changed = Times::new(changed.collect());
    table.median("reminders: after one more entry", &changed, CHANGED)
}

/// Shows all that is due.
fn speak(journal: &mut Journal) {
    for toast in journal.remind(true).unwrap().toasts {
        journal.toast_shown(toast.id).unwrap();
    }
}

fn time<T, E: std::fmt::Debug>(ask: impl FnOnce() -> std::result::Result<T, E>) -> Duration {
    let start = Instant::now();
    ask().unwrap();
    start.elapsed()
}
