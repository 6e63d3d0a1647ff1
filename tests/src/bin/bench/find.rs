//! Searching and Today, at many entries against at few.

use crate::log::time;
use kept_api::Journal;
use kept_journal::Sort;
use kept_tests::measure::{Corpora, Ratio, Table, Times};
use kept_tests::{kept, open, reader};
use std::io::Result;
use std::path::Path;
use std::time::{Duration, Instant};

/// Pairs of processes for each query.
const PROCESSES: usize = 25;
/// Queries of each class.
const QUERIES: usize = 200;
/// Times that Today is computed.
const TODAYS: usize = 50;

/// Whole processes; 10,000 entries and many in turns.
pub(crate) fn whole_process(corpora: &Corpora, table: &mut Table) -> Result<()> {
    let commands: [(&str, &[&str]); 4] = [
        ("kept search 'backup poli'", &["search", "backup poli"]),
        ("kept search 'is:open owner:me'", &["search", "is:open owner:me"]),
        ("kept search --new 'backup poli'", &["search", "--new", "backup poli"]),
        ("kept due", &["due"]),
    ];
    for (name, words) in commands {
        let (mut large, mut small) = (Vec::new(), Vec::new());
        for _ in 0..PROCESSES {
            large.push(time(kept(&corpora.large()).args(words)));
            small.push(time(kept(&corpora.small()).args(words)));
        }
        table.row(name, &Times::new(large), "the same at 10,000", &Times::new(small), Ratio::Median(3.0))?;
    }
    Ok(())
}

/// Queries of one kind, made of words that are in the journal.
struct Class {
    name: &'static str,
    sort: Sort,
    make: fn(&str, &str) -> String,
}

const CLASSES: [Class; 10] = [
    Class { name: "prefix, 1 letter", sort: Sort::New, make: |word, _| start(word, 1) },
    Class { name: "prefix, 2 letters", sort: Sort::New, make: |word, _| start(word, 2) },
    Class { name: "prefix, 4 letters", sort: Sort::New, make: |word, _| start(word, 4) },
    Class { name: "word", sort: Sort::New, make: |word, _| format!("{word} ") },
    Class { name: "word, ranked", sort: Sort::Best, make: |word, _| format!("{word} ") },
    Class {
        name: "word + prefix",
        sort: Sort::New,
        make: |word, other| format!("{word} {}", start(other, 3)),
    },
    Class {
        name: "word + prefix, ranked",
        sort: Sort::Best,
        make: |word, other| format!("{word} {}", start(other, 3)),
    },
    Class { name: "account: + word", sort: Sort::New, make: |word, _| format!("account:calder {word}") },
    Class { name: "after: + word", sort: Sort::New, make: |word, _| format!("after:2026-08-21 {word}") },
    Class {
        name: "typo",
        sort: Sort::Best,
        make: |word, _| format!("{}q{}", start(word, 3), word.get(3..).unwrap_or("")),
    },
];

fn start(word: &str, letters: usize) -> String {
    word.chars().take(letters).collect()
}

/// The engine with the rows it fetches: each class of query, then Today.
pub(crate) fn in_process(corpora: &Corpora, table: &mut Table) -> Result<()> {
    let (mut large, mut small) = (open(&corpora.large()), open(&corpora.small()));
    let words = words(&corpora.small());
    for class in &CLASSES {
        let run = |journal: &mut Journal| -> Times {
            let query =
                |at: usize| (class.make)(&words[at % words.len()], &words[(at * 7 + 3) % words.len()]);
            // The first query opens the index; later ones are what a person at a window meets.
            journal.search("backup", 20, class.sort).unwrap();
            let ask = |at: usize| -> Duration {
                let (line, start) = (query(at), Instant::now());
                journal.search(&line, 20, class.sort).unwrap();
                start.elapsed()
            };
            Times::new((0..QUERIES).map(ask).collect())
        };
        let (ours, theirs) = (run(&mut large), run(&mut small));
        table.row(class.name, &ours, "the same at 10,000", &theirs, Ratio::Tail(3.0))?;
    }
    let today = |journal: &Journal| -> Times {
        let ask = |_| -> Duration {
            let start = Instant::now();
            journal.today_page().unwrap();
            start.elapsed()
        };
        Times::new((0..TODAYS).map(ask).collect())
    };
    table.row("Today", &today(&large), "the same at 10,000", &today(&small), Ratio::Tail(3.0))?;
    let open_and_ask = |folder: &Path| -> Times {
        let ask = |_| -> Duration {
            let start = Instant::now();
            open(folder).search("backup", 20, Sort::New).unwrap();
            start.elapsed()
        };
        Times::new((0..20).map(ask).collect())
    };
    let (ours, theirs) = (open_and_ask(&corpora.large()), open_and_ask(&corpora.small()));
    table.row("open, and the first answer", &ours, "the same at 10,000", &theirs, Ratio::Median(2.0))
}

/// Words of the journal as often as they occur in it, from entries spread over all of it.
fn words(folder: &Path) -> Vec<String> {
    let reader = reader(folder);
    let mut statement =
        reader.prepare("SELECT body FROM entry WHERE id % 37 = 0 ORDER BY id LIMIT 400").unwrap();
    let bodies: Vec<String> =
        statement.query_map([], |row| row.get(0)).unwrap().collect::<std::result::Result<_, _>>().unwrap();
    let word = |(at, body): (usize, &String)| -> Option<String> {
        let long: Vec<&str> =
            body.split(|c: char| !c.is_alphabetic()).filter(|word| word.len() > 4).collect();
        long.get(at % long.len().max(1)).map(|word| word.to_lowercase())
    };
    bodies.iter().enumerate().filter_map(word).collect()
}
