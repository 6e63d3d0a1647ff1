//! The journal file as somebody reads it who only knows SQL.

use crate::chance::Chance;
use crate::model::{Account, Entry, State};
use crate::question::{Part, Question};
use crate::run::keys;
use crate::vocabulary::{SAID, WORDS, text};
use chrono::NaiveDate;
use kept_journal::{ImportedEntry, Journal, Sort};
use kept_model::Kind;
use std::collections::BTreeSet;
use std::path::Path;
use std::rc::Rc;

/// An entry of some words and of a token at its end, which begins as no word of the vocabulary does.
pub(crate) fn imported(chance: &mut Chance, token: &str) -> ImportedEntry {
    let words: Vec<usize> = (0..5).map(|_| chance.below(SAID)).collect();
    ImportedEntry {
        day: crate::model::ago(chance.below(300) as u64),
        kind: Kind::Call,
        account: "Acme".to_owned(),
        people: Vec::new(),
        tags: Vec::new(),
        body: format!("{} {token}", text(&words)),
    }
}

/// The journal answers as a plain look at SQLite does.
pub(crate) fn same(what: &str, journal: &mut Journal, question: &Question, state: &State) {
    let line = question.line();
    let page = journal.search_from(&line, question.offset, question.limit, question.sort);
    let Ok(mut expected) = question.answer(state, &[]) else {
        return assert!(page.is_err(), "{what}: \"{line}\" names nobody and is answered");
    };
    let page = page.unwrap();
    assert_eq!(page.preparing, None, "{what}: nobody writes the index now, and it is not whole");
    if !page.corrected.is_empty() {
        assert_eq!(expected, [], "{what}: \"{line}\" was corrected");
        expected = question.answer(state, &page.corrected).unwrap();
    }
    let found = keys(&page);
    let counted = expected.len().min(1_000.max(question.offset + found.len()));
    assert_eq!(page.total, counted, "{what}: \"{line}\" {:?}", page.corrected);
    let end = expected.len().min(question.offset + question.limit);
    let shown = &expected[question.offset.min(end)..end];
    if question.sort == Sort::Best && question.wants_words() {
        let (all, own): (BTreeSet<_>, BTreeSet<_>) = (expected.iter().collect(), found.iter().collect());
        let is_right = own.is_subset(&all) && own.len() == shown.len() && found.len() == shown.len();
        return assert!(is_right, "{what}: the best of \"{line}\"");
    }
    let (a, b): (BTreeSet<_>, BTreeSet<_>) = (found.iter().collect(), shown.iter().collect());
    let differ: Vec<_> = a.symmetric_difference(&b).take(10).collect();
    assert!(found == shown, "{what}: \"{line}\" {:?} {differ:?}", page.corrected);
}

/// Words, perhaps a phrase, perhaps one that is not finished.
pub(crate) fn question(chance: &mut Chance) -> Question {
    let word = |chance: &mut Chance| chance.below(SAID);
    let mut parts = vec![Part::Word(word(chance))];
    if chance.once_in(2) {
        parts.push(Part::Phrase(word(chance), word(chance)));
    }
    let unfinished = chance.once_in(2).then(|| (word(chance), 1 + chance.below(6)));
    Question { parts, unfinished, sort: Sort::New, offset: 0, limit: 2_000 }
}

/// The journal as somebody who only knows SQL reads it. Words of nobody's vocabulary stand at the end of a text, where
/// they part no phrase.
pub(crate) fn read(folder: &Path) -> State {
    let file = kept_tests::reader(folder);
    let mut state = State::default();
    let known = |body: &str| {
        let place = |word: &str| WORDS.iter().position(|(own, _, _)| *own == word);
        body.split(' ').filter_map(place).collect::<Vec<usize>>()
    };
    let mut accounts = file.prepare("SELECT id, name FROM account").unwrap();
    let rows = accounts.query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?))).unwrap();
    for (id, name) in rows.map(Result::unwrap) {
        state.accounts.insert(id, Rc::new(Account { name, purpose: Vec::new(), language: None }));
    }
    let all =
        "SELECT entry.id, entry.day, body, account_id FROM entry JOIN entry_account ON entry_id = entry.id";
    let mut entries = file.prepare(all).unwrap();
    let rows = entries.query_map([], |row| {
        Ok((
            row.get::<_, i64>(0)?,
            row.get::<_, NaiveDate>(1)?,
            row.get::<_, String>(2)?,
            row.get::<_, i64>(3)?,
        ))
    });
    for (id, day, body, account) in rows.unwrap().map(Result::unwrap) {
        let body = known(&body);
        state.entries.insert(id, Rc::new(Entry { day, body, accounts: vec![account], ..Entry::call() }));
    }
    state
}
