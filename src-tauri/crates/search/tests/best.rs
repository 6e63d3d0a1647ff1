//! The best hits, found without looking at all: they are the first of all hits in their order.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use kept_model::{AccountId, Kind, Noun};
use kept_search::{Change, Document, Found, Hit, Index, Options, Sort, Tail};
use support::{cursor, day, options, query};

/// More than one block of a word's documents, in more than one segment.
const DOCUMENTS: i64 = 6_000;

/// How often each is said: from nearly everywhere to hardly anywhere.
const WORDS: [(&str, u64); 8] = [
    ("rollout", 2),
    ("policy", 3),
    ("polished", 7),
    ("backup", 11),
    ("backlog", 40),
    ("firewall", 150),
    ("fireplace", 900),
    ("quench", 2_500),
];

/// The same numbers every time, in no order that anything here could lean on.
fn mixed(seed: u64) -> u64 {
    let mixed = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (mixed ^ (mixed >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9) >> 16
}

fn document(id: i64) -> Document {
    let mut text = String::new();
    for at in 0..5 + mixed(id as u64) % 40 {
        let seed = mixed(id as u64 * 64 + at);
        let said = WORDS.iter().find(|(_, seldom)| mixed(seed ^ seldom) % seldom == 0);
        text.push_str(said.map_or("filler", |(word, _)| word));
        text.push(' ');
    }
    Document {
        // Ten years of days, several entries on each.
        day: Some(day(mixed(id as u64 ^ 0x5eed) % 3_650)),
        kind: Some(if id % 9 == 0 { Kind::Call } else { Kind::Note }),
        accounts: vec![AccountId(if id % 50 == 0 { 1 } else { 2 })],
        text,
        ..Document::new(Noun::Entry, id)
    }
}

fn find(index: &Index, tail: &Tail, line: &str, limit: usize) -> Found {
    let options = Options { limit, sort: Sort::Best, today: day(3_650), ..options() };
    index.search(&query(line), tail, &options).unwrap()
}

#[test]
fn the_best_few_are_the_first_of_all() {
    let dir = tempfile::tempdir().unwrap();
    let (index, _) = Index::open(dir.path()).unwrap();
    let all: Vec<Document> = (1..=DOCUMENTS).map(document).collect();
    for (part, bulk) in [(&all[..3_500], true), (&all[3_500..5_900], true), (&all[5_900..], false)] {
        index.commit(part.iter().cloned().map(Change::Put), cursor(part[0].id), bulk).unwrap();
    }
    // Some are gone and some are said otherwise, in the index and in the tail.
    let gone = (1..=DOCUMENTS).filter(|id| id % 17 == 0).map(|id| Change::Gone((Noun::Entry, id)));
    index.commit(gone, cursor(DOCUMENTS), false).unwrap();
    let mut tail = Tail::new();
    for id in (1..=DOCUMENTS).filter(|id| id % 191 == 0) {
        tail.push(Change::Put(Document { text: "policy rollout".to_owned(), ..document(id) })).unwrap();
    }
    assert!(index.segments() > 1);

    let lines = [
        // One word, seldom and often; more of them; a phrase.
        "policy ",
        "quench ",
        "rollout policy ",
        "policy backup firewall ",
        "\"policy rollout\" ",
        // Filters, and what must not be there.
        "policy kind:call ",
        "rollout -policy ",
        "backup account:1 ",
        "policy after:3000 ",
        "policy after:3600 ",
        // Begun, by few letters and by more, alone and beside a word; none of them is a word itself.
        "po",
        "pol",
        "fire",
        "firep",
        "rollout pol",
        "rollout ba",
        "policy firep",
        "rollout kind:call fire",
        "quench po",
        "rollout backl",
        "policy rollo",
    ];
    for line in lines {
        let all = find(&index, &tail, line, 10_000);
        assert!(
            all.hits.len() > 3 && all.corrected.is_none(),
            "{line}: {} {:?}",
            all.hits.len(),
            all.corrected
        );
        for limit in [1, 5, 20, 60] {
            let best = find(&index, &tail, line, limit);
            let few = &all.hits[..all.hits.len().min(limit)];
            assert_eq!(best.hits.len(), few.len(), "{line}");
            for (own, other) in best.hits.iter().zip(few) {
                assert!(is_as_good(own, other), "{limit} of {line}: {own:?} instead of {other:?}");
            }
            assert_eq!(best.total.count, all.total.count.min(1_000.max(limit)), "{line}");
        }
    }
}

/// The same, but for the last digits of a sum that was added up in another order.
fn is_as_good(own: &Hit, other: &Hit) -> bool {
    (own.score - other.score).abs() <= other.score.abs() * 1e-4
}
