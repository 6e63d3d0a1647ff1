//! A story, told to a journal and to the model beside it.

use crate::files::{copy, cut, files, folder};
use crate::model::{Account, Entry, Key, Person, State};
use crate::question::Question;
use crate::step::{LinePart, Step};
use crate::vocabulary::{ACCOUNTS, PEOPLE, WORDS, text};
use chrono::NaiveDate;
use kept_journal::{Error, ImportedEntry, Journal, SearchPage, Snippet, Sort, Subject};
use kept_model::{AccountId, EntryId, Kind, Noun, Owner, PersonId};
use kept_search::{Index, SearchError};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::path::PathBuf;
use std::rc::Rc;
use tempfile::TempDir;

/// A step and which of two programs takes it.
pub(crate) type Told = (usize, Step);

type Outcome = Result<(), String>;

/// Tells a story from its beginning.
pub(crate) fn tell(story: &[Told]) -> Outcome {
    let mut run = Run::new();
    for (at, (who, step)) in story.iter().enumerate() {
        run.step(*who, step).map_err(|why| format!("step {at}, {step:?}: {why}"))?;
    }
    run.end()
}

struct Run {
    folder: TempDir,
    /// Two programs on one folder.
    programs: [Option<Journal>; 2],
    state: State,
    /// What was there before each operation that stands.
    before: Vec<State>,
    /// What was there after each operation that was taken back.
    after: Vec<State>,
    kept_index: Option<TempDir>,
    /// The lock of whoever writes the index, while somebody else has it.
    held: Option<File>,
    /// Whether nobody has looked since the index was damaged. While somebody holds the lock it cannot be mended, and
    /// saying so is right.
    is_damaged: bool,
}

impl Run {
    fn new() -> Self {
        Self {
            folder: folder(),
            programs: [None, None],
            state: State::default(),
            before: Vec::new(),
            after: Vec::new(),
            kept_index: None,
            held: None,
            is_damaged: false,
        }
    }

    fn program(&mut self, who: usize) -> &mut Journal {
        let folder = self.folder.path();
        self.programs[who].get_or_insert_with(|| kept_tests::open(folder))
    }

    fn index(&self) -> PathBuf {
        self.folder.path().join("index")
    }

    fn step(&mut self, who: usize, step: &Step) -> Outcome {
        match step {
            Step::Ask(question) => self.ask(who, question),
            Step::Leaf(question) => self.leaf(who, question),
            Step::Undo | Step::Redo => self.take_back(who, matches!(step, Step::Undo)),
            Step::Commit => {
                let done = self.program(who).index_if_behind();
                self.unless_stuck(done)
            }
            Step::Reindex => match self.program(who).reindex(&|_| ()) {
                Err(Error::Search(SearchError::Busy)) if self.held.is_some() => Ok(()),
                done => self.unless_stuck(done),
            },
            Step::Merge => {
                // As another program would; what cannot be opened is for the next search to mend.
                if let Ok(Some(index)) = Index::open_read_only(&self.index()) {
                    let _ = index.merge();
                }
                Ok(())
            }
            Step::Reopen => self.reopen(),
            Step::Crash { is_forgotten } => self.crash(*is_forgotten),
            Step::KeepIndex => {
                let kept = folder();
                if self.index().is_dir() {
                    copy(&self.index(), kept.path());
                    self.kept_index = Some(kept);
                }
                Ok(())
            }
            Step::PutBack { is_open } => {
                let Some(kept) = self.kept_index.take() else { return Ok(()) };
                self.damage(*is_open, |index| {
                    let _ = fs::remove_dir_all(index);
                    copy(kept.path(), index);
                });
                self.kept_index = Some(kept);
                Ok(())
            }
            Step::DeleteIndex { is_open } => {
                self.damage(*is_open, |index| {
                    let _ = fs::remove_dir_all(index);
                });
                Ok(())
            }
            Step::HalveIndex { is_open, which, is_cut } => {
                // A mapped file that is cut may end the program, or give zeros until it is idle and compares checksums.
                self.damage(*is_open && !*is_cut, |index| {
                    for (at, file) in files(index).iter().enumerate() {
                        match (which >> (at % 6)) & 1 {
                            1 if *is_cut => cut(file),
                            1 => fs::remove_file(file).unwrap(),
                            _ => {}
                        }
                    }
                });
                Ok(())
            }
            Step::Hold => {
                let lock = self.index().join(".tantivy-writer.lock");
                if self.held.is_none() && self.index().is_dir() {
                    let lock = File::create(lock).unwrap();
                    self.held = lock.try_lock().is_ok().then_some(lock);
                }
                Ok(())
            }
            Step::LetGo => {
                self.held = None;
                Ok(())
            }
            write => self.write(who, write),
        }
    }

    fn damage(&mut self, is_open: bool, damage: impl FnOnce(&PathBuf)) {
        if !is_open {
            self.programs = [None, None];
        }
        self.is_damaged = true;
        damage(&self.index());
    }

    fn unless_stuck<T>(&self, done: kept_journal::Result<T>) -> Outcome {
        match done {
            Err(Error::Search(SearchError::Busy)) if self.is_damaged && self.held.is_some() => Ok(()),
            done => done.map(drop).map_err(|error| error.to_string()),
        }
    }

    fn reopen(&mut self) -> Outcome {
        self.programs = [None, None];
        Ok(())
    }

    fn crash(&mut self, is_forgotten: bool) -> Outcome {
        let now = folder();
        copy(self.folder.path(), now.path());
        for program in self.programs.iter_mut().filter_map(Option::take) {
            if is_forgotten {
                std::mem::forget(program);
            }
        }
        self.folder = now;
        self.held = None;
        self.ask(0, &Question::everything())
    }

    fn end(mut self) -> Outcome {
        self.held = None;
        for who in [0, 1] {
            self.ask(who, &Question::everything())?;
        }
        let findings = self.program(0).doctor(&|_| ()).map_err(|error| format!("doctor: {error}"))?;
        let wrong = [findings.faults, findings.mended_facts].concat();
        if wrong.is_empty() { Ok(()) } else { Err(format!("doctor: {wrong:?}")) }
    }

    // What is asked.

    fn ask(&mut self, who: usize, question: &Question) -> Outcome {
        let line = question.line();
        let answer =
            self.program(who).search_from(&line, question.offset, question.limit, question.sort);
        let page = match (answer, question.answer(&self.state, &[])) {
            (Err(Error::Query(_)), Err(_)) => return Ok(()),
            (Err(error), _) => return self.unless_stuck::<()>(Err(error)),
            (Ok(_), Err(_)) => return Err(format!("\"{line}\" names nobody and is answered")),
            (Ok(page), Ok(_)) => page,
        };
        self.is_damaged &= self.held.is_some();
        let expected = self.expected(question, &page)?;
        let found = keys(&page);
        let what = || format!("\"{line}\"\n found    {found:?}\n expected {expected:?}\n {page:?}");
        if page.preparing.is_some() {
            // An index that is not whole says so, and may be found so only while somebody else is making it.
            let is_right = self.held.is_some() && found.iter().all(|key| expected.contains(key));
            return if is_right { Ok(()) } else { Err(what()) };
        }
        let end = expected.len().min(question.offset.saturating_add(question.limit));
        let shown = &expected[question.offset.min(end)..end];
        let is_right = if question.sort == Sort::New || !question.wants_words() {
            found == shown
        } else {
            let (all, own): (BTreeSet<_>, BTreeSet<_>) = (expected.iter().collect(), found.iter().collect());
            found.len() == shown.len() && own.len() == found.len() && own.is_subset(&all)
        };
        if !is_right || (page.total, page.is_more) != (expected.len(), false) {
            return Err(what());
        }
        page.hits.iter().try_for_each(|hit| self.row(question, &page, hit)).map_err(|why| why + &what())
    }

    /// The best, page after page: each hit on one page.
    fn leaf(&mut self, who: usize, question: &Question) -> Outcome {
        let mut question = question.clone();
        let mut all: Vec<Key> = Vec::new();
        loop {
            self.ask(who, &question)?;
            let line = question.line();
            let answer =
                self.program(who).search_from(&line, question.offset, question.limit, question.sort);
            let Ok(page) = answer else { return Ok(()) };
            all.extend(keys(&page));
            question.offset += question.limit;
            if question.offset >= page.total {
                let expected = self.expected(&question, &page)?;
                let (own, expected): (BTreeSet<_>, BTreeSet<_>) =
                    (all.iter().copied().collect(), expected.into_iter().collect());
                let is_right = own == expected && own.len() == all.len();
                return if is_right {
                    Ok(())
                } else {
                    Err(format!("\"{line}\", page by page\n found    {all:?}\n expected {expected:?}"))
                };
            }
        }
    }

    /// What the model finds, with the words that the page says it put in the place of others.
    fn expected(&self, question: &Question, page: &SearchPage) -> Result<Vec<Key>, String> {
        let expected = question.answer(&self.state, &[]).map_err(|_| "nobody".to_owned())?;
        if page.corrected.is_empty() {
            return Ok(expected);
        }
        if !expected.is_empty() {
            return Err(format!("{:?} was corrected, but there is {expected:?}", question.line()));
        }
        question.answer(&self.state, &page.corrected).map_err(|_| "nobody".to_owned())
    }

    /// A row says what is kept, and marks what was found.
    fn row(&self, question: &Question, page: &SearchPage, hit: &Snippet) -> Outcome {
        let name = |id: &i64| self.state.accounts[id].name.clone();
        let is_right = match hit {
            Snippet::Account(account, _) => account.name == name(&account.id.0),
            Snippet::Person(person, at, _) => {
                let known = &self.state.people[&person.id.0];
                person.name == known.name && *at == known.at.as_ref().map(|(id, _)| name(id))
            }
            Snippet::Entry { line, text: shown, marks } => {
                let known = &self.state.entries[&line.entry.id.0];
                let tongue = self.state.tongue(&known.accounts);
                let expected = question.marks(&known.body, tongue, &page.corrected);
                if *marks != expected {
                    return Err(format!("marks {marks:?}, expected {expected:?}, in \"{shown}\": "));
                }
                let people: Vec<String> =
                    known.people.iter().map(|id| self.state.people[id].name.clone()).collect();
                let accounts: Vec<String> = known.accounts.iter().map(name).collect();
                let body = text(&known.body);
                (&line.entry.body, shown) == (&body, &body)
                    && (line.entry.kind, line.entry.day) == (known.kind, known.day)
                    && (&line.accounts, &line.people) == (&accounts, &people)
            }
        };
        if is_right { Ok(()) } else { Err(format!("{hit:?} is not what was kept: ")) }
    }

    // What is written.

    fn take_back(&mut self, who: usize, is_undo: bool) -> Outcome {
        let (from, to) =
            if is_undo { (&mut self.before, &mut self.after) } else { (&mut self.after, &mut self.before) };
        let Some(state) = from.pop() else {
            let done = if is_undo { self.program(who).undo() } else { self.program(who).redo() };
            return if done.is_err() { Ok(()) } else { Err("there was nothing to take back".to_owned()) };
        };
        to.push(std::mem::replace(&mut self.state, state));
        let done = if is_undo { self.program(who).undo() } else { self.program(who).redo() };
        done.map(drop).map_err(|error| error.to_string())
    }

    fn write(&mut self, who: usize, step: &Step) -> Outcome {
        let seq = self.program(who).newest_seq().map_err(|error| error.to_string())?;
        let mut next = self.state.clone();
        self.program(who);
        let Some(journal) = self.programs[who].as_mut() else { return Ok(()) };
        let is_refused = match write(journal, step, &mut next) {
            Ok(()) => false,
            Err(Error::Invalid(_)) if matches!(step, Step::Rename(..)) => true,
            Err(error) => return Err(error.to_string()),
        };
        let is_recorded = journal.newest_seq().map_err(|error| error.to_string())? > seq;
        if is_recorded && !is_refused {
            self.before.push(std::mem::replace(&mut self.state, next));
            self.after.clear();
        } else if is_recorded || (!is_refused && next != self.state) {
            return Err("it is in the history and should not be, or the other way round".to_owned());
        }
        Ok(())
    }
}

/// Whom and what a page shows.
pub(crate) fn keys(page: &SearchPage) -> Vec<Key> {
    let key = |hit: &Snippet| match hit {
        Snippet::Entry { line, .. } => (Noun::Entry, line.entry.id.0),
        Snippet::Account(account, _) => (Noun::Account, account.id.0),
        Snippet::Person(person, ..) => (Noun::Person, person.id.0),
    };
    page.hits.iter().map(key).collect()
}

/// What there is at that place.
fn at<T>(all: &BTreeMap<i64, T>, place: usize) -> Option<i64> {
    all.keys().nth(place % all.len().max(1)).copied()
}

/// Takes a step in the journal, and what should come of it in the model.
fn write(journal: &mut Journal, step: &Step, state: &mut State) -> kept_journal::Result<()> {
    match step {
        Step::Log { .. } | Step::Fact { .. } => log(journal, step, state),
        Step::Import { account, day, tag, bodies } => import(journal, ACCOUNTS[*account], *day, *tag, bodies, state),
        Step::Rename(..) | Step::Language(..) | Step::Purpose(..) | Step::Hire(..) | Step::DeleteAccount(_) => {
            about_account(journal, step, state)
        }
        Step::RenamePerson(place, name) => {
            let name = PEOPLE[*name];
            let is_taken = state.people.values().any(|person| person.name == name);
            let Some(id) = at(&state.people, *place).filter(|_| !is_taken) else { return Ok(()) };
            edit(journal, Subject::Person(PersonId(id)), "name", name)?;
            state.people.entry(id).and_modify(|person| Rc::make_mut(person).name = name.to_owned());
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
            let said: String = parts.iter().map(|part| part_text(part)).collect();
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
    let id: i64 = file.query_row("SELECT id FROM account WHERE name = ?1", [account], |row| row.get(0)).unwrap();
    let new = || Rc::new(Account { name: account.to_owned(), purpose: Vec::new(), language: None });
    state.accounts.entry(id).or_insert_with(new);
    for (entry, words) in ids.into_iter().rev().zip(bodies) {
        let known = Entry { kind: Kind::Email, day, tag, body: words.clone(), accounts: vec![id], ..Entry::call() };
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
