//! Rows of the journal as the index knows them.

use kept_model::{AccountId, Noun, PersonId, PromiseState};
use kept_search::{Change, Document};
use kept_store::{About, Reader};

/// A document as it is now, or that it is gone.
pub(super) fn change(reader: Reader<'_>, (noun, id): About) -> kept_store::Result<Change> {
    let documents = match noun {
        Noun::Entry => entries(reader, id, id)?,
        Noun::Account => accounts(reader, id, id)?,
        Noun::Person => people(reader, id, id)?,
    };
    Ok(documents.into_iter().next().map_or(Change::Gone((noun, id)), Change::Put))
}

pub(super) fn chunk_of(reader: Reader<'_>, from: i64, to: i64) -> kept_store::Result<Vec<Document>> {
    let mut documents = entries(reader, from, to)?;
    documents.extend(accounts(reader, from, to)?);
    documents.extend(people(reader, from, to)?);
    Ok(documents)
}

fn entries(reader: Reader<'_>, from: i64, to: i64) -> kept_store::Result<Vec<Document>> {
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
        ..Document::new(Noun::Entry, entry.id.0)
    };
    Ok(texts.map(document).collect())
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

fn accounts(reader: Reader<'_>, from: i64, to: i64) -> kept_store::Result<Vec<Document>> {
    let document = |account: kept_store::AccountText| Document {
        accounts: vec![AccountId(account.id.0)],
        text: text(&account.name, &account.more, &[]),
        ..Document::new(Noun::Account, account.id.0)
    };
    Ok(reader.account_texts(from, to)?.into_iter().map(document).collect())
}

fn people(reader: Reader<'_>, from: i64, to: i64) -> kept_store::Result<Vec<Document>> {
    let document = |person: kept_store::PersonText| Document {
        accounts: person.accounts,
        people: vec![PersonId(person.id.0)],
        text: text(&person.name, &person.more, &[]),
        ..Document::new(Noun::Person, person.id.0)
    };
    Ok(reader.person_texts(from, to)?.into_iter().map(document).collect())
}
