//! Stories: made of moments, goals and words whose consent is yes, told so that others want it, too.
//!
//! A story is only as shareable as its parts. Whether it is, is looked at whenever it is read or given away, never
//! stored: a yes that is taken back counts at once.

mod change;
mod check;
mod consent;
mod draft;
mod special;
mod telling;
mod terms;

pub use change::{NewStory, StoryFields};
pub use check::Hindrance;
pub use consent::{Gate, Permit, StoryPart};
pub use special::Special;
pub use terms::{Naming, PersonNaming};

pub(crate) use terms::{has_name, has_word};

use crate::handout::{Format, Handout, card, handout};
use crate::line::NameBook;
use crate::{Error, Journal, Result};
use kept_model::{AccountId, EntryId, Story, StoryId};
use kept_paper::{Card, Document};
use kept_store::{Reader, StoreError};

/// As many entries of an account are offered for a story.
const CANDIDATES: usize = 200;

/// A story in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoryLine {
    /// The story.
    pub story: Story,
    /// Its account's name.
    pub account: String,
    /// How many reasons there are against sharing it.
    pub hindrances: usize,
    /// The first of them.
    pub why: Option<String>,
}

/// A story, whole.
#[derive(Debug, Clone, PartialEq)]
pub struct StoryView {
    /// The story.
    pub story: Story,
    /// Its account's name.
    pub account: String,
    /// What it is made of, in the order of telling.
    pub parts: Vec<StoryPart>,
    /// What makes others want it.
    pub special: Vec<Special>,
    /// Why it cannot be shared; empty when it can.
    pub hindrances: Vec<Hindrance>,
    /// What to look at again.
    pub notices: Vec<String>,
    /// As it will look.
    pub page: Document,
    /// The card; nothing when nobody is quoted.
    pub card: Option<Card>,
}

/// What a story of an account may be made of.
#[derive(Debug, Clone, PartialEq)]
pub struct StoryCandidates {
    /// The account.
    pub account: AccountId,
    /// Its name.
    pub name: String,
    /// The newest first, whatever their consent.
    pub items: Vec<StoryPart>,
}

impl Journal {
    /// Every story, or an account's; the newest first.
    pub fn stories(&self, account: Option<AccountId>) -> Result<Vec<StoryLine>> {
        let reader = self.store.reader();
        let mut book = NameBook::new(reader);
        let mut lines = Vec::new();
        for story in reader.stories(account)? {
            let account = book.account(story.account)?;
            let parts = parts(reader, &mut book, &story.parts)?;
            let withheld = self.withheld(story.account, &parts)?;
            let hindrances = check::hindrances(&story, &parts, &account, &withheld);
            let why = hindrances.first().map(|first| first.sentence.clone());
            lines.push(StoryLine { story, account, hindrances: hindrances.len(), why });
        }
        Ok(lines)
    }

    /// A story, whole.
    ///
    /// # Errors
    /// When there is no such story.
    pub fn story(&self, id: StoryId) -> Result<StoryView> {
        let reader = self.store.reader();
        let story = self.one_story(id)?;
        let account = reader.account(story.account)?;
        let parts = parts(reader, &mut NameBook::new(reader), &story.parts)?;
        let names = reader.account_names()?;
        let others = names.iter().filter(|(id, _, _)| *id != story.account).map(|(_, name, _)| name.as_str());
        let language = account.language.as_deref();
        Ok(StoryView {
            special: special::special(&story, &parts),
            hindrances: check::hindrances(
                &story,
                &parts,
                &account.name,
                &self.withheld(story.account, &parts)?,
            ),
            notices: check::notices(&story, &parts, others),
            page: telling::page(&story, &parts, &account.name, language),
            card: telling::card(&story, &parts, &account.name, language),
            account: account.name,
            story,
            parts,
        })
    }

    /// What a story of an account may be made of, the newest first; those that nobody agreed to say why they cannot be told.
    pub fn story_candidates(&self, account: AccountId) -> Result<StoryCandidates> {
        let reader = self.store.reader();
        let name = reader.account(account)?.name;
        let ids = reader.story_candidates(account, CANDIDATES)?;
        Ok(StoryCandidates { account, name, items: parts(reader, &mut NameBook::new(reader), &ids)? })
    }

    /// Words of an account's people that may not stand in a story of these parts.
    fn withheld(&self, account: AccountId, parts: &[StoryPart]) -> Result<Vec<check::Withheld>> {
        Ok(check::withheld(&self.story_candidates(account)?.items, parts))
    }

    /// The account that a story would be of which begins with an entry.
    ///
    /// # Errors
    /// When there is no such entry, or it is about no account.
    pub fn account_of_story(&self, from: EntryId) -> Result<AccountId> {
        let entry = self.store.reader().entry(from)?;
        let nobody =
            || Error::Invalid(format!("#{from} is about no account: say which, then make its story."));
        entry.accounts.first().copied().ok_or_else(nobody)
    }

    /// A story in a form to be given away.
    ///
    /// # Errors
    /// While somebody has not agreed to a part of it, or it says a name that the terms do not allow: the first reason. A
    /// card without a quote, or with one that is too long.
    pub fn export_story(&self, id: StoryId, format: Format) -> Result<Handout> {
        let view = self.story(id)?;
        if let Some(first) = view.hindrances.first() {
            return Err(Error::Invalid(format!("this story cannot be shared yet. {}", first.sentence)));
        }
        let name = view.story.title.trim();
        match (format, &view.card) {
            (Format::Card, None) => {
                Err(Error::Invalid("nobody is quoted in this story: add a moment in their words.".to_owned()))
            }
            (Format::Card, Some(quote)) => card(quote, name),
            _ => {
                let page = Document { date: Some(self.today()), ..view.page };
                handout(&page, name, format)
            }
        }
    }

    /// The card of a story as it would look, whether it may be shared or not: for the one who makes it.
    ///
    /// # Errors
    /// A card without a quote, or with one that is too long.
    pub fn story_card(&self, id: StoryId) -> Result<Handout> {
        let view = self.story(id)?;
        let nobody =
            || Error::Invalid("nobody is quoted in this story: add a moment in their words.".to_owned());
        card(view.card.as_ref().ok_or_else(nobody)?, view.story.title.trim())
    }

    /// The story `story:3` or `3`.
    ///
    /// # Errors
    /// When it is no number, or there is no such story.
    pub fn story_named(&self, text: &str) -> Result<StoryId> {
        let number = text.trim().strip_prefix("story:").unwrap_or(text.trim());
        let id = number.parse().map(StoryId);
        let wrong =
            |_| Error::Invalid(format!("\"{text}\" is no story's number, such as 3; kept story lists them."));
        Ok(self.one_story(id.map_err(wrong)?)?.id)
    }

    fn one_story(&self, id: StoryId) -> Result<Story> {
        match self.store.reader().story(id) {
            Err(StoreError::Missing { .. }) => {
                Err(Error::Missing { what: "story", id: format!("story:{id}") })
            }
            found => Ok(found?),
        }
    }
}

/// Entries as parts, in their order; those that no story is made of any more are left out.
fn parts(reader: Reader<'_>, book: &mut NameBook<'_>, ids: &[EntryId]) -> Result<Vec<StoryPart>> {
    let mut parts = Vec::new();
    for id in ids {
        parts.extend(consent::part(reader, book, *id)?);
    }
    Ok(parts)
}
