//! Opening a journal file a second time, for somebody who works beside whoever has it open.

use crate::{Result, Store};
use kept_model::Uid;
use std::path::Path;

impl Store {
    /// Opens the journal at `path` once more. `None` when that journal, of that epoch, is not there any more: none is made.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn open_again(path: &Path, identity: (Uid, u32)) -> Result<Option<Self>> {
        if std::fs::metadata(path).map_or(0, |meta| meta.len()) == 0 {
            return Ok(None);
        }
        // Nothing is begun here, so neither its time nor its name is ever used.
        let store = Self::open(path, None, 0, &|| identity.0)?;
        Ok((store.identity() == identity).then_some(store))
    }
}
