//! The one way to write.

use crate::{Error, Journal, Result};
use kept_model::Uid;
use kept_store::{Changed, Op, Writer};

/// What an operation did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done<T> {
    /// What it made.
    pub value: T,
    /// What "Undo …" will say.
    pub label: String,
    /// What it touched.
    pub changed: Changed,
}

impl Journal {
    /// Runs `write` as one named operation, durable when this returns and searchable from then on.
    pub(crate) fn transact<T>(
        &mut self,
        label: &str,
        write: impl FnOnce(&mut Writer<'_>) -> Result<T>,
    ) -> Result<Done<T>> {
        let op = op(&self.around, label, true);
        let (value, changed) = self.store.transact::<T, Error>(&op, &*self.around.new_uid, write)?;
        self.settings_changed(&changed.nouns)?;
        Ok(Done { value, label: label.to_owned(), changed })
    }

    /// As [`Journal::transact`], for what Kept reads from outside by itself: undo passes it by.
    pub(crate) fn sync<T>(
        &mut self,
        label: &str,
        write: impl FnOnce(&mut Writer<'_>) -> Result<T>,
    ) -> Result<Done<T>> {
        let op = op(&self.around, label, true);
        let (value, changed) = self.store.sync::<T, Error>(&op, &*self.around.new_uid, write)?;
        Ok(Done { value, label: label.to_owned(), changed })
    }

    /// As [`Journal::transact`], without images and with names of its own for the rows: only for filling a sample journal.
    pub(crate) fn fill<T>(
        &mut self,
        label: &str,
        new_uid: &dyn Fn() -> Uid,
        write: impl FnOnce(&mut Writer<'_>) -> Result<T>,
    ) -> Result<Done<T>> {
        let op = op(&self.around, label, false);
        let (value, changed) = self.store.transact::<T, Error>(&op, new_uid, write)?;
        Ok(Done { value, label: label.to_owned(), changed })
    }
}

/// An operation of now.
pub(crate) fn op<'a>(around: &'a crate::Surroundings, label: &'a str, is_recorded: bool) -> Op<'a> {
    Op {
        uid: (around.new_uid)(),
        device: &around.device,
        at: (around.now)().timestamp_millis(),
        label,
        zone: around.zone,
        is_recorded,
    }
}
