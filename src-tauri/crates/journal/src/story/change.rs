//! Making a story, editing it, telling it, and noting a yes: each is one operation that can be taken back.

use super::consent::{Gate, StoryPart, gate};
use super::{draft, parts};
use crate::capture::shorten;
use crate::edit::value::{needs, text};
use crate::line::NameBook;
use crate::{Done, Error, Journal, Result};
use chrono::NaiveDate;
use kept_capture::date::Roll;
use kept_model::{AccountId, Consent, EntryId, Facet, PulseSide, Story, StoryId, Uid};

/// What a story is made from; the draft comes from the facts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewStory {
    /// Whose story; that of `from` when absent.
    pub account: Option<AccountId>,
    /// What it begins with.
    pub from: Option<EntryId>,
    /// What it is made of; the best of what may be told when empty.
    pub parts: Vec<EntryId>,
}

/// The texts of a story.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StoryFields {
    /// The headline.
    pub title: String,
    /// How it was before.
    pub before: Option<String>,
    /// What happened.
    pub moment: Option<String>,
    /// What somebody felt.
    pub felt: Option<String>,
    /// How it is now.
    pub after: Option<String>,
}

/// Fields of a story.
const FIELDS: [&str; 7] = ["title", "before", "moment", "felt", "after", "told", "told_to"];
/// Characters of a title in a label.
const TITLE: usize = 60;

impl Journal {
    /// Makes a story and drafts it from what is known: expectation or obstacle, what happened, their words, what came of it.
    ///
    /// # Errors
    /// An entry that nobody agreed to, that is of another account, or that no story is made of; an account of which nothing
    /// may be told yet.
    pub fn make_story(&mut self, new: &NewStory) -> Result<Done<StoryId>> {
        let account = match (new.account, new.from.or(new.parts.first().copied())) {
            (Some(account), _) => account,
            (None, Some(from)) => self.account_of_story(from)?,
            (None, None) => return Err(needs("the account of a story")),
        };
        let reader = self.store.reader();
        let name = reader.account(account)?.name;
        let mut ids: Vec<EntryId> = new.from.into_iter().collect();
        for id in &new.parts {
            if !ids.contains(id) {
                ids.push(*id);
            }
        }
        if ids.is_empty() {
            ids = self.best(account)?;
        }
        if ids.is_empty() {
            return Err(Error::Invalid(format!(
                "nobody at {name} has agreed to be retold yet: ask, note the yes, then make the story."
            )));
        }
        self.check_parts(account, &ids, &[])?;
        let parts = parts(reader, &mut NameBook::new(reader), &ids)?;
        let fields = draft::draft(reader, account, &parts)?;
        let title = if fields.title.is_empty() { format!("A story of {name}") } else { fields.title };
        let story = Story {
            id: StoryId(0),
            uid: Uid(uuid::Uuid::nil()),
            account,
            title,
            before: fields.before,
            moment: fields.moment,
            felt: fields.felt,
            after: fields.after,
            day: self.today(),
            told: None,
            told_to: None,
            parts: ids,
        };
        let label = format!("Make the story \"{}\"", shorten(&story.title, TITLE));
        self.transact(&label, |writer| Ok(writer.add_story(&story)?))
    }

    /// Sets fields of a story by name, and its parts in the order of telling. An empty value clears a field. A part whose
    /// consent was taken back may stay, but none is added.
    ///
    /// # Errors
    /// An unknown field, an empty title, words that are no date, or a part that cannot be told.
    pub fn edit_story(
        &mut self,
        id: StoryId,
        fields: &[(String, String)],
        parts: Option<&[EntryId]>,
    ) -> Result<Done<()>> {
        let mut story = self.one_story(id)?;
        let label = format!("Edit the story \"{}\"", shorten(&story.title, TITLE));
        for (field, value) in fields {
            self.set_story_field(&mut story, field, value)?;
        }
        if let Some(parts) = parts {
            let mut once: Vec<EntryId> = Vec::new();
            for id in parts {
                if !once.contains(id) {
                    once.push(*id);
                }
            }
            self.check_parts(story.account, &once, &story.parts)?;
            story.parts = once;
        }
        if story == self.one_story(id)? {
            return self.transact(&label, |_| Ok(()));
        }
        self.transact(&label, |writer| Ok(writer.set_story(&story)?))
    }

    fn set_story_field(&self, story: &mut Story, field: &str, value: &str) -> Result<()> {
        match field {
            "title" => value.trim().clone_into(&mut story.title),
            "before" => story.before = text(value),
            "moment" => story.moment = text(value),
            "felt" => story.felt = text(value),
            "after" => story.after = text(value),
            "told" => {
                story.told = text(value).map(|phrase| self.day_behind(&phrase)).transpose()?;
            }
            "told_to" => story.told_to = text(value),
            _ => {
                let known = FIELDS.join(", ");
                return Err(Error::Invalid(format!("a story has no field \"{field}\"; it has {known}.")));
            }
        }
        if story.title.is_empty() { Err(needs("title")) } else { Ok(()) }
    }

    /// Removes a story; what it was made of stays.
    ///
    /// # Errors
    /// When there is no such story.
    pub fn remove_story(&mut self, id: StoryId) -> Result<Done<()>> {
        let label = format!("Remove the story \"{}\"", shorten(&self.one_story(id)?.title, TITLE));
        self.transact(&label, |writer| Ok(writer.remove_story(id)?))
    }

    /// Notes that a story was told: the day, to whom, and on the moments in it, too, where none was noted. The first day
    /// counts; telling it again adds whom it was told to.
    ///
    /// # Errors
    /// A day that is none or lies ahead; a story that cannot be shared.
    pub fn tell_story(&mut self, id: StoryId, to: Option<&str>, day: Option<&str>) -> Result<Done<()>> {
        let view = self.story(id)?;
        if let Some(first) = view.hindrances.first() {
            return Err(Error::Invalid(format!("this story cannot be shared yet. {}", first.sentence)));
        }
        let day = day.and_then(text).map(|phrase| self.day_behind(&phrase)).transpose()?;
        let day = day.unwrap_or_else(|| self.today());
        let mut story = view.story;
        story.told = Some(story.told.map_or(day, |first| first.min(day)));
        if let Some(to) = to.map(str::trim).filter(|to| !to.is_empty()) {
            story.told_to =
                Some(match story.told_to.as_deref().map(str::trim).filter(|told| !told.is_empty()) {
                    Some(told) if !told.split(", ").any(|other| other == to) => format!("{told}, {to}"),
                    Some(told) => told.to_owned(),
                    None => to.to_owned(),
                });
        }
        let mut moments = Vec::new();
        for part in view.parts {
            let mut entry = part.line.entry;
            if let Facet::Delight(delight) = &mut entry.facet
                && delight.told.is_none()
            {
                delight.told = Some(day);
                moments.push(entry);
            }
        }
        let label = format!("Tell the story \"{}\"", shorten(&story.title, TITLE));
        self.transact(&label, |writer| {
            writer.set_story(&story)?;
            for moment in &moments {
                writer.set_entry(moment)?;
            }
            Ok(())
        })
    }

    /// Notes that they said yes: consent, the day, and the terms as typed.
    ///
    /// # Errors
    /// An entry that has no consent, or words that are no day.
    pub fn they_said_yes(&mut self, id: EntryId, terms: Option<&str>, day: Option<&str>) -> Result<Done<()>> {
        let day = day.and_then(text).map(|phrase| self.day_behind(&phrase)).transpose()?;
        let day = Some(day.unwrap_or_else(|| self.today()));
        let terms = terms.and_then(text);
        let mut entry = self.store.reader().entry(id)?;
        let label = format!("Note the yes to {} #{id} \"{}\"", entry.kind, shorten(&entry.body, 40));
        let (consent, on, agreed) = match &mut entry.facet {
            Facet::Delight(it) => (&mut it.consent, &mut it.consent_day, &mut it.consent_terms),
            Facet::Outcome(it) => (&mut it.consent, &mut it.consent_day, &mut it.consent_terms),
            Facet::Pulse(it) if it.side == PulseSide::Theirs => {
                (&mut it.consent, &mut it.consent_day, &mut it.consent_terms)
            }
            _ => return Err(unfit(id)),
        };
        (*consent, *on) = (Consent::Yes, day);
        // Terms that were noted before stay, unless there are new ones.
        if terms.is_some() {
            *agreed = terms;
        }
        self.transact(&label, |writer| Ok(writer.set_entry(&entry)?))
    }

    /// The day that a phrase means, not after today.
    fn day_behind(&self, phrase: &str) -> Result<NaiveDate> {
        let day =
            self.day(phrase, Roll::Back).ok_or_else(|| Error::NotADate { phrase: phrase.to_owned() })?;
        if day > self.today() {
            return Err(Error::Invalid(format!("\"{phrase}\" lies ahead; name today or a day before it.")));
        }
        Ok(day)
    }

    /// The moment with the longest chain, the newest of those, before what was told already; with the newest goal of theirs
    /// that says how far it came.
    fn best(&self, account: AccountId) -> Result<Vec<EntryId>> {
        let candidates = self.story_candidates(account)?.items;
        let open: Vec<&StoryPart> = candidates.iter().filter(|part| part.gate == Gate::Open).collect();
        let rank = |part: &&&StoryPart| match &part.line.entry.facet {
            Facet::Delight(delight) => {
                (2, delight.told.is_none(), delight.steps.len(), part.line.entry.day, part.line.entry.id)
            }
            Facet::Pulse(_) => (1, true, 0, part.line.entry.day, part.line.entry.id),
            _ => (0, true, 0, part.line.entry.day, part.line.entry.id),
        };
        let first = open.iter().max_by_key(rank).map(|part| part.line.entry.id);
        let goal = open.iter().find(|part| match &part.line.entry.facet {
            Facet::Outcome(outcome) => outcome.progress.is_some(),
            _ => false,
        });
        let goal = goal.map(|part| part.line.entry.id).filter(|id| Some(*id) != first);
        Ok(first.into_iter().chain(goal).collect())
    }

    /// Whether entries may be parts of a story of an account; those that are already may stay, whatever became of the yes.
    fn check_parts(&self, account: AccountId, ids: &[EntryId], already: &[EntryId]) -> Result<()> {
        let reader = self.store.reader();
        let mut book = NameBook::new(reader);
        for id in ids.iter().filter(|id| !already.contains(id)) {
            let entry = reader.entry(*id)?;
            if !entry.accounts.contains(&account) {
                let name = book.account(account)?;
                return Err(Error::Invalid(format!("#{id} is not about {name}; a story is of one account.")));
            }
            if gate(&entry) != Gate::Open {
                let part = super::consent::part(reader, &mut book, *id)?;
                return Err(part.and_then(|part| part.refusal()).map_or_else(|| unfit(*id), Error::Invalid));
            }
        }
        Ok(())
    }
}

fn unfit(id: EntryId) -> Error {
    Error::Invalid(format!(
        "a story is made of moments, goals and words of theirs; #{id} is none of these, or has no words."
    ))
}
