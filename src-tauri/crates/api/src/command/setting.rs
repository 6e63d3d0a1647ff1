//! Settings.

use crate::wire::{ChangedWire, SettingsWire};
use crate::{Command, Reply};
use kept_journal::Journal;
use serde::Deserialize;
use serde_json::Value;
use ts_rs::TS;

/// Every setting.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct ShowSettings {}

impl Command for ShowSettings {
    const NAME: &'static str = "settings";
    type Reply = SettingsWire;
    fn run(self, journal: &mut Journal) -> Reply<SettingsWire> {
        Ok((&journal.settings()?).into())
    }
}

/// Changes one setting. One operation, which undo takes back.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ChangeSetting {
    /// Its name, as in the reply of `settings`.
    pub key: String,
    /// Its value, in the shape that it has there; null for what holds when nothing was chosen.
    #[ts(type = "unknown")]
    pub value: Value,
}

impl Command for ChangeSetting {
    const NAME: &'static str = "set";
    type Reply = ChangedWire;
    fn run(self, journal: &mut Journal) -> Reply<ChangedWire> {
        let done = journal.set(&self.key, &self.value)?;
        Ok(ChangedWire::new(&done.changed, &done.label))
    }
}
