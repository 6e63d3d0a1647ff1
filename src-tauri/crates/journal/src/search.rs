//! Finding entries again: the committed index, the tail, and the rows of what was found.

use crate::line::NameBook;
use crate::names::Names;
use crate::{EntryLine, Error, Journal, Result, Sort};
use chrono::NaiveDate;
use kept_capture::Words;
use kept_capture::date::{DateContext, Roll, parse_date};
use kept_model::{Account, AccountId, EntryId, Noun, Person, PersonId, WorkCalendar};
use kept_search::{Found, Options, Query, Resolve, highlight, query};
use kept_store::StoreError;
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
        let (found, healed) = self.find(&query, &options)?;
        let corrected = found.corrected.unwrap_or_default();
        let query = query.corrected(&corrected);
        let mut book = NameBook::new(self.store.reader());
        let mut hits = Vec::new();
        for hit in found.hits.iter().skip(offset) {
            hits.extend(self.snippet(hit.key, &query, &mut book)?);
        }
        let total = found.total.count;
        Ok(SearchPage { hits, total, is_more: found.total.at_least, offset, corrected, healed })
    }

    /// Asks the index and its tail; an index that turns out to be damaged is made anew, and why is told.
    pub(crate) fn find(&mut self, query: &Query, options: &Options) -> Result<(Found, Option<String>)> {
        let (tail, mut healed) = self.ready()?;
        let found = match self.opened()?.search(query, &tail, options) {
            Err(kept_search::SearchError::Broken(why)) => {
                // Damage that opening did not see: make the index anew and ask once more.
                self.index = None;
                self.forget_index();
                healed = Some(why);
                let (tail, _) = self.ready()?;
                self.opened()?.search(query, &tail, options)?
            }
            found => found?,
        };
        Ok((found, healed))
    }

    pub(crate) fn query(&self, line: &str) -> Result<Query> {
        let names = self.names();
        let known =
            Known { names: &names, today: self.today(), calendar: &self.calendar, words: &self.words };
        let query = query::parse(line, &known);
        names.check()?;
        query.map_err(Error::Query)
    }

    /// The row of a hit; `None` when it went while we were looking.
    fn snippet(
        &self,
        (noun, id): kept_search::Key,
        query: &Query,
        book: &mut NameBook<'_>,
    ) -> Result<Option<Snippet>> {
        let reader = self.store.reader();
        let found = match noun {
            Noun::Account => reader.account(AccountId(id)).and_then(|account| {
                let last = reader.account_fact(account.id)?.last_touch.map(|(day, _)| day);
                Ok(Snippet::Account(Box::new(account), last))
            }),
            Noun::Person => reader.person(PersonId(id)).and_then(|person| {
                let at = person.employments.first().map(|job| reader.account(job.account)).transpose()?;
                let last = reader.last_entry_about(person.id)?;
                Ok(Snippet::Person(Box::new(person), at.map(|account| account.name), last))
            }),
            Noun::Entry => match book.line(EntryId(id)) {
                Ok(line) => {
                    let (text, marks) = marked(&line, query);
                    Ok(Snippet::Entry { line: Box::new(line), text, marks })
                }
                Err(Error::Store(error)) => Err(error),
                Err(other) => return Err(other),
            },
        };
        match found {
            Ok(snippet) => Ok(Some(snippet)),
            Err(StoreError::Missing { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }
}

/// The part of an entry's text to show, and what to mark in it.
fn marked(line: &EntryLine, query: &Query) -> (String, Vec<Range<usize>>) {
    let body = &line.entry.body;
    let marks = highlight::ranges(body, query, None);
    let window = highlight::snippet(body, &marks, SNIPPET);
    let inside = |mark: &Range<usize>| {
        let (start, end) = (mark.start.max(window.start), mark.end.min(window.end));
        (start < end).then(|| start - window.start..end - window.start)
    };
    let marks = marks.iter().filter_map(inside).collect();
    (body[window.clone()].to_owned(), marks)
}
