//! Rows of the journal as the index knows them.

use chrono::NaiveDate;
use kept_model::{AccountId, EntryId, Kind, Noun, PersonId, PromiseState};
use kept_search::{Change, Document};
use kept_store::{About, Reader};

/// Ids so near are read together, though one in between was not asked for: a row costs less than a question.
const NEAR: i64 = 2;

/// A document as it is now, or that it is gone.
pub(crate) fn change(reader: Reader<'_>, (noun, id): About) -> kept_store::Result<Change> {
    let documents = read(reader, noun, id, id)?;
    Ok(documents.into_iter().next().map_or(Change::Gone((noun, id)), Change::Put))
}

/// As [`change`] of each, in their order. They are best sorted: neighbours are read together.
pub(crate) fn changes(reader: Reader<'_>, about: &[About]) -> kept_store::Result<Vec<Change>> {
    let mut changes = Vec::with_capacity(about.len());
    let is_near = |(noun, id): &About, (next_noun, next): &About| {
        noun == next_noun && (1..=NEAR).contains(&(next - id))
    };
    for run in about.chunk_by(is_near) {
        let [(noun, first), ..] = *run else { continue };
        let last = run.last().map_or(first, |(_, last)| *last);
        let mut documents = read(reader, noun, first, last)?.into_iter().peekable();
        for (noun, id) in run {
            while documents.next_if(|document| document.id < *id).is_some() {}
            let there = documents.next_if(|document| document.id == *id);
            changes.push(there.map_or(Change::Gone((*noun, *id)), Change::Put));
        }
    }
    Ok(changes)
}

fn read(reader: Reader<'_>, noun: Noun, first: i64, last: i64) -> kept_store::Result<Vec<Document>> {
    match noun {
        Noun::Entry => entries(reader, first, last),
        Noun::Account => accounts(reader, first, last),
        Noun::Person => people(reader, first, last),
    }
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
