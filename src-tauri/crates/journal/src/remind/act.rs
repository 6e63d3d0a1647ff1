//! What the user does with a toast.

use super::Place;
use super::words::{Piece, place};
use crate::{Error, Journal, Prompt, Result};
use kept_model::{MeetingId, ReminderKind, ToastAct, ToastState};
use kept_prompts::Suggestion;
use kept_store::{Changed, ReminderRow};

/// What acting on a toast did, and what should open.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ActedToast {
    /// What changed, or why nothing did, in a sentence.
    pub sentence: Option<String>,
    /// The page to open.
    pub place: Option<Place>,
    /// The beginning of a line to log what happened with.
    pub log_line: Option<String>,
    /// The prompt that this line answers: its key and its title.
    pub answers: Option<(String, String)>,
    /// The planned meeting that this line logs.
    pub meeting: Option<MeetingId>,
    /// What "Undo …" says, and what it would take back.
    pub changed: Option<(String, Changed)>,
}

/// Said where there is nothing left to do.
const SETTLED: &str = "That is settled already; nothing was changed.";

impl Journal {
    /// Does what the user chose on a toast. Done and Tomorrow are operations like any other, and can be taken back; the rest
    /// only opens something. What is settled already is left alone, and doing the same twice does it once.
    ///
    /// # Errors
    /// When there is no such toast, Done on one that speaks of several things, and as [`Journal::done`].
    pub fn act_on_toast(&mut self, id: i64, act: ToastAct) -> Result<ActedToast> {
        if id == 0 {
            let sentence = "That was only an example; nothing was changed.".to_owned();
            return Ok(ActedToast { sentence: Some(sentence), ..ActedToast::default() });
        }
        let reader = self.store.reader();
        let is_acted = reader.toast(id)?.state == ToastState::Acted;
        let rows = reader.reminders_of(id)?;
        let acted = match act {
            ToastAct::Done => self.done_with(&rows)?,
            ToastAct::Tomorrow => self.tomorrow(&rows)?,
            ToastAct::Log => self.log_it(&rows)?,
            ToastAct::Open => ActedToast { place: Some(self.place_of(&rows)?), ..ActedToast::default() },
            ToastAct::Closed => ActedToast::default(),
        };
        if !is_acted {
            let is_idle = acted.changed.is_none() && matches!(act, ToastAct::Done | ToastAct::Tomorrow);
            let act = if is_idle { ToastAct::Closed } else { act };
            let at = self.look().at;
            self.store.keep_books(|books| Ok::<_, Error>(books.toast_acted(id, at, act)?))?;
        }
        Ok(acted)
    }

    fn done_with(&mut self, rows: &[ReminderRow]) -> Result<ActedToast> {
        let keys: Vec<&str> = rows.iter().filter_map(|row| row.key.as_deref()).collect();
        let key = match keys[..] {
            [key] => key,
            [] => return Ok(settled()),
            _ => {
                return Err(Error::Invalid(format!(
                    "that notification speaks of {} things; open Kept to say which of them is done.",
                    keys.len()
                )));
            }
        };
        if self.prompt(key)?.is_none() {
            return Ok(settled());
        }
        let done = self.done(key)?;
        Ok(ActedToast {
            sentence: Some(done.value.sentence),
            log_line: done.value.what_happened,
            changed: Some((done.label, done.changed)),
            ..ActedToast::default()
        })
    }

    /// Puts all that it speaks of and that still stands off to the next working day.
    fn tomorrow(&mut self, rows: &[ReminderRow]) -> Result<ActedToast> {
        let prompts = self.standing_prompts(rows)?;
        if prompts.is_empty() {
            return Ok(settled());
        }
        let done = self.put_off(&prompts, self.next_morning())?;
        Ok(ActedToast {
            sentence: Some(done.value.sentence),
            changed: Some((done.label, done.changed)),
            ..ActedToast::default()
        })
    }

    fn log_it(&mut self, rows: &[ReminderRow]) -> Result<ActedToast> {
        let prompts = self.standing_prompts(rows)?;
        let [prompt] = &prompts[..] else {
            let place = Some(self.place_of(rows)?);
            return Ok(if prompts.is_empty() {
                settled()
            } else {
                ActedToast { place, ..ActedToast::default() }
            });
        };
        Ok(ActedToast {
            log_line: Some(self.answer_line(prompt)?),
            answers: Some((prompt.key.clone(), prompt.title.clone())),
            meeting: prompt.meeting,
            ..ActedToast::default()
        })
    }

    /// The prompts of a toast that stand now, not those that are settled or put off.
    fn standing_prompts(&self, rows: &[ReminderRow]) -> Result<Vec<Prompt>> {
        let (facts, acts) = (self.facts()?, self.prompt_acts()?);
        let prompts = self.prompts(&facts, &acts);
        let is_meant = |prompt: &Suggestion<'_>| {
            let key = prompt.key();
            rows.iter().any(|row| row.key.as_ref() == Some(&key))
        };
        Ok(prompts.iter().filter(is_meant).map(Suggestion::prompt).collect())
    }

    /// Where a toast leads now: to what all of it is about.
    fn place_of(&mut self, rows: &[ReminderRow]) -> Result<Place> {
        let look = self.look();
        let gathered = self.gathered(look)?;
        let is_said = |place: &usize| {
            let (identity, key) = (&gathered.reminders[*place].identity, gathered.of[*place].key());
            rows.iter().any(|row| row.identity == *identity || (key.is_some() && row.key == key))
        };
        let places: Vec<usize> = (0..gathered.reminders.len()).filter(is_said).collect();
        let pieces = self.pieces(&gathered, &places, look);
        self.reminding.keep(gathered);
        let pieces = pieces?;
        let said: Vec<&Piece> = pieces.values().collect();
        match (&said[..], rows) {
            // What is settled has no words any more; its entry or its meeting may still be there.
            ([], [row]) => self.place_of_settled(row),
            _ => Ok(place(&said)),
        }
    }

    fn place_of_settled(&self, row: &ReminderRow) -> Result<Place> {
        let reader = self.store.reader();
        let account = match row.meeting.map(|id| reader.meeting(id)) {
            Some(Ok(meeting)) => meeting.account,
            Some(Err(kept_store::StoreError::Missing { .. })) | None => None,
            Some(Err(error)) => return Err(error.into()),
        };
        Ok(match account {
            Some(account) if row.kind == ReminderKind::MeetingBefore => Place::Brief(account),
            Some(account) => Place::Account(account),
            None => Place::Today,
        })
    }
}

fn settled() -> ActedToast {
    ActedToast { sentence: Some(SETTLED.to_owned()), ..ActedToast::default() }
}
