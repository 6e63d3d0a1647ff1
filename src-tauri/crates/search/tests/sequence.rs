//! Any sequence of changes, commits and reopenings, against a naive model: what is found depends on the documents
//! alone, not on where they are.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use kept_model::{AccountId, Kind, Noun, Owner, PersonId};
use kept_search::{Change, Committed, Document, Index, Key, Options, Sort, Tail};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use support::{ACCOUNTS, PEOPLE, called, cursor, day, keys, options, query};

/// Words with the group that shares their stem.
const WORDS: [(&str, u8); 10] = [
    ("policy", 0),
    ("Policies", 0),
    ("backup", 1),
    ("backups", 1),
    ("back", 2),
    ("fire", 3),
    ("Firewall", 4),
    ("po", 5),
    ("poland", 6),
    ("émile", 7),
];

fn plain(word: &str) -> String {
    word.to_lowercase().replace('é', "e")
}

#[derive(Debug, Clone)]
enum Step {
    Put(Document),
    Gone(Key),
    /// Commit so many of the changes that are not committed yet.
    Commit(usize, bool),
    Refill,
    Merge,
    Reopen,
}

#[derive(Debug, Clone)]
enum Part {
    /// Word, finished.
    Word(usize),
    Phrase(usize, usize),
    Not(usize),
    Account(i64),
    Person(i64),
    Tag,
    Kind,
    Owner,
    Is(&'static str),
    After(u64),
    Before(u64),
    On(u64),
    NotOpen,
}

/// A query: parts, and perhaps an unfinished word of so many letters.
type Asked = (Vec<Part>, Option<(usize, usize)>);

fn line((parts, unfinished): &Asked) -> String {
    let mut line = String::new();
    for part in parts {
        let text = match part {
            Part::Word(word) => WORDS[*word].0.to_owned(),
            Part::Phrase(a, b) => format!("\"{} {}\"", WORDS[*a].0, WORDS[*b].0),
            Part::Not(word) => format!("-{}", WORDS[*word].0),
            Part::Account(id) => format!("account:{id}"),
            Part::Person(id) => format!("person:\"{id}\""),
            Part::Tag => "tag:RISK".to_owned(),
            Part::Kind => "kind:call".to_owned(),
            Part::Owner => "owner:me".to_owned(),
            Part::Is(state) => format!("is:{state}"),
            Part::After(on) => format!("after:{on}"),
            Part::Before(on) => format!("before:{on}"),
            Part::On(on) => format!("on:{on}"),
            Part::NotOpen => "-is:open".to_owned(),
        };
        line.push_str(&text);
        line.push(' ');
    }
    line + &unfinished.map(|(word, letters)| begun(word, letters)).unwrap_or_default()
}

fn begun(word: usize, letters: usize) -> String {
    WORDS[word].0.chars().take(letters).collect()
}

fn matches(document: &Document, (parts, unfinished): &Asked) -> bool {
    let words: Vec<&str> = document.text.split(' ').filter(|word| !word.is_empty()).collect();
    let group = |word: &str| WORDS.iter().find(|(own, _)| *own == word).map(|(_, group)| *group);
    let groups: Vec<Option<u8>> = words.iter().map(|word| group(word)).collect();
    let says = |word: usize| groups.contains(&Some(WORDS[word].1)) || concerns(document, WORDS[word].0);
    let meets = |part: &Part| match part {
        Part::Word(word) => says(*word),
        Part::Phrase(a, b) => groups.windows(2).any(|pair| pair == [Some(WORDS[*a].1), Some(WORDS[*b].1)]),
        Part::Not(word) => !says(*word),
        Part::Account(id) => document.accounts.contains(&AccountId(*id)),
        Part::Person(id) => document.people.contains(&PersonId(*id)),
        Part::Tag => document.tags.iter().any(|tag| tag == "Risk"),
        Part::Kind => document.kind == Some(Kind::Call),
        Part::Owner => document.owner == Some(Owner::Me),
        Part::Is("open") => document.open,
        Part::Is("kept") => document.kept,
        Part::Is("moved") => document.moved,
        Part::Is(_) => document.open && document.due.is_some_and(|due| due < options().today),
        Part::NotOpen => !document.open,
        Part::After(on) => in_days(document, |own| own > day(*on)),
        Part::Before(on) => in_days(document, |own| own < day(*on)),
        Part::On(on) => in_days(document, |own| own == day(*on)),
    };
    let starts = unfinished.is_none_or(|(word, letters)| {
        let start = plain(&begun(word, letters));
        // From four letters on, the start's own stem counts too.
        let stem = match start.as_str() {
            "polici" | "policie" => Some(0),
            start if start.len() > 3 => {
                WORDS.iter().find(|(own, _)| plain(own) == start).map(|(_, group)| *group)
            }
            _ => None,
        };
        words.iter().any(|own| plain(own).starts_with(&start))
            || (stem.is_some() && groups.contains(&stem))
            || (letters > 1 && concerns(document, &start))
    });
    starts && parts.iter().all(meets)
}

/// Whether the document is linked to somebody who is called so.
fn concerns(document: &Document, name: &str) -> bool {
    called(&ACCOUNTS, name).into_iter().any(|id| document.accounts.contains(&AccountId(id)))
        || called(&PEOPLE, name).into_iter().any(|id| document.people.contains(&PersonId(id)))
}

fn in_days(document: &Document, test: impl Fn(chrono::NaiveDate) -> bool) -> bool {
    document.noun == Noun::Entry && document.day.is_some_and(test)
}

fn newest_first(model: &BTreeMap<Key, Document>, asked: &Asked) -> Vec<Key> {
    let mut all: Vec<&Document> = model.values().filter(|document| matches(document, asked)).collect();
    let rank = |noun| match noun {
        Noun::Account => 2,
        Noun::Person => 1,
        Noun::Entry => 0,
    };
    all.sort_by_key(|document| std::cmp::Reverse((rank(document.noun), document.day, document.id)));
    all.into_iter().map(Document::key).collect()
}

fn some_document() -> impl Strategy<Value = Document> {
    let text = prop::collection::vec(0..WORDS.len(), 0..5);
    let flags = any::<(bool, bool, bool, bool, bool)>();
    let key = (
        prop::sample::select(vec![Noun::Entry, Noun::Entry, Noun::Entry, Noun::Account, Noun::Person]),
        0..9i64,
    );
    let rows = (prop::collection::vec(1..4i64, 0..3), prop::collection::vec(1..4i64, 0..2));
    (key, text, flags, rows, 0..20u64, prop::option::of(95..105u64)).prop_map(
        |((noun, id), text, (open, kept, moved, tagged, called), (accounts, people), on, due)| Document {
            // Two documents of one day, and one without, come about often enough.
            day: (noun == Noun::Entry && on > 0).then(|| day(on)),
            kind: (noun == Noun::Entry).then_some(if called { Kind::Call } else { Kind::Promise }),
            accounts: accounts.into_iter().map(AccountId).collect(),
            people: people.into_iter().map(PersonId).collect(),
            tags: tagged.then(|| "Risk".to_owned()).into_iter().collect(),
            owner: Some(if moved { Owner::Me } else { Owner::Them }),
            open,
            kept,
            moved,
            due: due.map(day),
            text: text.iter().map(|word| WORDS[*word].0).collect::<Vec<_>>().join(" "),
            // The words are stemmed alike in English whatever the tag says that is not known.
            language: moved.then(|| "x-unknown".to_owned()),
            ..Document::new(noun, id)
        },
    )
}

fn some_step() -> impl Strategy<Value = Step> {
    let key = (prop::sample::select(vec![Noun::Entry, Noun::Account, Noun::Person]), 0..9i64);
    prop_oneof![
        12 => some_document().prop_map(Step::Put),
        3 => key.prop_map(Step::Gone),
        3 => (0..6usize, any::<bool>()).prop_map(|(count, bulk)| Step::Commit(count, bulk)),
        1 => Just(Step::Refill),
        1 => Just(Step::Merge),
        1 => Just(Step::Reopen),
    ]
}

fn some_question() -> impl Strategy<Value = Asked> {
    let word = 0..WORDS.len();
    let part = prop_oneof![
        4 => word.clone().prop_map(Part::Word),
        2 => (word.clone(), word.clone()).prop_map(|(a, b)| Part::Phrase(a, b)),
        1 => word.clone().prop_map(Part::Not),
        1 => (1..4i64).prop_map(Part::Account),
        1 => (1..4i64).prop_map(Part::Person),
        1 => prop::sample::select(vec![Part::Tag, Part::Kind, Part::Owner, Part::NotOpen]),
        1 => prop::sample::select(vec!["open", "kept", "moved", "late"]).prop_map(Part::Is),
        1 => (0..21u64).prop_map(Part::After),
        1 => (0..21u64).prop_map(Part::Before),
        1 => (0..21u64).prop_map(Part::On),
    ];
    (prop::collection::vec(part, 0..3), prop::option::of((word, 1..9usize)))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]
    #[test]
    fn what_is_found_depends_on_the_documents_alone(
        steps in prop::collection::vec(some_step(), 1..40),
        questions in prop::collection::vec(some_question(), 30),
    ) {
        let dir = tempfile::tempdir().unwrap();
        let (mut index, _) = Index::open(dir.path()).unwrap();
        let mut model: BTreeMap<Key, Document> = BTreeMap::new();
        let mut pending: Vec<Change> = Vec::new();
        for (at, step) in steps.into_iter().enumerate() {
            let at = at as i64;
            match step {
                Step::Put(document) => {
                    model.insert(document.key(), document.clone());
                    pending.push(Change::Put(document));
                }
                Step::Gone(key) => {
                    model.remove(&key);
                    pending.push(Change::Gone(key));
                }
                Step::Commit(count, bulk) => {
                    let ready: Vec<Change> = pending.drain(..count.min(pending.len())).collect();
                    prop_assert_eq!(index.commit(ready.into_iter(), cursor(at), bulk).unwrap(), Committed::Done);
                    prop_assert_eq!(index.cursor().unwrap(), Some(cursor(at)));
                }
                Step::Refill => {
                    index.refill(model.values().cloned(), cursor(at)).unwrap();
                    pending.clear();
                }
                Step::Merge => {
                    index.merge().unwrap();
                }
                Step::Reopen => index = Index::open(dir.path()).unwrap().0,
            }
        }
        let mut tail = Tail::new();
        for change in pending {
            tail.push(change).unwrap();
        }
        for asked in &questions {
            let line = line(asked);
            let expected = newest_first(&model, asked);
            let few = index.search(&query(&line), &tail, &Options { limit: 3, ..options() }).unwrap();
            if few.corrected.is_some() {
                prop_assert!(expected.is_empty(), "{line}");
                continue;
            }
            prop_assert_eq!(keys(&few), &expected[..expected.len().min(3)], "{}", line);
            prop_assert_eq!((few.total.count, few.total.at_least), (expected.len(), false), "{}", line);
            let best = index.search(&query(&line), &tail, &Options { limit: 100, sort: Sort::Best, ..options() }).unwrap();
            prop_assert!(best.hits.is_sorted_by(|a, b| a.score >= b.score), "{}: {:?}", line, best.hits);
            let found: BTreeSet<Key> = keys(&best).into_iter().collect();
            prop_assert_eq!(found, expected.into_iter().collect::<BTreeSet<_>>(), "{}", line);
        }
    }
}
