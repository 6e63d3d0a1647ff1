//! The words of reminders that are about to be said, from the facts of this minute.

use super::Place;
use super::gather::{Gathered, LAST_MINUTE, Of, Stage};
use super::step::Look;
use super::words::{self, Piece};
use crate::line::NameBook;
use crate::phrase::all_of;
use crate::{Journal, Prompt, Result, Rule};
use chrono::NaiveDate;
use kept_model::{EntryId, Meeting, MeetingId, ReminderKind, Uid};
use kept_prompts::key_of;
use std::collections::{HashMap, HashSet};

impl Journal {
    /// The words of some reminders, by their places. What is settled meanwhile has none.
    pub(super) fn pieces(
        &self,
        gathered: &Gathered,
        places: &[usize],
        look: Look,
    ) -> Result<HashMap<usize, Piece>> {
        let prompts = self.worded(gathered, places)?;
        let mut book = NameBook::new(self.store.reader());
        let mut pieces = HashMap::with_capacity(places.len());
        for place in places {
            let reminder = &gathered.reminders[*place];
            let piece = match &gathered.of[*place] {
                Of::Prompt { identity, stage, .. } => match prompts.get(&**identity) {
                    Some(prompt) => {
                        let names = self.names_of(prompt, &mut book)?;
                        // Who names an hour for a promise wants it seen.
                        let is_urgent = matches!(stage, Stage::Hour(_));
                        Some(Piece { is_urgent, ..words::of_prompt(prompt, reminder, names, look) })
                    }
                    None => None,
                },
                Of::Meeting { id, identity } => match self.planned(gathered, *id)? {
                    Some(meeting) => {
                        let (who, account) = with(&meeting, &mut book)?;
                        let (names, key) = ((who.as_str(), account), key_of(identity));
                        Some(if reminder.kind == ReminderKind::MeetingBefore {
                            let first = self.said_first(&meeting)?;
                            words::before(&meeting, reminder, names, (first, &key), look)
                        } else {
                            words::after(&meeting, reminder, names, &key, look)
                        })
                    }
                    None => None,
                },
                Of::Evening(day) => {
                    let mut meetings = Vec::new();
                    for meeting in gathered.meetings.iter().filter(|meeting| meeting.day == *day) {
                        meetings.push((meeting, with(meeting, &mut book)?.0));
                    }
                    Some(words::evening(*day, &meetings, reminder, look))
                }
            };
            if let Some(piece) = piece {
                pieces.insert(*place, piece);
            }
        }
        Ok(pieces)
    }

    /// The prompts behind some reminders, by their identities: as they stand today, or else on the last day that is known of.
    fn worded(&self, gathered: &Gathered, places: &[usize]) -> Result<HashMap<String, Prompt>> {
        let identity = |place: &usize| match &gathered.of[*place] {
            Of::Prompt { identity, .. } => Some(&**identity),
            _ => None,
        };
        let mut wanted: HashSet<&str> = places.iter().filter_map(identity).collect();
        let entry = |place: &usize| match &gathered.of[*place] {
            Of::Prompt { entry, .. } => Some(*entry),
            _ => None,
        };
        let entries: HashSet<Option<EntryId>> = places.iter().filter_map(entry).collect();
        let mut worded = HashMap::with_capacity(wanted.len());
        let (facts, acts) = (self.facts()?, self.prompt_acts()?);
        for day in [gathered.today, gathered.last] {
            if wanted.is_empty() {
                break;
            }
            let prompts = kept_prompts::prompts(&facts, &acts, (day, Some(LAST_MINUTE)), &self.calendar);
            // Identities are written out at each call: those of other entries are not asked for.
            for prompt in prompts.iter().filter(|prompt| entries.contains(&prompt.entry())) {
                let identity = prompt.identity();
                if wanted.remove(identity.as_str()) {
                    worded.insert(identity, prompt.prompt());
                }
            }
        }
        Ok(worded)
    }

    /// The account of a prompt by its name, and the page that it leads to.
    fn names_of(&self, prompt: &Prompt, book: &mut NameBook<'_>) -> Result<(Option<String>, Place)> {
        let account = prompt.account.map(|id| book.account(id)).transpose()?;
        let whose = || prompt.identity.split(':').nth(1)?.parse().ok().map(Uid);
        let person = match whose().filter(|_| prompt.rule == Rule::PersonalDate) {
            Some(uid) => self.store.reader().person_of(uid)?,
            None => None,
        };
        let place = match (person, prompt.account, prompt.entry) {
            (Some(person), ..) => Place::Person(person),
            (None, Some(account), _) => Place::Account(account),
            (None, None, Some(entry)) => Place::Entry(entry),
            (None, None, None) => Place::Today,
        };
        Ok((account, place))
    }

    fn planned(&self, gathered: &Gathered, id: MeetingId) -> Result<Option<Meeting>> {
        if let Some(known) = gathered.meetings.iter().find(|meeting| meeting.id == id) {
            return Ok(Some(known.clone()));
        }
        match self.store.reader().meeting(id) {
            Ok(meeting) => Ok(Some(meeting)),
            Err(kept_store::StoreError::Missing { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// What the brief says first.
    fn said_first(&self, meeting: &Meeting) -> Result<Option<String>> {
        let (facts, acts) = (self.facts()?, self.prompt_acts()?);
        self.say_first(meeting, &self.prompts(&facts, &acts))
    }

    /// The next working day as a button says it.
    pub(super) fn next_working_day(&self, today: NaiveDate) -> &'static str {
        words::next_day(self.calendar.add_working_days(today, 1), today)
    }
}

/// With whom a meeting is, its account or else who comes; and that account by its name.
fn with(meeting: &Meeting, book: &mut NameBook<'_>) -> Result<(String, Option<String>)> {
    let account = meeting.account.map(|id| book.account(id)).transpose()?;
    if let Some(account) = &account {
        return Ok((account.clone(), Some(account.clone())));
    }
    let people = meeting.people.iter().map(|id| book.person(*id)).collect::<Result<Vec<String>>>()?;
    Ok((all_of(&people).unwrap_or_else(|| "somebody".to_owned()), None))
}
