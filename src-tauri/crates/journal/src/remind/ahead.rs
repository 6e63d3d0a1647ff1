//! What would be said from now on, were Kept to run: the scheduler, asked ahead of time.

use super::gather::{Gathered, LAST_MINUTE};
use super::schedule::{Now, TakenUp};
use super::words::{Composer, Piece};
use super::{Place, Toast};
use crate::{Journal, Result};
use kept_model::{Moment, ReminderKind, ToastForm};

/// A reminder that is ahead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ahead {
    /// What tells it from every other, for ever.
    pub identity: String,
    /// What it is about.
    pub kind: ReminderKind,
    /// The key of its prompt.
    pub key: Option<String>,
    /// What it will say.
    pub title: String,
    /// When it will be said.
    pub moment: Moment,
}

/// So many looks ahead, at most: more than two days can need.
const LOOKS: usize = 1000;

impl Journal {
    /// What would be said from now to the end of the next working day if Kept ran all the time, in the order of its coming.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn reminders_ahead(&mut self) -> Result<Vec<Ahead>> {
        let look = self.look();
        let mut gathered = self.gathered(look)?;
        let ahead = self.ahead(&mut gathered, usize::MAX);
        // What was thought through did not happen.
        self.reminding.forget();
        Ok(ahead?.into_iter().map(|(ahead, _)| ahead).collect())
    }

    /// A toast to look at: of the reminder that comes next, or else a made-up one. Nothing is written down.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn example_toast(&mut self) -> Result<Toast> {
        let look = self.look();
        let mut gathered = self.gathered(look)?;
        let next = self.ahead(&mut gathered, 1);
        self.reminding.forget();
        let next_day = self.next_working_day(look.now.day);
        let composer = Composer { is_private: gathered.restraint.is_private, next_day };
        Ok(match next?.into_iter().next() {
            Some((_, piece)) => composer.toast(form_of(piece.kind), &[&piece]),
            None => composer.toast(ToastForm::Single, &[&made_up()]),
        })
    }

    fn ahead(&self, gathered: &mut Gathered, most: usize) -> Result<Vec<(Ahead, Piece)>> {
        let mut look = self.look();
        let reader = self.store.reader();
        let busy = self.busy(gathered)?;
        let restraint = gathered.restraint.clone();
        let end = Moment::new(gathered.last, LAST_MINUTE);
        for reminder in &mut gathered.reminders {
            if reminder.taken == TakenUp::No {
                let taken = reader.reminder_taken(&reminder.identity)?;
                reminder.taken = super::states::taken_up(taken, look.at);
            }
        }
        let written = gathered.just_written(reader, look, self.around.zone)?;
        let mut counted = reader.toasts_counted(look.now.day)?;
        let mut said = Vec::new();
        for _ in 0..LOOKS {
            let now = Now {
                moment: look.now,
                calendar: &self.calendar,
                restraint: &restraint,
                busy: &busy,
                counted,
            };
            let (decision, _) = gathered.decide(&now, &written);
            let places: Vec<usize> =
                decision.toasts.iter().flat_map(|toast| toast.reminders.iter().copied()).collect();
            let mut pieces = self.pieces(gathered, &places, look)?;
            for place in decision.passed.into_iter().chain(places.iter().copied()) {
                gathered.reminders[place].taken = TakenUp::Yes;
            }
            let is_counted = |form: ToastForm| !matches!(form, ToastForm::Meeting | ToastForm::Evening);
            counted += decision.toasts.iter().filter(|toast| is_counted(toast.form)).count() as u32;
            for place in places {
                let Some(piece) = pieces.remove(&place) else { continue };
                let reminder = &gathered.reminders[place];
                let ahead = Ahead {
                    identity: reminder.identity.clone(),
                    kind: reminder.kind,
                    key: gathered.of[place].key(),
                    title: piece.title.clone(),
                    moment: look.now,
                };
                said.push((ahead, piece));
            }
            match decision.next.filter(|next| *next > look.now && *next <= end) {
                Some(next) if said.len() < most => {
                    if next.day != look.now.day {
                        counted = 0;
                    }
                    look.now = next;
                }
                _ => break,
            }
        }
        Ok(said)
    }
}

/// How one reminder of a kind comes.
const fn form_of(kind: ReminderKind) -> ToastForm {
    match kind {
        ReminderKind::MeetingBefore | ReminderKind::MeetingAfter => ToastForm::Meeting,
        ReminderKind::Evening => ToastForm::Evening,
        _ => ToastForm::Single,
    }
}

/// Shown where nothing is ahead.
fn made_up() -> Piece {
    let title = "Send the sizing document".to_owned();
    Piece {
        alone: title.clone(),
        title,
        body: "This is only an example: a promise of yours would come like this".to_owned(),
        discreet: "A promise of yours is due today".to_owned(),
        discreet_body: "This is only an example".to_owned(),
        account: None,
        // Of no prompt, but with the buttons of one.
        key: Some(String::new()),
        kind: ReminderKind::Mine,
        place: Place::Today,
        is_urgent: false,
        is_missed: false,
    }
}
