//! A story, told to a journal and to the model beside it.

use crate::files::{copy, cut, files, folder};
use crate::model::{Key, State};
use crate::question::Question;
use crate::step::Step;
use crate::vocabulary::text;
use crate::write::write;
use kept_journal::{Error, Journal, SearchPage, Snippet, Sort};
use kept_model::Noun;
use kept_search::{Index, SearchError};
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// Answers, and those of them that came from an index which said that it is not whole.
pub(crate) static ANSWERS: [AtomicUsize; 2] = [AtomicUsize::new(0), AtomicUsize::new(0)];

/// A step and which of two programs takes it.
pub(crate) type Told = (usize, Step);

type Outcome = Result<(), String>;

/// So long a thread may take to make a small index, on a machine with much else to do.
const PATIENCE: Duration = Duration::from_mins(1);

/// Tells a story from its beginning.
pub(crate) fn tell(story: &[Told], is_in_background: bool) -> Outcome {
    let mut run = Run::new(is_in_background);
    for (at, (who, step)) in story.iter().enumerate() {
        run.step(*who, step).map_err(|why| format!("step {at}, {step:?}: {why}"))?;
    }
    run.end()
}

struct Run {
    /// Whether a thread beside each program keeps the index.
    is_in_background: bool,
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
}

impl Run {
    fn new(is_in_background: bool) -> Self {
        Self {
            is_in_background,
            folder: folder(),
            programs: [None, None],
            state: State::default(),
            before: Vec::new(),
            after: Vec::new(),
            kept_index: None,
            held: None,
        }
    }

    fn program(&mut self, who: usize) -> &mut Journal {
        let (folder, is_in_background) = (self.folder.path(), self.is_in_background);
        self.programs[who].get_or_insert_with(|| {
            let mut journal = kept_tests::open(folder);
            if is_in_background {
                journal.index_in_background();
            }
            journal
        })
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
            Step::Idle => {
                let done = self.program(who).idle();
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
            Step::Reopen => {
                self.programs = [None, None];
                Ok(())
            }
            Step::Crash { is_forgotten } => self.crash(*is_forgotten),
            Step::KeepIndex => {
                let kept = folder();
                if self.index().is_dir() {
                    copy(&self.index(), kept.path());
                    self.kept_index = Some(kept);
                }
                Ok(())
            }
            Step::PutBack => {
                let Some(kept) = self.kept_index.take() else { return Ok(()) };
                self.damage(true, |index| {
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
        damage(&self.index());
    }

    /// Whether the index cannot be opened, and somebody holds the lock that mending it takes: saying so is right.
    fn is_stuck(&self) -> bool {
        self.held.is_some() && !matches!(Index::open_read_only(&self.index()), Ok(Some(_)))
    }

    fn unless_stuck<T>(&self, done: kept_journal::Result<T>) -> Outcome {
        match done {
            Err(Error::Search(SearchError::Busy)) if self.is_stuck() => Ok(()),
            done => done.map(drop).map_err(|error| error.to_string()),
        }
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
            self.wait_for_index(who)?;
            self.ask(who, &Question::everything())?;
        }
        let findings = self.program(0).doctor(&|_| ()).map_err(|error| format!("doctor: {error}"))?;
        let wrong = [findings.faults, findings.mended_facts].concat();
        if wrong.is_empty() { Ok(()) } else { Err(format!("doctor: {wrong:?}")) }
    }

    /// Asks until the index is whole.
    fn wait_for_index(&mut self, who: usize) -> Outcome {
        let end = Instant::now() + PATIENCE;
        while self.is_in_background {
            let program = self.program(who);
            let page = program.search("", 1, Sort::New).map_err(|error| error.to_string())?;
            if page.preparing.is_none() {
                break;
            }
            let _ = program.idle();
            if Instant::now() > end {
                return Err(format!("the index is not made: {:?}", self.program(who).index_trouble()));
            }
            std::thread::yield_now();
        }
        Ok(())
    }

    // What is asked.

    fn ask(&mut self, who: usize, question: &Question) -> Outcome {
        let line = question.line();
        let answer = self.program(who).search_from(&line, question.offset, question.limit, question.sort);
        let page = match (answer, question.answer(&self.state, &[])) {
            (Err(Error::Query(_)), Err(_)) => return Ok(()),
            (Err(error), _) => return self.unless_stuck::<()>(Err(error)),
            (Ok(_), Err(_)) => return Err(format!("\"{line}\" names nobody and is answered")),
            (Ok(page), Ok(_)) => page,
        };
        let expected = self.expected(question, &page)?;
        let found = keys(&page);
        let what = || format!("\"{line}\"\n found    {found:?}\n expected {expected:?}\n {page:?}");
        ANSWERS[0].fetch_add(1, Relaxed);
        if page.preparing.is_some() {
            ANSWERS[1].fetch_add(1, Relaxed);
            // An index that is not whole says so, and may be found so only while somebody else is making it.
            let is_right = (self.held.is_some() || self.is_in_background)
                && found.iter().all(|key| expected.contains(key));
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
            let wrong = what();
            let all = self.program(who).search_from(&line, 0, 5_000, Sort::New).map(|page| keys(&page));
            return Err(format!("{wrong}\n all      {:?}", all.unwrap_or_default()));
        }
        page.hits.iter().try_for_each(|hit| self.row(question, &page, hit)).map_err(|why| why + &what())
    }

    /// The best, page after page: each hit on one page.
    fn leaf(&mut self, who: usize, question: &Question) -> Outcome {
        // A commit between two pages moves what scores nearly the same.
        if self.is_in_background {
            return self.ask(who, question);
        }
        let mut question = question.clone();
        let mut all: Vec<Key> = Vec::new();
        loop {
            self.ask(who, &question)?;
            let line = question.line();
            let answer = self.program(who).search_from(&line, question.offset, question.limit, question.sort);
            let Ok(page) = answer else { return Ok(()) };
            if page.preparing.is_some() {
                return Ok(());
            }
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
