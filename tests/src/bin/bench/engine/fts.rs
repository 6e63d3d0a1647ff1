//! SQLite's own full-text index, in two manners: as its manual shows it first, and as somebody builds it who has read all
//! of the manual and measured.

use super::plain::{TABLES, fill, rows};
use super::{Answer, Engine, ROWS, database};
use kept_tests::measure::{Ask, Corpus, CorpusEntry};
use rusqlite::{Connection, types::Value};
use std::path::Path;

/// How it is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Manner {
    /// The default tokenizer, the best hits first by `bm25()`, each with its `snippet()`.
    Stock,
    /// Indexes of prefixes of 1 to 3 letters, the newest hits first by rowid so that the search ends with the twentieth, a
    /// range of rowids for days, and `rank` where relevance is asked for; snippets of the twenty alone.
    Tuned,
}

pub(crate) struct Fts {
    conn: Connection,
    manner: Manner,
}

/// An external-content table that triggers keep up, as the manual has it.
pub(crate) fn make(
    folder: &Path,
    corpus: &Corpus,
    entries: &mut dyn Iterator<Item = CorpusEntry>,
    manner: Manner,
) -> Fts {
    let mut conn = database(folder);
    let prefixes = if manner == Manner::Tuned { ", prefix='1 2 3'" } else { "" };
    conn.execute_batch(&format!(
        "{TABLES}
         CREATE VIRTUAL TABLE entry_text USING fts5 (body, content='entry', content_rowid='id'{prefixes});
         CREATE TRIGGER entry_added AFTER INSERT ON entry BEGIN
             INSERT INTO entry_text (rowid, body) VALUES (new.id, new.body);
         END;
         CREATE TRIGGER entry_deleted AFTER DELETE ON entry BEGIN
             INSERT INTO entry_text (entry_text, rowid, body) VALUES ('delete', old.id, old.body);
         END;
         CREATE TRIGGER entry_changed AFTER UPDATE ON entry BEGIN
             INSERT INTO entry_text (entry_text, rowid, body) VALUES ('delete', old.id, old.body);
             INSERT INTO entry_text (rowid, body) VALUES (new.id, new.body);
         END;"
    ))
    .unwrap();
    fill(&mut conn, corpus, entries);
    Fts { conn, manner }
}

impl Fts {
    pub(crate) fn open(folder: &Path, manner: Manner) -> Self {
        Self { conn: database(folder), manner }
    }

    /// One entry in a transaction of its own; the triggers make it searchable.
    pub(crate) fn write(&mut self, entry: &CorpusEntry) {
        let tx = self.conn.transaction().unwrap();
        let insert = "INSERT INTO entry (day, kind, account_id, body) VALUES (?1, ?2, ?3, ?4)";
        let account = entry.account as i64 + 1;
        let values = rusqlite::params![entry.day, entry.kind, account, entry.body];
        tx.prepare_cached(insert).unwrap().execute(values).unwrap();
        tx.commit().unwrap();
    }

    /// Merges what filling left in pieces.
    pub(crate) fn tidy(self) {
        self.conn.execute_batch("INSERT INTO entry_text (entry_text) VALUES ('optimize')").unwrap();
    }

    /// What to ask, and with which values.
    fn statement(&self, ask: &Ask) -> (String, Vec<Value>) {
        let Some(wanted) = expression(ask) else { return of_account(ask) };
        let mut sql = "SELECT entry.id, entry.day, entry.kind, account.name, snippet(entry_text, 0, '[', ']', '…', 24)
             FROM entry_text JOIN entry ON entry.id = entry_text.rowid JOIN account ON account.id = entry.account_id
             WHERE entry_text MATCH ?"
            .to_owned();
        let mut values = vec![Value::Text(wanted)];
        if let Some(account) = &ask.account {
            sql += " AND entry.account_id = ?";
            values.push(Value::Integer(account.index as i64 + 1));
        }
        if let Some(day) = ask.since {
            sql += match self.manner {
                Manner::Stock => " AND entry.day >= ?",
                // Ids rise with days here, as they do where every entry is written on its day.
                // `min(id)` would read the table from its begin.
                Manner::Tuned => {
                    " AND entry_text.rowid >= (SELECT id FROM entry WHERE day >= ? ORDER BY day, id LIMIT 1)"
                }
            };
            values.push(Value::Text(day.to_string()));
        }
        let order = match self.manner {
            Manner::Stock => "bm25(entry_text)",
            Manner::Tuned if ask.is_ranked => "entry_text.rank",
            Manner::Tuned => "entry_text.rowid DESC",
        };
        (format!("{sql} ORDER BY {order} LIMIT {ROWS}"), values)
    }
}

/// Without words the text's index is of no use.
fn of_account(ask: &Ask) -> (String, Vec<Value>) {
    let sql = format!(
        "SELECT entry.id, entry.day, entry.kind, account.name, substr(entry.body, 1, 160)
         FROM entry JOIN account ON account.id = entry.account_id
         WHERE entry.account_id = ? ORDER BY entry.id DESC LIMIT {ROWS}"
    );
    (sql, vec![Value::Integer(ask.account.as_ref().map_or(0, |account| account.index as i64 + 1))])
}

/// In FTS5's language.
fn expression(ask: &Ask) -> Option<String> {
    if ask.is_phrase {
        return Some(format!("\"{}\"", ask.words.join(" ")));
    }
    let words = ask.words.iter().map(|word| format!("\"{word}\""));
    let all: Vec<String> = words.chain(ask.begun.iter().map(|begun| format!("\"{begun}\"*"))).collect();
    (!all.is_empty()).then(|| all.join(" "))
}

impl Engine for Fts {
    fn ask(&mut self, ask: &Ask) -> Option<Answer> {
        if ask.is_typo {
            return None;
        }
        let (sql, values) = self.statement(ask);
        Some(rows(&self.conn, &sql, values))
    }
}
