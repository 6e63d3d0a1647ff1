//! Playbooks as data: what Kept asks after a dated fact, and when. Every change is an operation of its own.

mod ahead;
mod check;
mod words;

pub use ahead::Ahead;
pub use words::{anchor_label, step_when, steps_note};

use crate::edit::value::{needs, number, unknown, word, yes};
use crate::{Done, Error, Journal, Result};
use kept_model::{Playbook, PlaybookAnchor, PlaybookId, PlaybookStep, Shift, name_key};

/// What a step is given by.
const STEP_FIELDS: [&str; 5] = ["name", "offset", "shift", "every", "question"];
/// What a playbook is given by, its steps apart.
const FIELDS: [&str; 3] = ["name", "anchor", "on"];
/// As many of the next questions are shown.
const AHEAD: usize = 5;

impl Journal {
    /// Every playbook with its row, in the order in which they were made.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn playbooks(&self) -> Result<Vec<(PlaybookId, Playbook)>> {
        Ok(self.store.reader().playbook_rows()?)
    }

    /// The playbook of that number or name; the beginning of a name is enough where only one begins so.
    ///
    /// # Errors
    /// When there is none, or several.
    pub fn playbook(&self, target: &str) -> Result<(PlaybookId, Playbook)> {
        let all = self.playbooks()?;
        let (typed, key) = (target.trim(), name_key(target));
        let only = |found: Vec<(PlaybookId, Playbook)>| match <[_; 1]>::try_from(found) {
            Ok([only]) => Some(only),
            Err(_) => None,
        };
        let number = typed.parse().ok().map(PlaybookId);
        let those = |is: &dyn Fn(&(PlaybookId, Playbook)) -> bool| {
            only(all.iter().filter(|row| is(row)).cloned().collect())
        };
        those(&|(_, playbook)| name_key(&playbook.name) == key)
            .or_else(|| those(&|(id, _)| Some(*id) == number))
            .or_else(|| those(&|(_, playbook)| !key.is_empty() && name_key(&playbook.name).starts_with(&key)))
            .ok_or_else(|| {
                let names: Vec<String> =
                    all.iter().map(|(_, playbook)| format!("\"{}\"", playbook.name)).collect();
                let known = if names.is_empty() { "none yet".to_owned() } else { names.join(", ") };
                Error::Missing { what: "playbook", id: format!("\"{typed}\" (there is {known})") }
            })
    }

    /// Makes a playbook without steps, switched on.
    ///
    /// # Errors
    /// A name that is empty or taken.
    pub fn add_playbook(&mut self, name: &str, anchor: PlaybookAnchor) -> Result<Done<PlaybookId>> {
        let new = Playbook { name: name.trim().to_owned(), anchor, is_on: true, steps: Vec::new() };
        check::playbook(&new, None, &self.playbooks()?)?;
        self.transact(&format!("Add playbook \"{}\"", new.name), |writer| Ok(writer.add_playbook(&new)?))
    }

    /// Sets fields of a playbook: `name`, `anchor`, `on`. One operation, which touches nothing when all hold already.
    ///
    /// # Errors
    /// An unknown field lists those that there are; a value that does not fit says what would.
    pub fn edit_playbook(&mut self, target: &str, fields: &[(String, String)]) -> Result<Done<PlaybookId>> {
        let (id, old) = self.playbook(target)?;
        let mut new = old.clone();
        for (field, value) in fields {
            match field.as_str() {
                "name" => value.trim().clone_into(&mut new.name),
                "anchor" => new.anchor = word(value)?.ok_or_else(|| needs(field))?,
                "on" => new.is_on = yes(field, value)?,
                _ => return Err(unknown("a playbook", field, FIELDS)),
            }
        }
        let label = if old.name != new.name {
            format!("Rename playbook \"{}\" to \"{}\"", old.name, new.name)
        } else if (Playbook { is_on: old.is_on, ..new.clone() }) == old {
            format!("Switch playbook \"{}\" {}", old.name, if new.is_on { "on" } else { "off" })
        } else {
            format!("Change playbook \"{}\"", old.name)
        };
        self.keep_playbook(id, &new, &label)
    }

    /// Adds a step, given by `name`, `offset`, `shift`, `every` and `question`.
    ///
    /// # Errors
    /// As [`Journal::edit_playbook`]; and a step must be able to be asked and answered.
    pub fn add_step(&mut self, target: &str, fields: &[(String, String)]) -> Result<Done<PlaybookId>> {
        let (id, mut new) = self.playbook(target)?;
        let mut step = PlaybookStep {
            name: String::new(),
            offset_days: 0,
            shift: Shift::After,
            every_years: None,
            question: String::new(),
        };
        set_step(&mut step, fields)?;
        let label = format!("Add step \"{}\" to \"{}\"", step.name, new.name);
        new.steps.push(step);
        self.keep_playbook(id, &new, &label)
    }

    /// Sets fields of a step, as [`Journal::add_step`] takes them.
    ///
    /// # Errors
    /// As [`Journal::add_step`], and when the playbook has no such step.
    pub fn edit_step(
        &mut self,
        target: &str,
        step: &str,
        fields: &[(String, String)],
    ) -> Result<Done<PlaybookId>> {
        let (id, mut new) = self.playbook(target)?;
        let at = step_at(&new, step)?;
        let label = format!("Change step \"{}\" of \"{}\"", new.steps[at].name, new.name);
        set_step(&mut new.steps[at], fields)?;
        self.keep_playbook(id, &new, &label)
    }

    /// Removes a step.
    ///
    /// # Errors
    /// When the playbook has no such step.
    pub fn remove_step(&mut self, target: &str, step: &str) -> Result<Done<PlaybookId>> {
        let (id, mut new) = self.playbook(target)?;
        let gone = new.steps.remove(step_at(&new, step)?);
        self.keep_playbook(id, &new, &format!("Remove step \"{}\" of \"{}\"", gone.name, new.name))
    }

    /// Removes a playbook with its steps.
    ///
    /// # Errors
    /// When there is no such playbook.
    pub fn remove_playbook(&mut self, target: &str) -> Result<Done<()>> {
        let (id, gone) = self.playbook(target)?;
        self.transact(&format!("Remove playbook \"{}\"", gone.name), |writer| Ok(writer.remove_playbook(id)?))
    }

    /// Sets "Beyond the order" as it is shipped, or brings it back. Whether it is on stays as it was.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn ship_playbook(&mut self) -> Result<Done<PlaybookId>> {
        let shipped = Playbook::beyond_the_order();
        let label = format!("Set \"{}\" as shipped", shipped.name);
        match self.playbooks()?.into_iter().find(|(_, known)| is_named_as_shipped(known)) {
            Some((id, known)) => self.keep_playbook(id, &Playbook { is_on: known.is_on, ..shipped }, &label),
            None => self.transact(&label, |writer| Ok(writer.add_playbook(&shipped)?)),
        }
    }

    /// What a playbook would ask next over all accounts if nothing else happened, whether it is on or not: the next five.
    ///
    /// # Errors
    /// When there is no such playbook.
    pub fn playbook_ahead(&self, target: &str) -> Result<Vec<Ahead>> {
        let (_, playbook) = self.playbook(target)?;
        let facts = self.facts()?;
        Ok(ahead::next(&playbook, &facts, self.today(), &self.calendar, AHEAD))
    }

    fn keep_playbook(&mut self, id: PlaybookId, new: &Playbook, label: &str) -> Result<Done<PlaybookId>> {
        check::playbook(new, Some(id), &self.playbooks()?)?;
        self.transact(label, |writer| {
            writer.set_playbook(id, new)?;
            Ok(id)
        })
    }
}

/// Whether it is the one that ships with Kept, by its name.
pub fn is_named_as_shipped(playbook: &Playbook) -> bool {
    name_key(&playbook.name) == name_key(&Playbook::beyond_the_order().name)
}

fn step_at(playbook: &Playbook, step: &str) -> Result<usize> {
    let key = name_key(step);
    playbook.steps.iter().position(|known| name_key(&known.name) == key).ok_or_else(|| {
        let names: Vec<&str> = playbook.steps.iter().map(|step| step.name.as_str()).collect();
        let known = if names.is_empty() {
            "it has none yet".to_owned()
        } else {
            format!("it has {}", names.join(", "))
        };
        Error::Missing { what: "step", id: format!("\"{}\" of \"{}\" ({known})", step.trim(), playbook.name) }
    })
}

fn set_step(step: &mut PlaybookStep, fields: &[(String, String)]) -> Result<()> {
    for (field, value) in fields {
        match field.as_str() {
            "name" => value.trim().trim_start_matches('#').clone_into(&mut step.name),
            "offset" => step.offset_days = number(field, value)?.ok_or_else(|| needs(field))?,
            "shift" => step.shift = word(value)?.ok_or_else(|| needs(field))?,
            "every" => step.every_years = number(field, value)?,
            "question" => value.trim().clone_into(&mut step.question),
            _ => return Err(unknown("a step", field, STEP_FIELDS)),
        }
    }
    Ok(())
}
