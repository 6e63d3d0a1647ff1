//! The fields of the index.
//!
//! The index is sorted by `stamp`, newest first, and stores no text. The format's number is part of the names of
//! the tokenizers, which are part of the schema on disk: an index of another format has another schema.

use crate::analyze::{Folded, Form, Stems, Tongue, with_tongue};
use crate::document::{Document, Stamp, key_bits};
use crate::{Key, SearchError};
use chrono::{Datelike, NaiveDate};
use kept_model::fold;
use tantivy::schema::{
    FAST, Field, IndexRecordOption, NumericOptions, Schema, TextFieldIndexing, TextOptions,
};
use tantivy::tokenizer::TokenizerManager;
use tantivy::{IndexSettings, IndexSortByField, Order, TantivyDocument, Term};

/// The format of the index on the disk; to be raised with every change to fields, analysis or stamps.
pub const FORMAT: u32 = 3;

/// What `is:` asks of the index; *late* is derived from *open* and the due day.
pub(crate) const OPEN: &str = "open";
pub(crate) const KEPT: &str = "kept";
pub(crate) const MOVED: &str = "moved";

/// The fields, and the schema that they make.
#[derive(Debug, Clone)]
pub(crate) struct Fields {
    pub(crate) schema: Schema,
    /// [`key_bits`]: by which a document is replaced.
    pub(crate) key: Field,
    /// [`Stamp`]: the order, and the key again.
    pub(crate) stamp: Field,
    /// [`Document::digest`]: what [`STAMP`]'s document said when it was indexed, for verifying.
    pub(crate) digest: Field,
    /// Stems with positions.
    pub(crate) body: Field,
    /// Folded words.
    pub(crate) exact: Field,
    /// The first one to three letters of every word.
    pub(crate) edges: Field,
    /// The language of the stems.
    pub(crate) language: Field,
    pub(crate) account: Field,
    pub(crate) person: Field,
    pub(crate) kind: Field,
    pub(crate) tag: Field,
    pub(crate) owner: Field,
    pub(crate) flag: Field,
    /// Days from the common era.
    pub(crate) due: Field,
}

/// The name of the column that the index is sorted by.
pub(crate) const STAMP: &str = "stamp";
/// The name of the column of [`Document::digest`].
pub(crate) const DIGEST: &str = "digest";

impl Fields {
    pub(crate) fn new() -> Self {
        let mut builder = Schema::builder();
        let text = |tokenizer: &str, option, norms| {
            let indexing = TextFieldIndexing::default();
            TextOptions::default().set_indexing_options(
                indexing.set_tokenizer(tokenizer).set_index_option(option).set_fieldnorms(norms),
            )
        };
        let mut words =
            |name: &str, option, norms| builder.add_text_field(name, text(&tokenizer(name), option, norms));
        let body = words("body", IndexRecordOption::WithFreqsAndPositions, true);
        // Neither how often nor in how long a text: what only begins with a word is scored by how rare that is, and a
        // whole word by its stem.
        let exact = words("exact", IndexRecordOption::Basic, false);
        let edges = words("edges", IndexRecordOption::Basic, false);
        let mut term =
            |name: &str| builder.add_text_field(name, text("raw", IndexRecordOption::Basic, false));
        let [language, kind, tag, owner, flag] = ["language", "kind", "tag", "owner", "flag"].map(&mut term);
        let number = NumericOptions::default().set_indexed();
        let key = builder.add_u64_field("key", number.clone());
        let account = builder.add_i64_field("account", number.clone());
        let person = builder.add_i64_field("person", number);
        let stamp = builder.add_u64_field(STAMP, FAST);
        let digest = builder.add_u64_field(DIGEST, FAST);
        let due = builder.add_i64_field("due", FAST);
        let schema = builder.build();
        Self {
            schema,
            key,
            stamp,
            digest,
            body,
            exact,
            edges,
            language,
            account,
            person,
            kind,
            tag,
            owner,
            flag,
            due,
        }
    }

    pub(crate) fn settings() -> IndexSettings {
        IndexSettings {
            sort_by_field: Some(IndexSortByField { field: STAMP.to_owned(), order: Order::Desc }),
            // There is next to nothing in the document store.
            docstore_compress_dedicated_thread: false,
            ..IndexSettings::default()
        }
    }

    pub(crate) fn tokenizers() -> TokenizerManager {
        let manager = TokenizerManager::default();
        manager.register(&tokenizer("body"), Stems);
        manager.register(&tokenizer("exact"), Folded(Form::Exact));
        manager.register(&tokenizer("edges"), Folded(Form::Edges));
        manager
    }

    pub(crate) fn key_term(&self, key: Key) -> Result<Term, SearchError> {
        Ok(Term::from_field_u64(self.key, key_bits(key)?))
    }

    pub(crate) fn document(&self, document: &Document) -> Result<TantivyDocument, SearchError> {
        let mut out = TantivyDocument::default();
        out.add_u64(self.key, key_bits(document.key())?);
        out.add_u64(self.stamp, Stamp::of(document)?.0);
        out.add_u64(self.digest, document.digest());
        let tongue = Tongue::of(document.language.as_deref());
        out.add_text(self.language, tongue.code());
        // The same value for the three, so that it is analysed once.
        let text = with_tongue(tongue, &document.text);
        out.add_text(self.body, &text);
        out.add_text(self.exact, &text);
        out.add_text(self.edges, text);
        for account in &document.accounts {
            out.add_i64(self.account, account.0);
        }
        for person in &document.people {
            out.add_i64(self.person, person.0);
        }
        for tag in &document.tags {
            out.add_text(self.tag, fold(tag));
        }
        if let Some(kind) = document.kind {
            out.add_text(self.kind, kind.as_str());
        }
        if let Some(owner) = document.owner {
            out.add_text(self.owner, owner.as_str());
        }
        for (flag, raised) in [(OPEN, document.open), (KEPT, document.kept), (MOVED, document.moved)] {
            if raised {
                out.add_text(self.flag, flag);
            }
        }
        if let Some(due) = document.due {
            out.add_i64(self.due, day_number(due));
        }
        Ok(out)
    }
}

/// A day as the column `due` holds it.
pub(crate) fn day_number(day: NaiveDate) -> i64 {
    i64::from(day.num_days_from_ce())
}

fn tokenizer(field: &str) -> String {
    format!("kept_{field}_{FORMAT}")
}
