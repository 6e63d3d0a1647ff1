//! tantivy as its own examples use it: the default tokenizer, relevance, a regular expression for what is begun, the
//! automaton of one edit for a typo. Texts of the hits come from SQLite; nothing is marked in them.

use super::{Answer, Engine, Plain, ROWS};
use kept_tests::measure::{Ask, CorpusEntry};
use std::ops::Bound;
use std::path::Path;
use tantivy::collector::TopDocs;
use tantivy::query::{
    BooleanQuery, FuzzyTermQuery, Occur, PhraseQuery, Query, RangeQuery, RegexQuery, TermQuery,
};
use tantivy::schema::{FAST, Field, INDEXED, IndexRecordOption, STORED, Schema, TEXT};
use tantivy::{DocAddress, Index, IndexReader, IndexWriter, Order, Searcher, TantivyDocument, Term, doc};

/// Bytes of the writer's memory, for all of its threads.
const HEAP: usize = 200_000_000;

pub(crate) struct Bare {
    reader: IndexReader,
    fields: Fields,
    plain: Plain,
}

#[derive(Clone, Copy)]
struct Fields {
    id: Field,
    day: Field,
    account: Field,
    body: Field,
}

impl Fields {
    fn of(schema: &Schema) -> Self {
        let field = |name| schema.get_field(name).unwrap();
        Self { id: field("id"), day: field("day"), account: field("account"), body: field("body") }
    }

    fn document(&self, entry: &CorpusEntry) -> TantivyDocument {
        doc!(
            self.id => entry.id,
            self.day => days(entry.day),
            self.account => entry.account as u64,
            self.body => entry.body.as_str(),
        )
    }
}

fn days(day: chrono::NaiveDate) -> u64 {
    chrono::Datelike::num_days_from_ce(&day) as u64
}

/// All entries, one commit, and the merges that the library's own policy wants.
pub(crate) fn make(folder: &Path, entries: &mut dyn Iterator<Item = CorpusEntry>) {
    let mut schema = Schema::builder();
    schema.add_u64_field("id", INDEXED | FAST | STORED);
    schema.add_u64_field("day", INDEXED | FAST);
    schema.add_u64_field("account", INDEXED | FAST);
    schema.add_text_field("body", TEXT);
    let index = Index::create_in_dir(folder, schema.build()).unwrap();
    let (mut writer, fields) = writer(&index);
    for entry in entries {
        writer.add_document(fields.document(&entry)).unwrap();
    }
    writer.commit().unwrap();
    writer.wait_merging_threads().unwrap();
}

/// A writer, and the fields it writes.
fn writer(index: &Index) -> (IndexWriter, Fields) {
    (index.writer(HEAP).unwrap(), Fields::of(&index.schema()))
}

impl Bare {
    pub(crate) fn open(folder: &Path, plain: Plain) -> Self {
        let index = Index::open_in_dir(folder).unwrap();
        let fields = Fields::of(&index.schema());
        Self { reader: index.reader().unwrap(), fields, plain }
    }

    fn query(&self, ask: &Ask) -> Box<dyn Query> {
        let Fields { body, account, day, .. } = self.fields;
        let term = |word: &String| Term::from_field_text(body, word);
        let mut parts: Vec<Box<dyn Query>> = Vec::new();
        if ask.is_phrase {
            parts.push(Box::new(PhraseQuery::new(ask.words.iter().map(term).collect())));
        } else if ask.is_typo {
            parts.push(Box::new(FuzzyTermQuery::new(term(&ask.words[0]), 1, true)));
        } else {
            let word = |word| -> Box<dyn Query> {
                Box::new(TermQuery::new(term(word), IndexRecordOption::WithFreqs))
            };
            parts.extend(ask.words.iter().map(word));
        }
        if let Some(begun) = &ask.begun {
            parts.push(Box::new(RegexQuery::from_pattern(&format!("{begun}.*"), body).unwrap()));
        }
        if let Some(wanted) = &ask.account {
            let term = Term::from_field_u64(account, wanted.index as u64);
            parts.push(Box::new(TermQuery::new(term, IndexRecordOption::Basic)));
        }
        if let Some(since) = ask.since {
            let from = Bound::Included(Term::from_field_u64(day, days(since)));
            parts.push(Box::new(RangeQuery::new(from, Bound::Unbounded)));
        }
        if parts.len() == 1 {
            return parts.remove(0);
        }
        Box::new(BooleanQuery::new(parts.into_iter().map(|part| (Occur::Must, part)).collect()))
    }
}

/// The ids of the hits.
fn ids(searcher: &Searcher, hits: impl Iterator<Item = DocAddress>) -> Vec<i64> {
    let id = |hit: DocAddress| {
        let column = searcher.segment_reader(hit.segment_ord).fast_fields().u64("id").unwrap();
        column.first(hit.doc_id).unwrap_or_default() as i64
    };
    hits.map(id).collect()
}

impl Engine for Bare {
    fn ask(&mut self, ask: &Ask) -> Option<Answer> {
        let (searcher, query) = (self.reader.searcher(), self.query(ask));
        let top = TopDocs::with_limit(ROWS);
        let ids = if ask.words.is_empty() && ask.begun.is_none() {
            // There is nothing to be relevant to.
            let newest = top.order_by_fast_field::<u64>("id", Order::Desc);
            ids(&searcher, searcher.search(&query, &newest).unwrap().into_iter().map(|(_, hit)| hit))
        } else {
            let best = searcher.search(&query, &top.order_by_score()).unwrap();
            ids(&searcher, best.into_iter().map(|(_, hit)| hit))
        };
        Some(self.plain.fetch(&ids))
    }
}

/// Who keeps the writer open, commits each entry, and has it found by the next search.
pub(crate) struct BareWriter {
    writer: IndexWriter,
    reader: IndexReader,
    fields: Fields,
}

impl BareWriter {
    pub(crate) fn open(folder: &Path) -> Self {
        let index = Index::open_in_dir(folder).unwrap();
        let (writer, fields) = writer(&index);
        Self { writer, reader: index.reader().unwrap(), fields }
    }

    pub(crate) fn write(&mut self, entry: &CorpusEntry) {
        self.writer.add_document(self.fields.document(entry)).unwrap();
        self.writer.commit().unwrap();
        self.reader.reload().unwrap();
    }
}
