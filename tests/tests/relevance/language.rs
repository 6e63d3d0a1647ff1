//! The language of an account's entries: once it is told, everything that was written before follows, in every program.

use kept_journal::{Journal, Snippet, Sort, Subject};
use kept_model::AccountId;
use kept_tests::open;

/// How many entries a word finds, and the parts that are marked in the first.
fn found(journal: &mut Journal, line: &str) -> (usize, Vec<String>) {
    let page = journal.search(line, 20, Sort::New).unwrap();
    assert!(page.corrected.is_empty(), "{line}: {:?}", page.corrected);
    let marked = page.hits.iter().find_map(|hit| match hit {
        Snippet::Entry { text, marks, .. } => {
            Some(marks.iter().map(|mark| text[mark.clone()].to_owned()).collect())
        }
        Snippet::Account(..) | Snippet::Person(..) => None,
    });
    (page.entries().count(), marked.unwrap_or_default())
}

fn tell(journal: &mut Journal, account: i64, language: &str) {
    let field = [("language".to_owned(), language.to_owned())];
    journal.edit(Subject::Account(AccountId(account)), &field).unwrap();
}

fn is_german(journal: &mut Journal) -> bool {
    let (count, marked) = found(journal, "dach haus ");
    assert_eq!(count > 0, marked.iter().any(|mark| mark == "Häuser"), "{marked:?}");
    count > 0
}

#[test]
fn an_account_that_gets_a_language_is_found_by_its_words() {
    let folder = tempfile::tempdir().unwrap();
    let mut journal = open(folder.path());
    let mut other = open(folder.path());
    // So many that the change of a language is committed at once, and so few that it stays in the tail.
    for count in [3, 260] {
        for _ in 0..count {
            journal.log("note @\"Hafenkontor\": Das Dach der Häuser").unwrap();
        }
        journal.reindex(&|_| ()).unwrap();
        assert!(!is_german(&mut journal) && !is_german(&mut other), "{count}");
        tell(&mut journal, 1, "de-AT");
        assert!(is_german(&mut other) && is_german(&mut journal), "{count}");
        journal.undo().unwrap();
        assert!(!is_german(&mut journal) && !is_german(&mut other), "{count}");
        journal.redo().unwrap();
        assert!(is_german(&mut journal) && is_german(&mut other), "{count}");
        journal.reindex(&|_| ()).unwrap();
        assert!(is_german(&mut journal) && is_german(&mut other), "{count}");
        tell(&mut other, 1, "");
        assert!(!is_german(&mut journal) && !is_german(&mut other), "{count}");
    }
}
