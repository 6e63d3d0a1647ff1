//! The query language: words, phrases and filters, anywhere in the line.
//!
//! ```text
//! backup poli             both words; the last one may be unfinished, unless a space follows
//! "backup policy"         a phrase
//! -draft                  without that word
//! calder                  that word, or about an account or a person called so
//! account:"Calder Water" person:priya kind:call tag:risk owner:me is:open
//! after:12 jan before:today on:yesterday        later than, earlier than, that day
//! since:january                                 from its first day on
//! on:october after:2025                         a stretch counts whole
//! sort:best               sort:new
//! ```

mod chip;
mod error;
mod filter;
mod named;
mod said;

pub use chip::{FilterAt, filters};
pub use error::{Position, QueryError};

use crate::analyze::{Asked, Word, is_a_number, may_be_of_a_number, ways};
use chrono::NaiveDate;
use filter::{Filter, read_filter};
use kept_model::{AccountId, Kind, Owner, PersonId};
pub(crate) use named::Named;
pub(crate) use said::Said;
use std::collections::VecDeque;

/// Looks up what a query names. The caller knows accounts, people and today's date; this crate does not.
///
/// Names are asked as typed: the values of filters, and each word of the line, since it may be a name.
pub trait Resolve {
    /// The accounts of that name, or whose names have words that begin so; none when nobody is called so.
    fn account(&self, name: &str) -> Vec<AccountId>;
    /// The people of that name, in the same way; none when nobody is called so.
    fn person(&self, name: &str) -> Vec<PersonId>;
    /// The accounts and people in whose names `word` is a whole word: whom a finished word of a line may mean. Where
    /// nothing tells a whole word from a beginning, the beginnings serve.
    fn whole(&self, word: &str) -> (Vec<AccountId>, Vec<PersonId>) {
        (self.account(word), self.person(word))
    }
    /// The day that a phrase such as "12 jan" or "yesterday" means.
    fn day(&self, phrase: &str) -> Option<NaiveDate>;
    /// The first and the last day of the stretch that a phrase means, such as "october" or "last week"; the same day
    /// twice where it means one.
    fn days(&self, phrase: &str) -> Option<(NaiveDate, NaiveDate)> {
        self.day(phrase).map(|day| (day, day))
    }
}

/// The order of the hits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// Accounts, people, then entries, newest first: for results while typing.
    New,
    /// By how well and how recently the words were said.
    Best,
}

/// A line, understood. The default is the empty query, which everything matches.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    pub(crate) clauses: Vec<Clause>,
    /// First and last day, both included; the last may lie before the first, and then nothing matches.
    pub(crate) days: Option<(NaiveDate, NaiveDate)>,
    sort: Option<Sort>,
}

/// One condition; a document matches a query when it meets all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Clause {
    /// The document must not meet it.
    pub(crate) negated: bool,
    pub(crate) what: What,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum What {
    Said(Said),
    Account(Vec<AccountId>),
    Person(Vec<PersonId>),
    Kind(Kind),
    /// Folded.
    Tag(String),
    Owner(Owner),
    Is(State),
}

/// What `is:` can ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    Open,
    Kept,
    Late,
    Moved,
}

impl Query {
    /// All of these conditions.
    pub(crate) fn of(clauses: Vec<Clause>) -> Self {
        Self { clauses, ..Self::default() }
    }

    /// Whether nothing was asked.
    pub fn is_empty(&self) -> bool {
        self.clauses.is_empty() && self.days.is_none()
    }

    /// The order that the line asks for; it wins over the caller's.
    pub fn sort(&self) -> Option<Sort> {
        self.sort
    }

    /// The query with words replaced, such as by [`crate::Found::corrected`]: (typed, used).
    #[must_use]
    pub fn corrected(&self, pairs: &[(String, String)]) -> Self {
        let mut query = self.clone();
        for word in query.clauses.iter_mut().filter(|clause| !clause.negated).flat_map(Clause::words_mut) {
            if let Some((_, used)) = pairs.iter().find(|(typed, _)| *typed == word.folded) {
                *word = Word::folded(used);
            }
        }
        query
    }

    /// What was said and must be there.
    pub(crate) fn wanted(&self) -> impl Iterator<Item = &Said> {
        self.clauses.iter().filter_map(|clause| match &clause.what {
            What::Said(said) if !clause.negated => Some(said),
            _ => None,
        })
    }

    fn narrow(&mut self, first: NaiveDate, last: NaiveDate) {
        let (from, to) = self.days.unwrap_or((NaiveDate::MIN, NaiveDate::MAX));
        self.days = Some((from.max(first), to.min(last)));
    }
}

impl Clause {
    fn words_mut(&mut self) -> impl Iterator<Item = &mut Word> {
        let ways = match &mut self.what {
            What::Said(said) => &mut said.ways[..],
            _ => &mut [],
        };
        ways.iter_mut().flat_map(|way| &mut way.row).filter_map(|(_, asked)| match asked {
            Asked::Word(word) => Some(word),
            Asked::Verbatim(_) => None,
        })
    }
}

/// Understands a line.
///
/// # Errors
/// A filter that does not exist or a value that it cannot have, with its position in the line. The caller shows
/// it beside the line; the line is never changed.
pub fn parse(line: &str, names: &dyn Resolve) -> Result<Query, QueryError> {
    let mut query = Query::default();
    let mut rest = VecDeque::from(tokens(line));
    while let Some(mut token) = rest.pop_front() {
        take_day(line, &mut token, &mut rest, names);
        match read_filter(line, &token, names)? {
            Some(Filter::What(what)) => query.clauses.push(Clause { negated: token.negated, what }),
            Some(Filter::Days(first, last)) => query.narrow(first, last),
            Some(Filter::Sort(sort)) => query.sort = Some(sort),
            None => {
                let is_number = take_number(line, &mut token, &mut rest);
                let ways = ways(token.text, is_number);
                let Some(typed) = ways.first() else { continue };
                let is_phrase = token.quoted && typed.row.len() > 1;
                let named = if is_phrase || is_number {
                    Named::default()
                } else {
                    Named::by(token.text, token.unfinished, names)
                };
                let unfinished = token.unfinished && !token.negated;
                let said = Said { ways, unfinished, named };
                query.clauses.push(Clause { negated: token.negated, what: What::Said(said) });
            }
        }
    }
    Ok(query)
}

/// Lets digits take those after them that make one number to be dialled, as in `020 7946 0018`. Whether they did.
fn take_number<'a>(line: &'a str, token: &mut Token<'a>, rest: &mut VecDeque<Token<'a>>) -> bool {
    let may_be = |token: &Token<'_>| !token.quoted && !token.negated && may_be_of_a_number(token.text);
    if !may_be(token) {
        return false;
    }
    let most = rest.iter().take_while(|token| may_be(token)).take(MOST_GROUPS - 1).count();
    let is_number = |count: &usize| is_a_number(&line[token.at..rest[count - 1].end]);
    let Some(count) = (1..=most).rev().find(is_number) else { return false };
    let last = &rest[count - 1];
    (token.end, token.unfinished) = (last.end, last.unfinished);
    token.text = &line[token.at..token.end];
    rest.drain(..count);
    true
}

/// More groups of digits than any number to be dialled has.
const MOST_GROUPS: usize = 8;

/// Lets the filter of a day take the words after it that belong to its date: as many as make one, as in
/// `after:1 oct 2026 backup`.
fn take_day<'a>(line: &'a str, filter: &mut Token<'a>, rest: &mut VecDeque<Token<'a>>, names: &dyn Resolve) {
    let Some(colon) = filter.colon.filter(|_| filter::is_of_a_day(filter.text)) else { return };
    let start = filter.at + colon;
    if line[start..].starts_with('"') {
        return;
    }
    let is_plain = |token: &&Token<'_>| !token.quoted && !token.negated && token.colon.is_none();
    let most = rest.iter().take_while(is_plain).take(LONGEST_DAY - 1).count();
    for count in (1..=most).rev() {
        let phrase = line[start..rest[count - 1].end].trim();
        if names.days(phrase).is_some() {
            filter.value = phrase;
            rest.drain(..count);
            return;
        }
    }
}

/// More words than any date after a filter has: "first monday of next month".
const LONGEST_DAY: usize = 6;

/// A piece of the line between spaces; a quoted part may hold spaces.
struct Token<'a> {
    /// Byte in the line where it starts, after the `-`.
    at: usize,
    /// The byte after it.
    end: usize,
    negated: bool,
    /// In `name:value`, the byte of the text where the value starts.
    colon: Option<usize>,
    /// Without the quotation marks when `quoted`.
    text: &'a str,
    quoted: bool,
    /// The value of a filter, without its quotation marks.
    value: &'a str,
    unfinished: bool,
}

fn tokens(line: &str) -> Vec<Token<'_>> {
    let mut all = Vec::new();
    let mut at = 0;
    while let Some(start) = line[at..].find(|c: char| !c.is_whitespace()).map(|skip| at + skip) {
        let negated = line[start..].starts_with('-');
        let start = start + usize::from(negated);
        let (text, end, unfinished) = if let Some((inner, end, closed)) = quoted(line, start) {
            (inner, end, !closed)
        } else {
            let end = piece_end(line, start);
            (&line[start..end], end, end == line.len())
        };
        let is_quoted = line[start..].starts_with('"');
        let colon = if is_quoted { None } else { text.find(':').map(|colon| colon + 1) };
        let value = colon
            .map_or("", |colon| quoted(line, start + colon).map_or(&text[colon..], |(inner, _, _)| inner));
        all.push(Token { at: start, end, negated, colon, text, quoted: is_quoted, value, unfinished });
        at = end;
    }
    all
}

/// The inside of the quotation at `start`, the byte after it, and whether it was closed.
fn quoted(line: &str, start: usize) -> Option<(&str, usize, bool)> {
    let inner = line[start..].strip_prefix('"')?;
    Some(match inner.find('"') {
        Some(close) => (&inner[..close], start + close + 2, true),
        None => (inner, line.len(), false),
    })
}

/// Where the piece that starts at `start` ends: at a space, after the quotation when a value is quoted.
fn piece_end(line: &str, start: usize) -> usize {
    let plain = line[start..].find(char::is_whitespace).map_or(line.len(), |space| start + space);
    match line[start..plain].find(":\"") {
        Some(colon) if filter::looks_like_a_name(&line[start..start + colon]) => {
            quoted(line, start + colon + 1).map_or(plain, |(_, end, _)| end)
        }
        _ => plain,
    }
}
