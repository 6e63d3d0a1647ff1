//! The index's folder: filling, healing, sharing.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use kept_model::{AccountId, Kind, Noun, Owner, PersonId};
use kept_search::{
    Change, Committed, Document, Index, Opened, Options, SearchError, Sort, Tail, read_cursor,
};
use std::path::Path;
use support::{cursor, day, entry, ids, keys, options, put, query};

fn filled(dir: &Path, changes: Vec<Change>) -> Index {
    let (index, _) = Index::open(dir).unwrap();
    assert_eq!(index.commit(changes.into_iter(), cursor(1), false).unwrap(), Committed::Done);
    index
}

fn found(index: &Index, line: &str) -> Vec<i64> {
    ids(&index.search(&query(line), &Tail::new(), &options()).unwrap())
}

#[test]
fn a_fresh_index_is_filled_and_found_again() {
    let dir = tempfile::tempdir().unwrap();
    let dir = dir.path().join("index");
    assert!(Index::open_read_only(&dir).unwrap().is_none());
    let (index, opened) = Index::open(&dir).unwrap();
    assert_eq!(opened, Opened::Fresh);
    assert_eq!((index.cursor().unwrap(), index.len()), (None, 0));
    assert!(found(&index, "anything").is_empty());
    let documents = (0..500).map(|id| entry(id, id as u64 % 50, "the backup policy"));
    index.refill(documents, cursor(500)).unwrap();
    assert_eq!(found(&index, "poli").len(), 20);
    drop(index);
    let (index, opened) = Index::open(&dir).unwrap();
    assert_eq!((opened, index.cursor().unwrap(), index.segments()), (Opened::Ready, Some(cursor(500)), 1));
    assert_eq!(read_cursor(&dir).unwrap(), Some(cursor(500)));
    assert_eq!(found(&index, "backup policy ")[..2], [499, 449]);
    index.refill([entry(1, 1, "only this")].into_iter(), cursor(501)).unwrap();
    assert_eq!((index.len(), found(&index, "policy"), found(&index, "this")), (1, vec![], vec![1]));
    assert!(index.damaged().unwrap().is_empty());
}

#[test]
fn words_prefixes_phrases_and_identifiers() {
    let dir = tempfile::tempdir().unwrap();
    let german =
        Document { language: Some("de".to_owned()), ..entry(6, 6, "Die Verträge sind unterschrieben") };
    let index = filled(
        dir.path(),
        vec![
            put(1, 1, "Who owns the backup policy since the merger?"),
            put(2, 2, "Their policies changed; no backups yet"),
            put(3, 3, "Order PO-4711 arrived, ticket 20817"),
            put(4, 4, "Großmann sent the customer's résumé"),
            put(5, 5, "po box, 4711 cologne"),
            Change::Put(german),
        ],
    );
    for (line, expected) in [
        ("backup poli", vec![2, 1]),
        ("backup policy ", vec![2, 1]),
        ("\"backup policy\"", vec![1]),
        ("\"backup pol", vec![2, 1]),
        ("policies", vec![2, 1]),
        ("poli ", vec![]),
        ("policy -merger", vec![2]),
        ("-policy -vertrag", vec![5, 4, 3]),
        ("PO-4711 ", vec![3]),
        ("4711 ", vec![5, 3]),
        ("4711", vec![5, 3]),
        ("208", vec![3]),
        ("grossmann", vec![4]),
        ("customer resume ", vec![4]),
        ("vertrag ", vec![6]),
        ("vertr", vec![6]),
        ("unterschrieben", vec![6]),
        ("m", vec![1]),
    ] {
        assert_eq!(found(&index, line), expected, "{line}");
    }
}

#[test]
fn filters_and_order() {
    let dir = tempfile::tempdir().unwrap();
    let promise = |id, on, due: u64, open| Document {
        kind: Some(Kind::Promise),
        owner: Some(Owner::Me),
        due: Some(day(due)),
        open,
        kept: !open,
        tags: vec!["Ärger".to_owned()],
        accounts: vec![AccountId(7), AccountId(8)],
        ..entry(id, on, "promise")
    };
    let account = Document { text: "Acme promise".to_owned(), ..Document::new(Noun::Account, 9) };
    let person = Document { text: "Promise Jones".to_owned(), ..Document::new(Noun::Person, 9) };
    let all =
        [promise(1, 10, 99, true), promise(2, 20, 100, true), promise(3, 15, 50, false), account, person];
    let index = filled(dir.path(), all.into_iter().map(Change::Put).collect());
    for (line, expected) in [
        ("is:open owner:me", vec![2, 1]),
        ("is:late", vec![1]),
        ("-is:late kind:promise", vec![2, 3]),
        ("is:kept", vec![3]),
        ("is:moved", vec![]),
        ("account:8 tag:arger", vec![2, 3, 1]),
        ("account:9", vec![]),
        ("after:10", vec![2, 3]),
        ("before:15 after:3", vec![1]),
        ("on:20", vec![2]),
        ("after:20 before:10", vec![]),
        ("kind:call", vec![]),
    ] {
        assert_eq!(found(&index, line), expected, "{line}");
    }
    let all = index.search(&query("promise"), &Tail::new(), &options()).unwrap();
    assert_eq!(keys(&all)[..3], [(Noun::Account, 9), (Noun::Person, 9), (Noun::Entry, 2)]);
}

#[test]
fn best_prefers_what_is_said_more_and_later_in_index_and_tail_alike() {
    let dir = tempfile::tempdir().unwrap();
    let mut changes = vec![
        put(1, 90, "one long text that names the crm once among a lot of other words that nobody asked for"),
        put(2, 90, "crm crm"),
        put(3, 90, "crmify"),
    ];
    changes.extend((10..40).map(|id| put(id, 5, "something else entirely")));
    let index = filled(dir.path(), changes);
    let best = |tail: &Tail, line: &str| {
        let found = index.search(&query(line), tail, &Options { sort: Sort::Best, ..options() }).unwrap();
        assert!(found.hits.is_sorted_by(|a, b| a.score >= b.score));
        assert_eq!(found.total.count, found.hits.len());
        ids(&found)
    };
    assert_eq!(best(&Tail::new(), "crm "), [2, 1]);
    assert_eq!(best(&Tail::new(), "crm"), [2, 1, 3]);
    let mut tail = Tail::new();
    tail.push(put(2, 90, "crm crm")).unwrap();
    tail.push(put(4, 90, "nothing")).unwrap();
    assert_eq!(best(&tail, "crm"), [2, 1, 3]);
    assert_eq!(best(&tail, "sort:new crm"), [3, 2, 1]);
}

#[test]
fn a_name_finds_what_concerns_it_in_index_and_tail_alike() {
    let about = |accounts: &[i64], people: &[i64], document: Document| Document {
        accounts: accounts.iter().copied().map(AccountId).collect(),
        people: people.iter().copied().map(PersonId).collect(),
        ..document
    };
    // The account 3 is Calder Water, the person 3 is Priya Calder, the account 2 is Poland Policy.
    let documents = [
        about(&[3], &[], Document { text: "Calder Water".to_owned(), ..Document::new(Noun::Account, 3) }),
        about(&[3], &[], entry(1, 90, "the backup policy")),
        about(&[2], &[3], entry(2, 80, "the backup failed")),
        about(&[2], &[], entry(3, 70, "calder named the backup")),
        about(&[3], &[3], entry(4, 60, "calibration of their meters")),
        about(&[2], &[], entry(5, 50, "something else")),
        about(&[], &[], entry(6, 40, "some calibrated old backups")),
        about(&[4], &[], entry(8, 20, "nothing of note")),
        about(&[], &[], entry(9, 19, "smith jones")),
        about(&[], &[], entry(10, 18, "smith alone")),
        Document { day: "2010-01-01".parse().ok(), ..entry(7, 0, "calder and a backup") },
    ];
    let rest = (20..60).map(|id| put(id, 30, "of many other things"));
    let changes: Vec<Change> = documents.into_iter().map(Change::Put).collect();
    let dir = tempfile::tempdir().unwrap();
    let all = filled(dir.path(), changes.iter().cloned().chain(rest.clone()).collect());
    let dir = tempfile::tempdir().unwrap();
    let none = filled(dir.path(), rest.collect());
    let mut tail = Tail::new();
    for change in changes {
        tail.push(change).unwrap();
    }
    for (line, newest, best) in [
        ("calder ", vec![3, 1, 2, 3, 4, 7], vec![3, 3, 7, 1, 2, 4]),
        ("calder backup ", vec![1, 2, 3, 7], vec![3, 7, 1, 2]),
        ("backup cald", vec![1, 2, 3, 7], vec![3, 1, 2, 7]),
        ("cal", vec![3, 1, 2, 3, 4, 6, 7], vec![3, 3, 4, 6, 7, 1, 2]),
        ("water -priya ", vec![3, 1], vec![3, 1]),
        ("-calder -many ", vec![5, 6, 8, 9, 10], vec![5, 6, 8, 9, 10]),
        ("\"calder water\"", vec![3], vec![3]),
        ("calder water ", vec![3, 1, 4], vec![3, 1, 4]),
        ("calder is:open ", vec![], vec![]),
        ("smith-jo", vec![8, 9], vec![9, 8]),
        ("calder after:85 ", vec![1], vec![1]),
    ] {
        for (index, tail) in [(&all, &Tail::new()), (&none, &tail)] {
            let search = |sort| {
                let found = index.search(&query(line), tail, &Options { sort, ..options() }).unwrap();
                assert_eq!((found.total.count, found.corrected.clone()), (newest.len(), None), "{line}");
                ids(&found)
            };
            assert_eq!((search(Sort::New), search(Sort::Best)), (newest.clone(), best.clone()), "{line}");
        }
    }
}

#[test]
fn what_only_a_name_finds_is_ranked_newest_first_across_segments() {
    let dir = tempfile::tempdir().unwrap();
    let (index, _) = Index::open(dir.path()).unwrap();
    let about = |id: i64, on: u64| {
        Change::Put(Document { accounts: vec![AccountId(3)], ..entry(id, on, "a call about nothing") })
    };
    for batch in 0..3 {
        // All of them today, and so of one score.
        index.commit((0..20).map(|id| about(batch * 20 + id, 100)), cursor(batch), false).unwrap();
    }
    assert!(index.segments() > 1);
    let best = Options { sort: Sort::Best, ..options() };
    let found = index.search(&query("calder"), &Tail::new(), &best).unwrap();
    assert_eq!(ids(&found), (40..60).rev().collect::<Vec<_>>());
}

#[test]
fn totals_are_counted_to_a_thousand() {
    let dir = tempfile::tempdir().unwrap();
    let (index, _) = Index::open(dir.path()).unwrap();
    index.commit((0..1500).map(|id| put(id, 1, "word")), cursor(1), true).unwrap();
    let total = |options| index.search(&query("wor"), &Tail::new(), &options).unwrap().total;
    assert_eq!((total(options()).count, total(options()).at_least), (1000, true));
    let few = Options { count_to: 0, ..options() };
    assert_eq!((total(few).count, total(few).at_least), (20, true));
    let many = Options { count_to: 1500, ..options() };
    assert_eq!((total(many).count, total(many).at_least), (1500, false));
    let best = Options { sort: Sort::Best, ..options() };
    assert_eq!((total(best).count, total(best).at_least), (1000, true));
    let mut tail = Tail::new();
    for id in 0..1499 {
        tail.push(Change::Gone((Noun::Entry, id))).unwrap();
    }
    let found = index.search(&query("word"), &tail, &options()).unwrap();
    assert_eq!((ids(&found), found.total.count), (vec![1499], 1));
}

#[test]
fn a_typo_is_corrected_and_said() {
    let dir = tempfile::tempdir().unwrap();
    let index = filled(dir.path(), vec![put(1, 1, "backup policy"), put(2, 2, "backups and firewall")]);
    for (line, expected, pair) in [
        ("bakcup ", vec![2, 1], Some(("bakcup", "backup"))),
        ("backup polcy", vec![1], Some(("polcy", "policy"))),
        ("fierwa", vec![2], Some(("fierwa", "firewall"))),
        ("xyz", vec![], None),
        ("policy firewall ", vec![], None),
        ("backup", vec![2, 1], None),
    ] {
        let found = index.search(&query(line), &Tail::new(), &options()).unwrap();
        assert_eq!(ids(&found), expected, "{line}");
        let said = found.corrected.map(|pairs| pairs[0].clone());
        assert_eq!(said, pair.map(|(typed, used)| (typed.to_owned(), used.to_owned())), "{line}");
    }
    // An account's name is no typo, although nobody says it and somebody said something like it.
    let poland = Document { accounts: vec![AccountId(2)], ..entry(5, 5, "a summary") };
    let changes = [put(4, 4, "a poband"), Change::Put(poland)];
    index.commit(changes.into_iter(), cursor(2), false).unwrap();
    for (line, expected, pairs) in [
        ("poland sumary ", vec![5], Some(vec![("sumary".to_owned(), "summary".to_owned())])),
        ("poland bakcup ", vec![], None),
        ("priya ", vec![], None),
    ] {
        let found = index.search(&query(line), &Tail::new(), &options()).unwrap();
        assert_eq!((ids(&found), found.corrected), (expected, pairs), "{line}");
    }
    let mut tail = Tail::new();
    tail.push(put(3, 3, "renewal")).unwrap();
    let found = index.search(&query("renwal "), &tail, &options()).unwrap();
    assert_eq!(ids(&found), [3]);
}

#[test]
fn a_broken_folder_is_put_aside_and_made_anew() {
    type Harm = fn(&Path);
    let cases: [(&str, Harm); 5] = [
        ("garbage", |dir| std::fs::write(dir.join("meta.json"), "{garbage").unwrap()),
        ("empty", |dir| std::fs::write(dir.join("meta.json"), "").unwrap()),
        ("cut", |dir| {
            for path in files(dir, "idx").into_iter().chain(files(dir, "term")) {
                let length = std::fs::metadata(&path).unwrap().len();
                std::fs::OpenOptions::new().write(true).open(path).unwrap().set_len(length / 2).unwrap();
            }
        }),
        ("lost", |dir| files(dir, "fast").iter().for_each(|path| std::fs::remove_file(path).unwrap())),
        ("other format", |dir| {
            let meta = std::fs::read_to_string(dir.join("meta.json")).unwrap();
            std::fs::write(dir.join("meta.json"), meta.replace("kept_body_", "kept_body_of_old_")).unwrap();
        }),
    ];
    for (name, harm) in cases {
        let dir = tempfile::tempdir().unwrap();
        let dir = dir.path().join("index");
        for _ in 0..2 {
            drop(filled(&dir, vec![put(1, 1, "backup policy"), put(2, 1, "more")]));
            harm(&dir);
            assert!(Index::open_read_only(&dir).is_err(), "{name}");
            let (index, opened) = Index::open(&dir).unwrap();
            assert!(matches!(opened, Opened::Rebuilt { .. }), "{name}: {opened:?}");
            assert_eq!((index.len(), index.cursor().unwrap()), (0, None), "{name}");
        }
        assert!(dir.with_file_name("index.broken").exists());
    }
}

fn files(dir: &Path, extension: &str) -> Vec<std::path::PathBuf> {
    let all = std::fs::read_dir(dir).unwrap().map(|file| file.unwrap().path());
    all.filter(|path| path.extension().is_some_and(|own| own == extension)).collect()
}

#[test]
fn two_handles_share_a_folder() {
    let dir = tempfile::tempdir().unwrap();
    let window = filled(dir.path(), vec![put(1, 1, "first word")]);
    let (line, opened) = Index::open(dir.path()).unwrap();
    assert_eq!(opened, Opened::Ready);
    // While the other commits again and again, this one answers from what it has seen, and then from the newest.
    std::thread::scope(|scope| {
        let writer = scope.spawn(|| {
            for id in 2..30 {
                assert_eq!(
                    line.commit([put(id, id as u64, "a word")].into_iter(), cursor(id), false).unwrap(),
                    Committed::Done
                );
            }
        });
        while !writer.is_finished() {
            let seen = window.cursor().unwrap().unwrap().seq;
            window.reload().unwrap();
            let newest = found(&window, "word")[0];
            assert!(newest >= seen, "{newest} {seen}");
        }
    });
    window.reload().unwrap();
    assert_eq!(found(&window, "word")[0], 29);
    assert!(window.segments() <= 8, "{}", window.segments());
    assert_eq!(window.cursor().unwrap(), Some(cursor(29)));
    window.merge().unwrap();
    assert_eq!((window.segments(), window.len(), window.cursor().unwrap()), (1, 29, Some(cursor(29))));
}

#[test]
fn a_busy_writer_is_not_waited_for() {
    let dir = tempfile::tempdir().unwrap();
    let first = filled(dir.path(), vec![put(1, 1, "word")]);
    let (second, _) = Index::open(dir.path()).unwrap();
    // The other handle tries while this one is in the middle of its changes.
    let changes = [2, 3].into_iter().map(|id| {
        assert_eq!(second.commit(std::iter::empty(), cursor(9), false).unwrap(), Committed::Busy);
        assert_eq!(second.merge().unwrap(), Committed::Busy);
        assert!(Index::open_read_only(dir.path()).unwrap().is_some());
        assert!(matches!(Index::open(dir.path()), Ok((_, Opened::Ready))));
        put(id, 1, "word")
    });
    assert_eq!(first.commit(changes, cursor(2), false).unwrap(), Committed::Done);
    assert_eq!(first.cursor().unwrap(), Some(cursor(2)));
}

#[test]
fn a_failing_source_commits_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let index = filled(dir.path(), vec![put(1, 1, "word")]);
    let refused = index.commit([put(2, 1, "word"), put(-5, 1, "word")].into_iter(), cursor(2), false);
    assert!(matches!(refused, Err(SearchError::Id(-5))));
    let panicking =
        [2, 3].into_iter().map(|id| if id == 3 { panic!("the source broke") } else { put(id, 1, "word") });
    assert!(matches!(index.commit(panicking, cursor(2), false), Err(SearchError::Broken(_))));
    assert_eq!((index.cursor().unwrap(), found(&index, "word")), (Some(cursor(1)), vec![1]));
    index.commit([Change::Gone((Noun::Entry, 1))].into_iter(), cursor(2), false).unwrap();
    assert_eq!((index.cursor().unwrap(), index.len()), (Some(cursor(2)), 0));
}
