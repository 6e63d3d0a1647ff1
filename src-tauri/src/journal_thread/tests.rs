use super::*;
use chrono::DateTime;
use kept_api::{Command, ErrorCode};
use serde_json::json;
use std::sync::atomic::{AtomicBool, AtomicI64};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Barrier, LazyLock};
use std::time::Duration;

/// Where a disk does not answer, until the test comes, too.
static HANGING: LazyLock<Barrier> = LazyLock::new(|| Barrier::new(2));

/// Long enough for any machine; a test that waits this long fails.
const PATIENCE: Duration = Duration::from_secs(20);

struct Home {
    folder: tempfile::TempDir,
    thread: JournalThread,
    told: Receiver<Changed>,
    indexing: Receiver<Option<PreparingWire>>,
    ticks: Receiver<()>,
}

impl Home {
    fn journal(&self) -> PathBuf {
        self.folder.path().join("kept")
    }
}

fn home() -> Home {
    home_with(kept_surroundings::surroundings)
}

fn home_with(surroundings: fn() -> Result<Surroundings, ApiError>) -> Home {
    let folder = tempfile::tempdir().unwrap();
    let (sender, told) = channel();
    let (teller, indexing) = channel();
    let (ticker, ticks) = channel();
    let means = Means {
        surroundings,
        dispatch: |journal, name, arguments| match name {
            "panic" => panic!("asked to"),
            "hang" => {
                HANGING.wait();
                Ok(Value::Null)
            }
            _ => kept_api::dispatch(journal, name, arguments),
        },
        // A change after the test's end has nobody to hear it.
        tell: Box::new(move |changed| drop(sender.send(changed))),
        tell_index: Box::new(move |preparing| drop(teller.send(preparing))),
        tick: Box::new(move || {
            let _ = ticker.send(());
        }),
        log: "logs/kept.log".into(),
    };
    let thread = JournalThread::start(folder.path().join("kept"), means).unwrap();
    Home { folder, thread, told, indexing, ticks }
}

fn asked<T: Send + 'static>(ask: impl FnOnce(Answer<T>)) -> T {
    let (sender, answer) = channel();
    ask(Box::new(move |value| sender.send(value).unwrap()));
    answer.recv_timeout(PATIENCE).unwrap()
}

fn call(home: &Home, name: &str, arguments: Value) -> Result<Value, ApiError> {
    asked(|answer| home.thread.call(name.to_owned(), arguments, answer))
}

fn state(home: &Home) -> State {
    asked(|answer| home.thread.state(answer))
}

/// The next change whose nouns hold `noun`.
fn told(home: &Home, noun: &str) -> Changed {
    loop {
        let changed = home.told.recv_timeout(PATIENCE).unwrap();
        if changed.nouns.iter().any(|told| told == noun) {
            return changed;
        }
    }
}

/// What is found once the index is whole; until then each answer says that it is not, and in the end the pages are told.
fn found(home: &Home, line: &str) -> Value {
    let mut told = None;
    let reply = loop {
        let reply = call(home, "search", log_line(line)).unwrap();
        if reply.get("preparing").is_none() {
            break reply;
        }
        told = home.indexing.recv_timeout(PATIENCE).unwrap();
    };
    told = home.indexing.try_iter().last().unwrap_or(told);
    while told.is_some() {
        told = home.indexing.recv_timeout(PATIENCE).unwrap();
    }
    reply
}

fn log_line(line: &str) -> Value {
    json!({ "line": line })
}

#[test]
fn an_own_write_is_answered_and_told() {
    let home = home();
    assert_eq!(state(&home).refusal, None);
    call(&home, "log", log_line("call @acme: it works")).unwrap();
    let changed = told(&home, "entry");
    assert!(changed.seq > 1 && changed.nouns.contains(&"account".to_owned()), "{changed:?}");
}

#[test]
fn what_another_program_writes_is_told() {
    let home = home();
    let mine = state(&home);
    let mut other = Journal::open(&mine.folder, kept_surroundings::surroundings().unwrap()).unwrap();
    kept_api::dispatch(&mut other, kept_api::Log::NAME, log_line("call @acme: from elsewhere")).unwrap();
    assert_eq!(told(&home, "entry").seq, other.newest_seq().unwrap());
}

#[test]
fn a_panic_is_an_answer_and_the_journal_goes_on() {
    let home = home();
    call(&home, "log", log_line("call @acme: before")).unwrap();
    let error = call(&home, "panic", json!({})).unwrap_err();
    assert_eq!(error.code, ErrorCode::Failed);
    assert!(error.message.contains("\"panic\"") && error.message.contains("logs/kept.log"), "{error}");
    call(&home, "log", log_line("call @acme: after")).unwrap();
    assert_eq!(found(&home, "acme")["total"], json!(3), "two calls and an account");
}

#[test]
fn a_journal_that_does_not_open_says_why_until_it_does() {
    let home = home();
    std::fs::create_dir_all(home.journal()).unwrap();
    let file = home.journal().join("journal.sqlite");
    std::fs::write(&file, "shopping list").unwrap();
    let refusal = state(&home).refusal.unwrap();
    assert!(refusal.contains("journal.sqlite"), "{refusal}");
    assert_eq!(call(&home, "due", json!({})).unwrap_err().code, ErrorCode::Refused);
    std::fs::remove_file(&file).unwrap();
    assert_eq!(state(&home).refusal, None);
    call(&home, "due", json!({})).unwrap();
}

#[test]
fn the_sample_has_a_folder_of_its_own_and_is_filled_once() {
    let home = home();
    call(&home, "log", log_line("call @mine: mine alone")).unwrap();
    let sample = asked(|answer| home.thread.switch(true, answer)).unwrap();
    assert!(sample.is_sample);
    assert_eq!(sample.folder, home.folder.path().join("kept-sample"));
    told(&home, "journal");
    let accounts = call(&home, "accounts", json!({})).unwrap()["total"].clone();
    assert!(accounts.as_u64().unwrap() >= 8, "{accounts}");
    call(&home, "log", log_line("call @made-up: in the sample")).unwrap();

    let mine = asked(|answer| home.thread.switch(false, answer)).unwrap();
    assert_eq!((mine.is_sample, mine.folder), (false, home.journal()));
    assert_eq!(call(&home, "accounts", json!({})).unwrap()["total"], json!(1));

    asked(|answer| home.thread.switch(true, answer)).unwrap();
    let again = call(&home, "accounts", json!({})).unwrap()["total"].as_u64().unwrap();
    assert_eq!(again, accounts.as_u64().unwrap() + 1, "kept, not filled again");
}

#[test]
fn a_sample_that_cannot_be_made_leaves_the_journal_open() {
    let home = home();
    call(&home, "log", log_line("call @mine: mine alone")).unwrap();
    std::fs::write(home.folder.path().join("kept-sample"), "a file in the way").unwrap();
    asked(|answer| home.thread.switch(true, answer)).unwrap_err();
    assert!(!state(&home).is_sample);
    assert_eq!(call(&home, "accounts", json!({})).unwrap()["total"], json!(1));
}

#[test]
fn stopping_does_what_was_sent_first() {
    let home = home();
    let (sender, answer) = channel();
    home.thread.call(
        "log".to_owned(),
        log_line("call @acme: at the last moment"),
        Box::new(move |outcome| sender.send(outcome.is_ok()).unwrap()),
    );
    home.thread.stop();
    assert_eq!(answer.try_recv(), Ok(true));
}

#[test]
fn a_disk_that_does_not_answer_keeps_the_program_not_for_ever() {
    let home = home();
    home.thread.call("hang".to_owned(), json!({}), Box::new(|_| ()));
    let (sender, stopped) = channel();
    let thread = Arc::new(home.thread);
    let stopping = Arc::clone(&thread);
    std::thread::spawn(move || {
        let _ = sender.send(stopping.stop_within(Duration::from_millis(50)));
    });
    let stopped = stopped.recv_timeout(PATIENCE);
    HANGING.wait();
    assert_eq!(stopped, Ok(false));
    assert!(thread.stop_within(PATIENCE), "there is nothing to wait for any more");
}

/// Surroundings with a clock and a zone of their own.
fn around(now: &'static AtomicI64, zone: chrono_tz::Tz) -> Result<Surroundings, ApiError> {
    let around = kept_surroundings::surroundings()?;
    let now = || DateTime::from_timestamp(now.load(Ordering::Relaxed), 0).unwrap_or_default();
    Ok(Surroundings { now: Box::new(now), zone, ..around })
}

/// 19 November 2026, 23:59 in London, in Unix seconds.
const LATE: i64 = 1_795_132_740;

#[test]
fn a_new_day_is_told() {
    static NOW: AtomicI64 = AtomicI64::new(LATE);
    let home = home_with(|| around(&NOW, chrono_tz::Tz::UTC));
    assert_eq!(state(&home).refusal, None);
    NOW.fetch_add(24 * 60 * 60, Ordering::Relaxed);
    assert_eq!(told(&home, "day").nouns, ["day"]);
}

/// Waits for a tick.
fn ticked(home: &Home) {
    home.ticks.recv_timeout(PATIENCE).unwrap();
}

#[test]
fn it_ticks_at_the_beginning_each_minute_and_after_each_change() {
    static NOW: AtomicI64 = AtomicI64::new(LATE);
    let home = home_with(|| around(&NOW, chrono_tz::Tz::UTC));
    ticked(&home);
    // The same minute: nothing of these ticks.
    NOW.fetch_add(59, Ordering::Relaxed);
    call(&home, "today", json!({})).unwrap();
    call(&home, "today", json!({})).unwrap();
    assert!(home.ticks.try_recv().is_err(), "nothing happened");
    call(&home, "log", log_line("call @acme > send the offer by fri")).unwrap();
    ticked(&home);
    NOW.fetch_add(1, Ordering::Relaxed);
    ticked(&home);
    NOW.fetch_sub(3_600, Ordering::Relaxed);
    ticked(&home);
}

#[test]
fn the_sample_never_ticks_and_takes_nothing_that_is_meant_for_the_own_journal() {
    static NOW: AtomicI64 = AtomicI64::new(LATE);
    let home = home_with(|| around(&NOW, chrono_tz::Tz::UTC));
    ticked(&home);
    asked(|answer| home.thread.switch(true, answer)).unwrap();
    while home.ticks.try_recv().is_ok() {}
    NOW.fetch_add(600, Ordering::Relaxed);
    call(&home, "log", log_line("call @made-up: in the sample")).unwrap();
    call(&home, "today", json!({})).unwrap();
    let refused = asked(|answer| home.thread.call_mine("today".to_owned(), json!({}), answer));
    assert_eq!(refused.unwrap_err().code, ErrorCode::Refused);
    assert!(home.ticks.try_recv().is_err(), "the sample says nothing by itself");

    asked(|answer| home.thread.switch(false, answer)).unwrap();
    asked(|answer| home.thread.call_mine("today".to_owned(), json!({}), answer)).unwrap();
    NOW.fetch_add(60, Ordering::Relaxed);
    ticked(&home);
}

#[test]
fn a_sample_that_nobody_looks_at_is_left() {
    static NOW: AtomicI64 = AtomicI64::new(LATE);
    let home = home_with(|| around(&NOW, chrono_tz::Tz::UTC));
    let look_after = |seconds| {
        NOW.fetch_add(seconds, Ordering::Relaxed);
        // Two questions: the thread looks at the clock after it has answered.
        state(&home);
        state(&home).is_sample
    };
    asked(|answer| home.thread.switch(true, answer)).unwrap();
    told(&home, "journal");
    assert!(look_after(3_600), "somebody looks at it");
    home.thread.watch(false);
    assert!(look_after(0), "it was minimised just now");
    assert!(look_after(599), "they may come back to it");
    home.thread.watch(true);
    assert!(look_after(60), "they did");
    home.thread.watch(false);
    assert!(look_after(0));
    assert!(!look_after(600), "the own journal reminds again");
    assert_eq!(told(&home, "journal").nouns, ["journal"], "and the pages know it");
}

#[test]
fn travel_opens_the_journal_in_the_new_zone() {
    static NOW: AtomicI64 = AtomicI64::new(LATE);
    static IS_AWAY: AtomicBool = AtomicBool::new(false);
    let home = home_with(|| {
        let away = IS_AWAY.load(Ordering::Relaxed);
        around(&NOW, if away { chrono_tz::Tz::Asia__Tokyo } else { chrono_tz::Tz::Europe__London })
    });
    let today = |home: &Home| call(home, "changes", json!({})).unwrap()["day"].clone();
    assert_eq!((state(&home).zone.as_str(), today(&home)), ("Europe/London", json!("2026-11-19")));
    IS_AWAY.store(true, Ordering::Relaxed);
    let changed = told(&home, "journal");
    assert_eq!(changed.nouns, ["journal", "day"], "all is asked again");
    assert_eq!((state(&home).zone.as_str(), today(&home)), ("Asia/Tokyo", json!("2026-11-20")));
}

#[test]
fn an_index_is_made_beside_the_journal_and_its_end_is_told() {
    let home = home();
    call(&home, "log", log_line("call @acme: before")).unwrap();
    assert_eq!(found(&home, "before")["total"], json!(1));
    let index = home.journal().join("index");
    // Damaged so that it does not open, and noticed at the next opening.
    std::fs::write(index.join("meta.json"), "no index").unwrap();
    let moved = asked(|answer| home.thread.switch(true, answer)).unwrap();
    assert!(moved.is_sample);
    asked(|answer| home.thread.switch(false, answer)).unwrap();
    let first = call(&home, "search", log_line("before")).unwrap();
    assert!(first.get("preparing").is_some() || first["total"] == json!(1), "{first}");
    assert_eq!(found(&home, "before")["total"], json!(1));
}
