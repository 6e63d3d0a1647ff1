//! What a step writes: in the journal, and in the model.

use crate::model::{Account, Entry, Person, State};
use crate::step::{LinePart, Step};
use crate::vocabulary::{ACCOUNTS, PEOPLE, WORDS, text};
use chrono::NaiveDate;
use kept_journal::{ImportedEntry, Journal, Subject};
use kept_model::{AccountId, EntryId, Kind, Noun, Owner, PersonId};
use std::collections::BTreeMap;
use std::rc::Rc;

/// What there is at that place.
fn at<T>(all: &BTreeMap<i64, T>, place: usize) -> Option<i64> {
    all.keys().nth(place % all.len().max(1)).copied()
}

/// Takes a step in the journal, and what should come of it in the model.
pub(crate) fn write(journal: &mut Journal, step: &Step, state: &mut State) -> kept_journal::Result<()> {
    match step {
        Step::Log { .. } | Step::Fact { .. } => log(journal, step, state),
        Step::Import { account, day, tag, bodies } => {
            import(journal, ACCOUNTS[*account], *day, *tag, bodies, state)
        }
        Step::Rename(..)
        | Step::Language(..)
        | Step::Purpose(..)
        | Step::Hire(..)
        | Step::DeleteAccount(_) => about_account(journal, step, state),
        Step::RenamePerson(place, name) => {
            let name = PEOPLE[*name];
            let is_taken = state.people.values().any(|person| person.name == name);
            let Some(id) = at(&state.people, *place).filter(|_| !is_taken) else { return Ok(()) };
            edit(journal, Subject::Person(PersonId(id)), "name", name)?;
            state.people.entry(id).and_modify(|person| name.clone_into(&mut Rc::make_mut(person).name));
            Ok(())
        }
        Step::DeletePerson(place) => {
            let Some(id) = at(&state.people, *place) else { return Ok(()) };
            journal.delete(Subject::Person(PersonId(id)))?;
            state.delete_person(id);
            Ok(())
        }
        _ => about_entry(journal, step, state),
    }
}

fn edit(journal: &mut Journal, subject: Subject, field: &str, value: &str) -> kept_journal::Result<()> {
    journal.edit(subject, &[(field.to_owned(), value.to_owned())]).map(drop)
}

fn log(journal: &mut Journal, step: &Step, state: &mut State) -> kept_journal::Result<()> {
    let (Step::Log { account, .. } | Step::Fact { account, .. }) = step else { return Ok(()) };
    let name = ACCOUNTS[*account];
    let found = state.accounts_called(name);
    let known = found.first().copied().filter(|id| state.accounts[id].name == name);
    // A name that begins another one means that one.
    if known.is_none() && !(found.is_empty() && state.people_called(name).is_empty()) {
        return Ok(());
    }
    let (line, mut made) = match step {
        Step::Log { kind, day, words, tag, parts, .. } => {
            let tag_text = tag.map(|tag| format!(" #{}", WORDS[tag].0)).unwrap_or_default();
            let said: String = parts.iter().map(part_text).collect();
            let line = format!("{kind} @\"{name}\" {day}: {}{tag_text}{said}", text(words));
            let entry = Entry { kind: *kind, day: *day, body: words.clone(), tag: *tag, ..Entry::call() };
            let parts = parts.iter().map(|part| Entry { day: *day, ..part_entry(part) });
            (line, [entry].into_iter().chain(parts).collect::<Vec<_>>())
        }
        Step::Fact { fact, words, .. } => {
            let (kind, is_open) = match *fact {
                "order" => (Kind::Order, false),
                "pulse 4" => (Kind::Pulse, true),
                "pulse 9" => (Kind::Pulse, false),
                "experiment" => (Kind::Experiment, false),
                _ => (Kind::Advocacy, false),
            };
            let what = if kind == Kind::Order { words.clone() } else { Vec::new() };
            let entry = Entry { kind, is_open, what, body: words.clone(), ..Entry::call() };
            (format!("@\"{name}\" {fact} {}", text(words)), vec![entry])
        }
        _ => return Ok(()),
    };
    let done = journal.log(&line)?;
    let logged: Vec<_> = done.value.entries.iter().map(|line| &line.entry).collect();
    let kinds = |kinds: &mut dyn Iterator<Item = Kind>| kinds.collect::<Vec<_>>();
    assert_eq!(
        kinds(&mut logged.iter().map(|entry| entry.kind)),
        kinds(&mut made.iter().map(|entry| entry.kind)),
        "{line}"
    );
    let account = logged[0].accounts[0].0;
    if known.is_none() {
        let new = Account { name: name.to_owned(), purpose: Vec::new(), language: None };
        state.accounts.insert(account, Rc::new(new));
    }
    let parent = logged[0].id.0;
    for (place, (entry, logged)) in made.drain(..).zip(logged).enumerate() {
        let parent = (place > 0).then_some(parent);
        state.entries.insert(logged.id.0, Rc::new(Entry { parent, accounts: vec![account], ..entry }));
    }
    Ok(())
}

fn import(
    journal: &mut Journal,
    account: &str,
    day: NaiveDate,
    tag: Option<usize>,
    bodies: &[Vec<usize>],
    state: &mut State,
) -> kept_journal::Result<()> {
    let mut entries = bodies.iter().map(|words| ImportedEntry {
        day,
        kind: Kind::Email,
        account: account.to_owned(),
        people: Vec::new(),
        tags: tag.iter().map(|tag| WORDS[*tag].0.to_owned()).collect(),
        body: text(words),
    });
    journal.import_entries("Import", &mut entries, &|_| ())?;
    // It does not say which rows it made: they are the last.
    let file = kept_tests::reader(journal.folder());
    let mut last = file.prepare("SELECT id FROM entry ORDER BY id DESC LIMIT ?1").unwrap();
    let ids = last.query_map([bodies.len() as i64], |row| row.get(0)).unwrap();
    let ids: Vec<i64> = ids.map(Result::unwrap).collect();
    let id: i64 =
        file.query_row("SELECT id FROM account WHERE name = ?1", [account], |row| row.get(0)).unwrap();
    let new = || Rc::new(Account { name: account.to_owned(), purpose: Vec::new(), language: None });
    state.accounts.entry(id).or_insert_with(new);
    for (entry, words) in ids.into_iter().rev().zip(bodies) {
        let known =
            Entry { kind: Kind::Email, day, tag, body: words.clone(), accounts: vec![id], ..Entry::call() };
        state.entries.insert(entry, Rc::new(known));
    }
    Ok(())
}

fn part_text((mark, words, due): &LinePart) -> String {
    let due = due.map(|due| format!(" by {due}")).unwrap_or_default();
    format!(" {mark} {}{due}", text(words))
}

fn part_entry((mark, words, due): &LinePart) -> Entry {
    let (kind, owner) = match *mark {
        ">" => (Kind::Promise, Some(Owner::Me)),
        "<" => (Kind::Promise, Some(Owner::Them)),
        "~" => (Kind::Obstacle, None),
        "=" => (Kind::Outcome, None),
        "!" => (Kind::Delight, None),
        _ => (Kind::Question, None),
    };
    Entry { kind, owner, due: *due, is_open: kind != Kind::Delight, body: words.clone(), ..Entry::call() }
}

fn about_account(journal: &mut Journal, step: &Step, state: &mut State) -> kept_journal::Result<()> {
    let (Step::Rename(place, _)
    | Step::Language(place, _)
    | Step::Purpose(place, _)
    | Step::Hire(place, ..)
    | Step::DeleteAccount(place)) = step
    else {
        return Ok(());
    };
    let Some(id) = at(&state.accounts, *place) else { return Ok(()) };
    let subject = Subject::Account(AccountId(id));
    let mut account = state.accounts[&id].as_ref().clone();
    match step {
        Step::Rename(_, name) => {
            edit(journal, subject, "name", ACCOUNTS[*name])?;
            ACCOUNTS[*name].clone_into(&mut account.name);
        }
        Step::Language(_, language) => {
            edit(journal, subject, "language", language)?;
            account.language = Some((*language).to_owned()).filter(|language| !language.is_empty());
        }
        Step::Purpose(_, words) => {
            edit(journal, subject, "purpose", &text(words))?;
            account.purpose.clone_from(words);
        }
        Step::Hire(_, name, role) => {
            let name = PEOPLE[*name];
            if state.people.values().any(|person| person.name == name) {
                return Ok(());
            }
            let field = ("person".to_owned(), format!("{name}, {}", text(role)));
            let done = journal.edit(subject, &[field])?;
            let new = done.changed.about.iter().find(|(noun, _)| *noun == Noun::Person);
            let new = new.map(|(_, id)| *id).expect("somebody was hired");
            let person = Person { name: name.to_owned(), at: Some((id, role.clone())) };
            state.people.insert(new, Rc::new(person));
        }
        _ => {
            journal.delete(subject)?;
            state.delete_account(id);
            return Ok(());
        }
    }
    state.accounts.insert(id, Rc::new(account));
    Ok(())
}

fn about_entry(journal: &mut Journal, step: &Step, state: &mut State) -> kept_journal::Result<()> {
    let (Step::Body(place, _)
    | Step::Day(place, _)
    | Step::Tag(place, _)
    | Step::Accounts(place, ..)
    | Step::People(place, _)
    | Step::Touch(place, _)
    | Step::Done(place)
    | Step::Move(place, _)
    | Step::Delete(place)) = step
    else {
        return Ok(());
    };
    let Some(id) = at(&state.entries, *place) else { return Ok(()) };
    let mut entry = state.entries[&id].as_ref().clone();
    let subject = Subject::Entry(EntryId(id));
    match step {
        Step::Body(_, words) => {
            edit(journal, subject, "body", &text(words))?;
            entry.body.clone_from(words);
        }
        Step::Day(_, day) => {
            edit(journal, subject, "day", &day.to_string())?;
            entry.day = *day;
        }
        Step::Tag(_, tag) => {
            edit(journal, subject, "tags", tag.map_or("", |tag| WORDS[tag].0))?;
            entry.tag = *tag;
        }
        Step::Accounts(_, first, second) => {
            let mut ids: Vec<i64> = at(&state.accounts, *first).into_iter().collect();
            ids.extend(second.and_then(|second| at(&state.accounts, second)));
            ids.dedup();
            let list: Vec<String> = ids.iter().map(|id| format!("account:{id}")).collect();
            edit(journal, subject, "account", &list.join(", "))?;
            entry.accounts = ids;
        }
        Step::People(_, person) => {
            let person = person.and_then(|person| at(&state.people, person));
            edit(journal, subject, "person", &person.map(|id| format!("person:{id}")).unwrap_or_default())?;
            entry.people = person.into_iter().collect();
        }
        Step::Touch(_, kind) if entry.kind.is_touch() => {
            edit(journal, subject, "kind", kind.as_str())?;
            entry.kind = *kind;
        }
        Step::Done(_) if entry.is_open && matches!(entry.kind, Kind::Promise | Kind::Question) => {
            journal.done(&format!("#{id}"))?;
            (entry.is_open, entry.is_kept) = (false, entry.kind == Kind::Promise);
        }
        Step::Move(_, day) if entry.is_open && entry.kind == Kind::Promise && entry.due != Some(*day) => {
            journal.move_promise(EntryId(id), Some(*day), None)?;
            (entry.due, entry.is_moved) = (Some(*day), true);
        }
        Step::Delete(_) => {
            journal.delete(subject)?;
            state.delete(id);
            return Ok(());
        }
        _ => return Ok(()),
    }
    state.alter(id, |own| *own = entry);
    Ok(())
}
