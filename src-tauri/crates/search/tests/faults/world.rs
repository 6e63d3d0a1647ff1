//! A journal without SQLite: the documents, every change in its order, and an index that is kept up as the journal
//! keeps it.

use crate::support::{cursor, entry, ids, options, query};
use kept_model::Noun;
use kept_search::{Change, Committed, Cursor, Disk, Document, Index, Key, Options, SearchError, Tail};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// A folder of its own: in memory where there is such a place, because thousands of writings wait for the disk otherwise.
pub(crate) fn a_folder() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap()
}

/// The files of one folder in a new one of that name.
pub(crate) fn copy(from: &Path, to: &Path) {
    std::fs::create_dir(to).unwrap();
    for file in std::fs::read_dir(from).unwrap().map(Result::unwrap) {
        std::fs::copy(file.path(), to.join(file.file_name())).unwrap();
    }
}

/// No word begins or is stemmed like another.
pub(crate) const WORDS: [&str; 12] = [
    "amber", "birch", "cedar", "dune", "ember", "fjord", "grove", "harbour", "inlet", "juniper", "kelp",
    "lagoon",
];

/// A document of some words; which ones follows from the number.
pub(crate) fn document(id: i64, turn: i64) -> Document {
    let word = |step: i64| WORDS[((id * 5 + turn * 7) * step + id).rem_euclid(12) as usize];
    let text = format!("{} {} {} {}", word(1), word(3), word(5), word(7));
    Document { open: (id + turn) % 3 == 0, ..entry(id, (id * 11 + turn) as u64 % 90, &text) }
}

/// What is asked: words, beginnings, phrases, filters.
pub(crate) fn questions() -> Vec<String> {
    let mut lines: Vec<String> = WORDS.iter().map(|word| format!("{word} ")).collect();
    lines.extend(WORDS.map(|word| word[..2].to_owned()));
    lines.extend(WORDS.map(|word| word[..4].to_owned()));
    lines.extend(["amber cedar ", "-birch is:open", "\"grove harbour\"", "is:open", ""].map(str::to_owned));
    lines
}

/// The newest first, by reading every text.
pub(crate) fn expected(documents: &BTreeMap<Key, Document>, line: &str) -> Vec<i64> {
    let meets = |document: &Document| {
        let words: Vec<&str> = document.text.split(' ').collect();
        match line {
            "amber cedar " => words.contains(&"amber") && words.contains(&"cedar"),
            "-birch is:open" => !words.contains(&"birch") && document.open,
            "\"grove harbour\"" => words.windows(2).any(|pair| pair == ["grove", "harbour"]),
            "is:open" => document.open,
            _ => match line.strip_suffix(' ') {
                Some(word) => words.contains(&word),
                None => words.iter().any(|word| word.starts_with(line)),
            },
        }
    };
    let mut found: Vec<&Document> = documents.values().filter(|document| meets(document)).collect();
    found.sort_by_key(|document| std::cmp::Reverse((document.day, document.id)));
    found.into_iter().map(|document| document.id).collect()
}

/// The documents, and how they came to be what they are.
#[derive(Default)]
pub(crate) struct World {
    folder: PathBuf,
    disk: Option<Disk>,
    changes: Vec<Change>,
    index: Option<Index>,
}

impl World {
    pub(crate) fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned(), ..Self::default() }
    }

    /// The same documents, with a copy of the index in a new folder, over another disk.
    pub(crate) fn copy_to(&self, folder: &Path, disk: Option<Disk>) -> Self {
        if self.folder.exists() {
            copy(&self.folder, folder);
        }
        Self { folder: folder.to_owned(), disk, changes: self.changes.clone(), index: None }
    }

    pub(crate) fn put(&mut self, id: i64, turn: i64) {
        self.changes.push(Change::Put(document(id, turn)));
    }

    pub(crate) fn remove(&mut self, id: i64) {
        self.changes.push(Change::Gone((Noun::Entry, id)));
    }

    /// The documents as they were after so many changes.
    pub(crate) fn documents_at(&self, seq: usize) -> BTreeMap<Key, Document> {
        let mut documents = BTreeMap::new();
        for change in &self.changes[..seq] {
            match change {
                Change::Put(document) => documents.insert(change.key(), document.clone()),
                Change::Gone(key) => documents.remove(key),
            };
        }
        documents
    }

    pub(crate) fn documents(&self) -> BTreeMap<Key, Document> {
        self.documents_at(self.changes.len())
    }

    /// Lets go of the index, as the end of a program does.
    pub(crate) fn close(&mut self) {
        self.index = None;
    }

    /// Opens the index if need be, and brings it up to the newest change. What is found to be broken is made anew.
    pub(crate) fn catch_up(&mut self) -> Result<(), SearchError> {
        match self.try_catch_up() {
            Err(SearchError::Broken(_)) => {
                self.forget();
                self.try_catch_up()
            }
            done => done,
        }
    }

    fn try_catch_up(&mut self) -> Result<(), SearchError> {
        let now = Cursor { floor: 0, ..cursor(self.changes.len() as i64) };
        let index = self.open()?;
        match index.cursor()?.filter(|cursor| cursor.seq <= now.seq) {
            None => self.opened().refill(self.documents().into_values(), now)?,
            Some(cursor) => self.opened().commit(self.since(cursor.seq).into_iter(), now, false)?,
        };
        Ok(())
    }

    /// What to bring into the index after `seq`: each document as it is now.
    fn since(&self, seq: i64) -> Vec<Change> {
        let now = self.documents();
        let keys: BTreeSet<Key> = self.changes[seq as usize..].iter().map(Change::key).collect();
        keys.into_iter().map(|key| now.get(&key).cloned().map_or(Change::Gone(key), Change::Put)).collect()
    }

    fn open(&mut self) -> Result<&Index, SearchError> {
        if self.index.is_none() {
            let (index, _) = match &self.disk {
                None => Index::open(&self.folder)?,
                Some(disk) => Index::open_over(&self.folder, disk.clone())?,
            };
            self.index = Some(index);
        }
        Ok(self.opened())
    }

    fn opened(&self) -> &Index {
        self.index.as_ref().unwrap()
    }

    /// What the journal does with an index that it cannot believe.
    pub(crate) fn forget(&mut self) {
        self.index = None;
        let _ = std::fs::remove_file(self.folder.join("meta.json"));
    }

    /// Answers from the index and the tail.
    pub(crate) fn find(&mut self, line: &str) -> Result<Vec<i64>, SearchError> {
        let tail = self.tail()?;
        self.ask(&tail, line)
    }

    fn ask(&self, tail: &Tail, line: &str) -> Result<Vec<i64>, SearchError> {
        let options = Options { limit: 1_000, ..options() };
        let found = self.opened().search(&query(line), tail, &options)?;
        Ok(if found.corrected.is_some() { Vec::new() } else { ids(&found) })
    }

    /// The cursor, then the index, then what came after the cursor.
    fn tail(&mut self) -> Result<Tail, SearchError> {
        let newest = self.changes.len() as i64;
        let index = self.open()?;
        let cursor = index.cursor()?.filter(|cursor| cursor.seq <= newest);
        index.reload()?;
        let mut tail = Tail::new();
        for change in self.since(cursor.map_or(0, |cursor| cursor.seq)) {
            tail.push(change)?;
        }
        Ok(tail)
    }

    /// Asks everything, whatever comes of it.
    pub(crate) fn ask_all(&mut self) {
        for line in questions() {
            let _ = self.find(&line);
        }
    }

    pub(crate) fn merge(&mut self) -> Result<Committed, SearchError> {
        self.open()?.merge()
    }

    /// The check of idle time: an index that is not whole is made anew. Whether it was.
    pub(crate) fn check(&mut self) -> Result<bool, SearchError> {
        let newest = self.changes.len() as i64;
        let index = self.open()?;
        let cursor = index.cursor()?.filter(|cursor| cursor.seq <= newest);
        let read = index.reload();
        let is_whole = match cursor {
            Some(cursor) if read.is_ok() => {
                let documents = self.documents_at(cursor.seq as usize);
                self.opened().verify(0, documents.into_values())?.is_whole()
            }
            _ => false,
        };
        if !is_whole {
            self.forget();
        }
        self.catch_up()?;
        Ok(!is_whole)
    }

    /// The index is exactly what the changes up to its cursor made.
    pub(crate) fn is_whole(&mut self, what: &str) {
        let changes = self.changes.len();
        let index = self.open().unwrap();
        index.reload().unwrap();
        if let Some(cursor) = index.cursor().unwrap() {
            assert!(cursor.seq as usize <= changes, "{what}: the cursor is ahead of the journal");
            let documents = self.documents_at(cursor.seq as usize);
            let verified = self.opened().verify(0, documents.into_values()).unwrap();
            assert!(verified.is_whole(), "{what}: at {} of {changes}: {verified:?}", cursor.seq);
        }
    }

    /// Every answer is that of the model.
    pub(crate) fn answers(&mut self, what: &str) {
        let documents = self.documents();
        let tail = self.tail().unwrap();
        for line in questions() {
            assert_eq!(self.ask(&tail, &line).unwrap(), expected(&documents, &line), "{what}: \"{line}\"");
        }
    }
}
