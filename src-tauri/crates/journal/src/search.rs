//! Finding entries again: the committed index, the tail, and the rows of what was found.

use crate::index::Ready;
use crate::line::NameBook;
use crate::names::Names;
use crate::{EntryLine, Error, Indexing, Journal, Result, Sort};
use chrono::NaiveDate;
use kept_capture::Words;
use kept_capture::date::{DateContext, Roll, parse_date};
use kept_model::{Account, AccountId, EntryId, Noun, Person, PersonId, WorkCalendar};
use kept_search::highlight::{self, Marker};
use kept_search::{Found, Key, Options, Query, Resolve, SearchError, query};
use kept_store::{PersonRow, Reader};
use std::collections::HashMap;
use std::ops::Range;

/// Characters of text around what was found.
const SNIPPET: usize = 160;

/// Counting stops here.
pub(crate) const COUNTED: usize = 1_000;

/// A page of hits.
#[derive(Debug, Clone, PartialEq)]
pub struct SearchPage {
    /// The hits in their order.
    pub hits: Vec<Snippet>,
    /// How many there are, up to a thousand.
    pub total: usize,
    /// Whether there are more than `total`.
    pub is_more: bool,
    /// How many hits stand before these.
    pub offset: usize,
    /// Words that nothing matched, and what was found in their place.
    pub corrected: Vec<(String, String)>,
    /// Why the index had to be made anew, when it had.
    pub healed: Option<String>,
    /// How far the index has come, when it is not whole: older entries may be missing among the hits.
    pub preparing: Option<Indexing>,
}

/// What else is to be told with an answer.
pub(crate) struct Told {
    /// Why the index had to be made anew, when it had.
    pub(crate) healed: Option<String>,
    /// How far the index has come, when it is not whole.
    pub(crate) preparing: Option<Indexing>,
}

impl SearchPage {
    /// The entries among the hits, in their order.
    pub fn entries(&self) -> impl Iterator<Item = EntryId> {
        self.hits.iter().filter_map(|hit| match hit {
            Snippet::Entry { line, .. } => Some(line.entry.id),
            Snippet::Account(..) | Snippet::Person(..) => None,
        })
    }
}

/// One hit: the row and what to mark in it.
#[derive(Debug, Clone, PartialEq)]
pub enum Snippet {
    /// An entry.
    Entry {
        /// With its names.
        line: Box<EntryLine>,
        /// The part of its text to show.
        text: String,
        /// What was found in that part, in bytes.
        marks: Vec<Range<usize>>,
    },
    /// An account, and the day of its last touch.
    Account(Box<Account>, Option<NaiveDate>),
    /// A person, where they work, and the day of the newest entry about them.
    Person(Box<Person>, Option<String>, Option<NaiveDate>),
}

/// What a query line may name.
pub(crate) struct Known<'a> {
    pub(crate) names: &'a Names<'a>,
    pub(crate) today: NaiveDate,
    pub(crate) calendar: &'a WorkCalendar,
    pub(crate) words: &'a Words,
}

impl Resolve for Known<'_> {
    fn account(&self, name: &str) -> Vec<AccountId> {
        self.names.accounts(name)
    }

    fn person(&self, name: &str) -> Vec<PersonId> {
        self.names.people(name)
    }

    fn whole(&self, word: &str) -> (Vec<AccountId>, Vec<PersonId>) {
        self.names.with_word(word)
    }

    fn day(&self, phrase: &str) -> Option<NaiveDate> {
        self.days(phrase).map(|(first, _)| first)
    }

    fn days(&self, phrase: &str) -> Option<(NaiveDate, NaiveDate)> {
        // A filter looks at what happened: a yearless date is the last one.
        let context =
            DateContext { today: self.today, calendar: self.calendar, words: self.words, roll: Roll::Back };
        parse_date(phrase, &context)?.span
    }
}

impl Journal {
    /// Finds entries, accounts and people. `sort` holds unless the line names its own.
    ///
    /// # Errors
    /// [`Error::Query`] with the position of an unknown filter or a value that does not fit.
    pub fn search(&mut self, line: &str, limit: usize, sort: Sort) -> Result<SearchPage> {
        self.search_from(line, 0, limit, sort)
    }

    /// As [`Journal::search`], after the first `offset` hits.
    ///
    /// # Errors
    /// As there.
    pub fn search_from(&mut self, line: &str, offset: usize, limit: usize, sort: Sort) -> Result<SearchPage> {
        let query = self.query(line)?;
        let sort = query.sort().unwrap_or(sort);
        let options =
            Options { limit: offset.saturating_add(limit), sort, count_to: COUNTED, today: self.today() };
        let (found, Told { healed, preparing }) = self.find(&query, &options)?;
        let corrected = found.corrected.unwrap_or_default();
        let query = query.corrected(&corrected);
        let keys: Vec<Key> = found.hits.iter().skip(offset).map(|hit| hit.key).collect();
        let hits = self.store.reader().at_once(|reader| snippets(reader, &keys, &query))?;
        let total = found.total.count;
        Ok(SearchPage { hits, total, is_more: found.total.at_least, offset, corrected, healed, preparing })
    }

    /// Asks the index and its tail; an index that turns out to be damaged is made anew, and why is told. Without an index of this
    /// journal nothing is found, and that it is being prepared is told.
    pub(crate) fn find(&mut self, query: &Query, options: &Options) -> Result<(Found, Told)> {
        let mut ready = self.ready()?;
        let mut found = self.ask(query, options, &ready);
        if let Err(Error::Search(SearchError::Broken(why))) = found {
            // Damage that opening did not see: ask once more when that is mended.
            ready = self.ready_after(why)?;
            found = self.ask(query, options, &ready);
        }
        Ok((found?, Told { healed: ready.healed, preparing: ready.preparing }))
    }

    pub(crate) fn ask(&self, query: &Query, options: &Options, ready: &Ready) -> Result<Found> {
        match &ready.tail {
            Some(tail) => Ok(self.opened()?.search(query, tail, options)?),
            None => Ok(Found::default()),
        }
    }

    pub(crate) fn query(&self, line: &str) -> Result<Query> {
        let names = self.names();
        let known =
            Known { names: &names, today: self.today(), calendar: &self.calendar, words: &self.words };
        let query = query::parse(line, &known);
        names.check()?;
        query.map_err(Error::Query)
    }
}

/// The rows of hits, in their order; what went while we were looking is left out.
fn snippets(reader: Reader<'_>, keys: &[Key], query: &Query) -> Result<Vec<Snippet>> {
    let ids = |wanted| keys.iter().filter(move |(noun, _)| *noun == wanted).map(|(_, id)| *id);
    let mut rows: HashMap<Key, Snippet> = HashMap::with_capacity(keys.len());
    let accounts: Vec<AccountId> = ids(Noun::Account).map(AccountId).collect();
    for (account, last) in reader.account_rows(&accounts)? {
        rows.insert((Noun::Account, account.id.0), Snippet::Account(Box::new(account), last));
    }
    let people: Vec<PersonId> = ids(Noun::Person).map(PersonId).collect();
    for PersonRow { person, at, last } in reader.person_rows(&people)? {
        rows.insert((Noun::Person, person.id.0), Snippet::Person(Box::new(person), at, last));
    }
    let entries: Vec<EntryId> = ids(Noun::Entry).map(EntryId).collect();
    let mut book = NameBook::new(reader);
    let marker = Marker::new(query);
    for mut row in reader.entry_rows(&entries)? {
        let language = row.language.take();
        let line = book.of_row(row)?;
        let (text, marks) = marked(&line.entry.body, &marker, language.as_deref());
        rows.insert((Noun::Entry, line.entry.id.0), Snippet::Entry { line: Box::new(line), text, marks });
    }
    Ok(keys.iter().filter_map(|key| rows.remove(key)).collect())
}

/// The part of an entry's text to show, and what to mark in it.
fn marked(body: &str, marker: &Marker<'_>, language: Option<&str>) -> (String, Vec<Range<usize>>) {
    let marks = marker.ranges(body, language);
    let window = highlight::snippet(body, &marks, SNIPPET);
    let inside = |mark: &Range<usize>| {
        let (start, end) = (mark.start.max(window.start), mark.end.min(window.end));
        (start < end).then(|| start - window.start..end - window.start)
    };
    let marks = marks.iter().filter_map(inside).collect();
    (body[window.clone()].to_owned(), marks)
}
