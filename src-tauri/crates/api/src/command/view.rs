//! The pages of the window.

use crate::wire::{
    AccountView, ChangesWire, EntryView, List, NameWire, NamesWire, PersonView, PreparingWire, PromisesPage,
    TimelinePage, TodayPage,
};
use crate::{Command, Reply};
use kept_journal::{Journal, TimelineOf};
use kept_model::{AccountId, EntryId, PersonId};
use serde::Deserialize;
use ts_rs::TS;

/// Today.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct ViewToday {}

/// Every open promise, and how promises were kept this season.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct ViewPromises {
    /// Only those of this account.
    #[serde(default)]
    #[ts(optional)]
    pub account: Option<i64>,
}

/// Entries, newest first.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct Timeline {
    /// Only those about this account.
    #[serde(default)]
    #[ts(optional)]
    pub account: Option<i64>,
    /// Only those about this person.
    #[serde(default)]
    #[ts(optional)]
    pub person: Option<i64>,
    /// Only those of these kinds; all when absent or empty.
    #[serde(default)]
    #[ts(as = "Option<Vec<String>>", optional)]
    pub kinds: Vec<String>,
    /// Where to begin: the `next` of an earlier reply.
    #[serde(default)]
    #[ts(optional)]
    pub before: Option<String>,
    /// How many at most; 50 when absent.
    #[serde(default)]
    #[ts(optional)]
    pub limit: Option<usize>,
}

/// An account's page.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ViewAccount {
    /// Which.
    pub id: i64,
}

/// A person's page.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ViewPerson {
    /// Which.
    pub id: i64,
}

/// An entry's page.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ViewEntry {
    /// Which.
    pub id: i64,
}

/// Every account and every person by name.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct ListNames {}

/// The pinned accounts.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct Pinned {}

/// What changed since an operation.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct Changes {
    /// The number of an earlier reply; absent or negative to begin.
    #[serde(default)]
    #[ts(optional)]
    pub since: Option<i64>,
}

/// Entries of a part of the timeline when the client names no other length.
const ENTRIES: usize = 50;

impl Command for ViewToday {
    const NAME: &'static str = "today";
    type Reply = TodayPage;
    fn run(self, journal: &mut Journal) -> Reply<TodayPage> {
        Ok((&journal.today_view()?).into())
    }
}

impl Command for ViewPromises {
    const NAME: &'static str = "promises";
    type Reply = PromisesPage;
    fn run(self, journal: &mut Journal) -> Reply<PromisesPage> {
        Ok(PromisesPage::new(&journal.promises_page(self.account.map(AccountId))?, journal.today()))
    }
}

impl Command for Timeline {
    const NAME: &'static str = "timeline";
    type Reply = TimelinePage;
    fn run(self, journal: &mut Journal) -> Reply<TimelinePage> {
        let mut of = TimelineOf {
            account: self.account.map(AccountId),
            person: self.person.map(PersonId),
            kinds: Vec::new(),
        };
        for word in self.kinds {
            of.kinds.push(word.parse()?);
        }
        let part = journal.timeline(&of, self.before.as_deref(), self.limit.unwrap_or(ENTRIES))?;
        Ok((&part).into())
    }
}

impl Command for ViewAccount {
    const NAME: &'static str = "account";
    type Reply = AccountView;
    fn run(self, journal: &mut Journal) -> Reply<AccountView> {
        let view = journal.account_view(AccountId(self.id))?;
        let next = view.next_meeting.as_ref().map(|meeting| journal.meeting_line(meeting)).transpose()?;
        Ok(AccountView::new(&view, next.as_ref().map(Into::into), journal.today()))
    }
}

impl Command for ViewPerson {
    const NAME: &'static str = "person";
    type Reply = PersonView;
    fn run(self, journal: &mut Journal) -> Reply<PersonView> {
        Ok(PersonView::new(&journal.person_view(PersonId(self.id))?, journal.today()))
    }
}

impl Command for ViewEntry {
    const NAME: &'static str = "entry";
    type Reply = EntryView;
    fn run(self, journal: &mut Journal) -> Reply<EntryView> {
        Ok((&journal.entry_view(EntryId(self.id))?).into())
    }
}

impl Command for ListNames {
    const NAME: &'static str = "names";
    type Reply = NamesWire;
    fn run(self, journal: &mut Journal) -> Reply<NamesWire> {
        Ok(journal.all_names()?.into())
    }
}

impl Command for Pinned {
    const NAME: &'static str = "pinned";
    type Reply = List<NameWire>;
    fn run(self, journal: &mut Journal) -> Reply<List<NameWire>> {
        let pinned = journal.pinned()?;
        Ok(List::whole(pinned.into_iter().map(|(id, name)| NameWire { id: id.0, name }).collect()))
    }
}

impl Command for Changes {
    const NAME: &'static str = "changes";
    type Reply = ChangesWire;
    fn run(self, journal: &mut Journal) -> Reply<ChangesWire> {
        let (seq, nouns) = journal.changes(self.since)?;
        let preparing = PreparingWire::now(journal);
        Ok(ChangesWire { seq, nouns, day: journal.today().to_string(), preparing })
    }
}
