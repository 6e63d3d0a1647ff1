//! Rows of the journal as the index knows them.

use chrono::NaiveDate;
use kept_model::{AccountId, EntryId, Kind, Noun, PersonId, PromiseState};
use kept_search::{Change, Document};
use kept_store::{About, Reader};

/// A document as it is now, or that it is gone.
pub(crate) fn change(reader: Reader<'_>, (noun, id): About) -> kept_store::Result<Change> {
    let documents = match noun {
        Noun::Entry => entries(reader, id, id)?,
        Noun::Account => accounts(reader, id, id)?,
        Noun::Person => people(reader, id, id)?,
    };
    Ok(documents.into_iter().next().map_or(Change::Gone((noun, id)), Change::Put))
}

/// Entries whose ids lie in a range, both ends included.
pub(super) fn entries(reader: Reader<'_>, from: i64, to: i64) -> kept_store::Result<Vec<Document>> {
    let texts = reader.entry_texts(from, to)?.into_iter();
    let document = |entry: kept_store::EntryText| Document {
        day: Some(entry.day),
        kind: Some(entry.kind),
        accounts: entry.accounts,
        people: entry.people,
        owner: entry.owner,
        open: entry.is_open,
        kept: entry.state == Some(PromiseState::Kept),
        moved: entry.is_moved,
        due: entry.due,
        text: text(&entry.body, &entry.more, &entry.tags),
        tags: entry.tags,
        language: entry.language,
        ..Document::new(Noun::Entry, entry.id.0)
    };
    Ok(texts.map(document).collect())
}

/// A touch just made; what [`entries`] reads of it, known without reading. `tags` are in the order of their rows.
pub(crate) fn touch(
    id: EntryId,
    (day, kind): (NaiveDate, Kind),
    (accounts, people, tags): (Vec<AccountId>, Vec<PersonId>, Vec<String>),
    (body, language): (&str, Option<&str>),
) -> Document {
    Document {
        day: Some(day),
        kind: Some(kind),
        accounts,
        people,
        text: text(body, "", &tags),
        tags,
        language: language.map(str::to_owned),
        ..Document::new(Noun::Entry, id.0)
    }
}

/// What can be found of an entry: its own words, its facet's, and its tags as words.
fn text(body: &str, more: &str, tags: &[String]) -> String {
    [body, more, &tags.join(" ")]
        .iter()
        .filter(|part| !part.is_empty())
        .copied()
        .collect::<Vec<_>>()
        .join("\n")
}

/// Accounts whose ids lie in a range.
pub(super) fn accounts(reader: Reader<'_>, from: i64, to: i64) -> kept_store::Result<Vec<Document>> {
    let document = |account: kept_store::AccountText| Document {
        accounts: vec![AccountId(account.id.0)],
        text: text(&account.name, &account.more, &[]),
        language: account.language,
        ..Document::new(Noun::Account, account.id.0)
    };
    Ok(reader.account_texts(from, to)?.into_iter().map(document).collect())
}

/// People whose ids lie in a range.
pub(super) fn people(reader: Reader<'_>, from: i64, to: i64) -> kept_store::Result<Vec<Document>> {
    let document = |person: kept_store::PersonText| Document {
        accounts: person.accounts,
        people: vec![PersonId(person.id.0)],
        text: text(&person.name, &person.more, &[]),
        language: person.language,
        ..Document::new(Noun::Person, person.id.0)
    };
    Ok(reader.person_texts(from, to)?.into_iter().map(document).collect())
}
