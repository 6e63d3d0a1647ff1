//! The rows in one table with the indexes that anybody would give it, and what can be had from that alone: LIKE, all of
//! the text in memory, and the twenty rows of an answer that is known already.

use super::{Answer, Engine, ROWS, database};
use kept_tests::measure::{Ask, Corpus, CorpusEntry};
use rusqlite::{Connection, params, params_from_iter, types::Value};
use std::path::Path;

/// The tables that all databases of rivals have.
pub(crate) const TABLES: &str = "
    CREATE TABLE account (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    CREATE TABLE entry (
        id INTEGER PRIMARY KEY, day TEXT NOT NULL, kind TEXT NOT NULL,
        account_id INTEGER NOT NULL REFERENCES account (id), body TEXT NOT NULL
    );
    CREATE INDEX entry_day ON entry (day);
    CREATE INDEX entry_account ON entry (account_id);";

/// Writes accounts and entries in one transaction.
pub(crate) fn fill(conn: &mut Connection, corpus: &Corpus, entries: &mut dyn Iterator<Item = CorpusEntry>) {
    let tx = conn.transaction().unwrap();
    {
        let mut insert = tx.prepare("INSERT INTO account (id, name) VALUES (?1, ?2)").unwrap();
        for (at, account) in corpus.accounts().iter().enumerate() {
            insert.execute(params![at as i64 + 1, account.name]).unwrap();
        }
        let mut insert = tx
            .prepare("INSERT INTO entry (id, day, kind, account_id, body) VALUES (?1, ?2, ?3, ?4, ?5)")
            .unwrap();
        for entry in entries {
            let account = entry.account as i64 + 1;
            insert.execute(params![entry.id as i64, entry.day, entry.kind, account, entry.body]).unwrap();
        }
    }
    tx.commit().unwrap();
}

/// SQLite alone.
pub(crate) fn make(
    folder: &Path,
    corpus: &Corpus,
    entries: &mut dyn Iterator<Item = CorpusEntry>,
) -> Connection {
    let mut conn = database(folder);
    conn.execute_batch(TABLES).unwrap();
    fill(&mut conn, corpus, entries);
    conn
}

/// The rows by their ids.
pub(crate) struct Plain(pub(crate) Connection);

impl Plain {
    pub(crate) fn open(folder: &Path) -> Self {
        Self(database(folder))
    }

    /// The rows of an answer that somebody else found.
    pub(crate) fn fetch(&self, ids: &[i64]) -> Answer {
        let sql = "SELECT entry.day, entry.kind, account.name, entry.body
                   FROM entry JOIN account ON account.id = entry.account_id WHERE entry.id = ?1";
        let mut statement = self.0.prepare_cached(sql).unwrap();
        let mut answer = Answer::default();
        for id in ids {
            let bytes = statement.query_row([id], |row| {
                let text = |at| row.get::<_, String>(at).map(|text| text.len());
                Ok(text(0)? + text(1)? + text(2)? + text(3)?)
            });
            answer.bytes += bytes.unwrap();
            answer.ids.push(*id);
        }
        answer
    }
}

/// A statement that gives id, day, kind, account and text.
pub(crate) fn rows(conn: &Connection, sql: &str, values: Vec<Value>) -> Answer {
    let mut statement = conn.prepare_cached(sql).unwrap();
    let mut answer = Answer::default();
    let mut rows = statement.query(params_from_iter(values)).unwrap();
    while let Some(row) = rows.next().unwrap() {
        answer.ids.push(row.get(0).unwrap());
        for at in 1..5 {
            answer.bytes += row.get::<_, String>(at).unwrap().len();
        }
    }
    answer
}

/// Every word anywhere in the text, newest first: what is written when there is no index.
pub(crate) struct Like(pub(crate) Plain);

impl Engine for Like {
    fn ask(&mut self, ask: &Ask) -> Option<Answer> {
        if ask.is_typo || ask.is_ranked {
            return None;
        }
        let mut sql = "SELECT entry.id, entry.day, entry.kind, account.name, entry.body
                       FROM entry JOIN account ON account.id = entry.account_id WHERE 1"
            .to_owned();
        let mut values = Vec::new();
        for word in needles(ask) {
            sql += " AND entry.body LIKE ?";
            values.push(Value::Text(format!("%{word}%")));
        }
        if let Some(account) = &ask.account {
            sql += " AND entry.account_id = ?";
            values.push(Value::Integer(account.index as i64 + 1));
        }
        if let Some(day) = ask.since {
            sql += " AND entry.day >= ?";
            values.push(Value::Text(day.to_string()));
        }
        let sql = format!("{sql} ORDER BY entry.id DESC LIMIT {ROWS}");
        Some(rows(&self.0.0, &sql, values))
    }
}

/// What must stand in the text.
fn needles(ask: &Ask) -> Vec<String> {
    if ask.is_phrase {
        vec![ask.words.join(" ")]
    } else {
        ask.words.iter().chain(&ask.begun).cloned().collect()
    }
}

/// All texts in memory, in lower case, looked through from the newest on: no index could be smaller.
pub(crate) struct Memory {
    plain: Plain,
    /// Id, account, day and text, the newest first.
    texts: Vec<(i64, i64, String, String)>,
}

impl Memory {
    pub(crate) fn open(folder: &Path) -> Self {
        let plain = Plain::open(folder);
        let texts = {
            let sql = "SELECT id, account_id, day, lower(body) FROM entry ORDER BY id DESC";
            let mut statement = plain.0.prepare(sql).unwrap();
            let row = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?));
            statement.query_map([], row).unwrap().collect::<Result<_, _>>().unwrap()
        };
        Self { plain, texts }
    }
}

impl Engine for Memory {
    fn ask(&mut self, ask: &Ask) -> Option<Answer> {
        if ask.is_typo || ask.is_ranked {
            return None;
        }
        let needles = needles(ask);
        let finders: Vec<_> = needles.iter().map(memchr::memmem::Finder::new).collect();
        let account = ask.account.as_ref().map(|account| account.index as i64 + 1);
        let since = ask.since.map(|day| day.to_string());
        let meets = |(_, of, day, text): &&(i64, i64, String, String)| {
            account.is_none_or(|wanted| *of == wanted)
                && since.as_ref().is_none_or(|since| day >= since)
                && finders.iter().all(|finder| finder.find(text.as_bytes()).is_some())
        };
        let ids: Vec<i64> = self.texts.iter().filter(meets).take(ROWS).map(|(id, ..)| *id).collect();
        Some(self.plain.fetch(&ids))
    }
}
