//! The page of promises: what is open, and how this season's were kept.

mod line;

pub use line::PromiseLine;
pub(crate) use line::promise_line;

use crate::brief::lines::capital;
use crate::line::NameBook;
use crate::phrase::season;
use crate::{Journal, Result};
use chrono::{Datelike, Days, NaiveDate};
use kept_model::{AccountId, EntryId, Owner, count_word, days_between};
use kept_prompts::PromiseFact;
use kept_store::{PromiseCount, PromiseEnd};
use std::collections::HashMap;

/// Days ahead that are "this week and next".
const SOON: i64 = 14;
/// A group shows so many and counts the rest.
const MOST: usize = 100;

/// Every open promise, and how this season's were kept.
#[derive(Debug, Clone, PartialEq)]
pub struct PromisesPage {
    /// "You kept 35 of 37 promises this autumn".
    pub headline: String,
    /// The account that the page is about.
    pub account: Option<(AccountId, String)>,
    /// Ours.
    pub mine: PromiseSide,
    /// Theirs.
    pub theirs: PromiseSide,
}

/// One side's promises.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PromiseSide {
    /// "35 kept, 1 moved in good time, 1 late".
    pub sentence: String,
    /// How those ended that were first due this season and before today.
    pub tally: Tally,
    /// Open ones, whenever they are due.
    pub open: usize,
    /// The lists, in their order; none is empty.
    pub groups: Vec<PromiseGroup>,
}

/// How promises ended.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// As said.
    pub kept: usize,
    /// To another day.
    pub moved: usize,
    /// Let go.
    pub released: usize,
    /// Not done.
    pub broken: usize,
    /// Open, and their day has passed.
    pub late: usize,
}

impl Tally {
    /// The sum of the counts of a side: ours are those that I owe myself.
    pub(crate) fn of<'a>(owner: Owner, counts: impl Iterator<Item = &'a PromiseCount>) -> Self {
        let mut tally = Self::default();
        for count in counts.filter(|count| count.owner == owner) {
            *(match count.end {
                PromiseEnd::Kept => &mut tally.kept,
                PromiseEnd::Moved => &mut tally.moved,
                PromiseEnd::Released => &mut tally.released,
                PromiseEnd::Broken => &mut tally.broken,
                PromiseEnd::Late => &mut tally.late,
            }) += count.count;
        }
        tally
    }

    /// All of them.
    pub fn all(self) -> usize {
        self.kept + self.moved + self.released + self.broken + self.late
    }
}

/// Promises under one heading.
#[derive(Debug, Clone, PartialEq)]
pub struct PromiseGroup {
    /// Which.
    pub name: GroupName,
    /// The heading.
    pub title: &'static str,
    /// By their dates.
    pub items: Vec<PromiseLine>,
    /// How many more there are.
    pub more: usize,
}

/// The headings, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GroupName {
    /// Past their day.
    Late,
    /// Due today.
    Today,
    /// Due within two weeks.
    Soon,
    /// Due later.
    Later,
    /// Without a date.
    Undated,
    /// Kept since Monday.
    Kept,
}

impl GroupName {
    const ALL: [Self; 5] = [Self::Late, Self::Today, Self::Soon, Self::Later, Self::Undated];

    /// The one spelling used on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Late => "late",
            Self::Today => "today",
            Self::Soon => "soon",
            Self::Later => "later",
            Self::Undated => "undated",
            Self::Kept => "kept",
        }
    }

    fn of(due: Option<NaiveDate>, today: NaiveDate) -> Self {
        match due.map(|due| days_between(today, due)) {
            None => Self::Undated,
            Some(..=-1) => Self::Late,
            Some(0) => Self::Today,
            Some(1..=SOON) => Self::Soon,
            Some(_) => Self::Later,
        }
    }

    const fn title(self, is_theirs: bool) -> &'static str {
        match self {
            Self::Late if is_theirs => "Late, perhaps ask kindly",
            Self::Late => "Late, a word today keeps the trust",
            Self::Today => "Today",
            Self::Soon => "This week and next",
            Self::Later => "Later",
            Self::Undated => "Without a date",
            Self::Kept => "Kept this week",
        }
    }
}

impl Journal {
    /// Every open promise, and how those of this season were kept: of an account, or of all.
    pub fn promises_page(&self, account: Option<AccountId>) -> Result<PromisesPage> {
        let reader = self.store.reader();
        let today = self.today();
        let facts = self.facts()?;
        let of_account: Option<Vec<EntryId>> = account.map(|id| reader.open_promises_of(id)).transpose()?;
        let open: Vec<&PromiseFact> = facts
            .promises
            .iter()
            .filter(|promise| of_account.as_ref().is_none_or(|ids| ids.contains(&promise.entry)))
            .collect();
        let acts = self.prompt_acts()?;
        let prompts = self.prompts(&facts, &acts);
        let keys: HashMap<EntryId, String> = prompts
            .iter()
            .filter(|prompt| prompt.rule().is_promise())
            .filter_map(|prompt| Some((prompt.entry()?, prompt.key())))
            .collect();
        let (from, name) = season(today);
        let counts = reader.promise_ends(from, today, account)?;
        let monday = today - Days::new(u64::from(today.weekday().num_days_from_monday()));
        let mut book = NameBook::new(reader);
        let mut kept = Vec::new();
        for id in reader.kept_promises((monday, today), account, MOST)? {
            kept.extend(promise_line(&mut book, id, today)?);
        }
        let (their_kept, my_kept): (Vec<_>, Vec<_>) =
            kept.into_iter().partition(|line| line.owner == Owner::Them);
        let mut side = |is_theirs: bool, kept: Vec<PromiseLine>| -> Result<PromiseSide> {
            let of_side: Vec<&PromiseFact> =
                open.iter().copied().filter(|promise| (promise.owner == Owner::Them) == is_theirs).collect();
            let mut groups = Vec::new();
            for name in GroupName::ALL {
                let mut ids: Vec<EntryId> = of_side
                    .iter()
                    .filter(|promise| GroupName::of(promise.due, today) == name)
                    .map(|promise| promise.entry)
                    .collect();
                let more = ids.len().saturating_sub(MOST);
                ids.truncate(MOST);
                let mut items = Vec::new();
                for id in ids {
                    let line = promise_line(&mut book, id, today)?;
                    items.extend(line.map(|line| PromiseLine { key: keys.get(&id).cloned(), ..line }));
                }
                groups.push(PromiseGroup { name, title: name.title(is_theirs), items, more });
            }
            let name = GroupName::Kept;
            groups.push(PromiseGroup { name, title: name.title(is_theirs), items: kept, more: 0 });
            groups.retain(|group| !group.items.is_empty());
            let owner = if is_theirs { Owner::Them } else { Owner::Me };
            let tally = Tally::of(owner, counts.iter());
            let sentence = if is_theirs { they(tally) } else { we(tally) };
            Ok(PromiseSide { sentence, tally, open: of_side.len(), groups })
        };
        let (mine, theirs) = (side(false, my_kept)?, side(true, their_kept)?);
        let headline = match (mine.tally.all(), mine.open) {
            (0, 0) => "No promise of yours is open".to_owned(),
            (0, 1) => "One promise of yours is open".to_owned(),
            (0, open) => format!("{} promises of yours are open", capital(&count_word(open as i64))),
            _ => format!("{} this {name}", you_kept(mine.tally)),
        };
        let account = account.map(|id| Ok::<_, crate::Error>((id, book.account(id)?))).transpose()?;
        Ok(PromisesPage { headline, account, mine, theirs })
    }
}

/// "You kept 35 of 37 promises".
pub(crate) fn you_kept(tally: Tally) -> String {
    let all = tally.all();
    let noun = if all == 1 { "promise" } else { "promises" };
    format!("You kept {} of {all} {noun}", tally.kept)
}

/// "35 kept, 1 moved in good time, 1 late"; empty when none came due.
fn we(tally: Tally) -> String {
    let parts = [
        (tally.kept, "kept"),
        (tally.moved, "moved in good time"),
        (tally.released, "released"),
        (tally.broken, "not kept"),
        (tally.late, "late"),
    ];
    let said = parts.iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{count} {what}"));
    said.collect::<Vec<_>>().join(", ")
}

/// "They kept 21 of 29, moved 5, released 2, and 1 is late"; empty when none came due.
fn they(tally: Tally) -> String {
    if tally.all() == 0 {
        return String::new();
    }
    let others = [(tally.moved, "moved"), (tally.released, "released"), (tally.broken, "did not keep")];
    let mut parts = vec![format!("They kept {} of {}", tally.kept, tally.all())];
    parts
        .extend(others.iter().filter(|(count, _)| *count > 0).map(|(count, verb)| format!("{verb} {count}")));
    match tally.late {
        0 => {}
        1 => parts.push("and 1 is late".to_owned()),
        late => parts.push(format!("and {late} are late")),
    }
    parts.join(", ")
}
