//! How long a search takes, printed; run by hand in release mode:
//! `cargo test --release -p kept-search --test speed -- --ignored --nocapture`, with `N=1000000` for more documents.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use chrono::NaiveDate;
use kept_model::{AccountId, PersonId};
use kept_search::query::parse;
use kept_search::{Document, Index, Options, Resolve, Sort, Tail};
use std::time::{Duration, Instant};
use support::{cursor, day, entry, put};

/// A small generator of numbers: the same on every machine.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// Below `end`, small numbers far more often: as words are said.
    fn word(&mut self, end: u64) -> u64 {
        let part = (self.roll() % 10_000) as f64 / 10_000.0;
        ((end as f64).powf(part) - 1.0) as u64
    }
}

/// Some words are names of accounts.
struct Crowd;

impl Resolve for Crowd {
    fn account(&self, name: &str) -> Vec<AccountId> {
        // Account 0 has one document in eleven, 4 one in forty, 200 one in 1,500; those from 1 to 64 have nearly half.
        match name {
            "large" => vec![AccountId(0)],
            "middle" => vec![AccountId(4)],
            "small" => vec![AccountId(200)],
            "many" => (1..65).map(AccountId).collect(),
            _ => name.parse().map(AccountId).into_iter().collect(),
        }
    }

    fn person(&self, _: &str) -> Vec<PersonId> {
        Vec::new()
    }

    fn day(&self, phrase: &str) -> Option<NaiveDate> {
        phrase.parse().ok().map(day)
    }
}

/// The word of that rank: "cada", "cadabe", …
fn spelled(mut rank: u64) -> String {
    let mut word = String::new();
    for at in 0.. {
        let letters = ["ca", "be", "do", "fi", "gu", "la", "me", "no", "pi", "ru", "sa", "te", "vo"];
        word += letters[((rank + at) % 13) as usize];
        rank /= 13;
        if rank == 0 && at > 0 {
            break;
        }
    }
    word
}

#[test]
#[ignore = "measures; run by hand"]
fn how_long_searching_takes() {
    let count: i64 = std::env::var("N").ok().and_then(|n| n.parse().ok()).unwrap_or(200_000);
    let dir = tempfile::tempdir().unwrap();
    let (index, _) = Index::open(dir.path()).unwrap();
    let mut dice = Dice(88_172_645_463_325_252);
    let documents = (0..count).map(|id| {
        let text: Vec<String> = (0..60).map(|_| spelled(dice.word(40_000))).collect();
        let accounts = vec![AccountId(dice.word(2000) as i64)];
        Document {
            accounts,
            open: id % 500 == 0,
            ..entry(id, id as u64 * 3650 / count as u64, &text.join(" "))
        }
    });
    let start = Instant::now();
    index.refill(documents, cursor(1)).unwrap();
    println!("{count} documents in {:?}, {} segments", start.elapsed(), index.segments());
    let start = Instant::now();
    index.commit((0..200).map(|id| put(id, 3650, "cabe docano")), cursor(2), false).unwrap();
    println!("200 changes in {:?}", start.elapsed());
    let start = Instant::now();
    drop(Index::open(dir.path()).unwrap());
    println!("opened in {:?}", start.elapsed());
    let mut tail = Tail::new();
    for id in 0..100 {
        tail.push(put(id * 7, 3000, "cabe docano saruca")).unwrap();
    }
    for (name, sort, count_to) in
        [("new", Sort::New, 0), ("new, counted", Sort::New, 1000), ("best", Sort::Best, 1000)]
    {
        let options = Options { sort, count_to, ..Options::newest(day(3650)) };
        for class in [
            "common word",
            "word",
            "1 letter",
            "3 letters",
            "4 letters",
            "word + prefix",
            "two words",
            "account",
            "90 days",
            "open",
            "typo",
            "large name",
            "small name",
            "many names",
            "name + word",
            "name + prefix",
            "names + prefix",
            "word -name",
        ] {
            let mut times: Vec<Duration> = (0..300)
                .map(|_| {
                    let line = asked(class, &mut dice);
                    let query = parse(&line, &Crowd).unwrap();
                    let start = Instant::now();
                    index.search(&query, &tail, &options).unwrap();
                    start.elapsed()
                })
                .collect();
            times.sort_unstable();
            println!(
                "{name:>14} {class:>14}: p50 {:>7.3} ms, p99 {:>7.3} ms",
                ms(times[150]),
                ms(times[297])
            );
        }
    }
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn asked(class: &str, dice: &mut Dice) -> String {
    let start = |word: String, letters: usize| word.chars().take(letters).collect::<String>();
    match class {
        "common word" => format!("{} ", spelled(dice.roll() % 20)),
        "word" => format!("{} ", spelled(dice.word(40_000))),
        "1 letter" => start(spelled(dice.word(40_000)), 1),
        "3 letters" => start(spelled(dice.word(40_000)), 3),
        "4 letters" => start(spelled(dice.word(40_000)), 4),
        "word + prefix" => format!("{} {}", spelled(dice.word(2000)), start(spelled(dice.word(40_000)), 4)),
        "two words" => format!("{} {} ", spelled(dice.word(2000)), spelled(dice.word(2000))),
        "account" => format!("account:{} {}", dice.word(2000), start(spelled(dice.word(2000)), 3)),
        "90 days" => format!("after:{} {}", 3560, start(spelled(dice.word(2000)), 5)),
        "open" => format!("is:open {}", start(spelled(dice.word(2000)), 2)),
        "large name" => "large ".to_owned(),
        "small name" => "small".to_owned(),
        "many names" => "many".to_owned(),
        "name + word" => format!("middle {} ", spelled(dice.word(2000))),
        "name + prefix" => format!("middle {}", start(spelled(dice.word(40_000)), 4)),
        "names + prefix" => format!("many {}", start(spelled(dice.word(40_000)), 4)),
        "word -name" => format!("{} -large ", spelled(dice.word(2000))),
        _ => format!("{}x ", spelled(dice.word(40_000))),
    }
}
