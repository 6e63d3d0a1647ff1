//! `name:value`.

use super::{Position, QueryError, Resolve, Sort, State, Token, What};
use chrono::NaiveDate;
use kept_model::{Kind, Owner, fold};

/// What a filter asks.
pub(super) enum Filter {
    What(What),
    /// First and last day, both included.
    Days(NaiveDate, NaiveDate),
    Sort(Sort),
}

const FILTERS: [&str; 11] =
    ["account", "person", "kind", "tag", "is", "owner", "after", "since", "before", "on", "sort"];

/// What stands before a colon in an address, not in a filter.
const SCHEMES: [&str; 6] = ["http", "https", "mailto", "tel", "ftp", "file"];

const STATES: [(&str, State); 4] =
    [("open", State::Open), ("kept", State::Kept), ("late", State::Late), ("moved", State::Moved)];

const SORTS: [(&str, Sort); 2] = [("new", Sort::New), ("best", Sort::Best)];

/// A filter is named by plain lower-case letters.
pub(super) fn looks_like_a_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase())
}

/// Whether `text` begins with a filter whose value is a day, which may have several words.
pub(super) fn is_of_a_day(text: &str) -> bool {
    ["after:", "since:", "before:", "on:"].iter().any(|filter| text.starts_with(filter))
}

/// The filter that `token` is, or `None` when it is words: `10:30`, `http://x`, `Re:`, `note: call back`.
pub(super) fn read_filter(
    line: &str,
    token: &Token<'_>,
    names: &dyn Resolve,
) -> Result<Option<Filter>, QueryError> {
    let Some(colon) = token.colon else { return Ok(None) };
    let name = &token.text[..colon - 1];
    if !looks_like_a_name(name) || SCHEMES.contains(&name) {
        return Ok(None);
    }
    let at = Position::new(line, token.at);
    let Some(filter) = FILTERS.into_iter().find(|filter| *filter == name) else {
        if token.text.len() == colon {
            return Ok(None);
        }
        return Err(QueryError::UnknownFilter { name: name.to_owned(), known: FILTERS.join(", "), at });
    };
    let quote = usize::from(token.text[colon..].starts_with('"'));
    let value = Value { filter, text: token.value.trim(), at: Position::new(line, token.at + colon + quote) };
    if value.text.is_empty() {
        return Err(QueryError::MissingValue { filter, at: value.at });
    }
    let read = value.read(names)?;
    if token.negated && !matches!(read, Filter::What(_)) {
        return Err(QueryError::NoOpposite { filter, at });
    }
    Ok(Some(read))
}

struct Value<'a> {
    filter: &'static str,
    text: &'a str,
    at: Position,
}

impl Value<'_> {
    fn read(&self, names: &dyn Resolve) -> Result<Filter, QueryError> {
        Ok(match self.filter {
            "account" => Filter::What(What::Account(self.somebody(names.account(self.text))?)),
            "person" => Filter::What(What::Person(self.somebody(names.person(self.text))?)),
            "kind" => Filter::What(What::Kind(self.one_of(&spelled(Kind::ALL, Kind::as_str))?)),
            "tag" => Filter::What(What::Tag(fold(self.text.trim_start_matches('#')))),
            "is" => Filter::What(What::Is(self.one_of(&STATES)?)),
            "owner" => Filter::What(What::Owner(self.one_of(&spelled(Owner::ALL, Owner::as_str))?)),
            "after" => Filter::Days(self.days(names)?.1.succ_opt().unwrap_or(NaiveDate::MAX), NaiveDate::MAX),
            "since" => Filter::Days(self.days(names)?.0, NaiveDate::MAX),
            "before" => {
                Filter::Days(NaiveDate::MIN, self.days(names)?.0.pred_opt().unwrap_or(NaiveDate::MIN))
            }
            "on" => {
                let (first, last) = self.days(names)?;
                Filter::Days(first, last)
            }
            _ => Filter::Sort(self.one_of(&SORTS)?),
        })
    }

    fn somebody<T>(&self, found: Vec<T>) -> Result<Vec<T>, QueryError> {
        if found.is_empty() {
            return Err(QueryError::Nobody { filter: self.filter, value: self.text.to_owned(), at: self.at });
        }
        Ok(found)
    }

    fn one_of<T: Copy>(&self, known: &[(&str, T)]) -> Result<T, QueryError> {
        let folded = fold(self.text);
        known.iter().find(|(word, _)| *word == folded).map(|(_, value)| *value).ok_or_else(|| {
            QueryError::BadValue {
                filter: self.filter,
                value: self.text.to_owned(),
                known: known.iter().map(|(word, _)| *word).collect::<Vec<_>>().join(", "),
                at: self.at,
            }
        })
    }

    fn days(&self, names: &dyn Resolve) -> Result<(NaiveDate, NaiveDate), QueryError> {
        let unknown = || QueryError::BadDay { value: self.text.to_owned(), at: self.at };
        names.days(self.text).ok_or_else(unknown)
    }
}

fn spelled<T: Copy>(all: &[T], spelling: fn(T) -> &'static str) -> Vec<(&'static str, T)> {
    all.iter().map(|value| (spelling(*value), *value)).collect()
}
