//! Names of an import, each looked up once.

use super::ImportedEntries;
use crate::Result;
use kept_model::{AccountId, Employment, PersonId, Side, name_key};
use kept_store::{NewAccount, NewPerson, Reader, Writer};
use std::collections::HashMap;

/// Who is known by what name, and who was made on the way.
#[derive(Default)]
pub(super) struct Book {
    /// By the name as it was typed: the key of a name is worked out once.
    typed_accounts: HashMap<String, AccountId>,
    accounts: HashMap<String, AccountId>,
    /// By account and the name as it was typed.
    typed_people: HashMap<Option<AccountId>, HashMap<String, PersonId>>,
    people: HashMap<(Option<AccountId>, String), PersonId>,
    ours: HashMap<String, PersonId>,
    /// The row and the name of each tag, by what was typed.
    tags: HashMap<String, (i64, String)>,
    languages: HashMap<AccountId, String>,
    pub(super) new_accounts: Vec<AccountId>,
    pub(super) new_people: Vec<PersonId>,
}

impl Book {
    pub(super) fn load(reader: Reader<'_>) -> Result<Self> {
        let mut book = Self::default();
        for account in reader.accounts()? {
            book.accounts.entry(key_or(name_key(&account.name), &account.name)).or_insert(account.id);
            book.languages.extend(account.language.map(|language| (account.id, language)));
        }
        let mut keys: HashMap<PersonId, String> = HashMap::new();
        for (id, name, key, side) in reader.person_names()? {
            let key = key_or(key, &name);
            if side == Side::Ours {
                book.ours.entry(key.clone()).or_insert(id);
            }
            keys.insert(id, key);
        }
        for (person, account) in reader.employments()? {
            if let Some(key) = keys.remove(&person) {
                book.people.entry((Some(account), key.clone())).or_insert(person);
                // Who works at two places is known at both.
                keys.insert(person, key);
            }
        }
        for (person, key) in keys {
            book.people.entry((None, key)).or_insert(person);
        }
        Ok(book)
    }

    pub(super) fn made(&self) -> ImportedEntries {
        ImportedEntries {
            entries: 0,
            new_accounts: self.new_accounts.len(),
            new_people: self.new_people.len(),
        }
    }

    /// The account of that name, made when there is none; nobody is called by an empty name.
    pub(super) fn account(&mut self, writer: &mut Writer<'_>, name: &str) -> Result<Option<AccountId>> {
        if let Some(known) = self.typed_accounts.get(name) {
            return Ok(Some(*known));
        }
        let trimmed = name.trim();
        if trimmed.is_empty() {
            return Ok(None);
        }
        let key = key_or(name_key(trimmed), trimmed);
        let id = if let Some(known) = self.accounts.get(&key) {
            *known
        } else {
            let new = NewAccount { name: trimmed.to_owned(), ..NewAccount::default() };
            let id = writer.add_account(&new)?;
            self.new_accounts.push(id);
            self.accounts.insert(key, id);
            id
        };
        self.typed_accounts.insert(name.to_owned(), id);
        Ok(Some(id))
    }

    /// The rows and names of tags, each once, in the order of their rows.
    pub(super) fn tags(&mut self, writer: &mut Writer<'_>, typed: &[String]) -> Result<Vec<(i64, String)>> {
        let mut tags = Vec::with_capacity(typed.len());
        for name in typed {
            if !self.tags.contains_key(name) {
                self.tags.insert(name.clone(), writer.tag(name)?);
            }
            tags.extend(self.tags.get(name).cloned());
        }
        tags.sort_unstable();
        tags.dedup();
        Ok(tags)
    }

    /// The language of what is written about an account.
    pub(super) fn language(&self, account: Option<AccountId>) -> Option<&str> {
        self.languages.get(&account?).map(String::as_str)
    }

    /// The people of those names at an account, each once, made where there is none: the same name at another account is
    /// another person.
    pub(super) fn people(
        &mut self,
        writer: &mut Writer<'_>,
        names: &[String],
        account: Option<AccountId>,
    ) -> Result<Vec<PersonId>> {
        let mut people = Vec::with_capacity(names.len());
        for name in names {
            let id = self.person(writer, name, account)?;
            if !people.contains(&id) {
                people.push(id);
            }
        }
        Ok(people)
    }

    fn person(
        &mut self,
        writer: &mut Writer<'_>,
        name: &str,
        account: Option<AccountId>,
    ) -> Result<PersonId> {
        if let Some(known) = self.typed_people.get(&account).and_then(|typed| typed.get(name)) {
            return Ok(*known);
        }
        let trimmed = name.trim();
        let key = key_or(name_key(trimmed), trimmed);
        let known = self.people.get(&(account, key.clone())).or_else(|| self.ours.get(&key)).copied();
        let id = if let Some(known) = known {
            known
        } else {
            let id =
                writer.add_person(&NewPerson { name: trimmed.to_owned(), side: Side::Theirs, note: None })?;
            if let Some(account) = account {
                let mut person = writer.reader().person(id)?;
                person.employments =
                    vec![Employment { account, role: None, buying: None, years: (None, None) }];
                writer.set_person(&person)?;
            }
            self.new_people.push(id);
            self.people.insert((account, key), id);
            id
        };
        self.typed_people.entry(account).or_default().insert(name.to_owned(), id);
        Ok(id)
    }
}

/// A name of signs alone has no key; it stands for itself.
fn key_or(key: String, name: &str) -> String {
    if key.is_empty() { name.to_owned() } else { key }
}
