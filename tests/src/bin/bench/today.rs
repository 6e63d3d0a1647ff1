//! Today over many accounts: what everybody at a window waits for at each change.

use kept_api::Journal;
use kept_tests::measure::{ACCOUNTS, Corpora, Table, Times};
use kept_tests::open;
use std::io::Result;
use std::time::{Duration, Instant};

/// How many entries: what is closed must not matter.
const SIZES: [u64; 3] = [10_000, 100_000, 1_000_000];
/// Times that each is asked.
const TIMES: usize = 31;
/// What `kept due` shows.
const PROMPTS: usize = 7;
const COMING: usize = 10;
/// What a look at Today may take, as a median.
const AIM: Duration = Duration::from_millis(10);

pub(crate) fn many_accounts(corpora: &Corpora, table: &mut Table) -> Result<()> {
    table.section(&format!("in process: Today over {ACCOUNTS} accounts"))?;
    for size in SIZES {
        let folder = corpora.many(size);
        let first = (0..TIMES).map(|_| {
            let journal = open(folder.path());
            time(|| journal.due(PROMPTS, COMING).map(|today| today.prompts.len()))
        });
        table.median(&format!("the first look, {size} entries"), &Times::new(first.collect()), AIM)?;
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
            table.median(&format!("{name}, {size} entries"), &times, AIM)
        };
        after("what is due after one more entry", |journal| {
            journal.due(PROMPTS, COMING).unwrap();
        })?;
        after("the window's Today after one more entry", |journal| {
            journal.today_view().unwrap();
        })?;
    }
    Ok(())
}

fn time<T, E: std::fmt::Debug>(ask: impl FnOnce() -> std::result::Result<T, E>) -> Duration {
    let start = Instant::now();
    ask().unwrap();
    start.elapsed()
}
