//! The pure scheduler: which reminders to show at this minute, and when to look next.
//!
//! It reads one clock, which shows civil time in the zone where the user is now, and may jump: over a night's sleep, over a
//! time change, back to a mistaken time and forth again, across the date line. So nothing here counts on time having passed.
//! That a reminder comes once is kept by what was written down of it ([`TakenUp`]), never by comparing times.

use super::Restraint;
use kept_model::{AccountId, Moment, ReminderKind, ToastForm, WorkCalendar};

/// Something that wants to be said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    /// What tells it from every other, for ever: its cause and the moment that the cause names, never the time it is looked at.
    pub identity: String,
    /// What it is about.
    pub kind: ReminderKind,
    /// When it wants to be said. It is due as soon as the clock shows this or later.
    pub at: Moment,
    /// After this nobody needs it any more: it is passed over.
    pub until: Option<Moment>,
    /// About which account: several about one are said together.
    pub account: Option<AccountId>,
    /// How it was taken up so far.
    pub taken: TakenUp,
}

/// What was written down of a reminder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakenUp {
    /// Nothing.
    No,
    /// It is being shown by somebody right now.
    Underway,
    /// It was about to be shown, and nobody knows whether it was: it belongs into the next digest.
    Unconfirmed,
    /// It was said, or needs no saying.
    Yes,
}

/// What the clock shows, and what holds then.
#[derive(Debug, Clone, Copy)]
pub struct Now<'a> {
    /// Civil time in the zone where the user is.
    pub moment: Moment,
    /// Working days, hours and holidays.
    pub calendar: &'a WorkCalendar,
    /// The user's choice.
    pub restraint: &'a Restraint,
    /// Meetings known of today: when each begins, and the moment it ends.
    pub busy: &'a [(Moment, Moment)],
    /// Toasts of this civil day that count towards the cap.
    pub counted: u32,
}

/// A toast to show now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// How.
    pub form: ToastForm,
    /// Places in the list of reminders, in the order in which they are said.
    pub reminders: Vec<usize>,
}

/// What to do now.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Decision {
    /// What to show, in this order.
    pub toasts: Vec<Planned>,
    /// Reminders that nobody needs any more, by their places.
    pub passed: Vec<usize>,
    /// The next moment at which anything could be shown; `None` when nothing waits. A program looks at least every minute
    /// nevertheless: clocks jump.
    pub next: Option<Moment>,
}
