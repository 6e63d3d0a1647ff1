//! Playbooks: listed, made, changed. Every change is one operation, which undo takes back.

use crate::wire::{AheadWire, ChangedWire, List, PlaybookChanged, PlaybookWire, PlaybooksWire};
use crate::{Command, Reply};
use kept_journal::{Done, Journal};
use kept_model::PlaybookId;
use serde::Deserialize;
use ts_rs::TS;

/// Every playbook with its steps, and what one may count from.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct Playbooks {}

/// One playbook.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ShowPlaybook {
    /// Its number or its name, or the beginning of that.
    pub playbook: String,
}

/// What a playbook would ask next over all accounts, if nothing else happened: at most five questions.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PlaybookAhead {
    /// Its number or its name, or the beginning of that.
    pub playbook: String,
}

/// Makes a playbook without steps, switched on.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AddPlaybook {
    /// What it is called.
    pub name: String,
    /// What it counts from, as `playbooks` names it.
    pub anchor: String,
}

/// Sets fields of a playbook.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct EditPlaybook {
    /// Its number or its name, or the beginning of that.
    pub playbook: String,
    /// `name`, `anchor`, and `on` as "yes" or "no".
    pub fields: Vec<(String, String)>,
}

/// Adds a step to a playbook.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AddStep {
    /// The playbook's number or name, or the beginning of that.
    pub playbook: String,
    /// `name`, `offset` in days, `shift` ("after", "before", "never"), `every` in years, `question`.
    pub fields: Vec<(String, String)>,
}

/// Sets fields of a step.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct EditStep {
    /// The playbook's number or name, or the beginning of that.
    pub playbook: String,
    /// The step's name.
    pub step: String,
    /// As `add_step` takes them.
    pub fields: Vec<(String, String)>,
}

/// Removes a step.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RemoveStep {
    /// The playbook's number or name, or the beginning of that.
    pub playbook: String,
    /// The step's name.
    pub step: String,
}

/// Removes a playbook with its steps.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RemovePlaybook {
    /// Its number or its name, or the beginning of that.
    pub playbook: String,
}

/// Sets "Beyond the order" as it ships, or brings it back.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct ShipPlaybook {}

impl Command for Playbooks {
    const NAME: &'static str = "playbooks";
    type Reply = PlaybooksWire;
    fn run(self, journal: &mut Journal) -> Reply<PlaybooksWire> {
        Ok(PlaybooksWire::new(&journal.playbooks()?))
    }
}

impl Command for ShowPlaybook {
    const NAME: &'static str = "playbook";
    type Reply = PlaybookWire;
    fn run(self, journal: &mut Journal) -> Reply<PlaybookWire> {
        Ok((&journal.playbook(&self.playbook)?).into())
    }
}

impl Command for PlaybookAhead {
    const NAME: &'static str = "playbook_ahead";
    type Reply = List<AheadWire>;
    fn run(self, journal: &mut Journal) -> Reply<List<AheadWire>> {
        let ahead = journal.playbook_ahead(&self.playbook)?;
        Ok(List::whole(ahead.iter().map(AheadWire::from).collect()))
    }
}

impl Command for AddPlaybook {
    const NAME: &'static str = "add_playbook";
    type Reply = PlaybookChanged;
    fn run(self, journal: &mut Journal) -> Reply<PlaybookChanged> {
        let done = journal.add_playbook(&self.name, self.anchor.trim().parse()?)?;
        now(journal, &done)
    }
}

impl Command for EditPlaybook {
    const NAME: &'static str = "edit_playbook";
    type Reply = PlaybookChanged;
    fn run(self, journal: &mut Journal) -> Reply<PlaybookChanged> {
        let done = journal.edit_playbook(&self.playbook, &self.fields)?;
        now(journal, &done)
    }
}

impl Command for AddStep {
    const NAME: &'static str = "add_step";
    type Reply = PlaybookChanged;
    fn run(self, journal: &mut Journal) -> Reply<PlaybookChanged> {
        let done = journal.add_step(&self.playbook, &self.fields)?;
        now(journal, &done)
    }
}

impl Command for EditStep {
    const NAME: &'static str = "edit_step";
    type Reply = PlaybookChanged;
    fn run(self, journal: &mut Journal) -> Reply<PlaybookChanged> {
        let done = journal.edit_step(&self.playbook, &self.step, &self.fields)?;
        now(journal, &done)
    }
}

impl Command for RemoveStep {
    const NAME: &'static str = "remove_step";
    type Reply = PlaybookChanged;
    fn run(self, journal: &mut Journal) -> Reply<PlaybookChanged> {
        let done = journal.remove_step(&self.playbook, &self.step)?;
        now(journal, &done)
    }
}

impl Command for RemovePlaybook {
    const NAME: &'static str = "remove_playbook";
    type Reply = PlaybookChanged;
    fn run(self, journal: &mut Journal) -> Reply<PlaybookChanged> {
        let done = journal.remove_playbook(&self.playbook)?;
        Ok(PlaybookChanged { playbook: None, changed: ChangedWire::new(&done.changed, &done.label) })
    }
}

impl Command for ShipPlaybook {
    const NAME: &'static str = "ship_playbook";
    type Reply = PlaybookChanged;
    fn run(self, journal: &mut Journal) -> Reply<PlaybookChanged> {
        let done = journal.ship_playbook()?;
        now(journal, &done)
    }
}

/// The playbook as it is after a change.
fn now(journal: &Journal, done: &Done<PlaybookId>) -> Reply<PlaybookChanged> {
    let all = journal.playbooks()?;
    Ok(PlaybookChanged {
        playbook: all.iter().find(|(id, _)| *id == done.value).map(PlaybookWire::from),
        changed: ChangedWire::new(&done.changed, &done.label),
    })
}
