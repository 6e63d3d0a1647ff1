//! Any sequence of operations, against a model that knows nothing of journals: it keeps a copy of every table before
//! each operation. Undo must give the copy from before, redo the one from after; search must find what a plain look at
//! the texts finds; the doctor must find nothing.

use kept_journal::{Journal, MeetingPlan, Sort, Subject};
use kept_model::{AccountId, Contact, ContactPoint, EntryId, MeetingId, PersonId, PointKind};
use kept_tests::{Dump, difference, dump, open, reader};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use std::collections::BTreeSet;
use tempfile::TempDir;

/// Words that no name, fact or date contains, each two or more letters away from all others.
const WORDS: [&str; 6] = ["alpaca", "bramble", "cobalt", "dahlia", "ember", "fjord"];
const NAMES: [&str; 4] = ["acme", "brightwell", "novatech", "\"Two Rivers\""];

/// An operation. Numbers pick an entry by its place, whatever entries there are by then.
#[derive(Debug, Clone)]
enum Step {
    Log(String),
    Edit(usize, &'static str, String),
    EditAccount(usize, &'static str, &'static str),
    Delete(usize),
    DeleteAccount(usize),
    DeletePerson(usize),
    Plan(usize),
    DeleteMeeting(usize),
    Theme(&'static str),
    /// Sets every field of its form to the value that it has.
    SetAsItIs(usize),
    Done(usize),
    Snooze(usize),
    Import(Vec<Contact>),
    Undo,
    Redo,
    Reopen,
}

fn words() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(&WORDS[..]), 1..4).prop_map(|words| words.join(" "))
}

fn part() -> impl Strategy<Value = String> {
    let due = proptest::sample::select(vec![
        "by fri",
        "by 12 jan",
        "in 3 weeks",
        "30d after live",
        "120d before renewal",
        "",
    ]);
    prop_oneof![
        (words(), due.clone()).prop_map(|(words, due)| format!("> {words} {due}")),
        (words(), due).prop_map(|(words, due)| format!("< {words} {due}")),
        words().prop_map(|words| format!("! Priya: \"{words}\" #quote")),
        words().prop_map(|words| format!("? {words}")),
        words().prop_map(|words| format!("<? {words}")),
        words().prop_map(|words| format!("~ {words}")),
        words().prop_map(|words| format!("= {words}")),
    ]
}

fn line() -> impl Strategy<Value = String> {
    let kind = proptest::sample::select(vec!["call", "met", "email", "visit", "chat", "note", ""]);
    let name = || proptest::sample::select(&NAMES[..]);
    let when = proptest::sample::select(vec!["", " yesterday", " 3 nov"]);
    let fact = proptest::sample::select(vec![
        "order PO-7 cobalt switches 12k EUR, live 1 dec",
        "live 1 nov",
        "renewal 30 sep 2027",
        "every 3 weeks, at most 6",
        "pulse 4 support ticket T-9",
        "advocacy reference",
        "experiment gave it away",
        "remind ember check 30d after live",
        "#gave bramble for free",
        "#asked for a fjord",
    ]);
    prop_oneof![
        4 => (kind, name(), when, words(), proptest::collection::vec(part(), 0..3))
            .prop_map(|(kind, name, when, text, parts)| format!("{kind} @{name}{when}: {text} {}", parts.join(" "))),
        2 => (name(), fact).prop_map(|(name, fact)| format!("@{name} {fact}")),
        1 => part(),
    ]
}

fn contact() -> impl Strategy<Value = Contact> {
    (0..6_u64, proptest::sample::select(vec![None, Some("Acme"), Some("Harbour & Sons")])).prop_map(
        |(number, company)| Contact {
            line: number + 2,
            external_id: Some(format!("id-{number}")),
            name: Some(format!("Person {number}")),
            company: company.map(str::to_owned),
            points: vec![ContactPoint {
                kind: PointKind::Email,
                label: None,
                value: format!("p{number}@example.com"),
            }],
            ..Contact::default()
        },
    )
}

fn step() -> impl Strategy<Value = Step> {
    let field = proptest::sample::select(vec![
        "body",
        "day",
        "stance",
        "tags",
        "state",
        "due",
        "words",
        "done",
        "kind",
        "served",
        "account",
        "by",
        "gratitude",
    ]);
    let value = prop_oneof![
        2 => words(),
        1 => proptest::sample::select(vec!["2026-11-02", "fri", "gave", "kept", "open", "visit", "them", "Dana Scully", ""]).prop_map(str::to_owned),
    ];
    let of_account = proptest::sample::select(vec![
        ("purpose", "quiet nights"),
        ("renewal", "2027-03-01"),
        ("ideal", "10"),
        ("pinned", "yes"),
        ("person", "Dana Scully"),
        ("name", "Renamed"),
        ("email", "desk@example.com"),
        ("standing", "partner: they said so"),
    ]);
    prop_oneof![
        8 => line().prop_map(Step::Log),
        3 => (any::<usize>(), field, value).prop_map(|(at, field, value)| Step::Edit(at, field, value)),
        1 => (any::<usize>(), of_account).prop_map(|(at, (field, value))| Step::EditAccount(at, field, value)),
        2 => any::<usize>().prop_map(Step::Delete),
        1 => any::<usize>().prop_map(Step::DeleteAccount),
        1 => any::<usize>().prop_map(Step::DeletePerson),
        1 => any::<usize>().prop_map(Step::Plan),
        1 => any::<usize>().prop_map(Step::DeleteMeeting),
        1 => proptest::sample::select(vec!["dark", "light", "system"]).prop_map(Step::Theme),
        2 => any::<usize>().prop_map(Step::SetAsItIs),
        2 => any::<usize>().prop_map(Step::Done),
        1 => any::<usize>().prop_map(Step::Snooze),
        1 => proptest::collection::vec(contact(), 1..5).prop_map(Step::Import),
        6 => Just(Step::Undo),
        4 => Just(Step::Redo),
        1 => Just(Step::Reopen),
    ]
}

/// Entries by their ids, with all their text, read by somebody who only knows SQL.
fn texts(folder: &std::path::Path) -> Vec<(i64, String)> {
    let all = "SELECT entry.id, lower(concat_ws(' ', entry.body, delight.words, order_.what, question.answer, experiment.fear,
                 (SELECT group_concat(tag.name, ' ') FROM entry_tag JOIN tag ON tag.id = tag_id WHERE entry_id = entry.id)))
               FROM entry LEFT JOIN delight USING (id) LEFT JOIN order_ USING (id) LEFT JOIN question USING (id)
               LEFT JOIN experiment USING (id) ORDER BY entry.id";
    let reader = reader(folder);
    let mut statement = reader.prepare(all).unwrap();
    statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().collect::<Result<_, _>>().unwrap()
}

fn entry_at(folder: &std::path::Path, at: usize) -> Option<EntryId> {
    let all = texts(folder);
    (!all.is_empty()).then(|| EntryId(all[at % all.len()].0))
}

/// Whatever row of a table there is at that place.
fn row_at(folder: &std::path::Path, table: &str, at: usize) -> Option<i64> {
    let reader = reader(folder);
    let mut statement = reader.prepare(&format!("SELECT id FROM {table} ORDER BY id")).unwrap();
    let ids: Vec<i64> = statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
    (!ids.is_empty()).then(|| ids[at % ids.len()])
}

/// Every entry, account, person and planned meeting.
fn subjects(folder: &std::path::Path) -> Vec<Subject> {
    let ids = |table: &str| {
        let reader = reader(folder);
        let mut statement = reader.prepare(&format!("SELECT id FROM {table} ORDER BY id")).unwrap();
        let ids = statement.query_map([], |row| row.get(0)).unwrap();
        ids.collect::<Result<Vec<i64>, _>>().unwrap().into_iter()
    };
    let mut all: Vec<Subject> = ids("entry").map(|id| Subject::Entry(EntryId(id))).collect();
    all.extend(ids("account").map(|id| Subject::Account(AccountId(id))));
    all.extend(ids("person").map(|id| Subject::Person(PersonId(id))));
    all.extend(ids("meeting").map(|id| Subject::Meeting(MeetingId(id))));
    all
}

/// The journal and the model beside it.
struct Run {
    folder: TempDir,
    journal: Journal,
    /// Copies from before each operation that stands, oldest first.
    before: Vec<Dump>,
    /// Copies from after each operation that was taken back, the newest taken back last.
    after: Vec<Dump>,
    now: Dump,
}

impl Run {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let journal = open(folder.path());
        let now = dump(folder.path());
        Self { folder, journal, before: Vec::new(), after: Vec::new(), now }
    }

    fn step(&mut self, step: &Step) -> Result<(), TestCaseError> {
        let seq = self.journal.newest_seq().unwrap();
        let outcome = self.run(step);
        let is_kept = self.journal.newest_seq().unwrap() > seq;
        let now = dump(self.folder.path());
        match step {
            Step::Undo if self.before.is_empty() => prop_assert!(outcome.is_err(), "undo of nothing"),
            Step::Undo => {
                prop_assert!(outcome.is_ok(), "undo: {outcome:?}");
                let before = self.before.pop().unwrap_or_default();
                prop_assert!(now == before, "undo: {}", difference(&before, &now));
                self.after.push(self.now.clone());
            }
            Step::Redo if self.after.is_empty() => prop_assert!(outcome.is_err(), "redo of nothing"),
            Step::Redo => {
                prop_assert!(outcome.is_ok(), "redo: {outcome:?}");
                let after = self.after.pop().unwrap_or_default();
                prop_assert!(now == after, "redo: {}", difference(&after, &now));
                self.before.push(self.now.clone());
            }
            _ if is_kept => {
                prop_assert!(outcome.is_ok(), "{step:?} failed and left a trace: {outcome:?}");
                self.before.push(self.now.clone());
                self.after.clear();
            }
            _ => prop_assert!(
                now == self.now,
                "{step:?} is not in the history and changed something: {}",
                difference(&self.now, &now)
            ),
        }
        self.now = now;
        Ok(())
    }

    fn run(&mut self, step: &Step) -> kept_journal::Result<()> {
        let entry = |at: usize| entry_at(self.folder.path(), at);
        match step {
            Step::Log(line) => self.journal.log(line).map(drop),
            Step::Edit(at, field, value) => match entry(*at) {
                Some(id) => {
                    let fields = [((*field).to_owned(), value.clone())];
                    self.journal.edit(Subject::Entry(id), &fields).map(drop)
                }
                None => Ok(()),
            },
            Step::EditAccount(at, field, value) => {
                let accounts = self.journal.accounts()?;
                let Some(line) = accounts.get(at % accounts.len().max(1)) else { return Ok(()) };
                let fields = [((*field).to_owned(), (*value).to_owned())];
                self.journal.edit(Subject::Account(line.account.id), &fields).map(drop)
            }
            Step::Delete(at) => entry(*at).map_or(Ok(()), |id| self.journal.delete(id).map(drop)),
            Step::DeleteAccount(at) => row_at(self.folder.path(), "account", *at)
                .map_or(Ok(()), |id| self.journal.delete(Subject::Account(AccountId(id))).map(drop)),
            Step::DeletePerson(at) => row_at(self.folder.path(), "person", *at)
                .map_or(Ok(()), |id| self.journal.delete(Subject::Person(PersonId(id))).map(drop)),
            Step::DeleteMeeting(at) => row_at(self.folder.path(), "meeting", *at)
                .map_or(Ok(()), |id| self.journal.delete(Subject::Meeting(MeetingId(id))).map(drop)),
            Step::Plan(at) => {
                let account = row_at(self.folder.path(), "account", *at).map(|id| format!("account:{id}"));
                let people = row_at(self.folder.path(), "person", *at).map(|id| format!("person:{id}"));
                let plan = MeetingPlan {
                    title: "Review".to_owned(),
                    account,
                    people: people.into_iter().collect(),
                    day: "next tue 9am".to_owned(),
                    ..MeetingPlan::default()
                };
                self.journal.plan(&plan).map(drop)
            }
            Step::Theme(theme) => self.journal.set("theme", &(*theme).into()).map(drop),
            Step::SetAsItIs(at) => {
                let all = subjects(self.folder.path());
                let Some(subject) = all.get(at % all.len().max(1)) else { return Ok(()) };
                let form = self.journal.form(*subject)?;
                let fields: Vec<(String, String)> =
                    form.fields.iter().map(|field| (field.name.clone(), field.value.clone())).collect();
                let done = self.journal.edit(*subject, &fields)?;
                assert!(done.changed.nouns.is_empty(), "{form:#?} touched {:?}", done.changed.nouns);
                Ok(())
            }
            Step::Done(at) => entry(*at).map_or(Ok(()), |id| self.journal.done(&format!("#{id}")).map(drop)),
            Step::Snooze(at) => {
                entry(*at).map_or(Ok(()), |id| self.journal.snooze(&format!("#{id}"), "in 2 weeks").map(drop))
            }
            Step::Import(contacts) => self.journal.import("test", contacts, &|_| ()).map(drop),
            Step::Undo => self.journal.undo().map(drop),
            Step::Redo => self.journal.redo().map(drop),
            Step::Reopen => {
                self.journal = open(self.folder.path());
                Ok(())
            }
        }
    }

    /// Search finds exactly the entries whose text has the word.
    fn search(&mut self, word: &str) -> Result<(), TestCaseError> {
        let page = self.journal.search(word, 1_000, Sort::New).unwrap();
        let found: BTreeSet<i64> = page.entries().map(|id| id.0).collect();
        let has = |text: &str| text.split(|c: char| !c.is_alphanumeric()).any(|token| token == word);
        let texts = texts(self.folder.path());
        let expected: BTreeSet<i64> = texts.iter().filter(|(_, text)| has(text)).map(|(id, _)| *id).collect();
        prop_assert_eq!(found, expected, "{} in {:?}", word, texts);
        Ok(())
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 60,
        rng_seed: RngSeed::Fixed(0x4b65_7074),
        failure_persistence: None,
        max_shrink_iters: 200,
        ..ProptestConfig::default()
    })]

    #[test]
    fn undo_redo_and_search_agree_with_a_plain_model(
        steps in proptest::collection::vec((step(), proptest::sample::select(&WORDS[..])), 1..40)
    ) {
        let mut run = Run::new();
        for (step, word) in &steps {
            run.step(step)?;
            run.search(word)?;
        }
        let findings = run.journal.doctor(&|_| ()).unwrap();
        prop_assert_eq!(&findings.faults, &Vec::<String>::new());
        prop_assert_eq!(&findings.mended_facts, &Vec::<String>::new());
        prop_assert!(!findings.reindexed);
    }
}
