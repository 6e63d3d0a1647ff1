//! Kept's own journal, through the verbs that the window and the command line use.

use super::{Answer, Engine, ROWS};
use kept_api::Journal;
use kept_journal::{ImportedEntry, Snippet, Sort};
use kept_tests::measure::{Ask, Corpus, CorpusEntry};
use kept_tests::open;
use std::path::{Path, PathBuf};

/// A journal of a corpus.
pub(crate) struct Kept {
    pub(crate) journal: Journal,
    folder: PathBuf,
}

/// An entry as another program would hand it over.
pub(crate) fn imported(corpus: &Corpus, entry: CorpusEntry) -> ImportedEntry {
    let account = &corpus.accounts()[entry.account];
    ImportedEntry {
        day: entry.day,
        kind: entry.kind.parse().unwrap(),
        account: account.name.clone(),
        people: entry.people.iter().map(|person| account.people[*person].clone()).collect(),
        tags: entry.tags.iter().map(|tag| (*tag).to_owned()).collect(),
        body: entry.body,
    }
}

/// One import into an empty journal.
pub(crate) fn make(folder: &Path, corpus: &Corpus, entries: &mut dyn Iterator<Item = CorpusEntry>) {
    let mut journal = open(folder);
    let mut entries = entries.map(|entry| imported(corpus, entry));
    journal.import_entries("Import the corpus", &mut entries, &|_| ()).unwrap();
}

impl Kept {
    pub(crate) fn open(folder: &Path) -> Self {
        Self { journal: open(folder), folder: folder.to_owned() }
    }
}

impl Engine for Kept {
    fn ask(&mut self, ask: &Ask) -> Option<Answer> {
        let sort = if ask.is_ranked { Sort::Best } else { Sort::New };
        let page = self.journal.search(&ask.line(), ROWS, sort).unwrap();
        let mut answer = Answer::default();
        for hit in &page.hits {
            match hit {
                Snippet::Entry { line, text, marks } => {
                    answer.ids.push(line.entry.id.0);
                    answer.bytes += text.len() + marks.len();
                }
                Snippet::Account(account, _) => answer.bytes += account.name.len(),
                Snippet::Person(person, ..) => answer.bytes += person.name.len(),
            }
        }
        Some(answer)
    }

    fn forget(&mut self) {
        self.journal = open(&self.folder);
    }
}
