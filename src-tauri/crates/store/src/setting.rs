//! Settings, as JSON values under their keys.

use crate::{Reader, Result, Writer, sql};
use rusqlite::{OptionalExtension, params};

impl Reader<'_> {
    /// A setting's JSON text.
    pub fn setting(&self, key: &str) -> Result<Option<String>> {
        Ok(self.conn.prepare_cached(sql!("setting/get"))?.query_row([key], |row| row.get(0)).optional()?)
    }

    fn setting_id(&self, key: &str) -> Result<Option<i64>> {
        Ok(self.conn.prepare_cached(sql!("setting/find"))?.query_row([key], |row| row.get(0)).optional()?)
    }
}

impl Writer<'_> {
    /// Sets a setting to a JSON text.
    pub fn set_setting(&mut self, key: &str, json: &str) -> Result<()> {
        match self.reader().setting_id(key)? {
            Some(id) => self.update("setting", id, sql!("setting/set"), params![key, json]),
            None => self.insert("setting", sql!("setting/set"), params![key, json]).map(|_| ()),
        }
    }
}
