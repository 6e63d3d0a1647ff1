//! Pulses: what is open, what is due, both views side by side, keeping a few scores at once, closing a loop.

mod code;
mod keep;
mod message;
mod page;
mod schedule;
mod take_in;
mod whose;

pub use keep::QuickPulse;
pub use message::PulseMessage;
pub use page::{OpenLoop, PulseGap, PulsePage};
pub use schedule::NextPulse;
pub(crate) use schedule::ahead;
pub use take_in::{ReplyFor, ReplyState, TakenReplies, TakenReply};

use crate::capture::shorten;
use crate::{Acted, Done, Error, Journal, Result};
use kept_model::{AccountId, EntryId, Facet, PersonId, PulseSide, name_key, starts_a_word};

impl Journal {
    /// The person of that name at an account, else the one anywhere, or `person:7`.
    ///
    /// # Errors
    /// When nobody or several are called so.
    pub fn person_called(&self, account: AccountId, text: &str) -> Result<PersonId> {
        let reader = self.store.reader();
        let key = name_key(text);
        let mut there = Vec::new();
        for id in reader.people_of(account)? {
            let name = name_key(&reader.person(id)?.name);
            if !key.is_empty() && key.split(' ').all(|word| starts_a_word(&name, word)) {
                there.push(id);
            }
        }
        match there.as_slice() {
            [one] => Ok(*one),
            _ => self.one_person(text),
        }
    }

    /// Closes the loop of a pulse of theirs today; with `told` they were told as well, which ends what prompts for it.
    ///
    /// # Errors
    /// When the entry is no pulse of theirs, or that was done already.
    pub fn close_loop(&mut self, id: EntryId, told: bool) -> Result<Done<Acted>> {
        let today = self.today();
        let mut entry = self.store.reader().entry(id)?;
        let no_pulse =
            || Error::Invalid(format!("#{id} is no pulse of theirs; only those have a loop to close."));
        let Facet::Pulse(pulse) = &mut entry.facet else { return Err(no_pulse()) };
        if pulse.side != PulseSide::Theirs {
            return Err(no_pulse());
        }
        if pulse.told.is_some() || (!told && pulse.closed.is_some()) {
            let what = if pulse.told.is_some() { "they were told" } else { "its loop is closed" };
            return Err(Error::Invalid(format!("{what} already; edit #{id} to change the day.")));
        }
        let what = match (told, pulse.closed.is_some()) {
            (true, true) => "they were told",
            (true, false) => "loop closed, and they were told",
            (false, _) => "loop closed; now tell them",
        };
        pulse.closed = pulse.closed.or(Some(today));
        pulse.told = told.then_some(today);
        let body = shorten(&entry.body, 60);
        let (label, name) = match body.as_str() {
            "" => (String::new(), format!("Pulse #{id}")),
            body => (format!(" \"{body}\""), body.to_owned()),
        };
        let verb = if told { "Told them about" } else { "Close the loop of" };
        let done =
            self.transact(&format!("{verb} pulse #{id}{label}"), |writer| Ok(writer.set_entry(&entry)?))?;
        let value = Acted {
            sentence: format!("{name}: {what}."),
            what_happened: None,
            key: None,
            entry: Some(id),
            back: None,
        };
        Ok(Done { value, label: done.label, changed: done.changed })
    }
}
