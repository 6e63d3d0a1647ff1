//! Taking in entries of another journal: one operation, found at once, taken back whole, or nothing at all.
#![expect(clippy::unwrap_used, reason = "a test may fail this way")]

mod common;

use common::{clock, journal, surroundings};
use kept_journal::{Error, ImportedEntries, ImportedEntry, Journal, Snippet, Sort};
use kept_model::Kind;

fn entry(day: &str, account: &str, people: &[&str], tags: &[&str], body: &str) -> ImportedEntry {
    let all = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    ImportedEntry {
        day: day.parse().unwrap(),
        kind: Kind::Call,
        account: account.to_owned(),
        people: all(people),
        tags: all(tags),
        body: body.to_owned(),
    }
}

fn import(journal: &mut Journal, entries: &[ImportedEntry]) -> Result<ImportedEntries, Error> {
    journal.import_entries("Import calls", &mut entries.iter().cloned(), &|_| ()).map(|done| done.value)
}

/// The texts of the entries that a line finds, newest first.
fn found(journal: &mut Journal, line: &str) -> Vec<String> {
    let page = journal.search(line, 50, Sort::New).unwrap();
    let text = |hit: &Snippet| match hit {
        Snippet::Entry { line, .. } => Some(line.entry.body.clone()),
        Snippet::Account(..) | Snippet::Person(..) => None,
    };
    page.hits.iter().filter_map(text).collect()
}

fn some() -> Vec<ImportedEntry> {
    vec![
        entry("2026-03-02", "Calder Water", &["Priya Raman"], &["rollout"], "Rollout in Leeds done."),
        entry(
            "2026-03-03",
            "calder  water",
            &["priya raman", "Tom Ashby"],
            &["Rollout", "audit"],
            "Nobody noticed.",
        ),
        entry("2026-03-04", "Tern Logistics", &["Priya Raman"], &[], "Asked about sizing."),
        entry("2026-03-05", "", &[], &[], "A thought about nobody."),
    ]
}

#[test]
fn imported_entries_are_found_with_their_names_and_tags() {
    let (_folder, mut journal, _) = journal();
    journal.log("met @calder tom: the audit went well #audit").unwrap();
    let made = import(&mut journal, &some()).unwrap();
    // The account that the line made is called "calder"; Calder Water is another one.
    assert_eq!(made, ImportedEntries { entries: 4, new_accounts: 2, new_people: 3 });
    for _ in 0..2 {
        assert_eq!(
            found(&mut journal, "account:\"calder water\""),
            ["Nobody noticed.", "Rollout in Leeds done."]
        );
        assert_eq!(found(&mut journal, "#rollout"), ["Nobody noticed.", "Rollout in Leeds done."]);
        assert_eq!(found(&mut journal, "audit noticed"), ["Nobody noticed."]);
        assert_eq!(found(&mut journal, "sizing"), ["Asked about sizing."]);
        assert_eq!(found(&mut journal, "thought"), ["A thought about nobody."]);
        assert_eq!(
            journal.search("tern", 5, Sort::New).unwrap().total,
            3,
            "the account, who is there, its entry"
        );
        // What was fed to the index is what it would have read.
        journal.reindex(&|_| ()).unwrap();
    }
    let account = journal.accounts().unwrap().into_iter().find(|line| line.account.name == "Calder Water");
    assert_eq!(account.unwrap().fact.touches, 2);
    let findings = journal.doctor(&|_| ()).unwrap();
    assert_eq!((findings.faults.len(), findings.mended_facts.len()), (0, 0), "{findings:?}");
}

#[test]
fn one_undo_takes_all_back_and_one_redo_brings_it_again() {
    let (_folder, mut journal, _) = journal();
    journal.log("call @calder: before").unwrap();
    let accounts = |journal: &Journal| journal.accounts().unwrap().len();
    import(&mut journal, &some()).unwrap();
    assert_eq!(accounts(&journal), 3);
    let undone = journal.undo().unwrap();
    assert_eq!(undone.value.label, "Import calls");
    assert_eq!(accounts(&journal), 1);
    for line in ["sizing", "noticed", "#rollout", "tern", "priya"] {
        assert_eq!(found(&mut journal, line), <[&str; 0]>::default(), "{line}");
    }
    assert_eq!(found(&mut journal, "before"), ["before"]);
    assert_eq!(journal.doctor(&|_| ()).unwrap().mended_facts, <[&str; 0]>::default());
    journal.redo().unwrap();
    assert_eq!(accounts(&journal), 3);
    assert_eq!(found(&mut journal, "noticed"), ["Nobody noticed."]);
    let findings = journal.doctor(&|_| ()).unwrap();
    assert_eq!(
        (findings.faults.len(), findings.mended_facts.len(), findings.entries),
        (0, 0, 5),
        "{findings:?}"
    );
    journal.undo().unwrap();
    assert_eq!(accounts(&journal), 1);
}

#[test]
fn what_was_edited_since_stands_in_the_way_of_the_undo() {
    let (_folder, mut journal, _) = journal();
    import(&mut journal, &some()).unwrap();
    let page = journal.search("sizing", 5, Sort::New).unwrap();
    let id = page.entries().next().unwrap();
    let subject = journal.subject(&id.0.to_string()).unwrap();
    journal.edit(subject, &[("body".to_owned(), "Asked about prices.".to_owned())]).unwrap();
    let import = journal.history(2).unwrap()[1].clone();
    assert_eq!(import.label, "Import calls");
    let refused = journal.take_back(import.seq).unwrap_err().to_string();
    assert!(refused.contains("later"), "{refused}");
    journal.undo().unwrap();
    journal.undo().unwrap();
    assert_eq!(journal.accounts().unwrap().len(), 0);
}

#[test]
fn a_bad_entry_keeps_everything_out() {
    let (_folder, mut journal, _) = journal();
    journal.log("call @calder: before").unwrap();
    let seq = journal.newest_seq().unwrap();
    let good = || entry("2026-03-02", "Tern", &["Mei"], &["rollout"], "Never kept.");
    for (bad, why) in [
        (ImportedEntry { kind: Kind::Promise, ..good() }, "promise"),
        (ImportedEntry { day: "+12026-03-02".parse().unwrap(), ..good() }, "12026"),
        (ImportedEntry { tags: vec!["two words".to_owned()], ..good() }, "two words"),
        (ImportedEntry { tags: vec!["!".to_owned()], ..good() }, "\"!\""),
        (ImportedEntry { people: vec!["  ".to_owned()], ..good() }, "no name"),
        (ImportedEntry { body: "nothing\0here".to_owned(), ..good() }, "zero byte"),
    ] {
        let error = import(&mut journal, &[good(), good(), bad]).unwrap_err().to_string();
        assert!(error.starts_with("entry 3 of the import: ") && error.contains(why), "{error}");
        assert_eq!(journal.newest_seq().unwrap(), seq);
        assert_eq!(journal.accounts().unwrap().len(), 1);
        assert_eq!(found(&mut journal, "never"), <[&str; 0]>::default());
    }
    import(&mut journal, &[good()]).unwrap();
    assert_eq!(found(&mut journal, "never"), ["Never kept."]);
}

#[test]
fn nothing_to_import_leaves_no_trace() {
    let (_folder, mut journal, _) = journal();
    let seq = journal.newest_seq().unwrap();
    assert_eq!(import(&mut journal, &[]).unwrap(), ImportedEntries::default());
    assert_eq!(journal.newest_seq().unwrap(), seq);
}

#[test]
fn another_process_sees_it_too_and_may_be_in_the_index() {
    let (folder, mut journal, _) = journal();
    let mut other = Journal::open(folder.path(), surroundings(&clock("2026-11-19T10:05:00Z"))).unwrap();
    other.log("call @calder: seen before").unwrap();
    assert_eq!(found(&mut other, "seen"), ["seen before"]);
    let due_before = other.due(7, 7).unwrap().coming.len();
    // The lock of the index's writer is taken: the import goes on without, and the index follows later.
    let index = kept_search::Index::open_read_only(&folder.path().join("index")).unwrap().unwrap();
    let filler = index.filler(false).unwrap().unwrap();
    import(&mut journal, &some()).unwrap();
    drop(filler);
    for journal in [&mut other, &mut journal] {
        assert_eq!(found(journal, "sizing"), ["Asked about sizing."]);
    }
    other.log("call @tern: sizing again").unwrap();
    assert_eq!(found(&mut journal, "sizing"), ["sizing again", "Asked about sizing."]);
    // With the lock free it goes in at once.
    import(&mut other, &some()).unwrap();
    let cursor = index.cursor().unwrap().unwrap();
    assert_eq!(cursor.seq, other.newest_seq().unwrap());
    assert_eq!(found(&mut journal, "noticed").len(), 2);
    assert_eq!(other.due(7, 7).unwrap().coming.len(), due_before);
    assert_eq!(other.doctor(&|_| ()).unwrap().mended_facts, <[&str; 0]>::default());
}

#[test]
fn many_entries_are_as_if_they_were_made_one_by_one() {
    let (_folder, mut journal, _) = journal();
    let many: Vec<ImportedEntry> = (0..3_000)
        .map(|n| {
            let people = if n % 3 == 0 { vec!["Priya Raman"] } else { vec![] };
            let tags = if n % 50 == 0 { vec!["renewal"] } else { vec![] };
            let day = format!("20{:02}-{:02}-{:02}", 10 + n / 300, 1 + n % 12, 1 + n % 28);
            entry(&day, &format!("Account {}", n % 7), &people, &tags, &format!("number{n} of the import"))
        })
        .collect();
    let told = std::cell::RefCell::new(Vec::new());
    let progress = |done| told.borrow_mut().push(done);
    let done = journal.import_entries("Import", &mut many.into_iter(), &progress).unwrap();
    assert_eq!(*told.borrow(), [1_000, 2_000, 3_000, 3_000]);
    // 3,000 entries, seven accounts, and Priya at each of them.
    assert_eq!((done.value.entries, done.value.new_accounts, done.value.new_people), (3_000, 7, 7));
    assert_eq!(done.changed.about.len(), 3_014);
    assert_eq!(found(&mut journal, "number2718"), ["number2718 of the import"]);
    assert_eq!(journal.search("import #renewal", 5, Sort::New).unwrap().total, 60);
    let findings = journal.doctor(&|_| ()).unwrap();
    assert_eq!((findings.faults.len(), findings.mended_facts.len(), findings.reindexed), (0, 0, false));
    journal.undo().unwrap();
    assert_eq!(journal.search("import", 5, Sort::New).unwrap().total, 0);
    assert_eq!(journal.doctor(&|_| ()).unwrap().mended_facts, <[&str; 0]>::default());
}
