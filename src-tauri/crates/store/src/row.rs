//! Values between rows and the model.

use kept_model::{Money, Uid};
use rusqlite::types::Type;
use rusqlite::{Row, functions::Context, types::ValueRef};
use std::str::FromStr;
use xxhash_rust::xxh3::Xxh3;

/// A word of a closed set.
pub(crate) fn word<T: FromStr<Err = kept_model::UnknownWord>>(
    row: &Row<'_>,
    index: usize,
) -> rusqlite::Result<T> {
    parse(&row.get::<_, String>(index)?, index)
}

/// A word of a closed set, or NULL.
pub(crate) fn word_or_null<T: FromStr<Err = kept_model::UnknownWord>>(
    row: &Row<'_>,
    index: usize,
) -> rusqlite::Result<Option<T>> {
    row.get::<_, Option<String>>(index)?.map(|text| parse(&text, index)).transpose()
}

fn parse<T: FromStr<Err = kept_model::UnknownWord>>(text: &str, index: usize) -> rusqlite::Result<T> {
    text.parse()
        .map_err(|error| rusqlite::Error::FromSqlConversionFailure(index, Type::Text, Box::new(error)))
}

/// A civil day as the tables write it. Lists of thousands of rows have several of them in each.
pub(crate) fn day(row: &Row<'_>, index: usize) -> rusqlite::Result<Option<chrono::NaiveDate>> {
    let text = match row.get_ref(index)? {
        ValueRef::Null => return Ok(None),
        ValueRef::Text(text) => text,
        other => {
            return Err(rusqlite::Error::InvalidColumnType(index, "day".to_owned(), other.data_type()));
        }
    };
    match quick_day(text) {
        Some(day) => Ok(Some(day)),
        // Years beyond four digits and what is no day at all.
        None => row.get(index),
    }
}

/// "2026-11-19", and nothing but digits and hyphens.
pub(crate) fn quick_day(text: &[u8]) -> Option<chrono::NaiveDate> {
    let number = |digits: &[u8]| {
        digits
            .iter()
            .try_fold(0, |sum: u32, digit| digit.is_ascii_digit().then(|| sum * 10 + u32::from(digit - b'0')))
    };
    let [year @ .., b'-', m1, m2, b'-', d1, d2] = text else { return None };
    let year = number(year).filter(|_| year.len() == 4)?;
    chrono::NaiveDate::from_ymd_opt(year as i32, number(&[*m1, *m2])?, number(&[*d1, *d2])?)
}

pub(crate) fn uid(row: &Row<'_>, index: usize) -> rusqlite::Result<Uid> {
    row.get(index).map(Uid)
}

/// Money from two neighbouring columns.
pub(crate) fn money(row: &Row<'_>, cents: usize) -> rusqlite::Result<Option<Money>> {
    let currency = row.get(cents + 1)?;
    Ok(row.get::<_, Option<i64>>(cents)?.map(|cents| Money { cents, currency }))
}

/// A comma-separated list of ids, as `group_concat` joins them.
pub(crate) fn ids<T>(row: &Row<'_>, index: usize, make: fn(i64) -> T) -> rusqlite::Result<Vec<T>> {
    let text: Option<String> = row.get(index)?;
    Ok(text.unwrap_or_default().split(',').filter_map(|id| id.parse().ok()).map(make).collect())
}

/// The hash of a row's values in the order of its columns: type and bytes of each.
pub(crate) fn hash(context: &Context<'_>) -> i64 {
    let mut hasher = Xxh3::new();
    for index in 0..context.len() {
        match context.get_raw(index) {
            ValueRef::Null => hasher.update(&[0]),
            ValueRef::Integer(value) => {
                hasher.update(&[1]);
                hasher.update(&value.to_le_bytes());
            }
            ValueRef::Real(value) => {
                hasher.update(&[2]);
                hasher.update(&value.to_le_bytes());
            }
            ValueRef::Text(bytes) | ValueRef::Blob(bytes) => {
                hasher.update(&[3]);
                hasher.update(&(bytes.len() as u64).to_le_bytes());
                hasher.update(bytes);
            }
        }
    }
    hasher.digest() as i64
}
