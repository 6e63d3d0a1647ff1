//! Finishing the word at the caret.

use super::Typed;
use crate::names::Names;
use crate::{Journal, Result};
use kept_capture::{Captured, Named, Unfinished, Wants, unfinished};
use kept_model::{AccountId, AccountRef, Kind, fold, name_key};
use std::ops::Range;

/// How many ways to finish a word are offered.
const MOST: usize = 6;

/// The longest name, in words, that the head understands without `@`.
const BARE_WORDS: usize = 4;

/// Ways to finish a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// What an item replaces, in bytes of the line.
    pub range: Range<usize>,
    /// The best first; never empty.
    pub items: Vec<CompletionItem>,
}

/// One way to finish a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompletionItem {
    /// What takes the word's place.
    pub insert: String,
    /// What a list shows.
    pub label: String,
    /// Where a person works.
    pub detail: Option<String>,
    /// "account", "person", "kind" or "tag".
    pub noun: &'static str,
    /// The row of an account or a person.
    pub id: Option<i64>,
}

impl Journal {
    /// What may become of the word at a place of the line, in bytes. A word that is whole already needs nothing.
    pub(super) fn complete(
        &self,
        typed: &Typed<'_>,
        caret: usize,
        captured: &Captured,
        names: &Names<'_>,
    ) -> Result<Option<Completion>> {
        let Some(word) = unfinished(typed.line, caret, captured, &typed.plain, &self.words) else {
            return Ok(None);
        };
        let at: Vec<AccountId> = captured.accounts.iter().filter_map(known).collect();
        let Unfinished { mut range, wants } = word;
        let mut items = match wants {
            Wants::Mention(name) => people(names, &name, &at, mention),
            Wants::Tag(tag) => self.tags(&tag)?,
            Wants::Head { starts, caret, is_first } => {
                let found = starts.iter().find_map(|start| {
                    let name = &typed.line[*start..caret];
                    let items = if name.is_empty() { Vec::new() } else { people(names, name, &at, bare) };
                    (!items.is_empty()).then_some((*start, items))
                });
                let mut items =
                    if is_first { self.kinds(&typed.line[range.start..caret]) } else { Vec::new() };
                if let Some((start, found)) = found {
                    range.start = start;
                    items.extend(found);
                }
                items
            }
        };
        names.check()?;
        items.truncate(MOST);
        let is_whole =
            matches!(items.as_slice(), [only] if typed.line.get(range.clone()) == Some(&only.insert));
        Ok((!items.is_empty() && !is_whole).then_some(Completion { range, items }))
    }

    /// The kinds of a touch that begin so, each once.
    fn kinds(&self, typed: &str) -> Vec<CompletionItem> {
        let typed = fold(typed);
        let word = |kind: &Kind| {
            let mut words = self.words.kinds.iter().filter(|(_, known)| known == kind).map(|(word, _)| *word);
            words.find(|word| word.starts_with(&typed) && *word != typed)
        };
        let touches = Kind::ALL.iter().filter(|kind| kind.is_touch());
        touches.filter_map(word).map(|word| item(word.to_owned(), word, None, "kind", None)).collect()
    }

    fn tags(&self, typed: &str) -> Result<Vec<CompletionItem>> {
        let key = name_key(typed);
        let stances = self.words.stances.iter().map(|(word, _)| *word);
        let acts = stances.chain(self.words.served.iter().map(|(word, _)| *word));
        let mut tags: Vec<String> = acts.filter(|word| word.starts_with(&key)).map(str::to_owned).collect();
        for tag in self.store.reader().tags_starting(&key, MOST)? {
            if !tags.contains(&tag) {
                tags.push(tag);
            }
        }
        Ok(tags.iter().map(|tag| item(format!("#{tag}"), &format!("#{tag}"), None, "tag", None)).collect())
    }
}

fn known(account: &AccountRef) -> Option<AccountId> {
    match account {
        AccountRef::Known(id) => Some(*id),
        AccountRef::New(_) => None,
    }
}

fn item(
    insert: String,
    label: &str,
    detail: Option<String>,
    noun: &'static str,
    id: Option<i64>,
) -> CompletionItem {
    CompletionItem { insert, label: label.to_owned(), detail, noun, id }
}

/// Accounts and people whose names begin so, spelled by `spell`.
fn people(
    names: &Names<'_>,
    typed: &str,
    at: &[AccountId],
    spell: fn(&str) -> String,
) -> Vec<CompletionItem> {
    // Signs alone begin every name; only nothing at all may ask for all of them.
    if !typed.is_empty() && name_key(typed).is_empty() {
        return Vec::new();
    }
    let found = names.starting(typed, at, MOST).into_iter().map(|(named, home)| {
        let (noun, id) = match &named {
            Named::Account { id, .. } => ("account", id.0),
            Named::Person { id, .. } => ("person", id.0),
        };
        item(spell(named.name()), named.name(), home, noun, Some(id))
    });
    found.collect()
}

/// A name as the head understands it by itself, else with `@`.
fn bare(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_word = |word: Option<&&str>| word.is_some_and(|word| word.contains(char::is_alphanumeric));
    let is_plain = !name.contains(['"', '“', '„', '«', '@', '#', '(', ')', ',', ';', ':', '!', '?']);
    if is_plain && words.len() <= BARE_WORDS && is_word(words.first()) && is_word(words.last()) {
        name.to_owned()
    } else {
        mention(name)
    }
}

/// A name after `@`, in quotation marks when it has several words or signs of its own.
fn mention(name: &str) -> String {
    if name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '&')) {
        format!("@{name}")
    } else if name.contains('"') {
        format!("@“{name}”")
    } else {
        format!("@\"{name}\"")
    }
}
