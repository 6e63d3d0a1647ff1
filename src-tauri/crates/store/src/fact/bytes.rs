//! A short way to write lists of days, names and uids into one column: five thousand rows of it are read for each Today.

use chrono::{Datelike, NaiveDate};
use kept_model::Uid;

/// What is written.
#[derive(Default)]
pub(super) struct Put(pub(super) Vec<u8>);

/// Stands for no day: no calendar has one so early.
const NO_DAY: i32 = i32::MIN;

impl Put {
    pub(super) fn byte(&mut self, byte: u8) {
        self.0.push(byte);
    }

    pub(super) fn number(&mut self, number: i64) {
        self.0.extend(number.to_le_bytes());
    }

    pub(super) fn day(&mut self, day: Option<NaiveDate>) {
        self.0.extend(day.map_or(NO_DAY, |day| day.num_days_from_ce()).to_le_bytes());
    }

    pub(super) fn uid(&mut self, uid: Uid) {
        self.0.extend(uid.0.as_bytes());
    }

    pub(super) fn text(&mut self, text: &str) {
        self.0.extend((text.len() as u32).to_le_bytes());
        self.0.extend(text.as_bytes());
    }

    /// Something that may be absent.
    pub(super) fn maybe<T>(&mut self, value: Option<T>, put: impl FnOnce(&mut Self, T)) {
        self.byte(u8::from(value.is_some()));
        if let Some(value) = value {
            put(self, value);
        }
    }

    pub(super) fn list<T>(&mut self, list: &[T], put: impl Fn(&mut Self, &T)) {
        self.0.extend((list.len() as u32).to_le_bytes());
        for item in list {
            put(self, item);
        }
    }
}

/// What is read.
pub(super) struct Take<'a>(pub(super) &'a [u8]);

/// It ends too early, or is nothing that was written here.
pub(super) struct Cut;

pub(super) type Taken<T> = Result<T, Cut>;

impl<'a> Take<'a> {
    fn bytes<const N: usize>(&mut self) -> Taken<[u8; N]> {
        let (head, rest) = self.0.split_first_chunk().ok_or(Cut)?;
        self.0 = rest;
        Ok(*head)
    }

    pub(super) fn byte(&mut self) -> Taken<u8> {
        self.bytes::<1>().map(|[byte]| byte)
    }

    pub(super) fn number(&mut self) -> Taken<i64> {
        self.bytes().map(i64::from_le_bytes)
    }

    pub(super) fn day_or_none(&mut self) -> Taken<Option<NaiveDate>> {
        match i32::from_le_bytes(self.bytes()?) {
            NO_DAY => Ok(None),
            days => NaiveDate::from_num_days_from_ce_opt(days).map(Some).ok_or(Cut),
        }
    }

    pub(super) fn day(&mut self) -> Taken<NaiveDate> {
        self.day_or_none()?.ok_or(Cut)
    }

    pub(super) fn uid(&mut self) -> Taken<Uid> {
        self.bytes().map(|bytes| Uid(uuid::Uuid::from_bytes(bytes)))
    }

    pub(super) fn text(&mut self) -> Taken<&'a str> {
        let length = u32::from_le_bytes(self.bytes()?) as usize;
        let (head, rest) = self.0.split_at_checked(length).ok_or(Cut)?;
        self.0 = rest;
        str::from_utf8(head).map_err(|_| Cut)
    }

    pub(super) fn maybe<T>(&mut self, take: impl FnOnce(&mut Self) -> Taken<T>) -> Taken<Option<T>> {
        match self.byte()? {
            0 => Ok(None),
            _ => take(self).map(Some),
        }
    }

    pub(super) fn list<T>(&mut self, take: impl Fn(&mut Self) -> Taken<T>) -> Taken<Vec<T>> {
        let length = u32::from_le_bytes(self.bytes()?);
        // Nothing takes less than a byte: a length that was damaged asks for no more memory than is there.
        let mut list = Vec::with_capacity((length as usize).min(self.0.len()));
        for _ in 0..length {
            list.push(take(self)?);
        }
        Ok(list)
    }
}
