//! Logging, acting on what prompts, and taking it back.
#![expect(clippy::unwrap_used, reason = "a test may fail this way")]

mod common;

use common::{journal, surroundings};
use kept_journal::{Error, Journal, Rule, Sort};
use kept_model::{EntryId, Facet, Promise, PromiseState};

fn promise(journal: &Journal, id: i64) -> Promise {
    match journal.show(EntryId(id)).unwrap().0.entry.facet {
        Facet::Promise(promise) => promise,
        other => panic!("{other:?} is no promise"),
    }
}

fn due(promise: &Promise) -> String {
    promise.due.day.map(|day| day.to_string()).unwrap_or_default()
}

#[test]
fn a_promise_prompts_is_snoozed_and_kept() {
    let (_folder, mut journal, clock) = journal();
    let logged = journal.log("@acme > send sizing doc by fri").unwrap();
    assert_eq!(logged.value.new_accounts, ["acme"]);
    let id = logged.value.entries[0].entry.id;
    let prompts = journal.today_page().unwrap().prompts;
    let mine = prompts.iter().find(|prompt| prompt.rule == Rule::PromiseMine).unwrap();
    assert_eq!(mine.entry, Some(id));
    let key = mine.key.clone();
    journal.snooze(&key, "mon").unwrap();
    let today = journal.today_page().unwrap();
    assert!(today.prompts.iter().all(|prompt| prompt.key != key));
    assert_eq!(today.snoozed, 1);
    *clock.lock().unwrap() = "2026-11-23T09:00:00Z".parse().unwrap();
    assert!(
        journal.today_page().unwrap().prompts.iter().any(|prompt| prompt.key == key),
        "it is late on Monday"
    );
    journal.done(&key).unwrap();
    assert_eq!(promise(&journal, id.0).state, PromiseState::Kept);
    assert!(journal.today_page().unwrap().prompts.iter().all(|prompt| prompt.entry != Some(id)));
    journal.undo().unwrap();
    assert_eq!(promise(&journal, id.0).state, PromiseState::Open);
}

#[test]
fn a_snoozed_promise_number_is_a_move_that_is_remembered() {
    let (_folder, mut journal, _) = journal();
    journal.log("@acme > send sizing doc by fri").unwrap();
    journal.snooze("#1", "27 nov").unwrap();
    let moved = promise(&journal, 1);
    assert_eq!(due(&moved), "2026-11-27");
    assert_eq!(moved.moves.len(), 1);
    assert_eq!(journal.search("is:moved", 10, Sort::New).unwrap().hits.len(), 1);
    let refused = journal.snooze("#1", "yesterday").unwrap_err();
    assert!(matches!(refused, Error::Invalid(_)), "{refused}");
}

#[test]
fn a_date_that_counts_from_going_live_follows_it() {
    let (_folder, mut journal, _) = journal();
    journal.log("@novatech order PO-4711 firewall refresh 84k EUR").unwrap();
    let logged = journal.log("remind @novatech is the dashboard used? 30d after live").unwrap();
    let id = logged.value.entries[0].entry.id.0;
    assert_eq!(due(&promise(&journal, id)), "");
    journal.log("@novatech live 1 dec").unwrap();
    assert_eq!(due(&promise(&journal, id)), "2026-12-31");
    journal.edit(journal.subject("#1").unwrap(), &[("live".to_owned(), "4 dec".to_owned())]).unwrap();
    assert_eq!(due(&promise(&journal, id)), "2027-01-03");
    journal.undo().unwrap();
    assert_eq!(due(&promise(&journal, id)), "2026-12-31");
}

#[test]
fn done_on_another_prompt_invents_no_touch() {
    let (_folder, mut journal, _) = journal();
    journal.fill_sample(journal.today(), 0, &|_| ()).unwrap();
    let prompts = journal.today_page().unwrap().prompts;
    let quiet =
        prompts.iter().find(|prompt| prompt.rule == Rule::RhythmIdeal).expect("Orrin Pumps has been quiet");
    let before = journal.accounts().unwrap();
    let done = journal.done(&quiet.key).unwrap();
    assert!(done.value.what_happened.is_some());
    assert_eq!(journal.accounts().unwrap(), before);
    assert!(journal.today_page().unwrap().prompts.iter().all(|prompt| prompt.key != quiet.key));
}

#[test]
fn what_a_line_cannot_mean_is_refused_and_nothing_kept() {
    let (_folder, mut journal, _) = journal();
    journal.log("@\"Calder Water\" hello").unwrap();
    journal.log("@\"Calder Paper\" hello").unwrap();
    let seq = journal.newest_seq().unwrap();
    assert!(
        matches!(journal.log("call @calder: hi"), Err(Error::Ambiguous { candidates, .. }) if candidates.len() == 2)
    );
    assert!(
        matches!(journal.log("call calder: hi"), Err(Error::Ambiguous { candidates, .. }) if candidates.len() == 2)
    );
    assert!(matches!(journal.log("@\"Calder Paper\" every 3 weeks, at most 2"), Err(Error::Invalid(_))));
    assert!(matches!(journal.log("   "), Err(Error::Empty)));
    assert!(matches!(journal.log("every 3 weeks"), Err(Error::NoAccount { .. })));
    assert!(
        matches!(journal.log("@\"calder water\" live 1 dec"), Err(Error::Invalid(_))),
        "nothing was ordered"
    );
    assert_eq!(journal.newest_seq().unwrap(), seq);
}

#[test]
fn undo_holds_over_a_restart_and_a_new_operation_clears_redo() {
    let (folder, mut journal, clock) = journal();
    journal.log("@acme first").unwrap();
    journal.log("@acme second").unwrap();
    drop(journal);
    let mut journal = Journal::open(folder.path(), surroundings(&clock)).unwrap();
    journal.undo().unwrap();
    assert_eq!(journal.search("second", 10, Sort::New).unwrap().hits.len(), 0);
    drop(journal);
    let mut journal = Journal::open(folder.path(), surroundings(&clock)).unwrap();
    journal.redo().unwrap();
    assert_eq!(journal.search("second", 10, Sort::New).unwrap().hits.len(), 1);
    journal.undo().unwrap();
    journal.log("@acme third").unwrap();
    assert!(matches!(journal.redo(), Err(Error::NothingToUndo(_))));
}

#[test]
fn a_deleted_entry_takes_its_parts_and_undo_brings_them_back() {
    let (_folder, mut journal, _) = journal();
    let logged = journal.log("met @acme: fear of the move > intro by next wed ! Tom thanked Sam").unwrap();
    assert_eq!(logged.value.entries.len(), 3);
    let id = logged.value.entries[0].entry.id;
    let before: Vec<_> =
        logged.value.entries.iter().map(|line| journal.show(line.entry.id).unwrap()).collect();
    assert_eq!(journal.delete(id).unwrap().value, 3);
    assert!(journal.show(id).is_err());
    assert_eq!(journal.search("thanked", 10, Sort::New).unwrap().hits.len(), 0);
    journal.undo().unwrap();
    let after: Vec<_> =
        logged.value.entries.iter().map(|line| journal.show(line.entry.id).unwrap()).collect();
    assert_eq!(before, after);
    assert_eq!(journal.search("thanked", 10, Sort::New).unwrap().hits.len(), 1);
}

#[test]
fn the_index_may_be_deleted_at_any_time() {
    let (folder, mut journal, clock) = journal();
    journal.fill_sample(journal.today(), 0, &|_| ()).unwrap();
    let before = journal.search("backup polic", 50, Sort::New).unwrap();
    assert!(before.hits.len() >= 8, "{}", before.hits.len());
    drop(journal);
    std::fs::remove_dir_all(folder.path().join("index")).unwrap();
    let mut journal = Journal::open(folder.path(), surroundings(&clock)).unwrap();
    assert_eq!(journal.search("backup polic", 50, Sort::New).unwrap(), before);
    assert!(journal.doctor(&|_| ()).unwrap().faults.is_empty());
}

#[test]
fn a_name_finds_what_is_about_it() {
    let (_folder, mut journal, _) = journal();
    journal.log("@\"Ingram Foods\" the oven is warm").unwrap();
    journal.log("@\"Calder Water\" backup in the night").unwrap();
    let found = |journal: &mut Journal, line: &str| {
        journal.search(line, 10, Sort::New).unwrap().entries().map(|id| id.0).collect::<Vec<_>>()
    };
    assert_eq!(found(&mut journal, "calder backup"), [2]);
    assert_eq!(found(&mut journal, "ingr"), [1], "an unfinished word begins a name");
    assert_eq!(
        found(&mut journal, "in the night"),
        [2],
        "a finished word is a whole one: Ingram is not in it"
    );
    assert_eq!(found(&mut journal, "ing warm"), Vec::<i64>::new());
    assert_eq!(found(&mut journal, "-calder"), [1]);
}

#[test]
fn what_cannot_be_done_is_named_with_its_article() {
    let (_folder, mut journal, _clock) = journal();
    journal.log("@acme order PO-1 kit").unwrap();
    journal.log("call @acme: hi").unwrap();
    for (id, named) in [("1", "#1 is an order, which"), ("2", "#2 is a call, which")] {
        let refused = journal.done(id).unwrap_err().to_string();
        assert!(refused.starts_with(named), "{refused}");
    }
}

#[test]
fn an_account_does_not_take_the_name_of_another() {
    let (_folder, mut journal, _clock) = journal();
    journal.log("note @acme: hi").unwrap();
    journal.log("note @brightwell: hi").unwrap();
    let acme = journal.subject("acme").unwrap();
    let mut rename = |name: &str| journal.edit(acme, &[("name".to_owned(), name.to_owned())]);
    assert!(matches!(rename("Brightwell"), Err(Error::Invalid(_))));
    rename("ACME").unwrap();
}

#[test]
fn a_filter_takes_a_stretch_whole_and_dates_of_several_words() {
    let (_folder, mut journal, _clock) = journal();
    journal.log("call @acme on 12 oct: one").unwrap();
    journal.log("call @acme on 2 nov: two").unwrap();
    for (line, found) in [
        ("on:october", 1),
        ("after:october kind:call", 1),
        ("before:november call", 0),
        ("before:november kind:call", 1),
        ("after:11 oct before:3 nov kind:call", 2),
        ("after:12 oct two", 1),
        ("on:12 oct two", 0),
        ("after: first monday of october", 2),
    ] {
        assert_eq!(journal.search(line, 10, Sort::New).unwrap().hits.len(), found, "{line}");
    }
}

#[test]
fn a_number_is_never_given_twice() {
    let (_folder, mut journal, _clock) = journal();
    journal.log("note @acme: one").unwrap();
    let second = journal.log("note @acme: two").unwrap().value.entries[0].entry.id;
    let deleted = journal.delete(second).unwrap().changed.seq;
    let third = journal.log("note @acme: three").unwrap().value.entries[0].entry.id;
    assert_ne!(second, third);
    // What came later did not touch what was deleted.
    journal.take_back(deleted).unwrap();
    assert_eq!(journal.search("kind:note", 10, Sort::New).unwrap().hits.len(), 3);
}
