//! Stories: making, editing, telling and giving them away, and noting a yes.

use crate::command::RowOrName;
use crate::wire::{CandidatesWire, ChangedWire, HandoutWire, List, StoryItem, StoryMade, StoryPage};
use crate::{ApiError, Command, ErrorCode, Reply};
use kept_journal::{Handout, Journal, NewStory};
use kept_model::{AccountId, EntryId, StoryId};
use serde::Deserialize;
use ts_rs::TS;

/// Every story, the newest first.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct Stories {
    /// Only those of this account: its row, its name or `account:5`.
    #[serde(default)]
    #[ts(optional)]
    pub account: Option<RowOrName>,
}

impl Command for Stories {
    const NAME: &'static str = "stories";
    type Reply = List<StoryItem>;
    fn run(self, journal: &mut Journal) -> Reply<Self::Reply> {
        let account = self.account.map(|account| account.find(journal)).transpose()?;
        let today = journal.today();
        Ok(List::whole(journal.stories(account)?.iter().map(|line| StoryItem::new(line, today)).collect()))
    }
}

/// A story, whole.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ViewStory {
    /// Its row.
    pub id: i64,
}

impl Command for ViewStory {
    const NAME: &'static str = "story";
    type Reply = StoryPage;
    fn run(self, journal: &mut Journal) -> Reply<StoryPage> {
        Ok(StoryPage::new(&journal.story(StoryId(self.id))?, journal.today()))
    }
}

/// What a story may be made of, whatever its consent: moments, goals, and pulses of theirs with words.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct ListCandidates {
    /// Of this account: its row, its name or `account:5`.
    #[serde(default)]
    #[ts(optional)]
    pub account: Option<RowOrName>,
    /// Of the account that this entry is about.
    #[serde(default)]
    #[ts(optional)]
    pub from: Option<i64>,
}

impl Command for ListCandidates {
    const NAME: &'static str = "story_candidates";
    type Reply = CandidatesWire;
    fn run(self, journal: &mut Journal) -> Reply<CandidatesWire> {
        let account = match (self.account, self.from) {
            (Some(account), _) => account.find(journal)?,
            (None, Some(from)) => journal.account_of_story(EntryId(from))?,
            (None, None) => {
                return Err(ApiError::new(ErrorCode::Invalid, "say of which account, or from which entry."));
            }
        };
        Ok(CandidatesWire::new(&journal.story_candidates(account)?, journal.today()))
    }
}

/// Makes a story, drafted from what is known. One operation.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct MakeStory {
    /// Whose story: the account's row, its name or `account:5`; that of `from` when absent.
    #[serde(default)]
    #[ts(optional)]
    pub account: Option<RowOrName>,
    /// The entry that it begins with.
    #[serde(default)]
    #[ts(optional)]
    pub from: Option<i64>,
    /// Entries that it is made of; the best of what may be told when absent.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<i64>>")]
    pub parts: Vec<i64>,
}

impl Command for MakeStory {
    const NAME: &'static str = "make_story";
    type Reply = StoryMade;
    fn run(self, journal: &mut Journal) -> Reply<StoryMade> {
        let account = self.account.map(|account| account.find(journal)).transpose()?;
        let parts = self.parts.into_iter().map(EntryId).collect();
        let done = journal.make_story(&NewStory { account, from: self.from.map(EntryId), parts })?;
        let title = journal.story(done.value)?.story.title;
        Ok(StoryMade { id: done.value.0, title, changed: ChangedWire::new(&done.changed, &done.label) })
    }
}

/// Sets texts of a story, and its parts in the order of telling. One operation.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct EditStory {
    /// Its row.
    pub id: i64,
    /// Field and value: title, before, moment, felt, after, told, `told_to`; an empty value clears one.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<(String, String)>>")]
    pub fields: Vec<(String, String)>,
    /// Entries that it is made of, in the order of telling; as they were when absent.
    #[serde(default)]
    #[ts(optional)]
    pub parts: Option<Vec<i64>>,
}

impl Command for EditStory {
    const NAME: &'static str = "edit_story";
    type Reply = ChangedWire;
    fn run(self, journal: &mut Journal) -> Reply<ChangedWire> {
        let parts: Option<Vec<EntryId>> = self.parts.map(|parts| parts.into_iter().map(EntryId).collect());
        let done = journal.edit_story(StoryId(self.id), &self.fields, parts.as_deref())?;
        Ok(ChangedWire::new(&done.changed, &done.label))
    }
}

/// Removes a story; what it was made of stays.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RemoveStory {
    /// Its row.
    pub id: i64,
}

impl Command for RemoveStory {
    const NAME: &'static str = "remove_story";
    type Reply = ChangedWire;
    fn run(self, journal: &mut Journal) -> Reply<ChangedWire> {
        let done = journal.remove_story(StoryId(self.id))?;
        Ok(ChangedWire::new(&done.changed, &done.label))
    }
}

/// Notes that a story was told, on its moments, too. One operation.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TellStory {
    /// Its row.
    pub id: i64,
    /// To whom.
    #[serde(default)]
    #[ts(optional)]
    pub to: Option<String>,
    /// A date phrase; today when absent.
    #[serde(default)]
    #[ts(optional)]
    pub day: Option<String>,
}

impl Command for TellStory {
    const NAME: &'static str = "tell_story";
    type Reply = ChangedWire;
    fn run(self, journal: &mut Journal) -> Reply<ChangedWire> {
        let done = journal.tell_story(StoryId(self.id), self.to.as_deref(), self.day.as_deref())?;
        Ok(ChangedWire::new(&done.changed, &done.label))
    }
}

/// Notes that they said yes to being retold: consent, day and terms of a moment, a goal or a pulse. One operation.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TheySaidYes {
    /// The entry.
    pub entry: i64,
    /// On which terms, such as "first name and firm"; those noted before when absent.
    #[serde(default)]
    #[ts(optional)]
    pub terms: Option<String>,
    /// A date phrase; today when absent.
    #[serde(default)]
    #[ts(optional)]
    pub day: Option<String>,
}

impl Command for TheySaidYes {
    const NAME: &'static str = "they_said_yes";
    type Reply = ChangedWire;
    fn run(self, journal: &mut Journal) -> Reply<ChangedWire> {
        let done = journal.they_said_yes(EntryId(self.entry), self.terms.as_deref(), self.day.as_deref())?;
        Ok(ChangedWire::new(&done.changed, &done.label))
    }
}

/// A story as a file; refused while somebody has not agreed to a part of it.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ExportStory {
    /// Its row.
    pub id: i64,
    /// "markdown", "html", "pdf" or "card".
    pub format: String,
}

impl ExportStory {
    /// The file itself.
    ///
    /// # Errors
    /// As the command.
    pub fn handout(&self, journal: &Journal) -> Reply<Handout> {
        Ok(journal.export_story(StoryId(self.id), self.format.parse()?)?)
    }
}

impl Command for ExportStory {
    const NAME: &'static str = "export_story";
    type Reply = HandoutWire;
    fn run(self, journal: &mut Journal) -> Reply<HandoutWire> {
        Ok((&self.handout(journal)?).into())
    }
}

/// The card of a story as it would look: for the one who makes it, whether it may be shared or not.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PreviewCard {
    /// Its row.
    pub id: i64,
}

impl Command for PreviewCard {
    const NAME: &'static str = "story_card";
    type Reply = HandoutWire;
    fn run(self, journal: &mut Journal) -> Reply<HandoutWire> {
        Ok((&journal.story_card(StoryId(self.id))?).into())
    }
}

impl RowOrName {
    /// The account that is meant.
    pub(crate) fn find(self, journal: &Journal) -> Reply<AccountId> {
        let name = match self {
            Self::Row(id) => format!("account:{id}"),
            Self::Name(name) => name,
        };
        Ok(journal.account_named(&name)?)
    }
}
