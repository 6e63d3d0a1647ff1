//! Reminders: what to say by itself, when, and at most once.
//!
//! [`schedule`] is pure: reminders and clock readings in, what to show now and when to look next out. The rest gathers the
//! reminders from the facts, writes down what is about to be shown, and words it. Showing is the business of the programs.

mod act;
mod ahead;
mod gather;
mod kind;
mod log;
mod meetings;
mod pieces;
mod restraint;
pub mod schedule;
mod states;
mod step;
mod when;
mod words;

pub use act::ActedToast;
pub use ahead::Ahead;
pub use log::Said;
pub use restraint::{Restraint, SpeakingHours};

pub(crate) use step::Memory;

use kept_model::{AccountId, EntryId, Moment, PersonId, ToastAct, ToastForm};

/// Minute of the day at which a day's reminders come that name no hour, and at which comes back what was put off to a day.
pub(crate) const MORNING: u16 = 9 * 60;

/// What to do at one look at the clock.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Step {
    /// What to show now, in this order; written down already.
    pub toasts: Vec<Toast>,
    /// Toasts to take off the screen: what they speak of is settled.
    pub withdraw: Vec<i64>,
    /// The next moment at which anything could be shown.
    pub next: Option<Moment>,
    /// How many reminders are due and were not said.
    pub waiting: usize,
}

/// A toast to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Toast {
    /// Its number; 0 for an example.
    pub id: i64,
    /// How it says what it says.
    pub form: ToastForm,
    /// One line.
    pub title: String,
    /// Some lines.
    pub body: String,
    /// What can be done with it, in the order of its buttons.
    pub actions: Vec<(ToastAct, &'static str)>,
    /// Whether it should stay until the user did something with it.
    pub is_urgent: bool,
    /// An earlier toast in whose place it comes.
    pub replaces: Option<i64>,
    /// Where Open goes.
    pub place: Place,
}

/// A page that a toast leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Today.
    Today,
    /// An account.
    Account(AccountId),
    /// The brief of an account.
    Brief(AccountId),
    /// A person.
    Person(PersonId),
    /// An entry.
    Entry(EntryId),
}
