//! The best hits, found without looking at all: they are the first of all hits in their order.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use kept_model::{AccountId, Kind, Noun};
use kept_search::{Change, Document, Found, Index, Key, Options, Sort, Tail};
use std::collections::HashSet;
use std::path::Path;
use support::{cursor, day, options, query};

/// More than one block of a word's documents, in more than one segment.
const DOCUMENTS: i64 = 6_000;

/// How often each is said: from nearly everywhere to hardly anywhere.
const WORDS: [(&str, u64); 10] = [
    ("rollout", 2),
    ("policy", 3),
    ("polished", 7),
    ("backup", 11),
    ("backlog", 40),
    ("firewall", 150),
    ("fireplace", 900),
    ("quench", 2_500),
    // Both begin other words, too.
    ("roll", 400),
    ("back", 5_000),
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
        let said = WORDS.iter().find(|(_, seldom)| mixed(seed ^ seldom).is_multiple_of(*seldom));
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

/// Documents in several segments, of which some are gone and some are said otherwise, in the index and in the tail.
fn filled(dir: &Path) -> (Index, Tail) {
    let (index, _) = Index::open(dir).unwrap();
    let all: Vec<Document> = (1..=DOCUMENTS).map(document).collect();
    for (part, bulk) in [(&all[..3_500], true), (&all[3_500..5_900], true), (&all[5_900..], false)] {
        index.commit(part.iter().cloned().map(Change::Put), cursor(part[0].id), bulk).unwrap();
    }
    let gone = (1..=DOCUMENTS).filter(|id| id % 17 == 0).map(|id| Change::Gone((Noun::Entry, id)));
    index.commit(gone, cursor(DOCUMENTS), false).unwrap();
    let mut tail = Tail::new();
    for id in (1..=DOCUMENTS).filter(|id| id % 191 == 0) {
        tail.push(Change::Put(Document { text: "policy rollout".to_owned(), ..document(id) })).unwrap();
    }
    assert!(index.segments() > 1);
    (index, tail)
}

#[test]
fn the_best_few_are_the_first_of_all() {
    let dir = tempfile::tempdir().unwrap();
    let (index, tail) = filled(dir.path());
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
        // Whatever was passed over unread among the first would stand out among the rest.
        for pair in all.hits.windows(2) {
            assert!(
                pair[1].score <= pair[0].score * (1.0 + 1e-4),
                "{line}: {:?} after {:?}",
                pair[1],
                pair[0]
            );
        }
        for limit in [1, 5, 20, 60] {
            let best = find(&index, &tail, line, limit);
            assert_eq!(best.hits, all.hits[..all.hits.len().min(limit)], "{limit} of {line}");
            assert_eq!(best.total.count, all.total.count.min(1_000.max(limit)), "{line}");
        }
    }
}

#[test]
fn a_page_is_a_part_of_one_order() {
    let dir = tempfile::tempdir().unwrap();
    let (index, tail) = filled(dir.path());
    // What says it and what only begins so are both among these; words side by side, and what scores the same.
    for line in ["back", "roll", "policy roll", "rollout policy ", "policy backup ", "kind:call roll", "po"] {
        let all = find(&index, &tail, line, 10_000).hits;
        let each: HashSet<Key> = all.iter().map(|hit| hit.key).collect();
        assert!(each.len() == all.len() && all.len() > 200, "{line}: {} of {}", each.len(), all.len());
        for limit in (1..180).chain([500, 2_000]) {
            let hits = find(&index, &tail, line, limit).hits;
            assert_eq!(hits, all[..all.len().min(limit)], "{limit} of {line}");
        }
    }
}
