//! Taking in what another journal held: many entries in one operation, durable and searchable when it is done.

mod feed;
mod names;

use crate::index::documents;
use crate::{Done, Error, Journal, Result};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use feed::Feed;
use kept_model::{Kind, Noun};
use kept_search::{Change, Index};
use kept_store::{Many, NewTouch};
use names::Book;

/// An entry that another program wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedEntry {
    /// The civil day.
    pub day: NaiveDate,
    /// A touch: what else an entry may be needs more than its text.
    pub kind: Kind,
    /// The account's name; made when there is none of that name. Empty for an entry about no account.
    pub account: String,
    /// Names of who is in it. Who does not work at the account yet, and is none of ours, is made.
    pub people: Vec<String>,
    /// One word each, without `#`.
    pub tags: Vec<String>,
    /// Its text, kept as it is.
    pub body: String,
}

/// What an import of entries did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ImportedEntries {
    /// Entries made.
    pub entries: usize,
    /// Accounts made.
    pub new_accounts: usize,
    /// People made.
    pub new_people: usize,
}

/// Progress is told after so many entries.
const TOLD_EVERY: usize = 1_000;

impl Journal {
    /// Takes entries in as one operation named `label`: one undo takes all of them back. Durable and searchable when it
    /// returns. `progress` hears now and then how many are written.
    ///
    /// # Errors
    /// [`Error::Invalid`] names the first entry that cannot be kept, counted from 1; nothing is kept then.
    pub fn import_entries(
        &mut self,
        label: &str,
        entries: &mut dyn Iterator<Item = ImportedEntry>,
        progress: &dyn Fn(usize),
    ) -> Result<Done<ImportedEntries>> {
        let created_at = (self.around.now)();
        let index = self.index_to_feed();
        let mut feed = Feed::begin(index.as_ref(), self.store.identity());
        let done = self.transact(label, |writer| {
            feed.catch_up(writer.reader())?;
            let mut book = Book::load(writer.reader())?;
            let mut count = 0;
            writer.many(|many| {
                for entry in entries {
                    count += 1;
                    check(&entry, count)?;
                    add(many, &mut book, &mut feed, entry, created_at)?;
                    if count % TOLD_EVERY == 0 {
                        progress(count);
                    }
                }
                Ok::<_, Error>(())
            })?;
            let reader = writer.reader();
            let accounts = book.new_accounts.iter().map(|id| (Noun::Account, id.0));
            for about in accounts.chain(book.new_people.iter().map(|id| (Noun::Person, id.0))) {
                feed.change(|| documents::change(reader, about))?;
            }
            progress(count);
            Ok(ImportedEntries { entries: count, ..book.made() })
        })?;
        feed.commit(self.store.reader(), done.changed.seq)?;
        self.index_if_behind()?;
        Ok(done)
    }

    /// The index, brought up to the journal as far as can be; `None` when there is none to write to now.
    fn index_to_feed(&mut self) -> Option<Index> {
        // Whatever is wrong with the index is the next search's to heal and to tell.
        let _ = self.prepare_index(&|_| ());
        Index::open_read_only(&self.index_folder()).ok().flatten()
    }
}

/// Whether the journal can hold it. `place` counts from 1.
fn check(entry: &ImportedEntry, place: usize) -> Result<()> {
    let refuse = |why: String| Err(Error::Invalid(format!("entry {place} of the import: {why}")));
    if !entry.kind.is_touch() {
        return refuse(format!(
            "a {} needs more than a text; import it as a note, or log it",
            entry.kind.as_str()
        ));
    }
    if !(0..=9999).contains(&entry.day.year()) {
        return refuse(format!("the year {} cannot be kept; it must have four digits", entry.day.year()));
    }
    if entry.body.contains('\0') {
        return refuse("its text holds a zero byte; it is not text".to_owned());
    }
    let is_word = |tag: &String| !tag.contains(char::is_whitespace) && !kept_model::name_key(tag).is_empty();
    if let Some(tag) = entry.tags.iter().find(|tag| !is_word(tag)) {
        return refuse(format!("\"{tag}\" is no tag; a tag is one word"));
    }
    if let Some(name) = entry.people.iter().find(|name| name.trim().is_empty()) {
        return refuse(format!("somebody in it has no name (\"{name}\")"));
    }
    Ok(())
}

fn add(
    many: &mut Many<'_, '_>,
    book: &mut Book,
    feed: &mut Feed<'_>,
    entry: ImportedEntry,
    created_at: DateTime<Utc>,
) -> Result<()> {
    let ImportedEntry { day, kind, account, people, tags, body } = entry;
    let account = book.account(many.writer(), &account)?;
    let people = book.people(many.writer(), &people, account)?;
    let tags = book.tags(many.writer(), &tags)?;
    let accounts: Vec<_> = account.into_iter().collect();
    let (tag_ids, tags): (Vec<i64>, Vec<String>) = tags.into_iter().unzip();
    let touch =
        NewTouch { kind, day, body: &body, created_at, accounts: &accounts, people: &people, tags: &tag_ids };
    let id = many.add(&touch)?;
    let language = book.language(account);
    feed.change(|| {
        let document = documents::touch(id, (day, kind), (accounts, people, tags), (&body, language));
        Ok(Change::Put(document))
    })?;
    Ok(())
}
